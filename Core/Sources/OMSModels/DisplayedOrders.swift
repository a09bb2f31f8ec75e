import OMSTypes

/// A synthetic iceberg (algos-and-sor §6): a small part is shown, and shown again when it is gone.
/// Each refill stands at the end of the queue.
public struct IcebergRule: Equatable, Sendable {
    /// DisplayQty (1138).
    public var display: Quantity
    public var lot: Lot
    /// ρ, randomisation of what is shown, parts per million.
    public var sizePPM: Int64
    public var delayMillisecondsMax: Int64
    /// Refilled below this; zero = when nothing of the shown part is left.
    public var lowMark: Quantity

    public init(
        display: Quantity, lot: Lot, sizePPM: Int64 = 0, delayMillisecondsMax: Int64 = 500,
        lowMark: Quantity = .zero
    ) {
        self.display = display
        self.lot = lot
        self.sizePPM = sizePPM
        self.delayMillisecondsMax = delayMillisecondsMax
        self.lowMark = lowMark
    }

    /// d_i = min(R, max(lot, roundLot(d·(1 + ρ·(2U − 1))))); a draw is made only if ρ > 0.
    ///
    /// - Parameter rest: R, unshown and LeavesQty of what is shown together.
    public func shown(rest: Quantity, _ generator: inout SplitMix64) -> Quantity {
        var drawn = lot.nearest(display, 1, over: 1)
        if sizePPM > 0 {
            let swing = PartsPerMillion.ratio(sizePPM) * (2 * generator.unit() - 1)
            drawn = lot.nearest(shares: Lot.shares(display) * (1 + swing))
        }
        return Quantity(units: min(rest.units, max(lot.units, drawn.units)))
    }

    public func needsRefill(shownLeaves: Quantity, unshown: Quantity) -> Bool {
        unshown.isPositive && (!shownLeaves.isPositive || shownLeaves < lowMark)
    }

    /// How long the refill waits, ns: a whole number of milliseconds. No draw without a delay.
    public func refillDelay(_ generator: inout SplitMix64) -> Int64 {
        guard delayMillisecondsMax > 0 else { return 0 }
        return generator.integer(in: 0...delayMillisecondsMax) * 1_000_000
    }
}

/// Immediate-or-cancel at what comes by, itself never shown (algos-and-sor §6).
public struct SniperRule: Equatable, Sendable {
    public var limit: Price
    /// Least size that makes it shoot.
    public var trigger: Quantity
    /// Nanoseconds between two shots.
    public var cooldown: Int64
    /// Only while the spread is at most this; zero = always.
    public var spreadMax: Price

    public init(
        limit: Price, trigger: Quantity, cooldown: Int64 = 0, spreadMax: Price = .none
    ) {
        self.limit = limit
        self.trigger = trigger
        self.cooldown = cooldown
        self.spreadMax = spreadMax
    }

    /// Whether to send for `size` shown (or conditional) at `price`.
    ///
    /// - Parameter lastShot: `nil` before the first.
    public func shoots(
        _ side: Side, price: Price, size: Quantity, spread: Price, now: Timestamp,
        lastShot: Timestamp?
    ) -> Bool {
        guard price.isSet, size >= trigger else { return false }
        guard side.isBuy ? price <= limit : price >= limit else { return false }
        if spreadMax.isSet, spread > spreadMax { return false }
        return lastShot.map { now.since($0) >= cooldown } ?? true
    }
}

/// A resting order that may take up to `amount` beyond its price (algos-and-sor §6, discretion).
public struct DiscretionRule: Equatable, Sendable {
    /// DiscretionOffsetValue (389), positive.
    public var amount: Price
    /// Least size that it takes.
    public var sizeMin: Quantity

    public init(amount: Price, sizeMin: Quantity) {
        self.amount = amount
        self.sizeMin = sizeMin
    }

    public func takes(_ side: Side, working: Price, price: Price, size: Quantity) -> Bool {
        guard price.isSet, size >= sizeMin else { return false }
        let worse = side.isBuy ? price.units - working.units : working.units - price.units
        return worse <= amount.units
    }
}
