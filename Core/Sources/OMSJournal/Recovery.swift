import OMSTypes

/// Makes a journal ready to be written again, after whatever ended the last run.
///
/// It checks every byte; refuses what is damaged where it was durable; cuts an incomplete end
/// (and keeps what it cut in a file beside); and synchronises what may only be in memory. Call
/// it with exclusive access to the directory.
public enum Recovery {
    /// - Parameter anchor: the end of a snapshot that is in use: what lies before is not looked at,
    ///   and need not be there; `journal verify` checks it.
    /// - Throws: `corrupt`, `unreadable`, `foreignFile`, `missingSegment`, `newerFrames`: do not
    ///   start; `full`, `storage`: the machine failed.
    public static func recover(
        storage: any JournalStorage, hasher: any BatchHasher, frameVersionKnown: UInt32,
        from anchor: JournalAnchor? = nil
    ) throws(JournalError) -> RecoveryReport {
        var scan = JournalScan(
            storage: storage, hasher: hasher, frameVersionKnown: frameVersionKnown,
            anchor: anchor)
        try scan.run()
        let result = scan.result
        var report = RecoveryReport(
            position: result.position, frames: result.frames, batches: result.batches,
            segments: result.segmentNames.count, durableThrough: result.durableThrough,
            abandoned: result.abandoned, snapshot: anchor?.sequence)
        do throws(StorageFailure) {
            if let tail = result.tail {
                report.cut = try TailCutter(storage: storage).cut(
                    tail, sequence: result.position.nextSequence)
            }
            try settle(storage, result)
        } catch {
            throw error.kind == .full ? .full(error) : .storage(error)
        }
        return report
    }

    /// What the last run wrote may be in the page cache alone, and after a failed synchronisation
    /// the kernel may think it clean: batches that nothing proves durable are written again.
    private static func settle(_ storage: any JournalStorage, _ result: ScanResult)
        throws(StorageFailure)
    {
        for name in result.segmentNames {
            let handle = try storage.open(name, .readWrite)
            defer { storage.close(handle) }
            for batch in result.unproven where batch.file == name {
                try rewrite(storage, handle, batch)
            }
            try storage.synchronize(handle)
        }
        try storage.synchronizeDirectory()
    }

    private static func rewrite(
        _ storage: any JournalStorage, _ handle: SegmentHandle, _ batch: ScanResult.Unproven
    ) throws(StorageFailure) {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: batch.length, alignment: 16)
        defer { bytes.deallocate() }
        let count = try storage.read(into: bytes, from: handle, at: batch.offset)
        guard count == batch.length else {
            throw StorageFailure(
                .other, .read, file: batch.file, reason: "the file became shorter")
        }
        try storage.write(UnsafeRawBufferPointer(bytes), to: handle, at: batch.offset)
    }
}

/// What recovery found and did.
public struct RecoveryReport: Equatable, Sendable, CustomStringConvertible {
    /// For the writer to go on.
    public var position: JournalPosition
    public var frames: UInt64
    public var batches: UInt64
    public var segments: Int
    /// What later batches prove to have been durable.
    public var durableThrough: SequenceNumber
    /// Ends of segments that were left early because the disk was full: harmless.
    public var abandoned: [String]
    /// The last frame of the snapshot that was started from; the figures count what follows it.
    public var snapshot: SequenceNumber?
    /// What was cut; `nil` if the journal was complete.
    public var cut: Cut?

    /// An incomplete end that was taken off.
    public struct Cut: Equatable, Sendable {
        public var file: String
        public var finding: JournalFinding
        /// Bytes from the first invalid batch to the last byte that is not zero.
        public var bytes: Int
        /// Where they are kept.
        public var keptIn: [String]
    }

    public var description: String {
        var text = snapshot.map { "snapshot of frame \($0), then " } ?? ""
        text += "\(frames) frames in \(batches) batches and \(segments) segments, "
        text += position.closedCleanly ? "closed cleanly" : "not closed"
        guard let cut else { return text }
        return text + "; cut \(cut.bytes) bytes of \(cut.file) from \(cut.finding); kept in "
            + cut.keptIn.joined(separator: ", ")
    }
}
