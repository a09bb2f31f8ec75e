import ArgumentParser
import Foundation

/// `needletail route`: what the running process would do with an order.
struct RouteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route", abstract: "Show what would become of an order, without sending it.",
        discussion: """
            The running process decides the order on the quotes, limits and rules of this moment, \
            tells what it would do, and does nothing.

            needletail route --what-if --session CLIENT1 --account ALPHA1 --symbol IBM \\
                --side 1 --qty 1000 --px 183
            """)

    @Flag(help: "Only show it; nothing else can be done here.")
    var whatIf = false

    @OptionGroup var order: OrderOptions

    @Option(help: "ExDestination (100): a routing policy or a venue.")
    var to: String?

    @OptionGroup var address: GatewayAddress

    func validate() throws {
        guard whatIf else {
            throw ValidationError(
                "orders are sent over FIX; to see what would become of one say --what-if")
        }
    }

    func run() throws {
        var fields = order.fields
        fields["destination"] = to
        let query = fields.sorted { $0.key < $1.key }
            .map { "\($0.key)=\(Self.escaped($0.value))" }.joined(separator: "&")
        let plan = try GatewayRequest.get("/v1/route?" + query, address)
        for line in RouteTable.lines(plan) { Terminal.say(line) }
        if plan["outcome"] as? String == "refused" {
            throw CommandFailure.no("it would be refused")
        }
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
}

/// The plan of a route as lines of text.
enum RouteTable {
    static func lines(_ plan: [String: Any]) -> [String] {
        func text(_ object: [String: Any], _ key: String) -> String {
            object[key].map { $0 is NSNull ? "-" : "\($0)" } ?? "-"
        }
        func row(_ cells: [String]) -> String {
            let widths = [-10, 12, 10, 9, 8, 10, 11, 9]
            return zip(cells, widths).map { cell, width in
                let blanks = String(repeating: " ", count: max(0, abs(width) - cell.count))
                return width < 0 ? cell + blanks : blanks + cell
            }.joined()
        }
        var lines = ["\(text(plan, "outcome")): \(text(plan, "text"))"]
        lines.append("national best \(text(plan, "bid")) to \(text(plan, "offer"))")
        if text(plan, "policy") != "-" { lines.append("routed by \(text(plan, "policy"))") }
        if text(plan, "rule") != "-" { lines.append("by the rule \"\(text(plan, "rule"))\"") }
        let risk = plan["risk"] as? [[String: Any]] ?? []
        let passed = risk.filter { text($0, "outcome") == "passed" }.map { text($0, "rule") }
        if !passed.isEmpty { lines.append("risk passed: " + passed.joined(separator: ", ")) }
        for verdict in risk where text(verdict, "outcome") != "passed" {
            lines.append(
                "risk \(text(verdict, "outcome")): \(text(verdict, "rule")), limit "
                    + "\(text(verdict, "limit")), measured \(text(verdict, "measured"))  "
                    + text(verdict, "text"))
        }
        let venues = plan["venues"] as? [[String: Any]] ?? []
        if !venues.isEmpty {
            lines.append(
                row(["venue", "price", "shown", "fee", "fills", "answers", "cost", "sent"]))
            for venue in venues {
                let cells = [
                    text(venue, "venue"), text(venue, "price"), text(venue, "displayed"),
                    text(venue, "fee"), text(venue, "fillRate"),
                    text(venue, "latencyMicroseconds") + " µs", text(venue, "cost"),
                    text(venue, "sentQty"),
                ]
                let why = text(venue, "text")
                lines.append(row(cells) + (why.isEmpty ? "" : "  \(why)"))
            }
        }
        for route in plan["routes"] as? [[String: Any]] ?? [] {
            lines.append(
                "→ \(text(route, "quantity")) to \(text(route, "venue")) at "
                    + "\(text(route, "price")), \(text(route, "text"))")
        }
        return lines
    }
}
