import OMSTypes

@testable import OMSModels

/// The obvious router: lists, sorted anew before each step.
struct RouteTwin {
    var side: Side
    var quantity: Int64
    var levels: [VenueLevel]
    var constraints: RouteConstraints
    var given: [Int64]
    var touched: Set<Int> = []
    var order: [Int] = []

    init(
        _ side: Side, _ quantity: Quantity, _ levels: [VenueLevel], _ constraints: RouteConstraints
    ) {
        (self.side, self.quantity, self.levels) = (side, quantity.units, levels)
        self.constraints = constraints
        given = levels.map { _ in 0 }
    }

    /// Prices with the sign of the side: less is better.
    func cost(_ index: Int) -> Int64 { side.sign * levels[index].price.units }

    var rest: Int64 { quantity - given.reduce(0, +) }

    /// Levels that may be taken now.
    func open() -> [Int] {
        levels.indices.filter { index in
            let level = levels[index]
            let limit = side.sign * constraints.limit.units
            return level.price.units > 0 && level.displayed.units > 0 && !touched.contains(index)
                && level.venue.raw < 64 && constraints.venues.bits >> level.venue.raw & 1 == 1
                && (constraints.limit.units == 0 || cost(index) <= limit)
                && levels.indices.allSatisfy {
                    !levels[$0].isProtected || levels[$0].price.units == 0
                        || cost($0) >= cost(index) || given[$0] >= levels[$0].displayed.units
                }
        }
    }

    mutating func give(_ index: Int, _ most: Int64) {
        var more = min(most, levels[index].displayed.units - given[index])
        if !constraints.allowsOddLots { more -= more % constraints.lot.units }
        let venues = Set(levels.indices.filter { given[$0] > 0 }.map { levels[$0].venue })
            .union([levels[index].venue])
        guard more > 0, given[index] + more >= constraints.routeMin.units,
            constraints.venuesMax == 0 || venues.count <= constraints.venuesMax
        else { return }
        given[index] += more
    }

    mutating func greedy(_ key: (RouteTwin, Int) -> [Int64]) {
        while rest > 0 {
            let sorted = open().sorted { key(self, $0).lexicographicallyPrecedes(key(self, $1)) }
            guard let first = sorted.first else { return }
            touched.insert(first)
            give(first, rest)
        }
    }

    mutating func proRata() {
        while rest > 0 {
            let best = open().map(cost).min()
            let group = open().filter { cost($0) == best }.sorted {
                RouteTwin.byPrice(self, $0).lexicographicallyPrecedes(RouteTwin.byPrice(self, $1))
            }
            guard !group.isEmpty else { return }
            touched.formUnion(group)
            let (want, lot) = (rest, Int128(constraints.lot.units))
            let total = group.reduce(Int128(0)) { $0 + Int128(levels[$1].displayed.units) }
            if Int128(want) < total {
                let start = given.reduce(0, +)
                var sum = Int128(0)
                for index in group {
                    sum += Int128(levels[index].displayed.units)
                    let twice = (2 * Int128(want) * sum + total * lot) / (2 * total * lot)
                    let target = sum == total ? want : min(want, Int64(twice * lot))
                    let more = target - (given.reduce(0, +) - start)
                    if more > 0 { give(index, more) }
                }
            }
            for index in group where rest > 0 { give(index, rest) }
        }
    }

    static func byPrice(_ twin: RouteTwin, _ index: Int) -> [Int64] {
        let level = twin.levels[index]
        return [
            twin.cost(index), level.fee, level.latency, Int64(level.priority),
            Int64(level.venue.raw), Int64(index),
        ]
    }

    static func byNetPrice(_ twin: RouteTwin, _ index: Int) -> [Int64] {
        let level = twin.levels[index]
        return [
            twin.cost(index) + level.fee, twin.cost(index), -level.displayed.units, level.latency,
            Int64(level.priority), Int64(level.venue.raw), Int64(index),
        ]
    }

    static func byPriority(_ twin: RouteTwin, _ index: Int) -> [Int64] {
        [Int64(twin.levels[index].priority)] + byPrice(twin, index)
    }
}
