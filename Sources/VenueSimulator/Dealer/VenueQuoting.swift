import OMSTypes

/// How a dealer makes its quotes: around a price, for so long.
public struct VenueQuoting: Equatable, Sendable {
    /// The middle of its quotes, by symbol. What has none is not quoted.
    public var prices: [Symbol: Price] = [:]
    /// Half of its spread, in hundredths of a percent of the price.
    public var halfSpread: Int64 = 5
    /// How long a quote is good, in nanoseconds.
    public var life: Int64 = 5_000_000_000

    public init() {}
}

/// QuoteRequest (35=R), as far as a dealer reads it.
public struct VenueQuoteRequest: Equatable, Sendable {
    /// QuoteReqID (131).
    public var quoteReqID: Text64
    public var symbol: Symbol
    /// `nil`: both sides are asked for.
    public var side: Side?
    public var quantity: Quantity
    public init(quoteReqID: Text64, symbol: Symbol, side: Side?, quantity: Quantity) {
        self.quoteReqID = quoteReqID
        self.symbol = symbol
        self.side = side
        self.quantity = quantity
    }
}

/// Quote (35=S).
public struct VenueQuoteReport: Equatable, Sendable {
    public var quoteReqID: Text64
    public var quoteID: Text64
    public var symbol: Symbol
    public var bidPx: Price?
    public var offerPx: Price?
    public var size: Quantity
    public var validUntil: Timestamp
}

/// QuoteRequestReject (35=AG).
public struct VenueQuoteRefusal: Equatable, Sendable {
    public var quoteReqID: Text64
    public var symbol: Symbol
    /// QuoteRequestRejectReason (658).
    public var reason: Int
    public var text: String
}

/// QuoteCancel (35=Z) of one quote.
public struct VenueQuoteCancel: Equatable, Sendable {
    public var quoteReqID: Text64
    public var quoteID: Text64
    public var symbol: Symbol
}
