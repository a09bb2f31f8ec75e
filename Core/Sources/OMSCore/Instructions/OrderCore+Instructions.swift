import OMSTypes

// Orders with instructions: what of them may be had, and how they enter.
extension OrderCore {
    /// NewOrderSingle (D) or OrderCancelReplaceRequest (G) with instructions.
    mutating func answer(_ request: InstructedRequest) {
        switch request {
        case .newOrder(let entry, let instructions):
            guard entry.refusal.reason == .none else { return enter(entry) }
            let isPlain = instructions == .none
            enter(
                entry.order, keeping: entry.fields, instructed: isPlain ? nil : instructions)
        case .replace(let request, let instructions):
            replace(request, instructed: instructions)
        case .strategy(let entry, let instructions, let strategy):
            guard entry.refusal.reason == .none else { return enter(entry) }
            enter(
                entry.order, keeping: entry.fields, instructed: instructions,
                by: EnteringStrategy(strategy))
        case .amend(let request, let instructions, let strategy):
            replace(request, instructed: instructions, by: strategy)
        case .destined(let name, let request):
            destination = name
            answer(request)
        case .entered(let name, let request):
            trader = name
            answer(request)
        }
    }

    /// CashOrderQty (152) becomes OrderQty (38) at the far quote of this frame, else at the limit,
    /// rounded down to the lot (matrix L.1.b).
    mutating func convertCash(_ terms: inout OrderTerms, _ instructions: inout Instructions)
        -> Refusal?
    {
        guard instructions.cashOrderQty != 0, let (_, lot) = reference.steps(terms.instrument)
        else { return nil }
        guard terms.orderQty == .zero, instructions.cashOrderQty > 0 else {
            return Refusal(.cashOrderQty)
        }
        let currency = reference.currency(terms.instrument)
        guard instructions.cashCurrency == 0 || instructions.cashCurrency == currency.packed
        else {
            return Refusal(.cashCurrency, text: Text64(currency.description) ?? Text64())
        }
        let best = nbbo(terms.instrument)
        var price = terms.side.isBuy ? best.ask : best.bid
        if !price.isSet, terms.ordType.hasLimit { price = terms.price }
        guard price.units > 0 else { return Refusal(.noReferencePrice) }
        let raw = Int128(instructions.cashOrderQty) * Int128(DecimalText.scale)
        var units = Int64(clamping: raw / Int128(price.units))
        if lot.isPositive { units -= units % lot.units }
        guard units > 0 else {
            return Refusal(
                .cashOrderQty, limit: price.units, measured: instructions.cashOrderQty)
        }
        terms.orderQty = Quantity(units: units)
        instructions.conversionPx = price
        return nil
    }

    /// What of the instructions cannot be done with these terms.
    func instructionRefusal(_ terms: OrderTerms, _ instructions: Instructions) -> Refusal? {
        if let refusal = pegRefusal(terms, instructions) { return refusal }
        let isPlain =
            instructions.displayQty == .zero && instructions.minQty == .zero
            && instructions.peg == .none
        // A peg rests at its price, where no minimum can be had at once.
        guard isPlain || terms.handlInst != .manual,
            instructions.minQty == .zero || instructions.peg == .none
        else { return Refusal(.instructionsMixed) }
        let lot = max(1, reference.steps(terms.instrument)?.lot.units ?? 1)
        func isPart(_ quantity: Quantity) -> Bool {
            quantity.isPositive && quantity <= terms.orderQty && quantity.units % lot == 0
        }
        if instructions.displayQty != .zero {
            guard terms.ordType.hasLimit || instructions.peg.isPriced,
                !terms.timeInForce.isImmediate, !terms.timeInForce.isOfAuction,
                isPart(instructions.displayQty)
            else {
                return Refusal(
                    .displayQty, limit: lot, measured: instructions.displayQty.units)
            }
        }
        if instructions.minQty != .zero {
            guard !terms.ordType.isStop, !terms.timeInForce.isOfAuction,
                isPart(instructions.minQty)
            else { return Refusal(.minQty, limit: lot, measured: instructions.minQty.units) }
        }
        return nil
    }

    private func pegRefusal(_ terms: OrderTerms, _ instructions: Instructions) -> Refusal? {
        switch instructions.peg {
        case .none: return terms.ordType == .pegged ? Refusal(.pegMissing) : nil
        case .trailingStop:
            guard terms.ordType.isStop, !terms.timeInForce.isOfAuction else {
                return Refusal(.pegTerms)
            }
            // The limit keeps its distance to the level, so that there has to be one, and goes on
            // the far side of it, so that it stays above 0 wherever the level goes.
            let isBehind =
                terms.side.isBuy ? terms.price >= terms.stopPx : terms.price <= terms.stopPx
            guard terms.ordType == .stop || isBehind && terms.stopPx.isSet else {
                return Refusal(.pegTerms)
            }
            guard instructions.pegOffset != 0, instructions.pegOffset != .min else {
                return Refusal(.pegOffset, measured: instructions.pegOffset)
            }
            return nil
        case .primary, .market, .midpoint:
            guard terms.ordType == .pegged, !terms.timeInForce.isImmediate,
                !terms.timeInForce.isOfAuction
            else { return Refusal(.pegTerms) }
            // Ahead of the market it would follow its own price, and so itself.
            let leads =
                terms.side.isBuy ? instructions.pegOffset > 0 : instructions.pegOffset < 0
            guard instructions.peg != .primary || !leads else {
                return Refusal(.pegOffset, measured: instructions.pegOffset)
            }
            return nil
        }
    }

    /// What was wanted of a replace holds from now on.
    mutating func takeWantedInstructions(_ id: OrderID) {
        guard let wanted = instructions.wanted(by: id) else { return }
        emit(.instructed(.set(id, wanted)))
        guard let slot = orders.slot(id) else { return }
        // What waited for a quantity may no longer have to.
        if instructions.isFollowing(id), !follows(orders[slot], wanted) {
            emit(.instructed(.followCleared(id)))
        }
    }

    /// What ends with an order: it no longer follows quotes, and waits for nothing.
    mutating func forgetInstructions(_ id: OrderID) {
        if instructions.isFollowing(id) { emit(.instructed(.followCleared(id))) }
        if let timer = timers.workTimer(of: id) { emit(.timerCleared(timer.id)) }
    }
}
