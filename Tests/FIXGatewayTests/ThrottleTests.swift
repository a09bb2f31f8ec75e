import FIXCodec
import FIXGateway
import FIXSession
import NIOCore
import OMSTypes
import Testing

/// Rates of messages.
@Suite(.serialized) struct ThrottleTests {
    /// Milliseconds at which messages come, and how long each has to wait.
    @Test func aBurstAndThenTheRate() {
        var throttle = FIXThrottle(FIXThrottle.Settings(perSecond: 10, burst: 3))
        let start = Timestamp(nanoseconds: 1_800_000_000_000_000_000)
        for (milliseconds, wait) in [
            (0, 0), (0, 0), (0, 0), (0, 100), (50, 50), (100, 0), (100, 100), (199, 1), (200, 0),
            (1_000, 0), (1_000, 0), (1_000, 0), (1_000, 100),
        ] as [(Int64, Int64)] {
            let now = start.adding(nanoseconds: milliseconds * 1_000_000)
            #expect(throttle.take(at: now) == wait * 1_000_000, "at \(milliseconds)")
        }
        // A clock put back by an hour costs no hour.
        #expect(throttle.take(at: start.adding(nanoseconds: -3_600_000_000_000)) <= 300_000_000)
    }

    private func pair(_ action: FIXThrottle.Action) async throws -> (Pair, RawSocket) {
        var limits = FIXSessionLimits()
        limits.throttle = FIXThrottle.Settings(perSecond: 20, burst: 5, action: action)
        let pair = Pair(omsLimits: limits)
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|108=30|"))
        try await pair.until { $0.contains("oms up") }
        return (pair, socket)
    }

    @Test func delayedMessagesAllComeInOrder() async throws {
        let (pair, socket) = try await pair(.delay)
        let begin = ContinuousClock.now
        var bytes: [UInt8] = []
        for number in 2...25 { bytes += message("D", number, "11=W\(number)|") }
        try await socket.send(bytes)
        try await pair.until { $0.contains("oms 25 D W25") }
        // 25 messages, 5 at once, 20 a second.
        #expect(ContinuousClock.now - begin > .milliseconds(900))
        let orders = pair.log.withLock { $0.filter { $0.contains(" D W") } }
        #expect(orders == (2...25).map { "oms \($0) D W\($0)" })
        try await pair.stop()
    }

    @Test func refusedMessagesAreCountedButCancelsPass() async throws {
        let (pair, socket) = try await pair(.reject)
        var bytes: [UInt8] = []
        for number in 2...11 { bytes += message("D", number, "11=R\(number)|") }
        try await socket.send(
            bytes + message("F", 12, "11=CANCEL|") + message("CA", 13, "11=KILL|"))
        try await pair.until { $0.contains("oms 12 F CANCEL") }
        try await pair.until { $0.contains("oms 13 CA KILL") }
        try await socket.until { text, _ in
            text.contains("|45=11|") && text.contains("More than 20 messages per second (burst 5)")
        }
        let orders = pair.log.withLock { $0.filter { $0.contains(" D R") } }
        #expect(orders.count >= 5 && orders.count < 10)
        #expect(try await pair.run { pair.oms.nextInbound } == 14)
        try await pair.stop()
    }

    @Test func tooManyMayEndTheSessionWithAReason() async throws {
        let (pair, socket) = try await pair(.logout)
        var bytes: [UInt8] = []
        for number in 2...11 { bytes += message("D", number, "11=L\(number)|") }
        try await socket.send(bytes)
        try await socket.until { text, isClosed in
            isClosed && text.contains("|35=5|") && text.contains("More than 20 messages")
        }
        try await pair.until { $0.contains("oms down") }
        try await pair.stop()
    }

    /// It is told when it reads again; a neighbour waits for nobody.
    @Test func aSlowConsumerIsToldAndNobodyWaits() async throws {
        var limits = FIXSessionLimits()
        limits.outboundBytesMax = 1 << 20
        limits.closeTimeout = .seconds(60)
        let (pair, other, socket, neighbour) = try await Pair.withNeighbour(limits)
        try await socket.channel.setOption(.autoRead, value: false).get()
        let text = String(repeating: "x", count: 100_000)
        for _ in 0..<1_000 {
            let isUp = try await pair.run {
                var body = FIXBodyWriter()
                body.field(FIXTag.text, text)
                pair.omsHost.send(pair.oms, "B", body)
                return pair.oms.isLoggedOn
            }
            if !isUp { break }
        }
        let states = try await pair.run { [pair.oms.isLoggedOn, pair.oms.isConnected] }
        let log = pair.log.withLock { $0 }
        #expect(states == [false, true], "logged on, connected; log: \(log)")
        try await pair.run {
            var body = FIXBodyWriter()
            body.field(FIXTag.text, "prompt")
            pair.omsHost.send(other, "B", body)
        }
        try await neighbour.until { text, _ in text.contains("|58=prompt|") }
        try await socket.channel.setOption(.autoRead, value: true).get()
        try await socket.until { text, isClosed in
            isClosed && text.contains("|58=Read too slowly: over 1048576 bytes wait to be read|")
        }
        #expect(try await pair.run { other.isLoggedOn && !pair.oms.isLoggedOn })
        try await pair.stop()
    }
}
