import Hummingbird
import OMSTypes

// What the desk does for clients: orders given by voice, unsolicited cancels and restatements,
// halts, corporate actions.
extension WriteRoutes {
    struct VoiceBody: Decodable {
        var session: String
        var account: String
        var symbol: String
        var side: String
        var ordType: String
        var timeInForce: String?
        var quantity: String
        var price: String?
        var stopPx: String?
        var strategy: StrategyBody?
        var by: String?
    }

    /// `{"name": "TWAP", "SliceInterval": "30", …}`: any other member is a parameter.
    struct StrategyBody: Decodable {
        var name: String
        var parameters: [String: String]

        init(from decoder: any Decoder) throws {
            var all = try decoder.singleValueContainer().decode([String: String].self)
            name = all.removeValue(forKey: "name") ?? ""
            parameters = all
        }
    }

    struct PauseBody: Decodable {
        var orderID: String
        var paused: Bool
        /// Whether open children stay open meanwhile.
        var keep: Bool?
        var by: String?
    }

    struct DeskCancelBody: Decodable {
        var orderID: String
        var reason: String?
        var by: String?
    }

    struct RestateBody: Decodable {
        var orderID: String
        var quantity: String?
        var price: String?
        var reason: String?
        var by: String?
    }

    struct HaltBody: Decodable {
        var symbol: String
        var halted: Bool
        var by: String?
    }

    struct CorporateBody: Decodable {
        var symbol: String
        /// `2:1`, new for old.
        var split: String?
        var dividend: String?
        var by: String?
    }

    func addDesk(to router: Router<GatewayContext>) {
        router.post("/v1/desk/orders") { request, context in
            let token = try self.token(request)
            let body: VoiceBody = try await self.body(request)
            return try await self.performDesk(.order(try Self.voice(body)), body.by, token, context)
        }
        router.post("/v1/desk/cancel") { request, context in
            let token = try self.token(request)
            let body: DeskCancelBody = try await self.body(request)
            let order = OrderID(try Self.number("orderID", body.orderID))
            let reason = try Self.reason(body.reason, standard: 8)
            return try await self.performDesk(
                .cancel(order, reason: reason), body.by, token, context)
        }
        router.post("/v1/desk/restate") { request, context in
            let token = try self.token(request)
            let body: RestateBody = try await self.body(request)
            guard body.quantity != nil || body.price != nil else {
                throw APIError.badBody(
                    "nothing is restated", remedy: "send quantity, price or both")
            }
            let order = OrderID(try Self.number("orderID", body.orderID))
            let reason = try Self.reason(body.reason, standard: 2)
            let wish = DeskOrder.restate(
                order, try body.quantity.map { try Self.quantity($0) } ?? .zero,
                try body.price.map { try Self.price($0) } ?? .none, reason: reason)
            return try await self.performDesk(wish, body.by, token, context)
        }
        router.post("/v1/desk/pause") { request, context in
            let token = try self.token(request)
            let body: PauseBody = try await self.body(request)
            let order = OrderID(try Self.number("orderID", body.orderID))
            return try await self.performDesk(
                .pause(order, isPaused: body.paused, keepsChildren: body.keep ?? false), body.by,
                token, context)
        }
        router.post("/v1/desk/halt") { request, context in
            let token = try self.token(request)
            let body: HaltBody = try await self.body(request)
            let symbol = try Self.text("symbol", body.symbol)
            return try await self.performDesk(
                .halt(symbol: symbol, isHalted: body.halted), body.by, token, context)
        }
        router.post("/v1/desk/corporate-actions") { request, context in
            let token = try self.token(request)
            let body: CorporateBody = try await self.body(request)
            return try await self.performDesk(try Self.action(body), body.by, token, context)
        }
    }

    private func performDesk(
        _ wish: DeskOrder, _ by: String?, _ token: String, _ context: GatewayContext
    ) async throws -> Response {
        try await perform(.desk(wish, by: try Self.person(by)), token, context)
    }

    private static func voice(_ body: VoiceBody) throws -> VoiceOrder {
        VoiceOrder(
            session: try text("session", body.session), account: try text("account", body.account),
            symbol: try text("symbol", body.symbol), side: try code("side", body.side),
            ordType: try code("ordType", body.ordType),
            timeInForce: try body.timeInForce.map { try code("timeInForce", $0) } ?? .day,
            quantity: try quantity(body.quantity),
            price: try body.price.map { try price($0) } ?? .none,
            stopPx: try body.stopPx.map { try price($0) } ?? .none,
            strategy: try body.strategy.map { try strategy($0) })
    }

    private static func strategy(_ body: StrategyBody) throws -> StrategyRequest {
        guard !body.name.isEmpty else {
            throw APIError.badBody(
                "the strategy has no name", remedy: "send its name, such as \"name\": \"TWAP\"")
        }
        return StrategyRequest(
            name: body.name,
            parameters: body.parameters.sorted { $0.key < $1.key }.map {
                StrategyRequest.Parameter(name: $0.key, value: $0.value)
            })
    }

    /// A FIX character.
    static func code<Code: RawRepresentable & CaseIterable>(
        _ name: String, _ text: String
    ) throws -> Code where Code.RawValue == UInt8 {
        if text.utf8.count == 1, let byte = text.utf8.first, let code = Code(rawValue: byte) {
            return code
        }
        let known = Code.allCases.map { String(UnicodeScalar($0.rawValue)) }
        throw APIError.badBody(
            "\(name) is \(APIError.shortened(text))",
            remedy: "send FIX's character: " + known.joined(separator: ", "))
    }

    /// ExecRestatementReason (378).
    private static func reason(_ text: String?, standard: UInt8) throws -> UInt8 {
        guard let text else { return standard }
        guard let code = UInt8(text), ExecRestatementReason(rawValue: code) != nil else {
            let known = ExecRestatementReason.allCases.map { "\($0.rawValue)" }
            throw APIError.badBody(
                "reason is \(APIError.shortened(text))",
                remedy: "send ExecRestatementReason (378): " + known.joined(separator: ", "))
        }
        return code
    }

    private static func action(_ body: CorporateBody) throws -> DeskOrder {
        let symbol = try text("symbol", body.symbol)
        switch (body.split, body.dividend) {
        case (let ratio?, nil):
            let parts = ratio.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let new = UInt32(parts[0]), let old = UInt32(parts[1]),
                new > 0, old > 0, new != old, new <= 1_000_000, old <= 1_000_000
            else {
                throw APIError.badBody(
                    "split is \(APIError.shortened(ratio))",
                    remedy: "send new:old, such as \"2:1\"")
            }
            return .split(symbol: symbol, new: new, old: old)
        case (nil, let amount?): return .dividend(symbol: symbol, try price(amount))
        case (nil, nil), (.some, .some):
            throw APIError.badBody(
                "a corporate action is one of two", remedy: "send split or dividend")
        }
    }
}
