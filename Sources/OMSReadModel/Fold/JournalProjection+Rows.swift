import OMSCore
import OMSEngine
import OMSTypes

// What the batch touched, read from the replica as it stands after the batch.
extension JournalProjection {
    mutating func addTouchedRows() {
        var positions = touched.positions
        for (order, change) in touched.orders.sorted(by: { $0.key < $1.key }) {
            guard let view = engine.orders.view(order), !memory.refused.contains(order) else {
                continue
            }
            batch.orders.append(row(of: view, change))
            if view.kind == .block { batch.blocks.append(blockRow(of: view, change)) }
            let key = PositionKey(view.terms.account, view.terms.instrument)
            if (positions[key]?.sequence ?? 0) <= change.sequence { positions[key] = change }
        }
        for (key, change) in positions.sorted(by: { $0.key < $1.key }) {
            if let row = positionRow(key, change) { batch.positions.append(row) }
        }
        for (venue, change) in touched.venues.sorted(by: { $0.key < $1.key }) {
            batch.venues.append(row(of: venue, change))
        }
        for (allocID, change) in touched.trades.sorted(by: { $0.key < $1.key }) {
            addTrade(allocID, change)
        }
    }

    struct PositionKey: Hashable, Comparable {
        var account: AccountID
        var instrument: InstrumentID
        init(_ account: AccountID, _ instrument: InstrumentID) {
            self.account = account
            self.instrument = instrument
        }
        static func < (a: Self, b: Self) -> Bool {
            (a.account, a.instrument) < (b.account, b.instrument)
        }
    }

    private func row(of view: OrderView, _ change: TouchedEntities.Change) -> OrderRow {
        var row = OrderRow(
            orderID: view.order.raw, kind: OrderLevel(view.kind), side: view.terms.side,
            ordType: view.terms.ordType, timeInForce: view.terms.timeInForce,
            orderQty: view.terms.orderQty, ordStatus: view.ordStatus)
        row.parentOrderID = (view.parent == .none ? view.block : view.parent).raw
        row.clOrdID = view.clOrdID.description
        row.origClOrdID = memory.origClOrdIDs[view.order] ?? ""
        row.account = accountName(view.terms.account)
        row.symbol = symbolName(view.terms.instrument)
        row.price = view.terms.price
        row.stopPx = view.terms.stopPx
        row.expireTime = view.terms.expireTime
        row.cumQty = view.cumQty
        row.leavesQty = view.leavesQty
        row.avgPx = view.avgPx
        row.workflow = workflow(of: view)
        row.venue = venueName(view.venue)
        row.text = memory.texts[view.order] ?? ""
        row.created = view.entryTime
        row.transactTime = change.time
        row.sequence = change.sequence
        return row
    }

    private func workflow(of view: OrderView) -> WorkflowStatus {
        if view.isStaged, view.block == .none { return .staged }
        guard view.isTerminal else { return .working }
        return memory.booked.contains(view.order) ? .booked : .done
    }

    private func blockRow(of view: OrderView, _ change: TouchedEntities.Change) -> BlockRow {
        var row = BlockRow(
            orderID: view.order.raw, symbol: symbolName(view.terms.instrument),
            side: view.terms.side, ordStatus: view.ordStatus)
        row.orderQty = view.terms.orderQty
        row.cumQty = view.cumQty
        row.avgPx = view.avgPx
        row.workflow = workflow(of: view)
        row.members = engine.orders.members(of: view.order).compactMap { id in
            engine.orders.view(id).map { member in
                BlockMember(
                    orderID: id.raw, clOrdID: member.clOrdID.description,
                    account: accountName(member.terms.account), orderQty: member.terms.orderQty,
                    allocQty: member.cumQty)
            }
        }
        row.transactTime = change.time
        row.sequence = change.sequence
        return row
    }

    /// `nil` for accounts of the house, which hold executions only until they are allocated.
    private func positionRow(
        _ key: PositionKey, _ change: TouchedEntities.Change
    ) -> PositionRow? {
        guard let account = engine.orders.reference.terms(key.account),
            let instrument = engine.orders.reference.terms(key.instrument)
        else { return nil }
        let position = engine.orders.position(key.account, key.instrument)
        var row = PositionRow(
            account: account.account.description, symbol: instrument.symbol.description)
        row.quantity = position.net
        row.boughtQty = Quantity(units: Int64(clamping: position.bought))
        row.soldQty = Quantity(units: Int64(clamping: position.sold))
        row.openBuyQty = position.openBuy
        row.openSellQty = position.openSell
        row.avgPx = position.averageCost
        let cash = position.soldNotional - position.boughtNotional
        row.cash = Int64(clamping: Rounding.halfAway(cash.raw, Int128(DecimalText.scale)))
        row.currency = instrument.currency.description
        row.transactTime = change.time
        row.sequence = change.sequence
        return row
    }

    private func row(of venue: VenueID, _ change: TouchedEntities.Change) -> VenueRow {
        let known = engine.orders.venueStatistics(venue)
        var row = VenueRow(venue: venueName(venue))
        let kind = engine.orders.reference.terms(venue)?.kind ?? .lit
        let isDark = kind == .dark
        row.kind = kind.name
        row.isUp = known.isUp || kind == .crossing
        row.ordersSent = Int64(clamping: known.routesSent)
        row.fills = Int64(clamping: known.fills)
        row.rejects = Int64(clamping: known.rejects)
        row.filledQty = memory.filledQty[venue] ?? .zero
        row.ackLatencyNanoseconds = known.latency
        row.fillRate = (isDark ? known.darkFillRate : known.takeFillRate) * 100
        row.transactTime = change.time
        row.sequence = change.sequence
        return row
    }
}

extension VenueTerms.Kind {
    /// As rows and pages name it.
    public var name: String {
        switch self {
        case .lit: return "lit"
        case .dark: return "dark"
        case .crossing: return "crossing"
        case .rfq: return "rfq"
        }
    }
}
