import FIXCodec
import Foundation
import OMSScenarios

/// The venue of a scenario: keeps book of the orders that it got and says what the table wants.
final class WireStreet {
    /// An order at the venue.
    private struct Route {
        /// The message whose ClOrdID (11) and terms stand.
        var order: WireMessage
        /// A cancel or replace that is not answered.
        var request: WireMessage?
        var cumQty = 0.0
        var value = 0.0
        var isOver = false
        var quantity: Double

        init(order: WireMessage) {
            self.order = order
            quantity = Double(order[38] ?? "") ?? 0
        }
    }

    private let venue: VenueLine
    private var routes: [Route] = []
    /// What came and no row has asked for.
    private var unread: [WireMessage] = []
    private var executions: [String: (route: Int, quantity: Double, price: Double)] = [:]
    private let prefix: String

    init(_ venue: VenueLine, prefix: String) {
        self.venue = venue
        self.prefix = prefix
    }

    private var version: FIXVersion { venue.line.version }

    /// The next message that the server sends here.
    func heard(_ type: String) -> WireMessage? {
        if unread.isEmpty { pull(seconds: 2) }
        guard unread.first?[35] == type else { return nil }
        return unread.removeFirst()
    }

    /// Forgets what an earlier scenario left.
    func clear() {
        while pull(seconds: 0.03) {}
        routes = []
        unread = []
    }

    /// Whether something came that no row asked for; only of use where a table asks at all.
    func leftover() -> WireMessage? {
        pull(seconds: 0.02)
        return unread.first
    }

    /// Does what a row `vF@2` wants; says what is wrong.
    func play(_ row: ScenarioTable.Row) throws {
        let parts = row.input.dropFirst().split(separator: "@")
        let code = String(parts[0])
        let wanted = parts.count > 1 ? Int(parts[1]) ?? 1 : max(1, routes.count)
        while routes.count < wanted, pull(seconds: 2) {}
        while pull(seconds: 0.02) {}
        let number = (parts.count > 1 ? wanted : routes.count) - 1
        guard routes.indices.contains(number) else {
            throw FIXLine.Silent(description: "the venue has no order \(number + 1)")
        }
        if "456E9".contains(code), routes[number].request == nil { pull(seconds: 0.5) }
        switch code {
        case "9": try rejectRequest(number, row)
        case "G", "H": try correct(number, row, isBust: code == "H")
        case "F": try fill(number, row)
        default: try report(number, code, row)
        }
    }

    /// Takes what has come; `false`: nothing did.
    @discardableResult
    private func pull(seconds: Double) -> Bool {
        guard
            let message = try? venue.line.expectAny(["35=D", "35=F", "35=G"], seconds: seconds)
        else { return false }
        unread.append(message)
        if message[35] == "D" {
            routes.append(Route(order: message))
        } else if let at = routes.lastIndex(where: { $0.order[11] == message[41] }) {
            routes[at].request = message
        }
        return true
    }

    private func report(_ at: Int, _ code: String, _ row: ScenarioTable.Row) throws {
        var order = routes[at].order
        if "456E".contains(code), let request = routes[at].request {
            order = request
            if code == "5" {
                routes[at].order = request
                routes[at].quantity = Double(request[38] ?? "") ?? 0
            }
            if code == "4" || code == "5" { routes[at].request = nil }
        }
        if "48C".contains(code) { routes[at].isOver = true }
        if code == "D", let quantity = Double(row.columns[2]) { routes[at].quantity = quantity }
        // `vS`: suspended has the code of our `v9`.
        let type = code == "S" ? "9" : code
        let isNeutral = code == "5" || code == "D"
        let status = isNeutral ? standing(at) : type
        var fields = ["41=\(order[41] ?? "")", "38=\(text(routes[at].quantity))"]
        if let price = row.option("44") { fields.append("44=\(price)") }
        // Stopped: the guaranteed quantity and price, which are no execution.
        if code == "7" { fields += ["32=\(row.columns[5])", "31=\(row.option("31") ?? "")"] }
        try send(order, at, type, status, row, fields)
    }

    private func fill(_ at: Int, _ row: ScenarioTable.Row) throws {
        let quantity = Double(row.columns[5]) ?? 0
        let price = Double(row.option("31") ?? "10") ?? 10
        routes[at].cumQty += quantity
        routes[at].value += quantity * price
        if let id = row.option("17") { executions[id] = (at, quantity, price) }
        try send(
            routes[at].order, at, "F", standing(at), row,
            ["32=\(text(quantity))", "31=\(text(price))"])
    }

    private func correct(_ at: Int, _ row: ScenarioTable.Row, isBust: Bool) throws {
        let old = row.option("19").flatMap { executions[$0] } ?? (at, 0, 0)
        let quantity = isBust ? 0 : Double(row.columns[5]) ?? 0
        let price = isBust ? 0 : Double(row.option("31") ?? "10") ?? 10
        routes[at].cumQty += quantity - old.quantity
        routes[at].value += quantity * price - old.quantity * old.price
        if let id = row.option("17") { executions[id] = (at, quantity, price) }
        var fields = ["19=\(prefix)\(row.option("19") ?? "")", "151=\(row.columns[4])"]
        if row.columns[4].isEmpty { fields[1] = "151=0" }
        if !isBust { fields += ["32=\(text(quantity))", "31=\(text(price))"] }
        try send(routes[at].order, at, isBust ? "H" : "G", standing(at), row, fields)
    }

    private func send(
        _ order: WireMessage, _ at: Int, _ code: String, _ status: String,
        _ row: ScenarioTable.Row, _ more: [String]
    ) throws {
        let route = routes[at]
        let rest = max(0, route.quantity - route.cumQty)
        let isFull = rest == 0
        let form = WireForm(code, status, version, isFull: isFull)
        let average = route.cumQty > 0 ? route.value / route.cumQty : 0
        var fields = [
            "20=\(form.wire.transType)", "150=\(form.wire.execType)",
            "39=\(form.wire.ordStatus)", "14=\(text(route.cumQty))",
            "151=\(route.isOver ? "0" : text(rest))", "6=\(text(average))",
        ]
        fields += more
        if let id = row.option("17") { fields.append("17=\(prefix)\(id)") }
        for tag in ["378", "103", "58"] {
            if let value = row.option(tag) { fields.append("\(tag)=\(value)") }
        }
        try venue.report(order, changes: fields)
    }

    private func rejectRequest(_ at: Int, _ row: ScenarioTable.Row) throws {
        guard let request = routes[at].request else {
            throw FIXLine.Silent(description: "the venue has no request to refuse")
        }
        routes[at].request = nil
        let kind = request[35] == "G" ? 2 : 1
        try venue.line.send(
            "9",
            "37=O\(request[11] ?? "")|11=\(request[11] ?? "")|41=\(request[41] ?? "")|"
                + "39=\(standing(at))|434=\(kind)|102=\(row.option("102") ?? "2")|")
    }

    /// OrdStatus (39) from executions alone.
    private func standing(_ at: Int) -> String {
        let route = routes[at]
        if route.isOver { return "4" }
        if route.cumQty <= 0 { return "0" }
        return route.cumQty >= route.quantity ? "2" : "1"
    }

    private func text(_ number: Double) -> String {
        number == number.rounded() ? String(Int(number)) : String(format: "%.6f", number)
    }
}
