import FIXCodec
import FIXSession
import Testing

/// The session itself against QuickFIX, over a socket, in every version and both ways round.
@Suite(
    .serialized, .timeLimit(.minutes(3)),
    .enabled(if: QuickFIXPeer.executable != nil, "needs libquickfix-dev"))
struct QuickFIXSessionTests {
    /// Who dials, and what is spoken.
    struct Link: CustomTestStringConvertible, Sendable {
        var version: FIXVersion
        var weDial: Bool
        var testDescription: String {
            "\(version), \(weDial ? "QuickFIX listens" : "QuickFIX dials")"
        }

        static let all = FIXVersion.allCases.flatMap {
            [Link(version: $0, weDial: false), Link(version: $0, weDial: true)]
        }
    }

    /// A pair that is logged on.
    static func pair(
        _ link: Link, heartbeat: Int = 30, more: [String] = [],
        _ change: (inout FIXSessionSettings) -> Void = { _ in }
    ) throws -> (ours: OwnEnd, peer: QuickFIXPeer) {
        let port = FreePort.take()
        let peer = try QuickFIXPeer(
            QuickFIXSettings(
                compID: "PEER", side: link.weDial ? .acceptor(port: port) : .initiator(port: port),
                version: link.version, heartbeat: heartbeat, more: more))
        let settings = { (settings: inout FIXSessionSettings) in
            settings.heartBtInt = heartbeat
            change(&settings)
        }
        if link.weDial { try peer.start() }
        let ours = try OwnEnd(
            link.weDial ? .initiator : .acceptor, link.version, port: port, settings)
        if !link.weDial { try peer.start() }
        try peer.expect("up")
        try ours.waitUntil(isUp: true)
        return (ours, peer)
    }

    private static func report(_ execID: String) -> String {
        "37=1|17=\(execID)|20=0|39=0|55=IBM|54=1|38=100|32=0|31=0|14=0|6=0|150=0|151=100|"
    }

    @Test("Messages both ways, a lost connection, a resend, a reset, a logout", arguments: Link.all)
    func conversation(_ link: Link) throws {
        let (ours, peer) = try Self.pair(link)
        try peer.send("D", order("A1"))
        try ours.expect("35=D 11=A1")
        try ours.send(.executionReport, Self.report("E1"))
        try peer.expect("got", "35=8 17=E1")
        try peer.send("1", "112=knock|")
        try peer.expect("admin", "35=0 112=knock")

        // What is sent while nobody listens comes when the link is back, once.
        try peer.say("drop")
        try peer.expect("down")
        try ours.waitUntil(isUp: false)
        for id in ["A2", "A3"] { try peer.send("D", order(id)) }
        for id in ["E2", "E3"] { try ours.send(.executionReport, Self.report(id)) }
        try peer.expect("up")
        try ours.expect("35=D 11=A2 43=Y")
        try ours.expect("35=D 11=A3 43=Y")
        try peer.expect("got", "35=8 17=E2 43=Y")
        try peer.expect("got", "35=8 17=E3 43=Y")

        // A number that is skipped on purpose, without a gap to be filled.
        try peer.send("4", "36=100|")
        try peer.say("sender", "100")
        try peer.send("D", order("A4"))
        try ours.expect("35=D 11=A4 34=100")

        // All of it once more: QuickFIX has it already and goes on.
        try peer.send("2", "7=1|16=\(link.version <= .fix41 ? 999_999 : 0)|")
        try ours.send(.executionReport, Self.report("E4"))
        try peer.expect("got", "35=8 17=E4")

        try peer.say("logout")
        try peer.expect("admin", "35=5")
        try peer.expect("down")
        try ours.waitUntil(isUp: false)
        try peer.say("logon")
        try peer.expect("up")
        try ours.waitUntil(isUp: true)
        try ours.send(.executionReport, Self.report("E5"))
        try peer.expect("got", "35=8 17=E5")
        for id in 1...4 { #expect(ours.all("35=D 11=A\(id)").count == 1, "A\(id)") }
        for id in 1...5 { #expect(peer.all("got", "35=8 17=E\(id)").count == 1, "E\(id)") }
        #expect(peer.all("admin", "35=3").isEmpty)
        try ours.stop()
        peer.stop()
    }

    @Test(
        "A killed QuickFIX that starts with ResetSeqNumFlag (141) starts both sides at 1",
        arguments: Link.all.filter { $0.version >= .fix41 && !$0.weDial })
    func reset(_ link: Link) throws {
        let (ours, peer) = try Self.pair(link, more: ["ResetOnLogon=Y"])
        for id in ["A1", "A2"] { try peer.send("D", order(id)) }
        try ours.expect("35=D 11=A2")
        peer.kill()
        try ours.waitUntil(isUp: false)
        try ours.send(.executionReport, Self.report("E1"))
        try peer.start()
        try peer.expect("admin", "35=A 34=1 141=Y")
        // Before it calls itself up it numbers and keeps what it is given to send, and sends nothing.
        try peer.expect("up")
        try peer.send("D", order("A3"))
        try ours.expect("35=D 11=A3 34=2")
        try ours.send(.executionReport, Self.report("E2"))
        try peer.expect("got", "35=8 17=E2 34=2")
        #expect(peer.all("got", "17=E1").isEmpty, "the message of the numbers that are gone")
        try ours.stop()
        peer.stop()
    }

    @Test("A Logon with a number used before is refused with words")
    func tooLow() throws {
        let (ours, peer) = try Self.pair(Link(version: .fix44, weDial: false))
        for id in ["A1", "A2"] { try peer.send("D", order(id)) }
        try ours.expect("35=D 11=A2")
        try peer.say("sender", "1")
        try peer.say("drop")
        try peer.expect("admin", "35=5 58~too_low")
        try ours.stop()
        peer.stop()
    }

    @Test("Heartbeats keep an idle link up", arguments: [false, true])
    func heartbeats(weDial: Bool) throws {
        let (ours, peer) = try Self.pair(Link(version: .fix44, weDial: weDial), heartbeat: 1)
        for _ in 1...3 { try peer.expect("admin", "35=0") }
        try ours.waitUntil(isUp: true)
        #expect(peer.all("down").isEmpty)
        #expect(peer.all("says", "35=0").count >= 2)
        try ours.stop()
        peer.stop()
    }
}
