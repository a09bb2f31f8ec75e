import FIXCodec
import OMSPostTrade
import OMSTypes

extension PostTradePublisher {
    /// Confirmation (35=AK) of one allocation: new (666=0), a confirmation (773=2), confirmed
    /// (665=4). OrderCapacity (528) is A, agency, for a client's order and P, principal, for the
    /// house's part, which no client ordered.
    public static func confirmation(
        _ confirmation: TradeConfirmation, into body: inout FIXBodyWriter
    ) {
        let allocation = confirmation.allocation
        let isHouse = allocation.clOrdID.isEmpty
        body.field(FIXTag.confirmID, allocation.confirmID)
        body.field(FIXTag.confirmTransType, 0)
        body.field(FIXTag.confirmType, 2)
        body.field(FIXTag.confirmStatus, 4)
        if !isHouse {
            body.field(FIXTag.noOrders, 1)
            order(allocation.clOrdID, allocation.orderID, into: &body)
        }
        body.field(FIXTag.allocID, confirmation.allocID)
        body.field(FIXTag.individualAllocID, allocation.individualAllocID)
        body.field(FIXTag.transactTime, confirmation.transactTime)
        body.field(FIXTag.tradeDate, confirmation.tradeDate)
        body.field(FIXTag.symbol, confirmation.symbol)
        isin(confirmation.isin, into: &body)
        if let product = confirmation.product {
            body.field(FIXTag.securityType, confirmation.securityType)
            ProductFields.instrument(product, into: &body)
        }
        body.field(FIXTag.allocQty, allocation.quantity)
        body.field(FIXTag.side, char: confirmation.side.rawValue)
        body.field(FIXTag.currency, confirmation.currency.description)
        body.field(FIXTag.lastMkt, confirmation.lastMkt)
        body.field(FIXTag.noCapacities, 1)
        body.field(FIXTag.orderCapacity, char: isHouse ? 0x50 : 0x41)
        body.field(FIXTag.orderCapacityQty, allocation.quantity)
        body.field(FIXTag.allocAccount, allocation.accountCode)
        body.field(FIXTag.avgPx, confirmation.reportedPrice)
        body.field(
            PostTradeField.avgPxPrecision.tag, Int(confirmation.averagePricePrecision))
        ProductFields.priceType(confirmation.product, into: &body)
        body.field(FIXTag.grossTradeAmt, allocation.gross.text)
        ProductFields.accrued(
            allocation.accruedInterest, confirmation.product, isTotal: false, into: &body)
        body.field(FIXTag.netMoney, allocation.net.text)
        ProductFields.settlement(allocation, confirmation.product, into: &body)
        body.field(FIXTag.settlDate, confirmation.settlementDate)
        commission(allocation.commission, into: &body)
        charges(allocation.charges, into: &body)
    }
}
