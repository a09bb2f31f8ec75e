import FIXCodec
import FIXDictionary
import OMSPostTrade
import OMSTypes
import PostTradeGateway
import Testing

@testable import CounterpartySimulator

/// Random blocks through both books and every message between them, without a network.
@Suite("Without a planned break the two books always agree")
struct AgreementPropertyTests {
    private let now = Timestamp(nanoseconds: 1_794_312_000_000_000_000)

    @Test("800 random blocks of every product, 1 to 12 accounts, seeds 1 to 8", arguments: 1...8)
    func agree(_ seed: Int) {
        var random = Seeded(UInt64(seed))
        var state = PostTrade()
        var books = CounterpartyBooks(plan: BreakPlan(every: 0, seed: 1))
        for reference in references() { decide(.reference(reference), &state) { _ in } }
        for number in 1...100 {
            let trade = trade(number, &random)
            var answers: [CounterpartyAnswer] = []
            decide(.book(trade), &state) { answers += tell($0, &books) }
            let affirmed = answers.count {
                if case .affirm = $0 { return true }
                return false
            }
            #expect(
                affirmed == state.trade(trade.allocID)?.block?.allocations.count,
                "seed \(seed), block \(number): \(answers)")
            for answer in answers { hear(answer, &state) }
            #expect(
                state.trade(trade.allocID)?.isMatchAgreed == true,
                "seed \(seed), block \(number): \(state.exceptions.last?.detail ?? "")")
        }
    }

    private func decide(
        _ command: PostTradeCommand, _ state: inout PostTrade, _ perform: (PostTradeEffect) -> Void
    ) {
        var events: [PostTradeEvent] = []
        var effects: [PostTradeEffect] = []
        state.decide(command, at: now, into: &events, effects: &effects)
        effects.forEach(perform)
    }

    /// An effect as a message to the counterparty, and what it answers.
    private func tell(
        _ effect: PostTradeEffect, _ books: inout CounterpartyBooks
    ) -> [CounterpartyAnswer] {
        var body = FIXBodyWriter()
        switch effect {
        case .sendAllocationReport(let report):
            PostTradePublisher.allocationReport(report, into: &body)
            let notice = read(.allocationReport, body) { AllocationNotice($0) }
            return notice.map { books.receive($0) } ?? []
        case .sendConfirmation(let confirmation):
            PostTradePublisher.confirmation(confirmation, into: &body)
            let notice = read(.confirmation, body) { ConfirmationNotice($0) }
            return notice.map { books.receive($0) } ?? []
        case .writeSettlementInstruction: return []
        }
    }

    /// An answer as a message to us, and what post-trade makes of it.
    private func hear(_ answer: CounterpartyAnswer, _ state: inout PostTrade) {
        var body = FIXBodyWriter()
        let type: FIXMsgType
        switch answer {
        case .accept(let notice):
            CounterpartyPublisher.accept(notice, at: now, into: &body)
            type = .allocationReportAck
        case .affirm(let notice):
            CounterpartyPublisher.acknowledge(notice, rejection: nil, at: now, into: &body)
            type = .confirmationAck
        case .record(let block):
            CounterpartyPublisher.record(
                block, allocID: block.notice.allocID, at: now, into: &body)
            type = .allocationInstruction
        case .reject, .withhold, .ignore: return
        }
        let result = read(type, body) { index in
            PostTradeAdapter.command(index, from: "BROKER") { _ in InstrumentID(7) }
        }
        switch result {
        case .success(let command?): decide(command, &state) { _ in }
        case .success(nil): return
        case .failure(let refusal): Issue.record("\(refusal.text)")
        }
    }

    /// A complete message that keeps the rules of FIX 4.4.
    private func read<R>(
        _ type: FIXMsgType, _ body: borrowing FIXBodyWriter, _ use: (borrowing FIXMessageIndex) -> R
    ) -> R {
        let writer = FIXMessageWriter(
            beginString: "FIX.4.4", senderCompID: "X", targetCompID: "Y")
        var out = ByteWriter(capacity: 1024)
        writer.append(type, sequence: 1, sendingTime: now, body: body.bytes, to: &out)
        var index = FIXMessageIndex()
        var validator = FIXValidator(.fix44)
        #expect(index.parse(out.bytes) == .complete(length: out.count))
        #expect(validator.defect(in: index) == nil)
        return use(index)
    }

    private func references() -> [PostTradeReference] {
        let rules: [CommissionSchedule.Rule] = [
            .perUnit(100_000), .ofGross(20_000), .absolute(1_000_000_000),
        ]
        let accounts = (1...12).map { number in
            PostTradeReference(
                .account(
                    AccountMaster(
                        account: AccountID(UInt32(number)), code: code(number),
                        counterparty: "BROKER",
                        commission: CommissionSchedule(rules[number % rules.count]))))
        }
        return accounts + [
            PostTradeReference(.calendar(.unitedStates())),
            PostTradeReference(.charges(.unitedStates)),
        ]
    }

    private func code(_ number: Int) -> Text64 { Text64("ACCOUNT\(number)") ?? "?" }

    private func trade(_ number: Int, _ random: inout Seeded) -> CompletedTrade {
        let shares = (1...Int(random.next() % 12 + 1)).map { account in
            TradeShare(
                account: AccountID(UInt32(account)), accountCode: code(account),
                orderedQuantity: quantity(random.next() % 9_000 + 1_000),
                clOrdID: Text64("C\(number)-\(account)") ?? "?",
                orderID: OrderID(UInt64(account)))
        }
        let ordered = shares.reduce(0) { $0 + $1.orderedQuantity.units } / DecimalText.scale
        var filled = Int64(random.next() % UInt64(ordered)) + 1
        var executions: [ExecutionPart] = []
        while filled > 0 {
            let part = min(filled, Int64(random.next() % 4_000) + 1)
            let cents = Int64(random.next() % 60_000) + 100
            executions.append(
                ExecutionPart(
                    quantity: quantity(UInt64(part)), price: Price(units: cents * 1_000_000)))
            filled -= part
        }
        let total = executions.reduce(Int64(0)) { $0 + $1.quantity.units }
        let product = ProductTrades.some(&random)
        let hasISIN = product.map { $0.kind == .equity || $0.kind == .bond } ?? true
        return CompletedTrade(
            allocID: Text64("AL\(number)") ?? "?", orderID: OrderID(UInt64(number)),
            side: random.next() % 2 == 0 ? .buy : .sell, instrument: InstrumentID(7),
            symbol: "XYZ", isin: hasISIN ? "US0000000002" : Text64(),
            securityType: product?.kind == .future ? "FUT" : "CS", currency: .usd, market: "US",
            tradeDate: CalendarDate("2026-09-08") ?? CalendarDate(daysSinceEpoch: 0),
            venues: ["XNAS"], quantity: Quantity(units: total),
            notional: executions.reduce(.zero) { $0 + Notional($1.price, $1.quantity) },
            shares: shares, instructingParty: "ALPHA", executingBroker: "OUR FIRM",
            executions: executions, product: product)
    }

    private func quantity(_ shares: UInt64) -> Quantity {
        Quantity(units: Int64(shares) * DecimalText.scale)
    }
}

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
