import ArgumentParser
import Foundation

/// `needletail instruments`: the instrument master of the running process.
struct InstrumentsTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "instruments",
        abstract: "Look at instruments, list and correct them, see what was changed.",
        discussion: """
            All of them:                  needletail instruments list
            One, on a day:                needletail instruments show IBM --as-of 2026-12-15
            A bond at a price:            needletail instruments show UST10 --price 99.5
            What a file would change:     needletail instruments load new.yaml --dry-run
            List and correct:             needletail instruments load new.yaml --reason "…"
            What was changed, and waits:  needletail instruments changes IBM
            Take back what waits:         needletail instruments withdraw 3 --reason "…"

            A file is taken as a whole or not at all; mistakes are named with their lines. Each of \
            its instruments is told in full, as in a configuration. With effective: in the file, or \
            --effective, it waits for its time and takes effect between two orders. Every change is \
            a command in the journal, with who, why, the file's hash, before and after. See \
            docs/INSTRUMENTS.md.
            """,
        subcommands: [
            InstrumentsList.self, InstrumentsShow.self, InstrumentsLoad.self,
            InstrumentsChanges.self, InstrumentsWithdraw.self,
        ])
}

struct InstrumentsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Instruments in the order in which they were listed.")

    @Option(help: "Only this kind: equity, future, option, bond, fxSpot, fxForward or crypto.")
    var kind: String?

    @Option(help: "So many at most, 1 to 1000.")
    var limit = 200

    @Option(help: "From there on, as the last page said.")
    var after: Int?

    @Flag(help: "The API's answer, in JSON.")
    var json = false

    @OptionGroup var address: GatewayAddress

    func run() throws {
        let query = [("kind", kind), ("limit", "\(limit)"), ("after", after.map { "\($0)" })]
        let answer = try RiskReads.get("/v1/instruments", query, address)
        if json { return Terminal.say(try SessionTable.json(answer)) }
        let rows = RiskReads.rows(answer, "instruments")
        if rows.isEmpty { return Terminal.say("there are no such instruments") }
        RiskTable.lines(Self.columns, rows).forEach(Terminal.say)
        if let next = answer["next"] as? String { Terminal.say("… and more: --after \(next)") }
    }

    private static let columns = [
        RiskTable.Column(head: "symbol", text: RiskTable.field("symbol")),
        RiskTable.Column(head: "kind", text: RiskTable.field("kind")),
        RiskTable.Column(head: "isin", text: RiskTable.field("isin")),
        RiskTable.Column(head: "currency", text: RiskTable.field("currency")),
        RiskTable.Column(head: "tick", isRight: true, text: RiskTable.field("tick")),
        RiskTable.Column(head: "lot", isRight: true, text: RiskTable.field("lot")),
        RiskTable.Column(head: "multiplier", isRight: true, text: RiskTable.field("multiplier")),
        RiskTable.Column(head: "maturity", text: RiskTable.field("maturity")),
        RiskTable.Column(head: "description", text: RiskTable.field("description")),
    ]
}

struct InstrumentsShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Everything that is known of an instrument.")

    @Argument(help: "Symbol (55).")
    var symbol: String

    @Option(help: "As it was or will be: a day, or an instant such as 2026-12-15T08:00:00Z.")
    var asOf: String?

    @Option(help: "Of a bond: clean price, percent of par, whose yield is asked for.")
    var price: String?

    @Option(help: "Of a bond: yield, percent a year, whose price is asked for.")
    var yield: String?

    @Flag(help: "The API's answer, in JSON.")
    var json = false

    @OptionGroup var address: GatewayAddress

    func run() throws {
        let name = symbol.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? symbol
        let answer = try RiskReads.get(
            "/v1/instruments/\(name)", [("asOf", asOf), ("price", price), ("yield", yield)],
            address)
        if json { return Terminal.say(try SessionTable.json(answer)) }
        let rows = answer.keys.filter { $0 != "symbol" }.sorted().map {
            ["name": $0, "value": SessionTable.text(answer[$0])]
        }
        Terminal.say(SessionTable.text(answer["symbol"]))
        let columns = [
            RiskTable.Column(head: "", text: RiskTable.field("name")),
            RiskTable.Column(head: "", text: RiskTable.field("value")),
        ]
        RiskTable.lines(columns, rows).dropFirst().forEach { Terminal.say("  " + $0) }
    }
}
