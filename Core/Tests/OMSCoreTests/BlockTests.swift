import OMSTypes
import Testing

@testable import OMSCore

/// Staged client orders of one instrument and side, worked as one block and allocated.
@Suite struct BlockTests {
    /// Three funds of 500, 300 and 200, the second with a limit.
    private func staged() -> (Desk, [OrderID]) {
        let desk = Desk(isStaged: true)
        let members = [
            desk.enter(desk.order("A", .buy, 500, nil, account: "FUND1")),
            desk.enter(desk.order("B", .buy, 300, "10.05", account: "FUND2")),
            desk.enter(desk.order("C", .buy, 200, "10.10", account: "FUND3")),
        ]
        #expect(desk.routes.isEmpty, "staged orders wait for the desk")
        return (desk, members)
    }

    private func form(_ desk: Desk, _ members: [OrderID]) -> OrderID {
        desk.run(.formBlock(FormBlock(user: "trader", members: members)))
        return desk.view(members[0]).block
    }

    /// Parts by quantity at the block's average price, rounded to the cent.
    private func share(_ desk: Desk, _ id: OrderID, _ quantity: Int64, _ gross: String)
        -> BlockShare
    {
        BlockShare(
            order: id, quantity: qty(quantity), gross: Notional(px(gross), qty(1)))
    }

    @Test func wholeBlockFromMembersToExecutions() {
        let (desk, members) = staged()
        let block = form(desk, members)
        #expect(desk.view(block).terms.orderQty == qty(1000))
        #expect(desk.view(block).terms.price == px("10.05"), "the limit that every member allows")
        #expect(desk.core.members(of: block) == members)
        #expect(desk.routes.map(\.quantity) == [qty(1000)])

        desk.venue(.trade, on: desk.routes[0], lastQty: qty(400), lastPx: px("10.01"))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(600), lastPx: px("10.02"))
        #expect(desk.view(block).ordStatus == .filled)
        #expect(desk.core.nextUnbooked == block)
        #expect(desk.view("A").cumQty == .zero, "members get nothing before the allocation")

