import OMSTypes

/// What keeps a journal from being written, read or opened. The text names the remedy.
public enum JournalError: Error, Equatable, Sendable, CustomStringConvertible {
    /// No space for a segment. What is pending stays pending: switch to the emergency segment
    /// or make space, then commit again.
    case full(StorageFailure)
    /// A write or synchronisation failed: nothing can be promised any more, and nothing is
    /// retried. The process should stop and let its sessions cancel on disconnect.
    case dead(StorageFailure)
    /// `close` was called before.
    case closed
    /// The frame is larger than allowed and was not taken.
    case frameTooLarge(bytes: Int, limit: Int)
    /// The pending batch is full: commit, then append again.
    case batchFull
    /// Reading, listing or opening failed.
    case storage(StorageFailure)
    /// Something is wrong at or below what is known to have been durable.
    case corrupt(file: String, JournalFinding, durableThrough: SequenceNumber)
    /// The file is no segment of this format.
    case unreadable(file: String, JournalFinding)
    /// A file that looks like a segment but has no segment's name.
    case foreignFile(String)
    /// Frames from `expected` on lie in no file; the next one there is `found`.
    case missingSegment(file: String, expected: SequenceNumber, found: SequenceNumber)
    /// Sections written by a newer build.
    case newerFrames(file: String, found: UInt32, known: UInt32)
    /// No frame of that number is held.
    case noSuchFrame(SequenceNumber)

    public var description: String {
        switch self {
        case .full(let failure):
            return "the disk is full (\(failure)): make space, or go on in the emergency segment"
        case .dead(let failure):
            return "the journal cannot be written any more (\(failure)): stop, check the disk,"
                + " start again"
        case .closed: return "the journal is closed"
        case .frameTooLarge(let bytes, let limit):
            return "a frame of \(bytes) bytes; at most \(limit): write lists in chunks"
        case .batchFull: return "the pending batch is full: commit first"
        case .storage(let failure):
            return "\(failure): check the disk and the folder's permissions, then start again; if"
                + " the disk cannot be read any more, restore the journal from a copy or a replica"
        case .corrupt(let file, let finding, let durableThrough):
            return "\(file): \(finding); frames through \(durableThrough) were durable, so this is"
                + " damage (or a power loss under durability process, which promises nothing"
                + " about it): restore the file from a copy or a replica"
        case .unreadable(let file, let finding): return Self.text(file, finding)
        case .foreignFile(let file):
            return "\(file): not the name of a segment: move it out of the journal's directory"
        case .missingSegment(let file, let expected, let found):
            return "\(file): starts at sequence \(found), expected \(expected): the file"
                + " \(SegmentName.segment(first: expected)) is missing: put it back"
        case .newerFrames(let file, let found, let known):
            return "\(file): written with frame version \(found), this build knows \(known): run"
                + " the build that wrote it, or a later one"
        case .noSuchFrame(let sequence): return "no frame \(sequence) in the journal"
        }
    }

    private static func text(_ file: String, _ finding: JournalFinding) -> String {
        let remedy: String
        switch finding.kind {
        case .formatVersion: remedy = "run the build that wrote it, or a later one"
        case .segmentMagic, .segmentName:
            remedy = "if it is not a segment, move it out of the directory; else restore it"
        case .fileLength:
            remedy =
                "restore the file from a copy; or, to keep what is complete, lengthen it"
                + " again with: truncate -s \(finding.expected) \(file)"
        case .seal: remedy = "seal it with: needletail journal seal"
        case .segmentTooShort, .segmentChecksum, .sealChecksum, .segmentNumber,
            .segmentFirstBatch, .segmentChain, .batchMagic, .batchChecksum, .batchLength,
            .batchNumber, .batchFlags, .batchSequence, .batchChain, .frameLength, .frameChecksum,
            .frameSequence, .frameTime, .frameSections, .frameCount, .hole, .sealContent:
            remedy = "restore the file from a copy or a replica"
        }
        return "\(file): \(finding): \(remedy)"
    }
}
