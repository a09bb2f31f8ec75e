import Glibc
import Testing

/// The desk from the command line: clients are told, refusals name the remedy.
@Suite struct DeskCommandTests {
    private func desk(
        _ installation: Installation, _ words: String..., token: String = "desk-token"
    ) throws -> Product.Answer {
        let process = try ProductProcess(
            ["desk"] + words
                + ["--http", "127.0.0.1:\(installation.httpPort)", "--token", token])
        let code = process.waitForExit(seconds: 30) ?? process.kill()
        return Product.Answer(exitCode: code, output: process.output, errors: process.errors)
    }

    @Test("An order by voice, restated, halted and cancelled, as its client hears of it")
    func life() throws {
        let installation = try Installation(Installation.Choice(venues: 1, http: true))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        var answer = try desk(
            installation, "order", "--session", "CLIENT1", "--account", "ACC1", "--symbol", "XYZ",
            "--side", "1", "--qty", "100", "--px", "10")
        #expect(answer.exitCode == 0, "\(answer.errors)")
        let told = try client.expect("35=8 150=0 38=100 44=10")
        #expect(told[11] == nil, "nobody gave it a ClOrdID")
        let order = try #require(told[37])
        let child = try venue.order()
        try venue.report(child)
        answer = try desk(installation, "restate", order, "--px", "9.5")
        #expect(answer.exitCode == 0, "\(answer.errors)")
        let replace = try venue.line.expectAny(["35=G 44=9.5", "35=F"])
        try venue.report(
            child, "11=\(replace[11] ?? "")", "41=\(child[11] ?? "")", "150=5", "39=0", "44=9.5")
        try client.expect("35=8 37=\(order) 150=D 44=9.5 378=2")
        answer = try desk(installation, "cancel", order, "--code", "8")
        #expect(answer.exitCode == 0, "\(answer.errors)")
        let cancel = try venue.line.expect("35=F")
        try venue.report(
            child, "11=\(cancel[11] ?? "")", "41=\(cancel[41] ?? "")", "150=4", "39=4", "151=0")
        try client.expect("35=8 37=\(order) 150=4 39=4 378=8")
        answer = try desk(installation, "cancel", order)
        #expect(answer.exitCode == 1)
        #expect(answer.errors.contains("explain"), "the remedy: \(answer.errors)")
        for words in [["halt", "XYZ"], ["resume", "XYZ"], ["split", "XYZ", "2:1"]] {
            let process = try ProductProcess(
                ["desk"] + words
                    + ["--http", "127.0.0.1:\(installation.httpPort)", "--token", "desk-token"])
            #expect(process.waitForExit(seconds: 30) == 0, "\(process.errors)")
        }
        answer = try desk(installation, "halt", "NOSUCH")
        #expect(answer.exitCode == 1 && answer.errors.contains("listed symbol"))
        answer = try desk(installation, "halt", "XYZ", token: "ops-token")
        #expect(answer.exitCode == 1 && answer.errors.contains("trader"))
        server.kill()
    }
}
