import OMSTypes

// Pegs: one limit order at a venue, whose price follows the national best.
extension OrderCore {
    /// Whether a peg may be priced again at an instant.
    func dueNow(_ slot: Slot, at instant: Timestamp) -> Bool {
        guard let last = instructions.pegTime(of: orders[slot].id) else { return true }
        return instant.since(last) >= Self.pegPause
    }

    /// The child that works for a peg.
    private func pegChild(_ slot: Slot) -> Slot {
        var child = orders[slot].firstChild
        while child != .none, !orders[child].leavesQty.isPositive {
            child = orders[child].nextSibling
        }
        return child
    }

    /// The national best without what a peg shows itself: an order must not follow its own price.
    func bestBeside(_ child: Slot, _ slot: Slot, at instant: Timestamp) -> NBBO {
        var best = NBBO()
        for number in 1...max(1, reference.venues.count) {
            let venue = VenueID(UInt16(number))
            guard reference.isLit(venue) else { continue }
            var quote = quotes.quote(instrument(of: slot), venue)
            if child != .none, orders[child].venue == venue {
                let own = orders[child]
                if own.terms.side.isBuy, quote.bid == own.terms.price,
                    quote.bidSize <= own.leavesQty
                {
                    quote.bid = .none
                } else if !own.terms.side.isBuy, quote.ask == own.terms.price,
                    quote.askSize <= own.leavesQty
                {
                    quote.ask = .none
                }
            }
            best.add(quote, now: instant, maxAge: reference.tuning.quoteMaxAge)
        }
        return best
    }

    /// Where a peg's limit order belongs, or `nil` without the quotes that it follows.
    private func pegPrice(
        _ slot: Slot, _ instructions: Instructions, at instant: Timestamp
    ) -> Price? {
        let terms = orders[slot].terms
        let best = bestBeside(pegChild(slot), slot, at: instant)
        let isBuy = terms.side.isBuy
        let anchor: Price
        switch instructions.peg {
        case .primary: anchor = isBuy ? best.bid : best.ask
        case .market: anchor = isBuy ? best.ask : best.bid
        case .midpoint: anchor = best.midpoint
        case .none, .trailingStop: return nil
        }
        guard anchor.isSet else { return nil }
        let tick = reference.steps(terms.instrument)?.tick ?? .none
        let raw = Int128(anchor.units) + Int128(offset(instructions, at: anchor, tick: tick))
        guard let price = rounded(raw, tick: tick, down: isBuy) else { return nil }
        // Price (44) of a peg is as far as it may go.
        guard terms.price.isSet else { return price }
        return isBuy ? min(price, terms.price) : max(price, terms.price)
    }

    /// The price that a peg is to have from now on, or `nil` when it has it or cannot get it now.
    func newPegPrice(_ slot: Slot, _ instructions: Instructions, at instant: Timestamp) -> Price? {
        guard orders[slot].flags.isDisjoint(with: [.pendingReplace, .staged, .held]),
            !orders[slot].isEnding, !isKilled(orders[slot].terms.account, instrument(of: slot)),
            let price = pegPrice(slot, instructions, at: instant)
        else { return nil }
        let child = pegChild(slot)
        guard child != .none else { return hasReachableVenue(slot) ? price : nil }
        let stepped = stepped(
            price, orders[child].venue, isBuy: orders[slot].terms.side.isBuy)
        guard orders[child].base != .pendingNew, !orders[child].flags.contains(.requestSent),
            orders[child].terms.price != stepped
        else { return nil }
        return stepped
    }

    /// Whether a lit venue is there that has not refused the order: else every quote would call
    /// for a decision that leads to nothing.
    private func hasReachableVenue(_ slot: Slot) -> Bool {
        for number in 1...UInt16(max(1, reference.venues.count)) {
            let venue = VenueID(number)
            if isReachable(venue, orders[slot]) { return true }
        }
        return false
    }

