import OMSTypes

// What a short sale holds may be located or borrowed. A sale of a threshold security holds what is
// borrowed first, any other one what is located, so that borrowed shares stay for those who need them.
extension RiskBooks {
    /// What an order holds of both and has not sold.
    func heldShort(_ order: OrderID) -> Quantity { locates.held(order) + borrows.held(order) }

    /// An accepted order takes what it may sell short, or a replace what it adds, as far as there is
    /// any.
    mutating func takeShort(
        _ order: OrderID, _ account: AccountID, _ instrument: InstrumentID, _ quantity: Quantity,
        on day: CalendarDate, borrowedFirst: Bool
    ) {
        let located = locates.available(account, instrument, on: day)
        let borrowed = borrows.available(account, instrument, on: day)
        let first = min(quantity, borrowedFirst ? borrowed : located)
        let second = min(quantity - first, borrowedFirst ? located : borrowed)
        let (ofLocates, ofBorrows) = borrowedFirst ? (second, first) : (first, second)
        if ofLocates.isPositive { locates.take(order, account, instrument, ofLocates, on: day) }
        if ofBorrows.isPositive { borrows.take(order, account, instrument, ofBorrows, on: day) }
    }

    /// So much of the order was sold: what is located is used up first.
    mutating func fillShort(_ order: OrderID, _ quantity: Quantity) {
        let located = min(quantity, locates.held(order))
        locates.fill(order, located)
        borrows.fill(order, quantity - located)
    }

    /// The order is smaller by so much that was not sold; see `LocateBook.giveBack`.
    mutating func giveBackShort(
        _ order: OrderID, _ quantity: Quantity, asNeverTaken: Bool = false
    ) {
        let borrowed = min(quantity, borrows.held(order))
        borrows.giveBack(order, borrowed, asNeverTaken: asNeverTaken)
        locates.giveBack(order, quantity - borrowed, asNeverTaken: asNeverTaken)
    }

    /// The order has ended: what it has not sold comes back.
    mutating func endShort(_ order: OrderID) {
        locates.end(order)
        borrows.end(order)
    }
}
