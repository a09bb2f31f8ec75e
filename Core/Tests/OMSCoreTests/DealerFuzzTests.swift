import OMSTypes
import Testing

@testable import OMSCore

#if canImport(Glibc)
import Glibc
#endif

/// Dealers quote, decline, withdraw, fall silent, lose their sessions and refuse what they quoted;
/// orders come, change and go. No seed may lose quantity, send more than there is, pay more than
/// the limit, take a quote twice, or leave an order without an end.
@Suite struct DealerFuzzTests {
    /// 400 seeds with `NEEDLETAIL_SOAK`.
    static let seeds: ClosedRange<UInt64> = 1...(getenv("NEEDLETAIL_SOAK") == nil ? 24 : 400)

    @Test(arguments: seeds)
    func quotesAndFaults(_ seed: UInt64) throws {
        let fuzz = DealerFuzz(seed)
        for _ in 0..<300 { fuzz.step() }
        try fuzz.desk.restart()
        fuzz.endEverything()
        #expect(fuzz.desk.core.openCount == 0, "seed \(seed): an order has no end")
        #expect(fuzz.desk.core.quoting.isEmpty, "seed \(seed): a request is left")
        #expect(fuzz.taken > 0, "seed \(seed): no quote was taken, which proves little")
        #expect(Set(fuzz.quoteIDs).count == fuzz.quoteIDs.count, "seed \(seed): taken twice")
        #expect(fuzz.desk.replayed() == fuzz.desk.digest(), "seed \(seed)")
    }
}

final class DealerFuzz {
    let desk: Desk
    private(set) var quoteIDs: [Text64] = []
    private let seed: UInt64
    private var random: Seeded
    private var names = 0
    private var orders: [ClOrdID] = []
    private var requests: [(request: Text64, venue: VenueID)] = []
    private var quotes: [(venue: VenueID, id: Text64)] = []

    var taken: Int { quoteIDs.count }

    init(_ seed: UInt64) {
        self.seed = seed
        random = Seeded(seed)
        var venues = ["A", "B", "C"].map {
            VenueTerms(name: Text64($0)!, mic: Text64("X\($0)")!, kind: .rfq)
        }
        if random.chance(50) { venues.append(VenueTerms(name: "L", mic: "XL")) }
        desk = Desk(venues: venues)
    }

    func step() {
        switch random.below(20) {
        case 0..<4: enter()
        case 4..<10: answer()
        case 10..<14: venueAnswers()
        case 14: request()
        case 15: withdraw()
        case 16: link()
        case 17:
            desk.now = desk.now.adding(nanoseconds: Int64(random.below(2_000)) * 1_000_000)
            fireTimers()
        case 18: show()
        default: if random.chance(10) { restart() }
        }
        while desk.core.hasSweep { run(.continueSweep) }
    }

    private func run(_ command: OrderCommand) {
        desk.run(command)
        hear()
    }

