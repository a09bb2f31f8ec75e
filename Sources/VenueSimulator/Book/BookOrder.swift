import OMSTypes

/// An order's number inside a book; its venue chooses it, unique for the life of the book.
public struct BookOrderID: Hashable, Comparable, Sendable {
    public var raw: UInt64
    public init(_ raw: UInt64) { self.raw = raw }

    /// Set in the numbers of recorded orders, which are nobody's here.
    static let recorded: UInt64 = 1 << 63
    var isRecorded: Bool { raw & Self.recorded != 0 }
    public static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }
}

/// What a book needs to know of an order.
public struct BookOrder: Equatable, Sendable {
    public var id: BookOrderID
    public var side: Side
    /// The worst price that the order takes; `nil` for a market order, which never rests.
    public var limit: Price?
    public var quantity: Quantity
    public var timeInForce: TimeInForce
    /// MinQty (110): the smallest single execution, or all that is left when less is left.
    /// The lit book asks for it once, of all that an immediate order meets together.
    public var quantityMin: Quantity
    /// MaxFloor (111): the most that the lit book shows of it at a time; zero = all.
    public var display: Quantity
    /// The lit book shows nothing of it: it comes behind everything that is shown at its price.
    public var isHidden = false
    /// Its price follows others: it is nothing that others follow.
    public var isPegged = false

    public init(
        id: BookOrderID, side: Side, limit: Price?, quantity: Quantity,
        timeInForce: TimeInForce = .day, quantityMin: Quantity = .zero,
        display: Quantity = .zero
    ) {
        self.id = id
        self.side = side
        self.limit = limit
        self.quantity = quantity
        self.timeInForce = timeInForce
        self.quantityMin = quantityMin
        self.display = display
    }
}

/// One match. A side without an order id is background liquidity.
public struct BookFill: Equatable, Sendable {
    /// The order that stood in the book.
    public var maker: BookOrderID?
    /// The order that came in; `nil` when a recorded quote ran into the book.
    public var taker: BookOrderID?
    public var price: Price
    public var quantity: Quantity

    public init(maker: BookOrderID?, taker: BookOrderID?, price: Price, quantity: Quantity) {
        self.maker = maker
        self.taker = taker
        self.price = price
        self.quantity = quantity
    }
}

/// What became of an order after it met the book.
public enum BookDisposition: Equatable, Sendable {
    case filled
    /// The rest stands in the book.
    case resting(Quantity)
    /// The rest of an IOC or market order, which may not rest.
    case canceled(Quantity)
    /// A fill-or-kill order that could not be filled whole; nothing traded.
    case killed
}

/// What became of a replace request.
public enum BookReplacement: Equatable, Sendable {
    case unknown
    /// Less quantity at the same price: the place in the queue is kept.
    case kept
    /// Another price or more quantity: the order went to the end of its new queue, and may have
    /// traded on the way.
    case moved(BookDisposition)
}

/// A price and all the quantity that stands at it.
public struct BookLevel: Equatable, Sendable {
    public var price: Price
    public var quantity: Quantity
    public init(price: Price, quantity: Quantity) {
        self.price = price
        self.quantity = quantity
    }
}

/// The best level of each half.
public struct BookTop: Equatable, Sendable {
    public var bid: BookLevel?
    public var ask: BookLevel?
    public init(bid: BookLevel? = nil, ask: BookLevel? = nil) {
        self.bid = bid
        self.ask = ask
    }
}

extension Quantity {
    /// A sum that stops at the greatest quantity: depth is shown, not booked.
    func addingClamped(_ other: Quantity) -> Quantity {
        let (sum, overflow) = units.addingReportingOverflow(other.units)
        return overflow ? Quantity(units: .max) : Quantity(units: sum)
    }
}
