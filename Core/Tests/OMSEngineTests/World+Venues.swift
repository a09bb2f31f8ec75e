import OMSCore
import OMSTypes

// What venues say: mostly right, sometimes late, twice, or wrong.
extension World {
    func venueSays() {
        guard !venueOrders.isEmpty else { return }
        if random.chance(4), let old = reports.randomElement(using: &random) {
            // The same report again.
            return run(.orders(.venueReport(old)))
        }
        let open = venueOrders.indices.filter { venueOrders[$0].isOpen }
        guard let index = open.randomElement(using: &random), !random.chance(2) else {
            return lateFill()
        }
        if case .none = venueOrders[index].request { return act(on: index) }
        random.chance(70) ? answer(index) : act(on: index)
    }

    private func report(
        _ index: Int, _ type: ExecType, quantity: Quantity = .zero, attempt: UInt16 = 0
    ) {
        let order = venueOrders[index]
        execCount += 1
        let report = VenueReport(
            venue: order.route.venue,
            clOrdID: RouteID.clOrdID(order.route.order, attempt: attempt),
            execID: Text64("E\(execCount)")!, execType: type, lastQty: quantity,
            lastPx: quantity.isPositive
                ? (order.route.price.isSet ? order.route.price : Price(units: 1_000_000_000))
                : .none, cumQty: order.cum)
        reports.append(report)
        run(.orders(.venueReport(report)))
    }

    /// A fill of part or all of what is open, now and then of more.
    private func fill(_ index: Int) {
        let leaves = venueOrders[index].quantity - venueOrders[index].cum
        var part = units(Int64(1 + random.below(10)) * 100)
        if random.chance(40) { part = leaves }
        if part > leaves, !random.chance(3) { part = leaves }
        guard part.isPositive else { return }
        venueOrders[index].cum += part
        if venueOrders[index].cum >= venueOrders[index].quantity {
            venueOrders[index].isOpen = false
        }
        report(index, .trade, quantity: part)
        refuseIfOver(index)
    }

    /// A request that met an order that is over is refused.
    private func refuseIfOver(_ index: Int) {
        guard !venueOrders[index].isOpen else { return }
        if case .replace(let quantity) = venueOrders[index].request,
            quantity > venueOrders[index].cum, random.chance(50)
        {
            // The venue reopens the filled order.
            venueOrders[index].quantity = quantity
            venueOrders[index].isOpen = true
            venueOrders[index].request = .none
            return report(index, .replaced, attempt: venueOrders[index].attempt)
        }
        guard !isIdle(index) else { return }
        refuse(index, reason: 0)
    }

    private func isIdle(_ index: Int) -> Bool {
        if case .none = venueOrders[index].request { return true }
        return false
    }

    private func refuse(_ index: Int, reason: UInt8) {
        let order = venueOrders[index]
        venueOrders[index].request = .none
        run(
            .orders(
                .venueCancelReject(
                    VenueCancelReject(
                        venue: order.route.venue,
                        clOrdID: RouteID.clOrdID(order.route.order, attempt: order.attempt),
                        reason: reason))))
    }

    private func act(on index: Int) {
        let isImmediate = venueOrders[index].route.timeInForce.isImmediate
        switch random.below(10) {
        case 0, 1: report(index, .new)
        case 2..<7: fill(index)
        case 7 where venueOrders[index].cum == .zero && !isImmediate:
            venueOrders[index].isOpen = false
            report(index, .rejected)
        default:
            guard isImmediate || random.chance(20) else { return fill(index) }
            venueOrders[index].isOpen = false
            venueOrders[index].request = .none
            report(index, random.chance(80) ? .canceled : .expired)
        }
    }

    private func answer(_ index: Int) {
        let order = venueOrders[index]
        switch order.request {
        case .none: return
        case .cancel:
            if random.chance(10) { return refuse(index, reason: 99) }
            venueOrders[index].isOpen = false
            venueOrders[index].request = .none
            report(index, .canceled, attempt: order.attempt)
        case .replace(let quantity):
            if random.chance(25) { return refuse(index, reason: 2) }
            venueOrders[index].quantity = max(quantity, order.cum)
            venueOrders[index].isOpen = quantity > order.cum
            venueOrders[index].request = .none
            report(index, .replaced, attempt: order.attempt)
        }
    }

    /// A venue takes an execution back, or says another price of it.
    func correct() {
        guard let report = reports.randomElement(using: &random),
            report.execType == ExecType.trade.rawValue,
            let route = RouteID.parse(report.clOrdID)?.order,
            let parent = engine.orders.view(route)?.parent,
            engine.orders.view(parent)?.kind == .client
        else { return }
        let isBust = random.chance(50) && engine.orders.view(route)?.isTerminal == true
        // What a venue works again, and by how much, is its own business.
        if isBust { isTainted.insert(parent) }
        execCount += 1
        run(
            .orders(
                .tradeCorrection(
                    TradeCorrection(
                        venue: report.venue, clOrdID: report.clOrdID,
                        execID: Text64("E\(execCount)")!, execRefID: report.execID,
                        isBust: isBust, lastQty: report.lastQty,
                        lastPx: Price(units: report.lastPx.units + 1_000_000)))))
    }

    private func lateFill() {
        let over = venueOrders.indices.filter { !venueOrders[$0].isOpen }
        guard let index = over.randomElement(using: &random) else { return }
        report(index, .trade, quantity: units(100))
    }

    /// Venues answer everything that is open, until nothing is.
    func settleVenues() {
        for _ in 0..<40 {
            for index in venueOrders.indices where venueOrders[index].isOpen {
                if isIdle(index) {
                    venueOrders[index].isOpen = false
                    report(index, .canceled)
                } else {
                    answer(index)
                }
            }
        }
    }
}
