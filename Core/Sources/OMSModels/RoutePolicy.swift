import OMSTypes

/// How an order is spread over displayed quotes (algos-and-sor §7). Pure: levels in, allocations
/// out, into the caller's buffer, nothing allocated. Whatever the policy, no allocation trades
/// through a protected quote: a level is taken only when every protected quote at a strictly better
/// price is taken in full at the same time (Rule 600, intermarket sweep order).
public enum RoutePolicy: Equatable, Sendable {
    /// From the best price on, all venues of a price before the next (§7.2).
    case protectedSweep
    /// The cheapest with its fee first.
    case bestNetPrice
    /// From the best price on; what is less than a price's displayed size is split over its venues
    /// in proportion to their sizes, with cumulative rounding.
    case proRata
    /// Venue after venue by their priority.
    case sequential
    /// All of it to one venue, whatever that shows: the client's instruction, and responsibility.
    case directed(VenueID)

    /// - Parameters:
    ///   - levels: of the side that the order takes from; a venue may have several.
    ///   - result: room for as many allocations as there are levels, and at least one.
    public func plan(
        _ side: Side, _ quantity: Quantity, _ levels: UnsafeBufferPointer<VenueLevel>,
        _ constraints: RouteConstraints, into result: UnsafeMutableBufferPointer<RouteAllocation>
    ) -> RoutePlan {
        precondition(quantity.units >= 0, "a quantity to route is not negative")
        var walk = RouteWalk(
            side: side, rest: quantity, levels: levels, constraints: constraints, result: result)
        switch self {
        case .protectedSweep:
            RouteOrder.price.list(levels, side, into: result)
            walk.takeInOrder()
        case .bestNetPrice:
            RouteOrder.netPrice.list(levels, side, into: result)
            walk.takeInOrder()
        case .sequential:
            RouteOrder.priority.list(levels, side, into: result)
            walk.takeInOrder()
        case .proRata:
            RouteOrder.price.list(levels, side, into: result)
            walk.takeByPrice()
        case .directed(let venue):
            return walk.direct(to: venue)
        }
        return walk.finish(quantity)
    }
}

/// One pass of a policy. The result's buffer lists every level in the policy's order; what is
/// allocated grows in place.
struct RouteWalk {
    let side: Side
    var rest: Quantity
    let levels: UnsafeBufferPointer<VenueLevel>
    let constraints: RouteConstraints
    let result: UnsafeMutableBufferPointer<RouteAllocation>
    private var asked = VenueSet.none

    init(
        side: Side, rest: Quantity, levels: UnsafeBufferPointer<VenueLevel>,
        constraints: RouteConstraints, result: UnsafeMutableBufferPointer<RouteAllocation>
    ) {
        self.side = side
        self.rest = rest
        self.levels = levels
        self.constraints = constraints
        self.result = result
    }

    func level(_ place: Int) -> VenueLevel { levels[Int(result[place].level)] }

    /// Whether the policy may ask this level at all.
    func isUsable(_ level: VenueLevel) -> Bool {
        level.price.isSet && level.displayed.isPositive
            && constraints.venues.contains(level.venue) && constraints.allows(level.price, side)
    }

    /// Best protected price that is not taken in full, and at how many levels it is shown.
    func barrier() -> (price: Price, levels: Int) {
        var best = Price.none
        var count = 0
        for place in 0..<levels.count {
            let level = level(place)
            guard level.isProtected, level.price.isSet, result[place].quantity < level.displayed
            else { continue }
            if level.price == best {
                count += 1
            } else if !best.isSet || RouteOrder.isBetter(level.price, best, side) {
                best = level.price
                count = 1
            }
        }
        return (best, count)
    }

    /// Takes the first level in the list that may be taken, again and again: one that a better
    /// protected quote forbids now may be allowed when that is taken.
    mutating func takeInOrder() {
        var place = 0
        var first = 0
        var (barrier, showing) = barrier()
        while rest.isPositive, place < levels.count {
            let level = level(place)
            let isForbidden = barrier.isSet && RouteOrder.isBetter(barrier, level.price, side)
            guard isUsable(level), !isForbidden, !result[place].quantity.isPositive,
                take(place, upTo: rest)
            else {
                place += 1
                continue
            }
            guard rest.isPositive else { return }
            // The barrier moves only when a quote that makes it is taken in full, and only then
            // may a level that was passed over be free.
            let wasBarrier =
                level.isProtected && level.price == barrier
                && result[place].quantity == level.displayed
            if wasBarrier { showing -= 1 }
            if wasBarrier, showing == 0 {
                (barrier, showing) = self.barrier()
                place = first
            } else {
                place += 1
            }
            while first < levels.count, result[first].quantity.isPositive { first += 1 }
        }
    }

    /// Gives the level more, as far as constraints go; whether it got anything.
    mutating func take(_ place: Int, upTo most: Quantity) -> Bool {
        let level = level(place)
        let had = result[place].quantity
        var more = min(most, level.displayed - had)
        if !constraints.allowsOddLots { more = constraints.lot.floor(more) }
        guard more.isPositive, had + more >= constraints.routeMin else { return false }
        if !asked.contains(level.venue) {
            guard constraints.venuesMax == 0 || asked.count < constraints.venuesMax else {
                return false
            }
            asked.insert(level.venue)
        }
        result[place].quantity += more
        rest -= more
        return true
    }

    /// The whole quantity to one venue, at the limit, or else at what the venue shows.
    mutating func direct(to venue: VenueID) -> RoutePlan {
        precondition(!result.isEmpty, "no room for an allocation")
        var found: Int32 = -1
        for index in 0..<levels.count where levels[index].venue == venue && found < 0 {
            found = Int32(index)
        }
        let price =
            constraints.limit.isSet || found < 0 ? constraints.limit : levels[Int(found)].price
        guard rest.isPositive, price.isSet, constraints.venues.contains(venue) else {
            return RoutePlan(count: 0, allocated: .zero, rest: rest, barrier: .none)
        }
        result[0] = RouteAllocation(level: found, venue: venue, price: price, quantity: rest)
        return RoutePlan(count: 1, allocated: rest, rest: .zero, barrier: .none)
    }

    /// Drops the levels that got nothing.
    func finish(_ quantity: Quantity) -> RoutePlan {
        var barrier = barrier().price
        if barrier.isSet, !constraints.allows(barrier, side) { barrier = .none }
        var count = 0
        for place in 0..<levels.count where result[place].quantity.isPositive {
            result[count] = result[place]
            count += 1
        }
        return RoutePlan(count: count, allocated: quantity - rest, rest: rest, barrier: barrier)
    }
}
