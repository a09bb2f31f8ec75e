import OMSTypes
import Testing

@testable import OMSCore

extension Desk {
    /// I1-I9 of the matrices, P1 of the order tree, and design §13.3 and §13.5, over all orders.
    func checkInvariants(_ note: String = "") {
        for report in core.effects { check(report, note) }
        var open: [UInt64: (buy: Int64, sell: Int64)] = [:]
        for number in 1...UInt64(max(1, core.orderCount)) {
            guard let order = core.view(OrderID(number)), order.kind != .route else { continue }
            checkTree(order, note)
            let slot = Slot(number - 1)
            let held = core.orders[slot].reservedQty.units
            if order.isTerminal, !core.orders[slot].flags.contains(.pendingReplace) {
                #expect(held == 0, "\(note) order \(number) has ended and holds exposure")
            }
            guard order.kind == .client, order.terms.account != .none else { continue }
            if held > 0, !core.orders[slot].flags.contains(.pendingReplace) {
                let (at, accepted) = (core.orders[slot].reservedPx, core.orders[slot].acceptedPx)
                #expect(at == accepted, "\(note) order \(number) holds at another price")
            }
            let key = UInt64(order.terms.account.raw) << 32 | UInt64(order.terms.instrument.raw)
            if order.terms.side.isBuy {
                open[key, default: (0, 0)].buy += held
            } else {
                open[key, default: (0, 0)].sell += held
            }
        }
        for id in core.pendingReplaces.keys {
            let slot = Slot(id.raw - 1)
            let isPending = core.orders[slot].flags.contains(.pendingReplace)
            #expect(isPending, "\(note) order \(id.raw): a replace that is over is kept")
        }
        for (account, instrument) in core.positionKeys() {
            let key = UInt64(account.raw) << 32 | UInt64(instrument.raw)
            let position = core.position(account, instrument)
            let sum = open[key] ?? (0, 0)
            #expect(position.openBuy.units == sum.buy, "\(note) openBuy of \(account.raw)")
            #expect(position.openSell.units == sum.sell, "\(note) openSell of \(account.raw)")
        }
        checkCounts(note)
        let isBalanced = core.isLedgerBalanced
        #expect(isBalanced, "\(note) the ledger sums to zero")
    }

    /// What is counted as orders go by is what their records say now.
    private func checkCounts(_ note: String) {
        var open = 0
        var sent: [UInt16: (routes: UInt64, silent: UInt32)] = [:]
        for slot in 0..<Slot(core.orders.count) {
            let order = core.orders[slot]
            if order.kind == .route {
                sent[order.venue.raw, default: (0, 0)].routes += 1
                if order.base == .pendingNew { sent[order.venue.raw]?.silent += 1 }
            } else if order.isOpen {
                open += 1
            }
        }
        #expect(core.openCount == open, "\(note) orders that have not ended")
        for (venue, wanted) in sent where venue >= 1 && venue <= core.venues.count {
            let known = core.venues[Int(venue) - 1]
            #expect(known.routesSent == wanted.routes, "\(note) routes to venue \(venue)")
            #expect(known.waiting == wanted.silent, "\(note) routes without an answer there")
        }
    }

    /// P1: CumQty and LeavesQty of a parent against its children.
    private func checkTree(_ parent: OrderView, _ note: String) {
        var cum = Quantity.zero
        var leaves = Quantity.zero
        var isOpen = false
        for id in core.children(of: parent.order) {
            let child = view(id)
            cum += child.cumQty
            leaves += child.leavesQty
            isOpen = isOpen || child.leavesQty.isPositive
        }
        let slot = Slot(parent.order.raw - 1)
        let at = "\(note) order \(parent.order.raw)"
        #expect(core.orders[slot].routedLeaves == leaves, "\(at): routedLeaves")
        if parent.kind == .client, parent.block == .none, !parent.isStaged {
            #expect(parent.cumQty == cum, "\(at): CumQty is the children's")
        }
        if parent.cumQty <= parent.terms.orderQty, parent.ordStatus != .filled,
            !anomalies.contains(.lateFill), !anomalies.contains(.overfill), !hasCorrections,
            !anomalies.contains(.worseRestatement)
        {
            let room = parent.terms.orderQty
            let wanted = core.pendingReplaces[parent.order]?.terms.orderQty ?? room
            #expect(
                parent.cumQty + leaves <= max(room, wanted), "\(at): more works than is left")
            #expect(!parent.isTerminal || !isOpen, "\(at): has ended, and a child works")
        }
    }

    /// A correction upwards makes, like a late fill, what works elsewhere too much for a moment.
    private var hasCorrections: Bool {
        history.contains { if case .executionCorrected = $0.0 { true } else { false } }
    }

    /// I1-I3, I5-I8 of one outgoing message.
    private func check(_ effect: Effect, _ note: String) {
        guard case .report(let report) = effect, report.order != .none else { return }
        let at = "\(note) 8(\(report.clOrdID)) 150=\(report.execType)"
        switch report.ordStatus {
        case .doneForDay where report.terms.timeInForce.isGoodTill:
            #expect(
                report.terms.orderQty == report.cumQty + report.leavesQty, "\(at): I2, good till")
        case .canceled, .rejected, .expired, .doneForDay, .filled, .calculated:
            #expect(report.leavesQty == .zero, "\(at): I2")
        case .new, .partiallyFilled, .pendingCancel, .pendingNew, .pendingReplace, .stopped,
            .suspended:
            let isOverfilled = report.cumQty > report.terms.orderQty
            #expect(
                isOverfilled || report.terms.orderQty == report.cumQty + report.leavesQty,
                "\(at): I1")
        }
        let tells =
            report.execType == .trade || report.execType == .tradeCorrect
            || report.execType == .stopped
        #expect(report.lastQty.isPositive == tells, "\(at): I3")
        let refers = report.execType == .tradeCancel || report.execType == .tradeCorrect
        #expect((report.execRef > 0) == refers, "\(at): I9")
        #expect(report.avgPx.isSet == report.cumQty.isPositive, "\(at): I4")
        if report.execType == .trade { #expect(report.origClOrdID.isEmpty, "\(at): I5") }
    }
}
