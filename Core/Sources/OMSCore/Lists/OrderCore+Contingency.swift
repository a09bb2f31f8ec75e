import OMSTypes

// What executions and ends of an order do to the others of its list. Everything is worked out from
// the orders as they stand, so that a message that comes late, twice or not at all changes nothing
// that the next one would not put right.
extension OrderCore {
    /// Looks at the facts of this frame, those that come of it included.
    mutating func followLists() {
        var index = 0
        while index < events.count, !programs.live.isEmpty {
            if let (number, order) = contingency(touchedBy: events[index]) {
                note(events[index], number, order)
                advance(number, order)
            }
            index += 1
        }
    }

    /// The live list that an event is about, and which of its orders.
    private func contingency(touchedBy event: OrderEvent) -> (number: Int, order: OrderID)? {
        if case .listed(.moved(let number, .working)) = event {
            return programs.live.contains(Int(number)) ? (Int(number), .none) : nil
        }
        let order = subject(of: event)
        guard let number = programs.program(of: order), programs.live.contains(number) else {
            return nil
        }
        return (number, order)
    }

    /// The client order that an event of consequence to others is about.
    private func subject(of event: OrderEvent) -> OrderID {
        if case .filled(let fill) = event { return parent(of: fill.order) }
        if case .routeRequestRefused(let route, _) = event { return parent(of: route) }
        if case .canceled(let id, _) = event { return id }
        if case .rejected(let id, _) = event { return id }
        if case .expired(let id) = event { return id }
        if case .replaced(let id) = event { return id }
        if case .requestRefused(let refused) = event { return refused.order }
        if case .restated(let restated) = event { return restated.order }
        return .none
    }

    private func parent(of route: OrderID) -> OrderID {
        guard let slot = orders.slot(route), orders[slot].parent != .none else { return .none }
        return orders[orders[slot].parent].id
    }

    /// The slots of a list's orders; a whole list has no order that is none.
    private func legs(_ number: Int) -> [Slot] {
        requests.lists[programs[number].list].lines.compactMap { orders.slot($0.order) }
    }

    private mutating func advance(_ number: Int, _ order: OrderID) {
        let legs = legs(number)
        switch programs[number].contingency {
        case .none: return
        case .oneCancelsTheOther: cancelOthers(legs, of: order)
        case .oneTriggersTheOther:
            triggerOthers(legs)
            update(Array(legs.dropFirst()), isProportional: false)
        case .oneUpdatesTheOtherAbsolute: update(legs, isProportional: false)
        case .oneUpdatesTheOtherProportional: update(legs, isProportional: true)
        }
    }

    // MARK: One cancels the other

    private mutating func cancelOthers(_ legs: [Slot], of order: OrderID) {
        let executed = legs.filter { orders[$0].cumQty.isPositive }
        let winner =
            executed.first { !orders[$0].isEnding && orders[$0].isOpen } ?? executed.first
        guard let winner else { return }
        for leg in legs where leg != winner { endLeg(leg) }
    }

    /// Takes an order back because of another one; the client is told 150=4 with 378=99.
    private mutating func endLeg(_ slot: Slot) {
        guard orders[slot].isOpen, !orders[slot].isEnding else { return }
        emit(.stood(.ending(orders[slot].id, .other)))
        unwind(slot)
    }

    // MARK: One triggers the other

    /// The first order is filled: the others go to work. It has ended with a part: with that part
    /// of their quantity. With nothing: not at all.
    private mutating func triggerOthers(_ legs: [Slot]) {
        guard let first = legs.first else { return }
        let primary = orders[first]
        guard !primary.isOpen else { return }
        for leg in legs.dropFirst() where orders[leg].flags.contains(.listed) {
            guard orders[leg].isOpen, !orders[leg].isEnding else { continue }
            if primary.base != .filled {
                let part = part(
                    of: orders[leg].terms.orderQty, primary.cumQty, over: primary.terms.orderQty)
                let quantity = onLot(part, orders[leg].terms)
                guard quantity.isPositive else {
                    endLeg(leg)
                    continue
                }
                shrink(leg, to: quantity)
            }
            emit(.listed(.released(orders[leg].id)))
            report(leg, .triggered, isWorking: orders[leg].terms.ordType.isStop ? false : true)
            launch(leg)
        }
    }

    // MARK: One updates the other

