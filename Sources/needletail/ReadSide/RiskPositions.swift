import HTTPGateway
import OMSReadModel
import OMSTypes
import Synchronization

/// What accounts hold, as the read model tells it: so that nobody asks the shard for each of a
/// million positions.
final class RiskPositions: Sendable {
    private struct Held {
        var account: String
        var symbol: String
        var sequence: SequenceNumber
        /// The larger of what long and what short could become, units of 10⁻⁸.
        var used: Int64
    }

    private struct State {
        /// By account and symbol.
        var held: [String: Held] = [:]
        var symbols: Set<String> = []
    }

    private let state = Mutex(State())
    /// The most positions that are told: those that use the most.
    static let shownMax = 20_000

    /// Follows the read model from what it holds now.
    init(_ store: ReadModelStore) throws {
        store.observe { [self] in take($0.positions) }
        take(try store.positions(account: nil, symbol: nil, limit: Int.max).rows)
    }

    private func take(_ rows: [PositionRow]) {
        guard !rows.isEmpty else { return }
        state.withLock { state in
            for row in rows {
                let key = row.account + "\u{0}" + row.symbol
                let before = state.held[key]
                guard before == nil || before!.sequence <= row.sequence else { continue }
                state.symbols.insert(row.symbol)
                let long = row.quantity.units &+ row.openBuyQty.units
                let short = row.openSellQty.units &- row.quantity.units
                state.held[key] = Held(
                    account: row.account, symbol: row.symbol, sequence: row.sequence,
                    used: max(long, short))
            }
        }
    }

    /// Symbols that anybody has held or has orders in.
    var symbols: [String] { state.withLock { $0.symbols.sorted() } }

    struct Use {
        var account: String
        var symbol: String
        var used: Int64
        var limit: Int64
        var sharePPM: Int64
    }

    /// The use of limits of positions by account; accounts without one are left out.
    func uses(_ limits: [String: Int64]) -> [Use] {
        guard !limits.isEmpty else { return [] }
        var uses: [Use] = []
        state.withLock { state in
            for held in state.held.values where held.used > 0 {
                guard let limit = limits[held.account] else { continue }
                let share =
                    limit > 0
                    ? Int64(clamping: Int128(held.used) * 1_000_000 / Int128(limit)) : 1_000_000
                uses.append(
                    Use(
                        account: held.account, symbol: held.symbol, used: held.used,
                        limit: limit, sharePPM: share))
            }
        }
        guard uses.count > Self.shownMax else { return uses }
        uses.sort { $0.sharePPM > $1.sharePPM }
        return Array(uses.prefix(Self.shownMax))
    }
}
