import OMSTypes

extension RouteWalk {
    /// Price after price; each as a whole while there is enough, then in proportion.
    mutating func takeByPrice() {
        var start = 0
        while start < levels.count, rest.isPositive {
            let price = level(start).price
            var end = start
            while end < levels.count, level(end).price == price { end += 1 }
            let barrier = barrier().price
            if barrier.isSet, RouteOrder.isBetter(barrier, price, side) { return }
            takeInProportion(start..<end)
            start = end
        }
    }

    private mutating func takeInProportion(_ places: Range<Int>) {
        var total: Int128 = 0
        for place in places where isUsable(level(place)) {
            total += Int128(level(place).displayed.units)
        }
        guard total > 0 else { return }
        let wanted = rest
        if Int128(wanted.units) < total {
            // c_k of the sizes so far; what rounding gave to one is taken from the next.
            var sum: Int128 = 0
            for place in places where isUsable(level(place)) {
                sum += Int128(level(place).displayed.units)
                let target = share(wanted, sum, of: total)
                let given = wanted - rest
                if target > given { _ = take(place, upTo: target - given) }
            }
        }
        // Everything; or what rounding and the least route left over.
        for place in places where isUsable(level(place)) {
            guard rest.isPositive else { return }
            _ = take(place, upTo: rest)
        }
    }

    private func share(_ wanted: Quantity, _ sum: Int128, of total: Int128) -> Quantity {
        guard sum < total else { return wanted }
        // Sizes that together pass 64 bits are far beyond any book: scaled down, not refused.
        var (sum, total) = (sum, total)
        while total > Int128(Int64.max) {
            sum >>= 1
            total >>= 1
        }
        return min(wanted, constraints.lot.nearest(wanted, Int64(sum), over: Int64(total)))
    }
}