    /// Each order has lost what the others have executed.
    private mutating func update(_ legs: [Slot], isProportional: Bool) {
        for leg in legs where !orders[leg].flags.contains(.listed) {
            guard orders[leg].isOpen, !orders[leg].isEnding,
                orders[leg].flags.isDisjoint(with: [.pendingReplace, .chained])
            else { continue }
            let id = orders[leg].id
            let lost = loss(of: leg, among: legs, isProportional)
            let before = programs.reduction(of: id)
            guard lost > before else { continue }
            let left = onLot(orders[leg].terms.orderQty + before - lost, orders[leg].terms)
            guard left > orders[leg].cumQty else {
                endLeg(leg)
                continue
            }
            emit(.listed(.reduced(id, orders[leg].terms.orderQty + before - left)))
            shrink(leg, to: left)
        }
    }

    /// What an order has lost to the executions of the others.
    private func loss(of leg: Slot, among legs: [Slot], _ isProportional: Bool) -> Quantity {
        let whole = orders[leg].terms.orderQty + programs.reduction(of: orders[leg].id)
        var lost = Quantity.zero
        for other in legs where other != leg {
            let order = orders[other]
            guard order.cumQty.isPositive else { continue }
            lost +=
                isProportional
                ? part(
                    of: whole, order.cumQty,
                    over: order.terms.orderQty + programs.reduction(of: order.id))
                : order.cumQty
        }
        return min(whole, lost)
    }

    private func part(of whole: Quantity, _ done: Quantity, over ordered: Quantity) -> Quantity {
        guard ordered.isPositive else { return .zero }
        let units = Int128(whole.units) * Int128(done.units) / Int128(ordered.units)
        return Quantity(units: Int64(clamping: units))
    }

    private func onLot(_ quantity: Quantity, _ terms: OrderTerms) -> Quantity {
        let lot = max(1, reference.steps(terms.instrument)?.lot.units ?? 1)
        return Quantity(units: quantity.units - quantity.units % lot)
    }

    /// Makes an order smaller without its client's request; less needs no check of risk.
    private mutating func shrink(_ slot: Slot, to quantity: Quantity) {
        var terms = orders[slot].terms
        terms.orderQty = quantity
        emit(
            .restated(
                .pending(
                    ReplaceRequested(
                        order: orders[slot].id, clOrdID: ClOrdID(), terms: terms,
                        reservedPx: orders[slot].acceptedPx, verdicts: Verdicts()), .other)))
        carryOut(slot, terms)
    }

    // MARK: What went wrong

    /// Two orders of a list met the market at once, or a venue does not let one go: what happened
    /// is booked, and operations and the client are told.
    private mutating func note(_ event: OrderEvent, _ number: Int, _ order: OrderID) {
        guard let slot = orders.slot(order) else { return }
        if case .filled(let fill) = event, exceeds(slot, number) {
            alert(number, order, fill.venue, "executed although another order of its list was")
        }
        // Too late, unknown or pending there: the fill or the end is on its way.
        if case .routeRequestRefused(let route, let reason) = event, reason == 2 || reason > 3,
            orders[slot].flags.contains(.stopping)
        {
            let venue = orders.slot(route).map { orders[$0].venue } ?? .none
            alert(number, order, venue, "a venue does not cancel an order of the list")
        }
        // What a venue does not make smaller is taken back whole.
        if case .restated(.dropped) = event, programs.reduction(of: order).isPositive {
            endLeg(slot)
        }
    }

    /// Whether the list has executed more than it was meant to, by this order's last execution.
    private func exceeds(_ slot: Slot, _ number: Int) -> Bool {
        var legs = legs(number)
        let contingency = programs[number].contingency
        if contingency == .oneTriggersTheOther { legs.removeFirst() }
        guard legs.contains(slot) else { return false }
        if contingency == .oneCancelsTheOther {
            guard orders[slot].isEnding else { return false }
            return legs.contains { $0 != slot && orders[$0].cumQty.isPositive }
        }
        let whole = orders[slot].terms.orderQty + programs.reduction(of: orders[slot].id)
        let lost = loss(
            of: slot, among: legs, contingency == .oneUpdatesTheOtherProportional)
        return orders[slot].cumQty > whole - lost
    }

    private mutating func alert(
        _ number: Int, _ order: OrderID, _ venue: VenueID, _ text: Text64
    ) {
        let list = programs[number].list
        let (session, id) = (requests.lists[list].session, requests.lists[list].id)
        anomaly(.contingencyMissed, order, venue, id)
        tell(session, id, .alert, .alert, lines(of: list), text)
    }
}
