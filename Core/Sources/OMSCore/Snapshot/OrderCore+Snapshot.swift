import OMSTypes

// All State of the order domain. What is added to `OrderCore` as State is added here too, and
// `Engine.snapshotVersion` goes up; the tests compare the bytes of a replay with those of a
// snapshot and its tail.
extension OrderCore {
    /// Writes State: tables in the order of their digests.
    public func encodeSnapshot(into out: inout SnapshotWriter) {
        reference.encode(into: &out)
        orders.encode(into: &out)
        clOrdIDs.encode(into: &out)
        execIDs.encode(into: &out)
        executions.encode(into: &out)
        out.bytes.varint(executionReports)
        positions.encode(into: &out)
        ledger.encode(into: &out)
        watches.encode(into: &out)
        timers.encode(into: &out)
        duplicates.encode(into: &out)
        encodeSmallTables(into: &out)
        out.count(memberLinks.count)
        for link in memberLinks {
            out.pause()
            out.bytes.signedVarint(Int64(link.member))
            out.bytes.signedVarint(Int64(link.previous))
        }
        requests.encode(into: &out)
        instructions.encode(into: &out)
        strategies.encode(into: &out)
        out.map(routings) { $0.varint(UInt64($1.raw)) }
        encodeDesk(into: &out)
        programs.encode(into: &out)
        reconciliation.encode(into: &out)
        repairs.encode(into: &out)
        crossing.encode(into: &out)
        risk.encode(into: &out)
        costs.encode(into: &out)
        marks.encode(into: &out)
        learning.encode(into: &out)
        quoting.encode(into: &out)
        encodeOpenings(into: &out)
    }

    private func encodeSmallTables(into out: inout SnapshotWriter) {
        out.count(venues.count)
        for venue in venues { venue.encode(into: &out.bytes) }
        out.count(killSwitches.count)
        for kill in killSwitches { kill.encode(into: &out.bytes) }
        out.count(haltedSessions.count)
        for session in haltedSessions { out.bytes.varint(UInt64(session.raw)) }
        out.count(sweeps.count)
        for sweep in sweeps { sweep.encode(into: &out.bytes) }
        unbooked.encode(into: &out)
        out.count(pendingReplaces.count)
        for order in pendingReplaces.keys.sorted() {
            out.pause()
            pendingReplaces[order]?.encode(into: &out.bytes)
        }
        out.pause()
        out.bytes.varint(rotation)
        out.bytes.varint(UInt64(openParents))
        out.bytes.varint(anomalies)
    }

