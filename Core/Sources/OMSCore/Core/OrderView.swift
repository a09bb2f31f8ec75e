import OMSTypes

/// An order as the outside may see it: a copy of what State holds, with names resolved.
public struct OrderView: Equatable, Sendable {
    public var order: OrderID
    public var kind: OrderKind
    public var parent: OrderID
    /// Block that the client order is a member of; `.none` when it is in none.
    public var block: OrderID
    public var session: SessionID
    public var venue: VenueID
    /// The client's for client orders; for routes ours, by which the venue knows the order now.
    public var clOrdID: ClOrdID
    public var terms: OrderTerms
    public var ordStatus: OrdStatus
    public var cumQty: Quantity
    public var leavesQty: Quantity
    public var notional: Notional
    public var avgPx: Price
    public var entryTime: Timestamp
    public var isStaged: Bool
    public var routeReason: RouteReason
    /// A good-till order that is done for the day (39=3) has its LeavesQty and works on tomorrow.
    public var isTerminal: Bool { ordStatus.isTerminal && !leavesQty.isPositive }
}

extension OrderCore {
    public var orderCount: Int { orders.count }

    /// Client and block orders that have not ended.
    public var openCount: Int { openParents }

    /// An order by its OrderID (37), or `nil`.
    public func view(_ id: OrderID) -> OrderView? {
        guard let slot = orders.slot(id) else { return nil }
        let order = orders[slot]
        let clOrdID: ClOrdID
        switch order.kind {
        case .route:
            let foreign = order.acceptedAttempt == 0 ? reconciliation.foreign[id.raw] : nil
            let own = RouteID.clOrdID(order.id, attempt: order.acceptedAttempt)
            clOrdID = foreign.map { $0.clOrdID.isEmpty ? own : $0.clOrdID } ?? own
        case .client: clOrdID = clOrdIDs.text(order.clOrdID)
        case .block, .slice: clOrdID = ClOrdID()
        }
        return OrderView(
            order: id, kind: order.kind,
            parent: order.parent == .none ? .none : orders[order.parent].id,
            block: order.block == .none ? .none : orders[order.block].id,
            session: order.session, venue: order.venue, clOrdID: clOrdID, terms: order.terms,
            ordStatus: order.status, cumQty: order.cumQty, leavesQty: order.leavesQty,
            notional: order.notional, avgPx: order.averagePrice, entryTime: order.entryTime,
            isStaged: order.flags.contains(.staged), routeReason: order.reason)
    }

    /// The terms of an order, or `nil`.
    public func terms(of id: OrderID) -> OrderTerms? { orders.slot(id).map { orders[$0].terms } }

    /// A client order by any ClOrdID of its chain.
    public func order(clOrdID: ClOrdID, session: SessionID) -> OrderID? {
        slot(of: clOrdID, session: session).map { orders[$0].id }
    }

    /// Children (routes) of a parent, oldest first.
    public func children(of id: OrderID) -> [OrderID] {
        guard let slot = orders.slot(id) else { return [] }
        var result: [OrderID] = []
        var child = orders[slot].firstChild
        while child != .none {
            result.append(orders[child].id)
            child = orders[child].nextSibling
        }
        return result.reversed()
    }

    /// Member orders of a block, in the order in which they joined.
    public func members(of id: OrderID) -> [OrderID] {
        orders.slot(id).map { members(of: $0).map { orders[$0].id } } ?? []
    }

    /// The oldest order that waits to be booked by post-trade.
    public var nextUnbooked: OrderID? { unbooked.first }

    /// What is executed but not booked yet, and how many trades were booked before.
    public func unbookedPart(of id: OrderID) -> (Quantity, Notional, bookings: UInt16) {
        guard let slot = orders.slot(id) else { return (.zero, .zero, 0) }
        let order = orders[slot]
        return (
            order.cumQty - order.bookedQty, order.notional - order.bookedNotional,
            order.bookings
        )
    }

    public func position(_ account: AccountID, _ instrument: InstrumentID) -> Position {
        positions.position(account, instrument)
    }

    /// (account, instrument) of every position, ascending.
    public func positionKeys() -> [(AccountID, InstrumentID)] {
        positions.sortedKeys().filter { $0 >> 63 == 0 }.map {
            (
                AccountID(UInt32(truncatingIfNeeded: $0 >> 32)),
                InstrumentID(UInt32(truncatingIfNeeded: $0))
            )
        }
    }

    /// Ledger balance: units of 10⁻⁸ for securities, 10⁻¹⁶ for cash.
    public func balance(_ account: AccountID, _ asset: Asset) -> Int128 {
        ledger.balance(account, asset)
    }

    public var isLedgerBalanced: Bool { ledger.isBalanced }

    /// Every ledger balance, ascending by account and asset.
    public func forEachBalance(_ body: (AccountID, Asset, Int128) -> Void) {
        ledger.forEach(body)
    }

    public func venueStatistics(_ venue: VenueID) -> VenueStatistics { statistics(venue) }
    public var anomalyCount: UInt64 { anomalies }
    public var isKillSwitchEngaged: Bool { !killSwitches.isEmpty }
}
