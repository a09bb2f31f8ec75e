import OMSTypes

// How facts of lists change State.
extension OrderCore {
    mutating func applyListed(_ event: ListEvent) {
        switch event {
        case .taken(let program): applyTaken(program)
        case .entered(let number, let entered): applyEntered(Int(number), entered)
        case .moved(let number, let phase): applyMoved(Int(number), phase)
        case .advanced(let number, let cursor):
            programs.advance(Int(number), to: Int(cursor))
        case .withdrawn(let number): programs.withdraw(Int(number))
        case .released(let id): orders[known(id)].flags.remove(.listed)
        case .reduced(let id, let quantity): programs.reduce(id, by: quantity)
        }
    }

    private mutating func applyTaken(_ program: OrderProgram) {
        let list = requests.lists.count
        requests.listIDs.add(
            program.listID, scope: UInt32(program.session.raw), value: UInt32(list))
        requests.lists.append(RequestState.List(session: program.session, id: program.listID))
        programs.add(
            ProgramStore.Program(
                list: list, contingency: program.contingency, isWhole: program.isWhole,
                waits: program.waits, entries: program.entries))
    }

    private mutating func applyEntered(_ number: Int, _ entered: [OrderID]) {
        let program = programs[number]
        for (place, id) in entered.enumerated() {
            let clOrdID = program.entries[program.cursor + place].entry.order.clOrdID
            requests.lists[program.list].lines.append((clOrdID, id))
            guard let slot = orders.slot(id), orders[slot].isOpen else { continue }
            orders[slot].flags.insert(.listed)
        }
        programs.enter(number, entered)
    }

    private mutating func applyMoved(_ number: Int, _ phase: ProgramPhase) {
        let wasWaiting =
            programs[number].phase == .waiting || programs[number].phase == .releasing
        programs.move(number, to: phase)
        let list = programs[number].list
        switch phase {
        case .waiting: requests.openLists.append(list)
        case .working:
            // While it waited, all of it may have been cancelled.
            if !wasWaiting { requests.openLists.append(list) }
            if requests.lists[list].hasEnded { programs.endList(list) }
        case .ended: requests.lists[list].hasEnded = true
        case .checking, .refusing, .starting, .releasing: break
        }
    }

    /// What a snapshot does not say of lists, because it follows from the rest.
    mutating func fileLists() {
        for number in programs.programs.indices {
            let program = programs[number]
            switch program.phase {
            case .checking, .refusing, .starting:
                requests.openLists.removeAll { $0 == program.list }
            case .waiting, .releasing, .working, .ended: break
            }
            if requests.lists[program.list].hasEnded { programs.endList(program.list) }
        }
    }
}
