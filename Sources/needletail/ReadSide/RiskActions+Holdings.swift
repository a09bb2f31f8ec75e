import HTTPGateway
import OMSCore
import OMSEngine
import OMSRuntime
import OMSTypes

// What is held and what it is worth, asked of the shard in parts so that none holds it long.
extension RiskActions {
    private static let chunk = 64

    func holdings(_ keys: [RiskHolding.Key]) async throws -> [RiskHolding] {
        var result: [RiskHolding] = []
        var rest = keys[...]
        while !rest.isEmpty {
            let part = Array(rest.prefix(Self.chunk))
            rest = rest.dropFirst(Self.chunk)
            result += try await shard.read { engine in
                part.compactMap { Self.holding($0, engine.orders) }
            }.get()
        }
        return result
    }

    private static func holding(_ key: RiskHolding.Key, _ orders: borrowing OrderCore)
        -> RiskHolding?
    {
        guard let account = Text64(key.account).flatMap({ orders.reference.account($0) }),
            let instrument = Text64(key.symbol).flatMap({ orders.reference.instrument($0) })
        else { return nil }
        let view = orders.positionView(account, instrument)
        return RiskHolding(
            key: key, averageCost: view.averageCost, cost: view.cost, realized: view.realized,
            unrealized: view.unrealized, mark: view.mark, markTime: view.markTime)
    }

    /// It takes time with the number of all balances.
    func cash(_ account: String) async throws -> [RiskCash]? {
        let today = shard.now().utcDate
        return try await shard.read { engine in
            guard let id = Text64(account).flatMap({ engine.orders.reference.account($0) })
            else { return nil }
            return engine.orders.cash(of: id).map { cash in
                RiskCash(
                    currency: cash.currency.description, total: cash.total,
                    settled: cash.settled(by: today), feesAccrued: cash.feesAccrued,
                    dated: cash.dated.map {
                        RiskCash.Dated(day: $0.day.iso8601, amount: $0.amount)
                    })
            }
        }.get()
    }

    func locates() async throws -> [RiskLocate] {
        let today = shard.now().utcDate
        return try await shard.read { engine in
            engine.orders.locates(on: today).map { view in
                let reference = engine.orders.reference
                return RiskLocate(
                    account: reference.name(view.account)?.description ?? "",
                    symbol: reference.symbol(view.instrument)?.description ?? "",
                    located: view.located, available: view.available, reserved: view.reserved,
                    used: view.used, isBorrowed: view.isBorrowed)
            }
        }.get()
    }
}
