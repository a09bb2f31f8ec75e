import OMSTypes
import Synchronization

/// The time of a simulation: it moves when the simulation says so.
final class SimulatedClock: Sendable {
    /// 30 November 2026, 14:00 UTC.
    private static let start: Int64 = 1_796_047_200_000_000_000
    private let elapsed = Atomic<Int64>(0)

    /// Nanoseconds since the simulation began.
    var nanoseconds: Int64 { elapsed.load(ordering: .relaxed) }

    func now() -> Timestamp { Timestamp(nanoseconds: Self.start + nanoseconds) }

    func advance(_ nanoseconds: Int64) {
        elapsed.wrappingAdd(nanoseconds, ordering: .relaxed)
    }
}
