import OMSTypes
import Testing

@testable import OMSModels

#if canImport(Glibc)
import Glibc
#endif

/// The router's policies: worked figures, constraints, and agreement with the twin.
@Suite struct RoutePolicyTests {
    /// A plan in the caller's buffers.
    static func plan(
        _ policy: RoutePolicy, _ side: Side, _ quantity: Quantity, _ levels: [VenueLevel],
        _ constraints: RouteConstraints
    ) -> (plan: RoutePlan, sent: [RouteAllocation], isLegal: Bool) {
        var buffer = Array(
            repeating: RouteAllocation(level: 0, venue: .none, price: .none, quantity: .zero),
            count: levels.count + 1)
        return levels.withUnsafeBufferPointer { levels in
            buffer.withUnsafeMutableBufferPointer { result in
                let plan = policy.plan(side, quantity, levels, constraints, into: result)
                let sent = UnsafeBufferPointer(rebasing: result[0..<plan.count])
                return (plan, Array(sent), OrderProtection.isLegal(side, levels, sent))
            }
        }
    }

    static func level(
        _ venue: UInt16, _ price: String, _ size: Int64, fee: String = "0", latency: Int64 = 0,
        priority: UInt16 = 1, isProtected: Bool = true
    ) -> VenueLevel {
        VenueLevel(
            venue: VenueID(venue), price: px(price), displayed: shares(size), fee: px(fee).units,
            latency: latency, priority: priority, isProtected: isProtected)
    }

    private var constraints: RouteConstraints { RouteConstraints(lot: Lot(shares(100))) }

    /// A, B, C, D of §7.2.
    private let book = [
        level(1, "10.01", 300, fee: "0.0030"), level(2, "10.01", 200, fee: "0.0025"),
        level(3, "10.02", 500, fee: "0.0030"), level(4, "10.03", 1_000, fee: "0.0030"),
    ]

    private func text(_ sent: [RouteAllocation]) -> [String] {
        sent.map {
            "\($0.venue.raw) \($0.quantity.count) @ \(printed(Double($0.price.units) / 1e8, 2))"
        }
    }

    @Test func workedSweep() {
        var constraints = constraints
        constraints.limit = px("10.03")
        let (plan, sent, isLegal) = Self.plan(
            .protectedSweep, .buy, shares(1_500), book, constraints)
        #expect(text(sent) == ["2 200 @ 10.01", "1 300 @ 10.01", "3 500 @ 10.02", "4 500 @ 10.03"])
        #expect(isLegal && plan.rest == .zero && plan.allocated == shares(1_500))
        var (notional, fees) = (Notional.zero, Notional.zero)
        for allocation in sent {
            notional += Notional(allocation.price, allocation.quantity)
            fees += Notional(Price(units: book[Int(allocation.level)].fee), allocation.quantity)
        }
        #expect(notional.averagePrice(over: shares(1_500)) == px("10.02"))
        #expect(fees.raw == Int128(px("4.40").units) * Int128(DecimalText.scale))
    }

    /// §7.3: of 300 sent to A 100 were filled; the 200 that came back go to C.
    @Test func workedReroute() {
        let levels = [Self.level(1, "10.01", 300), Self.level(3, "10.02", 700)]
        var constraints = constraints
        let first = Self.plan(.protectedSweep, .buy, shares(300), levels, constraints)
        #expect(text(first.sent) == ["1 300 @ 10.01"])
        // A's quote is stale now: it is not asked, and protects nothing.
        constraints.venues.remove(VenueID(1))
        var later = levels
        later[0].isProtected = false
        let pool = first.plan.allocated - shares(100)
        let second = Self.plan(.protectedSweep, .buy, pool, later, constraints)
        #expect(text(second.sent) == ["3 200 @ 10.02"] && second.isLegal)
        #expect(shares(100) + second.plan.allocated <= shares(300))
    }

    @Test func workedFeeAwareTie() {
        let levels = [
            Self.level(1, "10.00", 100, fee: "0.0030"), Self.level(2, "10.00", 100, fee: "-0.0002"),
        ]
        let (_, sent, _) = Self.plan(.bestNetPrice, .buy, shares(100), levels, constraints)
        #expect(text(sent) == ["2 100 @ 10.00"])
    }

    /// A rebate makes a worse price cheaper: taken first, but never past the better quote.
    @Test func aCheaperVenueDoesNotTradeThrough() {
        var levels = [
            Self.level(1, "10.000", 300, fee: "0.0030"),
            Self.level(2, "10.002", 900, fee: "-0.0010"),
        ]
        let small = Self.plan(.bestNetPrice, .buy, shares(200), levels, constraints)
        #expect(text(small.sent) == ["1 200 @ 10.00"] && small.isLegal)
        let large = Self.plan(.bestNetPrice, .buy, shares(500), levels, constraints)
        #expect(large.sent.map(\.venue.raw) == [2, 1] && large.isLegal)
        #expect(large.sent.map(\.quantity.count) == [200, 300])
        // Without protection (outside of Regulation NMS) the cheaper is all it asks.
        levels[0].isProtected = false
        let free = Self.plan(.bestNetPrice, .buy, shares(200), levels, constraints)
        #expect(free.sent.map(\.venue.raw) == [2])
    }

