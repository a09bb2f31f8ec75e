import OMSTypes

// The market's day: orders that wait for its opening, good-till orders that are done for the day
// and begin another one (matrices H.1, F.x2, A.1.b).
extension OrderCore {
    /// P11: what the market's hours say against terms now; `.none` = nothing.
    @inline(__always)
    func hoursAgainst(_ terms: OrderTerms, isClosed: Bool) -> RefusalReason {
        guard isClosed || terms.timeInForce.isOfSession else { return .none }
        return outsideHours(terms)
    }

    /// Out of the straight line: nearly always the market trades.
    @inline(never)
    private func outsideHours(_ terms: OrderTerms) -> RefusalReason {
        guard !terms.timeInForce.isOfSession else {
            let isTooLate = hours(of: terms.instrument)?.isTooLate(terms.timeInForce, at: now)
            return isTooLate == true ? .sessionPast : .none
        }
        if hasRunOut(terms.instrument) { return .noMarketHours }
        return mayNotWait(terms) ? .marketClosed : .none
    }

    /// Whether an order is none that waits while nothing trades: for the opening, or until a halt
    /// is over.
    func mayNotWait(_ terms: OrderTerms) -> Bool {
        reference.practice.closedOrders == .refused || terms.timeInForce.isImmediate
    }

    mutating func awaitOpening(_ slot: Slot) {
        emit(.stood(.waiting(orders[slot].id)))
        setStartOfDayTimer(for: orders[slot].terms)
        // What waited for its list was told New then.
        if !orders[slot].flags.contains(.acknowledged) { report(slot, .pendingNew) }
    }

    // MARK: The end

    /// A good-till order at the end of the day: what works at venues is taken back.
    mutating func endDay(_ slot: Slot) -> Bool {
        let order = orders[slot]
        guard hasHours(order.terms.instrument), order.block == .none, !order.isEnding,
            order.flags.isDisjoint(with: [.staged, .waiting, .listed, .dayEnding, .doneForDay]),
            let end = endOfDay(after: dayBegan(order), of: order.terms.instrument), end <= now
        else { return false }
        emit(.stood(.dayEnding(order.id)))
        unwind(slot)
        return true
    }

    /// Every venue that could work the order is done with it for the day.
    mutating func beDoneForDay(_ slot: Slot) {
        let order = orders[slot]
        guard !isAtWork(slot) else { return }
        if order.kind == .client, order.terms.timeInForce.isGoodTill { return closeDay(slot) }
        // Its day is over: the order ends, as at the end of day.
        if order.terms.timeInForce.isImmediate || order.kind != .client {
            return giveUp(slot, .immediateRest, .none)
        }
        expire(slot)
    }

    mutating func closeDay(_ slot: Slot) {
        let isLate =
            orders[slot].flags.contains(.dayEnding)
            && !isMarketClosed(orders[slot].terms.instrument)
        acknowledge(slot)
        emit(.stood(.doneForDay(orders[slot].id)))
        report(slot, .doneForDay)
        // The clock was behind, and the next day has begun meanwhile.
        if isLate { return renew(slot) }
        setStartOfDayTimer(for: orders[slot].terms)
    }

    // MARK: The beginning

    mutating func beginDay(_ slot: Slot) -> Bool {
        let order = orders[slot]
        guard !awaitsOtherMarket(order) else { return false }
        if order.flags.contains(.doneForDay) {
            renew(slot)
            return true
        }
        guard order.flags.contains(.waiting) else { return false }
        emit(.stood(.opened(order.id)))
        setEndOfDayTimer(for: order.terms)
        guard !order.isEnding, !order.flags.contains(.pendingReplace) else { return true }
        begin(slot, order.terms)
        return true
    }

    private mutating func renew(_ slot: Slot) {
        let id = orders[slot].id
        let isAdjusted = details[id.raw]?.isAdjusted ?? false
        emit(.stood(.renewed(id)))
        report(slot, .restated, restatement: isAdjusted ? .corporateAction : .renewal)
        setEndOfDayTimer(for: orders[slot].terms)
        settle(slot)
    }

    /// Without hours of our own, a venue that comes back on another day begins it.
    mutating func renewOnLink(_ slot: Slot) -> Bool {
        guard !hasHours(orders[slot].terms.instrument),
            let detail = details[orders[slot].id.raw], detail.doneDay < now.utcDate
        else { return false }
        renew(slot)
        return true
    }

    /// Day fields of a good-till order that has begun another day.
    func dayQuantities(_ slot: Slot) -> DayQuantities? {
        guard orders[slot].terms.timeInForce.isGoodTill,
            let detail = details[orders[slot].id.raw], detail.isCarried
        else { return nil }
        let order = orders[slot]
        let cumQty = order.cumQty - detail.earlierQty
        return DayQuantities(
            orderQty: order.terms.orderQty - detail.earlierQty, cumQty: cumQty,
            avgPx: (order.notional - detail.earlierNotional).averagePrice(over: cumQty))
    }
}
