import Glibc
import OMSTypes

/// The shard's time: the machine's clock plus an offset, never going back.
///
/// The offset is zero but for a demo that replays a recorded day under another trade date. A replay
/// that jumps from moment to moment brings a clock of its own instead.
final class ShardClock: @unchecked Sendable {
    /// Nanoseconds added to the machine's clock.
    let offset: Int64
    private let source: (@Sendable () -> Timestamp)?
    private var last = Timestamp.none

    /// - Parameter source: read instead of the machine's clock.
    init(offset: Int64 = 0, source: (@Sendable () -> Timestamp)? = nil) {
        self.offset = offset
        self.source = source
    }

    /// The machine's clock, shifted; may go back when the machine's does.
    func raw() -> Timestamp {
        if let source { return source().adding(nanoseconds: offset) }
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(
            nanoseconds: Int64(time.tv_sec) * Timestamp.nanosecondsPerSecond
                + Int64(time.tv_nsec) + offset)
    }

    /// The time of the next frame, and the raw clock's distance from it. On the event loop only.
    func frameTime() -> (time: Timestamp, offset: Int64) {
        let measured = raw()
        last = max(last, measured)
        return (last, measured.since(last))
    }

    /// Frames of an earlier run have this time; later ones must not be before it.
    func notBefore(_ time: Timestamp) { last = max(last, time) }
}
