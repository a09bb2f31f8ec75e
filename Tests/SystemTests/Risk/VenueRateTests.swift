import FIXCodec
import Foundation
import Testing

/// P16 over real sockets: what waits for a venue, what goes ahead, and what never leaves.
@Suite struct VenueRateTests {
    private struct Street {
        let installation: Installation
        let server: ProductProcess
        let venue: VenueLine
        let client: FIXLine

        init(_ rate: String) throws {
            installation = try Installation(
                Installation.Choice(venues: 1, venue: "messageRate: {\(rate)}"))
            let listener = try FIXListener(port: installation.venuePorts[0])
            server = try installation.serve()
            venue = try VenueLine(listener)
            client = try FIXLine.loggedOn(installation.fixPort)
        }
    }

    @Test("Orders wait their turn; one that is cancelled meanwhile never leaves")
    func waiting() throws {
        let street = try Street("perSecond: 1, burst: 1, cancelsPerSecond: 1, maxDelay: 10s")
        for (id, quantity) in [("A", 100), ("B", 200), ("C", 300)] {
            try street.client.send("D", order(id, "38=\(quantity)"))
            try street.client.expect("35=8 11=\(id) 39=0")
        }
        let begin = Date()
        let first = try street.venue.order()
        #expect(first[38] == "100")
        try street.venue.report(first)
        try street.client.send("F", "11=X|41=B|55=IBM|54=1|38=200|60=\(WireMessage.stamp())|")
        try street.client.expect("35=8 11=X 41=B 39=6")
        try street.client.expect("35=8 11=X 41=B 39=4 14=0")
        let second = try street.venue.order()
        #expect(second[38] == "300", "of B nothing left: \(second)")
        #expect(Date().timeIntervalSince(begin) > 0.5, "it waited for its second")
        #expect(!street.venue.line.hears("35=F"), "what never left needs no cancel")
    }

    @Test("A cancel goes ahead of the orders that wait")
    func cancels() throws {
        let street = try Street("perSecond: 1, burst: 1, cancelsPerSecond: 1, maxDelay: 10s")
        for id in ["A", "B", "C"] {
            try street.client.send("D", order(id))
            try street.client.expect("35=8 11=\(id) 39=0")
        }
        try street.venue.report(try street.venue.order())
        try street.client.send("F", "11=X|41=A|55=IBM|54=1|38=100|60=\(WireMessage.stamp())|")
        let next = try street.venue.line.expectAny(["35=D", "35=F"])
        #expect(next[35] == "F", "\(next)")
    }

    @Test("What waits too long, or finds the queue full, is refused as if by the venue")
    func refusals() throws {
        let street = try Street("perSecond: 1, burst: 1, maxDelay: 100ms, maxQueue: 1")
        for id in ["A", "B", "C"] { try street.client.send("D", order(id)) }
        try street.client.expect("35=8 11=C 39=8 58~P16")
        try street.client.expect("35=8 11=B 39=8 58~P16")
        let first = try street.venue.order()
        #expect(!street.venue.line.hears("35=D", seconds: 1.5), "neither left")
        try street.venue.report(first)
        try street.client.send("D", order("D"))
        _ = try street.venue.order()
    }

    @Test("What waits when the process is killed never left, and goes out again")
    func restart() throws {
        let installation = try Installation(
            Installation.Choice(
                venues: 1, venue: "messageRate: {perSecond: 1, burst: 1, maxDelay: 60s}"))
        let listener = try FIXListener(port: installation.venuePorts[0])
        var server = try installation.serve()
        var venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        for id in ["A", "B"] {
            try client.send("D", order(id, "38=\(id == "A" ? 100 : 200)"))
            try client.expect("35=8 11=\(id) 39=0")
        }
        let first = try venue.order()
        server.kill()
        server = try installation.serve()
        venue = try VenueLine(listener, next: venue.line.next)
        // It asks for both; of the second it hears that the venue has none.
        for _ in 0..<2 {
            let inquiry = try venue.line.expect("35=H")
            if inquiry[11] == first[11] {
                try venue.report(
                    first, "790=\(inquiry[790] ?? "")", "150=I", "39=0", "17=0")
            } else {
                try venue.line.send(
                    "8",
                    "37=NONE|11=\(inquiry[11] ?? "")|17=0|790=\(inquiry[790] ?? "")|150=I|39=8|"
                        + "55=IBM|54=1|38=0|151=0|14=0|6=0|103=5|58=unknown order|")
            }
        }
        let again = try venue.order()
        #expect(again[38] == "200", "\(again)")
        withExtendedLifetime(server) {}
    }
}
