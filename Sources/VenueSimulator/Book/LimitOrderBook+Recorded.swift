import OMSTypes

// Recorded orders, one by one: they stand in the queues with a place in time each, so that an order of
// ours waits behind those that were there first.
//
// The record is the truth of others: what it says is left of a recorded order is left, but for what
// orders of ours have taken of it. Ours are filled by the executions that they were ahead of.
extension LimitOrderBook {
    /// A recorded order comes. Orders of ours that it reaches are filled at their own limit, as far as
    /// its size goes; recorded ones on the other side are left to the record, which tells their end.
    public mutating func addRecorded(
        _ number: UInt64, _ side: Side, _ price: Price, _ size: Quantity,
        fills: inout [BookFill]
    ) {
        let id = BookOrderID(number | BookOrderID.recorded)
        guard size.isPositive, places[id] == nil else { return }
        var left = size
        let half = BookSide(side).opposite
        for place in sessionOrders(half) where left.isPositive {
            guard !half.isBetter(price, than: place.price) else { break }
            left -= fillSession(place, left, &fills)
        }
        recorded[id] = size
        guard left.isPositive else { return }
        rest(
            BookOrder(id: id, side: side, limit: price, quantity: left), leaves: left, at: price)
    }

    /// Something of a recorded order was executed. Orders of ours that stand before it, at a better
    /// price or earlier at its own, would have been first: they are filled at their limit, as far as
    /// the executed size goes.
    public mutating func executeRecorded(
        _ number: UInt64, _ size: Quantity, fills: inout [BookFill]
    ) {
        let id = BookOrderID(number | BookOrderID.recorded)
        guard size.isPositive, let place = places[id] else { return }
        let side = BookSide(place.side)
        guard let rank = half(side).order(id, at: place.price)?.rank else { return }
        var left = size
        for ours in sessionOrders(side) where left.isPositive {
            let isAhead =
                side.isBetter(ours.price, than: place.price)
                || ours.price == place.price && !ours.isHidden && ours.rank < rank
            guard isAhead else { continue }
            left -= fillSession(ours, left, &fills)
        }
    }

    /// The record says what is left of a recorded order; nothing: it is gone.
    public mutating func reduceRecorded(_ number: UInt64, to size: Quantity) {
        let id = BookOrderID(number | BookOrderID.recorded)
        recorded[id] = size.isPositive ? size : nil
        guard let place = places[id] else { return }
        let side = BookSide(place.side)
        let standing = half(side).order(id, at: place.price)?.total ?? .zero
        guard size < standing else { return }
        if size.isPositive {
            withHalf(side) { $0.reduce(id, at: place.price, to: size) }
        } else {
            places[id] = nil
            withHalf(side) { _ = $0.remove(id, at: place.price) }
        }
    }

    /// What the record says is left of a recorded order; `nil` for one that it does not know.
    public func recordedSize(_ number: UInt64) -> Quantity? {
        recorded[BookOrderID(number | BookOrderID.recorded)]
    }

    /// What is ahead of an order of ours at its own price: shown before it, or hidden when it is.
    public func ahead(of id: BookOrderID) -> Quantity? {
        guard let place = places[id] else { return nil }
        let half = half(BookSide(place.side))
        guard let index = half.existingIndex(at: place.price),
            let order = half.order(id, at: place.price)
        else { return nil }
        let queue = half.queues[index]
        let isBackgroundAhead = order.isHidden || queue.backgroundRank < order.rank
        let shown = queue.orders.filter { order.isHidden || $0.rank < order.rank }
        let hidden = order.isHidden ? queue.hidden.filter { $0.rank < order.rank } : []
        return (shown + hidden).reduce(isBackgroundAhead ? queue.background : .zero) {
            $0.addingClamped($1.leaves)
        }
    }

    /// The best price of a half that is shown and not itself a peg.
    public func leader(_ side: BookSide) -> Price? {
        half(side).queues.last {
            $0.background.isPositive || $0.orders.contains { !$0.isPegged }
        }?.price
    }
}

/// An order of ours as it stands in a queue.
private struct StandingOrder {
    var id: BookOrderID
    var price: Price
    var rank: UInt64
    var isHidden: Bool
}

extension LimitOrderBook {
    /// Orders of ours in one half, in the order in which they would be taken.
    private func sessionOrders(_ side: BookSide) -> [StandingOrder] {
        half(side).queues.reversed().flatMap { queue in
            (queue.orders + queue.hidden).filter { !$0.id.isRecorded }.map {
                StandingOrder(
                    id: $0.id, price: queue.price, rank: $0.rank, isHidden: $0.isHidden)
            }
        }
    }

    private mutating func fillSession(
        _ order: StandingOrder, _ wanted: Quantity, _ fills: inout [BookFill]
    ) -> Quantity {
        guard let place = places[order.id] else { return .zero }
        let side = BookSide(place.side)
        let standing = half(side).order(order.id, at: place.price)?.total ?? .zero
        let taken = min(wanted, standing)
        guard taken.isPositive else { return .zero }
        if taken == standing {
            places[order.id] = nil
            withHalf(side) { _ = $0.remove(order.id, at: place.price) }
        } else {
            withHalf(side) { $0.reduce(order.id, at: place.price, to: standing - taken) }
        }
        fills.append(
            BookFill(maker: order.id, taker: nil, price: place.price, quantity: taken))
        return taken
    }
}
