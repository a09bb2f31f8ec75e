import OMSTypes

extension PostTrade {
    /// New reference data; whatever waited for it goes on.
    mutating func change(_ reference: PostTradeReference, _ decision: inout Decision) {
        let key = ReferenceKey(reference.content)
        if hashes[key] == reference.contentHash { return }
        if let defect = reference.defect {
            return raise(.invalid, key.name, "reference data refused: \(defect)", &decision)
        }
        emit(.referenceChanged(reference), &decision)
        for index in unallocated { allocate(index, retry: true, &decision) }
        if case .profile = reference.content {
            // A new broker group may join what did not pair before.
            for number in records.indices
            where records[number].partner == nil && !records[number].isReplaced {
                pairRecord(number, &decision)
            }
        }
        for waiting in withoutSSI { instruct(waiting, retry: true, &decision) }
    }

    /// A completed trade: onto the books first, then allocated, confirmed and paired.
    mutating func book(_ trade: CompletedTrade, _ decision: inout Decision) {
        if let known = tradeIndex[trade.allocID] {
            let same = trades[known].trade == trade
            let detail = same ? "booked already" : "another trade has this AllocID"
            return raise(.duplicate, trade.allocID, detail, &decision)
        }
        if let defect = trade.defect {
            return raise(.invalid, trade.allocID, "trade refused: \(defect)", &decision)
        }
        emit(.traded(trade, decision.now), &decision)
        allocate(trades.count - 1, retry: false, &decision)
    }

    /// Allocates a booked trade, or says why it must wait. A retry that is blocked again is silent:
    /// its exception is in the queue.
    mutating func allocate(_ index: Int, retry: Bool, _ decision: inout Decision) {
        let trade = trades[index].trade
        let block: AllocatedBlock
        do {
            block = try calculate(trade)
        } catch {
            if !retry { raise(error.kind, trade.allocID, error.detail, &decision) }
            return
        }
        emit(.allocated(block), &decision)
        decision.effects.append(
            .sendAllocationReport(
                AllocationReport(
                    allocReportID: trade.allocID, trade: trade, block: block,
                    transactTime: decision.now)))
        for position in block.allocations.indices {
            confirm(trade, block, position, &decision)
        }
        pairTrade(index, &decision)
    }

    private mutating func confirm(
        _ trade: CompletedTrade, _ block: AllocatedBlock, _ position: Int,
        _ decision: inout Decision
    ) {
        let allocation = block.allocations[position]
        let reference = AllocationReference(allocID: block.allocID, index: UInt32(position))
        emit(.confirmationIssued(reference), &decision)
        decision.effects.append(
            .sendConfirmation(
                TradeConfirmation(
                    counterparty: account(allocation.accountCode)?.counterparty ?? Text64(),
                    allocID: block.allocID, allocation: allocation, side: trade.side,
                    symbol: trade.symbol, isin: trade.isin, currency: trade.currency,
                    tradeDate: trade.tradeDate, settlementDate: block.settlementDate,
                    reportedPrice: block.reportedPrice,
                    averagePricePrecision: trade.averagePricePrecision,
                    lastMkt: trade.venues.count == 1 ? trade.venues[0] : Text64(),
                    securityType: trade.securityType, product: trade.product,
                    transactTime: decision.now)))
    }
}
