import OMSTypes

/// What an order cost against the price at which it was decided (algos-and-sor §9), in parts that
/// sum to the whole without any rounding. All amounts are in units of 10⁻¹⁶ of the currency,
/// positive = cost.
public struct ImplementationShortfall: Equatable, Sendable {
    public var delay: Int128
    public var execution: Int128
    public var opportunity: Int128
    /// Explicit; negative = rebates.
    public var fees: Int128
    /// X·P_d, what basis points are of.
    public var decided: Int128

    /// delay + execution + opportunity + fees.
    public var total: Int128 { delay + execution + opportunity + fees }

    /// - Parameters:
    ///   - orderQty: X.
    ///   - cumQty: Σq of the fills, and `traded` their Σq·p.
    ///   - decision: P_d.
    ///   - release: P_0, the midpoint when the first child (or the order, to the desk) was released:
    ///     one of the two for all of a report.
    ///   - end: P_n, the price at cancel, expiry or the horizon.
    ///   - fees: units of 10⁻⁸.
    public init(
        _ side: Side, orderQty: Quantity, cumQty: Quantity, traded: Notional, decision: Price,
        release: Price, end: Price, fees: Int128
    ) {
        let sign = Int128(side.sign)
        let wait = Int128(release.units) - Int128(decision.units)
        let move = Int128(end.units) - Int128(release.units)
        let missed = Int128(orderQty.units) - Int128(cumQty.units)
        delay = sign * Int128(orderQty.units) * wait
        execution = sign * (traded.raw - Notional(release, cumQty).raw)
        opportunity = sign * missed * move
        self.fees = fees * Int128(DecimalText.scale)
        decided = Notional(decision, orderQty).raw
    }

    /// The total as it is defined, without its parts: sgn·(Σqp − Σq·P_d + (X − Σq)(P_n − P_d)) +
    /// fees. Equal to `total`; a report that finds otherwise has mixed up its inputs.
    public static func total(
        _ side: Side, orderQty: Quantity, cumQty: Quantity, traded: Notional, decision: Price,
        end: Price, fees: Int128
    ) -> Int128 {
        let missed = Int128(orderQty.units) - Int128(cumQty.units)
        let drift = missed * (Int128(end.units) - Int128(decision.units))
        let paid = traded.raw - Notional(decision, cumQty).raw
        return Int128(side.sign) * (paid + drift) + fees * Int128(DecimalText.scale)
    }

    /// A part or the total in 10⁻⁶ basis points of X·P_d, rounded half away from zero.
    public func microBasisPoints(_ amount: Int128) -> Int64 {
        MicroBasisPoints.of(amount, over: decided)
    }
}

/// Quotients in 10⁻⁶ basis points: integers that sums and journals can keep.
public enum MicroBasisPoints {
    /// 10¹⁰·part/whole, rounded half away from zero; 0 when there is no whole.
    public static func of(_ part: Int128, over whole: Int128) -> Int64 {
        guard whole != 0 else { return 0 }
        var (part, whole) = (part, whole)
        // Amounts beyond any account lose digits that nobody reads, instead of overflowing.
        while part.magnitude > 10_000_000_000_000_000_000_000_000_000 {
            part /= 10
            whole /= 10
        }
        guard whole != 0 else { return part < 0 ? .min : .max }
        return Int64(clamping: Rounding.halfAway(part * 10_000_000_000, whole))
    }
}
