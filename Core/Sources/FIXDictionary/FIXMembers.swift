/// What a message, the header, the trailer or one entry of a group may hold, in order.
public struct FIXMembers: Sendable {
    /// In the order of the dictionary; the first of a group is its delimiter.
    public let list: [FIXMember]

    public init(_ members: [FIXMember]) { list = members }

    /// Tags that must be present.
    public var required: [Int] { list.filter(\.isRequired).map(\.tag) }

    /// Position of a tag in `list`, the first when it stands there twice. Walks: cold paths only.
    public func position(of tag: Int) -> Int? { list.firstIndex { $0.tag == tag } }
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

    /// The same, not required.
    var optional: FIXMember { FIXMember(tag: tag, isRequired: false, group: group) }
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

/// A field of the dictionary; what it is called, `FIXNames` knows.
public struct FIXFieldRule: Sendable {
    public let tag: Int
    public let type: FIXFieldType
    /// The values that are allowed; `nil`: any.
    public let values: FIXValueSet?

    public init(tag: Int, type: FIXFieldType, values: FIXValueSet?) {
        self.tag = tag
        self.type = type
        self.values = values
    }
}
