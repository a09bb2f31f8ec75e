import ArgumentParser
import Foundation

/// `needletail repair`: anomalies are looked after by hand, under four eyes.
struct RepairTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair", abstract: "Look after anomalies by hand, under four eyes.",
        discussion: """
            A repair is proposed by one person and does nothing until another one approves it. \
            Both are commands in the journal, with who and why, and needletail explain shows them.

            needletail repair list
            needletail repair close-child 12 --reason "venue says gone" --by ann
            needletail repair approve 1 --by bob

            --by names the person where one token is everybody's; where the configuration lists \
            users, the token says who it is, and --by must say the same or be left out.
            """,
        subcommands: [
            RepairList.self, BookFill.self, BustFill.self, CloseChild.self, Adopt.self, Move.self,
            Dismiss.self, Approve.self, Reject.self,
        ])
}

/// What every proposal says.
struct RepairOptions: ParsableArguments {
    @Option(help: "Why; it goes into the journal.")
    var reason: String

    @Option(help: "Who proposes it.")
    var by: String?

    @Option(help: "Number of the anomaly that it closes; left out: the one of the order.")
    var anomaly: UInt64?

    @OptionGroup var address: GatewayAddress

    func propose(_ action: String, _ fields: [String: String]) throws {
        var all = fields
        all["action"] = action
        all["reason"] = reason
        all["by"] = by
        all["anomaly"] = anomaly.map { String($0) }
        let answer = try GatewayRequest.post("/v1/repairs", address, all)
        let number = SessionTable.text(answer["repair"])
        Terminal.say(
            "repair \(number) waits for another person: needletail repair approve \(number)")
    }
}

/// One request to the running process, whose answer must be 200.
enum GatewayRequest {
    static func post(_ path: String, _ address: GatewayAddress, _ fields: [String: Any]) throws
        -> [String: Any]
    {
        do {
            let answer = try address.client().post(path, token: address.knownToken(), fields)
            guard answer.status == 200 else { throw CommandFailure.no(answer.complaint) }
            return answer.body
        } catch let failure as GatewayClient.Unreachable {
            throw CommandFailure.machine("\(failure)")
        }
    }

    static func repairs(_ address: GatewayAddress) throws -> [String: Any] {
        try get("/v1/repairs", address)
    }

    static func get(_ path: String, _ address: GatewayAddress) throws -> [String: Any] {
        do {
            let answer = try address.client().get(path)
            guard answer.status == 200 else { throw CommandFailure.no(answer.complaint) }
            return answer.body
        } catch let failure as GatewayClient.Unreachable {
            throw CommandFailure.machine("\(failure)")
        }
    }
}

struct BookFill: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "book-fill", abstract: "Book an execution that no message told of.")

    @Argument(help: "OrderID of the child order, as explain shows it.")
    var order: UInt64

    @Option(help: "The venue's own ExecID (17): should its report come after all, it is known.")
    var exec: String

    @Option(help: "LastQty (32).")
    var qty: String

    @Option(help: "LastPx (31).")
    var px: String

    @OptionGroup var options: RepairOptions

    func run() throws {
        try options.propose(
            "bookFill",
            ["orderID": String(order), "execID": exec, "quantity": qty, "price": px])
    }
}

struct BustFill: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bust-fill", abstract: "Take back an execution that never happened.")

    @Option(help: "The venue's name.")
    var venue: String

    @Option(help: "Its ExecID (17).")
    var exec: String

    @OptionGroup var options: RepairOptions

    func run() throws { try options.propose("bustFill", ["venue": venue, "execID": exec]) }
}

struct CloseChild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close-child",
        abstract: "End a child order whose state is unknown; what it had left goes back.")

    @Argument(help: "OrderID of the child order, as explain shows it.")
    var order: UInt64

    @OptionGroup var options: RepairOptions

    func run() throws { try options.propose("closeChild", ["orderID": String(order)]) }
}

struct Adopt: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make an order that only the venue has one of an account of ours.")

    @Option(help: "The venue's name.")
    var venue: String

    @Option(help: "OrderID (37) by which the venue knows it.")
    var venueOrder: String

    @Option(help: "The account that it belongs to from now on.")
    var account: String

    @OptionGroup var options: RepairOptions

    func run() throws {
        try options.propose(
            "adopt", ["venue": venue, "venueOrderID": venueOrder, "account": account])
    }
}

struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Move an execution, or a part of it, to the error account.")

    @Option(help: "The venue's name.")
    var venue: String

    @Option(help: "Its ExecID (17).")
    var exec: String

    @Option(help: "The error account.")
    var account: String

    @Option(help: "How much of it; left out: all.")
    var qty: String?

    @OptionGroup var options: RepairOptions

    func run() throws {
        var fields = ["venue": venue, "execID": exec, "account": account]
        fields["quantity"] = qty
        try options.propose("move", fields)
    }
}

struct Dismiss: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Close an anomaly that needs nothing more; --anomaly names it.")

    @OptionGroup var options: RepairOptions

    func run() throws { try options.propose("dismiss", [:]) }
}
