import OMSTypes
import Testing

@testable import OMSPostTrade

@Suite struct ExactTests {
    @Test(arguments: [
        (Int128(2345), Int128(1), Int128(10), Int128(235)), (-2345, 1, 10, -235),
        (2344, 1, 10, 234), (-2344, 1, 10, -234), (2345, -1, 10, -235), (2345, 1, -10, -235),
        (0, 5, 3, 0), (1, 1, 2, 1), (1, 1, 3, 0), (3, 5, 15, 1),
    ])
    func halfAwayFromZero(a: Int128, b: Int128, divisor: Int128, expected: Int128) {
        #expect(Exact.halfAway(a, b, over: divisor) == expected)
    }

    @Test func ceilingLeavesExactValues() {
        #expect(Exact.awayFromZero(20, 1, over: 10) == 2)
        #expect(Exact.awayFromZero(21, 1, over: 10) == 3)
        #expect(Exact.awayFromZero(-21, 1, over: 10) == -3)
    }

    @Test func productsBeyond128BitsAreExact() {
        let large = Int128(1) << 100
        #expect(Exact.halfAway(large, large, over: large) == large)
        #expect(Exact.halfAway(large + 1, large, over: large * 2) == (large / 2) + 1)
        #expect(Exact.halfAway(large, large, over: 1) == nil)
        #expect(Exact.halfAway(1, 1, over: 0) == nil)
    }
}
