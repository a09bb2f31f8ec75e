import OMSTypes

// Lists without bidding: each order is worked for itself, and ListStatus (N) tells of all.
extension OrderCore {
    /// Orders of a list that one part enters.
    private static let entriesMax = 16

    mutating func enter(_ list: NewOrderList) {
        guard list.objection.isEmpty else {
            return refuseList(list.session, list.listID, list.orders, list.objection)
        }
        if requests.list(list.session, list.listID) != nil {
            let isRepeated = list.orders.first?.order.possResend == true
            if isRepeated { return reportList(list.session, list.listID) }
            return refuseList(
                list.session, list.listID, list.orders,
                "ListID (66) was used before; send a new one")
        }
        guard !list.orders.isEmpty, list.totNoOrders == UInt32(list.orders.count) else {
            return refuseList(
                list.session, list.listID, list.orders,
                "TotNoOrders (68) must be the number of orders in 73")
        }
        let job = RequestJob(
            kind: .newList, session: list.session, id: list.listID, type: 0, account: .none,
            instrument: .none, side: nil, end: list.totNoOrders)
        emit(.request(.jobStarted(job, orders: list.orders)))
    }

    /// Nothing of the list is entered, and no ClOrdID of it is used up.
    mutating func refuseList(
        _ session: SessionID, _ id: ListID, _ orders: [DetailedOrder], _ text: Text64
    ) {
        let lines = orders.map {
            ListStatusLine(
                clOrdID: $0.order.clOrdID, ordStatus: .rejected, cumQty: .zero, leavesQty: .zero,
                cxlQty: .zero, avgPx: .none, ordRejReason: .other)
        }
        tell(session, id, .acknowledgement, .rejected, lines, text)
    }

    /// Enters some orders of a list; with the last one the client is told of all.
    mutating func enterPart() {
        let job = requests.jobs[0].job
        let count = requests.jobs[0].orders.count
        let begin = Int(requests.jobs[0].cursor)
        let end = min(count, begin + Self.entriesMax)
        var matched: [OrderID] = []
        for place in begin..<end {
            let id = orders.nextID
            enter(requests.jobs[0].orders[place])
            // A repeated ClOrdID makes no order.
            matched.append(orders.slot(id) == nil ? .none : id)
        }
        emit(
            .request(
                .jobAdvanced(cursor: UInt32(end), hasGathered: false, matched: matched)))
        guard end == count else { return }
        emit(.request(.jobEnded))
        guard let list = requests.list(job.session, job.id) else { return }
        let lines = lines(of: list)
        let isRefused = lines.allSatisfy { $0.ordStatus == .rejected }
        tell(job.session, job.id, .acknowledgement, isRefused ? .rejected : .executing, lines)
        if isRefused { emit(.request(.listEnded(job.session, job.id))) }
    }

    /// Tells the clients of lists whose last order has just ended. Looks at one order of each open
    /// list, the first that was still open when it looked last.
    mutating func tellEndedLists() {
        for list in requests.openLists where hasEnded(list) {
            let (session, id) = (requests.lists[list].session, requests.lists[list].id)
            emit(.request(.listEnded(session, id)))
            tell(session, id, .allDone, .allDone, lines(of: list))
        }
    }

    private mutating func hasEnded(_ list: Int) -> Bool {
        while requests.lists[list].endedLines < requests.lists[list].lines.count {
            let line = requests.lists[list].lines[requests.lists[list].endedLines]
            if let slot = orders.slot(line.order), orders[slot].isOpen { return false }
            requests.lists[list].endedLines += 1
        }
        return true
    }

    /// ListStatusRequest (M).
    mutating func reportList(_ session: SessionID, _ id: ListID) {
        guard let list = requests.list(session, id) else {
            return tell(session, id, .response, .rejected, [], "no list by this ListID (66)")
        }
        let lines = lines(of: list)
        tell(session, id, .response, state(of: list, lines), lines)
    }

    /// ListCancelRequest (K): told at once, then each order is cancelled.
    mutating func cancelList(_ session: SessionID, _ id: ListID) {
        guard let list = requests.list(session, id) else {
            return tell(session, id, .response, .rejected, [], "no list by this ListID (66)")
        }
        if withdraw(list) { return tell(session, id, .response, .cancelling, lines(of: list)) }
        let job = RequestJob(
            kind: .listCancel, session: session, id: id, type: 0, account: .none,
            instrument: .none, side: nil, end: 0)
        emit(.request(.jobStarted(job, orders: [])))
        let lines = lines(of: list)
        let isDone = lines.allSatisfy { $0.ordStatus.isTerminal }
        tell(session, id, .response, isDone ? .allDone : .cancelling, lines)
    }

    private func state(of list: Int, _ lines: [ListStatusLine]) -> ListStatus.State {
        let phase = programs.program(ofList: list).map { programs[$0].phase } ?? .working
        switch phase {
        case .checking, .refusing, .starting: return .receivedForExecution
        case .ended: return .rejected
        case .waiting, .releasing, .working:
            if lines.allSatisfy({ $0.ordStatus.isTerminal }) { return .allDone }
            return phase == .waiting ? .receivedForExecution : .executing
        }
    }

    func lines(of list: Int) -> [ListStatusLine] {
        requests.lists[list].lines.map { line in
            guard let slot = orders.slot(line.order) else {
                return ListStatusLine(
                    clOrdID: line.clOrdID, ordStatus: .rejected, cumQty: .zero, leavesQty: .zero,
                    cxlQty: .zero, avgPx: .none, ordRejReason: .duplicateOrder)
            }
            let order = orders[slot]
            let isRefused = order.base == .rejected
            let rest = order.terms.orderQty - order.cumQty - order.leavesQty
            return ListStatusLine(
                clOrdID: clOrdIDs.text(order.clOrdID), ordStatus: order.status,
                cumQty: order.cumQty, leavesQty: order.leavesQty,
                cxlQty: isRefused ? .zero : max(.zero, rest), avgPx: order.averagePrice,
                ordRejReason: isRefused ? .other : nil)
        }
    }

    mutating func tell(
        _ session: SessionID, _ id: ListID, _ kind: ListStatus.Kind, _ state: ListStatus.State,
        _ lines: [ListStatusLine], _ text: Text64 = Text64()
    ) {
        let contingency = contingency(of: session, id)
        let noRpts = max(1, (lines.count + ListStatus.linesMax - 1) / ListStatus.linesMax)
        for number in 0..<noRpts {
            let part = lines.dropFirst(number * ListStatus.linesMax).prefix(ListStatus.linesMax)
            answer(
                session,
                with: .listStatus(
                    ListStatus(
                        session: session, listID: id, kind: kind, state: state, noRpts: noRpts,
                        rptSeq: number + 1, totNoOrders: lines.count, text: text,
                        lines: Array(part), contingency: contingency)))
        }
    }

    private func contingency(of session: SessionID, _ id: ListID) -> Contingency {
        guard !programs.programs.isEmpty, let list = requests.list(session, id),
            let number = programs.program(ofList: list)
        else { return .none }
        return programs[number].contingency
    }
}
