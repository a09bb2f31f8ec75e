import OMSTypes
import Testing

@testable import OMSPostTrade

/// Decimal text as units of 10⁻⁸; a text that is none fails the test.
func units(_ text: String, _ location: SourceLocation = #_sourceLocation) -> Int64 {
    switch DecimalText.parse(text) {
    case .success(let value): return value
    case .failure(let failure):
        Issue.record("\(text): \(failure)", sourceLocation: location)
        return 0
    }
}

func quantity(_ text: String) -> Quantity { Quantity(units: units(text)) }
func shares(_ count: Int) -> Quantity { Quantity(units: Int64(count) * DecimalText.scale) }
func price(_ text: String) -> Price { Price(units: units(text)) }
func usd(_ text: String) -> Money { Money(units: Int128(units(text)), currency: .usd) }

func date(_ text: String, _ location: SourceLocation = #_sourceLocation) -> CalendarDate {
    if let date = CalendarDate(text) { return date }
    Issue.record("\(text) is no date", sourceLocation: location)
    return CalendarDate(daysSinceEpoch: 0)
}

func text(_ string: String) -> Text64 { Text64(string) ?? Text64() }

/// A seeded generator (SplitMix64): the same numbers on every machine.
struct Seeded: RandomNumberGenerator {
    var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// The worked block of the specification: 6,667 of 10,000 filled, 3000 @ 10.25 and 3667 @ 10.27.
enum Samples {
    static let noon = Timestamp(nanoseconds: 1_794_312_000_000_000_000)

    static func standing(_ safekeeping: Text64, market: Text64 = "US") -> StandingInstruction {
        StandingInstruction(
            market: market, placeOfSettlement: "DTCYUS33XXX", agent: "AGNTUS33XXX",
            safekeepingAccount: safekeeping, counterparty: "BRKRGB2LXXX")
    }

    static func account(
        _ number: UInt32, _ code: Text64, commission: CommissionSchedule? = nil,
        standing: [StandingInstruction]? = nil
    ) -> PostTradeReference {
        PostTradeReference(
            .account(
                AccountMaster(
                    account: AccountID(number), code: code, counterparty: "CPTY",
                    commission: commission ?? CommissionSchedule(.perUnit(units("0.001"))),
                    standingInstructions: standing ?? [Samples.standing("SAFE001")])))
    }

    static let calendar = PostTradeReference(.calendar(.unitedStates()))
    static let charges = PostTradeReference(.charges(.unitedStates))

    static func share(_ number: UInt32, _ code: Text64, _ ordered: Int) -> TradeShare {
        TradeShare(
            account: AccountID(number), accountCode: code, orderedQuantity: shares(ordered),
            clOrdID: code.appending("-ORDER"), orderID: OrderID(UInt64(number)))
    }

    static let notional =
        Notional(price("10.25"), shares(3000)) + Notional(price("10.27"), shares(3667))

    static func trade(
        _ allocID: Text64 = "AL1", side: Side = .buy, date tradeDate: String = "2026-11-10"
    ) -> CompletedTrade {
        CompletedTrade(
            allocID: allocID, orderID: OrderID(10), side: side, instrument: InstrumentID(7),
            symbol: "XYZ", isin: "US0000000002", currency: .usd, market: "US",
            tradeDate: date(tradeDate), venues: ["XNAS", "XNYS"], quantity: shares(6667),
            notional: notional,
            shares: [share(1, "A", 5000), share(2, "B", 3000), share(3, "C", 2000)],
            instructingParty: "OURS", executingBroker: "BRKR",
            executions: [
                ExecutionPart(quantity: shares(3000), price: price("10.25")),
                ExecutionPart(quantity: shares(3667), price: price("10.27")),
            ])
    }

