import OMSTypes

// Chains of replace requests: one is decided after the other (matrices D.2.a-c, D.x1).
extension OrderCore {
    /// Requests that may wait on one order: a client that sends more is refused.
    private static let linksMax = 8

    /// Whether a request waits for the one that is pending, by the firm's practice.
    func joinsChain(_ slot: Slot) -> Bool {
        let flags = orders[slot].flags
        return flags.contains(.pendingReplace)
            && flags.isDisjoint(with: [.pendingCancel, .restating])
            && reference.practice.chains != .refused
            && (chains[orders[slot].id]?.count ?? 0) < Self.linksMax
    }

    mutating func queue(_ slot: Slot, _ request: ReplaceOrder) {
        let isTold = reference.practice.chains == .pending
        let id = orders[slot].id
        let before = chains[id]?.last.map { replacedTerms(slot, $0.request) }
        emit(.chained(.queued(id, request, isTold: isTold)))
        guard isTold else { return }
        // The published row carries the terms of the request before it, and the last accepted id.
        report(
            slot, .pendingReplace, clOrdID: request.clOrdID,
            origClOrdID: clOrdIDs.text(orders[slot].clOrdID),
            terms: before ?? pendingReplaces[id]?.terms)
    }

    /// Decides what waited for the requests that were answered in this frame.
    mutating func advanceChains() {
        var at = 0
        while at < events.count {
            if let id = Self.answered(events[at]) { advanceChain(id) }
            at += 1
        }
    }

    private static func answered(_ event: OrderEvent) -> OrderID? {
        if case .replaced(let id) = event { return id }
        if case .requestRefused(let refused) = event, refused.endsPending { return refused.order }
        if case .canceled(let id, _) = event { return id }
        if case .rejected(let id, _) = event { return id }
        if case .expired(let id) = event { return id }
        return nil
    }

    private mutating func advanceChain(_ id: OrderID) {
        let slot = known(id)
        while let link = chains[id]?.first {
            guard orders[slot].flags.isDisjoint(with: [.pendingReplace, .pendingCancel]),
                !orders[slot].isOpen || !orders[slot].isEnding
            else { return }
            emit(.chained(.taken(id)))
            pursue(slot, link.request, .none, isTold: link.isTold)
        }
    }

    mutating func applyChained(_ event: ChainEvent) {
        let slot = known(event.order)
        switch event {
        case .queued(let id, let request, let isTold):
            clOrdIDs.add(
                request.clOrdID, scope: UInt32(request.session.raw), value: UInt32(slot))
            chains[id, default: []].append(ChainLink(request: request, isTold: isTold))
            if isTold { orders[slot].flags.insert(.chained) }
        case .taken(let id):
            chains[id]?.removeFirst()
            if chains[id]?.isEmpty ?? true { chains[id] = nil }
            if !(chains[id]?.contains { $0.isTold } ?? false) {
                orders[slot].flags.remove(.chained)
            }
        }
    }
}
