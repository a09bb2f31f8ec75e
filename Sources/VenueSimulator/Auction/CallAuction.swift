import OMSTypes

/// An order, or a level of background, in a call.
public struct AuctionOrder: Equatable, Sendable {
    /// `nil`: background, which is nobody's order.
    public var id: BookOrderID?
    public var isBuy: Bool
    /// The worst price that it takes; `nil`: any.
    public var limit: Price?
    public var quantity: Quantity

    public init(id: BookOrderID?, isBuy: Bool, limit: Price?, quantity: Quantity) {
        self.id = id
        self.isBuy = isBuy
        self.limit = limit
        self.quantity = quantity
    }

    func accepts(_ price: Price) -> Bool {
        guard let limit else { return true }
        return isBuy ? limit >= price : limit <= price
    }
}

/// What an uncross would come to: while the call goes on, its indication.
public struct AuctionPrice: Equatable, Sendable {
    public var price: Price
    /// What trades at it.
    public var volume: Quantity
    /// What all buyers, and all sellers, would trade at it.
    public var buying: Quantity
    public var selling: Quantity

    /// What the larger side is left with.
    public var imbalance: Quantity { buying > selling ? buying - selling : selling - buying }
}

/// A match between two orders of a call.
public struct AuctionMatch: Equatable, Sendable {
    public var buy: BookOrderID?
    public var sell: BookOrderID?
    public var quantity: Quantity
}

/// One price for all: the one at which most trades; of several the one that leaves least over; of
/// several the one nearest to the reference; of two as near, the higher. Without a reference the
/// highest of those where buyers are left over, the lowest where sellers are, else the highest.
///
/// Only limits, the prices next to them and the reference come into question: between two limits nothing
/// changes, and there one of these is the nearest to the reference.
public enum CallAuction {
    /// `nil` when nothing can trade.
    public static func price(
        _ orders: [AuctionOrder], reference: Price?, tick: Price = .none
    ) -> AuctionPrice? {
        let step = max(1, tick.units)
        var candidates = Set(
            orders.compactMap(\.limit).flatMap { limit in
                [-step, 0, step].map { Price(units: limit.units + $0) }
            }.filter { $0.units > 0 })
        if let reference, reference.isSet { candidates.insert(onGrid(reference, tick)) }
        var best: AuctionPrice?
        for price in candidates.sorted() {
            let found = outcome(orders, at: price)
            guard found.volume.isPositive else { continue }
            guard let leader = best else {
                best = found
                continue
            }
            if isBetter(found, leader, reference) { best = found }
        }
        return best
    }

    /// Whether `a` comes before `b`, which is at a lower price.
    private static func isBetter(
        _ a: AuctionPrice, _ b: AuctionPrice, _ reference: Price?
    ) -> Bool {
        if a.volume != b.volume { return a.volume > b.volume }
        if a.imbalance != b.imbalance { return a.imbalance < b.imbalance }
        guard let reference, reference.isSet else { return a.buying >= a.selling }
        return abs(a.price.units - reference.units) <= abs(b.price.units - reference.units)
    }

    private static func outcome(_ orders: [AuctionOrder], at price: Price) -> AuctionPrice {
        var (buying, selling) = (Quantity.zero, Quantity.zero)
        for order in orders where order.accepts(price) {
            if order.isBuy {
                buying = buying.addingClamped(order.quantity)
            } else {
                selling = selling.addingClamped(order.quantity)
            }
        }
        return AuctionPrice(
            price: price, volume: min(buying, selling), buying: buying, selling: selling)
    }

    private static func onGrid(_ price: Price, _ tick: Price) -> Price {
        guard tick.isSet, tick.units > 0 else { return price }
        return Price(units: max(tick.units, price.units / tick.units * tick.units))
    }

    /// Who trades with whom at a price: market orders first, then the more generous limit, then those
    /// that stand earlier in the list.
    public static func matches(_ orders: [AuctionOrder], at price: Price) -> [AuctionMatch] {
        var buys = ranked(orders.filter { $0.isBuy && $0.accepts(price) })
        var sells = ranked(orders.filter { !$0.isBuy && $0.accepts(price) })
        var result: [AuctionMatch] = []
        var (buy, sell) = (0, 0)
        while buy < buys.count, sell < sells.count {
            let quantity = min(buys[buy].quantity, sells[sell].quantity)
            if quantity.isPositive {
                result.append(
                    AuctionMatch(buy: buys[buy].id, sell: sells[sell].id, quantity: quantity))
            }
            buys[buy].quantity -= quantity
            sells[sell].quantity -= quantity
            if !buys[buy].quantity.isPositive { buy += 1 }
            if !sells[sell].quantity.isPositive { sell += 1 }
        }
        return result
    }

    private static func ranked(_ orders: [AuctionOrder]) -> [AuctionOrder] {
        let sorted = orders.enumerated().sorted { a, b in
            guard a.element.limit != b.element.limit else { return a.offset < b.offset }
            guard let first = a.element.limit else { return true }
            guard let second = b.element.limit else { return false }
            return a.element.isBuy ? first > second : first < second
        }
        return sorted.map(\.element)
    }
}
