import FIXCodec
import FIXDialect
import FIXGateway
import OMSCore
import OMSEngine
import OMSTypes
import OrderGateway

/// The single message of a client that a frame answers.
struct AskedMessage {
    var type: FIXMsgType
    /// Where it came from; its number is RefSeqNum (45) of an answer.
    var origin: FrameOrigin

    /// `nil`: the command is no single order or replace of a client, or is nobody's message.
    init?(_ command: EngineCommand, _ origin: FrameOrigin) {
        guard origin.session != .none, case .orders(let command) = command else { return nil }
        if command.singleOrder != nil {
            self.init(.newOrderSingle, origin)
        } else if command.isReplace {
            self.init(.orderCancelReplaceRequest, origin)
        } else {
            return nil
        }
    }

    init(_ type: FIXMsgType, _ origin: FrameOrigin) {
        self.type = type
        self.origin = origin
    }
}

// What comes faster than its limits let it (P15) is answered by a BusinessMessageReject (j), as a
// session's throttle answers it.
extension Shard {
    /// Whether the message is one too many; then `body` holds the answer. Orders of a list are
    /// told by reports, as the others of their list are.
    func isThrottled(
        _ refusal: Refusal, _ clOrdID: ClOrdID, _ asked: AskedMessage?, _ session: FIXSession
    ) -> Bool {
        guard let reason = refusal.reason.businessRejectReason, let asked,
            asked.origin.session == peers[session.tag].session,
            session.dialect.hasBusinessReject
        else { return false }
        ExecutionReportPublisher.businessReject(
            refMsgType: asked.type, refSeqNum: asked.origin.msgSeqNum, reason: reason,
            refID: clOrdID, text: refusal.description, dialect: session.dialect, into: &body)
        return true
    }
}

extension OrderCommand {
    /// Whether it is a client's OrderCancelReplaceRequest (G).
    fileprivate var isReplace: Bool {
        if case .replaceOrder = self { return true }
        if case .instructed(.replace) = self { return true }
        return false
    }
}
