import Foundation
import Glibc
import Testing

/// Limits and the kill switch from the command line, as clients and venues feel them.
@Suite struct RiskCommandTests {
    private func run(
        _ installation: Installation, _ words: [String], token: String? = "risk-token"
    ) throws -> Product.Answer {
        var all = words + ["--http", "127.0.0.1:\(installation.httpPort)"]
        if let token { all += ["--token", token] }
        let process = try ProductProcess(all)
        let code = process.waitForExit(seconds: 30) ?? process.kill()
        return Product.Answer(exitCode: code, output: process.output, errors: process.errors)
    }

    private func order(_ id: String, _ quantity: Int) -> String {
        "11=\(id)|1=ACC1|55=XYZ|54=1|38=\(quantity)|40=2|44=10|60=20260101-00:00:00|"
    }

    @Test("A limit tightens at once, and loosens only when another person approves it")
    func limits() throws {
        let installation = try Installation(Installation.Choice(venues: 0, http: true))
        let server = try installation.serve()
        let client = try FIXLine.loggedOn(installation.fixPort)
        func set(_ value: String) throws -> Product.Answer {
            try run(
                installation,
                ["limits", "set", "account:ACC1", "maxQuantity=\(value)", "--reason", "test"])
        }
        var answer = try set("100")
        #expect(answer.exitCode == 0 && answer.output.contains("done"), "\(answer)")
        try client.send("D", order("A", 200))
        try client.expect("35=8 11=A 39=8")

        answer = try set("500")
        #expect(answer.exitCode == 0, "\(answer)")
        #expect(answer.output.contains("limits approve 1"), "\(answer)")
        try client.send("D", order("B", 200))
        try client.expect("35=8 11=B 39=8")
        answer = try run(installation, ["limits", "proposals"], token: nil)
        #expect(answer.output.contains("maxQuantity: 100 → 500"), "\(answer)")
        answer = try run(installation, ["limits", "approve", "1"])
        #expect(answer.exitCode == 1 && answer.errors.contains("another person"), "\(answer)")
        answer = try run(installation, ["limits", "approve", "1"], token: "risk2-token")
        #expect(answer.exitCode == 0, "\(answer)")
        try client.send("D", order("C", 200))
        try client.expect("35=8 11=C 39=0")
        answer = try run(installation, ["limits", "approve", "1"], token: "risk2-token")
        #expect(answer.exitCode == 1, "it waits no more: \(answer)")

        answer = try set("900")
        #expect(answer.output.contains("limits approve 2"), "\(answer)")
        answer = try run(installation, ["limits", "reject", "2", "--reason", "enough"])
        #expect(answer.exitCode == 0, "\(answer)")
        answer = try run(installation, ["limits", "show", "account:ACC1"], token: nil)
        #expect(answer.output.contains("maxQuantity=500"), "\(answer)")
        withExtendedLifetime(server) {}
    }

    @Test("A halt cancels what works and refuses what is new, until two persons let it go on")
    func halt() throws {
        let installation = try Installation(Installation.Choice(venues: 1, http: true))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A", 100))
        let child = try venue.order()
        try venue.report(child)
        var answer = try run(installation, ["kill", "status"], token: nil)
        #expect(answer.exitCode == 0 && answer.output.contains("everybody"), "\(answer)")

        answer = try run(installation, ["kill", "halt", "account:ACC1", "--yes", "--reason", "x"])
        #expect(answer.exitCode == 0, "\(answer)")
        let cancel = try venue.line.expect("35=F")
        try venue.report(
            child, "11=\(cancel[11] ?? "")", "41=\(cancel[41] ?? "")", "150=4", "39=4", "151=0")
        try client.expect("35=8 39=4")
        try client.send("D", order("B", 100))
        try client.expect("35=8 11=B 39=8")
        answer = try run(installation, ["kill", "status"], token: nil)
        #expect(answer.exitCode == 1 && answer.output.contains("account ACC1"), "\(answer)")

        answer = try run(
            installation, ["kill", "resume", "account:ACC1", "--yes", "--reason", "y"])
        #expect(answer.output.contains("limits approve 1"), "\(answer)")
        try client.send("D", order("C", 100))
        try client.expect("35=8 11=C 39=8")
        answer = try run(installation, ["limits", "approve", "1"], token: "risk2-token")
        #expect(answer.exitCode == 0, "\(answer)")
        try client.send("D", order("D", 100))
        _ = try venue.order()
        withExtendedLifetime(server) {}
    }

