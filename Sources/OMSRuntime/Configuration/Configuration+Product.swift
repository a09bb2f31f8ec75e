import OMSCore
import OMSTypes

// What an instrument is: how its trades become money.
extension Configuration.Instrument {
    enum Kind: String, CaseIterable {
        case equity, future, option, bond, fxSpot, fxForward, crypto

        var kind: ProductTerms.Kind {
            switch self {
            case .equity: return .equity
            case .future: return .future
            case .option: return .option
            case .bond: return .bond
            case .fxSpot: return .currencySpot
            case .fxForward: return .currencyForward
            case .crypto: return .crypto
            }
        }

        /// What the kind cannot be without.
        var needs: String {
            switch self {
            case .equity, .future, .crypto: return "nothing more, and no tenor"
            case .option: return "strike, maturity and underlying, and no tenor"
            case .bond:
                return "maturity where it has a coupon, 1, 2, 4 or 12 coupons a year, and no tenor"
            case .fxSpot: return "base and quote, which differ, and no tenor"
            case .fxForward:
                return "base and quote, which differ, and either maturity or tenor"
            }
        }
    }

    private enum Right: String, CaseIterable { case call, put }

    private enum Days: String, CaseIterable {
        case thirty360 = "30/360"
        case thirtyE360 = "30E/360"
        case actual360 = "ACT/360"
        case actual365 = "ACT/365"
        case actualICMA = "ACT/ACT ICMA"
        case actualISDA = "ACT/ACT ISDA"

        var dayCount: DayCount {
            switch self {
            case .thirty360: return .thirty360
            case .thirtyE360: return .thirtyE360
            case .actual360: return .actual360
            case .actual365: return .actual365
            case .actualICMA: return .actualICMA
            case .actualISDA: return .actualISDA
            }
        }
    }

    /// `nil` = an equity of multiplier 1 that settles with the trade.
    static func product(
        _ section: ConfigurationSection, of symbol: String, _ master: inout InstrumentMaster
    ) -> ProductTerms? {
        let kind = section.choice(required: "kind", example: Kind.equity)
        var terms = ProductTerms(
            symbol: Text64(symbol) ?? Text64(), kind: kind.kind,
            multiplier: Int64(section.integer("multiplier", in: 1...1_000_000, default: 1)))
        let days = section.integer("settlementDays", in: 0...30)
        terms.settlementDays = UInt8(days ?? (kind == .fxSpot ? 2 : 0))
        terms.settlementCurrency = section.currency("settlementCurrency")
        terms.maturity = section.date("maturity")
        terms.base = section.currency("base")
        terms.quote = section.currency("quote")
        terms.strike = section.price("strike") ?? .none
        terms.isPut = section.choice("right", default: Right.call) == .put
        terms.underlying = section.text("underlying").flatMap { Text64($0) } ?? Text64()
        terms.coupon = coupon(section.section("coupon"))
        master.tenor = tenor(section)
        section.finish()
        guard section.isPresent else { return nil }
        let isDated = kind != .fxForward || (terms.maturity == nil) != (master.tenor == nil)
        if !terms.isSound || !isDated || kind != .fxForward && master.tenor != nil {
            section.diagnostics.report(
                section.file, section.line,
                "\(section.path) does not say enough: a product of kind \(kind.rawValue) needs "
                    + kind.needs)
        }
        return terms
    }

    private static func tenor(_ section: ConfigurationSection) -> Tenor? {
        guard let (text, entry) = section.scalar("tenor", "a tenor such as 3M") else { return nil }
        guard let tenor = Tenor(text) else {
            section.reportType(entry, "a tenor of days, weeks, months or years such as 3M")
            return nil
        }
        return tenor
    }

    private static func coupon(_ section: ConfigurationSection) -> CouponTerms? {
        let percent = section.decimal("percent", min: 0, max: 100 * DecimalText.scale, "4.25")
        let frequency = section.integer("frequency", in: 1...12, default: 2)
        let days = section.choice("dayCount", default: Days.thirty360)
        let isEndOfMonth = section.flag("endOfMonth", default: false)
        section.finish()
        guard section.isPresent else { return nil }
        if !section.has("percent") { section.reportMissing("percent", example: "percent: 4.25") }
        if let percent, percent % 100 != 0 {
            section.diagnostics.report(
                section.file(of: "percent"), section.line(of: "percent"),
                "\(section.path).percent has more than six digits after the point; round it")
        }
        return CouponTerms(
            rate: (percent ?? 0) / 100, frequency: UInt8(frequency), dayCount: days.dayCount,
            isEndOfMonth: isEndOfMonth)
    }
}
