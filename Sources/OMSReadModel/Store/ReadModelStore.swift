public import Dispatch
internal import GRDB
public import OMSTypes
import Synchronization

/// The read model on disk: SQLite in WAL mode, one writer, readers that do not wait for it.
///
/// It can be deleted at any time; the fold fills it again from the journal. A database that
/// cannot be opened or is of another release is deleted and made anew by `init`.
public final class ReadModelStore: ReadModelWriter {
    let pool: DatabasePool
    private let state: Mutex<State>

    struct State {
        var position: ReadModelPosition
        var waiters: [Waiter] = []
        var observers: [@Sendable (ReadModelBatch) -> Void] = []
        var waiterNumberLast = 0
    }

    struct Waiter {
        var number: Int
        var sequence: SequenceNumber
        var continuation: CheckedContinuation<Bool, Never>
    }

    /// Opens or makes the database.
    /// - Parameter path: file; its folder must exist. Two more files lie beside it (`-wal`, `-shm`).
    /// - Throws: when the file can neither be opened nor made anew (no right, disk full).
    public init(path: String) throws {
        pool = try Self.open(path: path)
        state = Mutex(State(position: try Self.readPosition(pool)))
    }

    /// Deletes the database at `path`, if there is one.
    public static func delete(path: String) throws {
        for suffix in ["", "-wal", "-shm"] { try FileRemoval.remove(path + suffix) }
    }

    public var position: ReadModelPosition { state.withLock { $0.position } }

    /// Calls `observer` after each batch, on the writer's thread: it must be quick.
    public func observe(_ observer: @escaping @Sendable (ReadModelBatch) -> Void) {
        state.withLock { $0.observers.append(observer) }
    }

    /// Writes the rows and the position in one transaction, then wakes who waits for it.
    public func apply(_ batch: ReadModelBatch) throws {
        try pool.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                try Self.write(batch, into: db)
                return .commit
            }
        }
        let (woken, observers) = state.withLock { state in
            state.position = batch.position
            let woken = state.waiters.filter { $0.sequence <= batch.position.sequence }
            state.waiters.removeAll { $0.sequence <= batch.position.sequence }
            return (woken, state.observers)
        }
        for waiter in woken { waiter.continuation.resume(returning: true) }
        for observer in observers { observer(batch) }
    }

    public func reset() throws {
        try pool.write { db in
            for table in ReadModelSchema.tables { try db.execute(sql: "DELETE FROM \(table)") }
            try Self.write(position: .start, into: db)
        }
        state.withLock { $0.position = .start }
    }

    /// Waits until the frame `sequence` is applied.
    /// - Returns: false when `timeout` passed first.
    public func wait(for sequence: SequenceNumber, timeout: DispatchTimeInterval) async -> Bool {
        if position.sequence >= sequence { return true }
        return await withCheckedContinuation { continuation in
            guard let number = enqueue(sequence, continuation) else {
                return continuation.resume(returning: true)
            }
            DispatchQueue.global().asyncAfter(deadline: .now() + timeout) {
                self.dequeue(number)?.continuation.resume(returning: false)
            }
        }
    }

    /// `nil` when the sequence was reached meanwhile.
    private func enqueue(
        _ sequence: SequenceNumber, _ continuation: CheckedContinuation<Bool, Never>
    ) -> Int? {
        state.withLock { state in
            guard state.position.sequence < sequence else { return nil }
            state.waiterNumberLast += 1
            state.waiters.append(
                Waiter(
                    number: state.waiterNumberLast, sequence: sequence,
                    continuation: continuation))
            return state.waiterNumberLast
        }
    }

    private func dequeue(_ number: Int) -> Waiter? {
        state.withLock { state in
            guard let index = state.waiters.firstIndex(where: { $0.number == number }) else {
                return nil
            }
            return state.waiters.remove(at: index)
        }
    }
}
