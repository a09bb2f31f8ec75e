import OMSTypes

/// An order that stands in the book, with its place in time.
struct RestingOrder: Equatable, Sendable {
    let id: BookOrderID
    /// What is shown of it, and may be taken before others of the price have their turn.
    var leaves: Quantity
    var rank: UInt64
    /// The most that is shown at a time; zero = all.
    var display = Quantity.zero
    /// What is not shown yet.
    var reserve = Quantity.zero
    var isHidden = false
    var isPegged = false

    var total: Quantity { leaves + reserve }

    /// Shows as much of a quantity as may be shown.
    mutating func show(_ quantity: Quantity) {
        leaves = display.isPositive ? min(display, quantity) : quantity
        reserve = quantity - leaves
    }
}

/// One price: session orders in time order, and the background quantity with a rank of its own.
struct PriceQueue: Equatable, Sendable {
    let price: Price
    var orders: [RestingOrder] = []
    /// Orders of which nothing is shown: behind everything else at the price.
    var hidden: [RestingOrder] = []
    var background = Quantity.zero
    var backgroundRank: UInt64 = 0

    var isEmpty: Bool { orders.isEmpty && hidden.isEmpty && !background.isPositive }
    var isShown: Bool { !orders.isEmpty || background.isPositive }

    /// What is shown at the price.
    var total: Quantity { orders.reduce(background) { $0.addingClamped($1.leaves) } }
    /// The same with what is not shown.
    var depth: Quantity {
        (orders + hidden).reduce(background) { $0.addingClamped($1.total) }
    }

    mutating func add(_ order: RestingOrder) {
        if order.isHidden { hidden.append(order) } else { orders.append(order) }
    }

    func order(_ id: BookOrderID) -> RestingOrder? {
        orders.first { $0.id == id } ?? hidden.first { $0.id == id }
    }

    /// Changes an order in its place; nothing when it is not here.
    mutating func change(_ id: BookOrderID, _ body: (inout RestingOrder) -> Void) -> Bool {
        if let place = orders.firstIndex(where: { $0.id == id }) {
            body(&orders[place])
        } else if let place = hidden.firstIndex(where: { $0.id == id }) {
            body(&hidden[place])
        } else {
            return false
        }
        return true
    }

    mutating func remove(_ id: BookOrderID) -> RestingOrder? {
        if let place = orders.firstIndex(where: { $0.id == id }) {
            return orders.remove(at: place)
        }
        guard let place = hidden.firstIndex(where: { $0.id == id }) else { return nil }
        return hidden.remove(at: place)
    }

    /// Whether the background comes before every order that is left.
    var backgroundIsFirst: Bool {
        guard background.isPositive else { return false }
        guard let first = orders.first else { return true }
        // What is hidden waits for both.
        return backgroundRank < first.rank
    }
}

/// One half of a book: price queues, the best one last so that taking it is cheap.
struct BookHalf: Equatable, Sendable {
    let side: BookSide
    var queues: [PriceQueue] = []

    init(_ side: BookSide) { self.side = side }

    var best: PriceQueue? { queues.last }
    /// The best price at which something is shown.
    var bestShown: PriceQueue? { queues.last { $0.isShown } }

    /// The first index whose price is not worse than `price`.
    private func position(of price: Price) -> Int {
        var low = 0
        var high = queues.count
        while low < high {
            let middle = (low + high) / 2
            if side.isBetter(price, than: queues[middle].price) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    private mutating func queueIndex(at price: Price) -> Int {
        let index = position(of: price)
        if index == queues.count || queues[index].price != price {
            queues.insert(PriceQueue(price: price), at: index)
        }
        return index
    }

    func existingIndex(at price: Price) -> Int? {
        let index = position(of: price)
        return index < queues.count && queues[index].price == price ? index : nil
    }

    mutating func add(_ order: RestingOrder, at price: Price) {
        queues[queueIndex(at: price)].add(order)
    }

    func order(_ id: BookOrderID, at price: Price) -> RestingOrder? {
        existingIndex(at: price).flatMap { queues[$0].order(id) }
    }

    /// Cuts an order to `leaves` without moving it.
    mutating func reduce(_ id: BookOrderID, at price: Price, to leaves: Quantity) {
        guard let index = existingIndex(at: price),
            queues[index].change(id, { $0.show(leaves) })
        else { preconditionFailure("the book lost an order that it indexed") }
    }

    mutating func remove(_ id: BookOrderID, at price: Price) -> RestingOrder {
        guard let index = existingIndex(at: price), let order = queues[index].remove(id)
        else { preconditionFailure("the book lost an order that it indexed") }
        if queues[index].isEmpty { queues.remove(at: index) }
        return order
    }

    /// Sets the background at a price. A price that had some keeps its rank, as a crowd that was
    /// there already; a new one queues behind the orders that are there.
    mutating func setBackground(_ quantity: Quantity, at price: Price, rank: UInt64) {
        let index = queueIndex(at: price)
        if !queues[index].background.isPositive { queues[index].backgroundRank = rank }
        queues[index].background = quantity
        if queues[index].isEmpty { queues.remove(at: index) }
    }

    /// Takes away the background wherever `isGone` says so.
    mutating func dropBackground(where isGone: (Price) -> Bool) {
        for index in queues.indices where isGone(queues[index].price) {
            queues[index].background = .zero
        }
        queues.removeAll { $0.isEmpty }
    }

    /// Takes up to `wanted` from the front of the best queue and says from whom. An order that has
    /// more than it shows goes to the end of its price with the next part, under the next rank.
    mutating func takeFront(_ wanted: Quantity, rank: UInt64) -> (
        maker: BookOrderID?, taken: Quantity, done: Bool
    ) {
        let index = queues.count - 1
        if queues[index].backgroundIsFirst {
            let taken = min(wanted, queues[index].background)
            queues[index].background -= taken
            if queues[index].isEmpty { queues.removeLast() }
            return (nil, taken, false)
        }
        if queues[index].orders.isEmpty { return takeHidden(wanted, index) }
        let front = queues[index].orders[0]
        let taken = min(wanted, front.leaves)
        if taken == front.leaves {
            queues[index].orders.removeFirst()
            if front.reserve.isPositive {
                var next = front
                next.show(front.reserve)
                next.rank = rank
                queues[index].orders.append(next)
                return (front.id, taken, false)
            }
            if queues[index].isEmpty { queues.removeLast() }
            return (front.id, taken, true)
        }
        queues[index].orders[0].leaves -= taken
        return (front.id, taken, false)
    }

    private mutating func takeHidden(_ wanted: Quantity, _ index: Int) -> (
        maker: BookOrderID?, taken: Quantity, done: Bool
    ) {
        let front = queues[index].hidden[0]
        let taken = min(wanted, front.leaves)
        queues[index].hidden[0].leaves -= taken
        guard taken == front.leaves else { return (front.id, taken, false) }
        queues[index].hidden.removeFirst()
        if queues[index].isEmpty { queues.removeLast() }
        return (front.id, taken, true)
    }
}
