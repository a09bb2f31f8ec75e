import FIXCodec
import OMSTypes

/// The published versions, each read once in the process when it is first asked for.
enum FIXBuiltIn: Int, CaseIterable, Sendable {
    case fix40, fix41, fix42, fix43, fix44, fix50, fix50SP1, fix50SP2, fixT11

    init(_ version: FIXVersion) {
        switch version {
        case .fix40: self = .fix40
        case .fix41: self = .fix41
        case .fix42: self = .fix42
        case .fix43: self = .fix43
        case .fix44: self = .fix44
        case .fix50: self = .fix50
        case .fix50SP1: self = .fix50SP1
        case .fix50SP2: self = .fix50SP2
        }
    }

    var beginString: Text64 {
        switch self {
        case .fix40: return "FIX.4.0"
        case .fix41: return "FIX.4.1"
        case .fix42: return "FIX.4.2"
        case .fix43: return "FIX.4.3"
        case .fix44: return "FIX.4.4"
        case .fix50, .fix50SP1, .fix50SP2, .fixT11: return "FIXT.1.1"
        }
    }

    private typealias Text = FIXDictionaryText

    private var fields: StaticString {
        switch self {
        case .fix40: return Text.fix40Fields
        case .fix41: return Text.fix41Fields
        case .fix42: return Text.fix42Fields
        case .fix43: return Text.fix43Fields
        case .fix44: return Text.fix44Fields
        case .fix50: return Text.fix50Fields
        case .fix50SP1: return Text.fix50SP1Fields
        case .fix50SP2: return Text.fix50SP2Fields
        case .fixT11: return Text.fixT11Fields
        }
    }

    private var messages: [StaticString] {
        switch self {
        case .fix40: return [Text.fix40Messages1]
        case .fix41: return [Text.fix41Messages1]
        case .fix42: return [Text.fix42Messages1]
        case .fix43: return [Text.fix43Messages1]
        case .fix44: return [Text.fix44Messages1]
        case .fix50: return [Text.fix50Messages1]
        case .fix50SP1: return [Text.fix50SP1Messages1]
        case .fix50SP2:
            return [Text.fix50SP2Messages1, Text.fix50SP2Messages2, Text.fix50SP2Messages3]
        case .fixT11: return [Text.fixT11Messages1]
        }
    }

    private var olderNames: [StaticString] {
        switch self {
        case .fix40: return [Text.fix40Names]
        case .fix41: return [Text.fix41Names]
        case .fix42: return [Text.fix42Names]
        case .fix43: return [Text.fix43Names]
        case .fix44: return [Text.fix44Names]
        case .fix50: return [Text.fix50Names]
        case .fix50SP1: return [Text.fix50SP1Names]
        case .fix50SP2: return [Text.fix50SP2Names]
        case .fixT11: return []
        }
    }

    private static func bytes(_ texts: [StaticString]) -> [UInt8] {
        texts.flatMap { text in
            // Literals end without a separator.
            UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) + [0x20]
        }
    }

    private static let commonNames = FIXNames.Rows(
        bytes([
            Text.names1, Text.names2, Text.names3, Text.names4, Text.names5, Text.names6,
        ]))
    private static let allNames = allCases.map { version in
        FIXNames(own: bytes(version.olderNames), common: commonNames)
    }

    var names: FIXNames { Self.allNames[rawValue] }

    func read() -> FIXDictionary {
        do {
            return try FIXDictionaryText.dictionary(
                beginString: beginString, fields: Self.bytes([fields]),
                messages: Self.bytes(messages), names: .builtIn(self))
        } catch {
            preconditionFailure("the built-in dictionary is damaged: \(error)")
        }
    }
}
