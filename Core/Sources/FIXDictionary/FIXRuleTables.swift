import FIXCodec

/// How a value is checked at once; what a check here does not accept is judged slowly.
enum FIXFastCheck: UInt8 {
    /// Never accepted here.
    case slow = 0
    case any
    /// One byte, one of a set of characters.
    case oneOf
    case single
    case digits
    case int
    case decimal
    case timestamp
    case date
    /// Characters of a set with single blanks between them.
    case listOf
}

/// The rules of a dictionary as flat tables, a few instructions a field.
///
/// Every index that the tables hold lies inside of the table that it points into: `init` writes
/// them all, and nothing changes afterwards. That is why the class may be shared between threads,
/// and why the validator follows them without looking twice.
final class FIXRuleTables: @unchecked Sendable {
    /// A group's members: `slotMask` + 1 slots from `slots` on.
    struct Group {
        var slots = 0
        var slotMask = 0
        var delimiter = 0
        var countTag = 0
        var requiredCount = 0
        /// Into `FIXRuleLayout.groups`.
        var number = 0
    }

    /// Tags from here on have no rule.
    let tagLimit: Int
    /// By tag: number of the field (16 bits, 0: none), then its `FIXFastCheck` (8 bits).
    let entries: UnsafeMutablePointer<UInt32>
    /// By message, then field number: section (2 bits, 0: not of the message), required (1 bit),
    /// counts a group (1 bit).
    let roles: UnsafeMutablePointer<UInt8>
    /// Fields and one: the width of a message's roles.
    let roleStride: Int
    /// By field number: the characters that are allowed alone, those below 64 and the others.
    let characters: UnsafeMutablePointer<(UInt64, UInt64)>
    /// By field number: tag of the other field of a length and data pair, 0: none.
    let partners: UnsafeMutablePointer<Int32>
    /// Open addressing: MsgType's bytes, 0: empty; beside it the message's number.
    let types: UnsafeMutablePointer<(raw: UInt64, number: Int)>
    let typeMask: Int
    /// By message: how many fields of header, body and trailer are required.
    let requiredCounts: UnsafeMutablePointer<Int>
    let groups: UnsafeMutablePointer<Group>
    /// Tag (32 bits), position in the entry (16 bits), required (1 bit), number of the inner group
    /// and one (15 bits).
    let slots: UnsafeMutablePointer<UInt64>
    /// The groups at the top of each message: by message, where its list starts in `topGroups`.
    let topStarts: UnsafeMutablePointer<Int>
    let topGroups: UnsafeMutablePointer<(tag: Int, group: Int)>
    let layout: FIXRuleLayout

    /// Bounds that the packed numbers have.
    static let fieldsMax = 65_000
    static let groupsMax = 32_000

    init(_ layout: FIXRuleLayout) {
        precondition(layout.fields.count <= Self.fieldsMax, "too many fields for a dictionary")
        precondition(layout.groups.count <= Self.groupsMax, "too many groups for a dictionary")
        self.layout = layout
        let fields = layout.fields
        let messages = layout.messages
        tagLimit = (fields.last?.tag ?? 0) + 1
        roleStride = fields.count + 1
        entries = Self.table(tagLimit, of: 0)
        roles = Self.table(roleStride * messages.count, of: 0)
        characters = Self.table(roleStride, of: (0, 0))
        partners = Self.table(roleStride, of: 0)
        var typeCount = 16
        while typeCount < messages.count * 2 { typeCount *= 2 }
        typeMask = typeCount - 1
        types = Self.table(typeCount, of: (0, 0))
        requiredCounts = Self.table(messages.count, of: 0)
        groups = Self.table(layout.groups.count, of: Group())
        slots = Self.table(layout.groups.reduce(0) { $0 + Self.slotCount($1) }, of: 0)
        topStarts = Self.table(messages.count + 1, of: 0)
        let tops = messages.map { message in
            message.members.compactMap { entry in
                entry.member.group.map { (entry.member.tag, $0) }
            }
        }
        topGroups = Self.table(tops.reduce(0) { $0 + $1.count }, of: (0, 0))
        fillFields(fields)
        fillMessages(messages)
        fillGroups(layout)
        var at = 0
        for (number, top) in tops.enumerated() {
            for (tag, group) in top {
                topGroups[at] = (tag, layout.groupNumbers[ObjectIdentifier(group)]!)
                at += 1
            }
            topStarts[number + 1] = at
        }
    }

    deinit {
        entries.deallocate()
        roles.deallocate()
        characters.deallocate()
        partners.deallocate()
        types.deallocate()
        requiredCounts.deallocate()
        groups.deallocate()
        slots.deallocate()
        topStarts.deallocate()
        topGroups.deallocate()
    }

    private static func table<T>(_ count: Int, of value: T) -> UnsafeMutablePointer<T> {
        let table = UnsafeMutablePointer<T>.allocate(capacity: max(1, count))
        table.initialize(repeating: value, count: max(1, count))
        return table
    }

    @inline(__always)
    static func hash(_ raw: UInt64) -> Int {
        Int(truncatingIfNeeded: (raw &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }

    /// Number of the field with this tag, 0: none.
    func fieldNumber(_ tag: Int) -> Int {
        tag > 0 && tag < tagLimit ? Int(entries[tag] & 0xFFFF) : 0
    }

    /// The other field of a length and data pair.
    func partner(of tag: Int, isLength: Bool) -> Int? {
        let number = fieldNumber(tag)
        guard number > 0, partners[number] > 0,
            layout.fields[number - 1].type.isData != isLength
        else { return nil }
        return Int(partners[number])
    }

    static func slotCount(_ group: FIXGroupRule) -> Int {
        var size = 4
        while size < group.members.list.count * 2 { size *= 2 }
        return size
    }
}
