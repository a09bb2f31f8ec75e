import OMSTypes
import Testing

/// Decimal text: exact, bounded, and never through floating point.
@Suite struct DecimalTextTests {
    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("+1", 100_000_000), ("1.", 100_000_000), (".5", 50_000_000),
            ("000123.4500", 12_345_000_000), ("0.00000001", 1), ("-0.00000001", -1),
            ("0.000000010", 1), ("1.2300000000000000000", 123_000_000),
            ("92233720368.54775807", Int64.max), ("-92233720368.54775807", -Int64.max),
        ] as [(String, Int64)])
    func parses(_ text: String, _ units: Int64) {
        #expect(DecimalText.parse(text) == .success(units))
    }

    @Test(
        arguments: [
            ("", .malformed), ("-", .malformed), (".", .malformed), ("+.", .malformed),
            ("1e5", .malformed), ("1,000", .malformed), (" 1", .malformed), ("1 ", .malformed),
            ("--1", .malformed), ("1.2.3", .malformed), ("0x1", .malformed), ("∞", .malformed),
            ("NaN", .malformed), ("1\u{0}", .malformed), ("0.000000001", .tooFine),
            ("1.123456789", .tooFine), ("92233720368.54775808", .outOfRange),
            ("-92233720368.54775808", .outOfRange), ("92233720369", .outOfRange),
            ("99999999999999999999999999", .outOfRange),
        ] as [(String, DecimalText.Failure)])
    func refuses(_ text: String, _ failure: DecimalText.Failure) {
        #expect(DecimalText.parse(text) == .failure(failure))
    }

    @Test(
        arguments: [
            (0, "0"), (1, "0.00000001"), (-1, "-0.00000001"), (100_000_000, "1"),
            (-150_000_000, "-1.5"), (1_010_000_000, "10.1"),
            (Int64.max, "92233720368.54775807"), (Int64.min, "-92233720368.54775808"),
        ] as [(Int64, String)])
    func formats(_ units: Int64, _ text: String) {
        #expect(DecimalText.string(units) == text)
    }

    @Test func roundTripsWhatItWrites() {
        var state: UInt64 = 20_261_124
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let units = Int64(bitPattern: state) >> Int64(state & 63)
            guard units != .min else { continue }
            #expect(DecimalText.parse(DecimalText.string(units)) == .success(units), "\(units)")
        }
    }
}
