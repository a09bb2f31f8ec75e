import Hummingbird
import OMSReadModel
import OMSTypes

// The instrument master: asked of the shard, and changed by it.
extension WriteRoutes {
    struct InstrumentsBody: Decodable {
        var text: String
        var file: String?
        var effective: String?
        var reason: String?
        var dryRun: Bool?
        var by: String?
    }

    func addInstruments(to router: Router<GatewayContext>) {
        router.get("/v1/instruments") { request, context -> Response in
            let query = try QueryParameters(
                request, allowed: ["kind", "limit", "after"],
                limitMax: self.configuration.limitMax)
            var question = InstrumentQuestion()
            question.kind = query.text("kind")
            question.after = Int(clamping: try query.number("after") ?? 0)
            question.limit = try query.limit()
            let board = try await self.asked(question, context)
            var json = JSONWriter(capacity: 256 + board.rows.count * 256)
            json.object { json in
                json.array("instruments") { json in
                    for row in board.rows { json.object { Self.write(row, into: &$0) } }
                }
                json.member("next", optional: board.next.map { String($0) })
            }
            return .json(json)
        }
        router.get("/v1/instruments/:symbol") { request, context in
            try await self.instrument(request, context)
        }
        router.get("/v1/instrument-changes") { request, context -> Response in
            let query = try QueryParameters(
                request, allowed: ["symbol", "limit"], limitMax: self.configuration.limitMax)
            var question = InstrumentQuestion(symbol: query.text("symbol"))
            question.wantsChanges = true
            let rows = try await self.asked(question, context).changes.prefix(try query.limit())
            var json = JSONWriter(capacity: 256 + rows.count * 512)
            json.object { json in
                json.array("changes") { json in
                    for row in rows { json.object { row.members(into: &$0) } }
                }
            }
            return .json(json)
        }
        addInstrumentWrites(to: router)
    }

    private func addInstrumentWrites(to router: Router<GatewayContext>) {
        router.post("/v1/instruments") { request, context in
            let token = try self.token(request)
            let body: InstrumentsBody = try await self.body(request)
            var load = InstrumentLoad(
                text: body.text, file: try body.file.map { try Self.text("file", $0) } ?? "request",
                isTrial: body.dryRun ?? false)
            load.reason = try body.reason.map { try Self.text("reason", $0) } ?? ""
            if let text = body.effective {
                guard let instant = Self.instant(text) else {
                    throw APIError.badBody(
                        "effective is \(APIError.shortened(text))",
                        remedy: "send a day or an instant, such as \"2026-12-15T08:00:00Z\"")
                }
                load.effective = instant
            }
            return try await self.perform(
                .instruments(.load(load), by: try Self.person(body.by)), token, context)
        }
        router.post("/v1/instrument-changes/:number/withdraw") { request, context in
            let token = try self.token(request)
            let body: RejectBody = try await self.body(request)
            let text = context.parameters.get("number") ?? ""
            guard let number = UInt32(text), number > 0 else {
                throw APIError(
                    status: .notFound, error: "unknown",
                    message: "there is no change \(APIError.shortened(text))",
                    remedy: "GET /v1/instrument-changes lists those that wait")
            }
            return try await self.perform(
                .instruments(
                    .withdraw(number, reason: try Self.text("reason", body.reason)),
                    by: try Self.person(body.by)), token, context)
        }
    }

    private func instrument(
        _ request: Request, _ context: GatewayContext
    ) async throws -> Response {
        let query = try QueryParameters(
            request, allowed: ["asOf", "price", "yield"], limitMax: configuration.limitMax)
        let text = context.parameters.get("symbol") ?? ""
        let symbol = text.removingPercentEncoding ?? text
        var question = InstrumentQuestion(symbol: symbol)
        question.asOf = try Self.asOf(query)
        if let units = try Self.decimal(query, "price") { question.price = Price(units: units) }
        question.yield = try Self.decimal(query, "yield").map { $0 / 100 }
        guard let row = try await asked(question, context).rows.first else {
            throw APIError.unknown("instrument", symbol)
        }
        var json = JSONWriter(capacity: 1_024)
        json.object { Self.write(row, into: &$0) }
        return .json(json)
    }

    private static func write(_ row: [InstrumentField], into json: inout JSONWriter) {
        for field in row { json.member(field.name, field.value) }
    }

    private static func decimal(_ query: QueryParameters, _ name: String) throws -> Int64? {
        guard let text = query.text(name) else { return nil }
        guard case .success(let units) = DecimalText.parse(text) else {
            throw APIError.badParameter(name, text, allowed: "a decimal such as 99.5")
        }
        return units
    }

    private static func asOf(_ query: QueryParameters) throws -> Timestamp {
        guard let text = query.text("asOf") else { return .none }
        guard let instant = instant(text) else {
            throw APIError.badParameter(
                "asOf", text, allowed: "a day or an instant, such as 2026-12-15T08:00:00Z")
        }
        return instant
    }

    /// A day in UTC, from its beginning, or an instant to the second.
    private static func instant(_ text: String) -> Timestamp? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let day = CalendarDate(String(text.prefix(10))),
            bytes[4] == 0x2D
        else { return nil }
        if bytes.count == 10 { return day.startUTC }
        guard bytes.count == 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
            bytes[19] == 0x5A
        else { return nil }
        var seconds: Int64 = 0
        for (place, limit) in [(11, 24), (14, 60), (17, 60)] as [(Int, Int64)] {
            let digits = bytes[place...(place + 1)]
            guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
            guard value < limit else { return nil }
            seconds = seconds * 60 + value
        }
        return day.startUTC.adding(nanoseconds: seconds * Timestamp.nanosecondsPerSecond)
    }

    private func asked(
        _ question: InstrumentQuestion, _ context: GatewayContext
    ) async throws -> InstrumentBoard {
        do {
            return try await actions.instruments(question)
        } catch {
            context.logger.error("no instruments", metadata: ["error": "\(error)"])
            throw APIError.failed
        }
    }
}
