import Hummingbird
import OMSReadModel
import OMSTypes

// Repairs: GET shows what is open, POST proposes, and another person approves or rejects.
extension WriteRoutes {
    struct RepairBody: Decodable {
        var action: String
        var orderID: String?
        var venue: String?
        var venueOrderID: String?
        var execID: String?
        var quantity: String?
        var price: String?
        var account: String?
        var anomaly: String?
        var reason: String
        var by: String?
    }

    struct ApproveBody: Decodable {
        var hash: String
        var by: String?
    }

    struct RejectBody: Decodable {
        var reason: String
        var by: String?
    }

    func addRepairs(to router: Router<GatewayContext>) {
        router.get("/v1/repairs") { _, context -> Response in
            let board: RepairBoard
            do {
                board = try await self.actions.repairs()
            } catch {
                context.logger.error("repairs not read", metadata: ["error": "\(error)"])
                throw APIError.failed
            }
            return .json(board.json)
        }
        router.post("/v1/repairs") { request, context in
            let token = try self.token(request)
            let body: RepairBody = try await self.body(request)
            let anomaly = try body.anomaly.map { try Self.number("anomaly", $0) } ?? 0
            let wish = RepairRequest.propose(
                try Self.wish(body), anomaly: anomaly,
                reason: try Self.text("reason", body.reason))
            return try await self.perform(
                .repair(wish, by: try Self.person(body.by)), token, context)
        }
        router.post("/v1/repairs/:repair/approve") { request, context in
            let token = try self.token(request)
            let body: ApproveBody = try await self.body(request)
            guard let hash = UInt64(body.hash, radix: 16) else {
                throw APIError.badBody(
                    "hash is no hash", remedy: "send the hash that GET /v1/repairs shows")
            }
            let number = try Self.repair(context)
            return try await self.perform(
                .repair(.approve(repair: number, hash: hash), by: try Self.person(body.by)), token,
                context)
        }
        router.post("/v1/repairs/:repair/reject") { request, context in
            let token = try self.token(request)
            let body: RejectBody = try await self.body(request)
            let number = try Self.repair(context)
            let reason = try Self.text("reason", body.reason)
            return try await self.perform(
                .repair(.reject(repair: number, reason: reason), by: try Self.person(body.by)),
                token, context)
        }
    }

    private static func repair(_ context: GatewayContext) throws -> UInt32 {
        let text = context.parameters.get("repair") ?? ""
        guard let number = UInt32(text), number > 0 else {
            throw APIError.unknown("repair", text)
        }
        return number
    }

    private static func wish(_ body: RepairBody) throws -> RepairWish {
        func text(_ name: String, _ value: String?) throws -> String {
            try Self.text(name, needed(name, value, of: body.action))
        }
        func order() throws -> OrderID {
            OrderID(try number("orderID", needed("orderID", body.orderID, of: body.action)))
        }
        switch body.action {
        case "bookFill":
            return .bookFill(
                try order(), execID: try text("execID", body.execID),
                try quantity(needed("quantity", body.quantity, of: body.action)),
                try price(needed("price", body.price, of: body.action)))
        case "bustFill":
            return .bustFill(
                venue: try text("venue", body.venue), execID: try text("execID", body.execID))
        case "closeChild": return .closeChild(try order())
        case "adopt":
            return .adopt(
                venue: try text("venue", body.venue),
                venueOrderID: try text("venueOrderID", body.venueOrderID),
                account: try text("account", body.account))
        case "move":
            return .move(
                venue: try text("venue", body.venue), execID: try text("execID", body.execID),
                try body.quantity.map { try quantity($0) } ?? .zero,
                account: try text("account", body.account))
        case "dismiss": return .dismiss
        default:
            throw APIError.badBody(
                "action \(APIError.shortened(body.action)) is none",
                remedy: "use bookFill, bustFill, closeChild, adopt, move or dismiss")
        }
    }

    // MARK: Values

    static func needed(_ name: String, _ value: String?, of action: String) throws -> String {
        guard let value else {
            throw APIError.badBody(
                "\(APIError.shortened(action)) needs \(name)",
                remedy: "see /openapi.yaml for the fields")
        }
        return value
    }

    /// One short line without control characters.
    static func text(_ name: String, _ value: String) throws -> String {
        let isClean = value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        guard isClean, (1...Text64.capacity).contains(value.utf8.count) else {
            throw APIError.badBody(
                "\(name) has \(value.utf8.count) bytes or control characters",
                remedy: "send one line of 1 to \(Text64.capacity) bytes")
        }
        return value
    }

    static func person(_ value: String?) throws -> String? {
        guard let value else { return nil }
        guard (1...16).contains(value.utf8.count) else {
            throw APIError.badBody(
                "by has \(value.utf8.count) bytes", remedy: "name a person in 1 to 16 bytes")
        }
        return try text("by", value)
    }

    static func number(_ name: String, _ text: String) throws -> UInt64 {
        guard let number = UInt64(text), number > 0 else {
            throw APIError.badBody(
                "\(name) is \(APIError.shortened(text))",
                remedy: "send a number from 1, as text")
        }
        return number
    }

    static func quantity(_ text: String) throws -> Quantity {
        guard case .success(let units) = DecimalText.parse(text), units > 0 else {
            throw APIError.badBody(
                "quantity is \(APIError.shortened(text))",
                remedy: "send a decimal above 0 as text, such as \"100\"")
        }
        return Quantity(units: units)
    }

    static func price(_ text: String) throws -> Price {
        guard case .success(let units) = DecimalText.parse(text), units > 0 else {
            throw APIError.badBody(
                "price is \(APIError.shortened(text))",
                remedy: "send a decimal above 0 as text, such as \"10.25\"")
        }
        return Price(units: units)
    }
}

extension RepairBoard {
    var json: JSONWriter {
        var json = JSONWriter(capacity: 512 + anomalies.count * 384 + repairs.count * 256)
        json.object { json in
            json.array("anomalies") { json in
                for anomaly in anomalies { json.object { anomaly.members(into: &$0) } }
            }
            json.array("repairs") { json in
                for repair in repairs { json.object { repair.members(into: &$0) } }
            }
        }
        return json
    }
}

extension RepairBoard.Anomaly {
    func members(into json: inout JSONWriter) {
        json.member("anomaly", id: number)
        json.member("kind", kind)
        json.member("words", words)
        json.member("orderID", id: order.raw)
        json.member("venue", venue)
        json.member("text", text)
        json.member("time", time: raisedAt.nanoseconds)
        json.member("ours", ours)
        json.member("theirs", theirs)
        json.member("state", closedBy == 0 ? "open" : "closed")
        json.member(
            "closedBy",
            optional: closedBy == 0
                ? nil : closedBy == .max ? "itself" : "repair \(closedBy)")
    }
}

extension RepairBoard.Repair {
    func members(into json: inout JSONWriter) {
        json.member("repair", id: UInt64(number))
        json.member("anomaly", id: anomaly)
        json.member("action", action)
        json.member("by", user)
        json.member("reason", reason)
        json.member("time", time: proposedAt.nanoseconds)
        json.member("hash", String(hash, radix: 16))
    }
}
