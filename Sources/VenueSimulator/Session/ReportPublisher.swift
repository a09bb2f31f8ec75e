import FIXCodec
import FIXDialect
import OMSTypes

/// Writes what a venue says on its order session: 8 and 9, and j for what it cannot read.
struct ReportPublisher: Sendable {
    /// LastMkt (30).
    let mic: String
    var dialect = FIXDialect(.fix44)

    func msgType(of report: VenueReport) -> FIXMsgType {
        switch report {
        case .execution: return .executionReport
        case .cancelReject: return .orderCancelReject
        case .quote: return "S"
        case .quoteRefusal: return "AG"
        case .quoteCancel: return "Z"
        }
    }

    /// - Parameter isRepeated: the same report was sent before; PossResend (97) says so.
    func write(
        _ report: VenueReport, at now: Timestamp, isRepeated: Bool = false,
        to body: inout FIXBodyWriter
    ) {
        if isRepeated { body.field(FIXTag.possResend, true) }
        switch report {
        case .execution(let report): write(report, now, to: &body)
        case .cancelReject(let reject): write(reject, now, to: &body)
        case .quote(let quote): write(quote, now, to: &body)
        case .quoteRefusal(let refusal): write(refusal, to: &body)
        case .quoteCancel(let cancel): write(cancel, to: &body)
        }
    }

    private func write(
        _ report: VenueExecutionReport, _ now: Timestamp, to body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.orderID, report.orderID)
        body.field(FIXTag.clOrdID, report.clOrdID)
        if let orig = report.origClOrdID { body.field(FIXTag.origClOrdID, orig) }
        if let id = report.ordStatusReqID, dialect.hasMassRequests {
            body.field(FIXTag.ordStatusReqID, id)
        }
        if let id = report.massStatusReqID { body.field(FIXTag.massStatusReqID, id) }
        if let count = report.totNumReports { body.field(FIXTag.totNumReports, count) }
        if let isLast = report.isLastReport { body.field(FIXTag.lastRptRequested, isLast) }
        body.field(FIXTag.execID, report.execID)
        if let reference = report.execRefID { body.field(FIXTag.execRefID, reference) }
        body.reportForm(
            ReportForm(
                report.execType, report.ordStatus, cumQty: report.cumQty,
                orderQty: report.quantity ?? .zero, in: dialect))
        if let reason = report.ordRejReason {
            body.field(FIXTag.ordRejReason, dialect.code(reason))
        }
        body.symbol(report.symbol, dialect)
        body.field(FIXTag.side, char: report.side.rawValue)
        writeTerms(report, to: &body)
        if report.execType == .trade || report.execType == .tradeCancel {
            body.field(FIXTag.lastQty, report.lastQty)
            body.field(FIXTag.lastPx, report.lastPx)
            body.field(FIXTag.lastMkt, mic)
        }
        if dialect.hasExecType { body.field(FIXTag.leavesQty, report.leavesQty) }
        body.field(FIXTag.cumQty, report.cumQty)
        body.field(FIXTag.avgPx, report.avgPx)
        body.field(FIXTag.transactTime, now)
        if let text = report.text { body.field(FIXTag.text, text) }
        if let isAdded = report.isAddedLiquidity, dialect.version >= .fix44 {
            body.field(FIXTag.lastLiquidityInd, isAdded ? 1 : 2)
        }
    }

    private func writeTerms(_ report: VenueExecutionReport, to body: inout FIXBodyWriter) {
        if let quantity = report.quantity { body.field(FIXTag.orderQty, quantity) }
        if let ordType = report.ordType { body.field(FIXTag.ordType, char: ordType.rawValue) }
        if let price = report.price { body.field(FIXTag.price, price) }
        if let timeInForce = report.timeInForce {
            body.field(FIXTag.timeInForce, char: timeInForce.rawValue)
        }
    }

    private func write(
        _ reject: VenueCancelReject, _ now: Timestamp, to body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.orderID, reject.orderID)
        body.field(FIXTag.clOrdID, reject.clOrdID)
        body.field(FIXTag.origClOrdID, reject.origClOrdID)
        body.field(FIXTag.ordStatus, char: reject.ordStatus.rawValue)
        body.field(FIXTag.cxlRejResponseTo, char: reject.responseTo.rawValue)
        body.field(FIXTag.cxlRejReason, dialect.code(reject.reason))
        body.field(FIXTag.transactTime, now)
        body.field(FIXTag.text, reject.text)
    }

    /// BusinessMessageReject (35=j): 380=5 with the missing tag, 380=3 without.
    static func writeBusinessReject(
        refSeqNum: UInt64, refMsgType: FIXMsgType, missing tag: Int?,
        to body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.refSeqNum, refSeqNum)
        body.field(FIXTag.refMsgType, refMsgType.description)
        body.field(FIXTag.businessRejectReason, tag == nil ? 3 : 5)
        body.field(
            FIXTag.text, tag.map { "field \($0) is needed here" } ?? "message is not taken here")
    }
}
