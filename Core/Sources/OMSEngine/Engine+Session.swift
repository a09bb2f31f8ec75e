import OMSTypes

// The sessions' domain: sequence numbers, controls, identities.
extension Engine {
    /// Sequence numbers of a session.
    public func sequenceNumbers(_ session: SessionID) -> SequenceNumbers {
        session.raw >= 1 && session.raw <= sessions.count
            ? sessions[Int(session.raw) - 1]
            : SequenceNumbers(session: session, nextInbound: 1, nextOutbound: 1)
    }

    /// What is known of a session beside its numbers.
    public func sessionState(_ session: SessionID) -> SessionState {
        session.raw >= 1 && session.raw <= sessionStates.count
            ? sessionStates[Int(session.raw) - 1] : SessionState()
    }

    /// Moves a session's inbound number past a message that became a frame.
    public mutating func note(_ origin: FrameOrigin) {
        guard origin.session != .none else { return }
        withSession(origin.session) { $0.nextInbound = max($0.nextInbound, origin.msgSeqNum &+ 1) }
    }

    /// Moves a session's outbound number past a message that a frame holds.
    public mutating func noteOutbound(_ session: SessionID, _ msgSeqNum: UInt64) {
        withSession(session) { $0.nextOutbound = max($0.nextOutbound, msgSeqNum &+ 1) }
    }

    mutating func set(_ numbers: SequenceNumbers) {
        withSession(numbers.session) { $0 = numbers }
    }

    mutating func apply(_ command: SessionCommand, at instant: Timestamp) {
        switch command.action {
        case .reset:
            withSession(command.session) {
                $0.nextInbound = 1
                $0.nextOutbound = 1
            }
        case .set(let inbound, let outbound):
            withSession(command.session) {
                $0.nextInbound = inbound ?? $0.nextInbound
                $0.nextOutbound = outbound ?? $0.nextOutbound
            }
        case .logout, .disable, .enable, .identified: break
        }
        withState(command.session) { state in
            switch command.action {
            case .identified(let identity):
                state.identity = identity
                return
            case .disable: state.isDisabled = true
            case .enable: state.isDisabled = false
            case .reset, .set, .logout: break
            }
            state.changedBy = command.user
            state.reason = command.reason
            state.changed = instant
        }
    }

    private mutating func withSession(
        _ session: SessionID, _ change: (inout SequenceNumbers) -> Void
    ) {
        guard session.raw >= 1 else { return }
        while sessions.count < Int(session.raw) {
            let id = SessionID(UInt16(sessions.count + 1))
            sessions.append(SequenceNumbers(session: id, nextInbound: 1, nextOutbound: 1))
        }
        change(&sessions[Int(session.raw) - 1])
        sessions[Int(session.raw) - 1].movedAt = lastTimestamp
    }

    private mutating func withState(
        _ session: SessionID, _ change: (inout SessionState) -> Void
    ) {
        guard session.raw >= 1 else { return }
        while sessionStates.count < Int(session.raw) { sessionStates.append(SessionState()) }
        change(&sessionStates[Int(session.raw) - 1])
    }
}
