import OMSTypes

/// One displayed price of one venue, on the side that an order would take from.
public struct VenueLevel: Equatable, Sendable, BitwiseCopyable {
    public var venue: VenueID
    public var price: Price
    /// Displayed size.
    public var displayed: Quantity
    /// Fee per share, negative = rebate, units of 10⁻⁸.
    public var fee: Int64
    /// Expected time to the venue's answer, nanoseconds.
    public var latency: Int64
    /// Of the venue: 1 comes first.
    public var priority: UInt16
    /// Whether Rule 611 protects it: the automated best quote of a venue that answers (not in
    /// self-help).
    public var isProtected: Bool

    public init(
        venue: VenueID, price: Price, displayed: Quantity, fee: Int64 = 0, latency: Int64 = 0,
        priority: UInt16 = 1, isProtected: Bool = true
    ) {
        self.venue = venue
        self.price = price
        self.displayed = displayed
        self.fee = fee
        self.latency = latency
        self.priority = priority
        self.isProtected = isProtected
    }
}

/// Venues as bits: those numbered 0 to 63.
public struct VenueSet: Equatable, Sendable, BitwiseCopyable {
    public var bits: UInt64
    public init(bits: UInt64) { self.bits = bits }

    public static var none: VenueSet { VenueSet(bits: 0) }
    public static var all: VenueSet { VenueSet(bits: .max) }

    public func contains(_ venue: VenueID) -> Bool { bits & Self.bit(venue) != 0 }
    public mutating func insert(_ venue: VenueID) { bits |= Self.bit(venue) }
    public mutating func remove(_ venue: VenueID) { bits &= ~Self.bit(venue) }
    public var count: Int { bits.nonzeroBitCount }

    /// No bit for a number beyond 63: such a venue is in no set.
    private static func bit(_ venue: VenueID) -> UInt64 {
        venue.raw < 64 ? 1 << UInt64(venue.raw) : 0
    }
}

/// What a route must keep to, beside the quantity.
public struct RouteConstraints: Equatable, Sendable {
    /// The client's include list, less the exclude list.
    public var venues: VenueSet = .all
    /// How many venues may be asked at once; 0 = any number.
    public var venuesMax: Int = 0
    /// No route is smaller than this.
    public var routeMin: Quantity = .zero
    public var lot: Lot
    /// Whether a route may have an odd part of a lot, be it the order's or the quote's.
    public var allowsOddLots: Bool = true
    /// `.none` = a market order.
    public var limit: Price = .none

    public init(lot: Lot) { self.lot = lot }

    /// Whether a price is the order's limit or better.
    func allows(_ price: Price, _ side: Side) -> Bool {
        !limit.isSet || !RouteOrder.isBetter(limit, price, side)
    }
}

/// What one venue is to get: an immediate-or-cancel at the level's price.
public struct RouteAllocation: Equatable, Sendable, BitwiseCopyable {
    /// Index among the levels; −1 when the venue shows none.
    public var level: Int32
    public var venue: VenueID
    public var price: Price
    public var quantity: Quantity

    public init(level: Int32, venue: VenueID, price: Price, quantity: Quantity) {
        self.level = level
        self.venue = venue
        self.price = price
        self.quantity = quantity
    }
}

/// What a policy made of an order.
public struct RoutePlan: Equatable, Sendable {
    /// How many allocations stand at the beginning of the buffer.
    public var count: Int
    public var allocated: Quantity
    /// What no level within the constraints can take.
    public var rest: Quantity
    /// Best protected price that is not taken in full: nothing may be sent at a worse one. `.none`
    /// when there is no such quote within the limit.
    public var barrier: Price
}
