import OMSTypes
import Testing

@testable import OMSCore

#if canImport(Glibc)
import Glibc
#endif

/// Quotes flicker, orders come and go, venues answer late: nothing is executed outside the recorded
/// national best, nobody meets himself, nothing is lost, and a second core that knows no more than
/// the recorded inputs decides the same.
@Suite struct CrossingFuzzTests {
    /// 400 seeds with `NEEDLETAIL_SOAK`.
    static let seeds: ClosedRange<UInt64> = 1...(getenv("NEEDLETAIL_SOAK") == nil ? 8 : 400)

    @Test(arguments: seeds)
    func flicker(_ seed: UInt64) throws {
        let fuzz = CrossingFuzz(seed)
        for _ in 0..<500 { fuzz.step() }
        let trades = fuzz.desk.crosses.count
        #expect(trades > 0, "seed \(seed): \(trades) trades prove little")
        try fuzz.desk.restart()
        fuzz.endEverything()
        #expect(fuzz.desk.core.openCount == 0, "seed \(seed): an order has no end")
        #expect(fuzz.desk.core.crossing.count == 0, "seed \(seed): something still rests")
        #expect(fuzz.twinDigest() == fuzz.desk.digest(), "seed \(seed): decided otherwise")
    }
}

final class CrossingFuzz {
    let desk: Desk
    private let seed: UInt64
    private var random: Seeded
    private var twin = OrderCore()
    private var steps = 0
    private var names = 0
    private var isInterrupted = false
    private var isHalt = false
    private var killed: Text64 = "A"
    private static let accounts: [Text64] = ["A", "A2", "B", "C", "D"]

    init(_ seed: UInt64) {
        self.seed = seed
        var random = Seeded(seed)
        desk = Desk.crossing(.only, venues: 2, quotes: false) {
            $0.crossesLocked = random.chance(30)
            $0.priority = random.chance(50) ? .time : .sizeTime
            $0.reference = random.chance(70) ? .midpoint : random.chance(50) ? .bid : .ask
            $0.restingPPM = Int64(1 + random.below(98)) * 10_000
        }
        let policies: [CrossingPolicy] = [.only, .with, .before, .conditional, .only]
        for (account, policy) in zip(Self.accounts, policies) {
            desk.set(crossing: account) {
                $0.policy = policy
                $0.category = UInt8(random.below(2))
                if random.chance(10) { $0.accepted = 1 << UInt64(random.below(2)) }
                if random.chance(10) { $0.excluded = [Self.accounts[random.below(5)]] }
            }
        }
        self.random = random
        desk.checksInvariants = false
        desk.replay(into: &twin)
    }

    // MARK: What happens

    func step() {
        if isInterrupted, random.chance(20) { interrupt() }
        switch random.below(20) {
        case 0..<6: quote()
        case 6..<13: enter()
        case 13..<15: request()
        case 15: interrupt()
        case 16:
            desk.wait(milliseconds: Int64(random.below(900)))
            while let timer = desk.core.nextTimer, timer.due <= desk.now {
                run(.timer(timer.id, due: timer.due))
            }
        default: answer()
        }
        if random.chance(80) {
            while desk.hasSweep { run(.continueSweep) }
        }
        steps += 1
        if steps % 10 == 0 { desk.checkInvariants("seed \(seed), step \(steps)") }
    }

    private func quote() {
        let venue = UInt16(1 + random.below(2))
        let bid = 1_000_000_000 + Int64(random.below(9) - 4) * 500_000
        let spread = Int64(random.below(6) - 1) * 500_000
        desk.core.quotes.update(
            Desk.acme, VenueID(venue), isBid: true,
            random.chance(4) ? .none : Price(units: bid), qty(Int64(100 * (1 + random.below(5)))),
            at: desk.now)
        desk.core.quotes.update(
            Desk.acme, VenueID(venue), isBid: false, Price(units: bid + spread),
            qty(Int64(100 * (1 + random.below(5)))), at: desk.now)
        for order in desk.called { run(.watchFired(order)) }
    }

    private func enter() {
        names += 1
        let limit = 1_000_000_000 + Int64(random.below(9) - 4) * 1_000_000
        let forces: [TimeInForce] = [.day, .day, .day, .day, .immediateOrCancel, .fillOrKill]
        let order = desk.order(
            Text64("N\(names)")!, [.buy, .sell, .sellShort, .buy][random.below(4)],
            Int64(1 + random.below(20)) * 50,
            random.chance(70) ? DecimalText.string(limit) : nil,
            timeInForce: forces[random.below(6)], account: Self.accounts[random.below(5)])
        guard random.chance(25) else { return run(.newOrder(order)) }
        var instructions = Instructions()
        instructions.minQty = Quantity(
            units: order.orderQty.units / Int64(1 + random.below(4)) / DecimalText.scale
                * DecimalText.scale)
        run(.instructed(.newOrder(DetailedOrder(order: order), instructions)))
    }

