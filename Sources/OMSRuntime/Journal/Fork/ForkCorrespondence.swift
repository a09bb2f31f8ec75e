import OMSCore
import OMSEngine
import OMSTypes

/// Which order of a what-if is which recorded one.
///
/// Orders get their numbers as they come, and a route that is not sent moves all that follow. So
/// commands that name an order by its number name another one in the what-if.
struct ForkCorrespondence {
    private var through: UInt64 = 0
    private var forward: [UInt64: OrderID] = [:]
    private var backward: [UInt64: OrderID] = [:]
    /// An order has another number than recorded, or none.
    private(set) var isShifted = false

    /// Orders that were there when the what-if began are the same in both.
    mutating func begin(orders count: Int) { through = UInt64(count) }

    /// The what-if's order for a recorded one.
    func own(_ recorded: OrderID) -> OrderID? {
        recorded.raw <= through ? recorded : forward[recorded.raw]
    }

    /// The recorded order for one of the what-if.
    func recorded(_ own: OrderID) -> OrderID? {
        own.raw <= through ? own : backward[own.raw]
    }

    private mutating func pair(_ recorded: OrderID, _ own: OrderID) {
        forward[recorded.raw] = own
        backward[own.raw] = recorded
        if recorded != own { isShifted = true }
    }

    /// Joins what a recorded frame and its decision in the what-if brought: client orders and
    /// blocks in their order; routes to one venue of one parent with the same terms. A venue's
    /// answer to a route says nothing about one with other terms.
    mutating func join(_ recorded: [OrderEvent], _ own: [OrderEvent]) {
        let parents = (recorded.compactMap(Self.parent), own.compactMap(Self.parent))
        for (there, here) in zip(parents.0, parents.1) { pair(there, here) }
        if parents.0.count != parents.1.count { isShifted = true }
        var routes = own.compactMap(Self.route)
        for event in recorded {
            guard let route = Self.route(event) else { continue }
            guard
                let index = routes.firstIndex(where: {
                    self.own(route.parent) == $0.parent && Self.isAlike(route, $0)
                })
            else {
                isShifted = true
                continue
            }
            pair(route.order, routes.remove(at: index).order)
        }
        if !routes.isEmpty { isShifted = true }
    }

    private static func isAlike(_ one: RouteSent, _ other: RouteSent) -> Bool {
        one.venue == other.venue && one.quantity == other.quantity && one.price == other.price
            && one.ordType == other.ordType && one.timeInForce == other.timeInForce
    }

    private static func parent(_ event: OrderEvent) -> OrderID? {
        if case .accepted(let event) = event { return event.order }
        if case .refused(let event) = event { return event.order }
        if case .blockFormed(let event) = event { return event.order }
        if case .given(.order(let given)) = event { return given.order }
        return nil
    }

    private static func route(_ event: OrderEvent) -> RouteSent? {
        if case .routed(let route) = event { return route }
        if case .given(.route(let route, _)) = event { return route }
        return nil
    }

    /// A ClOrdID of a route of ours, as the what-if's route has it; `nil` when there is none.
    func clOrdID(_ recorded: ClOrdID) -> ClOrdID? {
        guard let (order, attempt) = RouteID.parse(recorded) else { return recorded }
        return own(order).map { RouteID.clOrdID($0, attempt: attempt) }
    }

    /// An identifier that holds an order's number, as AllocID (70) and ConfirmID (664) do: `A17`.
    func identifier(_ recorded: Text64) -> Text64? {
        guard isShifted else { return recorded }
        let text = recorded.description
        guard let start = text.firstIndex(of: "A") else { return recorded }
        let digits = text[text.index(after: start)...].prefix { $0.isNumber }
        guard let number = UInt64(digits) else { return recorded }
        guard let own = own(OrderID(number)) else { return nil }
        return Text64(text[...start] + "\(own.raw)" + text[digits.endIndex...])
    }
}
