import OMSTypes

/// In which order a policy takes levels: strict, so that equal inputs give equal routes. Whatever
/// it compares first, what is still equal is told apart by the venue's number and the level's.
public enum RouteOrder: UInt8, Sendable, CaseIterable {
    /// Price, fee, latency, venue (algos-and-sor §7.2), priority before the venue's number.
    case price = 1
    /// Price and fee together; then price, size, latency, priority, venue (§7.1, §7.8).
    case netPrice = 2
    /// Venue priority; then as by price.
    case priority = 3

    /// Whether `a` is strictly better than `b` for whom it is a price to trade at.
    static func isBetter(_ a: Price, _ b: Price, _ side: Side) -> Bool {
        side.isBuy ? a < b : a > b
    }

    /// What a share costs with the fee; for a sale the negative of what it brings.
    static func net(_ level: VenueLevel, _ side: Side) -> Int128 {
        Int128(side.sign) * Int128(level.price.units) + Int128(level.fee)
    }

    /// Whether level `a` comes before level `b`.
    func isAhead(
        _ a: Int32, _ b: Int32, _ levels: UnsafeBufferPointer<VenueLevel>, _ side: Side
    ) -> Bool {
        let (x, y) = (levels[Int(a)], levels[Int(b)])
        switch self {
        case .price: break
        case .netPrice:
            let (costX, costY) = (Self.net(x, side), Self.net(y, side))
            if costX != costY { return costX < costY }
            if x.price != y.price { return Self.isBetter(x.price, y.price, side) }
            if x.displayed != y.displayed { return x.displayed > y.displayed }
            if x.latency != y.latency { return x.latency < y.latency }
            if x.priority != y.priority { return x.priority < y.priority }
            return x.venue != y.venue ? x.venue < y.venue : a < b
        case .priority:
            if x.priority != y.priority { return x.priority < y.priority }
        }
        if x.price != y.price { return Self.isBetter(x.price, y.price, side) }
        if x.fee != y.fee { return x.fee < y.fee }
        if x.latency != y.latency { return x.latency < y.latency }
        if x.priority != y.priority { return x.priority < y.priority }
        return x.venue != y.venue ? x.venue < y.venue : a < b
    }

    /// Lists every level, with nothing allocated, in this order. Insertion: levels are few and
    /// mostly sorted, and nothing is allocated.
    func list(
        _ levels: UnsafeBufferPointer<VenueLevel>, _ side: Side,
        into result: UnsafeMutableBufferPointer<RouteAllocation>
    ) {
        precondition(result.count >= levels.count, "no room for an allocation of each level")
        for index in 0..<levels.count {
            let entry = RouteAllocation(
                level: Int32(index), venue: levels[index].venue, price: levels[index].price,
                quantity: .zero)
            var place = index
            while place > 0, isAhead(entry.level, result[place - 1].level, levels, side) {
                result[place] = result[place - 1]
                place -= 1
            }
            result[place] = entry
        }
    }
}
