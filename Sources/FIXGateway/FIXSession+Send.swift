import FIXCodec
import FIXSession
import NIOCore
import OMSTypes

// What the host calls to send. Everything is buffered until `flush`.
extension FIXSession {
    /// Buffers an application message and returns its MsgSeqNum (34).
    ///
    /// When nobody is logged on the number is used up all the same: the host keeps the message,
    /// and the counterparty asks for it after the next logon.
    ///
    /// - Parameters:
    ///   - body: the fields but 8 9 35 49 56 34 52 43 122 10, as `FIXBodyWriter` makes them.
    ///   - time: SendingTime (52).
    @discardableResult
    public func send(
        _ msgType: FIXMsgType, body: UnsafeRawBufferPointer, at time: Timestamp
    ) -> UInt64 {
        eventLoop.assertInEventLoop()
        let sequence = machine.applicationSent(now: time)
        if resending != nil {
            // It follows the resend in its turn; sent now, it would only look like another gap.
            if resending?.withheldFrom == nil { resending?.withheldFrom = sequence }
            exposure.withheld(sequence)
        } else if isLoggedOn {
            write(msgType, sequence, time, nil, body)
        } else {
            exposure.withheld(sequence)
        }
        requestCommit()
        return sequence
    }

    /// Uses up the number of an application message that is lost on its way, for simulators.
    func lose(at time: Timestamp) -> UInt64 {
        eventLoop.assertInEventLoop()
        let sequence = machine.applicationSent(now: time)
        exposure.withheld(sequence)
        if resending != nil, resending?.withheldFrom == nil { resending?.withheldFrom = sequence }
        return sequence
    }

    /// Answers a resend request: the same body under its old number, with PossDupFlag (43).
    public func resend(
        seq: UInt64, msgType: FIXMsgType, body: UnsafeRawBufferPointer,
        originalSendingTime: Timestamp
    ) {
        eventLoop.assertInEventLoop()
        guard isLoggedOn else { return }
        // Our clock may have been set back since; 122 after 52 would end the session.
        let original = min(originalSendingTime, host.now())
        write(msgType, seq, host.now(), original, body)
        exposure.resent(seq)
    }

    /// Whether the counterparty may have a message that it asks for: it went over the present
    /// connection, and may wait behind the gap on the other side. What went over an earlier one is
    /// gone with it.
    public func mayBeHeldByPeer(_ sequence: UInt64) -> Bool {
        exposure.includes(sequence, logon: machine.logonSequence)
    }

    /// Answers a resend request: the numbers `from…to` are not sent again.
    public func gapFill(from: UInt64, to: UInt64) {
        eventLoop.assertInEventLoop()
        precondition(from <= to, "a gap fill covers at least one number")
        guard isLoggedOn else { return }
        let now = host.now()
        adminBody.clear()
        FIXAdminMessage.gapFill(newSeqNo: to + 1).write(to: &adminBody, settings.version)
        write(.sequenceReset, from, now, now, adminBody.bytes)
    }

    /// Says goodbye; the session goes down when the counterparty has answered.
    public func logout(text: String? = nil) {
        eventLoop.preconditionInEventLoop()
        let now = host.now()
        machine.logoutRequested(text: text.map { FIXText($0) }, now: now)
        drain(now)
    }

    /// Says goodbye with a reason and listens to nothing but the answer.
    func takeLeave(_ text: String, _ now: Timestamp) {
        machine.leave(text, now: now)
        drain(now)
    }

    /// Refuses a delivered message on the session level (35=3). A business answer is a message
    /// of the application.
    public func reject(_ reject: FIXReject) {
        eventLoop.preconditionInEventLoop()
        let now = host.now()
        machine.reject(reject, now: now)
        drain(now)
    }

    func sendAdmin(_ message: FIXAdminMessage, _ sequence: UInt64, _ now: Timestamp) {
        adminBody.clear()
        message.write(to: &adminBody, settings.version)
        if case .logon = message, settings.role == .initiator {
            credentials?.write(to: &adminBody)
        }
        write(message.msgType, sequence, now, nil, adminBody.bytes)
    }

    private func write(
        _ msgType: FIXMsgType, _ sequence: UInt64, _ time: Timestamp, _ original: Timestamp?,
        _ body: UnsafeRawBufferPointer
    ) {
        guard channel != nil, pendingDisconnect == nil else { return }
        let length = writer.append(
            msgType, sequence: sequence, sendingTime: time, originalSendingTime: original,
            applVerID: msgType.isAdmin ? nil : settings.applVerID,
            lastProcessed: tellsLastProcessed ? machine.nextInbound - 1 : nil,
            body: body, to: &outbound)
        buffered &+= UInt64(length)
        activity.lastSent = time
        activity.messagesSent &+= 1
        if original != nil { activity.messagesResent &+= 1 }
        if original == nil { writtenThrough = max(writtenThrough, sequence) }
        requestCommit()
        if outbound.count - outboundStart > limits.outboundBytesMax { dropSlowConsumer() }
    }

    /// Hands the range to the host, in chunks, so that a long one neither blocks the loop nor
    /// fills the memory.
    func startResend(_ begin: UInt64, _ end: UInt64) {
        if let running = resending {
            resending?.next = min(begin, running.next)
            resending?.end = max(end, running.end)
            return
        }
        resending = ResendProgress(next: begin, end: end)
        resendChunk()
    }

    private func resendChunk() {
        guard let running = resending else { return }
        guard isLoggedOn, let channel else {
            resending = nil
            return
        }
        guard channel.isWritable else { return scheduleChunk(in: .milliseconds(5)) }
        let last = min(running.end, running.next + (limits.resendChunk - 1))
        host.fixSession(self, resend: running.next, end: last)
        // As it is now: the host may have sent something meanwhile.
        guard let reached = resending else { return }
        resending?.next = last + 1
        if last < reached.end { return scheduleChunk(in: .nanoseconds(0)) }
        guard let withheld = reached.withheldFrom else {
            resending = nil
            return
        }
        resending = ResendProgress(next: withheld, end: machine.nextOutbound - 1)
        scheduleChunk(in: .nanoseconds(0))
    }

    private func scheduleChunk(in delay: TimeAmount) {
        eventLoop.scheduleTask(in: delay) { self.resendChunk() }
    }
}
