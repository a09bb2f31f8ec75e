import OMSTypes

/// What is not as the format demands, and where in its file.
public struct JournalFinding: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        case segmentTooShort = "segment header is cut short: bytes"
        case segmentMagic = "not a journal segment: first eight bytes"
        case formatVersion = "format version"
        case segmentChecksum = "checksum of the segment header"
        case sealChecksum = "checksum of the segment's seal"
        case segmentName = "first sequence number in the header, against the file's name"
        case segmentNumber = "segment number"
        case segmentFirstBatch = "first batch number of the segment"
        case segmentChain = "chain value before the segment (first eight bytes)"
        case fileLength = "length of the file"
        case batchMagic = "first four bytes of a batch"
        case batchChecksum = "checksum of the batch header"
        case batchLength = "length of the batch, against the room for it"
        case batchNumber = "batch number"
        case batchFlags = "flags of the batch"
        case batchSequence = "first sequence number of the batch"
        case batchChain = "chain value before the batch (first eight bytes)"
        case frameLength = "length of the frame, against the room for it"
        case frameChecksum = "checksum of the frame"
        case frameSequence = "sequence number of the frame"
        case frameTime = "time of the frame went back: nanoseconds"
        case frameSections = "lengths of the frame's sections together"
        case frameCount = "bytes behind the last frame of the batch"
        case seal = "seal of a segment that is not the last"
        case sealContent = "seal against the segment's content (first eight bytes)"
        case hole = "zero bytes where a later segment proves frames: sequence number"
    }

    public var kind: Kind
    /// Of the batch, frame or header, from the start of the file.
    public var offset: UInt64
    /// The first sequence number that cannot be read because of it.
    public var sequence: SequenceNumber
    public var expected: UInt64
    public var found: UInt64

    var isChecksum: Bool {
        switch kind {
        case .segmentMagic, .segmentChecksum, .sealChecksum, .segmentChain, .batchMagic,
            .batchChecksum, .batchFlags, .batchChain, .frameChecksum, .sealContent:
            return true
        case .segmentTooShort, .formatVersion, .segmentName, .segmentNumber, .segmentFirstBatch,
            .fileLength, .batchLength, .batchNumber, .batchSequence, .frameLength, .frameSequence,
            .frameTime, .frameSections, .frameCount, .hole, .seal:
            return false
        }
    }

    public var description: String {
        func text(_ value: UInt64) -> String {
            isChecksum ? "0x" + hexadecimal(value, digits: 8) : String(value)
        }
        return "offset \(offset), sequence \(sequence): \(kind.rawValue):"
            + " expected \(text(expected)), found \(text(found))"
    }
}
