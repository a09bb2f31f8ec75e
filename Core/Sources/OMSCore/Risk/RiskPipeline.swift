import OMSTypes

/// What the checks of one order see. Integers only; limits of 0 are not configured.
struct RiskContext {
    var terms: OrderTerms
    var limits: Limits
    var now: Timestamp
    /// Midpoint of a sound NBBO; `.none` when there is no reference.
    var reference: Price
    var tick: Price
    /// Price that the notional is counted at; `.none` when it needs a reference and has none.
    var price: Price
    /// Quantity that the order adds to what is open already (replaces: the increase).
    var addedQty: Quantity
    /// Notional that the order adds to what is reserved already.
    var addedNotional: Notional
    /// Whether quantity and notional limits run (replaces: only when more aggressive or larger).
    var isSizeChecked: Bool
    var position: Position
    var credit: CreditUse
    var isKilled: Bool
    var restriction: Restriction.Kind?
    /// Equal orders in the window, this one included; 0 for replaces, which are not counted.
    var equalOrders: Int64
}

/// What one rule says.
enum CheckResult: Equatable {
    case notRun
    case pass
    case warn
    /// With the limit and what was measured, as in `Refusal`.
    case block(RefusalReason, limit: Int64 = 0, measured: Int64 = 0)
}

/// All rules in the order of `RiskRule`, each evaluated and recorded; the first that blocks
/// decides what the client is told. Rules have no side effects: counts move by events only.
enum RiskPipeline {
    struct Outcome {
        var verdicts = Verdicts()
        var refusal: Refusal?
        /// Price at which exposure is to be reserved.
        var price: Price
    }

    static func evaluate(_ context: RiskContext) -> Outcome {
        var outcome = Outcome(price: context.price)
        record(.killSwitch, KillSwitchCheck.evaluate(context), &outcome)
        record(.restrictedList, RestrictedListCheck.evaluate(context), &outcome)
        record(.priceCollar, PriceCollarCheck.evaluate(context), &outcome)
        record(.maximumQuantity, MaximumQuantityCheck.evaluate(context), &outcome)
        record(.maximumNotional, MaximumNotionalCheck.evaluate(context), &outcome)
        record(.duplicateOrder, DuplicateOrderCheck.evaluate(context), &outcome)
        record(.credit, CreditCheck.evaluate(context), &outcome)
        record(.positionLimit, PositionLimitCheck.evaluate(context), &outcome)
        return outcome
    }

    @inline(__always)
    private static func record(_ rule: RiskRule, _ result: CheckResult, _ outcome: inout Outcome) {
        let bit = UInt16(1) << UInt16(rule.rawValue)
        switch result {
        case .notRun: return
        case .pass: outcome.verdicts.evaluated |= bit
        case .warn:
            outcome.verdicts.evaluated |= bit
            outcome.verdicts.warned |= bit
        case .block(let reason, let limit, let measured):
            outcome.verdicts.evaluated |= bit
            outcome.verdicts.blocked |= bit
            if outcome.refusal == nil {
                outcome.refusal = Refusal(reason, limit: limit, measured: measured)
            }
        }
    }
}

extension OrderCore {
    /// Gathers what the checks see. `replacing` = the order whose terms are to change.
    mutating func riskContext(_ terms: OrderTerms, price limit: Price, replacing: Slot = .none)
        -> RiskContext
    {
        let limits = reference.limits(terms.account)
        let mid = referencePrice(terms.instrument)
        let price = notionalPrice(terms, mid, reference.tuning.marketBufferPPM)
        var context = RiskContext(
            terms: terms, limits: limits, now: now, reference: mid,
            tick: reference.steps(terms.instrument)?.tick ?? .none, price: price,
            addedQty: terms.orderQty, addedNotional: Notional(price, terms.orderQty),
            isSizeChecked: true,
            position: positions.position(terms.account, terms.instrument),
            credit: credit(terms.account),
            isKilled: isKilled(terms.account, terms.instrument),
            restriction: restriction(terms), equalOrders: 0)
        if replacing == .none {
            let window = limits.duplicateWindow
            context.equalOrders =
                1 + duplicates.count(DuplicateWindow.key(terms), window: window, at: now)
        } else {
            let old = orders[replacing]
            let leaves = max(.zero, terms.orderQty - old.cumQty)
            context.addedQty = max(.zero, leaves - old.leavesQty)
            let change = Notional(price, leaves) - Notional(old.reservedPx, old.leavesQty)
            context.addedNotional = max(.zero, change)
            let isMoreAggressive =
                terms.ordType != old.terms.ordType
                || (terms.side.isBuy
                    ? terms.price > old.terms.price : terms.price < old.terms.price)
            context.isSizeChecked = terms.orderQty > old.terms.orderQty || isMoreAggressive
        }
        return context
    }

    /// Credit that an account uses today.
    func credit(_ account: AccountID) -> CreditUse {
        positions.credit(account, on: now.utcDate)
    }

    /// Reference of §1.1: midpoint of a two-sided NBBO, neither locked nor crossed, whose spread
    /// is at most 5 % of it.
    mutating func referencePrice(_ instrument: InstrumentID) -> Price {
        let best = nbbo(instrument)
        guard best.isTwoSided, best.ask > best.bid else { return .none }
        let mid = best.midpoint
        let spread = Int128(best.ask.units) - Int128(best.bid.units)
        return spread * 20 <= Int128(mid.units) ? mid : .none
    }

    /// px of §1.1: the limit, else the reference with its buffer for buys.
    private func notionalPrice(_ terms: OrderTerms, _ mid: Price, _ bufferPPM: Int64) -> Price {
        if terms.ordType.hasLimit || terms.ordType == .pegged && terms.price.isSet {
            return terms.price
        }
        var base = mid
        if terms.ordType == .stop { base = max(mid, terms.stopPx) }
        guard base.isSet, terms.side.isBuy else { return base }
        let buffered = Int128(base.units) * (1_000_000 + Int128(bufferPPM)) / 1_000_000
        return Price(units: Int64(clamping: buffered))
    }

    private func restriction(_ terms: OrderTerms) -> Restriction.Kind? {
        guard !reference.restrictions.isEmpty,
            let symbol = reference.symbol(terms.instrument),
            let account = reference.name(terms.account)
        else { return nil }
        var found: Restriction.Kind?
        for row in reference.restrictions where row.symbol == symbol {
            guard row.account.isEmpty || row.account == account,
                row.from == .none || row.from <= now, row.to == .none || now < row.to
            else { continue }
            switch row.kind {
            case .noTrade: return .noTrade
            case .noBuy: if terms.side.isBuy { found = .noBuy }
            case .noSell: if !terms.side.isBuy { found = .noSell }
            }
        }
        return found
    }
}
