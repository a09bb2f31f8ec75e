import Glibc
import OMSTypes

/// The machine's clock in UTC; only floors above 6 may ask it.
public enum SystemClock {
    @Sendable public static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(
            nanoseconds: Int64(time.tv_sec) &* Timestamp.nanosecondsPerSecond
                &+ Int64(time.tv_nsec))
    }
}
