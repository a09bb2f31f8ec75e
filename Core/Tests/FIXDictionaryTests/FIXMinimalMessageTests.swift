import FIXCodec
import FIXDictionary
import Testing

/// Every message of every version, made out of its rules.
@Suite struct FIXMinimalMessageTests {
    @Test(arguments: FIXVersion.allCases)
    func nothingButTheRequired(_ version: FIXVersion) {
        let dictionary = FIXDictionary.of(version)
        for type in dictionary.messageTypes {
            var sample = FIXSample(dictionary)
            let fields = sample.fields(type)
            let body = FIXSample.body(type, fields)
            #expect(defect(dictionary, body) == nil, "\(version) \(body)")
            for tag in required(dictionary, type) {
                let rest = without(tag, fields, dictionary, type)
                #expect(
                    defect(dictionary, FIXSample.body(type, rest))
                        == FIXDefect(.requiredTagMissing, tag: tag),
                    "\(version) \(type) without \(tag)")
            }
        }
    }

    @Test(arguments: FIXVersion.allCases)
    func everythingThatIsAllowed(_ version: FIXVersion) {
        let dictionary = FIXDictionary.of(version)
        for type in dictionary.messageTypes where version != .fix50SP2 || type.count == 1 {
            var sample = FIXSample(dictionary, seed: 7)
            sample.optionalPercent = version < .fix50 ? 100 : 30
            let body = FIXSample.body(type, sample.fields(type))
            guard body.utf8.count < 60_000 else { continue }
            #expect(defect(dictionary, body) == nil, "\(version) \(type)")
        }
    }

    /// Fields that make a message refused when they go: not those that frame it, and no data
    /// field, whose length would stay.
    private func required(_ dictionary: FIXDictionary, _ type: FIXMsgType) -> [Int] {
        let all = dictionary.header.required + (dictionary.message(type)?.members.required ?? [])
        return all.filter { tag in
            ![8, 9, 35].contains(tag) && dictionary.field(tag)?.type.isData == false
        }
    }

    /// Without the first field of this tag, and without the entries if it counts some.
    private func without(
        _ tag: Int, _ fields: [FIXSample.Field], _ dictionary: FIXDictionary, _ type: FIXMsgType
    ) -> [FIXSample.Field] {
        guard let at = fields.firstIndex(where: { $0.tag == tag }) else { return fields }
        let group = dictionary.message(type)?.members.list.first { $0.tag == tag }?.group
        var end = at + 1
        while let group, end < fields.count, holds(group, fields[end].tag) { end += 1 }
        var rest = fields
        rest.removeSubrange(at..<end)
        return rest
    }

    private func holds(_ group: FIXGroupRule, _ tag: Int) -> Bool {
        group.members.list.contains { member in
            member.tag == tag || member.group.map { holds($0, tag) } ?? false
        }
    }
}
