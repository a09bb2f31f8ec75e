import OMSTypes

/// Why a line of a recorded file is no tick.
public enum RecordedReason: UInt8, Error, Sendable, CaseIterable {
    /// The first line is not the header of this format: nothing of the file is read.
    case header = 1
    /// Too few fields, or too many.
    case fields = 2
    case time = 3
    /// A venue that has no number here.
    case venue = 4
    case price = 5
    case size = 6
    case side = 7
    /// A kind of record, or a flag, that the format does not know.
    case kind = 8
    case number = 9
    /// The publisher marked it as suspicious or as corrected.
    case suspicious = 10
}

/// A line that was left out.
public struct RecordedRefusal: Equatable, Sendable, CustomStringConvertible {
    /// From 1; the header is line 1.
    public var line: Int
    /// From 1; the field at which reading stopped.
    public var field: Int
    public var reason: RecordedReason

    public init(line: Int, field: Int, reason: RecordedReason) {
        self.line = line
        self.field = field
        self.reason = reason
    }

    public var description: String { "line \(line), field \(field): \(reason)" }
}

/// What a recorded file says.
public struct Recorded<Row: Sendable>: Sendable {
    public var rows: [Row] = []
    public var refusals: [RecordedRefusal] = []
    public init() {}
}

public typealias RecordedTicks = Recorded<MarketUpdate>

/// Numbers of venues that a file names by one letter: in the order of `letters`, from 1.
public struct VenueLetters: Sendable {
    private let letters: [UInt8]

    public init(_ letters: String) { self.letters = Array(letters.utf8) }

    /// The US exchanges of consolidated tapes, in the order of their letters.
    public static let unitedStates = VenueLetters("ABCDJKMNPQTVWXYZ")

    public var count: Int { letters.count }

    public func venue(_ letter: UInt8) -> VenueID? {
        letters.firstIndex(of: letter).map { VenueID(UInt16($0 + 1)) }
    }

    /// The letter of a venue; empty for one that has none.
    public func text(_ venue: VenueID) -> String {
        guard venue.raw >= 1, Int(venue.raw) <= letters.count else { return "" }
        return String(decoding: [letters[Int(venue.raw) - 1]], as: UTF8.self)
    }
}
