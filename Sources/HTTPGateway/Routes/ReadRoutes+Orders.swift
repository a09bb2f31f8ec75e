import Hummingbird
import OMSReadModel
import OMSTypes

extension ReadRoutes {
    func addOrders(to router: Router<GatewayContext>) {
        router.get("/v1/orders") { request, _ in try await self.orders(request) }
        router.get("/v1/orders/:orderID") { request, context in
            try await self.order(request, context.parameters.get("orderID") ?? "")
        }
        router.get("/v1/executions") { request, _ in try await self.executions(request) }
        router.get("/v1/positions") { request, _ in try await self.positions(request) }
    }

    private func orders(_ request: Request) async throws -> Response {
        let query = try await query(
            request, "symbol", "account", "clOrdID", "ordStatus", "kind", "parentOrderID", "open",
            "limit", "after")
        var filter = OrderFilter()
        filter.symbol = query.text("symbol")
        filter.account = query.text("account")
        filter.clOrdID = query.text("clOrdID")
        filter.ordStatus = try query.ordStatus()
        filter.kind = try query.word("kind")
        filter.parentOrderID = try query.number("parentOrderID")
        filter.isOpen = try query.flag("open")
        filter.before = try query.number("after")
        filter.limit = try query.limit()
        return answer(
            "orders", try store.orders(filter), limit: filter.limit,
            next: { String($0.orderID) }, { $0.write(into: &$1) })
    }

    private func order(_ request: Request, _ text: String) async throws -> Response {
        _ = try await query(request)
        guard let orderID = UInt64(text) else { throw APIError.unknown("order", text) }
        let answer = try store.life(of: orderID)
        guard let life = answer.rows else { throw APIError.unknown("order", text) }
        var json = JSONWriter(capacity: 8_192)
        json.object { json in
            writePosition(answer.position, into: &json)
            life.write(into: &json)
        }
        return .json(json)
    }

    private func executions(_ request: Request) async throws -> Response {
        let query = try await query(
            request, "symbol", "account", "orderID", "execType", "kind", "limit", "after")
        var filter = ExecutionFilter()
        filter.symbol = query.text("symbol")
        filter.account = query.text("account")
        filter.orderID = try query.number("orderID")
        filter.execType = try query.execType()
        filter.kind = try query.word("kind")
        filter.before = try query.place("after")
        filter.limit = try query.limit()
        return answer(
            "executions", try store.executions(filter), limit: filter.limit,
            next: { "\($0.sequence)-\($0.ordinal)" }, { $0.write(into: &$1) })
    }

    private func positions(_ request: Request) async throws -> Response {
        let query = try await query(request, "account", "symbol", "limit")
        let limit = try query.limit()
        let rows = try store.positions(
            account: query.text("account"), symbol: query.text("symbol"), limit: limit)
        // What they are worth is asked of those who value them; who cannot be asked tells nothing.
        let keys = rows.rows.map { RiskHolding.Key(account: $0.account, symbol: $0.symbol) }
        let worth = (try? await holdings(keys)) ?? []
        let found = Dictionary(worth.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
        return answer(
            "positions", rows, limit: limit, next: { _ in nil },
            {
                let key = RiskHolding.Key(account: $0.account, symbol: $0.symbol)
                $0.write(found[key], into: &$1)
            })
    }
}
