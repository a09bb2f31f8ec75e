import OMSTypes
import Testing

@testable import OMSPostTrade

/// What goes wrong: nothing is lost, nothing is taken for zero, nothing is silent.
@Suite struct PostTradeExceptionTests {
    @Test func aTradeWaitsForItsReferenceData() throws {
        var desk = Desk()
        desk.run(.book(Samples.trade(side: .sell)))
        #expect(desk.events.map(word) == ["traded AL1", "exception MISSING_REFERENCE"])
        desk.run(.reference(Samples.calendar))
        desk.run(.reference(Samples.account(1, "A")), .reference(Samples.account(2, "B")))
        #expect(desk.state.trade("AL1")?.block == nil)
        #expect(desk.state.exceptions.count == 1)
        desk.run(.reference(Samples.account(3, "C")))
        #expect(desk.state.trade("AL1")?.block?.allocations.count == 3)
        #expect(desk.confirmations.count == 3)
    }

    @Test func aMissingRateBlocksAndIsNotZero() {
        var desk = Desk.ready()
        let events = desk.run(.book(Samples.trade(side: .sell, date: "2027-03-01")))
        #expect(events.map(word) == ["traded AL1", "exception MISSING_REFERENCE"])
        #expect(desk.state.exceptions[0].detail == "no rate of charge TAF on 2027-03-01")
        #expect(desk.effects.isEmpty)
    }

    @Test func withoutStandingInstructionTheAllocationWaits() throws {
        var desk = Desk.ready()
        desk.run(.reference(Samples.account(2, "B", standing: [])))
        let trade = Samples.trade()
        desk.run(.book(trade))
        let block = try #require(desk.block("AL1"))
        desk.run(.counterpartyRecord(Samples.record(of: block, trade: trade)))
        desk.affirm("CAL1-1", "CAL1-2", "CAL1-3")
        #expect(desk.instructions.map(\.individualAllocID) == ["AL1-1", "AL1-3"])
        #expect(desk.exceptions == ["MISSING_SSI AL1-2"])
        // Two at the same level are no answer either, and not a second complaint.
        let twice = [Samples.standing("SAFE1"), Samples.standing("SAFE2")]
        desk.run(.reference(Samples.account(2, "B", standing: twice)))
        #expect(desk.exceptions == ["MISSING_SSI AL1-2"])
        desk.run(.reference(Samples.account(2, "B", standing: [Samples.standing("SAFE9")])))
        #expect(desk.instructions.last?.individualAllocID == "AL1-2")
        #expect(desk.instructions.last?.standing.safekeepingAccount == "SAFE9")
        #expect(desk.instructions.count == 3)
        // Once instructed it waits no more: later data makes no second instruction.
        desk.run(.reference(Samples.account(2, "B", standing: [Samples.standing("SAFE8")])))
        #expect(desk.instructions.count == 3)
    }

    @Test func aMissingStandingInstructionIsRaisedOnce() throws {
        var desk = Desk.ready()
        var profile = MatchingProfile.standard
        profile.trigger = .allocationAgreed
        desk.run(.reference(PostTradeReference(.profile(profile))))
        desk.run(.reference(Samples.account(1, "A", standing: [])))
        let trade = Samples.trade()
        desk.run(.book(trade))
        let block = try #require(desk.block("AL1"))
        desk.run(.counterpartyRecord(Samples.record(of: block, trade: trade)))
        desk.affirm("CAL1-1", "CAL1-2", "CAL1-3")
        #expect(desk.exceptions == ["MISSING_SSI AL1-1"])
        #expect(desk.instructions.map(\.individualAllocID) == ["AL1-2", "AL1-3"])
    }

