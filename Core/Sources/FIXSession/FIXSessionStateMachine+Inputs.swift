import FIXCodec
import OMSTypes

// What the shell and the application tell the session.
extension FIXSessionStateMachine {
    /// A connection is there. An initiator logs on.
    public mutating func connected(now: Timestamp) {
        forgetConnection()
        phase = .awaitingLogon(since: now)
        lastSent = now
        lastReceived = now
        guard settings.role == .initiator else { return }
        heartBtInt = settings.heartBtInt
        if settings.resetOnLogon { resetSequences() }
        send(.logon(heartBtInt: heartBtInt, resetsSequence: settings.resetOnLogon), now)
    }

    /// The connection is gone.
    public mutating func disconnected(
        _ reason: FIXDisconnectReason = .connectionLost, now: Timestamp
    ) {
        if isLoggedOn { act(.down(reason)) }
        forgetConnection()
        phase = .disconnected
    }

    /// Time has passed; to be called several times per second.
    public mutating func timer(now: Timestamp) {
        switch phase {
        case .disconnected: return
        case .awaitingLogon(let since):
            if expired(since, settings.logonTimeout, now) { end(.logonTimeout) }
        case .farewell(let since, let reason):
            if expired(since, settings.farewellTimeout, now) { end(reason) }
        case .loggingOut(let since):
            if expired(since, settings.logoutTimeout, now) { return end(.logoutTimeout) }
            keepAlive(now)
        case .loggedOn: keepAlive(now)
        }
    }

    /// The application sends a message: returns its MsgSeqNum (34).
    ///
    /// The number is used up even when nobody is logged on: the message is the application's
    /// promise, kept by a resend.
    public mutating func applicationSent(now: Timestamp) -> UInt64 {
        let sequence = nextOutbound
        nextOutbound += 1
        lastSent = now
        return sequence
    }

    /// The application wants to end the session in good order.
    public mutating func logoutRequested(text: FIXText? = nil, now: Timestamp) {
        switch phase {
        case .loggedOn:
            send(.logout(text: text), now)
            phase = .loggingOut(since: now)
        case .awaitingLogon: end(.stopped)
        case .disconnected, .loggingOut, .farewell: return
        }
    }

    /// The application refuses a delivered message on the session level.
    public mutating func reject(_ reject: FIXReject, now: Timestamp) {
        if isLoggedOn { send(.reject(reject), now) }
    }

    private func expired(_ since: Timestamp, _ seconds: Int, _ now: Timestamp) -> Bool {
        now.since(since) >= Int64(seconds) &* Timestamp.nanosecondsPerSecond
    }

    private mutating func keepAlive(_ now: Timestamp) {
        if peerLogout != nil, expired(gapProgress, settings.farewellTimeout, now) {
            return answerLogout(now)
        }
        if gapThrough >= nextInbound, expired(gapProgress, settings.resendTimeout, now) {
            return farewell("ResendRequest from \(nextInbound) on was not answered", now)
        }
        guard heartBtInt > 0 else { return }
        let interval = Int64(heartBtInt) &* Timestamp.nanosecondsPerSecond
        if let sent = testRequestSent {
            if now.since(sent) >= interval { return end(.heartbeatTimeout) }
        } else if now.since(lastReceived)
            >= interval &+ interval / 100 &* Int64(settings.testRequestGracePercent)
        {
            send(.testRequest(testReqID: FIXText("TEST-\(nextOutbound)")), now)
            testRequestSent = now
        }
        if now.since(lastSent) >= interval { send(.heartbeat(testReqID: nil), now) }
    }

    /// Everything that belongs to one connection.
    mutating func forgetConnection() {
        testRequestSent = nil
        gapThrough = 0
        held.removeAll(keepingCapacity: true)
        handledAhead.removeAll(keepingCapacity: true)
        peerLogout = nil
    }

    /// Rule S13: both sides start at 1.
    mutating func resetSequences() {
        nextInbound = 1
        nextOutbound = 1
        gapThrough = 0
        held.removeAll(keepingCapacity: true)
        handledAhead.removeAll(keepingCapacity: true)
        peerLogout = nil
        act(.sequencesReset)
    }

    /// Ends session and connection without a word.
    mutating func end(_ reason: FIXDisconnectReason) {
        if isLoggedOn { act(.down(reason)) }
        forgetConnection()
        phase = .disconnected
        act(.disconnect(reason))
    }

    /// Takes leave with a reason; the connection is closed when the counterparty has answered,
    /// or shortly after.
    mutating func farewell(_ text: String, _ now: Timestamp) {
        send(.logout(text: FIXText(text)), now)
        if isLoggedOn { act(.down(.refused(text))) }
        phase = .farewell(since: now, .refused(text))
    }

    /// Answers the counterparty's Logout and closes.
    mutating func answerLogout(_ now: Timestamp) {
        if case .loggingOut = phase { return end(.logoutAnswered) }
        send(.logout(text: nil), now)
        end(.peerLogout)
    }
}
