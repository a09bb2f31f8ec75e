/// An ISO 4217 currency, its three letters packed into an integer.
@frozen
public struct Currency: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The letters as a big-endian number, so that order is alphabetical.
    public var packed: UInt32
    @inlinable public init(packed: UInt32) { self.packed = packed }

    /// `nil` unless exactly three capital letters.
    public init?(_ code: String) {
        let bytes = Array(code.utf8)
        guard bytes.count == 3, bytes.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        packed = bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    @inlinable public static var usd: Currency { Currency(packed: 0x555344) }
    @inlinable public static var eur: Currency { Currency(packed: 0x455552) }
    @inlinable public static func < (a: Currency, b: Currency) -> Bool { a.packed < b.packed }

    public var description: String {
        String(
            decoding: [16, 8, 0].map { UInt8(truncatingIfNeeded: packed >> UInt32($0)) },
            as: UTF8.self)
    }

    /// Digits after the point of the minor unit (ISO 4217 table A.1): JPY 0, BHD 3, most 2; crypto
    /// currencies, which the standard does not list, have eight.
    public var minorUnitDigits: Int {
        switch description {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
            "VND", "VUV", "XAF", "XOF", "XPF":
            return 0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": return 3
        case "CLF", "UYW": return 4
        case "ADA", "BCH", "BTC", "DOT", "ETH", "LTC", "SOL", "XBT", "XRP": return 8
        default: return 2
        }
    }
}

/// An amount of a currency in units of 10⁻⁸ (FIX type `Amt`).
@frozen
public struct Money: Hashable, Sendable {
    /// Units of 10⁻⁸ of `currency`.
    public var units: Int128
    public var currency: Currency
    @inlinable public init(units: Int128, currency: Currency) {
        self.units = units
        self.currency = currency
    }

    /// Units of 10⁻⁸ in one minor unit of the currency (a cent is 1,000,000).
    public static func unitsPerMinorUnit(_ currency: Currency) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<(8 - currency.minorUnitDigits) { result *= 10 }
        return result
    }

    /// `round(x, ccy)` of post-trade rule R2: half away from zero at the minor unit.
    /// The value is `numerator / denominator` in units of 10⁻⁸.
    public static func rounded(_ numerator: Int128, over denominator: Int128, _ currency: Currency)
        -> Money
    {
        let minor = unitsPerMinorUnit(currency)
        return Money(
            units: Rounding.halfAway(numerator, denominator * minor) * minor, currency: currency)
    }

    /// Decimal text with the minor unit's digits at least, exact.
    public var text: String {
        let magnitude = units.magnitude
        let scale = UInt128(DecimalText.scale)
        var fraction = String(magnitude % scale)
        fraction = String(repeating: "0", count: 8 - fraction.count) + fraction
        while fraction.count > currency.minorUnitDigits, fraction.hasSuffix("0") {
            fraction.removeLast()
        }
        let whole = (units < 0 ? "-" : "") + String(magnitude / scale)
        return fraction.isEmpty ? whole : whole + "." + fraction
    }
}
