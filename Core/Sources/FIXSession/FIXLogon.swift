import FIXCodec

/// Content of a Logon (35=A) that we send.
public struct FIXLogon: Equatable, Sendable {
    /// HeartBtInt (108), seconds.
    public var heartBtInt: Int
    /// ResetSeqNumFlag (141).
    public var resetsSequence: Bool
    /// NextExpectedMsgSeqNum (789).
    public var nextExpected: UInt64?
    /// Fields beside those of the session (`FIXSessionSettings.logonFields`).
    public var fields: FIXHiddenBytes

    public init(
        heartBtInt: Int, resetsSequence: Bool = false, nextExpected: UInt64? = nil,
        fields: FIXHiddenBytes = FIXHiddenBytes()
    ) {
        self.heartBtInt = heartBtInt
        self.resetsSequence = resetsSequence
        self.nextExpected = nextExpected
        self.fields = fields
    }

    func write(to body: inout FIXBodyWriter, _ version: FIXVersion) {
        body.field(FIXTag.encryptMethod, 0)
        body.field(FIXTag.heartBtInt, heartBtInt)
        if resetsSequence, version.hasResetSeqNumFlag { body.field(FIXTag.resetSeqNumFlag, true) }
        if let nextExpected { body.field(FIXTag.nextExpectedMsgSeqNum, nextExpected) }
        if version.usesFIXT { body.field(FIXTag.defaultApplVerID, Int(version.applVerID) - 0x30) }
        fields.bytes.withUnsafeBytes { body.fields($0) }
    }
}

extension FIXVersion {
    /// Whether a Logon may carry ResetSeqNumFlag (141).
    public var hasResetSeqNumFlag: Bool { self >= .fix41 }
}

/// Which version each type of message has that a FIXT 1.1 counterparty sends (rule S14).
struct FIXApplicationVersions: Equatable, Sendable {
    /// DefaultApplVerID (1137) of the counterparty's Logon.
    var standard: FIXVersion
    /// Versions by type, from NoMsgTypes (384) of the counterparty's Logon.
    var byType: [FIXMsgType: FIXVersion] = [:]

    init(_ standard: FIXVersion) { self.standard = standard }

    /// What a Logon says; types that only we send (MsgDirection R) are left out.
    init(_ standard: FIXVersion, logon index: borrowing FIXMessageIndex) {
        self.standard = standard
        guard let start = index.position(of: FIXTag.noMsgTypes) else { return }
        var type: FIXMsgType?
        var version: FIXVersion?
        var isOurs = false
        for position in (start + 1)..<index.count {
            switch index.tag(at: position) {
            case FIXTag.refMsgType:
                note(type, version, isOurs)
                type = FIXMsgType(index.value(at: position))
                version = nil
                isOurs = false
            case FIXTag.refApplVerID: version = FIXVersion(applVerID: index.value(at: position))
            case FIXTag.msgDirection: isOurs = index.value(at: position).first == 0x52
            default: break
            }
        }
        note(type, version, isOurs)
    }

    /// The first entry of a type counts.
    private mutating func note(_ type: FIXMsgType?, _ version: FIXVersion?, _ isOurs: Bool) {
        guard let type, let version, !isOurs, byType[type] == nil else { return }
        byType[type] = version
    }
}

extension FIXVersion {
    /// From the text of an ApplVerID (1128, 1130, 1137); `nil` for one that we do not speak.
    init?(applVerID text: UnsafeRawBufferPointer) {
        guard text.count == 1 else { return nil }
        self.init(applVerID: text[0])
    }
}
