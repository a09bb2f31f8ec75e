import OMSTypes

/// How much of an order goes where its client takes a part rather than a refusal
/// (`LimitKind.shrinks`): as far as the limits of size and position let it (P01, P02, P03, P20).
/// Everything else still decides on the smaller order.
enum ShrunkOrder {
    /// The largest OrderQty (38) that those limits pass, a multiple of the lot; zero = none does.
    /// `nil` = nothing is to shrink: not asked for, a replace, or the whole order passes.
    static func quantity(_ context: RiskContext) -> Quantity? {
        guard context.limits.choice(.shrinks) == 1, !context.isReplace else { return nil }
        let wanted = context.terms.orderQty.units
        var most = min(Int128(wanted), bySize(context))
        for index in 0..<context.holderCount { most = min(most, byPosition(context, index)) }
        most = max(0, most)
        let lot = Int128(context.instrument.lot.units)
        if lot > 0 { most -= most % lot }
        return most < Int128(wanted) ? Quantity(units: Int64(most)) : nil
    }

    private static func bySize(_ context: RiskContext) -> Int128 {
        var most = Int128.max
        if let limit = context.limits[.maxQuantity] { most = min(most, Int128(limit)) }
        if let limit = context.limits[.maxNotional], context.price.units > 0 {
            let raw = Int128(limit) * Int128(DecimalText.scale)
            most = min(most, raw / Int128(context.price.units))
        }
        if let share = context.limits[.volumeBlock], context.instrument.volumeDays >= 5 {
            let volume = Int128(context.instrument.dailyVolume)
            most = min(most, volume * Int128(share) / 1_000_000)
        }
        return most
    }

    /// What the position of a holder has room for on the order's side.
    private static func byPosition(_ context: RiskContext, _ index: Int) -> Int128 {
        let use = context.holders[index]
        let before = use.positionAfter(.zero, context.terms.side)
        var most = Int128.max
        if use.limits.positionLimit != LimitSet.absent {
            most = min(most, Int128(use.limits.positionLimit) - before)
        }
        if use.limits.positionShare != LimitSet.absent, context.instrument.issued > 0 {
            let issued = Int128(context.instrument.issued)
            most = min(most, issued * Int128(use.limits.positionShare) / 1_000_000 - before)
        }
        return most
    }
}
