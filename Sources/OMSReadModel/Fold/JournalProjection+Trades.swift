import OMSCore
import OMSEngine
import OMSPostTrade
import OMSTypes

// Allocations and confirmations of a trade, read from the replica.
extension JournalProjection {
    mutating func addTrade(_ allocID: Text64, _ change: TouchedEntities.Change) {
        guard let record = engine.postTrade.trade(allocID), let block = record.block else {
            return
        }
        for (index, allocation) in block.allocations.enumerated() {
            batch.allocations.append(row(of: allocation, block, record, change))
            guard let status = record.statuses[safe: index],
                status.affirmation != .notConfirmed
            else { continue }
            let reference = AllocationReference(allocID: allocID, index: UInt32(index))
            batch.confirmations.append(
                row(of: allocation, status, reference, record, change))
        }
    }

    private func row(
        of allocation: AccountAllocation, _ block: AllocatedBlock, _ record: TradeRecord,
        _ change: TouchedEntities.Change
    ) -> AllocationRow {
        var row = AllocationRow(
            allocID: allocation.individualAllocID.description,
            blockOrderID: record.trade.orderID.raw, orderID: allocation.orderID.raw,
            side: record.trade.side)
        row.account = allocation.accountCode.description
        row.symbol = record.trade.symbol.description
        row.allocQty = allocation.quantity
        row.avgPx = block.reportedPrice
        row.grossTradeAmt = Int64(clamping: allocation.gross.units)
        row.commission = Int64(clamping: allocation.commission.units)
        row.fees = Int64(clamping: allocation.charges.reduce(0) { $0 + $1.amount.units })
        row.netMoney = Int64(clamping: allocation.net.units)
        row.currency = allocation.net.currency.description
        row.accruedInterest = Int64(clamping: allocation.accruedInterest?.units ?? 0)
        row.settlAmount = Int64(clamping: allocation.settlementAmount.units)
        row.settlCurrency = allocation.settlementAmount.currency.description
        if let base = allocation.settlement?.base {
            row.baseAmount = Int64(clamping: base.units)
            row.baseCurrency = base.currency.description
        }
        row.allocStatus = "calculated"
        row.tradeDate = record.trade.tradeDate.iso8601
        row.settlDate = block.settlementDate.iso8601
        row.transactTime = change.time
        row.sequence = change.sequence
        return row
    }

    private func row(
        of allocation: AccountAllocation, _ status: AllocationStatus,
        _ reference: AllocationReference, _ record: TradeRecord,
        _ change: TouchedEntities.Change
    ) -> ConfirmationRow {
        var row = ConfirmationRow(
            confirmID: allocation.confirmID.description,
            allocID: allocation.individualAllocID.description, side: record.trade.side)
        row.orderID = allocation.orderID.raw
        row.account = allocation.accountCode.description
        row.symbol = record.trade.symbol.description
        row.allocQty = allocation.quantity
        row.avgPx = record.block?.reportedPrice ?? .none
        row.netMoney = Int64(clamping: allocation.net.units)
        row.currency = allocation.net.currency.description
        row.counterparty = record.trade.instructingParty.description
        row.confirmStatus = "confirmed"
        row.affirmStatus = status.affirmation.words
        row.matchStatus = match(status, record)
        row.differingFields =
            row.matchStatus == .broken ? memory.mismatches[reference] ?? [] : []
        row.text = memory.rejections[reference] ?? ""
        row.transactTime = change.time
        row.sequence = change.sequence
        return row
    }

    /// Broken when its own fields differ, the block's do, or the counterparty rejected it.
    private func match(_ status: AllocationStatus, _ record: TradeRecord) -> ConfirmationMatch {
        if status.affirmation == .rejected || record.match == .mismatched { return .broken }
        switch status.match {
        case .unmatched: return .pending
        case .matched: return .matched
        case .mismatched: return .broken
        }
    }
}

extension AffirmationStatus {
    var words: String {
        switch self {
        case .notConfirmed: return ""
        case .confirmed: return "sent"
        case .received: return "received"
        case .affirmed: return "affirmed"
        case .rejected: return "rejected"
        }
    }
}
