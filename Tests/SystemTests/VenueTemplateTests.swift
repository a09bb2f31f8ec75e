import Glibc
import Testing

/// A venue from a template whose messages are its own, over real sockets: what is on the wire, what
/// the client hears, what the program says of the file.
@Suite struct VenueTemplateTests {
    private static let template = """
        venueTemplate: own
        title: A venue of its own kind
        orderTypes: [limit]
        timesInForce: [day, immediateOrCancel]
        takes: [displayQty]
        steps: [{from: 0, tick: "0.05", lot: 10}]
        fees: [{liquidity: taker, bps: "2.5"}, {liquidity: maker, bps: -1}]
        symbology: {suffix: .N, table: {AIG: AIG_US}}
        tags: {1: 7001, 58: 7058}
        values: {59: {0: D, 3: I}, 150: {F: T}}
        customTags: {D: {7002: ALGO}, G: {7002: ALGO}, F: {7003: CXL}}
        validation: {enumerations: off, userTags: off}

        """

    private func installation(marketData: String = "off", _ venue: String = "template: own.yaml")
        throws -> Installation
    {
        var choice = Installation.Choice(venues: 1)
        choice.marketData = marketData
        // What the client hears, the venue has said.
        choice.ack = "onVenueAck"
        choice.venue = venue
        choice.instruments = "instruments: [{symbol: IBM}, {symbol: AIG}]"
        let installation = try Installation(choice)
        _ = try installation.folder.write(Self.template, to: "own.yaml")
        return installation
    }

