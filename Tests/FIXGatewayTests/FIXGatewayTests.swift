import FIXCodec
import FIXDictionary
import FIXGateway
import FIXSession
import NIOCore
import NIOPosix
import OMSTypes
import Testing

/// Two sessions over a real socket.
@Suite(.serialized) struct FIXGatewayTests {
    @Test func ordersAndReportsBothWays() async throws {
        let pair = Pair()
        try await pair.start()
        try await pair.order(["A1", "A2"])
        try await pair.until { $0.contains("oms 3 D A2") }
        try await pair.run {
            var body = FIXBodyWriter()
            body.field(FIXTag.clOrdID, "A1")
            pair.omsHost.send(pair.oms, .executionReport, body)
        }
        try await pair.until { $0.contains("client 2 8 A1") }
        let numbers = try await pair.run {
            [pair.oms.nextInbound, pair.oms.nextOutbound, pair.client.nextInbound]
        }
        #expect(numbers == [4, 3, 3])
        try await pair.run { pair.initiator?.stop() }
        try await pair.until { $0.contains("oms down") && $0.contains("client down") }
        try await pair.stop()
    }

    @Test func heartbeatsKeepAQuietSessionAlive() async throws {
        let pair = Pair(heartBtInt: 1)
        try await pair.start()
        try await Task.sleep(for: .milliseconds(3_300))
        let state = try await pair.run { (pair.oms.isLoggedOn, pair.oms.nextOutbound) }
        #expect(state.0)
        #expect(state.1 >= 4)
        try await pair.stop()
    }

    @Test func aSilentCounterpartyIsTestedAndDropped() async throws {
        let pair = Pair()
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|108=1|"))
        try await socket.until { text, isClosed in isClosed && text.contains("|35=1|") }
        try await pair.until { $0.contains("oms down") }
        try await pair.stop()
    }

    /// What was sent while the line was cut comes with the resend, flagged and in order, once.
    @Test func aCutLineLosesNothingAndDoublesNothing() async throws {
        let pair = Pair()
        try await pair.start()
        try await pair.order(["A1"])
        try await pair.until { $0.contains("oms 2 D A1") }
        for round in 0..<5 {
            let ids = (0..<20).map { "R\(round)-\($0)" }
            // Sent and cut in the same tick: nothing of it reaches the socket.
            try await pair.run {
                pair.client.dropConnection()
                var body = FIXBodyWriter()
                for id in ids {
                    body.clear()
                    body.field(FIXTag.clOrdID, id)
                    pair.clientHost.send(pair.client, .newOrderSingle, body)
                }
            }
            try await pair.until { $0.contains { $0.hasSuffix("D R\(round)-19 possdup") } }
        }
        try await pair.order(["LAST"])
        try await pair.until { $0.contains { $0.hasSuffix("D LAST") } }
        let orders = pair.log.withLock { log in
            log.filter { $0.hasPrefix("oms ") && $0.contains(" D ") }
                .map { String($0.split(separator: " ")[3]) }
        }
        let expected = ["A1"] + (0..<5).flatMap { round in (0..<20).map { "R\(round)-\($0)" } }
        #expect(orders == expected + ["LAST"])
        try await pair.stop()
    }

    /// What is kept behind a gap and then filled over makes room again.
    @Test func whatWasFilledOverIsForgotten() async throws {
        var limits = FIXSessionLimits()
        limits.heldBytesMax = 500
        let pair = Pair(omsLimits: limits)
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|108=30|"))
        for next in stride(from: 2, to: 22, by: 2) {
            try await socket.send(message("D", next + 1, "11=LOST\(next)|"))
            try await socket.send(message("4", next, "123=Y|36=\(next + 2)|"))
        }
        try await socket.send(message("D", 23, "11=KEPT|"))
        try await socket.send(message("4", 22, "123=Y|36=23|"))
        try await pair.until { $0.contains("oms 23 D KEPT") }
        #expect(pair.log.withLock { log in !log.contains { $0.contains("LOST") } })
        try await pair.stop()
    }

    @Test func aLongResendComesInChunksAndHoldsBackWhatIsNew() async throws {
        let pair = Pair()
        try await pair.listen()
        try await pair.order((1...5_000).map { "B\($0)" })
        let initiator = FIXInitiator(session: pair.client, port: pair.port)
        try await pair.run { initiator.start() }
        try await pair.until { $0.contains { $0.contains("D B1 possdup") } }
        try await pair.order((5_001...5_100).map { "B\($0)" })
        try await pair.until { $0.contains { $0.contains("D B5100") } }
        let orders = pair.log.withLock { log in
            log.filter { $0.hasPrefix("oms ") && $0.contains(" D ") }
                .map { String($0.split(separator: " ")[3]) }
        }
        #expect(orders == (1...5_100).map { "B\($0)" })
        try await pair.run { initiator.stop() }
        try await pair.stop()
    }

    @Test func bytesOneByOne() async throws {
        let pair = Pair()
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        for byte in message("A", 1, "98=0|108=30|") + message("D", 2, "11=SLOW|") {
            try await socket.send([byte])
        }
        try await pair.until { $0.contains("oms 2 D SLOW") }
        try await pair.stop()
    }

