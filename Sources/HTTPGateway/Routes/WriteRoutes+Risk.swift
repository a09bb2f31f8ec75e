import Hummingbird
import OMSTypes

// Risk control: limits and states change at once where they tighten, and wait for a second person
// where they loosen; orders that wait are approved or rejected.
extension WriteRoutes {
    struct LimitBody: Decodable {
        var level: String
        var name: String?
        var group: String?
        var from: String?
        var to: String?
        var values: [String: String?]
        var reason: String
        var by: String?
    }

    struct StateBody: Decodable {
        var level: String
        var name: String?
        var group: String?
        var symbol: String?
        var state: String
        var reason: String
        var by: String?
    }

    struct PersonBody: Decodable {
        var by: String?
    }

    struct LocateBody: Decodable {
        var account: String?
        var symbol: String
        var quantity: String
        var source: String
        var borrowed: Bool?
        var by: String?
    }

    static let states = ["normal", "reducing", "halted"]

    func addRisk(to router: Router<GatewayContext>) {
        addLimits(to: router)
        addProposals(to: router)
        addWaitingOrders(to: router)
        router.post("/v1/risk/locates") { request, context in
            let token = try self.token(request)
            let body: LocateBody = try await self.body(request)
            let wish = RiskRequest.locate(
                account: try body.account.map { try Self.text("account", $0) } ?? "",
                symbol: try Self.text("symbol", body.symbol),
                try Self.quantity(body.quantity), source: try Self.text("source", body.source),
                isBorrowed: body.borrowed ?? false)
            return try await self.perform(wish, body.by, token, context)
        }
        router.post("/v1/risk/strategies/:strategy/reset") { request, context in
            let token = try self.token(request)
            let body: RejectBody = try await self.body(request)
            let name = context.parameters.get("strategy") ?? ""
            let reason = try Self.text("reason", body.reason)
            return try await self.perform(
                .resetStrategy(name, reason: reason), body.by, token, context)
        }
    }

    private func addLimits(to router: Router<GatewayContext>) {
        router.post("/v1/risk/limits") { request, context in
            let token = try self.token(request)
            let body: LimitBody = try await self.body(request)
            guard !body.values.isEmpty else {
                throw APIError.badBody(
                    "no limit changes",
                    remedy: "send values, such as {\"maxQuantity\": \"5000\"}; null takes one away")
            }
            let wish = LimitWish(
                scope: try Self.scope(body.level, body.name, body.group),
                from: try Self.instant("from", body.from, isEnd: false),
                to: try Self.instant("to", body.to, isEnd: true), values: body.values)
            guard wish.to == .none || wish.from < wish.to else {
                throw APIError.badBody("to is before from", remedy: "swap them")
            }
            let reason = try Self.text("reason", body.reason)
            return try await self.perform(
                .changeLimits(wish, reason: reason), body.by, token, context)
        }
        router.post("/v1/risk/state") { request, context in
            let token = try self.token(request)
            let body: StateBody = try await self.body(request)
            guard Self.states.contains(body.state) else {
                throw APIError.badBody(
                    "state is \(APIError.shortened(body.state))",
                    remedy: "send one of \(Self.states.joined(separator: ", "))")
            }
            let symbol = try body.symbol.map { try Self.text("symbol", $0) } ?? ""
            let wish = RiskRequest.setState(
                try Self.scope(body.level, body.name, body.group), symbol: symbol,
                state: body.state, reason: try Self.text("reason", body.reason))
            return try await self.perform(wish, body.by, token, context)
        }
    }

    private func addProposals(to router: Router<GatewayContext>) {
        router.post("/v1/risk/proposals/:proposal/approve") { request, context in
            let token = try self.token(request)
            let body: ApproveBody = try await self.body(request)
            guard let hash = UInt64(body.hash, radix: 16) else {
                throw APIError.badBody(
                    "hash is no hash", remedy: "send the hash that GET /v1/risk shows")
            }
            let number = try Self.proposal(context)
            return try await self.perform(
                .approve(proposal: number, hash: hash), body.by, token, context)
        }
        router.post("/v1/risk/proposals/:proposal/reject") { request, context in
            let token = try self.token(request)
            let body: RejectBody = try await self.body(request)
            let number = try Self.proposal(context)
            let reason = try Self.text("reason", body.reason)
            return try await self.perform(
                .reject(proposal: number, reason: reason), body.by, token, context)
        }
    }

    private func addWaitingOrders(to router: Router<GatewayContext>) {
        router.post("/v1/orders/:orderID/approve") { request, context in
            let token = try self.token(request)
            let body: PersonBody = try await self.body(request)
            let order = try Self.order(context)
            return try await self.perform(.approveOrder(order), body.by, token, context)
        }
        router.post("/v1/orders/:orderID/reject") { request, context in
            let token = try self.token(request)
            let body: RejectBody = try await self.body(request)
            let order = try Self.order(context)
            let reason = try Self.text("reason", body.reason)
            return try await self.perform(
                .rejectOrder(order, reason: reason), body.by, token, context)
        }
    }

    private func perform(
        _ wish: RiskRequest, _ by: String?, _ token: String, _ context: GatewayContext
    ) async throws -> Response {
        try await perform(.risk(wish, by: try Self.person(by)), token, context)
    }

    // MARK: Values

    private static func proposal(_ context: GatewayContext) throws -> UInt32 {
        let text = context.parameters.get("proposal") ?? ""
        guard let number = UInt32(text), number > 0 else {
            throw APIError(
                status: .notFound, error: "unknown",
                message: "there is no proposal \(APIError.shortened(text))",
                remedy: "GET /v1/risk lists those that wait")
        }
        return number
    }

    private static func order(_ context: GatewayContext) throws -> OrderID {
        let text = context.parameters.get("orderID") ?? ""
        guard let number = UInt64(text), number > 0 else {
            throw APIError.unknown("order", text)
        }
        return OrderID(number)
    }

    static func scope(_ level: String, _ name: String?, _ group: String?) throws -> RiskScope {
        guard RiskScope.levels.contains(level) else {
            throw APIError.badBody(
                "level is \(APIError.shortened(level))",
                remedy: "send one of \(RiskScope.levels.joined(separator: ", "))")
        }
        let name = name == "*" ? nil : name
        guard level != "firm" || name == nil else {
            throw APIError.badBody("the firm has no name", remedy: "leave name out")
        }
        return RiskScope(
            level: level, name: try name.map { try text("name", $0) } ?? "",
            group: try group.map { try text("group", $0) } ?? "")
    }

    /// A day in UTC: from its beginning, or to its end.
    static func instant(_ name: String, _ text: String?, isEnd: Bool) throws -> Timestamp {
        guard let text else { return .none }
        guard let day = CalendarDate(text) else {
            throw APIError.badBody(
                "\(name) is \(APIError.shortened(text))",
                remedy: "send a day, such as \"2026-11-30\", or leave it out")
        }
        return isEnd ? day.adding(days: 1).startUTC : day.startUTC
    }
}
