import ArgumentParser
import Foundation

struct LimitsSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change limits of a scope.",
        discussion: """
            needletail limits set account:FUND1 maxQuantity=5000 maxNotional=250000 --reason "…"
            needletail limits set desk:CASH grossExposure=none --reason "measured elsewhere"

            Limits that are not named stay as they are. Amounts and quantities are decimals, \
            shares are per cent (5 = 5 %), windows are seconds; a wrong value is answered with \
            what would be right. --from and --to (days, UTC) make a row of its own that holds \
            from the one to the other.
            """)

    @Argument(help: "firm, desk:CASH, client:BETA, account:FUND1, trader:ann, strategy:VWAP.")
    var scope: ScopeArgument

    @Argument(help: "LIMIT=VALUE, once or more; LIMIT=none takes one away.")
    var values: [String]

    @Option(help: "A group of instruments.")
    var group: String?

    @Option(help: "First day, such as 2026-12-01; left out: since ever.")
    var from: String?

    @Option(help: "Last day; left out: until it is changed.")
    var to: String?

    @OptionGroup var options: RiskOptions

    func validate() throws { _ = try parsed() }

    private func parsed() throws -> [String: Any] {
        guard !values.isEmpty else { throw ValidationError("name a limit, LIMIT=VALUE") }
        var result: [String: Any] = [:]
        for text in values {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                throw ValidationError("\(text) is no LIMIT=VALUE, such as maxQuantity=5000")
            }
            let value: Any = parts[1] == "none" ? NSNull() : String(parts[1])
            guard result.updateValue(value, forKey: String(parts[0])) == nil else {
                throw ValidationError("\(parts[0]) is named twice")
            }
        }
        return result
    }

    func run() throws {
        var fields = scope.fields(group: group)
        fields["values"] = try parsed()
        fields["from"] = from
        fields["to"] = to
        fields["reason"] = options.reason
        try options.person.post("/v1/risk/limits", fields)
    }
}

struct LimitsProposals: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proposals", abstract: "What waits for a second person, before and after.")

    @Flag(help: "The API's answer, in JSON.")
    var json = false

    @OptionGroup var address: GatewayAddress

    func run() throws {
        let answer = try RiskReads.get("/v1/risk", [("limit", "1")], address)
        if json { return Terminal.say(try SessionTable.json(answer)) }
        let rows = RiskReads.rows(answer, "proposals")
        if rows.isEmpty { Terminal.say("nothing waits for a second person") }
        for row in rows { RiskTable.proposal(row).forEach(Terminal.say) }
    }
}

struct LimitsApprove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approve what another person proposed; it holds at once.")

    @Argument(help: "Number of the proposal, as proposals shows it.")
    var proposal: UInt32

    @OptionGroup var person: RiskPerson

    func run() throws {
        // What is approved is what is shown here: its hash goes along.
        let answer = try RiskReads.get("/v1/risk", [("limit", "1")], person.address)
        let row = RiskReads.rows(answer, "proposals")
            .first { SessionTable.text($0["proposal"]) == "\(proposal)" }
        guard let row else {
            throw CommandFailure.no(
                "no proposal \(proposal) waits; needletail limits proposals lists them")
        }
        if !person.json { RiskTable.proposal(row).forEach(Terminal.say) }
        try person.post(
            "/v1/risk/proposals/\(proposal)/approve", ["hash": SessionTable.text(row["hash"])])
    }
}

struct LimitsReject: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Reject a proposal, or take one's own back.")

    @Argument(help: "Number of the proposal, as proposals shows it.")
    var proposal: UInt32

    @OptionGroup var options: RiskOptions

    func run() throws {
        try options.person.post(
            "/v1/risk/proposals/\(proposal)/reject", ["reason": options.reason])
    }
}

struct ApproveOrder: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve-order", abstract: "Let an order go to work that waits for it.")

    @Argument(help: "OrderID (37), as orders shows it.")
    var order: UInt64

    @OptionGroup var person: RiskPerson

    func run() throws { try person.post("/v1/orders/\(order)/approve", [:]) }
}

struct RejectOrder: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject-order", abstract: "End an order that waits for an approval.")

    @Argument(help: "OrderID (37), as orders shows it.")
    var order: UInt64

    @OptionGroup var options: RiskOptions

    func run() throws {
        try options.person.post("/v1/orders/\(order)/reject", ["reason": options.reason])
    }
}

struct LocateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "locate", abstract: "Note shares that a lender holds ready for short sales.")

    @Argument(help: "Symbol (55).")
    var symbol: String

    @Argument(help: "How many shares.")
    var quantity: String

    @Option(help: "Who lends them.")
    var source: String

    @Option(help: "For this account alone; left out: for every account.")
    var account: String?

    @Flag(help: "They are borrowed already (a pre-borrow), as threshold securities must be.")
    var borrowed = false

    @OptionGroup var person: RiskPerson

    func run() throws {
        var fields: [String: Any] = ["symbol": symbol, "quantity": quantity, "source": source]
        fields["account"] = account
        if borrowed { fields["borrowed"] = true }
        try person.post("/v1/risk/locates", fields)
    }
}

struct ResetStrategy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset-strategy",
        abstract: "Let a strategy trade again that executed too often.")

    @Argument(help: "VWAP, POV, IS or TWAP.")
    var strategy: String

    @OptionGroup var options: RiskOptions

    func run() throws {
        let name = strategy.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        try options.person.post(
            "/v1/risk/strategies/\(name ?? strategy)/reset", ["reason": options.reason])
    }
}
