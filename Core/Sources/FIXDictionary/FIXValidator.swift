import FIXCodec

/// Checks messages against a dictionary without allocating.
///
/// The walk accepts what is right with a few instructions a field and looks at no option. Whatever
/// it does not accept at once is judged again, field by field and with the options, by the
/// functions in `FIXValidator+Judge.swift`.
public struct FIXValidator: ~Copyable {
    public private(set) var dictionary: FIXDictionary
    public let options: FIXValidationOptions
    /// FIXT 1.1: the version of messages that carry no ApplVerID (1128).
    let version: FIXVersion?
    /// Per field number: the message that had it last at its top.
    private var seen: UnsafeMutablePointer<UInt32>
    private var seenCount: Int
    private var current: UInt32 = 0

    /// - Parameter dictionary: the rules of every message, whatever its ApplVerID (1128) says.
    public init(_ dictionary: FIXDictionary, _ options: FIXValidationOptions = .strict) {
        self.init(dictionary, options, version: nil)
    }

    /// The built-in rules of a version; from 5.0 on, ApplVerID (1128) chooses among them.
    public init(version: FIXVersion, _ options: FIXValidationOptions = .strict) {
        self.init(.of(version), options, version: version.usesFIXT ? version : nil)
    }

    private init(
        _ dictionary: FIXDictionary, _ options: FIXValidationOptions, version: FIXVersion?
    ) {
        self.dictionary = dictionary
        self.options = options
        self.version = version
        seenCount = dictionary.tables.roleStride
        seen = .allocate(capacity: seenCount)
        seen.initialize(repeating: 0, count: seenCount)
    }

    deinit { seen.deallocate() }

    /// The first thing that is wrong with a framed message, in the order of its fields; missing
    /// fields come last. `nil`: nothing.
    ///
    /// A MsgType (35) that the dictionary does not know is reason 11; whether a known one is
    /// supported is the application's question.
    ///
    /// - Parameter application: the version of a message without ApplVerID (1128), where a Logon
    ///   named one for its type (1130); `nil`: the session's. Counts for FIXT 1.1 with built-in
    ///   rules only.
    public mutating func defect(
        in index: borrowing FIXMessageIndex, application: FIXVersion? = nil
    ) -> FIXDefect? {
        if let version {
            if let defect = choose(application ?? version, index) { return defect }
        }
        let tables = dictionary.tables
        guard let type = index.msgType, let message = tables.message(type) else {
            return index.value(FIXTag.msgType)?.isEmpty == true
                ? FIXDefect(.tagWithoutValue, tag: FIXTag.msgType)
                : FIXDefect(.invalidMsgType)
        }
        nextMessage()
        var walk = Walk(tables, message)
        if let defect = defect(index, &walk) { return defect }
        // A defect of the text itself that the walk was told to overlook.
        if let defect = index.defect, options.fieldsHaveValues || defect.reason != .tagWithoutValue
        {
            return defect
        }
        guard options.requiredFields,
            walk.required != tables.requiredCounts[message] || walk.isUnsure
        else { return nil }
        return missing(message)
    }

    /// Where a walk over a message stands.
    struct Walk {
        /// The message's roles.
        let roles: UnsafeMutablePointer<UInt8>
        let message: Int
        var at = 0
        var section = FIXRuleLayout.header
        /// Required fields found so far.
        var required = 0
        /// A field was there twice, so that `required` says little.
        var isUnsure = false

        init(_ tables: FIXRuleTables, _ message: Int) {
            roles = tables.roles + message &* tables.roleStride
            self.message = message
        }
    }

    private mutating func nextMessage() {
        if current == .max {
            seen.update(repeating: 0, count: seenCount)
            current = 0
        }
        current &+= 1
    }

    /// Takes the rules of the version that a FIXT message says it has.
    private mutating func choose(
        _ version: FIXVersion, _ index: borrowing FIXMessageIndex
    ) -> FIXDefect? {
        var chosen = version
        if let value = index.value(FIXTag.applVerID), !value.isEmpty {
            guard value.count == 1, let named = FIXVersion(applVerID: value[0]) else {
                return FIXDefect(.valueIncorrect, tag: FIXTag.applVerID)
            }
            chosen = named
        }
        let wanted = FIXDictionary.fixt(carrying: chosen)
        guard wanted !== dictionary else { return nil }
        dictionary = wanted
        if wanted.tables.roleStride > seenCount {
            seen.deallocate()
            seenCount = wanted.tables.roleStride
            seen = .allocate(capacity: seenCount)
            seen.initialize(repeating: 0, count: seenCount)
        }
        return nil
    }

    private mutating func defect(
        _ index: borrowing FIXMessageIndex, _ walk: inout Walk
    ) -> FIXDefect? {
        let tables = dictionary.tables
        let checks = tables.checks
        let base = UnsafeRawPointer(index.bytes.baseAddress.unsafelyUnwrapped)
        let limit = index.bytes.count &- 8
        let fields = index.uncheckedFields
        let count = index.count
        // In registers: what `walk` holds is written back only where others read it.
        let (roles, seen, current) = (walk.roles, seen, current)
        var (at, section, required) = (0, walk.section, 0)
        while at < count {
            let place = fields[at]
            let tag = Int(place.tag)
            let entry = tag < checks.tagLimit ? checks.entries[tag] : 0
            let field = Int(truncatingIfNeeded: entry & 0xFFFF)
            let role = roles[field]
            if role & 3 >= section, seen[field] != current,
                checks.accepts(base, place, entry, limit: limit)
            {
                section = role & 3
            } else {
                walk.at = at
                walk.section = section
                if let defect = judge(tag, field, index, &walk) { return defect }
                section = walk.section
            }
            seen[field] = current
            required &+= Int(role >> 2 & 1)
            at &+= 1
            if role & 8 != 0, options.groups {
                walk.at = at
                if let defect = topGroupDefect(tag, index, &walk) { return defect }
                at = walk.at
            }
        }
        walk.required = required
        return nil
    }

    /// What is wrong with a field at the top of a message, with the options; `nil` when it may
    /// stay.
    @inline(never)
    private func judge(
        _ tag: Int, _ field: Int, _ index: borrowing FIXMessageIndex, _ walk: inout Walk
    ) -> FIXDefect? {
        if let defect = fieldDefect(tag, field, walk.at, index) { return defect }
        guard field > 0 else { return nil }
        let section = walk.roles[field] & 3
        if section == 0 {
            return isMember(tag, of: walk.message)
                ? nil : FIXDefect(.tagNotDefinedForMsgType, tag: tag)
        }
        if section < walk.section, options.sections { return FIXDefect(.tagOutOfOrder, tag: tag) }
        walk.section = section
        if seen[field] == current {
            if options.repeatedTags { return FIXDefect(.tagRepeated, tag: tag) }
            walk.isUnsure = true
        }
        return nil
    }

    /// The first required field that the message does not have at its top.
    private func missing(_ message: Int) -> FIXDefect? {
        let tables = dictionary.tables
        for (member, _) in tables.layout.messages[message].members where member.isRequired {
            if seen[tables.fieldNumber(member.tag)] != current {
                return FIXDefect(.requiredTagMissing, tag: member.tag)
            }
        }
        return nil
    }
}
