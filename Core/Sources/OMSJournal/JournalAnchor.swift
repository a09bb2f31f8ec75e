import OMSTypes

/// The place in a journal that a snapshot stands for: the last batch folded into it.
public struct JournalAnchor: Equatable, Sendable {
    /// The last frame of the batch.
    public var sequence: SequenceNumber
    /// Time of that frame.
    public var timestamp: Timestamp
    /// Where the batch starts.
    public var location: FrameLocation
    public var batch: UInt64
    /// Chain over all batches before it.
    public var chainBefore: Hash256
    /// Chain over all batches, this one included.
    public var chain: Hash256

    public init(
        sequence: SequenceNumber, timestamp: Timestamp, location: FrameLocation, batch: UInt64,
        chainBefore: Hash256, chain: Hash256
    ) {
        self.sequence = sequence
        self.timestamp = timestamp
        self.location = location
        self.batch = batch
        self.chainBefore = chainBefore
        self.chain = chain
    }
}

/// A batch that a reader has walked: enough to find it again.
struct WalkedBatch {
    var location: FrameLocation
    var length: Int
    var sequence: SequenceNumber
}

extension JournalReader {
    /// The anchor of the batch that was read to its end last; `nil` when the reader stands within
    /// a batch or has read none.
    /// - Throws: `storage`, `unreadable`, `noSuchFrame`.
    public mutating func anchor(hasher: any BatchHasher) throws(JournalError) -> JournalAnchor? {
        guard let walked, batch.at >= batch.bytes.count else { return nil }
        let name = SegmentName.segment(first: walked.location.segment)
        guard let opened = try Self.open(storage, first: walked.location.segment) else {
            throw .noSuchFrame(walked.sequence)
        }
        defer { storage.close(opened.handle) }
        let offset = Int(walked.location.offset)
        let bytes = try SegmentFile.read(
            storage, opened.handle, offset: offset, length: walked.length)
        defer { bytes.deallocate() }
        do throws(JournalFinding) {
            return try JournalAnchor.read(
                UnsafeRawBufferPointer(bytes), at: walked.location, hasher: hasher)
        } catch {
            throw .unreadable(file: name, error)
        }
    }
}

extension JournalAnchor {
    /// The anchor that a batch's bytes make.
    static func read(
        _ bytes: UnsafeRawBufferPointer, at location: FrameLocation, hasher: any BatchHasher
    ) throws(JournalFinding) -> JournalAnchor {
        let check = BatchCheck(expectation: nil, offset: Int(location.offset))
        guard bytes.count >= JournalFormat.batchHeaderBytes else {
            throw JournalFinding(
                kind: .batchLength, offset: location.offset, sequence: 0,
                expected: UInt64(JournalFormat.batchHeaderBytes), found: UInt64(bytes.count))
        }
        let header = try check.header(
            bytes.slice(0, JournalFormat.batchHeaderBytes), room: bytes.count)
        let whole = bytes.slice(0, header.length)
        let time = try check.frames(whole, header)
        var leaves: ContiguousArray<Hash256> = []
        return JournalAnchor(
            sequence: header.lastSequence, timestamp: Timestamp(nanoseconds: time),
            location: location, batch: header.number, chainBefore: header.previousChain,
            chain: hasher.chain(after: whole, leaves: &leaves))
    }

    /// Whether the journal holds this very batch at this very place.
    public func isHeld(by storage: any JournalStorage, hasher: any BatchHasher)
        throws(JournalError) -> Bool
    { try matches(storage, hasher: hasher) != nil }

    /// The same, with the length of the batch and the file that it lies in.
    func matches(_ storage: any JournalStorage, hasher: any BatchHasher) throws(JournalError)
        -> (length: Int, header: SegmentHeader, fileBytes: Int)?
    {
        guard let opened = try JournalReader.open(storage, first: location.segment) else {
            return nil
        }
        defer { storage.close(opened.handle) }
        guard let offset = Int(exactly: location.offset),
            offset >= JournalFormat.segmentHeaderBytes, offset < JournalFormat.segmentBytesMax
        else { return nil }
        let head = try SegmentFile.read(
            storage, opened.handle, offset: offset, length: JournalFormat.batchHeaderBytes)
        defer { head.deallocate() }
        guard head.count == JournalFormat.batchHeaderBytes else { return nil }
        let length = BatchHeader(UnsafeRawBufferPointer(head)).length
        guard length >= JournalFormat.batchHeaderBytes, length < JournalFormat.segmentBytesMax
        else { return nil }
        let bytes = try SegmentFile.read(storage, opened.handle, offset: offset, length: length)
        defer { bytes.deallocate() }
        let found: JournalAnchor
        do throws(JournalFinding) {
            found = try .read(UnsafeRawBufferPointer(bytes), at: location, hasher: hasher)
        } catch {
            return nil
        }
        guard found == self else { return nil }
        let fileBytes: Int
        do throws(StorageFailure) { fileBytes = try storage.size(of: opened.handle) } catch {
            throw .storage(error)
        }
        return (length, opened.header, fileBytes)
    }
}