        // Gross 10,016.00 at an average of 10.016.
        desk.book(block)
        let effects = desk.run(
            .allocateBlock(
                BlockAllocation(
                    block: block,
                    shares: [
                        share(desk, members[0], 500, "5008"),
                        share(desk, members[1], 300, "3004.80"),
                        share(desk, members[2], 200, "2003.20"),
                    ])))
        #expect(effects.count == 3)
        for (id, quantity) in zip(members, [500, 300, 200] as [Int64]) {
            #expect(desk.view(id).ordStatus == .filled)
            #expect(desk.view(id).cumQty == qty(quantity))
            #expect(desk.view(id).avgPx == px("10.016"))
        }
        #expect(desk.core.balance(.averagePrice, .security(Desk.acme)) == 0)
        #expect(desk.core.balance(.averagePrice, .cash(.usd)) == 0)
        #expect(desk.core.balance(.rounding, .cash(.usd)) == 0)
        #expect(desk.core.position(.averagePrice, Desk.acme).net == .zero)
        #expect(desk.core.position(AccountID(2), Desk.acme).net == qty(300))
        #expect(desk.replayed() == desk.digest())
    }

    /// 700 of 1,000 filled, then the day's end: members are free again with what is left.
    @Test func partialBlockAndRounding() {
        let (desk, members) = staged()
        let block = form(desk, members)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(700), lastPx: px("10.01333333"))
        // The instrument's kill stops the block; what it did is allocated all the same.
        desk.run(
            .killSwitch(
                KillSwitch(
                    user: "risk", instrument: Desk.acme, isEngaged: true, reason: "test")))
        desk.finishSweeps()
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view(block).ordStatus == .canceled)
        #expect(desk.core.nextUnbooked == block)
        desk.book(block)

        // 700 × 10.01333333 = 7,009.333331; in cents 7,009.33.
        desk.run(
            .allocateBlock(
                BlockAllocation(
                    block: block,
                    shares: [
                        share(desk, members[0], 350, "3504.67"),
                        share(desk, members[1], 210, "2102.80"),
                        share(desk, members[2], 140, "1401.86"),
                    ])))
        #expect(desk.view("A").cumQty == qty(350))
        #expect(desk.view("A").ordStatus == .canceled, "the kill switch ends it once it is free")
        let left = Notional(px("10.01333333"), qty(700)) - Notional(px("7009.33"), qty(1))
        #expect(desk.core.balance(.rounding, .cash(.usd)) == -left.raw)
        #expect(desk.core.balance(.averagePrice, .cash(.usd)) == 0)
        #expect(desk.core.balance(.averagePrice, .security(Desk.acme)) == 0)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func cancelOfAMemberWhileTheBlockWorks() {
        let (desk, members) = staged()
        let block = form(desk, members)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100))
        let effects = desk.run(
            .cancelOrder(
                CancelOrder(session: Desk.client, clOrdID: "B2", origClOrdID: "B")))
        #expect(desk.view("B").ordStatus == .pendingCancel)
        #expect(effects.contains(.cancelRoute(desk.routes[0].order, VenueID(1), attempt: 1)))
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view("B").ordStatus == .pendingCancel, "its part is not known yet")
        desk.book(block)
        desk.run(
            .allocateBlock(
                BlockAllocation(
                    block: block,
                    shares: [
                        share(desk, members[0], 50, "500"), share(desk, members[1], 30, "300"),
                        share(desk, members[2], 20, "200"),
                    ])))
        #expect(desk.view("B").ordStatus == .canceled)
        #expect(desk.view("B").cumQty == qty(30))
        #expect(desk.view("A").ordStatus == .partiallyFilled, "works on")

        // Those that are left go into a second block; the first still knows its members.
        let second = form(desk, [members[0], members[2]])
        #expect(second != block)
        #expect(desk.view(second).terms.orderQty == qty(630))
        #expect(desk.core.members(of: block) == members)
        #expect(desk.core.members(of: second) == [members[0], members[2]])
        #expect(desk.replayed() == desk.digest())
    }

    @Test func blockThatDoesNothingLetsItsMembersGo() {
        let (desk, members) = staged()
        let block = form(desk, members)
        desk.venue(.rejected, on: desk.routes[0])
        #expect(desk.view(block).isTerminal)
        #expect(desk.view("A").block == .none)
        #expect(desk.view("A").ordStatus == .new)
        #expect(desk.core.nextUnbooked == nil)
    }

    /// A fill that arrives after the booking stays with the average-price account, in full.
    @Test func lateFillOfABookedBlock() {
        let (desk, members) = staged()
        let block = form(desk, members)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100))
        desk.run(
            .cancelOrder(
                CancelOrder(session: Desk.client, clOrdID: "B2", origClOrdID: "B")))
        desk.venue(.canceled, on: desk.routes[0])
        desk.book(block)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(40))
        #expect(desk.anomalies == [.lateFill])
        desk.run(
            .allocateBlock(
                BlockAllocation(
                    block: block, shares: [share(desk, members[0], 100, "1000")])))
        #expect(desk.core.balance(.rounding, .cash(.usd)) == 0, "a late fill is no rounding")
        #expect(desk.core.position(.averagePrice, Desk.acme).net == qty(40))
        #expect(desk.core.nextUnbooked == nil)
    }

    /// An allocation that comes twice is an anomaly for each member, and posts nothing more.
    @Test func anAllocationThatComesTwice() {
        let (desk, members) = staged()
        let block = form(desk, members)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(1000), lastPx: px("10.01333333"))
        desk.book(block)
        let allocation = BlockAllocation(
            block: block,
            shares: [
                share(desk, members[0], 500, "5006.67"), share(desk, members[1], 300, "3004"),
                share(desk, members[2], 200, "2002.67"),
            ])
        desk.run(.allocateBlock(allocation))
        let rounding = desk.core.balance(.rounding, .cash(.usd))
        #expect(rounding != 0)
        desk.run(.allocateBlock(allocation))
        #expect(desk.anomalies == Array(repeating: .unexpectedTransition, count: 3))
        #expect(desk.core.balance(.rounding, .cash(.usd)) == rounding)
        #expect(desk.view("A").cumQty == qty(500))
    }

    /// The largest block that is taken: so many members, and so much in all.
    @Test func theLargestBlock() {
        let desk = Desk(isStaged: true)
        desk.checksInvariants = false
        let half = Int64(500_000_000)
        var members = [
            desk.enter(desk.order("A", .buy, half)), desk.enter(desk.order("B", .buy, half)),
        ]
        _ = form(desk, members)
        #expect(desk.view(desk.view("A").block).terms.orderQty == OrderCore.quantityMax)
        members = (0...1000).map { desk.enter(desk.order(Text64("M\($0)")!, .buy, 1)) }
        desk.run(.formBlock(FormBlock(user: "trader", members: members)))
        #expect(desk.view("M0").block == .none, "one too many")
        #expect(form(desk, members.dropLast()) != .none)
    }

    @Test func refusals() {
        let desk = Desk()
        desk.set(.instrument(InstrumentTerms(symbol: "OTHER")))
        let a = desk.enter(desk.order("A", .buy, 500, handlInst: .manual))
        let b = desk.enter(desk.order("B", .sell, 500, handlInst: .manual))
        let c = desk.enter(desk.order("C", .buy, 500))
        let big = Int64(600_000_000)
        let d = desk.enter(desk.order("D", .buy, big, handlInst: .manual))
        let e = desk.enter(desk.order("E", .buy, big, handlInst: .manual))
        func refusal(_ members: [OrderID]) -> RefusalReason? {
            desk.run(.formBlock(FormBlock(user: "trader", members: members)))
            guard case .requestRefused(let refused) = desk.events.last else { return nil }
            return refused.refusal.reason
        }
        #expect(refusal([]) == .notStaged)
        #expect(refusal([OrderID(99)]) == .unknownOrder)
        #expect(refusal([a, a]) == .unknownOrder)
        #expect(refusal([a, c]) == .notStaged)
        #expect(refusal([a, b]) == .blockMixed)
        #expect(refusal([d, e]) == .tooLarge)
        #expect(refusal((1...2000).map { OrderID($0) }) == .tooLarge)
        #expect(refusal([a]) == nil)
        #expect(refusal([a]) == .notStaged, "in a block already")
    }
}
