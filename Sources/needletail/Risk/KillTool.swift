import ArgumentParser
import Foundation

/// `needletail kill`: stops trading of a scope, and lets it go on.
struct KillTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kill", abstract: "Stop trading of a scope, and let it go on.",
        discussion: """
            What is stopped:        needletail kill status
            Everything at once:     needletail kill halt firm --reason "runaway algorithm"
            One account:            needletail kill halt account:FUND1 --reason "margin call"
            Only what reduces:      needletail kill reduce desk:CASH --reason "limit review"
            One instrument of it:   needletail kill halt firm --symbol IBM --reason "news"
            Go on:                  needletail kill resume firm --reason "fixed"
            Prove that it works:    needletail kill --drill --data data

            halt refuses new orders and cancels what works; reduce takes only orders that bring \
            positions nearer to nothing. Both hold at once. resume waits until a second person \
            approves it: needletail limits approve N. No state ever stops a cancel.

            On a terminal the scope must be typed to confirm; scripts say --yes. It needs a token \
            with the role risk.
            """,
        subcommands: [
            KillStatus.self, KillHalt.self, KillReduce.self, KillResume.self, KillCommand.self,
        ], defaultSubcommand: KillCommand.self)
}

struct KillStatus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "What is halted or may only reduce; exit code 1 if any.")

    @Flag(help: "The API's answer, in JSON.")
    var json = false

    @OptionGroup var address: GatewayAddress

    func run() throws {
        let answer = try RiskReads.get("/v1/risk", [("limit", "1")], address)
        let health = try RiskReads.get("/v1/health", [], address)
        let rows = RiskReads.rows(answer, "standings")
        let isEngaged = health["isKillSwitchEngaged"] as? Bool ?? false
        if json {
            let both: [String: Any] = ["standings": rows, "isKillSwitchEngaged": isEngaged]
            Terminal.say(try SessionTable.json(both))
        }
        if !json {
            if !rows.isEmpty { RiskTable.lines(RiskTable.standings, rows).forEach(Terminal.say) }
            if isEngaged, !rows.contains(where: { $0["state"] as? String == "halted" }) {
                Terminal.say("a kill switch is engaged by POST /v1/kill")
            }
        }
        guard rows.isEmpty, !isEngaged else {
            throw CommandFailure.no("trading is not free: needletail kill resume SCOPE")
        }
        if !json { Terminal.say("everybody may trade") }
    }
}

/// Whose state becomes another one.
struct KillOptions: ParsableArguments {
    @Argument(help: "firm, desk:CASH, client:BETA, account:FUND1, trader:ann, strategy:VWAP.")
    var scope: ScopeArgument

    @Option(help: "A group of instruments.")
    var group: String?

    @Option(help: "One instrument (55) of the scope; left out: all.")
    var symbol: String?

    @Flag(help: "Do not ask; for scripts.")
    var yes = false

    @OptionGroup var options: RiskOptions

    func set(_ state: String) throws {
        try confirm(state)
        var fields = scope.fields(group: group)
        fields["symbol"] = symbol
        fields["state"] = state
        fields["reason"] = options.reason
        try options.person.post("/v1/risk/state", fields)
    }

    /// A hand that slips must not stop the firm.
    private func confirm(_ state: String) throws {
        guard !yes else { return }
        guard isatty(STDIN_FILENO) == 1 else {
            throw CommandFailure.usage(
                "nobody is there to confirm it; scripts say --yes")
        }
        let what = [symbol, group.map { "group \($0)" }].compactMap { $0 }.joined(separator: ", ")
        Terminal.say("\(scope.words)\(what.isEmpty ? "" : " in \(what)") becomes \(state).")
        Terminal.say("type \(scope.words) to confirm:")
        guard readLine(strippingNewline: true) == scope.words else {
            throw CommandFailure.no("not confirmed, nothing is changed")
        }
    }
}

struct KillHalt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "halt", abstract: "No new orders; what works is cancelled.")
    @OptionGroup var options: KillOptions
    func run() throws { try options.set("halted") }
}

struct KillReduce: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reduce", abstract: "Only orders that bring positions nearer to nothing.")
    @OptionGroup var options: KillOptions
    func run() throws { try options.set("reducing") }
}

struct KillResume: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Trading goes on, once a second person approves it.")
    @OptionGroup var options: KillOptions
    func run() throws { try options.set("normal") }
}
