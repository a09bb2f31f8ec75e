import OMSTypes

extension VenueEngine {
    /// Takes an OrderCancelRequest (35=F).
    public mutating func cancel(_ request: VenueCancel) {
        guard let index = target(request.clOrdID, request.origClOrdID, .cancel) else { return }
        if isFrozen, orders[index].isInCall {
            return rejectCancel(
                index, request.clOrdID, to: .cancel, .tooLateToCancel, "the call is at its end")
        }
        takeOut(index)
        counters.cancels += 1
        orderIndex[request.clOrdID] = index
        orders[index].status = .canceled
        let orig = orders[index].clOrdID
        report(.canceled, index, origClOrdID: orig) { $0.clOrdID = request.clOrdID }
        repeg(orders[index].symbol)
    }

    /// Takes an open order out of where it stands.
    mutating func takeOut(_ index: Int) {
        let (id, symbol) = (BookOrderID(UInt64(index)), orders[index].symbol)
        if orders[index].isInCall {
            orders[index].isInCall = false
            calls[symbol]?.removeAll { $0 == index }
            changedStates.insert(symbol)
            return
        }
        let isPeg = orders[index].peg != nil
        if isPeg { pegs[symbol]?.removeAll { $0 == index } }
        let left = description.kind == .dark ? dark[symbol]?.cancel(id) : lit[symbol]?.cancel(id)
        precondition(left != nil || isPeg, "an open order was not in its book")
        if description.kind != .dark { changedSymbols.insert(symbol) }
    }

    /// Takes an OrderCancelReplaceRequest (35=G). A quantity at or below CumQty ends the order as
    /// filled, its OrderQty set to CumQty (matrices C.3.b and C.3.c).
    public mutating func replace(_ request: VenueReplace, at now: Timestamp) {
        guard let index = target(request.clOrdID, request.origClOrdID, .replace) else { return }
        if isFrozen && orders[index].isInCall || haltedUntil != nil {
            return rejectCancel(
                index, request.clOrdID, to: .replace, .other, "not while trading is held up")
        }
        if let text = refusal(of: request, orders[index]) {
            return rejectCancel(index, request.clOrdID, to: .replace, .other, text)
        }
        counters.replaces += 1
        let orig = orders[index].clOrdID
        orderIndex[request.clOrdID] = index
        orders[index].clOrdID = request.clOrdID
        let done = orders[index].cumQty + orders[index].bustedQty
        let isLess =
            request.quantity <= orders[index].quantity
            && (request.price ?? orders[index].price) == orders[index].price
        orders[index].quantity = max(request.quantity, done)
        orders[index].price = request.price ?? orders[index].price
        if done == orders[index].quantity { orders[index].status = .filled }
        report(.replaced, index, origClOrdID: orig)
        if orders[index].isInCall {
            recall(index, keepsPlace: isLess)
        } else if orders[index].peg != nil {
            // It comes back with its new terms where it belongs.
            _ = lit[orders[index].symbol]?.cancel(BookOrderID(UInt64(index)))
            changedSymbols.insert(orders[index].symbol)
            if orders[index].status.isTerminal { takeOut(index) }
        } else {
            rebook(index, at: now)
        }
        repeg(orders[index].symbol)
    }

    /// New terms of an order in a call: as in the book, less keeps its place.
    private mutating func recall(_ index: Int, keepsPlace: Bool) {
        let symbol = orders[index].symbol
        changedStates.insert(symbol)
        if orders[index].status.isTerminal { return takeOut(index) }
        guard !keepsPlace else { return }
        calls[symbol]?.removeAll { $0 == index }
        calls[symbol]?.append(index)
    }

    /// Answers an OrderStatusRequest (35=H) with 150=I (matrices G.1.a to G.1.c).
    public mutating func reportStatus(_ request: VenueStatusRequest) {
        guard let index = orderIndex[request.clOrdID] else {
            return reports.append(.execution(unknownStatus(request)))
        }
        let isCurrent = orders[index].clOrdID == request.clOrdID
        report(.orderStatus, index, origClOrdID: isCurrent ? nil : request.clOrdID) {
            $0.ordStatusReqID = request.ordStatusReqID
            if $0.ordStatus == .new { $0.text = "Nothing Done" }
        }
    }

