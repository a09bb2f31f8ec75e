import OMSTypes

// Orders of a scope of the hierarchy, for those who want them cancelled.
extension OrderCore {
    /// What one look finds at most, and how far it looks, so that none runs long.
    private static let (foundMax, lookedMax) = (32, 4_096)

    /// Open client orders of a scope, and within it of one instrument or all (empty).
    ///
    /// - Parameters:
    ///   - start: 0, or `next` of the look before.
    /// - Returns: at most 32 orders; where to go on, `nil` = all were looked at.
    ///   - last: orders from that place on are not looked at; those that came later.
    public func openOrders(
        of scope: LimitScope, _ symbol: Symbol, from start: Int, before last: Int = .max
    ) -> (orders: [OrderID], next: Int?) {
        var found: [OrderID] = []
        let last = min(orders.count, last)
        let end = min(last, max(0, start) + Self.lookedMax)
        var place = max(0, start)
        while place < end, found.count < Self.foundMax {
            let slot = Slot(place)
            place += 1
            guard !orders.isPacked(slot), orders[slot].kind == .client, orders[slot].isOpen,
                !orders[slot].isEnding
            else { continue }
            let terms = orders[slot].terms
            guard symbol.isEmpty || symbol == reference.symbol(terms.instrument),
                reference.limits.covers(scope, terms.account, terms.instrument, origin(of: slot))
            else { continue }
            found.append(orders[slot].id)
        }
        return (found, place < last ? place : nil)
    }

    /// Open client orders of a session that went away, for those who want them cancelled.
    ///
    /// - Parameters:
    ///   - flaggedOnly: those with ExecInst (18) o or Q.
    ///   - goodTill: good-till orders too.
    ///   - start: 0, or `next` of the look before.
    /// - Returns: at most 32 orders; where to go on, `nil` = all were looked at.
    public func openOrders(
        of session: SessionID, flaggedOnly: Bool, goodTill: Bool, from start: Int
    ) -> (orders: [OrderID], next: Int?) {
        var found: [OrderID] = []
        let end = min(orders.count, max(0, start) + Self.lookedMax)
        var place = max(0, start)
        while place < end, found.count < Self.foundMax {
            let slot = Slot(place)
            place += 1
            guard !orders.isPacked(slot), orders[slot].kind == .client,
                orders[slot].session == session, orders[slot].isOpen, !orders[slot].isEnding,
                goodTill || !orders[slot].terms.timeInForce.isGoodTill,
                !flaggedOnly || has(.cancelOnConnectionLoss, slot)
                    || has(.cancelOnSystemFailure, slot)
            else { continue }
            found.append(orders[slot].id)
        }
        return (found, place < orders.count ? place : nil)
    }

    /// Whether anything is halted, by a switch or by a state.
    public var isAnythingHalted: Bool {
        !killSwitches.isEmpty || risk.standings.contains { $0.state == .halted }
    }
}
