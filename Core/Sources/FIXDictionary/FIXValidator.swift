import FIXCodec

/// What is checked of a session's inbound messages.
public struct FIXValidationOptions: Equatable, Sendable {
    /// Required fields are present (373=1).
    public var requiredFields = true
    /// Only tags of the dictionary (373=0) and of the message (373=2).
    public var knownTags = true
    /// Tags from 5000 on, agreed between two firms, pass although no dictionary has them.
    public var userTagsPass = false
    /// Values have the form of their type (373=6).
    public var formats = true
    /// Values are among those listed (373=5).
    public var enumerations = true
    /// Header before body before trailer (373=14).
    public var sections = true
    /// Counts (373=16), delimiters and the order inside an entry (373=15).
    public var groups = true
    /// No tag twice outside groups (373=13).
    public var repeatedTags = true

    public init() {}

    /// Everything on.
    public static let strict = FIXValidationOptions()
}

/// Checks messages against a dictionary without allocating.
public struct FIXValidator: ~Copyable {
    public let dictionary: FIXDictionary
    public let options: FIXValidationOptions
    /// Per tag: the number of the message that had it last.
    private let seen: UnsafeMutablePointer<UInt32>
    private let seenCount: Int
    private var current: UInt32 = 0

    public init(_ dictionary: FIXDictionary, _ options: FIXValidationOptions = .strict) {
        self.dictionary = dictionary
        self.options = options
        seenCount = dictionary.tagMax + 1
        seen = .allocate(capacity: seenCount)
        seen.initialize(repeating: 0, count: seenCount)
    }

    deinit { seen.deallocate() }

    /// The first thing that is wrong with a framed message, in the order of its fields; missing
    /// fields come last. `nil`: nothing.
    ///
    /// A MsgType (35) that the dictionary does not know is reason 11; whether a known one is
    /// supported is the application's question.
    public mutating func defect(in index: borrowing FIXMessageIndex) -> FIXDefect? {
        guard let type = index.msgType, let rule = dictionary.message(type) else {
            return index.value(FIXTag.msgType)?.isEmpty == true
                ? FIXDefect(.tagWithoutValue, tag: FIXTag.msgType)
                : FIXDefect(.invalidMsgType)
        }
        nextMessage()
        if let defect = walk(index, rule.members) { return defect }
        // A defect of the text itself that the walk was told to overlook.
        if let defect = index.defect { return defect }
        guard options.requiredFields else { return nil }
        return missing(dictionary.header.required, index) ?? missing(rule.members.required, index)
    }

    private mutating func nextMessage() {
        if current == .max {
            seen.update(repeating: 0, count: seenCount)
            current = 0
        }
        current += 1
    }

    private func missing(_ tags: [Int], _ index: borrowing FIXMessageIndex) -> FIXDefect? {
        for tag in tags where !index.has(tag) { return FIXDefect(.requiredTagMissing, tag: tag) }
        return nil
    }

    private enum Section { case header, body, trailer }

    private func walk(_ index: borrowing FIXMessageIndex, _ body: FIXMembers) -> FIXDefect? {
        var section = Section.header
        var at = 0
        while at < index.count {
            let tag = index.tag(at: at)
            if let defect = fieldDefect(tag, at, index) { return defect }
            let group: FIXGroupRule?
            if let position = dictionary.header.position(of: tag) {
                if section != .header, options.sections {
                    return FIXDefect(.tagOutOfOrder, tag: tag)
                }
                group = dictionary.header.list[position].group
            } else if let position = body.position(of: tag) {
                if section == .trailer, options.sections {
                    return FIXDefect(.tagOutOfOrder, tag: tag)
                }
                section = .body
                group = body.list[position].group
            } else if dictionary.trailer.position(of: tag) != nil {
                section = .trailer
                group = nil
            } else if options.knownTags, dictionary.field(tag) != nil {
                return FIXDefect(.tagNotDefinedForMsgType, tag: tag)
            } else {
                group = nil
            }
            if options.repeatedTags, tag < seenCount {
                if seen[tag] == current { return FIXDefect(.tagRepeated, tag: tag) }
                seen[tag] = current
            }
            at += 1
            if let group, options.groups {
                if let defect = groupDefect(group, countAt: at - 1, &at, index) { return defect }
            }
        }
        return nil
    }

    /// What is wrong with a field for itself, wherever it stands.
    private func fieldDefect(
        _ tag: Int, _ at: Int, _ index: borrowing FIXMessageIndex
    ) -> FIXDefect? {
        guard tag > 0 else { return index.malformedTag(at: at) }
        guard let rule = dictionary.field(tag) else {
            let passes = !options.knownTags || options.userTagsPass && tag >= 5000
            return passes ? nil : FIXDefect(.invalidTagNumber, tag: tag)
        }
        let value = index.value(at: at)
        if value.isEmpty { return FIXDefect(.tagWithoutValue, tag: tag) }
        if options.formats, !rule.type.accepts(value) {
            return FIXDefect(.incorrectDataFormat, tag: tag)
        }
        if options.enumerations, let values = rule.values {
            let isAllowed =
                rule.type == .multipleValueString
                ? values.containsEach(value) : values.contains(value)
            if !isAllowed { return FIXDefect(.valueIncorrect, tag: tag) }
        }
        return nil
    }

    /// Walks the entries behind a count field; `at` ends behind the last one.
    private func groupDefect(
        _ group: FIXGroupRule, countAt: Int, _ at: inout Int, _ index: borrowing FIXMessageIndex
    ) -> FIXDefect? {
        let declared = FIXValueText.unsigned(index.value(at: countAt)) ?? 0
        var found: UInt64 = 0
        while at < index.count, index.tag(at: at) == group.delimiter {
            found += 1
            if let defect = entryDefect(group, &at, index) { return defect }
        }
        if found == 0, declared > 0, at < index.count,
            group.members.position(of: index.tag(at: at)) != nil
        {
            return FIXDefect(.groupOutOfOrder, tag: index.tag(at: at))
        }
        return found == declared ? nil : FIXDefect(.groupCountIncorrect, tag: group.countTag)
    }

    /// One entry: the delimiter stands at `at`.
    private func entryDefect(
        _ group: FIXGroupRule, _ at: inout Int, _ index: borrowing FIXMessageIndex
    ) -> FIXDefect? {
        let start = at
        var last = -1
        while at < index.count {
            let tag = index.tag(at: at)
            guard let position = group.members.position(of: tag) else { break }
            if position == 0, at > start { break }
            if position == last { return FIXDefect(.tagRepeated, tag: tag) }
            if position < last { return FIXDefect(.groupOutOfOrder, tag: tag) }
            last = position
            if let defect = fieldDefect(tag, at, index) { return defect }
            at += 1
            if let inner = group.members.list[position].group {
                if let defect = groupDefect(inner, countAt: at - 1, &at, index) { return defect }
            }
        }
        guard options.requiredFields else { return nil }
        for tag in group.members.required where index.position(of: tag, in: start..<at) == nil {
            return FIXDefect(.requiredTagMissing, tag: tag)
        }
        return nil
    }
}
