import FIXCodec
import OMSPostTrade
import OMSTypes
import Testing

/// The worked block of the specification, 3,000 @ 10.25 and 3,667 @ 10.27 for the accounts A, B
/// and C, taken through the post-trade domain.
struct WorkedTrade {
    static let time = Timestamp(nanoseconds: 1_772_485_260_000_000_000)
    var state = PostTrade()
    var events: [PostTradeEvent] = []
    var effects: [PostTradeEffect] = []

    /// - Parameters:
    ///   - side: sales pay charges.
    ///   - tradeDate: the specification's day, unless charges of another are wanted.
    init(side: Side = .buy, tradeDate: String = "2026-03-02") {
        run(.reference(PostTradeReference(.calendar(.unitedStates()))))
        run(.reference(PostTradeReference(.charges(.unitedStates))))
        for (number, code) in [(UInt32(1), "A"), (2, "B"), (3, "C")] {
            run(.reference(account(number, code)))
        }
        run(.book(trade(side, tradeDate)))
    }

    @discardableResult
    mutating func run(_ command: PostTradeCommand) -> [PostTradeEvent] {
        let before = events.count
        state.decide(command, at: Self.time, into: &events, effects: &effects)
        return Array(events[before...])
    }

    var report: AllocationReport? {
        for case .sendAllocationReport(let report) in effects { return report }
        return nil
    }

    var confirmations: [TradeConfirmation] {
        effects.compactMap {
            if case .sendConfirmation(let confirmation) = $0 { return confirmation }
            return nil
        }
    }

    private func account(_ number: UInt32, _ code: String) -> PostTradeReference {
        PostTradeReference(
            .account(
                AccountMaster(
                    account: AccountID(number), code: Text64(code) ?? "?", counterparty: "BROKER",
                    commission: CommissionSchedule(.perUnit(units("0.001"))))))
    }

    private func trade(_ side: Side, _ tradeDate: String) -> CompletedTrade {
        let shares = [(UInt32(1), "A", 5000), (2, "B", 3000), (3, "C", 2000)].map {
            TradeShare(
                account: AccountID($0.0), accountCode: Text64($0.1) ?? "?",
                orderedQuantity: quantity($0.2), clOrdID: Text64("\($0.1)1") ?? "?",
                orderID: OrderID(UInt64($0.0)))
        }
        return CompletedTrade(
            allocID: "AL1", orderID: OrderID(10), side: side, instrument: InstrumentID(7),
            symbol: "XYZ", isin: "US0000000002", currency: .usd, market: "US",
            tradeDate: day(tradeDate), venues: ["XNAS", "XNYS"], quantity: quantity(6667),
            notional: Notional(Price(units: units("10.25")), quantity(3000))
                + Notional(Price(units: units("10.27")), quantity(3667)),
            shares: shares, instructingParty: "OMS", executingBroker: "BROKER",
            executions: [
                ExecutionPart(quantity: quantity(3000), price: Price(units: units("10.25"))),
                ExecutionPart(quantity: quantity(3667), price: Price(units: units("10.27"))),
            ])
    }
}

/// Decimal text as units of 10⁻⁸; a text that is none fails the test.
func units(_ text: String, _ location: SourceLocation = #_sourceLocation) -> Int64 {
    switch DecimalText.parse(text) {
    case .success(let value): return value
    case .failure(let failure):
        Issue.record("\(text): \(failure)", sourceLocation: location)
        return 0
    }
}

func quantity(_ shares: Int) -> Quantity { Quantity(units: Int64(shares) * DecimalText.scale) }
func usd(_ text: String) -> Money { Money(units: Int128(units(text)), currency: .usd) }

func day(_ text: String, _ location: SourceLocation = #_sourceLocation) -> CalendarDate {
    if let date = CalendarDate(text) { return date }
    Issue.record("\(text) is no date", sourceLocation: location)
    return CalendarDate(daysSinceEpoch: 0)
}
