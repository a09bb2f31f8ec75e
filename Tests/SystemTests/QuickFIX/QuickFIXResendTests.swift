import FIXCodec
import Testing

/// `needletail serve` between a QuickFIX client and a QuickFIX venue whose numbers differ from ours.
@Suite(
    .serialized, .timeLimit(.minutes(3)),
    .enabled(if: QuickFIXPeer.executable != nil, "needs libquickfix-dev"))
struct QuickFIXResendTests {
    /// An order that the venue has, and the client knows.
    private func open(_ desk: QuickFIXDesk, _ id: String, quantity: Int = 500) throws
        -> WireMessage
    {
        try desk.send("D", order(id, "38=\(quantity)"))
        let child = try desk.venue.expect("got", "35=D 38=\(quantity)")
        try desk.report(child, .new)
        try desk.client.expect("got", "35=8 11=\(id) 150=0")
        return child
    }

    /// Changes a number of a side, before anything else happens.
    private func move(_ peer: QuickFIXPeer, _ which: String, to number: Int) throws {
        try peer.say(which, "\(number)")
        _ = try peer.numbers()
    }

    private func end(_ desk: QuickFIXDesk) throws {
        #expect(desk.client.all("admin", "35=3").isEmpty)
        #expect(desk.venue.all("admin", "35=3").isEmpty)
        #expect(try desk.stop() == 0)
    }

    @Test("What each side misses is resent by the other", arguments: QuickFIXOrderTests.versions)
    func missing(_ versions: QuickFIXDesk.Versions) throws {
        let desk = try QuickFIXDesk(versions)
        let child = try open(desk, "A1")
        // The client and the venue act as if our last message had not come.
        let told = try desk.client.numbers().target
        try move(desk.client, "target", to: told - 1)
        try desk.report(child, .trade, cumQty: 100, lastQty: 100)
        try desk.client.expect("got", "35=8 11=A1 34=\(told - 1) 43=Y")
        try desk.client.expect("got", "35=8 11=A1 34=\(told) 14=100")
        let routed = try desk.venue.numbers().target
        try move(desk.venue, "target", to: routed - 1)
        try desk.send("F", request("A2", of: "A1"))
        try desk.venue.expect("got", "35=D 34=\(routed - 1) 43=Y")
        let cancel = try desk.venue.expect("got", "35=F 34=\(routed)")

        // We miss numbers of both: a gap that they fill.
        let next = (try desk.client.numbers().sender, try desk.venue.numbers().sender)
        try move(desk.venue, "sender", to: next.1 + 5)
        try desk.report(cancel.with(38, "500"), .canceled, cumQty: 100)
        try desk.client.expect("got", "35=8 11=A2 41=A1 39=4 14=100")
        #expect(desk.venue.all("admin", "35=2 7=\(next.1)").count == 1)
        try move(desk.client, "sender", to: next.0 + 5)
        _ = try open(desk, "B1", quantity: 300)
        #expect(desk.client.all("admin", "35=2 7=\(next.0)").count == 1)
        #expect(desk.venue.all("got", "35=D 38=300").count == 1)
        try end(desk)
    }

    @Test(
        "All of it once more, and numbers that are skipped",
        arguments: QuickFIXOrderTests.versions)
    func everything(_ versions: QuickFIXDesk.Versions) throws {
        let desk = try QuickFIXDesk(versions)
        let child = try open(desk, "A1")
        for peer in [desk.client, desk.venue] { try peer.send("2", "7=1|16=0|") }
        try desk.report(child, .trade, cumQty: 100, lastQty: 100)
        try desk.client.expect("got", "35=8 11=A1 14=100")
        // SequenceReset without GapFillFlag (123): the next number is another one.
        for peer in [desk.client, desk.venue] {
            try peer.send("4", "36=200|")
            try peer.say("sender", "200")
        }
        try desk.report(child, .trade, cumQty: 200, lastQty: 100)
        try desk.client.expect("got", "35=8 11=A1 14=200")
        _ = try open(desk, "B1", quantity: 300)
        let execIDs = desk.client.all("got", "35=8").compactMap { $0[17] }
        #expect(Set(execIDs).count == execIDs.count)
        #expect(desk.venue.all("got", "35=D").count == 2)
        try end(desk)
    }

    @Test(
        "A client that resets at each Logon (141) loses no order",
        arguments: QuickFIXOrderTests.versions)
    func reset(_ versions: QuickFIXDesk.Versions) throws {
        let desk = try QuickFIXDesk(versions, clientMore: ["ResetOnLogon=Y"])
        let child = try open(desk, "A1")
        try desk.client.say("drop")
        try desk.client.expect("down")
        try desk.client.expect("admin", "35=A 34=1 141=Y")
        try desk.client.expect("up")
        try desk.report(child, .trade, cumQty: 500, lastQty: 500)
        try desk.client.expect("got", "35=8 11=A1 39=2 14=500 34=2")
        _ = try open(desk, "B1", quantity: 300)
        try end(desk)
    }
}
