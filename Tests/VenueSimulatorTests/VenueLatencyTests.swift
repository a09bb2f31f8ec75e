import OMSTypes
import Testing

@testable import VenueSimulator

@Suite struct VenueLatencyTests {
    private func draws(_ model: LatencyModel, seed: UInt64, count: Int = 20_000) -> [Int64] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in model.draw(&random) }
    }

    @Test("Without a spread it is always the median; with one, two of three lie within the factor")
    func spread() {
        #expect(Set(draws(LatencyModel(median: 500), seed: 1)) == [500])
        for (median, factor) in [(1_000_000, 150), (2_500_000, 300), (40_000, 110)]
            as [(Int64, Int)]
        {
            let list = draws(LatencyModel(median: median, spread: factor), seed: 7).sorted()
            let middle = list[list.count / 2]
            #expect(abs(middle - median) * 50 < median, "median \(middle) of \(median)")
            let within = list.count {
                $0 * 100 >= median * 10_000 / Int64(factor) && $0 * 100 <= median * Int64(factor)
            }
            #expect((6_700...6_950).contains(within * 10_000 / list.count), "\(within) within")
        }
    }

    @Test("The same seed draws the same; another one others; none is beyond the most")
    func seeded() {
        let model = LatencyModel(median: 1_000_000, spread: 400, most: 3_000_000)
        #expect(draws(model, seed: 3) == draws(model, seed: 3))
        #expect(draws(model, seed: 3) != draws(model, seed: 4))
        #expect(draws(model, seed: 3).max() == 3_000_000)
    }

    @Test(
        "Powers and logarithms of two, in integers",
        arguments: [
            (100, 0), (200, 65_536), (400, 131_072), (150, 38_335), (110, 9_011), (1_000, 217_705),
        ])
    func logarithms(_ hundredths: Int, _ expected: Int64) {
        #expect(abs(LatencyModel.logarithm(hundredths) - expected) <= 1)
        let back = LatencyModel.scaled(1_000_000_000, LatencyModel.logarithm(hundredths))
        #expect(abs(back - Int64(hundredths) * 10_000_000) < Int64(hundredths) * 130, "\(back)")
    }

    @Test("No power runs over")
    func ends() {
        #expect(LatencyModel.scaled(1_000, 100 << 16) == .max)
        #expect(LatencyModel.scaled(1_000, -100 << 16) == 0)
        #expect(LatencyModel.scaled(1_000, -1 << 16) == 500)
        #expect(LatencyModel.scaled(.max, 0) == .max)
    }
}
