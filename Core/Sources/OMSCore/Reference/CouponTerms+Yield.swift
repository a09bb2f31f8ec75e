import OMSModels
import OMSTypes

// Yield of a bond by the convention of its market: discounted at the coupon's frequency, the first
// period by the part of it that is left; in the last one simple interest. Model mathematics: what is
// stored of it is rounded to 10⁻⁸.
extension CouponTerms {
    /// Clean price, percent of par in units of 10⁻⁸, at a yearly yield in units of 10⁻⁸ (5 % is
    /// 5,000,000); `nil` outside of −50 % to 100 %, or when the bond has matured.
    public func cleanPrice(
        yield: Int64, settling day: CalendarDate, maturity: CalendarDate
    ) -> Price? {
        guard (-50_000_000...100_000_000).contains(yield), day < maturity else { return nil }
        let flow = flows(settling: day, maturity: maturity)
        let value = flow.dirty(at: Double(yield) / Self.one) - flow.accrued
        let units = (value * Self.one).rounded(.toNearestOrAwayFromZero)
        guard units > 0, units < 1e18 else { return nil }
        return Price(units: Int64(units))
    }

    /// Yearly yield in units of 10⁻⁸ at a clean price; `nil` where there is none from −50 % to
    /// 100 %.
    public func yield(
        cleanPrice: Price, settling day: CalendarDate, maturity: CalendarDate
    ) -> Int64? {
        guard cleanPrice.units > 0, day < maturity else { return nil }
        let flow = flows(settling: day, maturity: maturity)
        let wanted = Double(cleanPrice.units) / Self.one + flow.accrued
        // The price falls as the yield rises: halved until the doubles are exhausted.
        var (low, high) = (-0.5, 1.0)
        guard flow.dirty(at: low) >= wanted, flow.dirty(at: high) <= wanted else { return nil }
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if flow.dirty(at: middle) > wanted { low = middle } else { high = middle }
        }
        return Int64(((low + high) / 2 * Self.one).rounded(.toNearestOrAwayFromZero))
    }

    private static let one = Double(DecimalText.scale)

    private func flows(settling day: CalendarDate, maturity: CalendarDate) -> BondFlows {
        let (start, end) = period(around: day, maturity: maturity)
        let (days, year) = fraction(from: start, to: day, end)
        let elapsed: Double
        switch dayCount {
        case .thirty360, .thirtyE360: elapsed = Double(days) * Double(frequency) / 360
        case .actual360, .actual365, .actualICMA, .actualISDA:
            let length = Double(end.daysSinceEpoch) - Double(start.daysSinceEpoch)
            elapsed = (Double(day.daysSinceEpoch) - Double(start.daysSinceEpoch)) / length
        }
        let (last, now) = (maturity.components, end.components)
        let months = (last.year - now.year) * 12 + last.month - now.month
        let percent = Double(rate) / Self.one * 100
        return BondFlows(
            coupon: percent / Double(frequency), count: months * Int(frequency) / 12 + 1,
            left: 1 - elapsed, frequency: Double(frequency),
            accrued: percent * Double(days) / Double(year))
    }
}

/// What a bond of 100 still pays.
private struct BondFlows {
    /// Of one period.
    var coupon: Double
    /// Coupons to come.
    var count: Int
    /// Part of the present period that is left, above 0 up to 1.
    var left: Double
    var frequency: Double
    var accrued: Double

    /// Value of all flows at a yearly yield.
    func dirty(at yield: Double) -> Double {
        let rate = yield / frequency
        if count == 1 { return (100 + coupon) / (1 + left * rate) }
        let factor = 1 / (1 + rate)
        var discount = Elementary.exp(-left * Elementary.log(1 + rate))
        var sum: Double = 0
        for _ in 0..<count {
            sum += coupon * discount
            discount *= factor
        }
        return sum + 100 * discount / factor
    }
}
