import FIXGateway
import NIOCore
public import OMSControls
import OMSCore
import OMSEngine
import OMSTypes

/// What is true of a shard only now: links, quotes, counts. For pages and health checks.
public struct LiveSnapshot: Sendable {
    public struct Venue: Sendable {
        public var name: String
        public var kind: VenueTerms.Kind
        public var isUp: Bool
        public var isQuoteLinkUp: Bool
        public var statistics: VenueStatistics
        public var traffic: VenueTraffic
        /// What the router counts against its fills for what they are worth a second later, in
        /// millionths of a basis point of the price.
        public var penalty: Int64
    }

    public struct Quote: Sendable {
        public var symbol: String
        public var venue: String
        public var quote: VenueQuote
    }

    public var now: Timestamp
    public var venues: [Venue]
    public var quotes: [Quote]
    public var sessions: [SessionSnapshot]
    public var feeds: [MarketFeedReading]
    /// The latest alerts of market data, in order; numbers tell new ones from known ones.
    public var marketAlerts: [MarketAlert]
    /// `nil`: ticks are not recorded.
    public var ticks: TickRecording?
    public var journalSequence: SequenceNumber
    public var durableSequence: SequenceNumber
    public var counts: LiveCounts
    public var openOrders: Int
    public var isKillSwitchEngaged: Bool
    public var heartbeat: ControlHeartbeat
    public var failure: String?
    /// From an order's frame to its messages being handed to the sockets, nanoseconds, newest
    /// last; at most a few thousand.
    public var orderTimes: [Int64]
}

/// What went over a venue's links since the start of the process.
public struct VenueTraffic: Sendable {
    /// Sides of quotes, and when the last came.
    public var quotes: Int64 = 0
    public var lastQuoteTime = Timestamp.none
    /// Executed for clients, units of 10⁻⁸.
    public var filledQty: Int64 = 0
}

/// Totals since the start of the process.
public struct LiveCounts: Sendable {
    public var orders = 0
    public var fills = 0
    public var refusals = 0
}

/// The last few thousand times from order to wire.
struct OrderTimes {
    private static let capacity = 4096
    private var values: [Int64] = []
    private var next = 0

    mutating func record(_ nanoseconds: Int64) {
        if values.count < Self.capacity {
            values.append(nanoseconds)
        } else {
            values[next] = nanoseconds
            next = (next + 1) % Self.capacity
        }
    }

    var all: [Int64] { values }
}

extension Shard {
    /// How safe a frame is before its effects leave: `process` or `disk`.
    public var durabilityName: String { durability.rawValue }

    /// Calls `body` on the event loop after each commit, with the last durable frame.
    public func onCommit(_ body: @escaping @Sendable (SequenceNumber) -> Void) {
        eventLoop.execute {
            self.committed = body
            body(self.journal.durableThrough)
        }
    }

    /// Calls `body` with a snapshot so often, on the event loop, until the shard stops.
    public func publishLive(
        every interval: TimeAmount, _ body: @escaping @Sendable (LiveSnapshot) -> Void
    ) {
        eventLoop.scheduleRepeatedTask(initialDelay: .zero, delay: interval) { task in
            self.live = body
            body(self.snapshot())
            if self.failure != nil { task.cancel() }
        }
    }

    func snapshot() -> LiveSnapshot {
        LiveSnapshot(
            now: clock.raw(), venues: liveVenues(), quotes: liveQuotes(),
            sessions: liveSessions(), feeds: market?.readings ?? [],
            marketAlerts: market?.alerts.all ?? [], ticks: market?.recorder?.recording,
            journalSequence: journal.nextSequence - 1,
            durableSequence: journal.durableThrough, counts: counts,
            openOrders: engine.orders.openCount,
            isKillSwitchEngaged: engine.orders.isAnythingHalted, heartbeat: heartbeat,
            failure: failure,
            orderTimes: orderTimes.all)
    }

    private func liveVenues() -> [LiveSnapshot.Venue] {
        let penalties = engine.orders.venuePenalties
        return engine.orders.reference.venues.enumerated().map { index, terms in
            let id = VenueID(UInt16(index + 1))
            let known = engine.orders.venueStatistics(id)
            return LiveSnapshot.Venue(
                name: terms.name.description, kind: terms.kind,
                isUp: known.isUp || terms.kind == .crossing,
                isQuoteLinkUp: isQuoteLinkUp(id), statistics: known,
                traffic: traffic[id.raw] ?? VenueTraffic(),
                penalty: index < penalties.count ? penalties[index] : 0)
        }
    }

    private func isQuoteLinkUp(_ venue: VenueID) -> Bool {
        if let stream = streamPeer(venue) { return stream.link.areQuotesUp }
        return marketDataSession(venue)?.isLoggedOn ?? false
    }

    private func liveQuotes() -> [LiveSnapshot.Quote] {
        var result: [LiveSnapshot.Quote] = []
        for symbol in symbols {
            guard let instrument = engine.orders.reference.instrument(symbol) else { continue }
            for (index, terms) in engine.orders.reference.venues.enumerated()
            where terms.kind == .lit {
                let quote = engine.orders.quotes.quote(instrument, VenueID(UInt16(index + 1)))
                guard quote.bidTime != .none || quote.askTime != .none else { continue }
                result.append(
                    LiveSnapshot.Quote(
                        symbol: symbol.description, venue: terms.name.description,
                        quote: quote))
            }
        }
        return result
    }
}
