import OMSTypes

/// A limit order as it is sent to a simulated venue.
public struct ChildOrder: Equatable, Sendable {
    /// Why it was sent.
    public enum Reason: UInt8, Sendable, CaseIterable {
        /// For what is displayed; what is left of it rests.
        case take = 1
        /// To rest.
        case post = 2
        /// The end of an order: what is left crosses.
        case cross = 3
        /// A slice of a strategy.
        case slice = 4
    }

    /// Number of the order that it works, from 0.
    public var parent: Int
    public var venue: VenueID
    public var side: Side
    public var quantity: Quantity
    /// Price (44).
    public var limit: Price
    /// TimeInForce (59): immediate-or-cancel, or else it rests.
    public var isImmediate: Bool
    public var reason: Reason

    public init(
        parent: Int, venue: VenueID, side: Side, quantity: Quantity, limit: Price,
        isImmediate: Bool, reason: Reason
    ) {
        self.parent = parent
        self.venue = venue
        self.side = side
        self.quantity = quantity
        self.limit = limit
        self.isImmediate = isImmediate
        self.reason = reason
    }
}

/// One execution of a child.
public struct ChildFill: Equatable, Sendable {
    public var time: Timestamp
    public var quantity: Quantity
    public var price: Price
    /// Units of 10⁻⁸ of the currency; negative = rebate.
    public var fee: Int64
    /// The child rested and was traded against.
    public var isMaker: Bool
}

/// A child at its venue: what was sent, and what became of it.
public struct SimulatedChild: Equatable, Sendable {
    public enum State: UInt8, Sendable, CaseIterable {
        case inFlight = 1
        case resting = 2
        case done = 3
    }

    public let order: ChildOrder
    public let sentAt: Timestamp
    public internal(set) var state = State.inFlight
    public internal(set) var fills: [ChildFill] = []
    public internal(set) var cumQty = Quantity.zero
    /// Where it rests: at its limit, or a tick away from what that would lock or cross; `.none`
    /// unless it ever rested.
    public internal(set) var restsAt = Price.none
    /// A protected quote at a strictly better price, which was not taken in full at the same time,
    /// was to be seen when the child was sent.
    public internal(set) var tradesThrough = false
    /// A better quote came elsewhere while it was on its way, so the venue did not execute it.
    public internal(set) var wasHeldBack = false

    init(_ order: ChildOrder, at instant: Timestamp) {
        self.order = order
        sentAt = instant
    }

    /// LeavesQty (151).
    public var leavesQty: Quantity { state == .done ? .zero : order.quantity - cumQty }
}
