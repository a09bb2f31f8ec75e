import OMSTypes

// Orders that wait: stops for their price, good-till-date and day orders for their end.
extension OrderCore {
    /// Registers a stop's watch, or triggers it at once when the market is there already.
    mutating func watch(_ slot: Slot) {
        let order = orders[slot]
        if order.flags.contains(.instructed), let instructions = instructions[order.id],
            instructions.peg == .trailingStop
        {
            return trail(slot, instructions)
        }
        let watch = Watch(
            order: order.id, instrument: order.terms.instrument, side: order.terms.side,
            stopPx: order.terms.stopPx)
        emit(.watchSet(watch))
        if watch.isFired(by: nbbo(order.terms.instrument)) { fireStop(slot) }
    }

    /// A watch fired: the stop becomes a market or limit order. A watch that is gone is no news.
    mutating func trigger(_ id: OrderID) {
        guard let slot = orders.slot(id), orders[slot].isOpen else { return }
        if orders[slot].flags.contains(.crosses) { return runCycle(instrument(of: slot)) }
        if instructions.isFollowing(id) { return followQuotes(slot) }
        guard orders[slot].flags.contains(.watching) else { return }
        _ = nbbo(orders[slot].terms.instrument)
        fireStop(slot)
    }

    mutating func fireStop(_ slot: Slot) {
        let id = orders[slot].id
        if instructions.isFollowing(id) { emit(.instructed(.followCleared(id))) }
        emit(.watchCleared(id))
        emit(.triggered(id))
        report(slot, .triggered, isWorking: true)
        settle(slot)
    }

    /// Orders whose watch the present quotes fire; the shell asks after each quote.
    public func firedWatches(on instrument: InstrumentID, at instant: Timestamp) -> [OrderID] {
        guard hasWatches else { return [] }
        var result: [OrderID] = []
        if watches.hasWatch(on: instrument) {
            result = watches.fired(instrument, by: bestQuote(instrument, at: instant))
        }
        if crossing.count > 0, let order = crossingCall(instrument, at: instant) {
            result.append(order)
        }
        guard instructions.hasFollowers else { return result.sorted() }
        for order in instructions.followers(of: instrument)
        where !result.contains(order) && isCalled(order, at: instant) {
            result.append(order)
        }
        return result.sorted()
    }

    /// Whether any order waits for quotes, or follows them.
    public var hasWatches: Bool {
        !watches.isEmpty || instructions.hasFollowers || crossing.count > 0
    }

    /// The timer that is due first, for the shell to fire.
    public var nextTimer: (id: TimerID, due: Timestamp)? {
        timers.first.map { ($0.id, $0.due) }
    }

    /// The first instant after another at a time of day (UTC), or `nil` when it is none.
    static func next(_ time: Int64, after instant: Timestamp) -> Timestamp? {
        guard time >= 0, time < Timestamp.nanosecondsPerDay else { return nil }
        let due = instant.utcDate.startUTC.adding(nanoseconds: time)
        return due > instant ? due : due.adding(nanoseconds: Timestamp.nanosecondsPerDay)
    }

    mutating func fire(_ id: TimerID) {
        guard let timer = timers.timer(id), timer.due <= now else { return }
        emit(.timerCleared(id))
        switch timer.purpose {
        case .expire:
            if let slot = orders.slot(timer.order) { expire(slot) }
        case .release: if let slot = orders.slot(timer.order) { endHold(slot) }
        case .reprice: if let slot = orders.slot(timer.order) { lookAgain(slot) }
        case .slice: if let slot = orders.slot(timer.order) { lookAtSchedule(slot) }
        case .endOfDay:
            emit(
                .sweepSet(
                    Sweep(job: .endOfDay, cursor: 0, account: .none, instrument: .none)))
        case .statusAnswer: endWait(id)
        case .approval: expireApproval(timer.order)
        case .firmUp: expireFirming(timer.order)
        case .quotes: if let slot = orders.slot(timer.order) { endAsking(slot) }
        case .placement: if let slot = orders.slot(timer.order) { placementTimerFired(slot) }
        case .startOfDay:
            emit(
                .sweepSet(
                    Sweep(job: .startOfDay, cursor: 0, account: .none, instrument: .none)))
        }
    }

    /// Ends an order by its time in force, once its children have ended.
    mutating func expire(_ slot: Slot) {
        guard orders[slot].isOpen, !orders[slot].flags.contains(.expiring) else { return }
        emit(.expiring(orders[slot].id))
        if orders[slot].block != .none { return stop(orders[slot].block) }
        unwind(slot)
    }
}
