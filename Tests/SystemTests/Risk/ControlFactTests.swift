import FIXCodec
import Foundation
import Testing

/// What the file and the machine tell the rules: who may borrow, which venue takes what, how far
/// the clock is off; and what becomes of trading when the rules refuse nothing any more.
@Suite struct ControlFactTests {
    private func run(_ installation: Installation, _ words: String, _ token: String = "risk-token")
        throws -> Product.Answer
    {
        let process = try ProductProcess(
            words.split(separator: " ").map(String.init)
                + ["--http", "127.0.0.1:\(installation.httpPort)", "--token", token])
        let code = process.waitForExit(seconds: 30) ?? process.kill()
        return Product.Answer(exitCode: code, output: process.output, errors: process.errors)
    }

    private func health(_ installation: Installation, until text: String) -> String {
        let end = Date().addingTimeInterval(10)
        var page = ""
        repeat {
            usleep(50_000)
            page = OrderRequestTests.get("/v1/health", port: installation.httpPort)
        } while !page.contains(text) && Date() < end
        return page
    }

    /// Writes how far the clock is off, in one step, so that nobody reads half of it.
    private func write(_ text: String, to path: String) throws {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    @Test("A clock that is off, or of which nobody knows, refuses what trades at once")
    func clock() throws {
        let folder = try ScratchFolder()
        let path = folder.path("offset")
        try write("-0.0000004\n", to: path)
        let installation = try Installation(
            Installation.Choice(
                venues: 0,
                more:
                    "  accounts: {ACC1: {clockOffset: 1ms}}\n"
                    + "controls: {clockOffsetFile: \"\(path)\", clockOffsetMaxAge: 1h}"))
        let server = try installation.serve()
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A", "40=1", "44="))
        try client.expect("35=8 11=A 39=0")
        func refused(_ id: String) throws -> Bool {
            try client.send("D", order(id, "40=1", "44="))
            let told = try client.expect("35=8 11=\(id)")
            if told[39] == "8" { #expect(told[58]?.hasPrefix("P29 0.001 ") == true, "\(told)") }
            return told[39] == "8"
        }
        func wait(for wanted: Bool, _ name: String) throws {
            let end = Date().addingTimeInterval(10)
            var number = 0
            while try refused("\(name)\(number)") != wanted, Date() < end {
                number += 1
                usleep(100_000)
            }
            #expect(try refused("\(name)LAST") == wanted, "\(name)")
        }
        try write("0.002\n", to: path)
        try wait(for: true, "B")
        // What rests is taken.
        try client.send("D", order("REST"))
        try client.expect("35=8 11=REST 39=0")
        try write("0.0001\n", to: path)
        try wait(for: false, "C")
        try FileManager.default.removeItem(atPath: path)
        try wait(for: true, "D")
        #expect(server.errors.contains("clock: off by an unknown time"), "\(server.errors)")
        let frames = try installation.frames().count
        usleep(1_500_000)
        #expect(try installation.frames().count == frames, "nothing new is told twice")
    }

    @Test("Where the configuration wants it, the firm is halted when no rule refuses any more")
    func heartbeat() throws {
        let installation = try Installation(
            Installation.Choice(
                venues: 0, instruments: "instruments: [{symbol: IBM}]", http: true,
                more: "controls: {heartbeat: 50ms, onHeartbeatFailure: halt}"))
        let text = try String(contentsOfFile: installation.configurationFile, encoding: .utf8)
        try text.replacingOccurrences(of: "default: {", with: "default: {maxQuantity: 1000, ")
            .write(toFile: installation.configurationFile, atomically: true, encoding: .utf8)
        var server = try installation.serve()
        #expect(health(installation, until: "\"alive\"").contains("\"alive\""))
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A"))
        try client.expect("35=8 11=A 39=0")
        // Two persons take the last limit away.
        let asked = try run(installation, "limits set account:* maxQuantity=none --reason test")
        #expect(asked.exitCode == 0, "\(asked)")
        #expect(try run(installation, "limits approve 1", "risk2-token").exitCode == 0)
        let page = health(installation, until: "\"failed\"")
        #expect(page.contains("\"controlHeartbeat\":\"failed\""), "\(page)")
        #expect(server.errors.contains("ALERT"))
        try client.send("D", order("B"))
        try client.expect("35=8 11=B 39=8 58~KILL")
        let status = try run(installation, "kill status")
        #expect(status.exitCode == 1 && status.output.contains("heartbeat"), "\(status)")
        // It is a state like any other: it outlives the process, and two persons end it.
        server.kill()
        server = try installation.serve()
        let again = try FIXLine.loggedOn(installation.fixPort, next: client.next)
        try again.send("D", order("C"))
        try again.expect("35=8 11=C 39=8 58~KILL")
        let resumed = try run(
            installation, "kill resume firm --reason looked --yes", "risk2-token")
        #expect(resumed.output.contains("limits approve 2"), "\(resumed)")
        #expect(try run(installation, "limits approve 2").exitCode == 0)
        try again.send("D", order("D"))
        try again.expect("35=8 11=D 39=0")
    }

    @Test("No venue is certified for fill-or-kill: such an order is refused before it is taken")
    func venueMissing() throws {
        let installation = try Installation(
            Installation.Choice(
                venues: 1, venue: "timesInForce: [day, immediateOrCancel]"))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A", "59=4"))
        try client.expect("35=8 11=A 39=8 103=99 58~P31")
        try client.send("D", order("B", "59=3"))
        _ = try venue.order("35=D 59=3")
        withExtendedLifetime(server) {}
    }

    @Test("A sale across zero is marked short, and the client may replace it as he sent it")
    func marked() throws {
        let installation = try Installation(
            Installation.Choice(
                venues: 1, instruments: "instruments: [{symbol: IBM}]", http: true,
                accounts:
                    "  - {id: HOLDER, positions: [{symbol: IBM, quantity: 300, averageCost: \"9\"}]}",
                more: "  accounts: {HOLDER: {shortSale: mark}}"))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        // What an account opens with is shown before anything trades.
        var held = ""
        for _ in 0..<100 where !held.contains("HOLDER") {
            usleep(50_000)
            held = OrderRequestTests.get(
                "/v1/positions?account=HOLDER", port: installation.httpPort)
        }
        for words in ["\"quantity\":\"300\"", "\"averageCost\":\"9\"", "\"realized\":\"0\""] {
            #expect(held.contains(words), "wanted \(words) in \(held)")
        }
        try client.send("D", order("A", "1=HOLDER", "54=2", "38=500"))
        try client.expect("35=8 11=A 39=8 58~P24_300_500")
        let located = try run(
            installation, "limits locate IBM 500 --account HOLDER --source LENDER")
        #expect(located.exitCode == 0, "\(located)")
        try client.send("D", order("B", "1=HOLDER", "54=2", "38=500"))
        let child = try venue.order("35=D 54=5")
        #expect(child[38] == "500")
        try client.expect("35=8 11=B 150=D 54=5")
        try venue.report(child)
        try venue.awaitTaken()
        try client.send("G", order("C", "41=B", "1=HOLDER", "54=2", "38=400"))
        let change = try venue.line.expect("35=G")
        #expect(change[54] == "5" && change[38] == "400", "\(change)")
        withExtendedLifetime(server) {}
    }

    @Test("Limits that were changed on the day do not take the place of those that are tried")
    func whatIfKeepsItsLimits() throws {
        let installation = try Installation(Installation.Choice(venues: 0, http: true))
        let server = try installation.serve()
        let client = try FIXLine.loggedOn(installation.fixPort)
        let set = try run(installation, "limits set account:ACC1 maxQuantity=50 --reason test")
        #expect(set.exitCode == 0, "\(set)")
        try client.send("D", order("A", "38=100"))
        try client.expect("35=8 11=A 39=8")
        try client.send("D", order("B", "38=40"))
        try client.expect("35=8 11=B 39=0")
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)
        func whatIf(_ limit: String) throws -> String {
            let text = try String(contentsOfFile: installation.configurationFile, encoding: .utf8)
            let file = try installation.folder.write(
                text.replacingOccurrences(of: "default: {", with: "default: {\(limit)"),
                to: "other.yaml")
            let process = try ProductProcess(
                ["limits", "--what-if", file, "--data", installation.dataFolder])
            #expect(process.waitForExit(seconds: 60) == 0, "\(process.errors)")
            return process.output
        }
        // The tried limits pass both, and would refuse both.
        var told = try whatIf("maxQuantity: 1000, ")
        #expect(told.hasPrefix("1 orders differ"), "\(told)")
        #expect(told.contains("would pass") && told.contains(" A "), "\(told)")
        told = try whatIf("maxQuantity: 30, ")
        #expect(told.hasPrefix("2 orders differ"), "\(told)")
        #expect(told.contains("refused otherwise") && told.contains("would be refused"), "\(told)")
    }
}
