public import OMSTypes

/// One side of a venue's top of book, as its market data said.
public struct QuoteSide: Equatable, Sendable {
    public var symbol: Symbol
    public var isBid: Bool
    /// `.none` = nothing is shown on this side any more.
    public var price: Price
    public var size: Quantity

    public init(symbol: Symbol, isBid: Bool, price: Price, size: Quantity) {
        self.symbol = symbol
        self.isBid = isBid
        self.price = price
        self.size = size
    }
}

/// A trade that a venue's market data told of.
public struct MarketPrint: Equatable, Sendable {
    public var symbol: Symbol
    public var price: Price
    /// Below zero for a print that is taken back.
    public var size: Quantity

    public init(symbol: Symbol, price: Price, size: Quantity) {
        self.symbol = symbol
        self.price = price
        self.size = size
    }
}

/// Both sides of one instrument's book at a venue as they stand, best first, as far as anybody looks.
public struct BookSides: Equatable, Sendable {
    public struct Level: Equatable, Sendable {
        public var price: Price
        public var size: Quantity
        public init(_ price: Price, _ size: Quantity) {
            self.price = price
            self.size = size
        }
    }

    public var symbol: Symbol
    public var bids: [Level]
    public var asks: [Level]

    public init(symbol: Symbol, bids: [Level] = [], asks: [Level] = []) {
        self.symbol = symbol
        self.bids = bids
        self.asks = asks
    }

    /// The best of a side.
    public func top(isBid: Bool) -> QuoteSide {
        let best = isBid ? bids.first : asks.first
        return QuoteSide(
            symbol: symbol, isBid: isBid, price: best?.price ?? .none, size: best?.size ?? .zero)
    }
}

/// What one entry of market data says.
public enum MarketEntry: Equatable, Sendable {
    case quote(QuoteSide)
    case book(BookSides)
    case trade(MarketPrint)
}
