import FIXCodec
import OMSTypes

/// What an AllocationInstructionAck (35=P) says of a record.
public struct AllocationAnswer: Equatable, Sendable {
    /// AllocStatus (87).
    public enum Status: Int, Sendable, CaseIterable {
        case accepted = 0
        case blockLevelReject = 1
        case received = 3
    }

    /// AllocID (70) of the record.
    public var allocID: Text64
    /// TradeDate (75).
    public var tradeDate: CalendarDate?
    public var status: Status
    /// AllocRejCode (88); set when the status is a reject.
    public var rejectCode: Int?
    /// Text (58).
    public var text: String

    public init(
        allocID: Text64, tradeDate: CalendarDate? = nil, status: Status, rejectCode: Int? = nil,
        text: String = ""
    ) {
        self.allocID = allocID
        self.tradeDate = tradeDate
        self.status = status
        self.rejectCode = rejectCode ?? (status == .blockLevelReject ? 7 : nil)
        self.text = text
    }

    /// The record was refused. Its AllocID (70) must have been readable.
    public init(_ refusal: PostTradeRefusal) {
        self.init(
            allocID: refusal.reference, status: .blockLevelReject,
            rejectCode: refusal.allocRejCode, text: refusal.text)
    }
}

extension PostTradePublisher {
    /// AllocationInstructionAck (35=P): received, accepted or rejected.
    public static func allocationInstructionAck(
        _ answer: AllocationAnswer, at time: Timestamp, into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.allocID, answer.allocID)
        if let tradeDate = answer.tradeDate { body.field(FIXTag.tradeDate, tradeDate) }
        body.field(FIXTag.transactTime, time)
        body.field(FIXTag.allocStatus, answer.status.rawValue)
        if let code = answer.rejectCode { body.field(FIXTag.allocRejCode, code) }
        body.field(FIXTag.text, answer.text)
    }

    /// BusinessMessageReject (35=j).
    ///
    /// - Parameter refSeqNum: MsgSeqNum (34) of the refused message.
    public static func businessMessageReject(
        _ refusal: PostTradeRefusal, refSeqNum: UInt64, into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.refSeqNum, refSeqNum)
        body.field(FIXTag.refMsgType, refusal.msgType.description)
        body.field(FIXTag.businessRejectRefID, refusal.reference)
        body.field(FIXTag.businessRejectReason, refusal.businessRejectReason)
        body.field(FIXTag.text, refusal.text)
    }

    /// Writes the answer to a refused message and returns its MsgType (35): P for a record whose
    /// AllocID (70) is known, j for everything else.
    public static func answer(
        _ refusal: PostTradeRefusal, refSeqNum: UInt64, at time: Timestamp,
        into body: inout FIXBodyWriter
    ) -> FIXMsgType {
        if refusal.isAnsweredByAck {
            allocationInstructionAck(AllocationAnswer(refusal), at: time, into: &body)
            return .allocationInstructionAck
        }
        businessMessageReject(refusal, refSeqNum: refSeqNum, into: &body)
        return .businessMessageReject
    }
}
