import OMSTypes

extension VenueEngine {
    /// Takes a NewOrderSingle (35=D): one order a ClOrdID (11), whatever is repeated.
    ///
    /// - Parameter isRefused: a fault says so; the order is refused although nothing is wrong.
    public mutating func submit(
        _ request: VenueNewOrder, at now: Timestamp, isRefused: Bool = false
    ) {
        if let known = orderIndex[request.clOrdID] { return answerRepeated(request, known) }
        counters.orders += 1
        let index = orders.count
        let refusal = isRefused ? (.brokerOption, "refused by the venue") : refusal(of: request)
        orders.append(
            VenueOrder(
                orderID: orderID(at: index), clOrdID: request.clOrdID, symbol: request.symbol,
                side: request.side, ordType: request.ordType, timeInForce: request.timeInForce,
                quantity: request.quantity, price: request.price,
                status: refusal == nil ? .new : .rejected))
        orderIndex[request.clOrdID] = index
        if let (reason, text) = refusal {
            counters.rejects += 1
            return report(.rejected, index) {
                $0.ordRejReason = reason
                $0.text = text
            }
        }
        report(.new, index)
        if description.kind == .dealer { return fillOnQuote(index, request) }
        enter(request, index, at: now)
    }

    private mutating func enter(_ request: VenueNewOrder, _ index: Int, at now: Timestamp) {
        orders[index].peg = request.peg
        orders[index].display = request.display ?? .zero
        orders[index].isHidden = request.display == .zero || request.peg?.kind == .midpoint
        if request.peg != nil {
            pegs[request.symbol, default: []].append(index)
        } else if phase.isCall || request.timeInForce == .atTheClose {
            orders[index].isInCall = true
            calls[request.symbol, default: []].append(index)
            changedStates.insert(request.symbol)
        } else {
            match(request, index, at: now)
        }
        repeg(request.symbol)
    }

    /// A known id never makes a second order (matrices F.1.a, F.1.b and F.x3).
    private mutating func answerRepeated(_ request: VenueNewOrder, _ index: Int) {
        let order = orders[index]
        let isSame =
            order.clOrdID == request.clOrdID && order.symbol == request.symbol
            && order.side == request.side && order.quantity == request.quantity
            && order.price == request.price
        if request.mayBeRepeated, isSame { return report(.orderStatus, index) }
        counters.rejects += 1
        report(.rejected, index) {
            $0.clOrdID = request.clOrdID
            $0.ordRejReason = .duplicateOrder
            $0.text = "ClOrdID is in use; quantities are those of the first order"
        }
    }

    /// Why a new order cannot be taken, in a fixed order; `nil` when it can.
    private func refusal(of request: VenueNewOrder) -> (OrdRejReason, String)? {
        guard description.lists(request.symbol) else { return (.unknownSymbol, "unknown symbol") }
        if let refusal = phaseRefusal(request) { return refusal }
        if description.kind == .dealer, let refusal = quoteRefusal(request) { return refusal }
        if let refusal = unsupported(request) {
            return (.unsupportedOrderCharacteristic, refusal)
        }
        guard request.quantity.isPositive, request.quantity <= Self.quantityMax else {
            return (.incorrectQuantity, "OrderQty is not in 0…10,000,000")
        }
        guard let price = request.price else { return nil }
        return priceRefusal(price).map { (.brokerOption, $0) }
    }

    private func unsupported(_ request: VenueNewOrder) -> String? {
        switch request.ordType {
        case .pegged: return pegRefusal(request)
        case .market where request.price != nil: return "a market order has no Price"
        case .limit where request.price == nil: return "a limit order needs a Price"
        case .market, .limit: break
        case .stop, .stopLimit: return "stop orders are not taken here"
        }
        switch request.timeInForce {
        case .day, .immediateOrCancel, .fillOrKill: break
        case .atTheOpening where description.auctions?.opening != nil: break
        case .atTheClose where description.auctions?.closing != nil: break
        case .goodTillCancel, .goodTillDate, .atTheOpening, .atTheClose, .goodTillCrossing:
            return "TimeInForce is not taken here"
        }
        return displayRefusal(request) ?? minimumRefusal(request)
    }

    private func pegRefusal(_ request: VenueNewOrder) -> String? {
        guard description.kind == .lit, description.takes.contains(.pegged) else {
            return "pegged orders are not taken here"
        }
        guard request.peg != nil else { return "ExecInst (18) of a pegged order is R, P or M" }
        let isPlain =
            request.timeInForce == .day && request.quantityMin == nil && request.display == nil
        return isPlain ? nil : "a pegged order is for the day, without MinQty and MaxFloor"
    }

    private func displayRefusal(_ request: VenueNewOrder) -> String? {
        guard let display = request.display else { return nil }
        let taking: VenueDescription.Taking = display == .zero ? .hidden : .displayQty
        guard description.kind == .lit, description.takes.contains(taking) else {
            return "MaxFloor is not taken here"
        }
        guard request.ordType == .limit, request.timeInForce == .day else {
            return "MaxFloor is for orders that may rest"
        }
        let isRight = display.units >= 0 && display <= request.quantity
        return isRight ? nil : "MaxFloor is not in 0…OrderQty"
    }

    private func minimumRefusal(_ request: VenueNewOrder) -> String? {
        guard let quantityMin = request.quantityMin else { return nil }
        if description.kind != .dark {
            guard description.takes.contains(.minQty) else { return "MinQty is not taken here" }
            guard request.timeInForce == .immediateOrCancel else {
                return "MinQty is for immediate orders"
            }
        }
        let isRight = quantityMin.units >= 0 && quantityMin <= request.quantity
        return isRight ? nil : "MinQty exceeds OrderQty"
    }

    func priceRefusal(_ price: Price) -> String? {
        guard price > .none, price <= Self.priceMax else { return "Price is not in 0…1,000,000" }
        let isOnGrid = !description.tick.isSet || price.units % description.tick.units == 0
        return isOnGrid ? nil : "Price is off the tick"
    }

    private mutating func match(_ request: VenueNewOrder, _ index: Int, at now: Timestamp) {
        var order = BookOrder(
            id: BookOrderID(UInt64(index)), side: request.side, limit: request.price,
            quantity: request.quantity, timeInForce: request.timeInForce,
            quantityMin: request.quantityMin ?? .zero, display: request.display ?? .zero)
        order.isHidden = orders[index].isHidden
        fills.removeAll(keepingCapacity: true)
        let disposition: BookDisposition
        switch description.kind {
        case .lit, .auction, .dealer:
            disposition = lit[request.symbol, default: LimitOrderBook()].submit(
                order, fills: &fills)
            changedSymbols.insert(request.symbol)
        case .dark:
            let empty = newDarkBook(request.symbol)
            let best = national[request.symbol] ?? NationalBest()
            disposition = dark[request.symbol, default: empty].submit(
                order, national: best, at: now, fills: &fills)
        }
        reportFills(request.symbol)
        finish(index, disposition)
    }

    /// What the book did not fill and did not keep is cancelled.
    mutating func finish(_ index: Int, _ disposition: BookDisposition) {
        switch disposition {
        case .filled, .resting: return
        case .canceled, .killed:
            orders[index].status = .canceled
            report(.canceled, index)
        }
    }
}
