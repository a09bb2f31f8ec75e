import OMSTypes

/// Checks one batch. It never looks beyond the bytes it is given, whatever they say.
struct BatchCheck {
    /// What the next batch must carry; `nil` where any value will do (searching after damage).
    struct Expectation {
        var sequence: SequenceNumber
        var number: UInt64
        var lastTimestamp: Int64
    }

    let expectation: Expectation?
    /// Of the batch in its file.
    let offset: Int

    /// Checks the 80 bytes of a header; `room` is what the file holds from there on.
    func header(_ bytes: UnsafeRawBufferPointer, room: Int) throws(JournalFinding) -> BatchHeader {
        let magic: UInt32 = bytes.value(at: 0)
        guard magic == JournalFormat.batchMagic else {
            throw finding(.batchMagic, UInt64(JournalFormat.batchMagic), UInt64(magic))
        }
        let stored: UInt32 = bytes.value(at: 4)
        let computed = Checksum.crc32c(bytes.slice(8, JournalFormat.batchHeaderBytes - 8))
        guard stored == computed else {
            throw finding(.batchChecksum, UInt64(computed), UInt64(stored))
        }
        let header = BatchHeader(bytes)
        guard header.length >= JournalFormat.batchHeaderBytes, header.length <= room else {
            throw finding(.batchLength, UInt64(room), UInt64(header.length))
        }
        guard header.flags.isSubset(of: .known),
            header.flags.contains(.closing) == (header.frameCount == 0)
        else {
            throw finding(
                .batchFlags, UInt64(BatchHeader.Flags.known.rawValue),
                UInt64(header.flags.rawValue))
        }
        if let expectation {
            guard header.number == expectation.number else {
                throw finding(.batchNumber, expectation.number, header.number)
            }
            guard header.firstSequence == expectation.sequence else {
                throw finding(.batchSequence, expectation.sequence, header.firstSequence)
            }
        }
        return header
    }

    /// Checks all frames of a batch whose header is right; returns the time of the last one.
    func frames(_ bytes: UnsafeRawBufferPointer, _ header: BatchHeader) throws(JournalFinding)
        -> Int64
    {
        var at = JournalFormat.batchHeaderBytes
        var sequence = header.firstSequence
        var time = expectation?.lastTimestamp ?? Int64.min
        for _ in 0..<header.frameCount {
            let frame = try frame(bytes, at: at, sequence)
            guard frame.timestamp.nanoseconds >= time else {
                throw finding(
                    .frameTime, UInt64(bitPattern: time),
                    UInt64(bitPattern: frame.timestamp.nanoseconds), at, sequence)
            }
            time = frame.timestamp.nanoseconds
            at += frame.bytes.count
            sequence &+= 1
        }
        guard at == bytes.count else {
            throw finding(.frameCount, 0, UInt64(bytes.count - at), at, sequence)
        }
        return time
    }

    private func frame(_ bytes: UnsafeRawBufferPointer, at: Int, _ sequence: SequenceNumber)
        throws(JournalFinding) -> FrameView
    {
        let room = min(bytes.count - at, JournalFormat.frameBytesMax)
        guard room >= JournalFormat.frameHeaderBytes else {
            throw finding(
                .frameLength, UInt64(JournalFormat.frameHeaderBytes), UInt64(room), at, sequence)
        }
        let length = Int(bytes.value(at: at + 4) as UInt32)
        guard length >= JournalFormat.frameHeaderBytes, length <= room else {
            throw finding(.frameLength, UInt64(room), UInt64(length), at, sequence)
        }
        let frame = FrameView(unchecked: bytes.slice(at, length))
        let stored: UInt32 = frame.bytes.value(at: 0)
        let computed = Checksum.crc32c(frame.bytes.slice(4, length - 4))
        guard stored == computed else {
            throw finding(.frameChecksum, UInt64(computed), UInt64(stored), at, sequence)
        }
        guard frame.sequence == sequence else {
            throw finding(.frameSequence, sequence, frame.sequence, at, sequence)
        }
        let sections = frame.sectionBytes
        guard sections + JournalFormat.frameHeaderBytes == length else {
            throw finding(
                .frameSections, UInt64(length - JournalFormat.frameHeaderBytes), UInt64(sections),
                at, sequence)
        }
        return frame
    }

    /// Checks a single frame that was read by its location.
    static func single(_ bytes: UnsafeRawBufferPointer, offset: Int) throws(JournalFinding)
        -> FrameView
    {
        let check = BatchCheck(expectation: nil, offset: offset)
        guard bytes.count >= JournalFormat.frameHeaderBytes else {
            throw check.finding(
                .frameLength, UInt64(JournalFormat.frameHeaderBytes), UInt64(bytes.count))
        }
        return try check.frame(bytes, at: 0, bytes.value(at: 8))
    }

    private func finding(
        _ kind: JournalFinding.Kind, _ expected: UInt64, _ found: UInt64, _ at: Int = 0,
        _ sequence: SequenceNumber? = nil
    ) -> JournalFinding {
        JournalFinding(
            kind: kind, offset: UInt64(offset + at),
            sequence: sequence ?? expectation?.sequence ?? 0, expected: expected, found: found)
    }
}
