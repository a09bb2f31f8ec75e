import OMSScenarios
import OMSTypes
import Testing

@testable import OMSCore

/// Drives a desk through a table and compares every outgoing message.
final class ScenarioRunner {
    let desk: Desk
    private var outgoing: [String] = []
    private var isVenueSideChecked = false

    init(_ desk: Desk) { self.desk = desk }

    static func run(
        _ name: String, _ table: String, acknowledge: SessionTerms.Acknowledge = .onAccept,
        practice: TradingPractice = TradingPractice(), endOfDay: Int64 = -1,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let desk = Desk(acknowledge: acknowledge, policy: TradingPolicy(endOfDay: endOfDay))
        desk.set(.practice(practice))
        ScenarioRunner(desk).run(name, table, sourceLocation)
        #expect(
            desk.replayed() == desk.digest(), "\(name): replay gives another state",
            sourceLocation: sourceLocation)
    }

    func run(_ name: String, _ table: String, _ sourceLocation: SourceLocation) {
        let rows = ScenarioTable(table).rows
        #expect(!rows.isEmpty, "\(name): an empty table", sourceLocation: sourceLocation)
        isVenueSideChecked = rows.contains { $0.output.contains("@") }
        for row in rows {
            if !row.input.isEmpty {
                for extra in outgoing {
                    Issue.record(
                        "\(name), before \(row.line): unexpected \(extra)",
                        sourceLocation: sourceLocation)
                }
                outgoing = []
                play(row)
                let restored = try? desk.restored()
                #expect(
                    restored == desk.digest(),
                    "\(name), after \(row.line): a snapshot gives another state",
                    sourceLocation: sourceLocation)
                continue
            }
            let wanted = describe(row)
            if outgoing.first.map({ matches($0, wanted) }) == true {
                outgoing.removeFirst()
            } else if !row.isOptional {
                Issue.record(
                    "\(name): wanted \(wanted), got \(outgoing.first ?? "nothing")",
                    sourceLocation: sourceLocation)
                if !outgoing.isEmpty { outgoing.removeFirst() }
            }
        }
        for extra in outgoing {
            Issue.record(
                "\(name), at the end: unexpected \(extra)", sourceLocation: sourceLocation)
        }
    }

    private func play(_ row: ScenarioTable.Row) {
        let words = row.input.split(separator: " ").map { String($0) }
        let venue = VenueID(UInt16(words.last ?? "") ?? 1)
        switch words[0] {
        case "up": collect(desk.run(.venueLink(venue, isUp: true)))
        case "down": collect(desk.run(.venueLink(venue, isUp: false)))
        case "sweep": sweep()
        case "timer":
            desk.fireNextTimer()
            collect(desk.effects)
            sweep()
        case "quote": playQuote(row)
        case "voice", "halt", "lift", "split", "dividend": playDesk(row, words)
        case let word where word.hasPrefix("desk"): playDesk(row, words)
        case let word where word.hasPrefix("v"): playVenue(row)
        default: playClient(row, MessageForm(row.input))
        }
    }

    func sweep() {
        while desk.core.hasSweep { collect(desk.run(.continueSweep)) }
    }

    private func playClient(_ row: ScenarioTable.Row, _ form: MessageForm) {
        let quantity = Int64(row.columns[2]) ?? 0
        let ids = form.ids.map { ClOrdID($0)! }
        let isMarket = ["1", "3"].contains(row.option("40"))
        let limit = isMarket ? nil : (row.option("44") ?? "10")
        let tif = row.option("59").flatMap { TimeInForce(rawValue: $0.utf8.first!) } ?? .day
        let expiry =
            row.option("126").flatMap { Int64($0) }
            .map { desk.now.adding(nanoseconds: $0 * 1_000_000_000) } ?? .none
        let new = desk.order(
            ids[0], row.option("54") == "2" ? .sell : .buy, quantity, limit,
            stop: row.option("99"), timeInForce: tif, expireTime: expiry,
            possResend: row.option("97") == "Y")
        switch form.type {
        case "D":
            guard let letter = row.option("18") else { return collect(desk.run(.newOrder(new))) }
            let fields = Array("18=\(letter)\u{01}".utf8)
            collect(
                desk.run(.request(.newOrder(DetailedOrder(order: new, fields: fields)))))
        case "Q":
            let order = desk.core.order(clOrdID: ids[0], session: Desk.client) ?? .none
            collect(
                desk.run(
                    .request(
                        .disputedTrade(
                            Desk.client, order, detail: Text64(row.option("17") ?? "")!))))
        case "F":
            collect(
                desk.run(
                    .cancelOrder(
                        CancelOrder(
                            session: Desk.client, clOrdID: ids[0], origClOrdID: ids[1]))))
        case "G":
            collect(
                desk.run(
                    .replaceOrder(
                        ReplaceOrder(
                            session: Desk.client, clOrdID: ids[0], origClOrdID: ids[1],
                            side: .buy, symbol: "ACME", ordType: new.ordType,
                            timeInForce: tif, orderQty: new.orderQty, price: new.price,
                            expireTime: expiry))))
        case "H":
            collect(
                desk.run(
                    .orderStatus(
                        StatusRequest(
                            session: Desk.client, clOrdID: ids[0], ordStatusReqID: "R1"))))
        default: Issue.record("unknown row \(row.line)")
        }
    }

    private func playVenue(_ row: ScenarioTable.Row) {
        let parts = row.input.dropFirst().split(separator: "@")
        let code = String(parts[0])
        let number = parts.count > 1 ? Int(parts[1])! : desk.routes.count
        guard number >= 1, number <= desk.routes.count else {
            Issue.record("no route for \(row.line)")
            return
        }
        let route = desk.routes[number - 1]
        if code == "9" {
            let attempt = desk.attempts[route.order] ?? 0
            collect(
                desk.run(
                    .venueCancelReject(
                        VenueCancelReject(
                            venue: route.venue,
                            clOrdID: RouteID.clOrdID(route.order, attempt: attempt),
                            reason: UInt8(row.option("102") ?? "2")!))))
            return
        }
        if code == "I" || code == "j" { return playStatus(row, route, code) }
        if code == "D" || row.option("378") != nil { return playNotice(row, route, code) }
        if code == "H" || code == "G" { return playCorrection(row, route, isBust: code == "H") }
        guard let type = code == "S" ? .suspended : ExecType(rawValue: code.utf8.first!) else {
            Issue.record("unknown ExecType in \(row.line)")
            return
        }
        collect(
            desk.venue(
                type, on: route, lastQty: qty(Int64(row.columns[5]) ?? 0),
                lastPx: px(row.option("31") ?? "10"),
                execID: row.option("17").flatMap { Text64($0) }))
    }

    private func playCorrection(_ row: ScenarioTable.Row, _ route: RouteSent, isBust: Bool) {
        collect(
            desk.run(
                .tradeCorrection(
                    TradeCorrection(
                        venue: route.venue, clOrdID: RouteID.clOrdID(route.order, attempt: 0),
                        execID: Text64(row.option("17") ?? "") ?? Text64(),
                        execRefID: Text64(row.option("19") ?? "") ?? Text64(), isBust: isBust,
                        lastQty: qty(Int64(row.columns[5]) ?? 0),
                        lastPx: px(row.option("31") ?? "10"),
                        leavesQty: qty(Int64(row.columns[4]) ?? 0)))))
    }

    func collect(_ effects: [Effect]) {
        for effect in effects {
            if let text = describe(effect) { outgoing.append(text) }
        }
    }

    /// `9(Y,X) 39=0 102=3`, `8(X) 150=0 39=0 38=… 14=… 151=… 32=…`.
    private func describe(_ effect: Effect) -> String? {
        switch effect {
        case .report(let it):
            let ids = it.origClOrdID.isEmpty ? "\(it.clOrdID)" : "\(it.clOrdID),\(it.origClOrdID)"
            let type = Character(UnicodeScalar(it.execType.rawValue))
            let status = Character(UnicodeScalar(it.ordStatus.rawValue))
            let numbers = [it.terms.orderQty, it.cumQty, it.leavesQty, it.lastQty]
                .map { DecimalText.string($0.units) }
            return "8(\(ids)) 150=\(type) 39=\(status) 38=\(numbers[0]) 14=\(numbers[1]) "
                + "151=\(numbers[2]) 32=\(numbers[3]) 6=\(DecimalText.string(it.avgPx.units)) "
                + "31=\(it.lastPx.isSet ? DecimalText.string(it.lastPx.units) : "") "
                + "17=X\(it.execution) 19=X\(it.execRef)" + unsolicited(it)
                + (it.execType == .rejected
                    ? " 103=\(it.refusal.reason.ordRejReason.rawValue)" : "")
        case .cancelReject(let it):
            let status = Character(UnicodeScalar(it.ordStatus.rawValue))
            return "9(\(it.clOrdID),\(it.origClOrdID)) 39=\(status) "
                + "434=\(it.isReplace ? 2 : 1) 102=\(it.reason.rawValue)"
        case .sendRoute(let it):
            return isVenueSideChecked
                ? "D@\(it.venue.raw) 38=\(DecimalText.string(it.quantity.units))" : nil
        case .cancelRoute(_, let venue, _): return isVenueSideChecked ? "F@\(venue.raw)" : nil
        case .replaceRoute(let it, let venue):
            return isVenueSideChecked
                ? "G@\(venue.raw) 38=\(DecimalText.string(it.quantity.units))" : nil
        case .requestStatus(_, let venue, _): return isVenueSideChecked ? "H@\(venue.raw)" : nil
        case .requestMassStatus(let venue, _):
            return isVenueSideChecked ? "AF@\(venue.raw)" : nil
        case .answer, .askPlacement, .askWeighing, .requestQuote, .takeQuote: return nil
        }
    }

    /// 44, 378, 636 and the day fields.
    private func unsolicited(_ it: ExecutionReport) -> String {
        var text = " 44=\(DecimalText.string(it.terms.price.units))"
        if let reason = it.restatement { text += " 378=\(reason.rawValue)" }
        if let isWorking = it.isWorking { text += " 636=\(isWorking ? "Y" : "N")" }
        if let day = it.day {
            text += " 424=\(DecimalText.string(day.orderQty.units))"
            text += " 425=\(DecimalText.string(day.cumQty.units))"
            text += " 426=\(DecimalText.string(day.avgPx.units))"
        }
        return text
    }

    private func describe(_ row: ScenarioTable.Row) -> String {
        if row.output.contains("@") {
            return row.output + (row.columns[2].isEmpty ? "" : " 38=\(row.columns[2])")
        }
        if row.output.hasPrefix("9") {
            var text = "\(row.output) 39=\(row.columns[1])"
            for tag in ["434", "102"] {
                if let value = row.option(tag) { text += " \(tag)=\(value)" }
            }
            return text
        }
        let tags = ["150", "39", "38", "14", "151", "32"]
        var text = row.output
        for (tag, value) in zip(tags, row.columns) where !value.isEmpty {
            text += " \(tag)=\(value)"
        }
        for tag in ["103", "6", "31", "17", "19", "44", "378", "636", "424", "425", "426"] {
            if let value = row.option(tag) { text += " \(tag)=\(value)" }
        }
        return text
    }

    /// Every word that the row asks for is in the message.
    private func matches(_ message: String, _ wanted: String) -> Bool {
        let words = message.split(separator: " ")
        return wanted.split(separator: " ").allSatisfy { words.contains($0) }
    }
}
