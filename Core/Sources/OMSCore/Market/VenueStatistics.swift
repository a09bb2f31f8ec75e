import OMSTypes

/// What routing has learnt of one venue, as running averages of what was measured. State: it moves
/// only by the events of routes, so that a replay learns the same.
public struct VenueStatistics: Equatable, Sendable {
    /// Order session logged on.
    public var isUp = false
    /// Running average of the time from a route's frame to the venue's answer, nanoseconds.
    public var latency: Int64 = 0
    /// Running average of filled / sent of immediate routes, parts per million. Starts at 95 %.
    public var takeFillRate: Int64 = 950_000
    /// The same for midpoint orders at dark venues; starts at 30 %.
    public var darkFillRate: Int64 = 300_000
    public var routesSent: UInt64 = 0
    public var routesAnswered: UInt64 = 0
    public var fills: UInt64 = 0
    public var rejects: UInt64 = 0
    /// Routes without any answer so far, and since when the venue says nothing while there are some.
    public var waiting: UInt32 = 0
    public var waitingSince: Timestamp = .none

    /// Weight of a new observation: one eighth.
    static let shift: Int64 = 8

    /// How much longer than the longest silence a silent venue is left alone before it is asked
    /// once more.
    private static let retryTimes: Int64 = 10

    /// Whether the venue is left out for its silence (self-help, Rule 611(b)(1)).
    ///
    /// - Parameter longest: of its silences, nanoseconds; 0 = any.
    func isSilent(at instant: Timestamp, longest: Int64) -> Bool {
        guard longest > 0, waiting > 0 else { return false }
        let silence = instant.since(waitingSince)
        return silence > longest && silence <= longest &* (Self.retryTimes + 1)
    }

    /// A route goes out. One that asks a silent venue again starts its time anew.
    mutating func noteSent(at instant: Timestamp, longest: Int64) {
        routesSent += 1
        if waiting == 0 {
            waitingSince = instant
        } else if longest > 0, instant.since(waitingSince) > longest {
            waitingSince = instant
        }
        waiting &+= 1
    }

    /// The venue answered one of them, or, without `isHeard`, it is known that it never will.
    mutating func noteAnswered(at instant: Timestamp, isHeard: Bool = true) {
        if waiting > 0 { waiting -= 1 }
        if waiting == 0 { waitingSince = .none } else if isHeard { waitingSince = instant }
    }

    /// Its session is there again: it has all the time that it had.
    mutating func link(isUp: Bool, at instant: Timestamp) {
        self.isUp = isUp
        if isUp, waiting > 0 { waitingSince = instant }
    }

    mutating func observe(latency measured: Int64) {
        let value = max(0, measured)
        latency = routesAnswered == 0 ? value : latency + (value - latency) / Self.shift
        routesAnswered += 1
    }

    /// An immediate route ended with `filled` of `sent`.
    mutating func observe(filled: Quantity, of sent: Quantity, isDark: Bool) {
        guard sent.isPositive else { return }
        let rate = Int64(Int128(filled.units) * 1_000_000 / Int128(sent.units))
        if isDark {
            darkFillRate += (rate - darkFillRate) / Self.shift
        } else {
            takeFillRate += (rate - takeFillRate) / Self.shift
        }
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(isUp ? 1 : 0))
        digest.combine(latency)
        digest.combine(takeFillRate)
        digest.combine(darkFillRate)
        digest.combine(routesSent)
        digest.combine(routesAnswered)
        digest.combine(fills)
        digest.combine(rejects)
        digest.combine(UInt64(waiting))
        digest.combine(waitingSince.nanoseconds)
    }
}
