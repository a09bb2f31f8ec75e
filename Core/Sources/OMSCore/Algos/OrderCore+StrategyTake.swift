import OMSModels
import OMSTypes

// What strategies do by the quotes and not by their schedule: take what is shown at a price that
// their client would rather have (A7, the sniper), and let resting children follow the market.
extension StrategyTerms {
    /// Whether quotes wake a run of it.
    var followsQuotes: Bool {
        strategy == .sniper || bounds.wouldPx.isSet || bounds.repriceInterval > 0
    }
}

extension OrderCore {
    /// What a strategy takes now: so much is shown within the limit.
    struct StrategyTake {
        var limit: Price
        var shown: Quantity
        /// Least size that is worth it.
        var least: Quantity
        /// How much of the order may go so.
        var most: Quantity
    }

    /// What a run would take of the quotes of an instant; changes nothing.
    func strategyTake(_ slot: Slot, _ run: StrategyRun, at instant: Timestamp) -> StrategyTake? {
        guard run.phase == .working, let plan = run.plan, instant >= plan.start,
            instant < plan.end, !isClosing(slot)
        else { return nil }
        let bounds = run.terms.bounds
        let isBuy = orders[slot].terms.side.isBuy
        var limit = strategyLimitPx(slot)
        var (least, most) = (Quantity.zero, orders[slot].leavesQty)
        if run.terms.strategy == .sniper {
            if bounds.wouldPx.isSet { limit = tighter(bounds.wouldPx, limit, isBuy: isBuy) }
            least = bounds.sizeMin
            guard run.tookAt == .none || instant.since(run.tookAt) >= bounds.cooldown else {
                return nil
            }
            if bounds.spreadMax.isSet {
                let best = bestQuote(instrument(of: slot), at: instant)
                guard best.isTwoSided,
                    best.ask.units - best.bid.units <= bounds.spreadMax.units
                else { return nil }
            }
        } else {
            guard bounds.wouldPx.isSet else { return nil }
            limit = tighter(bounds.wouldPx, limit, isBuy: isBuy)
            if bounds.wouldQty.isPositive {
                let rule = WouldPrice(price: limit, quantity: bounds.wouldQty)
                most = rule.wanted(taken: taken(slot, within: limit), rest: most)
            }
        }
        guard limit.isSet, most.isPositive else { return nil }
        let shown = shown(slot, within: limit, at: instant)
        // What is left may be less than the size that is waited for.
        guard shown.isPositive, shown >= min(least, most) else { return nil }
        return StrategyTake(limit: limit, shown: shown, least: least, most: most)
    }

    private func tighter(_ price: Price, _ limit: Price, isBuy: Bool) -> Price {
        guard limit.isSet else { return price }
        return isBuy ? min(price, limit) : max(price, limit)
    }

    /// What children took, or have under way, at once at the price or better.
    private func taken(_ slot: Slot, within limit: Price) -> Quantity {
        var sum = Quantity.zero
        var child = orders[slot].firstChild
        while child != .none {
            let route = orders[child]
            if route.terms.timeInForce.isImmediate,
                isWithin(limit, route.terms.price, route.terms.side)
            {
                sum += route.cumQty + route.leavesQty
            }
            child = route.nextSibling
        }
        return sum
    }

    /// What lit venues that have not refused it show of an order at the limit or better, fresh, and
    /// newer than the last try there.
    private func shown(_ slot: Slot, within limit: Price, at instant: Timestamp) -> Quantity {
        let order = orders[slot]
        let isBuy = order.terms.side.isBuy
        var sum = Quantity.zero
        for number in 1...UInt16(max(1, reference.venues.count)) {
            let venue = VenueID(number)
            guard isReachable(venue, order),
                reference.lacksNone(of: .noImmediateOrCancel, venue)
            else { continue }
            let quote = quotes.quote(order.terms.instrument, venue)
            let (price, size) = isBuy ? (quote.ask, quote.askSize) : (quote.bid, quote.bidSize)
            let time = isBuy ? quote.askTime : quote.bidTime
            guard price.isSet, isWithin(limit, price, order.terms.side), allows(order, price),
                instant.since(time) <= reference.tuning.quoteMaxAge,
                order.triedVenues & Self.bit(venue) == 0 || time > order.returnTime
            else { continue }
            let room = sum.units.addingReportingOverflow(strategyLot(slot).floor(size).units)
            sum = Quantity(units: room.overflow ? .max : room.partialValue)
        }
        return sum
    }

