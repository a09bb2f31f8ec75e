import FIXCodec
import OMSTypes

/// A message of the session itself (MsgType 0 1 2 3 4 5 A).
public enum FIXAdminMessage: Equatable, Sendable {
    /// Heartbeat (35=0); with TestReqID (112) when it answers a TestRequest.
    case heartbeat(testReqID: FIXText?)
    /// TestRequest (35=1).
    case testRequest(testReqID: FIXText)
    /// ResendRequest (35=2); `end` 0: everything from `begin` on.
    case resendRequest(begin: UInt64, end: UInt64)
    /// Reject (35=3).
    case reject(FIXReject)
    /// SequenceReset (35=4) in gap-fill mode; NewSeqNo (36).
    case gapFill(newSeqNo: UInt64)
    /// Logout (35=5).
    case logout(text: FIXText?)
    /// Logon (35=A): HeartBtInt (108), ResetSeqNumFlag (141).
    case logon(heartBtInt: Int, resetsSequence: Bool)

    public var msgType: FIXMsgType {
        switch self {
        case .heartbeat: return .heartbeat
        case .testRequest: return .testRequest
        case .resendRequest: return .resendRequest
        case .reject: return .reject
        case .gapFill: return .sequenceReset
        case .logout: return .logout
        case .logon: return .logon
        }
    }

    /// Writes the fields between header and trailer.
    public func write(to body: inout FIXBodyWriter) {
        switch self {
        case .heartbeat(let id): id?.write(FIXTag.testReqID, to: &body)
        case .testRequest(let id): id.write(FIXTag.testReqID, to: &body)
        case .resendRequest(let begin, let end):
            body.field(FIXTag.beginSeqNo, begin)
            body.field(FIXTag.endSeqNo, end)
        case .reject(let reject): reject.write(to: &body)
        case .gapFill(let newSeqNo):
            body.field(FIXTag.gapFillFlag, true)
            body.field(FIXTag.newSeqNo, newSeqNo)
        case .logout(let text): text?.write(FIXTag.text, to: &body)
        case .logon(let heartBtInt, let resetsSequence):
            body.field(FIXTag.encryptMethod, 0)
            body.field(FIXTag.heartBtInt, heartBtInt)
            if resetsSequence { body.field(FIXTag.resetSeqNumFlag, true) }
        }
    }
}

extension FIXText {
    func write(_ tag: Int, to body: inout FIXBodyWriter) {
        bytes.withUnsafeBytes { body.field(tag, $0) }
    }
}

/// A routing field of the standard header.
public struct FIXRouteField: Equatable, Sendable {
    public var tag: Int
    public var value: FIXText

    public init(tag: Int, value: FIXText) {
        self.tag = tag
        self.value = value
    }

    /// The way back: on behalf of whom it came is to whom the answer is delivered, and the
    /// other way round.
    static func reversed(_ index: borrowing FIXMessageIndex) -> [FIXRouteField] {
        var route: [FIXRouteField] = []
        for (there, back) in [
            (115, 128), (116, 129), (144, 145), (128, 115), (129, 116), (145, 144),
        ] {
            if let value = index.value(there), !value.isEmpty {
                route.append(FIXRouteField(tag: back, value: FIXText(value)))
            }
        }
        return route
    }
}

/// Content of a session-level Reject (35=3).
public struct FIXReject: Equatable, Sendable {
    /// RefSeqNum (45).
    public var refSeqNum: UInt64
    /// RefTagID (371).
    public var refTagID: Int?
    /// RefMsgType (372), as it came.
    public var refMsgType: FIXText?
    /// SessionRejectReason (373).
    public var reason: FIXSessionRejectReason
    /// Text (58).
    public var text: FIXText
    /// Routing fields of the header (115 116 144, 128 129 145) that lead back to who is refused.
    public var route: [FIXRouteField]

    public init(
        refSeqNum: UInt64, refTagID: Int? = nil, refMsgType: FIXText? = nil,
        reason: FIXSessionRejectReason, text: FIXText? = nil, route: [FIXRouteField] = []
    ) {
        self.route = route
        self.refSeqNum = refSeqNum
        self.refTagID = refTagID
        self.refMsgType = refMsgType
        self.reason = reason
        self.text = text ?? FIXText(reason.text)
    }

    func write(to body: inout FIXBodyWriter) {
        for field in route { field.value.write(field.tag, to: &body) }
        body.field(FIXTag.refSeqNum, refSeqNum)
        if let refTagID { body.field(FIXTag.refTagID, refTagID) }
        refMsgType?.write(FIXTag.refMsgType, to: &body)
        body.field(FIXTag.sessionRejectReason, reason.rawValue)
        text.write(FIXTag.text, to: &body)
    }
}

extension FIXSessionRejectReason {
    /// What Text (58) says about it.
    public var text: String {
        switch self {
        case .invalidTagNumber: return "Tag number is not in the dictionary"
        case .requiredTagMissing: return "Required tag missing"
        case .tagNotDefinedForMsgType: return "Tag not defined for this message type"
        case .undefinedTag: return "Undefined tag"
        case .tagWithoutValue: return "Tag specified without a value"
        case .valueIncorrect: return "Value is incorrect for this tag"
        case .incorrectDataFormat: return "Incorrect data format for value"
        case .decryptionProblem: return "Decryption problem"
        case .signatureProblem: return "Signature problem"
        case .compIDProblem: return "CompID problem"
        case .sendingTimeAccuracy: return "SendingTime accuracy problem"
        case .invalidMsgType: return "MsgType is not in the dictionary"
        case .xmlValidation: return "XML validation error"
        case .tagRepeated: return "Tag appears more than once"
        case .tagOutOfOrder: return "Tag out of order: header, body, trailer"
        case .groupOutOfOrder: return "Repeating group fields out of order"
        case .groupCountIncorrect: return "NumInGroup does not match the group's entries"
        case .separatorInValue: return "Field separator in a value"
        case .other: return "Message refused"
        }
    }
}
