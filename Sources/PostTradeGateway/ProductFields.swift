import FIXCodec
import OMSPostTrade
import OMSTypes

/// What messages of post-trade say of an instrument that is no plain share, and of its money.
enum ProductFields {
    private enum Tag {
        static let settlCurrFxRate = 155
        static let settlCurrFxRateCalc = 156
        static let numDaysInterest = 157
        static let accruedInterestAmt = 159
        static let putOrCall = 201
        static let strikePrice = 202
        static let couponRate = 223
        static let contractMultiplier = 231
        static let cfiCode = 461
        static let maturityDate = 541
        static let allocAccruedInterestAmt = 742
    }

    /// The instrument's terms behind its SecurityType (167): what a receiver needs for its own
    /// computation, and PriceType (423), 1 of bonds, which are priced in percent.
    static func instrument(_ product: TradedProduct?, into body: inout FIXBodyWriter) {
        guard let product else { return }
        if product.kind == .option {
            body.field(Tag.cfiCode, product.isPut ? "OPXXXX" : "OCXXXX")
        }
        if let maturity = product.maturity { body.field(Tag.maturityDate, maturity) }
        if product.kind == .option {
            body.field(Tag.putOrCall, product.isPut ? 0 : 1)
            body.field(Tag.strikePrice, product.strike)
        }
        if product.multiplier != 1 {
            body.field(Tag.contractMultiplier, Int(product.multiplier))
        }
        if product.kind == .bond {
            body.field(Tag.couponRate, Price(units: product.couponRate))
        }
    }

    static func priceType(_ product: TradedProduct?, into body: inout FIXBodyWriter) {
        guard let product else { return }
        body.field(FIXTag.priceType, product.kind == .bond ? 1 : 2)
    }

    /// Accrued interest of a block (540 as well) or of one confirmation.
    static func accrued(
        _ amount: Money?, _ product: TradedProduct?, isTotal: Bool, into body: inout FIXBodyWriter
    ) {
        guard let amount, let product else { return }
        body.field(Tag.numDaysInterest, Int(product.accruedDays))
        body.field(Tag.accruedInterestAmt, amount.text)
        if isTotal { body.field(PostTradeField.totalAccruedInterestAmt.tag, amount.text) }
    }

    /// AllocAccruedInterestAmt (742) of an allocation.
    static func accrued(_ allocation: AccountAllocation, into body: inout FIXBodyWriter) {
        guard let amount = allocation.accruedInterest else { return }
        body.field(Tag.allocAccruedInterestAmt, amount.text)
    }

    /// SettlCurrAmt (119), SettlCurrency (120) and the rate, where cash is of another currency
    /// than the price.
    static func settlement(
        _ allocation: AccountAllocation, _ product: TradedProduct?,
        into body: inout FIXBodyWriter
    ) {
        guard let rate = product?.rate, let paid = allocation.settlement?.amount else { return }
        body.field(FIXTag.settlCurrAmt, paid.text)
        body.field(FIXTag.settlCurrency, paid.currency.description)
        body.field(Tag.settlCurrFxRate, rate.price)
        body.field(Tag.settlCurrFxRateCalc, char: 0x4D)
    }
}
