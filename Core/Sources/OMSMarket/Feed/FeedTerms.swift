import OMSTypes

/// How a venue's feed is watched, in nanoseconds.
public struct FeedTerms: Equatable, Sendable {
    /// Longest silence: no message at all. 0: not watched.
    public var silenceMax: Int64
    /// Longest time with heartbeats alone while the market is open. 0: not watched.
    public var dataSilenceMax: Int64
    /// Whether quotes count while the feed looks stalled. A quiet instrument looks so too, hence
    /// yes unless the template says otherwise.
    public var usesStalled: Bool
    /// The feed's link and sequence are told by `connect` and `hear`.
    public var isMonitored: Bool

    public init(
        silenceMax: Int64, dataSilenceMax: Int64 = 0, usesStalled: Bool = true,
        isMonitored: Bool = true
    ) {
        self.silenceMax = silenceMax
        self.dataSilenceMax = dataSilenceMax
        self.usesStalled = usesStalled
        self.isMonitored = isMonitored
    }

    /// A feed that somebody else answers for (recorded days, tests): always live.
    public static let unmonitored = FeedTerms(silenceMax: 0, isMonitored: false)
}

/// What a venue's feed is worth now.
@frozen public enum FeedState: UInt8, Sendable, CaseIterable {
    /// No link, or nothing heard since there is one. Quotes are not used.
    case down = 0
    case live = 1
    /// Messages are missing: quotes are not used until a snapshot.
    case gapped = 2
    /// Silent for too long: quotes are not used until it speaks.
    case stale = 3
    /// Heartbeats and no data while the market is open: healthy to look at, perhaps not.
    case stalled = 4
}

/// What a message on a feed turned out to be.
@frozen public enum FeedVerdict: Equatable, Sendable {
    /// Apply it.
    case next
    /// Was heard before: drop it.
    case duplicate
    /// Messages `from` to `through` are missing; apply this one, the store keeps it until the
    /// snapshot.
    case gap(from: UInt64, through: UInt64)
    /// No such venue.
    case unknown
}

/// A feed as operations see it.
public struct FeedHealth: Equatable, Sendable {
    public var state: FeedState = .down
    /// When it came into that state.
    public var since: Timestamp = .none
    public var lastHeard: Timestamp = .none
    public var lastData: Timestamp = .none
    /// The sequence number expected next; 0 when any is taken.
    public var nextSequence: UInt64 = 0
    /// Counts since the store was made.
    public var gaps: UInt64 = 0
    public var missed: UInt64 = 0
    public var duplicates: UInt64 = 0
}
