import Glibc
import Testing

/// A message that kills the process may do so twice, not for ever.
@Suite struct QuarantineTests {
    private static let boom = order("BOOM")

    @Test("An order that killed the process twice is refused, and its session may only cancel")
    func setAside() throws {
        let installation = try Installation(
            Installation.Choice(
                venues: 1,
                more: "allowFaultInjection: true\nfaultInjection: {trapOnClOrdID: BOOM}"))
        let listener = try FIXListener(port: installation.venuePorts[0])
        // First: a good order rests at the venue, then the bad one comes.
        var server = try installation.serve()
        var venue = try VenueLine(listener)
        var client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("GOOD"))
        _ = try venue.order("35=D 38=100")
        try client.expect("35=8 11=GOOD 150=0")
        try client.send("D", Self.boom)
        #expect(try died(server), "the first time it kills the process")

        // Second: the session asks for it again, and it kills again.
        server = try installation.serve()
        venue = try VenueLine(listener, next: venue.line.next)
        client = try FIXLine.loggedOn(installation.fixPort, next: client.next)
        try resendBoom(client)
        #expect(try died(server), "the second time too")

        // Third: set aside.
        server = try installation.serve()
        venue = try VenueLine(listener, next: venue.line.next)
        client = try FIXLine.loggedOn(installation.fixPort, next: client.next)
        try resendBoom(client)
        let refusal = try client.expect("35=8 11=BOOM 150=8 39=8")
        #expect(refusal[58]?.contains("set aside") == true, "\(refusal)")
        try fillGap(client)
        try client.send("D", order("LATER"))
        try client.expect("35=8 11=LATER 150=8 58~set_aside")
        try client.send("G", request("CHANGE", of: "GOOD", "40=2", "44=11"))
        try client.expect("35=9 11=CHANGE 434=2 58~set_aside")
        try client.send("F", request("UNDO", of: "GOOD"))
        _ = try venue.line.expect("35=F 41=N2")
        #expect(server.exitCode() == nil, "the process lives")
        #expect(server.errors.contains("killed the process twice"), "operations are told")

        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)
        let events = try installation.frames().flatMap(\.events)
        #expect(events.count { $0.hasPrefix("quarantined(") } == 1)
        #expect(events.contains { $0.hasPrefix("anomaly(") && $0.contains("quarantinedCommand") })
    }

    private func died(_ server: ProductProcess) throws -> Bool {
        guard let code = server.waitForExit(seconds: 10) else { return false }
        return code < 0
    }

    /// The server misses number 3, the bad order, and gets it again.
    private func resendBoom(_ client: FIXLine) throws {
        try client.expect("35=2 7=3")
        try client.send(
            bytes: WireMessage.bytes(
                "D", 3, Self.boom, from: "CLIENT1", to: "OMS", possDup: true))
    }

    /// The rest of what it asked for were Logons.
    private func fillGap(_ client: FIXLine) throws {
        try client.send(
            bytes: WireMessage.bytes(
                "4", 4, "123=Y|36=\(client.next)|", from: "CLIENT1", to: "OMS", possDup: true))
    }
}
