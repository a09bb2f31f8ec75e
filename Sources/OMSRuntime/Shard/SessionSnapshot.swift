import FIXGateway
import FIXSession
import OMSEngine
import OMSTypes

/// How a FIX session stands: the shard's, the journal's and the connection's view of it.
public struct SessionSnapshot: Sendable {
    public var name: String
    /// `client`, `counterparty`, `dropCopy`, `executionCopies`, `venue`, `marketData`.
    public var role: String
    /// As configurations write it: `FIX.4.4`.
    public var version: String
    /// CompID (49) of what we send, and of what we receive.
    public var senderCompID: String
    public var targetCompID: String
    public var isInitiator: Bool
    /// Logon was exchanged.
    public var isUp: Bool
    public var isConnected: Bool
    public var nextInbound: UInt64
    public var nextOutbound: UInt64
    public var activity: FIXSessionActivity
    public var queueBytes: Int
    /// Inbound numbers that were asked for and have not come.
    public var missingInbound: ClosedRange<UInt64>?
    /// Outbound numbers that a resend has still to go through.
    public var resendingOutbound: ClosedRange<UInt64>?
    /// Disabled or not, and the last control.
    public var state: SessionState
}

extension Shard {
    func liveSessions() -> [SessionSnapshot] {
        peers.indices.map { index in
            let (peer, session) = (peers[index], fixSessions[index])
            return SessionSnapshot(
                name: peer.name, role: peer.role, version: session.settings.version.description,
                senderCompID: session.settings.senderCompID.description,
                targetCompID: session.settings.targetCompID.description,
                isInitiator: session.settings.role == .initiator, isUp: session.isLoggedOn,
                isConnected: session.isConnected, nextInbound: session.nextInbound,
                nextOutbound: session.nextOutbound, activity: session.activity,
                queueBytes: session.queueBytes, missingInbound: session.missingInbound,
                resendingOutbound: session.resendingOutbound,
                state: engine.sessionState(peer.session))
        }
    }
}

extension Shard.Peer {
    var role: String {
        switch kind {
        case .client: return "client"
        case .counterparty: return "counterparty"
        case .dropCopy: return "dropCopy"
        case .executionCopies: return "executionCopies"
        case .venue: return "venue"
        case .marketData: return "marketData"
        case .application: return "application"
        }
    }
}
