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
                        "quantity", "price", "destination",
                    ], limitMax: 1))
            do {
                return .json(try await self.actions.route(question).json)
            } catch {
                context.logger.error("route not planned", metadata: ["error": "\(error)"])
                throw APIError.failed
            }
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
            destination: query.text("destination") ?? "")
    }
}
