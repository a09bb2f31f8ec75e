import OMSTypes

/// The step of an order's quantity, and the rounding to it of every schedule (algos-and-sor,
/// Rounding): a curve is rounded as a whole, never slice by slice, so that the sum is exact.
public struct Lot: Hashable, Sendable, BitwiseCopyable {
    /// Units of 10⁻⁸, positive.
    public let units: Int64

    public init(_ quantity: Quantity) {
        precondition(quantity.isPositive, "a lot must be positive")
        units = quantity.units
    }

    /// ⌊x/lot⌋ lots; x ≥ 0.
    public func floor(_ quantity: Quantity) -> Quantity {
        Quantity(units: quantity.units - quantity.units % units)
    }

    /// The nearest number of lots to quantity × numerator ÷ denominator, halves up; all of them
    /// integers, so nothing is lost. At most `Int64.max` units.
    public func nearest(_ quantity: Quantity, _ numerator: Int64, over denominator: Int64)
        -> Quantity
    {
        precondition(quantity.units >= 0 && numerator >= 0 && denominator > 0, "a share is ≥ 0")
        return nearest(Int128(quantity.units) * Int128(numerator), over: denominator)
    }

    /// The nearest number of lots to `product ÷ denominator` units, halves up.
    func nearest(_ product: Int128, over denominator: Int64) -> Quantity {
        let whole = Int128(denominator) * Int128(units)
        let (lots, rest) = product.quotientAndRemainder(dividingBy: whole)
        return times(rest >= whole - rest ? lots + 1 : lots)
    }

    /// lot·⌊x/lot + ½⌋ of a model's value in whole shares, evaluated in binary64 in that order.
    public func nearest(shares: Double) -> Quantity {
        guard shares > 0 else { return .zero }
        let lots = shares / Lot.shares(Quantity(units: units)) + 0.5
        guard lots < 9.2e18 else { return times(Int128(Int64.max)) }
        return times(Int128(Int64(lots)))
    }

    /// A quantity as a model counts it: whole shares.
    public static func shares(_ quantity: Quantity) -> Double {
        Double(quantity.units) / 100_000_000
    }

    private func times(_ lots: Int128) -> Quantity {
        let most = Int128(Int64.max) / Int128(units)
        return Quantity(units: Int64(min(lots, most)) * units)
    }

    /// c_i of a curve whose share so far is `numerator ÷ denominator`, of the whole quantity Q:
    /// min(Q, nearest), and Q itself where the curve is at its end.
    public func cumulative(_ quantity: Quantity, _ numerator: Int64, over denominator: Int64)
        -> Quantity
    {
        guard numerator < denominator else { return quantity }
        return min(quantity, nearest(quantity, numerator, over: denominator))
    }
}

/// Shares of a whole, in parts per million: rates and randomisations of the algorithms.
public enum PartsPerMillion {
    public static var whole: Int64 { 1_000_000 }

    /// As models use it. The quotient is correctly rounded: 200,000 gives the double 0.2.
    static func ratio(_ value: Int64) -> Double { Double(value) / 1_000_000 }

    /// ⌊quantity × parts ÷ 10⁶⌋ in units of 10⁻⁸, at most `Int64.max`.
    static func of(_ quantity: Quantity, _ parts: Int64) -> Quantity {
        Quantity(units: Int64(clamping: Int128(quantity.units) * Int128(parts) / 1_000_000))
    }
}

extension Lot {
    /// Reads the units that a schedule wrote.
    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let units = Quantity(units: try bytes.signedVarint())
        guard units.isPositive else {
            throw .invalid("lot that is not positive", offset: bytes.offset)
        }
        self.init(units)
    }
}
