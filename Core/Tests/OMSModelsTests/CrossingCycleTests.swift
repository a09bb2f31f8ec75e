import OMSTypes
import Testing

@testable import OMSModels

#if canImport(Glibc)
import Glibc
#endif

/// The crossing network's match cycle: worked example, filters, a fuzz against its twin.
@Suite struct CrossingCycleTests {
    static func run(
        _ orders: [CrossingOrder], _ market: CrossingMarket,
        _ rules: CrossingRules = CrossingRules(quoteAgeMax: 1_000_000_000), now: Timestamp = at(10)
    ) -> (result: CrossingResult, matches: [CrossingMatch]) {
        var scratch = Array(repeating: CrossingCycle.Rank(), count: orders.count)
        let none = CrossingMatch(buy: -1, sell: -1, quantity: .zero, isInvitation: false)
        var matches = Array(repeating: none, count: orders.count)
        let result = orders.withUnsafeBufferPointer { orders in
            scratch.withUnsafeMutableBufferPointer { scratch in
                matches.withUnsafeMutableBufferPointer {
                    CrossingCycle.run(orders, market, rules, now: now, scratch: scratch, into: $0)
                }
            }
        }
        return (result, Array(matches[0..<result.count]))
    }

    static func market(_ bid: String, _ ask: String) -> CrossingMarket {
        CrossingMarket(
            bid: px(bid), ask: px(ask), bidTime: at(10), askTime: at(10), quoteSequence: 77)
    }

    static func order(
        _ number: UInt64, _ side: Side, _ size: Int64, limit: String? = nil, minQty: Int64 = 0,
        at second: Int64 = 0
    ) -> CrossingOrder {
        var order = CrossingOrder(
            id: OrderID(number), side: side, leaves: shares(size), time: at(second),
            sequence: number)
        order.minQty = shares(minQty)
        if let limit { order.limit = px(limit) }
        return order
    }

    private func text(_ matches: [CrossingMatch], _ orders: [CrossingOrder]) -> [String] {
        matches.map {
            "\(orders[Int($0.buy)].id.raw)-\(orders[Int($0.sell)].id.raw) \($0.quantity.count)"
                + ($0.isInvitation ? "?" : "")
        }
    }

    @Test func worked() {
        var orders = [
            Self.order(1, .buy, 500, limit: "10.03", at: 1),
            Self.order(2, .buy, 400, minQty: 300, at: 0),
            Self.order(3, .sell, 600, limit: "10.01", at: 1),
        ]
        let market = Self.market("10.00", "10.04")
        let (result, matches) = Self.run(orders, market)
        #expect(result.stop == nil && result.price == px("10.02") && result.quoteSequence == 77)
        #expect(text(matches, orders) == ["2-3 400", "1-3 200"])
        #expect(market.improvement(.buy, at: result.price) == px("0.02").units)
        #expect(market.improvement(.sell, at: result.price) == px("0.02").units)
        orders[0].minQty = shares(250)
        #expect(text(Self.run(orders, market).matches, orders) == ["2-3 400"])
    }

    @Test func priority() {
        var orders = [
            Self.order(1, .buy, 100, limit: "10.02", at: 1),
            Self.order(2, .buy, 300, limit: "10.03", at: 3),
            Self.order(3, .buy, 200, limit: "10.03", at: 2),
            Self.order(4, .buy, 100, at: 9), Self.order(5, .buy, 100, limit: "10.01", at: 0),
            Self.order(6, .sell, 10_000),
        ]
        let market = Self.market("10.00", "10.04")
        func buyers(_ rules: CrossingRules = CrossingRules(quoteAgeMax: 1)) -> [UInt64] {
            Self.run(orders, market, rules).matches.map { orders[Int($0.buy)].id.raw }
        }
        #expect(buyers() == [4, 3, 2, 1])
        var bySize = CrossingRules(quoteAgeMax: 1)
        bySize.priority = .sizeTime
        #expect(buyers(bySize) == [4, 2, 3, 1])
        orders[1].priorityClass = 0
        orders[2].priorityClass = 1
        #expect(buyers() == [4, 2, 3, 1])
        orders[2].priorityClass = 0
        orders[1].time = orders[2].time
        #expect(buyers() == [4, 2, 3, 1])
    }

