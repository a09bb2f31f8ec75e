import OMSCore
import OMSTypes

/// Listens to what the core tells the client and the venues, and remembers the first rule broken.
struct Judge {
    /// ClOrdID by which the client knows its order now.
    private(set) var current: ClOrdID = "C0"
    private(set) var violation: String?
    /// Requests of the client without a final answer.
    private(set) var unanswered: [ClOrdID] = []
    private(set) var routes = 0
    private var sentRoutes: Set<UInt64> = []
    private var attempts: [UInt64: UInt16] = [:]
    private var cumQty = Quantity.zero
    private var hasEnded = false
    private var news = 0

    mutating func asked(_ id: ClOrdID) { unanswered.append(id) }

    mutating func blame(_ words: String) {
        if violation == nil { violation = words }
    }

    /// ExecutionReport (8) to the client.
    mutating func hear(_ report: ExecutionReport) {
        if report.cumQty < cumQty, report.execType != .tradeCancel {
            blame("\(report.name): CumQty falls")
        }
        cumQty = report.cumQty
        if report.lastQty.isPositive != (report.execType == .trade) {
            blame("\(report.name): LastQty without a trade, or a trade without")
        }
        if report.ordStatus.isTerminal {
            if report.leavesQty != .zero {
                blame("\(report.name): LeavesQty of an order that ended")
            }
        } else if report.cumQty <= report.terms.orderQty,
            report.cumQty + report.leavesQty != report.terms.orderQty
        {
            blame("\(report.name): CumQty and LeavesQty do not sum to OrderQty")
        }
        switch report.execType {
        case .new:
            news += 1
            if news > 1 { blame("\(report.name): New twice") }
        case .replaced:
            answer(report.clOrdID, report.name)
            current = report.clOrdID
            hasEnded = report.ordStatus.isTerminal
        case .canceled:
            if unanswered.contains(report.clOrdID) { answer(report.clOrdID, report.name) }
            end(report.name)
        case .rejected, .expired, .doneForDay: end(report.name)
        case .tradeCancel: hasEnded = hasEnded && report.ordStatus.isTerminal
        case .trade, .pendingCancel, .pendingNew, .pendingReplace, .stopped, .suspended,
            .calculated, .restated, .tradeCorrect, .orderStatus, .triggered:
            break
        }
    }

    /// OrderCancelReject (9) to the client.
    mutating func hear(_ reject: CancelReject) { answer(reject.clOrdID, "9") }

    private mutating func answer(_ id: ClOrdID, _ name: @autoclosure () -> String) {
        guard let at = unanswered.firstIndex(of: id) else {
            return blame("\(name()): answers \(id), which does not wait for one")
        }
        unanswered.remove(at: at)
    }

    private mutating func end(_ name: @autoclosure () -> String) {
        if hasEnded { blame("\(name()): an order ends twice") }
        hasEnded = true
    }

    /// NewOrderSingle (D) to a venue.
    mutating func sent(_ route: RouteSent) {
        routes += 1
        if !sentRoutes.insert(route.order.raw).inserted { blame("a route is sent twice") }
    }

    /// A cancel or replace to a venue.
    mutating func sent(_ route: OrderID, _ attempt: UInt16) {
        if attempt <= attempts[route.raw] ?? 0 { blame("a ClOrdID is used twice at a venue") }
        attempts[route.raw] = attempt
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(current)
        for id in unanswered { digest.combine(id) }
        digest.combine(cumQty.units)
        digest.combine(UInt64(routes) << 8 | UInt64(news) << 1 | (hasEnded ? 1 : 0))
    }
}

extension ExecutionReport {
    /// What a broken rule calls it. Made only then: every report is heard many thousand times.
    fileprivate var name: String { "8 with 150=\(execType), 39=\(ordStatus)" }
}
