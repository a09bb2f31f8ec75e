import Synchronization

/// What a callback saw, from whatever thread.
final class Seen: Sendable {
    private let values = Mutex<[UInt64]>([])
    func add(_ value: UInt64) { values.withLock { $0.append(value) } }
    var all: [UInt64] { values.withLock { $0 } }
}
