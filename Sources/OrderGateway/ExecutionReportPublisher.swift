import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

/// What clients are told of their orders, as bodies of messages in their session's version.
public enum ExecutionReportPublisher {
    /// ExecutionReport (8). The ExecID (17) of a trade, bust or correction is `X` and its number,
    /// which a later ExecRefID (19) names; of others `E<frame>` and, after a point, the report's
    /// place in the frame if it is not the first. Both are unique in the journal.
    /// `kept` are the order's kept fields, `instructions` and `strategy` how it is worked.
    public static func write(
        _ report: ExecutionReport, frame: SequenceNumber, position: Int,
        kept: UnsafeRawBufferPointer, instructions: Instructions = .none,
        strategy: StrategyTerms? = nil, reference: ReferenceData, at time: Timestamp,
        dialect: FIXDialect,
        into body: inout FIXBodyWriter
    ) {
        orderID(report.order, into: &body)
        // An order given by voice has no ClOrdID.
        if !report.clOrdID.isEmpty || report.order == .none {
            body.field(FIXTag.clOrdID, report.clOrdID)
        }
        if !report.origClOrdID.isEmpty { body.field(FIXTag.origClOrdID, report.origClOrdID) }
        if !report.ordStatusReqID.isEmpty, dialect.hasMassRequests {
            request(report, into: &body)
        }
        body.field(
            FIXTag.execID,
            report.execution > 0
                ? Text64.numbered(0x58, report.execution)
                : Text64.numbered(0x45, frame, UInt64(position)))
        if report.execRef > 0 {
            body.field(FIXTag.execRefID, Text64.numbered(0x58, report.execRef))
        }
        body.reportForm(
            ReportForm(
                report.execType, report.ordStatus, cumQty: report.cumQty,
                orderQty: report.terms.orderQty, in: dialect))
        // A repeated ClOrdID is refused (150=8) with the first order's OrdStatus.
        if report.refusal.reason != .none,
            report.execType == .rejected || report.ordStatus == .rejected
        {
            let reason = report.refusal.reason
            body.field(
                FIXTag.ordRejReason, dialect.code(reason.ordRejReason, reason.ordRejDetail))
        }
        if let reason = report.restatement, dialect.hasRestated {
            body.field(FIXTag.execRestatementReason, dialect.code(reason))
        }
        if let isWorking = report.isWorking, dialect.hasWorkingIndicator {
            body.field(FIXTag.workingIndicator, isWorking)
        }
        terms(report, instructions, reference, dialect, into: &body)
        // Fills leave it out.
        if let strategy, report.execType != .trade, dialect.version >= .fix44 {
            StrategyFields.write(strategy, into: &body)
        }
        if report.execType == .trade || report.execType == .tradeCorrect
            || report.execType == .stopped
        {
            trade(report, reference, into: &body)
        }
        if dialect.hasExecType { body.field(FIXTag.leavesQty, report.leavesQty) }
        body.field(FIXTag.cumQty, report.cumQty)
        body.field(FIXTag.avgPx, report.avgPx)
        if let day = report.day, dialect.hasRestated {
            body.field(FIXTag.dayOrderQty, day.orderQty)
            body.field(FIXTag.dayCumQty, day.cumQty)
            body.field(FIXTag.dayAvgPx, day.avgPx)
        }
        body.field(FIXTag.transactTime, time, dialect)
        KeptFieldForm.write(kept, for: .client, dialect, price: report.terms.price, into: &body)
        words(report, into: &body)
    }

    /// Text (58): why not, or what the codes alone leave open to a mistake.
    private static func words(_ report: ExecutionReport, into body: inout FIXBodyWriter) {
        if report.refusal.reason != .none {
            body.field(FIXTag.text, report.refusal.description)
        } else if report.execType == .stopped {
            body.field(FIXTag.text, "guaranteed, not executed yet" as StaticString)
        } else if report.execType == .orderStatus, report.ordStatus == .new,
            report.cumQty == .zero
        {
            body.field(FIXTag.text, "Nothing Done" as StaticString)
        }
    }

