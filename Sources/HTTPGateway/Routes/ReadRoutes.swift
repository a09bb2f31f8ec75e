import Dispatch
import Hummingbird
import OMSReadModel
import OMSTypes

/// What every route of the API needs.
struct ReadRoutes: Sendable {
    let configuration: GatewayConfiguration
    let store: ReadModelStore
    let live: LiveState
    let holdings: @Sendable ([RiskHolding.Key]) async throws -> [RiskHolding]

    func add(to router: Router<GatewayContext>) {
        addOrders(to: router)
        addPostTrade(to: router)
        addMarket(to: router)
        addSessions(to: router)
    }

    /// Reads the query strictly and waits for the read model where the client wants it.
    func query(_ request: Request, _ allowed: String...) async throws -> QueryParameters {
        let query = try QueryParameters(
            request, allowed: allowed, limitMax: configuration.limitMax)
        guard let sequence = try query.number("waitFor") else { return query }
        let longest = UInt64(configuration.waitMillisecondsMax)
        let wanted = try query.number("waitMs") ?? longest
        guard wanted <= longest else {
            throw APIError.badParameter("waitMs", String(wanted), allowed: "0 to \(longest)")
        }
        _ = await store.wait(for: sequence, timeout: .milliseconds(Int(wanted)))
        return query
    }

    /// An answer with the rows under `name`, the position they belong to, and the next page.
    func answer<Row>(
        _ name: String, _ answer: ReadModelAnswer<[Row]>, limit: Int, next: (Row) -> String?,
        _ write: (Row, inout JSONWriter) -> Void
    ) -> Response {
        var json = JSONWriter(capacity: 256 + answer.rows.count * 640)
        json.object { json in
            writePosition(answer.position, into: &json)
            json.array(name) { json in
                for row in answer.rows { write(row, &json) }
            }
            let isFull = answer.rows.count == limit
            json.member("next", optional: isFull ? answer.rows.last.flatMap(next) : nil)
        }
        return .json(json)
    }

    /// `asOfSequence`, and how many frames the journal is ahead of it.
    func writePosition(_ position: ReadModelPosition, into json: inout JSONWriter) {
        let journal = live.health.status.journalSequence
        json.member("asOfSequence", position.sequence)
        json.member("asOfTime", time: position.time.nanoseconds)
        json.member(
            "framesBehind", journal > position.sequence ? journal - position.sequence : 0)
    }
}
