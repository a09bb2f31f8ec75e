import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// Strategies that follow the market's volume: participation and the dynamic VWAP.
@Suite struct ParticipationTests {
    private func participating(
        _ quantity: Int64 = 10_000, rate: Int64 = 100_000,
        _ change: (inout StrategyTerms) -> Void = { _ in }
    ) -> (Desk, OrderID) {
        let desk = Desk.lots()
        let terms = desk.strategy(.participate) {
            $0.ratePPM = rate
            change(&$0)
        }
        return (desk, desk.enter(desk.order("X", .buy, quantity), by: terms))
    }

    /// The market has traded so much in all; returns what was sent for it.
    private func traded(_ volume: Int64, _ desk: Desk) -> [RouteSent] {
        guard let awaited = desk.core.volumeAwaited(Desk.acme), awaited <= qty(volume) else {
            return []
        }
        let before = desk.routes.count
        desk.run(.marketVolume(Desk.acme, qty(volume)))
        return Array(desk.routes[before...])
    }

    /// algos-and-sor §4: ρ = 10 %, others 9,000 → own 1,000; done 700 → child 300.
    @Test func workedLine() {
        let (desk, id) = participating()
        #expect(traded(50_000, desk).isEmpty, "from here it counts")
        #expect(traded(56_300, desk).shares == [700])
        desk.fill(desk.routes[0])
        // 9,000 of others and 700 of ours.
        let sent = traded(59_700, desk)
        #expect(sent.shares == [300] && sent.allSatisfy { $0.reason == .slice })
        #expect(desk.view(id).cumQty == qty(700))
        #expect(desk.replayed() == desk.digest())
    }

    /// It looks again at exactly the volume that gives the next child, not before.
    @Test func looksAgainWhenThereIsAChild() {
        let (desk, _) = participating()
        _ = traded(1_000, desk)
        // 100 of ours need 900 of others.
        #expect(desk.core.volumeAwaited(Desk.acme) == qty(1_900))
        #expect(traded(1_899, desk).isEmpty)
        #expect(traded(1_900, desk).shares == [100])
        #expect(desk.core.volumeAwaited(Desk.acme) == qty(2_800))
    }

    /// The rate is never exceeded, and reached within a child; own fills do not chase themselves.
    @Test(arguments: (1...20).map { UInt64($0) })
    func holdsItsRate(_ seed: UInt64) throws {
        var random = Seeded(seed)
        let rate = Int64(1 + random.below(50)) * 10_000
        let (desk, id) = participating(100_000, rate: rate)
        var (others, own): (Int64, Int64) = (0, 0)
        _ = traded(0, desk)
        for step in 0..<300 {
            others += Int64(1 + random.below(40)) * 10
            for route in traded(others + own, desk) {
                desk.fill(route)
                own += route.quantity.units / DecimalText.scale
            }
            let all = others + own
            #expect(own * 1_000_000 <= rate * all, "seed \(seed), step \(step)")
            #expect(rate * all - own * 1_000_000 <= 100 * 1_000_000, "seed \(seed), step \(step)")
            if step == 150 { try desk.restart() }
        }
        #expect(desk.view(id).cumQty == qty(own) && own > 0)
    }

    @Test func endsWithItsWindow() {
        let (desk, id) = participating()
        _ = traded(0, desk)
        _ = traded(9_000, desk)
        desk.venue(.new, on: desk.routes[0])
        desk.fireNextTimer()
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view(id).ordStatus == .canceled)
        #expect(desk.core.volumeAwaited(Desk.acme) == nil, "nobody follows the market any more")
    }

    @Test func aCancelledOrderFollowsNoLonger() {
        let (desk, id) = participating()
        _ = traded(0, desk)
        desk.run(.cancelOrder(CancelOrder(session: Desk.client, clOrdID: "C", origClOrdID: "X")))
        #expect(desk.view(id).ordStatus == .canceled)
        _ = traded(1_000_000, desk)
        #expect(desk.core.volumeAwaited(Desk.acme) == nil)
    }

    /// A larger quantity goes on at the rate from what was done.
    @Test func anotherQuantity() {
        let (desk, _) = participating(200)
        _ = traded(0, desk)
        #expect(traded(9_000, desk).shares == [200])
        desk.venue(.new, on: desk.routes[0])
        #expect(desk.core.volumeAwaited(Desk.acme) == nil, "all of it is at a venue")
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "Y", origClOrdID: "X", side: .buy,
                    symbol: "ACME", ordType: .limit, orderQty: qty(1_000), price: px("10"))))
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.core.volumeAwaited(Desk.acme) == qty(900), "of others, for the first lot")
        #expect(traded(9_001, desk).shares == [1_000])
    }

    @Test(arguments: [Int64(0), 1_000_000])
    func rateIsAShare(_ rate: Int64) {
        let (desk, id) = participating(rate: rate)
        #expect(desk.view(id).ordStatus == .rejected)
    }

    // MARK: Dynamic VWAP

    /// With twice the usual volume a dynamic VWAP is ahead of its curve.
    @Test func dynamicRunsAhead() throws {
        func done(_ isDynamic: Bool) throws -> Int64 {
            let desk = Desk.lots()
            let curve = try #require(
                VolumeCurve(width: Desk.minute, weights: Array(repeating: 1, count: 10)))
            let begins = desk.now.since(desk.now.utcDate.startUTC) + 1_000_000
            desk.set(
                .volumeCurve(
                    VolumeCurveTerms(begins: begins, curve: curve, dailyVolume: qty(100_000))))
            let terms = desk.strategy(.vwap, minutes: 10) { $0.isDynamic = isDynamic }
            let id = desk.enter(desk.order("X", .buy, 20_000), by: terms)
            for minute in 0..<5 as Range<Int64> {
                _ = traded(minute * 20_000, desk)
                desk.nextSlice().forEach { desk.fill($0) }
            }
            return desk.view(id).cumQty.units / DecimalText.scale
        }
        #expect(try done(false) == 10_000)
        #expect(try done(true) > 11_000)
    }

    @Test func dynamicNeedsTheUsualVolume() throws {
        let desk = Desk.lots()
        let curve = try #require(VolumeCurve(width: Desk.minute, weights: [1, 1]))
        let begins = desk.now.since(desk.now.utcDate.startUTC)
        desk.set(.volumeCurve(VolumeCurveTerms(begins: begins, curve: curve)))
        let terms = desk.strategy(.vwap, minutes: 1) { $0.isDynamic = true }
        let id = desk.enter(desk.order("X", .buy, 200), by: terms)
        #expect(desk.view(id).ordStatus == .rejected)
    }
}
