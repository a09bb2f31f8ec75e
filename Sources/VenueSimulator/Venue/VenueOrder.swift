import OMSTypes

/// An order as its venue keeps it.
struct VenueOrder: Sendable {
    let orderID: Text64
    /// The current id of the chain.
    var clOrdID: ClOrdID
    let symbol: Symbol
    let side: Side
    let ordType: OrdType
    let timeInForce: TimeInForce
    var quantity: Quantity
    var price: Price?
    var status: OrdStatus
    var cumQty = Quantity.zero
    var notional = Notional.zero
    /// Taken back of what was executed: it is not worked again.
    var bustedQty = Quantity.zero
    var peg: VenueNewOrder.Peg?
    var isHidden = false
    /// The most that is shown at a time; zero: all.
    var display = Quantity.zero
    /// Waits for the uncross of a call, or takes part in one.
    var isInCall = false

    var leavesQty: Quantity { status.isTerminal ? .zero : quantity - cumQty - bustedQty }
    var avgPx: Price { notional.averagePrice(over: cumQty) }

    mutating func fill(_ fill: BookFill) {
        cumQty += fill.quantity
        notional += Notional(fill.price, fill.quantity)
        precondition(cumQty + bustedQty <= quantity, "a book filled more than the order had")
        status = cumQty + bustedQty == quantity ? .filled : .partiallyFilled
    }

    /// More than was ordered: what a venue must not do, and does.
    mutating func overfill(_ quantity: Quantity, _ price: Price) {
        cumQty += quantity
        notional += Notional(price, quantity)
    }

    /// An execution is taken back. What it filled is not worked again.
    mutating func bust(_ quantity: Quantity, _ price: Price) {
        cumQty -= quantity
        notional -= Notional(price, quantity)
        bustedQty += quantity
        if status == .filled { status = .canceled }
    }
}
