import OMSTypes

/// The 256-bit product of two magnitudes, so that `q·N/Q` is exact before it is rounded (rule R1).
struct WideProduct: Equatable, Comparable {
    let high: UInt128
    let low: UInt128

    init(_ a: UInt128, _ b: UInt128) {
        let product = a.multipliedFullWidth(by: b)
        high = product.high
        low = product.low
    }

    static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }

    /// `nil` when the quotient does not fit 128 bits or `divisor` is zero.
    func divided(by divisor: UInt128) -> (quotient: UInt128, remainder: UInt128)? {
        guard high < divisor else { return nil }
        return divisor.dividingFullWidth((high, low))
    }
}

/// Quotients of exact products, rounded once. `nil` stands for a result beyond 128 bits, which a
/// caller answers with a refusal; it is never a trap.
enum Exact {
    /// `a·b / divisor`, ties away from zero (rule R2).
    static func halfAway(_ a: Int128, _ b: Int128, over divisor: Int128) -> Int128? {
        let size = divisor.magnitude
        guard let (quotient, remainder) = WideProduct(a.magnitude, b.magnitude).divided(by: size)
        else { return nil }
        // remainder ≥ size − remainder is "at least a half" without doubling.
        let up = remainder != 0 && remainder >= size - remainder
        return signed(quotient, up, isNegative(a, b, divisor))
    }

    /// `a·b / divisor`, any remainder away from zero (`ceil` of rule R2).
    static func awayFromZero(_ a: Int128, _ b: Int128, over divisor: Int128) -> Int128? {
        guard
            let (quotient, remainder) = WideProduct(a.magnitude, b.magnitude)
                .divided(by: divisor.magnitude)
        else { return nil }
        return signed(quotient, remainder != 0, isNegative(a, b, divisor))
    }

    /// Whether an odd number of the factors is negative.
    private static func isNegative(_ a: Int128, _ b: Int128, _ divisor: Int128) -> Bool {
        ((a < 0) != (b < 0)) != (divisor < 0)
    }

    private static func signed(_ quotient: UInt128, _ up: Bool, _ negative: Bool) -> Int128? {
        guard quotient < UInt128(Int128.max) else { return nil }
        let magnitude = Int128(quotient) + (up ? 1 : 0)
        return negative ? -magnitude : magnitude
    }

    /// Units of 10⁻¹⁶ (price × quantity) in one minor unit of the currency.
    static func rawPerMinorUnit(_ currency: Currency) -> Int128 {
        Money.unitsPerMinorUnit(currency) * Int128(DecimalText.scale)
    }

    /// 10 to the power of 0…18.
    static func powerOfTen(_ exponent: Int) -> Int64 {
        precondition((0...18).contains(exponent), "power of ten beyond 64 bits")
        var result: Int64 = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }
}
