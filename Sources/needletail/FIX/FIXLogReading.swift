import FIXCodec
import FIXDictionary

/// A message with its fields named and its groups nested, as the dictionary of its version says.
struct FIXLogReading {
    /// A field; one that counts a group's entries holds them.
    struct Item {
        var tag: Int
        var name: String
        var value: String
        /// The name of the value, for example `Buy`.
        var meaning: String
        var entries: [[Item]] = []
    }

    var version: FIXVersion
    /// For example `NewOrderSingle`.
    var name: String
    var items: [Item] = []

    private let message: FIXLogMessage
    private let dictionary: FIXDictionary
    private var at = 0

    init(_ message: FIXLogMessage, version: FIXVersion, dictionary: FIXDictionary) {
        self.message = message
        self.version = version
        self.dictionary = dictionary
        let rule = FIXMsgType(message.msgType).flatMap { dictionary.message($0) }
        name = rule?.name ?? "unknown message"
        var members: [FIXMembers] = [dictionary.header, dictionary.trailer]
        if let rule { members.insert(rule.members, at: 0) }
        while at < message.fields.count { items.append(item(members)) }
    }

    private mutating func item(_ members: [FIXMembers]) -> Item {
        let field = message.fields[at]
        at += 1
        guard field.tag > 0 else {
            return Item(tag: 0, name: "", value: field.text, meaning: "")
        }
        let value = message.shown(field)
        var item = Item(
            tag: field.tag, name: dictionary.name(of: field.tag) ?? "", value: value,
            meaning: meaning(field.tag, value))
        let group = members.lazy.compactMap { list in
            list.position(of: field.tag).flatMap { list.list[$0].group }
        }.first
        if let group { item.entries = entries(group, Int(value) ?? 0) }
        return item
    }

    private func meaning(_ tag: Int, _ value: String) -> String {
        if let name = dictionary.name(of: value, in: tag) { return name }
        guard value.contains(" "), value.utf8.count < 64 else { return "" }
        // Several codes in one value (ExecInst): each by itself, if all are known.
        let names = value.split(separator: " ").map { dictionary.name(of: String($0), in: tag) }
        return names.contains(nil) ? "" : names.compactMap { $0 }.joined(separator: ", ")
    }

    /// As many entries as there are: what the count says may be wrong.
    private mutating func entries(_ group: FIXGroupRule, _ count: Int) -> [[Item]] {
        var result: [[Item]] = []
        while result.count < count, at < message.fields.count,
            message.fields[at].tag == group.delimiter
        {
            var entry = [item([group.members])]
            while at < message.fields.count, message.fields[at].tag != group.delimiter,
                group.members.position(of: message.fields[at].tag) != nil
            {
                entry.append(item([group.members]))
            }
            result.append(entry)
        }
        return result
    }
}

/// Which dictionary reads a message: its BeginString's, in FIXT 1.1 that of the ApplVerID (1128)
/// or of the DefaultApplVerID (1137) of the last Logon between the two parties.
struct FIXLogVersions {
    private var defaults: [String: FIXVersion] = [:]

    mutating func reading(_ message: FIXLogMessage) -> FIXLogReading {
        let begin = message.first(8) ?? ""
        guard begin == "FIXT.1.1" else {
            let version = FIXVersion(begin) ?? .fix44
            return FIXLogReading(message, version: version, dictionary: .of(version))
        }
        let parties = [message.first(49) ?? "", message.first(56) ?? ""].sorted()
        let key = parties.joined(separator: "\u{1}")
        if let code = message.first(1137), let version = Self.version(code) {
            defaults[key] = version
        }
        let own = message.first(1128).flatMap(Self.version)
        let version = own ?? defaults[key] ?? .fix50SP2
        return FIXLogReading(message, version: version, dictionary: .fixt(carrying: version))
    }

    private static func version(_ code: String) -> FIXVersion? {
        code.utf8.count == 1 ? code.utf8.first.flatMap { FIXVersion(applVerID: $0) } : nil
    }
}
