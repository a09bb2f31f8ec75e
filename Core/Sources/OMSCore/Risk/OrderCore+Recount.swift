import OMSTypes

// What the scopes above accounts hold is counted anew when it changes who belongs to them: desks,
// clients, groups, or a scope that has its first aggregate limit.
extension OrderCore {
    /// Counts the exposure of every scope from open orders, positions and today's executions.
    mutating func recountIfNeeded(at instant: Timestamp) {
        guard reference.limits.needsRecount else { return }
        reference.limitsRecounted()
        reference.refreshLimits(at: instant)
        refillBooks()
        let profits = positions.profits()
        positions.forgetNodes()
        for slot in 0..<Slot(orders.count)
        where !orders.isPacked(slot) && orders[slot].reservedQty.units != 0 {
            widen(slot, from: HolderList(orders[slot].terms.account))
        }
        recountPositions()
        recountExecutions(on: instant.utcDate)
        guard reference.limits.valuesPositions else { return }
        for key in positions.sortedKeys() {
            let holder = HolderID(raw: UInt32(truncatingIfNeeded: key >> 32))
            let instrument = InstrumentID(UInt32(truncatingIfNeeded: key))
            revalue(holder, currency(of: holder, instrument), instrument, on: instant.utcDate)
        }
        positions.keepProfit(of: profits)
    }

    /// Currency that a holder's positions are valued in.
    func currency(of holder: HolderID, _ instrument: InstrumentID) -> Currency {
        holder.node == nil
            ? currency(of: AccountID(holder.raw), instrument) : reference.firmCurrency
    }

    /// Scopes of accounts hold what their accounts hold.
    private mutating func recountPositions() {
        let nodes = reference.limits.nodes
        guard !nodes.isEmpty else { return }
        for key in positions.sortedKeys() where key >> 63 == 0 {
            let account = AccountID(UInt32(truncatingIfNeeded: key >> 32))
            let instrument = InstrumentID(UInt32(truncatingIfNeeded: key))
            let net = positions.position(account, instrument).net
            guard net != .zero, reference.terms(account) != nil else { continue }
            for index in nodes.indices
            where nodes[index].scope.level.isOfAccounts
                && reference.limits.covers(
                    nodes[index].scope, account, instrument, OrderOrigin())
            {
                positions.carry(HolderID(node: index), instrument, net)
            }
        }
    }

    /// What was executed today counts for everyone concerned; traders and strategies also hold
    /// what they executed before.
    private mutating func recountExecutions(on day: CalendarDate) {
        guard !reference.limits.nodes.isEmpty else { return }
        for slot in 0..<Slot(orders.count) where orders[slot].kind == .client {
            guard orders[slot].cumQty.isPositive else { continue }
            let isToday = orders[slot].entryTime.utcDate == day
            recount(
                slot, orders[slot].cumQty, isToday ? orders[slot].notional : .zero, on: day)
        }
        for number in stride(from: executions.count - 1, through: 0, by: -1) {
            let execution = executions[number]
            guard execution.day >= day else { break }
            let parent = orders[execution.route].parent
            guard parent != .none, orders[parent].kind == .client,
                orders[parent].entryTime.utcDate < day
            else { continue }
            recount(parent, .zero, execution.notional, on: day)
        }
        for share in risk.lateShares where share.day == day {
            recount(known(share.order), .zero, share.gross, on: day)
        }
    }

    private mutating func recount(
        _ slot: Slot, _ quantity: Quantity, _ notional: Notional, on day: CalendarDate
    ) {
        let terms = orders[slot].terms
        let list = holders(terms, origin(of: slot))
        let currency = currency(of: terms.account, terms.instrument)
        let value = converted(notional, terms.instrument, to: currency)
        for index in 1..<list.count {
            let level = reference.limits.nodes[list[index].node!].scope.level
            if !level.isOfAccounts, quantity.isPositive {
                positions.carry(
                    list[index], terms.instrument,
                    Quantity(units: quantity.units * terms.side.sign))
            }
            if value != 0 {
                positions.carryExecuted(list[index], currency, value, on: day)
            }
        }
    }
}

extension LimitLevel {
    /// The scope is made of whole accounts.
    var isOfAccounts: Bool {
        switch self {
        case .firm, .desk, .client, .account: return true
        case .trader, .strategy: return false
        }
    }
}

extension PositionStore {
    /// Adds what others hold to a holder that is counted anew.
    mutating func carry(_ holder: HolderID, _ instrument: InstrumentID, _ net: Quantity) {
        change(holder, instrument) { $0.net += net }
    }

    mutating func carryExecuted(
        _ holder: HolderID, _ currency: Currency, _ value: Int128, on day: CalendarDate
    ) {
        change(holder, currency) {
            if $0.day < day { $0 = $0.on(day) }
            $0.executed += value
        }
    }
}
