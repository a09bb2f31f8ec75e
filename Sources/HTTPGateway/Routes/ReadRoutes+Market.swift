import Hummingbird
import OMSReadModel
import OMSTypes

extension ReadRoutes {
    func addMarket(to router: Router<GatewayContext>) {
        router.get("/v1/venues") { request, _ in try await self.venues(request) }
        router.get("/v1/quotes") { request, _ in try await self.quotes(request) }
        router.get("/v1/health") { request, _ -> Response in
            _ = try await self.query(request)
            var json = JSONWriter(capacity: 2_048)
            json.object { json in
                let position = self.store.position
                self.writePosition(position, into: &json)
                self.live.writeHealth(readModel: position, into: &json)
            }
            return Response.json(json)
        }
        router.get("/v1/alerts") { request, _ -> Response in
            let query = try await self.query(request, "limit")
            let limit = try query.limit()
            var json = JSONWriter(capacity: 4_096)
            json.object { json in
                self.live.writeRiskCounts(into: &json)
                json.array("alerts") { json in
                    for alert in self.live.alerts.rows.prefix(limit) {
                        json.object { alert.members(into: &$0) }
                    }
                }
                json.array("feedAlerts") { json in
                    for alert in self.live.market.alerts.prefix(limit) {
                        alert.write(into: &json)
                    }
                }
            }
            return Response.json(json)
        }
        router.get("/v1/latency") { request, _ -> Response in
            _ = try await self.query(request)
            var json = JSONWriter()
            json.object { json in
                self.writePosition(self.store.position, into: &json)
                json.array("latencies") { json in
                    for latency in self.live.latencies { latency.write(into: &json) }
                }
            }
            return Response.json(json)
        }
    }

    /// The live state of every venue; of those it does not know, what the journal says.
    private func venues(_ request: Request) async throws -> Response {
        _ = try await query(request)
        let recorded = try store.venues()
        let current = live.venues
        let named = Set(current.map(\.venue))
        let others = recorded.rows.filter { !named.contains($0.venue) }.map(VenueStatus.init(row:))
        var json = JSONWriter(capacity: 4_096)
        json.object { json in
            writePosition(recorded.position, into: &json)
            json.array("venues") { json in
                for venue in current + others { venue.write(into: &json) }
            }
        }
        return .json(json)
    }

    private func quotes(_ request: Request) async throws -> Response {
        let symbol = try await query(request, "symbol").text("symbol")
        var json = JSONWriter(capacity: 4_096)
        json.object { json in
            writePosition(store.position, into: &json)
            json.array("quotes") { json in
                for board in live.boards where symbol == nil || board.symbol == symbol {
                    board.write(into: &json)
                }
            }
        }
        return .json(json)
    }
}
