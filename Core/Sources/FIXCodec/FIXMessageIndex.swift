import OMSTypes

/// One field of an indexed message: where its value lies.
@frozen
public struct FIXField: Sendable {
    /// 0 when the tag is none of FIX's (0, 007, −1); the value then starts at the field's first byte.
    public var tag: UInt32
    /// Offset of the value from the message's first byte.
    public var offset: UInt32
    /// Bytes of the value.
    public var length: UInt32

    @inlinable init(tag: UInt32, offset: UInt32, length: UInt32) {
        self.tag = tag
        self.offset = offset
        self.length = length
    }
}

/// Finds a message in received bytes, checks its frame and remembers where each field lies.
///
/// The tables are reused from message to message: nothing is allocated once they are warm. The
/// index points into the bytes given to `parse`; it is valid as long as these stay.
/// A tag that occurs several times (repeating groups) is found by its first occurrence.
public struct FIXMessageIndex: ~Copyable {
    /// Longest message that is taken, in bytes.
    public let bytesMax: Int
    @usableFromInline var fields: UnsafeMutablePointer<FIXField>
    @usableFromInline var fieldCapacity: Int
    @usableFromInline var fieldCount = 0
    @usableFromInline var message = UnsafeRawBufferPointer(start: nil, count: 0)
    /// Per tag below `slotCount`: generation in the high half; in the low half the field's number
    /// and, in its highest bit, whether the tag announces the length of a data field.
    @usableFromInline let slots: UnsafeMutablePointer<UInt64>
    @usableFromInline var generation: UInt64 = 0
    @usableFromInline var highTags = FIXHighTags()
    @usableFromInline static let slotCount = 1024
    static let announcesData: UInt64 = 0x8000_0000
    /// Number of the first field whose tag is no number, whose value is empty, or whose length
    /// does not fit its data; −1 when there is none.
    @usableFromInline var defectPosition = -1
    let knownDay: UnsafeMutablePointer<FIXKnownDay>

    /// - Parameter bytesMax: longest message that is taken.
    public init(bytesMax: Int = 65_536) {
        precondition(bytesMax >= 64 && bytesMax <= 1 << 30, "unusable message limit")
        self.bytesMax = bytesMax
        fieldCapacity = 128
        fields = .allocate(capacity: fieldCapacity)
        slots = .allocate(capacity: Self.slotCount)
        slots.initialize(repeating: 0, count: Self.slotCount)
        knownDay = .allocate(capacity: 1)
        knownDay.initialize(to: FIXKnownDay())
        clearSlots()
    }

    /// No tag of an earlier message is left.
    func clearSlots() {
        for tag in 0..<Self.slotCount {
            let isLength = FIXDataFields.dataTag(forLength: UInt32(tag)) != 0
            slots[tag] = isLength ? Self.announcesData : 0
        }
    }

    deinit {
        fields.deallocate()
        slots.deallocate()
        knownDay.deallocate()
    }

    /// Fields of the message, 8, 9 and 10 included.
    @inlinable public var count: Int { fieldCount }

    /// The whole message, from `8=` to the last separator.
    @inlinable public var bytes: UnsafeRawBufferPointer { message }

    /// The tag of a field by its position; 0 for a tag that is no number.
    @inlinable
    public func tag(at position: Int) -> Int {
        precondition(position >= 0 && position < fieldCount, "field position out of range")
        return Int(fields[position].tag)
    }

    /// The value of a field by its position.
    @inlinable
    public func value(at position: Int) -> UnsafeRawBufferPointer {
        precondition(position >= 0 && position < fieldCount, "field position out of range")
        return slice(fields[position])
    }

    @inlinable @inline(__always)
    func slice(_ field: FIXField) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: message.baseAddress.unsafelyUnwrapped + Int(field.offset),
            count: Int(field.length))
    }

    /// Position of the first field with this tag.
    @inlinable @inline(__always)
    public func position(of tag: Int) -> Int? {
        if tag > 0, tag < Self.slotCount {
            let slot = slots[tag]
            return slot >> 32 == generation ? Int(truncatingIfNeeded: slot & 0x7FFF_FFFF) : nil
        }
        return highPosition(of: tag)
    }

    /// Position of the first field with a tag for which there is no slot.
    @usableFromInline
    func highPosition(of tag: Int) -> Int? {
        guard let number = UInt32(exactly: tag) else { return nil }
        var isKnown = true
        let found = highTags.position(of: number, isKnown: &isKnown)
        return isKnown ? found : position(of: tag, in: 0..<fieldCount)
    }

    /// Position of the first field with this tag in a part of the message.
    @inlinable
    public func position(of tag: Int, in range: Range<Int>) -> Int? {
        precondition(range.upperBound <= fieldCount, "field range out of range")
        var at = range.lowerBound
        while at < range.upperBound {
            if Int(fields[at].tag) == tag { return at }
            at &+= 1
        }
        return nil
    }

    /// The value of the first field with this tag.
    @inlinable @inline(__always)
    public func value(_ tag: Int) -> UnsafeRawBufferPointer? {
        guard let at = position(of: tag) else { return nil }
        return slice(fields[at])
    }

    @inlinable public func has(_ tag: Int) -> Bool { position(of: tag) != nil }

    /// The first defect that shows without a dictionary: a tag that is no number (0), a field
    /// without value (4), a length that does not fit its data field (5).
    public var defect: FIXDefect? {
        guard defectPosition >= 0 else { return nil }
        let field = fields[defectPosition]
        if field.tag == 0 { return malformedTag(at: defectPosition) }
        if field.length == 0 { return FIXDefect(.tagWithoutValue, tag: Int(field.tag)) }
        return FIXDefect(.valueIncorrect, tag: Int(field.tag))
    }

    /// The refusal of a tag that is a number but none that FIX knows: 0, 007, −1, a giant.
    public func malformedTag(at position: Int) -> FIXDefect {
        let text = value(at: position)
        let digits = text.prefix { $0 != 0x3D }
        return FIXDefect(.invalidTagNumber, tag: FIXValueText.int(.init(rebasing: digits)))
    }
}
