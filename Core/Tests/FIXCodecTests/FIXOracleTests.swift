import FIXCodec
import OMSTypes
import Testing

/// The fast parser against the slow one, on good messages and on damaged ones.
@Suite struct FIXOracleTests {
    @Test(arguments: [UInt64](1...40))
    func fastAndSlowAgreeOnDamagedMessages(_ seed: UInt64) {
        var random = SplitMix(seed: seed)
        var index = FIXMessageIndex(bytesMax: 4_096)
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 8_192, alignment: 1)
        defer { memory.deallocate() }
        var complete = 0
        for round in 0..<1_500 {
            let bytes = damaged(message(&random), &random)
            memory.copyBytes(from: bytes)
            let framing = index.parse(UnsafeRawBufferPointer(rebasing: memory[..<bytes.count]))
            let expected = FIXReferenceDecoder.decode(bytes, bytesMax: 4_096)
            let message = "seed \(seed) round \(round): \(readable(bytes))"
            switch (framing, expected) {
            case (.complete(let length), .complete(let fields, let expectedLength)):
                complete += 1
                #expect(length == expectedLength, "\(message)")
                check(index.count, fields.count, "\(message)")
                for (at, field) in fields.enumerated() where at < index.count {
                    check(index.tag(at: at), field.tag, "\(message)")
                    check(Array(index.value(at: at)), field.value, "\(message)")
                    let first = fields.first { $0.tag == field.tag }?.value
                    if field.tag > 0 {
                        check(index.value(field.tag).map { Array($0) }, first, "\(message)")
                    }
                }
            case (.incomplete, .incomplete): break
            case (.garbled(let skip, _), .garbled):
                #expect(skip > 0 && skip <= bytes.count, "\(message)")
            default: Issue.record("fast \(framing), slow \(expected): \(message)")
            }
        }
        #expect(complete > 300, "seed \(seed) made too few good messages")
    }

    /// Decimals and integers against the plain way to write them.
    @Test func numbersAreWrittenLikeTheSlowTwin() {
        var random = SplitMix(seed: 11)
        var body = FIXBodyWriter()
        for round in 0..<20_000 {
            let bits = UInt64.random(in: 0...63, using: &random)
            let raw = random.next() >> bits
            let units = Int64(truncatingIfNeeded: raw)
            let round8 = units / 100_000_000 * 100_000_000
            body.clear()
            body.field(44, units: units)
            body.field(38, units: round8)
            body.field(34, raw)
            let expected =
                "44=\(DecimalText.string(units))|38=\(DecimalText.string(round8))|34=\(raw)|"
            check(readable(body.bytes), expected, "seed 11 round \(round)")
        }
    }

    private func message(_ random: inout SplitMix) -> [UInt8] {
        if Int.random(in: 0..<3, using: &random) == 0 {
            return fix(FIXVectors.all.randomElement(using: &random)?.text ?? "")
        }
        var body = fix("35=D|")
        for _ in 0..<Int.random(in: 0...30, using: &random) {
            let tag = tag(&random)
            let value = (0..<Int.random(in: 1...20, using: &random)).map { _ in
                UInt8.random(in: 0x20...0x7E, using: &random)
            }
            if let data = FIXReferenceDecoder.dataTags[tag] {
                body +=
                    fix("\(tag)=\(value.count)|\(data)=") + value.map { $0 < 0x30 ? 1 : $0 } + [1]
            } else {
                body += fix("\(tag)=") + value.map { $0 == 0x7C ? 0x2E : $0 } + [1]
            }
        }
        return framed(body)
    }

    /// Of every length, and often one that announces data.
    private func tag(_ random: inout SplitMix) -> Int {
        if Int.random(in: 0..<6, using: &random) == 0 {
            return FIXReferenceDecoder.dataTags.keys.sorted().randomElement(using: &random) ?? 95
        }
        let most = [99, 2_000, 60_000, 4_000_000].randomElement(using: &random) ?? 99
        return Int.random(in: 1...most, using: &random)
    }

    /// Cut at every byte: a good message is incomplete to its end, and both agree on every piece of
    /// a damaged one.
    @Test(arguments: [UInt64](50...53))
    func fastAndSlowAgreeOnEveryBeginning(_ seed: UInt64) {
        var random = SplitMix(seed: seed)
        var index = FIXMessageIndex(bytesMax: 4_096)
        for round in 0..<30 {
            let whole = message(&random)
            for bytes in [whole, damaged(whole, &random)] {
                for length in 0...bytes.count {
                    let piece = Array(bytes[..<length])
                    let memory = piece + [UInt8](repeating: 0x39, count: 8)
                    let framing = memory.withUnsafeBytes {
                        index.parse(UnsafeRawBufferPointer(rebasing: $0[..<length]))
                    }
                    let expected = FIXReferenceDecoder.decode(piece, bytesMax: 4_096)
                    let isSame: Bool
                    switch (framing, expected) {
                    case (.complete, .complete), (.incomplete, .incomplete), (.garbled, .garbled):
                        isSame = true
                    default: isSame = false
                    }
                    #expect(isSame, "seed \(seed) round \(round) length \(length)")
                }
            }
        }
    }

    /// One in three stays whole; otherwise a few bytes change, vanish or come in, and the sum is
    /// sometimes made right again.
    private func damaged(_ original: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        guard Int.random(in: 0..<3, using: &random) > 0 else { return original }
        var bytes = original
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            let byte =
                [1, 0x3D, 0x31, 0x2D, UInt8.random(in: 0...255, using: &random)]
                .randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.remove(at: at)
            case 1: bytes.insert(byte, at: at)
            case 2: bytes.removeSubrange(at...)
            default: bytes[at] = byte
            }
        }
        guard Bool.random(using: &random),
            let start = bytes.firstRange(of: fix("|35="))?.lowerBound,
            let end = bytes.lastRange(of: fix("|10="))?.lowerBound, start < end
        else { return bytes }
        return framed(Array(bytes[(start + 1)...end]))
    }
}

extension [UInt8] {
    fileprivate func firstRange(of other: [UInt8]) -> Range<Int>? {
        guard count >= other.count else { return nil }
        return (0...(count - other.count)).first { Array(self[$0..<($0 + other.count)]) == other }
            .map { $0..<($0 + other.count) }
    }

    fileprivate func lastRange(of other: [UInt8]) -> Range<Int>? {
        guard count >= other.count else { return nil }
        return (0...(count - other.count)).last { Array(self[$0..<($0 + other.count)]) == other }
            .map { $0..<($0 + other.count) }
    }
}
