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

    var leavesQty: Quantity { status.isTerminal ? .zero : quantity - cumQty }
    var avgPx: Price { notional.averagePrice(over: cumQty) }

    mutating func fill(_ fill: BookFill) {
        cumQty += fill.quantity
        notional += Notional(fill.price, fill.quantity)
        precondition(cumQty <= quantity, "a book filled more than the order had")
        status = cumQty == quantity ? .filled : .partiallyFilled
    }
}
