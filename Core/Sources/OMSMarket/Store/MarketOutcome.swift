/// What an update changed; what a consumer may want to look at.
@frozen public struct MarketChange: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Best price or size of the venue.
    @inlinable public static var top: Self { Self(rawValue: 1) }
    /// A level below the best.
    @inlinable public static var depth: Self { Self(rawValue: 2) }
    /// A print.
    @inlinable public static var trade: Self { Self(rawValue: 4) }
    @inlinable public static var status: Self { Self(rawValue: 8) }
    /// Price or size of the national best bid or offer.
    @inlinable public static var nationalBid: Self { Self(rawValue: 16) }
    @inlinable public static var nationalAsk: Self { Self(rawValue: 32) }
    /// The national market became locked or crossed, or no longer is.
    @inlinable public static var condition: Self { Self(rawValue: 64) }
}

/// Why an update was not applied.
@frozen public enum MarketRefusal: UInt8, Sendable, CaseIterable {
    case unknownVenue = 1
    case unknownInstrument = 2
    /// A negative or absurd price or size, or one that has to be there and is not.
    case unsound = 3
    /// Change or deletion of a level that is not there: something was missed, the book is no
    /// longer used until a snapshot.
    case noSuchLevel = 4
    /// A level whose place among the others contradicts its price; the same consequence.
    case outOfOrder = 5
    /// A snapshot older than what it should mend.
    case olderThanGap = 6
    /// A snapshot older than the book, which is whole.
    case olderThanBook = 9
    /// Kept until the snapshot, because the feed has a gap.
    case pending = 7
    /// Dropped: more than can be kept came before the snapshot. Ask for a newer one.
    case pendingFull = 8
}

/// The answer to one update.
@frozen public struct MarketOutcome: Equatable, Sendable {
    public var change: MarketChange = []
    public var refusal: MarketRefusal?
    @inlinable public init(_ change: MarketChange) { self.change = change }
    @inlinable public init(refused refusal: MarketRefusal) { self.refusal = refusal }
    @inlinable public static var nothing: MarketOutcome { MarketOutcome([]) }
}