    /// Their record, equal to ours in every field.
    static func record(
        _ messageID: Text64 = "J1", of block: AllocatedBlock, trade: CompletedTrade
    ) -> CounterpartyRecord {
        CounterpartyRecord(
            messageID: messageID, side: trade.side, instrument: trade.instrument,
            quantity: trade.quantity, executingBroker: trade.executingBroker,
            instructingParty: trade.instructingParty, tradeDate: trade.tradeDate,
            dealPrice: block.reportedPrice, grossAmount: block.gross,
            commission: block.commission, charges: block.charges, netMoney: block.net,
            allocations: block.allocations.map {
                CounterpartyRecord.Allocation(
                    accountCode: $0.accountCode, quantity: $0.quantity, grossAmount: $0.gross,
                    commission: $0.commission, charges: $0.chargesTotal, netMoney: $0.net,
                    settlementDate: block.settlementDate, settlementCurrency: $0.net.currency)
            })
    }
}

/// Runs commands against a state and keeps everything that came of them.
struct Desk {
    var state = PostTrade()
    var events: [PostTradeEvent] = []
    var effects: [PostTradeEffect] = []
    var now = Samples.noon

    /// With calendar, charges and accounts A, B and C.
    static func ready() -> Desk {
        var desk = Desk()
        desk.run(.reference(Samples.calendar), .reference(Samples.charges))
        for (number, code) in [(UInt32(1), Text64("A")), (2, "B"), (3, "C")] {
            desk.run(.reference(Samples.account(number, code)))
        }
        desk.events = []
        return desk
    }

    /// Returns the events of these commands alone.
    @discardableResult
    mutating func run(_ commands: PostTradeCommand...) -> [PostTradeEvent] {
        let before = events.count
        for command in commands {
            now = now.adding(nanoseconds: 1)
            state.decide(command, at: now, into: &events, effects: &effects)
        }
        return Array(events[before...])
    }

    func block(_ allocID: Text64) -> AllocatedBlock? { state.trade(allocID)?.block }

    var confirmations: [TradeConfirmation] {
        effects.compactMap {
            if case .sendConfirmation(let confirmation) = $0 { return confirmation }
            return nil
        }
    }

    var instructions: [SettlementInstruction] {
        effects.compactMap {
            if case .writeSettlementInstruction(let instruction) = $0 { return instruction }
            return nil
        }
    }

    var exceptions: [String] { state.exceptions.map { "\($0.kind.name) \($0.subject)" } }

    mutating func affirm(_ confirmIDs: Text64...) {
        for id in confirmIDs {
            run(.confirmationAck(ConfirmationAck(confirmID: id, status: .affirmed)))
        }
    }

    var digest: StateDigest {
        var digest = StateDigest()
        state.digest(into: &digest)
        return digest
    }
}

/// A short word for an event, for scenario tables.
func word(_ event: PostTradeEvent) -> String {
    func at(_ reference: AllocationReference) -> String {
        "\(reference.allocID)-\(reference.index + 1)"
    }
    switch event {
    case .referenceChanged: return "reference"
    case .traded(let trade, _): return "traded \(trade.allocID)"
    case .allocated(let block): return "allocated \(block.allocID)"
    case .confirmationIssued(let reference): return "confirmation \(at(reference))"
    case .counterpartyRecorded(let record, _): return "recorded \(record.messageID)"
    case .paired(let allocID, let record): return "paired \(allocID) \(record)"
    case .blockMatched(let allocID): return "block matched \(allocID)"
    case .allocationMatched(let reference): return "matched \(at(reference))"
    case .mismatched(let mismatch):
        let place = mismatch.index.map { "\(mismatch.allocID)-\($0 + 1)" }
        let fields = mismatch.differences.map(\.field.name).joined(separator: ",")
        return "mismatched \(place ?? mismatch.allocID.description) \(fields)"
    case .confirmReceived(let reference): return "received \(at(reference))"
    case .affirmed(let reference): return "affirmed \(at(reference))"
    case .confirmRejected(let reference, let reason, _):
        return "rejected \(at(reference)) \(reason)"
    case .matchAgreed(let allocID): return "agreed \(allocID)"
    case .settlementInstructed(let instruction, let reference):
        return "instructed \(at(reference)) \(instruction.transactionID)"
    case .exceptionRaised(let exception): return "exception \(exception.kind.name)"
    }
}
