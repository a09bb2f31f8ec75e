import OMSTypes

// Requests of clients beside D, F, G and H in their plain form; those over many orders are jobs.
extension OrderCore {
    /// Orders looked at, and matches dealt with, by one part of a job.
    private static let slotsMax: UInt32 = 4096
    private static let actionsMax: UInt32 = 32

    mutating func answer(_ request: ClientRequest) {
        switch request {
        case .newOrder(let order): enter(order)
        case .refusedReplace(let request, let refusal): refuseAtTheDoor(request, refusal)
        case .status(let request, let side, let symbol):
            reportStatus(request, side: side, symbol: symbol)
        case .massStatus(let request): reportMassStatus(request)
        case .massCancel(let request): massCancel(request)
        case .newList(let list): enter(list)
        case .listStatus(let session, let id): reportList(session, id)
        case .listCancel(let session, let id): cancelList(session, id)
        case .disputedTrade(let session, let order, let detail): note(order, session, detail)
        }
    }

    /// A client's word about an order that is not its own says nothing of that order.
    private mutating func note(_ order: OrderID, _ session: SessionID, _ detail: Text64) {
        let isOwn = orders.slot(order).map { orders[$0].session == session } ?? false
        anomaly(.disputedTrade, isOwn ? order : .none, .none, detail)
    }

    /// What is refused at the door uses its ClOrdID up, as every refused order does.
    mutating func enter(_ entry: DetailedOrder) {
        let order = entry.order
        guard entry.refusal.reason != .none else { return enter(order, keeping: entry.fields) }
        if let known = clOrdIDs.value(order.clOrdID, scope: UInt32(order.session.raw)) {
            return answerRepeated(order, Slot(bitPattern: known))
        }
        refuse(order, resolved(order), entry.refusal)
    }

    private mutating func refuseAtTheDoor(_ request: ReplaceOrder, _ refusal: Refusal) {
        let found = slot(of: request.origClOrdID, session: request.session) ?? .none
        let isRepeated = clOrdIDs.value(request.clOrdID, scope: UInt32(request.session.raw)) != nil
        let reason: CxlRejReason = found == .none ? .unknownOrder : .other
        refuseRequest(
            found, session: request.session, clOrdID: request.clOrdID,
            origClOrdID: request.origClOrdID, isReplace: true,
            isRepeated ? .duplicateClOrdID : reason,
            isRepeated ? Refusal(.duplicateClOrdID) : refusal)
    }

    // MARK: Over many orders

    private mutating func reportMassStatus(_ request: MassRequest) {
        guard let job = job(.massStatus, request) else { return reportNoMatch(request) }
        emit(.request(.jobStarted(job, orders: [])))
    }

    private mutating func massCancel(_ request: MassRequest) {
        func refuse(_ reason: UInt8, _ text: Text64) {
            answer(
                MassCancelReport(
                    request: request, rejectReason: reason, text: text,
                    totalAffectedOrders: 0, affected: []))
        }
        guard request.type == MassRequest.security || request.type == MassRequest.all else {
            return refuse(0, "only 530=1, of a security, and 530=7, all orders, are taken")
        }
        guard clOrdIDs.value(request.id, scope: UInt32(request.session.raw)) == nil else {
            return refuse(99, "ClOrdID (11) was used before; send a new one")
        }
        if request.type == MassRequest.security || !request.symbol.isEmpty,
            reference.instrument(request.symbol) == nil
        {
            return refuse(1, "symbol not known; send a listed Symbol (55)")
        }
        if !request.account.isEmpty, reference.account(request.account) == nil {
            return refuse(99, "account not known; check Account (1)")
        }
        guard let job = job(.massCancel, request) else { return }
        emit(.request(.jobStarted(job, orders: [])))
    }

    /// The job of a request, or `nil` when it names what is not known.
    private func job(_ kind: RequestJob.Kind, _ request: MassRequest) -> RequestJob? {
        let instrument =
            request.symbol.isEmpty ? InstrumentID.none : reference.instrument(request.symbol)
        let account = request.account.isEmpty ? AccountID.none : reference.account(request.account)
        guard let instrument, let account else { return nil }
        return RequestJob(
            kind: kind, session: request.session, id: request.id, type: request.type,
            account: account, instrument: instrument, side: request.side,
            end: UInt32(orders.count))
    }

