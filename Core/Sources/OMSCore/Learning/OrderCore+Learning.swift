import OMSTypes

// What was measured beside the orders' path enters here, and what routes teach of dark venues.
extension OrderCore {
    mutating func learn(_ command: LearningCommand) {
        switch command {
        case .lessons(let lessons):
            if let refusal = refusal(of: lessons) { return refuseDesk(.none, refusal) }
            guard !lessons.markOuts.isEmpty || !lessons.flows.isEmpty else { return }
            emit(.learnt(.lessons(lessons)))
        case .placement(let placement): place(placement)
        case .weighing(let weighing): weigh(weighing)
        }
    }

    private func refusal(of lessons: RouterLessons) -> Refusal? {
        let count = lessons.markOuts.count + lessons.flows.count
        guard count <= RouterLessons.entriesMax else {
            return Refusal(
                .lessonsUnsound, limit: Int64(RouterLessons.entriesMax), measured: Int64(count))
        }
        for entry in lessons.markOuts {
            // No mark-out is beyond the whole price.
            let most = Int64(entry.fills) &* 10_000_000_000
            guard reference.terms(entry.venue) != nil, entry.fills > 0,
                entry.fills <= 1_000_000, entry.microBps.magnitude <= UInt64(most)
            else { return Refusal(.lessonsUnsound, measured: entry.microBps) }
        }
        for flow in lessons.flows {
            guard reference.terms(flow.venue) != nil, reference.symbol(flow.instrument) != nil,
                flow.rate.tradesMilli >= 0, flow.rate.tradesMilli <= 1_000_000_000_000,
                flow.rate.quantity.units >= 0, flow.rate.quantity <= Self.quantityMax
            else { return Refusal(.lessonsUnsound, measured: flow.rate.tradesMilli) }
        }
        return nil
    }

    mutating func applyLearnt(_ event: LearningEvent, at instant: Timestamp) {
        switch event {
        case .lessons(let lessons):
            let terms = reference.learning
            for entry in lessons.markOuts { learning.learn(entry, terms, at: instant) }
            for flow in lessons.flows { learning.learn(flow) }
        case .placementAsked(let order): learning.set(order, Stage(.asked))
        case .placed(let placement): learning.set(placement.order, Stage(.placed))
        case .weighingAsked(let order, let until): learning.set(order, Stage(.weighing, until))
        case .weighed(let weighing):
            moveStage(weighing.order, to: .weighed)
            // Every look begins anew: patience is no string of failures.
            orders[known(weighing.order)].attempts = 0
        case .weighingMoved(let order): moveStage(order, to: .moving)
        case .placementOver(let order):
            if orders[known(order)].isOpen {
                learning.set(order, Stage(.over))
            } else {
                learning.forget(order)
            }
        }
    }

    private typealias Stage = LearningBook.Stage

    private mutating func moveStage(_ order: OrderID, to phase: LearningBook.Phase) {
        learning.set(order, Stage(phase, learning.stage(order)?.until ?? .none))
    }

    /// An immediate order to a dark venue is over: what it got says what was there.
    mutating func learnDark(_ slot: Slot) {
        guard orders[slot].reason == .dark else { return }
        let instrument = orders[slot].terms.instrument
        let unit = darkUnit(instrument).units
        let (sent, filled) = (orders[slot].terms.orderQty.units, orders[slot].cumQty.units)
        // What was filled in full is censored, whatever the units make of it.
        let allocated = max(1, Int(clamping: sent / unit))
        let executed = filled >= sent ? allocated : min(allocated - 1, Int(filled / unit))
        learning.observeDark(
            orders[slot].venue, instrument, allocated: allocated, executed: executed)
    }

    /// What dark venues are learnt and split in.
    func darkUnit(_ instrument: InstrumentID) -> Quantity {
        let lot = reference.steps(instrument)?.lot ?? .zero
        return max(max(reference.learning.darkUnit, lot), Quantity(units: 1))
    }

    /// The mean mark-outs of venues and what they cost, for people: by venue number less one.
    public var venuePenalties: [Int64] { learning.qualities.map(\.penalty) }
}
