public import OMSMarket
public import OMSTypes

/// How a venue's market-data feed stands, for people.
public struct MarketFeedReading: Equatable, Sendable {
    public var venue: String
    public var state: FeedState
    public var since: Timestamp
    /// Any message; one with data.
    public var lastHeard: Timestamp
    public var lastData: Timestamp
    /// Nanoseconds; 0 where it is not watched.
    public var longestSilence: Int64
    public var longestQuiet: Int64
    public var messages: UInt64
    /// Times that messages were missing, of the feed or of a book, and how many.
    public var gaps: UInt64
    public var missed: UInt64
    public var duplicates: UInt64
    /// Messages and entries that could not be understood.
    public var unreadable: UInt64
    /// Books that are not used until they are told as a whole, and how often some were asked for.
    public var doubtfulBooks: Int
    public var requests: UInt64
    /// MarketDepth (264) that was asked for.
    public var depth: Int
    /// Of the venue's whole market.
    public var status: SecurityTradingStatus
    /// Why the venue did not take a request; empty: it took them.
    public var refusal: String
}

extension MarketHub {
    /// Every feed that a session brings.
    public var readings: [MarketFeedReading] {
        feeds.filter(\.isSubscribed).map { feed in
            let health = store.feed(feed.venue)
            let doubtful = feed.wanted + feed.awaited
            return MarketFeedReading(
                venue: feed.name, state: health.state, since: health.since,
                lastHeard: health.lastHeard, lastData: health.lastData,
                longestSilence: feed.longestSilence,
                longestQuiet: feed.terms.longestQuiet?.nanoseconds ?? 0,
                messages: feed.messages, gaps: health.gaps &+ feed.bookGaps,
                missed: health.missed &+ feed.bookMissed,
                duplicates: health.duplicates &+ feed.bookDuplicates,
                unreadable: feed.unreadable,
                doubtfulBooks: doubtful.count { !store.isWhole($0, feed.venue) },
                requests: feed.requests, depth: feed.terms.subscription.depth,
                status: feed.sessionStatus, refusal: feed.refusal)
        }
    }
}
