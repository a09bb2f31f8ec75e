import OMSTypes
import Testing

@testable import OMSCore

/// §1.6: which own orders an incoming one would meet, in which order; against an obvious twin.
@Suite struct SelfTradeBookTests {
    private typealias S = RiskSample
    private static let acme = InstrumentID(1)

    /// Worked: a resting sale @ 10.00 and an incoming buy @ 10.01 meet.
    @Test func prices() {
        var book = SelfTradeBook()
        func add(_ order: UInt64, _ isBuy: Bool, _ price: String?, scope: UInt32 = 0) {
            book.add(
                OrderID(order), of: scope, Self.acme, isBuy: isBuy,
                at: price.map(S.price) ?? .none, entry: order)
        }
        func first(_ isBuy: Bool, _ price: String?, scope: UInt32 = 0) -> UInt64? {
            book.first(
                for: scope, Self.acme, isBuy: isBuy, at: price.map(S.price) ?? .none)?.order.raw
        }
        #expect(first(true, "10") == nil)
        add(1, false, "10.00")
        #expect(first(true, "10.01") == 1)
        #expect(first(true, "10.00") == 1, "equal prices trade")
        #expect(first(true, "9.99") == nil)
        #expect(first(true, nil) == 1, "market crosses everything")
        #expect(first(false, "9") == nil, "the same side")
        #expect(first(true, "11", scope: 5) == nil, "another hand")
        add(2, false, "9.99")
        add(3, false, "9.99")
        add(4, false, nil)
        #expect(first(true, "0.01") == 4, "a market order of ours meets every price")
        var met: [UInt64] = []
        var match = book.first(for: 0, Self.acme, isBuy: true, at: S.price("10"))
        while let found = match {
            met.append(found.order.raw)
            match = book.next(after: found.order, isBuy: true, at: S.price("10"))
        }
        #expect(met == [4, 2, 3, 1], "price, then entry")
        book.reprice(OrderID(2), to: S.price("10.50"))
        #expect(book.next(after: OrderID(4), isBuy: true, at: .none)?.order.raw == 3)
        book.remove(OrderID(4))
        book.remove(OrderID(4))
        #expect(first(true, "9.99") == 3)
        #expect(book.count == 3)
    }

    @Test func extremes() {
        var book = SelfTradeBook()
        for (place, units) in [Int64.max, .min, .min + 1, 1, -1].enumerated() {
            for isBuy in [true, false] {
                let order = UInt64(place * 2 + (isBuy ? 1 : 2))
                book.add(
                    OrderID(order), of: (1 << 31) - 1, InstrumentID(.max), isBuy: isBuy,
                    at: Price(units: units), entry: order)
            }
        }
        let best = book.first(
            for: (1 << 31) - 1, InstrumentID(.max), isBuy: false, at: Price(units: .max))
        #expect(best?.price == Price(units: .max))
        for order in 1...10 { book.remove(OrderID(UInt64(order))) }
        #expect(book.count == 0)
    }

    private struct Own {
        var order: UInt64
        var scope: UInt32
        var isBuy: Bool
        var price: Int64
    }

    /// All orders in an array, sorted whenever somebody asks.
    private static func matches(_ all: [Own], _ scope: UInt32, _ isBuy: Bool, _ price: Int64)
        -> [UInt64]
    {
        all.filter {
            $0.scope == scope && $0.isBuy != isBuy
                && (price == 0 || $0.price == 0 || (isBuy ? price >= $0.price : price <= $0.price))
        }
        .sorted { a, b in
            if a.price != b.price {
                if a.price == 0 || b.price == 0 { return a.price == 0 }
                return isBuy ? a.price < b.price : a.price > b.price
            }
            return a.order < b.order
        }
        .map(\.order)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func bookIsItsTwin(_ seed: UInt64) throws {
        var random = Seeded(seed)
        var book = SelfTradeBook()
        var all: [Own] = []
        for number in 1...6_000 {
            let price = Int64(random.chance(10) ? 0 : 90 + random.below(20))
            if all.count < 400, random.chance(55) {
                let own = Own(
                    order: UInt64(number), scope: UInt32(random.below(3)),
                    isBuy: random.chance(50), price: price)
                all.append(own)
                book.add(
                    OrderID(own.order), of: own.scope, Self.acme, isBuy: own.isBuy,
                    at: Price(units: own.price), entry: own.order)
            } else if !all.isEmpty {
                let place = random.below(all.count)
                if random.chance(60) {
                    book.remove(OrderID(all.remove(at: place).order))
                } else {
                    all[place].price = price
                    book.reprice(OrderID(all[place].order), to: Price(units: price))
                }
            }
            let (scope, isBuy) = (UInt32(random.below(3)), random.chance(50))
            let limit = Int64(random.chance(10) ? 0 : 90 + random.below(20))
            var met: [UInt64] = []
            var match = book.first(for: scope, Self.acme, isBuy: isBuy, at: Price(units: limit))
            while let found = match {
                met.append(found.order.raw)
                match = book.next(after: found.order, isBuy: isBuy, at: Price(units: limit))
            }
            let isSame = met == Self.matches(all, scope, isBuy, limit) && book.count == all.count
            #expect(isSame, "seed \(seed), step \(number)")
            if !isSame { return }
        }
        var copy = SelfTradeBook()
        try RiskBookTests.carry({ book.encode(into: &$0) }, { try copy.decode(from: &$0) })
        var (first, second) = (StateDigest(), StateDigest())
        book.digest(into: &first)
        copy.digest(into: &second)
        #expect(first == second)
        #expect(copy.count == all.count)
    }
}
