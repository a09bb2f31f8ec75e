import OMSTypes

/// What was executed, summed: enough for every average-price measure, and exact.
public struct ExecutedSum: Equatable, Sendable {
    public private(set) var quantity: Quantity = .zero
    public private(set) var notional: Notional = .zero

    public init() {}

    public mutating func add(_ quantity: Quantity, at price: Price) {
        self.quantity += quantity
        notional += Notional(price, quantity)
    }

    /// P̄.
    public var averagePrice: Price { notional.averagePrice(over: quantity) }

    /// sgn·(P̄ − B)/B in 10⁻⁶ basis points, from the exact average: arrival, VWAP, TWAP, open,
    /// close or previous close, whichever price B is. Positive = cost.
    public func slippage(_ side: Side, against benchmark: Price) -> Int64 {
        let base = Notional(benchmark, quantity).raw
        return MicroBasisPoints.of(Int128(side.sign) * (notional.raw - base), over: base)
    }

    /// Σq/V in parts per million; 0 without volume.
    public func participationPPM(ofVolume volume: Quantity) -> Int64 {
        guard volume.isPositive else { return 0 }
        let product = Int128(quantity.units) * Int128(PartsPerMillion.whole)
        return Int64(clamping: Rounding.halfAway(product, Int128(volume.units)))
    }
}

/// The market's own average: Σp·v/Σv over eligible prints of a window.
public struct MarketVwap: Equatable, Sendable {
    /// What a print's condition codes say.
    public struct Conditions: OptionSet, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let busted = Conditions(rawValue: 1)
        public static let outOfSequence = Conditions(rawValue: 2)
        public static let averagePrice = Conditions(rawValue: 4)
        /// A large block that was negotiated away from the market.
        public static let negotiated = Conditions(rawValue: 8)
    }

    public private(set) var sum = ExecutedSum()
    /// Whether own executions count: a report says which.
    public let includesOwn: Bool

    public init(includesOwn: Bool) { self.includesOwn = includesOwn }

    public mutating func add(
        _ quantity: Quantity, at price: Price, _ conditions: Conditions = [], isOwn: Bool = false
    ) {
        guard conditions.isEmpty, includesOwn || !isOwn else { return }
        sum.add(quantity, at: price)
    }

    /// `.none` without eligible prints.
    public var price: Price { sum.averagePrice }
}

/// What one execution was worth against the quotes.
public enum ExecutionMeasures {
    /// Mark-outs: 100 ms, 1 s, 10 s, 1 min, 5 min after the execution, nanoseconds.
    public static var horizons: [Int64] {
        [100_000_000, 1_000_000_000, 10_000_000_000, 60_000_000_000, 300_000_000_000]
    }

    /// 2·sgn·(p − M), units of 10⁻⁸.
    public static func effectiveSpread(_ side: Side, _ price: Price, bid: Price, ask: Price)
        -> Int64
    {
        // 2·M is a sum, so nothing is halved.
        let twice = 2 * Int128(price.units) - Int128(bid.units) - Int128(ask.units)
        return Int64(clamping: Int128(side.sign) * twice)
    }

    /// sgn·(M − p)/(½ spread) in parts per million: +10⁶ at the passive touch, −10⁶ at the far one.
    /// `nil` unless the quotes are apart.
    public static func spreadCapturePPM(_ side: Side, _ price: Price, bid: Price, ask: Price)
        -> Int64?
    {
        guard bid.isSet, ask > bid else { return nil }
        let twice = Int128(bid.units) + Int128(ask.units) - 2 * Int128(price.units)
        let product = Int128(side.sign) * twice * Int128(PartsPerMillion.whole)
        return Int64(
            clamping: Rounding.halfAway(product, Int128(ask.units) - Int128(bid.units)))
    }

    /// 2·sgn·(p − M_{t+τ}), units of 10⁻⁸.
    public static func realizedSpread(_ side: Side, _ price: Price, midLater: Price) -> Int64 {
        let difference = Int128(price.units) - Int128(midLater.units)
        return Int64(clamping: 2 * Int128(side.sign) * difference)
    }

    /// sgn·(M_{t+τ} − p)/p in 10⁻⁶ basis points: positive = the market went our way.
    public static func markOut(_ side: Side, _ price: Price, midLater: Price) -> Int64 {
        let difference = Int128(midLater.units) - Int128(price.units)
        return MicroBasisPoints.of(Int128(side.sign) * difference, over: Int128(price.units))
    }

    /// The negative of the mark-out: positive = the price came back, its impact was temporary.
    public static func reversion(_ side: Side, _ price: Price, midLater: Price) -> Int64 {
        -markOut(side, price, midLater: midLater)
    }

    /// How far a cost lies from what a model expects, in the model's standard deviations.
    public static func zScore(cost: Double, expected: Double, deviation: Double) -> Double {
        (cost - expected) / deviation
    }
}

/// Counts for one venue or strategy.
public struct ExecutionTally: Equatable, Sendable {
    public private(set) var orders: Int64 = 0
    public private(set) var cancelled: Int64 = 0
    public private(set) var ordered: Quantity = .zero
    public private(set) var executed = ExecutedSum()
    public private(set) var fills: Int64 = 0
    private var waited: Int128 = 0

    public init() {}

    public mutating func order(_ quantity: Quantity) {
        orders += 1
        ordered += quantity
    }

    public mutating func cancel() { cancelled += 1 }

    /// - Parameter waited: nanoseconds since the order was sent.
    public mutating func fill(_ quantity: Quantity, at price: Price, waited: Int64) {
        fills += 1
        executed.add(quantity, at: price)
        self.waited += Int128(waited)
    }

    /// Executed share of what was ordered, parts per million.
    public var fillRatePPM: Int64 { executed.participationPPM(ofVolume: ordered) }

    /// Cancelled orders, parts per million of all.
    public var cancelRatePPM: Int64 {
        guard orders > 0 else { return 0 }
        return Int64(Rounding.halfAway(Int128(cancelled) * 1_000_000, Int128(orders)))
    }

    /// Mean time to a fill, nanoseconds; 0 without fills.
    public var timeToFill: Int64 {
        guard fills > 0 else { return 0 }
        return Int64(clamping: Rounding.halfAway(waited, Int128(fills)))
    }
}
