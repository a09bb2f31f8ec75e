import FIXCodec
import OMSPostTrade
import OMSTypes

/// A counterparty's messages as commands of post-trade. Pure translation: it decides nothing about
/// the trade, it only refuses what cannot be read or contradicts itself.
public enum PostTradeAdapter {
    /// The command of a message; `nil` for one that asks for nothing: AT, P, and the rejects (3, j)
    /// of what we sent, which are never rejected in turn.
    ///
    /// - Parameters:
    ///   - counterparty: whom the session belongs to; the executing broker of a record that names
    ///     none.
    ///   - instrument: finds the instrument; `nil`: it is none of ours.
    public static func command(
        _ index: borrowing FIXMessageIndex, from counterparty: Text64,
        instrument: (SecurityIdentification) -> InstrumentID?
    ) -> Result<PostTradeCommand?, PostTradeRefusal> {
        let type = index.msgType ?? FIXMsgType(raw: 0)
        do throws(PostTradeRefusal) {
            switch type {
            case .confirmationAck:
                return .success(.confirmationAck(try acknowledgement(index)))
            case .allocationInstruction:
                return .success(
                    .counterpartyRecord(try record(index, from: counterparty, instrument)))
            case .allocationReportAck, .allocationInstructionAck, .reject, .businessMessageReject:
                return .success(nil)
            default:
                throw FieldReader().refusal(
                    .msgType, .notSupported, index, right: "one of J, P, AT and AU")
            }
        } catch {
            var refusal = error
            refusal.msgType = type
            let isRecord = type == .allocationInstruction
            let reference = isRecord ? FIXTag.allocID : FIXTag.confirmID
            refusal.reference = index.text64(reference) ?? Text64()
            return .failure(refusal)
        }
    }

    /// What a counterparty objects to in an AT or P (its AllocStatus 87, AllocRejCode 88 and Text
    /// 58), or in a reject (3, j), in words. `nil`: it objects to nothing. Worth a line for
    /// operations.
    public static func objection(_ index: borrowing FIXMessageIndex) -> String? {
        var words: String
        switch index.msgType {
        case .allocationReportAck?, .allocationInstructionAck?:
            guard let status = index.int(FIXTag.allocStatus), status != 0, status != 3 else {
                return nil
            }
            let allocID = index.text64(FIXTag.allocID)?.description ?? "?"
            words = "\(allocID): AllocStatus \(status)"
            if let code = index.int(FIXTag.allocRejCode) { words += ", AllocRejCode \(code)" }
        case .reject?, .businessMessageReject?:
            words = "message \(index.unsigned(FIXTag.refSeqNum) ?? 0) rejected"
        default: return nil
        }
        if let text = index.value(FIXTag.text) { words += ": \(cut(text))" }
        return words
    }

    /// Longest Text (58) that is kept, in bytes.
    private static let textBytesMax = 256

    private static func cut(_ text: UnsafeRawBufferPointer) -> String {
        String(decoding: text.prefix(textBytesMax), as: UTF8.self)
    }

    /// ConfirmationAck (35=AU).
    private static func acknowledgement(
        _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) -> ConfirmationAck {
        let reader = FieldReader()
        let confirmID = try reader.required(
            try reader.text(.confirmID, index), .confirmID, index,
            "the ConfirmID(664) of the Confirmation")
        let right = "1 received, 2 confirm rejected or 3 affirmed"
        let number = try reader.required(
            try reader.number(.affirmStatus, index), .affirmStatus, index, right)
        guard let status = UInt8(exactly: number).flatMap({ AffirmStatus(rawValue: $0) }) else {
            throw reader.refusal(.affirmStatus, .outOfRange, index, right: right)
        }
        var reason: UInt16?
        if status == .confirmRejected {
            reason = try reader.required(
                try reader.number(.confirmRejReason, index), .confirmRejReason, index,
                "the reason of a rejection, 99 for others,")
        }
        return ConfirmationAck(
            confirmID: confirmID, status: status, rejectReason: reason,
            text: index.value(FIXTag.text).map { cut($0) } ?? "")
    }
}
