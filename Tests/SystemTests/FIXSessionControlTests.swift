import Foundation
import Glibc
import Testing

/// FIX sessions steered from the command line, through the API of the running process.
@Suite struct FIXSessionControlTests {
    private func fix(_ installation: Installation, _ words: [String], token: String? = "ops-token")
        throws -> Product.Answer
    {
        var all = ["fix"] + words + ["--http", "127.0.0.1:\(installation.httpPort)"]
        if let token { all += ["--token", token] }
        let process = try ProductProcess(all)
        let code = process.waitForExit(seconds: 30) ?? process.kill()
        return Product.Answer(exitCode: code, output: process.output, errors: process.errors)
    }

    private func session(_ words: String...) -> [String] { ["session", "CLIENT1"] + words }

    @Test("A disabled session is told why, stays out over kill -9, and comes back when enabled")
    func disabled() throws {
        let installation = try Installation(Installation.Choice(venues: 0, http: true))
        var server = try installation.serve()
        var line = try FIXLine.loggedOn(installation.fixPort)
        var answer = try fix(installation, session("disable", "--reason", "runaway algorithm"))
        #expect(answer.exitCode == 0, "\(answer.errors)")
        try line.expect("35=5 58~disabled_by_operations")
        try line.send("5", "")
        try line.expectClosed()
        server.kill()

        server = try installation.serve()
        let refused = try FIXLine(dial: installation.fixPort)
        refused.next = line.next
        try refused.send("A", "98=0|108=30|")
        try refused.expect("35=5 58~disabled_by_operations")
        #expect(!refused.received.contains { $0[35] == "A" })
        answer = try fix(installation, session("show"))
        for text in ["state", "disabled", "ops", "runaway algorithm"] {
            #expect(answer.output.contains(text), "\(answer.output)")
        }
        refused.close()
        answer = try fix(installation, session("enable", "--reason", "fixed"))
        #expect(answer.exitCode == 0, "\(answer.errors)")
        // The acceptor sees the end of the refused connection a moment later.
        usleep(200_000)
        line = try FIXLine.loggedOn(installation.fixPort, next: line.next)
        let told = try installation.frames().map(\.command)
        #expect(told.contains { $0.contains("disable by ops: runaway algorithm") })
        #expect(told.contains { $0.contains("enable by ops: fixed") })
        withExtendedLifetime(server) {}
    }

    @Test("Numbers are reset and set while connected; they hold over kill -9")
    func numbers() throws {
        let installation = try Installation(Installation.Choice(venues: 0, http: true))
        var server = try installation.serve()
        var line = try FIXLine.loggedOn(installation.fixPort)
        try line.send("D", order("A"))
        try line.expect("35=8 11=A")
        #expect(try fix(installation, session("reset", "--reason", "agreed")).exitCode == 0)
        try line.expect("35=5 58~reset")
        try line.expectClosed()
        server.kill()

        server = try installation.serve()
        line = try FIXLine.loggedOn(installation.fixPort)
        #expect(line.received.first?[34] == "1")
        // What had number 2 before is history.
        try line.send("D", order("B"))
        let report = try line.expect("35=8 11=B 34=2")
        try line.send("2", "7=1|16=0|")
        try line.expect("35=8 11=B 43=Y 122=\(report[52] ?? "")")
        #expect(!line.hears("35=8 11=A"))
        let answer = try fix(
            installation, session("set", "--next-in", "50", "--next-out", "70", "--reason", "x"))
        #expect(answer.exitCode == 0, "\(answer.errors)")
        try line.expectClosed()
        line = try FIXLine.loggedOn(installation.fixPort, next: 50)
        #expect(line.received.first?[34] == "70")
        withExtendedLifetime(server) {}
    }

    struct Row: CustomTestStringConvertible, Sendable {
        var words: [String]
        var token: String?
        var exitCode: Int32
        var says: String
        var testDescription: String { words.joined(separator: " ") + " " + (token ?? "no token") }
    }

    static let rows: [Row] = [
        Row(words: ["sessions"], token: nil, exitCode: 0, says: "CLIENT1"),
        Row(words: ["session", "CLIENT1", "show"], token: nil, exitCode: 0, says: "nextOutbound"),
        Row(words: ["session", "NOBODY", "show"], token: nil, exitCode: 1, says: "NOBODY"),
        Row(
            words: ["session", "CLIENT1", "reset", "--reason", "x"], token: nil, exitCode: 2,
            says: "NEEDLETAIL_TOKEN"),
        Row(
            words: ["session", "CLIENT1", "reset", "--reason", "x"], token: "wrong", exitCode: 1,
            says: "token is not known"),
        Row(
            words: ["session", "CLIENT1", "reset", "--reason", "x"], token: "desk-token",
            exitCode: 1, says: "needs the role operations"),
        Row(
            words: ["session", "CLIENT1", "reset"], token: "ops-token", exitCode: 2,
            says: "--reason"),
        Row(
            words: ["session", "CLIENT1", "set", "--reason", "x"], token: "ops-token", exitCode: 2,
            says: "--next-in"),
        Row(
            words: ["session", "CLIENT1", "set", "--next-in", "0", "--reason", "x"],
            token: "ops-token", exitCode: 1, says: "number from 1"),
        Row(
            words: ["session", "CLIENT1", "logout", "--reason", "x"], token: "ops-token",
            exitCode: 1, says: "not logged on"),
        Row(
            words: ["session", "NOBODY", "disable", "--reason", "x"], token: "ops-token",
            exitCode: 1, says: "/v1/fix/sessions"),
    ]

    @Test("What is asked wrongly says what would be right")
    func misused() throws {
        let installation = try Installation(Installation.Choice(venues: 0, http: true))
        var server: ProductProcess? = try installation.serve()
        for row in Self.rows {
            let answer = try fix(installation, row.words, token: row.token)
            #expect(answer.exitCode == row.exitCode, "\(row): \(answer)")
            #expect((answer.output + answer.errors).contains(row.says), "\(row): \(answer)")
        }
        server?.kill()
        server = nil
        let asleep = try fix(installation, ["sessions", "--data", installation.dataFolder])
        #expect(asleep.exitCode == 0 && asleep.output.contains("CLIENT1"), "\(asleep)")
        let lost = try fix(installation, ["sessions"])
        #expect(lost.exitCode == 3 && lost.errors.contains("--data"), "\(lost)")
    }
}
