import FIXCodec
import OMSTypes

// Numbers that are not the expected one, and what closes gaps.
extension FIXSessionStateMachine {
    /// The message in turn is dealt with.
    mutating func consume(_ now: Timestamp) {
        nextInbound += 1
        afterConsumption(now)
    }

    /// Looks whether what was kept or dealt with ahead is in turn now.
    mutating func afterConsumption(_ now: Timestamp) {
        guard gapThrough > 0 else { return }
        gapProgress = now
        while let position = handledAhead.firstIndex(of: nextInbound) {
            handledAhead.remove(at: position)
            nextInbound += 1
        }
        if let logout = peerLogout, nextInbound >= logout {
            nextInbound = max(nextInbound, logout + 1)
            return answerLogout(now)
        }
        if let position = held.firstIndex(of: nextInbound) {
            held.remove(at: position)
            return act(.takeHeld(sequence: nextInbound))
        }
        guard gapThrough < nextInbound else { return }
        if settings.resendRequestMax > 0, nextInbound <= aheadMax {
            return requestGap(shownBy: aheadMax, now)
        }
        if held.isEmpty, handledAhead.isEmpty { gapThrough = 0 }
    }

    /// Rule S4: the number is too high.
    mutating func receiveAhead(
        _ index: borrowing FIXMessageIndex, _ sequence: UInt64, _ now: Timestamp
    ) {
        switch index.msgType {
        case .some(.resendRequest):
            // Served at once: both sides may be waiting for each other's resend.
            guard !handledAhead.contains(sequence), serveResend(index, sequence, now) else {
                return
            }
            if handledAhead.count < settings.heldMax { handledAhead.append(sequence) }
        case .some(.logout):
            if case .loggingOut = phase { return end(.logoutAnswered) }
            if !settings.requestsGapBeforeLogout, gapThrough < nextInbound {
                return answerLogout(now)
            }
            peerLogout = sequence
            if gapThrough >= nextInbound { gapProgress = now }
        default:
            if held.count < settings.heldMax, !held.contains(sequence) {
                held.append(sequence)
                act(.hold(sequence: sequence))
            }
        }
        requestGap(shownBy: sequence, now)
    }

    /// One ResendRequest for a gap, whatever else arrives behind it.
    mutating func requestGap(shownBy sequence: UInt64, _ now: Timestamp) {
        aheadMax = max(aheadMax, sequence)
        guard gapThrough < nextInbound else { return }
        gapProgress = now
        guard settings.resendRequestMax > 0 else {
            gapThrough = sequence
            return send(.resendRequest(begin: nextInbound, end: 0), now)
        }
        let part = min(settings.resendRequestMax, Self.sequenceMax) - 1
        gapThrough = max(nextInbound, min(nextInbound + part, aheadMax - 1))
        send(.resendRequest(begin: nextInbound, end: gapThrough), now)
    }

    /// A gap that the counterparty knows from our NextExpectedMsgSeqNum (789).
    mutating func awaitGap(through sequence: UInt64, _ now: Timestamp) {
        aheadMax = sequence
        gapThrough = sequence
        gapProgress = now
    }

    /// The number is too low (rules S2 and S5).
    mutating func receiveBehind(
        _ index: borrowing FIXMessageIndex, _ sequence: UInt64, _ now: Timestamp
    ) {
        // What was processed already is not processed again.
        if index.isPossDup { return }
        switch index.msgType {
        case .some(.resendRequest):
            // Acted on whatever its number: serving it can only help to recover.
            _ = serveResend(index, sequence, now)
        case .some(.logout):
            // The counterparty leaves anyway: nothing is gained by a quarrel about the number.
            answerLogout(now)
        default: farewell(tooLow(sequence), now)
        }
    }

    /// Wants the asked range sent again. `false`: the request was refused (and consumed).
    mutating func serveResend(
        _ index: borrowing FIXMessageIndex, _ sequence: UInt64, _ now: Timestamp
    ) -> Bool {
        guard let begin = index.unsigned(FIXTag.beginSeqNo) else {
            rejectReceived(index, sequence, bad(FIXTag.beginSeqNo, index), nil, now)
            return false
        }
        guard let end = index.unsigned(FIXTag.endSeqNo) else {
            rejectReceived(index, sequence, bad(FIXTag.endSeqNo, index), nil, now)
            return false
        }
        let isOpen = end == 0 || settings.version <= .fix41 && end == settings.version.endSeqNoOpen
        guard begin >= 1, begin < nextOutbound, isOpen || end >= begin else {
            let tag = begin >= 1 && begin < nextOutbound ? FIXTag.endSeqNo : FIXTag.beginSeqNo
            rejectReceived(index, sequence, FIXDefect(.valueIncorrect, tag: tag), nil, now)
            return false
        }
        guard isWorthServing(begin, end) else {
            if sequence == nextInbound { nextInbound += 1 }
            farewell("ResendRequest from \(begin) to \(end) again and again", now)
            return false
        }
        act(.resend(begin: begin, end: isOpen ? nextOutbound - 1 : min(end, nextOutbound - 1)))
        lastSent = now
        return true
    }

    /// Counts how often the same is asked for in a row.
    private mutating func isWorthServing(_ begin: UInt64, _ end: UInt64) -> Bool {
        let isSame = served.begin == begin && served.end == end
        served = ServedRequest(begin: begin, end: end, times: isSame ? served.times + 1 : 1)
        return served.times <= settings.resendRequestRepeatsMax
    }

    private func bad(_ tag: Int, _ index: borrowing FIXMessageIndex) -> FIXDefect {
        FIXDefect(index.has(tag) ? .incorrectDataFormat : .requiredTagMissing, tag: tag)
    }

    /// SequenceReset with GapFillFlag=Y, in turn: NewSeqNo (36) is the next number to come.
    mutating func receiveGapFill(
        _ index: borrowing FIXMessageIndex, _ sequence: UInt64, _ now: Timestamp
    ) {
        guard let next = newSeqNo(index, sequence, now) else { return }
        moveInbound(to: next, now)
    }

    /// SequenceReset in reset mode: applied whatever its own number.
    mutating func receiveReset(
        _ index: borrowing FIXMessageIndex, _ sequence: UInt64, _ defect: FIXDefect?,
        _ now: Timestamp
    ) {
        if let defect { return rejectReceived(index, sequence, defect, nil, now) }
        guard let next = newSeqNo(index, sequence, now) else { return }
        moveInbound(to: next, now)
    }

    /// NewSeqNo (36), refused when it is lower than expected; equal is accepted and moves nothing.
    private mutating func newSeqNo(
        _ index: borrowing FIXMessageIndex, _ sequence: UInt64, _ now: Timestamp
    ) -> UInt64? {
        guard let next = index.unsigned(FIXTag.newSeqNo) else {
            rejectReceived(index, sequence, bad(FIXTag.newSeqNo, index), nil, now)
            return nil
        }
        guard next >= nextInbound, next < Self.sequenceMax else {
            let defect = FIXDefect(.valueIncorrect, tag: FIXTag.newSeqNo)
            rejectReceived(index, sequence, defect, nil, now)
            return nil
        }
        return next
    }

    private mutating func moveInbound(to next: UInt64, _ now: Timestamp) {
        nextInbound = next
        held.removeAll { $0 < next }
        handledAhead.removeAll { $0 < next }
        afterConsumption(now)
    }
}