    @Test("Alerts come by themselves as the use of a limit rises")
    func alerts() throws {
        let installation = try Installation(Installation.Choice(venues: 0, http: true))
        let server = try installation.serve()
        let client = try FIXLine.loggedOn(installation.fixPort)
        var answer = try run(
            installation,
            [
                "limits", "set", "account:ACC1", "creditLimit=10000", "positionLimit=950",
                "--reason", "x",
            ])
        #expect(answer.exitCode == 0, "\(answer)")
        try client.send("D", order("A", 920))
        try client.expect("35=8 11=A 39=0")
        let end = Date().addingTimeInterval(10)
        repeat {
            usleep(100_000)
            answer = try run(installation, ["limits", "alerts"], token: nil)
        } while !answer.output.contains("positionLimit in XYZ") && Date() < end
        #expect(answer.output.contains("90 % reached: creditLimit of account ACC1, 9200 of 10000"))
        #expect(answer.output.contains("90 % reached: positionLimit in XYZ of account ACC1"))
        #expect(server.errors.contains("limits: 90 % reached: creditLimit of account ACC1"))
        answer = try run(installation, ["limits", "list"], token: nil)
        #expect(answer.output.contains("█████████░"), "\(answer)")
        withExtendedLifetime(server) {}
    }

    struct Row: CustomTestStringConvertible, Sendable {
        var words: [String]
        var token: String?
        var exitCode: Int32
        var says: String
        init(_ words: String, _ token: String?, _ exitCode: Int32, _ says: String) {
            self.words = words.split(separator: " ").map(String.init)
            self.token = token
            self.exitCode = exitCode
            self.says = says
        }
        var testDescription: String { words.joined(separator: " ") + " " + (token ?? "no token") }
    }

    static let rows = [
        Row("limits set account:ACC1 maxQuantity=1 --reason x", nil, 2, "NEEDLETAIL_TOKEN"),
        Row("limits set account:ACC1 maxQuantity=1 --reason x", "ops-token", 1, "role risk"),
        Row("limits set account:ACC1 maxQuantity=1", "risk-token", 2, "--reason"),
        Row("limits set account:NOBODY maxQuantity=1 --reason x", "risk-token", 1, "NOBODY"),
        Row("limits set house maxQuantity=1 --reason x", "risk-token", 2, "house"),
        Row("limits set account:ACC1 maxQuantity --reason x", "risk-token", 2, "LIMIT=VALUE"),
        Row("limits set account:ACC1 quantity=1 --reason x", "risk-token", 1, "maxQuantity"),
        Row("limits set account:ACC1 maxQuantity=-1 --reason x", "risk-token", 1, "0 or more"),
        Row(
            "limits set account:ACC1 selfTradeAction=x --reason x", "risk-token", 1, "cancelNewest"),
        Row("limits approve 7", "risk-token", 1, "limits proposals"),
        Row("limits reject 7 --reason x", "risk-token", 1, "no such proposal"),
        Row("limits approve-order 7", "risk-token", 1, "waits for no approval"),
        Row("limits locate NOSUCH 100 --source L", "risk-token", 1, "listed symbol"),
        Row("limits reset-strategy NOSUCH --reason x", "risk-token", 1, "VWAP"),
        Row("limits show desk:NOBODY", nil, 1, "limits list"),
        Row("kill halt firm --reason x", "risk-token", 2, "--yes"),
        Row("kill halt firm --reason x --yes", "desk-token", 1, "role risk"),
        Row("kill halt firm --yes", "risk-token", 2, "--reason"),
        Row("kill halt trader:ann --symbol NOSUCH:X --yes --reason x", nil, 2, "TOKEN"),
    ]

    @Test("What is asked wrongly says what would be right")
    func misused() throws {
        let installation = try Installation(Installation.Choice(venues: 0, http: true))
        let server = try installation.serve()
        for row in Self.rows {
            let answer = try run(installation, row.words, token: row.token)
            #expect(answer.exitCode == row.exitCode, "\(row.testDescription): \(answer)")
            #expect(answer.errors.contains(row.says), "\(row.testDescription): \(answer)")
        }
        server.kill()
        let answer = try run(installation, ["limits", "list"], token: nil)
        #expect(answer.exitCode == 3 && answer.errors.contains("start the process"), "\(answer)")
    }
}
