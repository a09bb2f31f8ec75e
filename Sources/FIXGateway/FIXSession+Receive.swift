import FIXCodec
import FIXSession
import NIOCore
import OMSTypes

extension FIXSession {
    /// A message was framed on this session's connection.
    func receive(_ index: inout FIXMessageIndex, _ now: Timestamp) {
        guard pendingDisconnect == nil else { return }
        activity.lastReceived = now
        activity.messagesReceived &+= 1
        if let logonRefusal, machine.isAwaitingLogon {
            machine.refuseLogon(logonRefusal, now: now)
            return drain(now)
        }
        let defect = judged(index)
        machine.received(index, defect: defect, now: now)
        drain(&index, now)
    }

    /// A message of `size` bytes began, and the connection takes `sizeMax`.
    func refuseSize(_ size: Int, max sizeMax: Int, _ now: Timestamp) {
        takeLeave(
            "A message of \(size) bytes is longer than the \(sizeMax) that are taken", now)
    }

    /// By the rules of its version: ApplVerID (1128), what the Logon said of its type, the session's.
    private func judged(_ index: borrowing FIXMessageIndex) -> FIXDefect? {
        guard settings.version.usesFIXT else { return validator?.defect(in: index) }
        return validator?.defect(in: index, application: machine.applicationVersion(of: index))
    }

    /// As `drain`, with a message at hand. `index` is used again for messages that were kept.
    private func drain(_ index: inout FIXMessageIndex, _ now: Timestamp) {
        messagesAtHand += 1
        defer { messagesAtHand -= 1 }
        while let action = machine.nextAction() {
            switch action {
            case .deliver: deliver(index, now)
            case .hold(let sequence): hold(sequence, index.bytes)
            case .takeHeld(let sequence): takeHeld(sequence, &index, now)
            case .send(let sequence, let message): sendAdmin(message, sequence, now)
            case .up: isComingUp = true
            case .down(let reason): changed(.down(reason))
            case .disconnect(let reason): disconnectAfterFlush(reason)
            case .resend(let begin, let end): startResend(begin, end)
            case .sequencesReset: forgetNumbers()
            }
        }
        comeUp()
        if committedInbound != machine.nextInbound { requestCommit() }
    }

    private func deliver(_ index: borrowing FIXMessageIndex, _ now: Timestamp) {
        guard let text = excess(index, now) else {
            return host.fixSession(self, received: index, raw: index.bytes, at: now)
        }
        host.fixSession(self, throttled: index, raw: index.bytes, text: text, at: now)
    }

    private func hold(_ sequence: UInt64, _ raw: UnsafeRawBufferPointer) {
        if heldBytes + raw.count > limits.heldBytesMax { dropPassed() }
        guard heldBytes + raw.count <= limits.heldBytesMax else { return }
        heldBytes += raw.count
        held[sequence] = Array(raw)
    }

    /// What was kept and then gap-filled over is never taken.
    private func dropPassed() {
        held = held.filter { $0.key >= machine.nextInbound }
        heldBytes = held.values.reduce(0) { $0 + $1.count }
    }

    /// The message that was kept under this number goes through the state machine now. When it was
    /// not kept, the counterparty's resend brings it.
    private func takeHeld(
        _ sequence: UInt64, _ index: inout FIXMessageIndex, _ now: Timestamp
    ) {
        guard let message = held.removeValue(forKey: sequence) else { return }
        heldBytes -= message.count
        message.withUnsafeBytes { raw in
            guard case .complete = index.parse(raw) else { return }
            let defect = judged(index)
            machine.received(index, defect: defect, isHeld: true, now: now)
            drain(&index, now)
        }
    }
}