    /// Asks the venue to move a peg's limit order to where it belongs now.
    mutating func reprice(_ slot: Slot, _ instructions: Instructions) {
        guard dueNow(slot, at: now), let price = newPegPrice(slot, instructions, at: now) else {
            return
        }
        let child = pegChild(slot)
        guard child != .none else { return settle(slot) }
        guard orders[child].attempt < Self.replacesMax else { return cancelChildren(slot) }
        let event = RouteReplace(
            order: orders[child].id, attempt: orders[child].attempt + 1,
            quantity: orders[child].terms.orderQty, price: price)
        emit(.routeReplaceSent(event))
        effectList.append(.replaceRoute(event, orders[child].venue))
        notePegged(slot)
    }

    /// The peg has its price for a while; then it is looked at again even if no quote comes.
    private mutating func notePegged(_ slot: Slot) {
        let id = orders[slot].id
        emit(.instructed(.pegMoved(id)))
        if let timer = timers.workTimer(of: id) { emit(.timerCleared(timer.id)) }
        setPegTimer(id)
    }

    private mutating func setPegTimer(_ id: OrderID) {
        let last = instructions.pegTime(of: id) ?? now
        let due = max(now, last.adding(nanoseconds: Self.pegPause))
        emit(.timerSet(timers.nextID, due: due, .reprice, id))
    }

    /// The venue has answered for a peg's limit order: where the market has moved meanwhile, it is
    /// looked at again. A venue that will not replace it is asked to cancel it instead.
    mutating func answered(_ slot: Slot, refused isRefused: Bool = false) {
        guard orders[slot].flags.contains(.instructed), orders[slot].isOpen,
            !orders[slot].isEnding
        else { return }
        let id = orders[slot].id
        if let run = strategies[id] { return answered(slot, run, refused: isRefused) }
        guard let instructions = instructions[id], instructions.peg.isPriced else { return }
        if isRefused { return cancelChildren(slot) }
        guard timers.workTimer(of: id) == nil else { return }
        _ = nbbo(instrument(of: slot))
        if newPegPrice(slot, instructions, at: now) != nil { setPegTimer(id) }
    }

    /// A peg's pause is over.
    mutating func lookAgain(_ slot: Slot) {
        guard orders[slot].isOpen, let instructions = instructions[orders[slot].id] else { return }
        _ = nbbo(instrument(of: slot))
        // Without its venue's answer nothing can be asked: then it is looked at with that.
        guard newPegPrice(slot, instructions, at: now) != nil else { return }
        followQuotes(slot)
    }

    /// Sends a peg's limit order where it belongs; waits where there is no quote to follow.
    mutating func routePeg(_ slot: Slot, _ quantity: Quantity, _ instructions: Instructions) {
        follow(slot)
        guard !orders[slot].hasOpenChild,
            let price = newPegPrice(slot, instructions, at: now)
        else { return }
        guard orders[slot].attempts < .max else { return giveUp(slot, .routingExhausted, .none) }
        let side = orders[slot].terms.side
        let isBuy = side.isBuy
        candidates.sort { Score.isAhead($0, $1, side) }
        let resting = RouteTerms(.limit, .day, price, quantity)
        let taking = candidates.elements.first {
            $0.kind == .lit && $0.standing == .eligible
                && (isBuy ? $0.price <= price : $0.price >= price)
                && accepts($0.venue, resting, isBuy: isBuy)
        }
        guard
            let venue = taking?.venue ?? postVenue(slot, resting) ?? rotated(slot, resting)
        else {
            return giveUp(slot, .noVenue, Refusal(.noVenue))
        }
        let display = instructions.displayQty
        if !display.isPositive || quantity <= display {
            send(slot, venue, quantity, .limit, .day, price, .peg)
        } else if reference.takes(venue, .displayQty) {
            var shown = Instructions()
            shown.displayQty = display
            send(slot, venue, quantity, .limit, .day, price, .peg, instructed: shown)
        } else {
            // One shown part at the price after the other.
            send(slot, venue, display, .limit, .day, price, .display)
        }
        notePegged(slot)
    }
}
