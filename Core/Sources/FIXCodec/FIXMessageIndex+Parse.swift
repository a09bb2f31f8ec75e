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
        guard total <= bytesMax else { return garbled(bytes, .tooLarge(total)) }
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
        // The first two have their slots for sure, and room.
        fields[0] = FIXField(tag: 8, offset: 2, length: UInt32(truncatingIfNeeded: beginEnd &- 2))
        fields[1] = FIXField(
            tag: 9, offset: UInt32(truncatingIfNeeded: lengthStart),
            length: UInt32(truncatingIfNeeded: bodyStart &- 1 &- lengthStart))
        slots[8] = generation << 32
        slots[9] = generation << 32 | 1
        fieldCount = 2
        guard indexBody(base, from: bodyStart, to: bodyEnd) else {
            fieldCount = 0
            return .garbled(skip: total, .field)
        }
        append(FIXField(tag: 10, offset: UInt32(truncatingIfNeeded: bodyEnd &+ 3), length: 3))
        return .complete(length: total)
    }

    private func garbled(_ bytes: UnsafeRawBufferPointer, _ reason: FIXGarbled) -> FIXFraming {
        .garbled(skip: FIXScanner.nextBeginString(in: bytes), reason)
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
    mutating func append(_ field: FIXField) {
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
    mutating func grow() {
        let larger = UnsafeMutablePointer<FIXField>.allocate(capacity: fieldCapacity * 2)
        larger.moveInitialize(from: fields, count: fieldCount)
        fields.deallocate()
        fields = larger
        fieldCapacity *= 2
    }
}
