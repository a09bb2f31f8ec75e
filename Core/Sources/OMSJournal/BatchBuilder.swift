import OMSTypes

/// The pending batch: frames are built in place behind 80 bytes kept for the header.
///
/// Its memory is reused: after the first batches of a run, nothing allocates.
struct BatchBuilder: ~Copyable {
    private(set) var bytes: ByteWriter
    /// Of each frame, from the start of the batch.
    private(set) var offsets: [Int] = []
    private var frameStart = 0
    private var nextSection: UInt8 = 0
    /// Between `begin` and `finish`.
    private(set) var isFrameOpen = false
    /// How large the frame is that was ended, or refused, last.
    private(set) var frameBytes = 0

    init(capacity: Int) {
        bytes = ByteWriter(capacity: capacity)
        offsets.reserveCapacity(1024)
        clear()
    }

    var frameCount: Int { offsets.count }
    /// Header included.
    var length: Int { bytes.count }

    mutating func clear() {
        bytes.clear()
        for _ in 0..<(JournalFormat.batchHeaderBytes / 8) { bytes.fixed(UInt64(0)) }
        offsets.removeAll(keepingCapacity: true)
    }

    mutating func begin(_ header: FrameHeader, sequence: SequenceNumber) {
        precondition(!isFrameOpen, "one frame at a time")
        isFrameOpen = true
        frameStart = bytes.count
        nextSection = 0
        appendHeader(header, sequence: sequence, length: 0, sections: (0, 0, 0, 0, 0))
    }

    /// The 56 bytes as seven words: one append instead of a dozen.
    @inline(__always)
    private mutating func appendHeader(
        _ header: FrameHeader, sequence: SequenceNumber, length: Int,
        sections: (Int, Int, Int, Int, Int)
    ) {
        func pair(_ low: Int, _ high: Int) -> UInt64 {
            UInt64(UInt32(truncatingIfNeeded: low)) | UInt64(truncatingIfNeeded: high) << 32
        }
        let kinds = Int(header.domain) | Int(header.kind) << 8 | Int(header.flags) << 16
        let words = (
            pair(0, length).littleEndian, sequence.littleEndian,
            header.timestamp.nanoseconds.littleEndian, header.clockOffset.littleEndian,
            pair(kinds, sections.0).littleEndian, pair(sections.1, sections.2).littleEndian,
            pair(sections.3, sections.4).littleEndian
        )
        withUnsafeBytes(of: words) { bytes.append($0) }
    }

    /// A whole frame whose sections are there already; `false` when it is larger than `limit`.
    mutating func append(
        _ header: FrameHeader, sequence: SequenceNumber, limit: Int,
        _ command: UnsafeRawBufferPointer, _ inbound: UnsafeRawBufferPointer,
        _ inputs: UnsafeRawBufferPointer, _ events: UnsafeRawBufferPointer,
        _ outbound: UnsafeRawBufferPointer
    ) -> Bool {
        precondition(!isFrameOpen, "one frame at a time")
        frameStart = bytes.count
        let sections = (command.count, inbound.count, inputs.count, events.count, outbound.count)
        let length =
            JournalFormat.frameHeaderBytes + sections.0 + sections.1 + sections.2
            + sections.3 + sections.4
        frameBytes = length
        guard length <= limit else { return false }
        bytes.reserve(length)
        appendHeader(header, sequence: sequence, length: length, sections: sections)
        bytes.append(command)
        bytes.append(inbound)
        bytes.append(inputs)
        bytes.append(events)
        bytes.append(outbound)
        close(length)
        return true
    }

    mutating func section(_ section: FrameSection, _ content: UnsafeRawBufferPointer) {
        self.section(section) { $0.append(content) }
    }

    @inline(__always)
    mutating func section(_ section: FrameSection, _ body: (inout ByteWriter) -> Void) {
        precondition(
            isFrameOpen && section.rawValue >= nextSection, "sections are written in order, once")
        nextSection = section.rawValue + 1
        let start = bytes.count
        body(&bytes)
        precondition(bytes.count >= start, "a section cannot take back what stands before it")
        bytes.patch(
            UInt32(bytes.count - start), at: frameStart + 36 + Int(section.rawValue) * 4)
    }

    /// Closes the frame; `false`, and the frame is gone, when it is larger than `limit`.
    mutating func finish(limit: Int) -> Bool {
        precondition(isFrameOpen, "no frame was begun")
        isFrameOpen = false
        frameBytes = bytes.count - frameStart
        guard frameBytes <= limit else {
            bytes.truncate(to: frameStart)
            return false
        }
        bytes.patch(UInt32(frameBytes), at: frameStart + 4)
        close(frameBytes)
        return true
    }

    /// Takes back an open frame.
    mutating func discard() {
        guard isFrameOpen else { return }
        isFrameOpen = false
        bytes.truncate(to: frameStart)
    }

    private mutating func close(_ length: Int) {
        let covered = bytes.bytes.slice(frameStart + 4, length - 4)
        bytes.patch(Checksum.crc32c(covered), at: frameStart)
        offsets.append(frameStart)
    }

    mutating func seal(_ header: BatchHeader) { header.patch(into: &bytes) }
}
