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
    /// What the session speaks.
    public let version: FIXVersion
    /// BeginString (8) of the version.
    public let beginString: Text64
    /// Our CompID: 49 of what we send, 56 of what we receive.
    public var senderCompID: Text64
    /// The counterparty's CompID: 56 of what we send, 49 of what we receive.
    public var targetCompID: Text64
    /// HeartBtInt (108) of an initiator; an acceptor takes and echoes the Logon's. 0: none.
    public var heartBtInt = 30
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
    /// Rule S4: a Logout behind a gap is answered when the gap is filled. Off: at once, as some
    /// counterparties expect; the gap is requested after the next Logon.
    public var requestsGapBeforeLogout = true
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
}
