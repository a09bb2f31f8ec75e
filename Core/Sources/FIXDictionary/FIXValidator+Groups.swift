import FIXCodec

// Repeating groups: entries that begin with the delimiter, their members in order.
extension FIXValidator {
    /// The entries behind a count field at the top of a message; the walk goes on behind the last.
    func topGroupDefect(
        _ countTag: Int, _ index: borrowing FIXMessageIndex, _ walk: inout Walk
    ) -> FIXDefect? {
        let tables = dictionary.tables
        var top = tables.topStarts[walk.message]
        let end = tables.topStarts[walk.message &+ 1]
        while top < end, tables.topGroups[top].tag != countTag { top &+= 1 }
        guard top < end else { return nil }
        return groupDefect(tables.topGroups[top].group, &walk.at, index)
    }

    /// Walks the entries behind a count field; `at` ends behind the last one.
    private func groupDefect(
        _ number: Int, _ at: inout Int, _ index: borrowing FIXMessageIndex
    ) -> FIXDefect? {
        let group = dictionary.tables.groups[number]
        let declared = FIXValueText.unsigned(index.value(at: at &- 1))
        var found: UInt64 = 0
        let count = index.count
        while at < count, index.tag(at: at) == group.delimiter {
            found &+= 1
            if let defect = entryDefect(group, &at, index) { return defect }
        }
        if found == 0, declared != 0, at < count,
            dictionary.tables.slot(index.tag(at: at), in: group) != 0
        {
            return FIXDefect(.groupOutOfOrder, tag: index.tag(at: at))
        }
        return found == declared ? nil : FIXDefect(.groupCountIncorrect, tag: group.countTag)
    }

    /// One entry: the delimiter stands at `at`.
    private func entryDefect(
        _ group: FIXRuleTables.Group, _ at: inout Int, _ index: borrowing FIXMessageIndex
    ) -> FIXDefect? {
        let tables = dictionary.tables
        let checks = tables.checks
        let base = UnsafeRawPointer(index.bytes.baseAddress.unsafelyUnwrapped)
        let limit = index.bytes.count &- 8
        let start = at
        let count = index.count
        var last = -1
        var required = 0
        while at < count {
            let tag = index.tag(at: at)
            let slot = tables.slot(tag, in: group)
            guard slot != 0 else { break }
            let position = Int(truncatingIfNeeded: slot >> 32 & 0xFFFF)
            if position == 0, at > start { break }
            guard position > last else {
                if position < last { return FIXDefect(.groupOutOfOrder, tag: tag) }
                if options.repeatedTags { return FIXDefect(.tagRepeated, tag: tag) }
                // Overlooked: counts once.
                at &+= 1
                continue
            }
            last = position
            let entry = tables.entries[tag]
            if !checks.accepts(base, index.uncheckedFields[at], entry, limit: limit),
                let defect = fieldDefect(tag, Int(entry & 0xFFFF), at, index)
            {
                return defect
            }
            required &+= Int(truncatingIfNeeded: slot >> 48 & 1)
            at &+= 1
            let inner = Int(truncatingIfNeeded: slot >> 49)
            if inner > 0, let defect = groupDefect(inner &- 1, &at, index) { return defect }
        }
        guard options.requiredFields, required != group.requiredCount else { return nil }
        return missing(group, start..<at, index)
    }

    /// The first required field that an entry does not have.
    private func missing(
        _ group: FIXRuleTables.Group, _ entry: Range<Int>, _ index: borrowing FIXMessageIndex
    ) -> FIXDefect? {
        for tag in dictionary.tables.layout.groups[group.number].members.required
        where index.position(of: tag, in: entry) == nil {
            return FIXDefect(.requiredTagMissing, tag: tag)
        }
        return nil
    }
}

extension FIXRuleTables {
    /// The slot of a tag in a group, 0: it is no member.
    @inline(__always)
    func slot(_ tag: Int, in group: Group) -> UInt64 {
        guard tag > 0 else { return 0 }
        var at = tag & group.slotMask
        while true {
            let slot = slots[group.slots &+ at]
            if slot == 0 || slot & 0xFFFF_FFFF == UInt64(tag) { return slot }
            at = (at &+ 1) & group.slotMask
        }
    }
}
