import CScanning

extension FIXMessageIndex {
    /// Looks for one message at the start of `bytes`.
    ///
    /// BodyLength (9) and CheckSum (10) are always verified. Never reads beyond `bytes`, and never
    /// asks for more bytes than a message of `bytesMax` has.
    public mutating func parse(_ bytes: UnsafeRawBufferPointer) -> FIXFraming {
        fieldCount = 0
        guard let base = bytes.baseAddress, bytes.count > 0 else { return .incomplete }
        if bytes.count >= 40, let head = Self.usualHead(base) {
            return frame(
                bytes, base, beginEnd: head.beginEnd, lengthStart: head.beginEnd &+ 3,
                bodyStart: head.bodyStart, bodyLength: head.bodyLength)
        }
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

    /// Where the first two fields end and what BodyLength (9) says, when they look as they do in
    /// nearly every message; forty bytes are readable.
    @inline(__always)
    private static func usualHead(
        _ base: UnsafeRawPointer
    ) -> (beginEnd: Int, bodyStart: Int, bodyLength: Int)? {
        // `8=FIX`, then a separator before any equals sign.
        guard FIXScanner.word(base, 0) & 0xFF_FFFF_FFFF == 0x58_4946_3D38 else { return nil }
        let version = FIXScanner.word(base, 5)
        let versionLength = FIXScanner.offset(of: 0x01, in: version)
        guard versionLength < 8, versionLength < FIXScanner.offset(of: 0x3D, in: version) else {
            return nil
        }
        let beginEnd = 5 &+ versionLength
        // `9=`, one to four digits and a separator.
        let second = FIXScanner.word(base, beginEnd &+ 1)
        let digits = FIXScanner.digitCount(second &>> 16)
        let behind = second &>> UInt64(truncatingIfNeeded: (digits &+ 2) &* 8) & 0xFF
        guard second & 0xFFFF == 0x3D39, digits > 0, digits <= 4, behind == 0x01 else {
            return nil
        }
        let length = FIXScanner.shortNumber(second &>> 16, digits: digits)
        return (beginEnd, beginEnd &+ 4 &+ digits, Int(length))
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
        let typeFits =
            bytes.count &- bodyStart >= 3
            ? bytes[bodyStart] == 0x33 && bytes[bodyStart &+ 1] == 0x35
                && bytes[bodyStart &+ 2] == 0x3D
            : FIXScanner.matches("35=", bytes, at: bodyStart)
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
        let sum = scanning_sum(base, bodyEnd)
        // Length and trailer agree, so the frame's end is credible although its content is not.
        guard stated == Int(sum) else { return .garbled(skip: total, .checkSum) }

        message = UnsafeRawBufferPointer(start: base, count: total)
        nextGeneration()
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
        let whole = end &+ 7
        let slots = slots
        let stamp = generation << 32
        var at = start
        // The separators of 64 bytes from `block` on, those before `at` taken out.
        var block = start
        var mask = separators(base, block, whole)
        var fields = fields
        var count = fieldCount
        while at < end {
            while mask == 0 {
                block &+= 64
                fieldCount = count
                mask = separators(base, block, whole)
                fields = self.fields
            }
            let valueEnd = block &+ mask.trailingZeroBitCount
            mask &= mask &- 1
            // Seven bytes behind `end` are readable, so eight are from here.
            let word = FIXScanner.word(base, at)
            let digits = FIXScanner.digitCount(word)
            let behind = word &>> UInt64(truncatingIfNeeded: digits &* 8) & 0xFF
            let tag: UInt32
            var valueStart = at &+ digits &+ 1
            if behind == 0x3D, word & 0xFF != 0x30, digits &- 1 < 4, digits > 0 {
                tag = FIXScanner.shortNumber(word, digits: digits)
            } else {
                valueStart = at
                guard let long = Self.longTag(base, at, valueEnd, &valueStart) else {
                    return false
                }
                tag = long
                if tag == 0 { noteDefect(at: count) }
            }
            let length = valueEnd &- valueStart
            if length == 0 { noteDefect(at: count) }
            fields[count] = FIXField(
                tag: tag, offset: UInt32(truncatingIfNeeded: valueStart),
                length: UInt32(truncatingIfNeeded: length))
            at = valueEnd &+ 1
            var announces = false
            if tag < Self.slotCount {
                let slot = slots[Int(truncatingIfNeeded: tag)]
                announces = slot & Self.announcesData != 0
                if (slot ^ stamp) >> 32 != 0 {
                    slots[Int(truncatingIfNeeded: tag)] =
                        stamp | slot & Self.announcesData | UInt64(truncatingIfNeeded: count)
                }
            } else {
                highTags.note(tag, at: count)
                announces = FIXDataFields.dataTag(forLength: tag) != 0
            }
            count &+= 1
            if announces {
                fieldCount = count
                at = indexData(base, FIXDataFields.dataTag(forLength: tag), at: at, end: end)
                count = fieldCount
                while block &+ 64 <= at { block &+= 64 }
                mask = separators(base, block, whole)
                fields = self.fields
                if at > block { mask &= ~0 &<< UInt64(truncatingIfNeeded: at &- block) }
            }
        }
        fieldCount = count
        return true
    }

    /// The separators among 64 bytes from `block` on, and room for as many fields.
    @inline(__always)
    private mutating func separators(
        _ base: UnsafeRawPointer, _ block: Int, _ whole: Int
    ) -> UInt64 {
        if fieldCapacity &- fieldCount < 66 { grow() }
        if block &+ 64 <= whole { return scanning_separators_64(base + block) }
        return Self.lastSeparators(base, block, whole)
    }

    @inline(never)
    private static func lastSeparators(
        _ base: UnsafeRawPointer, _ block: Int, _ whole: Int
    ) -> UInt64 {
        scanning_separators_end(base, whole, whole &- block)
    }

    /// A tag of five to nine digits, or 0 for a number that is no tag of FIX's; its value is then
    /// the whole field. `nil`: the field does not begin with a number and an equals sign.
    @inline(never)
    private static func longTag(
        _ base: UnsafeRawPointer, _ at: Int, _ end: Int, _ valueStart: inout Int
    ) -> UInt32? {
        var tag: UInt32 = 0
        var cursor = at
        var byte = base.load(fromByteOffset: cursor, as: UInt8.self)
        while byte &- 0x30 < 10, cursor &- at < 9 {
            tag = tag &* 10 &+ UInt32(byte &- 0x30)
            cursor &+= 1
            byte = base.load(fromByteOffset: cursor, as: UInt8.self)
        }
        if byte == 0x3D, cursor > at, base.load(fromByteOffset: at, as: UInt8.self) != 0x30 {
            valueStart = cursor &+ 1
            return tag
        }
        return startsWithNumber(base, at, end) ? 0 : nil
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
    @inline(__always)
    private mutating func nextGeneration() {
        generation &+= 1
        highTags.nextMessage()
        if generation > 0xFFFF_FFFF { restartGenerations() }
    }

    @inline(never)
    private mutating func restartGenerations() {
        clearSlots()
        generation = 1
    }

    /// There is room for one more.
    private mutating func append(_ field: FIXField) {
        fields[fieldCount] = field
        let tag = Int(field.tag)
        if tag >= Self.slotCount {
            highTags.note(field.tag, at: fieldCount)
        } else if slots[tag] >> 32 != generation {
            slots[tag] =
                generation << 32 | slots[tag] & Self.announcesData
                | UInt64(truncatingIfNeeded: fieldCount)
        }
        fieldCount &+= 1
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<FIXField>.allocate(capacity: fieldCapacity * 2)
        larger.moveInitialize(from: fields, count: fieldCount)
        fields.deallocate()
        fields = larger
        fieldCapacity *= 2
    }
}
