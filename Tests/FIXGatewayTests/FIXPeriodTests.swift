import FIXCodec
import FIXGateway
import FIXSession
import Foundation
import NIOCore
import OMSTypes
import Synchronization
import Testing

/// Sessions that are open by the clock, which the test sets.
@Suite(.serialized) struct FIXPeriodTests {
    final class Clock: Sendable {
        private let time: Mutex<Timestamp>
        init(_ text: String) { time = Mutex(FIXScheduleTests.utc(text)) }
        var now: Timestamp { time.withLock { $0 } }
        func set(_ text: String) { time.withLock { $0 = FIXScheduleTests.utc(text) } }
    }

    private func follow(_ pair: Pair, moved: String? = nil) async throws {
        let schedule = try FIXScheduleTests.schedule("daily 08:00-17:00 Europe/London")
        let time = moved.map { FIXScheduleTests.utc($0) }
        try await pair.run { pair.oms.follow(schedule, numbersMoved: time) }
    }

    @Test func aClosedSessionSaysWhenItOpens() async throws {
        let clock = Clock("2026-03-28 20:00")
        let pair = Pair(clock: { clock.now })
        try await follow(pair)
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|108=30|", time: clock.now))
        try await socket.until { text, isClosed in
            isClosed
                && text.contains(
                    "|58=The session is closed; it opens Sun 2026-03-29 08:00 Europe/London|")
        }
        #expect(try await pair.run { pair.oms.nextInbound } == 1)
        clock.set("2026-03-29 07:00")
        let other = try await RawSocket.connect(pair.port, pair.group)
        try await other.send(message("A", 1, "98=0|108=30|", time: clock.now))
        try await other.until { text, _ in text.contains("|35=A|") }
        try await pair.stop()
    }

    @Test func atTheEndOfAPeriodEverybodyLeavesAndNumbersStartAnewOnce() async throws {
        let clock = Clock("2026-03-02 16:59")
        let pair = Pair(clock: { clock.now })
        try await follow(pair)
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(
            message("A", 1, "98=0|108=0|", time: clock.now)
                + message("D", 2, "11=DAY1|", time: clock.now))
        try await pair.until { $0.contains("oms 2 D DAY1") }
        clock.set("2026-03-02 17:00")
        try await socket.until { text, _ in
            text.contains("|35=5|") && text.contains("it opens Tue 2026-03-03 08:00")
        }
        try await socket.send(message("5", 3, "", time: clock.now))
        try await socket.until { _, isClosed in isClosed }
        #expect(try await pair.run { pair.oms.nextInbound } == 4)
        clock.set("2026-03-03 08:00")
        while try await pair.run({ pair.oms.nextInbound }) != 1 {
            try await Task.sleep(for: .milliseconds(10))
        }
        let second = try await RawSocket.connect(pair.port, pair.group)
        try await second.send(
            message("A", 1, "98=0|108=0|", time: clock.now)
                + message("D", 2, "11=DAY2|", time: clock.now))
        try await pair.until { $0.contains("oms 2 D DAY2") }
        try await second.channel.close().get()
        try await pair.until { log in log.filter { $0 == "oms down" }.count == 2 }
        try await Task.sleep(for: .milliseconds(300))
        #expect(try await pair.run { pair.oms.nextInbound } == 3, "a second reset")
        try await pair.stop()
    }

    /// Numbers that moved last in an earlier period start anew; of the present one they go on.
    @Test(arguments: [
        ("2026-03-02 16:00", 1), ("2026-03-02 22:00", 1), ("2026-03-03 08:00", 7),
        ("2026-03-03 09:00", 7),
    ])
    func aProcessThatWasDownAtTheChangeDoesItAtItsStart(
        _ moved: String, _ expected: UInt64
    ) async throws {
        let clock = Clock("2026-03-03 10:00")
        let pair = Pair(clock: { clock.now })
        let schedule = try FIXScheduleTests.schedule("daily 08:00-17:00 UTC")
        let session = try await pair.run {
            let session = FIXSession(
                FIXSessionSettings(.acceptor, senderCompID: "OMS", targetCompID: "OLD"),
                host: pair.omsHost, eventLoop: pair.loop, nextInbound: 7, nextOutbound: 9)
            session.follow(schedule, numbersMoved: FIXScheduleTests.utc(moved))
            return session
        }
        #expect(try await pair.run { session.nextInbound } == expected)
        try await pair.stop()
    }

    @Test func anInitiatorDialsWhenItsSessionOpens() async throws {
        let clock = Clock("2026-03-02 07:00")
        let pair = Pair(clock: { clock.now })
        let schedule = try FIXScheduleTests.schedule("daily 08:00-17:00 UTC")
        try await pair.run { pair.client.follow(schedule, numbersMoved: nil) }
        try await pair.listen()
        let initiator = FIXInitiator(session: pair.client, port: pair.port)
        try await pair.run { initiator.start() }
        try await Task.sleep(for: .milliseconds(300))
        #expect(pair.log.withLock { !$0.contains("client up") })
        clock.set("2026-03-02 08:00")
        try await pair.until { $0.contains("client up") }
        try await pair.run { initiator.stop() }
        try await pair.stop()
    }
}
