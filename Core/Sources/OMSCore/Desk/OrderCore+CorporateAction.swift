import OMSTypes

// Splits and cash dividends over good-till orders (matrix H.1.b). The rules are those of the usual
// practice for open orders: prices move so that nobody is worse off, quantities stay on the lot.
extension OrderCore {
    /// Slots looked at, and orders adjusted, by one part.
    private static let partMax: UInt32 = 4096
    private static let adjustedMax = 32

    mutating func announce(_ action: CorporateAction) {
        guard reference.instrument(action.symbol) != nil else {
            return refuseDesk(.none, Refusal(.unknownSymbol))
        }
        guard action.isSound else {
            return anomaly(.deskRefused, .none, .none, "a corporate action of nothing")
        }
        emit(.corporate(.announced(action, end: UInt32(orders.count))))
    }

    mutating func continueCorporateAction() {
        guard let job = corporateJobs.first,
            let instrument = reference.instrument(job.action.symbol)
        else { return emit(.corporate(.ended)) }
        var cursor = job.cursor
        var actions = 0
        let last = min(job.end, cursor + Self.partMax)
        while cursor < last, actions < Self.adjustedMax {
            let slot = Slot(cursor)
            cursor += 1
            guard !orders.isPacked(slot) else { continue }
            let order = orders[slot]
            guard order.kind == .client, order.isOpen, order.terms.instrument == instrument,
                order.terms.timeInForce.isGoodTill, !order.isEnding
            else { continue }
            adjust(slot, job.action.kind)
            actions += 1
        }
        emit(cursor < job.end ? .corporate(.advanced(cursor: cursor)) : .corporate(.ended))
    }

    private mutating func adjust(_ slot: Slot, _ kind: CorporateAction.Kind) {
        let order = orders[slot]
        // What works at a venue is the venue's to restate.
        guard !order.flags.contains(.instructed) else {
            return anomaly(.notAdjusted, order.id, .none, "it has instructions of its own")
        }
        // What rests at our own network alone comes back, and goes there on its new terms.
        if crossing.isOpen { withdrawLast(slot) }
        guard !isAtWork(slot), !order.flags.contains(.pendingReplace) else {
            return anomaly(.notAdjusted, order.id, .none, "it works at a venue")
        }
        guard let adjusted = adjusted(slot, kind) else {
            anomaly(.notAdjusted, order.id, .none, "nothing that can be traded is left of it")
            emit(.stood(.ending(order.id, .corporateAction)))
            return unwind(slot)
        }
        guard
            adjusted.orderQty != order.terms.orderQty || adjusted.price != order.terms.price
                || adjusted.stopPx != order.terms.stopPx
        else { return }
        if case .split(let new, let old) = kind { splitChildren(slot, new, old) }
        emit(.corporate(.adjusted(adjusted)))
        if order.flags.contains(.watching) { emit(.watchCleared(order.id)) }
        // An order that is done for the day hears of it when the next one begins.
        if !orders[slot].flags.contains(.doneForDay) {
            report(slot, .restated, restatement: .corporateAction)
        }
        if order.flags.contains(.watching) { watch(slot) }
    }

    private mutating func splitChildren(_ slot: Slot, _ new: UInt32, _ old: UInt32) {
        var child = orders[slot].firstChild
        while child != .none {
            let route = orders[child]
            if route.cumQty.isPositive, let cum = Self.scaled(route.cumQty, new, old) {
                emit(
                    .corporate(
                        .adjusted(
                            AdjustedOrder(
                                order: route.id, orderQty: cum, cumQty: cum,
                                price: route.terms.price, stopPx: .none, reservedPx: .none,
                                earlierQty: .zero, isSplit: true))))
            }
            child = orders[child].nextSibling
        }
    }

    /// The order after the action, or `nil` when nothing tradable is left of it.
    private func adjusted(_ slot: Slot, _ kind: CorporateAction.Kind) -> AdjustedOrder? {
        switch kind {
        case .split(let new, let old): return split(slot, new, old)
        case .cashDividend(let amount): return reduced(slot, by: amount)
        }
    }

    private func split(_ slot: Slot, _ new: UInt32, _ old: UInt32) -> AdjustedOrder? {
        let order = orders[slot]
        // CumQty is the children's, each rounded down by itself.
        var cum = Quantity.zero
        var child = order.firstChild
        while child != .none {
            guard let part = Self.scaled(orders[child].cumQty, new, old) else { return nil }
            cum += part
            child = orders[child].nextSibling
        }
        let keeps = new > old && has(.doNotIncrease, slot)
        guard var rest = keeps ? order.leavesQty : Self.scaled(order.leavesQty, new, old),
            let earlier = Self.scaled(details[order.id.raw]?.earlierQty ?? .zero, new, old)
        else { return nil }
        let lot = reference.steps(order.terms.instrument)?.lot ?? .zero
        if lot.isPositive { rest.units -= rest.units % lot.units }
        guard rest.isPositive, cum + rest <= Self.quantityMax else { return nil }
        let isBuy = order.terms.side.isBuy
        return priced(
            slot, orderQty: cum + rest, cumQty: cum, earlier, isSplit: true,
            price: tickPrice(order, Self.scaled(order.terms.price, old, new), down: isBuy),
            stopPx: tickPrice(order, Self.scaled(order.terms.stopPx, old, new), down: !isBuy),
            reservedPx: Self.scaled(order.reservedPx, old, new))
    }

