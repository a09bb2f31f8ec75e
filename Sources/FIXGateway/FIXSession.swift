import FIXCodec
import FIXDictionary
import FIXSession
import NIOCore
import OMSTypes

/// One FIX session on its event loop: the state machine, its connection and its outbound buffer.
///
/// It outlives connections; sequence numbers go on. Confined to `eventLoop`, which every entry
/// checks: that is why it may be passed between threads.
public final class FIXSession: @unchecked Sendable {
    public let settings: FIXSessionSettings
    public let limits: FIXSessionLimits
    public let eventLoop: any EventLoop
    /// Retained only while a connection is in use; otherwise it must outlive the session.
    public unowned let host: any FIXSessionHost
    private var hostInUse: (any FIXSessionHost)?
    /// For the host: what it knows the session by.
    public let tag: Int

    var machine: FIXSessionStateMachine
    var validator: FIXValidator?
    let writer: FIXMessageWriter
    let tellsLastProcessed: Bool
    var outbound = ByteWriter(capacity: 1 << 16)
    var outboundStart = 0
    var buffered: UInt64 = 0
    var adminBody = FIXBodyWriter(capacity: 256)
    var spare = ByteBuffer()
    var channel: (any Channel)? {
        didSet { hostInUse = channel == nil ? nil : host }
    }
    var timer: RepeatedTask?
    var commitRequested = false
    var committedInbound: UInt64
    var pendingDisconnect: FIXDisconnectReason?
    /// The last bytes are on their way; closing before they have left would destroy them.
    var closesWhenWritten = false
    var held: [UInt64: [UInt8]] = [:]
    var heldBytes = 0
    var resending: ResendProgress?
    var closed: (() -> Void)?
    /// The last number written to the present connection for the first time.
    var writtenThrough: UInt64 = 0
    var exposure = FIXExposure()
    /// Logon was exchanged, but the host does not know it yet.
    var isComingUp = false
    /// Messages that are being worked on, one upon the other when one was kept behind a gap.
    var messagesAtHand = 0
    /// It was logged on since the initiator looked last.
    var wasUp = false
    /// What it did, for people who look.
    public internal(set) var activity = FIXSessionActivity()
    /// Why nobody may log on now, as the Logout says it; `nil`: everybody may. An initiator does
    /// not dial meanwhile.
    public var logonRefusal: String?
    /// Who may log on. Set it before the first connection.
    public var logonRules = FIXLogonRules()
    /// What an initiator logs on with. Set it before the first connection.
    public var credentials: FIXCredentials?
    var period: FIXSessionPeriod?
    var periodTask: RepeatedTask?
    var throttle: FIXThrottle?
    /// Answers to Logons that were refused before the session had the connection.
    var refusals: [(channel: any Channel, message: ByteBuffer)] = []

    /// A resend that has not reached its end.
    struct ResendProgress {
        var next: UInt64
        var end: UInt64
        /// First application message sent since it began; it follows in its turn.
        var withheldFrom: UInt64?
    }

    /// - Parameters:
    ///   - nextInbound: recovered from the journal; 1 for a new session.
    ///   - nextOutbound: recovered from the journal; 1 for a new session.
    ///   - tag: what the host knows the session by.
    public init(
        _ settings: FIXSessionSettings, limits: FIXSessionLimits = FIXSessionLimits(),
        host: any FIXSessionHost, eventLoop: any EventLoop, nextInbound: UInt64 = 1,
        nextOutbound: UInt64 = 1, tag: Int = 0
    ) {
        self.settings = settings
        self.limits = limits
        self.host = host
        self.eventLoop = eventLoop
        self.tag = tag
        machine = FIXSessionStateMachine(
            settings, nextInbound: nextInbound, nextOutbound: nextOutbound)
        committedInbound = nextInbound
        writer = FIXMessageWriter(
            beginString: settings.beginString, senderCompID: settings.senderCompID,
            targetCompID: settings.targetCompID, sub: settings.sub,
            precision: settings.precision)
        tellsLastProcessed =
            settings.sendsLastMsgSeqNumProcessed && settings.version >= .fix42
        throttle = limits.throttle.map { FIXThrottle($0) }
        if let dictionary = limits.dictionary {
            validator = FIXValidator(dictionary, limits.validation)
        } else if limits.keepsVersionRules {
            validator = FIXValidator(version: settings.version, limits.validation)
        } else {
            validator = nil
        }
    }

