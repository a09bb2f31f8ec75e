import OMSTypes

// Requests for quotes: dealers name a price only when they are asked. Before an order goes to other
// venues, its dealers are asked all at once; until they have answered, at most until its timer, the
// order waits. Each order is asked for once, unless the sessions of dealers got in the way.
extension OrderCore {
    /// Asks for quotes, or works with those that came. `false` = the order goes on by its policy.
    mutating func asksDealers(_ slot: Slot) -> Bool {
        let id = orders[slot].id
        let run = quoting[id]
        switch run?.phase {
        case .asking: return true
        case .taking: return takeQuotes(slot)
        case .over: return endsUnquoted(slot)
        case .interrupted, nil: break
        }
        let dealers = mayAsk(slot) ? dealers(for: slot) : []
        guard !dealers.isEmpty, quoting.requests < .max else {
            return run == nil ? endsUnquoted(slot) : false
        }
        var wait: Int64 = 0
        for venue in dealers { wait = max(wait, reference.dealer(venue)?.wait ?? 0) }
        let asked = QuotesAsked(
            order: id, number: quoting.requests + 1, quantity: orders[slot].unrouted,
            due: now.adding(nanoseconds: wait), venues: dealers)
        emit(.dealer(.asked(asked)))
        // A question asks nobody.
        guard !isPreview else { return true }
        setQuoteTimer(id, due: asked.due)
        for venue in dealers {
            effectList.append(
                .requestQuote(
                    id, venue, number: asked.number, quantity: asked.quantity, due: asked.due))
        }
        return true
    }

    /// Dealers trade plain quantities: what a strategy releases, what follows the quotes, and what
    /// waits for an auction is not for them.
    private func mayAsk(_ slot: Slot) -> Bool {
        let order = orders[slot]
        guard order.workingType == .market || order.workingType == .limit,
            !order.terms.timeInForce.isOfAuction || order.flags.contains(.triggered)
        else { return false }
        guard order.flags.contains(.instructed) else { return true }
        return strategies[order.id] == nil && !instructions(of: order.id).peg.isPriced
    }

    /// The dealers that are asked for an order, the preferred first.
    private func dealers(for slot: Slot) -> [VenueID] {
        let order = orders[slot]
        let kind = reference.product(order.terms.instrument)?.kind ?? .equity
        let fitting = candidates.elements.filter { score in
            score.standing == .onRequest
                && reference.dealer(score.venue)?.quotes(kind, order.unrouted) ?? false
        }.sorted { ($0.priority, $0.venue.raw) < ($1.priority, $1.venue.raw) }.map(\.venue)
        guard routing.venuesMax > 0 else { return fitting }
        return Array(fitting.prefix(Int(routing.venuesMax)))
    }

    /// Ends an order that has nowhere to go but to dealers, none of whom it can trade with; `false`
    /// where other venues are there for it, even if their sessions are not.
    func hasOtherVenue() -> Bool {
        candidates.elements.contains {
            $0.kind != .rfq && $0.kind != .crossing && $0.standing != .excluded
                && $0.standing != .refusedOrder
        }
    }

    private mutating func endsUnquoted(_ slot: Slot) -> Bool {
        guard !hasOtherVenue() else { return false }
        let isImmediate = orders[slot].workingTimeInForce.isImmediate
        giveUp(slot, isImmediate ? .immediateRest : .routingExhausted, quoteRefusal(slot))
        return true
    }

    /// Why no dealer's quote was taken: the best of those beyond the limit, where there was one.
    private func quoteRefusal(_ slot: Slot) -> Refusal {
        let order = orders[slot]
        guard let run = quoting[order.id] else { return Refusal(.notForDealers) }
        let isBuy = order.terms.side.isBuy
        let prices = run.answers.filter { $0.standing == .quoted && !$0.isIndicative }
            .map { isBuy ? $0.offerPx : $0.bidPx }.filter(\.isSet)
        guard !run.answers.contains(where: { $0.standing == .taken }) else {
            return Refusal(.quotesUsedUp, text: venueWords)
        }
        guard let best = isBuy ? prices.min() : prices.max() else { return Refusal(.noQuote) }
        guard order.workingType.hasLimit, !allows(order, best) else {
            return Refusal(.noQuoteTaken)
        }
        return Refusal(.quotesBeyondLimit, limit: order.terms.price.units, measured: best.units)
    }

    /// The number of the request by which dealers were asked last for an order.
    public func quoteRequest(of order: OrderID) -> UInt32? { quoting[order]?.number }

    // MARK: Its end

    /// All have answered, or the time is over.
    mutating func endAsking(_ slot: Slot) {
        let id = orders[slot].id
        guard quoting[id]?.phase == .asking, orders[slot].isOpen else { return }
        clearQuoteTimer(id)
        guard mayRoute(slot), !isHalted(orders[slot].terms.instrument),
            reconciliation.doubts.count == 0 || !isInDoubt(slot)
        else {
            emit(.dealer(.over(id, .waits)))
            return route(slot)
        }
        gather(slot, nbbo(orders[slot].terms.instrument))
        if !takeQuotes(slot) { route(slot) }
    }

    /// The order has ended.
    mutating func forgetQuotes(_ order: OrderID) {
        guard quoting.has(order) else { return }
        clearQuoteTimer(order)
        emit(.dealer(.over(order, .orderEnded)))
    }

    // MARK: Its timer

    mutating func setQuoteTimer(_ order: OrderID, due: Timestamp) {
        clearQuoteTimer(order)
        emit(.timerSet(timers.nextID, due: due, .quotes, order))
    }

    private mutating func clearQuoteTimer(_ order: OrderID) {
        guard let timer = timers.workTimer(of: order), timer.purpose == .quotes else { return }
        emit(.timerCleared(timer.id))
    }
}
