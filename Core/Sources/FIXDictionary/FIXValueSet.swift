/// The values that a field may have.
public struct FIXValueSet: Sendable, Equatable {
    /// One bit per ASCII character that is allowed alone.
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var texts: [[UInt8]] = []

    public init(_ values: [[UInt8]]) {
        for value in values {
            guard value.count == 1, value[0] < 128 else {
                texts.append(value)
                continue
            }
            if value[0] < 64 {
                low |= 1 << UInt64(value[0])
            } else {
                high |= 1 << UInt64(value[0] - 64)
            }
        }
    }

    public func contains(_ value: UnsafeRawBufferPointer) -> Bool {
        if value.count == 1 {
            let byte = value[0]
            if byte < 64 { return low >> UInt64(byte) & 1 == 1 }
            return byte < 128 && high >> UInt64(byte &- 64) & 1 == 1
        }
        return texts.contains { text in
            text.count == value.count && text.withUnsafeBytes { $0.elementsEqual(value) }
        }
    }

    /// Every one of the blank-separated values (MultipleValueString).
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
}