    @Test func workedProRata() {
        // Sizes 300, 200 at one price: 60 and 40 %.
        let sent = Self.plan(.proRata, .buy, shares(450), book, constraints).sent
        // Cheaper first: c = roundLot(450·2/5) = 200, then all of it: no more than displayed.
        #expect(text(sent) == ["2 200 @ 10.01", "1 250 @ 10.01"])
        let more = Self.plan(.proRata, .buy, shares(800), book, constraints).sent
        #expect(text(more) == ["2 200 @ 10.01", "1 300 @ 10.01", "3 300 @ 10.02"])
    }

    @Test func sequentialAndDirected() {
        var levels = book
        levels[2].priority = 0
        levels[0].price = px("10.02")
        levels[1].price = px("10.02")
        let sent = Self.plan(.sequential, .buy, shares(800), levels, constraints).sent
        #expect(
            sent.map(\.venue.raw) == [3, 2, 1] && sent.map(\.quantity.count) == [500, 200, 100])
        var constraints = constraints
        let market = Self.plan(.directed(VenueID(4)), .buy, shares(5_000), book, constraints)
        #expect(text(market.sent) == ["4 5000 @ 10.03"] && !market.isLegal)
        constraints.limit = px("10.00")
        let limit = Self.plan(.directed(VenueID(9)), .buy, shares(5_000), book, constraints)
        #expect(text(limit.sent) == ["9 5000 @ 10.00"] && limit.sent[0].level == -1)
        constraints.venues.remove(VenueID(9))
        #expect(
            Self.plan(.directed(VenueID(9)), .buy, shares(1), book, constraints).plan.count == 0)
        constraints.limit = .none
        #expect(
            Self.plan(.directed(VenueID(8)), .buy, shares(1), book, constraints).plan.count == 0)
    }

    @Test func whatAnExcludedVenueShowsIsABarrier() {
        var constraints = constraints
        constraints.venues.remove(VenueID(3))
        let (plan, sent, isLegal) = Self.plan(
            .protectedSweep, .buy, shares(1_500), book, constraints)
        #expect(sent.map(\.venue.raw) == [2, 1] && isLegal)
        #expect(plan.rest == shares(1_000) && plan.barrier == px("10.02"))
        // What lies beyond the limit is none.
        constraints.limit = px("10.01")
        let limited = Self.plan(.protectedSweep, .buy, shares(1_500), book, constraints)
        #expect(limited.plan.barrier == .none && limited.plan.rest == shares(1_000))
        constraints.limit = .none
        // In self-help it protects nothing.
        var levels = book
        levels[2].isProtected = false
        let free = Self.plan(.protectedSweep, .buy, shares(1_500), levels, constraints)
        #expect(free.sent.map(\.venue.raw) == [2, 1, 4] && free.isLegal)
    }

    @Test func limitsOfCountAndSize() {
        var constraints = constraints
        constraints.venuesMax = 2
        let two = Self.plan(.protectedSweep, .buy, shares(1_500), book, constraints)
        #expect(two.sent.map(\.venue.raw) == [2, 1] && two.plan.barrier == px("10.02"))
        constraints.venuesMax = 0
        constraints.routeMin = shares(250)
        // B shows 200 only, at the best price: nothing worse may be sent.
        let large = Self.plan(.protectedSweep, .buy, shares(1_500), book, constraints)
        #expect(large.sent.map(\.venue.raw) == [1] && large.plan.barrier == px("10.01"))
        constraints.routeMin = .zero
        var levels = book
        levels[1].displayed = shares(150)
        let odd = Self.plan(.protectedSweep, .buy, shares(1_500), levels, constraints)
        #expect(odd.sent.map(\.quantity.count) == [150, 300, 500, 550])
        constraints.allowsOddLots = false
        let round = Self.plan(.protectedSweep, .buy, shares(1_500), levels, constraints)
        #expect(round.sent.map(\.quantity.count) == [100, 300])
        #expect(round.plan.barrier == px("10.01") && round.isLegal)
    }

    @Test func legality() {
        func isLegal(_ sent: [(Int32, Int64)]) -> Bool {
            let allocations = sent.map {
                RouteAllocation(
                    level: $0.0, venue: book[Int($0.0)].venue, price: book[Int($0.0)].price,
                    quantity: shares($0.1))
            }
            return book.withUnsafeBufferPointer { levels in
                allocations.withUnsafeBufferPointer {
                    OrderProtection.isLegal(.buy, levels, $0)
                }
            }
        }
        // Two quotes at one price do not protect each other.
        #expect(isLegal([(0, 100)]) && isLegal([]))
        #expect(!isLegal([(2, 100)]) && !isLegal([(0, 300), (2, 100)]))
        #expect(isLegal([(0, 300), (1, 200), (2, 100)]))
        #expect(!isLegal([(0, 300), (1, 199), (2, 100)]))
        #expect(isLegal([(0, 300), (1, 200), (2, 500), (3, 1)]))
        func locks(_ price: String, _ sent: [Int64]) -> Bool {
            let allocations = sent.indices.map {
                RouteAllocation(
                    level: Int32($0), venue: book[$0].venue, price: book[$0].price,
                    quantity: shares(sent[$0]))
            }
            return book.withUnsafeBufferPointer { levels in
                allocations.withUnsafeBufferPointer {
                    OrderProtection.locksOrCrosses(.buy, px(price), levels, $0)
                }
            }
        }
        #expect(!locks("10.00", []) && locks("10.01", []) && locks("10.05", []))
        #expect(!locks("10.01", [300, 200]) && locks("10.02", [300, 200]))
    }

    @Test func workedCost() {
        var take = VenueCost(
            side: .buy, price: px("10.02"), fee: px("0.003").units, fillPPM: 950_000)
        var post = VenueCost(
            side: .buy, price: px("10.01"), fee: px("-0.002").units, fillPPM: 600_000)
        let (mid, miss) = (px("10.015"), px("0.013").units)
        #expect(take.perShare(mid: mid, missCost: miss) == px("0.00825").units)
        #expect(post.perShare(mid: mid, missCost: miss) == px("0.00100").units)
        take.latencyCost = 5
        take.impact = 2
        #expect(take.perShare(mid: mid, missCost: miss) == px("0.00825").units + 7)
        // A sale at the bid is the mirror of a purchase at the ask.
        let sale = VenueCost(
            side: .sell, price: px("10.01"), fee: px("0.003").units, fillPPM: 950_000)
        #expect(sale.perShare(mid: mid, missCost: miss) == px("0.00825").units)
        // Ties: price, size, latency, priority, venue.
        post = take
        post.venue = VenueID(1)
        take.venue = VenueID(2)
        #expect(VenueCost.isPreferred(post, take) && !VenueCost.isPreferred(take, post))
        take.priority = 0
        #expect(VenueCost.isPreferred(take, post))
        post.latency = -1
        #expect(VenueCost.isPreferred(post, take))
        take.displayed = shares(1)
        #expect(VenueCost.isPreferred(take, post))
        post.price = px("10.00")
        #expect(VenueCost.isPreferred(post, take))
    }

    private func book(_ random: inout SplitMix64) -> [VenueLevel] {
        (0..<random.integer(in: 0...8)).map { _ in
            VenueLevel(
                venue: VenueID(
                    UInt16(random.integer(in: 1...9) == 9 ? 64 : random.integer(in: 1...7))),
                price: Price(
                    units: random.integer(in: 0...19) == 0
                        ? 0 : 1_000_000_000 + random.integer(in: 0...4) * 200_000),
                displayed: Quantity(units: random.integer(in: 0...9) * 50 * DecimalText.scale),
                fee: random.integer(in: -2...3) * 100_000, latency: random.integer(in: 0...2),
                priority: UInt16(random.integer(in: 1...3)),
                isProtected: random.integer(in: 0...3) > 0)
        }
    }

    /// A million books, each with every policy.
    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func agreesWithItsTwin(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for number in 0..<100_000 {
            let levels = book(&random)
            let side: Side = random.integer(in: 0...1) == 0 ? .buy : .sellShort
            let quantity = shares(random.integer(in: 0...50) * 50)
            var constraints = constraints
            if random.integer(in: 0...3) == 0 { constraints.venues.bits = random.next() }
            if random.integer(in: 0...3) == 0 {
                constraints.venuesMax = Int(random.integer(in: 1...4))
            }
            if random.integer(in: 0...3) == 0 {
                constraints.routeMin = shares(random.integer(in: 1...4) * 50)
            }
            if random.integer(in: 0...2) > 0 {
                constraints.limit = Price(
                    units: 1_000_000_000 + random.integer(in: -1...5) * 200_000)
            }
            constraints.allowsOddLots = random.integer(in: 0...1) == 0
            for policy in [RoutePolicy.protectedSweep, .bestNetPrice, .sequential, .proRata] {
                let (plan, sent, isLegal) = Self.plan(policy, side, quantity, levels, constraints)
                var twin = RouteTwin(side, quantity, levels, constraints)
                switch policy {
                case .protectedSweep: twin.greedy(RouteTwin.byPrice)
                case .bestNetPrice: twin.greedy(RouteTwin.byNetPrice)
                case .sequential: twin.greedy(RouteTwin.byPriority)
                case .proRata: twin.proRata()
                case .directed: break
                }
                var given = levels.map { _ in 0 as Int64 }
                for allocation in sent { given[Int(allocation.level)] += allocation.quantity.units }
                let isSame = given == twin.given && plan.rest.units == twin.rest
                #expect(isSame, "seed \(seed), book \(number), \(policy): \(levels) \(constraints)")
                #expect(isLegal, "seed \(seed), book \(number), \(policy)")
                #expect(plan.allocated + plan.rest == quantity)
            }
        }
    }
}
