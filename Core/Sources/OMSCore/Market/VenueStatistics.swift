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

    /// Weight of a new observation: one eighth.
    static let shift: Int64 = 8

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
    }
}
