import Dispatch
import Glibc
public import OMSCore
import Synchronization

/// Memory for what has ended that does not grow with the day: the first of it is plain memory, what
/// comes later lies in a file without a name in the data folder. The system writes its pages out and
/// drops them as it likes; the journal, not this file, is what survives.
public final class HistoryFile: HistoryMemory {
    private static let blockBytes = 4 << 20
    /// Addresses for the file, of which only what is used costs anything.
    private static let reservedBytes = 1 << 40
    /// Blocks filled last, which stay at hand: what ended just now is still asked about.
    private static let warmBlocks = 8

    private struct State {
        var plainBytes = 0
        /// By block: pieces of it that are in use.
        var pieces: [Int] = []
        /// The block that is being filled, and how far.
        var current: Int?
        var offset = 0
        /// Blocks without pieces.
        var free: [Int] = []
        /// Blocks that are full, in the order in which they were filled.
        var full: [Int] = []
    }

    private let file: Int32
    private nonisolated(unsafe) let base: UnsafeMutableRawPointer?
    private let plainMax: Int
    private let state = Mutex(State())
    private nonisolated(unsafe) let timer: any DispatchSourceTimer

    /// - Parameters:
    ///   - folder: where the file lies.
    ///   - plainMax: bytes that are plain memory.
    /// - Throws: what keeps the file from being made.
    public init(folder: String, plainMax: Int) throws(RuntimeFailure) {
        let path = folder + "/history.tmp"
        file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0, unlink(path) == 0 else {
            throw RuntimeFailure(
                "cannot make \(path): \(String(cString: strerror(errno))); check the data folder")
        }
        let reserved = mmap(
            nil, Self.reservedBytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
        // Without addresses, under a limit of them, all is plain memory.
        base = reserved == MAP_FAILED ? nil : reserved
        self.plainMax = plainMax
        timer = DispatchSource.makeTimerSource(
            queue: DispatchQueue(label: "history", qos: .utility))
        timer.schedule(deadline: .now() + .seconds(1), repeating: .seconds(1))
        timer.setEventHandler { [weak self] in self?.cool() }
        timer.activate()
    }

    deinit {
        timer.cancel()
        if let base { munmap(base, Self.reservedBytes) }
        close(file)
    }

    /// Bytes of the file that are in use or were.
    public var fileBytes: Int { state.withLock { $0.pieces.count * Self.blockBytes } }

    public func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer {
        let bytes = (byteCount + 15) & ~15
        let place: Int? = state.withLock { state in
            guard state.plainBytes + bytes > plainMax, bytes <= Self.blockBytes / 4,
                let place = self.place(bytes, &state)
            else {
                state.plainBytes += bytes
                return nil
            }
            return place
        }
        guard let place, let base else { return .allocate(byteCount: bytes, alignment: 16) }
        return base + place
    }

    public func deallocate(_ start: UnsafeMutableRawPointer, _ byteCount: Int) {
        guard let base, start >= base, start < base + Self.reservedBytes else {
            state.withLock { $0.plainBytes -= (byteCount + 15) & ~15 }
            return start.deallocate()
        }
        let block = (start - base) / Self.blockBytes
        state.withLock { state in
            state.pieces[block] -= 1
            guard state.pieces[block] == 0, block != state.current else { return }
            state.full.removeAll { $0 == block }
            state.free.append(block)
        }
    }

    /// Where so many bytes lie in the file; `nil` when the disk has no room for them.
    private func place(_ bytes: Int, _ state: inout State) -> Int? {
        if state.current == nil || state.offset + bytes > Self.blockBytes {
            guard let block = state.free.popLast() ?? newBlock(&state) else { return nil }
            if let full = state.current { retire(full, &state) }
            state.current = block
            state.offset = 0
        }
        guard let block = state.current else { return nil }
        state.pieces[block] += 1
        defer { state.offset += bytes }
        return block * Self.blockBytes + state.offset
    }

    /// One more block at the end of the file. Its room is taken before it is used: a page that
    /// cannot be written would end the process.
    private func newBlock(_ state: inout State) -> Int? {
        let block = state.pieces.count
        let offset = block * Self.blockBytes
        guard let base, offset + Self.blockBytes <= Self.reservedBytes,
            posix_fallocate(file, offset, Self.blockBytes) == 0,
            mmap(
                base + offset, Self.blockBytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED,
                file, offset) != MAP_FAILED
        else { return nil }
        state.pieces.append(0)
        return block
    }

    private func retire(_ block: Int, _ state: inout State) {
        if state.pieces[block] == 0 { state.free.append(block) } else { state.full.append(block) }
    }

    /// What was filled before the last blocks leaves memory, once more where somebody looked at it
    /// since: a snapshot looks at everything. Each second, on a thread of its own.
    func cool() {
        guard let base else { return }
        let blocks = state.withLock { $0.full.dropLast(Self.warmBlocks) + $0.free }
        // One that is in use again meanwhile loses nothing: its pages are those of the file.
        for block in blocks {
            madvise(base + block * Self.blockBytes, Self.blockBytes, MADV_DONTNEED)
        }
    }
}
