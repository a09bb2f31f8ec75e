/// A reused buffer over a part of a segment file.
struct SegmentWindow: ~Copyable {
    private var base: UnsafeMutableRawPointer
    private var capacity: Int
    /// Of the buffer's first byte, in the file.
    private var start = 0
    private var count = 0

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(byteCount: capacity, alignment: 16)
    }

    deinit { base.deallocate() }

    /// Drops what was read: the file may have changed, or it is another one.
    mutating func forget() { count = 0 }

    /// `length` bytes at `offset`, valid until the next call; `nil` when the file ends before.
    ///
    /// Reads as many as `ahead` beyond them in one go.
    mutating func load(
        _ storage: any JournalStorage, _ handle: SegmentHandle, offset: Int, length: Int,
        ahead: Int = 0
    ) throws(JournalError) -> UnsafeRawBufferPointer? {
        if offset < start || offset + length > start + count {
            let wanted = length + ahead
            if wanted > capacity { grow(wanted) }
            do throws(StorageFailure) {
                count = try storage.read(
                    into: UnsafeMutableRawBufferPointer(start: base, count: wanted), from: handle,
                    at: offset)
            } catch {
                count = 0
                throw .storage(error)
            }
            start = offset
            guard count >= length else { return nil }
        }
        return UnsafeRawBufferPointer(start: base + (offset - start), count: length)
    }

    private mutating func grow(_ wanted: Int) {
        base.deallocate()
        capacity = max(wanted, capacity * 2)
        base = .allocate(byteCount: capacity, alignment: 16)
        count = 0
    }
}
