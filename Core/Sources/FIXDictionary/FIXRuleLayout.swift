import FIXCodec

/// Numbers everything of a dictionary, so that `FIXRuleTables` knows how large its tables are:
/// fields from 1, messages and groups from 0.
struct FIXRuleLayout {
    struct Message {
        let type: FIXMsgType
        /// Header, body and trailer, the first place of a tag counts.
        let members: [(member: FIXMember, section: UInt8)]
    }

    let fields: [FIXFieldRule]
    let messages: [Message]
    private(set) var groups: [FIXGroupRule] = []
    private(set) var groupNumbers: [ObjectIdentifier: Int] = [:]

    static let header: UInt8 = 1
    static let body: UInt8 = 2
    static let trailer: UInt8 = 3

    init(
        _ rules: [FIXFieldRule], _ header: FIXMembers, _ trailer: FIXMembers,
        _ bodies: [FIXMsgType: FIXMessageRule]
    ) {
        let types = bodies.keys.sorted { $0.raw < $1.raw }
        messages = types.map { type in
            let body = bodies[type]?.members.list ?? []
            var had: Set<Int> = []
            let all =
                header.list.map { ($0, Self.header) } + body.map { ($0, Self.body) }
                + trailer.list.map { ($0, Self.trailer) }
            return Message(type: type, members: all.filter { had.insert($0.0.tag).inserted })
        }
        var byTag: [Int: FIXFieldRule] = [:]
        for rule in rules { byTag[rule.tag] = rule }
        var pending: [FIXGroupRule] = []
        for message in messages { Self.complete(message.members.map(\.member), &byTag, &pending) }
        Self.complete(header.list + trailer.list, &byTag, &pending)
        while let group = pending.popLast() {
            guard groupNumbers[ObjectIdentifier(group)] == nil else { continue }
            groupNumbers[ObjectIdentifier(group)] = groups.count
            groups.append(group)
            Self.complete(group.members.list, &byTag, &pending)
        }
        fields = byTag.values.sorted { $0.tag < $1.tag }
    }

    /// A member without a rule is text; what counts a group's entries is NumInGroup, which older
    /// versions call INT.
    private static func complete(
        _ members: [FIXMember], _ rules: inout [Int: FIXFieldRule],
        _ pending: inout [FIXGroupRule]
    ) {
        for member in members {
            let rule = rules[member.tag]
            if let group = member.group {
                pending.append(group)
                if rule?.type != .numInGroup {
                    rules[member.tag] = FIXFieldRule(
                        tag: member.tag, type: .numInGroup, values: rule?.values)
                }
            } else if rule == nil {
                rules[member.tag] = FIXFieldRule(tag: member.tag, type: .string, values: nil)
            }
        }
    }
}
