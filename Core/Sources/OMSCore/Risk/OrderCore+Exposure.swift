import OMSTypes

/// Who is concerned by an order: its account first, then the scopes with aggregate limits that it
/// falls under.
struct HolderList: BitwiseCopyable {
    /// The account and fifteen scopes; an order under more is refused.
    static let most = 16
    private(set) var ids = InlineArray<16, UInt32>(repeating: 0)
    private(set) var count = 0
    /// Scopes that found no place.
    private(set) var isOverfull = false

    init(_ account: AccountID) {
        ids[0] = HolderID(account).raw
        count = 1
    }

    subscript(index: Int) -> HolderID { HolderID(raw: ids[index]) }

    mutating func add(_ holder: HolderID) {
        guard count < Self.most else {
            isOverfull = true
            return
        }
        ids[count] = holder.raw
        count += 1
    }

    func contains(_ holder: HolderID) -> Bool {
        for index in 0..<count where ids[index] == holder.raw { return true }
        return false
    }
}

/// What an order's scopes follow from, beside its terms.
struct OrderOrigin: BitwiseCopyable {
    /// Place of the trader in the directory's list, from 1; 0 = none.
    var trader: UInt32 = 0
    /// TargetStrategy (847); 0 = none.
    var strategy: UInt16 = 0
}

// Exposure at every level: reserved when an order is accepted, moved by executions, released at its
// end.
extension OrderCore {
    /// Those concerned by an order.
    func holders(_ terms: OrderTerms, _ origin: OrderOrigin) -> HolderList {
        var list = HolderList(terms.account)
        guard !reference.limits.nodes.isEmpty else { return list }
        if reference.limits.resolved.isStale { reference.refreshLimits(at: now) }
        reference.limits.addNodes(of: terms, origin, to: &list)
        return list
    }

    func origin(of slot: Slot) -> OrderOrigin {
        let id = orders[slot].id
        return OrderOrigin(
            trader: risk.traders.count == 0 ? 0 : risk.traders[id.raw] ?? 0,
            strategy: strategies.isEmpty ? 0 : strategies[id]?.terms.strategy.rawValue ?? 0)
    }

    /// Currency that an account's exposure is counted in.
    func currency(of account: AccountID, _ instrument: InstrumentID) -> Currency {
        reference.accountCurrency(account) ?? reference.currency(instrument)
    }

    /// Holds exposure of `quantity` at `price` for an order in place of what it held.
    mutating func reserve(_ slot: Slot, _ quantity: Quantity, at price: Price) {
        let order = orders.at(slot)
        guard order.pointee.kind == .client else { return }
        let (held, heldPx) = (order.pointee.reservedQty, order.pointee.reservedPx)
        if price == heldPx {
            reserve(slot, adding: quantity - held, at: price)
        } else {
            reserve(slot, adding: .zero - held, at: heldPx)
            reserve(slot, adding: quantity, at: price)
        }
        order.pointee.reservedQty = quantity
        order.pointee.reservedPx = price
    }

    private mutating func reserve(_ slot: Slot, adding quantity: Quantity, at price: Price) {
        let order = orders.at(slot)
        guard quantity.units != 0 else { return }
        let account = order.pointee.terms.account
        let instrument = order.pointee.terms.instrument
        let side = order.pointee.terms.side
        let currency = currency(of: account, instrument)
        positions.reserve(HolderID(account), currency, instrument, side, quantity, at: price)
        if side.isShort, reference.limits.watches.contains(.shortSale) {
            risk.books.openShort(account, instrument, quantity, Notional(price, quantity))
        }
        guard !reference.limits.nodes.isEmpty else { return }
        let list = holders(order.pointee.terms, origin(of: slot))
        for index in 1..<list.count {
            positions.reserve(list[index], currency, instrument, side, quantity, at: price)
        }
    }

    /// Books an execution of an order on positions, for everyone concerned.
    mutating func bookPosition(
        _ slot: Slot, _ quantity: Quantity, _ notional: Notional, on day: CalendarDate,
        asCorrection isCorrection: Bool = false
    ) {
        let terms = orders[slot].terms
        let list = holders(terms, origin(of: slot))
        for index in 0..<list.count {
            book(
                list[index], terms, quantity, notional, on: day, asCorrection: isCorrection)
        }
    }

