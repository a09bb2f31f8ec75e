import Foundation
import Hummingbird
import OMSReadModel

extension GatewayContext {
    /// The path's `{name}`, decoded.
    var sessionName: String {
        let text = parameters.get("name") ?? ""
        return text.removingPercentEncoding ?? text
    }
}

extension ReadRoutes {
    func addSessions(to router: Router<GatewayContext>) {
        router.get("/v1/fix/sessions") { request, _ -> Response in
            _ = try await self.query(request)
            var json = JSONWriter(capacity: 4_096)
            json.object { json in
                self.writePosition(self.store.position, into: &json)
                json.array("sessions") { json in
                    for session in self.live.fixSessions { session.write(into: &json) }
                }
            }
            return .json(json)
        }
        router.get("/v1/fix/sessions/:name") { request, context -> Response in
            _ = try await self.query(request)
            let name = context.sessionName
            guard let session = self.live.fixSessions.first(where: { $0.name == name }) else {
                throw APIError.unknown("fix/session", name)
            }
            var json = JSONWriter(capacity: 1_024)
            json.object { json in
                self.writePosition(self.store.position, into: &json)
                session.members(into: &json)
            }
            return .json(json)
        }
    }
}
