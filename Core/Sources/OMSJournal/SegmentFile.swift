import OMSTypes

/// Reading whole pieces of a segment file, off the hot path.
enum SegmentFile {
    static func header(
        _ storage: any JournalStorage, _ handle: SegmentHandle, name: String, first: SequenceNumber
    ) throws(JournalError) -> SegmentHeader {
        let bytes = try read(storage, handle, offset: 0, length: JournalFormat.segmentHeaderBytes)
        defer { bytes.deallocate() }
        do throws(JournalFinding) {
            return try SegmentHeader.decode(UnsafeRawBufferPointer(bytes), expected: first)
        } catch {
            throw .unreadable(file: name, error)
        }
    }

    /// Up to `length` bytes at `offset`; the caller frees them.
    static func read(
        _ storage: any JournalStorage, _ handle: SegmentHandle, offset: Int, length: Int
    ) throws(JournalError) -> UnsafeMutableRawBufferPointer {
        let memory = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(1, length), alignment: 16)
        do throws(StorageFailure) {
            let count = try storage.read(
                into: UnsafeMutableRawBufferPointer(rebasing: memory[..<max(0, length)]),
                from: handle, at: offset)
            return UnsafeMutableRawBufferPointer(start: memory.baseAddress, count: count)
        } catch {
            memory.deallocate()
            throw .storage(error)
        }
    }
}
