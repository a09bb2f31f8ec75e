import FIXCodec
import OMSPostTrade
import OMSTypes

/// What post-trade tells counterparties, as bodies of FIX 4.4 messages: fields in the order of the
/// published message, money and prices exact.
public enum PostTradePublisher {
    /// AllocationReport (35=AS) of a block that this side has calculated.
    ///
    /// AllocReportType (794) is 4, calculated without a preliminary: no AllocationInstruction came
    /// before it. The parties are the executing firm (role 1) and the firm that instructs (13): a
    /// counterparty's own record names them again, so that the two find each other.
    public static func allocationReport(
        _ report: AllocationReport, into body: inout FIXBodyWriter
    ) {
        let trade = report.trade
        let block = report.block
        body.field(FIXTag.allocReportID, report.allocReportID)
        body.field(FIXTag.allocID, block.allocID)
        body.field(FIXTag.allocTransType, 0)
        body.field(FIXTag.allocReportType, 4)
        body.field(FIXTag.allocStatus, 0)
        orders(trade, into: &body)
        body.field(FIXTag.side, char: trade.side.rawValue)
        body.field(FIXTag.symbol, trade.symbol)
        isin(trade.isin, into: &body)
        body.field(FIXTag.securityType, trade.securityType)
        ProductFields.instrument(trade.product, into: &body)
        body.field(FIXTag.quantity, trade.quantity)
        if trade.venues.count == 1 { body.field(FIXTag.lastMkt, trade.venues[0]) }
        ProductFields.priceType(trade.product, into: &body)
        body.field(FIXTag.avgPx, block.reportedPrice)
        body.field(FIXTag.currency, trade.currency.description)
        body.field(PostTradeField.avgPxPrecision.tag, Int(trade.averagePricePrecision))
        parties(trade, into: &body)
        body.field(FIXTag.tradeDate, trade.tradeDate)
        body.field(FIXTag.transactTime, report.transactTime)
        body.field(FIXTag.settlDate, block.settlementDate)
        body.field(FIXTag.grossTradeAmt, block.gross.text)
        body.field(FIXTag.netMoney, block.net.text)
        ProductFields.accrued(
            block.accruedInterest, trade.product, isTotal: true, into: &body)
        body.field(FIXTag.noAllocs, block.allocations.count)
        for allocation in block.allocations {
            entry(allocation, trade.product, price: block.reportedPrice, into: &body)
        }
    }

    /// An entry of NoAllocs (78).
    private static func entry(
        _ allocation: AccountAllocation, _ product: TradedProduct?, price: Price,
        into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.allocAccount, allocation.accountCode)
        body.field(FIXTag.allocQty, allocation.quantity)
        body.field(FIXTag.individualAllocID, allocation.individualAllocID)
        commission(allocation.commission, into: &body)
        body.field(FIXTag.allocAvgPx, price)
        body.field(FIXTag.allocNetMoney, allocation.net.text)
        ProductFields.settlement(allocation, product, into: &body)
        ProductFields.accrued(allocation, into: &body)
        charges(allocation.charges, into: &body)
    }

    /// AllocNoOrdersType (857) with NoOrders (73): each client order once. The house's part has
    /// none.
    private static func orders(_ trade: CompletedTrade, into body: inout FIXBodyWriter) {
        var known: Set<ClOrdID> = []
        let named = trade.shares.filter {
            !$0.clOrdID.isEmpty && known.insert($0.clOrdID).inserted
        }
        body.field(FIXTag.allocNoOrdersType, named.isEmpty ? 0 : 1)
        guard !named.isEmpty else { return }
        body.field(FIXTag.noOrders, named.count)
        for share in named { order(share.clOrdID, share.orderID, into: &body) }
    }

    private static func parties(_ trade: CompletedTrade, into body: inout FIXBodyWriter) {
        let all = [
            (trade.executingBroker, PartyRole.executingFirm),
            (trade.instructingParty, PartyRole.orderOriginationFirm),
        ].filter { !$0.0.isEmpty }
        guard !all.isEmpty else { return }
        body.field(FIXTag.noPartyIDs, all.count)
        for (party, role) in all {
            body.field(FIXTag.partyID, party)
            // D: a code that the two firms have agreed on.
            body.field(FIXTag.partyIDSource, char: 0x44)
            body.field(FIXTag.partyRole, Int(role))
        }
    }

    /// An entry of NoOrders (73).
    static func order(_ clOrdID: ClOrdID, _ orderID: OrderID, into body: inout FIXBodyWriter) {
        body.field(FIXTag.clOrdID, clOrdID)
        body.field(FIXTag.orderID, orderID.raw)
    }

    /// SecurityID (48) with SecurityIDSource (22) 4.
    static func isin(_ isin: Text64, into body: inout FIXBodyWriter) {
        guard !isin.isEmpty else { return }
        body.field(FIXTag.securityID, isin)
        body.field(FIXTag.securityIDSource, 4)
    }

    /// Commission (12) with CommType (13) 3, absolute; a commission of nothing is said too.
    static func commission(_ amount: Money, into body: inout FIXBodyWriter) {
        body.field(FIXTag.commission, amount.text)
        body.field(FIXTag.commType, 3)
    }

    /// NoMiscFees (136); no group when there are none.
    static func charges(_ charges: [Charge], into body: inout FIXBodyWriter) {
        guard !charges.isEmpty else { return }
        body.field(PostTradeField.noMiscFees.tag, charges.count)
        for charge in charges {
            body.field(PostTradeField.miscFeeAmt.tag, charge.amount.text)
            body.field(PostTradeField.miscFeeCurr.tag, charge.amount.currency.description)
            body.field(PostTradeField.miscFeeType.tag, Int(charge.miscFeeType))
        }
    }
}
