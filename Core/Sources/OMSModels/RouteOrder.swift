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

    /// What is compared first and second, as numbers: lower comes first. Two levels of the same
    /// keys are told apart by `isAhead`; sums beyond 64 bits end at the end of the range, and there
    /// have the same second key too.
    private func keys(_ level: VenueLevel, _ side: Side) -> (first: Int64, second: Int64) {
        let price = side.isBuy ? level.price.units : 0 &- level.price.units
        switch self {
        case .price: return (price, level.fee)
        case .netPrice:
            let (sum, overflows) = price.addingReportingOverflow(level.fee)
            if overflows { return (level.fee < 0 ? .min : .max, 0) }
            return (sum, sum == .min || sum == .max ? 0 : price)
        case .priority: return (Int64(level.priority), price)
        }
    }

    /// Most levels that are merged at once.
    private static var runMax: Int { 16 }

    /// Lists every level, with nothing allocated, in this order. A venue's levels mostly come
    /// sorted: each such run is merged, from behind, into what is listed already. While that goes
    /// on an entry's quantity and price are its keys.
    func list(
        _ levels: UnsafeBufferPointer<VenueLevel>, _ side: Side,
        into result: UnsafeMutableBufferPointer<RouteAllocation>
    ) {
        precondition(result.count >= levels.count, "no room for an allocation of each level")
        withUnsafeTemporaryAllocation(of: RouteAllocation.self, capacity: Self.runMax) { run in
            var start = 0
            while start < levels.count {
                let count = takeRun(levels, from: start, side, into: run)
                merge(run, count, into: result, start, levels, side)
                start += count
            }
        }
        for index in 0..<levels.count {
            result[index].price = levels[Int(result[index].level)].price
            result[index].quantity = .zero
        }
    }

    /// Copies levels as long as each comes behind the one before.
    private func takeRun(
        _ levels: UnsafeBufferPointer<VenueLevel>, from start: Int, _ side: Side,
        into run: UnsafeMutableBufferPointer<RouteAllocation>
    ) -> Int {
        var count = 0
        while start + count < levels.count, count < Self.runMax {
            let index = start + count
            let (first, second) = keys(levels[index], side)
            let entry = RouteAllocation(
                level: Int32(index), venue: levels[index].venue, price: Price(units: second),
                quantity: Quantity(units: first))
            if count > 0, comesBefore(entry, run[count - 1], levels, side) { break }
            run.initializeElement(at: count, to: entry)
            count += 1
        }
        return count
    }

    private func merge(
        _ run: UnsafeMutableBufferPointer<RouteAllocation>, _ count: Int,
        into result: UnsafeMutableBufferPointer<RouteAllocation>, _ listed: Int,
        _ levels: UnsafeBufferPointer<VenueLevel>, _ side: Side
    ) {
        var old = listed
        var new = count
        while new > 0 {
            if old > 0, comesBefore(run[new - 1], result[old - 1], levels, side) {
                result[old + new - 1] = result[old - 1]
                old -= 1
            } else {
                result[old + new - 1] = run[new - 1]
                new -= 1
            }
        }
    }

    private func comesBefore(
        _ a: RouteAllocation, _ b: RouteAllocation,
        _ levels: UnsafeBufferPointer<VenueLevel>, _ side: Side
    ) -> Bool {
        if a.quantity != b.quantity { return a.quantity < b.quantity }
        if a.price != b.price { return a.price < b.price }
        return isAhead(a.level, b.level, levels, side)
    }
}
