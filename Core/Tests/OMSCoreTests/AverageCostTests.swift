import OMSTypes
import Testing

@testable import OMSCore

/// Average cost, realised and unrealised profit of positions.
@Suite struct AverageCostTests {
    /// Executions (quantity below zero sells), then net, cost and realised profit.
    static let rows: [(steps: [(Int64, String)], net: Int64, cost: String, realized: String)] = [
        ([(100, "10")], 100, "1000", "0"),
        ([(100, "10"), (100, "20")], 200, "3000", "0"),
        ([(100, "10"), (100, "20"), (-50, "18")], 150, "2250", "150"),
        ([(100, "10"), (100, "20"), (-50, "18"), (-150, "10")], 0, "0", "-600"),
        ([(60, "10"), (-100, "12")], -40, "-480", "120"),
        ([(-100, "10")], -100, "-1000", "0"),
        ([(-100, "10"), (40, "9")], -60, "-600", "40"),
        ([(-100, "10"), (40, "9"), (100, "11")], 40, "440", "-20"),
        // A third of 1000 that is not whole: it stays with what is kept.
        ([(3, "0.00000001"), (-1, "0.00000002")], 2, "0.00000002", "0.00000001"),
    ]

    @Test func workedLines() {
        for row in Self.rows {
            var position = Position()
            for (quantity, price) in row.steps {
                let size = qty(abs(quantity))
                position.execute(quantity < 0 ? .sell : .buy, size, Notional(px(price), size))
            }
            let note: Comment = "\(row.steps)"
            #expect(position.net == qty(row.net), note)
            #expect(position.cost == Notional(px(row.cost), qty(1)), note)
            #expect(position.realized == Notional(px(row.realized), qty(1)), note)
        }
    }

    @Test func unrealizedIsExactAndTheSumNeedsNoCost() {
        var position = Position()
        position.execute(.buy, qty(3), Notional(px("10"), qty(3)))
        position.execute(.sell, qty(1), Notional(px("11"), qty(1)))
        position.execute(.sell, qty(1), Notional(px("12"), qty(1)))
        let mark = px("12.5")
        #expect(position.averageCost == px("10"))
        #expect(position.unrealized(at: mark) == Notional(px("2.5"), qty(1)))
        #expect(position.realized + position.unrealized(at: mark) == Notional(px("5.5"), qty(1)))
    }

    /// The largest costs that there are do not overflow: 10¹⁹ in two steps.
    @Test func partsOfLargeAmounts() {
        let most = Int128(Int64.max) * Int128(Int64.max)
        #expect(Position.part(.max, of: .max, most) == most)
        #expect(Position.part(1, of: .max, most) == Int128(Int64.max))
        #expect(Position.part(.max - 1, of: .max, -most) == -most + Int128(Int64.max))
        #expect(Position.part(1, of: 2, 1) == 1, "half away from zero")
        #expect(Position.part(1, of: 2, -1) == -1)
    }

    /// One execution as the twin keeps it.
    private struct Trade {
        var execID: Text64
        var isBuy: Bool
        /// Whole shares; 0 = busted.
        var shares: Int64
        var cents: Int64
    }

    /// The obvious twin: from the list of what stands, all over again, in shares and cents with
    /// the cost in 10⁻¹⁶.
    private func twin(_ trades: [Trade], opening: (shares: Int64, cents: Int64))
        -> (net: Int64, cost: Int128, realized: Int128)
    {
        let cent: Int128 = 100_000_000_000_000
        var net = opening.shares
        var cost = Int128(opening.shares * opening.cents) * cent
        var realized: Int128 = 0
        for trade in trades where trade.shares > 0 {
            let signed = trade.isBuy ? trade.shares : -trade.shares
            let after = net + signed
            if net == 0 || (net > 0) == (signed > 0) {
                cost += Int128(signed * trade.cents) * cent
            } else {
                let closed = min(abs(net), abs(signed)) * (signed > 0 ? 1 : -1)
                let isThrough = abs(signed) >= abs(net)
                let kept = isThrough ? 0 : Rounding.halfAway(cost * Int128(after), Int128(net))
                realized += -Int128(closed * trade.cents) * cent - (cost - kept)
                cost = isThrough ? Int128(after * trade.cents) * cent : kept
            }
            net = after
        }
        return (net, cost, realized)
    }

