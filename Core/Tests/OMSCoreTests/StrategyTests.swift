import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// TargetStrategy (847) on an order: slices by the journal's timers, children by the router.
@Suite struct StrategyTests {
    /// The worked line of algos-and-sor §2: Q = 10,000, N = 7, lot 100.
    @Test func twapSendsItsSlicesInTime() {
        let desk = Desk.lots()
        let id = desk.enter(desk.order("X", .buy, 10_000), by: desk.strategy())
        let start = desk.now
        #expect(desk.view(id).ordStatus == .new && desk.routes.isEmpty)
        var sizes: [Int64] = []
        for number in 0..<7 as Range<Int64> {
            let sent = desk.nextSlice()
            #expect(desk.now.since(start) == (2 * number + 1) * Desk.minute / 2)
            #expect(sent.allSatisfy { $0.reason == .slice && $0.timeInForce == .day })
            sizes += sent.shares
            sent.forEach { desk.fill($0) }
        }
        #expect(sizes == [1400, 1500, 1400, 1400, 1400, 1500, 1400])
        #expect(desk.view(id).ordStatus == .filled)
        #expect(desk.core.nextTimer == nil || desk.core.nextTimer!.due > desk.now)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func sizesAndTimesVaryByTheSeed() {
        func children(_ seed: UInt64) -> [[Int64]] {
            let desk = Desk.lots()
            let terms = desk.strategy {
                $0.sizePPM = 200_000
                $0.jitterPPM = 1_000_000
                $0.seed = seed
            }
            desk.enter(desk.order("X", .buy, 10_000), by: terms)
            let start = desk.now
            return (0..<7).map { _ in
                let sent = desk.nextSlice()
                sent.forEach { desk.fill($0) }
                return sent.shares + [desk.now.since(start)]
            }
        }
        #expect(children(42) == children(42))
        #expect(children(42) != children(43))
        // Sizes of the worked line with ρ = 0.2, seed 42.
        #expect(children(42).map { $0[0] } == [1500, 1300, 1300, 1300, 1100, 1700, 1800])
    }

    @Test func shortfallTradesEarly() {
        let desk = Desk.lots()
        let terms = desk.strategy(.minimizeMarketImpact, minutes: 5) {
            // κT = 0.60708 × 5 days of the worked line of §5.
            $0.urgencyNano = 3_035_400_000
        }
        desk.enter(desk.order("X", .sell, 1_000_000), by: terms)
        var sizes: [Int64] = []
        for _ in 0..<5 {
            let sent = desk.nextSlice()
            sizes += sent.shares
            sent.forEach { desk.fill($0) }
        }
        #expect(sizes == [458_000, 252_100, 142_000, 85_800, 62_100])
    }

