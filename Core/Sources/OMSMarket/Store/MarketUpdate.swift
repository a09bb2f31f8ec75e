import OMSTypes

/// MDUpdateAction (279) of one entry of an incremental refresh (X).
@frozen public enum MDUpdateAction: UInt8, Sendable, CaseIterable {
    case new = 0
    case change = 1
    case delete = 2
    /// The level named and all better ones.
    case deleteThru = 3
    /// The level named and all worse ones.
    case deleteFrom = 4
    /// Puts price and size in place of what is there; without a position: sets the level of that
    /// price, and a size of zero removes it if it is there.
    case overlay = 5
}

/// A side of a book; of a trade, the side that took liquidity.
@frozen public enum BookSide: UInt8, Sendable, CaseIterable {
    /// Both sides of a quote; an aggressor nobody named.
    case none = 0
    case bid = 1
    case ask = 2
}

/// What a print counts for. Sale conditions decide it (`SaleCondition`).
@frozen public struct PrintEligibility: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Counts in the day's volume.
    @inlinable public static var volume: Self { Self(rawValue: 1) }
    /// Sets the last sale.
    @inlinable public static var lastSale: Self { Self(rawValue: 2) }
    /// Moves the day's high, low and open.
    @inlinable public static var highLow: Self { Self(rawValue: 4) }
    /// Belongs in a volume-weighted average price that a trader is measured by.
    @inlinable public static var vwap: Self { Self(rawValue: 8) }
    @inlinable public static var all: Self { Self(rawValue: 15) }
    @inlinable public static var nothing: Self { Self(rawValue: 0) }
}

/// One fact about a market, and one tick of the tick store: 64 flat bytes.
///
/// Which fields mean something is up to `kind`; the others are zero. `sequence` is that of the
/// venue's feed, 0 where the feed has none.
@frozen public struct MarketUpdate: Equatable, Sendable {
    @frozen public enum Kind: UInt8, Sendable, CaseIterable {
        /// The best bid and offer: `side` none for both, or the one side that is told. A price or
        /// a size of zero says that the side is empty.
        case quote = 1
        /// A print: `price`, `size`, `eligibility`, the aggressor in `side`.
        case trade = 2
        /// One level of a book: `side`, `action`, `price`, `size`, `orders`, `position`.
        case level = 3
        /// `status` of the instrument at the venue, or with venue `.none` everywhere.
        case status = 4
        /// The book of the instrument at the venue is empty: what a snapshot begins with.
        case clear = 5
        /// A print that was busted: `price`, `size`, `eligibility` as it was printed.
        case bust = 6
    }

    public var time: Timestamp
    public var sequence: UInt64 = 0
    /// The bid of a quote; otherwise the one price there is.
    public var price: Price = .none
    public var size: Quantity = .zero
    public var ask: Price = .none
    public var askSize: Quantity = .zero
    public var instrument: InstrumentID
    /// NumberOfOrders (346) at a level; 0 when not told.
    public var orders: UInt32 = 0
    public var venue: VenueID
    public var kind: Kind
    public var action: MDUpdateAction = .overlay
    public var side: BookSide = .none
    /// MDPriceLevel (1023), from 1; 0 when levels are known by their price.
    public var position: UInt8 = 0
    public var eligibility: PrintEligibility = .nothing
    public var status: SecurityTradingStatus = .none

    @inlinable public init(
        _ kind: Kind, _ instrument: InstrumentID, _ venue: VenueID, at time: Timestamp,
        sequence: UInt64 = 0
    ) {
        self.kind = kind
        self.instrument = instrument
        self.venue = venue
        self.time = time
        self.sequence = sequence
    }

    @inlinable public static func quote(
        _ instrument: InstrumentID, _ venue: VenueID, bid: Price, _ bidSize: Quantity, ask: Price,
        _ askSize: Quantity, at time: Timestamp, sequence: UInt64 = 0
    ) -> MarketUpdate {
        var update = MarketUpdate(.quote, instrument, venue, at: time, sequence: sequence)
        update.price = bid
        update.size = bidSize
        update.ask = ask
        update.askSize = askSize
        return update
    }

    /// One side of a quote, which leaves the other as it is.
    @inlinable public static func quote(
        _ instrument: InstrumentID, _ venue: VenueID, _ side: BookSide, _ price: Price,
        _ size: Quantity, at time: Timestamp, sequence: UInt64 = 0
    ) -> MarketUpdate {
        var update = MarketUpdate(.quote, instrument, venue, at: time, sequence: sequence)
        update.side = side
        if side == .ask {
            update.ask = price
            update.askSize = size
        } else {
            update.price = price
            update.size = size
        }
        return update
    }

    @inlinable public static func trade(
        _ instrument: InstrumentID, _ venue: VenueID, _ price: Price, _ size: Quantity,
        _ eligibility: PrintEligibility = .all, aggressor: BookSide = .none, at time: Timestamp,
        sequence: UInt64 = 0
    ) -> MarketUpdate {
        var update = MarketUpdate(.trade, instrument, venue, at: time, sequence: sequence)
        update.price = price
        update.size = size
        update.eligibility = eligibility
        update.side = aggressor
        return update
    }

    @inlinable public static func level(
        _ instrument: InstrumentID, _ venue: VenueID, _ side: BookSide, _ action: MDUpdateAction,
        _ price: Price, _ size: Quantity, orders: UInt32 = 0, position: UInt8 = 0,
        at time: Timestamp, sequence: UInt64 = 0
    ) -> MarketUpdate {
        var update = MarketUpdate(.level, instrument, venue, at: time, sequence: sequence)
        update.side = side
        update.action = action
        update.price = price
        update.size = size
        update.orders = orders
        update.position = position
        return update
    }

    @inlinable public static func status(
        _ instrument: InstrumentID, _ venue: VenueID, _ status: SecurityTradingStatus,
        at time: Timestamp, sequence: UInt64 = 0
    ) -> MarketUpdate {
        var update = MarketUpdate(.status, instrument, venue, at: time, sequence: sequence)
        update.status = status
        return update
    }
}
