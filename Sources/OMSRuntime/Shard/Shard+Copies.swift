import FIXCodec
import FIXGateway
import NIOCore
import OMSControls
import OMSCore
import OMSEngine
import OMSTypes
import VenueGateway

// Copies of our executions that venues and clearing brokers send (RTS 6 art 17(2)): each is in the
// journal as it came, and compared with what we booked.
extension Shard {
    /// How often what did not come is looked for.
    private static let copyInterval = TimeAmount.milliseconds(500)

    /// A message of a session that sends copies.
    func copyReceived(
        _ index: borrowing FIXMessageIndex, _ session: FIXSession, _ venue: VenueID?,
        _ origin: FrameOrigin, _ raw: UnsafeRawBufferPointer
    ) {
        guard index.msgType != .reject, index.msgType != .businessMessageReject else {
            return note(origin, session, "refused our message", index)
        }
        guard index.msgType == .executionReport else {
            return refuse(
                index, session, origin, raw, reason: 3, refID: Text64(),
                "this session takes copies of executions: ExecutionReport (8)")
        }
        let now = clock.raw()
        let copy = ExecutionCopyAdapter.execution(index, venue: venue, received: now) { mic in
            engine.orders.reference.venues.firstIndex { $0.mic == mic }
                .map { VenueID(UInt16($0 + 1)) }
        }
        switch copy {
        case .failure(let refusal):
            refuse(
                index, session, origin, raw, reason: refusal.reason, refID: Text64(),
                refusal.text)
        case .success(let copy):
            record(session, origin, raw)
            if let copy {
                copyWatch?.receive(copy, at: now)
                tellBreaks()
            }
        }
    }

    /// The message as it came, in a frame that decides nothing.
    private func record(
        _ session: FIXSession, _ origin: FrameOrigin, _ raw: UnsafeRawBufferPointer
    ) {
        let (time, offset) = clock.frameTime()
        let command = EngineCommand.sequenceNumbers(
            SequenceNumbers(
                session: peers[session.tag].session, nextInbound: session.nextInbound,
                nextOutbound: session.nextOutbound))
        engine.decide(command, origin: origin, at: time)
        outbound.clear()
        append(command, origin: origin, raw: raw, time: time, offset: offset)
        commitIfLarge()
    }

    /// Begins to compare, where some session sends copies.
    func watchCopies() {
        guard copyWatch == nil else { return }
        copyWatch = CopyWatch(at: clock.raw())
        eventLoop.scheduleRepeatedTask(
            initialDelay: Self.copyInterval, delay: Self.copyInterval
        ) { task in
            guard self.failure == nil else { return task.cancel() }
            self.tellBreaks()
        }
    }

    private func tellBreaks() {
        guard let news = copyWatch?.news(at: clock.raw()), !news.isEmpty else { return }
        for one in news.prefix(20) {
            log("drop copy: \(one.subject) \(one.kind), \(one.state)")
        }
        breaksFound?(news, engine.orders.reference)
    }

    /// Calls `body` on the event loop with breaks as they are found, and as they close.
    public func onBreaks(
        _ body: @escaping @Sendable ([ControlBreak], ReferenceData) -> Void
    ) {
        eventLoop.execute { self.breaksFound = body }
    }
}
