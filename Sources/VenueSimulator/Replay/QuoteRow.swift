import OMSTypes

/// One recorded change: what an exchange showed on one side from then on.
public struct QuoteRow: Equatable, Sendable {
    /// Nanoseconds since the local midnight of the recorded day.
    public var timeOfDay: Int64
    /// The letter of the exchange in the record.
    public var exchange: UInt8
    public var symbol: Symbol
    public var side: BookSide
    public var price: Price
    /// Zero when the side is gone.
    public var size: Quantity

    public init(
        timeOfDay: Int64, exchange: UInt8, symbol: Symbol, side: BookSide, price: Price,
        size: Quantity
    ) {
        self.timeOfDay = timeOfDay
        self.exchange = exchange
        self.symbol = symbol
        self.side = side
        self.price = price
        self.size = size
    }
}

/// Recorded rows in time order.
public protocol QuoteSource: Sendable {
    /// The next row, `nil` at the end. Throws when the record cannot be read.
    mutating func next() throws -> QuoteRow?
    /// Starts again with the first row.
    mutating func rewind()
}
