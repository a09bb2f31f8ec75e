public import OMSTypes

/// One instrument over all venues: what each shows, level by level, the national best, and what was
/// traded.
public struct MarketBoard: Equatable, Sendable {
    public struct Level: Equatable, Sendable {
        public var price: Price
        public var size: Quantity
        /// NumberOfOrders (346); 0 when it is not told.
        public var orders: UInt32
        public init(price: Price, size: Quantity, orders: UInt32) {
            self.price = price
            self.size = size
            self.orders = orders
        }
    }

    /// One venue's book.
    public struct Venue: Equatable, Sendable {
        public var venue: String
        /// `lit`, `dark` …
        public var kind = ""
        /// Best first.
        public var bids: [Level] = []
        public var offers: [Level] = []
        public var bidTime: Timestamp = .none
        public var offerTime: Timestamp = .none
        public var lastPx: Price = .none
        public var lastQty: Quantity = .zero
        public var lastTime: Timestamp = .none
        public var volume: Quantity = .zero
        /// SecurityTradingStatus (326) as a word; empty: nothing was said.
        public var status = ""
        /// It counts: nothing was missed, its feed is sound, the venue trades.
        public var isUsable = false
        /// Its best bid is, or is among, the national best.
        public var isBestBid = false
        public var isBestOffer = false
        public init(venue: String) { self.venue = venue }
    }

    public var symbol: String
    /// The shard's clock when it was looked at.
    public var time: Timestamp = .none
    public var bidPx: Price = .none
    public var bidSize: Quantity = .zero
    public var bidTime: Timestamp = .none
    public var offerPx: Price = .none
    public var offerSize: Quantity = .zero
    public var offerTime: Timestamp = .none
    /// `normal`, `locked`, `crossed`, `bidOnly`, `askOnly`, `empty`, and since when.
    public var condition = "empty"
    public var conditionSince: Timestamp = .none
    /// Average national spread, and standard deviation of the midpoint per √second, 10⁻⁸.
    public var spreadAverage: Int64 = 0
    public var volatility: Int64 = 0
    /// Average volume per second.
    public var volumeRate: Quantity = .zero
    public var volume: Quantity = .zero
    public var vwap: Price = .none
    public var open: Price = .none
    public var high: Price = .none
    public var low: Price = .none
    public var last: Price = .none
    public var lastTime: Timestamp = .none
    public var close: Price = .none
    public var previousClose: Price = .none
    public var venues: [Venue] = []

    public init(symbol: String) { self.symbol = symbol }
}
