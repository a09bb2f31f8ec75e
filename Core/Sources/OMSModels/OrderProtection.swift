import OMSTypes

/// What Rule 611 asks of a route, as tests of a finished one.
public enum OrderProtection {
    /// Whether the allocations, sent together as intermarket sweep orders with their prices as
    /// limits, trade through nothing: each protected quote strictly better than an allocation's
    /// price gets at least its full displayed size. The test is on limits, not on executions, and
    /// two quotes at the same price do not protect each other.
    public static func isLegal(
        _ side: Side, _ levels: UnsafeBufferPointer<VenueLevel>,
        _ allocations: UnsafeBufferPointer<RouteAllocation>
    ) -> Bool {
        for allocation in allocations where allocation.quantity.isPositive {
            for index in 0..<levels.count {
                let level = levels[index]
                guard level.isProtected, level.price.isSet,
                    RouteOrder.isBetter(level.price, allocation.price, side),
                    sent(to: level, at: index, allocations) < level.displayed
                else { continue }
                return false
            }
        }
        return true
    }

    /// Whether resting at `price` would lock or cross a protected quote that the allocations leave.
    public static func locksOrCrosses(
        _ side: Side, _ price: Price, _ levels: UnsafeBufferPointer<VenueLevel>,
        _ allocations: UnsafeBufferPointer<RouteAllocation>
    ) -> Bool {
        for index in 0..<levels.count {
            let level = levels[index]
            guard level.isProtected, level.price.isSet,
                !RouteOrder.isBetter(price, level.price, side),
                sent(to: level, at: index, allocations) < level.displayed
            else { continue }
            return true
        }
        return false
    }

    private static func sent(
        to level: VenueLevel, at index: Int,
        _ allocations: UnsafeBufferPointer<RouteAllocation>
    ) -> Quantity {
        var sum = Quantity.zero
        for allocation in allocations where Int(allocation.level) == index {
            sum += allocation.quantity
        }
        return sum
    }
}
