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

    /// What a reader does with a pencil: digits, a point, digits.
    private func slowly(_ text: String) -> Result<Int64, DecimalText.Failure> {
        var rest = Substring(text)
        let isNegative = rest.first == "-"
        if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
        let digits = parts.joined()
        guard parts.count <= 2, !digits.isEmpty, digits.allSatisfy({ "0123456789".contains($0) })
        else { return .failure(.malformed) }
        let places = parts.count == 2 ? parts[1].count : 0
        guard let number = Int64(digits) else { return .failure(.outOfRange) }
        let units = (0..<(8 - places)).reduce(number) { value, _ in value * 10 }
        return .success(isNegative ? -units : units)
    }

    /// Up to nine bytes, most of them digits: the quick form and the slow one.
    @Test func shortTextsAreReadAsASlowReaderDoes() {
        var state: UInt64 = 42
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33 % bound)
        }
        let alphabet = Array("01234567890123456789.-+/: a")
        for _ in 0..<200_000 {
            let text = String((0...next(9)).map { _ in alphabet[next(UInt64(alphabet.count))] })
            #expect(DecimalText.parse(text) == slowly(text), "\(text)")
        }
    }

    @Test func everyCountOfDigitsIsANumber() {
        for count in 1...8 {
            let number = UInt32(String("98765432".prefix(count)))
            let word = Array("98765432".utf8).withUnsafeBytes {
                Text64.word($0.baseAddress!, count)
            }
            #expect(EightDigits.value(EightDigits.trailing(word, count)) == number)
        }
        #expect(EightDigits.value(EightDigits.eight(1_203_040)) == 1_203_040)
        #expect(EightDigits.value(0x3030_3030_3030_303A) == nil)
    }
}