    /// Logon was exchanged and the session serves.
    public var isLoggedOn: Bool { machine.isLoggedOn && pendingDisconnect == nil }
    /// Nothing but the answer to our last Logout, or the end, is waited for.
    var isTakingLeave: Bool {
        pendingDisconnect != nil || machine.isConnected && !isLoggedOn && !machine.isAwaitingLogon
    }
    /// A connection is in use, logged on or not.
    public var isConnected: Bool { channel != nil }
    /// The number that the next inbound message must have.
    public var nextInbound: UInt64 { machine.nextInbound }
    /// The number that the next message sent will have.
    public var nextOutbound: UInt64 { machine.nextOutbound }
    /// The version of an application message that was just delivered (rule S14).
    public func applicationVersion(of index: borrowing FIXMessageIndex) -> FIXVersion {
        // The state machine is a large value: a call of it from here copies it.
        guard settings.version.usesFIXT else { return settings.version }
        return machine.applicationVersion(of: index) ?? settings.version
    }
    /// All bytes ever buffered: what `flush(through:)` counts in.
    public var bufferedPosition: UInt64 { buffered }

    /// Asks the host for a commit, once per flush.
    func requestCommit() {
        guard !commitRequested else { return }
        commitRequested = true
        host.fixSessionNeedsCommit(self)
    }

    /// Does what the state machine wants done after an input.
    func drain(_ now: Timestamp) {
        // The host refuses a message, or a connection breaks, while a message is being delivered:
        // what it comes to follows in its turn.
        guard messagesAtHand == 0 else { return }
        while let action = machine.nextAction() {
            switch action {
            case .send(let sequence, let message): sendAdmin(message, sequence, now)
            case .up: isComingUp = true
            case .down(let reason): changed(.down(reason))
            case .disconnect(let reason): disconnectAfterFlush(reason)
            case .resend(let begin, let end): startResend(begin, end)
            case .sequencesReset: forgetNumbers()
            case .deliver, .hold, .takeHeld:
                preconditionFailure("an action about a message, but none was received")
            }
        }
        comeUp()
        if committedInbound != machine.nextInbound { requestCommit() }
    }

    /// Tells the host that the session is up, once everything that the Logon called for is
    /// written: a ResendRequest has its number already, and would otherwise follow a gap fill over
    /// that number, or a message with a higher one.
    func comeUp() {
        guard isComingUp else { return }
        isComingUp = false
        changed(.up)
    }

    func changed(_ state: FIXSessionState) {
        comeUp()
        if state == .up {
            wasUp = true
            activity.loggedOnSince = host.now()
            sendWithheldDuringLogon()
        }
        host.fixSession(self, changed: state)
    }

    /// What the host sent between our Logon and its answer has a number but was not written; the
    /// counterparty would miss it only at our next message.
    private func sendWithheldDuringLogon() {
        let next = machine.nextOutbound
        guard writtenThrough > 0, writtenThrough + 1 < next else { return }
        startResend(writtenThrough + 1, next - 1)
    }

    /// Numbers start anew: what was kept or was being resent belongs to the old ones.
    func forgetNumbers() {
        resending = nil
        writtenThrough = 0
        exposure = FIXExposure()
        dropHeld()
        host.fixSessionSequencesReset(self)
    }

    func dropHeld() {
        held.removeAll(keepingCapacity: true)
        heldBytes = 0
    }
}
