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
        frameStart = bytes.count
        nextSection = 0
        bytes.reserve(JournalFormat.frameHeaderBytes)
        bytes.fixed(UInt64(0))
        bytes.fixed(sequence)
        bytes.fixed(header.timestamp.nanoseconds)
        bytes.fixed(header.clockOffset)
        bytes.append(header.domain)
        bytes.append(header.kind)
        bytes.fixed(header.flags)
        for _ in 0..<5 { bytes.fixed(UInt32(0)) }
    }

    mutating func section(_ section: FrameSection, _ content: UnsafeRawBufferPointer) {
        self.section(section) { $0.append(content) }
    }

    @inline(__always)
    mutating func section(_ section: FrameSection, _ body: (inout ByteWriter) -> Void) {
        precondition(section.rawValue >= nextSection, "sections are written in order, once")
        nextSection = section.rawValue + 1
        let start = bytes.count
        body(&bytes)
        precondition(bytes.count >= start, "a section cannot take back what stands before it")
        bytes.patch(
            UInt32(bytes.count - start), at: frameStart + 36 + Int(section.rawValue) * 4)
    }

    /// Closes the frame; `false`, and the frame is gone, when it is larger than `limit`.
    mutating func finish(limit: Int) -> Bool {
        let length = bytes.count - frameStart
        guard length <= limit else {
            bytes.truncate(to: frameStart)
            return false
        }
        bytes.patch(UInt32(length), at: frameStart + 4)
        let covered = bytes.bytes.slice(frameStart + 4, length - 4)
        bytes.patch(Checksum.crc32c(covered), at: frameStart)
        offsets.append(frameStart)
        return true
    }

    /// How large the open frame is.
    var openFrameBytes: Int { bytes.count - frameStart }

    mutating func seal(_ header: BatchHeader) { header.patch(into: &bytes) }
}