    @Test func answersOfTheCounterparty() throws {
        var desk = Desk.ready()
        let trade = Samples.trade()
        desk.run(.book(trade))
        func answer(_ id: Text64, _ status: AffirmStatus, _ reason: UInt16? = nil)
            -> PostTradeCommand
        {
            .confirmationAck(
                ConfirmationAck(confirmID: id, status: status, rejectReason: reason, text: "why"))
        }
        let table: [(PostTradeCommand, [String])] = [
            (answer("CAL1-1", .received), ["received AL1-1"]),
            (answer("CAL1-1", .received), []),
            (answer("CAL1-1", .affirmed), ["affirmed AL1-1"]),
            (answer("CAL1-1", .received), []),
            (answer("CAL1-1", .affirmed), ["exception DUPLICATE"]),
            (
                answer("CAL1-2", .confirmRejected, 1),
                ["rejected AL1-2 1", "exception REJECTED_BY_CPTY"]
            ),
            (answer("CAL1-2", .affirmed), ["affirmed AL1-2"]),
            (
                answer("CAL1-3", .confirmRejected),
                ["rejected AL1-3 99", "exception REJECTED_BY_CPTY"]
            ),
            (answer("CAL1-9", .affirmed), ["exception UNKNOWN_REFERENCE"]),
        ]
        for (number, row) in table.enumerated() {
            #expect(desk.run(row.0).map(word) == row.1, "row \(number)")
        }
        let block = try #require(desk.block("AL1"))
        desk.run(.counterpartyRecord(Samples.record(of: block, trade: trade)))
        #expect(desk.instructions.isEmpty)
        desk.run(answer("CAL1-3", .affirmed))
        #expect(desk.instructions.count == 3)
        #expect(desk.run(answer("CAL1-3", .confirmRejected)).map(word) == ["exception LATE"])
    }

