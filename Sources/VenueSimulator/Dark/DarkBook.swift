import OMSTypes

/// The hidden book of one instrument: orders meet at the midpoint of the national best bid and
/// offer, and nowhere else.
///
/// Priority among orders that accept the midpoint: market orders, then the more generous limit,
/// then time. Session orders meet before hidden background liquidity. Nothing trades while the
/// market is locked, crossed or one-sided. Time and the national best are arguments.
public struct DarkBook: Equatable, Sendable {
    private var buys: [DarkOrder] = []
    private var sells: [DarkOrder] = []
    private var hidden: HiddenLiquidity
    private var rankNext: UInt64 = 1

    struct DarkOrder: Equatable, Sendable {
        let id: BookOrderID
        let side: Side
        var limit: Price?
        var leaves: Quantity
        let quantityMin: Quantity
        var rank: UInt64

        /// The smallest execution that the order takes now.
        var executionMin: Quantity { min(quantityMin, leaves) }

        func accepts(_ price: Price) -> Bool {
            guard let limit else { return true }
            return side.isBuy ? price <= limit : price >= limit
        }

        func isBefore(_ other: DarkOrder) -> Bool {
            guard limit != other.limit else { return rank < other.rank }
            guard let limit else { return true }
            guard let otherLimit = other.limit else { return false }
            return side.isBuy ? limit > otherLimit : limit < otherLimit
        }
    }

    public init(hidden: HiddenLiquidity) { self.hidden = hidden }

    /// Session orders that stand in the book.
    public var restingCount: Int { buys.count + sells.count }

    /// LeavesQty (151) of a session order in the book.
    public func leaves(of id: BookOrderID) -> Quantity? {
        (buys.first { $0.id == id } ?? sells.first { $0.id == id })?.leaves
    }

    /// Matches an order at the midpoint; the rest stays hidden unless its time in force forbids.
    /// A market order may rest here: it takes any midpoint.
    public mutating func submit(
        _ order: BookOrder, national: NationalBest, at now: Timestamp, fills: inout [BookFill]
    ) -> BookDisposition {
        precondition(order.quantity.isPositive, "an order without quantity reached the book")
        precondition(leaves(of: order.id) == nil, "an order number was used twice")
        guard order.timeInForce == .fillOrKill else {
            return place(order, national: national, at: now, fills: &fills)
        }
        var trial = self
        var trialFills: [BookFill] = []
        let outcome = trial.place(order, national: national, at: now, fills: &trialFills)
        guard outcome == .filled else { return .killed }
        self = trial
        fills += trialFills
        return .filled
    }

    /// Takes a session order out; answers what was left of it, `nil` when it does not stand.
    public mutating func cancel(_ id: BookOrderID) -> Quantity? {
        if let index = buys.firstIndex(where: { $0.id == id }) {
            return buys.remove(at: index).leaves
        }
        if let index = sells.firstIndex(where: { $0.id == id }) {
            return sells.remove(at: index).leaves
        }
        return nil
    }

    /// As in the lit book: less at the same limit keeps the place, anything else loses it.
    public mutating func replace(
        _ id: BookOrderID, leaves: Quantity, limit: Price?, national: NationalBest,
        at now: Timestamp, fills: inout [BookFill]
    ) -> BookReplacement {
        precondition(leaves.isPositive, "a replace to nothing is a cancel")
        guard let old = buys.first(where: { $0.id == id }) ?? sells.first(where: { $0.id == id })
        else { return .unknown }
        if limit == old.limit, leaves <= old.leaves {
            withOrders(BookSide(old.side)) { orders in
                guard let index = orders.firstIndex(where: { $0.id == id }) else { return }
                orders[index].leaves = leaves
            }
            return .kept
        }
        _ = cancel(id)
        let order = BookOrder(
            id: id, side: old.side, limit: limit, quantity: leaves, quantityMin: old.quantityMin)
        return .moved(place(order, national: national, at: now, fills: &fills))
    }

    /// Lets the standing orders meet each other and the hidden liquidity, after the national best
    /// or the time has moved on.
    public mutating func match(
        national: NationalBest, at now: Timestamp, fills: inout [BookFill]
    ) {
        guard let midpoint = national.midpoint else { return }
        // A fill can lower what an order takes at least, so the pass is repeated until it is calm.
        var count: Int
        repeat {
            count = fills.count
            for id in buys.map(\.id) + sells.map(\.id) {
                cross(id, at: midpoint, now: now, fills: &fills)
            }
        } while fills.count > count
    }
}

extension DarkBook {
    private mutating func withOrders<R>(
        _ side: BookSide, _ body: (inout [DarkOrder]) -> R
    ) -> R {
        side == .bid ? body(&buys) : body(&sells)
    }

    private mutating func place(
        _ order: BookOrder, national: NationalBest, at now: Timestamp, fills: inout [BookFill]
    ) -> BookDisposition {
        let entry = DarkOrder(
            id: order.id, side: order.side, limit: order.limit, leaves: order.quantity,
            quantityMin: order.quantityMin, rank: rankNext)
        rankNext += 1
        withOrders(BookSide(order.side)) { orders in
            orders.insert(entry, at: orders.firstIndex { entry.isBefore($0) } ?? orders.count)
        }
        let count = fills.count
        if let midpoint = national.midpoint {
            cross(order.id, at: midpoint, now: now, fills: &fills)
        }
        let rest = order.timeInForce.isImmediate ? cancel(order.id) : nil
        if fills.count > count { match(national: national, at: now, fills: &fills) }
        if let rest { return .canceled(rest) }
        return leaves(of: order.id).map { .resting($0) } ?? .filled
    }

    /// Fills one standing order against the other side, then against hidden liquidity.
    private mutating func cross(
        _ id: BookOrderID, at price: Price, now: Timestamp, fills: inout [BookFill]
    ) {
        guard var order = (buys.first { $0.id == id } ?? sells.first { $0.id == id }),
            order.accepts(price)
        else { return }
        for contra in order.side.isBuy ? sells : buys where contra.accepts(price) {
            let quantity = min(order.leaves, contra.leaves)
            guard quantity >= order.executionMin, quantity >= contra.executionMin else { continue }
            let isOlder = order.rank < contra.rank
            fills.append(
                BookFill(
                    maker: isOlder ? order.id : contra.id, taker: isOlder ? contra.id : order.id,
                    price: price, quantity: quantity))
            reduce(contra, by: quantity)
            reduce(order, by: quantity)
            order.leaves -= quantity
            guard order.leaves.isPositive else { return }
        }
        let side = BookSide(order.side).opposite
        let quantity = min(order.leaves, hidden.available(side, at: now))
        guard quantity.isPositive, quantity >= order.executionMin else { return }
        hidden.take(quantity, from: side)
        fills.append(BookFill(maker: nil, taker: id, price: price, quantity: quantity))
        reduce(order, by: quantity)
    }

    private mutating func reduce(_ order: DarkOrder, by quantity: Quantity) {
        withOrders(BookSide(order.side)) { orders in
            guard let index = orders.firstIndex(where: { $0.id == order.id }) else {
                preconditionFailure("the book lost an order that it matched")
            }
            orders[index].leaves -= quantity
            if !orders[index].leaves.isPositive { orders.remove(at: index) }
        }
    }
}
