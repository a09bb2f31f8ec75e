import Foundation
import Glibc
import Testing

/// The instrument master of a running product: files of instruments from the command line, as
/// clients and venues feel them over real links.
@Suite struct InstrumentWireTests {
    private func choice(_ instruments: String) -> Installation.Choice {
        var choice = Installation.Choice(venues: 1, http: true)
        choice.instruments = "instruments:\n" + instruments
        return choice
    }

    private func run(
        _ installation: Installation, _ words: [String], token: String? = "ops-token"
    ) throws -> Product.Answer {
        var all = ["instruments"] + words + ["--http", "127.0.0.1:\(installation.httpPort)"]
        if let token { all += ["--token", token] }
        let process = try ProductProcess(all)
        let code = process.waitForExit(seconds: 30) ?? process.kill()
        return Product.Answer(exitCode: code, output: process.output, errors: process.errors)
    }

    private func load(
        _ installation: Installation, _ text: String, _ more: String...,
        token: String? = "ops-token"
    ) throws -> Product.Answer {
        let file = try installation.folder.write(text, to: "new.yaml")
        return try run(installation, ["load", file] + more, token: token)
    }

    private func order(_ id: String, _ price: String, _ symbol: String = "55=ACME|") -> String {
        "11=\(id)|1=ACC1|\(symbol)54=1|38=100|40=2|44=\(price)|60=20260101-00:00:00|"
    }

    @Test("A file lists and corrects at once; a mistake in it changes nothing and names the line")
    func load() throws {
        let installation = try Installation(
            choice("  - {symbol: ACME, isin: US4592001014, tick: \"0.01\"}"))
        let listener = try FIXListener(port: installation.venuePorts[0])
        var server = try installation.serve()
        var venue = try VenueLine(listener)
        var client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A", "10.01"))
        _ = try venue.order()

        let good = """
            instruments:
              - {symbol: ACME, isin: US4592001014, tick: "0.05", ids: {cusip: "459200101"}}
              - {symbol: NEWCO, ticks: {table: us}, symbols: {VENUE1: NEWCO.N}}

            """
        var answer = try load(installation, good + "  - {symbol: BAD, tick: -1}\n", "--reason", "x")
        #expect(answer.exitCode == 1, "\(answer)")
        #expect(answer.errors.contains("new.yaml:4"), "\(answer)")
        answer = try load(installation, good, "--dry-run")
        #expect(answer.exitCode == 0, "\(answer)")
        #expect(answer.output.contains("ACME tick: 0.01 -> 0.05"), "\(answer)")
        #expect(answer.output.contains("nothing has changed"), "\(answer)")
        try client.send("D", order("B", "10.01"))
        _ = try venue.order()

        answer = try load(installation, good)
        #expect(answer.exitCode == 1 && answer.errors.contains("why"), "\(answer)")
        answer = try load(installation, good, "--reason", "ticks", token: "desk-token")
        #expect(answer.exitCode == 1 && answer.errors.contains("operations"), "\(answer)")
        answer = try load(installation, good, "--reason", "wider ticks")
        #expect(answer.exitCode == 0, "\(answer)")
        #expect(answer.output.contains("ACME tick: 0.01 -> 0.05"), "\(answer)")
        #expect(answer.output.contains("NEWCO ticks: none -> 0.0001 from 0, 0.01 from 1"))
        try client.send("D", order("C", "10.01"))
        let refused = try client.expect("35=8 11=C 39=8")
        #expect(refused[58]?.contains("tick") == true, "\(refused)")
        // By an identifier that came with the file, and under the venue's own name.
        try client.send("D", order("D", "10.05", "48=459200101|22=1|"))
        #expect(try venue.order()[55] == "ACME")
        try client.send("D", order("E", "0.9995", "55=NEWCO|"))
        #expect(try venue.order()[55] == "NEWCO.N")
        try client.send("D", order("F", "10.05", "55=ACME|48=US0378331005|22=4|"))
        let mismatch = try client.expect("35=8 11=F 39=8")
        #expect(mismatch[103] == "1" && mismatch[58]?.contains("tag 48=") == true, "\(mismatch)")

        answer = try run(installation, ["changes", "ACME"], token: nil)
        #expect(answer.output.contains("change 1, done at"), "\(answer)")
        #expect(answer.output.contains("by ops: wider ticks"), "\(answer)")
        #expect(answer.output.contains("ACME tick: 0.01 -> 0.05"), "\(answer)")
        answer = try run(installation, ["list"], token: nil)
        #expect(answer.output.contains("NEWCO"), "\(answer)")
        answer = try load(installation, good, "--reason", "again")
        #expect(answer.exitCode == 1 && answer.errors.contains("nothing would change"))

        // The configuration still says 0.01; it said so before, and the correction stays.
        server.kill()
        server = try installation.serve()
        venue = try VenueLine(listener, next: venue.line.next)
        client = try FIXLine.loggedOn(installation.fixPort, next: client.next)
        try client.send("D", order("G", "10.01"))
        try client.expect("35=8 11=G 39=8")
        try client.send("D", order("H", "0.9995", "55=NEWCO|"))
        #expect(try venue.order("35=D 55=NEWCO.N")[44] == "0.9995")
        server.kill()
        let frames = try installation.frames()
        #expect(!frames.isEmpty)
        let verified = try Product.run("journal", "verify", installation.dataFolder, "--decisions")
        #expect(verified.exitCode == 0, "\(verified)")
    }

