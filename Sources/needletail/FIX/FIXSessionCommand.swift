import ArgumentParser
import Foundation

struct FIXSessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session", abstract: "Show one FIX session, or steer it.",
        discussion: """
            show      state, numbers, times, why the last connection ended
            reset     both sequence numbers to 1; a counterparty that is connected is logged out
            set       --next-in N and --next-out N: the next numbers; it is logged out as well
            logout    with --text; the counterparty may come back, and we dial again where we dial
            disable   logged out, and every Logon refused until it is enabled
            enable    may log on again

            All but show need --reason and a token. They are commands in the journal, with who \
            and why, and hold over restarts.
            """)

    enum Action: String, ExpressibleByArgument, CaseIterable {
        case show, reset, set, logout, disable, enable
    }

    @Argument(help: "The session: a client's CompID, a venue's name.")
    var name: String

    @Argument(help: "show, reset, set, logout, disable or enable.")
    var action: Action

    @Option(help: "Why; it goes into the journal.")
    var reason: String?

    @Option(help: "Of logout: Text (58) for the counterparty.")
    var text: String?

    @Option(help: "Of set: the number that the next inbound message must have.")
    var nextIn: UInt64?

    @Option(help: "Of set: the number that our next message gets.")
    var nextOut: UInt64?

    @OptionGroup var address: GatewayAddress

    @Option(help: "Of show: the data folder, for when no process runs.")
    var data: String?

    func validate() throws {
        guard (nextIn != nil || nextOut != nil) == (action == .set) else {
            throw ValidationError("set needs --next-in or --next-out, and only set takes them")
        }
        guard text == nil || action == .logout else {
            throw ValidationError("only logout takes --text")
        }
        guard action == .show || reason != nil else {
            throw ValidationError("\(action.rawValue) needs --reason: it goes into the journal")
        }
    }

    private var path: String {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._~")
        let escaped = name.addingPercentEncoding(withAllowedCharacters: allowed) ?? name
        return "/v1/fix/sessions/\(escaped)"
    }

    func run() throws {
        if action == .show { return try show() }
        var fields = ["reason": reason ?? ""]
        fields["text"] = text
        fields["nextInbound"] = nextIn.map { String($0) }
        fields["nextOutbound"] = nextOut.map { String($0) }
        do {
            let answer = try address.client().post(
                "\(path)/\(action.rawValue)", token: address.knownToken(), fields)
            guard answer.status == 200 else { throw CommandFailure.no(answer.complaint) }
            let frame = SessionTable.text(answer.body["sequence"])
            Terminal.say("\(name): \(action.rawValue) done, frame \(frame) of the journal")
        } catch let failure as GatewayClient.Unreachable {
            throw CommandFailure.machine("\(failure)")
        }
    }

    private func show() throws {
        let row: [String: Any]
        do {
            let answer = try address.client().get(path)
            guard answer.status == 200 else { throw CommandFailure.no(answer.complaint) }
            row = answer.body
        } catch let failure as GatewayClient.Unreachable {
            guard let data else {
                throw CommandFailure.machine("\(failure); --data DIR reads the journal instead")
            }
            let rows = try JournaledSessions.rows(data)
            guard let found = rows.first(where: { $0["name"] as? String == name }) else {
                throw CommandFailure.no("the journal knows no session \(name)")
            }
            Terminal.say("not running; the journal says:")
            row = found
        }
        SessionTable.facts(row).forEach(Terminal.say)
    }
}
