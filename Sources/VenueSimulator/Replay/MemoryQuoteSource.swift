import OMSTypes

/// Both sides of one exchange at one moment, as quote records with a row a quote hold them.
public struct VenueQuote: Equatable, Sendable {
    /// Nanoseconds since the midnight of the recorded day.
    public var timeOfDay: Int64
    public var exchange: UInt8
    public var symbol: Symbol
    public var bid: Price
    public var bidSize: Quantity
    public var ask: Price
    public var askSize: Quantity

    public init(
        timeOfDay: Int64, exchange: UInt8, symbol: Symbol, bid: Price, bidSize: Quantity,
        ask: Price, askSize: Quantity
    ) {
        self.timeOfDay = timeOfDay
        self.exchange = exchange
        self.symbol = symbol
        self.bid = bid
        self.bidSize = bidSize
        self.ask = ask
        self.askSize = askSize
    }
}

/// Rows that are in memory already, in time order.
public struct MemoryQuoteSource: QuoteSource {
    private let rows: [QuoteRow]
    private var index = 0

    /// Rows of one side each.
    public init(rows: [QuoteRow]) {
        precondition(
            zip(rows, rows.dropFirst()).allSatisfy { $0.timeOfDay <= $1.timeOfDay },
            "recorded rows are in time order")
        self.rows = rows
    }

    /// Quotes of both sides; a side without price or size is a side that is gone.
    public init(quotes: [VenueQuote]) {
        self.init(
            rows: quotes.flatMap { quote in
                [
                    QuoteRow(
                        timeOfDay: quote.timeOfDay, exchange: quote.exchange,
                        symbol: quote.symbol, side: .bid, price: quote.bid,
                        size: quote.bid.isSet ? quote.bidSize : .zero),
                    QuoteRow(
                        timeOfDay: quote.timeOfDay, exchange: quote.exchange,
                        symbol: quote.symbol, side: .ask, price: quote.ask,
                        size: quote.ask.isSet ? quote.askSize : .zero),
                ]
            })
    }

    public mutating func next() -> QuoteRow? {
        guard index < rows.count else { return nil }
        defer { index += 1 }
        return rows[index]
    }

    public mutating func rewind() { index = 0 }
}
