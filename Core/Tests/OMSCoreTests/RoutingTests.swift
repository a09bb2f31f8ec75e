import OMSTypes
import Testing

@testable import OMSCore

/// Gather, score, send, re-route.
@Suite struct RoutingTests {
    private func lit(_ names: [Text64], fees: [String]) -> [VenueTerms] {
        zip(names, fees).map { VenueTerms(name: $0, mic: $0, takeFee: px($1).units) }
    }

    /// algos-and-sor §7.2: B 200, A 300, C 500, D 500, all at once; average 10.02, fees 4.40.
    @Test func workedSweep() {
        let desk = Desk(
            venues: lit(["A", "B", "C", "D"], fees: ["0.003", "0.0025", "0.003", "0.003"]))
        desk.quote(1, "10.00", 100, "10.01", 300)
        desk.quote(2, "10.00", 100, "10.01", 200)
        desk.quote(3, "10.00", 100, "10.02", 500)
        desk.quote(4, "10.00", 100, "10.03", 1000)
        desk.enter(desk.order("X", .buy, 1500, "10.03"))
        #expect(desk.routes.map(\.venue.raw) == [2, 1, 3, 4])
        #expect(desk.routes.map(\.quantity) == [qty(200), qty(300), qty(500), qty(500)])
        #expect(
            desk.routes.map(\.price) == [px("10.01"), px("10.01"), px("10.02"), px("10.03")])
        #expect(desk.routes.allSatisfy { $0.timeInForce == .immediateOrCancel })
        var fees: Int128 = 0
        for route in desk.routes {
            desk.venue(.trade, on: route, lastQty: route.quantity, lastPx: route.price)
            let fee = desk.core.reference.venues[Int(route.venue.raw) - 1].takeFee
            fees += Int128(fee) * Int128(route.quantity.units) / Int128(DecimalText.scale)
        }
        #expect(desk.view("X").ordStatus == .filled)
        #expect(desk.view("X").avgPx == px("10.02"))
        #expect(fees == Int128(px("4.40").units))
    }

    /// §7.1: take 0.00825, post 0.00100. §7.8: an inverted fee goes first at the same price.
    @Test func workedCosts() {
        let policy = TradingPolicy(missCost: px("0.013").units)
        #expect(
            Score.cost(
                side: .buy, price: px("10.02"), mid: px("10.015"), fee: px("0.003").units,
                fillPPM: 950_000, latency: 0, policy: TradingTuning(policy)) == px("0.00825").units)
        #expect(
            Score.cost(
                side: .buy, price: px("10.01"), mid: px("10.015"), fee: px("-0.002").units,
                fillPPM: 600_000, latency: 0, policy: TradingTuning(policy)) == px("0.001").units)
        #expect(
            Score.cost(
                side: .sell, price: px("10.01"), mid: px("10.015"), fee: px("0.003").units,
                fillPPM: 950_000, latency: 0, policy: TradingTuning(policy)) == px("0.00825").units)
        var slow = policy
        slow.latencyCost = px("0.001").units
        #expect(
            Score.cost(
                side: .buy, price: px("10.02"), mid: px("10.015"), fee: px("0.003").units,
                fillPPM: 950_000, latency: 2_000_000, policy: TradingTuning(slow))
                == px("0.01025").units)
        let desk = Desk(venues: lit(["A", "B"], fees: ["0.003", "-0.0002"]))
        desk.quote(1, "9.99", 100, "10.00", 500)
        desk.quote(2, "9.99", 100, "10.00", 100)
        desk.enter(desk.order("X", .buy, 100))
        #expect(desk.routes.map(\.venue.raw) == [2])
    }

    /// The same two quotes, before and after a venue let us down: history changes the choice.
    @Test func fillRateChangesTheChoice() {
        let desk = Desk(venues: lit(["A", "B"], fees: ["0.003", "0.003"]))
        func next(_ id: ClOrdID) -> UInt16 {
            desk.quote(1, "9.99", 100, "10.00", 500)
            desk.quote(2, "9.99", 100, "10.00", 500)
            let count = desk.routes.count
            desk.enter(desk.order(id, .buy, 100, timeInForce: .immediateOrCancel))
            return desk.routes.count > count ? desk.routes[count].venue.raw : 0
        }
        #expect(next("X") == 1)
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.core.venueStatistics(VenueID(1)).takeFillRate == 831_250)
        #expect(desk.routes.count == 2, "the other venue takes over")
        desk.venue(.trade, on: desk.routes[1], lastQty: qty(100))
        #expect(desk.core.venueStatistics(VenueID(2)).takeFillRate == 956_250)
        #expect(next("Y") == 2)
        #expect(desk.replayed() == desk.digest(), "replay learns the same")
    }

    @Test func latencyChangesTheChoice() {
        let policy = TradingPolicy(latencyCost: px("0.0001").units)
        let desk = Desk(venues: lit(["A", "B"], fees: ["0.003", "0.003"]), policy: policy)
        func next(_ id: ClOrdID, answersAfter: Int64) -> UInt16 {
            desk.quote(1, "9.99", 100, "10.00", 500)
            desk.quote(2, "9.99", 100, "10.00", 500)
            desk.enter(desk.order(id, .buy, 100))
            let route = desk.routes[desk.routes.count - 1]
            desk.now = desk.now.adding(nanoseconds: answersAfter - 1_000_000)
            desk.venue(.trade, on: route, lastQty: qty(100))
            return route.venue.raw
        }
        #expect(next("X", answersAfter: 50_000_000) == 1)
        #expect(desk.core.venueStatistics(VenueID(1)).latency == 50_000_000)
        #expect(next("Y", answersAfter: 2_000_000) == 2)
        #expect(next("Z", answersAfter: 2_000_000) == 2, "2 ms against 50 ms")
    }

    @Test func darkFirstAndBackToLit() {
        let desk = Desk(venues: [
            VenueTerms(name: "A", mic: "XA"), VenueTerms(name: "D", mic: "XD", kind: .dark),
        ])
        desk.quote(1, "9.90", 500, "10.10", 500)
        desk.enter(desk.order("X", .buy, 400, "10.20"))
        #expect(desk.routes.map(\.venue.raw) == [2])
        #expect(desk.routes[0].reason == .dark)
        #expect(desk.routes[0].price == px("10.10"), "never worse than the far touch")
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100), lastPx: px("10"))
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.routes.count == 2)
        #expect(desk.routes[1].venue.raw == 1)
        #expect(desk.routes[1].quantity == qty(300))
        #expect(desk.routes[1].price == px("10.10"))
        // A narrow market is cheaper to take than to wait in the dark.
        desk.quote(1, "9.99", 5000, "10.00", 5000)
        desk.enter(desk.order("Y", .buy, 400, "10.20"))
        #expect(desk.routes[2].venue.raw == 1)
    }

    /// §7.3: A 300 comes back with 100 done; 200 go to C, which shows 700 at 10.02.
    @Test func reRouteOfWhatCameBack() {
        let desk = Desk(venues: lit(["A", "C"], fees: ["0.003", "0.003"]))
        desk.quote(1, "10.00", 100, "10.01", 300)
        desk.quote(2, "10.00", 100, "10.02", 700)
        desk.enter(desk.order("X", .buy, 300, "10.03"))
        #expect(desk.routes.map(\.quantity) == [qty(300)])
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100), lastPx: px("10.01"))
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.routes.map(\.venue.raw) == [1, 2], "A's quote is no newer than its answer")
        #expect(desk.routes[1].quantity == qty(200))
        desk.venue(.trade, on: desk.routes[1], lastQty: qty(200), lastPx: px("10.02"))
        #expect(desk.view("X").ordStatus == .filled)
    }

    /// The displayed quantity was taken in full; the rest is not forgotten.
    @Test func restAfterFullyFilledSlices() {
        let desk = Desk(venues: lit(["A", "B"], fees: ["0.003", "0.003"]))
        desk.quote(1, "9.98", 100, "10.00", 300)
        desk.enter(desk.order("X", .buy, 1000))
        #expect(desk.routes.map(\.quantity) == [qty(300)])
        desk.quote(1, "9.98", 100, "10.02", 300)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(300))
        #expect(desk.routes.count == 2)
        #expect(desk.routes[1].quantity == qty(700))
        #expect(desk.routes[1].reason == .post)
        #expect(desk.routes[1].price == px("10"))
    }

    /// An IOC whose first child came back waits for the second one before it ends.
    @Test func immediateOrderWaitsForAllItsChildren() {
        let desk = Desk(venues: lit(["A", "B"], fees: ["0.003", "0.003"]))
        desk.quote(1, "9.98", 100, "10.00", 300)
        desk.quote(2, "9.98", 100, "10.00", 200)
        desk.enter(desk.order("X", .buy, 500, timeInForce: .immediateOrCancel))
        #expect(desk.routes.count == 2)
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view("X").ordStatus == .new, "200 work still")
        desk.venue(.trade, on: desk.routes[1], lastQty: qty(200))
        #expect(desk.view("X").ordStatus == .canceled)
        #expect(desk.view("X").cumQty == qty(200))
        #expect(desk.anomalies == [])
    }

    @Test func staleQuotesAreIgnored() {
        let desk = Desk(venues: lit(["A", "B"], fees: ["0.003", "0.003"]))
        desk.quote(1, "9.98", 100, "9.99", 300)
        desk.now = desk.now.adding(nanoseconds: 6_000_000_000)
        desk.quote(2, "9.98", 100, "10.00", 300)
        desk.enter(desk.order("X", .buy, 300))
        #expect(desk.routes.map(\.venue.raw) == [2])
    }

    @Test func withoutQuotesByPriorityAndInTurn() {
        let desk = Desk(venues: [
            VenueTerms(name: "A", mic: "XA", priority: 2),
            VenueTerms(name: "B", mic: "XB", priority: 1),
            VenueTerms(name: "C", mic: "XC", priority: 1),
        ])
        for number in 1...5 { desk.enter(desk.order(Text64("X\(number)")!, .buy, 100)) }
        #expect(desk.routes.map(\.venue.raw) == [2, 3, 2, 3, 2])
        desk.run(.venueLink(VenueID(2), isUp: false))
        desk.run(.venueLink(VenueID(3), isUp: false))
        desk.enter(desk.order("Y", .buy, 100))
        #expect(desk.routes[5].venue.raw == 1)
    }

    @Test func fillOrKillGoesWholeToOneVenue() {
        let desk = Desk(venues: lit(["A", "B", "C"], fees: ["0.003", "0.003", "0.003"]))
        desk.quote(1, "9.98", 100, "10.00", 300)
        desk.quote(2, "9.98", 100, "10.00", 600)
        desk.quote(3, "9.98", 100, "10.02", 5000)
        desk.enter(desk.order("X", .buy, 500, "10.05", timeInForce: .fillOrKill))
        #expect(desk.routes.map(\.venue.raw) == [2])
        #expect(desk.routes[0].timeInForce == .fillOrKill)
        #expect(desk.routes[0].quantity == qty(500))
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.routes.count == 1)
        #expect(desk.view("X").ordStatus == .canceled)
    }

    /// A price on a market order is of no use to anyone and is not sent.
    @Test func marketOrderCarriesNoPrice() {
        let desk = Desk()
        var order = desk.order("X", .buy, 100, nil)
        order.price = px("3")
        order.stopPx = px("4")
        desk.enter(order)
        #expect(desk.routes[0].ordType == .market)
        #expect(desk.routes[0].price == .none)
        #expect(desk.view("X").terms.stopPx == .none)
    }

    /// Quotes that nobody could mean are not kept, and no sum over them traps.
    @Test func absurdQuotes() {
        let desk = Desk()
        let worst = [Int64.min, -1, Int64.max, 1_000_000_000_000_001]
        for price in worst {
            for size in worst + [100] {
                desk.core.quotes.update(
                    Desk.acme, VenueID(1), isBid: true, Price(units: price),
                    Quantity(units: size), at: Timestamp(nanoseconds: .max))
                desk.core.quotes.update(
                    Desk.acme, VenueID(1), isBid: false, Price(units: price),
                    Quantity(units: size), at: Timestamp(nanoseconds: .min))
                #expect(!desk.core.quotes.quote(Desk.acme, VenueID(1)).bid.isSet)
                #expect(!desk.core.quotes.quote(Desk.acme, VenueID(1)).ask.isSet)
            }
        }
        desk.core.quotes.update(
            InstrumentID(.max), VenueID(.max), isBid: true, px("1"), qty(1), at: desk.now)
        desk.enter(desk.order("X", .buy, 100, nil))
        #expect(desk.routes.count == 1)
    }
}
