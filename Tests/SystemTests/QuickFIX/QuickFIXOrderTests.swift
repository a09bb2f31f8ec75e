import FIXCodec
import Foundation
import Glibc
import Testing

/// Orders from a QuickFIX client over `needletail serve` to a QuickFIX venue, and back.
@Suite(
    .serialized, .timeLimit(.minutes(3)),
    .enabled(if: QuickFIXPeer.executable != nil, "needs libquickfix-dev"))
struct QuickFIXOrderTests {
    /// Each version on both sides, and the oldest against the newest.
    static let versions = [
        QuickFIXDesk.Versions(client: .fix42, venue: .fix42),
        QuickFIXDesk.Versions(client: .fix44, venue: .fix44),
        QuickFIXDesk.Versions(client: .fix50SP2, venue: .fix50SP2),
        QuickFIXDesk.Versions(client: .fix42, venue: .fix50SP2),
        QuickFIXDesk.Versions(client: .fix50SP2, venue: .fix42),
    ]

    /// ExecType (150) of a fill, as the client's version writes it.
    private func isTrade(_ message: WireMessage, _ version: FIXVersion) -> Bool {
        version >= .fix43
            ? message[150] == "F" && message[20] == nil
            : message[150] == message[39] && message[20] == "0"
    }

    @Test("New, partly filled, filled, replaced, cancelled, refused", arguments: versions)
    func life(_ versions: QuickFIXDesk.Versions) throws {
        let desk = try QuickFIXDesk(versions)
        try desk.send("D", order("A1"))
        let child = try desk.venue.expect("got", "35=D 38=100 44=10")
        try desk.report(child, .new)
        try desk.client.expect("got", "35=8 11=A1 150=0 39=0")
        try desk.report(child, .trade, cumQty: 40, lastQty: 40)
        let partly = try desk.client.expect("got", "35=8 11=A1 39=1 14=40 151=60 32=40 31=10")
        #expect(isTrade(partly, versions.client), "\(partly)")
        try desk.report(child, .trade, cumQty: 100, lastQty: 60)
        let filled = try desk.client.expect("got", "35=8 11=A1 39=2 14=100 151=0 6=10")
        #expect(isTrade(filled, versions.client), "\(filled)")

        try desk.send("D", order("B1"))
        let second = try desk.venue.expect("got", "35=D")
        try desk.report(second, .new)
        try desk.client.expect("got", "35=8 11=B1 150=0")
        try desk.send(
            "G", request("B2", of: "B1", "40=2", "44=10.5").replacing("38=100", with: "38=200"))
        let replace = try desk.venue.expect("got", "35=G 38=200 44=10.5")
        try desk.report(replace, .replaced)
        try desk.client.expect("got", "35=8 11=B2 41=B1 150=5 151=200")
        try desk.send("F", request("B3", of: "B2"))
        let cancel = try desk.venue.expect("got", "35=F")
        try desk.report(cancel, .canceled)
        try desk.client.expect("got", "35=8 11=B3 41=B2 150=4 39=4 151=0")
        try desk.send("F", request("B4", of: "B2"))
        try desk.client.expect("got", "35=9 11=B4")
        try desk.send("D", order("C1", "38=-5"))
        try desk.client.expect("got", "35=8 11=C1 150=8 39=8")
        #expect(desk.client.all("admin", "35=3").isEmpty)
        #expect(desk.venue.all("admin", "35=3").isEmpty)
        #expect(try desk.stop() == 0)
    }

    @Test("Lost connections and kill -9 on every side: each fill comes once", arguments: versions)
    func disconnects(_ versions: QuickFIXDesk.Versions) throws {
        let desk = try QuickFIXDesk(versions)
        try desk.send("D", order("A1", "38=500"))
        let child = try desk.venue.expect("got", "35=D")
        try desk.report(child, .new)
        try desk.client.expect("got", "35=8 11=A1 150=0")

        // The client is away.
        try desk.client.say("drop")
        try desk.client.expect("down")
        try desk.report(child, .trade, cumQty: 100, lastQty: 100)
        try desk.client.expect("up")
        try desk.client.expect("got", "35=8 11=A1 14=100")

        // The venue is away.
        try desk.venue.say("drop")
        try desk.venue.expect("down")
        try desk.report(child, .trade, cumQty: 200, lastQty: 100)
        try desk.client.expect("got", "35=8 11=A1 14=200")

        // We are away, killed; both sides go on.
        desk.server.kill()
        try desk.client.expect("down")
        try desk.report(child, .trade, cumQty: 300, lastQty: 100)
        try desk.send("F", request("A2", of: "A1"))
        try desk.restartServer()
        try desk.client.expect("got", "35=8 11=A1 14=300")
        let cancel = try desk.venue.expect("got", "35=F 41=\(child[11] ?? "")")

        // They are killed, with their stores in files, where all that they heard is by then.
        try desk.client.expect("got", "35=8 11=A2 150=6")
        _ = try desk.client.numbers()
        desk.client.kill()
        desk.venue.kill()
        try desk.venue.start()
        try desk.client.start()
        try desk.venue.expect("up")
        try desk.report(cancel.with(38, "500"), .canceled, cumQty: 300)
        try desk.client.expect("got", "35=8 11=A2 39=4 14=300 151=0")
        let execIDs = desk.client.all("got", "35=8").compactMap { $0[17] }
        #expect(Set(execIDs).count == execIDs.count)
        #expect(desk.venue.all("got", "35=D").count == 1)
        #expect(try desk.stop() == 0)
        #expect(desk.client.all("admin", "35=5").count == 1, "the server said goodbye once")
    }

    @Test(
        "QuickFIX keeps an order behind a gap: it counts as sent, however old",
        arguments: versions)
    func keptBehindGap(_ versions: QuickFIXDesk.Versions) throws {
        let desk = try QuickFIXDesk(versions, resendMaxAge: "1us")
        try desk.send("D", order("A1"))
        let first = try desk.venue.expect("got", "35=D")
        try desk.report(first, .new)
        try desk.client.expect("got", "35=8 11=A1 150=0")
        try desk.send("F", request("A2", of: "A1"))
        let cancel = try desk.venue.expect("got", "35=F")
        try desk.report(cancel, .canceled)
        try desk.client.expect("got", "35=8 11=A2 150=4")

        // As if the cancel had not come: it asks for it, and takes the order from where it kept it.
        try desk.venue.say("target", "\(try #require(cancel.number))")
        _ = try desk.venue.numbers()
        try desk.send("D", order("B1"))
        let second = try desk.venue.expect("got", "35=D")
        try desk.report(second, .trade, cumQty: 100, lastQty: 100)
        try desk.client.expect("got", "35=8 11=B1 39=2 14=100")
        #expect(!desk.venue.hears("got", "35=D"), "its quantity was not routed again")
        #expect(try desk.stop() == 0)
        let events = try desk.installation.frames().flatMap(\.events)
        #expect(!events.contains { $0.contains("neverReceived") })
    }
}

extension WireMessage {
    /// A copy with one field changed.
    func with(_ tag: Int, _ value: String) -> WireMessage {
        WireMessage(
            text: fields.map { "\($0.tag)=\($0.tag == tag ? value : $0.value)\u{1}" }.joined())
    }
}
