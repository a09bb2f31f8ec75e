import FIXGateway
import OMSTypes
import Synchronization

/// The clock of a replayed day, read by the system, the venues and the client alike: between two
/// jumps it runs as the machine's does.
final class RecordedClock: Sendable {
    private let shift: Mutex<Int64>

    init(at time: Timestamp) { shift = Mutex(time.since(SystemClock.now())) }

    func now() -> Timestamp {
        SystemClock.now().adding(nanoseconds: shift.withLock { $0 })
    }

    /// Jumps to `time`, unless it is past already.
    func move(to time: Timestamp) {
        shift.withLock { $0 = max($0, time.since(SystemClock.now())) }
    }
}