    private func hear() {
        for effect in desk.effects {
            if case .requestQuote(let order, let venue, let number, _, _) = effect {
                let request = QuoteRequestID.text(order, number)
                #expect(
                    !requests.contains { $0 == (request, venue) },
                    "seed \(seed): \(request) is asked twice")
                requests.append((request, venue))
            }
            if case .takeQuote(_, let id) = effect { quoteIDs.append(id) }
        }
    }

    private func next(_ letter: String) -> Text64 {
        names += 1
        return Text64("\(letter)\(names)")!
    }

    private func price() -> String { "\(98 + random.below(5)).\(random.below(10))" }

    private func enter() {
        let id = next("X")
        orders.append(id)
        let times: [TimeInForce] = [.day, .day, .immediateOrCancel, .fillOrKill, .goodTillCancel]
        run(
            .newOrder(
                desk.order(
                    id, random.chance(50) ? .buy : .sell, Int64(100 * (1 + random.below(9))),
                    random.chance(10) ? nil : price(), timeInForce: times[random.below(5)])))
    }

    private func answer() {
        guard !requests.isEmpty else { return }
        let recent = random.chance(80) ? min(6, requests.count) : requests.count
        let asked = requests[requests.count - 1 - random.below(recent)]
        if random.chance(20) {
            return run(.dealer(.declined(asked.venue, request: asked.request, text: "pass")))
        }
        let id = random.chance(10) ? quotes.randomElement(using: &random)?.id : nil
        var quote = DealerQuote(
            venue: asked.venue, request: asked.request, quoteID: id ?? next("K"))
        let middle = px(price()).units
        let half = Int64(random.below(10) - 1) * px("0.1").units
        if random.chance(90) { quote.offerPx = Price(units: middle + half) }
        if random.chance(90) { quote.bidPx = Price(units: middle - half) }
        if random.chance(40) { quote.offerSize = qty(Int64(100 * (1 + random.below(9)))) }
        if random.chance(40) { quote.bidSize = qty(Int64(100 * (1 + random.below(9)))) }
        if random.chance(50) {
            quote.validUntil = desk.now.adding(
                nanoseconds: Int64(random.below(3_000) - 100) * 1_000_000)
        }
        quote.isIndicative = random.chance(5)
        // A name that was used is no name for another quote: the dealer says the same again.
        if id == nil { quotes.append((asked.venue, quote.quoteID)) } else { return }
        run(.dealer(.quote(quote)))
        if random.chance(20) { run(.dealer(.quote(quote))) }
    }

    private func openRoutes() -> [RouteSent] {
        desk.routes.filter { desk.view($0.order).leavesQty.isPositive }
    }

    private func venueAnswers() {
        guard let route = openRoutes().randomElement(using: &random) else { return }
        let leaves = desk.view(route.order).leavesQty
        let at = route.price.isSet ? route.price : px("100")
        switch random.below(6) {
        case 0..<3: desk.venue(.trade, on: route, lastQty: leaves, lastPx: at)
        case 3:
            let half = Quantity(units: max(1, leaves.units / 2))
            desk.venue(.trade, on: route, lastQty: half, lastPx: at)
        case 4: desk.venue(.rejected, on: route, text: "last look")
        default: desk.venue(.canceled, on: route)
        }
        hear()
    }

    private func request() {
        guard let order = orders.randomElement(using: &random) else { return }
        if random.chance(50) {
            run(
                .cancelOrder(
                    CancelOrder(session: Desk.client, clOrdID: next("Y"), origClOrdID: order)))
        } else {
            let terms = desk.view(order).terms
            run(
                .replaceOrder(
                    ReplaceOrder(
                        session: Desk.client, clOrdID: next("Y"), origClOrdID: order,
                        side: terms.side, symbol: "ACME", ordType: .limit,
                        orderQty: qty(Int64(100 * (1 + random.below(9)))), price: px(price()))))
        }
    }

    private func withdraw() {
        guard let quote = quotes.randomElement(using: &random) else { return }
        run(.dealer(.withdrawn(quote.venue, quoteID: random.chance(20) ? "" : quote.id)))
    }

    private func link() {
        let venue = VenueID(UInt16(1 + random.below(3)))
        run(.venueLink(venue, isUp: false))
        if random.chance(80) { run(.venueLink(venue, isUp: true)) }
    }

    private func restart() {
        run(.started(build: "B"))
        for venue in 1...desk.core.reference.venues.count {
            run(.venueLink(VenueID(UInt16(venue)), isUp: true))
        }
    }

    private func show() {
        guard desk.core.reference.venues.count > 3 else { return }
        let ask = price()
        desk.core.quotes.update(
            Desk.acme, VenueID(4), isBid: false, px(ask), qty(Int64(100 * random.below(9))),
            at: desk.now)
    }

    private func fireTimers() {
        while let timer = desk.core.nextTimer, timer.due <= desk.now {
            run(.timer(timer.id, due: timer.due))
        }
    }

    /// Answers whatever is open until nothing is.
    func endEverything() {
        restart()
        for _ in 0..<60 where desk.core.openCount > 0 {
            for order in orders where !desk.view(order).isTerminal {
                run(
                    .cancelOrder(
                        CancelOrder(
                            session: Desk.client, clOrdID: next("Y"), origClOrdID: order)))
            }
            for route in openRoutes() { desk.venue(.canceled, on: route) }
            while desk.core.hasSweep { run(.continueSweep) }
            desk.now = desk.now.adding(nanoseconds: 10_000_000_000)
            fireTimers()
        }
    }
}
