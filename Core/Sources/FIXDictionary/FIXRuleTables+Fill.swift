import FIXCodec

extension FIXRuleTables {
    func fillFields(_ fields: [FIXFieldRule]) {
        for (position, field) in fields.enumerated() {
            let number = position + 1
            entries[field.tag] = UInt32(number) | UInt32(field.fastCheck.rawValue) << 16
            if let values = field.values { characters[number] = (values.low, values.high) }
            // Y and N.
            if field.type == .boolean {
                characters[number] = (0, (field.values?.high ?? .max) & (1 << 25 | 1 << 14))
            }
        }
        for field in fields where field.type.isData {
            guard let length = lengthTag(of: field.tag) else { continue }
            pair(length, field.tag)
        }
    }

    /// A data field follows the length that announces it. 93 announces 89; with all other fields
    /// of FIX the length has the number below.
    private func lengthTag(of tag: Int) -> Int? {
        let candidate = tag == 89 ? 93 : tag - 1
        let number = fieldNumber(candidate)
        guard number > 0, layout.fields[number - 1].type == .length else { return nil }
        return candidate
    }

    private func pair(_ length: Int, _ data: Int) {
        partners[fieldNumber(length)] = Int32(data)
        partners[fieldNumber(data)] = Int32(length)
        // Both look at their neighbours.
        for tag in [length, data] { entries[tag] &= 0xFFFF }
    }

    func fillMessages(_ messages: [FIXRuleLayout.Message]) {
        for (number, message) in messages.enumerated() {
            var at = Self.hash(message.type.raw) & typeMask
            while types[at].raw != 0 { at = (at + 1) & typeMask }
            types[at] = (message.type.raw, number)
            for (member, section) in message.members {
                let role = number * roleStride + fieldNumber(member.tag)
                guard roles[role] == 0 else { continue }
                roles[role] =
                    section | (member.isRequired ? 4 : 0) | (member.group == nil ? 0 : 8)
                if member.isRequired { requiredCounts[number] += 1 }
            }
        }
    }

    func fillGroups(_ layout: FIXRuleLayout) {
        var start = 0
        for (number, rule) in layout.groups.enumerated() {
            var group = Group()
            group.slots = start
            group.slotMask = Self.slotCount(rule) - 1
            group.delimiter = rule.delimiter
            group.countTag = rule.countTag
            group.number = number
            for (position, member) in rule.members.list.enumerated() {
                var at = member.tag & group.slotMask
                while slots[start + at] != 0, slots[start + at] & 0xFFFF_FFFF != member.tag {
                    at = (at + 1) & group.slotMask
                }
                guard slots[start + at] == 0 else { continue }
                let inner = member.group.map { layout.groupNumbers[ObjectIdentifier($0)]! + 1 }
                slots[start + at] =
                    UInt64(member.tag) | UInt64(position) << 32
                    | (member.isRequired ? 1 << 48 : 0) | UInt64(inner ?? 0) << 49
                if member.isRequired { group.requiredCount += 1 }
            }
            groups[number] = group
            start += group.slotMask + 1
        }
    }
}

extension FIXFieldRule {
    /// The quickest check that accepts nothing but what type and values allow.
    fileprivate var fastCheck: FIXFastCheck {
        // The message's rules are found by it, so it is known already.
        if tag == FIXTag.msgType { return .any }
        let isClosed = values != nil
        if let values, !values.holdsSinglesOnly { return .slow }
        switch type {
        case .string, .currency, .exchange, .country, .language, .xid, .xidRef:
            return isClosed ? .oneOf : .any
        case .char: return isClosed ? .oneOf : .single
        case .boolean: return .oneOf
        case .int:
            // One character of a set is no whole number yet.
            return !isClosed ? .int : hasDigitsOnly ? .oneOf : .slow
        case .length, .numInGroup, .seqNum: return isClosed ? .slow : .digits
        case .float, .price, .qty, .amt, .priceOffset, .percentage:
            return isClosed ? .slow : .decimal
        case .utcTimestamp: return isClosed ? .slow : .timestamp
        case .utcDateOnly, .localMktDate: return isClosed ? .slow : .date
        case .multipleStringValue, .multipleCharValue: return isClosed ? .listOf : .slow
        case .tagNum, .dayOfMonth, .tenor, .utcTimeOnly, .localMktTime, .tzTimeOnly, .tzTimestamp,
            .monthYear, .data, .xmlData:
            return .slow
        }
    }

    private var hasDigitsOnly: Bool {
        // `0` to `9`.
        (values?.low ?? 0) & ~(0x3FF << 48) == 0 && values?.high == 0
    }
}
