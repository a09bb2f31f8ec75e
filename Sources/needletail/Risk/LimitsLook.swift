import ArgumentParser
import Foundation

struct LimitsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "How far limits are used, the most used first.")

    @Option(help: "Only this scope: firm, desk:CASH, account:FUND1 …")
    var scope: ScopeArgument?

    @Option(help: "Only limits of this kind, such as grossExposure.")
    var kind: String?

    @Option(help: "Only limits of which at least so many per cent are used.")
    var atLeast: UInt32?

    @Option(help: "So many lines at most, 1 to 1000.")
    var limit = 50

    @Flag(help: "The API's answer, in JSON.")
    var json = false

    @OptionGroup var address: GatewayAddress

    func run() throws {
        var query = scope?.query(group: nil) ?? []
        query += [("kind", kind), ("atLeast", atLeast.map { "\($0)" }), ("limit", "\(limit)")]
        let answer = try RiskReads.get("/v1/risk", query, address)
        if json { return Terminal.say(try SessionTable.json(answer)) }
        let uses = RiskReads.rows(answer, "uses")
        if uses.isEmpty { Terminal.say("no limit of this kind is counted over orders") }
        if !uses.isEmpty { RiskTable.lines(RiskTable.uses, uses).forEach(Terminal.say) }
        if answer["next"] is String { Terminal.say("… and more: --limit \(limit * 2)") }
        RiskSummary.say(answer)
    }
}

/// What waits and what is stopped, in a line each.
enum RiskSummary {
    static func say(_ answer: [String: Any]) {
        let stopped = RiskReads.rows(answer, "standings").count
        let proposals = RiskReads.rows(answer, "proposals").count
        let orders = RiskReads.rows(answer, "orders").count
        if stopped > 0 {
            Terminal.say("\(stopped) may not trade freely: needletail kill status")
        }
        if proposals > 0 {
            Terminal.say("\(proposals) wait for a second person: needletail limits proposals")
        }
        if orders > 0 {
            Terminal.say("\(orders) orders wait for an approval: needletail limits orders")
        }
    }
}

struct LimitsShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The limits of one scope, and how far they are used.")

    @Argument(help: "firm, desk:CASH, client:BETA, account:FUND1, trader:ann, strategy:VWAP.")
    var scope: ScopeArgument

    @Option(help: "A group of instruments.")
    var group: String?

    @Flag(help: "The API's answers, in JSON, a line each.")
    var json = false

    @OptionGroup var address: GatewayAddress

    func run() throws {
        let query = scope.query(group: group)
        let limits = try RiskReads.get("/v1/risk/limits", query + [("limit", "1000")], address)
        let isAccount = scope.level == "account" && scope.name != nil
        let account = isAccount ? [("account", scope.name)] : query
        let board = try RiskReads.get("/v1/risk", account + [("limit", "200")], address)
        if json {
            for answer in [limits, board] { Terminal.say(try SessionTable.json(answer)) }
            return
        }
        let rows = RiskReads.rows(limits, "limits")
        let uses = RiskReads.rows(board, "uses")
        let inForce = board["inForce"] as? [String: Any] ?? [:]
        guard !rows.isEmpty || !uses.isEmpty || !inForce.isEmpty else {
            throw CommandFailure.no(
                "\(scope.words) has no limits of its own; needletail limits list shows who has")
        }
        if !rows.isEmpty { RiskTable.lines(RiskTable.rows, rows).forEach(Terminal.say) }
        if !inForce.isEmpty {
            Terminal.say("in force for its orders, levels above included:")
            for (kind, value) in inForce.sorted(by: { $0.key < $1.key }) {
                let blanks = String(repeating: " ", count: max(1, 24 - kind.count))
                Terminal.say("    \(kind)\(blanks)\(SessionTable.text(value))")
            }
        }
        if !uses.isEmpty { RiskTable.lines(RiskTable.uses, uses).forEach(Terminal.say) }
    }
}

struct LimitsAlerts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts", abstract: "Limits that reached 75, 90 or 100 per cent, newest first."
    )

    @Flag(help: "The API's answer, in JSON.")
    var json = false

    @OptionGroup var address: GatewayAddress

    func run() throws {
        let answer = try RiskReads.get("/v1/alerts", [], address)
        if json { return Terminal.say(try SessionTable.json(answer)) }
        let rows = RiskReads.rows(answer, "alerts")
        if rows.isEmpty { Terminal.say("no limit has reached 75 % since the process started") }
        for row in rows {
            let time = RiskTable.time(SessionTable.text(row["time"]))
            Terminal.say("\(time)  \(SessionTable.text(row["words"]))")
        }
    }
}

struct LimitsOrders: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders", abstract: "Orders that wait for somebody's approval.")

    @Flag(help: "The API's answer, in JSON.")
    var json = false

    @OptionGroup var address: GatewayAddress

    func run() throws {
        let answer = try RiskReads.get("/v1/risk", [("limit", "1")], address)
        if json { return Terminal.say(try SessionTable.json(answer)) }
        let rows = RiskReads.rows(answer, "orders")
        guard !rows.isEmpty else { return Terminal.say("no order waits for an approval") }
        RiskTable.lines(RiskTable.orders, rows).forEach(Terminal.say)
        Terminal.say("needletail limits approve-order N, or reject-order N --reason …")
    }
}
