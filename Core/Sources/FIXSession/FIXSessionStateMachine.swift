import FIXCodec
import OMSTypes

/// The session level of FIX as a value: tell it what happened, then take `nextAction()` until
/// there is none. It knows no clock, no socket and no store.
///
/// Messages behind a gap. A message whose number is too high opens a gap; one ResendRequest
/// "from the expected number on" (EndSeqNo 0) is sent for it, and none while it is open. What
/// arrives meanwhile may be kept or dropped, both are right: bytes arrive in the order in which
/// the counterparty sent them, so everything that lies between the message that showed the gap and
/// the resend was sent before the counterparty read our request, and "on" includes it; everything
/// sent later follows the resend and is next in sequence then. Keeping is the faster of the two
/// and also serves a counterparty that resends the missing ones only. With `resendRequestMax` the
/// gap is asked for in parts, up to the highest number that was seen; what was dropped is then
/// asked for like what is missing.
public struct FIXSessionStateMachine: Sendable {
    @usableFromInline
    enum Phase: Equatable, Sendable {
        case disconnected
        case awaitingLogon(since: Timestamp)
        case loggedOn
        /// We sent a Logout and still serve the counterparty until it answers.
        case loggingOut(since: Timestamp)
        /// We sent a Logout that says what is wrong, and listen to nothing but its answer.
        case farewell(since: Timestamp, FIXDisconnectReason)
    }

    struct AwaitedReset: Equatable, Sendable {
        var since: Timestamp
        /// What the counterparty sent before it learnt of the reset goes on from here.
        var nextInbound: UInt64
    }

    struct ServedRequest: Equatable, Sendable {
        var begin: UInt64 = 0
        var end: UInt64 = 0
        var times = 0
    }

    public let settings: FIXSessionSettings
    /// The number that the next message received must have.
    public internal(set) var nextInbound: UInt64
    /// The number that the next message sent will have.
    public internal(set) var nextOutbound: UInt64
    /// HeartBtInt (108) in force, seconds; 0: none.
    public internal(set) var heartBtInt: Int

    /// Application versions of what the counterparty sends.
    var theirVersions: FIXApplicationVersions

    @usableFromInline var phase = Phase.disconnected
    /// MsgSeqNum (34) of our last Logon; 0: none yet.
    public internal(set) var logonSequence: UInt64 = 0
    var lastSent = Timestamp.none
    var lastReceived = Timestamp.none
    /// When the unanswered TestRequest was sent.
    var testRequestSent: Timestamp?
    /// The gap is open as long as `nextInbound` is not above this number.
    var gapThrough: UInt64 = 0
    /// The highest number seen behind a gap.
    var aheadMax: UInt64 = 0
    /// When the number expected moved last while a gap was open.
    var gapProgress = Timestamp.none
    /// Numbers behind the gap whose messages are kept.
    var held: [UInt64] = []
    /// Numbers behind the gap that were dealt with at once (Logon, ResendRequest).
    var handledAhead: [UInt64] = []
    /// Number of a Logout behind a gap; it is answered when the gap is filled (rule S4).
    var peerLogout: UInt64?
    /// We asked for a reset inside the session and wait for the counterparty's Logon.
    var resetAwaited: AwaitedReset?
    /// Logons with ResetSeqNumFlag that came one upon the other.
    var resetsInRow = 0
    /// The ResendRequest served last, and how often in a row.
    var served = ServedRequest()

    private var actions: [FIXSessionAction] = []
    private var actionsTaken = 0

    /// Numbers beyond this one are refused, so that none of ours can overflow.
    static let sequenceMax: UInt64 = 1 << 62

    /// - Parameters:
    ///   - nextInbound: as recovered from the journal; 1 for a new session.
    ///   - nextOutbound: as recovered from the journal; 1 for a new session.
    public init(
        _ settings: FIXSessionSettings, nextInbound: UInt64 = 1, nextOutbound: UInt64 = 1
    ) {
        precondition(nextInbound >= 1 && nextInbound < Self.sequenceMax, "no sequence number")
        precondition(nextOutbound >= 1 && nextOutbound < Self.sequenceMax, "no sequence number")
        self.settings = settings
        self.nextInbound = nextInbound
        self.nextOutbound = nextOutbound
        heartBtInt = settings.heartBtInt
        theirVersions = FIXApplicationVersions(settings.version)
    }

    /// Logon was exchanged, and nobody has taken leave for a reason.
    @inlinable public var isLoggedOn: Bool {
        switch phase {
        case .loggedOn, .loggingOut: return true
        case .disconnected, .awaitingLogon, .farewell: return false
        }
    }

    /// A connection exists.
    public var isConnected: Bool { phase != .disconnected }

    /// The version of an application message just received (rule S14): ApplVerID (1128), else the
    /// default of its type, else the default of the counterparty's Logon; `nil` when it names none
    /// that exists. Before FIXT 1.1 it is the session's.
    public func applicationVersion(of index: borrowing FIXMessageIndex) -> FIXVersion? {
        guard settings.version.usesFIXT else { return settings.version }
        if let text = index.value(FIXTag.applVerID) { return FIXVersion(applVerID: text) }
        guard !theirVersions.byType.isEmpty, let type = index.msgType else {
            return theirVersions.standard
        }
        return theirVersions.byType[type] ?? theirVersions.standard
    }

    /// Whether application messages of a version are taken.
    func takes(_ version: FIXVersion) -> Bool {
        version == settings.version || settings.otherApplicationVersions.contains(version)
    }

    /// The next thing to do; `nil` when there is nothing left.
    public mutating func nextAction() -> FIXSessionAction? {
        guard actionsTaken < actions.count else {
            actions.removeAll(keepingCapacity: true)
            actionsTaken = 0
            return nil
        }
        let action = actions[actionsTaken]
        actionsTaken += 1
        return action
    }

    mutating func act(_ action: FIXSessionAction) { actions.append(action) }

    /// Counts a session message and wants it sent.
    mutating func send(_ message: FIXAdminMessage, _ now: Timestamp) {
        act(.send(sequence: nextOutbound, message))
        nextOutbound += 1
        lastSent = now
    }
}
