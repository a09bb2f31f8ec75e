import Foundation
import Testing

/// Market data of an instrument that is listed while the product runs.
@Suite struct ListedMarketTests {
    private func choice() -> Installation.Choice {
        var choice = Installation.Choice(venues: 1, http: true)
        choice.marketData = "on"
        choice.instruments =
            "instruments:\n  - {symbol: ACME, currency: USD, tick: \"0.01\", lot: 1}"
        choice.venue = "feed: {depth: 5, status: on}"
        return choice
    }

    private func load(_ installation: Installation, _ text: String) throws {
        let file = try installation.folder.write(text, to: "new.yaml")
        let process = try ProductProcess([
            "instruments", "load", file, "--reason", "listed", "--http",
            "127.0.0.1:\(installation.httpPort)", "--token", "ops-token",
        ])
        let code = process.waitForExit(seconds: 30) ?? process.kill()
        #expect(code == 0, "\(process.output) \(process.errors)")
    }

    private func bid(_ installation: Installation, _ wanted: String) -> Bool {
        for _ in 0..<100 {
            let answer = OrderRequestTests.get(
                "/v1/market/NEWCO", port: installation.httpPort)
            if answer.contains("\"bidPx\":\"\(wanted)\"") { return true }
            usleep(100_000)
        }
        return false
    }

    @Test("It is asked for at once under the venue's name, shown, and asked for after a restart")
    func listed() throws {
        let installation = try Installation(choice())
        let listener = try FIXListener(port: installation.venuePorts[0])
        var server = try installation.serve()
        var pair = try VenueLine.pair(listener, name: "VENUE1")
        try pair.data.line.expect("35=V 55=ACME")
        try pair.data.line.expect("35=e 55=ACME")

        try load(
            installation,
            "instruments:\n  - {symbol: NEWCO, tick: \"0.01\", symbols: {VENUE1: NEWCO.N}}\n")
        let asked = try pair.data.line.expect("35=V 263=1 55=NEWCO.N")
        #expect(asked[146] == "1" && asked[264] == "5", "\(asked)")
        try pair.data.line.expect("35=e 55=NEWCO.N")
        try pair.data.line.send(
            "W", "55=NEWCO.N|268=1|269=0|270=7.77|271=300|", to: pair.data.peer)
        #expect(bid(installation, "7.77"))

        server.kill()
        server = try installation.serve()
        defer { server.kill() }
        pair = try VenueLine.pair(listener, name: "VENUE1", next: pair.data.line.next)
        let again = try pair.data.line.expect("35=V 263=1")
        #expect(again[146] == "2", "\(again)")
        try pair.data.line.expect("35=e 55=NEWCO.N")
        try pair.data.line.send(
            "W", "55=NEWCO.N|268=1|269=0|270=7.78|271=300|", to: pair.data.peer)
        #expect(bid(installation, "7.78"))
    }
}
