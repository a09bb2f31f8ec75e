import FIXCodec

/// Reads statements of members and resolves their components.
///
/// A component is read once; all messages that use it share its groups.
struct FIXMembersReader {
    struct Message {
        let type: FIXMsgType
        let name: String
        let members: Range<Int>
    }

    struct Statements {
        var head: Range<Int>?
        var tail: Range<Int>?
        var messages: [Message] = []
    }

    private let text: [UInt8]
    private var components: [String: Range<Int>] = [:]
    private var resolved: [String: [FIXMember]] = [:]
    private var open: Set<String> = []
    private static let groupDepthMax = 32

    init(_ text: [UInt8]) { self.text = text }

    /// Where each statement's members stand.
    mutating func statements() throws -> Statements {
        var result = Statements()
        var words = FIXTextWords(text)
        while let first = words.next() {
            if words.isEnd(first) { continue }
            let name = words.string(first)
            if name == "head" || name == "tail" {
                let body = skip(&words)
                if name == "head" { result.head = body } else { result.tail = body }
            } else if name.utf8.first == 0x40 {
                components[String(name.dropFirst())] = skip(&words)
            } else {
                guard let type = FIXMsgType(name), let second = words.next(), !words.isEnd(second)
                else { throw FIXDictionaryText.Failure.badMember(name) }
                result.messages.append(
                    Message(type: type, name: words.string(second), members: skip(&words)))
            }
        }
        return result
    }

    private func skip(_ words: inout FIXTextWords) -> Range<Int> {
        let start = words.at
        while let word = words.next(), !words.isEnd(word) {}
        return start..<words.at
    }

    mutating func members(in range: Range<Int>) throws -> [FIXMember] {
        var words = FIXTextWords(text, in: range)
        let (members, isClosed) = try members(&words, depth: 0)
        guard !isClosed else { throw FIXDictionaryText.Failure.badMember("unbalanced )") }
        return members
    }

    /// Reads up to the end of the statement or to a closing parenthesis.
    private mutating func members(
        _ words: inout FIXTextWords, depth: Int
    ) throws -> (members: [FIXMember], isClosed: Bool) {
        guard depth < Self.groupDepthMax else {
            throw FIXDictionaryText.Failure.badMember("groups nested too deep")
        }
        var result: [FIXMember] = []
        while let word = words.next(), !words.isEnd(word) {
            let first = text[word.lowerBound]
            if first == 0x29 { return (result, true) }
            if first == 0x40 {
                result += try component(words.string(word))
                continue
            }
            guard let (tag, marks) = words.number(word), tag > 0, tag <= FIXDictionaryText.tagMax,
                marks.allSatisfy({ text[$0] == 0x21 || text[$0] == 0x28 })
            else { throw FIXDictionaryText.Failure.badMember(words.string(word)) }
            var group: FIXGroupRule?
            if marks.contains(where: { text[$0] == 0x28 }) {
                let inner = try members(&words, depth: depth + 1)
                guard inner.isClosed, !inner.members.isEmpty else {
                    throw FIXDictionaryText.Failure.badMember("group \(tag)")
                }
                group = FIXGroupRule(countTag: tag, members: FIXMembers(inner.members))
            }
            let isRequired = marks.contains { text[$0] == 0x21 }
            result.append(FIXMember(tag: tag, isRequired: isRequired, group: group))
        }
        return (result, false)
    }

    /// What an optional component requires is required only where the component is used.
    private mutating func component(_ word: String) throws -> [FIXMember] {
        let isRequired = word.utf8.last == 0x21
        let name = String(isRequired ? word.dropFirst().dropLast() : word.dropFirst())
        if resolved[name] == nil {
            guard let range = components[name] else {
                throw FIXDictionaryText.Failure.unknownComponent(name)
            }
            guard open.insert(name).inserted else {
                throw FIXDictionaryText.Failure.badMember("@\(name) holds itself")
            }
            resolved[name] = try members(in: range)
            open.remove(name)
        }
        let members = resolved[name] ?? []
        return isRequired ? members : members.map(\.optional)
    }
}
