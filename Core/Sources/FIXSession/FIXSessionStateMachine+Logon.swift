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
        let resets = index.bool(FIXTag.resetSeqNumFlag) == true
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
        logOn(index, sequence, resets, now)
    }

    private mutating func logOn(
        _ index: borrowing FIXMessageIndex, _ sequence: UInt64, _ resets: Bool, _ now: Timestamp
    ) {
        lastReceived = now
        if settings.role == .acceptor {
            heartBtInt = index.int(FIXTag.heartBtInt) ?? settings.heartBtInt
            send(.logon(heartBtInt: heartBtInt, resetsSequence: resets), now)
        }
        phase = .loggedOn
        act(.up)
        if sequence == nextInbound {
            nextInbound += 1
        } else {
            // Rule S3: answered although its number is too high; it must not be awaited again.
            handledAhead.append(sequence)
            requestGap(shownBy: sequence, now)
        }
    }

    /// A counterparty may answer our Logon with a Logout that says why not.
    private mutating func receiveInsteadOfLogon(_ index: borrowing FIXMessageIndex) {
        guard settings.role == .initiator, index.msgType == .logout else { return end(.notLogon) }
        if sequence(of: index) == nextInbound { nextInbound += 1 }
        end(.logonRefused(index.string(FIXTag.text) ?? ""))
    }

    /// Why a Logon of this session cannot be accepted; `nil`: it can.
    private func refusal(
        of index: borrowing FIXMessageIndex, _ defect: FIXDefect?
    ) -> String? {
        if let defect = index.defect ?? defect {
            return defect.reason.text + (defect.tag.map { " (\($0))" } ?? "")
        }
        guard let interval = index.int(FIXTag.heartBtInt), (0...86_400).contains(interval) else {
            return "HeartBtInt (108) must be between 0 and 86400 seconds"
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

    /// ResetSeqNumFlag=Y inside a session (rule S2 exempts it from the number check).
    mutating func resetByLogon(_ index: borrowing FIXMessageIndex, _ now: Timestamp) {
        resetSequences()
        nextInbound = 2
        heartBtInt =
            index.int(FIXTag.heartBtInt).flatMap { (0...86_400).contains($0) ? $0 : nil }
            ?? heartBtInt
        send(.logon(heartBtInt: heartBtInt, resetsSequence: true), now)
    }

    func hasIdentity(_ index: borrowing FIXMessageIndex) -> Bool {
        index.beginString == settings.beginString
            && index.senderCompID == settings.targetCompID
            && index.targetCompID == settings.senderCompID
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