    @Test(
        "An order, its replace and its cancel carry the venue's fields; its reports are understood")
    func orderLife() throws {
        let installation = try installation()
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        // Between two ticks: a buy goes lower.
        try client.send("D", order("A", "44=10.07"))
        let child = try venue.order("35=D 55=IBM.N 59=D 7001=ACC1 7002=ALGO 44=10.05")
        #expect(child[1] == nil && child[7003] == nil)
        try venue.report(child)
        try client.expect("35=8 11=A 150=0 55=IBM")
        try client.send("G", request("B", of: "A", "40=2", "44=10.12", "59=0"))
        let replace = try venue.order("35=G 55=IBM.N 59=D 7002=ALGO 44=10.1")
        try venue.report(replace, "150=5", "39=5", "41=\(child[11] ?? "")")
        try client.expect("35=8 11=B 150=5")
        try venue.report(
            replace, "150=T", "39=1", "32=40", "31=10.1", "151=60", "14=40", "6=10.1", "59=D")
        try client.expect("35=8 11=B 150=F 32=40 55=IBM")
        try client.send("F", request("C", of: "B"))
        let cancel = try venue.order("35=F 55=IBM.N 7003=CXL")
        #expect(cancel[7002] == nil)
        try venue.report(cancel, "150=4", "39=4", "151=0", "14=40", "6=10.1", "7058=enough")
        try client.expect("35=8 150=4 14=40 55=IBM")
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)
        let anomalies = try installation.frames().flatMap(\.events).filter {
            $0.hasPrefix("anomaly(")
        }
        #expect(anomalies == [])
    }

    @Test("What the venue does not take is not sent there: market orders, FOK, odd lots")
    func whatItDoesNotTake() throws {
        let installation = try installation()
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("M", "40=1", "44="))
        try client.expect("35=8 11=M 39=8 58~P31")
        try client.send("D", order("K", "59=4"))
        try client.expect("35=8 11=K 39=8 58~P31")
        try client.send("D", order("L", "38=15"))
        try client.expect("35=8 11=L 150=8")
        #expect(!venue.line.hears("35=D"))
        try client.send("D", order("A", "55=AIG"))
        _ = try venue.order("35=D 55=AIG_US")
        server.kill()
    }

    @Test("Quotes come under the venue's symbols, and an order takes them")
    func marketData() throws {
        let installation = try installation(marketData: "on")
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine.pair(listener)
        let subscription = try venue.data.line.expect("35=V")
        #expect(subscription.fields.filter { $0.tag == 55 }.map(\.value) == ["IBM.N", "AIG_US"])
        try venue.data.quote("IBM.N", bid: "9.95", offer: "10.05")
        usleep(100_000)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A", "44=10.2"))
        let child = try venue.orders.order("35=D 55=IBM.N 59=I 44=10.05 7002=ALGO")
        try venue.orders.report(
            child, "150=T", "39=2", "32=100", "31=10.05", "151=0", "14=100", "6=10.05")
        try client.expect("35=8 11=A 150=F 39=2 14=100 55=IBM")
        server.kill()
    }

    @Test("What was sent is sent again in the venue's form")
    func resend() throws {
        let installation = try installation()
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A"))
        let child = try venue.order()
        try venue.line.send("2", "7=\(try #require(child.number))|16=0|")
        let again = try venue.line.expect("35=D 43=Y 55=IBM.N 7001=ACC1 7002=ALGO 59=D")
        #expect(again[11] == child[11])
        server.kill()
    }

    @Test("The simulated venue speaks by the same template: quotes, orders and fills go both ways")
    func simulated() throws {
        let installation = try installation(
            marketData: "on", "template: own.yaml\n    simulator: {exchanges: [N, A, P, Q, T]}")
        let simulator = try ProductProcess([
            "simulate", "--config", installation.configurationFile,
        ])
        for _ in 0..<200 where !simulator.output.contains("ready VENUE1=") { usleep(50_000) }
        let server = try installation.serve()
        let client = try FIXLine.loggedOn(installation.fixPort)
        // The record's first quotes take a moment.
        var isFilled = false
        for attempt in 1...50 where !isFilled {
            try client.send("D", order("S\(attempt)", "59=3", "44=190"))
            let report = try client.expectAny(["35=8 150=F", "35=8 150=4", "35=8 150=8"])
            isFilled = report[150] == "F"
            usleep(100_000)
        }
        #expect(isFilled)
        server.kill()
        simulator.kill()
        let log = try Product.run("fix", "log", "VENUE1", "--data", installation.dataFolder)
        #expect(log.output.contains("|55=IBM.N|"))
        #expect(log.output.contains("|59=I|"))
        #expect(log.output.contains("|150=T|"))
        #expect(!log.output.contains("|35=3|"), "\(log.output)")
    }

    @Test("check describes a template, and says where a bad one is wrong")
    func check() throws {
        let folder = try ScratchFolder()
        let file = try folder.write(Self.template, to: "own.yaml")
        let good = try Product.run("check", file)
        #expect(good.exitCode == 0, "\(good.errors)")
        #expect(good.output.hasPrefix("# A venue of its own kind\n"))
        for part in [
            "| Times in force | day, immediateOrCancel |", "- 1000 at 25.00, taker: costs 6.25",
            "- 1000 at 25.00, maker: is paid 2.5", "`IBM` is `IBM.N` there.",
            "| Account (1) | 7001 |", "| TimeInForce (59) | 3 (ImmediateOrCancel) | I |",
            "| NewOrderSingle (D) | 7002 | ALGO |",
        ] { #expect(good.output.contains(part), "\(part) in \(good.output)") }
        let bad = try folder.write(
            Self.template.replacing("timesInForce", with: "timeInForce"), to: "bad.yaml")
        let answer = try Product.run("check", bad)
        #expect(answer.exitCode == 1)
        #expect(
            answer.errors
                == "needletail: \(bad):4: unknown key \"timeInForce\"; did you mean \"timesInForce\"?\n"
        )
    }

    @Test("serve refuses a venue that speaks nothing but REST, by name")
    func rest() throws {
        let installation = try installation(
            "template: socket.yaml")
        _ = try installation.folder.write(
            """
            venueTemplate: socket
            protocol: rest
            endpoints: {rest: "https://x"}
            messages:
              D: {send: POST /o, fields: {11: id, 55: s, 54: d, 38: q, 40: t}}
              F: {send: POST /c, fields: {11: id, 41: o}}
              "8": {receive: event=order, fields: {11: id, 150: e, 39: s, 14: c}}
            """, to: "socket.yaml")
        let answer = try Product.run("serve", "--config", installation.configurationFile)
        #expect(answer.exitCode == 2)
        #expect(
            answer.errors.contains(
                "venue VENUE1 speaks rest, for which there is no gateway yet; take it out of "
                    + "this configuration"), "\(answer.errors)")
    }
}
