import Foundation
import Testing

/// Policies, rules and strategies that follow the market, over real links.
@Suite struct RoutingWireTests {
    private static let policies = """
        routing:
          policies:
            - {name: SECOND, venues: [VENUE2], dark: never, protection: off}
          rules:
            - {name: large to the desk, minQuantity: 1000, hold: on}
            - {name: sales, side: sell, policy: SECOND}
        """

    private func order(_ id: String, _ fields: String) -> String {
        "11=\(id)|1=ACC1|55=ACME|60=20260302-14:30:00|40=2|44=10|" + fields
    }

    /// UTCTimestamp of an hour from now.
    private var inAnHour: String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "UTC")
        format.dateFormat = "yyyyMMdd-HH:mm:ss"
        return format.string(from: Date(timeIntervalSinceNow: 3_600))
    }

    private func choice() -> Installation.Choice {
        var choice = Installation.Choice()
        choice.venues = 2
        choice.marketData = "on"
        choice.instruments =
            "instruments:\n  - {symbol: ACME, currency: USD, tick: \"0.01\", lot: 1}"
        choice.more = Self.policies
        return choice
    }

    @Test("ExDestination names a policy, a venue, or is refused; rules route the others")
    func destinations() throws {
        let installation = try Installation(choice())
        let listeners = try installation.venuePorts.map { try FIXListener(port: $0) }
        let server = try installation.serve()
        defer { server.kill() }
        let pairs = try listeners.enumerated().map {
            try VenueLine.pair($0.element, name: "VENUE\($0.offset + 1)")
        }
        let client = try FIXLine.loggedOn(installation.fixPort)
        for (name, id) in [("VENUE2", "A1"), ("SECOND", "A2"), ("VENUE1", "A3")] {
            try client.send("D", order(id, "54=1|38=100|100=\(name)|"))
            let venue = pairs[name == "VENUE1" ? 0 : 1].orders
            let child = try venue.order()
            #expect(child[38] == "100")
            try venue.report(child)
            try client.expect("35=8 11=\(id) 150=0")
        }
        try client.send("D", order("A4", "54=2|38=100|"))
        #expect(try pairs[1].orders.order()[54] == "2", "the rule of sales")
        try client.send("D", order("A5", "54=1|38=100|100=XNOW|"))
        let refused = try client.expect("35=8 11=A5 150=8 103=11")
        #expect(refused[58]?.contains("ExDestination (100)") == true, "\(refused[58] ?? "")")
        try client.send("D", order("A6", "54=1|38=1000|"))
        try client.expect("35=8 11=A6 150=0")
        #expect(!pairs[0].orders.line.hears("35=D 38=1000"), "it waits for the desk")
        // Retold with the policy's name and the rule's.
        server.kill()
        let told = try Product.run(
            "explain", "A4", "--client", "CLIENT1", "--data", installation.dataFolder)
        #expect(told.output.contains("SECOND") && told.output.contains("sales"), "\(told)")
    }

    @Test("What would become of an order is told, and then comes")
    func whatIf() throws {
        var choice = choice()
        choice.http = true
        let installation = try Installation(choice)
        let listeners = try installation.venuePorts.map { try FIXListener(port: $0) }
        let server = try installation.serve()
        defer { server.kill() }
        let pairs = try listeners.enumerated().map {
            try VenueLine.pair($0.element, name: "VENUE\($0.offset + 1)")
        }
        for pair in pairs { try pair.data.quote("ACME", bid: "9.99", offer: "10") }
        let client = try FIXLine.loggedOn(installation.fixPort)
        func plan(_ words: String...) throws -> Product.Answer {
            let process = try ProductProcess(
                [
                    "route", "--what-if", "--session", "CLIENT1", "--account", "ACC1", "--symbol",
                    "ACME", "--side", "1", "--qty", "100", "--px", "10", "--http",
                    "127.0.0.1:\(installation.httpPort)",
                ] + words)
            let code = process.waitForExit(seconds: 30) ?? process.kill()
            return Product.Answer(exitCode: code, output: process.output, errors: process.errors)
        }
        let told = try plan("--to", "VENUE2")
        #expect(told.exitCode == 0 && told.output.contains("→ 100 to VENUE2 at 10"), "\(told)")
        #expect(!pairs[1].orders.line.hears("35=D"), "nothing was sent")
        try client.send("D", order("A1", "54=1|38=100|100=VENUE2|"))
        #expect(try pairs[1].orders.order()[38] == "100")
        let unknown = try plan("--to", "XNOW")
        #expect(unknown.exitCode == 1 && unknown.output.contains("ExDestination (100)"))
        // The last of two words of one name counts.
        let held = try plan("--qty", "2000")
        #expect(held.exitCode == 0 && held.output.contains("held"), "\(held)")
        let bad = try Product.run(
            "route", "--session", "CLIENT1", "--account", "A", "--symbol",
            "ACME", "--side", "1", "--qty", "1")
        #expect(bad.exitCode == 2 && bad.errors.contains("--what-if"), "\(bad)")
    }

    @Test("Participation follows what venues print, across a kill")
    func participation() throws {
        let installation = try Installation(choice())
        let listeners = try installation.venuePorts.map { try FIXListener(port: $0) }
        var server = try installation.serve()
        var pair = try VenueLine.pair(listeners[0], name: "VENUE1")
        _ = try VenueLine.pair(listeners[1], name: "VENUE2")
        var client = try FIXLine.loggedOn(installation.fixPort)
        try client.send(
            "D", order("P1", "54=1|38=900|59=0|847=2|849=0.1|848=MinChildQty=50|126=\(inAnHour)|"))
        try client.expect("35=8 11=P1 150=0")
        try pair.data.print("ACME", "10", 300)
        try pair.data.print("ACME", "10", 450)
        let child = try pair.orders.order()
        #expect(child[38] == "50", "a tenth of what was printed since, with its own")
        try pair.orders.report(child)
        try pair.orders.fill(child)
        try client.expect("35=8 11=P1 150=F 14=50")
        server.kill()
        server = try installation.serve()
        defer { server.kill() }
        pair = try VenueLine.pair(listeners[0], name: "VENUE1", next: pair.orders.line.next)
        client = try FIXLine.loggedOn(installation.fixPort, next: client.next)
        // Its own 50 are in what is printed: 450 of others more give another 50.
        try pair.data.print("ACME", "10", 499)
        #expect(!pair.orders.line.hears("35=D"))
        try pair.data.print("ACME", "10", 1)
        #expect(try pair.orders.order()[38] == "50")
    }
}

extension VenueLine {
    /// MarketDataIncrementalRefresh (X): a trade.
    func print(_ symbol: String, _ price: String, _ size: Int) throws {
        try line.send(
            "X", "268=1|279=0|269=2|55=\(symbol)|270=\(price)|271=\(size)|", to: peer)
    }
}
