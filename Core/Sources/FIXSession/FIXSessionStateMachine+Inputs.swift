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
        sendLogon(
            resets: settings.resetOnLogon,
            expects: settings.exchangesNextExpected ? nextInbound : nil, now)
    }

    mutating func sendLogon(resets: Bool, expects nextExpected: UInt64?, _ now: Timestamp) {
        logonSequence = nextOutbound
        send(
            .logon(
                FIXLogon(
                    heartBtInt: heartBtInt, resetsSequence: resets, nextExpected: nextExpected,
                    fields: settings.logonFields)), now)
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
    ///
    /// A clock that was put back makes nothing wait as much longer.
    public mutating func timer(now: Timestamp) {
        forgetFuture(now)
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

    /// What the clock showed before it was put back counts as now.
    private mutating func forgetFuture(_ now: Timestamp) {
        lastSent = min(lastSent, now)
        lastReceived = min(lastReceived, now)
        gapProgress = min(gapProgress, now)
        testRequestSent = testRequestSent.map { min($0, now) }
        if let reset = resetAwaited { resetAwaited?.since = min(reset.since, now) }
        switch phase {
        case .disconnected, .loggedOn: return
        case .awaitingLogon(let since): phase = .awaitingLogon(since: min(since, now))
        case .loggingOut(let since): phase = .loggingOut(since: min(since, now))
        case .farewell(let since, let reason): phase = .farewell(since: min(since, now), reason)
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

    /// Both sides are to start at 1: at once while nobody is connected, otherwise by a Logon with
    /// ResetSeqNumFlag (141). `false`: not now (a gap is open, the session is about to end) or not
    /// in this version while connected.
    public mutating func resetRequested(now: Timestamp) -> Bool {
        switch phase {
        case .disconnected:
            resetSequences()
            return true
        case .loggedOn:
            guard settings.version.hasResetSeqNumFlag, gapThrough < nextInbound,
                resetAwaited == nil
            else { return false }
            let old = nextInbound
            resetSequences()
            resetAwaited = AwaitedReset(since: now, nextInbound: old)
            sendLogon(resets: true, expects: settings.exchangesNextExpected ? 1 : nil, now)
            return true
        case .awaitingLogon, .loggingOut, .farewell: return false
        }
    }

    /// The application refuses a delivered message on the session level.
    public mutating func reject(_ reject: FIXReject, now: Timestamp) {
        if isLoggedOn { send(.reject(reject), now) }
    }

    /// The application ends the session and says why; nothing but the answer counts from then on.
    public mutating func leave(_ text: String, now: Timestamp) {
        if isLoggedOn { farewell(text, now) }
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
        if let reset = resetAwaited, expired(reset.since, settings.logonTimeout, now) {
            return farewell("ResetSeqNumFlag=Y was not answered", now)
        }
        guard heartBtInt > 0 else { return }
        let interval = Int64(heartBtInt) &* Timestamp.nanosecondsPerSecond
        if let sent = testRequestSent {
            if now.since(sent) >= interval {
                send(.logout(text: "TestRequest was not answered"), now)
                return end(.heartbeatTimeout)
            }
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
        resetsInRow = 0
        forgetRecovery()
    }

    /// Everything that belongs to one counting of numbers.
    private mutating func forgetRecovery() {
        gapThrough = 0
        aheadMax = 0
        held.removeAll(keepingCapacity: true)
        handledAhead.removeAll(keepingCapacity: true)
        peerLogout = nil
        resetAwaited = nil
        served = ServedRequest()
    }

    /// Rule S13: both sides start at 1.
    mutating func resetSequences() {
        nextInbound = 1
        nextOutbound = 1
        forgetRecovery()
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
