import FIXSession
import HTTPGateway
import OMSRuntime

extension FIXSessionStatus {
    /// From the shard's own view.
    init(snapshot: SessionSnapshot) {
        self.init(name: snapshot.name, role: snapshot.role)
        version = snapshot.version
        senderCompID = snapshot.senderCompID
        targetCompID = snapshot.targetCompID
        isInitiator = snapshot.isInitiator
        isUp = snapshot.isUp
        isConnected = snapshot.isConnected
        isDisabled = snapshot.state.isDisabled
        peerAddress = snapshot.activity.peerAddress
        loggedOnSince = snapshot.activity.loggedOnSince
        nextInbound = snapshot.nextInbound
        nextOutbound = snapshot.nextOutbound
        lastReceived = snapshot.activity.lastReceived
        lastSent = snapshot.activity.lastSent
        messagesReceived = snapshot.activity.messagesReceived
        messagesSent = snapshot.activity.messagesSent
        messagesResent = snapshot.activity.messagesResent
        queueBytes = snapshot.queueBytes
        missingInbound = snapshot.missingInbound
        resendingOutbound = snapshot.resendingOutbound
        lastDisconnect = snapshot.activity.lastDisconnect?.words ?? ""
        lastDisconnected = snapshot.activity.lastDisconnected
        changedBy = snapshot.state.changedBy.description
        reason = snapshot.state.reason.description
        changed = snapshot.state.changed
    }
}

extension FIXDisconnectReason {
    /// For people.
    var words: String {
        switch self {
        case .peerLogout: return "the counterparty logged out"
        case .logoutAnswered: return "our Logout was answered"
        case .logoutTimeout: return "our Logout was not answered"
        case .logonTimeout: return "no Logon came in time"
        case .notLogon: return "the first message was no Logon"
        case .wrongIdentity: return "wrong CompID or BeginString"
        case .logonSendingTime: return "SendingTime of the Logon is off"
        case .logonRefused(let text): return "our Logon was refused: \(text)"
        case .heartbeatTimeout: return "silence after a TestRequest"
        case .refused(let text): return "we took leave: \(text)"
        case .connectionLost: return "the connection was lost"
        case .slowConsumer: return "the counterparty read too slowly"
        case .stopped: return "closed by our side"
        }
    }
}
