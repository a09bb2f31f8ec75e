import OMSTypes

extension VenueEngine {
    /// The report of an order's state as it is now.
    mutating func report(
        _ execType: ExecType, _ index: Int, origClOrdID: ClOrdID? = nil,
        _ change: (inout VenueExecutionReport) -> Void = { _ in }
    ) {
        let order = orders[index]
        var report = VenueExecutionReport(
            orderID: order.orderID, execID: nextExecID(), execType: execType,
            ordStatus: order.status, clOrdID: order.clOrdID, origClOrdID: origClOrdID,
            symbol: order.symbol, side: order.side, ordType: order.ordType,
            timeInForce: order.timeInForce, quantity: order.quantity, price: order.price,
            cumQty: order.cumQty, leavesQty: order.leavesQty, avgPx: order.avgPx)
        change(&report)
        reports.append(.execution(report))
    }

    /// Books what a book has matched, in the order in which it happened.
    mutating func reportFills(_ symbol: Symbol) {
        for fill in fills {
            if let maker = fill.maker { book(fill, Int(maker.raw), isMaker: true) }
            if let taker = fill.taker { book(fill, Int(taker.raw), isMaker: false) }
            lastTrades[symbol] = fill.price
            prints.append(VenuePrint(symbol: symbol, price: fill.price, quantity: fill.quantity))
        }
    }

    /// - Parameter isMaker: it stood in the book; `nil` for a fill in an auction.
    mutating func book(_ fill: BookFill, _ index: Int, isMaker: Bool?) {
        orders[index].fill(fill)
        counters.fills += 1
        counters.quantityFilled = counters.quantityFilled.addingClamped(fill.quantity)
        report(.trade, index) {
            $0.lastQty = fill.quantity
            $0.lastPx = fill.price
            $0.isAddedLiquidity = isMaker
        }
    }

    /// One more execution of an order that is filled: what a venue must not do.
    mutating func overfill(_ index: Int, _ quantity: Quantity, _ price: Price) {
        orders[index].overfill(quantity, price)
        counters.fills += 1
        report(.trade, index) {
            $0.lastQty = quantity
            $0.lastPx = price
            $0.isAddedLiquidity = false
        }
    }

    /// Whether the order of a ClOrdID is at its end.
    func hasEnded(_ clOrdID: ClOrdID) -> Bool {
        orderIndex[clOrdID].map { orders[$0].status.isTerminal } ?? true
    }

    /// Takes an execution back (150=H). What it filled is not worked again.
    mutating func bust(_ trade: VenueExecutionReport) {
        guard let index = orderIndex[trade.clOrdID], trade.lastQty <= orders[index].cumQty else {
            return
        }
        orders[index].bust(trade.lastQty, trade.lastPx)
        report(.tradeCancel, index) {
            $0.execRefID = trade.execID
            $0.lastQty = trade.lastQty
            $0.lastPx = trade.lastPx
        }
    }

    mutating func rejectCancel(
        _ index: Int, _ clOrdID: ClOrdID, to response: VenueCancelReject.Response,
        _ reason: CxlRejReason, _ text: String
    ) {
        counters.rejects += 1
        if orderIndex[clOrdID] == nil { orderIndex[clOrdID] = index }
        reports.append(
            .cancelReject(
                VenueCancelReject(
                    orderID: orders[index].orderID, clOrdID: clOrdID,
                    origClOrdID: orders[index].clOrdID, ordStatus: orders[index].status,
                    responseTo: response, reason: reason, text: text)))
    }

    mutating func rejectUnknown(
        _ clOrdID: ClOrdID, orig: ClOrdID, to response: VenueCancelReject.Response
    ) {
        counters.rejects += 1
        reports.append(
            .cancelReject(
                VenueCancelReject(
                    orderID: "NONE", clOrdID: clOrdID, origClOrdID: orig, ordStatus: .rejected,
                    responseTo: response, reason: .unknownOrder, text: "unknown order")))
    }
}
