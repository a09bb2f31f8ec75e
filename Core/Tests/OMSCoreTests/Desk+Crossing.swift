import OMSTypes
import Testing

@testable import OMSCore

extension Desk {
    static let network: Text64 = "NET"
    static let street = VenueID(1)

    /// A desk with one lit venue and a crossing network. Accounts A, B, C and D have a client each,
    /// A2 shares that of A.
    static func crossing(
        _ policy: CrossingPolicy = .only, venues: Int = 1, quotes: Bool = true,
        _ change: (inout CrossingTerms) -> Void = { _ in }
    ) -> Desk {
        var all = (1...venues).map {
            VenueTerms(name: Text64("V\($0)")!, mic: Text64("XV\($0)")!)
        }
        all.append(VenueTerms(name: network, mic: "XNET", kind: .crossing))
        let desk = Desk(venues: all)
        for name in ["A", "B", "C", "D"] as [Text64] {
            desk.set(.account(AccountTerms(account: name, client: name)))
        }
        desk.set(.account(AccountTerms(account: "A2", client: "A")))
        var terms = CrossingTerms(venue: network)
        terms.policy = policy
        terms.isConsentAssumed = true
        change(&terms)
        desk.set(.crossing(terms))
        if quotes { desk.quote(1, "10.00", 900, "10.04", 900) }
        return desk
    }

    func set(crossing account: Text64, _ change: (inout CrossingAccountTerms) -> Void) {
        var terms = CrossingAccountTerms(account: account)
        change(&terms)
        set(.crossingAccount(terms))
    }

    /// All trades of the network so far.
    var crosses: [CrossTrade] {
        history.compactMap {
            if case .crossing(.crossed(let trade)) = $0.0 { trade } else { nil }
        }
    }

    /// The parent of a route.
    func parent(of route: OrderID) -> OrderID {
        core.orders[core.orders[Slot(route.raw - 1)].parent].id
    }

    /// What rests at the network for an order.
    func atNetwork(_ id: OrderID) -> Int64 {
        core.children(of: id).map { view($0) }
            .filter { $0.venue != Self.street && !$0.isTerminal }
            .reduce(0) { $0 + $1.leavesQty.units / DecimalText.scale }
    }
}

/// Lines that a trader can read, played on a desk.
///
///     quote 10.00 10.04 [size]        B1 A buy 500 10.03 [min 100] [IOC|FOK]
///     cancel B1                       replace B1 400 10.02
///     kill A, release A               halt, resume
///     wait 2000 (milliseconds)        sweep (what long jobs still want)
final class CrossingScript {
    let desk: Desk
    private var names: [OrderID: String] = [:]
    private var orders: [String: (id: OrderID, side: Side)] = [:]
    private var requests = 0

    init(_ desk: Desk) { self.desk = desk }

    func play(_ lines: [String]) {
        for line in lines { step(line.split(separator: " ").map(String.init)) }
    }

    func id(_ name: String) -> OrderID { orders[name]?.id ?? .none }

    private func step(_ words: [String]) {
        switch words[0] {
        case "quote":
            let size = words.count > 3 ? Int64(words[3])! : 900
            desk.quote(1, words[1], size, words[2], size)
            desk.runCalled()
        case "cancel", "replace": request(words)
        case "kill", "release":
            desk.run(
                .killSwitch(
                    KillSwitch(
                        user: "risk",
                        account: desk.core.reference.account(Text64(words[1])!) ?? .none,
                        isEngaged: words[0] == "kill", reason: "test")))
        case "halt", "resume":
            desk.run(.desk(.halt(user: "ops", "ACME", isHalted: words[0] == "halt")))
        case "wait": desk.wait(milliseconds: Int64(words[1])!)
        case "sweep": desk.finishSweeps()
        default: enter(words)
        }
    }

    private func request(_ words: [String]) {
        requests += 1
        let (name, request) = (Text64(words[1])!, Text64("R\(requests)")!)
        guard words[0] == "replace" else {
            desk.run(
                .cancelOrder(
                    CancelOrder(
                        session: Desk.client, clOrdID: request, origClOrdID: name)))
            return
        }
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: request, origClOrdID: name,
                    side: orders[words[1]]!.side, symbol: "ACME", ordType: .limit,
                    orderQty: qty(Int64(words[2])!), price: px(words[3]))))
    }

    private func enter(_ words: [String]) {
        let side: Side = words[2] == "buy" ? .buy : words[2] == "short" ? .sellShort : .sell
        let force: TimeInForce =
            words.contains("IOC")
            ? .immediateOrCancel : words.contains("FOK") ? .fillOrKill : .day
        let order = desk.order(
            Text64(words[0])!, side, Int64(words[3])!, words[4] == "market" ? nil : words[4],
            timeInForce: force, account: Text64(words[1])!)
        let id: OrderID
        if let index = words.firstIndex(of: "min") {
            id = desk.enter(order) { $0.minQty = qty(Int64(words[index + 1])!) }
        } else {
            id = desk.enter(order)
        }
        names[id] = words[0]
        orders[words[0]] = (id, side)
    }

    /// `B2-S1 400 @10.02`, in the order of the trades.
    var trades: [String] {
        desk.crosses.map {
            "\(names[desk.parent(of: $0.buy)] ?? "?")-\(names[desk.parent(of: $0.sell)] ?? "?")"
                + " \($0.quantity.units / DecimalText.scale)"
                + " @\(DecimalText.string($0.price.units))"
        }
    }

    /// `B1 200/300`: CumQty and LeavesQty, with the OrdStatus where it has ended unfilled.
    func state(_ name: String) -> String {
        let view = desk.view(id(name))
        let (cum, leaves) = (view.cumQty.units, view.leavesQty.units)
        let end = view.isTerminal && view.ordStatus != .filled ? " \(view.ordStatus)" : ""
        return "\(name) \(cum / DecimalText.scale)/\(leaves / DecimalText.scale)\(end)"
    }
}
