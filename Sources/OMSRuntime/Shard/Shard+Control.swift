import FIXGateway
import FIXSession
import NIOCore
import OMSEngine
import OMSJournal
import OMSTypes

/// What became of a session's control.
public enum ControlResult: Equatable, Sendable {
    /// Done, and durable in this frame.
    case done(SequenceNumber)
    /// There is no session of that name.
    case unknown
    case refused(reason: String, remedy: String)
}

// What operators do to FIX sessions. Each control is a Command in the journal before anything
// happens; it holds over restarts.
extension Shard {
    /// Does what a user wants of a session, from any thread.
    public func control(
        _ name: String, _ action: SessionCommand.Action, user: Text64, reason: Text64
    ) -> EventLoopFuture<ControlResult> {
        eventLoop.submit {
            guard self.failure == nil, !self.isStopping else {
                throw RuntimeFailure(self.failure ?? "the system is stopping")
            }
            guard let index = self.peers.firstIndex(where: { $0.name == name }) else {
                return .unknown
            }
            if let refusal = self.objection(index, action) { return refusal }
            self.commit()
            let sequence = self.journal.nextSequence
            self.process(
                .session(
                    SessionCommand(
                        session: self.peers[index].session, user: user, reason: reason,
                        action: action)))
            self.perform(action, index)
            self.commit()
            if let failure = self.failure { throw RuntimeFailure(failure) }
            self.live?(self.snapshot())
            return .done(sequence)
        }
    }

    private func objection(_ index: Int, _ action: SessionCommand.Action) -> ControlResult? {
        let (peer, session) = (peers[index], fixSessions[index])
        guard peer.session != .none else {
            return .refused(
                reason: "\(peer.name) carries market data: its numbers start anew at each Logon",
                remedy: "control the venue's order session")
        }
        switch action {
        case .set(let inbound, let outbound):
            let numbers = [inbound, outbound].compactMap { $0 }
            guard !numbers.isEmpty,
                numbers.allSatisfy({ $0 >= 1 && $0 < SessionCommand.numberMax })
            else {
                return .refused(
                    reason: "no sequence number is given, or one that is impossible",
                    remedy: "give nextInbound, nextOutbound or both, 1 or more")
            }
        case .logout where !session.isLoggedOn:
            return .refused(
                reason: "\(peer.name) is not logged on",
                remedy: "disable it, if it must not log on again")
        case .reset, .logout, .disable, .enable, .identified: break
        }
        return nil
    }

    private func perform(_ action: SessionCommand.Action, _ index: Int) {
        let (peer, session) = (peers[index], fixSessions[index])
        switch action {
        case .reset:
            renumber(index, inbound: 1, outbound: 1, "Sequence numbers are reset to 1")
        case .set(let inbound, let outbound):
            renumber(index, inbound: inbound, outbound: outbound, "Sequence numbers are set anew")
        case .logout(let text): session.logout(text: text.isEmpty ? nil : text.description)
        case .disable:
            session.logonRefusal = Self.disabledText
            session.logout(text: Self.disabledText)
        case .enable: session.logonRefusal = nil
        case .identified: break
        }
        log("\(peer.name): \(action) by an operator")
    }

    private func renumber(_ index: Int, inbound: UInt64?, outbound: UInt64?, _ text: String) {
        fixSessions[index].setSequences(
            nextInbound: inbound, nextOutbound: outbound, telling: text)
        if let outbound {
            store.cut(peers[index].session, from: outbound, before: journal.nextSequence)
        }
    }

    static let disabledText = "This session is disabled by operations"

    /// What the journal says of a session at the start, and how its messages are written, for
    /// those who read the journal.
    func restore(_ session: FIXSession, _ peer: Peer) {
        guard peer.session != .none else { return }
        if engine.sessionState(peer.session).isDisabled {
            session.logonRefusal = Self.disabledText
        }
        let settings = session.settings
        var identity = SessionIdentity(
            version: settings.version.rawValue, senderCompID: settings.senderCompID,
            targetCompID: settings.targetCompID, precision: UInt8(settings.precision.rawValue))
        identity.senderSubID = settings.sub.senderSubID
        identity.senderLocationID = settings.sub.senderLocationID
        identity.targetSubID = settings.sub.targetSubID
        identity.targetLocationID = settings.sub.targetLocationID
        identity.carriesApplVerID = settings.applVerID != nil
        processIfChanged(
            .session(
                SessionCommand(
                    session: peer.session, user: Text64(), reason: Text64(),
                    action: .identified(identity))))
    }
}
