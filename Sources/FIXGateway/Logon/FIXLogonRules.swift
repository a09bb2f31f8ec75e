import FIXCodec

/// Who may log on to a session, beside having its CompIDs.
public struct FIXLogonRules: Equatable, Sendable {
    /// Username (553); `nil`: not asked for.
    public var username: String?
    /// The hash of Password (554); `nil`: not asked for.
    public var password: FIXPasswordHash?
    /// Before FIX 4.3 there is no Password: it is RawData (96) with its length (95).
    public var passwordIsRawData = false
    /// The client's certificate must satisfy one of them; empty: none is asked for.
    public var certificates: [FIXCertificateMatch] = []

    public init() {}

    /// Anyone with the right CompIDs may log on.
    public var isOpen: Bool { username == nil && password == nil && certificates.isEmpty }
}

/// What we log on with.
///
/// The description says nothing of the content, so that no log can.
public struct FIXCredentials: Equatable, Sendable, CustomStringConvertible, CustomReflectable {
    public var username: String?
    public var password: String?
    /// The password goes out as RawData (96), for versions without Password (554).
    public var passwordIsRawData: Bool

    public init(username: String?, password: String?, passwordIsRawData: Bool = false) {
        self.username = username
        self.password = password
        self.passwordIsRawData = passwordIsRawData
    }

    public var description: String { "credentials (not shown)" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    func write(to body: inout FIXBodyWriter) {
        if let username { body.field(FIXTag.username, username) }
        guard let password else { return }
        if passwordIsRawData {
            body.field(LogonTag.rawDataLength, password.utf8.count)
            body.field(LogonTag.rawData, password)
        } else {
            body.field(FIXTag.password, password)
        }
    }
}

/// What a Logon brings to be recognised by.
struct FIXLogonClaim: Sendable {
    var username: [UInt8]?
    var password: [UInt8]?
    var wantsNewPassword: Bool

    init(_ index: borrowing FIXMessageIndex, _ rules: FIXLogonRules) {
        username = index.value(FIXTag.username).map { Array($0) }
        password = index.value(
            rules.passwordIsRawData ? LogonTag.rawData : FIXTag.password
        ).map { Array($0) }
        wantsNewPassword = index.has(LogonTag.newPassword)
    }

    /// Slow where there is a password: not for an event loop. Whatever fails takes as long.
    func satisfies(_ rules: FIXLogonRules) -> Bool {
        var isRight = true
        if let name = rules.username {
            isRight = FIXPasswordHash.isEqual(username ?? [], Array(name.utf8))
        }
        if let hash = rules.password { isRight = hash.matches(password ?? []) && isRight }
        return isRight
    }
}
