import OMSTypes

/// A position as the outside may see it. Amounts are raw (10⁻¹⁶) of `currency`, with the
/// contract's multiplier.
public struct PositionView: Equatable, Sendable {
    public var account: AccountID
    public var instrument: InstrumentID
    /// Of the prices.
    public var currency: Currency
    /// Long above zero.
    public var net: Quantity
    /// Per unit, as the instrument is quoted; `.none` when `net` is zero.
    public var averageCost: Price
    public var cost: Int128
    /// Profit of what was closed since the journal began.
    public var realized: Int128
    /// Last known price of any age, else the previous close; `.none` = nobody knows one.
    public var mark: Price
    /// When the mark came; `.none` of a previous close.
    public var markTime: Timestamp
    /// Profit of `net` at the mark; `nil` without one, unless there is nothing to value.
    public var unrealized: Int128?
}

/// Cash of an account in one currency, raw (10⁻¹⁶).
public struct CashView: Equatable, Sendable {
    public var currency: Currency
    /// All of it, settled or not.
    public var total: Int128
    /// Fees owed and not paid, above zero.
    public var feesAccrued: Int128
    /// What settles on a day, in the order of days; days that net to zero are left out.
    public var dated: [(day: CalendarDate, amount: Int128)]

    public static func == (a: CashView, b: CashView) -> Bool {
        a.currency == b.currency && a.total == b.total && a.feesAccrued == b.feesAccrued
            && a.dated.elementsEqual(b.dated) { $0.day == $1.day && $0.amount == $1.amount }
    }

    /// What has settled by a day.
    public func settled(by day: CalendarDate) -> Int128 {
        dated.reduce(total) { $1.day > day ? $0 - $1.amount : $0 }
    }
}

extension OrderCore {
    /// A position with its cost and its profit at the last known price.
    public func positionView(_ account: AccountID, _ instrument: InstrumentID) -> PositionView {
        let position = positions.position(account, instrument)
        let mark = mark(instrument)
        let product = reference.product(instrument)
        func money(_ notional: Notional) -> Int128 { product?.money(notional) ?? notional.raw }
        let unrealized: Int128? =
            position.net == .zero
            ? 0 : mark.map { money(position.unrealized(at: $0.price)) }
        return PositionView(
            account: account, instrument: instrument,
            currency: reference.currency(instrument), net: position.net,
            averageCost: position.averageCost, cost: money(position.cost),
            realized: money(position.realized), mark: mark?.price ?? .none,
            markTime: mark?.time ?? .none, unrealized: unrealized)
    }

    /// Whether anybody ever traded the instrument, or held it from the beginning: currencies, which
    /// are cash, always.
    public func mayHold(_ instrument: InstrumentID) -> Bool {
        ledger.contains(.street, .security(instrument))
            || reference.product(instrument)?.base != nil
    }

    /// Cash that has settled by a day, raw (10⁻¹⁶).
    public func settledCash(_ account: AccountID, _ currency: Currency, by day: CalendarDate)
        -> Int128
    {
        ledger.settledCash(account, currency, by: day)
    }

    /// All cash of an account by currency, in the order of their names. It takes time with the
    /// number of all balances.
    public func cash(of account: AccountID) -> [CashView] {
        var result: [UInt32: CashView] = [:]
        func change(_ currency: Currency, _ body: (inout CashView) -> Void) {
            body(
                &result[
                    currency.packed,
                    default: CashView(currency: currency, total: 0, feesAccrued: 0, dated: [])])
        }
        ledger.forEach { holder, asset, amount in
            guard holder == account, amount != 0 else { return }
            switch asset {
            case .cash(let currency): change(currency) { $0.total = amount }
            case .fees(let currency): change(currency) { $0.feesAccrued = -amount }
            case .dated(let currency, let day): change(currency) { $0.dated.append((day, amount)) }
            case .security, .contract: break
            }
        }
        return result.keys.sorted().compactMap { result[$0] }
    }
}
