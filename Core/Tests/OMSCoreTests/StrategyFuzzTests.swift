import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// Every strategy under random quotes, volume, fills, rejects, busts, pauses and replaces: the same
/// seed and inputs give the same children whether or not the process restarts in between, children
/// never hold more than their order (checked behind every command), and every order ends.
@Suite struct StrategyFuzzTests {
    @Test(arguments: TargetStrategy.allCases, (1...24).map { UInt64($0) })
    func sameSeedSameChildren(_ kind: TargetStrategy, _ seed: UInt64) throws {
        let plain = try StrategyFuzz(kind, seed, restarts: false).run()
        let restarted = try StrategyFuzz(kind, seed, restarts: true).run()
        #expect(plain == restarted, "\(kind) seed \(seed)")
    }

    /// The fuzz does what it is for: strategies send, and are filled.
    @Test(arguments: TargetStrategy.allCases)
    func itReachesThem(_ kind: TargetStrategy) throws {
        var children = 0
        for seed in 1...8 as ClosedRange<UInt64> {
            children += try StrategyFuzz(kind, seed, restarts: false).run().count
        }
        #expect(children > 8, "\(kind)")
    }
}

/// One run: a market of two venues, one order, and what happens to it.
final class StrategyFuzz {
    private let desk: Desk
    private var random: Seeded
    private let kind: TargetStrategy
    private let name: String
    private let restarts: Bool
    private var id = OrderID.none
    private var isBuy = true
    private var volume: Int64 = 0
    private var executions: [(route: RouteSent, id: Text64, quantity: Quantity)] = []
    /// What venues show, by venue and side: a side without a size keeps what it showed.
    private var shown: [[Shown?]] = [[nil, nil], [nil, nil]]
    private var clOrdID = 0
    /// Executions so far: an ExecID is never used twice.
    private var fills = 0

