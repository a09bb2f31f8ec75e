import OMSMarket
import OMSModels
import OMSTypes
import Testing

@testable import OMSBacktest

/// The simulator beside its slow twin, on markets that nobody meant.
@Suite struct FillTwinTests {
    private let letters: [Character] = ["N", "P", "B"]

    private func price(_ random: inout SplitMix64) -> Price {
        Price(units: (1_000 + random.integer(in: -4...4)) * 1_000_000)
    }

    private func record(_ random: inout SplitMix64) -> [MarketUpdate] {
        var time: Int64 = 0
        return (0..<60).map { _ in
            // Steps of half a millisecond, so that much falls on one instant.
            time += random.integer(in: 0...4) * 500
            let letter = letters[Int(random.integer(in: 0...2))]
            guard random.integer(in: 0...2) > 0 else {
                let isOff = random.integer(in: 0...9) == 0
                return .trade(
                    MarketTape.stock, venue(isOff ? "D" : letter), price(&random),
                    shares(random.integer(in: 1...3) * 100),
                    random.integer(in: 0...9) == 0 ? .volume : .all, at: at(time))
            }
            return .quote(
                MarketTape.stock, venue(letter), bid: price(&random),
                shares(random.integer(in: 0...4) * 100), ask: price(&random),
                shares(random.integer(in: 0...4) * 100), at: at(time))
        }
    }

    private func orders(_ random: inout SplitMix64) -> [FillTwin.Sent] {
        var time: Int64 = 0
        return (0..<25).map { _ in
            time += random.integer(in: 0...10) * 500
            let order = ChildOrder(
                parent: 0, venue: venue(letters[Int(random.integer(in: 0...2))]),
                side: random.integer(in: 0...1) == 0 ? .buy : .sell,
                quantity: shares(random.integer(in: 1...5) * 100), limit: price(&random),
                isImmediate: random.integer(in: 0...2) == 0, reason: .post)
            let isCancelled = random.integer(in: 0...3) == 0
            let sent = at(time).nanoseconds
            return FillTwin.Sent(
                time: sent, order: order,
                cancelTime: isCancelled
                    ? sent + random.integer(in: 1...20) * 500_000 : nil)
        }
    }

    @Test(arguments: FillRules.Through.allCases) func fillsAreTheTwins(
        _ through: FillRules.Through
    ) {
        var rules = MarketTape.rules
        rules.through = through
        rules.quoteAgeMax = 8_000_000
        var makers = 0
        var takers = 0
        for seed in 1...300 as ClosedRange<UInt64> {
            var random = SplitMix64(seed: seed)
            let record = record(&random)
            let sent = orders(&random)
            var twin = FillTwin(record, sent, rules)
            twin.play()
            let found = simulated(record, sent, rules)
            let key = { (fill: FillTwin.Fill) in (fill.time, fill.child, fill.price) }
            let expected = twin.fills.sorted { key($0) < key($1) }
            let isSame = found.sorted { key($0) < key($1) } == expected
            #expect(isSame, "seed \(seed), \(through)")
            makers += expected.filter(\.isMaker).count
            takers += expected.count
        }
        // The markets are worth looking at.
        #expect(makers > 300 && takers - makers > 300, "\(makers) of \(takers)")
    }

    private func simulated(
        _ record: [MarketUpdate], _ sent: [FillTwin.Sent], _ rules: FillRules
    ) -> [FillTwin.Fill] {
        var world = MarketTape.world(record, rules)
        var looks: [(time: Int64, kind: Int, child: Int)] = []
        for (index, child) in sent.enumerated() {
            looks.append((child.time, 0, index))
            if let time = child.cancelTime { looks.append((time, 1, index)) }
        }
        looks.sort { ($0.time, $0.kind, $0.child) < ($1.time, $1.kind, $1.child) }
        for look in looks {
            world.advance(to: Timestamp(nanoseconds: look.time))
            if look.kind == 0 {
                world.send([sent[look.child].order])
            } else {
                world.cancel(look.child)
            }
        }
        world.advance(to: at(1_000_000))
        return world.children.enumerated().flatMap { number, child in
            child.fills.map {
                FillTwin.Fill(
                    child: number, time: $0.time.nanoseconds, quantity: $0.quantity.units,
                    price: $0.price.units, isMaker: $0.isMaker)
            }
        }
    }
}
