import FIXCodec
import OMSTypes

// The first message of a connection, and Logons later on.
extension FIXSessionStateMachine {
    /// Rule S1: what is no proper Logon of this session gets no answer. A Logon of this session
    /// that cannot be accepted is told why.
    mutating func receiveFirst(
        _ index: borrowing FIXMessageIndex, _ defect: FIXDefect?, _ now: Timestamp
    ) {
        guard hasIdentity(index) else { return end(.wrongIdentity) }
        guard index.msgType == .logon else { return receiveInsteadOfLogon(index) }
        guard isTimely(index, now) else { return end(.logonSendingTime) }
        guard let sequence = sequence(of: index) else { return end(.notLogon) }
        if let refusal = refusal(of: index, defect) { return farewell(refusal, now) }
        let resets = asksReset(index)
        if resets {
            guard sequence == 1 else {
                return farewell("ResetSeqNumFlag=Y requires MsgSeqNum=1", now)
            }
            switch settings.role {
            case .acceptor: resetSequences()
            case .initiator:
                guard settings.resetOnLogon else {
                    return farewell("ResetSeqNumFlag=Y was not asked for", now)
                }
            }
        } else if settings.role == .acceptor, settings.resetOnLogon {
            resetSequences()
        }
        guard sequence >= nextInbound else { return farewell(tooLow(sequence), now) }
        let expected =
            settings.exchangesNextExpected
            ? index.unsigned(FIXTag.nextExpectedMsgSeqNum) : nil
        if let expected, expected < 1 || expected > nextOutbound {
            return farewell(
                "NextExpectedMsgSeqNum (789) is \(expected), but \(nextOutbound) comes next", now)
        }
        logOn(index, sequence, resets, expected, now)
    }

    private mutating func logOn(
        _ index: borrowing FIXMessageIndex, _ sequence: UInt64, _ resets: Bool,
        _ expected: UInt64?, _ now: Timestamp
    ) {
        lastReceived = now
        theirVersions = FIXApplicationVersions(
            defaultVersion(index) ?? settings.version, logon: index)
        let isInTurn = sequence == nextInbound
        if isInTurn { nextInbound += 1 }
        if settings.role == .acceptor {
            heartBtInt = index.int(FIXTag.heartBtInt) ?? settings.heartBtInt
            sendLogon(resets: resets, expects: expected == nil ? nil : nextInbound, now)
        }
        phase = .loggedOn
        act(.up)
        if !isInTurn {
            // Rule S3: answered although its number is too high; it must not be awaited again.
            handledAhead.append(sequence)
            if expected == nil {
                requestGap(shownBy: sequence, now)
            } else {
                awaitGap(through: sequence, now)
            }
        }
        if let expected, expected < logonSequence {
            // Our Logon is told again in its turn: it came before what the counterparty misses.
            act(.resend(begin: expected, end: logonSequence))
        }
    }

    /// DefaultApplVerID (1137); `nil` when it is absent or names no version.
    private func defaultVersion(_ index: borrowing FIXMessageIndex) -> FIXVersion? {
        guard settings.version.usesFIXT else { return settings.version }
        return index.value(FIXTag.defaultApplVerID).flatMap { FIXVersion(applVerID: $0) }
    }

    /// ResetSeqNumFlag (141), where the version has it.
    func asksReset(_ index: borrowing FIXMessageIndex) -> Bool {
        settings.version.hasResetSeqNumFlag && index.bool(FIXTag.resetSeqNumFlag) == true
    }

    /// A counterparty may answer our Logon with a Logout, or a Reject, that says why not.
    private mutating func receiveInsteadOfLogon(_ index: borrowing FIXMessageIndex) {
        guard settings.role == .initiator, index.msgType == .logout || index.msgType == .reject
        else { return end(.notLogon) }
        if sequence(of: index) == nextInbound { nextInbound += 1 }
        end(.logonRefused(index.string(FIXTag.text) ?? ""))
    }

    /// Why a Logon of this session cannot be accepted; `nil`: it can.
    private func refusal(
        of index: borrowing FIXMessageIndex, _ defect: FIXDefect?
    ) -> String? {
        if settings.version.usesFIXT {
            guard let version = index.value(FIXTag.defaultApplVerID) else {
                return "Required tag missing: DefaultApplVerID (1137)"
            }
            guard let spoken = FIXVersion(applVerID: version), takes(spoken) else {
                return "DefaultApplVerID (1137) must be \(settings.version.applVerID - 0x30)"
            }
        }
        if let defect = ownDefect(index) ?? defect {
            return defect.reason.text + (defect.tag.map { " (\($0))" } ?? "")
        }
        guard let interval = index.int(FIXTag.heartBtInt), (0...86_400).contains(interval) else {
            return "HeartBtInt (108) must be between 0 and 86400 seconds"
        }
        if settings.role == .acceptor, settings.requiresHeartBtInt,
            interval != settings.heartBtInt
        {
            return "HeartBtInt (108) must be \(settings.heartBtInt)"
        }
        if let method = index.int(FIXTag.encryptMethod), method != 0 {
            return "EncryptMethod (98) must be 0"
        }
        return nil
    }

    /// A Logon inside a session: a reset of both sequences, or a mistake.
    mutating func receiveLogonAgain(
        _ index: borrowing FIXMessageIndex, _ sequence: UInt64, _ now: Timestamp
    ) {
        rejectReceived(index, sequence, FIXDefect(.other), "Already logged on", now)
    }

    /// ResetSeqNumFlag=Y inside a session (rule S2 exempts it from the number check). When we asked
    /// for it, or both sides did at once, this is the answer and needs none.
    mutating func resetByLogon(
        _ index: borrowing FIXMessageIndex, _ defect: FIXDefect?, _ now: Timestamp
    ) {
        if let defect { return rejectReceived(index, 1, defect, nil, now) }
        if resetAwaited != nil {
            resetAwaited = nil
            nextInbound = 2
            return
        }
        resetsInRow += 1
        guard resetsInRow <= Self.resetsInRowMax else {
            return farewell("ResetSeqNumFlag=Y again and again", now)
        }
        resetSequences()
        nextInbound = 2
        heartBtInt =
            index.int(FIXTag.heartBtInt).flatMap { (0...86_400).contains($0) ? $0 : nil }
            ?? heartBtInt
        sendLogon(resets: true, expects: settings.exchangesNextExpected ? 2 : nil, now)
    }

    /// Two sides that each take the other's answer for a new wish would never end.
    private static let resetsInRowMax = 4

    func hasIdentity(_ index: borrowing FIXMessageIndex) -> Bool {
        index.beginString == settings.beginString
            && index.senderCompID == settings.targetCompID
            && index.targetCompID == settings.senderCompID
            && settings.agreedSubFields(index) != nil
    }

    /// SendingTime (52) within tolerance.
    func isTimely(_ index: borrowing FIXMessageIndex, _ now: Timestamp) -> Bool {
        guard settings.sendingTimeTolerance > 0 else { return true }
        guard let sent = index.sendingTime else { return false }
        let tolerance = Int64(settings.sendingTimeTolerance) &* Timestamp.nanosecondsPerSecond
        return now.since(sent).magnitude <= UInt64(tolerance)
    }

    /// MsgSeqNum (34), if it is one that can be counted on from.
    func sequence(of index: borrowing FIXMessageIndex) -> UInt64? {
        guard let sequence = index.msgSeqNum, sequence < Self.sequenceMax else { return nil }
        return sequence
    }

    func tooLow(_ sequence: UInt64) -> String {
        "MsgSeqNum too low, expecting \(nextInbound) but received \(sequence)"
    }
}
