import OMSTypes

/// Takes the incomplete end off a journal and keeps it beside.
///
/// In an order that may itself be interrupted anywhere: first the copy, then later segments,
/// the last one first, then the zeros.
struct TailCutter {
    let storage: any JournalStorage

    func cut(_ tail: ScanResult.Tail, sequence: SequenceNumber) throws(StorageFailure)
        -> RecoveryReport.Cut
    {
        var report = RecoveryReport.Cut(
            file: tail.file, finding: tail.finding, bytes: tail.end - tail.start, keptIn: [])
        let taken = Set(try storage.list())
        if tail.end > tail.start {
            let name = freeName(sequence, taken)
            try copy(tail, to: name)
            report.keptIn.append(name)
        }
        for later in tail.laterSegments.reversed() {
            let first = SegmentName.firstSequence(later) ?? sequence
            let name = freeName(first, taken.union(report.keptIn))
            try storage.rename(later, to: name)
            report.keptIn.append(name)
        }
        try storage.synchronizeDirectory()
        try clear(tail)
        return report
    }

    private func freeName(_ sequence: SequenceNumber, _ taken: Set<String>) -> String {
        var attempt = 1
        while taken.contains(SegmentName.quarantine(first: sequence, attempt: attempt)) {
            attempt += 1
        }
        return SegmentName.quarantine(first: sequence, attempt: attempt)
    }

    private func copy(_ tail: ScanResult.Tail, to name: String) throws(StorageFailure) {
        let bytes = UnsafeMutableRawBufferPointer.allocate(
            byteCount: tail.end - tail.start, alignment: 16)
        defer { bytes.deallocate() }
        let source = try storage.open(tail.file, .read)
        defer { storage.close(source) }
        let count = try storage.read(into: bytes, from: source, at: tail.start)
        let target = try storage.create(name, zeroFilled: count)
        defer { storage.close(target) }
        try storage.write(
            UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<count]), to: target,
            at: 0)
        try storage.synchronize(target)
        try storage.synchronizeDirectory()
    }

    private func clear(_ tail: ScanResult.Tail) throws(StorageFailure) {
        let handle = try storage.open(tail.file, .readWrite)
        defer { storage.close(handle) }
        try unseal(handle)
        guard tail.end > tail.start else { return }
        let zeros = UnsafeMutableRawBufferPointer.allocate(
            byteCount: tail.end - tail.start, alignment: 16)
        defer { zeros.deallocate() }
        zeros.initializeMemory(as: UInt8.self, repeating: 0)
        try storage.write(UnsafeRawBufferPointer(zeros), to: handle, at: tail.start)
        try storage.synchronize(handle)
    }

    /// The writer goes on in this segment: a seal would speak of what is no more.
    private func unseal(_ handle: SegmentHandle) throws(StorageFailure) {
        var zeros = ByteWriter(capacity: JournalFormat.segmentHeaderBytes)
        while zeros.count < JournalFormat.segmentHeaderBytes - SegmentHeader.sealOffset {
            zeros.fixed(UInt64(0))
        }
        try storage.write(zeros.bytes, to: handle, at: SegmentHeader.sealOffset)
        try storage.synchronize(handle)
    }
}
