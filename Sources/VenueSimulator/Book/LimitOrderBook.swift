import OMSTypes

/// The order book of one instrument at a lit venue: price first, then time.
///
/// Beside the orders of sessions it holds **background** liquidity, the quantity that a recorded
/// quote says was there. Background is nobody's order: incoming orders consume it, and only the
/// next recorded quote brings more. A value type without clock or randomness.
public struct LimitOrderBook: Equatable, Sendable {
    var bids = BookHalf(.bid)
    var asks = BookHalf(.ask)
    var places: [BookOrderID: Place] = [:]
    private var rankNext: UInt64 = 1
    /// What the record says is left of each recorded order, whatever was taken of it here.
    var recorded: [BookOrderID: Quantity] = [:]

    struct Place: Equatable, Sendable {
        var side: Side
        var price: Price
    }

    public init() {}

    /// Session orders that stand in the book.
    public var restingCount: Int { places.keys.count { !$0.isRecorded } }

    public var top: BookTop {
        BookTop(bid: Self.level(bids.bestShown), ask: Self.level(asks.bestShown))
    }

    /// Up to `levelsMax` levels of one half, the best first.
    public func depth(_ side: BookSide, levelsMax: Int = .max) -> [BookLevel] {
        let shown = half(side).queues.reversed().lazy.filter(\.isShown)
        return shown.prefix(max(0, levelsMax)).compactMap(Self.level)
    }

    /// LeavesQty (151) of a session order in the book.
    public func leaves(of id: BookOrderID) -> Quantity? {
        places[id].flatMap { half(BookSide($0.side)).order(id, at: $0.price)?.total }
    }

    /// Matches an order and lets the rest stand where its time in force allows. Fills are
    /// appended in the order in which they happen.
    public mutating func submit(_ order: BookOrder, fills: inout [BookFill]) -> BookDisposition {
        precondition(order.quantity.isPositive, "an order without quantity reached the book")
        precondition(places[order.id] == nil, "an order number was used twice")
        let target = BookSide(order.side).opposite
        if order.timeInForce == .fillOrKill,
            !canFill(order.quantity, on: target, limit: order.limit)
        {
            return .killed
        }
        if order.quantityMin.isPositive,
            !canFill(order.quantityMin, on: target, limit: order.limit)
        {
            return .canceled(order.quantity)
        }
        let left = take(
            order.quantity, from: target, limit: order.limit, taker: order.id, fills: &fills)
        guard left.isPositive else { return .filled }
        guard let limit = order.limit, !order.timeInForce.isImmediate else {
            return .canceled(left)
        }
        rest(order, leaves: left, at: limit)
        return .resting(left)
    }

    /// Takes a session order out; answers what was left of it, `nil` when it does not stand.
    public mutating func cancel(_ id: BookOrderID) -> Quantity? {
        guard let place = places.removeValue(forKey: id) else { return nil }
        return withHalf(BookSide(place.side)) { $0.remove(id, at: place.price).total }
    }

    /// Gives a session order another quantity left or another price.
    ///
    /// Less at the same price keeps the place in the queue; anything else goes to its end.
    public mutating func replace(
        _ id: BookOrderID, leaves: Quantity, limit: Price, fills: inout [BookFill]
    ) -> BookReplacement {
        precondition(leaves.isPositive, "a replace to nothing is a cancel")
        guard let place = places[id], let standing = self.leaves(of: id) else { return .unknown }
        if limit == place.price, leaves <= standing {
            withHalf(BookSide(place.side)) { $0.reduce(id, at: limit, to: leaves) }
            return .kept
        }
        let old = half(BookSide(place.side)).order(id, at: place.price)
        _ = cancel(id)
        var order = BookOrder(
            id: id, side: place.side, limit: limit, quantity: leaves,
            display: old?.display ?? .zero)
        order.isHidden = old?.isHidden ?? false
        order.isPegged = old?.isPegged ?? false
        return .moved(submit(order, fills: &fills))
    }

    /// Replaces all background of one half by `levels` (a recorded quote; empty when it is gone).
    ///
    /// Session orders on the other side that the quote reaches are filled at their own limit, as
    /// far as its size goes. Background on the other side that it locks or crosses is older and
    /// goes: no venue shows itself locked.
    public mutating func setBackground(
        _ side: BookSide, _ levels: [BookLevel], fills: inout [BookFill]
    ) {
        let shown = levels.filter { $0.quantity.isPositive }
            .sorted { side.isBetter($0.price, than: $1.price) }
        withHalf(side) { half in
            half.dropBackground { price in !shown.contains { $0.price == price } }
        }
        if let best = shown.first {
            withHalf(side.opposite) { half in
                half.dropBackground { !side.isBetter($0, than: best.price) }
            }
        }
        for level in shown {
            let left = take(
                level.quantity, from: side.opposite, limit: level.price, taker: nil, fills: &fills)
            let rank = takeRank()
            withHalf(side) { $0.setBackground(left, at: level.price, rank: rank) }
        }
    }
}

extension LimitOrderBook {
    private static func level(_ queue: PriceQueue?) -> BookLevel? {
        queue.map { BookLevel(price: $0.price, quantity: $0.total) }
    }

    func half(_ side: BookSide) -> BookHalf { side == .bid ? bids : asks }

    mutating func withHalf<R>(_ side: BookSide, _ body: (inout BookHalf) -> R) -> R {
        side == .bid ? body(&bids) : body(&asks)
    }

    mutating func takeRank() -> UInt64 {
        defer { rankNext += 1 }
        return rankNext
    }

    mutating func rest(_ order: BookOrder, leaves: Quantity, at price: Price) {
        var resting = RestingOrder(
            id: order.id, leaves: leaves, rank: takeRank(), display: order.display)
        resting.isHidden = order.isHidden
        resting.isPegged = order.isPegged
        resting.show(leaves)
        withHalf(BookSide(order.side)) { $0.add(resting, at: price) }
        places[order.id] = Place(side: order.side, price: price)
    }

    /// Whether the levels within `limit` hold `wanted` together.
    private func canFill(_ wanted: Quantity, on side: BookSide, limit: Price?) -> Bool {
        var found = Quantity.zero
        for queue in half(side).queues.reversed() {
            if let limit, side.isBetter(limit, than: queue.price) { return false }
            found = found.addingClamped(queue.depth)
            if found >= wanted { return true }
        }
        return false
    }

    /// Takes from one half, best price first, and answers what stays unfilled.
    mutating func take(
        _ wanted: Quantity, from side: BookSide, limit: Price?, taker: BookOrderID?,
        fills: inout [BookFill]
    ) -> Quantity {
        var left = wanted
        while left.isPositive, let price = half(side).best?.price {
            if let limit, side.isBetter(limit, than: price) { break }
            let rank = takeRank()
            let (maker, taken, done) = withHalf(side) { $0.takeFront(left, rank: rank) }
            if done, let maker { places.removeValue(forKey: maker) }
            left -= taken
            let session = maker.flatMap { $0.isRecorded ? nil : $0 }
            fills.append(BookFill(maker: session, taker: taker, price: price, quantity: taken))
        }
        return left
    }
}