    private func request() {
        guard names > 0 else { return }
        let name = Text64("N\(1 + random.below(names))")!
        names += 1
        let view = desk.view(name)
        if random.chance(50) {
            return run(
                .cancelOrder(
                    CancelOrder(
                        session: Desk.client, clOrdID: Text64("N\(names)")!, origClOrdID: name)))
        }
        run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: Text64("N\(names)")!, origClOrdID: name,
                    side: view.terms.side, symbol: "ACME", ordType: .limit,
                    timeInForce: view.terms.timeInForce,
                    orderQty: qty(Int64(1 + random.below(20)) * 50), price: px("10"))))
    }

    /// Halts and kills begin, and soon end.
    private func interrupt() {
        if !isInterrupted { isHalt = random.chance(50) }
        isInterrupted.toggle()
        if isHalt {
            return run(.desk(.halt(user: "ops", "ACME", isHalted: isInterrupted)))
        }
        if isInterrupted { killed = Self.accounts[random.below(5)] }
        run(
            .killSwitch(
                KillSwitch(
                    user: "risk", account: desk.core.reference.account(killed)!,
                    isEngaged: isInterrupted, reason: "test")))
    }

    /// The street answers for one of its routes.
    private func answer() {
        let open = desk.routes.filter { desk.view($0.order).leavesQty.isPositive }
        guard !open.isEmpty else { return }
        let route = open[random.below(open.count)]
        let view = desk.view(route.order)
        let isCanceled = random.chance(30) || desk.attempts[route.order] != nil
        let before = desk.history.count
        let part = Quantity(
            units: max(1, view.leavesQty.units / Int64(1 + random.below(3)) / DecimalText.scale)
                * DecimalText.scale)
        let price = view.terms.price.isSet ? view.terms.price : px("10")
        follow(before) {
            if isCanceled {
                desk.venue(.canceled, on: route)
            } else {
                desk.venue(.trade, on: route, lastQty: min(part, view.leavesQty), lastPx: price)
            }
        }
    }

    func endEverything() {
        for number in 1...max(1, desk.core.orderCount) {
            let id = OrderID(UInt64(number))
            guard let view = desk.core.view(id), view.kind == .client, view.leavesQty.isPositive
            else { continue }
            names += 1
            run(
                .cancelOrder(
                    CancelOrder(
                        session: Desk.client, clOrdID: Text64("N\(names)")!,
                        origClOrdID: view.clOrdID)))
        }
        for _ in 0..<10 {
            while desk.hasSweep { run(.continueSweep) }
            for route in desk.routes where desk.view(route.order).leavesQty.isPositive {
                follow(desk.history.count) { desk.venue(.canceled, on: route) }
            }
        }
    }

    // MARK: What must hold

    private func run(_ command: OrderCommand) {
        follow(desk.history.count) { desk.run(command) }
    }

    /// Lets the second core decide the same from the recorded inputs, and looks at the trades.
    private func follow(_ before: Int, _ body: () -> Void) {
        body()
        let events = desk.history[before...].map(\.0)
        checkTrades(events)
        guard let command = desk.lastCommand else { return }
        desk.core.inputs.restore(into: &twin.quotes)
        twin.decide(command, at: desk.now)
        #expect(Array(twin.events) == events, "seed \(seed): decided otherwise")
        #expect(twin.inputs == desk.core.inputs, "seed \(seed): read otherwise")
    }

    private func checkTrades(_ events: [OrderEvent]) {
        let inputs = desk.core.inputs.instruments.first?.quotes ?? []
        let rules = desk.core.reference.crossing.rules(quoteMaxAge: 5_000_000_000)
        let bids = inputs.filter {
            $0.bid.isSet && desk.now.since($0.bidTime) <= rules.quoteAgeMax
        }
        let asks = inputs.filter {
            $0.ask.isSet && desk.now.since($0.askTime) <= rules.quoteAgeMax
        }
        for (index, event) in events.enumerated() {
            guard case .crossing(.crossed(let trade)) = event else { continue }
            let (bid, ask) = (bids.map(\.bid).max() ?? .none, asks.map(\.ask).min() ?? .none)
            let note = "seed \(seed), trade \(trade.number)"
            #expect(trade.bid == bid && trade.ask == ask, "\(note): no proof")
            #expect(bid.isSet && bid <= trade.price && trade.price <= ask, "\(note): outside")
            #expect(bid < ask || rules.crossesLocked, "\(note): locked")
            let (buy, sell) = (desk.view(trade.buy).terms, desk.view(trade.sell).terms)
            #expect(buy.side.isBuy && !sell.side.isBuy, "\(note): sides")
            #expect(client(buy.account) != client(sell.account), "\(note): with itself")
            #expect(!buy.price.isSet || buy.price >= trade.price, "\(note): buy limit")
            #expect(!sell.price.isSet || sell.price <= trade.price, "\(note): sell limit")
            for (offset, route) in [trade.buy, trade.sell].enumerated() {
                guard case .filled(let fill) = events[index + 1 + offset] else {
                    Issue.record("\(note) is not booked")
                    continue
                }
                #expect(
                    fill.order == route && fill.quantity == trade.quantity
                        && fill.price == trade.price, "\(note): booked otherwise")
            }
        }
    }

    private func client(_ account: AccountID) -> Text64 {
        desk.core.reference.terms(account)?.client ?? Text64()
    }

    func twinDigest() -> StateDigest {
        var digest = StateDigest()
        twin.digest(into: &digest)
        return digest
    }
}
