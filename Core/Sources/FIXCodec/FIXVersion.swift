import OMSTypes

/// The version of FIX that a session speaks, from FIX 4.0 to 5.0 SP2.
///
/// From 5.0 on the session itself speaks FIXT 1.1, and this is the version of the application
/// messages: DefaultApplVerID (1137) of the Logon.
@frozen
public enum FIXVersion: UInt8, CaseIterable, Comparable, Sendable, CustomStringConvertible {
    case fix40
    case fix41
    case fix42
    case fix43
    case fix44
    case fix50
    case fix50SP1
    case fix50SP2

    /// Whether sessions speak FIXT 1.1, which carries ApplVerID (1128).
    @inlinable public var usesFIXT: Bool { self >= .fix50 }

    /// BeginString (8).
    public var beginString: Text64 {
        switch self {
        case .fix40: return "FIX.4.0"
        case .fix41: return "FIX.4.1"
        case .fix42: return "FIX.4.2"
        case .fix43: return "FIX.4.3"
        case .fix44: return "FIX.4.4"
        case .fix50, .fix50SP1, .fix50SP2: return "FIXT.1.1"
        }
    }

    /// ApplVerID (1128) and DefaultApplVerID (1137): `2` for FIX 4.0 to `9` for FIX 5.0 SP2.
    @inlinable public var applVerID: UInt8 { rawValue &+ 0x32 }

    /// From ApplVerID; `nil` for the versions before 4.0 and for codes of no version.
    @inlinable
    public init?(applVerID: UInt8) {
        guard applVerID >= 0x32, let version = FIXVersion(rawValue: applVerID &- 0x32) else {
            return nil
        }
        self = version
    }

    /// As configurations write it: `FIX.4.2`, `FIX.5.0SP2`.
    public var description: String {
        switch self {
        case .fix40: return "FIX.4.0"
        case .fix41: return "FIX.4.1"
        case .fix42: return "FIX.4.2"
        case .fix43: return "FIX.4.3"
        case .fix44: return "FIX.4.4"
        case .fix50: return "FIX.5.0"
        case .fix50SP1: return "FIX.5.0SP1"
        case .fix50SP2: return "FIX.5.0SP2"
        }
    }

    /// From the form of `description`.
    public init?(_ name: String) {
        guard let version = Self.allCases.first(where: { $0.description == name }) else {
            return nil
        }
        self = version
    }

    @inlinable
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
