import OMSTypes

@testable import VenueSimulator

/// The obvious book: one sorted array a side, everything by walking it. It is the oracle.
struct SlowBook {
    struct Entry: Equatable {
        var id: BookOrderID?
        var price: Price
        var quantity: Quantity
        var rank: Int
    }

    private var sides: [BookSide: [Entry]] = [.bid: [], .ask: []]
    private var rankNext = 0

    func entries(_ side: BookSide) -> [Entry] { sides[side] ?? [] }

    func limit(of id: BookOrderID) -> Price? {
        BookSide.allCases.lazy.flatMap { entries($0) }.first { $0.id == id }?.price
    }

    func levels(_ side: BookSide) -> [BookLevel] {
        var levels: [BookLevel] = []
        for entry in entries(side) {
            if levels.last?.price == entry.price {
                levels[levels.count - 1].quantity += entry.quantity
            } else {
                levels.append(BookLevel(price: entry.price, quantity: entry.quantity))
            }
        }
        return levels
    }

    private mutating func insert(
        _ id: BookOrderID?, _ side: BookSide, _ quantity: Quantity, at price: Price,
        rank: Int? = nil
    ) {
        rankNext += 1
        guard quantity.isPositive else { return }
        let entry = Entry(id: id, price: price, quantity: quantity, rank: rank ?? rankNext)
        sides[side] = (entries(side) + [entry]).sorted {
            $0.price == $1.price ? $0.rank < $1.rank : side.isBetter($0.price, than: $1.price)
        }
    }

    private mutating func take(
        _ wanted: Quantity, _ side: BookSide, _ limit: Price?, _ taker: BookOrderID?,
        _ fills: inout [BookFill]
    ) -> Quantity {
        var left = wanted
        var rest: [Entry] = []
        for entry in entries(side) {
            let isReached = limit.map { !side.isBetter($0, than: entry.price) } ?? true
            let taken = isReached ? min(left, entry.quantity) : .zero
            left -= taken
            if taken.isPositive {
                fills.append(
                    BookFill(maker: entry.id, taker: taker, price: entry.price, quantity: taken))
            }
            var kept = entry
            kept.quantity -= taken
            if kept.quantity.isPositive { rest.append(kept) }
        }
        sides[side] = rest
        return left
    }

    mutating func submit(_ order: BookOrder, fills: inout [BookFill]) -> BookDisposition {
        let side = BookSide(order.side)
        let before = self
        var found: [BookFill] = []
        let left = take(order.quantity, side.opposite, order.limit, order.id, &found)
        if order.timeInForce == .fillOrKill, left.isPositive {
            self = before
            return .killed
        }
        fills += found
        guard left.isPositive else { return .filled }
        guard let limit = order.limit, !order.timeInForce.isImmediate else {
            return .canceled(left)
        }
        insert(order.id, side, left, at: limit)
        return .resting(left)
    }

    mutating func cancel(_ id: BookOrderID) -> Quantity? {
        for side in BookSide.allCases {
            guard let found = entries(side).first(where: { $0.id == id }) else { continue }
            sides[side] = entries(side).filter { $0.id != id }
            return found.quantity
        }
        return nil
    }

    mutating func replace(
        _ id: BookOrderID, leaves: Quantity, limit: Price, fills: inout [BookFill]
    ) -> BookReplacement {
        for side in BookSide.allCases {
            guard let index = entries(side).firstIndex(where: { $0.id == id }) else { continue }
            let old = entries(side)[index]
            if old.price == limit, leaves <= old.quantity {
                sides[side]?[index].quantity = leaves
                return .kept
            }
            _ = cancel(id)
            let order = BookOrder(
                id: id, side: side == .bid ? .buy : .sell, limit: limit, quantity: leaves)
            return .moved(submit(order, fills: &fills))
        }
        return .unknown
    }

    /// One level a side, which is all that a top-of-book record has.
    mutating func setBackground(_ side: BookSide, _ level: BookLevel?, fills: inout [BookFill]) {
        let old = entries(side).first { $0.id == nil }
        sides[side] = entries(side).filter { $0.id != nil }
        guard let level, level.quantity.isPositive else { return }
        sides[side.opposite] = entries(side.opposite).filter { entry in
            entry.id != nil
                || (side == .bid ? entry.price > level.price : entry.price < level.price)
        }
        let left = take(level.quantity, side.opposite, level.price, nil, &fills)
        insert(nil, side, left, at: level.price, rank: old?.price == level.price ? old?.rank : nil)
    }
}
