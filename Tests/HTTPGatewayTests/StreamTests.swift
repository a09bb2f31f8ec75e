import Foundation
import Glibc
import HTTPGateway
import OMSReadModel
import OMSTypes
import Testing

@Suite(.serialized) struct StreamTests {
    /// Reads events until all names were seen or two seconds have passed.
    static func listen(
        _ socket: Int32, until names: Set<String>
    ) async -> [(event: String, id: String)] {
        await RawHTTP.blocking { listenAndWait(socket, until: names) }
    }

    private static func listenAndWait(
        _ socket: Int32, until names: Set<String>
    ) -> [(event: String, id: String)] {
        var text = ""
        var seen: [(event: String, id: String)] = []
        let end = Date().addingTimeInterval(2)
        while !names.isSubset(of: Set(seen.map(\.event))), Date() < end,
            let part = RawHTTP.readSome(socket)
        {
            text += String(decoding: part, as: UTF8.self)
            seen = events(in: text)
        }
        return seen
    }

    static func events(in text: String) -> [(event: String, id: String)] {
        var id = ""
        var result: [(event: String, id: String)] = []
        for line in text.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("id: ") { id = String(line.dropFirst(4)) }
            if line.hasPrefix("event: ") { result.append((String(line.dropFirst(7)), id)) }
        }
        return result
    }

    static func open(_ port: Int, lastEventID: String? = nil) -> Int32 {
        let socket = RawHTTP.open(port)
        let headers = lastEventID.map { ["Last-Event-ID: \($0)"] } ?? []
        RawHTTP.write(socket, RawHTTP.request("GET", "/v1/stream", headers, ""))
        return socket
    }

    static func nextBatch(_ gateway: GatewayUnderTest, seed: UInt64) throws {
        var rows = DemoRows(seed: seed)
        rows.addOrder()
        rows.addBlock()
        var batch = rows.take()
        batch.position.sequence = gateway.store.position.sequence + 1
        try gateway.store.apply(batch)
    }

    @Test func aListenerIsToldToLoadAndThenWhatChanges() async throws {
        try await GatewayUnderTest.run { gateway in
            let socket = Self.open(gateway.port)
            defer { close(socket) }
            let first = await Self.listen(socket, until: ["reset"]).first
            #expect(first?.event == "reset")
            try Self.nextBatch(gateway, seed: 5)
            let seen = await Self.listen(
                socket, until: ["orders", "executions", "allocations", "health", "venues"])
            #expect(Set(seen.map(\.event)).isSuperset(of: ["orders", "executions"]))
        }
    }

    @Test func whoComesBackGetsWhatItMissed() async throws {
        try await GatewayUnderTest.run { gateway in
            let keeper = Self.open(gateway.port)
            let first = Self.open(gateway.port)
            defer { close(keeper) }
            let heard = await Self.listen(first, until: ["health"])
            let last = try #require(heard.last?.id)
            close(first)
            try Self.nextBatch(gateway, seed: 6)
            _ = await Self.listen(keeper, until: ["orders"])
            let again = Self.open(gateway.port, lastEventID: last)
            defer { close(again) }
            let seen = await Self.listen(again, until: ["orders"])
            #expect(seen.contains { $0.event == "orders" })
            #expect(!seen.contains { $0.event == "reset" })
        }
    }

    @Test(arguments: ["1-1", "nonsense", "99999999999999999999-1", "1-99999999"])
    func anIDThatIsNotOursMeansLoadingAnew(id: String) async throws {
        try await GatewayUnderTest.run { gateway in
            let socket = Self.open(gateway.port, lastEventID: id)
            defer { close(socket) }
            let first = await Self.listen(socket, until: ["reset"]).first
            #expect(first?.event == "reset")
        }
    }

    /// A client that never reads is cut off; the other one keeps getting its events.
    @Test func aSlowListenerIsDroppedAndHoldsNobodyUp() async throws {
        let narrow: (inout GatewayConfiguration) -> Void = {
            $0.streamQueueMax = 16
            $0.streamIntervalMilliseconds = 2
        }
        try await GatewayUnderTest.run(orders: 1, change: narrow) { gateway in
            let slow = Self.open(gateway.port)
            defer { close(slow) }
            let quick = Self.open(gateway.port)
            defer { close(quick) }
            let reader = Task { await RawHTTP.blocking { Self.drain(quick) } }
            var rows = DemoRows(seed: 9)
            for _ in 0..<500 {
                for _ in 0..<40 { rows.addOrder() }
                var batch = rows.take()
                batch.position.sequence = gateway.store.position.sequence + 1
                try gateway.store.apply(batch)
                // The stream's ticker needs a turn: other tests want the same few threads.
                try await Task.sleep(for: .milliseconds(3))
            }
            let isDropped = await Self.isEventuallyClosed(slow)
            #expect(isDropped)
            shutdown(quick, Int32(SHUT_RDWR))
            let received = await reader.value
            #expect(received > 100_000)
        }
    }

    static func drain(_ socket: Int32) -> Int {
        var count = 0
        while let part = RawHTTP.readSome(socket) { count += part.count }
        return count
    }

    /// Reads what is still in the socket's buffers and then finds the end.
    static func isEventuallyClosed(_ socket: Int32) async -> Bool {
        await RawHTTP.blocking {
            let end = Date().addingTimeInterval(2)
            while RawHTTP.readSome(socket) != nil { if Date() > end { return false } }
            return true
        }
    }

    @Test func asManyAsAreAllowedMayListen() async throws {
        let one: (inout GatewayConfiguration) -> Void = { $0.streamClientsMax = 1 }
        try await GatewayUnderTest.run(orders: 1, change: one) { gateway in
            let first = Self.open(gateway.port)
            defer { close(first) }
            _ = await Self.listen(first, until: ["reset"])
            let second = await RawHTTP.get(gateway.port, "/v1/stream")
            #expect(second.status == 503)
            #expect(second.json["error"] as? String == "streamFull")
        }
    }
}
