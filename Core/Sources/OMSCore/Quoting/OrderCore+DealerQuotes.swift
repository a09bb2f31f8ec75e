import OMSTypes

// What dealers say. A quote counts while its request is open; what comes late, twice or for nothing
// that was asked changes nothing, and is recorded with the reason.
extension OrderCore {
    mutating func receive(_ command: DealerCommand) {
        switch command {
        case .quote(let quote): receive(quote)
        case .declined(let venue, let request, let text):
            guard let (slot, place) = openRequest(request, venue, id: request) else { return }
            let id = orders[slot].id
            guard let answer = quoting[id]?.answers[place], answer.standing == .asked else {
                return unheeded(id, venue, request, .duplicate)
            }
            emit(.dealer(.declined(id, venue, text: text)))
            endIfAnswered(slot)
        case .withdrawn(let venue, let quoteID): withdraw(venue, quoteID)
        }
    }

    private mutating func receive(_ quote: DealerQuote) {
        let name = quote.quoteID.isEmpty ? quote.request : quote.quoteID
        guard let (slot, place) = openRequest(quote.request, quote.venue, id: name) else { return }
        let id = orders[slot].id
        guard let answer = quoting[id]?.answers[place], isSound(quote) else {
            return unheeded(id, quote.venue, name, .unsound)
        }
        if quote.bidPx.isSet, quote.offerPx.isSet, quote.bidPx > quote.offerPx {
            return unheeded(id, quote.venue, name, .crossed)
        }
        if answer.standing == .quoted, answer.says(quote) {
            return unheeded(id, quote.venue, name, .duplicate)
        }
        emit(.dealer(.quoted(id, quote)))
        guard !endIfAnswered(slot), let timer = timers.workTimer(of: id) else { return }
        // What is good for less than the others are waited for is decided upon while it is good.
        let lifeMin = reference.dealer(quote.venue)?.lifeMin ?? 0
        let last = quote.validUntil.adding(nanoseconds: -lifeMin)
        if quote.validUntil != .none, last > now, last < timer.due { setQuoteTimer(id, due: last) }
    }

    /// The order and the dealer's place in an open request that a message names, or a record of why
    /// it counts for nothing.
    private mutating func openRequest(
        _ request: Text64, _ venue: VenueID, id: Text64
    ) -> (slot: Slot, place: Int)? {
        guard let (order, number) = QuoteRequestID.parse(request), let slot = orders.slot(order),
            orders[slot].kind != .route
        else {
            anomaly(.unknownOrder, .none, venue, request.isEmpty ? id : request)
            unheeded(.none, venue, id, .unknownRequest)
            return nil
        }
        // Nothing is kept of the requests of an order that has ended.
        guard let run = quoting[order] else {
            unheeded(order, venue, id, .late)
            return nil
        }
        guard let place = run.place(of: venue), number <= run.number else {
            anomaly(.unknownOrder, order, venue, request)
            unheeded(order, venue, id, .unknownRequest)
            return nil
        }
        let standing = run.answers[place].standing
        guard number == run.number, run.phase == .asking, standing != .linkLost else {
            unheeded(order, venue, id, .late)
            return nil
        }
        return (slot, place)
    }

    private func isSound(_ quote: DealerQuote) -> Bool {
        func isPrice(_ price: Price) -> Bool {
            !price.isSet || price.units > 0 && price <= Self.priceMax
        }
        func isSize(_ size: Quantity) -> Bool { size.units >= 0 && size <= Self.quantityMax }
        return !quote.quoteID.isEmpty && isPrice(quote.bidPx) && isPrice(quote.offerPx)
            && isSize(quote.bidSize) && isSize(quote.offerSize)
    }

    /// QuoteCancel (Z): what has been taken already is for the dealer to refuse.
    private mutating func withdraw(_ venue: VenueID, _ quoteID: Text64) {
        var isKnown = false
        for order in quoting.waiting(for: venue) {
            guard let run = quoting[order], let place = run.place(of: venue),
                run.answers[place].standing == .quoted,
                quoteID.isEmpty || run.answers[place].quoteID == quoteID
            else { continue }
            isKnown = true
            emit(.dealer(.withdrawn(order, venue)))
            if let slot = orders.slot(order) { endIfAnswered(slot) }
        }
        // All of none are gone already.
        if !isKnown, !quoteID.isEmpty { unheeded(.none, venue, quoteID, .unknownQuote) }
    }

    /// A dealer's session ended: what it has said holds no more, and what was asked is not answered.
    mutating func loseQuotes(of venue: VenueID) {
        for order in quoting.waiting(for: venue) {
            emit(.dealer(.linkLost(order, venue)))
            if let slot = orders.slot(order) { endIfAnswered(slot) }
        }
    }

    @discardableResult
    private mutating func endIfAnswered(_ slot: Slot) -> Bool {
        guard let run = quoting[orders[slot].id], run.phase == .asking, !run.isAwaiting else {
            return false
        }
        endAsking(slot)
        return true
    }

    private mutating func unheeded(
        _ order: OrderID, _ venue: VenueID, _ id: Text64, _ why: DealerEvent.Unheeded
    ) {
        emit(.dealer(.unheeded(order, venue, id: id, why)))
    }

    // MARK: State

    mutating func applyDealer(_ event: DealerEvent) {
        switch event {
        case .asked(let asked):
            quoting.ask(
                asked.order,
                QuoteRun(
                    number: asked.number, quantity: asked.quantity,
                    answers: asked.venues.map { DealerAnswer(venue: $0) }))
        case .quoted(let order, let quote): answer(order, quote.venue) { $0.put(quote) }
        case .declined(let order, let venue, _):
            answer(order, venue) { $0.standing = .declined }
        case .withdrawn(let order, let venue):
            answer(order, venue) { $0.standing = .withdrawn }
        case .linkLost(let order, let venue):
            answer(order, venue) { $0.standing = .linkLost }
        case .weighed(let order, _): quoting.update(order) { $0.phase = .taking }
        case .taken(let order, _, let venue, _):
            answer(order, venue) { $0.standing = .taken }
        case .over(let order, .goesOn): quoting.update(order) { $0.phase = .over }
        case .over(let order, .waits): quoting.update(order) { $0.phase = .interrupted }
        case .over(let order, .orderEnded): quoting.forget(order)
        case .unheeded: break
        }
    }

    private mutating func answer(
        _ order: OrderID, _ venue: VenueID, _ change: (inout DealerAnswer) -> Void
    ) {
        quoting.update(order) { run in
            if let place = run.place(of: venue) { change(&run.answers[place]) }
        }
    }
}