    /// Takes what is shown, if anything is; the rest of it comes back and goes on as before.
    mutating func takeShown(_ slot: Slot, _ run: StrategyRun) -> Bool {
        guard let take = strategyTake(slot, run, at: now), !hasImmediateChild(slot) else {
            return false
        }
        let most = min(take.most, take.shown, orders[slot].unrouted)
        var part = withinShare(slot, run, most)
        if part < orders[slot].unrouted { part = strategyLot(slot).floor(part) }
        guard part.isPositive else { return false }
        emit(.instructed(.strategy(orders[slot].id, .takes(part, take.limit))))
        // Quotes that come during the pause are looked at behind it.
        if run.terms.bounds.cooldown > 0 { setSliceTimer(slot) }
        let limit = strategyLimit
        strategyLimit = take.limit
        defer { strategyLimit = limit }
        return sweep(slot, part)
    }

    private func hasImmediateChild(_ slot: Slot) -> Bool {
        var child = orders[slot].firstChild
        while child != .none {
            if orders[child].isOpen, orders[child].terms.timeInForce.isImmediate { return true }
            child = orders[child].nextSibling
        }
        return false
    }

    private func restingChild(_ slot: Slot) -> Slot {
        var child = orders[slot].firstChild
        while child != .none {
            if orders[child].isOpen, !orders[child].terms.timeInForce.isImmediate,
                !orders[child].flags.contains(.requestSent)
            {
                return child
            }
            child = orders[child].nextSibling
        }
        return .none
    }

    /// Whether the quotes of an instant call a strategy; changes nothing.
    func callsStrategy(_ slot: Slot, _ run: StrategyRun, at instant: Timestamp) -> Bool {
        guard run.phase == .working, !isAtRest(slot),
            !isKilled(orders[slot].terms.account, instrument(of: slot))
        else { return false }
        if let take = strategyTake(slot, run, at: instant), !hasImmediateChild(slot) {
            if takesOfRest(slot, run, take) || pullsResting(slot, run, take) { return true }
        }
        return repricing(slot, run, at: instant) != .none
    }

    private func takesOfRest(_ slot: Slot, _ run: StrategyRun, _ take: StrategyTake) -> Bool {
        let unrouted = orders[slot].unrouted
        let part = withinShare(slot, run, min(take.most, take.shown, unrouted))
        return part == unrouted
            ? part.isPositive : strategyLot(slot).floor(part).isPositive
    }

    /// Whether what rests is wanted back, since more is shown than waits here.
    private func pullsResting(_ slot: Slot, _ run: StrategyRun, _ take: StrategyTake) -> Bool {
        restingChild(slot) != .none && min(take.most, take.shown) > orders[slot].unrouted
    }

    /// The quotes have moved for a strategy.
    mutating func followQuotes(_ slot: Slot, _ run: StrategyRun) {
        _ = nbbo(instrument(of: slot))
        guard callsStrategy(slot, run, at: now) else { return }
        if let take = strategyTake(slot, run, at: now), !hasImmediateChild(slot) {
            if pullsResting(slot, run, take) { cancelChildren(slot) }
            if takesOfRest(slot, run, take) { return settle(slot) }
        }
        reprice(slot, run)
    }

    // MARK: Resting children

    /// A resting child that the market has left behind, when it may have a new price; else none.
    private func repricing(_ slot: Slot, _ run: StrategyRun, at instant: Timestamp) -> Slot {
        let interval = run.terms.bounds.repriceInterval
        guard interval > 0, run.repricedAt == .none || instant.since(run.repricedAt) >= interval
        else { return .none }
        var child = orders[slot].firstChild
        while child != .none {
            if newRestingPrice(child, slot, run, at: instant) != nil { return child }
            child = orders[child].nextSibling
        }
        return .none
    }

