import Hummingbird
import OMSTypes

// What would become of an order: asks the shard, changes nothing, needs no token.
extension WriteRoutes {
    func addRoute(to router: Router<GatewayContext>) {
        router.get("/v1/route") { request, context -> Response in
            let question = try Self.question(
                QueryParameters(
                    request,
                    allowed: [
                        "session", "account", "symbol", "side", "ordType", "timeInForce",
                        "quantity", "price", "priceType", "destination",
                    ], limitMax: 1))
            return try await self.plan(question, context)
        }
        router.post("/v1/orders/preview") { request, context -> Response in
            try await self.plan(Self.question(try await self.body(request)), context)
        }
    }

    /// An order as it would be sent.
    struct PreviewBody: Decodable {
        var session: String
        var account: String
        var symbol: String
        var side: String
        var ordType: String?
        var timeInForce: String?
        var quantity: String
        var price: String?
        var priceType: String?
        var destination: String?
    }

    private func plan(
        _ question: RouteQuestion, _ context: GatewayContext
    ) async throws -> Response {
        do {
            return .json(try await actions.route(question).json)
        } catch {
            context.logger.error("route not planned", metadata: ["error": "\(error)"])
            throw APIError.failed
        }
    }

    private static func question(_ body: PreviewBody) throws -> RouteQuestion {
        let price = try body.price.map { try Self.price($0) } ?? .none
        return RouteQuestion(
            session: try text("session", body.session), account: try text("account", body.account),
            symbol: try text("symbol", body.symbol), side: try code("side", body.side),
            ordType: try body.ordType.map { try code("ordType", $0) }
                ?? (price.isSet ? .limit : .market),
            timeInForce: try body.timeInForce.map { try code("timeInForce", $0) } ?? .day,
            quantity: try quantity(body.quantity), price: price,
            isByYield: try isByYield(body.priceType),
            destination: try body.destination.map { try text("destination", $0) } ?? "")
    }

    /// PriceType (423): only whether it is a yield matters here.
    private static func isByYield(_ text: String?) throws -> Bool {
        switch text {
        case nil, "1", "2": return false
        case "9": return true
        case .some(let other):
            throw APIError.badParameter(
                "priceType", other, allowed: "1 percent, 2 per unit or 9 yield")
        }
    }

    private static func question(_ query: QueryParameters) throws -> RouteQuestion {
        func needed(_ name: String) throws -> String {
            guard let value = query.text(name) else {
                throw APIError.badParameter(name, "", allowed: "\(name)=…, which is needed")
            }
            return value
        }
        let price = try query.text("price").map { try Self.price($0) } ?? .none
        return RouteQuestion(
            session: try needed("session"), account: try needed("account"),
            symbol: try needed("symbol"), side: try code("side", try needed("side")),
            ordType: try query.text("ordType").map { try code("ordType", $0) }
                ?? (price.isSet ? .limit : .market),
            timeInForce: try query.text("timeInForce").map { try code("timeInForce", $0) } ?? .day,
            quantity: try quantity(try needed("quantity")), price: price,
            isByYield: try isByYield(query.text("priceType")),
            destination: query.text("destination") ?? "")
    }
}
