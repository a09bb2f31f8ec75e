import FIXCodec
import FIXDictionary
import Testing

/// The validator against its slow twin: the same verdict on whatever comes.
@Suite struct FIXTwinTests {
    /// Every version, and messages of older versions over FIXT 1.1: 13 dictionaries, together more
    /// than 20,000 messages.
    static let dictionaries =
        FIXVersion.allCases.map { FIXDictionary.of($0) }
        + FIXVersion.allCases.filter { !$0.usesFIXT }.map { FIXDictionary.fixt(carrying: $0) }

    @Test(arguments: dictionaries.indices)
    func twinsAgree(_ number: Int) {
        let dictionary = Self.dictionaries[number]
        let types = dictionary.messageTypes
        let bench = FIXBench()
        var refused = 0
        for round in 0..<1_700 {
            let seed = UInt64(number) << 32 | UInt64(round)
            var sample = FIXSample(dictionary, seed: seed)
            let type = types[Int(sample.random.next() % UInt64(types.count))]
            sample.optionalPercent = [0, 5, 20, 60][round % 4]
            var fields = sample.fields(type)
            for _ in 0..<(round % 3) { mutate(&fields, &sample) }
            let options = round % 2 == 0 ? .strict : self.options(&sample.random)
            let body = FIXSample.body(type, fields)
            guard bench.parse(framed(body, begin: dictionary.beginString.description)) else {
                continue
            }
            let slow = FIXSlowValidator(dictionary: dictionary, options: options)
            let expected = slow.defect(in: bench.index)
            var validator = FIXValidator(dictionary, options)
            let actual = validator.defect(in: bench.index)
            if expected != nil { refused += 1 }
            #expect(actual == expected, "dictionary \(number), round \(round): \(body)")
            // The second time over the tables of the first.
            let again = validator.defect(in: bench.index)
            #expect(again == expected)
            if round % 3 == 0 { #expect(expected == nil, "\(number), \(round): \(body)") }
        }
        #expect(refused > 400)
    }

    private func options(_ random: inout SplitMix) -> FIXValidationOptions {
        var options = FIXValidationOptions.strict
        let switches: [WritableKeyPath<FIXValidationOptions, Bool>] = [
            \.requiredFields, \.knownTags, \.unknownTagsAreUndefined, \.messageTags, \.userTagsPass,
            \.fieldsHaveValues, \.formats, \.enumerations, \.sections, \.groups, \.repeatedTags,
            \.dataLengths,
        ]
        for (position, key) in switches.enumerated() {
            // Off are the tolerant ones: what is right must pass with whatever is left.
            if random.next() >> UInt64(position) & 3 == 0 { options[keyPath: key].toggle() }
        }
        return options
    }

    private func mutate(_ fields: inout [FIXSample.Field], _ sample: inout FIXSample) {
        guard !fields.isEmpty else { return }
        let at = Int(sample.random.next() % UInt64(fields.count))
        let other = Int(sample.random.next() % UInt64(fields.count))
        let known = sample.dictionary.fields
        let values = ["", "x", "Y", "-1", "+5", "1 ", "1 2", "0", "3", "99999999999999999999"]
        switch sample.random.next() % 9 {
        case 0: fields.remove(at: at)
        case 1: fields.insert(fields[at], at: other)
        case 2: fields.swapAt(at, other)
        case 3: fields[at].tag = known[Int(sample.random.next() % UInt64(known.count))].tag
        case 4: fields[at].tag = [0, 9, 35, 4999, 5000, 7001, 39_999, 40_000, 999_999][at % 9]
        case 5: fields[at].value = values[Int(sample.random.next() % UInt64(values.count))]
        case 6: fields[at].value += ["0", " ", ".", "Z", "/", ":"][other % 6]
        case 7:
            let tag = known[Int(sample.random.next() % UInt64(known.count))].tag
            fields.insert(FIXSample.Field(tag: tag, value: sample.value(tag)), at: at)
        default: fields[at].value = sample.value(fields[other].tag)
        }
    }
}
