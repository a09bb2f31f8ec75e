import OMSTypes

@testable import OMSCore

/// Contexts for single checks: an order of 100 @ 100.00 of an account that has nothing, and quotes
/// 99.99 × 100.01 with a tick of 0.01.
enum RiskSample {
    static let unit = DecimalText.scale

    /// `12.5` as units of 10⁻⁸.
    static func units(_ text: String) -> Int64 {
        guard case .success(let units) = DecimalText.parse(text) else {
            preconditionFailure("no decimal: \(text)")
        }
        return units
    }

    static func price(_ text: String) -> Price { Price(units: units(text)) }
    static func raw(_ text: String) -> Int128 { Int128(units(text)) * Int128(unit) }

    static func terms(
        _ side: Side = .buy, _ quantity: Int64 = 100, _ limit: String? = "100",
        stop: String? = nil, type: OrdType? = nil, _ timeInForce: TimeInForce = .day
    ) -> OrderTerms {
        let plain: OrdType =
            stop == nil ? (limit == nil ? .market : .limit) : (limit == nil ? .stop : .stopLimit)
        return OrderTerms(
            account: AccountID(1), instrument: InstrumentID(1), side: side,
            ordType: type ?? plain, timeInForce: timeInForce,
            handlInst: .automatedNoIntervention, orderQty: Quantity(units: quantity * unit),
            price: limit.map(price) ?? .none, stopPx: stop.map(price) ?? .none, expireTime: .none)
    }

    /// The whole context follows from the terms, as of a new order.
    static func context(
        _ terms: OrderTerms = terms(), reference: String? = "100", tick: String = "0.01",
        _ limits: [LimitKind: Int64] = [:], in holders: HolderUses = HolderUses()
    ) -> RiskContext {
        let reference = reference.map(price) ?? .none
        let px = ReferencePrice.px(terms, reference, bufferPPM: 50_000)
        var context = RiskContext(
            terms: terms, limits: LimitSet(), now: Timestamp(nanoseconds: 1_000_000_000_000),
            tick: price(tick), price: px, addedQty: terms.orderQty,
            addedNotional: Notional(px, terms.orderQty), holders: holders)
        context.holders[0] = HolderUse()
        context.market.reference = reference
        context.market.source = reference.isSet ? .midpoint : .none
        context.holderCount = 1
        context.holders[0].added = context.addedNotional.raw
        for (kind, value) in limits { context.limits[kind] = value }
        return context
    }

    /// The plain order with limits.
    static func context(_ limits: [LimitKind: Int64]) -> RiskContext { context(terms(), limits) }

    /// A replace of an order of `old` with so much left, to `terms` with so much left.
    static func replace(
        _ old: (leaves: Int64, price: String), _ terms: OrderTerms, leaves: Int64,
        _ limits: [LimitKind: Int64] = [:]
    ) -> RiskContext {
        var context = context(terms, limits)
        context.isReplace = true
        context.addedQty = Quantity(units: max(0, leaves - old.leaves) * unit)
        let change =
            Notional(terms.price, Quantity(units: leaves * unit))
            - Notional(price(old.price), Quantity(units: old.leaves * unit))
        context.addedNotional = max(.zero, change)
        context.holders[0].added = context.addedNotional.raw
        context.isSizeChecked = leaves > old.leaves || terms.price > price(old.price)
        return context
    }
}

extension CheckResult {
    /// `pass`, `block P20`, `warn P04`: what a trader reads.
    var words: String {
        switch kind {
        case .notRun: return "not run"
        case .pass: return "pass"
        case .warn: return "warn " + finding.reason.rule
        case .approve: return "approve " + finding.reason.rule
        case .block: return "block " + finding.reason.rule
        }
    }
}
