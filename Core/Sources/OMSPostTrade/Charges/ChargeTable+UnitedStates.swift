import OMSTypes

extension ChargeTable {
    /// US sales of shares and options on them: SEC Section 31 and the FINRA trading activity fee,
    /// as published. Nothing else that is traded there bears them.
    ///
    /// The activity fee of 2027 is not listed: whether that year starts with the rate of 2026 or
    /// its own is not settled, and a missing row blocks where a wrong one would be booked.
    public static let unitedStates = ChargeTable([
        Definition(
            code: "SEC31", market: "US", products: [.equity, .option], miscFeeType: 1,
            applies: .sales, base: .notional, rounding: .up,
            rows: [
                row("20240522", "20250513", rate: 2_780),
                row("20250514", "20260403", rate: 0),
                row("20260404", nil, rate: 2_060),
            ]),
        Definition(
            code: "TAF", market: "US", miscFeeType: 1, applies: .sales,
            base: .quantityPerExecution, rounding: .up,
            rows: [
                row("20240101", "20251231", rate: 16_600, cap: 830_000_000),
                row("20260101", "20260930", rate: 19_500, cap: 979_000_000),
                row("20261001", "20261231", rate: 0),
                row("20280101", "20281231", rate: 24_000, cap: 1_205_000_000),
                row("20290101", "20291231", rate: 24_900, cap: 1_250_000_000),
            ]),
        Definition(
            code: "TAFOPT", market: "US", products: [.option], miscFeeType: 1, applies: .sales,
            base: .quantityPerExecution, rounding: .up,
            rows: [
                row("20260101", "20260930", rate: 329_000),
                row("20261001", "20261231", rate: 0),
            ]),
    ])

    private static func row(_ from: String, _ through: String?, rate: Int64, cap: Int64? = nil)
        -> Row
    {
        guard let first = CalendarDate(from) else {
            preconditionFailure("a built-in charge row starts on no date")
        }
        return Row(from: first, through: through.flatMap { CalendarDate($0) }, rate: rate, cap: cap)
    }
}
