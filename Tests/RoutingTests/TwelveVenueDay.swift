import Foundation
import NIOCore
import NIOPosix
import OMSCore
import OMSEngine
import OMSRuntime
import OMSTypes
import VenueSimulator

/// Twelve simulated lit venues that show the recorded quotes, the system, and a client, all over
/// TCP and under one clock, which jumps from order to order.
final class TwelveVenueDay {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// A venue shows a row for four seconds. The system trusts one for two of them, so that it has
    /// stale quotes to leave alone.
    private static let age = 4 * Timestamp.nanosecondsPerSecond
    /// Recorded time passes in steps of half a second before an order, so that what the system
    /// hears has about its recorded age.
    private static let step = Timestamp.nanosecondsPerSecond / 2

    let runtime: OMSRuntime
    let client: DeskClient
    private let clock: RecordedClock
    private let market: SimulatedMarket
    private let world: MultiThreadedEventLoopGroup
    private var priceLast = Price(units: 157 * DecimalText.scale)

    /// Opens venues, system and client, in this order, at 14:29 UTC.
    init(date: CalendarDate, quotes: [VenueSimulator.VenueQuote], folder: String) async throws {
        let clock = RecordedClock(
            at: date.startUTC.adding(nanoseconds: 52_140 * Timestamp.nanosecondsPerSecond))
        self.clock = clock
        world = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        market = SimulatedMarket(
            Self.market(date), source: MemoryQuoteSource(quotes: quotes),
            eventLoop: world.next(), clock: { clock.now() })
        let ports = try await market.start().get()
        runtime = try Self.start(ports, folder, clock)
        client = DeskClient(
            port: runtime.fixPort, eventLoop: world.next(), clock: { clock.now() })
        try await client.start()
        try await wait("all links are up") { try await self.areLinksUp() }
    }

    private static func market(_ date: CalendarDate) -> MarketDescription {
        var description = MarketDescription(
            venues: TwelveVenueRecord.letters.map { letter in
                VenueDescription(
                    name: Text64("V\(letter)") ?? Text64(), mic: "XXV\(letter)", kind: .lit,
                    symbols: [TwelveVenueRecord.symbol])
            },
            rule: .venuePerLetter(TwelveVenueRecord.letters, age: age),
            midnight: date.startUTC)
        description.pace = .manual
        description.end = .stop
        description.quoteRefresh = 0
        return description
    }

    private static func start(_ ports: [Int], _ folder: String, _ clock: RecordedClock) throws
        -> OMSRuntime
    {
        var configuration = try TwelveVenueConfiguration.make()
        for index in configuration.venues.indices {
            configuration.venues[index].connect.port = ports[index]
        }
        configuration.data = folder
        configuration.journal.segmentSize = 16 << 20
        let runtime = try OMSRuntime(
            configuration: configuration, clock: { clock.now() }, log: { _ in })
        try runtime.start()
        return runtime
    }

    private func areLinksUp() async throws -> Bool {
        let count = TwelveVenueRecord.letters.count
        let up = try await runtime.shard.read { engine in
            (1...count).filter { engine.orders.venueStatistics(VenueID(UInt16($0))).isUp }.count
        }.get()
        let books = try await client.books()
        return up == count && books.isLoggedOn
    }

    func marketCounters() async throws -> MarketCounters { try await market.counters().get() }

    func books() async throws -> BooksCheck {
        try await runtime.shard.read { BooksCheck($0) }.get()
    }

    func close() async throws {
        try await client.stop()
        stopRuntime()
        try await market.stop().get()
        try await world.shutdownGracefully()
    }

    private func stopRuntime() { runtime.stop() }
}

// The day as it passes.
extension TwelveVenueDay {
    /// Lets recorded time pass until the order's, sends it, and waits until nothing is under way.
    func trade(_ order: PlannedOrder) async throws {
        let spans = Self.age / Self.step
        for span in (0...spans).reversed() {
            let time = order.time.adding(nanoseconds: -span * Self.step)
            guard span == 0 || time > clock.now() else { continue }
            clock.move(to: time)
            try await market.advance(through: clock.now()).get()
            if span > 0 || !order.isRaced { try await quotesArrive() }
        }
        try await client.send(order, price: try await price(of: order))
        try await settle(order)
    }

    func cancel(_ order: PlannedOrder) async throws {
        try await client.cancel(order)
        try await wait("the cancel of \(order.clOrdID) is answered") {
            try await self.client.books().ended.contains(order.clOrdID)
        }
    }

    /// The client has heard of every fill that the venues made.
    func comeToRest() async throws {
        try await wait("all fills are told") {
            let made = try await self.marketCounters().fills
            return try await self.client.books().fills >= made
        }
    }

    private func price(of order: PlannedOrder) async throws -> Price {
        let now = clock.now()
        let known = try await runtime.shard.read { engine in
            engine.orders.reference.instrument(TwelveVenueRecord.symbol).map {
                engine.orders.bestQuote($0, at: now)
            }
        }.get()
        guard let best = known else {
            throw Failure(description: "the system does not know \(TwelveVenueRecord.symbol)")
        }
        if best.isTwoSided { priceLast = Price(units: (best.bid.units + best.ask.units) / 2) }
        return order.price(against: best, last: priceLast)
    }

    /// The system shows of every venue what the venue shows.
    private func quotesArrive() async throws {
        try await wait("quotes arrive") {
            let market = self.market
            let tops = try await market.eventLoop.submit {
                market.venues.map { $0.top(of: TwelveVenueRecord.symbol) }
            }.get()
            return try await self.runtime.shard.read { engine in
                guard let id = engine.orders.reference.instrument(TwelveVenueRecord.symbol) else {
                    return false
                }
                return tops.enumerated().allSatisfy { index, top in
                    let known = engine.orders.quotes.quote(id, VenueID(UInt16(index + 1)))
                    return known.bid == top.bid?.price ?? .none
                        && known.ask == top.ask?.price ?? .none
                        && (top.bid.map { $0.quantity == known.bidSize } ?? true)
                        && (top.ask.map { $0.quantity == known.askSize } ?? true)
                }
            }.get()
        }
    }

    /// The order has ended, or all that it has open rests at venues that said so.
    private func settle(_ order: PlannedOrder) async throws {
        guard let clOrdID = ClOrdID(order.clOrdID), let compID = Text64(DeskClient.compID) else {
            return
        }
        try await wait("\(order.clOrdID) comes to rest") {
            try await self.runtime.shard.read { engine in
                guard let session = engine.orders.reference.session(compID),
                    let id = engine.orders.order(clOrdID: clOrdID, session: session),
                    let order = engine.orders.view(id)
                else { return false }
                let open = engine.orders.children(of: id).compactMap { engine.orders.view($0) }
                    .filter { !$0.isTerminal }
                let resting = open.filter {
                    $0.terms.timeInForce == .day && $0.ordStatus != .pendingNew
                }
                let worked = resting.reduce(Int64(0)) { $0 + $1.leavesQty.units }
                return open.count == resting.count && worked == order.leavesQty.units
            }.get()
        }
    }

    private func wait(_ what: String, until isSo: () async throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(10)
        while try await !isSo() {
            if let failure = runtime.shard.failure { throw Failure(description: failure) }
            guard ContinuousClock.now < deadline else {
                let objections = try await client.books().objections
                throw Failure(description: "not within 10 seconds: \(what) \(objections)")
            }
            try await Task.sleep(for: .microseconds(200))
        }
    }
}
