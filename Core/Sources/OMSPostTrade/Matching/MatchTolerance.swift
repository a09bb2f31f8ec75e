import OMSTypes

/// How far two values may lie apart (specification 3.2). Bounds are inclusive, the comparison is
/// exact; percentages, amounts and prices in units of 10⁻⁸.
public enum MatchTolerance: Equatable, Sendable {
    /// EXCT.
    case exact
    /// PTOL: percent of our own value (2 % = 200,000,000).
    case percent(Int64)
    /// PTMX: percent of our own value, and not more than the amount.
    case percentMaximum(Int64, Int64)
    /// MNMX: from own − a to own + b.
    case range(Int64, Int64)
    /// NUFM: not compared.
    case notUsed
    /// CPOP: they must have filled it.
    case counterpartyPopulated

    /// Whether no bound is negative.
    public var isValid: Bool {
        switch self {
        case .exact, .notUsed, .counterpartyPopulated: return true
        case .percent(let p): return p >= 0
        case .percentMaximum(let a, let b), .range(let a, let b): return a >= 0 && b >= 0
        }
    }

    /// The code with its parameters, such as `PTMX(0.01, 0.05)`.
    public var text: String {
        switch self {
        case .exact: return "EXCT"
        case .percent(let p): return "PTOL(\(DecimalText.string(p)))"
        case .percentMaximum(let p, let m):
            return "PTMX(\(DecimalText.string(p)), \(DecimalText.string(m)))"
        case .range(let a, let b):
            return "MNMX(\(DecimalText.string(a)), \(DecimalText.string(b)))"
        case .notUsed: return "NUFM"
        case .counterpartyPopulated: return "CPOP"
        }
    }

    /// Whether the values match. Empty on both sides passes, on one side only it does not, but for
    /// NUFM and CPOP, which say otherwise.
    public func passes(own: MatchValue?, theirs: MatchValue?) -> Bool {
        switch self {
        case .notUsed: return true
        case .counterpartyPopulated: return theirs != nil
        case .exact, .percent, .percentMaximum, .range: break
        }
        guard let own, let theirs else { return own == nil && theirs == nil }
        if own == theirs { return true }
        guard let (left, right) = Self.numbers(own, theirs) else { return false }
        let (difference, overflow) = right.subtractingReportingOverflow(left)
        guard !overflow else { return false }
        switch self {
        case .exact, .notUsed, .counterpartyPopulated: return false
        case .percent(let p): return Self.within(p, difference, left)
        case .percentMaximum(let p, let maximum):
            return Self.within(p, difference, left) && difference.magnitude <= maximum.magnitude
        case .range(let below, let above):
            return difference >= -Int128(below) && difference <= Int128(above)
        }
    }

    /// `|difference|·100 ≤ p·|own|`, in 256 bits.
    private static func within(_ percent: Int64, _ difference: Int128, _ own: Int128) -> Bool {
        let hundred = UInt128(100) * UInt128(DecimalText.scale)
        return WideProduct(difference.magnitude, hundred)
            <= WideProduct(UInt128(percent.magnitude), own.magnitude)
    }

    /// Both as numbers of the same kind and currency; otherwise they can only be equal or not.
    private static func numbers(_ own: MatchValue, _ theirs: MatchValue) -> (Int128, Int128)? {
        switch (own, theirs) {
        case (.decimal(let a), .decimal(let b)): return (Int128(a), Int128(b))
        case (.amount(let a), .amount(let b)):
            return a.currency == b.currency ? (a.units, b.units) : nil
        case (.decimal, _), (.amount, _), (.date, _), (.text, _): return nil
        }
    }
}
