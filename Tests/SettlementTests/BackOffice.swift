import OMSTypes
import Testing

@testable import OMSPostTrade

/// A post-trade domain that books, matches and affirms whatever it is given.
struct BackOffice {
    private var state = PostTrade()
    private var now = Timestamp(nanoseconds: 1_794_312_000_000_000_000)
    private var effects: [PostTradeEffect] = []

    init(_ accounts: [AccountMaster]) {
        run(.reference(PostTradeReference(.calendar(.unitedStates()))))
        run(.reference(PostTradeReference(.charges(.unitedStates))))
        for account in accounts { run(.reference(PostTradeReference(.account(account)))) }
    }

    private mutating func run(_ command: PostTradeCommand) {
        var events: [PostTradeEvent] = []
        now = now.adding(nanoseconds: 1)
        state.decide(command, at: now, into: &events, effects: &effects)
    }

    /// The settlement instructions of a trade that both sides agree on.
    mutating func settle(_ trade: CompletedTrade) throws -> [SettlementInstruction] {
        effects.removeAll()
        run(.book(trade))
        let block = try #require(state.trade(trade.allocID)?.block, "\(state.exceptions)")
        run(.counterpartyRecord(Self.record(of: block, trade)))
        for allocation in block.allocations {
            run(
                .confirmationAck(
                    ConfirmationAck(confirmID: allocation.confirmID, status: .affirmed)))
        }
        #expect(state.exceptions.isEmpty)
        return effects.compactMap {
            if case .writeSettlementInstruction(let instruction) = $0 { return instruction }
            return nil
        }
    }

    private static func record(of block: AllocatedBlock, _ trade: CompletedTrade)
        -> CounterpartyRecord
    {
        CounterpartyRecord(
            messageID: trade.allocID, side: trade.side, instrument: trade.instrument,
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
