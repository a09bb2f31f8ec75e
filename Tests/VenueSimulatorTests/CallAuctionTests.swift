import OMSTypes
import Testing

@testable import VenueSimulator

/// The price of an uncross, and who trades at it.
@Suite struct CallAuctionTests {
    /// Reads `B 300@10.02`, `S 100@mkt`; the order's number is its place from 1.
    private func orders(_ lines: [String]) -> [AuctionOrder] {
        lines.enumerated().map { index, line in
            let words = line.split(separator: " ").map(String.init)
            let terms = words[1].split(separator: "@").map(String.init)
            return AuctionOrder(
                id: BookOrderID(UInt64(index + 1)), isBuy: words[0] == "B",
                limit: terms[1] == "mkt" ? nil : px(terms[1]), quantity: qty(terms[0]))
        }
    }

    @Test(
        "Most volume, then least imbalance, then nearest to the reference",
        arguments: [
            // More trades at 10.01 than anywhere else.
            (["B 300@10.02", "B 200@10.01", "S 500@10.01", "S 400@10.03"], "10.05", "500@10.01 0"),
            // At 10.02 something is left over, just below nothing.
            (["B 100@10.02", "S 100@10.00", "S 50@10.02"], "10.02", "100@10.01999999 0"),
            // Nothing but the reference divides 10.00 and 10.02, and then 10.01.
            (["B 100@10.02", "S 100@10.00"], "10.02", "100@10.02 0"),
            (["B 100@10.02", "S 100@10.00"], "9.00", "100@10.00 0"),
            (["B 100@10.02", "S 100@10.00"], "10.01", "100@10.01 0"),
            // Between the limits nothing is left over.
            (
                ["B 100@10.03", "S 100@10.00", "B 100@10.00", "S 100@10.03"], "9",
                "100@10.00000001 0"
            ),
            // Market orders alone trade at the reference, or not at all.
            (["B 100@mkt", "S 70@mkt"], "10.00", "70@10.00 30"),
            (["B 100@mkt", "S 70@mkt"], "", "none"),
            (["B 100@10.00", "S 70@10.01"], "10.00", "none"),
            // Sellers are left over: the lowest price that trades most.
            (["B 100@10.02", "S 300@10.00"], "", "100@10.00 200"),
            (["B 300@10.02", "S 100@10.00"], "", "100@10.02 200"),
        ])
    func price(_ lines: [String], _ reference: String, _ expected: String) {
        let found = CallAuction.price(
            orders(lines), reference: reference.isEmpty ? nil : px(reference))
        let told =
            found.map { "\(text($0.volume))@\(text($0.price)) \(text($0.imbalance))" } ?? "none"
        let normal =
            expected == "none"
            ? expected
            : expected.split(separator: " ").map {
                let parts = $0.split(separator: "@").map { text(qty(String($0))) }
                return parts.joined(separator: "@")
            }.joined(separator: " ")
        #expect(told == normal, "\(lines)")
    }

    @Test("Market orders first, then the better limit, then time; one price for all")
    func matches() {
        let list = orders([
            "B 100@10.02", "B 100@10.03", "B 50@mkt", "B 100@10.03", "S 120@10.01", "S 100@mkt",
        ])
        let told = CallAuction.matches(list, at: px("10.02")).map {
            "\($0.buy?.raw ?? 0)x\($0.sell?.raw ?? 0) \(text($0.quantity))"
        }
        #expect(told == ["3x6 50", "2x6 50", "2x5 50", "4x5 70"])
    }

    /// The obvious way: every tick, three passes.
    private func slow(_ orders: [AuctionOrder], _ reference: Int64) -> (Int64, Int64, Int64)? {
        var best: (price: Int64, volume: Int64, imbalance: Int64)?
        for price in Int64(1)...40 {
            var (buy, sell) = (Int64(0), Int64(0))
            for order in orders {
                let limit = order.limit?.units
                if order.isBuy, limit ?? .max >= price { buy += order.quantity.units }
                if !order.isBuy, limit ?? 0 <= price { sell += order.quantity.units }
            }
            let (volume, imbalance) = (min(buy, sell), abs(buy - sell))
            guard volume > 0 else { continue }
            let isBetter =
                best.map { old in
                    if volume != old.volume { return volume > old.volume }
                    if imbalance != old.imbalance { return imbalance < old.imbalance }
                    return abs(price - reference) <= abs(old.price - reference)
                } ?? true
            if isBetter { best = (price, volume, imbalance) }
        }
        return best
    }

    @Test("A twin that tries every tick agrees, and nobody trades beyond his limit or his size")
    func twin() {
        var random = SplitMix64(seed: 20)
        for round in 0..<3_000 {
            let list = (0..<(1 + Int(random.below(12)))).map { index in
                AuctionOrder(
                    id: random.below(5) == 0 ? nil : BookOrderID(UInt64(index + 1)),
                    isBuy: random.below(2) == 0,
                    limit: random.below(6) == 0
                        ? nil : Price(units: 10 + Int64(random.below(20))),
                    quantity: Quantity(units: 1 + Int64(random.below(9))))
            }
            let reference = 5 + Int64(random.below(30))
            let found = CallAuction.price(list, reference: Price(units: reference))
            let expected = slow(list, reference)
            #expect(found?.volume.units == expected?.1, "round \(round): \(list)")
            #expect(found?.imbalance.units == expected?.2, "round \(round): \(list)")
            #expect(found?.price.units == expected?.0, "round \(round): \(list), \(reference)")
            guard let found else { continue }
            let matches = CallAuction.matches(list, at: found.price)
            #expect(matches.reduce(Quantity.zero) { $0 + $1.quantity } == found.volume)
            for order in list where order.id != nil {
                let own = matches.filter { order.isBuy ? $0.buy == order.id : $0.sell == order.id }
                    .reduce(Quantity.zero) { $0 + $1.quantity }
                #expect(own <= order.quantity)
                #expect(own == .zero || order.accepts(found.price))
            }
        }
    }
}
