import OMSTypes

/// The 80 bytes before the frames of a batch.
public struct BatchHeader: Equatable, Sendable {
    /// What a batch says of itself.
    public struct Flags: OptionSet, Sendable {
        public var rawValue: UInt32
        public init(rawValue: UInt32) { self.rawValue = rawValue }
        /// A clean stop: no frames.
        public static let closing = Flags(rawValue: 1)
        /// Written while the disk was full.
        public static let emergency = Flags(rawValue: 2)
        /// `durableThrough` was written but not synchronised: it survives a kill, and only that.
        public static let durableByWrite = Flags(rawValue: 4)
        static let known = Flags(rawValue: 7)
    }

    /// Of the whole batch, header included.
    public var length: Int
    public var frameCount: Int
    public var firstSequence: SequenceNumber
    /// The last sequence number known durable when this batch was written.
    public var durableThrough: SequenceNumber
    public var flags: Flags
    /// Of the replicated log; 0 without one.
    public var epoch: UInt32
    /// From 1, without gaps, over all segments.
    public var number: UInt64
    /// SHA-256 chain over the batches before this one.
    public var previousChain: Hash256

    /// One less than `firstSequence` for a batch without frames.
    public var lastSequence: SequenceNumber { firstSequence &+ UInt64(frameCount) &- 1 }

    /// Overwrites the 80 bytes at the start of `writer`.
    func patch(into writer: inout ByteWriter) {
        writer.patch(JournalFormat.batchMagic, at: 0)
        writer.patch(UInt32(length), at: 8)
        writer.patch(UInt32(frameCount), at: 12)
        writer.patch(firstSequence, at: 16)
        writer.patch(durableThrough, at: 24)
        writer.patch(flags.rawValue, at: 32)
        writer.patch(epoch, at: 36)
        writer.patch(number, at: 40)
        writer.patch(previousChain.words.0, at: 48)
        writer.patch(previousChain.words.1, at: 56)
        writer.patch(previousChain.words.2, at: 64)
        writer.patch(previousChain.words.3, at: 72)
        let covered = writer.bytes.slice(8, JournalFormat.batchHeaderBytes - 8)
        writer.patch(Checksum.crc32c(covered), at: 4)
    }

    /// The fields as they are, unchecked.
    init(_ bytes: UnsafeRawBufferPointer) {
        length = Int(bytes.value(at: 8) as UInt32)
        frameCount = Int(bytes.value(at: 12) as UInt32)
        firstSequence = bytes.value(at: 16)
        durableThrough = bytes.value(at: 24)
        flags = Flags(rawValue: bytes.value(at: 32))
        epoch = bytes.value(at: 36)
        number = bytes.value(at: 40)
        previousChain = Hash256(bytes, at: 48)
    }

    init(
        length: Int, frameCount: Int, firstSequence: SequenceNumber, durableThrough: SequenceNumber,
        flags: Flags, number: UInt64, previousChain: Hash256
    ) {
        self.length = length
        self.frameCount = frameCount
        self.firstSequence = firstSequence
        self.durableThrough = durableThrough
        self.flags = flags
        epoch = 0
        self.number = number
        self.previousChain = previousChain
    }
}
