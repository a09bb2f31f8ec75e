import OMSTypes
import Testing

@testable import OMSCore

/// Orders that wait: stops for their price, GTD and day orders for their end.
@Suite struct WatchTests {
    @Test func stopShowsAWatchAndFiresOnTheQuote() {
        let desk = Desk()
        desk.quote(1, "9.98", 500, "10", 500)
        let id = desk.enter(desk.order("S", .buy, 300, nil, stop: "10.05"))
        #expect(desk.hasWatches)
        #expect(desk.routes.isEmpty)
        #expect(desk.view(id).ordStatus == .new)

        desk.quote(1, "10.02", 500, "10.04", 500)
        #expect(desk.core.firedWatches(on: Desk.acme, at: desk.now) == [])
        desk.quote(1, "10.03", 500, "10.05", 500)
        #expect(desk.core.firedWatches(on: Desk.acme, at: desk.now) == [id], "equality fires")
        desk.run(.watchFired(id))
        #expect(!desk.hasWatches)
        #expect(desk.routes.map(\.quantity) == [qty(300)])
        #expect(desk.routes[0].price == px("10.05"))
        desk.run(.watchFired(id))
        #expect(desk.events.isEmpty, "a watch that is gone is no news")
        #expect(desk.replayed() == desk.digest())
    }

    @Test func sellStopLimitBecomesALimitOrder() {
        let desk = Desk()
        let id = desk.enter(desk.order("S", .sell, 300, "9.9", stop: "9.95"))
        desk.quote(1, "9.96", 500, "9.99", 500)
        #expect(desk.core.firedWatches(on: Desk.acme, at: desk.now).isEmpty)
        desk.quote(1, "9.95", 100, "9.99", 500)
        #expect(desk.core.firedWatches(on: Desk.acme, at: desk.now) == [id])
        desk.run(.watchFired(id))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100), lastPx: px("9.95"))
        #expect(desk.routes.count == 2, "the rest is posted")
        #expect(desk.routes[1].ordType == .limit)
        #expect(desk.routes[1].price == px("9.9"))
        desk.venue(.new, on: desk.routes[1])
        let effects = desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "T", origClOrdID: "S", side: .sell,
                    symbol: "ACME", ordType: .stopLimit, orderQty: qty(250), price: px("9.9"),
                    stopPx: px("9.95"))))
        let isReplaced = effects.contains {
            if case .replaceRoute = $0 { true } else { false }
        }
        #expect(isReplaced, "it works as a limit order, and its venue replaces it")
    }

    @Test func aReplacedStopWaitsAnew() {
        let desk = Desk()
        let id = desk.enter(desk.order("S", .buy, 300, nil, stop: "10.05"))
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "T", origClOrdID: "S", side: .buy,
                    symbol: "ACME", ordType: .stop, orderQty: qty(300), stopPx: px("10.10"))))
        let follows = desk.events.contains {
            if case .instructed(.followCleared) = $0 { true } else { false }
        }
        #expect(!follows, "it never followed the quotes")
        desk.quote(1, "10.00", 500, "10.09", 500)
        #expect(desk.called.isEmpty)
        desk.quote(1, "10.00", 500, "10.10", 500)
        #expect(desk.called == [id])
    }

    @Test func stopThatIsThroughTriggersAtOnce() {
        let desk = Desk()
        desk.quote(1, "10.10", 500, "10.12", 500)
        let id = desk.enter(desk.order("S", .buy, 300, nil, stop: "10.05"))
        #expect(!desk.hasWatches)
        #expect(desk.events.contains(.triggered(id)))
        #expect(desk.routes.count == 1)
    }

    @Test func staleQuotesFireNothing() {
        let desk = Desk()
        let id = desk.enter(desk.order("S", .buy, 300, nil, stop: "10.05"))
        desk.quote(1, "10.10", 500, "10.12", 500)
        let later = desk.now.adding(nanoseconds: 6_000_000_000)
        #expect(desk.core.firedWatches(on: Desk.acme, at: later).isEmpty)
        #expect(desk.core.firedWatches(on: Desk.acme, at: desk.now) == [id])
    }

    @Test func cancelAndReplaceOfAWaitingStop() {
        let desk = Desk()
        desk.enter(
            desk.order(
                "S", .buy, 300, nil, stop: "10.05", timeInForce: .goodTillDate,
                expireTime: desk.now.adding(nanoseconds: 60_000_000_000)))
        #expect(desk.core.nextTimer != nil)
        let later = desk.now.adding(nanoseconds: 120_000_000_000)
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "S2", origClOrdID: "S", side: .buy,
                    symbol: "ACME", ordType: .stop, timeInForce: .goodTillDate,
                    orderQty: qty(300), stopPx: px("10.20"), expireTime: later)))
        #expect(desk.core.nextTimer?.due == later, "the new time stands")
        desk.quote(1, "10.10", 500, "10.12", 500)
        #expect(desk.core.firedWatches(on: Desk.acme, at: desk.now).isEmpty)
        desk.run(
            .cancelOrder(
                CancelOrder(session: Desk.client, clOrdID: "S3", origClOrdID: "S2")))
        #expect(desk.view("S").ordStatus == .canceled)
        #expect(!desk.hasWatches)
        #expect(desk.core.nextTimer == nil)
        #expect(desk.replayed() == desk.digest())
    }

    /// The store against the obvious list, over random watches and quotes.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func firesLikeAList(_ seed: UInt64) {
        var random = Seeded(seed)
        var store = WatchStore()
        var list: [Watch] = []
        for number in 1...2000 as ClosedRange<UInt64> {
            if random.below(4) == 0, let gone = list.randomElement(using: &random) {
                store.remove(gone.order)
                list.removeAll { $0.order == gone.order }
            }
            let watch = Watch(
                order: OrderID(number), instrument: InstrumentID(UInt32(1 + random.below(3))),
                side: random.below(2) == 0 ? .buy : .sell,
                stopPx: Price(units: Int64(1000 + random.below(50))))
            store.add(watch)
            list.append(watch)
            let nbbo = NBBO(
                bid: Price(units: Int64(1000 + random.below(50))), bidSize: qty(1),
                ask: Price(units: Int64(1000 + random.below(50))), askSize: qty(1))
            let instrument = InstrumentID(UInt32(1 + random.below(3)))
            let wanted = list.filter { $0.instrument == instrument && $0.isFired(by: nbbo) }
            #expect(store.fired(instrument, by: nbbo) == wanted.map(\.order), "seed \(seed)")
            #expect(store.count == list.count)
        }
    }
}