    /// The worked line of §3: Q = 20,000 over ten bins.
    @Test func vwapFollowsTheCurve() throws {
        let desk = Desk.lots()
        let curve = try #require(
            VolumeCurve(width: Desk.minute, weights: [12, 9, 8, 7, 6, 6, 7, 8, 10, 27]))
        let begins = desk.now.since(desk.now.utcDate.startUTC) + 1_000_000
        desk.set(.volumeCurve(VolumeCurveTerms(begins: begins, curve: curve)))
        let id = desk.enter(
            desk.order("X", .buy, 20_000), by: desk.strategy(.vwap, minutes: 10))
        // A curve that comes later is for later orders.
        desk.set(
            .volumeCurve(
                VolumeCurveTerms(
                    begins: begins, curve: try #require(VolumeCurve(width: 1, weights: [1])))))
        var sizes: [Int64] = []
        for number in 0..<10 {
            let sent = desk.nextSlice()
            sizes += sent.shares
            sent.forEach { desk.fill($0) }
            if number == 4 { try desk.restart() }
        }
        #expect(sizes == [2400, 1800, 1600, 1400, 1200, 1200, 1400, 1600, 2000, 5400])
        #expect(desk.view(id).ordStatus == .filled)
    }

    @Test func curvesAreReferenceData() throws {
        let curve = try #require(VolumeCurve(width: Desk.minute, weights: [1, 0, 2]))
        let item = ReferenceItem.volumeCurve(
            VolumeCurveTerms(symbol: "ACME", begins: 7, curve: curve))
        var bytes = ByteWriter(capacity: 64)
        item.encode(into: &bytes)
        var reader = ByteReader(bytes.bytes)
        #expect(try ReferenceItem(from: &reader) == item)
        // An instrument's own comes before the one for all.
        let desk = Desk.lots()
        desk.set(item)
        desk.set(.volumeCurve(VolumeCurveTerms(begins: 0, curve: curve)))
        #expect(desk.core.curve(of: Desk.acme) == 0)
        desk.set(item)
        #expect(desk.core.reference.curves.all.count == 2, "equal content is no news")
    }

    /// What no quote takes rests at the near touch, never beyond the limit.
    @Test func childrenRestAtTheTouch() {
        let desk = Desk.lots()
        desk.quote(1, "9.98", 500, "10.02", 500)
        desk.enter(desk.order("X", .buy, 7_000, "10.05"), by: desk.strategy())
        desk.now = desk.now.adding(nanoseconds: 1)
        let first = desk.sliceQuoted("9.98", "10.02")
        #expect(first.map(\.price) == [px("9.98")])
        desk.fill(first[0])
        let second = desk.sliceQuoted("10.06", "10.08")
        #expect(second.map(\.price) == [px("10.05")], "the limit")
    }

    /// Behind by more than the band it goes to the midpoint, then across the spread.
    @Test func behindItTriesHarder() {
        let desk = Desk.lots()
        let id = desk.enter(desk.order("X", .buy, 7_000, "10.05"), by: desk.strategy())
        let first = desk.sliceQuoted("9.98", "10.02")
        #expect(first.map(\.price) == [px("9.98")])
        desk.venue(.new, on: first[0])
        // Nothing was done of the first slice: the next one goes to the midpoint, and what rests is
        // taken back and follows it.
        let second = desk.sliceQuoted("9.98", "10.02")
        #expect(second.map(\.price) == [px("10")] && second.shares == [1_000])
        #expect(desk.attempts[first[0].order] == 1)
        desk.venue(.canceled, on: first[0])
        #expect(desk.routes.last?.price == px("10") && desk.routes.count == 3)
        for route in desk.routes.dropFirst() { desk.venue(.new, on: route) }
        // Still nothing: what is displayed is taken, and the rest follows when it has come back.
        let third = desk.sliceQuoted("9.98", "10.02")
        #expect(third.map(\.price) == [px("10.02")] && third.shares == [500])
        #expect(third.map(\.timeInForce) == [.immediateOrCancel])
        desk.fill(third[0])
        desk.cancelAsked()
        #expect(desk.view(id).cumQty == qty(500))
        let resting = desk.routes.filter { desk.view($0.order).leavesQty.isPositive }
        #expect(resting.shares.reduce(0, +) == 2_500 && resting.allSatisfy { $0.reason == .slice })
        #expect(desk.replayed() == desk.digest())
    }

    @Test(arguments: ResidualPolicy.allCases)
    func atTheEnd(_ residual: ResidualPolicy) {
        let desk = Desk.lots(takes: .atTheClose)
        let id = desk.enter(
            desk.order("X", .buy, 7_000, "10.05"), by: desk.strategy { $0.residual = residual })
        for number in 0..<7 {
            for route in desk.sliceQuoted("9.98", "10.02") where number < 3 { desk.fill(route) }
            desk.cancelAsked()
        }
        let before = desk.routes.count
        _ = desk.sliceQuoted("9.98", "10.02")
        desk.cancelAsked()
        let last = Array(desk.routes[before...])
        switch residual {
        case .cancel: #expect(last.isEmpty)
        case .crossSpread:
            #expect(last.map(\.timeInForce) == [.immediateOrCancel] && last.shares == [500])
            desk.fill(last[0])
        case .sendClose:
            #expect(last.map(\.timeInForce) == [.atTheClose])
            desk.venue(.expired, on: last[0])
        }
        #expect(desk.view(id).ordStatus == .canceled)
        #expect(
            desk.history.contains { $0.0 == .canceled(id, .strategyEnded) },
            "the reason is told")
        #expect(desk.core.nextTimer == nil || desk.view(id).leavesQty == .zero)
        #expect(desk.replayed() == desk.digest())
    }

    /// After a stop the missed slices fall into one, and the schedule goes on.
    @Test func aRestartResumesTheSchedule() throws {
        let desk = Desk.lots()
        let id = desk.enter(desk.order("X", .buy, 10_000), by: desk.strategy())
        desk.nextSlice().forEach { desk.fill($0) }
        try desk.restart()
        desk.wait(milliseconds: 190_000)
        let late = desk.nextSlice()
        // c'_4 = 5,700 less the 1,400 that were done, at most twice a slice.
        #expect(late.shares == [2_800])
        late.forEach { desk.fill($0) }
        var sizes: [Int64] = []
        while desk.view(id).ordStatus != .filled, sizes.count < 4 {
            let sent = desk.nextSlice()
            sizes += sent.shares
            sent.forEach { desk.fill($0) }
        }
        #expect(sizes == [2_800, 1_600, 1_400])
        #expect(desk.view(id).ordStatus == .filled)
    }

    @Test func aReplaceIsPlannedAnew() {
        let desk = Desk.lots()
        let id = desk.enter(desk.order("X", .buy, 7_000), by: desk.strategy())
        desk.nextSlice().forEach { desk.fill($0) }
        let request = ReplaceOrder(
            session: Desk.client, clOrdID: "Y", origClOrdID: "X", side: .buy, symbol: "ACME",
            ordType: .limit, orderQty: qty(13_000), price: px("10"))
        desk.run(.replaceOrder(request))
        #expect(desk.view(id).terms.orderQty == qty(13_000))
        let run = desk.core.strategy(of: id)
        #expect(run?.plan?.base == qty(1_000) && run?.plan?.total == qty(13_000))
        var sizes: [Int64] = []
        while desk.view(id).leavesQty.isPositive, sizes.count < 8 {
            let sent = desk.nextSlice()
            sizes += sent.shares
            sent.forEach { desk.fill($0) }
        }
        #expect(sizes.reduce(0, +) == 12_000 && sizes.count == 6)
        #expect(desk.replayed() == desk.digest())
    }

    /// A replace must not ask for what the strategy would pass over.
    @Test(arguments: [TimeInForce.day, .goodTillCancel])
    func whatAStrategyDoesNotWorkCannotBeReplacedIn(_ timeInForce: TimeInForce) {
        let desk = Desk.lots()
        let id = desk.enter(desk.order("X", .buy, 7_000), by: desk.strategy())
        var shown = Instructions()
        shown.displayQty = timeInForce == .day ? qty(100) : .zero
        desk.run(
            .instructed(
                .replace(
                    ReplaceOrder(
                        session: Desk.client, clOrdID: "Y", origClOrdID: "X", side: .buy,
                        symbol: "ACME", ordType: .limit, timeInForce: timeInForce,
                        orderQty: qty(7_000), price: px("10")), shown)))
        #expect(desk.refusal == .strategyMixed)
        #expect(desk.nextSlice().shares == [1_000], "it works on")
        #expect(desk.view(id).terms.timeInForce == .day)
    }

    /// A market that opens on the evening before in UTC: its day goes over midnight.
    @Test(arguments: [
        // Hour of the order, days from its date to the beginning of its curve.
        (-2, 1), (-1, 1), (0, 0), (4, 0), (5, 1), (22, 1), (23, 1),
    ])
    func aCurveOverMidnight(_ hour: Int64, _ days: Int64) throws {
        let hours: Int64 = 3_600_000_000_000
        let curve = try #require(VolumeCurve(width: 6 * hours, weights: [1]))
        let terms = VolumeCurveTerms(begins: -hours, curve: curve)
        let order = Desk().now.utcDate.startUTC.adding(nanoseconds: hour * hours)
        let expected = order.utcDate.startUTC.adding(nanoseconds: (24 * days - 1) * hours)
        #expect(terms.start(for: order) == expected)
    }

    @Test func aHaltIsCaughtUp() {
        let desk = Desk.lots()
        desk.enter(desk.order("X", .buy, 7_000), by: desk.strategy())
        desk.run(.desk(.halt(user: "ann", "ACME", isHalted: true)))
        desk.finishSweeps()
        #expect(desk.nextSlice().isEmpty)
        #expect(desk.nextSlice().isEmpty)
        desk.run(.desk(.halt(user: "ann", "ACME", isHalted: false)))
        desk.finishSweeps()
        #expect(desk.nextSlice().shares == [2_000], "two slices at most")
    }

    @Test func aCancelEndsIt() {
        let desk = Desk.lots()
        let id = desk.enter(desk.order("X", .buy, 7_000), by: desk.strategy())
        let sent = desk.nextSlice()
        desk.venue(.new, on: sent[0])
        desk.run(.cancelOrder(CancelOrder(session: Desk.client, clOrdID: "Y", origClOrdID: "X")))
        desk.venue(.canceled, on: sent[0])
        #expect(desk.view(id).ordStatus == .canceled)
        #expect(desk.core.timers.workTimer(of: id) == nil, "no slice is due any more")
    }

    @Test(arguments: [
        ("window", RefusalReason.strategyWindow), ("vwap", .strategyCurve),
        ("interval", .strategyUnknown), ("size", .strategyParameter),
        ("urgency", .strategyParameter), ("stop", .strategyMixed), ("ioc", .strategyMixed),
        ("staged", .strategyMixed),
    ])
    func whatCannotBeDoneIsRefused(_ what: String, _ reason: RefusalReason) {
        let desk = Desk.lots()
        var order = desk.order("X", .buy, 7_000)
        var terms = desk.strategy()
        switch what {
        case "window": terms.endTime = desk.now
        case "vwap": terms.strategy = .vwap
        case "interval": terms.interval = 0
        case "size": terms.sizePPM = 1_000_001
        case "urgency":
            terms.strategy = .minimizeMarketImpact
            terms.urgencyNano = -1
        case "staged": order.handlInst = .manual
        case "stop": order = desk.order("X", .buy, 7_000, stop: "11")
        default: order.timeInForce = .immediateOrCancel
        }
        desk.enter(order, by: terms)
        #expect(desk.refusal == reason)
        #expect(desk.core.timers.count <= 1, "only the day's own timer")
    }
}

extension Desk {
    /// An instrument that trades in lots of a hundred.
    static func lots(takes capabilities: VenueCapabilities = []) -> Desk {
        let desk = Desk(venues: [VenueTerms(name: "V1", mic: "XV1", takes: capabilities)])
        desk.set(.instrument(InstrumentTerms(symbol: "ACME", lot: qty(100))))
        return desk
    }

    /// The next slice with fresh quotes of 500 on each side.
    func sliceQuoted(_ bid: String, _ ask: String) -> [RouteSent] {
        guard let timer = core.nextTimer else { return [] }
        now = max(now, timer.due)
        quote(1, bid, 500, ask, 500)
        return nextSlice()
    }

    /// The venue cancels whatever it was asked to.
    func cancelAsked() {
        for route in routes where view(route.order).leavesQty.isPositive {
            if attempts[route.order] != nil { venue(.canceled, on: route) }
        }
    }
}
