import HTTPGateway
import OMSControls
import OMSCore
import OMSReadModel
import OMSTypes

/// Breaks with names in place of numbers, as text and as JSON.
struct BreakTable {
    private var rows: [Row] = []

    private struct Row {
        var found: ControlBreak
        var account: String
        var venue: String
        var ours: String
        var theirs: String
        /// As the queue of breaks names it.
        var id: String
        /// As people left it; `nil` = nobody looked at it.
        var decided: BreakRow?

        var state: String { decided?.state.rawValue ?? "\(found.state)" }
    }

    init(_ breaks: [ControlBreak], _ reference: ReferenceData) {
        rows = breaks.map { found in
            let account = reference.terms(found.account)?.account.description ?? ""
            return Row(
                found: found,
                account: found.source == .positions ? found.subject.description : account,
                venue: Self.venue(found.venue, reference),
                ours: Self.text(found.ours, found.kind, reference),
                theirs: Self.text(found.theirs, found.kind, reference),
                id: Self.id(found, Self.venue(found.venue, reference)))
        }
    }

    /// The same difference of the same fact has the same name, whenever it is found.
    private static func id(_ found: ControlBreak, _ venue: String) -> String {
        var digest = StateDigest()
        digest.combine(UInt64(found.kind.rawValue) << 8 | UInt64(found.source.rawValue))
        for text in [Text64(venue) ?? Text64(), found.subject, found.ours.symbol] {
            digest.combine(text)
        }
        digest.combine(found.theirs.symbol)
        digest.combine(UInt64(bitPattern: Int64(found.time.utcDate.daysSinceEpoch)))
        for version in [found.ours, found.theirs] {
            digest.combine(version.quantity.units)
            digest.combine(version.price.units)
        }
        let text = String(digest.low, radix: 16)
        return String((String(repeating: "0", count: 16 - text.count) + text).prefix(12))
    }

    /// As the queue keeps them.
    var queueRows: [BreakRow] {
        rows.map { row in
            let found = row.found
            var kept = BreakRow(
                id: row.id, what: Self.words(found.kind), source: "\(found.source)",
                time: found.time.iso8601, venue: row.venue, account: row.account,
                orderID: found.order == .none ? "" : "\(found.order.raw)",
                execID: found.source == .positions ? "" : found.subject.description,
                ours: row.ours, theirs: row.theirs)
            if found.state == .closed { kept.state = .closed }
            return kept
        }
    }

    /// Puts what was found into the queue, and shows what people did about it. A folder that
    /// cannot be written has no queue; that is said, and the report stands.
    mutating func meet(_ queue: BreakQueue, at time: Timestamp) {
        do {
            let known = try queue.add(queueRows, at: time)
            let byID = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
            for place in rows.indices { rows[place].decided = byID[rows[place].id] }
        } catch {
            let words = (error as? CommandFailure)?.message ?? "\(error)"
            Terminal.error("the queue of breaks is not kept: \(words)")
        }
    }

    /// Leaves those that are open.
    mutating func keepOpen() { rows.removeAll { $0.state != "open" } }

    var count: Int { rows.count }

    private static func venue(_ id: VenueID, _ reference: ReferenceData) -> String {
        reference.terms(id)?.name.description ?? (id == .none ? "" : "\(id.raw)")
    }

    private static func text(
        _ version: BreakVersion, _ kind: ControlBreak.Kind, _ reference: ReferenceData
    ) -> String {
        var parts: [String] = []
        if version.side != 0 {
            parts.append(Side(rawValue: version.side).map { "\($0)" } ?? "side \(version.side)")
        }
        if version.isKnown { parts.append(DecimalText.string(version.quantity.units)) }
        if !version.symbol.isEmpty { parts.append(version.symbol.description) }
        guard version.isKnown else {
            return version.symbol.isEmpty ? "nothing" : "no \(version.symbol)"
        }
        if version.price.isSet { parts.append("at \(DecimalText.string(version.price.units))") }
        if kind == .wrongVenue { parts.append("on \(venue(version.venue, reference))") }
        return parts.joined(separator: " ")
    }

    static func words(_ kind: ControlBreak.Kind) -> String {
        switch kind {
        case .quantityAboveSent: return "more than was sent"
        case .priceWorseThanSent: return "worse than the limit"
        case .wrongVenue: return "another venue"
        case .wrongInstrument: return "another instrument"
        case .wrongSide: return "another side"
        case .unknownRoute: return "never sent"
        case .missingHere: return "missing here"
        case .missingThere: return "missing there"
        case .executionDiffers: return "differs"
        case .positionDiffers: return "quantity differs"
        case .averageCostDiffers: return "cost differs"
        }
    }

    /// Executions by venue and ExecID, positions by account.
    func lines() -> [String] {
        TextTable.lines(
            [
                "break", "time", "what", "venue", "account", "order", "ExecID", "ours", "theirs",
                "state", "id",
            ],
            rows.map { row in
                let found = row.found
                return [
                    "\(found.number)", found.time.iso8601, Self.words(found.kind), row.venue,
                    row.account, found.order == .none ? "" : "\(found.order.raw)",
                    found.source == .positions ? "" : found.subject.description, row.ours,
                    row.theirs, row.state, row.id,
                ]
            })
    }

    func write(_ name: String, _ json: inout JSONWriter) {
        json.array(name) { json in
            for row in rows {
                let found = row.found
                json.object { json in
                    json.member("break", found.number)
                    json.member("kind", "\(found.kind)")
                    json.member("source", "\(found.source)")
                    json.member("time", time: found.time.nanoseconds)
                    json.member("sequence", found.sequence)
                    json.member("venue", row.venue)
                    json.member("account", row.account)
                    json.member("orderID", id: found.order.raw)
                    json.member(
                        "execID", found.source == .positions ? "" : found.subject.description)
                    Self.write("ours", found.ours, &json)
                    Self.write("theirs", found.theirs, &json)
                    json.member("state", row.state)
                    json.member("id", row.id)
                    json.member("by", row.decided?.by ?? "")
                    json.member("reason", row.decided?.reason ?? "")
                }
            }
        }
    }

    private static func write(_ name: String, _ version: BreakVersion, _ json: inout JSONWriter) {
        json.object(name) { json in
            json.member("isKnown", version.isKnown)
            json.member("symbol", version.symbol.description)
            json.member(
                "side", version.side == 0 ? "" : String(UnicodeScalar(version.side)))
            json.member("quantity", decimal: version.quantity.units)
            json.member("price", price: version.price.units)
        }
    }
}
