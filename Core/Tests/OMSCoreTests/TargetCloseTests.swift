import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// A target close: q = min(Q·a, ρ·A) into the auction before the cut-off, the rest before it.
@Suite struct TargetCloseTests {
    private static let second: Int64 = 1_000_000_000

    /// An hour before the close; orders for it go out 60 s before, and are taken until 30 s before.
    private func desk(_ capabilities: VenueCapabilities = .atTheClose) -> Desk {
        let desk = Desk(venues: [VenueTerms(name: "V1", mic: "XV1", takes: capabilities)])
        desk.set(.instrument(InstrumentTerms(symbol: "ACME", lot: qty(100), market: "XNYS")))
        let closes = desk.now.since(desk.now.utcDate.startUTC) + 3_600 * Self.second
        desk.set(
            .hours(
                MarketHours(market: "XNYS", closes: closes, cutoff: 30 * Self.second)))
        return desk
    }

    private func terms(_ desk: Desk, _ change: (inout StrategyTerms) -> Void = { _ in })
        -> StrategyTerms
    {
        desk.strategy(.targetClose, minutes: 70) {
            $0.ratePPM = 100_000
            $0.bounds.auctionPPM = 100_000
            $0.bounds.auctionVolume = qty(30_000)
            change(&$0)
        }
    }

    @Test func theAuctionGetsWhatItBears() throws {
        let desk = desk()
        let id = desk.enter(desk.order("X", .buy, 5_000, "10.05"), by: terms(desk))
        // 10 % of 30,000 for the auction, 2,000 before it at 10 % of the volume.
        let start = desk.now
        _ = desk.traded(0)
        #expect(desk.traded(9_000).shares == [1_000])
        desk.fill(desk.routes[0])
        #expect(desk.traded(100_000).shares == [1_000], "no more than the remainder")
        desk.venue(.new, on: desk.routes[1])
        try desk.restart()
        let close = desk.nextSlice()
        #expect(close.shares == [3_000] && close.map(\.timeInForce) == [.atTheClose])
        #expect(close.map(\.reason) == [.auction] && close.map(\.price) == [px("10.05")])
        #expect(desk.now.since(start) == 3_540 * Self.second - 1_000_000)
        #expect(desk.traded(900_000).isEmpty, "nothing more before it")
        desk.wait(milliseconds: 60_000)
        desk.fill(close[0], 2_500)
        desk.venue(.expired, on: close[0])
        #expect(desk.routes.count == 3, "the auction was once")
        desk.fireNextTimer()
        desk.venue(.canceled, on: desk.routes[1])
        #expect(desk.view(id).ordStatus == .canceled && desk.view(id).cumQty == qty(3_500))
        #expect(desk.replayed() == desk.digest())
    }

    /// What was not done before it goes into the auction too, when the residual says so.
    @Test func theRestGoesToo() {
        let desk = desk()
        let id = desk.enter(
            desk.order("X", .buy, 5_000, "10.05"), by: terms(desk) { $0.residual = .sendClose })
        _ = desk.traded(0)
        _ = desk.traded(9_000)
        desk.venue(.new, on: desk.routes[0])
        let first = desk.nextSlice()
        #expect(first.shares == [4_000])
        desk.cancelAsked()
        #expect(desk.routes.dropFirst().map { $0 }.shares == [4_000, 1_000])
        desk.routes.dropFirst().forEach { desk.fill($0) }
        #expect(desk.view(id).ordStatus == .filled)
    }

    /// The curve's last bin, where it is an auction's, tells how large the auction is.
    @Test func theCurveTellsTheAuction() throws {
        let desk = desk()
        let whole = VolumeCurve.whole
        let curve = try #require(
            VolumeCurve([
                VolumeCurve.Bin(end: 3_600 * Self.second, cumulative: whole / 10 * 9),
                VolumeCurve.Bin(end: 3_600 * Self.second, cumulative: whole),
            ]))
        desk.set(
            .volumeCurve(VolumeCurveTerms(begins: 0, curve: curve, dailyVolume: qty(100_000))))
        let id = desk.enter(
            desk.order("X", .buy, 5_000), by: terms(desk) { $0.bounds.auctionVolume = .zero })
        guard case .close(let plan) = desk.core.strategy(of: id)?.plan else {
            Issue.record("no plan for the close")
            return
        }
        #expect(plan.closeQty == qty(1_000), "10 % of a tenth of the day")
    }

    /// a bounds the share of the order.
    @Test func aShareOfTheOrder() {
        let desk = desk()
        let id = desk.enter(
            desk.order("X", .buy, 5_000), by: terms(desk) { $0.bounds.closePPM = 300_000 })
        _ = desk.traded(0)
        #expect(desk.nextSlice().shares == [1_500])
        #expect(desk.view(id).leavesQty == qty(5_000))
    }

    @Test(arguments: [
        ("hours", RefusalReason.noMarketHours), ("late", .sessionPast), ("venue", .noVenue),
        ("end", .strategyWindow), ("rate", .strategyParameter),
    ])
    func whatCannotBeDone(_ what: String, _ reason: RefusalReason) {
        let desk = what == "hours" ? Desk.lots() : desk(what == "venue" ? [] : .atTheClose)
        if what == "late" { desk.wait(milliseconds: 3_571_000) }
        let terms = terms(desk) {
            if what == "end" { $0.endTime = desk.now.adding(nanoseconds: 60 * Self.second) }
            if what == "rate" { $0.ratePPM = 0 }
        }
        desk.enter(desk.order("X", .buy, 5_000), by: terms)
        #expect(desk.refusal == reason)
    }
}
