import OMSTypes

/// An order in the internal crossing network (algos-and-sor §8).
public struct CrossingOrder: Equatable, Sendable, BitwiseCopyable {
    public var id: OrderID
    public var side: Side
    /// LeavesQty (151), positive.
    public var leaves: Quantity
    /// Minimum execution quantity of each single match; zero = any. Once less is left, all of it.
    public var minQty: Quantity = .zero
    /// `.none` = a market order: whatever the reference price is.
    public var limit: Price = .none
    /// Class of priority at the same price; lower comes first.
    public var priorityClass: UInt8 = 0
    /// What kind of counterparty it is to others, 0 to 63.
    public var category: UInt8 = 0
    /// Categories that it consents to trade with, as bits.
    public var accepted: UInt64 = .max
    /// Whose it is, 0 to 63.
    public var party: UInt8 = 0
    /// Parties that it will not trade with, as bits.
    public var excluded: UInt64 = 0
    /// Orders of the same number never meet; 0 = none.
    public var selfTradeID: UInt64 = 0
    /// Not firm: a match with it is an invitation to firm up.
    public var isConditional = false
    public var time: Timestamp
    /// Order of entry; no two are alike.
    public var sequence: UInt64

    public init(id: OrderID, side: Side, leaves: Quantity, time: Timestamp, sequence: UInt64) {
        self.id = id
        self.side = side
        self.leaves = leaves
        self.time = time
        self.sequence = sequence
    }

    /// Whether each lets the other be its counterparty.
    func mayMeet(_ other: CrossingOrder) -> Bool {
        accepted & Self.bit(other.category) != 0 && other.accepted & Self.bit(category) != 0
            && excluded & Self.bit(other.party) == 0 && other.excluded & Self.bit(party) == 0
            && (selfTradeID == 0 || selfTradeID != other.selfTradeID)
    }

    private static func bit(_ number: UInt8) -> UInt64 { 1 << UInt64(number & 63) }
}

/// How orders at the same price and of the same class are ranked.
public enum CrossingPriority: UInt8, Sendable, CaseIterable {
    case time = 0
    /// Larger leaves first, then time.
    case sizeTime = 1
}

/// The market at the moment of a match cycle.
public struct CrossingMarket: Equatable, Sendable {
    /// The protected national best.
    public var bid: Price
    public var ask: Price
    public var bidTime: Timestamp
    public var askTime: Timestamp
    /// Number of the quote; a match is void once it is another.
    public var quoteSequence: UInt64
    public var isHalted = false
    /// Limit-up-limit-down band; `.none` = no band.
    public var bandLow: Price = .none
    public var bandHigh: Price = .none

    public init(
        bid: Price, ask: Price, bidTime: Timestamp, askTime: Timestamp, quoteSequence: UInt64
    ) {
        self.bid = bid
        self.ask = ask
        self.bidTime = bidTime
        self.askTime = askTime
        self.quoteSequence = quoteSequence
    }

    /// Price improvement per share against the far touch, units of 10⁻⁸: sgn·(NBO or NBB − M).
    public func improvement(_ side: Side, at price: Price) -> Int64 {
        side.isBuy ? ask.units - price.units : price.units - bid.units
    }
}

/// What a network has chosen.
public struct CrossingRules: Equatable, Sendable {
    /// What orders cross at.
    public enum Reference: UInt8, Sendable, CaseIterable {
        case midpoint = 0
        /// Near for buys, far for sales.
        case bid = 1
        /// Far for buys, near for sales.
        case ask = 2
    }

    public var reference: Reference = .midpoint
    public var priority: CrossingPriority = .time
    /// Crosses at the lock price while quotes are locked.
    public var crossesLocked = false
    /// Nanoseconds; both quotes must be at most as old.
    public var quoteAgeMax: Int64

    public init(quoteAgeMax: Int64) { self.quoteAgeMax = quoteAgeMax }
}

/// Why a cycle matched nothing at all.
public enum CrossingStop: UInt8, Sendable, CaseIterable {
    case halted = 1
    /// One side or both are missing.
    case oneSided = 2
    case crossed = 3
    case locked = 4
    case stale = 5
    /// The price lies outside the limit-up-limit-down band.
    case outsideBand = 6
}

/// Two orders that met.
public struct CrossingMatch: Equatable, Sendable, BitwiseCopyable {
    /// Indices among the orders.
    public var buy: Int32
    public var sell: Int32
    public var quantity: Quantity
    /// One of them is conditional: nothing is executed, both are asked to firm up.
    public var isInvitation: Bool

    public init(buy: Int32, sell: Int32, quantity: Quantity, isInvitation: Bool) {
        self.buy = buy
        self.sell = sell
        self.quantity = quantity
        self.isInvitation = isInvitation
    }
}

/// What came out of a cycle.
public struct CrossingResult: Equatable, Sendable {
    /// `nil` when the market allowed a match.
    public var stop: CrossingStop?
    /// Of all matches.
    public var price: Price
    /// How many stand in the buffer.
    public var count: Int
    /// The quote that they hold for: before they are committed it must still be the same.
    public var quoteSequence: UInt64
}
