import OMSTypes
import Testing

@testable import OMSModels

/// The generator's worked figures, and that any draw can be asked for alone.
@Suite struct SplitMix64Tests {
    @Test func workedSeed42() {
        var generator = SplitMix64(seed: 42)
        #expect(generator.next() == 0xBDD7_3226_2FEB_6E95)
        #expect(generator.next() == 0x28EF_E333_B266_F103)
        #expect(generator.next() == 0x4752_6757_130F_9F52)
        var units = SplitMix64(seed: 42)
        #expect(units.unit() == 0.7415648787718233)
        #expect(units.unit() == 0.1599103928769201)
        #expect(units.unit() == 0.27860113025513866)
    }

    @Test func workedStrategyRun() {
        var generator = SplitMix64(strategyRunID: "RUN-1")
        #expect(generator.state == 0x7708_6FDD_41ED_15FC)
        #expect(generator.next() == 0x96D0_5CFF_4B94_9E8B)
        // The empty text has FNV's own offset.
        #expect(SplitMix64(strategyRunID: Text64()).state == 0xCBF2_9CE4_8422_2325)
    }

    @Test func anyDrawAlone() {
        let start = SplitMix64(seed: 7)
        var running = start
        for number in 1...1_000 as ClosedRange<Int64> {
            #expect(start.unit(ofDraw: number) == running.unit())
            #expect(start.skipping(number) == running)
        }
    }

    @Test func integersOfARange() {
        var generator = SplitMix64(seed: 42)
        // ⌊0.7415…·501⌋, ⌊0.1599…·501⌋.
        #expect(generator.integer(in: 0...500) == 371)
        #expect(generator.integer(in: 0...500) == 80)
        #expect(generator.integer(in: -3...(-3)) == -3)
        var seen: Set<Int64> = []
        for _ in 0..<1_000 { seen.insert(generator.integer(in: -2...2)) }
        #expect(seen == [-2, -1, 0, 1, 2])
    }
}

/// Rounding to lots.
@Suite struct LotTests {
    @Test(
        arguments: [
            (1_049, 1_000, 1_000), (1_050, 1_100, 1_000), (1_051, 1_100, 1_000), (49, 0, 0),
            (50, 100, 0), (100, 100, 100), (199, 200, 100), (0, 0, 0),
        ] as [(Int64, Int64, Int64)])
    func toALot(_ quantity: Int64, _ nearest: Int64, _ floor: Int64) {
        let lot = Lot(shares(100))
        #expect(lot.nearest(shares(quantity), 1, over: 1) == shares(nearest))
        #expect(lot.nearest(shares: Double(quantity)) == shares(nearest))
        #expect(lot.floor(shares(quantity)) == shares(floor))
    }

    @Test func integersWhereRational() {
        let lot = Lot(shares(100))
        // 350·3/7 = 150 exactly: half up. In binary64 350·(3/7) is just below.
        #expect(lot.nearest(shares(350), 3, over: 7) == shares(200))
        #expect(lot.nearest(shares(10_000), 1, over: 7) == shares(1_400))
        // Nothing overflows at the ends of the range.
        let most = Quantity(units: .max)
        #expect(Lot(Quantity(units: 1)).nearest(most, .max, over: .max) == most)
        #expect(Lot(most).nearest(most, .max, over: 1) == most)
        #expect(Lot(most).nearest(most, 1, over: 3) == .zero)
        #expect(Lot(Quantity(units: 7)).nearest(most, 1, over: 1).units % 7 == 0)
    }

    @Test func cumulativeNeverPassesTheWhole() {
        let lot = Lot(shares(100))
        #expect(lot.cumulative(shares(199), 2, over: 3) == shares(100))
        #expect(lot.cumulative(shares(180), 9, over: 10) == shares(180))
        #expect(lot.cumulative(shares(180), 10, over: 10) == shares(180))
    }
}
