import HTTPGateway
import OMSCore
import OMSEngine
import OMSRuntime
import OMSTypes

/// What is asked of the shard about markets and the strategies that follow them.
struct MarketActions: Sendable {
    let shard: Shard

    /// Corners of a plan's curve.
    private static let cornersMax = 60

    func board(_ symbol: String) async throws -> MarketBoard? {
        try await shard.eventLoop.submit { shard.market?.board(of: symbol) }.get()
    }

    /// Orders and plans are read by the shard; curves are worked out here.
    func strategies(_ orders: [OrderID]) async throws -> [StrategyStatus] {
        let found = try await shard.read { engine in
            orders.compactMap { id -> (StrategyProgress, StrategyStatus)? in
                guard let progress = engine.orders.strategyProgress(of: id) else { return nil }
                var status = StrategyStatus(order: id)
                status.clOrdID = engine.orders.view(id)?.clOrdID.description ?? ""
                let reference = engine.orders.reference
                status.account = reference.name(progress.account)?.description ?? ""
                status.symbol = reference.symbol(progress.instrument)?.description ?? ""
                return (progress, status)
            }
        }.get()
        return found.map { progress, named in
            var status = named
            status.side = progress.side
            status.strategy = progress.strategy.name
            status.phase = "\(progress.phase)"
            status.orderQty = progress.orderQty
            status.done = progress.done
            status.working = progress.working
            status.planned = progress.planned
            (status.start, status.end) = (progress.start, progress.end)
            status.curve = progress.curve(most: Self.cornersMax).map {
                StrategyStatus.Point(time: $0.time, target: $0.target)
            }
            return status
        }
    }
}
