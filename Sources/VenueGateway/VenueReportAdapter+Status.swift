import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

extension VenueReportAdapter {
    /// An ExecutionReport (8) of an order's state. What cannot be read is as if it were absent: the
    /// core compares what is told.
    static func status(
        _ index: borrowing FIXMessageIndex, _ venue: VenueID, _ dialect: FIXDialect
    ) -> VenueStatus {
        let orderQty = Quantity(units: decimal(index, FIXTag.orderQty) ?? 0)
        let cumQty = Quantity(units: decimal(index, FIXTag.cumQty) ?? 0)
        let leaves = index.value(FIXTag.leavesQty) == nil ? nil : decimal(index, FIXTag.leavesQty)
        let code = index.char(FIXTag.ordStatus) ?? 0
        var status = VenueStatus(
            venue: venue, clOrdID: index.text64(FIXTag.clOrdID) ?? ClOrdID(),
            venueOrderID: text(index, FIXTag.orderID),
            OrderVersion(
                ordStatus: dialect.hasExecTransType
                    ? ReportForm.ordStatus(code, cumQty: cumQty, orderQty: orderQty) : code,
                orderQty: orderQty, cumQty: cumQty, leavesQty: Quantity(units: leaves ?? -1),
                price: Price(units: decimal(index, FIXTag.price) ?? 0),
                avgPx: Price(units: decimal(index, FIXTag.avgPx) ?? 0)))
        let isNone = status.venueOrderID.isEmpty || status.venueOrderID == "NONE"
        status.isUnknown =
            code == OrdStatus.rejected.rawValue
            && (index.unsigned(FIXTag.ordRejReason) == 5 || isNone)
        let mass = index.text64(FIXTag.massStatusReqID)
        status.isMass = mass != nil
        status.inquiry = InquiryID.parse(
            mass ?? index.text64(FIXTag.ordStatusReqID) ?? Text64())
        status.total = index.unsigned(FIXTag.totNumReports).flatMap { Int64(exactly: $0) } ?? -1
        status.isLast = index.char(FIXTag.lastRptRequested) == UInt8(ascii: "Y")
        status.text = text(index, FIXTag.text)
        status.symbol = text(index, FIXTag.symbol)
        status.side = index.char(FIXTag.side) ?? 0
        status.ordType = index.char(FIXTag.ordType) ?? 0
        status.timeInForce = index.char(FIXTag.timeInForce) ?? TimeInForce.day.rawValue
        return status
    }
}
