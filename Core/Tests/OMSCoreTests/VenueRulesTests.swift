import OMSTypes
import Testing

@testable import OMSCore

/// What a venue does not take is not sent there, prices and quantities keep its steps.
@Suite struct VenueRulesTests {
    private static let fine = VenueRules.Band(from: .none, tick: px("0.0001"), lot: qty(1))
    private static let cents = VenueRules.Band(from: px("1"), tick: px("0.01"), lot: qty(100))
    private static let nickels = VenueRules.Band(from: px("100.02"), tick: px("0.05"), lot: qty(5))
    private static let bands = [fine, cents, nickels]

    private static let prices: [(String, String, String)] = [
        ("0.12345", "0.1234", "0.1235"), ("0.9999", "0.9999", "0.9999"), ("1", "1", "1"),
        ("1.001", "1", "1.01"), ("1.01", "1.01", "1.01"), ("99.999", "99.99", "100"),
        // A step up leads into the wider band, whose grid does not begin at its own beginning.
        ("100.011", "100.01", "100.05"), ("100.05", "100.05", "100.05"),
        ("100.06", "100.05", "100.1"),
    ]

    @Test(arguments: prices)
    func passivePrices(_ price: String, _ buy: String, _ sell: String) {
        let rules = VenueRules(venue: "V1", bands: Self.bands)
        #expect(rules.passive(px(price), isBuy: true) == px(buy))
        #expect(rules.passive(px(price), isBuy: false) == px(sell))
    }

    @Test func lotsByPrice() {
        let rules = VenueRules(venue: "V1", bands: Self.bands)
        #expect(rules.whole(qty(150), at: px("0.5")) == qty(150))
        #expect(rules.whole(qty(150), at: px("50")) == qty(100))
        #expect(rules.whole(qty(99), at: px("50")) == .zero)
        #expect(rules.whole(qty(12), at: px("200")) == qty(10))
        #expect(!rules.fits(px("0.00001"), qty(1), isBuy: true), "nothing above zero is left")
        #expect(rules.fits(px("0.00001"), qty(1), isBuy: false))
    }

