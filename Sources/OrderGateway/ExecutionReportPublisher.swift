import FIXCodec
import OMSCore
import OMSTypes

/// What clients are told, as bodies of FIX 4.4 messages.
public enum ExecutionReportPublisher {
    /// ExecutionReport (8). `frame` and `position` make the ExecID (17): unique in the journal.
    public static func write(
        _ report: ExecutionReport, frame: SequenceNumber, position: Int,
        reference: ReferenceData, at time: Timestamp, into body: inout FIXBodyWriter
    ) {
        orderID(report.order, into: &body)
        body.field(FIXTag.clOrdID, report.clOrdID)
        if !report.origClOrdID.isEmpty { body.field(FIXTag.origClOrdID, report.origClOrdID) }
        if !report.ordStatusReqID.isEmpty {
            body.field(FIXTag.ordStatusReqID, report.ordStatusReqID)
        }
        execID(frame, position, into: &body)
        body.field(FIXTag.execType, char: report.execType.rawValue)
        body.field(FIXTag.ordStatus, char: report.ordStatus.rawValue)
        // A repeated ClOrdID is refused (150=8) with the first order's OrdStatus.
        if report.refusal.reason != .none,
            report.execType == .rejected || report.ordStatus == .rejected
        {
            body.field(
                FIXTag.ordRejReason, UInt64(report.refusal.reason.ordRejReason.rawValue))
        }
        terms(report.terms, reference, into: &body)
        if report.execType == .trade {
            body.field(FIXTag.lastQty, report.lastQty)
            body.field(FIXTag.lastPx, report.lastPx)
            if let mic = reference.terms(report.lastVenue)?.mic, !mic.isEmpty {
                body.field(FIXTag.lastMkt, mic)
            }
        }
        body.field(FIXTag.leavesQty, report.leavesQty)
        body.field(FIXTag.cumQty, report.cumQty)
        body.field(FIXTag.avgPx, report.avgPx)
        body.field(FIXTag.transactTime, time)
        if report.refusal.reason != .none {
            body.field(FIXTag.text, report.refusal.description)
        }
    }

    /// OrderCancelReject (9).
    public static func write(
        _ reject: CancelReject, at time: Timestamp, into body: inout FIXBodyWriter
    ) {
        orderID(reject.order, into: &body)
        body.field(FIXTag.clOrdID, reject.clOrdID)
        body.field(FIXTag.origClOrdID, reject.origClOrdID)
        body.field(FIXTag.ordStatus, char: reject.ordStatus.rawValue)
        body.field(FIXTag.transactTime, time)
        body.field(FIXTag.cxlRejResponseTo, char: reject.isReplace ? 0x32 : 0x31)
        body.field(FIXTag.cxlRejReason, UInt64(reject.reason.rawValue))
        if reject.refusal.reason != .none {
            body.field(FIXTag.text, reject.refusal.description)
        }
    }

    /// BusinessMessageReject (j).
    public static func businessReject(
        refMsgType: FIXMsgType, refSeqNum: UInt64, reason: Int, refID: Text64, text: String,
        into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.refSeqNum, refSeqNum)
        body.field(FIXTag.refMsgType, refMsgType.description)
        if !refID.isEmpty { body.field(FIXTag.businessRejectRefID, refID) }
        body.field(FIXTag.businessRejectReason, reason)
        body.field(FIXTag.text, text)
    }

    private static func orderID(_ order: OrderID, into body: inout FIXBodyWriter) {
        if order == .none {
            body.field(FIXTag.orderID, "NONE" as StaticString)
        } else {
            body.field(FIXTag.orderID, order.raw)
        }
    }

    /// ExecID (17): `E<frame>` and, after a point, the report's place in the frame if not first.
    private static func execID(
        _ frame: SequenceNumber, _ position: Int, into body: inout FIXBodyWriter
    ) {
        withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { buffer in
            var end = 32
            func put(_ number: UInt64) {
                var rest = number
                repeat {
                    end -= 1
                    buffer[end] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
                    rest /= 10
                } while rest > 0
            }
            if position > 0 {
                put(UInt64(position))
                end -= 1
                buffer[end] = 0x2E
            }
            put(frame)
            end -= 1
            buffer[end] = 0x45
            body.field(FIXTag.execID, UnsafeRawBufferPointer(rebasing: buffer[end..<32]))
        }
    }

    private static func terms(
        _ terms: OrderTerms, _ reference: ReferenceData, into body: inout FIXBodyWriter
    ) {
        if let account = reference.terms(terms.account)?.account {
            body.field(FIXTag.account, account)
        }
        if let symbol = reference.terms(terms.instrument)?.symbol {
            body.field(FIXTag.symbol, symbol)
        }
        body.field(FIXTag.side, char: terms.side.rawValue)
        body.field(FIXTag.orderQty, terms.orderQty)
        body.field(FIXTag.ordType, char: terms.ordType.rawValue)
        if terms.price.isSet { body.field(FIXTag.price, terms.price) }
        if terms.stopPx.isSet { body.field(FIXTag.stopPx, terms.stopPx) }
        body.field(FIXTag.timeInForce, char: terms.timeInForce.rawValue)
        if terms.expireTime != .none { body.field(FIXTag.expireTime, terms.expireTime) }
    }
}
