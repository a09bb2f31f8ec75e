import Glibc
import Testing

/// Orders that a venue asks for again when they have grown stale.
@Suite struct StaleOrderTests {
    private static let choice = Installation.Choice(venues: 1, resendMaxAge: "200ms")

    @Test("An order of the present connection is resent, however old: the venue may hold it")
    func presentConnection() throws {
        let installation = try Installation(Self.choice)
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A1"))
        let child = try venue.order()
        // It acts as if something before the order were missing, and takes its time.
        usleep(300_000)
        try venue.line.send("2", "7=\(try #require(child.number) - 1)|16=0|")
        let again = try venue.line.expect("35=D 43=Y")
        #expect(again[11] == child[11])
        #expect(again.number == child.number)
        try venue.fill(child)
        try client.expect("35=8 11=A1 150=F 39=2 14=100")
        #expect(!venue.line.hears("35=D"), "it was not given back and routed again")
        server.kill()
        #expect(try isBookedAsOrdinaryFill(installation))
    }

    private func isBookedAsOrdinaryFill(_ installation: Installation) throws -> Bool {
        let events = try installation.frames().flatMap(\.events)
        return events.contains { $0.hasPrefix("filled(") }
            && !events.contains { $0.hasPrefix("anomaly(") && $0.contains("lateFill") }
    }

    @Test("An order of an earlier connection is left out, for good, and its quantity goes back")
    func earlierConnection() throws {
        let installation = try Installation(Self.choice)
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        var venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A1"))
        let child = try venue.order()
        venue.line.close()
        usleep(300_000)
        venue = try VenueLine(listener, next: venue.line.next)
        let number = try #require(child.number)
        try venue.line.send("2", "7=\(number)|16=\(number)|")
        try venue.line.expect("35=4 34=\(number) 123=Y")
        let other = try venue.order()
        #expect(other[11] != child[11], "a new order for what came back")
        try venue.line.send("2", "7=\(number)|16=\(number)|")
        try venue.line.expect("35=4 34=\(number) 123=Y")
        try venue.fill(other)
        try client.expect("35=8 11=A1 150=F 39=2 14=100")
        server.kill()
    }
}
