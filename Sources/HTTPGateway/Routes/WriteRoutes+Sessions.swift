import Hummingbird
import OMSTypes

extension WriteRoutes {
    /// What every control of a session says, and what some add.
    struct SessionBody: Decodable {
        var reason: String
        /// Of `logout`: Text (58).
        var text: String?
        /// Of `set`; a number as text, for it may pass 2⁵³.
        var nextInbound: String?
        var nextOutbound: String?
    }

    func addSessions(to router: Router<GatewayContext>) {
        for word in ["reset", "set", "logout", "disable", "enable"] {
            router.post(RouterPath("/v1/fix/sessions/:name/\(word)")) { request, context in
                let token = try self.token(request)
                let body: SessionBody = try await self.body(request)
                let name = context.sessionName
                let control = try Self.control(word, body)
                guard (1...Text64.capacity).contains(body.reason.utf8.count) else {
                    throw APIError.badBody(
                        "reason has \(body.reason.utf8.count) bytes",
                        remedy: "say in 1 to \(Text64.capacity) bytes why")
                }
                return try await self.perform(
                    .fixSession(name: name, control, reason: body.reason), token, context)
            }
        }
    }

    static func control(_ word: String, _ body: SessionBody) throws -> FIXSessionControl {
        let hasNumbers = body.nextInbound != nil || body.nextOutbound != nil
        guard hasNumbers == (word == "set"), body.text == nil || word == "logout" else {
            throw APIError.badBody(
                "the fields do not fit \(word)",
                remedy: "set takes nextInbound and nextOutbound, logout takes text; all take "
                    + "reason")
        }
        switch word {
        case "reset": return .reset
        case "set":
            return .set(
                nextInbound: try number("nextInbound", body.nextInbound),
                nextOutbound: try number("nextOutbound", body.nextOutbound))
        case "logout":
            let text = body.text ?? ""
            let isClean = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            guard text.utf8.count <= Text64.capacity, isClean else {
                throw APIError.badBody(
                    "text is longer than \(Text64.capacity) bytes or has control characters",
                    remedy: "send one short line")
            }
            return .logout(text: text)
        case "disable": return .disable
        default: return .enable
        }
    }

    private static func number(_ name: String, _ text: String?) throws -> UInt64? {
        guard let text else { return nil }
        guard let number = UInt64(text), number >= 1, number < 1 << 62 else {
            throw APIError.badBody(
                "\(name) is \(APIError.shortened(text))", remedy: "send a number from 1, as text")
        }
        return number
    }
}
