import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

extension Desk {
    static let minute: Int64 = 60_000_000_000

    /// A strategy over the next minutes.
    func strategy(
        _ kind: TargetStrategy = .twap, minutes: Int64 = 7,
        _ change: (inout StrategyTerms) -> Void = { _ in }
    ) -> StrategyTerms {
        var terms = StrategyTerms(kind, until: now.adding(nanoseconds: minutes * Self.minute))
        // The command comes a millisecond later: the window begins with it.
        terms.endTime = terms.endTime.adding(nanoseconds: 1_000_000)
        change(&terms)
        return terms
    }

    /// Sends an order that a strategy is to work; returns its OrderID.
    @discardableResult
    func enter(_ order: NewOrder, by strategy: StrategyTerms) -> OrderID {
        run(.instructed(.strategy(DetailedOrder(order: order), .none, strategy)))
        return core.order(clOrdID: order.clOrdID, session: order.session) ?? .none
    }

    /// Fires the order's next slice; returns what was sent for it.
    func nextSlice() -> [RouteSent] {
        let before = routes.count
        fireNextTimer()
        return Array(routes[before...])
    }

    /// Shares of a route, in whole ones.
    func fill(_ route: RouteSent, _ shares: Int64? = nil) {
        venue(.trade, on: route, lastQty: shares.map { qty($0) } ?? route.quantity)
    }
}

extension Array where Element == RouteSent {
    var shares: [Int64] { map { $0.quantity.units / DecimalText.scale } }
}
