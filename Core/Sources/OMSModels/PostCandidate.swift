import OMSTypes

/// Where an order may rest in a spread, told from its near or its far side: what is learned of a
/// spread of three ticks at a price of 158 holds at 159.
public enum PostCandidate: UInt8, Sendable, CaseIterable {
    /// At the near touch, and one, two or three ticks better.
    case near = 0
    case nearPlus1 = 1
    case nearPlus2 = 2
    case nearPlus3 = 3
    /// Two ticks, or one tick, from the far touch.
    case farLess2 = 4
    case farLess1 = 5

    /// The price; `nil` where the spread has no such place. Places that two candidates name are
    /// the first one's.
    public func price(_ side: Side, bid: Price, ask: Price, tick: Price) -> Price? {
        let near = side.isBuy ? bid : ask
        let step = side.sign * tick.units
        let width = (ask.units - bid.units) / tick.units
        let ticks: Int64
        switch self {
        case .near: ticks = 0
        case .nearPlus1: ticks = 1
        case .nearPlus2: ticks = 2
        case .nearPlus3: ticks = 3
        case .farLess2:
            ticks = width - 2
            guard ticks > 3 else { return nil }
        case .farLess1:
            ticks = width - 1
            guard ticks > 3 else { return nil }
        }
        guard ticks == 0 || ticks < width else { return nil }
        return Price(units: near.units + ticks * step)
    }
}
