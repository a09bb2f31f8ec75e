import OMSTypes

// What several checks ask of one order.
extension RiskContext {
    /// Whether the order adds anything: a replace that is neither larger nor more aggressive, and
    /// needs no more money, does not, and passes every limit, also one that is passed already.
    var addsRisk: Bool {
        isSizeChecked || addedQty.isPositive || addedNotional.raw > 0
    }

    /// The order adds to something that cannot be counted: there is no price for it.
    var isUnpriced: Bool { !price.isSet && addsRisk }

    /// Verdict on an order whose notional is not known (§1.1). A missing rate blocks whatever
    /// policy says, but what brings a position nearer to nothing.
    var unpricedVerdict: CheckResult {
        if isRateMissing { return raises(at: 0) ? .block(RiskFinding(.rateMissing)) : .pass }
        return withoutReference
    }

    /// Verdict where a reference is needed and there is none: by policy the rule does not run.
    var withoutReference: CheckResult {
        limits.choice(.passesWithoutReference) == 1
            ? .notRun : .block(RiskFinding(.noReferencePrice))
    }
}

extension RiskContext {
    /// Why a holder's limit of money cannot be looked at, while the order adds to it; `nil` = it
    /// can.
    @inline(__always)
    func obstacle(_ index: Int, needsValue: Bool = false) -> CheckResult? {
        let use = holders.place(index)
        let isUnknown = use.pointee.isRateMissing || needsValue && use.pointee.isUnvalued
        guard isUnknown || !price.isSet else { return nil }
        return unknown(index, isUnknown)
    }

    /// Out of the straight line: nearly always everything is known.
    @inline(never)
    private func unknown(_ index: Int, _ isUnknown: Bool) -> CheckResult? {
        if isUnpriced { return unpricedVerdict }
        guard isUnknown, addedQty.isPositive || addedNotional.raw > 0, raises(at: index) else {
            return nil
        }
        let isRate = holders[index].isRateMissing
        return .block(RiskFinding(isRate ? .rateMissing : .noReferencePrice))
    }

    /// Whether the order raises |position + open orders of its side| at a holder, or needs more
    /// money for the same quantity.
    @inline(__always)
    func raises(at index: Int) -> Bool {
        guard addedQty.isPositive else { return addsRisk }
        let after = holders[index].positionAfter(addedQty, terms.side)
        return after.magnitude > (after - Int128(addedQty.units)).magnitude
    }
}

extension HolderUse {
    /// Position after open orders of the side and `added` more of them are filled, counted in the
    /// direction of the side: open orders of the other side do not net.
    @inline(__always)
    func positionAfter(_ added: Quantity, _ side: Side) -> Int128 {
        side.isBuy
            ? Int128(net) &+ Int128(openBuyQty) &+ Int128(added.units)
            : Int128(openSellQty) &+ Int128(added.units) &- Int128(net)
    }
}

/// Sums of amounts that are not negative, or of any: what overflows is the largest number there is,
/// and so above every limit.
enum RiskSum {
    /// Of numbers that are put together by `|`: none is negative, and eight of them fit.
    @inline(__always)
    static func areSmall(_ all: Int128) -> Bool {
        UInt64(truncatingIfNeeded: all &>> 64) < 1 << 60
    }

    @inline(__always)
    static func of(_ a: Int128, _ b: Int128, _ c: Int128, _ d: Int128, _ e: Int128 = 0) -> Int128 {
        guard areSmall(a | b | c | d | e) else { return careful(a, b, c, d, e) }
        return a &+ b &+ c &+ d &+ e
    }

    @inline(never)
    private static func careful(
        _ a: Int128, _ b: Int128, _ c: Int128, _ d: Int128, _ e: Int128
    ) -> Int128 {
        a.plus(b).plus(c).plus(d).plus(e)
    }
}

extension Int128 {
    /// The sum, or the nearest number there is: what overflows is above every limit.
    @inline(__always)
    func plus(_ other: Int128) -> Int128 {
        let (sum, isOver) = addingReportingOverflow(other)
        return isOver ? (other < 0 ? .min : .max) : sum
    }

    /// The difference, or the nearest number there is.
    @inline(__always)
    func minus(_ other: Int128) -> Int128 {
        let (difference, isOver) = subtractingReportingOverflow(other)
        return isOver ? (other < 0 ? .max : .min) : difference
    }

    /// The product, or the nearest number there is.
    func times(_ other: Int128) -> Int128 {
        let (product, isOver) = multipliedReportingOverflow(by: other)
        return isOver ? ((self < 0) == (other < 0) ? .max : .min) : product
    }

    /// Whether raw notional (10⁻¹⁶) is above a limit of 10⁻⁸. Equal is not.
    @inline(__always)
    func exceeds(_ limit: Int64) -> Bool { self > Int128(limit) &* Int128(DecimalText.scale) }
}
