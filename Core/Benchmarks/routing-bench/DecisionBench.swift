import Glibc
import OMSMarket
import OMSModels
import OMSTypes

/// Time of one decision of the router: the books of twelve venues with five levels each are
/// gathered, and an order is spread over them.
enum DecisionBench {
    static let venues = 12
    static let depth = 5
    private static let instrument = InstrumentID(1)

    /// What a decision needs, allocated once.
    private struct Desk: ~Copyable {
        var store: MarketStore
        let levels: UnsafeMutableBufferPointer<VenueLevel>
        let result: UnsafeMutableBufferPointer<RouteAllocation>
        /// By venue number; as typical as those of the committed table.
        let fees: [Int64]

        init() {
            store = MarketStore(venues: venues, instruments: 1)
            store.reserveDepth(books: venues)
            levels = .allocate(capacity: venues * depth)
            result = .allocate(capacity: venues * depth)
            levels.initialize(
                repeating: VenueLevel(venue: .none, price: .none, displayed: .zero))
            result.initialize(
                repeating: RouteAllocation(
                    level: 0, venue: .none, price: .none, quantity: .zero))
            fees = (0...venues).map { [300_000, 275_000, -150_000, 30_000][$0 % 4] }
        }

        deinit {
            levels.deallocate()
            result.deallocate()
        }
    }

    static func run(decisions: Int, rounds: Int, only: String) {
        for (name, policy) in [
            ("decide-sweep", RoutePolicy.protectedSweep), ("decide-best-price", .bestNetPrice),
        ] where only.isEmpty || only == name {
            measure(name, policy, decisions, rounds)
        }
    }

    private static func measure(
        _ name: String, _ policy: RoutePolicy, _ decisions: Int, _ rounds: Int
    ) {
        var desk = Desk()
        // How many decisions took so many nanoseconds; nothing is allocated between them.
        var counts = [Int](repeating: 0, count: 100_001)
        var best = (p50: Int.max, p99: Int.max)
        var allocated: Int64 = 0
        for _ in 0..<rounds {
            for place in counts.indices { counts[place] = 0 }
            var random = SplitMix64(seed: 42)
            fill(&desk, &random)
            for number in 0..<decisions {
                move(&desk, &random, number)
                let quantity = Quantity(
                    units: random.integer(in: 1...80) * 100 * DecimalText.scale)
                let side: Side = number % 2 == 0 ? .buy : .sell
                let start = now()
                allocated &+= decide(&desk, policy, side, quantity)
                counts[min(100_000, now() - start)] += 1
            }
            best.p50 = min(best.p50, quantile(counts, decisions / 2))
            best.p99 = min(best.p99, quantile(counts, decisions * 99 / 100))
        }
        // In pieces: what a line of text allocates would depend on the figures in it.
        print(
            name + ": p50", best.p50, "ns, p99", best.p99, "ns,", decisions, "decisions over",
            venues, "venues with", depth, "levels each, best of", rounds, "rounds,",
            allocated / DecimalText.scale, "shares routed")
    }

    /// The least time that so many decisions do not pass.
    private static func quantile(_ counts: [Int], _ rank: Int) -> Int {
        var seen = 0
        for (time, count) in counts.enumerated() {
            seen += count
            if seen > rank { return time }
        }
        return counts.count
    }

    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// Gather, then spread.
    private static func decide(
        _ desk: inout Desk, _ policy: RoutePolicy, _ side: Side, _ quantity: Quantity
    ) -> Int64 {
        var count = 0
        for number in 1...venues {
            let venue = VenueID(UInt16(number))
            let (levels, fee) = (desk.levels, desk.fees[number])
            count = desk.store.withLevels(instrument, venue, side.isBuy ? .ask : .bid) { book in
                var place = count
                for level in book {
                    levels[place] = VenueLevel(
                        venue: venue, price: level.price, displayed: level.size, fee: fee,
                        latency: 1_000_000)
                    // Behind the best price of a venue nothing is protected (Rule 600).
                    levels[place].isProtected = place == count
                    place += 1
                }
                return place
            }
        }
        let plan = policy.plan(
            side, quantity,
            UnsafeBufferPointer(rebasing: UnsafeBufferPointer(desk.levels)[..<count]),
            RouteConstraints(lot: Lot(Quantity(units: DecimalText.scale))), into: desk.result)
        return plan.allocated.units
    }

    private static func fill(_ desk: inout Desk, _ random: inout SplitMix64) {
        for number in 1...venues {
            let venue = VenueID(UInt16(number))
            desk.store.apply(MarketUpdate(.clear, instrument, venue, at: Timestamp(nanoseconds: 1)))
            for step in 0..<Int64(depth) {
                for side in [BookSide.bid, .ask] {
                    let price = side == .bid ? 10_000 - step : 10_001 + step
                    let size = random.integer(in: 1...9) * 100
                    desk.store.apply(
                        .level(
                            instrument, venue, side, .overlay, Price(units: price * 1_000_000),
                            Quantity(units: size * DecimalText.scale),
                            at: Timestamp(nanoseconds: 2)))
                }
            }
        }
    }

    /// One level gets another size; now and then a venue's best price goes and comes back.
    private static func move(_ desk: inout Desk, _ random: inout SplitMix64, _ number: Int) {
        let venue = VenueID(UInt16(random.integer(in: 1...Int64(venues))))
        let step = random.integer(in: 0...Int64(depth) - 1)
        let side: BookSide = random.integer(in: 0...1) == 0 ? .bid : .ask
        let price = side == .bid ? 10_000 - step : 10_001 + step
        let size = random.integer(in: 0...9) * 100
        desk.store.apply(
            .level(
                instrument, venue, side, .overlay, Price(units: price * 1_000_000),
                Quantity(units: size * DecimalText.scale),
                at: Timestamp(nanoseconds: 3 + Int64(number))))
    }
}
