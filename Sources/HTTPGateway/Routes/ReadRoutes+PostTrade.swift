import Hummingbird
import OMSReadModel
import OMSTypes

extension ReadRoutes {
    func addPostTrade(to router: Router<GatewayContext>) {
        router.get("/v1/blocks") { request, _ in
            let limit = try await self.query(request, "limit").limit()
            return self.answer(
                "blocks", try self.store.blocks(limit: limit), limit: limit,
                next: { _ in nil }, { $0.write(into: &$1) })
        }
        router.get("/v1/allocations") { request, _ in try await self.allocations(request) }
        router.get("/v1/confirmations") { request, _ in try await self.confirmations(request) }
        router.get("/v1/settlements") { request, _ in
            let query = try await self.query(request, "account", "limit")
            let limit = try query.limit()
            let rows = try self.store.settlements(account: query.text("account"), limit: limit)
            return self.answer(
                "settlements", rows, limit: limit, next: { _ in nil }, { $0.write(into: &$1) })
        }
        router.get("/v1/anomalies") { request, _ in
            let query = try await self.query(request, "limit", "after")
            let limit = try query.limit()
            let rows = try self.store.anomalies(before: query.place("after"), limit: limit)
            return self.answer(
                "anomalies", rows, limit: limit,
                next: { "\($0.sequence)-\($0.ordinal)" }, { $0.write(into: &$1) })
        }
    }

    private func allocations(_ request: Request) async throws -> Response {
        let query = try await query(request, "account", "blockOrderID", "limit")
        let limit = try query.limit()
        let rows = try store.allocations(
            account: query.text("account"), blockOrderID: query.number("blockOrderID"),
            limit: limit)
        return answer(
            "allocations", rows, limit: limit, next: { _ in nil }, { $0.write(into: &$1) })
    }

    private func confirmations(_ request: Request) async throws -> Response {
        let query = try await query(request, "account", "matchStatus", "limit")
        let limit = try query.limit()
        let rows = try store.confirmations(
            account: query.text("account"), matchStatus: query.word("matchStatus"), limit: limit)
        return answer(
            "confirmations", rows, limit: limit, next: { _ in nil }, { $0.write(into: &$1) })
    }
}
