import Glibc
import Testing

/// Two dealers over real sockets: what they are asked, whose quote is taken in which form, and what
/// becomes of an order when a dealer, its link or we fail in between.
@Suite struct DealerVenueTests {
    private final class Street {
        let installation: Installation
        private let listeners: [FIXListener]
        private(set) var server: ProductProcess
        private(set) var dealers: [VenueLine] = []
        var client: FIXLine

        /// - Parameter wait: how long dealers are waited for.
        init(wait: String = "5s") throws {
            var choice = Installation.Choice(venues: 2)
            choice.instruments = "instruments: [{symbol: UST5, product: {kind: bond}}]"
            choice.venueKeys = ["order", "response"].map {
                "kind: rfq\n    rfq: {wait: \(wait), products: [bond], answer: \($0)}"
            }
            choice.venue = "reconcile: {by: none}"
            installation = try Installation(choice)
            listeners = try installation.venuePorts.map { try FIXListener(port: $0) }
            server = try installation.serve()
            client = try FIXLine.loggedOn(installation.fixPort)
            try logOn()
        }

        private func logOn() throws {
            let next = dealers.map(\.line.next)
            dealers = try listeners.enumerated().map { place, listener in
                try VenueLine(
                    listener, name: "VENUE\(place + 1)", next: next.isEmpty ? 1 : next[place])
            }
            usleep(200_000)
        }

        func quote(_ dealer: Int, _ request: WireMessage, _ fields: String) throws {
            try dealers[dealer].line.send(
                "S", "131=\(request[131] ?? "")|537=1|55=UST5|" + fields)
        }

        func asked() throws -> [WireMessage] {
            try dealers.map { try $0.line.expect("35=R 55=UST5") }
        }

        func killAndRestart() throws {
            server.kill()
            server = try installation.serve()
            client = try FIXLine.loggedOn(installation.fixPort, next: client.next)
            try logOn()
        }

        func stop() { server.kill() }
    }

    private func order(_ id: String, _ limit: String = "101") -> String {
        "11=\(id)|1=ACC1|55=UST5|54=1|60=\(WireMessage.stamp(after: 0))|40=2|44=\(limit)|59=0|21=1|"
            + "38=1000|"
    }

    @Test("Both are asked; the better quote is taken by an order, and explained")
    func bestQuote() throws {
        let street = try Street()
        try street.client.send("D", order("A"))
        let requests = try street.asked()
        #expect(requests[0][131] == "Q1.1" && requests[1][131] == "Q1.1")
        #expect(requests[0][38] == "1000" && requests[0][54] == "1" && requests[0][126] != nil)
        try street.quote(0, requests[0], "117=K1|133=100.25|")
        try street.quote(1, requests[1], "117=K2|133=100.5|")
        let child = try street.dealers[0].order("35=D 40=D 117=K1 44=100.25 38=1000 59=4")
        try street.dealers[0].report(
            child, "150=F", "39=2", "32=1000", "31=100.25", "151=0", "14=1000", "6=100.25")
        try street.client.expect("35=8 11=A 150=F 39=2 31=100.25")
        #expect(!street.dealers[1].line.hears("35=AJ"))
        street.server.send(SIGTERM)
        #expect(street.server.waitForExit(seconds: 10) == 0)
        let told = try Product.run("explain", "1", "--data", street.installation.dataFolder)
        for words in [
            "asks VENUE1, VENUE2 for a quote of 1000", "VENUE1 quotes - × 100.25",
            "taken: the best all-in", "not needed: better ones are enough",
            "takes K1 of VENUE1",
        ] {
            #expect(told.output.contains(words), "\(words) in \(told.output)")
        }
        let verified = try Product.run(
            "journal", "verify", "--decisions", street.installation.dataFolder)
        #expect(verified.exitCode == 0, "\(verified.output) \(verified.errors)")
    }

    @Test("A last look: the next best quote is taken, by a response")
    func lastLook() throws {
        let street = try Street()
        defer { street.stop() }
        try street.client.send("D", order("A"))
        let requests = try street.asked()
        try street.quote(0, requests[0], "117=K1|133=100.25|")
        try street.quote(1, requests[1], "117=K2|133=100.5|")
        let child = try street.dealers[0].order("35=D 117=K1")
        try street.dealers[0].report(child, "150=8", "39=8", "58=last look")
        let response = try street.dealers[1].order("35=AJ 117=K2 694=1 133=100.5")
        #expect(response[693] == response[11])
        try street.dealers[1].report(
            response, "150=F", "39=2", "32=1000", "31=100.5", "151=0", "14=1000", "6=100.5")
        try street.client.expect("35=8 11=A 150=F 39=2 31=100.5")
    }

    @Test("Refused by AI, or by AG and in no time: the order ends with the reason")
    func nobody() throws {
        let street = try Street(wait: "400ms")
        defer { street.stop() }
        try street.client.send("D", order("A"))
        let requests = try street.asked()
        try street.dealers[0].line.send(
            "AG", "131=\(requests[0][131] ?? "")|658=10|146=1|55=UST5|")
        try street.client.expect("35=8 11=A 150=4 58~named")
        try street.client.send("D", order("B", "100"))
        let others = try street.asked()
        try street.quote(0, others[0], "117=K1|133=100.5|")
        try street.client.expect("35=8 11=B 150=4 58~beyond")
        // What cannot be read is refused, and what is late changes nothing.
        try street.dealers[0].line.send("S", "117=K9|55=UST5|133=99|")
        try street.dealers[0].line.expect("35=j 372=S 58~QuoteReqID")
        try street.quote(1, others[1], "117=K2|133=99|")
        try street.client.send("D", order("C"))
        let last = try street.asked()
        try street.quote(0, last[0], "117=K3|133=100|")
        try street.quote(1, last[1], "117=K4|133=99|")
        let response = try street.dealers[1].order("35=AJ 117=K4")
        try street.dealers[1].line.send(
            "AI", "117=K4|693=\(response[693] ?? "")|55=UST5|297=5|58=gone|")
        _ = try street.dealers[0].order("35=D 117=K3")
    }

    @Test("Killed while dealers are asked: they are asked again, and old quotes count for nothing")
    func killed() throws {
        let street = try Street(wait: "4s")
        defer { street.stop() }
        try street.client.send("D", order("A"))
        let requests = try street.asked()
        try street.quote(0, requests[0], "117=K1|133=100|")
        usleep(300_000)
        try street.killAndRestart()
        let again = try street.dealers.map { try $0.line.expect("35=R 131=Q1.2", seconds: 10) }
        try street.quote(0, requests[0], "117=K1|133=100|")
        try street.quote(1, again[1], "117=K5|133=100.75|")
        try street.quote(0, again[0], "117=K6|133=100.5|")
        let child = try street.dealers[0].order("35=D 117=K6")
        try street.dealers[0].report(
            child, "150=F", "39=2", "32=1000", "31=100.5", "151=0", "14=1000", "6=100.5")
        try street.client.expect("35=8 11=A 150=F 39=2")
    }
}
