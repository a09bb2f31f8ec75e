import OMSCore
import OMSEngine
import OMSTypes

// The two states at the end, side by side.
extension ForkedReplay {
    /// What came out; once, after `run`.
    public func report() -> ForkReport {
        var report = ForkReport(frames: range)
        report.framesOfOtherBuilds = tally.framesOfOtherBuilds
        report.changed = reference.changed
        report.requests = tally.requests
        report.reports = tally.reports
        report.lostReports = tally.lostReports
        report.lostFills = tally.lostFills
        report.lostQuantity = tally.lostQuantity
        report.lostRequests = tally.lostRequests
        compareOrders(&report)
        for number in 1...UInt64(max(1, own.orders.orderCount)) {
            guard let view = own.orders.view(OrderID(number)), view.kind == .route,
                !view.isTerminal, pairs.recorded(view.order) == nil
            else { continue }
            report.openRoutes += 1
            report.openQuantity += Int128(view.leavesQty.units)
        }
        report.totals = ForkTotals.compare(recorded, own)
        report.positions = positions()
        report.recordedHash = recorded.stateHash()
        report.ownHash = own.stateHash()
        return report
    }

    private func compareOrders(_ report: inout ForkReport) {
        for number in 1...UInt64(max(1, recorded.orders.orderCount)) {
            guard let view = recorded.orders.view(OrderID(number)), Self.isParent(view) else {
                continue
            }
            report.ordersCompared += 1
            let there = standing(of: view, in: recorded, tally.recordedRefusals)
            let here = pairs.own(view.order).flatMap { own.orders.view($0) }
                .map { standing(of: $0, in: own, tally.ownRefusals) }
            guard let kind = Self.kind(there, here) else { continue }
            report.orders.append(order(view, in: recorded, kind, there, here))
        }
        for number in 1...UInt64(max(1, own.orders.orderCount)) {
            guard let view = own.orders.view(OrderID(number)), Self.isParent(view),
                pairs.recorded(view.order) == nil
            else { continue }
            report.ordersCompared += 1
            let here = standing(of: view, in: own, tally.ownRefusals)
            report.orders.append(order(view, in: own, .missing, nil, here))
        }
    }

    private static func isParent(_ view: OrderView) -> Bool {
        view.kind == .client || view.kind == .block
    }

    /// How the two differ; `nil` when they do not.
    private static func kind(
        _ there: ForkReport.Standing, _ here: ForkReport.Standing?
    ) -> ForkReport.Kind? {
        guard let here else { return .missing }
        if there.refusal.isEmpty != here.refusal.isEmpty {
            return there.refusal.isEmpty ? .refused : .accepted
        }
        func asSent(_ routes: [ForkReport.Route]) -> [ForkReport.Route] {
            routes.map {
                ForkReport.Route(
                    venue: $0.venue, quantity: $0.quantity, price: $0.price, cumQty: .zero)
            }
        }
        if asSent(there.routes) != asSent(here.routes) { return .routed }
        var renumbered = here
        renumbered.orderID = there.orderID
        return renumbered == there ? nil : .ended
    }

    private func standing(
        of view: OrderView, in engine: borrowing Engine, _ refusals: [OrderID: Refusal]
    ) -> ForkReport.Standing {
        var routes: [ForkReport.Route] = []
        for id in engine.orders.children(of: view.order) {
            guard let child = engine.orders.view(id) else { continue }
            routes.append(
                ForkReport.Route(
                    venue: engine.orders.reference.terms(child.venue)?.name.description ?? "",
                    quantity: child.terms.orderQty, price: child.terms.price,
                    cumQty: child.cumQty))
        }
        return ForkReport.Standing(
            orderID: view.order.raw, ordStatus: view.ordStatus, orderQty: view.terms.orderQty,
            cumQty: view.cumQty, avgPx: view.avgPx,
            refusal: refusals[view.order]?.description ?? "", decision: refusals[view.order],
            routes: routes)
    }

    private func order(
        _ view: OrderView, in engine: borrowing Engine, _ kind: ForkReport.Kind,
        _ there: ForkReport.Standing?, _ here: ForkReport.Standing?
    ) -> ForkReport.Order {
        let reference = engine.orders.reference
        return ForkReport.Order(
            kind: kind, client: reference.terms(view.session)?.compID.description ?? "",
            clOrdID: view.clOrdID.description,
            account: reference.terms(view.terms.account)?.account.description ?? "",
            symbol: reference.terms(view.terms.instrument)?.symbol.description ?? "",
            side: view.terms.side, ordType: view.terms.ordType, orderQty: view.terms.orderQty,
            price: view.terms.price, recorded: there, own: here)
    }

    /// By name: accounts and instruments of first sight may have other numbers.
    private func positions() -> [ForkReport.Position] {
        let there = Self.positions(recorded)
        let here = Self.positions(own)
        return Set(there.keys).union(here.keys).sorted { $0.text < $1.text }.compactMap { key in
            let (one, other) = (there[key] ?? .zero, here[key] ?? .zero)
            guard one != other else { return nil }
            return ForkReport.Position(
                account: key.account, symbol: key.symbol, recorded: one, own: other)
        }
    }

    private struct Holding: Hashable {
        var account: String
        var symbol: String
        var text: String { account + " " + symbol }
    }

    private static func positions(_ engine: borrowing Engine) -> [Holding: Quantity] {
        var result: [Holding: Quantity] = [:]
        for (account, instrument) in engine.orders.positionKeys() {
            guard let owner = engine.orders.reference.terms(account)?.account,
                let symbol = engine.orders.reference.terms(instrument)?.symbol
            else { continue }
            let key = Holding(account: owner.description, symbol: symbol.description)
            result[key] = engine.orders.position(account, instrument).net
        }
        return result
    }
}
