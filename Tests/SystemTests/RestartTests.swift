import Foundation
import Glibc
import Testing

/// What waits for a time or a price goes on waiting through a restart.
@Suite struct RestartTests {
    @Test("A GTD order whose time comes while the process is down expires at the next start")
    func goodTillDate() throws {
        let installation = try Installation(Installation.Choice(venues: 1, ack: "onVenueAck"))
        let listener = try FIXListener(port: installation.venuePorts[0])
        var server = try installation.serve()
        var venue = try VenueLine(listener)
        var client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("GTD", "59=6", "126=\(WireMessage.stamp(after: 2))"))
        let child = try venue.order()
        try venue.report(child)
        let acknowledged = try client.expect("35=8 11=GTD 150=0")
        server.kill()
        Thread.sleep(forTimeInterval: 2.2)

        server = try installation.serve()
        venue = try VenueLine(listener, next: venue.line.next)
        // What rests at the venue is taken back before the order may end.
        try venue.line.send("2", "7=\(try #require(child.number) + 1)|16=0|")
        let cancel = try venue.line.expect("35=F 41=\(child[11] ?? "")")
        try venue.report(child, "11=\(cancel[11] ?? "")", "150=4", "39=4", "151=0")
        client = try FIXLine.loggedOn(installation.fixPort, next: client.next)
        try client.send("2", "7=\(try #require(acknowledged.number) + 1)|16=0|")
        let expired = try client.expect("35=8 11=GTD 150=C 39=C 151=0")
        #expect(expired[14] == "0")
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)
        #expect(try isExpiredBeforeRouting(installation))
    }

    /// The timer's frame comes before any frame of the second run that routes.
    private func isExpiredBeforeRouting(_ installation: Installation) throws -> Bool {
        let frames = try installation.frames()
        guard let start = frames.lastIndex(where: { $0.command.hasPrefix("started(") }) else {
            return false
        }
        let later = frames[start...]
        guard let expiring = later.first(where: { $0.command.hasPrefix("timer(") }) else {
            return false
        }
        let isRouting = { (frame: JournaledFrame) in
            frame.events.contains { $0.hasPrefix("routed(") }
        }
        return !later.prefix { $0.seq < expiring.seq }.contains(where: isRouting)
    }

    @Test("A stop order watches the market through a restart, and fires once")
    func stopOrder() throws {
        let installation = try Installation(
            Installation.Choice(
                venues: 1, instruments: "instruments: [{symbol: IBM}]", marketData: "on"))
        let listener = try FIXListener(port: installation.venuePorts[0])
        var server = try installation.serve()
        var venue = try VenueLine.pair(listener)
        var client = try FIXLine.loggedOn(installation.fixPort)
        try venue.data.line.expect("35=V 55=IBM")
        try venue.data.quote("IBM", bid: "9.90", offer: "10.00")
        // A buy stop: it fires when the offer reaches 10.50.
        try client.send("D", order("STOP", "40=3", "44=", "99=10.50"))
        try client.expect("35=8 11=STOP 150=0")
        #expect(!venue.orders.line.hears("35=D"), "it must not be routed yet")
        server.kill()

        server = try installation.serve()
        venue = try VenueLine.pair(listener, next: venue.orders.line.next)
        client = try FIXLine.loggedOn(installation.fixPort, next: client.next)
        try venue.data.line.expect("35=V 55=IBM")
        try venue.data.quote("IBM", bid: "10.30", offer: "10.40")
        #expect(!venue.orders.line.hears("35=D"), "10.40 is below the stop price")
        try venue.data.quote("IBM", bid: "10.45", offer: "10.50")
        let child = try venue.orders.order("35=D 55=IBM 54=1 38=100")
        try venue.orders.fill(child)
        try client.expect("35=8 11=STOP 150=F 39=2 14=100")
        try venue.data.quote("IBM", bid: "10.55", offer: "10.60")
        #expect(!venue.orders.line.hears("35=D"), "it fires once")
        server.kill()
    }
}

extension WireMessage {
    /// MsgSeqNum (34).
    var number: Int? { self[34].flatMap(Int.init) }
}
