import ArgumentParser
import Foundation

/// `needletail desk`: what the desk does for clients without a message of theirs.
struct DeskTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "What the desk does by voice or by decision.",
        discussion: """
            Each is a command in the journal, and the clients concerned are told by execution \
            reports (150=D, 4, 9 …).
            """,
        subcommands: [
            VoiceOrderCommand.self, DeskCancel.self, Restate.self, Halt.self, Resume.self,
            Pause.self, Split.self, Dividend.self,
        ])
}

struct DeskOptions: ParsableArguments {
    @Option(help: "Who does it, where one token is everybody's.")
    var by: String?

    @OptionGroup var address: GatewayAddress

    func post(_ path: String, _ fields: [String: Any]) throws {
        var all = fields
        all["by"] = by
        let answer = try GatewayRequest.post("/v1/desk/\(path)", address, all)
        let order = SessionTable.text(answer["orderID"])
        let frame = SessionTable.text(answer["sequence"])
        Terminal.say(
            "done, frame \(frame) of the journal"
                + (answer["orderID"] is String ? ", order \(order)" : ""))
    }
}

/// An order in the words of the command line.
struct OrderOptions: ParsableArguments {
    @Option(help: "CompID of the client's session, which hears of the order.")
    var session: String

    @Option(help: "Account (1).")
    var account: String

    @Option(help: "Symbol (55).")
    var symbol: String

    @Option(help: "Side (54) as FIX's character: 1 buy, 2 sell, 5 sell short.")
    var side: String

    @Option(help: "OrderQty (38).")
    var qty: String

    @Option(help: "Price (44); a market order has none.")
    var px: String?

    @Option(help: "TimeInForce (59) as FIX's character; left out: 0, day.")
    var tif: String?

    /// As the API names them.
    var fields: [String: String] {
        var fields = [
            "session": session, "account": account, "symbol": symbol, "side": side,
            "quantity": qty,
        ]
        fields["price"] = px
        fields["timeInForce"] = tif
        return fields
    }
}

struct VoiceOrderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Enter an order that a client gave by voice.")

    @OptionGroup var order: OrderOptions

    @Option(help: "OrdType (40) as FIX's character; left out: 2 with --px, else 1.")
    var type: String?

    @Option(help: "StopPx (99).")
    var stop: String?

    @Option(
        help: "Strategy that works it, by name or number of TargetStrategy (847): TWAP, VWAP, …")
    var strategy: String?

    @Option(
        name: .customLong("param"),
        help:
            "A parameter of the strategy as NAME=VALUE, such as SliceInterval=30; may be repeated.")
    var parameters: [String] = []

    @OptionGroup var options: DeskOptions

    func validate() throws {
        guard strategy != nil || parameters.isEmpty else {
            throw ValidationError("--param is of a strategy: name it with --strategy")
        }
        if let wrong = parameters.first(where: { !$0.contains("=") }) {
            throw ValidationError("--param \(wrong) is not NAME=VALUE")
        }
    }

    func run() throws {
        var fields: [String: Any] = order.fields
        fields["ordType"] = type ?? (order.px == nil ? "1" : "2")
        fields["stopPx"] = stop
        if let strategy {
            var all = ["name": strategy]
            for parameter in parameters {
                let halves = parameter.split(separator: "=", maxSplits: 1).map(String.init)
                all[halves.first ?? ""] = halves.dropFirst().first ?? ""
            }
            fields["strategy"] = all
        }
        try options.post("orders", fields)
    }
}

struct DeskCancel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel the rest of a client's order unsolicited.")

    @Argument(help: "OrderID (37) of the client's order.")
    var order: UInt64

    @Option(help: "ExecRestatementReason (378); left out: 8, market option.")
    var code: UInt8?

    @OptionGroup var options: DeskOptions

    func run() throws {
        var fields = ["orderID": String(order)]
        fields["reason"] = code.map { String($0) }
        try options.post("cancel", fields)
    }
}

struct Restate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Change quantity or price of a client's order as agreed by voice.")

    @Argument(help: "OrderID (37) of the client's order.")
    var order: UInt64

    @Option(help: "OrderQty (38) from now on.")
    var qty: String?

    @Option(help: "Price (44) from now on.")
    var px: String?

    @Option(help: "ExecRestatementReason (378); left out: 2, verbal change.")
    var code: UInt8?

    @OptionGroup var options: DeskOptions

    func run() throws {
        var fields = ["orderID": String(order)]
        fields["quantity"] = qty
        fields["price"] = px
        fields["reason"] = code.map { String($0) }
        try options.post("restate", fields)
    }
}

struct Pause: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pause the strategy of an order: nothing new of it is sent.")

    @Argument(help: "OrderID (37) of the client's order.")
    var order: UInt64

    @Flag(help: "It goes on instead, with what is left of time and quantity.")
    var resume = false

    @Flag(help: "Its open children stay open; left out, they are cancelled.")
    var keep = false

    @OptionGroup var options: DeskOptions

    func run() throws {
        try options.post(
            "pause", ["orderID": String(order), "paused": !resume, "keep": keep])
    }
}

struct Halt: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Halt trading of a symbol: nothing of it is routed.")

    @Argument(help: "Symbol (55).")
    var symbol: String

    @OptionGroup var options: DeskOptions

    func run() throws { try options.post("halt", ["symbol": symbol, "halted": true]) }
}

struct Resume: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lift the halt of a symbol.")

    @Argument(help: "Symbol (55).")
    var symbol: String

    @OptionGroup var options: DeskOptions

    func run() throws { try options.post("halt", ["symbol": symbol, "halted": false]) }
}

struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Adjust good-till orders to a split, such as 2:1.")

    @Argument(help: "Symbol (55).")
    var symbol: String

    @Argument(help: "New shares for old ones, such as 2:1.")
    var ratio: String

    @OptionGroup var options: DeskOptions

    func run() throws {
        try options.post("corporate-actions", ["symbol": symbol, "split": ratio])
    }
}

struct Dividend: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Adjust good-till orders to a cash dividend.")

    @Argument(help: "Symbol (55).")
    var symbol: String

    @Argument(help: "Cash for each share.")
    var amount: String

    @OptionGroup var options: DeskOptions

    func run() throws {
        try options.post("corporate-actions", ["symbol": symbol, "dividend": amount])
    }
}
