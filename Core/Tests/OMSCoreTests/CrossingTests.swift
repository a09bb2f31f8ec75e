import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// What a cross leaves behind: reports, books, proof, and the same State after a restart.
@Suite struct CrossingTests {
    /// The worked line of algos-and-sor §8, from client orders in to positions and ledger.
    @Test func workedThroughTheWholeCore() throws {
        let desk = Desk.crossing(.only)
        let script = CrossingScript(desk)
        script.play(["B2 B buy 400 market min 300", "B1 A buy 500 10.03"])
        let told = desk.run(
            .newOrder(desk.order("S1", .sell, 600, "10.01", account: "C")))
        let reports = told.compactMap { effect -> ExecutionReport? in
            if case .report(let report) = effect { report } else { nil }
        }
        let trades = reports.filter { $0.execType == .trade }
        #expect(trades.map(\.clOrdID) == ["B2", "S1", "B1", "S1"])
        #expect(trades.map(\.lastQty) == [qty(400), qty(400), qty(200), qty(200)])
        #expect(trades.allSatisfy { $0.lastPx == px("10.02") && $0.avgPx == px("10.02") })
        #expect(trades.map(\.ordStatus) == [.filled, .partiallyFilled, .partiallyFilled, .filled])
        #expect(trades.map(\.execution) == [1, 2, 3, 4])
        #expect(
            trades.allSatisfy { desk.core.reference.mic($0.lastVenue) == "XNET" }, "LastMkt (30)")
        #expect(reports[0].execType == .new, "told New before its execution")
        let proof = try #require(desk.crosses.first)
        #expect(proof.bid == px("10.00") && proof.ask == px("10.04"))
        let market = CrossingMarket(
            bid: proof.bid, ask: proof.ask, bidTime: proof.bidTime, askTime: proof.askTime,
            quoteSequence: 0)
        #expect(market.improvement(.buy, at: proof.price) == px("0.02").units)
        #expect(market.improvement(.sell, at: proof.price) == px("0.02").units)
        func net(_ account: Text64) -> Quantity {
            desk.core.position(desk.core.reference.account(account)!, Desk.acme).net
        }
        #expect(net("A") == qty(200) && net("B") == qty(400) && net("C") == qty(-600))
        let isBalanced = desk.core.isLedgerBalanced
        #expect(isBalanced)
        let completed = desk.history.compactMap {
            if case .completed(let id) = $0.0 { desk.view(id).clOrdID } else { nil }
        }
        #expect(completed == ["B2", "S1"], "post-trade gets what has ended")
        try desk.restart()
    }

    /// The national best of the proof is that of the frame's recorded quotes.
    @Test func theProofStandsInTheInputsOfTheFrame() throws {
        let desk = Desk.crossing(.only, venues: 3)
        desk.quote(2, "10.01", 100, "10.05", 100)
        desk.quote(3, "9.99", 100, "10.03", 100)
        let script = CrossingScript(desk)
        script.play(["B1 A buy 100 market", "S1 B sell 100 market"])
        let best = desk.core.bestQuote(Desk.acme, in: desk.core.inputs, at: desk.now)
        let trade = try #require(desk.crosses.first)
        #expect(trade.bid == best.bid && trade.ask == best.ask && trade.price == px("10.02"))
        #expect(trade.bidTime == trade.askTime && trade.number == 1)
        let ids = desk.history.compactMap {
            if case .filled(let fill) = $0.0 { fill.execID } else { nil }
        }
        #expect(ids == ["X1B", "X1S"])
    }

    /// A client that is told New by the venue's word hears it from the network.
    @Test func acknowledgedByTheNetwork() {
        let desk = Desk.crossing(.only)
        desk.set(.session(SessionTerms(compID: "CLIENT1", acknowledge: .onVenueAck)))
        let told = desk.run(.newOrder(desk.order("B1", .buy, 100, account: "A")))
        #expect(told.count == 1)
        guard case .report(let report)? = told.first else { return }
        #expect(report.execType == .new)
    }

    @Test func whatRestsEndsByItsTime() throws {
        let desk = Desk.crossing(.only)
        let id = desk.enter(
            desk.order(
                "B1", .buy, 100, timeInForce: .goodTillDate, account: "A",
                expireTime: desk.now.adding(nanoseconds: 5_000_000_000)))
        try desk.restart()
        desk.fireNextTimer()
        #expect(desk.view(id).ordStatus == .expired && !desk.hasWatches)
        try desk.restart()
    }

    /// More matches than one frame holds go on in the next, and a restart between loses none.
    @Test func manyMatchesComeInParts() throws {
        let desk = Desk.crossing(.only)
        let script = CrossingScript(desk)
        for number in 1...70 { script.play(["S\(number) B sell 10 market"]) }
        script.play(["B1 A buy 1000 market"])
        #expect(desk.crosses.count == 32 && desk.hasSweep)
        #expect(script.state("B1") == "B1 320/680")
        try desk.restart()
        desk.quote(1, "10.00", 900, "10.04", 900)
        #expect(desk.finishSweeps() == 2)
        #expect(desk.crosses.count == 70 && script.state("B1") == "B1 700/300")
        #expect(!desk.hasSweep && desk.replayed() == desk.digest())
    }

    /// Quotes that no pair can meet at cost no decision; those that one can, exactly one.
    @Test func onlyQuotesThatMatchCallForADecision() {
        let desk = Desk.crossing(.only)
        let script = CrossingScript(desk)
        script.play([
            "B1 A buy 100 10.01", "B2 A buy 100 market min 100", "S1 A sell 100 market",
            "S2 B sell 50 10.03",
        ])
        #expect(desk.called == [])
        desk.quote(1, "10.00", 900, "10.06", 900)
        #expect(desk.called == [], "the minimum of B2 is more than S2 has, and A is one client")
        desk.quote(1, "9.96", 900, "10.00", 900)
        #expect(desk.called == [])
        script.play(["S3 B sell 200 10.01", "quote 10.00 10.02"])
        #expect(script.trades == ["B2-S3 100 @10.01", "B1-S3 100 @10.01"])
        #expect(desk.called == [])
    }

    /// A watch that fired for an order that has gone since is no news.
    @Test func aCallThatComesLateIsNoNews() {
        let desk = Desk.crossing(.only)
        let script = CrossingScript(desk)
        script.play(["B1 A buy 100 10.01", "S1 B sell 100 10.01"])
        desk.quote(1, "10.00", 900, "10.02", 900)
        let called = desk.called
        #expect(called.count == 1)
        script.play(["cancel B1"])
        for order in called { desk.run(.watchFired(order)) }
        #expect(script.trades == [] && desk.events.isEmpty)
    }

    /// The network is ours: what rests there is adjusted, where a venue would have to do it.
    @Test func aSplitAdjustsWhatRests() throws {
        let desk = Desk.crossing(.only)
        let id = desk.enter(
            desk.order("B1", .buy, 100, "10.04", timeInForce: .goodTillCancel, account: "A"))
        desk.run(
            .desk(
                .corporateAction(
                    CorporateAction(user: "ops", symbol: "ACME", kind: .split(new: 2, old: 1)))))
        desk.finishSweeps()
        #expect(!desk.anomalies.contains(.notAdjusted))
        #expect(desk.view(id).terms.price == px("5.02") && desk.atNetwork(id) == 200)
        try desk.restart()
    }
}
