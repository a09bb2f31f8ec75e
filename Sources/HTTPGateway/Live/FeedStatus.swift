public import OMSTypes

/// How a venue's market-data feed stands now.
public struct FeedStatus: Equatable, Sendable {
    public var venue: String
    /// `live`, `down`, `gapped`, `stale` or `stalled`, and since when.
    public var state = "down"
    public var since: Timestamp = .none
    public var lastHeard: Timestamp = .none
    public var lastData: Timestamp = .none
    /// Nanoseconds; 0 where it is not watched.
    public var longestSilence: Int64 = 0
    public var longestQuiet: Int64 = 0
    public var messages: UInt64 = 0
    public var gaps: UInt64 = 0
    public var missed: UInt64 = 0
    public var duplicates: UInt64 = 0
    public var unreadable: UInt64 = 0
    /// Books that wait for a snapshot, and how often snapshots were asked for.
    public var doubtfulBooks = 0
    public var requests: UInt64 = 0
    public var depth = 1
    /// SecurityTradingStatus (326) of the venue's whole market; empty: nothing was said.
    public var status = ""
    /// Why the venue refused a request; empty: it did not.
    public var refusal = ""
    public init(venue: String) { self.venue = venue }

    /// Its quotes are used, all of them.
    public var isWell: Bool { state == "live" && refusal.isEmpty && doubtfulBooks == 0 }
}

/// Something about market data that operations should know.
public struct FeedAlert: Equatable, Sendable {
    /// Counts the alerts of this process, from 1.
    public var number: UInt64
    public var time: Timestamp
    /// `down`, `gapped`, `stale`, `stalled`, `refused`, `crossed` or `ticks`.
    public var kind: String
    public var venue: String
    public var symbol: String
    /// It is well again.
    public var isOver: Bool
    public var words: String

    public init(
        number: UInt64, time: Timestamp, kind: String, venue: String, symbol: String,
        isOver: Bool, words: String
    ) {
        self.number = number
        self.time = time
        self.kind = kind
        self.venue = venue
        self.symbol = symbol
        self.isOver = isOver
        self.words = words
    }
}

/// What became of the ticks that were to be recorded.
public struct TickStatus: Equatable, Sendable {
    public var folder = ""
    public var written: UInt64 = 0
    public var lost: UInt64 = 0
    public var waiting: UInt64 = 0
    public var blocks: UInt64 = 0
    public var bytes: UInt64 = 0
    /// Why nothing is written now; empty: all is well.
    public var trouble = ""
    public init() {}
}
