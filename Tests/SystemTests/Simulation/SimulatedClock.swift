import OMSTypes
import Synchronization

/// The time of a simulation: it moves when the simulation says so.
final class SimulatedClock: Sendable {
    /// 30 November 2026, 15:00 UTC: markets are open in London and in New York.
    private static let start: Int64 = 1_796_050_800_000_000_000
    private let elapsed = Atomic<Int64>(0)

    /// Nanoseconds since the simulation began.
    var nanoseconds: Int64 { elapsed.load(ordering: .relaxed) }

    func now() -> Timestamp { Timestamp(nanoseconds: Self.start + nanoseconds) }

    func advance(_ nanoseconds: Int64) {
        elapsed.wrappingAdd(nanoseconds, ordering: .relaxed)
    }
}
