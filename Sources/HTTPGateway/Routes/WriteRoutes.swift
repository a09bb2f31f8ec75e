import Foundation
import Hummingbird
import NIOCore
import OMSReadModel
import OMSTypes

/// Paths that change state: each needs a token.
struct WriteRoutes: Sendable {
    let configuration: GatewayConfiguration
    let actions: GatewayActions

    struct BlockBody: Decodable {
        var orderIDs: [String]
    }

    struct KillBody: Decodable {
        var account: String?
        var symbol: String?
        var engaged: Bool
        var reason: String
    }

    func add(to router: Router<GatewayContext>) {
        router.post("/v1/blocks") { request, context in
            let token = try self.token(request)
            let body: BlockBody = try await self.body(request)
            return try await self.perform(try Self.command(body), token, context)
        }
        router.post("/v1/kill") { request, context in
            let token = try self.token(request)
            let body: KillBody = try await self.body(request)
            return try await self.perform(try Self.command(body), token, context)
        }
        addSessions(to: router)
        addRepairs(to: router)
        addRoute(to: router)
        addDesk(to: router)
        addRisk(to: router)
        addRiskReads(to: router)
        addInstruments(to: router)
    }

    // MARK: Token

    /// The bearer token, asked for before the body is read.
    func token(_ request: Request) throws -> String {
        let header = request.headers[.authorization] ?? ""
        let parts = header.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 512
        else {
            throw APIError(
                status: .unauthorized, error: "tokenMissing",
                message: "this path changes state and needs a token",
                remedy: "send the header Authorization: Bearer TOKEN")
        }
        return String(parts[1])
    }

    func perform(
        _ command: GatewayCommand, _ token: String, _ context: GatewayContext
    ) async throws -> Response {
        switch actions.authorize(token, command) {
        case .granted(let user): return try await submit(command, user, context)
        case .unknownToken:
            throw APIError(
                status: .unauthorized, error: "tokenUnknown", message: "the token is not known",
                remedy: "use the token that the first start showed, or one of users: in the "
                    + "configuration")
        case .forbidden(let user, let role):
            throw APIError(
                status: .forbidden, error: "forbidden",
                message: "user \(user) may not do this", remedy: "it needs the role \(role)")
        }
    }

    private func submit(
        _ command: GatewayCommand, _ user: String, _ context: GatewayContext
    ) async throws -> Response {
        let outcome: GatewayOutcome
        do {
            outcome = try await actions.submit(command, user)
        } catch {
            context.logger.error("command not taken", metadata: ["error": "\(error)"])
            throw APIError(
                status: .serviceUnavailable, error: "notTaken",
                message: "the order system cannot take commands now",
                remedy: "look at /v1/health and try again")
        }
        switch outcome {
        case .accepted(let sequence, let order):
            var json = JSONWriter()
            json.object { json in
                json.member("sequence", sequence)
                if case .fixSession = command { return }
                json.member("orderID", id: order.raw)
            }
            return .json(json)
        case .proposed(let sequence, let repair):
            var json = JSONWriter()
            json.object { json in
                json.member("sequence", sequence)
                json.member("repair", id: UInt64(repair))
            }
            return .json(json)
        case .waiting(let sequence, let proposal, let hash):
            var json = JSONWriter()
            json.object { json in
                json.member("sequence", sequence)
                json.member("proposal", id: UInt64(proposal))
                json.member("hash", String(hash, radix: 16))
            }
            return .json(json, status: .accepted)
        case .instruments(let answer):
            var json = JSONWriter(capacity: 4_096)
            json.object { answer.members(into: &$0) }
            return .json(json)
        case .unknown(let remedy):
            throw APIError(
                status: .notFound, error: "unknown", message: "there is nothing of that name",
                remedy: remedy)
        case .refused(let sequence, let reason, let remedy):
            throw APIError(
                status: .unprocessableContent, error: "refused", message: reason, remedy: remedy,
                sequence: sequence)
        }
    }

    // MARK: Bodies

    func body<Body: Decodable>(_ request: Request) async throws -> Body {
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: configuration.bodyBytesMax)
        } catch is NIOTooManyBytesError {
            throw APIError(
                status: .contentTooLarge, error: "bodyTooLarge",
                message: "the body is larger than \(configuration.bodyBytesMax) bytes",
                remedy: "send less")
        }
        do {
            return try JSONDecoder().decode(Body.self, from: Data(buffer.readableBytesView))
        } catch DecodingError.keyNotFound(let key, _) {
            throw APIError.badBody(
                "\(key.stringValue) is missing", remedy: "see /openapi.yaml for the fields")
        } catch DecodingError.typeMismatch(let type, let place),
            DecodingError.valueNotFound(let type, let place)
        {
            let path = place.codingPath.map(\.stringValue).joined(separator: ".")
            throw APIError.badBody("\(path) is no \(type)", remedy: "see /openapi.yaml")
        } catch {
            throw APIError.badBody("the body is no JSON", remedy: "send one JSON object")
        }
    }

    static let blockOrdersMax = 1_000

    static func command(_ body: BlockBody) throws -> GatewayCommand {
        guard (1...blockOrdersMax).contains(body.orderIDs.count) else {
            throw APIError.badBody(
                "orderIDs has \(body.orderIDs.count) entries",
                remedy: "name 1 to \(blockOrdersMax) staged orders")
        }
        var orders: [OrderID] = []
        for text in body.orderIDs {
            guard let raw = UInt64(text), raw > 0, !orders.contains(OrderID(raw)) else {
                throw APIError.badBody(
                    "\(APIError.shortened(text)) is no OrderID, or is named twice",
                    remedy: "name each staged order once, as /v1/orders shows it")
            }
            orders.append(OrderID(raw))
        }
        return .formBlock(orderIDs: orders)
    }

    static func command(_ body: KillBody) throws -> GatewayCommand {
        for (name, text) in [("account", body.account), ("symbol", body.symbol)] {
            guard let text, text.isEmpty || text.utf8.count > Text64.capacity else { continue }
            throw APIError.badBody(
                "\(name) has \(text.utf8.count) bytes",
                remedy: "send 1 to \(Text64.capacity) bytes, or leave it out for all")
        }
        guard (1...Text64.capacity).contains(body.reason.utf8.count) else {
            throw APIError.badBody(
                "reason has \(body.reason.utf8.count) bytes",
                remedy: "say in 1 to \(Text64.capacity) bytes why")
        }
        return .killSwitch(
            account: body.account, symbol: body.symbol, isEngaged: body.engaged,
            reason: body.reason)
    }
}
