import FIXCodec
import Testing

/// A start from a snapshot: sessions go on, and what was missed is resent from both sides of it.
@Suite struct SnapshotRestartTests {
    @Test("Killed after a snapshot: the session resumes and everything that was missed is resent")
    func resumes() throws {
        let installation = try Installation(Installation.Choice(venues: 1))
        let listener = try FIXListener(port: installation.venuePorts[0])
        var server = try installation.serve()
        var venue = try VenueLine(listener)
        var client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A1"))
        let child = try venue.order()
        // What both sides will miss begins before the snapshot and goes on after it.
        let seen = try enter(1...40, client)
        let snapshot = try Product.run("journal", "snapshot", installation.dataFolder)
        #expect(snapshot.exitCode == 0 && snapshot.output.contains("snapshot of frame"))
        let all = try enter(41...60, client)
        let routed = try (1...60).map { _ in try venue.order() }
        server.kill()

        server = try installation.serve()
        #expect(server.errors.contains("began with the snapshot of frame"), "\(server.errors)")
        client = try FIXLine.loggedOn(installation.fixPort, next: client.next)
        try client.send("2", "7=\(try #require(seen.first?.number))|16=0|")
        let last = try #require(all.last?.number)
        try client.expect("35=8 34=\(last) 43=Y")
        let copies = client.received.filter { $0[35] == "8" && $0[43] == "Y" }
        #expect(copies.map(Self.substance) == (seen + all).map(Self.substance))

        venue = try VenueLine(listener, next: venue.line.next)
        try venue.line.send("2", "7=\(try #require(child.number) + 1)|16=0|")
        let children = try routed.map { _ in try venue.line.expect("35=D 43=Y") }
        #expect(children.map(Self.substance) == routed.map(Self.substance))
        // State is there as well: an order of before the snapshot is filled, a new one goes on.
        try venue.fill(child)
        try client.expect("35=8 11=A1 150=F 39=2 14=100")
        try client.send("D", order("A1"))
        let refusal = try client.expect("35=8 11=A1 150=8 103=6")
        try client.send("D", order("C1"))
        try client.expect("35=8 11=C1 150=0 34=\(try #require(refusal.number) + 1)")
        server.kill()
        let verified = try Product.run("journal", "verify", installation.dataFolder)
        #expect(verified.exitCode == 0 && verified.output.contains("intact"))
    }

    /// New orders and what the client is told of them.
    private func enter(_ numbers: ClosedRange<Int>, _ client: FIXLine) throws -> [WireMessage] {
        for number in numbers { try client.send("D", order("B\(number)")) }
        return try numbers.map { try client.expect("35=8 11=B\($0) 150=0") }
    }

    /// What a resend must not change: MsgSeqNum (34), ClOrdID (11), OrderID (37), ExecID (17).
    private static func substance(_ message: WireMessage) -> [String?] {
        [message[34], message[11], message[37], message[17], message[39], message[151]]
    }
}
