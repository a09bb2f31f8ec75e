import OMSCore
import OMSTypes

extension JournalProjection {
    /// The execution that an event is, if it is one: trades on routes and on members of blocks,
    /// and what began or ended an order.
    mutating func addExecution(_ event: OrderEvent, _ view: OrderView?, _ place: Place) {
        guard let view, let (type, quantity, price) = Self.execution(event) else { return }
        var row = ExecutionRow(
            execID: "\(place.sequence)-\(place.ordinal)", orderID: view.order.raw,
            kind: OrderLevel(view.kind), side: view.terms.side, execType: type,
            ordStatus: view.ordStatus, transactTime: place.time, sequence: place.sequence,
            ordinal: place.ordinal)
        if case .filled(let fill) = event { row.execID = fill.execID.description }
        if case .executionCorrected(let event) = event { row.execID = event.execID.description }
        row.parentOrderID = (view.parent == .none ? view.block : view.parent).raw
        row.clOrdID = view.clOrdID.description
        row.account = accountName(view.terms.account)
        row.symbol = symbolName(view.terms.instrument)
        row.lastQty = quantity
        row.lastPx = price
        row.lastMkt = venueName(view.venue)
        row.cumQty = view.cumQty
        row.leavesQty = view.leavesQty
        row.avgPx = view.avgPx
        row.text = memory.texts[view.order] ?? ""
        batch.executions.append(row)
    }

    private static func execution(_ event: OrderEvent) -> (ExecType, Quantity, Price)? {
        switch event {
        case .filled(let fill): return (.trade, fill.quantity, fill.price)
        case .executionCorrected(let event):
            return (
                event.quantity.isPositive ? .tradeCorrect : .tradeCancel, event.quantity,
                event.price
            )
        case .allocated(_, let share):
            return (.trade, share.quantity, share.gross.averagePrice(over: share.quantity))
        case .acknowledged: return (.new, .zero, .none)
        case .replaced, .routeReplaced: return (.replaced, .zero, .none)
        case .canceled: return (.canceled, .zero, .none)
        case .rejected, .refused: return (.rejected, .zero, .none)
        case .expired: return (.expired, .zero, .none)
        case .routeEnded(let ended): return (ended.how.execType, .zero, .none)
        case .stood(let event): return execution(event)
        case .restated(.route), .restated(.order), .corporate(.adjusted):
            return (.restated, .zero, .none)
        case .started, .instrumentListed, .accountOpened, .accepted, .routed,
            .routeAcknowledged, .routeCancelSent, .routeReplaceSent, .routeRequestRefused,
            .cancelRequested, .replaceRequested, .requestRefused, .triggered, .watchSet,
            .watchCleared, .timerSet, .timerCleared, .blockFormed, .blockMember, .blockReleased,
            .blockClosed, .completed, .booked, .venueLink, .killSwitch, .sweepSet,
            .sweepCleared, .anomaly, .quarantined, .expiring, .stopping, .request, .chained,
            .given, .restated, .corporate, .halted, .instructed, .listed, .reconciled, .repaired,
            .crossing, .risk, .marked, .learnt, .bookingAdjusted, .dealer:
            return nil
        }
    }

    private static func execution(_ event: StandingEvent) -> (ExecType, Quantity, Price)? {
        switch event {
        case .suspended: return (.suspended, .zero, .none)
        case .guaranteed(_, let quantity, let price): return (.stopped, quantity, price)
        case .doneForDay: return (.doneForDay, .zero, .none)
        case .resumed, .renewed: return (.restated, .zero, .none)
        case .ending, .dayEnding, .waiting, .opened: return nil
        }
    }
}

extension OrderLevel {
    init(_ kind: OrderKind) {
        switch kind {
        case .client: self = .client
        case .block, .slice: self = .block
        case .route: self = .route
        }
    }
}
