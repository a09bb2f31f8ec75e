/// A SHA-256 value: a link of the hash chain, or the content hash of a build.
public struct Hash256: Hashable, Sendable, CustomStringConvertible {
    /// The 32 bytes as four little-endian words, first bytes first: in memory the bytes themselves,
    /// for every machine that is supported is a little-endian one.
    var words: (UInt64, UInt64, UInt64, UInt64)
    static let byteCount = 32

    /// 32 zero bytes: the chain before the first batch of a journal.
    public static let zero = Hash256(words: (0, 0, 0, 0))

    init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// `nil` unless there are exactly 32 bytes.
    public init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 32 else { return nil }
        self.init(bytes, at: 0)
    }

    /// The 32 bytes at `offset`, which the caller knows to be there.
    init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        func word(_ index: Int) -> UInt64 {
            bytes.value(at: offset + index * 8)
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// The 32 bytes.
    public func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
        let stored = (
            words.0.littleEndian, words.1.littleEndian, words.2.littleEndian, words.3.littleEndian
        )
        return withUnsafeBytes(of: stored) { body($0) }
    }

    /// The first eight bytes as they read in `description`.
    var leading: UInt64 { words.0.byteSwapped }

    public static func == (a: Hash256, b: Hash256) -> Bool { a.words == b.words }

    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

    /// 64 hexadecimal digits.
    public var description: String {
        withBytes { bytes in bytes.map { hexadecimal(UInt64($0), digits: 2) }.joined() }
    }
}

/// `value` in base 16 with leading zeros.
func hexadecimal(_ value: UInt64, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}
