import FIXCodec
import FIXSession
import NIOCore
import OMSTypes

extension FIXSession {
    /// A message was framed on this session's connection.
    func receive(_ index: inout FIXMessageIndex, _ now: Timestamp) {
        guard pendingDisconnect == nil else { return }
        let defect = validator?.defect(in: index)
        machine.received(index, defect: defect, now: now)
        drain(&index, now)
    }

    /// As `drain`, with a message at hand. `index` is used again for messages that were kept.
    private func drain(_ index: inout FIXMessageIndex, _ now: Timestamp) {
        while let action = machine.nextAction() {
            switch action {
            case .deliver: host.fixSession(self, received: index, raw: index.bytes, at: now)
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

    private func hold(_ sequence: UInt64, _ raw: UnsafeRawBufferPointer) {
        guard heldBytes + raw.count <= limits.heldBytesMax else { return }
        heldBytes += raw.count
        held[sequence] = Array(raw)
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
            let defect = validator?.defect(in: index)
            machine.received(index, defect: defect, isHeld: true, now: now)
            drain(&index, now)
        }
    }
}