    /// Answers an OrderMassStatusRequest (35=AF): one report an open order, or one report with
    /// 39=8 when there is none.
    public mutating func reportMassStatus(_ request: VenueMassStatusRequest) {
        let open = orders.indices.filter { index in
            !orders[index].status.isTerminal
                && (request.symbol == nil || request.symbol == orders[index].symbol)
        }
        for (count, index) in open.enumerated() {
            report(.orderStatus, index) {
                $0.massStatusReqID = request.massStatusReqID
                $0.totNumReports = open.count
                $0.isLastReport = count == open.count - 1
            }
        }
        guard open.isEmpty else { return }
        var none = unknownStatus(
            VenueStatusRequest(
                clOrdID: "NONE", symbol: request.symbol ?? "[N/A]", side: .buy))
        none.massStatusReqID = request.massStatusReqID
        none.totNumReports = 0
        none.isLastReport = true
        none.text = "no open orders"
        reports.append(.execution(none))
    }

    /// The order that a cancel or replace means, or `nil` after it was refused.
    private mutating func target(
        _ clOrdID: ClOrdID, _ orig: ClOrdID, _ response: VenueCancelReject.Response
    ) -> Int? {
        guard let index = orderIndex[orig] else {
            rejectUnknown(clOrdID, orig: orig, to: response)
            return nil
        }
        if orderIndex[clOrdID] != nil {
            rejectCancel(
                index, clOrdID, to: response, .duplicateClOrdID, "ClOrdID is in use")
        } else if orders[index].status.isTerminal {
            rejectCancel(index, clOrdID, to: response, .tooLateToCancel, "the order is at its end")
        } else if orders[index].clOrdID != orig {
            rejectCancel(
                index, clOrdID, to: response, .other, "OrigClOrdID is not the last accepted id")
        } else {
            return index
        }
        return nil
    }

    private func refusal(of request: VenueReplace, _ order: VenueOrder) -> String? {
        guard request.symbol == order.symbol, request.side == order.side else {
            return "Symbol and Side cannot be replaced"
        }
        guard request.ordType == order.ordType else { return "OrdType cannot be replaced" }
        guard request.quantity.isPositive else { return "use a cancel request for quantity 0" }
        guard request.quantity <= Self.quantityMax else { return "OrderQty is too large" }
        guard let price = request.price else { return nil }
        guard order.price != nil else { return "a market order has no Price" }
        return priceRefusal(price)
    }

    /// Brings the book in line with the order's new terms; what then matches is reported.
    private mutating func rebook(_ index: Int, at now: Timestamp) {
        let order = orders[index]
        let id = BookOrderID(UInt64(index))
        let leaves = order.leavesQty
        fills.removeAll(keepingCapacity: true)
        var outcome = BookReplacement.kept
        switch description.kind {
        case .lit, .auction, .dealer:
            changedSymbols.insert(order.symbol)
            if leaves.isPositive, let limit = order.price {
                outcome =
                    lit[order.symbol]?.replace(id, leaves: leaves, limit: limit, fills: &fills)
                    ?? .unknown
            } else {
                _ = lit[order.symbol]?.cancel(id)
            }
        case .dark:
            let best = national[order.symbol] ?? NationalBest()
            if leaves.isPositive {
                outcome =
                    dark[order.symbol]?.replace(
                        id, leaves: leaves, limit: order.price, national: best, at: now,
                        fills: &fills) ?? .unknown
            } else {
                _ = dark[order.symbol]?.cancel(id)
            }
        }
        precondition(outcome != .unknown, "an open order was not in its book")
        reportFills(order.symbol)
    }

    private mutating func unknownStatus(_ request: VenueStatusRequest) -> VenueExecutionReport {
        VenueExecutionReport(
            orderID: "NONE", execID: nextExecID(), execType: .orderStatus, ordStatus: .rejected,
            clOrdID: request.clOrdID, symbol: request.symbol, side: request.side,
            ordRejReason: .unknownOrder, text: "unknown order",
            ordStatusReqID: request.ordStatusReqID)
    }
}
