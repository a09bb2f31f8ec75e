import OMSTypes

/// Builds price levels from a feed that tells single orders.
///
/// Orders may be told out of order: a change or end of one that is not there is counted and says
/// nothing. Not for the hot path: it keeps a table of all live orders.
public struct OrderBookBuilder {
    private struct RestingOrder {
        var side: BookSide
        var price: Price
        var size: Quantity
    }

    private struct Key: Hashable {
        var side: BookSide
        var price: Price
    }

    public let instrument: InstrumentID
    public let venue: VenueID
    private var orders: [Int64: RestingOrder] = [:]
    private var levels: [Key: (size: Int128, orders: UInt32)] = [:]
    /// Changes and ends of orders that were not there.
    public private(set) var unknownCount = 0

    public init(_ instrument: InstrumentID, _ venue: VenueID) {
        self.instrument = instrument
        self.venue = venue
    }

    public var orderCount: Int { orders.count }

    /// Adds an order; one of that id that is there already is replaced.
    public mutating func add(
        _ id: Int64, _ side: BookSide, _ price: Price, _ size: Quantity, at time: Timestamp
    ) -> MarketUpdate {
        if let old = orders[id] { _ = move(old, to: .zero) }
        guard size.isPositive else {
            orders[id] = nil
            return level(Key(side: side, price: price), at: time)
        }
        let order = RestingOrder(side: side, price: price, size: .zero)
        orders[id] = RestingOrder(side: side, price: price, size: size)
        let key = move(order, to: size)
        return level(key, at: time)
    }

    /// What is left of an order; nothing: it ends. `nil` for an order that is not there.
    public mutating func change(_ id: Int64, to size: Quantity, at time: Timestamp)
        -> MarketUpdate?
    {
        guard let order = orders[id] else {
            unknownCount += 1
            return nil
        }
        orders[id]?.size = size
        if !size.isPositive { orders[id] = nil }
        let key = move(order, to: size)
        return level(key, at: time)
    }

    /// Books an order's new size at its level.
    private mutating func move(_ order: RestingOrder, to size: Quantity) -> Key {
        let key = Key(side: order.side, price: order.price)
        var level = levels[key] ?? (0, 0)
        level.size += Int128(size.units) - Int128(order.size.units)
        if order.size.isPositive { level.orders -= 1 }
        if size.isPositive { level.orders += 1 }
        levels[key] = level.orders > 0 ? level : nil
        return key
    }

    private func level(_ key: Key, at time: Timestamp) -> MarketUpdate {
        let found = levels[key] ?? (0, 0)
        let size = min(found.size, Int128(MarketStore.unitsMax))
        return .level(
            instrument, venue, key.side, .overlay, key.price, Quantity(units: Int64(size)),
            orders: found.orders, at: time)
    }
}
