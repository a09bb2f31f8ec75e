import FIXCodec
import FIXGateway
import FIXSession
import NIOCore
import NIOPosix
import OMSTypes
import Testing

/// Who may connect.
@Suite(.serialized) struct FIXAcceptorTests {
    @Test(arguments: [
        ("wrong CompID", message("A", 1, "98=0|108=30|", sender: "STRANGER")),
        ("no Logon", message("D", 1, "11=A|")), ("no FIX", Array("GET / HTTP/1.1\r\n\r\n".utf8)),
        ("time far off", message("A", 1, "98=0|108=30|").map { $0 == 0x3A ? 0x30 : $0 }),
    ])
    func whoIsNoClientIsDroppedWithoutAnAnswer(_ what: String, _ bytes: [UInt8]) async throws {
        let pair = Pair()
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(bytes)
        try await socket.until { _, isClosed in isClosed }
        #expect(socket.received == "", "\(what)")
        // The port still serves.
        let other = try await RawSocket.connect(pair.port, pair.group)
        try await other.send(message("A", 1, "98=0|108=30|"))
        try await other.until { text, _ in text.contains("|35=A|") }
        try await pair.stop()
    }

    @Test func aSecondLogonOfALiveSessionIsRefused() async throws {
        let pair = Pair()
        try await pair.start()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 2, "98=0|108=30|"))
        try await socket.until { text, isClosed in isClosed && text.isEmpty }
        #expect(try await pair.run { pair.oms.isLoggedOn })
        try await pair.stop()
    }

    @Test func connectionsWithoutALogonEndAndAreLimited() async throws {
        let pair = Pair()
        try await pair.run {
            pair.acceptor.pendingMax = 2
            pair.acceptor.logonTimeout = .milliseconds(300)
        }
        try await pair.listen()
        let first = try await RawSocket.connect(pair.port, pair.group)
        let second = try await RawSocket.connect(pair.port, pair.group)
        let third = try await RawSocket.connect(pair.port, pair.group)
        try await third.until { _, isClosed in isClosed }
        try await first.until { _, isClosed in isClosed }
        try await second.until { _, isClosed in isClosed }
        try await pair.dial()
        try await pair.stop()
    }

    @Test func aReasonLeavesBeforeTheConnectionEnds() async throws {
        let pair = Pair()
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|108=30|") + message("D", 1, "11=A|"))
        try await socket.until { text, isClosed in
            isClosed && text.contains("|58=MsgSeqNum too low, expecting 2 but received 1|")
        }
        try await pair.stop()
    }

    @Test func aPortInUseIsNamedWithItsRemedy() async throws {
        let pair = Pair()
        try await pair.listen()
        let other = FIXAcceptor(eventLoop: pair.loop, clock: SystemClock.now)
        let port = pair.port
        let failure = FIXListenFailure.portInUse(host: "127.0.0.1", port: port)
        await #expect(throws: failure) { _ = try await other.start(port: port).get() }
        #expect(failure.description.contains("port \(port)"))
        #expect(failure.description.contains("configure another port"))
        try await pair.stop()
    }

    @Test func nothingLeavesBeforeTheHostFlushes() async throws {
        let pair = Pair()
        let host = try await pair.run { HoldingHost() }
        let session = try await pair.run {
            let settings = FIXSessionSettings(
                .acceptor, senderCompID: "OMS", targetCompID: "HELD")
            let session = FIXSession(settings, host: host, eventLoop: pair.loop)
            pair.acceptor.add(session)
            return session
        }
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|108=30|", sender: "HELD"))
        while try await pair.run({ host.commits }) == 0 {
            try await Task.sleep(for: .milliseconds(5))
        }
        try await Task.sleep(for: .milliseconds(100))
        #expect(socket.received == "")
        // The Logon answer becomes durable; what is sent meanwhile stays behind the mark.
        try await pair.run {
            let mark = session.bufferedPosition
            "58=later\u{1}".utf8.withContiguousStorageIfAvailable {
                _ = session.send("B", body: UnsafeRawBufferPointer($0), at: SystemClock.now())
            }
            session.flush(through: mark)
        }
        try await socket.until { text, _ in text.contains("|35=A|") }
        try await Task.sleep(for: .milliseconds(50))
        #expect(!socket.received.contains("|35=B|"))
        try await pair.run { session.flush() }
        try await socket.until { text, _ in text.contains("|35=B|") }
        try await pair.stop()
    }
}

/// A host that flushes only when told.
final class HoldingHost: FIXSessionHost, @unchecked Sendable {
    var commits = 0
    func now() -> Timestamp { SystemClock.now() }
    func fixSession(
        _ session: FIXSession, received index: borrowing FIXMessageIndex,
        raw: UnsafeRawBufferPointer, at time: Timestamp
    ) {}
    func fixSession(_ session: FIXSession, changed state: FIXSessionState) {}
    func fixSession(_ session: FIXSession, resend begin: UInt64, end: UInt64) {}
    func fixSessionSequencesReset(_ session: FIXSession) {}
    func fixSessionNeedsCommit(_ session: FIXSession) { commits += 1 }
    func fixSession(_ session: FIXSession, noted line: String) {}
}
