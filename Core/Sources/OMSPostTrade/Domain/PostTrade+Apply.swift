import OMSTypes

extension PostTrade {
    /// Books a fact. The same events in the same order give the same state on every machine.
    /// Events come from `decide`, here or in a verified journal: one that names what is not on the
    /// books is a mistake of ours and stops.
    public mutating func apply(_ event: PostTradeEvent) {
        switch event {
        case .referenceChanged(let reference): applyReference(reference)
        case .traded(let trade, let arrival): applyTraded(trade, arrival)
        case .allocated(let block): applyAllocated(block)
        case .confirmationIssued(let reference): applyConfirmation(reference)
        case .counterpartyRecorded(let record, let arrival): applyRecord(record, arrival)
        case .paired(let allocID, let record): applyPaired(index(of: allocID), Int(record))
        case .blockMatched(let allocID): trades[index(of: allocID)].match = .matched
        case .allocationMatched(let reference): update(reference) { $0.match = .matched }
        case .mismatched(let mismatch): applyMismatch(mismatch)
        case .confirmReceived(let reference): update(reference) { $0.affirmation = .received }
        case .affirmed(let reference): update(reference) { $0.affirmation = .affirmed }
        case .confirmRejected(let reference, _, _):
            update(reference) { $0.affirmation = .rejected }
        case .matchAgreed(let allocID): trades[index(of: allocID)].isMatchAgreed = true
        case .settlementInstructed(let instruction, let reference):
            update(reference) { $0.transactionID = instruction.transactionID }
            withoutSSI.removeAll { $0 == reference }
            instructionCount &+= 1
        case .exceptionRaised(let exception): applyException(exception)
        }
    }

    private func index(of allocID: Text64) -> Int {
        guard let index = tradeIndex[allocID] else {
            preconditionFailure("an event names a trade that is not on the books")
        }
        return index
    }

    private mutating func update(
        _ reference: AllocationReference, _ change: (inout AllocationStatus) -> Void
    ) {
        let trade = index(of: reference.allocID)
        let position = Int(reference.index)
        precondition(
            position < trades[trade].statuses.count, "an event names an unknown allocation")
        change(&trades[trade].statuses[position])
    }

    private mutating func applyReference(_ reference: PostTradeReference) {
        hashes[ReferenceKey(reference.content)] = reference.contentHash
        switch reference.content {
        case .account(let account):
            if let known = accountIndex[account.code] {
                accounts[known] = account
            } else {
                accountIndex[account.code] = accounts.count
                accounts.append(account)
            }
        case .calendar(let calendar):
            if let known = calendars.firstIndex(where: { $0.name == calendar.name }) {
                calendars[known] = calendar
            } else {
                calendars.append(calendar)
            }
        case .profile(let changed):
            profile = changed
            reindexOpenSides()
        case .charges(let table):
            charges = table
        }
    }

    /// Broker groups are part of the pairing key: with another profile all keys are made anew.
    private mutating func reindexOpenSides() {
        openTrades = [:]
        openRecords = [:]
        for index in trades.indices where trades[index].block != nil {
            if trades[index].partner == nil { openTrade(index) }
        }
        for number in records.indices where records[number].partner == nil {
            if !records[number].isReplaced { openRecord(number) }
        }
    }

    private mutating func openTrade(_ index: Int) {
        openTrades[PairingKey(trades[index].trade, profile), default: []].append(index)
    }

    private mutating func openRecord(_ number: Int) {
        openRecords[PairingKey(records[number].record, profile), default: []].append(number)
    }

    private mutating func closeRecord(_ number: Int) {
        let key = PairingKey(records[number].record, profile)
        openRecords[key]?.removeAll { $0 == number }
        if openRecords[key]?.isEmpty ?? false { openRecords[key] = nil }
    }

    private mutating func applyTraded(_ trade: CompletedTrade, _ arrival: Timestamp) {
        precondition(tradeIndex[trade.allocID] == nil, "a trade is booked twice")
        tradeIndex[trade.allocID] = trades.count
        unallocated.append(trades.count)
        trades.append(TradeRecord(trade, arrival: arrival))
    }

    private mutating func applyAllocated(_ block: AllocatedBlock) {
        let index = index(of: block.allocID)
        unallocated.removeAll { $0 == index }
        trades[index].block = block
        trades[index].statuses = block.allocations.map { _ in AllocationStatus() }
        openTrade(index)
    }

    private mutating func applyConfirmation(_ reference: AllocationReference) {
        update(reference) { $0.affirmation = .confirmed }
        let trade = trades[index(of: reference.allocID)]
        guard let allocation = trade.block?.allocations[Int(reference.index)] else {
            preconditionFailure("a confirmation before the allocation")
        }
        confirmIndex[allocation.confirmID] = reference
    }

    private mutating func applyRecord(_ record: CounterpartyRecord, _ arrival: Timestamp) {
        if let replaced = record.replaces { withdraw(replaced, of: record.executingBroker) }
        let key = RecordKey(broker: record.executingBroker, messageID: record.messageID)
        recordIndex[key] = records.count
        records.append(CounterpartyEntry(record, arrival: arrival))
        openRecord(records.count - 1)
    }

    /// A record that is replaced leaves its trade, which waits for the next one.
    private mutating func withdraw(_ messageID: Text64, of broker: Text64) {
        let key = RecordKey(broker: broker, messageID: messageID)
        guard let number = recordIndex[key] else {
            preconditionFailure("an event replaces a record that is not on the books")
        }
        closeRecord(number)
        records[number].isReplaced = true
        guard let partner = records[number].partner.map({ Int($0) }) else { return }
        records[number].partner = nil
        trades[partner].partner = nil
        trades[partner].match = .unmatched
        trades[partner].isMatchAgreed = false
        for position in trades[partner].statuses.indices {
            trades[partner].statuses[position].match = .unmatched
        }
        withoutSSI.removeAll { $0.allocID == trades[partner].trade.allocID }
        openTrade(partner)
    }

    private mutating func applyPaired(_ index: Int, _ number: Int) {
        precondition(number < records.count, "an event pairs with an unknown record")
        let key = PairingKey(trades[index].trade, profile)
        openTrades[key]?.removeAll { $0 == index }
        if openTrades[key]?.isEmpty ?? false { openTrades[key] = nil }
        closeRecord(number)
        trades[index].partner = UInt32(number)
        records[number].partner = UInt32(index)
    }

    private mutating func applyMismatch(_ mismatch: Mismatch) {
        if let position = mismatch.index {
            let reference = AllocationReference(allocID: mismatch.allocID, index: position)
            update(reference) { $0.match = .mismatched }
        } else {
            trades[index(of: mismatch.allocID)].match = .mismatched
        }
    }

    private mutating func applyException(_ exception: PostTradeException) {
        exceptions.append(exception)
        guard let reference = exception.allocation else { return }
        switch exception.kind {
        case .missingSSI, .ambiguousSSI:
            if !withoutSSI.contains(reference) { withoutSSI.append(reference) }
        case .unpaired, .l2Mismatch, .rejectedByCounterparty, .duplicate, .invalid,
            .unknownReference, .missingReference, .notAllocatable, .late:
            break
        }
    }
}
