public import OMSTypes

/// How a venue stands now: links, traffic and the router's moving averages.
public struct VenueStatus: Equatable, Sendable {
    public var venue: String
    /// `lit`, `dark` …
    public var kind: String
    /// The order session is logged on.
    public var isUp = false
    /// The market-data session is logged on.
    public var isQuoteLinkUp = false
    public var quotesReceived: Int64 = 0
    public var lastQuoteTime: Timestamp = .none
    public var ordersSent: Int64 = 0
    public var fills: Int64 = 0
    public var rejects: Int64 = 0
    public var filledQty: Quantity = .zero
    /// Moving average from order to its first answer.
    public var ackLatencyNanoseconds: Int64 = 0
    /// Moving average of filled over sent, in units of 10⁻⁸ (100,000,000 = everything).
    public var fillRate: Int64 = 0
    /// What the router counts against it for what its fills are worth a second later, in basis points of
    /// the price, units of 10⁻⁸.
    public var penaltyBps: Int64 = 0

    public init(venue: String, kind: String) {
        self.venue = venue
        self.kind = kind
    }
}

/// The top of a venue's book in one symbol; a side without price is empty.
public struct LiveQuote: Equatable, Sendable {
    public var venue: String
    public var symbol: String
    public var bidPx: Price
    public var bidSize: Quantity
    public var offerPx: Price
    public var offerSize: Quantity
    public var time: Timestamp

    public init(
        venue: String, symbol: String, bidPx: Price, bidSize: Quantity, offerPx: Price,
        offerSize: Quantity, time: Timestamp
    ) {
        self.venue = venue
        self.symbol = symbol
        self.bidPx = bidPx
        self.bidSize = bidSize
        self.offerPx = offerPx
        self.offerSize = offerSize
        self.time = time
    }
}