    init(_ kind: TargetStrategy, _ seed: UInt64, restarts: Bool) throws {
        self.kind = kind
        self.restarts = restarts
        name = "\(kind) seed \(seed)"
        random = Seeded(seed &* 31 &+ UInt64(kind.rawValue))
        desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1", takes: .atTheClose),
            VenueTerms(name: "V2", mic: "XV2"),
        ])
        desk.set(.instrument(InstrumentTerms(symbol: "ACME", lot: qty(100), market: "M")))
        let closes = desk.now.since(desk.now.utcDate.startUTC) + 50 * Desk.minute
        desk.set(.hours(MarketHours(market: "M", closes: closes, cutoff: 1_000_000_000)))
        try desk.follow((1...40).map { $0 % 7 + 1 }, volume: 200_000)
    }

    /// What was sent, in words.
    func run() throws -> [String] {
        isBuy = random.chance(50)
        let quantity = Int64(1 + random.below(80)) * 100
        var order = desk.order(
            "C0", isBuy ? .buy : .sell, quantity, random.chance(80) ? limit : nil)
        order.session = Desk.client
        id = desk.enter(order, by: terms())
        for _ in 0..<160 where !desk.view(id).isTerminal {
            step()
            if random.chance(8), restarts { try restart() }
        }
        finish()
        #expect(desk.view(id).isTerminal, "\(name) ends")
        #expect(desk.core.strategy(of: id)?.wanted == nil, "\(name)")
        #expect(desk.replayed() == desk.digest(), "\(name)")
        return desk.routes.map {
            "\($0.venue.raw) \($0.quantity.units) \($0.price.units) \($0.timeInForce) \($0.reason)"
        }
    }

    private var limit: String { isBuy ? "10.06" : "9.94" }

    private func terms() -> StrategyTerms {
        desk.strategy(kind, minutes: 60) {
            $0.interval = Int64(1 + random.below(4)) * Desk.minute
            $0.sizePPM = Int64(random.below(3)) * 300_000
            $0.jitterPPM = Int64(random.below(2)) * 900_000
            $0.aggression = Aggression(rawValue: UInt8(random.below(3))) ?? .passive
            $0.residual = ResidualPolicy(rawValue: UInt8(random.below(3))) ?? .cancel
            $0.isDynamic = kind == .vwap && random.chance(50)
            $0.maxChild = random.chance(20) ? qty(700) : .zero
            let follows = kind == .participate || kind == .targetClose
            let takesRate = kind != .iceberg && kind != .sniper
            if follows || takesRate && random.chance(40) { $0.ratePPM = 200_000 }
            if takesRate, !follows, random.chance(30) { $0.bounds.rateMinPPM = 50_000 }
            if random.chance(40) { $0.bounds.wouldPx = px(isBuy ? "9.99" : "10.01") }
            if random.chance(40) { $0.bounds.repriceInterval = 3_000_000_000 }
            if random.chance(30) || kind == .sniper { $0.bounds.limitPx = px(limit) }
            $0.bounds.displayQty = qty(300)
            $0.bounds.sizeMin = qty(200)
            $0.bounds.cooldown = 1_000_000_000
            $0.bounds.auctionVolume = qty(4_000)
            $0.bounds.closePPM = 600_000
            $0.bounds.isPaused = random.chance(5)
            $0.seed = UInt64(random.below(3))
        }
    }

    private func step() {
        switch random.below(100) {
        case 0..<25: quotes()
        case 25..<40:
            volume += Int64(random.below(40)) * 50
            desk.traded(volume)
        case 40..<60: timer()
        case 60..<88: answer()
        case 88..<91: bust()
        case 91..<94:
            desk.run(
                .desk(
                    .pause(
                        user: "ann", id, isPaused: random.chance(40),
                        keepsChildren: random.chance(50))))
        case 94..<97: replace()
        default: desk.wait(milliseconds: Int64(random.below(5_000)))
        }
    }

    private func quotes() {
        desk.wait(milliseconds: 1 + Int64(random.below(900)))
        for venue in [1, 2] as [UInt16] where random.chance(70) {
            let middle = 1_000 + random.below(9) - 4
            let prices = [middle - 1 - random.below(2), middle + 1 + random.below(2)].map {
                "\($0 / 100).\($0 % 100 < 10 ? "0" : "")\($0 % 100)"
            }
            let sizes = [0, 1].map { _ in Int64(random.below(8)) * 100 }
            for side in 0...1 where sizes[side] > 0 {
                shown[Int(venue) - 1][side] = Shown(
                    price: px(prices[side]), size: qty(sizes[side]), time: desk.now)
            }
            desk.quote(venue, prices[0], sizes[0], prices[1], sizes[1])
        }
        desk.runCalled()
    }

    private func timer() {
        guard let next = desk.core.nextTimer else { return }
        // Where the end is all that there is to wait for, there is more to see before it.
        guard next.due.since(desk.now) < 10 * Desk.minute || random.chance(5) else { return }
        // Now and then the process was busy, and several are late.
        if random.chance(15) { desk.wait(milliseconds: Int64(random.below(200_000))) }
        if next.due.since(desk.now) > 0, random.chance(50) { quotes() }
        desk.fireNextTimer()
    }

    private var open: [RouteSent] {
        desk.routes.filter { desk.core.view($0.order)?.leavesQty.isPositive == true }
    }

    private func flags(_ route: RouteSent) -> OrderFlags {
        desk.core.orders[Slot(route.order.raw - 1)].flags
    }

    /// A venue says something of one of its orders.
    private func answer() {
        let all = open
        guard !all.isEmpty else { return }
        let route = all[random.below(all.count)]
        let leaves = desk.view(route.order).leavesQty
        switch random.below(12) {
        case 0..<5: fill(route, min(leaves, qty(Int64(1 + random.below(6)) * 50)))
        case 5, 6: fill(route, leaves)
        case 7: desk.venue(.new, on: route)
        case 8:
            let isNew = desk.core.orders[Slot(route.order.raw - 1)].base == .pendingNew
            desk.venue(isNew && random.chance(60) ? .rejected : .canceled, on: route, attempt: 0)
        default: settle(route)
        }
    }

    /// The answer that a request waits for.
    private func settle(_ route: RouteSent) {
        guard flags(route).contains(.requestSent) else { return }
        let isReplace = flags(route).contains(.replaceSent)
        guard random.chance(75) else {
            refuse(route, reason: isReplace ? 2 : 0)
            // Too late to cancel: it is executed, which is told next.
            let leaves = desk.view(route.order).leavesQty
            if !isReplace, leaves.isPositive { fill(route, leaves) }
            return
        }
        desk.venue(isReplace ? .replaced : .canceled, on: route)
    }

    private func refuse(_ route: RouteSent, reason: UInt8) {
        let attempt = desk.attempts[route.order] ?? 0
        desk.run(
            .venueCancelReject(
                VenueCancelReject(
                    venue: route.venue, clOrdID: RouteID.clOrdID(route.order, attempt: attempt),
                    reason: reason)))
    }

    private func fill(_ route: RouteSent, _ quantity: Quantity) {
        fills += 1
        let execID = Text64("X\(fills)") ?? Text64()
        desk.venue(
            .trade, on: route, lastQty: quantity,
            lastPx: route.price.isSet ? route.price : px("10"), execID: execID)
        executions.append((route, execID, quantity))
    }

    private func bust() {
        guard !executions.isEmpty else { return }
        let fill = executions.remove(at: random.below(executions.count))
        desk.run(
            .tradeCorrection(
                TradeCorrection(
                    venue: fill.route.venue, clOrdID: RouteID.clOrdID(fill.route.order, attempt: 0),
                    execID: Text64("B\(fill.id)") ?? Text64(), execRefID: fill.id, isBust: true,
                    lastQty: fill.quantity, lastPx: px("10"),
                    leavesQty: desk.view(fill.route.order).leavesQty)))
    }

    /// The client states quantity and parameters anew, or the quantity alone.
    private func replace() {
        let last = desk.view(id).clOrdID
        clOrdID += 1
        let terms = desk.view(id).terms
        let request = ReplaceOrder(
            session: Desk.client, clOrdID: ClOrdID("C\(clOrdID)")!, origClOrdID: last,
            side: terms.side, symbol: "ACME", ordType: terms.ordType,
            orderQty: qty(Int64(1 + random.below(80)) * 100), price: terms.price)
        guard random.chance(60) else {
            desk.run(.replaceOrder(request))
            return
        }
        desk.run(.instructed(.amend(request, .none, self.terms())))
    }

    /// Ends the process: State comes back by itself, quotes by the venues.
    private func restart() throws {
        try desk.restart()
        for venue in 0...1 {
            for side in 0...1 {
                guard let quote = shown[venue][side] else { continue }
                desk.core.quotes.update(
                    Desk.acme, VenueID(UInt16(venue + 1)), isBid: side == 0, quote.price,
                    quote.size, at: quote.time)
            }
        }
    }

    private struct Shown {
        var price: Price
        var size: Quantity
        var time: Timestamp
    }

    /// Time goes by until the order has ended, and venues do what they are asked.
    private func finish() {
        for _ in 0..<600 where !desk.view(id).isTerminal {
            for route in desk.routes {
                let isOpen = desk.view(route.order).leavesQty.isPositive
                if flags(route).contains(.requestSent), !isOpen {
                    // Filled before the request for it came.
                    refuse(route, reason: 0)
                } else if !isOpen {
                    continue
                } else if flags(route).contains(.requestSent) {
                    desk.venue(
                        flags(route).contains(.replaceSent) ? .replaced : .canceled, on: route)
                } else if route.timeInForce.isImmediate {
                    desk.venue(.canceled, on: route, attempt: 0)
                } else if route.timeInForce == .atTheClose {
                    desk.venue(.expired, on: route, attempt: 0)
                }
            }
            guard !desk.view(id).isTerminal, desk.core.nextTimer != nil else { continue }
            desk.fireNextTimer()
        }
    }
}
