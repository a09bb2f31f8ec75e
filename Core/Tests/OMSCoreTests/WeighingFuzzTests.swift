import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// Orders that may wait, under random choices, quotes, fills, refusals, replaces and late timers:
/// children never hold more than their order (checked behind every command), what is recorded gives the
/// same State, and every order ends once venues answer.
@Suite struct WeighingFuzzTests {
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func nothingIsLost(_ seed: UInt64) throws { try WeighingFuzz(seed).run() }

    /// The fuzz does what it is for: orders rest, are moved, and are taken in the end.
    @Test func itReachesThem() throws {
        var reasons: [RouteReason: Int] = [:]
        var moves = 0
        for seed in 1...40 as ClosedRange<UInt64> {
            let fuzz = WeighingFuzz(seed)
            try fuzz.run()
            for route in fuzz.desk.routes { reasons[route.reason, default: 0] += 1 }
            for case .learnt(.weighingMoved) in fuzz.desk.history.map(\.0) { moves += 1 }
        }
        #expect(reasons[.placed, default: 0] > 12, "\(reasons)")
        #expect(reasons[.sweep, default: 0] > 12, "\(reasons)")
        #expect(moves > 6)
    }
}

/// One run: a market of two venues, and three orders one after the other.
private final class WeighingFuzz {
    let desk = Desk(venues: [
        VenueTerms(name: "V1", mic: "XV1", postRebate: 200_000), VenueTerms(name: "V2", mic: "XV2"),
    ])
    private var random: Seeded
    private let name: String
    private var ids: [OrderID] = []
    private var clOrdID = 0
    private var fills = 0

    init(_ seed: UInt64) {
        random = Seeded(seed &* 977)
        name = "seed \(seed)"
        var terms = RoutingTerms(name: "P")
        (terms.post, terms.patience, terms.dark) = (.weighed, 20_000_000_000, .never)
        desk.set(.routingPolicy(terms))
        var learning = LearningTerms()
        learning.horizon = 5_000_000_000
        desk.set(.learning(learning))
    }

    func run() throws {
        for _ in 0..<3 {
            quotes()
            enter()
            for _ in 0..<60 { step() }
            #expect(try desk.restored() == desk.digest(), "\(name)")
        }
        finish()
        for id in ids { #expect(desk.view(id).isTerminal, "\(name): order \(id.raw) ends") }
        #expect(desk.core.learning.placementCount == 0, "\(name): nothing of them is kept")
        #expect(desk.replayed() == desk.digest(), "\(name)")
    }

    private func enter() {
        clOrdID += 1
        let isBuy = random.chance(50)
        let order = desk.order(
            ClOrdID("C\(clOrdID)")!, isBuy ? .buy : .sell, Int64(1 + random.below(8)) * 100,
            isBuy ? "10.08" : "9.92")
        ids.append(desk.enter(order, to: "P"))
    }

    private func step() {
        switch random.below(100) {
        case 0..<20: quotes()
        case 20..<50: choose()
        case 50..<60: if desk.core.nextTimer != nil { desk.fireNextTimer() }
        case 60..<92: answer()
        case 92..<96: request()
        default: desk.wait(milliseconds: Int64(random.below(4_000)))
        }
    }

    private func quotes() {
        desk.wait(milliseconds: 1 + Int64(random.below(400)))
        for venue in [1, 2] as [UInt16] where random.chance(80) {
            let middle = 1_000 + random.below(5) - 2
            let prices = [middle - 1 - random.below(2), middle + 1 + random.below(2)].map {
                "\($0 / 100).\($0 % 100 < 10 ? "0" : "")\($0 % 100)"
            }
            desk.quote(
                venue, prices[0], Int64(1 + random.below(5)) * 100, prices[1],
                Int64(1 + random.below(5)) * 100)
        }
    }

    /// What the shell would have answered, or anything else.
    private func choose() {
        let asked = ids.filter { desk.core.learning.phase($0) == .weighing }
        let id =
            random.chance(90) && !asked.isEmpty
            ? asked[random.below(asked.count)] : OrderID(UInt64(1 + random.below(9)))
        var post: PostWeighing.Post?
        if random.chance(60) {
            let price = Price(units: Int64(993 + random.below(14)) * 1_000_000)
            post = PostWeighing.Post(
                venue: VenueID(UInt16(1 + random.below(random.chance(95) ? 2 : 9))), price: price,
                cost: 0)
        }
        let choice = PostWeighing.Choice(
            takes: random.chance(30), takeCost: 0, post: post, waitCost: nil)
        desk.run(.learning(.weighing(Weighing(order: id, choice: choice))))
    }

    private func flags(_ route: RouteSent) -> OrderFlags {
        desk.core.orders[Slot(route.order.raw - 1)].flags
    }

    private func answer() {
        let open = desk.routes.filter { desk.view($0.order).leavesQty.isPositive }
        guard !open.isEmpty else { return }
        let route = open[random.below(open.count)]
        let leaves = desk.view(route.order).leavesQty
        switch random.below(10) {
        case 0, 1: fill(route, min(leaves, qty(100)))
        case 2: fill(route, leaves)
        case 3, 4: desk.venue(.new, on: route)
        case 5: desk.venue(.canceled, on: route, attempt: 0)
        case 6:
            let isNew = desk.core.orders[Slot(route.order.raw - 1)].base == .pendingNew
            desk.venue(isNew ? .rejected : .canceled, on: route, attempt: 0)
        default: settle(route)
        }
    }

    private func settle(_ route: RouteSent) {
        guard flags(route).contains(.requestSent) else { return }
        desk.venue(flags(route).contains(.replaceSent) ? .replaced : .canceled, on: route)
    }

    /// It was filled before the request for it came.
    private func tooLate(_ route: RouteSent) {
        let attempt = desk.attempts[route.order] ?? 0
        desk.run(
            .venueCancelReject(
                VenueCancelReject(
                    venue: route.venue, clOrdID: RouteID.clOrdID(route.order, attempt: attempt),
                    reason: 0)))
    }

    private func fill(_ route: RouteSent, _ quantity: Quantity) {
        fills += 1
        desk.venue(
            .trade, on: route, lastQty: quantity,
            lastPx: route.price.isSet ? route.price : px("10"), execID: Text64("X\(fills)"))
    }

    /// The client wants another quantity or price, or nothing any more.
    private func request() {
        guard let id = ids.last, !desk.view(id).isTerminal else { return }
        let view = desk.view(id)
        clOrdID += 1
        let next = ClOrdID("C\(clOrdID)")!
        guard random.chance(70) else {
            desk.run(
                .cancelOrder(
                    CancelOrder(
                        session: Desk.client, clOrdID: next, origClOrdID: view.clOrdID)))
            return
        }
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: next, origClOrdID: view.clOrdID,
                    side: view.terms.side, symbol: "ACME", ordType: .limit, timeInForce: .day,
                    orderQty: qty(Int64(1 + random.below(9)) * 100), price: view.terms.price)))
    }

    /// Venues do what they are asked, and fill what rests.
    private func finish() {
        for _ in 0..<200 where ids.contains(where: { !desk.view($0).isTerminal }) {
            for route in desk.routes {
                let leaves = desk.view(route.order).leavesQty
                if leaves.isPositive, flags(route).contains(.requestSent) {
                    settle(route)
                } else if leaves.isPositive {
                    fill(route, leaves)
                } else if flags(route).contains(.requestSent) {
                    tooLate(route)
                }
            }
            if desk.core.nextTimer != nil { desk.fireNextTimer() }
        }
    }
}
