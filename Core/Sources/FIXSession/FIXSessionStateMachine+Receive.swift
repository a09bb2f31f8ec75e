import FIXCodec
import OMSTypes

// Messages of an established session, rules S2 to S12. The order of the checks is part of the
// contract.
extension FIXSessionStateMachine {
    /// A framed message came in.
    ///
    /// - Parameters:
    ///   - index: the message.
    ///   - defect: what a dictionary finds wrong with it; looked at when the message is in turn.
    ///   - isHeld: it was kept behind a gap and is in turn now (`takeHeld`).
    public mutating func received(
        _ index: borrowing FIXMessageIndex, defect: FIXDefect? = nil, isHeld: Bool = false,
        now: Timestamp
    ) {
        switch phase {
        case .disconnected: return
        case .awaitingLogon: receiveFirst(index, defect, now)
        case .farewell(_, let reason): receiveFarewell(index, reason)
        case .loggedOn, .loggingOut:
            lastReceived = now
            testRequestSent = nil
            receiveInSession(index, defect, isHeld, now)
        }
    }

    private mutating func receiveFarewell(
        _ index: borrowing FIXMessageIndex, _ reason: FIXDisconnectReason
    ) {
        guard index.msgType == .logout else { return }
        if sequence(of: index) == nextInbound { nextInbound += 1 }
        end(reason)
    }

    private mutating func receiveInSession(
        _ index: borrowing FIXMessageIndex, _ defect: FIXDefect?, _ isHeld: Bool, _ now: Timestamp
    ) {
        guard index.beginString == settings.beginString else {
            return farewell("Incorrect BeginString", now)
        }
        guard let sequence = sequence(of: index) else {
            return farewell(
                index.has(FIXTag.msgSeqNum)
                    ? "MsgSeqNum (34) is no number that could be counted on from"
                    : "Required tag missing: MsgSeqNum (34)", now)
        }
        if let wrong = headerDefect(index, isHeld, now) {
            rejectReceived(index, sequence, wrong, nil, now)
            // What was kept behind it may have ended the session already.
            if isGrave(wrong), isConnected { farewell(wrong.reason.text, now) }
            return
        }
        let type = index.msgType
        if type == .logon, sequence == 1, asksReset(index) {
            return resetByLogon(index, ownDefect(index) ?? defect, now)
        }
        if resetAwaited != nil { return receiveBeforeReset(index, sequence, now) }
        resetsInRow = 0
        if type == .sequenceReset, index.bool(FIXTag.gapFillFlag) != true {
            return receiveReset(index, sequence, ownDefect(index) ?? defect, now)
        }
        if sequence > nextInbound { return receiveAhead(index, sequence, now) }
        if sequence < nextInbound { return receiveBehind(index, sequence, now) }
        if let wrong = ownDefect(index) ?? versionDefect(index) ?? defect {
            return rejectReceived(index, sequence, wrong, nil, now)
        }
        receiveInTurn(index, sequence, now)
    }

    /// What is wrong with the text of the message, whatever the dictionary says.
    func ownDefect(_ index: borrowing FIXMessageIndex) -> FIXDefect? {
        guard let defect = index.defect else { return nil }
        return settings.takesEmptyFields && defect.reason == .tagWithoutValue ? nil : defect
    }

    /// ApplVerID (1128) of a FIXT 1.1 message that we do not take, or in the wrong place.
    private func versionDefect(_ index: borrowing FIXMessageIndex) -> FIXDefect? {
        guard settings.version.usesFIXT else { return nil }
        if settings.checksApplVerIDPosition, let position = index.position(of: FIXTag.applVerID),
            position != 3
        {
            return FIXDefect(.tagOutOfOrder, tag: FIXTag.applVerID)
        }
        if index.msgType?.isAdmin == true { return nil }
        guard let version = applicationVersion(of: index), takes(version) else {
            return FIXDefect(.applicationVersion, tag: FIXTag.applVerID)
        }
        return nil
    }

    /// What is wrong with the fields that the session itself relies on. Empty values are left to
    /// the general check.
    private func headerDefect(
        _ index: borrowing FIXMessageIndex, _ isHeld: Bool, _ now: Timestamp
    ) -> FIXDefect? {
        if let wrong = compIDDefect(index, FIXTag.senderCompID, settings.targetCompID)
            ?? compIDDefect(index, FIXTag.targetCompID, settings.senderCompID)
        {
            return wrong
        }
        if settings.sub != FIXSubIdentity(), let wrong = subDefect(index) { return wrong }
        guard let sendingTime = index.value(FIXTag.sendingTime) else {
            return FIXDefect(.requiredTagMissing, tag: FIXTag.sendingTime)
        }
        if !sendingTime.isEmpty {
            guard let sent = FIXValueText.timestamp(sendingTime) else {
                return FIXDefect(.incorrectDataFormat, tag: FIXTag.sendingTime)
            }
            if !isHeld, !isTimely(index, now) { return FIXDefect(.sendingTimeAccuracy) }
            if index.isPossDup { return originalTimeDefect(index, sent) }
        }
        return nil
    }

