import FIXCodec
import FIXDictionary
import OMSTypes

/// `|` to SOH, length and checksum added around `35=…|…|`.
func framed(_ body: String, begin: String = "FIX.4.4") -> [UInt8] {
    let bytes = body.utf8.map { $0 == 0x7C ? 0x01 : $0 }
    var message = Array("8=\(begin)\u{1}9=\(bytes.count)\u{1}".utf8) + bytes
    let sum = message.reduce(UInt8(0)) { $0 &+ $1 }
    message += Array("10=\(String(Int(sum) + 1000).dropFirst())\u{1}".utf8)
    return message
}

/// Memory for one message at a time, parsed.
final class FIXBench {
    private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    var index = FIXMessageIndex()

    deinit { memory.deallocate() }

    func parse(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= memory.count else { return false }
        memory.copyBytes(from: bytes)
        guard
            case .complete = index.parse(UnsafeRawBufferPointer(rebasing: memory[..<bytes.count]))
        else { return false }
        return true
    }
}

/// What a dictionary says of one message.
func defect(
    _ dictionary: FIXDictionary, _ body: String, _ options: FIXValidationOptions = .strict
) -> FIXDefect? {
    let bench = FIXBench()
    guard bench.parse(framed(body, begin: dictionary.beginString.description)) else {
        preconditionFailure("bad test message: \(body)")
    }
    var validator = FIXValidator(dictionary, options)
    return validator.defect(in: bench.index)
}

/// A seeded generator, so that a failure can be played again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
