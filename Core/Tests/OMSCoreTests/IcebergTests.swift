import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// An iceberg from our side: part after part at its limit, sizes and pauses by the seed.
@Suite struct IcebergTests {
    private func shown(
        _ quantity: Int64 = 1_000, limit: String? = "10.00",
        _ change: (inout StrategyTerms) -> Void = { _ in }
    ) -> (Desk, OrderID) {
        let desk = Desk.lots()
        let terms = desk.strategy(.iceberg) {
            $0.bounds.displayQty = qty(300)
            change(&$0)
        }
        return (desk, desk.enter(desk.order("X", .buy, quantity, limit), by: terms))
    }

    /// algos-and-sor §6 with its draws: d = 300, ρ = 0.5, lot 100, seed 42. U₁ is the first size;
    /// then a size and a time in turn: U₂ the second size, U₃ its pause.
    @Test func workedParts() throws {
        let (desk, id) = shown(100_000) {
            $0.sizePPM = 500_000
            $0.seed = 42
        }
        // 300·(1 + 0.5·(2·0.74156 − 1)) = 372.5 → 400; 300·(1 + 0.5·(2·0.15991 − 1)) = 198 → 200.
        #expect(desk.routes.shares == [400] && desk.routes[0].price == px("10.00"))
        #expect(desk.routes[0].reason == .display)
        desk.fill(desk.routes[0], 150)
        #expect(desk.routes.count == 1, "something of it is left")
        desk.fill(desk.routes[0], 250)
        let end = desk.now
        #expect(desk.routes.count == 1, "not at once")
        try desk.restart()
        #expect(desk.nextSlice().shares == [200])
        // ⌊0.27860·501⌋ = 139 ms.
        #expect(desk.now.since(end) == 139_000_000)
        #expect(desk.core.strategy(of: id)?.progress.slices == 2)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func withoutRandomness() {
        let (desk, id) = shown { $0.bounds.refillMax = 0 }
        for _ in 0..<4 { desk.routes.suffix(1).forEach { desk.fill($0) } }
        #expect(desk.routes.shares == [300, 300, 300, 100])
        #expect(desk.view(id).ordStatus == .filled)
    }

    /// What a venue gives back is shown again; what is displayed within the limit is taken first.
    @Test func whatComesBackIsShownAgain() {
        let (desk, id) = shown { $0.bounds.refillMax = 0 }
        desk.fill(desk.routes[0], 100)
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.routes.shares == [300, 200])
        desk.quote(1, "9.98", 500, "9.99", 100)
        desk.fill(desk.routes[1])
        #expect(desk.routes.shares == [300, 200, 100])
        #expect(desk.routes[2].timeInForce == .immediateOrCancel)
        desk.fill(desk.routes[2])
        #expect(desk.routes.shares == [300, 200, 100, 200], "the part is 300 in all")
        #expect(desk.view(id).cumQty == qty(400))
        #expect(desk.replayed() == desk.digest())
    }

    @Test func itEndsWithItsWindow() {
        let (desk, id) = shown()
        desk.venue(.new, on: desk.routes[0])
        desk.fireNextTimer()
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view(id).ordStatus == .canceled)
    }

    @Test(arguments: [Int64(0), 150])
    func itNeedsWhatItShows(_ display: Int64) {
        let (desk, id) = shown { $0.bounds.displayQty = qty(display) }
        #expect(desk.view(id).ordStatus == .rejected && desk.refusal == .strategyParameter)
    }

    /// The parts sum to the order, whatever lot and quantity; the same seed gives the same parts.
    @Test(arguments: (1...30).map { UInt64($0) })
    func partsSumToTheOrder(_ seed: UInt64) throws {
        var random = Seeded(seed)
        let quantity = Int64(1 + random.below(40)) * 100
        let (ppm, delay) = (Int64(random.below(11)) * 100_000, Int64(random.below(3)) * 300_000_000)
        func parts(restarts: Bool) throws -> [Int64] {
            let (desk, id) = shown(quantity) {
                $0.sizePPM = ppm
                $0.bounds.refillMax = delay
                $0.seed = seed
            }
            for _ in 0..<200 where !desk.view(id).isTerminal {
                let last = try #require(desk.routes.last)
                if desk.core.view(last.order)?.leavesQty.isPositive == true {
                    desk.fill(last)
                } else {
                    desk.fireNextTimer()
                }
                if restarts { try desk.restart() }
            }
            #expect(desk.view(id).ordStatus == .filled, "seed \(seed)")
            return desk.routes.shares
        }
        let all = try parts(restarts: false)
        #expect(all.reduce(0, +) == quantity && all.allSatisfy { $0 > 0 }, "seed \(seed)")
        #expect(try parts(restarts: true) == all, "seed \(seed)")
    }
}