    /// Buy limits and sell stops follow the price down on the ex date; the others stay.
    private func reduced(_ slot: Slot, by amount: Price) -> AdjustedOrder? {
        let order = orders[slot]
        var (price, stopPx) = (order.terms.price, order.terms.stopPx)
        if !has(.doNotReduce, slot) {
            let falls = order.terms.side.isBuy != order.terms.ordType.isStop
            if falls, price.isSet {
                price = tickPrice(order, Int128(price.units - amount.units), down: true)
            }
            if falls, stopPx.isSet {
                stopPx = tickPrice(order, Int128(stopPx.units - amount.units), down: true)
            }
        }
        return priced(
            slot, orderQty: order.terms.orderQty, cumQty: order.cumQty,
            details[order.id.raw]?.earlierQty ?? .zero, isSplit: false, price: price,
            stopPx: stopPx,
            reservedPx: Int128(order.terms.ordType.hasLimit ? price.units : order.reservedPx.units))
    }

    private func priced(
        _ slot: Slot, orderQty: Quantity, cumQty: Quantity, _ earlier: Quantity, isSplit: Bool,
        price: Price, stopPx: Price, reservedPx: Int128
    ) -> AdjustedOrder? {
        let terms = orders[slot].terms
        guard !terms.ordType.hasLimit || price.units > 0 && price <= Self.priceMax,
            !terms.ordType.isStop || stopPx.units > 0 && stopPx <= Self.priceMax,
            reservedPx <= Int128(Self.priceMax.units)
        else { return nil }
        return AdjustedOrder(
            order: orders[slot].id, orderQty: orderQty, cumQty: cumQty, price: price,
            stopPx: stopPx,
            reservedPx: terms.ordType.hasLimit
                ? max(price, Price(units: Int64(reservedPx))) : Price(units: Int64(reservedPx)),
            earlierQty: earlier, isSplit: isSplit)
    }

    /// Rounded down; `nil` when it is beyond what can be held.
    private static func scaled(_ quantity: Quantity, _ new: UInt32, _ old: UInt32) -> Quantity? {
        let units = Int128(quantity.units) * Int128(new) / Int128(old)
        return units <= Int128(quantityMax.units) ? Quantity(units: Int64(units)) : nil
    }

    private static func scaled(_ price: Price, _ new: UInt32, _ old: UInt32) -> Int128 {
        Rounding.halfAway(Int128(price.units) * Int128(new), Int128(old))
    }

    /// A price on the tick, never one that is worse for the order than the exact one.
    private func tickPrice(_ order: borrowing Order, _ units: Int128, down: Bool) -> Price {
        guard units > 0, units <= Int128(Self.priceMax.units) else {
            return units > 0 ? Price(units: .max) : .none
        }
        let tick =
            reference.tick(order.terms.instrument, at: Price(units: Int64(units))).units
        guard tick > 0, Int64(units) % tick != 0 else { return Price(units: Int64(units)) }
        let floor = Int64(units) - Int64(units) % tick
        return Price(units: down ? floor : floor + tick)
    }

    mutating func applyCorporate(_ event: CorporateEvent) {
        switch event {
        case .announced(let action, let end):
            corporateJobs.append(CorporateJob(action: action, end: end))
        case .advanced(let cursor): corporateJobs[0].cursor = cursor
        case .ended: corporateJobs.removeFirst()
        case .adjusted(let adjusted): apply(adjusted)
        }
    }

    private mutating func apply(_ adjusted: AdjustedOrder) {
        let slot = known(adjusted.order)
        let order = orders[slot]
        orders[slot].terms.orderQty = adjusted.orderQty
        orders[slot].cumQty = adjusted.cumQty
        guard order.kind == .client else { return }
        let gained = adjusted.cumQty - order.cumQty
        orders[slot].terms.price = adjusted.price
        orders[slot].terms.stopPx = adjusted.stopPx
        if order.cumQty.isPositive {
            let booked =
                Int128(order.bookedQty.units) * Int128(adjusted.cumQty.units)
                / Int128(order.cumQty.units)
            orders[slot].bookedQty = Quantity(units: Int64(booked))
        }
        orders[slot].acceptedPx = adjusted.reservedPx
        reserve(slot, orders[slot].leavesQty, at: adjusted.reservedPx)
        // The holding grows with what was executed; no money moves.
        let terms = orders[slot].terms
        bookPosition(
            slot, gained, .zero, on: CalendarDate(daysSinceEpoch: 0), asCorrection: true)
        ledger.post(
            .security(terms.instrument), from: .street, to: terms.account,
            Int128(terms.side.sign) * Int128(gained.units))
        noteCost(terms.account, terms.instrument, terms.side, gained, .zero)
        let known = UInt32(executions.count)
        let isDone = order.flags.contains(.doneForDay)
        details.update(adjusted.order.raw, initial: OrderDetail()) {
            $0.earlierQty = adjusted.earlierQty
            if isDone { $0.isAdjusted = true }
            if adjusted.isSplit { $0.splitExecutions = known }
        }
    }
}

extension CorporateAction {
    /// Something changes, by a ratio that prices can follow.
    var isSound: Bool {
        switch kind {
        case .split(let new, let old):
            return new > 0 && old > 0 && new != old && new <= 1_000_000 && old <= 1_000_000
        case .cashDividend(let amount):
            return amount.units > 0 && amount <= OrderCore.priceMax
        }
    }
}
