import FIXCodec
import Foundation
import Testing

/// The kill switch by FIX, and who may use it.
@Suite struct MassActionTests {
    private static let desk =
        "  - {compID: RISK, version: FIX.5.0SP2, user: risk}\n"
        + "  - {compID: CLIENT50, version: FIX.5.0SP2, accounts: any, user: desk}\n"
        + "  - {compID: OLD40, version: FIX.4.0, user: risk}\n"
        + "  - {compID: OLD42, version: FIX.4.2, user: risk}\n"
        + "  - {compID: OLD44, version: FIX.4.4, user: risk}\n"
        + "  - {compID: OLD50, version: FIX.5.0, user: risk}\n"
        + "  - {compID: LAX42, version: FIX.4.2, user: risk, validation: off}\n"
        + "  - {compID: LAX44, version: FIX.4.4, user: risk, validation: off}"

    private struct Street {
        let installation: Installation
        let server: ProductProcess
        let venue: VenueLine
        let client: FIXLine
        let risk: FIXLine

        init() throws {
            installation = try Installation(
                Installation.Choice(
                    venues: 1, http: true, sessions: MassActionTests.desk,
                    accounts: "  - {id: ACC2, client: BENCH, desk: CASH}"))
            let listener = try FIXListener(port: installation.venuePorts[0])
            server = try installation.serve()
            venue = try VenueLine(listener)
            client = try FIXLine.loggedOn(installation.fixPort)
            risk = try Self.logOn(installation, "RISK", .fix50SP2)
        }

        static func logOn(_ installation: Installation, _ name: String, _ version: FIXVersion)
            throws -> FIXLine
        {
            let line = try FIXLine(dial: installation.fixPort, as: name)
            line.version = version
            try line.send("A", "98=0|108=30|" + version.logonField)
            try line.expect("35=A")
            return line
        }

        /// CA with a MassActionType and a scope.
        func act(_ id: String, _ type: Int, _ fields: String, on line: FIXLine? = nil) throws {
            try (line ?? risk).send(
                "CA", "11=\(id)|1373=\(type)|60=\(WireMessage.stamp())|58=runaway|" + fields)
        }

        /// An order that works at the venue.
        func work(_ id: String, account: String = "ACC1", symbol: String = "IBM") throws
            -> WireMessage
        {
            try client.send("D", order(id, "1=\(account)", "55=\(symbol)"))
            let child = try venue.order()
            try venue.report(child)
            try client.expect("35=8 11=\(id) 39=0")
            return child
        }

        func run(_ words: String, token: String) throws -> Product.Answer {
            let process = try ProductProcess(
                words.split(separator: " ").map(String.init)
                    + ["--http", "127.0.0.1:\(installation.httpPort)", "--token", token])
            let code = process.waitForExit(seconds: 30) ?? process.kill()
            return Product.Answer(
                exitCode: code, output: process.output, errors: process.errors)
        }
    }

    @Test("An account is stopped by CA, told by BZ, and goes on only with a second person")
    func account() throws {
        let street = try Street()
        let child = try street.work("A")
        _ = try street.work("B", account: "ACC2")
        let party = "1374=7|453=1|448=ACC1|447=D|452=24|"
        try street.act("K1", 1, party)
        try street.risk.expect("35=BZ 11=K1 1373=1 1374=7 1375=1")
        let cancel = try street.venue.line.expect("35=F")
        #expect(cancel[41] == child[11], "of the other account nothing is cancelled: \(cancel)")
        try street.client.send("D", order("C", "1=ACC1"))
        try street.client.expect("35=8 11=C 39=8 103=99 58~KILL")
        try street.client.send("D", order("E", "1=ACC2"))
        try street.client.expect("35=8 11=E 39=0")

        try street.act("K2", 2, party)
        try street.risk.expect("35=BZ 11=K2 1373=2 1375=1 58~needletail_limits_approve_1")
        try street.client.send("D", order("F", "1=ACC1"))
        try street.client.expect("35=8 11=F 39=8 58~KILL")
        let same = try street.run("limits approve 1", token: "risk-token")
        #expect(same.exitCode == 1 && same.errors.contains("another person"), "\(same)")
        let other = try street.run("limits approve 1", token: "risk2-token")
        #expect(other.exitCode == 0, "\(other)")
        try street.client.send("D", order("G", "1=ACC1"))
        try street.client.expect("35=8 11=G 39=0")
    }