    /// The next part of the oldest job. What it found stays in State and is not copied out.
    mutating func continueJob() {
        guard let kind = requests.jobs.first?.job.kind else { return }
        switch kind {
        case .newList: enterPart()
        case .massStatus, .massCancel, .listCancel:
            if requests.jobs[0].hasGathered { dealWithPart() } else { gatherPart() }
        }
    }

    private mutating func gatherPart() {
        let job = requests.jobs[0].job
        let begin = requests.jobs[0].cursor
        var matched: [OrderID] = []
        let end = min(job.end, begin + Self.slotsMax)
        for slot in Slot(begin)..<Slot(end) where isInScope(slot, job) {
            matched.append(orders[slot].id)
        }
        guard end == job.end else {
            return emit(
                .request(.jobAdvanced(cursor: end, hasGathered: false, matched: matched)))
        }
        emit(.request(.jobAdvanced(cursor: 0, hasGathered: true, matched: matched)))
        if job.kind == .massCancel { reportMassCancel(job) }
        guard requests.jobs[0].matches.isEmpty else { return }
        if job.kind == .massStatus { reportNoMatch(request(of: job)) }
        emit(.request(.jobEnded))
    }

    /// Status: what is open, and what was entered today. Cancel: what is open and not ending.
    private func isInScope(_ slot: Slot, _ job: RequestJob) -> Bool {
        if job.kind == .massCancel, orders.isPacked(slot) { return false }
        let order = orders[slot]
        guard order.kind == .client, order.session == job.session,
            job.account == .none || job.account == order.terms.account,
            job.instrument == .none || job.instrument == order.terms.instrument,
            job.side == nil || job.side == order.terms.side
        else { return false }
        if job.kind == .massCancel { return order.isOpen && !order.isEnding }
        return order.isOpen || order.entryTime.utcDate == now.utcDate
    }

    private mutating func dealWithPart() {
        let job = requests.jobs[0].job
        let total = UInt32(requests.jobs[0].matches.count)
        let begin = requests.jobs[0].cursor
        let end = min(total, begin + Self.actionsMax)
        for place in begin..<end {
            let slot = known(requests.jobs[0].matches[Int(place)])
            if job.kind == .massStatus {
                report(
                    slot, .orderStatus, ordStatusReqID: job.id,
                    massStatus: MassStatusPlace(totNumReports: total, isLast: place + 1 == total))
            } else {
                cancelForClient(slot)
            }
        }
        emit(.request(.jobAdvanced(cursor: end, hasGathered: true, matched: [])))
        if end == total { emit(.request(.jobEnded)) }
    }

    /// Cancels an order's rest without a cancel request of its own.
    private mutating func cancelForClient(_ slot: Slot) {
        guard orders[slot].isOpen, !orders[slot].isEnding else { return }
        emit(.request(.massCanceling(orders[slot].id)))
        if orders[slot].block != .none { return stop(orders[slot].block) }
        unwind(slot)
    }

    private mutating func reportMassCancel(_ job: RequestJob) {
        var affected: [AffectedOrder] = []
        for order in requests.jobs[0].matches.prefix(MassCancelReport.affectedMax) {
            let id = clOrdIDs.text(orders[known(order)].clOrdID)
            affected.append(AffectedOrder(origClOrdID: id, order: order))
        }
        answer(
            MassCancelReport(
                request: request(of: job), rejectReason: nil, text: Text64(),
                totalAffectedOrders: UInt32(requests.jobs[0].matches.count),
                affected: affected))
    }

    private func request(of job: RequestJob) -> MassRequest {
        MassRequest(
            session: job.session, id: job.id, type: job.type,
            account: reference.name(job.account) ?? Text64(),
            symbol: reference.symbol(job.instrument) ?? Symbol(), side: job.side)
    }

    private mutating func answer(_ report: MassCancelReport) {
        answer(report.request.session, with: .massCancelReport(report))
    }

    mutating func answer(_ session: SessionID, with answer: ClientAnswer) {
        effectList.append(.answer(session, place: answers.count))
        answers.append(answer)
    }

    /// One report with 39=8, 103=5 and 911=0.
    private mutating func reportNoMatch(_ request: MassRequest) {
        reportUnknown(
            StatusRequest(session: request.session, clOrdID: ClOrdID(), ordStatusReqID: request.id),
            side: request.side ?? .buy, symbol: request.symbol,
            massStatus: MassStatusPlace(totNumReports: 0, isLast: true))
    }
}
