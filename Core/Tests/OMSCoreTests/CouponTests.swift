import OMSTypes
import Testing

@testable import OMSCore

/// Accrued interest: the worked lines of the post-trade specification (§7).
@Suite struct CouponTests {
    static let worked: [(DayCount, String)] = [
        (.thirty360, "15000.00"), (.thirtyE360, "15000.00"), (.actualICMA, "14917.13"),
        (.actual360, "15000.00"), (.actual365, "14794.52"), (.actualISDA, "14794.52"),
    ]

    @Test(arguments: worked)
    func workedLines(_ dayCount: DayCount, _ wanted: String) {
        // Face 1,000,000, 5 % twice a year, 15 May and 15 November, settled on 3 March 2026.
        let coupon = CouponTerms(rate: 5_000_000, frequency: 2, dayCount: dayCount)
        let (settle, maturity) = (CalendarDate("2026-03-03")!, CalendarDate("2030-11-15")!)
        for face in [1_000_000, -1_000_000] as [Int64] {
            let accrued = coupon.accrued(
                on: qty(face), settling: settle, maturity: maturity, .usd)
            #expect(accrued.text == (face < 0 ? "-" : "") + wanted, "\(dayCount)")
        }
        let period = coupon.period(around: settle, maturity: maturity)
        #expect(period.start == CalendarDate("2025-11-15"))
        #expect(period.end == CalendarDate("2026-05-15"))
    }

    /// from, to, days by 30/360 US with and without the end-of-month rule, and by 30E/360.
    static let days: [(String, String, Int64, Int64, Int64)] = [
        ("2026-02-28", "2026-03-31", 30, 33, 32), ("2026-01-31", "2026-02-28", 28, 28, 28),
        ("2026-01-30", "2026-03-31", 60, 60, 60), ("2026-01-15", "2026-03-31", 76, 76, 75),
    ]

    @Test(arguments: days)
    func thirtyDayMonths(
        _ from: String, _ to: String, _ endOfMonth: Int64, _ plain: Int64, _ european: Int64
    ) {
        func count(_ dayCount: DayCount, _ isEndOfMonth: Bool) -> Int64 {
            CouponTerms(rate: 1, dayCount: dayCount, isEndOfMonth: isEndOfMonth).fraction(
                from: CalendarDate(from)!, to: CalendarDate(to)!, CalendarDate(to)!
            ).0
        }
        #expect(count(.thirty360, true) == endOfMonth)
        #expect(count(.thirty360, false) == plain)
        #expect(count(.thirtyE360, false) == european)
    }

    /// settlement, maturity, coupons a year, then the coupon dates around it.
    static let periods: [(String, String, UInt8, String, String)] = [
        // The coupon date itself begins the next period.
        ("2026-05-15", "2030-11-15", 2, "2026-05-15", "2026-11-15"),
        ("2026-05-14", "2030-11-15", 2, "2025-11-15", "2026-05-15"),
        // The last period.
        ("2030-11-14", "2030-11-15", 2, "2030-05-15", "2030-11-15"),
        // A day that February does not have.
        ("2026-03-01", "2030-08-31", 2, "2026-02-28", "2026-08-31"),
        ("2028-02-29", "2030-08-31", 2, "2028-02-29", "2028-08-31"),
        ("2026-01-15", "2027-01-15", 1, "2026-01-15", "2027-01-15"),
        ("2026-04-30", "2027-01-31", 4, "2026-04-30", "2026-07-31"),
        ("2026-06-30", "2026-12-10", 12, "2026-06-10", "2026-07-10"),
    ]

    @Test(arguments: periods)
    func couponDates(
        _ settle: String, _ maturity: String, _ frequency: UInt8, _ start: String, _ end: String
    ) {
        let period = CouponTerms(rate: 1, frequency: frequency).period(
            around: CalendarDate(settle)!, maturity: CalendarDate(maturity)!)
        #expect(period.start == CalendarDate(start))
        #expect(period.end == CalendarDate(end))
    }

    @Test func nothingAccruesAfterTheMaturityOrWithoutARate() {
        let day = CalendarDate("2026-03-03")!
        let coupon = CouponTerms(rate: 5_000_000)
        #expect(coupon.accrued(on: qty(1_000), settling: day, maturity: day, .usd).units == 0)
        #expect(
            CouponTerms(rate: 0).accrued(
                on: qty(1_000), settling: day, maturity: day.adding(days: 400), .usd
            ).units == 0)
    }

    /// A leap year's days over 366, the others' over 365.
    @Test func actualISDAOverTheTurnOfALeapYear() {
        let coupon = CouponTerms(rate: 1, dayCount: .actualISDA)
        let (days, year) = coupon.fraction(
            from: CalendarDate("2027-12-02")!, to: CalendarDate("2028-01-11")!,
            CalendarDate("2028-06-02")!)
        #expect(days == 30 * 366 + 10 * 365)
        #expect(year == 365 * 366)
    }
}