    /// OrderCancelReject (9).
    public static func write(
        _ reject: CancelReject, at time: Timestamp, dialect: FIXDialect,
        into body: inout FIXBodyWriter
    ) {
        orderID(reject.order, into: &body)
        body.field(FIXTag.clOrdID, reject.clOrdID)
        body.field(FIXTag.origClOrdID, reject.origClOrdID)
        body.field(FIXTag.ordStatus, char: reject.ordStatus.rawValue)
        body.field(FIXTag.cxlRejResponseTo, char: reject.isReplace ? 0x32 : 0x31)
        body.field(
            FIXTag.cxlRejReason, dialect.code(reject.reason, reject.refusal.reason.ordRejDetail))
        body.field(FIXTag.transactTime, time, dialect)
        if reject.refusal.reason != .none {
            body.field(FIXTag.text, reject.refusal.description)
        }
    }

    /// BusinessMessageReject (j).
    public static func businessReject(
        refMsgType: FIXMsgType, refSeqNum: UInt64, reason: Int, refID: Text64, text: String,
        dialect: FIXDialect, into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.refSeqNum, refSeqNum)
        body.field(FIXTag.refMsgType, refMsgType.description)
        if !refID.isEmpty { body.field(FIXTag.businessRejectRefID, refID) }
        body.field(FIXTag.businessRejectReason, dialect.businessRejectReason(reason))
        body.field(FIXTag.text, text)
    }

    static func orderID(_ order: OrderID, into body: inout FIXBodyWriter) {
        if order == .none {
            body.field(FIXTag.orderID, "NONE" as StaticString)
        } else {
            body.field(FIXTag.orderID, order.raw)
        }
    }

    /// What the report answers: a status request, or one over many orders.
    private static func request(_ report: ExecutionReport, into body: inout FIXBodyWriter) {
        guard let place = report.massStatus else {
            return body.field(FIXTag.ordStatusReqID, report.ordStatusReqID)
        }
        body.field(FIXTag.massStatusReqID, report.ordStatusReqID)
        body.field(FIXTag.totNumReports, UInt64(place.totNumReports))
        body.field(FIXTag.lastRptRequested, place.isLast)
    }

    private static func trade(
        _ report: ExecutionReport, _ reference: ReferenceData, into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.lastQty, report.lastQty)
        body.field(FIXTag.lastPx, report.lastPx)
        if let mic = reference.mic(report.lastVenue), !mic.isEmpty {
            body.field(FIXTag.lastMkt, mic)
        }
    }

    private static func terms(
        _ report: ExecutionReport, _ instructions: Instructions, _ reference: ReferenceData,
        _ dialect: FIXDialect, into body: inout FIXBodyWriter
    ) {
        let terms = report.terms
        if let account = reference.name(terms.account) {
            body.field(FIXTag.account, account)
        }
        body.symbol(reference.symbol(terms.instrument), dialect)
        let untaken =
            report.refusal.reason == .unsupportedField ? Int(report.refusal.limit) : 0
        code(FIXTag.side, terms.side.rawValue, untaken, report, into: &body)
        // An order that nobody knows has no quantity and no type (matrix G.1.a).
        if report.order == .none, report.execType == .orderStatus { return }
        if terms.orderQty.units != 0 || untaken == 0 {
            body.field(FIXTag.orderQty, terms.orderQty)
        }
        let isTrailing = instructions.peg == .trailingStop
        let codes = ClosingForm.outside(
            (isTrailing ? .pegged : terms.ordType).rawValue, terms.timeInForce.rawValue,
            in: dialect)
        code(FIXTag.ordType, codes.ordType, untaken, report, into: &body)
        if instructions != .none { InstructionFields.write(instructions, dialect, into: &body) }
        if terms.price.isSet { body.field(FIXTag.price, terms.price) }
        if terms.stopPx.isSet { body.field(FIXTag.stopPx, terms.stopPx) }
        // Absent means day; fills leave it out then.
        if report.execType != .trade || codes.timeInForce != TimeInForce.day.rawValue {
            code(FIXTag.timeInForce, codes.timeInForce, untaken, report, into: &body)
        }
        if terms.expireTime != .none { body.field(FIXTag.expireTime, terms.expireTime, dialect) }
    }

    /// A code of the order; where it is the one that was refused, as the client sent it.
    private static func code(
        _ tag: Int, _ code: UInt8, _ untaken: Int, _ report: ExecutionReport,
        into body: inout FIXBodyWriter
    ) {
        if tag == untaken {
            body.field(tag, report.refusal.text)
        } else {
            body.field(tag, char: code)
        }
    }
}
