import FIXCodec
import FIXDictionary

/// Messages made out of a dictionary's rules alone.
struct FIXSample {
    struct Field: Equatable {
        var tag: Int
        var value: String
    }

    let dictionary: FIXDictionary
    var random: SplitMix
    /// Of 100 optional fields, how many are there.
    var optionalPercent = 0

    init(_ dictionary: FIXDictionary, seed: UInt64 = 0) {
        self.dictionary = dictionary
        random = SplitMix(seed: seed)
    }

    /// The fields between 35 and 10.
    mutating func fields(_ type: FIXMsgType) -> [Field] {
        let frame = [8, 9, 35, 10]
        let header = dictionary.header.list.filter { !frame.contains($0.tag) }
        let trailer = dictionary.trailer.list.filter { !frame.contains($0.tag) }
        var taken: Set<Int> = []
        let parts = [header, dictionary.message(type)?.members.list ?? [], trailer]
        return parts.flatMap { part in
            members(part.filter { taken.insert($0.tag).inserted }, isEntry: false)
        }
    }

    private mutating func members(_ list: [FIXMember], isEntry: Bool) -> [Field] {
        var result: [Field] = []
        var had: Set<Int> = []
        for (position, member) in list.enumerated() where had.insert(member.tag).inserted {
            guard member.isRequired || isEntry && position == 0 || isChosen() else { continue }
            // Length and data come together.
            let rule = dictionary.field(member.tag)
            let known = Int(FIXDataFields.dataTag(forLength: UInt32(member.tag)))
            if let data = dictionary.dataTag(forLength: member.tag) ?? (known > 0 ? known : nil) {
                guard list.contains(where: { $0.tag == data }) else { continue }
                result += [Field(tag: member.tag, value: "3"), Field(tag: data, value: "a=b")]
                continue
            }
            if rule?.type.isData == true { continue }
            guard let group = member.group else {
                result.append(Field(tag: member.tag, value: value(member.tag)))
                continue
            }
            let entries = rule?.values?.contains("2") == true ? 1 : 1 + Int(random.next() % 2)
            result.append(Field(tag: member.tag, value: String(entries)))
            for _ in 0..<entries { result += members(group.members.list, isEntry: true) }
        }
        return result
    }

    private mutating func isChosen() -> Bool {
        optionalPercent > 0 && Int(random.next() % 100) < optionalPercent
    }

    /// A value that type and list of the field allow.
    mutating func value(_ tag: Int) -> String {
        guard let rule = dictionary.field(tag) else { return "x" }
        if let values = rule.values?.list, !values.isEmpty {
            let first = values[Int(random.next() % UInt64(values.count))]
            let isList = rule.type.isMultiple && random.next() % 2 == 0
            return isList ? first + " " + values[0] : first
        }
        let texts = Self.texts(rule.type)
        return texts[Int(random.next() % UInt64(texts.count))]
    }

    private static func texts(_ type: FIXFieldType) -> [String] {
        switch type {
        case .string, .xid, .xidRef: return ["X", "some text", "a=b"]
        case .int: return ["0", "-12", "1234567890"]
        case .length, .numInGroup, .seqNum: return ["0", "7", "12345678", "123456789012"]
        case .tagNum, .dayOfMonth: return ["1", "31"]
        case .char: return ["c", "9"]
        case .boolean: return ["Y", "N"]
        case .float, .price, .qty, .amt, .priceOffset, .percentage:
            return ["0", "10.25", ".5", "5.", "-0.000001", "12345678.12345678", "1234.567"]
        case .currency: return ["USD"]
        case .exchange: return ["XNAS"]
        case .country: return ["SE"]
        case .language: return ["sv"]
        case .tenor: return ["M3", "Y10"]
        case .utcTimestamp:
            return [
                "20260302-14:30:01", "20260302-14:30:01.000", "20260302-23:59:60.123456789",
                "19991231-00:00:00.123456", "20240229-01:02:03.123456789012",
            ]
        case .utcTimeOnly: return ["14:30:01", "00:00:00.123"]
        case .utcDateOnly, .localMktDate: return ["20260302", "20240229", "20261231"]
        case .localMktTime: return ["09:30", "16:00:00"]
        case .tzTimeOnly: return ["09:30Z", "09:30:00+01", "09:30-05:30"]
        case .tzTimestamp: return ["20260302-09:30Z", "20260302-09:30:00.123+01:00"]
        case .monthYear: return ["202603", "20260302", "202603w5"]
        case .multipleStringValue: return ["A", "AB C"]
        case .multipleCharValue: return ["A", "A B C"]
        case .data, .xmlData: return ["a=b"]
        }
    }

    /// The body for `framed`.
    static func body(_ type: FIXMsgType, _ fields: [Field]) -> String {
        "35=\(type)|" + fields.map { "\($0.tag)=\($0.value)|" }.joined()
    }
}

extension FIXValueSet {
    func contains(_ text: String) -> Bool {
        var copy = text
        return copy.withUTF8 { contains(UnsafeRawBufferPointer($0)) }
    }
}
