import Testing

@testable import OMSModels

/// The elementary functions against values of 60 digits, and golden: the same bits everywhere.
@Suite struct ElementaryTests {
    /// Distance in units of the last place.
    private func distance(_ a: Double, _ b: UInt64) -> UInt64 {
        guard a.sign == Double(bitPattern: b).sign else { return .max }
        return a.bitPattern > b ? a.bitPattern - b : b - a.bitPattern
    }

    /// The largest distance over a table.
    private func worst(
        _ table: [(x: Double, value: UInt64)], _ function: (Double) -> Double
    ) -> UInt64 {
        table.reduce(0) { max($0, distance(function($1.x), $1.value)) }
    }

    @Test func withinAFewUnitsOfTheLastPlace() {
        #expect(worst(ElementaryVectors.exp, Elementary.exp) <= 1)
        #expect(worst(ElementaryVectors.log, Elementary.log) <= 1)
        #expect(worst(ElementaryVectors.log1p, Elementary.log1p) <= 2)
        #expect(worst(ElementaryVectors.sinh, Elementary.sinh) <= 2)
        #expect(worst(ElementaryVectors.acosh1p, Elementary.acosh1p) <= 3)
        #expect(worst(ElementaryVectors.normalCDF, Elementary.normalCDF) <= 5)
        let acosh = ElementaryVectors.acosh1p.filter { $0.x >= 0.25 && 1 + $0.x - 1 == $0.x }
        #expect(acosh.count > 5)
        #expect(worst(acosh.map { (1 + $0.x, $0.value) }, Elementary.acosh) <= 3)
    }

    @Test func golden() {
        // All tables in one digest: a bit that changes anywhere changes decisions on replay.
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        func fold(_ table: [(x: Double, value: UInt64)], _ function: (Double) -> Double) {
            for row in table {
                digest = (digest ^ function(row.x).bitPattern) &* 0x0000_0100_0000_01B3
                digest ^= digest >> 29
            }
        }
        fold(ElementaryVectors.exp, Elementary.exp)
        fold(ElementaryVectors.log, Elementary.log)
        fold(ElementaryVectors.log1p, Elementary.log1p)
        fold(ElementaryVectors.sinh, Elementary.sinh)
        fold(ElementaryVectors.acosh1p, Elementary.acosh1p)
        fold(ElementaryVectors.normalCDF, Elementary.normalCDF)
        #expect(digest == 0x6EF7_9515_EEE0_2E9D)
        #expect(Elementary.exp(1).bitPattern == 0x4005_BF0A_8B14_5769)
        #expect(Elementary.log(10).bitPattern == 0x4002_6BB1_BBB5_5516)
        #expect(Elementary.sinh(1).bitPattern == 0x3FF2_CD9F_C44E_B982)
        #expect(Elementary.acosh(2).bitPattern == 0x3FF5_1242_7198_0434)
    }

    @Test func theEnds() {
        #expect(Elementary.exp(0) == 1)
        #expect(Elementary.exp(710) == .infinity && Elementary.exp(.infinity) == .infinity)
        #expect(Elementary.exp(-746) == 0 && Elementary.exp(-.infinity) == 0)
        #expect(Elementary.exp(.nan).isNaN && Elementary.normalCDF(.nan).isNaN)
        // The smallest double is 2 to the −1074.
        #expect(printed(Elementary.log(.leastNonzeroMagnitude), 6) == "-744.440072")
        #expect(Elementary.log(1) == 0 && Elementary.log(0) == -.infinity)
        #expect(Elementary.log(-1).isNaN && Elementary.log(.infinity) == .infinity)
        #expect(Elementary.log1p(0) == 0 && Elementary.log1p(-1) == -.infinity)
        #expect(Elementary.log1p(-2).isNaN && Elementary.log1p(.infinity) == .infinity)
        #expect(Elementary.sinh(0) == 0 && Elementary.sinh(-711) == -.infinity)
        #expect(Elementary.acosh(1) == 0 && Elementary.acosh(0.5).isNaN)
        #expect(Elementary.normalCDF(0) == 0.5)
        #expect(Elementary.normalCDF(-41) == 0 && Elementary.normalCDF(41) == 1)
    }

    /// Laws that hold for all arguments, up to rounding.
    @Test func laws() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<20_000 {
            let x = (random.unit() - 0.5) * 40
            let back = Elementary.log(Elementary.exp(x))
            #expect((back - x).magnitude <= 1e-15 * max(1, x.magnitude), "\(x)")
            #expect(Elementary.sinh(-x) == -Elementary.sinh(x), "\(x)")
            let both = Elementary.normalCDF(x) + Elementary.normalCDF(-x)
            #expect((both - 1).magnitude <= 3e-16, "\(x)")
            let y = x + random.unit()
            #expect(Elementary.exp(y) >= Elementary.exp(x), "\(x) \(y)")
        }
    }
}
