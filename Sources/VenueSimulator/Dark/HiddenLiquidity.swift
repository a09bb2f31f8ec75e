import OMSTypes

/// Seeded liquidity that nobody sees: what other members might have left in a dark book.
///
/// Time is cut into periods. In each period each side holds something with the chance
/// `presentPercent`; its size is `unit` × 2ᵏ, where k = 0 has the chance 1/2, 1 the chance 1/4 and
/// so on, the greatest being `doublingsMax`. What was taken stays taken until the next period.
/// The draw depends on seed and period alone, so asking more often changes nothing.
public struct HiddenLiquidity: Equatable, Sendable {
    public let seed: UInt64
    /// 0…100; at 0 there is never anything.
    public let presentPercent: Int
    public let unit: Quantity
    public let doublingsMax: Int
    public let periodNanoseconds: Int64

    private var period: Int64 = .min
    private var bid = Quantity.zero
    private var ask = Quantity.zero

    public init(
        seed: UInt64, presentPercent: Int = 40, unit: Quantity = Quantity(units: 10_000_000_000),
        doublingsMax: Int = 5, periodNanoseconds: Int64 = Timestamp.nanosecondsPerSecond
    ) {
        precondition((0...100).contains(presentPercent), "a percentage lies in 0…100")
        precondition(unit.isPositive && periodNanoseconds > 0, "unit and period are positive")
        precondition((0...20).contains(doublingsMax), "sizes double at most 20 times")
        self.seed = seed
        self.presentPercent = presentPercent
        self.unit = unit
        self.doublingsMax = doublingsMax
        self.periodNanoseconds = periodNanoseconds
    }

    /// A book without hidden liquidity.
    public static let empty = HiddenLiquidity(seed: 0, presentPercent: 0)

    /// What one side holds at `now`.
    public mutating func available(_ side: BookSide, at now: Timestamp) -> Quantity {
        refresh(at: now)
        return side == .bid ? bid : ask
    }

    /// Takes `quantity`, which must be available, from one side.
    mutating func take(_ quantity: Quantity, from side: BookSide) {
        switch side {
        case .bid: bid -= quantity
        case .ask: ask -= quantity
        }
        precondition(bid.units >= 0 && ask.units >= 0, "hidden liquidity was overdrawn")
    }

    private mutating func refresh(at now: Timestamp) {
        let current = now.nanoseconds / periodNanoseconds
        guard current != period else { return }
        period = current
        var generator = SplitMix64(
            seed: seed ^ UInt64(bitPattern: current) &* 0xD6E8_FEB8_6659_FD93)
        bid = draw(&generator)
        ask = draw(&generator)
    }

    private func draw(_ generator: inout SplitMix64) -> Quantity {
        let isPresent = generator.below(100) < UInt64(presentPercent)
        let doublings = min(doublingsMax, generator.next().trailingZeroBitCount)
        guard isPresent else { return .zero }
        let (size, overflow) = unit.units.multipliedReportingOverflow(by: 1 << Int64(doublings))
        return overflow ? unit : Quantity(units: size)
    }
}