    @Test func references() {
        let orders = [
            Self.order(1, .buy, 100, limit: "10.00"), Self.order(2, .sell, 100, limit: "10.00"),
        ]
        var rules = CrossingRules(quoteAgeMax: 1)
        #expect(Self.run(orders, Self.market("10.00", "10.04"), rules).matches == [])
        rules.reference = .bid
        let near = Self.run(orders, Self.market("10.00", "10.04"), rules)
        #expect(near.result.price == px("10.00") && near.matches.count == 1)
        rules.reference = .ask
        let far = Self.run(orders, Self.market("10.00", "10.04"), rules)
        #expect(far.result.price == px("10.04") && far.matches == [])
        // A sub-penny midpoint.
        let half = Self.run(
            [Self.order(1, .buy, 1), Self.order(2, .sell, 1)], Self.market("10", "10.01"))
        #expect(half.result.price == px("10.005"))
    }

    @Test func stops() {
        let orders = [Self.order(1, .buy, 100), Self.order(2, .sell, 100)]
        var rules = CrossingRules(quoteAgeMax: 1_000_000_000)
        func stop(_ bid: String, _ ask: String, _ change: (inout CrossingMarket) -> Void = { _ in })
            -> CrossingStop?
        {
            var market = Self.market(bid, ask)
            change(&market)
            let (result, matches) = Self.run(orders, market, rules)
            #expect((result.stop == nil) == (matches.count == 1))
            return result.stop
        }
        #expect(stop("10", "10.02") == nil)
        #expect(stop("10", "10.02") { $0.isHalted = true } == .halted)
        #expect(stop("0", "10.02") == .oneSided && stop("10", "0") == .oneSided)
        #expect(stop("10.03", "10.02") == .crossed && stop("10", "10") == .locked)
        #expect(stop("10", "10.02") { $0.askTime = at(9) } == nil)
        #expect(
            stop("10", "10.02") { $0.bidTime = Timestamp(nanoseconds: 8_999_999_999) } == .stale)
        #expect(stop("10", "10.02") { $0.bandLow = px("10.02") } == .outsideBand)
        #expect(stop("10", "10.02") { $0.bandHigh = px("10") } == .outsideBand)
        #expect(
            stop("10", "10.02") { ($0.bandLow, $0.bandHigh) = (px("10.01"), px("10.01")) } == nil)
        rules.crossesLocked = true
        #expect(stop("10", "10") == nil)
    }

    @Test func filters() {
        let market = Self.market("10.00", "10.04")
        func meets(_ change: (inout CrossingOrder, inout CrossingOrder) -> Void) -> Bool {
            var (buy, sell) = (Self.order(1, .buy, 100), Self.order(2, .sellShort, 100))
            change(&buy, &sell)
            return Self.run([buy, sell], market).matches.count == 1
        }
        #expect(meets { _, _ in })
        #expect(!meets { buy, sell in (buy.selfTradeID, sell.selfTradeID) = (5, 5) })
        #expect(meets { buy, sell in (buy.selfTradeID, sell.selfTradeID) = (5, 6) })
        #expect(!meets { buy, sell in (buy.accepted, sell.category) = (0b10, 0) })
        #expect(meets { buy, sell in (buy.accepted, sell.category) = (0b10, 1) })
        #expect(!meets { buy, sell in (sell.accepted, buy.category) = (1, 63) })
        #expect(!meets { buy, sell in (buy.excluded, sell.party) = (1 << 40, 40) })
        #expect(!meets { buy, sell in (sell.excluded, buy.party) = (1, 0) })
        #expect(!meets { buy, _ in buy.leaves = .zero })
        // The next contra is tried.
        var orders = [
            Self.order(1, .buy, 300, minQty: 200), Self.order(2, .sell, 100, at: 1),
            Self.order(3, .sell, 250, at: 2),
        ]
        #expect(text(Self.run(orders, market).matches, orders) == ["1-3 250"])
        // The rest is below the minimum, which is then the rest: the next cycle meets the first.
        let rest = [Self.order(1, .buy, 50, minQty: 200), orders[1]]
        #expect(text(Self.run(rest, market).matches, rest) == ["1-2 50"])
        // Less is left than the minimum: then all of it.
        orders[0].leaves = shares(100)
        #expect(text(Self.run(orders, market).matches, orders) == ["1-2 100"])
    }

    @Test func conditionalOrdersAreInvited() {
        var orders = [
            Self.order(1, .buy, 500), Self.order(2, .sell, 1_000, at: 0),
            Self.order(3, .sell, 300, at: 5),
        ]
        orders[1].isConditional = true
        let matches = Self.run(orders, Self.market("10.00", "10.04")).matches
        #expect(text(matches, orders) == ["1-3 300", "1-2 200?"])
    }

    private func book(_ random: inout SplitMix64) -> [CrossingOrder] {
        (0..<random.integer(in: 0...12)).map { number in
            var order = CrossingOrder(
                id: OrderID(UInt64(number)),
                side: [.buy, .sell, .sellShort, .buy][Int(random.integer(in: 0...3))],
                leaves: shares(random.integer(in: 1...10) * 50),
                time: at(random.integer(in: 0...3)),
                sequence: UInt64(number))
            if random.integer(in: 0...2) > 0 {
                order.limit = Price(units: 1_000_000_000 + random.integer(in: -3...3) * 1_000_000)
            }
            if random.integer(in: 0...2) == 0 {
                order.minQty = shares(random.integer(in: 1...8) * 50)
            }
            order.priorityClass = UInt8(random.integer(in: 0...1))
            order.category = UInt8(random.integer(in: 0...3))
            order.party = UInt8(random.integer(in: 0...63))
            if random.integer(in: 0...3) == 0 { order.accepted = random.next() & 0b1111 }
            if random.integer(in: 0...3) == 0 { order.excluded = random.next() }
            order.selfTradeID = UInt64(random.integer(in: 0...4))
            order.isConditional = random.integer(in: 0...5) == 0
            return order
        }
    }

    private func flickered(_ random: inout SplitMix64) -> CrossingMarket {
        let bid = 1_000_000_000 + random.integer(in: -3...2) * 500_000
        var market = CrossingMarket(
            bid: Price(units: random.integer(in: 0...30) == 0 ? 0 : bid),
            ask: Price(units: bid + random.integer(in: -1...4) * 500_000),
            bidTime: Timestamp(nanoseconds: random.integer(in: 8_900_000_000...10_000_000_000)),
            askTime: Timestamp(nanoseconds: random.integer(in: 8_900_000_000...10_000_000_000)),
            quoteSequence: random.next())
        market.isHalted = random.integer(in: 0...20) == 0
        if random.integer(in: 0...4) == 0 {
            market.bandLow = Price(units: 1_000_000_000 + random.integer(in: -2...1) * 500_000)
            market.bandHigh = Price(
                units: market.bandLow.units + random.integer(in: 0...4) * 500_000)
        }
        return market
    }

    /// Quotes flicker; nothing is executed outside of them, no filter is broken, nothing is
    /// matched twice, and the twin finds the same. A million cycles with `NEEDLETAIL_SOAK`.
    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func nothingOutsideTheQuotes(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for number in 0..<(getenv("NEEDLETAIL_SOAK") == nil ? 2_000 : 100_000) {
            let (orders, market) = (book(&random), flickered(&random))
            var rules = CrossingRules(quoteAgeMax: 1_000_000_000)
            rules.priority = random.integer(in: 0...1) == 0 ? .time : .sizeTime
            rules.crossesLocked = random.integer(in: 0...1) == 0
            rules.reference = [.midpoint, .midpoint, .bid, .ask][Int(random.integer(in: 0...3))]
            let (result, matches) = Self.run(orders, market, rules)
            let twin = CrossingTwin.run(
                orders, price: result.price.units, bySize: rules.priority == .sizeTime)
            let isSame =
                result.stop != nil
                || matches.map {
                    CrossingTwin.Met(
                        buy: Int($0.buy), sell: Int($0.sell), quantity: $0.quantity.units,
                        isInvitation: $0.isInvitation)
                } == twin
            #expect(isSame, "seed \(seed), cycle \(number)")
            guard !matches.isEmpty else { continue }
            let isInside =
                market.bid.isSet && market.bid <= result.price && result.price <= market.ask
                && !market.isHalted && (market.bid < market.ask || rules.crossesLocked)
                && (!market.bandLow.isSet
                    || (market.bandLow <= result.price && result.price <= market.bandHigh))
                && at(10).since(min(market.bidTime, market.askTime)) <= 1_000_000_000
            #expect(isInside, "seed \(seed), cycle \(number): \(market) \(rules)")
            var left = orders.map(\.leaves.units)
            for match in matches {
                let (b, s) = (Int(match.buy), Int(match.sell))
                let isAllowed =
                    orders[b].mayMeet(orders[s]) && orders[s].mayMeet(orders[b])
                    && match.quantity.units >= min(orders[b].minQty.units, left[b])
                    && match.quantity.units >= min(orders[s].minQty.units, left[s])
                    && (!orders[b].limit.isSet || orders[b].limit >= result.price)
                    && (!orders[s].limit.isSet || orders[s].limit <= result.price)
                #expect(isAllowed, "seed \(seed), cycle \(number)")
                left[b] -= match.quantity.units
                left[s] -= match.quantity.units
            }
            #expect(left.allSatisfy { $0 >= 0 }, "seed \(seed), cycle \(number)")
        }
    }
}
