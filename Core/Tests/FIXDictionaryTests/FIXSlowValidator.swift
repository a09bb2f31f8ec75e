import FIXCodec
import FIXDictionary

/// The validator's slow twin: walks the dictionary's lists as they are written, message by message.
struct FIXSlowValidator {
    let dictionary: FIXDictionary
    let options: FIXValidationOptions

    private struct Field {
        let tag: Int
        let value: [UInt8]
        let malformed: FIXDefect?
    }

    func defect(in index: borrowing FIXMessageIndex) -> FIXDefect? {
        var fields: [Field] = []
        for at in 0..<index.count {
            let tag = index.tag(at: at)
            fields.append(
                Field(
                    tag: tag, value: Array(index.value(at: at)),
                    malformed: tag == 0 ? index.malformedTag(at: at) : nil))
        }
        guard let type = index.msgType, let message = dictionary.message(type) else {
            return fields[2].value.isEmpty
                ? FIXDefect(.tagWithoutValue, tag: 35) : FIXDefect(.invalidMsgType)
        }
        var top: [Int] = []
        if let defect = walk(fields, message.members, &top) { return defect }
        if let defect = index.defect, options.fieldsHaveValues || defect.reason != .tagWithoutValue
        {
            return defect
        }
        guard options.requiredFields else { return nil }
        var had: Set<Int> = []
        let members = dictionary.header.list + message.members.list + dictionary.trailer.list
        let missing = members.filter { had.insert($0.tag).inserted && $0.isRequired }
            .first { !top.contains($0.tag) }
        return missing.map { FIXDefect(.requiredTagMissing, tag: $0.tag) }
    }

    private func walk(_ fields: [Field], _ body: FIXMembers, _ top: inout [Int]) -> FIXDefect? {
        let parts = [dictionary.header.list, body.list, dictionary.trailer.list]
        var section = 0
        var at = 0
        while at < fields.count {
            let tag = fields[at].tag
            if let defect = own(at, fields) { return defect }
            at += 1
            guard dictionary.field(tag) != nil else { continue }
            let place = parts.firstIndex { part in part.contains { $0.tag == tag } }
            guard let place else {
                let isAgreed = options.userTagsPass && tag >= 5000 && tag < 40_000
                let isInside =
                    !options.groups && parts.joined().contains { Self.holds($0.group, tag) }
                if options.messageTags, !isAgreed, !isInside {
                    return FIXDefect(.tagNotDefinedForMsgType, tag: tag)
                }
                continue
            }
            if place < section, options.sections { return FIXDefect(.tagOutOfOrder, tag: tag) }
            section = place
            if top.contains(tag), options.repeatedTags { return FIXDefect(.tagRepeated, tag: tag) }
            top.append(tag)
            let member = parts[place].first { $0.tag == tag }
            if let group = member?.group, options.groups {
                if let defect = entries(group, &at, fields) { return defect }
            }
        }
        return nil
    }

    private static func holds(_ group: FIXGroupRule?, _ tag: Int) -> Bool {
        group?.members.list.contains { $0.tag == tag || holds($0.group, tag) } ?? false
    }

    /// At most twenty digits alone: a count has no sign, not even before a zero.
    private static func count(_ value: [UInt8]) -> UInt64? {
        let isNumber = value.count <= 20 && value.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber ? UInt64(String(decoding: value, as: UTF8.self)) : nil
    }

    private func entries(_ group: FIXGroupRule, _ at: inout Int, _ fields: [Field]) -> FIXDefect? {
        let declared = Self.count(fields[at - 1].value)
        var found: UInt64 = 0
        while at < fields.count, fields[at].tag == group.delimiter {
            found += 1
            if let defect = entry(group, &at, fields) { return defect }
        }
        if found == 0, declared != 0, at < fields.count,
            group.members.list.contains(where: { $0.tag == fields[at].tag })
        {
            return FIXDefect(.groupOutOfOrder, tag: fields[at].tag)
        }
        return found == declared ? nil : FIXDefect(.groupCountIncorrect, tag: group.countTag)
    }

    private func entry(_ group: FIXGroupRule, _ at: inout Int, _ fields: [Field]) -> FIXDefect? {
        var last = -1
        var found: [Int] = []
        while at < fields.count {
            let tag = fields[at].tag
            guard let position = group.members.position(of: tag), last < 0 || position > 0 else {
                break
            }
            if position < last { return FIXDefect(.groupOutOfOrder, tag: tag) }
            if position == last, options.repeatedTags { return FIXDefect(.tagRepeated, tag: tag) }
            at += 1
            if position == last { continue }
            last = position
            found.append(tag)
            if let defect = own(at - 1, fields) { return defect }
            if let inner = group.members.list[position].group {
                if let defect = entries(inner, &at, fields) { return defect }
            }
        }
        guard options.requiredFields else { return nil }
        return group.members.required.first { !found.contains($0) }
            .map { FIXDefect(.requiredTagMissing, tag: $0) }
    }

    /// A field for itself.
    private func own(_ at: Int, _ fields: [Field]) -> FIXDefect? {
        let field = fields[at]
        if let malformed = field.malformed { return malformed }
        guard let rule = dictionary.field(field.tag) else {
            let isAgreed = options.userTagsPass && field.tag >= 5000 && field.tag < 40_000
            if !options.knownTags || isAgreed { return nil }
            return FIXDefect(
                options.unknownTagsAreUndefined ? .undefinedTag : .invalidTagNumber, tag: field.tag)
        }
        if field.value.isEmpty {
            return options.fieldsHaveValues ? FIXDefect(.tagWithoutValue, tag: field.tag) : nil
        }
        if options.formats, !field.value.withUnsafeBytes({ rule.type.accepts($0) }) {
            return FIXDefect(.incorrectDataFormat, tag: field.tag)
        }
        if options.enumerations, field.tag != 35, let values = rule.values,
            !lists(values, field, rule)
        {
            return FIXDefect(.valueIncorrect, tag: field.tag)
        }
        return options.dataLengths ? pair(at, fields, rule) : nil
    }

    private func lists(_ values: FIXValueSet, _ field: Field, _ rule: FIXFieldRule) -> Bool {
        let text = String(decoding: field.value, as: UTF8.self)
        let parts =
            rule.type.isMultiple
            ? text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) : [text]
        return parts.allSatisfy { part in
            values.list.contains(part)
                || values.bilateralFrom.map { from in
                    part.first != "+" && (Int(part) ?? .min) >= from
                } ?? false
        }
    }

    private func pair(_ at: Int, _ fields: [Field], _ rule: FIXFieldRule) -> FIXDefect? {
        if let data = dictionary.dataTag(forLength: rule.tag) {
            let size = Self.count(fields[at].value)
            let isRight =
                at + 1 < fields.count && fields[at + 1].tag == data
                && size == UInt64(fields[at + 1].value.count)
            return isRight ? nil : FIXDefect(.valueIncorrect, tag: rule.tag)
        }
        guard rule.type.isData else { return nil }
        let length = rule.tag == 89 ? 93 : rule.tag - 1
        guard dictionary.dataTag(forLength: length) == rule.tag else { return nil }
        if fields[at - 1].tag == length { return nil }
        return fields.contains { $0.tag == length }
            ? FIXDefect(.tagOutOfOrder, tag: rule.tag)
            : FIXDefect(.requiredTagMissing, tag: length)
    }
}
