/// Words of text.
@usableFromInline
enum FIXWord {
    /// Eight bytes of a text, with a blank for each separator: one in a value would end the field.
    @inlinable @inline(__always)
    static func withoutSeparators(_ word: UInt64) -> UInt64 {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let difference = word ^ 0x0101_0101_0101_0101
        let isOther = ((difference & low) &+ low) | difference | low
        guard isOther != .max else { return word }
        // 0x01 becomes 0x20.
        return word ^ ((~isOther &>> 7) &* 0x21)
    }
}

/// `tag=` of every tag below 2,048, ready to be stored: at most seven bytes, and how many in the
/// highest byte.
@usableFromInline
enum FIXTagTexts {
    @usableFromInline static var count: Int { @inlinable get { 2_048 } }

    // Written once, before anybody has it, and never again.
    nonisolated(unsafe) static let shared: UnsafePointer<UInt64> = {
        let table = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
        for tag in 0..<count {
            var word: UInt64 = 0
            let text = Array("\(tag)=".utf8)
            for (at, byte) in text.enumerated() { word |= UInt64(byte) << UInt64(at * 8) }
            (table + tag).initialize(to: word | UInt64(text.count) << 56)
        }
        return UnsafePointer(table)
    }()
}
