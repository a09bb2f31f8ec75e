import OMSScenarios
import OMSTypes
import Testing

@testable import OMSCore

// Rows of the desk, of the market and of venues that act unasked.
extension ScenarioRunner {
    func playDesk(_ row: ScenarioTable.Row, _ words: [String]) {
        let form = MessageForm(words[0])
        let quantity = qty(Int64(row.columns[2]) ?? 0)
        let order =
            form.ids.first.flatMap { ClOrdID($0) }
            .flatMap { desk.core.order(clOrdID: $0, session: Desk.client) } ?? .none
        let code = UInt8(row.option("378") ?? "2")!
        guard let reason = ExecRestatementReason(rawValue: code) else {
            Issue.record("no reason in \(row.line)")
            return
        }
        let ratio = (words.last ?? "").split(separator: ":").compactMap { UInt32($0) }
        let request: DeskRequest
        switch form.type {
        case "voice":
            request = .order(
                user: "ann", desk.order(ClOrdID(), .buy, Int64(row.columns[2]) ?? 0, "10"))
        case "desk4": request = .cancel(user: "ann", order, reason)
        case "deskD":
            request = .restate(
                Restatement(
                    user: "ann", order: order, orderQty: quantity,
                    price: row.option("44").map(px) ?? .none, reason: reason))
        case "halt", "lift":
            request = .halt(user: "ann", "ACME", isHalted: form.type == "halt")
        case "split":
            request = .corporateAction(
                CorporateAction(
                    user: "ann", symbol: "ACME", kind: .split(new: ratio[0], old: ratio[1])))
        default:
            request = .corporateAction(
                CorporateAction(
                    user: "ann", symbol: "ACME", kind: .cashDividend(px(words.last ?? ""))))
        }
        collect(desk.run(.desk(request)))
        sweep()
    }

    /// A restatement, or a cancel with a reason, of a venue.
    func playNotice(_ row: ScenarioTable.Row, _ route: RouteSent, _ code: String) {
        desk.lastExecID += 1
        let type: ExecType = code == "D" ? .restated : .canceled
        collect(
            desk.run(
                .venueNotice(
                    VenueNotice(
                        report: VenueReport(
                            venue: route.venue, clOrdID: RouteID.clOrdID(route.order),
                            execID: Text64("E\(desk.lastExecID)")!, execType: type),
                        orderQty: qty(Int64(row.columns[2]) ?? 0),
                        price: row.option("44").map(px) ?? .none,
                        reason: UInt8(row.option("378") ?? "255")!))))
    }

    /// An offer; watches that it fires become commands, as the shell makes them.
    func playQuote(_ row: ScenarioTable.Row) {
        desk.quote(1, "1", 100, row.option("44") ?? "10", Int64(row.columns[2]) ?? 0)
        for order in desk.core.firedWatches(on: Desk.acme, at: desk.now) {
            collect(desk.run(.watchFired(order)))
        }
    }
}