    /// SubIDs and LocationIDs, those that are agreed.
    private func subDefect(_ index: borrowing FIXMessageIndex) -> FIXDefect? {
        for (tag, expected) in settings.sub.expected where !expected.isEmpty {
            if let wrong = compIDDefect(index, tag, expected) { return wrong }
        }
        return nil
    }

    private func compIDDefect(
        _ index: borrowing FIXMessageIndex, _ tag: Int, _ expected: Text64
    ) -> FIXDefect? {
        guard let value = index.value(tag) else {
            return FIXDefect(.requiredTagMissing, tag: tag)
        }
        return value.isEmpty || Text64(value) == expected ? nil : FIXDefect(.compIDProblem)
    }

    /// OrigSendingTime (122) of a retransmission. Gap fills often come without it.
    private func originalTimeDefect(
        _ index: borrowing FIXMessageIndex, _ sent: Timestamp
    ) -> FIXDefect? {
        guard index.has(FIXTag.origSendingTime) else {
            return index.msgType == .sequenceReset
                ? nil : FIXDefect(.requiredTagMissing, tag: FIXTag.origSendingTime)
        }
        guard let original = index.timestamp(FIXTag.origSendingTime) else {
            return FIXDefect(.incorrectDataFormat, tag: FIXTag.origSendingTime)
        }
        return original <= sent ? nil : FIXDefect(.sendingTimeAccuracy)
    }

    /// A wrong CompID or time ends the session (rules of §1.1); the rest does not.
    private func isGrave(_ defect: FIXDefect) -> Bool {
        defect.reason == .compIDProblem || defect.reason == .sendingTimeAccuracy
    }

    /// Rule S10: refused and consumed, if it is in turn. A SequenceReset never is: its number
    /// would stand for what it failed to say.
    mutating func rejectReceived(
        _ index: borrowing FIXMessageIndex, _ sequence: UInt64, _ defect: FIXDefect,
        _ text: FIXText?, _ now: Timestamp
    ) {
        send(
            .reject(
                FIXReject(
                    refSeqNum: sequence, refTagID: defect.tag,
                    refMsgType: index.value(FIXTag.msgType).map { FIXText($0) },
                    reason: defect.reason, text: text, route: FIXRouteField.reversed(index))), now)
        guard index.msgType != .sequenceReset else { return }
        if resetAwaited != nil {
            _ = isOldTurn(sequence)
        } else if sequence == nextInbound {
            consume(now)
        }
    }

    /// Whether the number is the next of those before our reset; it is used up.
    private mutating func isOldTurn(_ sequence: UInt64) -> Bool {
        guard let old = resetAwaited?.nextInbound, sequence == old else { return false }
        resetAwaited?.nextInbound = old + 1
        return true
    }

    /// What the counterparty sent before it learnt of our reset: the last messages of the old
    /// numbers, which must not be lost.
    private mutating func receiveBeforeReset(
        _ index: borrowing FIXMessageIndex, _ sequence: UInt64, _ now: Timestamp
    ) {
        guard isOldTurn(sequence) else { return }
        switch index.msgType {
        case .some(.logout): answerLogout(now)
        case .some(.testRequest):
            if let id = index.value(FIXTag.testReqID) {
                send(.heartbeat(testReqID: FIXText(id)), now)
            }
        case .some(let type): if !type.isAdmin || type == .reject { act(.deliver) }
        case .none: return
        }
    }

    private mutating func receiveInTurn(
        _ index: borrowing FIXMessageIndex, _ sequence: UInt64, _ now: Timestamp
    ) {
        switch index.msgType {
        case .some(.heartbeat): consume(now)
        case .some(.testRequest):
            guard let id = index.value(FIXTag.testReqID) else {
                let defect = FIXDefect(.requiredTagMissing, tag: FIXTag.testReqID)
                return rejectReceived(index, sequence, defect, nil, now)
            }
            send(.heartbeat(testReqID: FIXText(id)), now)
            consume(now)
        case .some(.resendRequest):
            guard serveResend(index, sequence, now) else { return }
            consume(now)
        case .some(.sequenceReset): receiveGapFill(index, sequence, now)
        case .some(.logout):
            nextInbound += 1
            answerLogout(now)
        case .some(.logon): receiveLogonAgain(index, sequence, now)
        case .none: rejectReceived(index, sequence, FIXDefect(.invalidMsgType), nil, now)
        case .some:
            // Application messages, and Reject (3): only the application knows what to do about it.
            nextInbound += 1
            act(.deliver)
            afterConsumption(now)
        }
    }
}

extension FIXSessionSettings {
    /// How many SubIDs and LocationIDs of a received message are the agreed ones; `nil` when one
    /// is another, or missing.
    public func agreedSubFields(_ index: borrowing FIXMessageIndex) -> Int? {
        var agreed = 0
        for (tag, expected) in sub.expected where !expected.isEmpty {
            guard index.text64(tag) == expected else { return nil }
            agreed += 1
        }
        return agreed
    }
}

extension FIXSubIdentity {
    /// What the counterparty's header must hold: our own identity is its target.
    var expected: [(tag: Int, value: Text64)] {
        [
            (FIXTag.senderSubID, targetSubID), (FIXTag.senderLocationID, targetLocationID),
            (FIXTag.targetSubID, senderSubID), (FIXTag.targetLocationID, senderLocationID),
        ]
    }
}
