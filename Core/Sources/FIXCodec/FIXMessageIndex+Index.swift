import CScanning

// The fields of a message that is framed: where each begins and ends.
extension FIXMessageIndex {
    /// Fields between `start` and `end`; the byte before `end` is a separator, and seven bytes
    /// follow `end`. `false` when a field does not begin with a number and an equals sign.
    mutating func indexBody(_ base: UnsafeRawPointer, from start: Int, to end: Int) -> Bool {
        let slots = slots
        let stamp = generation << 32
        // A slot's content for the next field: its number under the generation.
        var next = stamp | UInt64(truncatingIfNeeded: fieldCount)
        var at = start
        // The separators of 64 bytes from `block` on, those before `at` taken out.
        var block = start
        var mask = separators(base, block, end)
        var field = fields + fieldCount
        while true {
            while mask == 0 {
                fieldCount = Int(truncatingIfNeeded: next ^ stamp)
                block &+= 64
                guard block < end else { return true }
                mask = separators(base, block, end)
                field = fields + fieldCount
            }
            let valueEnd = block &+ mask.trailingZeroBitCount
            mask &= mask &- 1
            // Seven bytes behind `end` are readable, so eight are from here.
            let short = FIXScanner.shortTag(FIXScanner.word(base, at))
            var tag = short.tag
            var valueStart = at &+ short.digits &+ 1
            if short.digits == 0 {
                guard let long = Self.longTag(base, at, valueEnd) else { return false }
                (tag, valueStart) = long
                if tag == 0 { noteDefect(at: Int(truncatingIfNeeded: next ^ stamp)) }
            }
            let length = valueEnd &- valueStart
            if length == 0 { noteDefect(at: Int(truncatingIfNeeded: next ^ stamp)) }
            field.initialize(
                to: FIXField(
                    tag: tag, offset: UInt32(truncatingIfNeeded: valueStart),
                    length: UInt32(truncatingIfNeeded: length)))
            field += 1
            at = valueEnd &+ 1
            var announces = false
            if tag < Self.slotCount {
                let slot = slots[Int(truncatingIfNeeded: tag)]
                announces = slot & Self.announcesData != 0
                // Generations grow: what is smaller is of an earlier message.
                if slot < stamp {
                    slots[Int(truncatingIfNeeded: tag)] = next | slot & Self.announcesData
                }
            } else {
                announces = noteHigh(tag, at: Int(truncatingIfNeeded: next ^ stamp))
            }
            next &+= 1
            if announces {
                fieldCount = Int(truncatingIfNeeded: next ^ stamp)
                at = indexData(base, FIXDataFields.dataTag(forLength: tag), at: at, end: end)
                next = stamp | UInt64(truncatingIfNeeded: fieldCount)
                while block &+ 64 <= at { block &+= 64 }
                guard block < end else { return true }
                mask = separators(base, block, end)
                field = fields + fieldCount
                if at > block { mask &= ~0 &<< UInt64(truncatingIfNeeded: at &- block) }
            }
        }
    }

    /// A tag for which there is no slot; whether it announces the length of a data field.
    @inline(never)
    private mutating func noteHigh(_ tag: UInt32, at position: Int) -> Bool {
        highTags.note(tag, at: position)
        return FIXDataFields.dataTag(forLength: tag) != 0
    }

    /// The separators among 64 bytes from `block` on, those from `end` on left out, and room for
    /// as many fields and the trailer.
    @inline(__always)
    private mutating func separators(
        _ base: UnsafeRawPointer, _ block: Int, _ end: Int
    ) -> UInt64 {
        if fieldCapacity &- fieldCount < 67 { grow() }
        if block &+ 64 <= end { return scanning_separators_64(base + block) }
        return Self.lastSeparators(base, block, end)
    }

    @inline(never)
    private static func lastSeparators(
        _ base: UnsafeRawPointer, _ block: Int, _ end: Int
    ) -> UInt64 {
        scanning_separators_end(base, end, end &- block)
    }

    /// A tag of five to nine digits, or 0 for a number that is no tag of FIX's; its value is then
    /// the whole field. `nil`: the field does not begin with a number and an equals sign.
    @inline(never)
    private static func longTag(
        _ base: UnsafeRawPointer, _ at: Int, _ end: Int
    ) -> (tag: UInt32, valueStart: Int)? {
        var tag: UInt32 = 0
        var cursor = at
        var byte = base.load(fromByteOffset: cursor, as: UInt8.self)
        while byte &- 0x30 < 10, cursor &- at < 9 {
            tag = tag &* 10 &+ UInt32(byte &- 0x30)
            cursor &+= 1
            byte = base.load(fromByteOffset: cursor, as: UInt8.self)
        }
        if byte == 0x3D, cursor > at, base.load(fromByteOffset: at, as: UInt8.self) != 0x30 {
            return (tag, cursor &+ 1)
        }
        return startsWithNumber(base, at, end) ? (0, at) : nil
    }

    /// Whether `-digits=` or `digits=` stands at `start`: a tag, though none of FIX's.
    private static func startsWithNumber(
        _ base: UnsafeRawPointer, _ start: Int, _ end: Int
    ) -> Bool {
        var at = start
        if base.load(fromByteOffset: at, as: UInt8.self) == 0x2D { at &+= 1 }
        let digitsStart = at
        while at < end, base.load(fromByteOffset: at, as: UInt8.self) &- 0x30 < 10 { at &+= 1 }
        return at > digitsStart && at < end
            && base.load(fromByteOffset: at, as: UInt8.self) == 0x3D
    }

    /// The field that was just added announces the size of the next one, which may hold
    /// separators. Returns where the next field starts.
    @inline(never)
    private mutating func indexData(
        _ base: UnsafeRawPointer, _ dataTag: UInt32, at start: Int, end: Int
    ) -> Int {
        guard let announced = FIXValueText.unsigned(slice(fields[fieldCount &- 1])) else {
            noteDefect(at: fieldCount &- 1)
            return start
        }
        var tag: UInt32 = 0
        var cursor = start
        while cursor < end, cursor &- start < 6 {
            let digit = base.load(fromByteOffset: cursor, as: UInt8.self) &- 0x30
            guard digit < 10 else { break }
            tag = tag &* 10 &+ UInt32(digit)
            cursor &+= 1
        }
        let valueStart = cursor &+ 1
        guard tag == dataTag, base.load(fromByteOffset: start, as: UInt8.self) != 0x30,
            valueStart < end,
            base.load(fromByteOffset: cursor, as: UInt8.self) == 0x3D,
            announced > 0, announced <= UInt64(end &- 1 &- valueStart)
        else {
            noteDefect(at: fieldCount &- 1)
            return start
        }
        let valueEnd = valueStart &+ Int(announced)
        guard base.load(fromByteOffset: valueEnd, as: UInt8.self) == FIXScanner.separator else {
            noteDefect(at: fieldCount &- 1)
            return start
        }
        append(
            FIXField(
                tag: tag, offset: UInt32(truncatingIfNeeded: valueStart),
                length: UInt32(truncatingIfNeeded: announced)))
        return valueEnd &+ 1
    }

    /// The first one counts.
    private mutating func noteDefect(at position: Int) {
        if defectPosition < 0 { defectPosition = position }
    }
}
