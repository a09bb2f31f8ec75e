import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

/// Answers to requests over many orders: OrderMassCancelReport (r) and ListStatus (N).
public enum RequestAnswerPublisher {
    /// `frame` and `position` make OrderID (37) and MassActionReportID (1369) of a report.
    public static func write(
        _ answer: ClientAnswer, frame: SequenceNumber, position: Int, at time: Timestamp,
        dialect: FIXDialect, into body: inout FIXBodyWriter
    ) -> FIXMsgType {
        switch answer {
        case .massCancelReport(let report):
            let id = Text64.numbered(0x4D, frame, UInt64(position))
            write(report, id, time, dialect, &body)
            return .orderMassCancelReport
        case .listStatus(let status):
            write(status, time, dialect, &body)
            return .listStatus
        }
    }

    private static func write(
        _ report: MassCancelReport, _ id: Text64, _ time: Timestamp, _ dialect: FIXDialect,
        _ body: inout FIXBodyWriter
    ) {
        let request = report.request
        body.field(FIXTag.clOrdID, request.id)
        body.field(FIXTag.orderID, id)
        if dialect.version >= .fix50SP2 { body.field(FIXTag.massActionReportID, id) }
        body.field(FIXTag.massCancelRequestType, char: request.type)
        let response = report.rejectReason == nil ? request.type : 0x30
        body.field(FIXTag.massCancelResponse, char: response)
        if let reason = report.rejectReason {
            body.field(FIXTag.massCancelRejectReason, UInt64(reason))
        } else {
            body.field(FIXTag.totalAffectedOrders, UInt64(report.totalAffectedOrders))
            affected(report, dialect, &body)
        }
        body.field(FIXTag.symbol, request.symbol)
        if let side = request.side { body.field(FIXTag.side, char: side.rawValue) }
        body.field(FIXTag.transactTime, time, dialect)
        body.field(FIXTag.text, report.text)
    }

    /// The group is complete or absent: who counts on it must not take a part for the whole.
    private static func affected(
        _ report: MassCancelReport, _ dialect: FIXDialect, _ body: inout FIXBodyWriter
    ) {
        guard !report.affected.isEmpty,
            report.affected.count == Int(report.totalAffectedOrders)
        else { return }
        let idTag =
            dialect.version >= .fix50SP2 ? FIXTag.affectedOrigClOrdID : FIXTag.origClOrdID
        body.field(FIXTag.noAffectedOrders, report.affected.count)
        for order in report.affected {
            body.field(idTag, order.origClOrdID)
            body.field(FIXTag.affectedOrderID, order.order.raw)
        }
    }

    private static func write(
        _ status: ListStatus, _ time: Timestamp, _ dialect: FIXDialect,
        _ body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.listID, status.listID)
        body.field(FIXTag.listStatusType, UInt64(status.kind.rawValue))
        body.field(FIXTag.noRpts, status.noRpts)
        body.field(FIXTag.listOrderStatus, UInt64(status.state.rawValue))
        if status.contingency != .none, dialect.version >= .fix50SP1 {
            body.field(FIXTag.contingencyType, UInt64(status.contingency.rawValue))
        }
        body.field(FIXTag.rptSeq, status.rptSeq)
        body.field(FIXTag.listStatusText, status.text)
        body.field(FIXTag.transactTime, time, dialect)
        body.field(FIXTag.totNoOrders, status.totNoOrders)
        body.field(FIXTag.noOrders, status.lines.count)
        for line in status.lines {
            body.field(FIXTag.clOrdID, line.clOrdID)
            body.field(FIXTag.cumQty, line.cumQty)
            body.field(FIXTag.ordStatus, char: line.ordStatus.rawValue)
            body.field(FIXTag.leavesQty, line.leavesQty)
            body.field(FIXTag.cxlQty, line.cxlQty)
            body.field(FIXTag.avgPx, line.avgPx)
            if let reason = line.ordRejReason {
                body.field(FIXTag.ordRejReason, dialect.code(reason))
            }
        }
    }
}
