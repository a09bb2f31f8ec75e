import OMSTypes
import Testing

@testable import OMSPostTrade

/// Tolerance codes of level 2: the worked amounts, bounds inclusive, empty fields.
@Suite struct MatchToleranceTests {
    static let own = MatchValue.amount(usd("34213.51"))
    static let theirs = MatchValue.amount(usd("34213.55"))

    static let worked: [(MatchTolerance, Bool)] = [
        (.percentMaximum(units("0.01"), units("0.05")), true),
        (.percentMaximum(units("0.01"), units("0.03")), false),
        (.percent(units("0.0001")), false),
        (.range(units("0.04"), units("0.04")), true),
        (.range(units("0.04"), units("0.03")), false),
        (.range(units("0.03"), units("0.04")), true),
        (.exact, false),
        (.notUsed, true),
        (.counterpartyPopulated, true),
    ]

    @Test(arguments: worked) func workedAmounts(tolerance: MatchTolerance, passes: Bool) {
        #expect(tolerance.passes(own: Self.own, theirs: Self.theirs) == passes)
    }

    @Test func percentagesAreOfOurOwnValueAndInclusive() {
        func passes(_ p: String, _ own: String, _ theirs: String) -> Bool {
            MatchTolerance.percent(units(p)).passes(
                own: .amount(usd(own)), theirs: .amount(usd(theirs)))
        }
        #expect(passes("2", "100", "102"))
        #expect(passes("2", "100", "98"))
        #expect(!passes("2", "100", "102.00000001"))
        // 2 % of 98 is less than the distance of 2: the percentage is not of theirs.
        #expect(!passes("2", "98", "100"))
        #expect(passes("2", "-100", "-102"))
        #expect(!passes("2", "0", "0.01"))
    }

    @Test func emptyFields() {
        for tolerance in [MatchTolerance.exact, .percent(1), .percentMaximum(1, 1), .range(1, 1)] {
            #expect(tolerance.passes(own: nil, theirs: nil))
            #expect(!tolerance.passes(own: Self.own, theirs: nil))
            #expect(!tolerance.passes(own: nil, theirs: Self.theirs))
        }
        #expect(MatchTolerance.notUsed.passes(own: Self.own, theirs: nil))
        #expect(!MatchTolerance.counterpartyPopulated.passes(own: Self.own, theirs: nil))
        #expect(!MatchTolerance.counterpartyPopulated.passes(own: nil, theirs: nil))
        #expect(MatchTolerance.counterpartyPopulated.passes(own: nil, theirs: Self.theirs))
    }

    @Test func amountsOfDifferentCurrenciesNeverMatch() {
        let euro = MatchValue.amount(Money(units: Int128(units("34213.51")), currency: .eur))
        #expect(!MatchTolerance.exact.passes(own: Self.own, theirs: euro))
        #expect(!MatchTolerance.range(.max, .max).passes(own: Self.own, theirs: euro))
    }

    @Test func datesAndTextsAreEqualOrNot() {
        let day = MatchValue.date(date("2026-11-12"))
        #expect(MatchTolerance.exact.passes(own: day, theirs: .date(date("2026-11-12"))))
        #expect(!MatchTolerance.exact.passes(own: day, theirs: .date(date("2026-11-13"))))
        #expect(!MatchTolerance.range(9, 9).passes(own: day, theirs: .date(date("2026-11-13"))))
        #expect(MatchTolerance.exact.passes(own: .text("USD"), theirs: .text("USD")))
        #expect(!MatchTolerance.exact.passes(own: .text("USD"), theirs: .text("EUR")))
    }

    @Test func absurdNumbersDoNotTrap() {
        let huge = MatchValue.amount(Money(units: .max, currency: .usd))
        let tiny = MatchValue.amount(Money(units: .min, currency: .usd))
        for tolerance in Self.worked.map(\.0) + [.percent(.max), .range(.max, .max)] {
            _ = tolerance.passes(own: huge, theirs: tiny)
            _ = tolerance.passes(own: tiny, theirs: huge)
        }
        #expect(!MatchTolerance.percent(.max).passes(own: huge, theirs: tiny))
    }

    @Test func differencesReadLikeASentence() {
        let difference = FieldDifference(
            field: .netCashAmount, own: Self.own, theirs: Self.theirs,
            tolerance: .percentMaximum(units("0.01"), units("0.03")))
        #expect(
            difference.text
                == "NetCashAmount: own 34213.51 USD, theirs 34213.55 USD (PTMX(0.01, 0.03))")
    }
}
