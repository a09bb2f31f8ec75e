import FIXCodec
import OMSTypes

/// What a session needs to know beside its sequence numbers. All spans are seconds.
public struct FIXSessionSettings: Equatable, Sendable {
    public enum Role: Equatable, Sendable {
        /// Waits for the counterparty's Logon.
        case acceptor
        /// Sends the Logon.
        case initiator
    }

    public var role: Role
    /// What the session speaks; from 5.0 on also DefaultApplVerID (1137) of our Logon.
    public let version: FIXVersion
    /// BeginString (8) of the version.
    public let beginString: Text64
    /// Our CompID: 49 of what we send, 56 of what we receive.
    public var senderCompID: Text64
    /// The counterparty's CompID: 56 of what we send, 49 of what we receive.
    public var targetCompID: Text64
    /// Our and the counterparty's SubID (50, 57) and LocationID (142, 143): written when given,
    /// and then also required of what is received, the other way round.
    public var sub = FIXSubIdentity()
    /// HeartBtInt (108) of an initiator; an acceptor takes and echoes the Logon's. 0: none.
    public var heartBtInt = 30
    /// An acceptor refuses a Logon whose HeartBtInt (108) is another one than `heartBtInt`.
    public var requiresHeartBtInt = false
    /// Both sides start at 1 with every Logon. An initiator says so with ResetSeqNumFlag (141);
    /// an acceptor just does it. Off: numbers live as long as the journal.
    public var resetOnLogon = false
    /// How far SendingTime (52) may be off our clock; 0: not checked.
    public var sendingTimeTolerance = 120
    /// From the connection to the Logon (or its answer).
    public var logonTimeout = 10
    /// From our Logout to the counterparty's.
    public var logoutTimeout = 10
    /// After a Logout that says what is wrong: how long the answer is awaited. Closing at once
    /// could destroy the text on its way.
    public var farewellTimeout = 2
    /// How long a resend may stand still before the session is given up.
    public var resendTimeout = 30
    /// Transmission time added to HeartBtInt before a TestRequest, in percent of it.
    public var testRequestGracePercent = 20
    /// Messages behind a gap that are kept until it is filled; more are dropped, which is safe
    /// (see `FIXSessionStateMachine`).
    public var heldMax = 1_024
    /// How many messages one ResendRequest (35=2) asks for; the next part is asked for when they
    /// have come. 0: everything at once (EndSeqNo 0).
    public var resendRequestMax: UInt64 = 0
    /// How often the same ResendRequest is served in a row before its sender is taken for one
    /// that cannot be helped.
    public var resendRequestRepeatsMax = 16
    /// Rule S4: a Logout behind a gap is answered when the gap is filled. Off: at once, as some
    /// counterparties expect; the gap is requested after the next Logon.
    public var requestsGapBeforeLogout = true
    /// Logons tell the number expected next (NextExpectedMsgSeqNum, 789), and what is missing is
    /// then sent without a ResendRequest. From 4.4 on, and only if the counterparty does it too.
    public var usesNextExpectedMsgSeqNum = false
    /// Messages tell the last number processed (LastMsgSeqNumProcessed, 369). From 4.2 on.
    public var sendsLastMsgSeqNumProcessed = false
    /// Application versions of FIXT 1.1 messages that are taken beside `version`.
    public var otherApplicationVersions: [FIXVersion] = []
    /// Application messages on FIXT 1.1 carry ApplVerID (1128) although the Logon names the same.
    public var sendsApplVerID = false
    /// ApplVerID (1128) must be the fourth field, as FIX wants it. Off: several engines in use
    /// write it further behind.
    public var checksApplVerIDPosition = false
    /// A field without a value does not make its message one to reject (373=4).
    public var takesEmptyFields = false
    /// Fields that our Logons carry beside those of the session, each with its separator, such as
    /// Username (553). Never shown.
    public var logonFields = FIXHiddenBytes()
    /// How fine SendingTime (52) is written.
    public var precision: FIXTimestampPrecision = .milliseconds

    public init(
        _ role: Role, senderCompID: Text64, targetCompID: Text64, version: FIXVersion = .fix44
    ) {
        self.role = role
        self.senderCompID = senderCompID
        self.targetCompID = targetCompID
        self.version = version
        beginString = version.beginString
    }

    /// Whether both settings and version allow NextExpectedMsgSeqNum (789).
    public var exchangesNextExpected: Bool { usesNextExpectedMsgSeqNum && version >= .fix44 }

    /// ApplVerID (1128) of our application messages, if they carry it.
    public var applVerID: UInt8? {
        sendsApplVerID && version.usesFIXT ? version.applVerID : nil
    }
}

/// Bytes that may hold a secret: printing shows how many there are.
public struct FIXHiddenBytes: Equatable, Sendable, CustomStringConvertible,
    CustomDebugStringConvertible, CustomReflectable
{
    public var bytes: [UInt8]

    public init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    public var description: String { "\(bytes.count) bytes" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
