import OMSTypes

extension PostTrade {
    /// The counterparty's answer to one of our confirmations.
    mutating func answer(_ ack: ConfirmationAck, _ decision: inout Decision) {
        guard let reference = confirmIndex[ack.confirmID], let index = tradeIndex[reference.allocID]
        else {
            return raise(
                .unknownReference, ack.confirmID, "answer to an unknown confirmation", &decision)
        }
        let status = trades[index].statuses[Int(reference.index)]
        switch ack.status {
        case .received:
            // An answer that is here already says more than its receipt.
            guard status.affirmation == .confirmed else { return }
            emit(.confirmReceived(reference), &decision)
        case .affirmed:
            if status.affirmation == .affirmed {
                return raise(
                    .duplicate, ack.confirmID, "affirmed already", about: reference, &decision)
            }
            emit(.affirmed(reference), &decision)
            settle(index, &decision)
        case .confirmRejected:
            let reason = ack.rejectReason ?? 99
            let words = "ConfirmRejReason \(reason)" + (ack.text.isEmpty ? "" : ": \(ack.text)")
            if !status.transactionID.isEmpty || trades[index].isMatchAgreed {
                return raise(
                    .late, ack.confirmID, "rejected after agreement, \(words)", about: reference,
                    &decision)
            }
            emit(.confirmRejected(reference, reason: reason, text: ack.text), &decision)
            raise(.rejectedByCounterparty, ack.confirmID, words, about: reference, &decision)
        }
    }

    /// Agreement of the block when it is complete, then instructions for what may settle.
    mutating func settle(_ index: Int, _ decision: inout Decision) {
        if trades[index].isReadyToAgree && !trades[index].isMatchAgreed {
            emit(.matchAgreed(allocID: trades[index].trade.allocID), &decision)
        }
        for position in trades[index].statuses.indices where maySettle(index, position) {
            let reference = AllocationReference(
                allocID: trades[index].trade.allocID, index: UInt32(position))
            if withoutSSI.contains(reference) { continue }
            instruct(reference, retry: false, &decision)
        }
    }

    private func maySettle(_ index: Int, _ position: Int) -> Bool {
        let record = trades[index]
        let status = record.statuses[position]
        guard status.transactionID.isEmpty else { return false }
        if record.isMatchAgreed { return true }
        switch profile.trigger {
        case .blockAgreed: return false
        case .allocationAgreed:
            return record.match == .matched && status.match == .matched
                && status.affirmation == .affirmed
        }
    }

    /// The settlement instruction of one allocation, or the exception that its standing
    /// instruction is missing. A retry that fails again is silent.
    mutating func instruct(
        _ reference: AllocationReference, retry: Bool, _ decision: inout Decision
    ) {
        guard let index = tradeIndex[reference.allocID], let block = trades[index].block else {
            preconditionFailure("an allocation to be settled is not on the books")
        }
        let trade = trades[index].trade
        // Contracts settle at their clearing house.
        if trade.kind.isCleared { return }
        let allocation = block.allocations[Int(reference.index)]
        let standing: StandingInstruction
        switch standingInstruction(allocation.accountCode, trade) {
        case .found(let found):
            standing = found
        case .missing:
            if retry { return }
            return raise(
                .missingSSI, allocation.individualAllocID,
                "no standing instruction of \(allocation.accountCode) for \(trade.market)",
                about: reference, &decision)
        case .ambiguous:
            if retry { return }
            return raise(
                .ambiguousSSI, allocation.individualAllocID,
                "more than one standing instruction of \(allocation.accountCode)",
                about: reference, &decision)
        }
        let instruction = SettlementInstruction(
            transactionID: SettlementInstruction.transactionID(
                instructionCount &+ 1, tradeDate: trade.tradeDate),
            allocID: trade.allocID, individualAllocID: allocation.individualAllocID,
            account: allocation.account, accountCode: allocation.accountCode,
            movement: trade.side.isBuy ? .receive : .deliver, tradeDate: trade.tradeDate,
            settlementDate: block.settlementDate, isin: trade.isin,
            quantity: allocation.quantity, dealPrice: block.reportedPrice,
            amount: allocation.settlementAmount, standing: standing,
            product: Self.instructed(allocation, trade))
        emit(.settlementInstructed(instruction, reference), &decision)
        decision.effects.append(.writeSettlementInstruction(instruction))
    }

    private static func instructed(_ allocation: AccountAllocation, _ trade: CompletedTrade)
        -> InstructedProduct?
    {
        guard let product = trade.product else { return nil }
        return InstructedProduct(
            kind: product.kind, symbol: trade.symbol, accrued: allocation.accruedInterest,
            accruedDays: product.accruedDays, base: allocation.settlement?.base)
    }

    /// The account's standing instruction for a trade.
    func standingInstruction(_ code: Text64, _ trade: CompletedTrade) -> StandingInstructionLookup {
        StandingInstructionLookup.find(
            in: account(code)?.standingInstructions ?? [], market: trade.market,
            securityType: trade.securityType,
            currency: trade.product?.settlementCurrency ?? trade.currency, on: trade.tradeDate)
    }
}
