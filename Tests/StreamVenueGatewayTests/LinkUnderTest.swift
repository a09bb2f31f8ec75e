import FIXCodec
import Foundation
import MarketDataGateway
import NIOCore
import NIOPosix
import OMSTypes
import StreamVenueGateway
import Synchronization
import VenueSimulator

/// A link to a simulated exchange over real sockets, and everything that the link tells.
final class LinkUnderTest: StreamVenueHost, @unchecked Sendable {
    struct Heard: Sendable {
        /// Fields of reports, in the form inside.
        var reports: [[Int: String]] = []
        var states: [Bool] = []
        var tops: [String: (bid: Price, offer: Price)] = [:]
        var emptied = 0
        var notes: [String] = []
    }

    struct Silent: Error, CustomStringConvertible { var description: String }

    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let venue: StreamSimulatedVenue
    private(set) var link: StreamVenueLink!
    private let heard = Mutex(Heard())
    private var reported = 0

    init(
        faults: [VenueFault] = [], credentials: StreamCredentials = ShippedTemplate.credentials,
        change: (inout StreamTemplate) -> Void = { _ in }
    ) throws {
        let shipped = try ShippedTemplate.codec()
        var template = shipped.template
        template.settle = 20_000_000
        change(&template)
        let codec = shipped.with(template)
        let loop = group.next()
        venue = StreamSimulatedVenue(
            VenueDescription(
                name: "COINS", mic: "", kind: .lit, faults: faults, symbols: ["BTCUSD"]),
            codec: codec, credentials: ShippedTemplate.credentials, eventLoop: loop,
            clock: { SystemTime.now() })
        let port = try venue.start().wait()
        var place = StreamVenueLink.Place()
        place.credentials = credentials
        place.plainAddress = ("127.0.0.1", port)
        place.reconnect = .milliseconds(20)
        place.pingEvery = .milliseconds(200)
        place.symbols = ["BTCUSD", "IBM"]
        link = StreamVenueLink("COINS", codec, place, host: self, eventLoop: loop)
        try onLoop { $0.link.start() }
    }

    func stop() {
        try? onLoop {
            $0.link.stop()
            $0.venue.stop()
        }
        try? group.syncShutdownGracefully()
    }

    func onLoop(_ body: @escaping @Sendable (LinkUnderTest) -> Void) throws {
        try group.next().submit { body(self) }.wait()
    }

    // MARK: What the link tells

    func now() -> Timestamp { SystemTime.now() }

    func streamLink(_ link: StreamVenueLink, changed isUp: Bool) {
        heard.withLock { $0.states.append(isUp) }
    }

    func streamLink(_ link: StreamVenueLink, quotesChanged isUp: Bool) {}

    func streamLink(
        _ link: StreamVenueLink, report: borrowing FIXMessageIndex, raw: UnsafeRawBufferPointer
    ) {
        var fields: [Int: String] = [:]
        for position in 0..<report.count {
            fields[report.tag(at: position)] = String(
                decoding: report.value(at: position), as: UTF8.self)
        }
        heard.withLock { $0.reports.append(fields) }
    }

    func streamLink(_ link: StreamVenueLink, quotes entries: [MarketEntry]) {
        heard.withLock { heard in
            for side in entries.flatMap(Self.tops) {
                var top = heard.tops[side.symbol.description] ?? (.none, .none)
                if side.isBid { top.bid = side.price } else { top.offer = side.price }
                if !side.price.isSet { heard.emptied += 1 }
                heard.tops[side.symbol.description] = top
            }
        }
    }

    private static func tops(_ entry: MarketEntry) -> [QuoteSide] {
        switch entry {
        case .quote(let side): return [side]
        case .book(let book): return [true, false].map { book.top(isBid: $0) }
        case .trade: return []
        }
    }

    func streamLink(_ link: StreamVenueLink, executedOf clOrdID: String) -> Quantity? {
        let units = all.reports.filter { $0[11] == clOrdID && $0[150] == "F" }
            .compactMap { $0[32].flatMap { Double($0) } }.reduce(0, +)
        return Quantity(units: Int64((units * 100_000_000).rounded()))
    }

    func streamLink(_ link: StreamVenueLink, knows execID: String) -> Bool {
        all.reports.contains { $0[17] == execID }
    }

    func streamLink(_ link: StreamVenueLink, noted line: String) {
        heard.withLock { $0.notes.append(line) }
    }

    var all: Heard { heard.withLock { $0 } }

    // MARK: For tests

    /// Waits until what was heard is so.
    func wait(_ what: String, seconds: Double = 10, _ isSo: (Heard) -> Bool) throws {
        let end = Date().addingTimeInterval(seconds)
        while !isSo(all) {
            guard Date() < end else {
                throw Silent(description: "\(what) did not come; heard \(all)")
            }
            usleep(2_000)
        }
    }

    func up(_ count: Int = 1) throws {
        try wait("the link up \(count)") { $0.states.count { $0 } >= count }
    }

    /// The next report, not looked at before, with such fields: `150=F 39=1`.
    @discardableResult
    func report(_ pattern: String) throws -> [Int: String] {
        let wanted = pattern.split(separator: " ").map {
            $0.split(separator: "=", maxSplits: 1).map(String.init)
        }
        func matches(_ fields: [Int: String]) -> Bool {
            wanted.allSatisfy { fields[Int($0[0]) ?? 0] == ($0.count > 1 ? $0[1] : "") }
        }
        try wait(pattern) { $0.reports.dropFirst(reported).contains(where: matches) }
        let reports = all.reports
        let place = reports.indices.dropFirst(reported).first { matches(reports[$0]) } ?? 0
        reported = place + 1
        return reports[place]
    }

    /// Sends a message and lets it leave; fields as `11=N1|55=BTCUSD|`.
    func send(_ type: FIXMsgType, _ text: String) throws {
        let body = Array(text.replacing("|", with: "\u{1}").utf8)
        try onLoop { test in
            _ = body.withUnsafeBytes { test.link.prepare(type, $0) }
            test.link.flush()
        }
    }

    func order(_ id: String, _ more: String = "38=1|44=100|59=0|", side: Int = 1) throws {
        try send(.newOrderSingle, "11=\(id)|55=BTCUSD|54=\(side)|40=2|\(more)")
    }

    func quote(_ side: BookSide, _ price: Int64, _ size: Int64 = 1) throws {
        try onLoop { test in
            let level = BookLevel(
                price: Price(units: price * 100_000_000),
                quantity: Quantity(units: size * 100_000_000))
            test.venue.setBackground("BTCUSD", side, size == 0 ? [] : [level])
        }
    }
}

/// The machine's clock.
enum SystemTime {
    static func now() -> Timestamp {
        Timestamp(nanoseconds: Int64(Date().timeIntervalSince1970 * 1e9))
    }
}
