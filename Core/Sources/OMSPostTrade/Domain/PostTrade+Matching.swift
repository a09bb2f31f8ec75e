import OMSTypes

extension PostTrade {
    /// The counterparty's record: kept, then paired with the trade that waits for it.
    mutating func receive(_ record: CounterpartyRecord, _ decision: inout Decision) {
        let key = RecordKey(broker: record.executingBroker, messageID: record.messageID)
        if recordIndex[key] != nil {
            return raise(.duplicate, record.messageID, "this record is here already", &decision)
        }
        if record.messageID.isEmpty || !record.quantity.isPositive || record.allocations.isEmpty {
            return raise(.invalid, record.messageID, "record refused: incomplete", &decision)
        }
        if record.hasHugeAmount || record.allocations.count > 10_000 {
            return raise(.invalid, record.messageID, "record refused: out of range", &decision)
        }
        if let replaced = record.replaces {
            let old = RecordKey(broker: record.executingBroker, messageID: replaced)
            guard let index = recordIndex[old], !records[index].isReplaced else {
                return raise(
                    .unknownReference, record.messageID,
                    "it replaces \(replaced), which is not on the books", &decision)
            }
            if let partner = records[index].partner.map({ trades[Int($0)] }),
                partner.isMatchAgreed && partner.isInstructed
            {
                return raise(
                    .late, record.messageID, "it replaces \(replaced), which is instructed",
                    &decision)
            }
        }
        emit(.counterpartyRecorded(record, decision.now), &decision)
        pairRecord(records.count - 1, &decision)
    }

    /// Looks for their record of a trade that has just been allocated.
    mutating func pairTrade(_ index: Int, _ decision: inout Decision) {
        let trade = trades[index].trade
        let key = PairingKey(trade, profile)
        let candidates = (openRecords[key] ?? []).map { number in
            PairingCandidate(
                index: number, price: records[number].record.dealPrice,
                arrival: records[number].arrival, messageID: records[number].record.messageID)
        }
        let chosen = PairingCandidate.choose(candidates, price: trade.reportedPrice)
        guard let chosen else { return }
        match(index, chosen.index, &decision)
    }

    /// Looks for our trade of a record that has just arrived, or is open again.
    mutating func pairRecord(_ number: Int, _ decision: inout Decision) {
        let record = records[number].record
        let key = PairingKey(record, profile)
        let candidates = (openTrades[key] ?? []).map { index in
            PairingCandidate(
                index: index, price: trades[index].trade.reportedPrice,
                arrival: trades[index].arrival, messageID: trades[index].trade.allocID)
        }
        guard let chosen = PairingCandidate.choose(candidates, price: record.dealPrice) else {
            return
        }
        match(chosen.index, number, &decision)
    }

    /// Level 2 of a new pair: the block's fields, then each allocation's.
    private mutating func match(_ index: Int, _ number: Int, _ decision: inout Decision) {
        guard let block = trades[index].block else {
            preconditionFailure("a trade was open for pairing before it was allocated")
        }
        let trade = trades[index].trade
        let record = records[number].record
        emit(.paired(allocID: trade.allocID, record: UInt32(number)), &decision)
        let pairs = AllocationPairing.pair(
            own: block.allocations.map { ($0.accountCode, $0.quantity) },
            theirs: record.allocations.map { ($0.accountCode, $0.quantity) })
        var differences = profile.differences(
            blockLevel: true, own: { block.value(of: $0, venues: trade.venues) },
            theirs: { record.value(of: $0) })
        // An allocation that only they have has no place of its own: it is the block's difference.
        for extra in record.allocations.indices where !pairs.contains(extra) {
            differences.append(
                FieldDifference(
                    field: .accountID, own: nil,
                    theirs: .text(record.allocations[extra].accountCode), tolerance: .exact))
        }
        report(trade.allocID, nil, differences, &decision)
        for (position, partner) in pairs.enumerated() {
            let own = block.allocations[position]
            let found = partner.map { record.allocations[$0] }
            report(
                trade.allocID, UInt32(position), self.differences(own, found, trade, block),
                &decision)
        }
        settle(index, &decision)
    }

    private func differences(
        _ own: AccountAllocation, _ theirs: CounterpartyRecord.Allocation?,
        _ trade: CompletedTrade, _ block: AllocatedBlock
    ) -> [FieldDifference] {
        guard let theirs else {
            return [
                FieldDifference(
                    field: .accountID, own: .text(own.accountCode), theirs: nil,
                    tolerance: .exact)
            ]
        }
        let place: Text64?
        switch standingInstruction(own.accountCode, trade) {
        case .found(let standing): place = standing.placeOfSettlement
        case .missing, .ambiguous: place = nil
        }
        return profile.differences(
            blockLevel: false,
            own: { own.value(of: $0, settlementDate: block.settlementDate, place: place) },
            theirs: { theirs.value(of: $0) })
    }

    /// One level's outcome as an event, a mismatch with an entry in the exceptions queue.
    private mutating func report(
        _ allocID: Text64, _ position: UInt32?, _ differences: [FieldDifference],
        _ decision: inout Decision
    ) {
        if differences.isEmpty {
            let event: PostTradeEvent
            if let position {
                let reference = AllocationReference(allocID: allocID, index: position)
                event = .allocationMatched(reference)
            } else {
                event = .blockMatched(allocID: allocID)
            }
            return emit(event, &decision)
        }
        emit(
            .mismatched(Mismatch(allocID: allocID, index: position, differences: differences)),
            &decision)
        let subject = position.map { allocID.appending("-\($0 + 1)") } ?? allocID
        let detail = differences.map(\.text).joined(separator: "; ")
        let about = position.map { AllocationReference(allocID: allocID, index: $0) }
        raise(.l2Mismatch, subject, detail, about: about, &decision)
    }
}

extension CounterpartyRecord {
    /// Whether an amount is so large that comparing it could leave 128 bits.
    var hasHugeAmount: Bool {
        let own = [grossAmount, commission, charges, accruedInterest, netMoney]
        let parts = allocations.flatMap {
            [$0.grossAmount, $0.commission, $0.charges, $0.accruedInterest, $0.netMoney]
        }
        return (own + parts).contains { ($0?.units.magnitude ?? 0) > 1 << 100 }
    }
}
