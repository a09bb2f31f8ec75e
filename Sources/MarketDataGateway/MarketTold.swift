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

/// What one entry of market data says.
public enum MarketEntry: Equatable, Sendable {
    case quote(QuoteSide)
    case trade(MarketPrint)
}
