import Hummingbird
import OMSReadModel
import OMSTypes

// The queue of breaks: GET lists it, POST explains or closes one.
extension WriteRoutes {
    struct BreakBody: Decodable {
        var reason: String
        var by: String?
    }

    func addBreaks(to router: Router<GatewayContext>) {
        router.get("/v1/breaks") { request, context -> Response in
            let query = try QueryParameters(
                request, allowed: ["state", "source", "venue", "account", "limit", "after"],
                limitMax: self.configuration.limitMax)
            let (limit, after) = (try query.limit(), try query.number("after") ?? 0)
            let state: BreakRow.State? = try query.word("state")
            let wanted = ["source", "venue", "account"].map { query.text($0) }
            let rows = try await self.asked(context) { try await self.actions.breaks() }
                .filter { row in
                    (state == nil || row.state == state)
                        && zip(wanted, [row.source, row.venue, row.account]).allSatisfy {
                            $0 == nil || $0 == $1
                        }
                }
            // The newest first.
            let page = rows.reversed().dropFirst(Int(clamping: after)).prefix(limit)
            var json = JSONWriter(capacity: 256 + page.count * 384)
            json.object { json in
                json.array("breaks") { json in
                    for row in page { json.object { row.members(into: &$0) } }
                }
                let next = Int(clamping: after) + page.count
                json.member("next", optional: next < rows.count ? String(next) : nil)
            }
            return .json(json)
        }
        router.post("/v1/breaks/:break/explain") { request, context in
            try await self.decide(.explained, request, context)
        }
        router.post("/v1/breaks/:break/close") { request, context in
            try await self.decide(.closed, request, context)
        }
    }

    private func decide(
        _ state: BreakRow.State, _ request: Request, _ context: GatewayContext
    ) async throws -> Response {
        let token = try token(request)
        let body: BreakBody = try await body(request)
        let id = context.parameters.get("break") ?? ""
        return try await perform(
            .controlBreak(
                id: id, state, reason: try Self.text("reason", body.reason),
                by: try Self.person(body.by)), token, context)
    }
}
