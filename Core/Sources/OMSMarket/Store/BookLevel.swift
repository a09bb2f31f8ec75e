import OMSTypes

/// One price of a venue's book.
@frozen public struct BookLevel: Equatable, Sendable {
    public var price: Price
    public var size: Quantity
    /// When this price was heard last.
    public var time: Timestamp
    /// NumberOfOrders (346); 0 when not told.
    public var orders: UInt32

    @inlinable public init(
        _ price: Price, _ size: Quantity, orders: UInt32 = 0, at time: Timestamp
    ) {
        self.price = price
        self.size = size
        self.orders = orders
        self.time = time
    }
}

/// What one venue shows and has traded of one instrument.
public struct VenueBook: Equatable, Sendable {
    public var venue: VenueID
    public var bid: Price = .none
    public var bidSize: Quantity = .zero
    public var bidTime: Timestamp = .none
    public var ask: Price = .none
    public var askSize: Quantity = .zero
    public var askTime: Timestamp = .none
    /// Last sale that counted as one.
    public var lastPx: Price = .none
    public var lastQty: Quantity = .zero
    public var lastTime: Timestamp = .none
    /// Volume of the day here.
    public var cumVolume: Quantity = .zero
    public var status: SecurityTradingStatus = .none
    public var statusTime: Timestamp = .none
    /// Feed sequence of the last update applied.
    public var sequence: UInt64 = 0
    /// Levels known of each side, 0 for a feed that tells the top alone.
    public var bidLevels = 0
    public var askLevels = 0
    /// The book may be trusted: nothing of it was missed and the feed is sound.
    public var isUsable = false
}
