import FIXCodec

// What does not pass at first sight.
extension FIXValidator {
    /// What is wrong with a field for itself, wherever it stands.
    @inline(never)
    func fieldDefect(
        _ tag: Int, _ field: Int, _ at: Int, _ index: borrowing FIXMessageIndex
    ) -> FIXDefect? {
        guard tag > 0 else { return index.malformedTag(at: at) }
        guard field > 0 else {
            let passes = FIXValidationOptions.isUserTag(tag) && options.userTagsPass
            guard options.knownTags, !passes else { return nil }
            return FIXDefect(
                options.unknownTagsAreUndefined ? .undefinedTag : .invalidTagNumber, tag: tag)
        }
        let value = index.value(at: at)
        guard !value.isEmpty else {
            return options.fieldsHaveValues ? FIXDefect(.tagWithoutValue, tag: tag) : nil
        }
        let rule = dictionary.tables.layout.fields[field - 1]
        if options.formats, !rule.type.accepts(value) {
            return FIXDefect(.incorrectDataFormat, tag: tag)
        }
        if options.enumerations, tag != FIXTag.msgType, let values = rule.values {
            let isAllowed =
                rule.type.isMultiple ? values.containsEach(value) : values.contains(value)
            if !isAllowed { return FIXDefect(.valueIncorrect, tag: tag) }
        }
        guard options.dataLengths else { return nil }
        let partner = Int(dictionary.tables.partners[field])
        guard partner > 0 else { return nil }
        return rule.type.isData
            ? dataDefect(tag, length: partner, at, index)
            : lengthDefect(tag, data: partner, at, index)
    }

    private func dataDefect(
        _ tag: Int, length: Int, _ at: Int, _ index: borrowing FIXMessageIndex
    ) -> FIXDefect? {
        if at > 0, index.tag(at: at - 1) == length { return nil }
        return index.has(length)
            ? FIXDefect(.tagOutOfOrder, tag: tag) : FIXDefect(.requiredTagMissing, tag: length)
    }

    private func lengthDefect(
        _ tag: Int, data: Int, _ at: Int, _ index: borrowing FIXMessageIndex
    ) -> FIXDefect? {
        if at + 1 < index.count, index.tag(at: at + 1) == data,
            FIXValueText.unsigned(index.value(at: at)) == UInt64(index.value(at: at + 1).count)
        {
            return nil
        }
        return FIXDefect(.valueIncorrect, tag: tag)
    }

    /// Whether a tag that does not belong to the top of a message may stand there all the same.
    func isMember(_ tag: Int, of message: Int) -> Bool {
        if !options.messageTags { return true }
        if options.userTagsPass, FIXValidationOptions.isUserTag(tag) { return true }
        // Nobody looks for entries, so their fields are met here.
        return !options.groups
            && dictionary.tables.layout.messages[message].members.contains {
                $0.member.group.map { Self.holds($0, tag) } ?? false
            }
    }

    private static func holds(_ group: FIXGroupRule, _ tag: Int) -> Bool {
        group.members.list.contains { member in
            member.tag == tag || member.group.map { holds($0, tag) } ?? false
        }
    }
}
