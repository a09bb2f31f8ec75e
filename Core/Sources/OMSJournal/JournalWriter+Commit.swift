import OMSTypes

extension JournalWriter {
    /// Writes everything pending as one batch and makes it as durable as asked.
    ///
    /// With nothing pending, `disk` still synchronises what earlier commits only wrote.
    /// - Throws: `full`: nothing is lost, what was pending still is; `dead`: see there.
    @discardableResult
    public mutating func commit(durability: Durability) throws(JournalError) -> CommitResult {
        if let failure { throw failure }
        precondition(!pending.isFrameOpen, "finish or discard the open frame first")
        var result = CommitResult(
            batch: 0, frameCount: 0, firstSequence: nextSequence, lastSequence: nextSequence - 1,
            bytes: 0, durableThrough: durableThrough)
        if pending.frameCount > 0 {
            result.frameCount = pending.frameCount
            result.firstSequence = nextSequence - UInt64(pending.frameCount)
            result.batch = nextBatch
            result.bytes = pending.length
            try writePending(flags: isEmergency ? .emergency : [])
        }
        try settle(durability)
        result.durableThrough = durableThrough
        return result
    }

    /// Computes the chain over the last committed batch. Call it once the effects are released;
    /// the next commit does it otherwise.
    public mutating func trailHash() {
        guard isHashDue else { return }
        isHashDue = false
        chain = hasher.chain(after: committed.bytes.bytes, leaves: &leaves)
    }

    /// The chain over all committed batches.
    public mutating func chainHead() -> Hash256 {
        trailHash()
        return chain
    }

    /// Commits what is pending, writes the closing record and synchronises: a clean stop.
    public mutating func close() throws(JournalError) {
        try commit(durability: .disk)
        if !isLastBatchClosing {
            try writePending(flags: isEmergency ? [.closing, .emergency] : .closing)
            try settle(.disk)
        }
        trailHash()
        storage.close(segment.handle)
        failure = .closed
    }

    /// One write of the pending batch, which has no frames if it is a closing record.
    private mutating func writePending(flags: BatchHeader.Flags) throws(JournalError) {
        trailHash()
        let frameCount = pending.frameCount
        let first = nextSequence - UInt64(frameCount)
        if segment.offset + pending.length > segment.fileBytes {
            try startSegment(first: first, from: .spare)
        }
        let header = BatchHeader(
            length: pending.length, frameCount: frameCount, firstSequence: first,
            durableThrough: durableThrough,
            flags: isDurableByWrite ? flags.union(.durableByWrite) : flags, number: nextBatch,
            previousChain: chain)
        pending.seal(header)
        do throws(StorageFailure) {
            try storage.write(pending.bytes.bytes, to: segment.handle, at: segment.offset)
        } catch {
            if isSpaceOnly(error) { try voidHeader() }
            throw failed(error)
        }
        committedFirst = first
        committedStart = FrameLocation(
            segment: segment.header.firstSequence, offset: UInt64(segment.offset))
        segment.offset += pending.length
        segment.hasFrames = segment.hasFrames || frameCount > 0
        segment.needsSync = true
        isLastBatchClosing = flags.contains(.closing)
        nextBatch += 1
        isHashDue = true
        swap(&pending, &committed)
        pending.clear()
    }

    /// A batch that ends in zeros may be complete although its write was cut short. The batch
    /// may now go to another segment, so this copy must not count.
    private mutating func voidHeader() throws(JournalError) {
        var zeros = ByteWriter(capacity: JournalFormat.batchHeaderBytes)
        for _ in 0..<JournalFormat.batchHeaderBytes { zeros.append(UInt8(0)) }
        do throws(StorageFailure) {
            try storage.write(zeros.bytes, to: segment.handle, at: segment.offset)
        } catch {
            throw dies(error)
        }
    }

    /// Makes what is written as durable as asked and says so in `durableThrough`.
    private mutating func settle(_ durability: Durability) throws(JournalError) {
        let written = nextSequence - 1
        switch durability {
        case .process:
            guard written > durableThrough else { return }
            isDurableByWrite = true
        case .disk:
            try synchronizeAll()
            isDurableByWrite = false
        }
        durableThrough = written
    }

    mutating func synchronizeAll() throws(JournalError) {
        do throws(StorageFailure) {
            for handle in unsynchronized { try storage.synchronize(handle) }
            if segment.needsSync { try storage.synchronize(segment.handle) }
        } catch {
            throw dies(error)
        }
        for handle in unsynchronized { storage.close(handle) }
        unsynchronized.removeAll(keepingCapacity: true)
        segment.needsSync = false
    }

    /// A full disk leaves the writer alive; any other failure ends it.
    func isSpaceOnly(_ error: StorageFailure) -> Bool { error.kind == .full }

    mutating func failed(_ error: StorageFailure) -> JournalError {
        isSpaceOnly(error) ? .full(error) : dies(error)
    }

    /// After a failed synchronisation the kernel may have dropped the pages: trying again would
    /// report success for data that is lost.
    mutating func dies(_ error: StorageFailure) -> JournalError {
        let death = JournalError.dead(error)
        failure = death
        return death
    }
}
