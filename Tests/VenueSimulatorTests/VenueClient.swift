import FIXCodec
import FIXGateway
import FIXSession
import Foundation
import NIOCore
import NIOPosix
import OMSTypes
import Testing

@testable import VenueSimulator

/// One FIX initiator that remembers what it received, for tests over real sockets.
final class VenueClient: @unchecked Sendable {
    private let host: MemoryFIXHost
    private let session: FIXSession
    private let initiator: FIXInitiator
    private let eventLoop: any EventLoop
    private var received: [String] = []

    /// What is shown of a message, in this order.
    private static let shown = [
        262, 97, 43, 11, 41, 150, 39, 38, 14, 151, 32, 31, 30, 434, 102, 103, 380, 373, 371, 281,
    ]

    init(_ compID: Text64, to venue: Text64, port: Int, on eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
        host = MemoryFIXHost(eventLoop: eventLoop)
        session = host.makeSession(
            FIXSessionSettings(.initiator, senderCompID: compID, targetCompID: venue))
        initiator = FIXInitiator(session: session, port: port)
        initiator.redialFirst = .milliseconds(10)
    }

    /// Dials and waits for the Logon: what is sent earlier would come by resend only.
    func start() async throws {
        try await eventLoop.submit {
            // The client is its host's for good: a connection may close after the test's end.
            self.host.onMessage = { _, message, _ in self.received.append(Self.text(message)) }
            self.initiator.start()
        }.get()
        for _ in 0..<2500 {
            if try await eventLoop.submit({ self.session.isLoggedOn }).get() { return }
            try await Task.sleep(for: .milliseconds(2))
        }
        Issue.record("no Logon within 5 seconds")
    }

    func stop() async throws { try await eventLoop.submit { self.initiator.stop() }.get() }

    func send(_ type: FIXMsgType, _ fields: String) async throws {
        _ = try await eventLoop.submit {
            FIXTextMessage.bytes(fields).withUnsafeBytes {
                self.host.send(self.session, type, body: $0)
            }
        }.get()
    }

    /// Waits until so many messages have come and takes them.
    func take(_ count: Int, within seconds: Double = 5) async throws -> [String] {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while Date() < deadline {
            let taken = try await eventLoop.submit { () -> [String]? in
                guard self.received.count >= count else { return nil }
                defer { self.received = [] }
                return self.received
            }.get()
            if let taken { return taken }
            try await Task.sleep(for: .milliseconds(2))
        }
        return try await eventLoop.submit { ["only:"] + self.received }.get()
    }

    /// Every message but market data as `35 tag=value …` of the shown tags; market data with its
    /// entries `279/269 55 271@270`.
    private static func text(_ message: borrowing FIXMessageIndex) -> String {
        var words = [message.string(35) ?? "?"]
        for tag in shown {
            if let value = message.string(tag) { words.append("\(tag)=\(value)") }
        }
        let isIncrement = message.msgType == .marketDataIncrement
        if let symbol = message.string(55), message.msgType == .marketDataSnapshot {
            words.append(symbol)
        }
        guard
            var group = message.group(
                268, delimiter: isIncrement ? FIXTag.mdUpdateAction : FIXTag.mdEntryType)
        else { return words.joined(separator: " ") }
        while let entry = group.next(in: message) {
            func field(_ tag: Int) -> String {
                message.value(tag, in: entry).map { String(decoding: $0, as: UTF8.self) } ?? ""
            }
            let kind = isIncrement ? "\(field(279))/\(field(269)) \(field(55))" : field(269)
            words.append("[\(kind) \(field(271))@\(field(270))]")
        }
        return words.joined(separator: " ")
    }
}

/// A market with its clients, stopped at the end.
func withMarket(
    _ description: MarketDescription, source: (any QuoteSource)? = nil,
    _ body: (SimulatedMarket, [Int], any EventLoop) async throws -> Void
) async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let market = SimulatedMarket(description, source: source, eventLoop: group.next())
    let ports = try await market.start().get()
    do {
        try await body(market, ports, group.next())
    } catch {
        Issue.record(error)
    }
    try await market.stop().get()
    try await group.shutdownGracefully()
}