    /// The same for one account that has no order: where a block's executions lie.
    mutating func bookPosition(
        of account: AccountID, _ instrument: InstrumentID, _ side: Side, _ quantity: Quantity,
        _ notional: Notional, on day: CalendarDate
    ) {
        positions.execute(
            HolderID(account), currency(of: account, instrument), instrument, side, quantity,
            notional, value: notional.raw, on: day)
    }

    private mutating func book(
        _ holder: HolderID, _ terms: OrderTerms, _ quantity: Quantity, _ notional: Notional,
        on day: CalendarDate, asCorrection isCorrection: Bool
    ) {
        let own = currency(of: terms.account, terms.instrument)
        let value = converted(notional, terms.instrument, to: own)
        if isCorrection {
            positions.correct(
                holder, own, terms.instrument, terms.side, quantity, notional, value: value,
                of: day)
        } else {
            positions.execute(
                holder, own, terms.instrument, terms.side, quantity, notional, value: value,
                on: day)
        }
        guard reference.limits.valuesPositions else { return }
        revalue(holder, own, terms.instrument, on: max(day, now.utcDate))
    }

    /// Values a holder's position at the last price that anybody knows.
    mutating func revalue(
        _ holder: HolderID, _ currency: Currency, _ instrument: InstrumentID, on day: CalendarDate
    ) {
        let unit = unitPrice(lastKnownPrice(instrument), instrument, in: currency)
        positions.value(holder, currency, instrument, at: unit, on: day)
    }

    /// Raw notional of the instrument's currency in another one, its multiplier included.
    func converted(_ notional: Notional, _ instrument: InstrumentID, to currency: Currency)
        -> Int128
    {
        guard let factor = factor(instrument, to: currency) else { return notional.raw }
        return factor.applied(to: notional.raw)
    }

    /// A price in another currency, for one unit of the instrument with its multiplier; `.none`
    /// without a price or a rate.
    func unitPrice(_ price: Price, _ instrument: InstrumentID, in currency: Currency) -> Price {
        guard price.isSet, let factor = factor(instrument, to: currency) else { return .none }
        return factor.isOne ? price : Price(units: Int64(clamping: factor.applied(price)))
    }

    /// The order falls under more scopes than before: they hold what it holds.
    mutating func widen(_ slot: Slot, from before: HolderList) {
        guard orders[slot].kind == .client, !reference.limits.nodes.isEmpty else { return }
        let terms = orders[slot].terms
        let list = holders(terms, origin(of: slot))
        let currency = currency(of: terms.account, terms.instrument)
        for index in 1..<list.count where !before.contains(list[index]) {
            positions.reserve(
                list[index], currency, terms.instrument, terms.side, orders[slot].reservedQty,
                at: orders[slot].reservedPx)
        }
    }
}

/// What a price or an amount is multiplied with to be in another currency: numerator over
/// denominator, both above 0.
struct UnitFactor: Equatable, BitwiseCopyable {
    var numerator: Int64 = 1
    var denominator: Int64 = 1
    /// Of the contract.
    var multiplier: Int64 = 1
    /// Prices are quoted so many times what they are: 100 for percentages.
    var quotedBy: Int64 = 1

    var isOne: Bool { numerator == denominator && multiplier == quotedBy }

    /// Rounded half away from zero to the unit of prices; what overflows is above every limit.
    func applied(_ price: Price) -> Int128 {
        let (product, isOver) = (Int128(price.units) * Int128(multiplier))
            .multipliedReportingOverflow(by: Int128(numerator))
        guard !isOver else { return .max }
        return Rounding.halfAway(product, Int128(denominator) * Int128(quotedBy))
    }

    /// The same for raw notional, in two steps that do not overflow.
    func applied(to raw: Int128) -> Int128 {
        guard !isOne else { return raw }
        let (under, over) = (
            Int128(denominator) * Int128(quotedBy), Int128(numerator) * Int128(multiplier)
        )
        let (whole, rest) = raw.quotientAndRemainder(dividingBy: under)
        let (product, isOver) = whole.multipliedReportingOverflow(by: over)
        guard !isOver, product.magnitude < 1 << 126 else { return raw < 0 ? -(1 << 126) : 1 << 126 }
        // The part below one unit of the divisor, to as many bits as there is room for.
        var (part, divisor) = (rest, under)
        while part.magnitude > (1 << 126) / over.magnitude {
            part /= 2
            divisor /= 2
        }
        return product + Rounding.halfAway(part * over, divisor)
    }
}