    @Test func codingKeepsEverything() throws {
        let rules = VenueRules(venue: "V1", bands: Self.bands, takeRate: 450_000, postRate: -7)
        let item = ReferenceItem.venueRules(rules)
        var out = ByteWriter(capacity: 64)
        item.encode(into: &out)
        let read = try Array(out.bytes).withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            return try ReferenceItem(from: &reader)
        }
        #expect(read == item)
    }

    /// A venue that goes on without rules is no news; one that loses them is.
    @Test func plainRulesAreNoNews() throws {
        let desk = Desk()
        let before = desk.referenceHistory.count
        desk.set(.venueRules(VenueRules(venue: "V1")))
        #expect(desk.referenceHistory.count == before)
        desk.set(.venueRules(VenueRules(venue: "V1", bands: Self.bands)))
        #expect(desk.core.reference.rules.count == 1)
        try desk.restart()
        #expect(desk.core.reference.rules.first?.bands == Self.bands)
        desk.set(.venueRules(VenueRules(venue: "V1")))
        #expect(desk.core.reference.rules.isEmpty)
        #expect(desk.referenceHistory.count == before + 2)
    }

    private func two(_ gaps: VenueCapabilities) -> Desk {
        Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1", takes: gaps), VenueTerms(name: "V2", mic: "XV2"),
        ])
    }

    /// The better quote is at V1, which takes no immediate orders: V2 is swept, and the rest goes
    /// where rests are taken.
    @Test func noSweepWhereNothingIsImmediate() {
        let desk = two(.noImmediateOrCancel)
        desk.quote(1, "9.9", 100, "9.98", 500)
        desk.quote(2, "9.9", 100, "9.99", 200)
        desk.enter(desk.order("X", .buy, 500, "10"))
        #expect(desk.routes.map(\.venue.raw) == [2])
        #expect(desk.routes[0].timeInForce == .immediateOrCancel)
        #expect(desk.core.candidates.elements.map(\.standing) == [.notTaken, .eligible])
    }

    @Test func nothingRestsWhereDayIsNotTaken() {
        let desk = two(.noDay)
        for number in 0..<4 {
            desk.enter(desk.order(ClOrdID("X\(number)")!, .buy, 100, "10"))
        }
        #expect(desk.routes.map(\.venue.raw) == [2, 2, 2, 2])
    }

    @Test func marketOrdersGoWhereTheyAreTaken() {
        let desk = two(.noMarket)
        for number in 0..<4 {
            desk.enter(desk.order(ClOrdID("X\(number)")!, .buy, 100, nil))
        }
        #expect(desk.routes.map(\.venue.raw) == [2, 2, 2, 2])
        #expect(desk.routes.allSatisfy { $0.ordType == .market })
        let none = Desk(venues: [VenueTerms(name: "V1", mic: "XV1", takes: .noMarket)])
        none.enter(none.order("X", .buy, 100, nil))
        #expect(none.routes.isEmpty)
        #expect(none.view("X").isTerminal)
    }

    @Test func fillOrKillGoesWhereItIsTaken() {
        let desk = two(.noFillOrKill)
        desk.quote(1, "9.9", 100, "9.98", 500)
        desk.quote(2, "9.9", 100, "9.99", 500)
        desk.enter(desk.order("X", .buy, 500, "10", timeInForce: .fillOrKill))
        #expect(desk.routes.map(\.venue.raw) == [2])
        #expect(desk.routes[0].timeInForce == .fillOrKill)
    }

    /// Sweeps take whole lots of each venue; the rest rests where it is taken.
    @Test func sweepsTakeWholeLots() {
        let desk = two([])
        desk.set(.venueRules(VenueRules(venue: "V1", bands: [Self.cents])))
        desk.quote(1, "9.9", 100, "9.98", 250)
        desk.quote(2, "9.9", 100, "9.99", 40)
        desk.enter(desk.order("X", .buy, 270, "10"))
        #expect(desk.routes.map(\.venue.raw) == [1, 2])
        #expect(desk.routes.map(\.quantity) == [qty(200), qty(40)])
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(200), lastPx: px("9.98"))
        desk.venue(.trade, on: desk.routes[1], lastQty: qty(40), lastPx: px("9.99"))
        // Thirty are left: no lot of V1.
        #expect(desk.routes.last?.venue.raw == 2)
        #expect(desk.routes.last?.quantity == qty(30))
    }

    @Test func anOddQuantityHasNoVenue() {
        let desk = Desk()
        desk.set(.venueRules(VenueRules(venue: "V1", bands: [Self.cents])))
        desk.enter(desk.order("X", .buy, 130, "10"))
        #expect(desk.routes.isEmpty)
        #expect(desk.view("X").ordStatus == .rejected)
    }

    @Test func limitsAreSteppedPassively() {
        let desk = Desk()
        let nickel = VenueRules.Band(tick: px("0.05"))
        desk.set(.venueRules(VenueRules(venue: "V1", bands: [nickel])))
        desk.enter(desk.order("B", .buy, 100, "10.03"))
        desk.enter(desk.order("S", .sell, 100, "10.03"))
        #expect(desk.routes.map(\.price) == [px("10"), px("10.05")])
    }

    /// A peg that cannot stand between two steps does not ask for it again and again.
    @Test func aPegStandsStill() {
        let desk = Desk()
        let nickel = VenueRules.Band(tick: px("0.05"))
        desk.set(.venueRules(VenueRules(venue: "V1", bands: [nickel])))
        desk.quote(1, "10.02", 500, "10.10", 500)
        var order = desk.order("P", .buy, 300, nil)
        order.ordType = .pegged
        let id = desk.enter(order) { $0.peg = .primary }
        #expect(desk.routes.map(\.price) == [px("10")])
        desk.venue(.new, on: desk.routes[0])
        desk.wait(milliseconds: 500)
        desk.runCalled()
        for _ in 0..<5 where desk.core.nextTimer != nil { desk.fireNextTimer() }
        let replaces = desk.history.filter {
            if case .routeReplaceSent = $0.0 { true } else { false }
        }
        #expect(replaces.isEmpty && !desk.view(id).isTerminal)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func aReplaceOffTheLotIsWorkedAnew() {
        let desk = two([])
        desk.set(.venueRules(VenueRules(venue: "V1", bands: [Self.cents])))
        desk.set(.venue(VenueTerms(name: "V2", mic: "XV2", priority: 9)))
        desk.enter(desk.order("X", .buy, 200, "10"))
        #expect(desk.routes.map(\.venue.raw) == [1])
        desk.venue(.new, on: desk.routes[0])
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "Y", origClOrdID: "X", side: .buy,
                    symbol: "ACME", ordType: .limit, orderQty: qty(230), price: px("10"))))
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.routes.map(\.venue.raw) == [1, 2])
        #expect(desk.routes[1].quantity == qty(230))
    }

    /// 3 basis points of 10 are 0.003: dearer than 0.0029 and cheaper than 0.0031 a share.
    @Test(arguments: [("0.0029", 2 as UInt16), ("0.0031", 1)])
    func ratesDecideLikeFees(_ other: String, _ venue: UInt16) {
        let desk = Desk(venues: [
            VenueTerms(name: "V1", mic: "XV1"),
            VenueTerms(name: "V2", mic: "XV2", takeFee: px(other).units),
        ])
        desk.set(.venueRules(VenueRules(venue: "V1", takeRate: 3_000_000)))
        desk.quote(1, "9.9", 100, "10", 500)
        desk.quote(2, "9.9", 100, "10", 500)
        desk.enter(desk.order("X", .buy, 100, "10"))
        #expect(desk.routes.map(\.venue.raw) == [venue])
        #expect(desk.core.reference.takeFee(VenueID(1), at: px("10")) == px("0.003").units)
    }
}
