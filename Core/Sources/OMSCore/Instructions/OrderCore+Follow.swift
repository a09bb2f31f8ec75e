import OMSTypes

// Orders that follow the quotes: pegs, trailing stops, and those that wait for a quantity.
extension OrderCore {
    /// Least time between two prices of one peg, so that a nervous market makes no storm.
    static let pegPause: Int64 = 200_000_000
    /// A route that was replaced so often is cancelled and sent anew.
    static let replacesMax: UInt16 = 60_000

    /// Whether an order with these instructions looks at the quotes as they come.
    func follows(_ order: Order, _ instructions: Instructions) -> Bool {
        switch instructions.peg {
        case .primary, .market, .midpoint: return true
        case .trailingStop: return !order.flags.contains(.triggered)
        case .none: return lacksMinimum(order, instructions)
        }
    }

    mutating func follow(_ slot: Slot) {
        let id = orders[slot].id
        guard !instructions.isFollowing(id) else { return }
        emit(.instructed(.followSet(id)))
    }

    /// Whether the quotes of an instant call for a decision on a follower; changes nothing.
    func isCalled(_ id: OrderID, at instant: Timestamp) -> Bool {
        guard let slot = orders.slot(id), orders[slot].isOpen, !orders[slot].isEnding,
            !orders[slot].flags.contains(.pendingReplace)
        else { return false }
        if let run = strategies[id] { return callsStrategy(slot, run, at: instant) }
        guard let instructions = instructions[id] else { return false }
        switch instructions.peg {
        case .trailingStop:
            return orders[slot].flags.contains(.watching)
                && trailedLevel(slot, instructions, bestQuote(instrument(of: slot), at: instant))
                    != nil
        case .primary, .market, .midpoint:
            return dueNow(slot, at: instant) && newPegPrice(slot, instructions, at: instant) != nil
        case .none:
            return lacksMinimum(orders[slot], instructions) && !orders[slot].hasOpenChild
                && minimumVenue(slot, instructions, at: instant) != nil
        }
    }

    /// The quotes have moved for an order that follows them.
    mutating func followQuotes(_ slot: Slot) {
        if let run = strategies[orders[slot].id] { return followQuotes(slot, run) }
        _ = nbbo(instrument(of: slot))
        let instructions = instructions(of: orders[slot].id)
        switch instructions.peg {
        case .trailingStop: trail(slot, instructions)
        case .primary, .market, .midpoint:
            if orders[slot].hasOpenChild { reprice(slot, instructions) } else { settle(slot) }
        case .none: settle(slot)
        }
    }

    func instrument(of slot: Slot) -> InstrumentID { orders[slot].terms.instrument }

    /// PegOffsetValue (211) as an amount at a price.
    func offset(_ instructions: Instructions, at price: Price, tick: Price) -> Int64 {
        let value = Int128(instructions.pegOffset)
        switch instructions.pegOffsetType {
        case .price: return instructions.pegOffset
        case .ticks:
            return Int64(clamping: value * Int128(tick.units) / Int128(DecimalText.scale))
        case .basisPoints:
            let whole = Int128(DecimalText.scale) * 10_000
            return Int64(clamping: Rounding.halfAway(value * Int128(price.units), whole))
        }
    }

    /// A multiple of the tick, away from the market: down for a buy, up for a sell.
    func rounded(_ price: Int128, tick: Price, down isDown: Bool) -> Price? {
        var units = price
        if tick.units > 0 {
            let step = Int128(tick.units)
            let rest = (units % step + step) % step
            if rest != 0 { units += isDown ? -rest : step - rest }
        }
        guard units > 0, units <= Int128(Self.priceMax.units) else { return nil }
        return Price(units: Int64(units))
    }

    // MARK: Trailing stops

    /// The level that the market has won for a trailing stop, or `nil` when it has won none.
    func trailedLevel(_ slot: Slot, _ instructions: Instructions, _ best: NBBO) -> Price? {
        let order = orders[slot]
        let tick = reference.steps(order.terms.instrument)?.tick ?? .none
        let market = order.terms.side.isBuy ? best.ask : best.bid
        guard market.isSet else { return nil }
        let distance = Int128(offset(instructions, at: market, tick: tick).magnitude)
        let raw = Int128(market.units) + (order.terms.side.isBuy ? distance : -distance)
        guard let level = rounded(raw, tick: tick, down: !order.terms.side.isBuy) else {
            return nil
        }
        let old = order.terms.stopPx
        guard old.isSet else { return level }
        // Its limit moves with it, and neither leaves what can be booked.
        let limit = order.terms.price.units.addingReportingOverflow(level.units - old.units)
        guard
            order.terms.ordType == .stop
                || !limit.overflow && limit.partialValue > 0
                    && limit.partialValue <= Self.priceMax.units
        else { return nil }
        return (order.terms.side.isBuy ? level < old : level > old) ? level : nil
    }

    /// Moves a trailing stop with the market. It goes one way only, a tick at least, so that its
    /// moves are as many as the ticks that the market wins.
    mutating func trail(_ slot: Slot, _ instructions: Instructions) {
        let id = orders[slot].id
        follow(slot)
        let best = nbbo(instrument(of: slot))
        if let level = trailedLevel(slot, instructions, best) {
            emit(.instructed(.levelMoved(id, level)))
        }
        guard orders[slot].terms.stopPx.isSet else { return }
        let watch = Watch(
            order: id, instrument: instrument(of: slot), side: orders[slot].terms.side,
            stopPx: orders[slot].terms.stopPx)
        if watches.watch(of: id) == nil { emit(.watchSet(watch)) }
        if watch.isFired(by: best) { fireStop(slot) }
    }
}