    @Test("Cancelling a desk's orders leaves those of others, and new ones are taken")
    func cancels() throws {
        let street = try Street()
        _ = try street.work("A")
        let child = try street.work("B", account: "ACC2")
        try street.act("K1", 3, "1374=7|453=1|448=CASH|447=D|452=76|")
        try street.risk.expect("35=BZ 11=K1 1373=3 1375=1")
        let cancel = try street.venue.line.expect("35=F")
        #expect(cancel[41] == child[11])
        #expect(!street.venue.line.hears("35=F"))
        try street.client.send("D", order("C", "1=ACC2"))
        try street.client.expect("35=8 11=C 39=0")
    }

    @Test("One instrument of the whole firm")
    func instrument() throws {
        let street = try Street()
        _ = try street.work("A", symbol: "XYZ")
        try street.act("K1", 1, "1374=1|55=XYZ|")
        try street.risk.expect("35=BZ 11=K1 1375=1")
        try street.venue.line.expect("35=F 55=XYZ")
        try street.client.send("D", order("B", "55=XYZ"))
        try street.client.expect("35=8 11=B 39=8 58~KILL")
        try street.client.send("D", order("C"))
        try street.client.expect("35=8 11=C 39=0")
    }

    @Test(
        "What cannot be meant is refused by BZ with what would be right",
        arguments: [
            (1, "1374=7|453=1|448=NOBODY|447=D|452=24|", "1376=99 58~NOBODY"),
            (1, "1374=7|453=1|448=X|447=D|452=1|", "1376=99 58~PartyRole"),
            (1, "1374=1|55=NOSUCH|", "1376=1 58~NOSUCH"),
            (1, "1374=1|", "1376=1 58~Symbol"),
            (1, "1374=9|1300=NONE|", "1376=99 58~NONE"),
            (2, "1374=5|", "1376=0 58~MassActionScope"),
        ])
    func objections(_ type: Int, _ fields: String, _ answer: String) throws {
        let street = try Street()
        try street.act("K1", type, fields)
        try street.risk.expect("35=BZ 11=K1 1375=0 \(answer)")
        try street.client.send("D", order("A"))
        try street.client.expect("35=8 11=A 39=0")
    }

    @Test("Who has not the role is refused")
    func notAuthorised() throws {
        let street = try Street()
        let other = try Street.logOn(street.installation, "CLIENT50", .fix50SP2)
        try street.act("K1", 1, "1374=7|", on: other)
        try other.expect("35=j 372=CA 379=K1 380=6 58~not_authorised")
        try street.client.send("D", order("A"))
        try street.client.expect("35=8 11=A 39=0")
    }

    /// S10 and S11: a version says in its own way that it has no such MsgType, and a session that
    /// does not look at its version's rules says that it is not supported.
    @Test("Versions without the message refuse it, each in its own way, and go on")
    func olderVersions() throws {
        let street = try Street()
        let rows: [(String, FIXVersion, String)] = [
            ("OLD40", .fix40, "35=3 45=2"), ("OLD42", .fix42, "35=3 45=2 372=CA 373=11"),
            ("OLD44", .fix44, "35=3 45=2 372=CA 373=11"),
            ("OLD50", .fix50, "35=3 45=2 372=CA 373=11"),
            ("LAX42", .fix42, "35=j 45=2 372=CA 379=K1 380=3 58~FIX.5.0SP1"),
            ("LAX44", .fix44, "35=j 45=2 372=CA 379=K1 380=3 58~FIX.5.0SP1"),
        ]
        for (name, version, answer) in rows {
            let line = try Street.logOn(street.installation, name, version)
            try street.act("K1", 1, "1374=7|", on: line)
            try line.expect(answer)
            try line.send("1", "112=T|")
            try line.expect("35=0 112=T")
        }
        try street.client.send("D", order("A"))
        try street.client.expect("35=8 11=A 39=0")
    }

    @Test("POST /v1/kill stops at once; its release waits for a second person as well")
    func overHTTP() throws {
        let street = try Street()
        func kill(_ isOn: Bool) -> String {
            OrderRequestTests.post(
                "/v1/kill", "{\"account\":\"ACC1\",\"engaged\":\(isOn),\"reason\":\"x\"}",
                token: "risk-token", port: street.installation.httpPort)
        }
        #expect(kill(true).hasPrefix("HTTP/1.1 200"))
        try street.client.send("D", order("A"))
        try street.client.expect("35=8 11=A 39=8 58~KILL")
        let answer = kill(false)
        #expect(answer.hasPrefix("HTTP/1.1 202"), "\(answer)")
        #expect(answer.contains("\"proposal\":\"1\""), "\(answer)")
        try street.client.send("D", order("B"))
        try street.client.expect("35=8 11=B 39=8 58~KILL")
        #expect(try street.run("limits approve 1", token: "risk2-token").exitCode == 0)
        try street.client.send("D", order("C"))
        try street.client.expect("35=8 11=C 39=0")
    }
}
