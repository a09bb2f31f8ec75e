import OMSTypes

/// Lays recorded time on the run's clock: from `marketStart` at `wallStart`, `speed` times as
/// fast. The speed is in hundredths, so that 100 is as recorded and 1000 ten times as fast.
public struct ReplayClock: Equatable, Sendable {
    public let marketStart: Timestamp
    public let wallStart: Timestamp
    public let speedPercent: Int64

    public init(marketStart: Timestamp, wallStart: Timestamp, speedPercent: Int64 = 100) {
        precondition((1...100_000).contains(speedPercent), "the speed lies in 1…100000 percent")
        self.marketStart = marketStart
        self.wallStart = wallStart
        self.speedPercent = speedPercent
    }

    /// The recorded time that is reached at `wall`.
    public func market(at wall: Timestamp) -> Timestamp {
        let passed = Int128(wall.since(wallStart)) * Int128(speedPercent) / 100
        return marketStart.adding(nanoseconds: Int64(clamping: passed))
    }

    /// How long after `wall` the recorded time `market` is reached, in nanoseconds; 0 if past.
    public func wait(until market: Timestamp, from wall: Timestamp) -> Int64 {
        let distance = Int128(market.since(marketStart)) * 100
        let (whole, rest) = distance.quotientAndRemainder(dividingBy: Int128(speedPercent))
        let due = wallStart.adding(nanoseconds: Int64(clamping: whole + (rest > 0 ? 1 : 0)))
        return max(0, due.since(wall))
    }
}
