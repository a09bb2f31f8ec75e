/// What a message, the header, the trailer or one entry of a group may hold, in order.
public struct FIXMembers: Sendable {
    /// In the order of the dictionary; the first of a group is its delimiter.
    public let list: [FIXMember]
    /// Tags that must be present.
    public let required: [Int]
    /// Open addressing: tag and position in `list`, packed; 0 is empty.
    private let slots: [UInt64]
    private let mask: Int

    public init(_ members: [FIXMember]) {
        list = members
        required = members.filter(\.isRequired).map(\.tag)
        var size = 8
        while size < members.count * 2 { size *= 2 }
        var table = [UInt64](repeating: 0, count: size)
        for (position, member) in members.enumerated() {
            var at = Self.hash(member.tag) & (size - 1)
            while table[at] != 0, table[at] >> 32 != UInt64(member.tag) {
                at = (at + 1) & (size - 1)
            }
            if table[at] == 0 { table[at] = UInt64(member.tag) << 32 | UInt64(position) }
        }
        slots = table
        mask = size - 1
    }

    private static func hash(_ tag: Int) -> Int { (tag &* 0x9E37_79B1) &>> 7 }

    /// Position of a tag in `list`.
    public func position(of tag: Int) -> Int? {
        guard tag > 0 else { return nil }
        var at = Self.hash(tag) & mask
        while slots[at] != 0 {
            if slots[at] >> 32 == UInt64(tag) {
                return Int(truncatingIfNeeded: slots[at] & 0xFFFF_FFFF)
            }
            at = (at &+ 1) & mask
        }
        return nil
    }
}

/// One field of a message or group.
public struct FIXMember: Sendable {
    public let tag: Int
    public let isRequired: Bool
    /// Set when the field counts the entries of a repeating group.
    public let group: FIXGroupRule?

    public init(tag: Int, isRequired: Bool, group: FIXGroupRule? = nil) {
        self.tag = tag
        self.isRequired = isRequired
        self.group = group
    }
}

/// A repeating group: a count field, then entries that begin with the delimiter.
public final class FIXGroupRule: Sendable {
    public let countTag: Int
    public let members: FIXMembers

    public init(countTag: Int, members: FIXMembers) {
        precondition(!members.list.isEmpty, "a group has a delimiter")
        self.countTag = countTag
        self.members = members
    }

    /// First field of every entry.
    public var delimiter: Int { members.list[0].tag }
}

/// A message of the dictionary.
public final class FIXMessageRule: Sendable {
    public let name: String
    public let members: FIXMembers

    public init(name: String, members: FIXMembers) {
        self.name = name
        self.members = members
    }
}

/// A field of the dictionary.
public struct FIXFieldRule: Sendable {
    public let tag: Int
    public let name: String
    public let type: FIXFieldType
    /// The values that are allowed; `nil`: any.
    public let values: FIXValueSet?

    public init(tag: Int, name: String, type: FIXFieldType, values: FIXValueSet?) {
        self.tag = tag
        self.name = name
        self.type = type
        self.values = values
    }
}
