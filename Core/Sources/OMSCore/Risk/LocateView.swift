import OMSTypes

/// Locates of today of one account, or of the firm, in one instrument.
public struct LocateView: Equatable, Sendable {
    /// `.none` = for every account.
    public var account: AccountID
    public var instrument: InstrumentID
    /// All that was located today.
    public var located: Quantity
    /// What a short sale could take now.
    public var available: Quantity
    /// What open short sales hold.
    public var reserved: Quantity
    /// Borrowed already, and not only held ready by a lender.
    public var isBorrowed: Bool
    /// Sold, or given back twice.
    public var used: Quantity { located - available - reserved }
}

extension LocateBook {
    /// What was located on a day, ascending by account and instrument.
    func views(on day: CalendarDate, isBorrowed: Bool) -> [LocateView] {
        var reserved: [UInt64: Int64] = [:]
        for order in orders.sortedKeys() {
            guard let held = orders[order], held.day == day.daysSinceEpoch else { continue }
            let (own, firm) = (held.ownFresh + held.ownReturned, held.firmFresh + held.firmReturned)
            reserved[UInt64(held.account) << 32 | UInt64(held.instrument), default: 0] += own
            reserved[UInt64(held.instrument), default: 0] += firm
        }
        return inventories.sortedKeys().compactMap { key in
            guard let found = inventories[key], found.day == day.daysSinceEpoch,
                let located = totals[key], located.day == found.day
            else { return nil }
            return LocateView(
                account: AccountID(UInt32(key >> 32)),
                instrument: InstrumentID(UInt32(truncatingIfNeeded: key)),
                located: Quantity(units: located.fresh),
                available: Quantity(units: found.fresh + found.returned),
                reserved: Quantity(units: reserved[key] ?? 0), isBorrowed: isBorrowed)
        }
    }
}

extension OrderCore {
    /// Locates of a day with what is left of them, then what was borrowed for it.
    public func locates(on day: CalendarDate) -> [LocateView] {
        risk.books.locates.views(on: day, isBorrowed: false)
            + risk.books.borrows.views(on: day, isBorrowed: true)
    }
}
