import ArgumentParser
import Foundation

/// `needletail limits`: limits with their use, changes, and what waits for a second person.
struct LimitsTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "limits", abstract: "Look at limits and their use, change them, approve.",
        discussion: """
            How far limits are used:      needletail limits list
            Those of one scope:           needletail limits show account:FUND1
            Change some of them:          needletail limits set account:FUND1 maxQuantity=5000 \\
                                              --reason "smaller orders"
            What waits for someone else:  needletail limits proposals
            Agree to it:                  needletail limits approve 3
            On a day that was:            needletail limits --what-if tomorrow.yaml --data data

            SCOPE is firm, or desk, client, account, trader or strategy with a name: desk:CASH, \
            account:FUND1, account:* for everyone at that level. --group narrows it to a group of \
            instruments. What only tightens holds at once; what loosens waits until a second \
            person with the role risk approves it. Every change is a command in the journal, with \
            who, why, before and after.

            --by names the person where one token is everybody's; where the configuration lists \
            users, the token says who it is.
            """,
        subcommands: [
            LimitsList.self, LimitsShow.self, LimitsSet.self, LimitsProposals.self,
            LimitsApprove.self, LimitsReject.self, LimitsAlerts.self, LimitsOrders.self,
            ApproveOrder.self, RejectOrder.self, LocateCommand.self, ResetStrategy.self,
            LimitsCommand.self,
        ], defaultSubcommand: LimitsCommand.self)
}

/// Who does something, why, and where.
struct RiskOptions: ParsableArguments {
    @Option(help: "Why; it goes into the journal.")
    var reason: String

    @OptionGroup var person: RiskPerson
}

struct RiskPerson: ParsableArguments {
    @Option(help: "Who does it, where one token is everybody's.")
    var by: String?

    @Flag(help: "The API's answer, in JSON.")
    var json = false

    @OptionGroup var address: GatewayAddress

    /// Sends what is wanted, and says whether it is done or waits for a second person.
    func post(_ path: String, _ fields: [String: Any]) throws {
        var all = fields
        all["by"] = by
        let answer: GatewayClient.Answer
        do {
            answer = try address.client().post(path, token: address.knownToken(), all)
        } catch let failure as GatewayClient.Unreachable {
            throw CommandFailure.machine("\(failure)")
        }
        guard answer.status == 200 || answer.status == 202 else {
            throw CommandFailure.no(answer.complaint)
        }
        if json { return Terminal.say(try SessionTable.json(answer.body)) }
        let frame = SessionTable.text(answer.body["sequence"])
        guard answer.status == 202 else {
            return Terminal.say("done, frame \(frame) of the journal")
        }
        let number = SessionTable.text(answer.body["proposal"])
        Terminal.say(
            "it loosens, so it waits for another person: needletail limits approve \(number)")
    }
}

/// `firm`, `desk:CASH`, `account:*`.
struct ScopeArgument: ExpressibleByArgument {
    static let levels = ["firm", "desk", "client", "account", "trader", "strategy"]
    var level: String
    /// `nil` = everyone at the level.
    var name: String?

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        level = String(parts[0])
        guard Self.levels.contains(level) else { return nil }
        guard level != "firm" else {
            guard parts.count == 1 else { return nil }
            return
        }
        guard parts.count == 2, !parts[1].isEmpty else { return nil }
        name = parts[1] == "*" ? nil : String(parts[1])
    }

    /// As it is written on the command line.
    var words: String { level == "firm" ? level : "\(level):\(name ?? "*")" }

    func fields(group: String?) -> [String: Any] {
        var fields: [String: Any] = ["level": level]
        fields["name"] = name
        fields["group"] = group
        return fields
    }

    func query(group: String?) -> [(String, String?)] {
        [("level", level), ("name", name), ("group", group)]
    }
}

/// Reads of risk control.
enum RiskReads {
    static func get(_ path: String, _ query: [(String, String?)], _ address: GatewayAddress) throws
        -> [String: Any]
    {
        let pairs = query.compactMap { name, value in
            value.map { value in
                let escaped = value.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
                return "\(name)=\(escaped ?? value)"
            }
        }
        let path = pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
        return try GatewayRequest.get(path, address)
    }

    static func rows(_ answer: [String: Any], _ name: String) -> [[String: Any]] {
        answer[name] as? [[String: Any]] ?? []
    }
}
