import OMSPostTrade
import OMSTypes

/// What a random trade is of.
enum ProductTrades {
    /// `nil` = plain shares. Amounts that do not divide, and every form of payment.
    static func some(_ random: inout Seeded) -> TradedProduct? {
        guard random.next() % 5 != 0 else { return nil }
        let kind = ProductKind.allCases[Int(random.next() % UInt64(ProductKind.allCases.count))]
        let multiplier: Int64
        switch kind {
        case .option: multiplier = 100
        case .future: multiplier = 50
        case .equity, .bond, .currencySpot, .currencyForward, .crypto: multiplier = 1
        }
        var product = TradedProduct(kind, multiplier: multiplier)
        product.settlementDate = CalendarDate("2026-09-09")
        product.maturity = CalendarDate("2030-12-18")
        if kind == .bond {
            let cents = Int128(random.next() % 9_000_000)
            product.accrued = Money(units: cents * 1_000_000, currency: .usd)
            product.accruedDays = 108
            product.couponRate = 5_000_000
        }
        if kind == .option { product.strike = Price(units: 100 * DecimalText.scale) }
        if kind.isCurrency { product.base = .eur }
        if !kind.isCurrency, random.next() % 3 == 0 {
            product.settlementCurrency = .eur
            product.rate = SettlementRate(numerator: 200, denominator: 217)
        }
        return product
    }
}
