import Hummingbird
import OMSReadModel
import OMSTypes

// Money and locates, asked of the shard.
extension WriteRoutes {
    func addRiskHoldings(to router: Router<GatewayContext>) {
        router.get("/v1/risk/cash") { request, context -> Response in
            let query = try QueryParameters(
                request, allowed: ["account"], limitMax: self.configuration.limitMax)
            let account = query.text("account") ?? ""
            let cash = try await self.asked(context) { try await self.actions.cash(account) }
            guard let cash else {
                throw APIError.badParameter("account", account, allowed: "a configured account")
            }
            var json = JSONWriter(capacity: 256 + cash.count * 256)
            json.object { json in
                json.member("account", account)
                json.array("cash") { json in
                    for one in cash { json.object { one.members(into: &$0) } }
                }
            }
            return .json(json)
        }
        router.get("/v1/risk/locates") { request, context -> Response in
            let query = try QueryParameters(
                request, allowed: ["account", "symbol"], limitMax: self.configuration.limitMax)
            let (account, symbol) = (query.text("account"), query.text("symbol"))
            let rows = try await self.asked(context) { try await self.actions.locates() }
                .filter {
                    (account == nil || $0.account == account || $0.account.isEmpty)
                        && (symbol == nil || $0.symbol == symbol)
                }
            var json = JSONWriter(capacity: 256 + rows.count * 192)
            json.object { json in
                json.array("locates") { json in
                    for row in rows { json.object { row.members(into: &$0) } }
                }
            }
            return .json(json)
        }
    }
}
