import FIXCodec
import OMSTypes

/// Reads the compact text form of a dictionary.
///
/// Fields: `tag Name type-code value…;`. Messages: `head …; tail …; @Component …; type Name …;`
/// where a member is `tag` or `@Component`, with `!` when required, and a group's count field is
/// followed by its members in `( … )`.
public enum FIXDictionaryText {
    /// Why a text is no dictionary.
    public enum Failure: Error, Equatable {
        case badField(String)
        case badMember(String)
        case unknownComponent(String)
        case missing(String)
    }

    public static func dictionary(
        beginString: Text64, fields: String, messages: String
    ) throws -> FIXDictionary {
        var reader = MessagesReader(components: [:])
        var header: FIXMembers?
        var trailer: FIXMembers?
        var rules: [FIXMsgType: FIXMessageRule] = [:]
        let statements = statements(messages)
        for words in statements where words[0].hasPrefix("@") {
            reader.components[String(words[0].dropFirst())] = Array(words.dropFirst())
        }
        for words in statements {
            if words[0] == "head" {
                header = FIXMembers(try reader.members(words.dropFirst()))
            } else if words[0] == "tail" {
                trailer = FIXMembers(try reader.members(words.dropFirst()))
            } else if !words[0].hasPrefix("@") {
                guard let type = FIXMsgType(String(words[0])), words.count >= 2 else {
                    throw Failure.badMember(words.joined(separator: " "))
                }
                let members = FIXMembers(try reader.members(words.dropFirst(2)))
                rules[type] = FIXMessageRule(name: String(words[1]), members: members)
            }
        }
        guard let header, let trailer else { throw Failure.missing("head or tail") }
        return FIXDictionary(
            beginString: beginString, fields: try self.fields(fields), header: header,
            trailer: trailer, messages: rules)
    }

    private static func statements(_ text: String) -> [[Substring]] {
        text.split(separator: ";").compactMap { statement in
            let words = statement.split { $0 == " " || $0 == "\n" }
            return words.isEmpty ? nil : words
        }
    }

    private static func fields(_ text: String) throws -> [FIXFieldRule] {
        try statements(text).map { words in
            guard words.count >= 3, let tag = Int(words[0]), tag > 0, tag < 100_000,
                let code = words[2].utf8.first, words[2].utf8.count == 1,
                let type = FIXFieldType(rawValue: code)
            else { throw Failure.badField(words.joined(separator: " ")) }
            let values = words.dropFirst(3).map { Array($0.utf8) }
            return FIXFieldRule(
                tag: tag, name: String(words[1]), type: type,
                values: values.isEmpty ? nil : FIXValueSet(values))
        }
    }
}

/// Resolves components and groups.
private struct MessagesReader {
    var components: [String: [Substring]]

    func members(_ words: ArraySlice<Substring>) throws -> [FIXMember] {
        var at = words.startIndex
        let result = try members(words, &at, depth: 0)
        guard at == words.endIndex else {
            throw FIXDictionaryText.Failure.badMember("unbalanced parentheses")
        }
        return result
    }

    /// Reads up to the end or to a closing parenthesis.
    private func members(
        _ words: ArraySlice<Substring>, _ at: inout Int, depth: Int
    ) throws -> [FIXMember] {
        // Components never nest deeper; a deeper text runs in a circle.
        guard depth < 16 else { throw FIXDictionaryText.Failure.badMember("nested too deep") }
        var result: [FIXMember] = []
        while at < words.endIndex, words[at] != ")" {
            var word = words[at]
            at += 1
            let opensGroup = word.last == "("
            if opensGroup { word = word.dropLast() }
            let isRequired = word.last == "!"
            if isRequired { word = word.dropLast() }
            if word.first == "@" {
                result += try component(word.dropFirst(), isRequired, depth: depth)
                continue
            }
            guard let tag = Int(word), tag > 0 else {
                throw FIXDictionaryText.Failure.badMember(String(word))
            }
            let group = opensGroup ? try self.group(tag, words, &at, depth: depth) : nil
            result.append(FIXMember(tag: tag, isRequired: isRequired, group: group))
        }
        return result
    }

    private func group(
        _ tag: Int, _ words: ArraySlice<Substring>, _ at: inout Int, depth: Int
    ) throws -> FIXGroupRule {
        let inner = try members(words, &at, depth: depth + 1)
        guard at < words.endIndex, words[at] == ")", !inner.isEmpty else {
            throw FIXDictionaryText.Failure.badMember("group \(tag)")
        }
        at += 1
        return FIXGroupRule(countTag: tag, members: FIXMembers(inner))
    }

    /// What an optional component requires is required only where the component is used.
    private func component(
        _ name: Substring, _ isRequired: Bool, depth: Int
    ) throws -> [FIXMember] {
        guard let words = components[String(name)] else {
            throw FIXDictionaryText.Failure.unknownComponent(String(name))
        }
        var at = 0
        let inner = try members(words[...], &at, depth: depth + 1)
        return isRequired
            ? inner : inner.map { FIXMember(tag: $0.tag, isRequired: false, group: $0.group) }
    }
}
