import FIXCodec
import OMSTypes

/// Reads the compact text form of a dictionary.
///
/// Fields: `54c 1 2 3;`: tag, code of the type (`FIXFieldType`), then the allowed values if they
/// are closed; `1000+` allows every whole number from there on. Messages: `head …; tail …;
/// @Component …; type Name …;` where a member is `tag` or `@Component`, with `!` when required,
/// and a group's count field is followed by its members in `( … )`.
public enum FIXDictionaryText {
    /// Why a text is no dictionary.
    public enum Failure: Error, Equatable {
        case badField(String)
        case badMember(String)
        case unknownComponent(String)
        case missing(String)
    }

    /// Largest tag that a dictionary may hold.
    public static let tagMax = 999_999

    public static func dictionary(
        beginString: Text64, fields: String, messages: String, names: String = ""
    ) throws -> FIXDictionary {
        try dictionary(
            beginString: beginString, fields: Array(fields.utf8), messages: Array(messages.utf8),
            names: .given(FIXNames(names)))
    }

    static func dictionary(
        beginString: Text64, fields: [UInt8], messages: [UInt8], names: FIXDictionary.Names
    ) throws -> FIXDictionary {
        var reader = FIXMembersReader(messages)
        let statements = try reader.statements()
        guard let head = statements.head, let tail = statements.tail else {
            throw Failure.missing("head or tail")
        }
        let header = FIXMembers(try reader.members(in: head))
        let trailer = FIXMembers(try reader.members(in: tail))
        var rules: [FIXMsgType: FIXMessageRule] = [:]
        rules.reserveCapacity(statements.messages.count)
        for message in statements.messages {
            rules[message.type] = FIXMessageRule(
                name: message.name, members: FIXMembers(try reader.members(in: message.members)))
        }
        return FIXDictionary(
            beginString: beginString, fields: try self.fields(fields), header: header,
            trailer: trailer, messages: rules, names: names)
    }

    private static func fields(_ text: [UInt8]) throws -> [FIXFieldRule] {
        var words = FIXTextWords(text)
        var result: [FIXFieldRule] = []
        while let word = words.next() {
            if words.isEnd(word) { continue }
            let bytes = text[word]
            guard let (tag, code) = words.number(word), tag > 0, tag <= tagMax, code.count == 1,
                let type = FIXFieldType(rawValue: text[code.lowerBound])
            else { throw Failure.badField(String(decoding: bytes, as: UTF8.self)) }
            var values: [[UInt8]] = []
            var bilateralFrom: Int?
            while let value = words.next(), !words.isEnd(value) {
                if value.count > 1, let (from, plus) = words.number(value), plus.count == 1,
                    text[plus.lowerBound] == 0x2B
                {
                    bilateralFrom = from
                } else {
                    values.append(Array(text[value]))
                }
            }
            let set = values.isEmpty ? nil : FIXValueSet(values, bilateralFrom: bilateralFrom)
            result.append(FIXFieldRule(tag: tag, type: type, values: set))
        }
        return result
    }
}

/// The words of a text: between blanks and line ends, a semicolon for itself.
struct FIXTextWords {
    let text: [UInt8]
    private(set) var at: Int
    private let end: Int

    init(_ text: [UInt8], in range: Range<Int>? = nil) {
        self.text = text
        at = range?.lowerBound ?? 0
        end = range?.upperBound ?? text.count
    }

    mutating func next() -> Range<Int>? {
        while at < end, text[at] == 0x20 || text[at] == 0x0A { at += 1 }
        guard at < end else { return nil }
        let start = at
        at += 1
        guard text[start] != 0x3B else { return start..<at }
        while at < end, text[at] != 0x20, text[at] != 0x0A, text[at] != 0x3B { at += 1 }
        return start..<at
    }

    /// The end of a statement.
    func isEnd(_ word: Range<Int>) -> Bool { text[word.lowerBound] == 0x3B }

    /// Leading digits, and what follows them.
    func number(_ word: Range<Int>) -> (Int, rest: Range<Int>)? {
        var value = 0
        var at = word.lowerBound
        while at < word.upperBound, text[at] &- 0x30 < 10, value <= FIXDictionaryText.tagMax {
            value = value * 10 + Int(text[at] - 0x30)
            at += 1
        }
        return at > word.lowerBound ? (value, at..<word.upperBound) : nil
    }

    func string(_ word: Range<Int>) -> String { String(decoding: text[word], as: UTF8.self) }
}
