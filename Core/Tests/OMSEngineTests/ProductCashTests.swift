import OMSPostTrade
import OMSTypes
import Testing

@testable import OMSCore
@testable import OMSEngine

/// Post-trade and the ledger of the order core agree on the money of every product.
@Suite struct ProductCashTests {
    /// Cash by account, currency and value date; day 0 is all of a currency.
    private struct Key: Hashable {
        var account: AccountID
        var currency: Currency
        var day: Int32
    }

    private func tradedDay(_ seed: UInt64) -> ProductDay {
        let day = ProductDay(seed: seed)
        for _ in 0..<160 {
            let listed = ProductDay.instruments[day.random.below(ProductDay.instruments.count)]
            if day.random.chance(25) { day.block(listed) } else { day.trade(listed) }
        }
        return day
    }

    /// Net money without commission and charges, which the ledger does not hold.
    private func settled(_ day: ProductDay) -> [Key: Int128] {
        var result: [Key: Int128] = [:]
        for record in day.engine.postTrade.trades {
            guard let block = record.block else { continue }
            let isDated = !day.engine.orders.settlesAtOnce(record.trade.instrument)
            for part in block.allocations {
                for money in part.cash(record.trade.side) {
                    let raw = money.units * Int128(DecimalText.scale)
                    result[
                        Key(account: part.account, currency: money.currency, day: 0), default: 0] +=
                        raw
                    guard isDated else { continue }
                    let date = block.settlementDate.daysSinceEpoch
                    result[
                        Key(account: part.account, currency: money.currency, day: date),
                        default: 0] += raw
                }
            }
        }
        return result
    }

    @Test(arguments: (1...24).map { UInt64($0) })
    func netMoneyOfADayIsTheLedgersCash(_ seed: UInt64) throws {
        let day = tradedDay(seed)
        var expected = settled(day)
        #expect(day.engine.postTrade.exceptions.isEmpty, "seed \(seed)")
        day.engine.orders.forEachBalance { account, asset, amount in
            let key: Key
            switch asset {
            case .cash(let currency): key = Key(account: account, currency: currency, day: 0)
            case .dated(let currency, let date):
                key = Key(account: account, currency: currency, day: date.daysSinceEpoch)
            case .security, .fees, .contract: return
            }
            if account == .averagePrice {
                #expect(amount == 0, "seed \(seed): \(asset) is left of the blocks")
            }
            guard account.raw <= 3 else { return }
            #expect(
                amount == expected.removeValue(forKey: key) ?? 0,
                "seed \(seed): \(asset) of account \(account.raw)")
        }
        #expect(
            expected.values.allSatisfy { $0 == 0 }, "seed \(seed): the ledger lacks \(expected)")
        let isBalanced = day.engine.orders.isLedgerBalanced
        #expect(isBalanced)
        // Six executions at most, each half a minor unit off, and what it settles itself.
        for adjustment in day.adjustments where adjustment.account != .averagePrice {
            for leg in adjustment.legs {
                let minor = Money.unitsPerMinorUnit(leg.currency) * Int128(DecimalText.scale)
                #expect(
                    leg.amount.magnitude <= (minor * 4).magnitude,
                    "seed \(seed): order \(adjustment.order.raw) \(leg)")
            }
        }
        #expect(!day.adjustments.isEmpty, "seed \(seed): nothing was rounded")
        let kinds = Set(day.engine.postTrade.trades.map(\.trade.kind))
        #expect(kinds == Set(ProductKind.allCases), "seed \(seed): kinds that were traded")
    }

    @Test(arguments: [31, 32, 33] as [UInt64])
    func replayAndSnapshotsHoldWhatEveryProductNeeds(_ seed: UInt64) throws {
        let day = tradedDay(seed)
        var replayed = Engine()
        var again = Engine()
        for (number, frame) in day.frames.enumerated() {
            try frame.command.withUnsafeBytes { command in
                try frame.events.withUnsafeBytes { events in
                    try replayed.replay(command: command, events: events, at: frame.instant)
                    let isSame = try frame.inputs.withUnsafeBytes { inputs in
                        try again.redecide(
                            command: command, inputs: inputs, events: events, at: frame.instant)
                    }
                    #expect(isSame, "seed \(seed): frame \(number) is decided otherwise")
                }
            }
        }
        let hash = day.engine.stateHash()
        #expect(replayed.stateHash() == hash)
        let end = Image(day.engine, chunkBytes: 1)
        let restored = try end.engine()
        #expect(restored.stateHash() == hash)
        #expect(Image(restored, chunkBytes: 1) == end)
        #expect(restored.postTrade.trades == day.engine.postTrade.trades)
        #expect(restored.postTrade.accounts == day.engine.postTrade.accounts)
        #expect(restored.postTrade.charges == day.engine.postTrade.charges)
    }
}
