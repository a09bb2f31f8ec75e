import Testing

@testable import VenueSimulator

/// Every scenario is a list of `line -> outcome`; the last line is the depth, bids | asks.
@Suite struct LimitOrderBookTests {
    @Test(arguments: [
        [
            "B1 100@10.00 -> rests 100",
            "B2 50@10.00 -> rests 50",
            "B3 70@10.01 -> rests 70",
            "S4 200@10 -> 4x3 70@10.01, 4x1 100@10, 4x2 30@10, filled",
            "= 20@10 | ",
        ],
        [
            "S1 100@10.02 -> rests 100",
            "B2 150@10.02 IOC -> 2x1 100@10.02, cancelled 50",
            "B3 150@mkt -> cancelled 150",
            "S4 100@10.02 -> rests 100",
            "B5 101@10.02 FOK -> killed",
            "B6 100@10.02 FOK -> 6x4 100@10.02, filled",
            "=  | ",
        ],
        [
            "S1 100@10.02 -> rests 100",
            "S2 100@10.02 -> rests 100",
            "r1 60@10.02 -> kept",
            "B3 10@10.02 -> 3x1 10@10.02, filled",
            "r1 80@10.02 -> rests 80",
            "B4 10@10.02 -> 4x2 10@10.02, filled",
            "r2 90@10.01 -> rests 90",
            "x1 -> out 80",
            "x1 -> unknown",
            "r1 5@10 -> unknown",
            "=  | 90@10.01",
        ],
        [
            "B1 100@10.00 -> rests 100",
            "S2 100@10.05 -> rests 100",
            "r2 120@10.00 -> 2x1 100@10, rests 20",
            "=  | 20@10",
        ],
    ])
    func ordersMeetByPriceThenTime(_ lines: [String]) { check(lines) }

    @Test(arguments: [
        // The crowd that was there first trades first; later orders queue behind it.
        [
            "B1 100@10.00 -> rests 100",
            "bid 300@10.00 200@9.99 -> shown",
            "B2 50@10.00 -> rests 50",
            "S3 420@10.00 -> 3x1 100@10, 3xq 300@10, 3x2 20@10, filled",
            "= 30@10 200@9.99 | ",
        ],
        // Background that was consumed is gone until the next recorded quote.
        [
            "ask 100@10.02 -> shown",
            "B1 60@10.02 IOC -> 1xq 60@10.02, filled",
            "B2 60@10.02 IOC -> 2xq 40@10.02, cancelled 20",
            "B3 10@mkt IOC -> cancelled 10",
            "ask 100@10.02 -> shown",
            "B4 10@mkt IOC -> 4xq 10@10.02, filled",
            "=  | 90@10.02",
        ],
        // A quote that runs into resting orders fills them at their limit, as far as it goes.
        [
            "S1 100@10.02 -> rests 100",
            "S2 100@10.03 -> rests 100",
            "bid 150@10.04 -> qx1 100@10.02, qx2 50@10.03, shown",
            "=  | 50@10.03",
        ],
        // It locks nothing: older background on the other side goes, orders are filled.
        [
            "ask 500@10.02 -> shown",
            "S1 100@10.02 -> rests 100",
            "bid 300@10.02 -> qx1 100@10.02, shown",
            "= 200@10.02 | ",
        ],
        // A quote replaces the levels of its side only, and never orders.
        [
            "bid 300@10.00 200@9.99 -> shown",
            "ask 300@10.02 -> shown",
            "B1 10@9.99 -> rests 10",
            "bid 100@9.98 -> shown",
            "= 10@9.99 100@9.98 | 300@10.02",
        ],
        // A quote that keeps its price keeps its place before orders that came later.
        [
            "bid 300@10.00 -> shown",
            "B1 50@10.00 -> rests 50",
            "bid 400@10.00 -> shown",
            "S2 410@10.00 -> 2xq 400@10, 2x1 10@10, filled",
            "bid 400@10.00 -> shown",
            "S3 50@10.00 -> 3x1 40@10, 3xq 10@10, filled",
            "= 390@10 | ",
        ],
        ["bid -> shown", "ask 0@10 -> shown", "=  | "],
    ])
    func recordedQuotesAreBackground(_ lines: [String]) { check(lines) }

    private func check(_ lines: [String]) {
        var script = BookScript()
        for line in lines {
            if line.hasPrefix("= ") {
                #expect(script.depth == String(line.dropFirst(2)))
            } else {
                let parts = line.split(separator: ">", maxSplits: 1).map(String.init)
                let outcome = script.run(String(parts[0].dropLast(2)))
                #expect(outcome == String(parts[1].dropFirst()), "\(line)")
            }
        }
    }
}
