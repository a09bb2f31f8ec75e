import OMSTypes

// What clients are told: ExecutionReport (8) and OrderCancelReject (9).
extension OrderCore {
    /// A report on a client order in its present state. Reports on blocks and routes go nowhere.
    mutating func report(
        _ slot: Slot, _ execType: ExecType, ordStatus: OrdStatus? = nil, clOrdID: ClOrdID? = nil,
        origClOrdID: ClOrdID = ClOrdID(), lastQty: Quantity = .zero, lastPx: Price = .none,
        lastVenue: VenueID = .none, execution: UInt64 = 0, execRef: UInt64 = 0,
        refusal: Refusal = .none,
        ordStatusReqID: Text64 = Text64(), massStatus: MassStatusPlace? = nil,
        restatement: ExecRestatementReason? = nil, isWorking: Bool? = nil,
        terms: OrderTerms? = nil
    ) {
        let order = orders.at(slot)
        let session = order.pointee.session
        guard order.pointee.kind == .client, session != .none else { return }
        let (held, cumQty) = (terms ?? order.pointee.terms, order.pointee.cumQty)
        effectList.append(
            .report(
                ExecutionReport(
                    session: session, order: order.pointee.id,
                    clOrdID: clOrdID ?? clOrdIDs.text(order.pointee.clOrdID),
                    origClOrdID: origClOrdID, execType: execType,
                    ordStatus: ordStatus ?? order.pointee.status, terms: held, lastQty: lastQty,
                    lastPx: lastPx, lastVenue: lastVenue, execution: execution,
                    execRef: execRef,
                    leavesQty: terms == nil
                        ? order.pointee.leavesQty : max(.zero, held.orderQty - cumQty),
                    cumQty: cumQty, avgPx: order.pointee.averagePrice, refusal: refusal,
                    ordStatusReqID: ordStatusReqID, massStatus: massStatus,
                    restatement: restatement, isWorking: isWorking, day: dayQuantities(slot))))
    }

    /// A refusal of something that never became an order.
    mutating func reportUnbooked(_ order: NewOrder, _ refusal: Refusal) {
        effectList.append(
            .report(
                ExecutionReport(
                    session: order.session, order: .none, clOrdID: order.clOrdID,
                    origClOrdID: ClOrdID(), execType: .rejected, ordStatus: .rejected,
                    terms: resolved(order), lastQty: .zero, lastPx: .none, lastVenue: .none,
                    leavesQty: .zero, cumQty: .zero, avgPx: .none, refusal: refusal,
                    ordStatusReqID: Text64())))
    }

    /// Refuses a cancel or replace request. `slot` is `Slot.none` when no order is known by it.
    mutating func refuseRequest(
        _ slot: Slot, session: SessionID, clOrdID: ClOrdID, origClOrdID: ClOrdID,
        isReplace: Bool, _ reason: CxlRejReason, _ refusal: Refusal,
        verdicts: Verdicts = Verdicts(), endsPending: Bool = false
    ) {
        let id = slot == .none ? OrderID.none : orders[slot].id
        emit(
            .requestRefused(
                RequestRefused(
                    order: id, session: session, clOrdID: clOrdID, origClOrdID: origClOrdID,
                    isReplace: isReplace, reason: reason, refusal: refusal,
                    verdicts: verdicts, endsPending: endsPending)))
        guard session != .none else { return }
        effectList.append(
            .cancelReject(
                CancelReject(
                    session: session, order: id, clOrdID: clOrdID,
                    origClOrdID: slot == .none
                        ? origClOrdID : clOrdIDs.text(orders[slot].clOrdID),
                    ordStatus: slot == .none ? .rejected : orders[slot].status,
                    isReplace: isReplace, reason: reason, refusal: refusal)))
    }

    /// OrderStatusRequest (H): the order's state, or 39=8 when no order is known by the ClOrdID.
    mutating func reportStatus(
        _ request: StatusRequest, side: Side = .buy, symbol: Symbol = Symbol()
    ) {
        guard let slot = slot(of: request.clOrdID, session: request.session) else {
            return reportUnknown(request, side: side, symbol: symbol)
        }
        // The answer carries the current id; another id that was asked by comes as 41 (G.1.c).
        let isCurrent = clOrdIDs.text(orders[slot].clOrdID) == request.clOrdID
        report(
            slot, .orderStatus, origClOrdID: isCurrent ? ClOrdID() : request.clOrdID,
            ordStatusReqID: request.ordStatusReqID)
    }

    /// The answer to a status request that no order fits (matrix G.1.a).
    mutating func reportUnknown(
        _ request: StatusRequest, side: Side, symbol: Symbol, massStatus: MassStatusPlace? = nil
    ) {
        effectList.append(
            .report(
                ExecutionReport(
                    session: request.session, order: .none, clOrdID: request.clOrdID,
                    origClOrdID: ClOrdID(), execType: .orderStatus, ordStatus: .rejected,
                    terms: OrderTerms(
                        account: .none, instrument: reference.instrument(symbol) ?? .none,
                        side: side, ordType: .market, timeInForce: .day,
                        handlInst: .automatedNoIntervention, orderQty: .zero, price: .none,
                        stopPx: .none, expireTime: .none),
                    lastQty: .zero, lastPx: .none, lastVenue: .none, leavesQty: .zero,
                    cumQty: .zero, avgPx: .none, refusal: Refusal(.unknownOrder),
                    ordStatusReqID: request.ordStatusReqID, massStatus: massStatus)))
    }

    /// Slot of a client order by any ClOrdID of its chain.
    func slot(of clOrdID: ClOrdID, session: SessionID) -> Slot? {
        guard let value = clOrdIDs.value(clOrdID, scope: UInt32(session.raw)), value != .max,
            value < UInt32(orders.count)
        else { return nil }
        return Slot(value)
    }
}
