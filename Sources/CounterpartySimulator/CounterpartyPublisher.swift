import FIXCodec
import OMSTypes

/// The counterparty's messages as bodies of FIX 4.4.
enum CounterpartyPublisher {
    /// AllocationReportAck (35=AT), accepted.
    static func accept(
        _ notice: AllocationNotice, at time: Timestamp, into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.allocReportID, notice.allocReportID)
        body.field(FIXTag.allocID, notice.allocID)
        body.field(FIXTag.tradeDate, notice.tradeDate)
        body.field(FIXTag.transactTime, time)
        body.field(FIXTag.allocStatus, 0)
    }

    /// ConfirmationAck (35=AU): affirmed, or rejected for reason 99 with what differs.
    static func acknowledge(
        _ notice: ConfirmationNotice, rejection: String?, at time: Timestamp,
        into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.confirmID, notice.confirmID)
        body.field(FIXTag.tradeDate, notice.tradeDate)
        body.field(FIXTag.transactTime, time)
        body.field(FIXTag.affirmStatus, rejection == nil ? 3 : 2)
        if let rejection {
            body.field(FIXTag.confirmRejReason, 99)
            body.field(FIXTag.text, rejection)
        }
    }

    /// AllocationInstruction (35=J): new, calculated.
    static func record(
        _ block: BookedBlock, allocID: Text64, at time: Timestamp, into body: inout FIXBodyWriter
    ) {
        let notice = block.notice
        body.field(FIXTag.allocID, allocID)
        body.field(FIXTag.allocTransType, 0)
        body.field(FIXTag.allocType, 1)
        body.field(FIXTag.allocNoOrdersType, 0)
        body.field(FIXTag.side, char: notice.side.rawValue)
        body.field(FIXTag.symbol, notice.symbol)
        body.field(FIXTag.securityID, notice.isin)
        if !notice.isin.isEmpty { body.field(FIXTag.securityIDSource, 4) }
        body.field(FIXTag.quantity, notice.quantity)
        body.field(FIXTag.lastMkt, notice.lastMkt)
        body.field(FIXTag.avgPx, notice.avgPx)
        body.field(FIXTag.currency, notice.currency.description)
        body.field(CounterpartyTag.avgPxPrecision, notice.avgPxPrecision)
        parties(notice, into: &body)
        body.field(FIXTag.tradeDate, notice.tradeDate)
        body.field(FIXTag.transactTime, time)
        body.field(FIXTag.settlDate, notice.settlDate)
        body.field(FIXTag.grossTradeAmt, block.gross.text)
        body.field(FIXTag.netMoney, block.net.text)
        if let accrued = block.accrued {
            body.field(CounterpartyTag.totalAccruedInterestAmt, accrued.text)
        }
        body.field(FIXTag.noAllocs, block.allocations.count)
        for allocation in block.allocations { entry(allocation, notice.avgPx, into: &body) }
    }

    private static func parties(_ notice: AllocationNotice, into body: inout FIXBodyWriter) {
        guard !notice.parties.isEmpty else { return }
        body.field(FIXTag.noPartyIDs, notice.parties.count)
        for party in notice.parties {
            body.field(FIXTag.partyID, party.id)
            // D: a code that the two firms have agreed on.
            body.field(FIXTag.partyIDSource, char: 0x44)
            body.field(FIXTag.partyRole, party.role)
        }
    }

    private static func entry(
        _ allocation: BookedAllocation, _ price: Price, into body: inout FIXBodyWriter
    ) {
        let row = allocation.row
        body.field(FIXTag.allocAccount, row.account)
        body.field(FIXTag.allocQty, row.quantity)
        body.field(FIXTag.individualAllocID, row.individualAllocID)
        body.field(FIXTag.commission, allocation.commission.text)
        body.field(FIXTag.commType, 3)
        body.field(FIXTag.allocAvgPx, price)
        body.field(FIXTag.allocNetMoney, allocation.net.text)
        if let paid = row.settlement {
            body.field(FIXTag.settlCurrAmt, paid.text)
            body.field(FIXTag.settlCurrency, paid.currency.description)
        }
        if let accrued = row.accrued {
            body.field(CounterpartyTag.allocAccruedInterestAmt, accrued.text)
        }
        guard !row.fees.isEmpty else { return }
        body.field(CounterpartyTag.noMiscFees, row.fees.count)
        for fee in row.fees {
            body.field(CounterpartyTag.miscFeeAmt, fee.amount.text)
            body.field(CounterpartyTag.miscFeeCurr, fee.amount.currency.description)
            body.field(CounterpartyTag.miscFeeType, fee.type)
        }
    }
}
