import OMSTypes

// Lists that are decided as one: every order is checked with the exposure of those before it held,
// and none works before all are checked. Goes on in parts, as every long job.
extension OrderCore {
    /// Orders of a list that one part deals with.
    private static let partMax = OrderProgram.legsMax

    mutating func answer(_ request: ListRequest) {
        switch request {
        case .enter(let program): enter(program)
        case .execute(let session, let id): execute(session, id)
        }
    }

    private mutating func enter(_ program: OrderProgram) {
        let entries = program.entries.map(\.entry)
        if requests.list(program.session, program.listID) != nil, program.objection.isEmpty,
            entries.first?.order.possResend == true
        {
            return reportList(program.session, program.listID)
        }
        let objection = objection(program)
        guard objection.isEmpty else {
            return refuseList(program.session, program.listID, entries, objection)
        }
        emit(.listed(.taken(program)))
    }

    /// Why nothing of a list is even looked at; empty when it is.
    private func objection(_ program: OrderProgram) -> Text64 {
        guard program.objection.isEmpty else { return program.objection }
        guard requests.list(program.session, program.listID) == nil else {
            return "ListID (66) was used before; send a new one"
        }
        let entries = program.entries
        guard !entries.isEmpty, program.totNoOrders == UInt32(entries.count) else {
            return "TotNoOrders (68) must be the number of orders in 73"
        }
        guard program.contingency != .none else { return Text64() }
        guard entries.count > 1, entries.count <= OrderProgram.legsMax else {
            return "ContingencyType (1385) is taken for 2 to 16 orders"
        }
        let isStaged =
            reference.isStaged(program.session)
            || entries.contains { $0.entry.order.handlInst == .manual }
        return isStaged ? "ContingencyType (1385) is not taken for staged orders" : Text64()
    }

    /// ListExecute (L).
    private mutating func execute(_ session: SessionID, _ id: ListID) {
        guard let list = requests.list(session, id), !requests.lists[list].hasEnded,
            let number = programs.program(ofList: list), programs[number].phase == .waiting
        else {
            return tell(session, id, .response, .rejected, [], "no list waits by this ListID (66)")
        }
        emit(.listed(.moved(UInt32(number), .releasing)))
        tell(session, id, .execStarted, .executing, lines(of: list))
    }

    /// Whether K came before the list was decided: then it is refused as a whole.
    mutating func withdraw(_ list: Int) -> Bool {
        guard let number = programs.program(ofList: list), programs[number].phase == .checking
        else { return false }
        emit(.listed(.withdrawn(UInt32(number))))
        return true
    }

    // MARK: In parts

    mutating func continueProgram() {
        guard let number = programs.busy.first else { return }
        let begin = programs[number].cursor
        let count =
            programs[number].phase == .checking
            ? programs[number].entries.count
            : requests.lists[programs[number].list].lines.count
        let end = min(count, begin + Self.partMax)
        switch programs[number].phase {
        case .checking: check(number, begin..<end)
        case .refusing: for place in begin..<end { refuse(number, place) }
        case .starting, .releasing: for place in begin..<end { start(number, place) }
        case .waiting, .working, .ended: return
        }
        guard end == count else {
            if programs[number].phase == .checking { return }
            return emit(.listed(.advanced(UInt32(number), cursor: UInt32(end))))
        }
        conclude(number)
    }

    private mutating func check(_ number: Int, _ places: Range<Int>) {
        var entered: [OrderID] = []
        for place in places {
            let id = orders.nextID
            let entry = programs[number].entries[place]
            if entry.entry.refusal.reason != .none {
                enter(entry.entry)
            } else {
                admit(
                    entry.entry.order, keeping: entry.entry.fields,
                    instructed: entry.instructions,
                    by: entry.strategy.map { EnteringStrategy($0) })
            }
            // A repeated ClOrdID makes no order.
            entered.append(orders.slot(id) == nil ? .none : id)
        }
        emit(.listed(.entered(UInt32(number), entered)))
    }

    /// The last order of a phase was dealt with.
    private mutating func conclude(_ number: Int) {
        let program = programs[number]
        let (session, id) = (requests.lists[program.list].session, requests.lists[program.list].id)
        func move(_ phase: ProgramPhase) { emit(.listed(.moved(UInt32(number), phase))) }
        switch program.phase {
        case .checking:
            let lines = lines(of: program.list)
            let refused = lines.lazy.filter { $0.ordStatus == .rejected }.count
            let isRefused =
                program.isWithdrawn || refused == lines.count || program.isWhole && refused > 0
            move(isRefused ? .refusing : .starting)
        case .refusing:
            move(.ended)
            let text: Text64 =
                program.isWithdrawn
                ? "cancelled before it was accepted" : "see OrdRejReason (103) of its orders"
            tell(session, id, .acknowledgement, .rejected, lines(of: program.list), text)
        case .starting:
            move(program.waits ? .waiting : .working)
            tell(
                session, id, .acknowledgement,
                program.waits ? .receivedForExecution : .executing, lines(of: program.list))
        case .releasing: move(.working)
        case .waiting, .working, .ended: return
        }
    }

    private func leg(_ number: Int, _ place: Int) -> Slot? {
        orders.slot(requests.lists[programs[number].list].lines[place].order)
    }

    /// An order that was accepted, of a list that is not.
    private mutating func refuse(_ number: Int, _ place: Int) {
        guard let slot = leg(number, place), orders[slot].isOpen else { return }
        if orders[slot].flags.contains(.pendingReplace) {
            refusePendingReplace(slot, .tooLateToCancel, Refusal(.orderTerminal))
        }
        emit(.rejected(orders[slot].id, .listRefused))
        report(slot, .rejected, refusal: Refusal(.listRefused))
        finish(slot)
    }

    /// An order of a list that is accepted, or that ListExecute (L) has come for.
    private mutating func start(_ number: Int, _ place: Int) {
        guard let slot = leg(number, place), orders[slot].isOpen, !orders[slot].isEnding else {
            return
        }
        let program = programs[number]
        if program.phase == .starting { setTimers(slot) }
        let isTriggered = program.contingency == .oneTriggersTheOther && place > 0
        if isTriggered || program.phase == .starting && program.waits {
            return acknowledge(slot)
        }
        emit(.listed(.released(orders[slot].id)))
        launch(slot)
    }
}