    /// Fills of both sides, busts of any of them, corrections and new opening balances: after each
    /// the position is what it would be had only what stands ever been.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func bustsLeaveNoTrace(_ seed: UInt64) throws {
        var random = Seeded(seed)
        let desk = Desk()
        desk.checksInvariants = false
        var trades: [Trade] = []
        var opening: (shares: Int64, cents: Int64) = (0, 0)
        for step in 0..<400 {
            let live = trades.indices.filter { trades[$0].shares > 0 }
            switch random.below(10) {
            case 0...6:
                trades.append(fill(desk, &random, number: step))
            case 7 where !live.isEmpty:
                correct(desk, &trades[live[random.below(live.count)]], nil, number: step)
            case 8 where !live.isEmpty:
                let new = (Int64(1 + random.below(60)), Int64(900 + random.below(200)))
                correct(desk, &trades[live[random.below(live.count)]], new, number: step)
            default:
                opening = (Int64(random.below(200)) - 100, Int64(900 + random.below(200)))
                desk.set(
                    .openingBalance(
                        .position(
                            "FUND1", "ACME", qty(opening.shares),
                            averageCost: Price(units: opening.cents * 1_000_000))))
            }
            let position = desk.core.position(Desk.account, Desk.acme)
            let wanted = twin(trades, opening: opening)
            #expect(position.net == qty(wanted.net), "seed \(seed), step \(step)")
            #expect(position.cost.raw == wanted.cost, "seed \(seed), step \(step)")
            #expect(position.realized.raw == wanted.realized, "seed \(seed), step \(step)")
            if step % 50 == 0 { desk.checkInvariants("seed \(seed), step \(step)") }
        }
        #expect(try desk.restored() == desk.digest(), "seed \(seed)")
    }

    private func fill(_ desk: Desk, _ random: inout Seeded, number: Int) -> Trade {
        let trade = Trade(
            execID: Text64("F\(number)")!, isBuy: random.chance(50),
            shares: Int64(1 + random.below(60)), cents: Int64(900 + random.below(200)))
        let id = ClOrdID("C\(number)")!
        desk.enter(desk.order(id, trade.isBuy ? .buy : .sell, trade.shares, "10"))
        desk.venue(
            .trade, on: desk.routes.last!, lastQty: qty(trade.shares),
            lastPx: Price(units: trade.cents * 1_000_000), execID: trade.execID)
        return trade
    }

    private func correct(
        _ desk: Desk, _ trade: inout Trade, _ new: (shares: Int64, cents: Int64)?, number: Int
    ) {
        let execID = Text64("B\(number)")!
        desk.run(
            .tradeCorrection(
                TradeCorrection(
                    venue: VenueID(1), clOrdID: "", execID: execID, execRefID: trade.execID,
                    isBust: new == nil, lastQty: qty(new?.shares ?? 0),
                    lastPx: Price(units: (new?.cents ?? 0) * 1_000_000))))
        trade.execID = execID
        trade.shares = new?.shares ?? 0
        trade.cents = new?.cents ?? trade.cents
    }

    /// A block's executions and its members' parts have their costs too, and a bust of one of the
    /// block's finds its way.
    @Test func blocksPassTheirCostOn() {
        let desk = Desk(isStaged: true)
        let members = [
            desk.enter(desk.order("C1", .buy, 100)), desk.enter(desk.order("C2", .buy, 300)),
        ]
        desk.run(.formBlock(FormBlock(user: "u", members: members)))
        let route = desk.routes[0]
        desk.venue(.trade, on: route, lastQty: qty(400), lastPx: px("9.5"), execID: "F1")
        let block = desk.core.position(.averagePrice, Desk.acme)
        #expect(block.cost == Notional(px("9.5"), qty(400)))
        desk.run(
            .allocateBlock(
                BlockAllocation(
                    block: OrderID(3),
                    shares: [
                        BlockShare(
                            order: members[0], quantity: qty(100),
                            gross: Notional(px("9.5"), qty(100))),
                        BlockShare(
                            order: members[1], quantity: qty(300),
                            gross: Notional(px("9.5"), qty(300))),
                    ])))
        #expect(desk.core.position(.averagePrice, Desk.acme).cost == .zero)
        #expect(desk.core.position(Desk.account, Desk.acme).cost == Notional(px("9.5"), qty(400)))
    }
}
