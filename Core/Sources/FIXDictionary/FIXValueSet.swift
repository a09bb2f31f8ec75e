import FIXCodec

/// The values that a field may have.
public struct FIXValueSet: Sendable, Equatable {
    /// One bit per ASCII character that is allowed alone: those below 64, then the others.
    public private(set) var low: UInt64 = 0
    public private(set) var high: UInt64 = 0
    /// Values of two to eight bytes, packed and sorted.
    private var words: [UInt64] = []
    private var texts: [[UInt8]] = []
    /// Whole numbers from here on pass: two firms agree on them.
    public let bilateralFrom: Int?

    public init(_ values: [[UInt8]], bilateralFrom: Int? = nil) {
        self.bilateralFrom = bilateralFrom
        for value in values {
            if value.count == 1, value[0] < 64 {
                low |= 1 << UInt64(value[0])
            } else if value.count == 1, value[0] < 128 {
                high |= 1 << UInt64(value[0] - 64)
            } else if value.count <= 8 {
                words.append(value.withUnsafeBytes { Self.packed($0) })
            } else {
                texts.append(value)
            }
        }
        words = Array(Set(words)).sorted()
        texts.sort { $0.lexicographicallyPrecedes($1) }
    }

    /// Nothing but single ASCII characters: the bits alone decide.
    public var holdsSinglesOnly: Bool {
        words.isEmpty && texts.isEmpty && bilateralFrom == nil
    }

    private static func packed(_ value: UnsafeRawBufferPointer) -> UInt64 {
        var word: UInt64 = 0
        for byte in value { word = word << 8 | UInt64(byte) }
        return word
    }

    public func contains(_ value: UnsafeRawBufferPointer) -> Bool {
        if value.count == 1, value[0] < 128 {
            let byte = value[0]
            let bits = byte < 64 ? low : high
            if bits >> UInt64(byte & 63) & 1 == 1 { return true }
        } else if value.count <= 8, value.first != 0, hasWord(Self.packed(value)) {
            return true
        } else if texts.contains(where: { $0.count == value.count && $0.elementsEqual(value) }) {
            return true
        }
        guard let bilateralFrom, let number = FIXValueText.int(value) else { return false }
        return number >= bilateralFrom
    }

    private func hasWord(_ word: UInt64) -> Bool {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle] == word { return true }
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return false
    }

    /// Every one of the blank-separated values (MultipleStringValue).
    public func containsEach(_ value: UnsafeRawBufferPointer) -> Bool {
        var start = 0
        for end in 0...value.count where end == value.count || value[end] == 0x20 {
            guard contains(UnsafeRawBufferPointer(rebasing: value[start..<end])) else {
                return false
            }
            start = end + 1
        }
        return true
    }

    /// What both sets allow together.
    func union(_ other: FIXValueSet) -> FIXValueSet {
        var result = self
        result.low |= other.low
        result.high |= other.high
        result.words = Array(Set(words + other.words)).sorted()
        result.texts = Array(Set(texts + other.texts)).sorted { $0.lexicographicallyPrecedes($1) }
        return result
    }

    /// The allowed values as text, single characters first.
    public var list: [String] {
        let singles = (0..<128).filter { byte in
            (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
        }.map { [UInt8($0)] }
        let packed = words.map { word in
            withUnsafeBytes(of: word.bigEndian) { Array($0.drop { $0 == 0 }) }
        }
        return (singles + packed + texts).map { String(decoding: $0, as: UTF8.self) }
    }
}
