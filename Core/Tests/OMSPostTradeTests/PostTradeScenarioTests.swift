import OMSTypes
import Testing

@testable import OMSPostTrade

/// A block's way from the fill to the settlement instruction, told in events.
@Suite struct PostTradeScenarioTests {
    @Test func aBlockIsAllocatedConfirmedMatchedAndInstructed() throws {
        var desk = Desk.ready()
        let trade = Samples.trade()
        #expect(
            desk.run(.book(trade)).map(word) == [
                "traded AL1", "allocated AL1", "confirmation AL1-1", "confirmation AL1-2",
                "confirmation AL1-3",
            ])
        let block = try #require(desk.block("AL1"))
        #expect(block.gross == usd("68410.09"))
        #expect(block.commission == usd("6.66"))
        #expect(block.net == usd("68416.75"))
        #expect(block.settlementDate == date("2026-11-12"))
        #expect(
            block.allocations.map(\.net) == ["34213.51", "20524.00", "13679.24"].map { usd($0) })
        #expect(
            block.allocations.map(\.quantity) == [shares(3334), shares(2000), shares(1333)])
        #expect(block.allocations.map(\.individualAllocID) == ["AL1-1", "AL1-2", "AL1-3"])

        #expect(
            desk.run(.counterpartyRecord(Samples.record(of: block, trade: trade))).map(word) == [
                "recorded J1", "paired AL1 0", "block matched AL1", "matched AL1-1",
                "matched AL1-2", "matched AL1-3",
            ])
        desk.affirm("CAL1-1", "CAL1-2")
        #expect(desk.instructions.isEmpty)
        let last = desk.run(
            .confirmationAck(ConfirmationAck(confirmID: "CAL1-3", status: .affirmed)))
        #expect(
            last.map(word) == [
                "affirmed AL1-3", "agreed AL1", "instructed AL1-1 SI202611100001",
                "instructed AL1-2 SI202611100002", "instructed AL1-3 SI202611100003",
            ])
        #expect(desk.exceptions.isEmpty)
        let instruction = try #require(desk.instructions.first)
        #expect(instruction.movement == .receive)
        #expect(instruction.amount == usd("34213.51"))
        #expect(instruction.settlementDate == date("2026-11-12"))
    }

    @Test func messagesCarryTheFigures() throws {
        var desk = Desk.ready()
        desk.run(.book(Samples.trade()))
        guard case .sendAllocationReport(let report)? = desk.effects.first else {
            Issue.record("no allocation report first")
            return
        }
        #expect(report.block.reportedPrice == price("10.261"))
        #expect(report.trade.quantity == shares(6667))
        let confirmation = try #require(desk.confirmations.last)
        #expect(desk.confirmations.map(\.allocation.confirmID) == ["CAL1-1", "CAL1-2", "CAL1-3"])
        #expect(confirmation.counterparty == "CPTY")
        #expect(confirmation.allocation.clOrdID == "C-ORDER")
        #expect(confirmation.allocation.gross == usd("13677.91"))
        #expect(confirmation.lastMkt.isEmpty)
        #expect(confirmation.settlementDate == date("2026-11-12"))
    }

    @Test func aSaleBearsItsCharges() throws {
        var desk = Desk.ready()
        desk.run(.book(Samples.trade(side: .sell, date: "2026-04-07")))
        let block = try #require(desk.block("AL1"))
        // Section 31: 0.7047…, 0.4227…, 0.2817…; activity fee on 6,667 shares, 0.6501…, by share.
        #expect(
            block.allocations.map { $0.charges.map(\.amount.text) } == [
                ["0.71", "0.66"], ["0.43", "0.39"], ["0.29", "0.26"],
            ])
        #expect(block.allocations[0].net == usd("34205.48"))
        #expect(block.net.units == block.gross.units - block.commission.units - block.charges.units)
    }

    @Test func aBreakIsFoundAndItsBlockDoesNotSettle() throws {
        var desk = Desk.ready()
        let trade = Samples.trade()
        desk.run(.book(trade))
        let block = try #require(desk.block("AL1"))
        var record = Samples.record(of: block, trade: trade)
        record.allocations[1].netMoney = usd("20525.00")
        record.allocations[1].settlementDate = date("2026-11-13")
        let events = desk.run(.counterpartyRecord(record))
        #expect(
            events.map(word) == [
                "recorded J1", "paired AL1 0", "block matched AL1", "matched AL1-1",
                "mismatched AL1-2 NetCashAmount,SettlementDate", "exception L2_MISMATCH",
                "matched AL1-3",
            ])
        desk.affirm("CAL1-1", "CAL1-2", "CAL1-3")
        #expect(desk.instructions.isEmpty)
        #expect(desk.exceptions == ["L2_MISMATCH AL1-2"])
        #expect(
            desk.state.exceptions[0].detail
                == "NetCashAmount: own 20524.00 USD, theirs 20525.00 USD (PTMX(0.01, 0.05)); "
                + "SettlementDate: own 2026-11-12, theirs 2026-11-13 (EXCT)")
    }

    @Test func aReplacementMendsTheBreak() throws {
        var desk = Desk.ready()
        let trade = Samples.trade()
        desk.run(.book(trade))
        let block = try #require(desk.block("AL1"))
        var wrong = Samples.record(of: block, trade: trade)
        wrong.grossAmount = usd("1")
        desk.run(.counterpartyRecord(wrong))
        desk.affirm("CAL1-1", "CAL1-2", "CAL1-3")
        #expect(desk.state.trade("AL1")?.match == .mismatched)
        var right = Samples.record("J2", of: block, trade: trade)
        right.replaces = "J1"
        let events = desk.run(.counterpartyRecord(right))
        #expect(events.map(word).prefix(3) == ["recorded J2", "paired AL1 1", "block matched AL1"])
        #expect(desk.instructions.count == 3)
        // Replaced already, unknown, and too late.
        right.messageID = "J3"
        desk.run(.counterpartyRecord(right))
        right.replaces = "NEVER"
        desk.run(.counterpartyRecord(right))
        right.replaces = "J2"
        desk.run(.counterpartyRecord(right))
        #expect(
            desk.exceptions == [
                "L2_MISMATCH AL1", "UNKNOWN_REFERENCE J3", "UNKNOWN_REFERENCE J3", "LATE J3",
            ])
    }

    @Test func withoutAllocationsOfTheirsNothingAgrees() throws {
        var desk = Desk.ready()
        let trade = Samples.trade()
        desk.run(.book(trade))
        let block = try #require(desk.block("AL1"))
        var record = Samples.record(of: block, trade: trade)
        record.allocations[2].accountCode = "D"
        #expect(
            desk.run(.counterpartyRecord(record)).map(word) == [
                "recorded J1", "paired AL1 0", "mismatched AL1 AccountID",
                "exception L2_MISMATCH", "matched AL1-1", "matched AL1-2",
                "mismatched AL1-3 AccountID", "exception L2_MISMATCH",
            ])
    }

    @Test func eachAllocationSettlesWhereTheProfileSaysSo() throws {
        var desk = Desk.ready()
        var profile = MatchingProfile.standard
        profile.trigger = .allocationAgreed
        desk.run(.reference(PostTradeReference(.profile(profile))))
        let trade = Samples.trade()
        desk.run(.book(trade))
        let block = try #require(desk.block("AL1"))
        var record = Samples.record(of: block, trade: trade)
        record.allocations[1].quantity = shares(1)
        desk.run(.counterpartyRecord(record))
        desk.affirm("CAL1-1", "CAL1-2")
        #expect(desk.instructions.map(\.individualAllocID) == ["AL1-1"])
        // The corrected record brings the others, and the first one is not instructed again.
        var right = Samples.record("J2", of: block, trade: trade)
        right.replaces = "J1"
        desk.run(.counterpartyRecord(right))
        desk.affirm("CAL1-3")
        #expect(desk.instructions.map(\.individualAllocID) == ["AL1-1", "AL1-2", "AL1-3"])
        #expect(desk.state.trade("AL1")?.isMatchAgreed == true)
    }

    @Test(arguments: [UInt64(3), 33, 333])
    func anyOrderOfArrivalEndsTheSame(seed: UInt64) throws {
        let trade = Samples.trade()
        let other = Samples.trade("AL2", side: .sell)
        let record = Samples.record(of: Desk.allocated(trade), trade: trade)
        let otherRecord = Samples.record("J2", of: Desk.allocated(other), trade: other)
        var generator = Seeded(seed)
        for round in 0..<50 {
            var desk = Desk.ready()
            let commands: [PostTradeCommand] = [
                .book(trade), .book(other), .counterpartyRecord(record),
                .counterpartyRecord(otherRecord), .counterpartyRecord(record), .book(trade),
            ]
            for command in commands.shuffled(using: &generator) { desk.run(command) }
            let ids = (1...3).flatMap { [text("CAL1-\($0)"), text("CAL2-\($0)")] }
            for id in ids.shuffled(using: &generator) { desk.affirm(id) }
            let place = "seed \(seed), round \(round)"
            #expect(desk.instructions.count == 6, "\(place)")
            #expect(Set(desk.instructions.map(\.transactionID)).count == 6, "\(place)")
            #expect(desk.exceptions.sorted() == ["DUPLICATE AL1", "DUPLICATE J1"], "\(place)")
            let pairs = ["AL1", "AL2"].compactMap { desk.state.trade(text($0))?.partner }
            let expected = ["J1", "J2"].compactMap { id in
                desk.state.records.firstIndex { $0.record.messageID == text(id) }
            }
            #expect(pairs.map { Int($0) } == expected, "\(place)")
        }
    }

    @Test func theNearerPriceDecidesBetweenTwoOfTheSame() throws {
        var desk = Desk.ready()
        let first = Samples.trade("AL1")
        var second = Samples.trade("AL2")
        second.notional = second.notional + Notional(price("0.01"), second.quantity)
        second.executions = []
        desk.run(.book(first), .book(second))
        let block = try #require(desk.block("AL2"))
        desk.run(.counterpartyRecord(Samples.record(of: block, trade: second)))
        #expect(desk.state.trade("AL1")?.partner == nil)
        #expect(desk.state.trade("AL2")?.partner == 0)
    }
}
