/// Writes State for a snapshot in chunks, so that millions of orders need no more memory than one.
public struct SnapshotWriter: ~Copyable {
    /// The chunk at work.
    public var bytes: ByteWriter
    private let sink: (UnsafeRawBufferPointer) -> Void
    @usableFromInline let chunkBytes: Int

    /// - Parameters:
    ///   - chunkBytes: from this size on a chunk ends at the next place where it may.
    ///   - sink: takes each chunk; the bytes are valid during the call.
    public init(chunkBytes: Int = 1 << 20, sink: @escaping (UnsafeRawBufferPointer) -> Void) {
        self.chunkBytes = chunkBytes
        self.sink = sink
        bytes = ByteWriter(capacity: chunkBytes + (64 << 10))
    }

    /// A place where a chunk may end: between two items of a list.
    @inlinable public mutating func pause() {
        if bytes.count >= chunkBytes { flush() }
    }

    /// Ends the chunk at work. Called once more at the very end.
    public mutating func flush() {
        guard bytes.count > 0 else { return }
        sink(bytes.bytes)
        bytes.clear()
    }
}

/// Reads what `SnapshotWriter` wrote, pausing at the same places.
public struct SnapshotReader: ~Copyable {
    /// The chunk at work.
    public var bytes = ByteReader(UnsafeRawBufferPointer(start: nil, count: 0))
    private let source: () -> UnsafeRawBufferPointer?

    /// - Parameter source: the next chunk, valid until the next call; `nil` at the end.
    public init(source: @escaping () -> UnsafeRawBufferPointer?) {
        self.source = source
        load()
    }

    /// Between two items of a list: goes on in the next chunk when this one is at its end.
    @inlinable public mutating func pause() {
        if bytes.isAtEnd { load() }
    }

    @usableFromInline mutating func load() {
        if let next = source() { bytes = ByteReader(next) }
    }

    /// Nothing is left to read.
    public mutating func isAtEnd() -> Bool {
        pause()
        return bytes.isAtEnd
    }
}

extension ByteWriter {
    /// A 128-bit integer that is often zero.
    public mutating func sparse128(_ value: Int128) {
        append(value == 0 ? UInt8(0) : UInt8(1))
        if value != 0 { int128(value) }
    }
}

extension ByteReader {
    public mutating func sparse128() throws(Failure) -> Int128 {
        switch try byte() {
        case 0: return 0
        case 1: return try int128()
        default: throw .invalid("mark of a number", offset: offset)
        }
    }
}
