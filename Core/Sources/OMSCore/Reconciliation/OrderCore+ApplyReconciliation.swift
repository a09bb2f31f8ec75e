import OMSTypes

extension OrderCore {
    mutating func applyReconciled(_ event: ReconciliationEvent, at instant: Timestamp) {
        switch event {
        case .began(let number, let venue, let isMass, let end, let timer):
            reconciliation.inquiries.append(
                Inquiry(
                    number: number, venue: venue, isMass: isMass, end: end, lastHeard: instant,
                    timer: timer))
            reconciliation.nextInquiry = number + 1
        case .doubted(let id, let number, let isAsked):
            reconciliation.believe(id)
            reconciliation.doubts.set(
                id.raw,
                Doubt(inquiry: number, isAsked: isAsked, attempt: orders[known(id)].attempt))
            reconciliation.change(number) { $0.doubts += 1 }
        case .advanced(let number, let cursor): reconciliation.change(number) { $0.cursor = cursor }
        case .gathered(let number): reconciliation.change(number) { $0.phase = .waiting }
        case .listed(let number, let end):
            reconciliation.change(number) {
                $0.isMass = false
                $0.phase = .asking
                $0.cursor = 0
                $0.end = end
            }
        case .answered(let number, let id):
            reconciliation.believe(id)
            reconciliation.change(number) {
                $0.heard &+= 1
                $0.lastHeard = instant
            }
        case .extended(let number, let timer): reconciliation.change(number) { $0.timer = timer }
        case .ended(let number): reconciliation.end(number)
        case .differs(let difference):
            reconciliation.differences.set(
                difference.order.raw,
                KnownDifference(difference: difference, anomaly: anomalies + 1))
        case .agreed(let id):
            guard let known = reconciliation.differences.remove(id.raw) else { return }
            repairs.close(known.anomaly, by: AnomalyRecord.byItself)
        case .orphaned, .bookedFromStatus, .named, .adopted: applyFinding(event)
        }
    }

    private mutating func applyFinding(_ event: ReconciliationEvent) {
        switch event {
        case .orphaned(let orphan):
            let index = reconciliation.orphans.firstIndex {
                $0.orphan.venue == orphan.venue && $0.orphan.venueOrderID == orphan.venueOrderID
            }
            if let index {
                reconciliation.orphans[index].orphan = orphan
            } else {
                reconciliation.orphans.append(
                    KnownOrphan(orphan: orphan, anomaly: anomalies + 1))
            }
        case .bookedFromStatus(let id):
            reconciliation.statusFills.set(id.raw, UInt32(executions.count - 1))
        case .named(_, let venue, let execID, let execution):
            execIDs.add(execID, scope: UInt32(venue.raw), value: execution)
        case .adopted(let id, let clOrdID):
            reconciliation.foreign.update(
                id.raw, initial: ForeignRoute(venueOrderID: Text64(), clOrdID: clOrdID)
            ) { $0.clOrdID = clOrdID }
        case .began, .doubted, .advanced, .gathered, .listed, .answered, .extended, .ended,
            .differs, .agreed:
            preconditionFailure("applied above")
        }
    }
}