    @Test("A change of the future waits, is shown as of its day, takes effect or is withdrawn")
    func future() throws {
        let installation = try Installation(choice("  - {symbol: ACME, tick: \"0.01\"}"))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        let wider = "instruments:\n  - {symbol: ACME, tick: \"0.05\"}\n"
        var answer = try load(
            installation, wider, "--reason", "later", "--effective", "2099-01-04")
        #expect(answer.exitCode == 0, "\(answer)")
        #expect(answer.output.contains("change 1, waiting for 2099-01-04"), "\(answer)")
        for (day, tick) in [("2099-01-03", "0.01"), ("2099-01-04", "0.05")] {
            answer = try run(installation, ["show", "ACME", "--as-of", day, "--json"], token: nil)
            #expect(answer.output.contains("\"tick\":\"\(tick)\""), "\(day) \(answer)")
        }
        answer = try run(installation, ["withdraw", "1", "--reason", "not yet"])
        #expect(answer.exitCode == 0, "\(answer)")
        answer = try run(installation, ["withdraw", "1", "--reason", "not yet"])
        #expect(answer.exitCode == 1, "\(answer)")

        try client.send("D", order("A", "10.01"))
        _ = try venue.order()
        let due = Date().addingTimeInterval(3)
        let format = ISO8601DateFormatter()
        answer = try load(
            installation, wider, "--reason", "soon", "--effective", format.string(from: due))
        #expect(answer.output.contains("change 2, waiting"), "\(answer)")
        try client.send("D", order("B", "10.01"))
        _ = try venue.order()
        usleep(UInt32(max(0, due.timeIntervalSinceNow + 0.5) * 1_000_000))
        try client.send("D", order("C", "10.01"))
        try client.expect("35=8 11=C 39=8")
        answer = try run(installation, ["changes"], token: nil)
        #expect(answer.output.contains("change 2, done at"), "\(answer)")
        #expect(answer.output.contains("ACME tick: 0.01 -> 0.05"), "\(answer)")
        #expect(server.errors.contains("change 2 of instruments has taken effect"))
    }

    @Test("Options by their terms, bonds at a price, currencies by their value date")
    func products() throws {
        let installation = try Installation(
            choice(
                """
                  - {symbol: ACME}
                  - symbol: ACMEP10
                    product: {kind: option, multiplier: 100, strike: 10, right: put,
                      maturity: 2099-12-18, underlying: ACME}
                  - symbol: OLD
                    product: {kind: option, multiplier: 100, strike: 10, maturity: 2026-01-16,
                      underlying: ACME}
                  - symbol: UST
                    tick: "0.0078125"
                    product: {kind: bond, maturity: 2099-11-15, settlementDays: 1,
                      coupon: {percent: 5}}
                """))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send(
            "D", order("A", "1.25", "55=ACME|167=OPT|200=209912|201=0|202=10|231=100|"))
        let sent = try venue.order()
        #expect(sent[55] == "ACMEP10" && sent[167] == "OPT" && sent[201] == "0", "\(sent)")
        #expect(sent[200] == "209912" && sent[202] == "10" && sent[541] == "20991218", "\(sent)")
        try client.send("D", order("B", "1.25", "55=ACMEP10|202=11|"))
        let refused = try client.expect("35=8 11=B 39=8")
        #expect(refused[58]?.contains("tag 202=11") == true, "\(refused)")
        try client.send("D", order("C", "1.25", "55=OLD|"))
        let expired = try client.expect("35=8 11=C 39=8")
        #expect(expired[103] == "2" && expired[58]?.contains("P10") == true, "\(expired)")
        try client.send("D", order("D", "99.5078125", "55=UST|423=1|167=UST|"))
        #expect(try venue.order()[44] == "99.5078125")
        let answer = try run(
            installation, ["show", "UST", "--yield", "5", "--json"], token: nil)
        #expect(answer.output.contains("\"cleanPrice\":\""), "\(answer)")
        #expect(answer.output.contains("\"yieldPercent\":\"5\""), "\(answer)")
        withExtendedLifetime(server) {}
    }
}
