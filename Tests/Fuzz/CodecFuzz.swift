import FIXCodec
import FIXDictionary
import OMSTypes

/// Bytes as they come from a socket, or the fields of a message that is framed here: the fast
/// decoder against the slow one, then the fast validator against the slow one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCodec(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var input = FuzzInput(start, count)
    switch input.number(below: 3) {
    case 0: CodecFuzz.stream(separated(input.rest()))
    case 1: CodecFuzz.stream(input.rest())
    default: CodecFuzz.message(&input)
    }
    return 0
}

enum CodecFuzz {
    static let bytesMax = 2_048
    /// One for all inputs, as a connection has one for all messages.
    private nonisolated(unsafe) static var index = FIXMessageIndex(bytesMax: bytesMax)
    static let dictionaries =
        FIXVersion.allCases.map { FIXDictionary.of($0) }
        + FIXVersion.allCases.filter { !$0.usesFIXT }.map { FIXDictionary.fixt(carrying: $0) }

    /// One piece after the other, as a connection takes them.
    static func stream(_ bytes: [UInt8]) {
        var at = 0
        while at < bytes.count {
            guard let used = agree(Array(bytes[at...]), &index) else { return }
            at += used
        }
    }

    /// Fields with a right frame around them, judged by one of the dictionaries.
    static func message(_ input: inout FuzzInput) {
        let dictionary = input.pick(dictionaries)
        let options = options(&input)
        let fields = separated(input.rest())
        var out = ByteWriter(capacity: bytesMax)
        fields.withUnsafeBytes {
            _ = FIXFrame.append(beginString: dictionary.beginString, fields: $0, to: &out)
        }
        withExactMemory(Array(out.bytes)) { memory in
            guard compare(memory, &index) == memory.count, index.count > 0 else { return }
            readValues(index)
            var validator = FIXValidator(dictionary, options)
            let slow = FIXSlowValidator(dictionary: dictionary, options: options)
            let expected = slow.defect(in: index)
            for _ in 1...2 {
                let found = validator.defect(in: index)
                expect(found == expected, "validator \(found as Any), slow \(expected as Any)")
            }
        }
    }

    private static func options(_ input: inout FuzzInput) -> FIXValidationOptions {
        var options = FIXValidationOptions.strict
        let switches: [WritableKeyPath<FIXValidationOptions, Bool>] = [
            \.requiredFields, \.knownTags, \.unknownTagsAreUndefined, \.messageTags,
            \.userTagsPass, \.fieldsHaveValues, \.formats, \.enumerations, \.sections, \.groups,
            \.repeatedTags, \.dataLengths,
        ]
        let bits = Int(input.byte()) | Int(input.byte()) << 8
        for (position, key) in switches.enumerated() where bits >> position & 1 != 0 {
            options[keyPath: key].toggle()
        }
        return options
    }

    /// In memory of exactly its size: a byte read beyond it is found.
    private static func withExactMemory<T>(
        _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) -> T
    ) -> T {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        defer { memory.deallocate() }
        memory.copyBytes(from: bytes)
        return body(UnsafeRawBufferPointer(memory))
    }

    /// How many bytes are done with; `nil`: more are wanted.
    private static func agree(_ bytes: [UInt8], _ index: inout FIXMessageIndex) -> Int? {
        withExactMemory(bytes) { memory in
            let used = compare(memory, &index)
            if let used, index.count > 0 {
                readValues(index)
                // Whatever part of it has come, the rest is waited for.
                for part in [1, 6, 12, 20, used / 2, used - 1] where part > 0 && part < used {
                    let framing = index.parse(UnsafeRawBufferPointer(rebasing: memory[..<part]))
                    expect(framing == .incomplete, "\(part) of \(used) bytes: \(framing)")
                }
            }
            return used
        }
    }

    private static func compare(
        _ memory: UnsafeRawBufferPointer, _ index: inout FIXMessageIndex
    ) -> Int? {
        let framing = index.parse(memory)
        switch (framing, FIXReferenceDecoder.decode(Array(memory), bytesMax: bytesMax)) {
        case (.complete(let length), .complete(let fields, let expected)):
            expect(length == expected, "\(length) bytes, slow \(expected)")
            expect(index.count == fields.count, "\(index.count) fields, slow \(fields.count)")
            var seen: Set<Int> = []
            for (at, field) in fields.enumerated() {
                expect(index.tag(at: at) == field.tag, "tag \(index.tag(at: at)) at \(at)")
                expect(Array(index.value(at: at)) == field.value, "value of \(field.tag)")
                guard field.tag > 0, seen.insert(field.tag).inserted else { continue }
                let found = index.value(field.tag).map { Array($0) }
                expect(found == field.value, "first \(field.tag)")
            }
            return length
        case (.incomplete, .incomplete): return nil
        case (.garbled(let skip, _), .garbled):
            expect(skip > 0 && skip <= memory.count, "skips \(skip) of \(memory.count)")
            return skip
        case (let fast, let slow): fatalError("\(fast), slow \(slow)")
        }
    }

    /// Every reader over every value, every field as the head of a group.
    private static func readValues(_ index: borrowing FIXMessageIndex) {
        for at in 0..<index.count {
            let value = index.value(at: at)
            let text = String(decoding: value, as: UTF8.self)
            let number = FIXValueText.unsigned(value)
            let isPlain =
                (1...20).contains(value.count) && value.allSatisfy { (0x30...0x39).contains($0) }
            expect(number == (isPlain ? UInt64(text) : nil), "number \(text)")
            _ = FIXValueText.int(value)
            _ = FIXValueText.timestamp(value)
            _ = DecimalText.parse(value)
            _ = FIXMsgType(value)
            _ = Text64(value)
            guard at + 1 < index.count,
                var cursor = index.group(index.tag(at: at), delimiter: index.tag(at: at + 1))
            else { continue }
            var end = 0
            while let entry = cursor.next(in: index) {
                expect(entry.range.lowerBound >= end && !entry.range.isEmpty, "group goes back")
                end = entry.range.upperBound
                expect(end < index.count, "group holds the trailer")
                _ = index.decimal(index.tag(at: at + 1), in: entry)
            }
            expect(cursor.walked <= cursor.declared, "more entries than declared")
        }
        _ = FIXBodyDigest.digest(index)
    }
}
