import FIXCodec
import FIXGateway
import FIXSession
import NIOCore
import OMSTypes
import Testing

/// One session that sends as fast as it can is read no faster than its rate: what it sends stays
/// with it, held back by TCP, and nobody else waits.
@Suite(.serialized) struct HostileTests {
    private static let messages = 100_000
    private static let perSecond = 200

    @Test("A hundred thousand orders at once stay with their sender")
    func flood() async throws {
        var limits = FIXSessionLimits()
        limits.throttle = FIXThrottle.Settings(
            perSecond: Self.perSecond, burst: 10, action: .delay)
        let pair = Pair(omsLimits: limits)
        let other = try await pair.run {
            let session = pair.omsHost.makeSession(
                FIXSessionSettings(.acceptor, senderCompID: "OMS", targetCompID: "OTHER"))
            pair.acceptor.add(session)
            return session
        }
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group, keeps: 16_384)
        try await socket.send(message("A", 1, "98=0|108=30|"))
        let neighbour = try await RawSocket.connect(pair.port, pair.group)
        try await neighbour.send(message("A", 1, "98=0|108=30|", sender: "OTHER"))
        try await pair.until { log in log.filter { $0 == "oms up" }.count == 2 }

        let text = String(repeating: "x", count: 300)
        let now = SystemClock.now()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.messages * 420)
        for number in 2..<(2 + Self.messages) {
            bytes += message("D", number, "11=H\(number)|58=\(text)|", time: now)
        }
        let begin = ContinuousClock.now
        socket.channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
        try await Task.sleep(for: .seconds(1))
        let first = try await Self.taken(of: bytes.count, by: socket)
        try await neighbour.send(message("D", 2, "11=PROMPT|", sender: "OTHER"))
        let asked = ContinuousClock.now
        try await pair.until { $0.contains("oms 2 D PROMPT") }
        #expect(ContinuousClock.now - asked < .milliseconds(500), "a neighbour waits for nobody")
        try await Task.sleep(for: .seconds(1))
        let second = try await Self.taken(of: bytes.count, by: socket)

        let orders = pair.log.withLock { $0.filter { $0.contains(" D H") }.count }
        let seconds = Double((ContinuousClock.now - begin).components.seconds + 1)
        #expect(Double(orders) <= seconds * Double(Self.perSecond) + 10, "\(orders) were read")
        #expect(orders >= Self.perSecond, "it is read at its rate, \(orders)")
        // What two kernels' buffers may hold on loopback, and no more of it after a second.
        #expect(first < bytes.count / 2, "\(first) of \(bytes.count) bytes were taken")
        #expect(second - first < 1 << 20, "\(second - first) bytes more within a second")
        try await pair.run {
            pair.oms.dropConnection()
            other.dropConnection()
        }
        try await pair.stop()
    }

    /// Bytes that the system has taken from the sender.
    private static func taken(of all: Int, by socket: RawSocket) async throws -> Int {
        all - (try await socket.channel.getOption(.bufferedWritableBytes).get())
    }
}
