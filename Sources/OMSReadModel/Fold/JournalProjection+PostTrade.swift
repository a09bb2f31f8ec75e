import OMSCore
import OMSEngine
import OMSPostTrade
import OMSTypes

extension JournalProjection {
    /// A fact of post-trade: the trade's rows, and a moment in the life of the orders it is about.
    mutating func tell(_ event: PostTradeEvent, _ place: Place) {
        switch event {
        case .referenceChanged, .counterpartyRecorded: return
        case .traded(let trade, _):
            touched.touch(trade: trade.allocID)
            say(trade.orderID, "traded", "post-trade took it over", place)
        case .allocated(let block): tellAllocated(block, place)
        case .confirmationIssued(let reference): say(reference, "confirmationSent", "", place)
        case .paired(let allocID, _):
            say(allocID, "paired", "the counterparty's record was found", place)
        case .blockMatched(let allocID):
            say(allocID, "blockMatched", "the block's fields agree", place)
        case .allocationMatched(let reference):
            say(reference, "matched", "all fields agree with the counterparty", place)
        case .mismatched(let mismatch): tellMismatch(mismatch, place)
        case .confirmReceived(let reference): say(reference, "confirmationReceived", "", place)
        case .affirmed(let reference): say(reference, "affirmed", "", place)
        case .confirmRejected(let reference, let reason, let text):
            say(reference, "confirmationRejected", "reason \(reason): \(text)", place)
        case .matchAgreed(let allocID):
            say(allocID, "matchAgreed", "block and allocations match and are affirmed", place)
        case .settlementInstructed(let instruction, let reference):
            add(instruction, reference, place)
        case .exceptionRaised(let exception): add(exception, place)
        }
    }

    private mutating func tellAllocated(_ block: AllocatedBlock, _ place: Place) {
        for (index, allocation) in block.allocations.enumerated() {
            let net = "\(allocation.net.text) \(allocation.net.currency)"
            let reference = AllocationReference(allocID: block.allocID, index: UInt32(index))
            say(
                reference, "allocationCalculated", "net money \(net)", place,
                quantity: allocation.quantity)
        }
    }

    private mutating func tellMismatch(_ mismatch: Mismatch, _ place: Place) {
        let words = mismatch.differences.map { difference in
            let field = DifferingField(difference)
            return "\(field.field): ours \(field.ours), theirs \(field.theirs)"
        }
        for reference in references(of: mismatch) {
            say(reference, "matchBroken", words.joined(separator: "; "), place)
        }
    }

    private mutating func add(
        _ instruction: SettlementInstruction, _ reference: AllocationReference, _ place: Place
    ) {
        say(
            reference, "settlementInstructed",
            "\(instruction.transactionID), settles \(instruction.settlementDate.iso8601)", place,
            quantity: instruction.quantity)
        guard let trade = engine.postTrade.trade(reference.allocID) else { return }
        var row = SettlementRow(
            settlInstID: instruction.transactionID.description, side: trade.trade.side)
        if let allocation = trade.block?.allocations[safe: Int(reference.index)] {
            row.confirmID = allocation.confirmID.description
            row.orderID = allocation.orderID.raw
        }
        row.allocID = instruction.individualAllocID.description
        row.account = instruction.accountCode.description
        row.symbol = trade.trade.symbol.description
        row.quantity = instruction.quantity
        row.amount = Int64(clamping: instruction.amount.units)
        row.currency = instruction.amount.currency.description
        row.accruedInterest = Int64(clamping: instruction.product?.accrued?.units ?? 0)
        if let base = instruction.product?.base {
            row.baseAmount = Int64(clamping: base.units)
            row.baseCurrency = base.currency.description
        }
        row.tradeDate = instruction.tradeDate.iso8601
        row.settlDate = instruction.settlementDate.iso8601
        row.status = "instructed"
        row.file = instruction.hasDocument ? "\(instruction.transactionID).xml" : ""
        row.transactTime = place.time
        row.sequence = place.sequence
        batch.settlements.append(row)
    }

    private mutating func add(_ exception: PostTradeException, _ place: Place) {
        var row = AnomalyRow(
            sequence: place.sequence, ordinal: place.ordinal, time: place.time,
            kind: exception.kind.name)
        row.text = "\(exception.subject): \(exception.detail)"
        if let reference = exception.allocation {
            row.orderID = allocation(reference)?.orderID.raw ?? 0
            say(reference, "postTradeException", row.text, place)
        } else if let trade = engine.postTrade.trade(exception.subject) {
            row.orderID = trade.trade.orderID.raw
        }
        batch.anomalies.append(row)
    }

    // MARK: Moments

    private func allocation(_ reference: AllocationReference) -> AccountAllocation? {
        engine.postTrade.trade(reference.allocID)?.block?.allocations[safe: Int(reference.index)]
    }

    /// A moment in the life of the client order that an allocation is for.
    private mutating func say(
        _ reference: AllocationReference, _ event: String, _ text: String, _ place: Place,
        quantity: Quantity = .zero
    ) {
        touched.touch(trade: reference.allocID)
        guard let allocation = allocation(reference) else { return }
        say(allocation.orderID, event, text, place, quantity: quantity)
    }

    /// A moment in the life of the order that traded.
    private mutating func say(
        _ allocID: Text64, _ event: String, _ text: String, _ place: Place
    ) {
        touched.touch(trade: allocID)
        guard let trade = engine.postTrade.trade(allocID) else { return }
        say(trade.trade.orderID, event, text, place)
    }

    private mutating func say(
        _ order: OrderID, _ event: String, _ text: String, _ place: Place,
        quantity: Quantity = .zero
    ) {
        guard order != .none else { return }
        touched.touch(order)
        var row = LifeEventRow(
            rootOrderID: order.raw, orderID: order.raw, sequence: place.sequence,
            ordinal: place.ordinal, time: place.time, event: event)
        row.text = text
        row.quantity = quantity
        batch.lifeEvents.append(row)
    }
}

extension Array {
    /// The element, or `nil` beyond the end.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