    /// Where the child belongs beside all that is not its own; `nil` when it is as good there.
    private func newRestingPrice(
        _ child: Slot, _ slot: Slot, _ run: StrategyRun, at instant: Timestamp
    ) -> Price? {
        let route = orders[child]
        guard route.isOpen, route.reason == .slice, route.terms.timeInForce == .day,
            route.terms.price.isSet, route.base != .pendingNew,
            !route.flags.contains(.requestSent)
        else { return nil }
        let best = bestBeside(child, slot, at: instant)
        let isBuy = orders[slot].terms.side.isBuy
        guard isBuy ? best.bid.isSet : best.ask.isSet else { return nil }
        let wanted = restingPrice(slot, run.aggression, by: best)
        guard wanted.isSet else { return nil }
        let price = stepped(wanted, route.venue, isBuy: isBuy)
        // It goes after the market, and never before it.
        return (isBuy ? price > route.terms.price : price < route.terms.price) ? price : nil
    }

    /// Asks venues to move what the market has left behind: once in an interval, within the limit.
    private mutating func reprice(_ slot: Slot, _ run: StrategyRun) {
        guard repricing(slot, run, at: now) != .none else { return }
        var child = orders[slot].firstChild
        while child != .none {
            defer { child = orders[child].nextSibling }
            guard let price = newRestingPrice(child, slot, run, at: now),
                orders[child].attempt < Self.replacesMax
            else { continue }
            let event = RouteReplace(
                order: orders[child].id, attempt: orders[child].attempt + 1,
                quantity: orders[child].terms.orderQty, price: price)
            emit(.routeReplaceSent(event))
            effectList.append(.replaceRoute(event, orders[child].venue))
        }
        emit(.instructed(.strategy(orders[slot].id, .repriced)))
        setSliceTimer(slot)
    }

    /// A venue has answered for a child that was to move. Where it may not, or nothing is to work
    /// any more, it is asked back.
    mutating func answered(_ slot: Slot, _ run: StrategyRun, refused isRefused: Bool) {
        switch run.phase {
        case .working: if isRefused { cancelChildren(slot) }
        case .finishing: cancelChildren(slot)
        case .paused: if !run.keepsChildren { cancelChildren(slot) }
        case .accepted: break
        }
    }

    /// Whatever is out comes back; where nothing is, what waited for it goes on.
    mutating func takeBack(_ slot: Slot) {
        cancelChildren(slot)
        settle(slot)
    }

    // MARK: Looks of its own

    /// When a run looks again though no slice is due; `nil` = never.
    func nextLook(_ run: StrategyRun) -> Timestamp? {
        var next: Timestamp?
        func note(_ instant: Timestamp) {
            if instant > now { next = next.map { min($0, instant) } ?? instant }
        }
        if run.lookAt != .none { note(run.lookAt) }
        let bounds = run.terms.bounds
        if run.tookAt != .none { note(run.tookAt.adding(nanoseconds: bounds.cooldown)) }
        if run.repricedAt != .none, bounds.repriceInterval > 0 {
            note(run.repricedAt.adding(nanoseconds: bounds.repriceInterval))
        }
        return next
    }

    /// A look that no slice is due for: more of an iceberg, or quotes after a pause.
    mutating func lookByItself(_ slot: Slot, _ run: StrategyRun) {
        if run.lookAt != .none, run.lookAt <= now { return settle(slot) }
        if run.terms.followsQuotes { followQuotes(slot, run) }
    }

    /// Shows the next part of an iceberg once nothing of the one before is left, after a while.
    mutating func showNext(_ slot: Slot, _ run: StrategyRun) {
        guard case .iceberg(let plan) = run.plan, !orders[slot].hasOpenChild else { return }
        let order = orders[slot]
        // What a venue gave back of it is shown again first.
        guard run.released <= order.cumQty, order.unrouted.isPositive, now >= plan.start else {
            return
        }
        let number = run.progress.slices + 1
        let due =
            run.lookAt != .none
            ? run.lookAt : now.adding(nanoseconds: plan.delay(number))
        guard due <= now else {
            guard run.lookAt == .none else { return }
            emit(.instructed(.strategy(order.id, .looks(due))))
            return setSliceTimer(slot)
        }
        let target = order.cumQty + plan.shown(number, rest: order.unrouted)
        emit(
            .instructed(
                .strategy(
                    order.id,
                    .sliced(
                        number: number, target: target, released: target, run.terms.aggression))))
    }
}