    /// The State that `encodeSnapshot` wrote.
    public init(
        snapshot bytes: inout SnapshotReader, history: any HistoryMemory = PlainMemory()
    ) throws(ByteReader.Failure) {
        self.init(history: history)
        try reference.decode(from: &bytes)
        let links = try orders.decode(from: &bytes)
        try clOrdIDs.decode(from: &bytes)
        try execIDs.decode(from: &bytes)
        try executions.decode(from: &bytes, orders: orders.count)
        executionReports = try bytes.bytes.varint()
        try positions.decode(from: &bytes)
        try ledger.decode(from: &bytes)
        try watches.decode(from: &bytes)
        try timers.decode(from: &bytes)
        try duplicates.decode(from: &bytes)
        try decodeSmallTables(from: &bytes)
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            memberLinks.append(
                MemberLink(
                    member: try bytes.bytes.slotNumber(), previous: try bytes.bytes.slotNumber()))
        }
        try requests.decode(from: &bytes, orders: orders.count)
        try instructions.decode(from: &bytes, orders: orders.count)
        try strategies.decode(from: &bytes)
        try bytes.map(into: &routings) { bytes throws(ByteReader.Failure) in
            RoutingChoice(raw: try bytes.varint32())
        }
        try decodeDesk(from: &bytes)
        try programs.decode(from: &bytes, lists: requests.lists.count)
        fileLists()
        try reconciliation.decode(
            from: &bytes, orders: orders.count, executions: executions.count)
        try repairs.decode(from: &bytes)
        try crossing.decode(from: &bytes, orders)
        crossing.isOpen = reference.crosses
        try risk.decode(from: &bytes)
        try costs.decode(from: &bytes, executions)
        try marks.decode(from: &bytes)
        try learning.decode(from: &bytes)
        try quoting.decode(from: &bytes)
        try decodeOpenings(from: &bytes)
        try check(links)
        restoreFollowers()
    }

    private mutating func restoreFollowers() {
        for id in strategies.waiting() {
            guard let slot = orders.slot(id), let run = strategies[id] else { continue }
            strategies.set(id, run, orders[slot].terms.instrument)
        }
    }

    private mutating func decodeSmallTables(from bytes: inout SnapshotReader)
        throws(ByteReader.Failure)
    {
        for _ in 0..<(try bytes.count()) {
            venues.append(try VenueStatistics(from: &bytes.bytes))
        }
        for _ in 0..<(try bytes.count()) {
            killSwitches.append(try KillSwitch(from: &bytes.bytes))
        }
        for _ in 0..<(try bytes.count()) {
            haltedSessions.append(SessionID(try bytes.bytes.varint16()))
        }
        for _ in 0..<(try bytes.count()) { sweeps.append(try Sweep(from: &bytes.bytes)) }
        try unbooked.decode(from: &bytes)
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let replace = try ReplaceRequested(from: &bytes.bytes)
            pendingReplaces[replace.order] = replace
        }
        bytes.pause()
        rotation = try bytes.bytes.varint()
        let open = try bytes.bytes.varint()
        guard let parents = Int(exactly: open), parents <= orders.count else {
            throw .invalid("open parents", offset: bytes.bytes.offset)
        }
        openParents = parents
        anomalies = try bytes.bytes.varint()
    }

    /// Every number that names another entry names one that is there.
    private func check(_ named: OrderLinks) throws(ByteReader.Failure) {
        let links = Int32(clamping: memberLinks.count)
        for link in memberLinks {
            guard isSlot(link.member), link.previous >= -1, link.previous < links else {
                throw .invalid("member of a block", offset: 0)
            }
        }
        guard named.least >= -1, Int(named.slot) < orders.count, named.member < links else {
            throw .invalid("link of an order", offset: 0)
        }
        guard named.text <= clOrdIDs.count else {
            throw .invalid("ClOrdID of an order", offset: 0)
        }
        guard ledger.isBalanced else { throw .invalid("ledger", offset: 0) }
    }

    private func isSlot(_ slot: Slot) -> Bool { slot >= -1 && Int(slot) < orders.count }
}

extension Sweep {
    func encode(into out: inout ByteWriter) {
        out.append(job.rawValue)
        out.varint(UInt64(cursor))
        out.varint(UInt64(account.raw))
        out.varint(UInt64(instrument.raw))
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        job = try bytes.code()
        cursor = try bytes.varint32()
        account = AccountID(try bytes.varint32())
        instrument = InstrumentID(try bytes.varint32())
    }
}

extension VenueStatistics {
    func encode(into out: inout ByteWriter) {
        out.append(isUp ? 1 : 0)
        out.signedVarint(latency)
        out.signedVarint(takeFillRate)
        out.signedVarint(darkFillRate)
        out.varint(routesSent)
        out.varint(routesAnswered)
        out.varint(fills)
        out.varint(rejects)
        out.varint(UInt64(waiting))
        out.signedVarint(waitingSince.nanoseconds)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        isUp = try bytes.byte() == 1
        latency = try bytes.signedVarint()
        takeFillRate = try bytes.signedVarint()
        darkFillRate = try bytes.signedVarint()
        routesSent = try bytes.varint()
        routesAnswered = try bytes.varint()
        fills = try bytes.varint()
        rejects = try bytes.varint()
        waiting = try bytes.varint32()
        waitingSince = try bytes.timestamp()
    }
}
