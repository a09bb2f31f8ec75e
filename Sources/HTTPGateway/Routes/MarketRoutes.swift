import Foundation
import Hummingbird
import OMSReadModel
import OMSTypes

/// Market data and the strategies that follow it: what is true now, asked of the shard.
struct MarketRoutes: Sendable {
    let read: ReadRoutes
    let actions: GatewayActions

    private var live: LiveState { read.live }

    func add(to router: Router<GatewayContext>) {
        router.get("/v1/market/feeds") { request, _ in try await self.feeds(request) }
        router.get("/v1/market/:symbol") { request, context in
            try await self.board(request, context)
        }
        router.get("/v1/strategies") { request, context in
            try await self.strategies(request, context)
        }
    }

    private func feeds(_ request: Request) async throws -> Response {
        let limit = try await read.query(request, "limit").limit()
        var json = JSONWriter(capacity: 4_096)
        json.object { json in
            live.market.writeFeeds(into: &json)
            json.array("alerts") { json in
                for alert in live.market.alerts.prefix(limit) { alert.write(into: &json) }
            }
        }
        return .json(json)
    }

    private func board(_ request: Request, _ context: GatewayContext) async throws -> Response {
        _ = try await read.query(request)
        let text = context.parameters.get("symbol") ?? ""
        let symbol = text.removingPercentEncoding ?? text
        let board: MarketBoard?
        do {
            board = try await actions.market(symbol)
        } catch {
            context.logger.error("no market", metadata: ["error": "\(error)"])
            throw APIError.failed
        }
        guard let board else { throw APIError.unknown("market", symbol) }
        live.market.watch(symbol)
        var json = JSONWriter(capacity: 8_192)
        json.object { board.members(into: &$0) }
        return .json(json)
    }

    /// Open orders that are looked through for strategies, of each kind.
    private static let ordersMax = 500

    /// Of the newest open orders, those that a strategy works.
    private func strategies(
        _ request: Request, _ context: GatewayContext
    ) async throws -> Response {
        _ = try await read.query(request)
        var filter = OrderFilter()
        filter.isOpen = true
        filter.limit = Self.ordersMax
        var orders: [OrderID] = []
        for kind in [OrderLevel.client, .block] {
            filter.kind = kind
            orders += try read.store.orders(filter).rows.map { OrderID($0.orderID) }
        }
        let rows: [StrategyStatus]
        do {
            rows = try await actions.strategies(orders)
        } catch {
            context.logger.error("no strategies", metadata: ["error": "\(error)"])
            throw APIError.failed
        }
        var json = JSONWriter(capacity: 4_096)
        json.object { json in
            read.writePosition(read.store.position, into: &json)
            json.array("strategies") { json in for row in rows { row.write(into: &json) } }
        }
        return .json(json)
    }
}