    @Test func nonsenseIsRefusedAndChangesNothing() {
        var desk = Desk.ready()
        func refused(_ change: (inout CompletedTrade) -> Void) -> [String] {
            var trade = Samples.trade()
            change(&trade)
            return desk.run(.book(trade)).map(word)
        }
        let invalid = ["exception INVALID"]
        #expect(refused { $0.allocID = "" } == invalid)
        #expect(refused { $0.allocID = "A B" } == invalid)
        #expect(refused { $0.allocID = "A2345678901234567890123456" } == invalid)
        #expect(refused { $0.quantity = .zero } == invalid)
        #expect(refused { $0.quantity = Quantity(units: -1) } == invalid)
        #expect(refused { $0.notional = Notional(raw: -1) } == invalid)
        #expect(refused { $0.notional = Notional(raw: .max) } == invalid)
        #expect(refused { $0.averagePricePrecision = 9 } == invalid)
        #expect(refused { $0.isin = "US000000000" } == invalid)
        #expect(refused { $0.shares = [] } == invalid)
        #expect(refused { $0.executions.removeLast() } == invalid)
        #expect(desk.state.trades.isEmpty)
        #expect(
            refused {
                $0.allocID = "OVER"
                $0.shares.removeLast()
                $0.shares[0].orderedQuantity = shares(1)
            } == ["traded OVER", "exception NOT_ALLOCATABLE"])
    }

    @Test func theHouseTakesAnOverfill() throws {
        var desk = Desk.ready()
        desk.run(.reference(Samples.account(9, "HOUSE", commission: .free)))
        var trade = Samples.trade()
        trade.shares = [Samples.share(1, "A", 6000)]
        trade.rules.houseAccountCode = "HOUSE"
        trade.rules.houseAccount = AccountID(9)
        desk.run(.book(trade))
        let block = try #require(desk.block("AL1"))
        #expect(block.allocations.map(\.quantity) == [shares(6000), shares(667)])
        #expect(block.allocations.map(\.accountCode) == ["A", "HOUSE"])
        #expect(block.allocations.last?.clOrdID.isEmpty == true)
    }

    @Test func recordsThatMakeNoSense() throws {
        var desk = Desk.ready()
        let trade = Samples.trade()
        desk.run(.book(trade))
        let good = Samples.record(of: try #require(desk.block("AL1")), trade: trade)
        func kinds(_ change: (inout CounterpartyRecord) -> Void) -> [String] {
            var record = good
            change(&record)
            return desk.run(.counterpartyRecord(record)).map(word)
        }
        #expect(kinds { $0.messageID = "" } == ["exception INVALID"])
        #expect(kinds { $0.allocations = [] } == ["exception INVALID"])
        #expect(kinds { $0.quantity = Quantity(units: -5) } == ["exception INVALID"])
        #expect(kinds { $0.netMoney?.units = .max } == ["exception INVALID"])
        #expect(kinds { $0.allocations[0].commission?.units = .min } == ["exception INVALID"])
        #expect(kinds { _ in }.first == "recorded J1")
        #expect(kinds { $0.netMoney = nil } == ["exception DUPLICATE"])
    }

    @Test func unchangedReferenceDataMakesNoEvent() {
        var desk = Desk.ready()
        #expect(desk.run(.reference(Samples.calendar)).isEmpty)
        #expect(desk.run(.reference(Samples.charges)).isEmpty)
        #expect(desk.run(.reference(Samples.account(1, "A"))).isEmpty)
        let changed = Samples.account(1, "A", commission: .free)
        #expect(desk.run(.reference(changed)).map(word) == ["reference"])
        #expect(desk.run(.reference(changed)).isEmpty)
    }

    @Test func invalidReferenceDataIsRefused() {
        var desk = Desk()
        var standing = Samples.standing("SAFE")
        standing.agent = "no BIC"
        var profile = MatchingProfile.standard
        profile.rules.append(.init(.netCashAmount, .exact))
        let bad: [PostTradeReference] = [
            Samples.account(1, "A", standing: [standing]),
            Samples.account(1, "A", commission: CommissionSchedule(.absolute(-1))),
            Samples.account(1, ""), PostTradeReference(.profile(profile)),
        ]
        for reference in bad {
            #expect(desk.run(.reference(reference)).map(word) == ["exception INVALID"])
        }
        #expect(desk.state.accounts.isEmpty)
        #expect(desk.state.profile == .standard)
    }

    @Test func aNewBrokerGroupJoinsWhatDidNotPair() throws {
        var desk = Desk.ready()
        let trade = Samples.trade()
        desk.run(.book(trade))
        var record = Samples.record(of: try #require(desk.block("AL1")), trade: trade)
        record.executingBroker = "BRKR-LONDON"
        #expect(desk.run(.counterpartyRecord(record)).map(word) == ["recorded J1"])
        var profile = MatchingProfile.standard
        profile.brokerGroups = [.init(name: "GROUP", members: ["BRKR", "BRKR-LONDON"])]
        let events = desk.run(.reference(PostTradeReference(.profile(profile))))
        #expect(events.map(word).prefix(2) == ["reference", "paired AL1 0"])
    }

    @Test(arguments: [
        ("most specific", "CS", "USD", "S3"), ("type only", "CS", "EUR", "S2"),
        ("market only", "ETF", "USD", "S1"),
    ])
    func standingInstructionsMostSpecificFirst(
        what: String, type: String, currency: String, expected: String
    ) throws {
        var byType = Samples.standing("S2")
        byType.securityType = "CS"
        var byCurrency = Samples.standing("S3")
        byCurrency.securityType = "CS"
        byCurrency.currency = .usd
        let all = [
            Samples.standing("S1"), byType, byCurrency, Samples.standing("S4", market: "FR"),
        ]
        let found = StandingInstructionLookup.find(
            in: all, market: "US", securityType: text(type),
            currency: try #require(Currency(currency)), on: date("2026-11-10"))
        guard case .found(let standing) = found else {
            Issue.record("\(what): \(found)")
            return
        }
        #expect(standing.safekeepingAccount == text(expected))
    }

    @Test func standingInstructionsHaveDates() {
        var old = Samples.standing("OLD")
        old.through = date("2026-11-09")
        var new = Samples.standing("NEW")
        new.from = date("2026-11-10")
        func find(_ day: String) -> StandingInstructionLookup {
            StandingInstructionLookup.find(
                in: [old, new], market: "US", securityType: "CS", currency: .usd, on: date(day))
        }
        #expect(find("2026-11-09") == .found(old))
        #expect(find("2026-11-10") == .found(new))
        new.from = nil
        #expect(find("2026-11-09") == .ambiguous)
    }
}
