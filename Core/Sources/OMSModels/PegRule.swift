import OMSTypes

/// The price of a pegged order (algos-and-sor §6), always passive: buys are rounded down, sells up.
public struct PegRule: Equatable, Sendable {
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// The near touch and the offset.
        case primary = 1
        /// The far touch and the offset.
        case market = 2
        /// The midpoint and the offset.
        case midpoint = 3
    }

    public var kind: Kind
    /// PegOffsetValue (211), added as it is, units of 10⁻⁸.
    public var offset: Int64
    /// Zero = no limit.
    public var limit: Price
    /// Positive.
    public var tick: Price
    /// The venue takes half-ticks at the midpoint.
    public var takesHalfTicks: Bool
    /// Nanoseconds between two replaces.
    public var minInterval: Int64

    public init(
        kind: Kind, offset: Int64 = 0, limit: Price = .none, tick: Price,
        takesHalfTicks: Bool = false, minInterval: Int64 = 50_000_000
    ) {
        precondition(tick.units > 0, "a tick must be positive")
        self.kind = kind
        self.offset = offset
        self.limit = limit
        self.tick = tick
        self.takesHalfTicks = takesHalfTicks
        self.minInterval = minInterval
    }

    /// The target; `nil` = frozen: a side is missing, or the quotes are locked or crossed.
    public func target(_ side: Side, bid: Price, ask: Price) -> Price? {
        guard bid.isSet, ask.isSet, bid < ask else { return nil }
        // Doubled, so that a midpoint stays an integer.
        let anchor: Int128
        switch kind {
        case .primary: anchor = 2 * Int128(side.isBuy ? bid.units : ask.units)
        case .market: anchor = 2 * Int128(side.isBuy ? ask.units : bid.units)
        case .midpoint: anchor = Int128(bid.units) + Int128(ask.units)
        }
        var twice = anchor + 2 * Int128(offset)
        if limit.isSet {
            let most = 2 * Int128(limit.units)
            twice = side.isBuy ? min(twice, most) : max(twice, most)
        }
        let hasHalves = kind == .midpoint && takesHalfTicks
        // A step of half a tick is a whole one of the doubled price.
        let step = Int128(tick.units) * (hasHalves ? 1 : 2)
        var steps = twice / step
        if twice % step != 0 {
            if side.isBuy, twice < 0 { steps -= 1 }
            if !side.isBuy, twice > 0 { steps += 1 }
        }
        let units = steps * step / 2
        guard units > 0, units <= Int128(Int64.max) else { return nil }
        return Price(units: Int64(units))
    }

    /// Whether the working price is to be replaced by the target: at least a tick away, and not too
    /// soon after the latest replace.
    public func replaces(
        working: Price, target: Price, now: Timestamp, lastReplace: Timestamp
    ) -> Bool {
        (Int128(target.units) - Int128(working.units)).magnitude >= UInt128(tick.units)
            && now.since(lastReplace) >= minInterval
    }
}

/// How much of an order goes into the closing auction (algos-and-sor §6).
public struct CloseRule: Equatable, Sendable {
    /// a: share of the order, parts per million.
    public var orderPPM: Int64
    /// ρ: most of the auction's volume, parts per million.
    public var auctionPPM: Int64
    /// ±x by the published imbalance, parts per million.
    public var imbalancePPM: Int64
    public var lot: Lot

    /// The auction's imbalance as it lies to the order.
    public enum Imbalance: UInt8, Sendable, CaseIterable {
        case none = 0
        /// More wants the other side than ours: there is something to meet.
        case opposite = 1
        /// More wants our side.
        case same = 2
    }

    public init(orderPPM: Int64, auctionPPM: Int64, imbalancePPM: Int64 = 0, lot: Lot) {
        self.orderPPM = orderPPM
        self.auctionPPM = auctionPPM
        self.imbalancePPM = imbalancePPM
        self.lot = lot
    }

    /// q_close = min(Q·a, ρ·A), moved by the imbalance, never above Q; in lots, unless it is all.
    ///
    /// - Parameter auctionVolume: A, the volume that the auction is expected to have.
    public func quantity(
        orderQty: Quantity, auctionVolume: Quantity, imbalance: Imbalance = .none
    ) -> Quantity {
        let plain = min(
            PartsPerMillion.of(orderQty, orderPPM), PartsPerMillion.of(auctionVolume, auctionPPM))
        let factor: Int64
        switch imbalance {
        case .none: factor = PartsPerMillion.whole
        case .opposite: factor = PartsPerMillion.whole + imbalancePPM
        case .same: factor = max(0, PartsPerMillion.whole - imbalancePPM)
        }
        let moved = min(orderQty, PartsPerMillion.of(plain, factor))
        return moved == orderQty ? moved : lot.floor(moved)
    }
}

/// A stop, and one that follows the market at a distance (algos-and-sor §6).
public enum StopRule {
    /// At equality too.
    public static func isTriggered(_ side: Side, reference: Price, stop: Price) -> Bool {
        side.isBuy ? reference >= stop : reference <= stop
    }

    /// Moves only favourably; to be called before the test of the same tick.
    public static func trailed(_ side: Side, stop: Price, reference: Price, trail: Price) -> Price {
        side.isBuy
            ? min(stop, Price(units: reference.units + trail.units))
            : max(stop, Price(units: reference.units - trail.units))
    }
}
