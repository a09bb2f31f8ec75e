import OMSTypes
import Testing

/// Money, rounding, dates, texts and digests.
@Suite struct NumberTests {
    /// Post-trade rule R2: half away from zero at the currency's minor unit.
    @Test(
        arguments: [
            ("2.345", "USD", "2.35"), ("-2.345", "USD", "-2.35"), ("2.344999", "USD", "2.34"),
            ("2.5", "JPY", "3"), ("-2.5", "JPY", "-3"), ("2.4999", "JPY", "2"),
            ("1.2345", "BHD", "1.235"), ("1.23449", "BHD", "1.234"), ("0.005", "EUR", "0.01"),
            ("0.00499999", "EUR", "0.00"), ("1.00005", "CLF", "1.0001"),
        ])
    func money(_ text: String, _ currency: String, _ rounded: String) throws {
        let units = try DecimalText.parse(text).get()
        let money = Money.rounded(Int128(units), over: 1, try #require(Currency(currency)))
        #expect(money.text == rounded)
    }

    @Test func moneyOfAQuotient() throws {
        // 10.00 over three: 3.33 each.
        let money = Money.rounded(Int128(10) * Int128(DecimalText.scale), over: 3, .usd)
        #expect(money.text == "3.33")
        #expect(Currency("usd") == nil && Currency("US") == nil && Currency("USDX") == nil)
        #expect(Currency("USD") == .usd && Currency.usd.description == "USD")
    }

    @Test(
        arguments: [
            (5, 2, 3, 3), (-5, 2, -3, -3), (5, -2, -3, -3), (4, 3, 1, 2), (-4, 3, -1, -2),
            (6, 3, 2, 2), (0, 7, 0, 0), (1, 3, 0, 1),
        ] as [(Int128, Int128, Int128, Int128)])
    func rounding(_ numerator: Int128, _ denominator: Int128, _ half: Int128, _ away: Int128) {
        #expect(Rounding.halfAway(numerator, denominator) == half)
        #expect(Rounding.awayFromZero(numerator, denominator) == away)
    }

    @Test func averagePrice() {
        let total =
            Notional(Price(units: 1_000_000_000), Quantity(units: 100))
            + Notional(Price(units: 1_000_000_001), Quantity(units: 100))
        #expect(total.averagePrice(over: Quantity(units: 200)).units == 1_000_000_001)
        #expect(Notional.zero.averagePrice(over: .zero) == .none)
        let largest = Notional(Price(units: .max), Quantity(units: .max))
        #expect(largest.averagePrice(over: Quantity(units: .max)).units == .max)
    }

    @Test(
        arguments: [
            (1970, 1, 1, 0, 4), (2000, 2, 29, 11_016, 2), (2026, 11, 24, 20_781, 2),
            (1969, 12, 31, -1, 3), (9999, 12, 31, 2_932_896, 5), (1, 1, 1, -719_162, 1),
        ])
    func dates(_ year: Int, _ month: Int, _ day: Int, _ days: Int32, _ weekday: Int) throws {
        let date = try #require(CalendarDate(year: year, month: month, day: day))
        #expect(date.daysSinceEpoch == days)
        #expect(date.weekday == weekday)
        #expect(date.components == (year, month, day))
        #expect(CalendarDate(date.iso8601) == date)
        #expect(CalendarDate(date.fix) == date)
    }

    @Test(
        arguments: [
            "20260229", "20261301", "20260100", "2026-1-1", "20260132", "2026010", "", "abcdefgh",
            "00000101", "2026--0101",
        ])
    func datesThatAreNone(_ text: String) { #expect(CalendarDate(text) == nil) }

    @Test func everyDayOfFourCenturies() {
        var previous = CalendarDate(year: 1999, month: 12, day: 31)!
        for offset in 0..<146_097 {
            let date = previous.adding(days: 1)
            let (year, month, day) = date.components
            #expect(CalendarDate(year: year, month: month, day: day) == date, "\(offset)")
            #expect(date.weekday == previous.weekday % 7 + 1)
            previous = date
        }
        #expect(previous.iso8601 == "2399-12-31")
    }

    @Test func instants() {
        let instant = Timestamp(nanoseconds: 1_794_000_000_123_456_789)
        #expect(instant.iso8601 == "2026-11-06T21:20:00.123456789Z")
        #expect(Timestamp(nanoseconds: -1).iso8601 == "1969-12-31T23:59:59.999999999Z")
        #expect(instant.utcDate.startUTC.iso8601 == "2026-11-06T00:00:00.000000000Z")
    }

    @Test func texts() {
        let full = String(repeating: "x", count: 64)
        #expect(Text64(full)?.description == full)
        #expect(Text64(full + "x") == nil)
        #expect(Text64("") == Text64())
        let (a, b): (Text64, Text64) = ("A", "B")
        #expect(a < b && a < "AA" && !(b < "AA"))
        #expect(a != "A\u{0}")
        var seen: Set<UInt64> = []
        for number in 0..<100_000 { seen.insert(Text64("N\(number)")!.stableHash) }
        #expect(seen.count == 100_000)
    }

    /// The digest of one release is the digest of the next: golden.
    @Test func digests() {
        var digest = StateDigest()
        #expect(digest.description == "243f6a8885a308d313198a2e03707344")
        digest.combine(UInt64(1))
        digest.combine(Int64(-1))
        digest.combine(Int128(-5))
        digest.combine("ACME" as Text64)
        digest.combine("Zürich")
        #expect(digest.description == "bfcb66ec528b768afa5234bea918a1c5")
        var other = StateDigest()
        other.combine(UInt64(2))
        #expect(other != digest)
        #expect(StateDigest(high: digest.high, low: digest.low) == digest)
    }
}
