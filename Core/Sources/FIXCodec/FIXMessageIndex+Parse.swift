extension FIXMessageIndex {
    /// Looks for one message at the start of `bytes`.
    ///
    /// BodyLength (9) and CheckSum (10) are always verified. Never reads beyond `bytes`, and never
    /// asks for more bytes than a message of `bytesMax` has.
    public mutating func parse(_ bytes: UnsafeRawBufferPointer) -> FIXFraming {
        fieldCount = 0
        guard let base = bytes.baseAddress, bytes.count > 0 else { return .incomplete }
        guard FIXScanner.matchesBeginString(bytes, at: 0) else {
            return garbled(bytes, .beginString)
        }

        var at = 5
        while true {
            guard at < bytes.count else { return .incomplete }
            if bytes[at] == FIXScanner.separator { break }
            // Two beginnings run into one another.
            guard bytes[at] != 0x3D else { return garbled(bytes, .beginString) }
            at &+= 1
            // The longest BeginString, FIXT.1.1, has eight bytes.
            guard at < 16 else { return garbled(bytes, .beginString) }
        }
        let beginEnd = at

        at &+= 1
        guard at &+ 1 < bytes.count else {
            return at == bytes.count || bytes[at] == 0x39
                ? .incomplete : garbled(bytes, .bodyLength)
        }
        guard bytes[at] == 0x39, bytes[at &+ 1] == 0x3D else { return garbled(bytes, .bodyLength) }
        let lengthStart = at &+ 2
        at = lengthStart
        var bodyLength = 0
        while true {
            guard at < bytes.count else { return .incomplete }
            let digit = bytes[at] &- 0x30
            guard digit < 10 else { break }
            bodyLength = bodyLength &* 10 &+ Int(digit)
            at &+= 1
            guard at &- lengthStart <= 9 else { return garbled(bytes, .bodyLength) }
        }
        guard bytes[at] == FIXScanner.separator, at > lengthStart else {
            return garbled(bytes, .bodyLength)
        }
        let bodyStart = at &+ 1
        return frame(
            bytes, base, beginEnd: beginEnd, lengthStart: lengthStart, bodyStart: bodyStart,
            bodyLength: bodyLength)
    }

    /// The first two fields are right: checks the third, the trailer and the sum.
    private mutating func frame(
        _ bytes: UnsafeRawBufferPointer, _ base: UnsafeRawPointer, beginEnd: Int, lengthStart: Int,
        bodyStart: Int, bodyLength: Int
    ) -> FIXFraming {
        // "35=" and a separator are the least that a body can hold.
        guard bodyLength >= 4 else { return garbled(bytes, .bodyLength) }
        let bodyEnd = bodyStart &+ bodyLength
        let total = bodyEnd &+ 7
        guard total <= bytesMax else { return garbled(bytes, .tooLarge) }
        let typeBytes: (UInt8, UInt8, UInt8) = (0x33, 0x35, 0x3D)
        let typeFits = withUnsafeBytes(of: typeBytes) { wanted in
            for offset in 0..<min(3, bytes.count &- bodyStart)
            where bytes[bodyStart &+ offset] != wanted[offset] {
                return false
            }
            return true
        }
        guard typeFits else { return garbled(bytes, .msgType) }
        guard bytes.count >= total else { return .incomplete }

        guard bytes[bodyEnd &- 1] == FIXScanner.separator, bytes[bodyEnd] == 0x31,
            bytes[bodyEnd &+ 1] == 0x30, bytes[bodyEnd &+ 2] == 0x3D,
            bytes[bodyEnd &+ 6] == FIXScanner.separator
        else {
            // Where this one ends nobody knows: what the wrong length spans is given up, and the
            // gap logic recovers it.
            let behind = bodyEnd &- 1
            let rest = UnsafeRawBufferPointer(rebasing: bytes[behind...])
            return .garbled(skip: behind &+ FIXScanner.nextBeginString(in: rest), .trailer)
        }
        var stated = 0
        for offset in 3..<6 {
            let digit = bytes[bodyEnd &+ offset] &- 0x30
            guard digit < 10 else { return .garbled(skip: total, .checkSum) }
            stated = stated &* 10 &+ Int(digit)
        }
        let sum = FIXScanner.sum(UnsafeRawBufferPointer(start: base, count: bodyEnd))
        // Length and trailer agree, so the frame's end is credible although its content is not.
        guard stated == Int(sum) else { return .garbled(skip: total, .checkSum) }

        message = UnsafeRawBufferPointer(start: base, count: total)
        nextGeneration()
        hasHighTags = false
        defectPosition = -1
        append(FIXField(tag: 8, offset: 2, length: UInt32(beginEnd &- 2)))
        append(
            FIXField(
                tag: 9, offset: UInt32(lengthStart), length: UInt32(bodyStart &- 1 &- lengthStart)))
        guard indexBody(base, from: bodyStart, to: bodyEnd) else {
            fieldCount = 0
            return .garbled(skip: total, .field)
        }
        append(FIXField(tag: 10, offset: UInt32(bodyEnd &+ 3), length: 3))
        return .complete(length: total)
    }

    private func garbled(_ bytes: UnsafeRawBufferPointer, _ reason: FIXGarbled) -> FIXFraming {
        .garbled(skip: FIXScanner.nextBeginString(in: bytes), reason)
    }

    /// Fields between `start` and `end`; the byte before `end` is a separator, and seven bytes
    /// follow `end`. `false` when a field does not begin with a number and an equals sign.
    private mutating func indexBody(
        _ base: UnsafeRawPointer, from start: Int, to end: Int
    ) -> Bool {
        var at = start
        while at < end {
            var tag: UInt32 = 0
            var cursor = at
            var byte = base.load(fromByteOffset: cursor, as: UInt8.self)
            while byte &- 0x30 < 10, cursor &- at < 9 {
                tag = tag &* 10 &+ UInt32(byte &- 0x30)
                cursor &+= 1
                byte = base.load(fromByteOffset: cursor, as: UInt8.self)
            }
            let isTag =
                byte == 0x3D && cursor > at
                && base.load(fromByteOffset: at, as: UInt8.self) != 0x30
            let valueStart = isTag ? cursor &+ 1 : at
            let valueEnd = FIXScanner.separator(in: base, from: isTag ? valueStart : cursor)
            if !isTag {
                guard Self.startsWithNumber(base, at, valueEnd) else { return false }
                tag = 0
            }
            let length = valueEnd &- valueStart
            if !isTag || length == 0 { noteDefect(at: fieldCount) }
            append(
                FIXField(
                    tag: tag, offset: UInt32(truncatingIfNeeded: valueStart),
                    length: UInt32(truncatingIfNeeded: length)))
            at = valueEnd &+ 1
            let dataTag = FIXScanner.dataTag(forLength: tag)
            if dataTag != 0 { at = indexData(base, dataTag, at: at, end: end) }
        }
        return true
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
        guard tag == dataTag, valueStart < end,
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

    /// A new message: every slot of an earlier one is void.
    private mutating func nextGeneration() {
        generation &+= 1
        guard generation > 0xFFFF_FFFF else { return }
        slots.update(repeating: 0, count: Self.slotCount)
        generation = 1
    }

    @inline(__always)
    private mutating func append(_ field: FIXField) {
        if fieldCount == fieldCapacity { grow() }
        fields[fieldCount] = field
        let tag = Int(field.tag)
        if tag < Self.slotCount {
            if slots[tag] >> 32 != generation {
                slots[tag] = generation << 32 | UInt64(truncatingIfNeeded: fieldCount)
            }
        } else {
            hasHighTags = true
        }
        fieldCount &+= 1
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<FIXField>.allocate(capacity: fieldCapacity * 2)
        larger.moveInitialize(from: fields, count: fieldCount)
        fields.deallocate()
        fields = larger
        fieldCapacity *= 2
    }
}
