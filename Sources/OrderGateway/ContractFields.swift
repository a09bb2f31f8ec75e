import FIXCodec
import OMSCore
import OMSTypes

/// Fields that tell the kind and the terms of a contract, held against what is listed.
enum ContractFields {
    typealias Verdict = InstrumentFields.Verdict

    static func verdict(
        _ tag: Int, _ value: UnsafeRawBufferPointer, _ listed: ListedInstrument
    ) -> Verdict {
        let text = String(decoding: value, as: UTF8.self)
        let master = listed.master
        switch tag {
        case 167: return securityType(text, listed)
        case 207: return told(text, master?.exchange)
        case 460: return product(text, listed.product)
        case 461: return cfiCode(text, listed)
        case 423: return priceType(text, listed.product)
        default: break
        }
        guard let product = listed.product else { return .unknown }
        switch tag {
        case 200, 205, 541: return maturity(tag, value, product)
        case 201:
            guard product.kind == .option else { return .unknown }
            return text == (product.isPut ? "0" : "1") ? .fits : .differs
        case 202:
            guard product.kind == .option else { return .unknown }
            return InstrumentFields.equal(decimal(value), product.strike.units)
        case 223: return InstrumentFields.equal(decimal(value), product.coupon?.rate)
        case 231:
            return InstrumentFields.equal(decimal(value), product.multiplier * DecimalText.scale)
        default: return .unknown
        }
    }

    private static func decimal(_ value: UnsafeRawBufferPointer) -> Int64? {
        guard case .success(let units) = DecimalText.parse(value) else { return nil }
        return units
    }

    private static func told(_ text: String, _ own: Text64?) -> Verdict {
        guard let own, !own.isEmpty else { return .unknown }
        return own.description == text ? .fits : .differs
    }

    private static func maturity(
        _ tag: Int, _ value: UnsafeRawBufferPointer, _ product: ProductTerms
    ) -> Verdict {
        guard let own = product.maturity else { return .unknown }
        let date = own.components
        switch tag {
        case 541: return InstrumentFields.equal(FIXValueText.date(value), own)
        case 205: return InstrumentFields.equal(FIXValueText.int(value), date.day)
        default:
            guard let month = FIXMonthYear(value) else { return .differs }
            // A week of the month is one way to name a day: the fifth may be the fourth.
            let week = (date.day - 1) / 7 + 1
            let fits =
                month.year == date.year && month.month == date.month
                && (month.day == 0 || month.day == date.day)
                && (month.week == 0 || month.week == week)
            return fits ? .fits : .differs
        }
    }

    private static func securityType(_ text: String, _ listed: ListedInstrument) -> Verdict {
        let own = told(text, listed.master?.securityType)
        guard own == .unknown else { return own }
        guard let product = listed.product else {
            return shares.contains(text) ? .fits : .unknown
        }
        let fits: Bool
        switch product.kind {
        case .equity: fits = shares.contains(text)
        case .future: fits = text == "FUT"
        case .option: fits = ["OPT", "OOF", "OOP", "OOC"].contains(text)
        case .bond: fits = !notBonds.contains(text)
        case .currencySpot: fits = ["FOR", "FXSPOT", "NONE"].contains(text)
        case .currencyForward: fits = ["FOR", "FXFWD", "FXNDF", "NONE"].contains(text)
        case .crypto: fits = ["NONE", "FOR"].contains(text)
        }
        return fits ? .fits : .differs
    }

    private static let shares: Set = ["CS", "PS", "ETF", "NONE"]
    /// FIX has dozens of types of debt: what is certainly none.
    private static let notBonds: Set = [
        "CS", "PS", "ETF", "FUT", "OPT", "OOF", "OOP", "OOC", "FOR", "FXSPOT", "FXFWD", "FXNDF",
        "FXSWAP", "MF", "WAR", "MLEG", "CASH",
    ]

    /// Product (460).
    private static func product(_ text: String, _ product: ProductTerms?) -> Verdict {
        guard let product else { return text == "5" ? .fits : .unknown }
        let fits: Bool
        switch product.kind {
        case .equity: fits = text == "5"
        case .currencySpot, .currencyForward: fits = text == "4"
        case .crypto: fits = text == "4" || text == "12"
        case .bond: fits = ["1", "3", "6", "9", "10", "11"].contains(text)
        // It is that of what the contract is on.
        case .option, .future: return .fits
        }
        return fits ? .fits : .differs
    }

    private static func cfiCode(_ text: String, _ listed: ListedInstrument) -> Verdict {
        let own = told(text, listed.master?.cfiCode)
        guard own == .unknown else { return own }
        guard let product = listed.product else { return text.first == "E" ? .fits : .unknown }
        let fits: Bool
        switch product.kind {
        case .equity: fits = text.first == "E"
        case .future: fits = text.first == "F"
        case .bond: fits = text.first == "D"
        case .option: fits = text.hasPrefix(product.isPut ? "OP" : "OC")
        // Their codes are younger than most who send them.
        case .currencySpot, .currencyForward, .crypto: return .fits
        }
        return fits ? .fits : .differs
    }

    /// PriceType (423): bonds are priced in percent of par, or by yield where it is known what they
    /// pay; everything else per unit.
    private static func priceType(_ text: String, _ product: ProductTerms?) -> Verdict {
        guard let product else { return text == "2" ? .fits : .unknown }
        if text == "9", product.kind == .bond, product.coupon != nil, product.maturity != nil {
            return .fits
        }
        return text == (product.kind == .bond ? "1" : "2") ? .fits : .differs
    }
}
