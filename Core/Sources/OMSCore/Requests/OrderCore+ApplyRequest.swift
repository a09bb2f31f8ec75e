import OMSTypes

// How facts of client requests change State.
extension OrderCore {
    mutating func applyRequest(_ event: RequestEvent) {
        switch event {
        case .fieldsKept(let order, let fields): requests.kept.add(order, fields)
        case .jobStarted(let job, let orders): applyJobStarted(job, orders)
        case .jobAdvanced(let cursor, let hasGathered, let matched):
            requests.advance(cursor, hasGathered, matched)
        case .jobEnded: requests.endJob()
        case .listEnded(let session, let id):
            requests.endList(session, id)
            if let list = requests.list(session, id) { programs.endList(list) }
        case .massCanceling(let id):
            orders[known(id)].flags.insert([.stopping, .massCanceled])
        }
    }

    private mutating func applyJobStarted(_ job: RequestJob, _ orders: [DetailedOrder]) {
        var state = RequestState.Job(job: job, orders: orders)
        switch job.kind {
        case .massStatus: break
        case .massCancel:
            clOrdIDs.add(job.id, scope: UInt32(job.session.raw), value: .max)
        case .newList:
            requests.listIDs.add(
                job.id, scope: UInt32(job.session.raw), value: UInt32(requests.lists.count))
            requests.lists.append(RequestState.List(session: job.session, id: job.id))
        case .listCancel:
            state.hasGathered = true
            if let list = requests.list(job.session, job.id) {
                state.matches = requests.lists[list].lines.map(\.order).filter { $0 != .none }
            }
        }
        requests.jobs.append(state)
    }
}

extension OrderCore {
    /// Fields that are kept for an order, in FIX 5.0 SP2 form; no bytes when it has none.
    public func withKeptFields(of order: OrderID, _ body: (UnsafeRawBufferPointer) -> Void) {
        requests.kept.withFields(of: order, body)
    }
}
