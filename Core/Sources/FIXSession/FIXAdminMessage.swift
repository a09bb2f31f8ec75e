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
    /// Logon (35=A).
    case logon(FIXLogon)

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

    /// Writes the fields between header and trailer, as the version has them.
    public func write(to body: inout FIXBodyWriter, _ version: FIXVersion) {
        switch self {
        case .heartbeat(let id): id?.write(FIXTag.testReqID, to: &body)
        case .testRequest(let id): id.write(FIXTag.testReqID, to: &body)
        case .resendRequest(let begin, let end):
            body.field(FIXTag.beginSeqNo, begin)
            body.field(FIXTag.endSeqNo, end == 0 ? version.endSeqNoOpen : end)
        case .reject(let reject): reject.write(to: &body, version)
        case .gapFill(let newSeqNo):
            body.field(FIXTag.gapFillFlag, true)
            body.field(FIXTag.newSeqNo, newSeqNo)
        case .logout(let text): text?.write(FIXTag.text, to: &body)
        case .logon(let logon): logon.write(to: &body, version)
        }
    }
}

extension FIXText {
    func write(_ tag: Int, to body: inout FIXBodyWriter) {
        bytes.withUnsafeBytes { body.field(tag, $0) }
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

    func write(to body: inout FIXBodyWriter, _ version: FIXVersion) {
        for field in route { field.value.write(field.tag, to: &body) }
        body.field(FIXTag.refSeqNum, refSeqNum)
        guard version >= .fix42 else {
            // These versions have no fields for tag and type: the text tells the tag.
            let place = refTagID.map { " (\($0))" } ?? ""
            return FIXText("\(text)\(place)").write(FIXTag.text, to: &body)
        }
        if let refTagID { body.field(FIXTag.refTagID, refTagID) }
        refMsgType?.write(FIXTag.refMsgType, to: &body)
        if reason.exists(in: version) { body.field(FIXTag.sessionRejectReason, reason.rawValue) }
        text.write(FIXTag.text, to: &body)
    }
}

extension FIXVersion {
    /// EndSeqNo (16) that means "and everything after".
    var endSeqNoOpen: UInt64 { self <= .fix41 ? 999_999 : 0 }
}

extension FIXSessionRejectReason {
    /// Whether the version's SessionRejectReason (373) lists it.
    func exists(in version: FIXVersion) -> Bool {
        switch rawValue {
        case ...11: return version >= .fix42
        case ...17: return version >= .fix43
        case 18: return version.usesFIXT
        default: return version >= .fix44
        }
    }

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
        case .applicationVersion: return "ApplVerID is not supported"
        case .other: return "Message refused"
        }
    }
}