    @Test func garbledBytesAreSkippedAndWhatWasInThemIsRequested() async throws {
        let pair = Pair()
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|108=30|"))
        var broken = message("D", 2, "11=BROKEN|")
        broken[broken.count - 9] ^= 1
        try await socket.send(broken + message("D", 3, "11=AHEAD|"))
        try await socket.until { text, _ in text.contains("|35=2|") && text.contains("|7=2|16=0|") }
        try await socket.send(message("D", 2, "43=Y|122=20260302-14:30:00|11=MENDED|"))
        try await pair.until { $0.contains("oms 3 D AHEAD") }
        #expect(pair.log.withLock { $0.contains("oms 2 D MENDED possdup") })
        try await pair.stop()
    }

    @Test func aMessageOverTheLimitEndsTheSessionOneBelowItIsTaken() async throws {
        let pair = Pair()
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|108=30|"))
        let large = String(repeating: "x", count: 60_000)
        try await socket.send(message("D", 2, "58=\(large)|11=LARGE|"))
        try await pair.until { $0.contains("oms 2 D LARGE") }
        let tooLarge = message("D", 3, "58=\(large)\(large)|")
        try await socket.send(tooLarge + message("D", 3, "11=NEXT|"))
        let reason =
            "A message of \(tooLarge.count) bytes is longer than the 65536 that are taken"
        try await socket.until { text, _ in
            text.contains("|35=5|") && text.contains("|58=\(reason)|")
        }
        // Its answer is awaited, nothing else is taken; the number stays the one that was expected.
        try await socket.send(message("5", 3, ""))
        try await socket.until { _, isClosed in isClosed }
        #expect(try await pair.run { pair.oms.nextInbound } == 4)
        #expect(pair.log.withLock { !$0.contains("oms 3 D NEXT") })
        #expect(pair.log.withLock { !$0.contains { $0.contains("garbled") } })
        try await pair.stop()
    }

    /// What one read skips is one line, its first bytes readable and without secrets.
    @Test func garbledPiecesOfOneReadAreOneLine() async throws {
        let pair = Pair()
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|108=30|"))
        try await pair.until { $0.contains("oms up") }
        var pieces: [UInt8] = []
        for _ in 0..<3 {
            pieces += Array("8=FIX.4.4\u{1}9=5\u{1}554=hidden\u{1}58=\u{7}\u{1}96=a\u{1}b".utf8)
        }
        try await socket.send(pieces + message("D", 2, "11=NEXT|"))
        try await pair.until { $0.contains("oms 2 D NEXT") }
        let line =
            "oms: garbled: 3 pieces, \(pieces.count) bytes skipped (msgType): "
            + #"8=FIX.4.4|9=5|554=*|58=\x07|96=*"#
        let told = pair.log.withLock { $0.filter { $0.contains("garbled") } }
        #expect(told == [line])
        try await socket.send(Array("secret|rest".utf8) + message("D", 3, "11=LAST|"))
        try await pair.until { $0.contains("oms 3 D LAST") }
        #expect(pair.log.withLock { $0.contains { $0.contains("11 bytes skipped") } })
        try await pair.stop()
    }

    /// A host that nobody else keeps lives as long as its connection.
    @Test func aConnectionKeepsItsHost() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        var pair: Pair? = Pair()
        try await pair?.listen()
        let socket = try await RawSocket.connect(pair?.port ?? 0, group)
        try await socket.send(message("A", 1, "98=0|108=30|"))
        try await pair?.until { $0.contains("oms up") }
        let log = try #require(pair).log
        pair = nil
        // The pair's threads end with it, the connection with them: the host hears of it.
        try await socket.until { _, isClosed in isClosed }
        for _ in 0..<500 where !log.withLock({ $0.contains("oms down") }) {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(log.withLock { $0.contains("oms down") })
        try await group.shutdownGracefully()
    }

    @Test func theDictionaryRefusesAndTheSessionGoesOn() async throws {
        let pair = Pair(omsLimits: FIXSessionLimits(dictionary: .fix44))
        try await pair.start()
        try await pair.order(["NOSIDE"])
        try await pair.until { log in log.contains { $0.contains(" 3 Required tag missing") } }
        #expect(pair.log.withLock { !$0.contains { $0.contains("D NOSIDE") } })
        #expect(try await pair.run { pair.oms.nextInbound } == 3)
        try await pair.stop()
    }

    @Test func aCounterpartyThatDoesNotReadIsDropped() async throws {
        var limits = FIXSessionLimits()
        limits.outboundBytesMax = 1 << 20
        let pair = Pair(omsLimits: limits)
        try await pair.listen()
        let socket = try await RawSocket.connect(pair.port, pair.group)
        try await socket.send(message("A", 1, "98=0|108=30|"))
        try await pair.until { $0.contains("oms up") }
        try await socket.channel.setOption(.autoRead, value: false).get()
        let text = String(repeating: "x", count: 10_000)
        for _ in 0..<2_000 {
            let isUp = try await pair.run {
                var body = FIXBodyWriter()
                body.field(FIXTag.text, text)
                pair.omsHost.send(pair.oms, "B", body)
                return pair.oms.isLoggedOn
            }
            if !isUp { break }
        }
        try await pair.until { $0.contains("oms down") }
        #expect(pair.log.withLock { $0.contains { $0.contains("reads too slowly") } })
        try await pair.stop()
    }
}
