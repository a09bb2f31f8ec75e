import FIXCodec
import OMSTypes

/// Why a counterparty's message could not be taken: the field, what is wrong and what is right.
///
/// A refused message changes nothing; `PostTradePublisher.answer` writes what its sender is told.
public struct PostTradeRefusal: Error, Equatable, Sendable {
    /// What kind of mistake it is.
    public enum Reason: Equatable, Sendable, CaseIterable {
        /// The field is not there.
        case missing
        /// Its text is not of its type.
        case malformed
        /// It is of its type, but no such value can be.
        case outOfRange
        /// A group has fewer or more entries than its count says.
        case groupCount
        /// A value of FIX that this system does not take.
        case notSupported
        /// The instrument is none of ours.
        case unknownInstrument
        /// The quantities of the allocations (80) do not sum to the block's (53).
        case quantitySum
        /// The net amounts of the allocations (154) do not sum to the block's (118).
        case moneySum
    }

    /// MsgType (35) of the refused message.
    public var msgType = FIXMsgType(raw: 0)
    /// AllocID (70) or ConfirmID (664) of the refused message; empty when it could not be read.
    public var reference = Text64()
    public let tag: Int
    /// The field's name in FIX 4.4.
    public let fieldName: String
    /// Where it stands, such as `allocation 2`; empty for the message itself.
    public let place: String
    public let reason: Reason
    /// What stood there, at most 40 bytes of it.
    public let found: String
    /// What would be right.
    public let remedy: String

    init(
        _ field: PostTradeField, _ reason: Reason, found: String = "", in place: String = "",
        right remedy: String
    ) {
        tag = field.tag
        fieldName = field.name
        self.place = place
        self.reason = reason
        self.found = found
        self.remedy = remedy
    }

    /// For Text (58) and people:
    /// `AllocQty(80) of allocation 2 is "-5", out of range: a quantity above 0 is right`.
    public var text: String {
        var subject = "\(fieldName)(\(tag))"
        if !place.isEmpty { subject += " of \(place)" }
        return "\(subject) \(complaint): \(remedy) is right"
    }

    private var complaint: String {
        switch reason {
        case .missing: return "is missing"
        case .malformed: return "is \"\(found)\", malformed"
        case .outOfRange: return "is \"\(found)\", out of range"
        case .groupCount: return "says \(found), which is not what follows"
        case .notSupported: return "is \"\(found)\", not supported"
        case .unknownInstrument: return "is \"\(found)\", an unknown instrument"
        case .quantitySum, .moneySum: return "is \"\(found)\", not the sum of the allocations"
        }
    }

    /// Whether the answer is an AllocationInstructionAck (35=P); otherwise a BusinessMessageReject
    /// (35=j). A P must name the AllocID (70).
    public var isAnsweredByAck: Bool { msgType == .allocationInstruction && !reference.isEmpty }

    /// AllocRejCode (88) in the 4.4 list.
    public var allocRejCode: Int {
        switch reason {
        case .quantitySum: return 8
        case .moneySum: return 9
        case .unknownInstrument: return 11
        case .outOfRange where tag == PostTradeField.quantity.tag: return 1
        case .outOfRange where tag == PostTradeField.avgPx.tag: return 2
        case .missing, .malformed, .outOfRange, .groupCount, .notSupported: return 7
        }
    }

    /// BusinessRejectReason (380).
    public var businessRejectReason: Int {
        switch reason {
        case .missing: return 5
        case .unknownInstrument: return 2
        case .notSupported where tag == PostTradeField.msgType.tag: return 3
        case .malformed, .outOfRange, .groupCount, .notSupported, .quantitySum, .moneySum:
            return 0
        }
    }
}
