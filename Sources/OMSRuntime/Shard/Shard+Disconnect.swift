import FIXGateway
import FIXSession
import NIOCore
import OMSCore
import OMSTypes

// Cancel on disconnect: a client that went away, by Logout or without a word, and does not come back
// within its time has its orders cancelled, unsolicited (150=4 with ExecRestatementReason 378). What
// it is told waits for its next logon, as everything it missed.
extension Shard {
    /// A client's session went up or down.
    func followConnection(of session: FIXSession, _ state: FIXSessionState) {
        let peer = peers[session.tag]
        peer.absence?.cancel()
        peer.absence = nil
        guard case .down(let reason) = state else { return }
        awaitReturn(session, Self.isLogout(reason) ? .logout : .connectionLoss)
    }

    /// At the start nobody is connected: the time of each client begins anew.
    func awaitClients() {
        for session in fixSessions {
            guard case .client = peers[session.tag].kind, !session.isLoggedOn else { continue }
            awaitReturn(session, .systemFailure)
        }
    }

    private func awaitReturn(_ session: FIXSession, _ reason: ExecRestatementReason) {
        guard failure == nil, let terms = peers[session.tag].cancelOnDisconnect else { return }
        peers[session.tag].absence = eventLoop.scheduleTask(
            in: .nanoseconds(terms.after.nanoseconds)
        ) { self.cancelOrders(of: session, terms, reason, from: 0, already: 0) }
    }

    /// In parts, so that messages that come in meanwhile do not wait. Who comes back keeps the rest.
    private func cancelOrders(
        of session: FIXSession, _ terms: Configuration.Session.CancelOnDisconnect,
        _ reason: ExecRestatementReason, from start: Int, already: Int
    ) {
        guard failure == nil, !session.isLoggedOn else { return }
        let peer = peers[session.tag]
        let (found, next) = engine.orders.openOrders(
            of: peer.session, flaggedOnly: terms.orders == .flagged, goodTill: terms.goodTill,
            from: start)
        for order in found {
            process(.orders(.desk(.cancel(user: "cancelOnDisconnect", order, reason))))
        }
        let count = already + found.count
        guard let next else {
            if count > 0 { log("\(peer.name): cancel on disconnect: \(count) orders") }
            return
        }
        eventLoop.execute {
            self.cancelOrders(of: session, terms, reason, from: next, already: count)
        }
    }

    private static func isLogout(_ reason: FIXDisconnectReason) -> Bool {
        switch reason {
        case .peerLogout, .logoutAnswered, .logoutTimeout, .refused: return true
        case .logonTimeout, .notLogon, .wrongIdentity, .logonSendingTime, .logonRefused,
            .heartbeatTimeout, .connectionLost, .slowConsumer, .stopped:
            return false
        }
    }
}
