import OMSTypes

/// How a venue counts in the market data.
public struct VenueMarketTerms: Equatable, Sendable {
    /// Its best quotes are protected (Rule 611): automated, of a national exchange. Only such
    /// venues make the national best.
    public var isProtected: Bool
    /// Order among venues of the same price, lowest first: whoever sets it has weighed fees and
    /// latency (routing rule 7.2). Equal ranks fall to the lower venue number.
    public var rank: UInt16
    public var feed: FeedTerms

    public init(isProtected: Bool = true, rank: UInt16 = 0, feed: FeedTerms = .unmonitored) {
        self.isProtected = isProtected
        self.rank = rank
        self.feed = feed
    }
}

/// What the market data has to know of an instrument.
public struct InstrumentMarketTerms: Equatable, Sendable {
    /// Least size of a protected quote (Rule 600 "round lot"); smaller ones stay visible in their
    /// venue's book and out of the national best. Zero: any.
    public var roundLot: Quantity
    /// Close of the day before, if known.
    public var previousClose: Price

    public init(roundLot: Quantity = .zero, previousClose: Price = .none) {
        self.roundLot = roundLot
        self.previousClose = previousClose
    }
}

/// Windows of the estimates and the age of quotes, in nanoseconds.
public struct MarketTuning: Equatable, Sendable {
    /// A quote older than this is no part of the national best. `Int64.max` for feeds whose
    /// silence means that nothing changed.
    public var quoteAgeMax: Int64 = .max
    /// Time constant of the average spread.
    public var spreadWindow: Int64 = 60_000_000_000
    /// Least distance of two midpoints whose difference is a return: nearer ones would measure
    /// the bounce between bid and ask.
    public var volatilityInterval: Int64 = 1_000_000_000
    /// Time constant of the volatility.
    public var volatilityWindow: Int64 = 300_000_000_000
    /// Time constant of the volume rate.
    public var volumeWindow: Int64 = 300_000_000_000

    public init() {}
}
