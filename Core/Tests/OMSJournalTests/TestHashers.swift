import OMSJournal
import OMSTypes

/// A quick stand-in for SHA-256 where a test needs only that other bytes give another value.
final class QuickHasher: BatchHasher {
    func hash(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Hash256 {
        var words = [UInt64](repeating: 0, count: 4)
        let sum = UInt64(Checksum.crc32c(second))
        var digest = StateDigest()
        digest.combine(first)
        for index in words.indices {
            digest.combine(sum)
            words[index] = digest.high
        }
        return words.withUnsafeBytes { Hash256($0) ?? .zero }
    }
}

/// SHA-256 as FIPS 180-4 writes it: slow, and the oracle of the golden bytes.
final class ReferenceSHA256: BatchHasher {
    func hash(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Hash256 {
        Self.hash(Array(first) + Array(second)).withUnsafeBytes { Hash256($0) ?? .zero }
    }

    static func hash(_ message: [UInt8]) -> [UInt8] {
        let primes = firstPrimes(64)
        let constants = primes.map { fraction(of: $0, cubic: true) }
        var state = primes.prefix(8).map { fraction(of: $0, cubic: false) }
        var padded = message + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let bits = UInt64(message.count) * 8
        padded += (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - $0 * 8)) }
        for block in stride(from: 0, to: padded.count, by: 64) {
            compress(&state, padded[block..<block + 64], constants)
        }
        return state.flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
        }
    }

    private static func firstPrimes(_ count: Int) -> [UInt64] {
        var primes: [UInt64] = []
        var candidate: UInt64 = 2
        while primes.count < count {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes
    }

    /// The first 32 bits of the fraction of a square or cube root, by bisection in integers.
    private static func fraction(of prime: UInt64, cubic: Bool) -> UInt32 {
        var low: UInt64 = 0
        var high: UInt64 = 1 << 37
        while high - low > 1 {
            let middle = (low + high) / 2
            let wide = UInt128(middle)
            let isBelow =
                cubic
                ? wide * wide * wide <= UInt128(prime) << 96 : wide * wide <= UInt128(prime) << 64
            if isBelow { low = middle } else { high = middle }
        }
        return UInt32(truncatingIfNeeded: low)
    }

    private static func compress(
        _ state: inout [UInt32], _ block: ArraySlice<UInt8>, _ constants: [UInt32]
    ) {
        func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
            word >> count | word << (32 - count)
        }
        var words = (0..<16).map { index in
            (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[block.startIndex + index * 4 + $1]) }
        }
        for index in 16..<64 {
            let a = words[index - 15]
            let b = words[index - 2]
            let first = rotated(a, 7) ^ rotated(a, 18) ^ (a >> 3)
            let second = rotated(b, 17) ^ rotated(b, 19) ^ (b >> 10)
            words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
        }
        var v = state
        for index in 0..<64 {
            let mixed = rotated(v[4], 6) ^ rotated(v[4], 11) ^ rotated(v[4], 25)
            let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
            let one = v[7] &+ mixed &+ choice &+ constants[index] &+ words[index]
            let spread = rotated(v[0], 2) ^ rotated(v[0], 13) ^ rotated(v[0], 22)
            let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
            v = [one &+ spread &+ majority, v[0], v[1], v[2], v[3] &+ one, v[4], v[5], v[6]]
        }
        for index in 0..<8 { state[index] = state[index] &+ v[index] }
    }
}
