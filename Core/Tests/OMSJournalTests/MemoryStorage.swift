import OMSJournal
import Synchronization

/// A journal directory in memory, with faults on order.
final class MemoryStorage: JournalStorage {
    final class File: Sendable {
        let bytes: Mutex<[UInt8]>
        init(_ bytes: [UInt8]) { self.bytes = Mutex(bytes) }
    }

    struct State {
        var files: [String: File] = [:]
        var open: [Int32: File] = [:]
        var nextHandle: Int32 = 3
        /// Bytes that new files may still take; `nil` for any number.
        var space: Int?
        /// The next write stores this many bytes and then fails with the kind.
        var shortWrite: (count: Int, kind: StorageFailure.Kind)?
        var failsSync = false
        /// Changing operations until every one fails: a crash.
        var operationsLeft: Int?
        var syncs = 0
    }

    let state = Mutex(State())

    /// A copy whose files can be damaged freely.
    func clone() -> MemoryStorage {
        let copy = MemoryStorage()
        let files = contents
        copy.state.withLock { $0.files = files.mapValues { File($0) } }
        return copy
    }

    var contents: [String: [UInt8]] {
        state.withLock { $0.files.mapValues { $0.bytes.withLock { $0 } } }
    }

    func edit(_ name: String, _ body: (inout [UInt8]) -> Void) {
        let file = state.withLock { $0.files[name] }
        file?.bytes.withLock { body(&$0) }
    }

    func put(_ name: String, _ bytes: [UInt8]) { state.withLock { $0.files[name] = File(bytes) } }
    func delete(_ name: String) { state.withLock { _ = $0.files.removeValue(forKey: name) } }

    private func step(_ operation: StorageFailure.Operation) throws(StorageFailure) {
        let crashed = state.withLock { state in
            guard let left = state.operationsLeft else { return false }
            state.operationsLeft = left - 1
            return left <= 0
        }
        if crashed { throw StorageFailure(.other, operation, file: "", reason: "crash") }
    }

    private func file(_ handle: SegmentHandle) throws(StorageFailure) -> File {
        guard let file = state.withLock({ $0.open[handle.raw] }) else {
            throw StorageFailure(.other, .read, file: "", reason: "closed handle")
        }
        return file
    }

    private func handle(_ file: File) -> SegmentHandle {
        state.withLock { state in
            let raw = state.nextHandle
            state.nextHandle += 1
            state.open[raw] = file
            return SegmentHandle(raw)
        }
    }

    var openHandles: Int { state.withLock { $0.open.count } }

    func list() throws(StorageFailure) -> [String] { state.withLock { Array($0.files.keys) } }

    func create(_ name: String, zeroFilled bytes: Int) throws(StorageFailure) -> SegmentHandle {
        try step(.create)
        let fits = state.withLock { state in
            guard let space = state.space else { return true }
            guard space >= bytes else { return false }
            state.space = space - bytes
            return true
        }
        guard fits else { throw StorageFailure(.full, .create, file: name, reason: "no space") }
        let file = File([UInt8](repeating: 0, count: bytes))
        state.withLock { $0.files[name] = file }
        return handle(file)
    }

    func open(_ name: String, _ access: SegmentAccess) throws(StorageFailure) -> SegmentHandle {
        guard let file = state.withLock({ $0.files[name] }) else {
            throw StorageFailure(.notFound, .open, file: name, reason: "no such file")
        }
        return handle(file)
    }

    func size(of handle: SegmentHandle) throws(StorageFailure) -> Int {
        try file(handle).bytes.withLock { $0.count }
    }

    func write(_ bytes: UnsafeRawBufferPointer, to handle: SegmentHandle, at offset: Int)
        throws(StorageFailure)
    {
        try step(.write)
        let fault = state.withLock { state in
            defer { state.shortWrite = nil }
            return state.shortWrite
        }
        let count = min(fault?.count ?? bytes.count, bytes.count)
        try file(handle).bytes.withLock { content in
            if content.count < offset + count {
                content += [UInt8](repeating: 0, count: offset + count - content.count)
            }
            for index in 0..<count { content[offset + index] = bytes[index] }
        }
        if let fault {
            throw StorageFailure(fault.kind, .write, file: "", reason: "injected")
        }
    }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, from handle: SegmentHandle, at offset: Int
    ) throws(StorageFailure) -> Int {
        try file(handle).bytes.withLock { content in
            let count = max(0, min(buffer.count, content.count - offset))
            guard count > 0 else { return 0 }
            content.withUnsafeBytes {
                buffer.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
            }
            return count
        }
    }

    func synchronize(_ handle: SegmentHandle) throws(StorageFailure) {
        try step(.synchronize)
        let fails = state.withLock { state in
            state.syncs += 1
            return state.failsSync
        }
        if fails {
            throw StorageFailure(.other, .synchronize, file: "", reason: "Input/output error")
        }
    }

    func synchronizeDirectory() throws(StorageFailure) { try step(.synchronize) }

    func rename(_ name: String, to newName: String) throws(StorageFailure) {
        try step(.rename)
        let found = state.withLock { state in
            guard let file = state.files.removeValue(forKey: name) else { return false }
            state.files[newName] = file
            return true
        }
        guard found else {
            throw StorageFailure(.notFound, .rename, file: name, reason: "no such file")
        }
    }

    func remove(_ name: String) throws(StorageFailure) {
        try step(.remove)
        delete(name)
    }

    func close(_ handle: SegmentHandle) {
        state.withLock { _ = $0.open.removeValue(forKey: handle.raw) }
    }
}
