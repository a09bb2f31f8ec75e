import Hummingbird
import OMSReadModel
import OMSTypes

// How limits are used and what waits: asked of the shard, so it stands with the actions.
extension WriteRoutes {
    func addRiskReads(to router: Router<GatewayContext>) {
        router.get("/v1/risk") { request, context -> Response in
            let query = try QueryParameters(
                request,
                allowed: [
                    "level", "name", "group", "symbol", "kind", "account", "atLeast", "limit",
                    "after",
                ], limitMax: self.configuration.limitMax)
            let (limit, after) = (try query.limit(), try Self.place(query))
            let least = try Self.least(query)
            let account = query.text("account")
            let board = try await self.asked(context) {
                try await self.actions.risk(account)
            }
            guard account == nil || board.inForce != nil else {
                throw APIError.badParameter(
                    "account", account ?? "", allowed: "a configured account")
            }
            let uses = try Self.chosen(board.uses, query, least)
            let page = uses.dropFirst(after).prefix(limit)
            let next = after + page.count < uses.count ? after + page.count : nil
            return .json(board.json(page: page, next: next))
        }
        router.get("/v1/risk/limits") { request, context -> Response in
            let query = try QueryParameters(
                request, allowed: ["level", "name", "group", "limit", "after"],
                limitMax: self.configuration.limitMax)
            let (limit, after) = (try query.limit(), try Self.place(query))
            let level = try Self.level(query)
            let rows = try await self.asked(context) { try await self.actions.limitRows() }
                .filter { row in
                    (level == nil || row.scope.level == level)
                        && Self.fits(query.text("name"), row.scope.name)
                        && Self.fits(query.text("group"), row.scope.group)
                }
            let page = rows.dropFirst(after).prefix(limit)
            var json = JSONWriter(capacity: 256 + page.count * 256)
            json.object { json in
                json.array("limits") { json in
                    for row in page { json.object { row.members(into: &$0) } }
                }
                let next = after + page.count < rows.count ? after + page.count : nil
                json.member("next", optional: next.map { String($0) })
            }
            return .json(json)
        }
    }

    func asked<R: Sendable>(
        _ context: GatewayContext, _ body: () async throws -> R
    ) async throws -> R {
        do {
            return try await body()
        } catch {
            context.logger.error("risk not read", metadata: ["error": "\(error)"])
            throw APIError.failed
        }
    }

    private static func place(_ query: QueryParameters) throws -> Int {
        let place = try query.number("after") ?? 0
        guard let place = Int(exactly: place) else {
            throw APIError.badParameter(
                "after", "\(place)", allowed: "the `next` of the page before")
        }
        return place
    }

    private static func least(_ query: QueryParameters) throws -> Int64 {
        guard let percent = try query.number("atLeast") else { return 0 }
        guard percent <= 1_000_000 else {
            throw APIError.badParameter("atLeast", "\(percent)", allowed: "a percentage")
        }
        return Int64(percent) * 10_000
    }

    private static func level(_ query: QueryParameters) throws -> String? {
        guard let level = query.text("level") else { return nil }
        guard RiskScope.levels.contains(level) else {
            throw APIError.badParameter(
                "level", level, allowed: RiskScope.levels.joined(separator: ", "))
        }
        return level
    }

    private static func fits(_ wanted: String?, _ value: String) -> Bool {
        wanted == nil || wanted == value
    }

    private static func chosen(
        _ uses: [RiskUse], _ query: QueryParameters, _ least: Int64
    ) throws -> [RiskUse] {
        let level = try level(query)
        let names = ["name", "group", "symbol", "kind"].map { query.text($0) }
        let account = query.text("account")
        return uses.filter { use in
            use.sharePPM >= least && fits(level, use.scope.level)
                && fits(names[0], use.scope.name) && fits(names[1], use.scope.group)
                && fits(names[2], use.symbol) && fits(names[3], use.kind)
                && (account == nil || use.scope.level == "account" && use.scope.name == account)
        }
    }
}
