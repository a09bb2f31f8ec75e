import OMSTypes

/// A child order that may still trade at its venue.
public struct OpenRoute: Equatable, Sendable {
    public var order: OrderID
    /// Its client order or block.
    public var parent: OrderID
    public var account: AccountID
    public var instrument: InstrumentID
    public var venue: VenueID
    /// A cancel or replace is on its way; what the venue answers is awaited before the next.
    public var hasRequest: Bool
    /// It rests at the firm's own crossing network, which no message leads to.
    public var isCrossing: Bool
}

extension OrderCore {
    /// Every open route, in the order of its number. For those who look at the whole State, such
    /// as a drill of the kill switch: it walks all orders.
    public func openRoutes() -> [OpenRoute] {
        var result: [OpenRoute] = []
        for index in 0..<Slot(orders.count) where !orders.isPacked(index) {
            let route = orders[index]
            guard route.kind == .route, route.isOpen, route.parent != .none else { continue }
            let parent = orders[route.parent]
            result.append(
                OpenRoute(
                    order: route.id, parent: parent.id, account: parent.terms.account,
                    instrument: parent.terms.instrument, venue: route.venue,
                    hasRequest: route.flags.contains(.requestSent),
                    isCrossing: route.flags.contains(.crosses)))
        }
        return result
    }

    /// Every client order that has not ended, in the order of its number.
    public func openOrders() -> [OrderID] {
        var result: [OrderID] = []
        for index in 0..<Slot(orders.count) where !orders.isPacked(index) {
            let order = orders[index]
            if order.kind == .client, order.isOpen { result.append(order.id) }
        }
        return result
    }

    /// The switches that are on.
    public var engagedKillSwitches: [KillSwitch] { killSwitches }
}
