import OMSTypes

/// A snapshot file that is being read. Every chunk's checksum is looked at before its bytes are.
public final class OpenSnapshot {
    public let header: SnapshotHeader
    public let name: String
    private let storage: any JournalStorage
    private let handle: SegmentHandle
    private var offset = SnapshotHeader.byteCount
    private var number: UInt64 = 0
    private var end: UInt64 = 0
    private var buffer: UnsafeMutableRawBufferPointer?
    private var fault: SnapshotFault?

    /// Opens a snapshot whose header is right.
    public init(_ name: String, in storage: any JournalStorage) throws(SnapshotFault) {
        do throws(StorageFailure) {
            handle = try storage.open(name, .read)
        } catch {
            throw .storage(error)
        }
        self.name = name
        self.storage = storage
        do throws(SnapshotFault) {
            header = try Self.header(storage, handle)
            guard SnapshotFiles.name(header.anchor.sequence) == name else {
                throw SnapshotFault.otherVersion("it has the name of another one")
            }
        } catch {
            storage.close(handle)
            throw error
        }
    }

    deinit {
        buffer?.deallocate()
        storage.close(handle)
    }

    private static func header(_ storage: any JournalStorage, _ handle: SegmentHandle)
        throws(SnapshotFault) -> SnapshotHeader
    {
        let bytes: UnsafeMutableRawBufferPointer
        do throws(JournalError) {
            bytes = try SegmentFile.read(
                storage, handle, offset: 0, length: SnapshotHeader.byteCount)
        } catch {
            throw .journal(error)
        }
        defer { bytes.deallocate() }
        let size: Int
        do throws(StorageFailure) { size = try storage.size(of: handle) } catch {
            throw .storage(error)
        }
        return try SnapshotHeader(UnsafeRawBufferPointer(bytes), fileBytes: size)
    }

    /// Reads State by `body`, which must read all of it. Called once, before `shell`.
    public func state<R: ~Copyable, E: Error>(
        _ body: (inout SnapshotReader) throws(E) -> R
    ) throws(SnapshotFault) -> R { try part(header.stateChunks, body) }

    /// Reads what the shell keeps beside State.
    public func shell<R: ~Copyable, E: Error>(
        _ body: (inout SnapshotReader) throws(E) -> R
    ) throws(SnapshotFault) -> R { try part(header.shellChunks, body) }

    private func part<R: ~Copyable, E: Error>(
        _ chunks: UInt64, _ body: (inout SnapshotReader) throws(E) -> R
    ) throws(SnapshotFault) -> R {
        end = number &+ chunks
        var reader = SnapshotReader { self.next() }
        let result: R
        do {
            result = try body(&reader)
        } catch {
            throw fault ?? .state("\(error)")
        }
        if let fault { throw fault }
        let isDone = reader.isAtEnd()
        guard isDone, number == end, fault == nil else { throw fault ?? .state("bytes left over") }
        return result
    }

    private func next() -> UnsafeRawBufferPointer? {
        guard fault == nil, number < end else { return nil }
        do throws(SnapshotFault) {
            return try load()
        } catch {
            fault = error
            return nil
        }
    }

    private func load() throws(SnapshotFault) -> UnsafeRawBufferPointer {
        buffer?.deallocate()
        buffer = nil
        let head = try read(SnapshotChunk.headerBytes)
        let length = Int(UnsafeRawBufferPointer(head).value(at: 0) as UInt32)
        head.deallocate()
        guard length > 0, length <= SnapshotChunk.bytesMax,
            offset + length <= Int(clamping: header.bytes)
        else { throw .checksum(offset: offset) }
        let whole = try read(SnapshotChunk.headerBytes + length)
        buffer = whole
        let bytes = UnsafeRawBufferPointer(whole)
        let covered = bytes.slice(8, bytes.count - 8)
        guard bytes.value(at: 8) as UInt64 == number,
            bytes.value(at: 4) as UInt32 == Checksum.crc32c(covered)
        else { throw .checksum(offset: offset) }
        offset += bytes.count
        number += 1
        return bytes.slice(SnapshotChunk.headerBytes, length)
    }

    private func read(_ length: Int) throws(SnapshotFault) -> UnsafeMutableRawBufferPointer {
        let bytes: UnsafeMutableRawBufferPointer
        do throws(JournalError) {
            bytes = try SegmentFile.read(storage, handle, offset: offset, length: length)
        } catch {
            throw .journal(error)
        }
        guard bytes.count == length else {
            bytes.deallocate()
            throw .cut
        }
        return bytes
    }
}
