import FIXCodec
import OMSTypes
import Testing

/// `|` to SOH.
func fix(_ text: String) -> [UInt8] { text.utf8.map { $0 == 0x7C ? 0x01 : $0 } }

/// SOH to `|`.
func readable(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.map { $0 == 0x01 ? 0x7C : $0 }, as: UTF8.self)
}

/// A whole message around `35=…|…|`: length and checksum are added.
func framed(_ body: String, begin: String = "FIX.4.4") -> [UInt8] { framed(fix(body), begin) }

func framed(_ body: [UInt8], _ begin: String = "FIX.4.4") -> [UInt8] {
    var message = fix("8=\(begin)|9=\(body.count)|") + body
    let sum = message.reduce(UInt8(0)) { $0 &+ $1 }
    let digits = String(Int(sum) + 1000).dropFirst()
    message += fix("10=\(digits)|")
    return message
}

extension FIXMessageIndex {
    /// Parses an array; the bytes are copied into memory that stays for the test's life.
    mutating func parse(_ bytes: [UInt8]) -> FIXFraming {
        let memory = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(1, bytes.count), alignment: 1)
        memory.copyBytes(from: bytes)
        return parse(UnsafeRawBufferPointer(rebasing: memory[..<bytes.count]))
    }
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

/// `#expect(actual == expected)` for values of noncopyable types, which the macro cannot look into.
func check<T: Equatable>(
    _ actual: T, _ expected: T, _ comment: Comment? = nil,
    at location: SourceLocation = #_sourceLocation
) {
    #expect(actual == expected, comment, sourceLocation: location)
}

/// `#require` for values of noncopyable types.
func need<T>(_ value: T?, at location: SourceLocation = #_sourceLocation) throws -> T {
    try #require(value, sourceLocation: location)
}
