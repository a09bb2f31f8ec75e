import FIXCodec
import FIXDialect
import FIXGateway
import FIXSession
import OMSCore
import OMSEngine
import OMSJournal
import OMSPostTrade
import OMSTypes
import OrderGateway
import PostTradeGateway
import VenueGateway

// What comes in: messages in sequence, session states, resend requests.
extension Shard {
    public func fixSession(
        _ session: FIXSession, received index: borrowing FIXMessageIndex,
        raw: UnsafeRawBufferPointer, at time: Timestamp
    ) {
        guard failure == nil else { return }
        let peer = peers[session.tag]
        if case .marketData(let venue) = peer.kind {
            guard let translator = peer.translator else { return marketData(index, venue) }
            return translator.inward(index) { marketData($0, venue) }
        }
        if FIXSecretMask.applies(to: index) {
            // No domain reads a secret, and no frame may hold one.
            return FIXSecretMask.masked(index).withUnsafeBytes {
                received(session, peer, index, $0)
            }
        }
        received(session, peer, index, raw)
    }

    private func received(
        _ session: FIXSession, _ peer: Peer, _ index: borrowing FIXMessageIndex,
        _ raw: UnsafeRawBufferPointer
    ) {
        let origin = FrameOrigin(
            session: peer.session, msgSeqNum: index.msgSeqNum ?? session.nextInbound - 1)
        let digest = FIXBodyDigest.digest(index)
        if breadcrumb.hasCrashes,
            breadcrumb.isSetAside(peer.session, origin.msgSeqNum, digest)
        {
            return quarantine(index, origin, digest, raw)
        }
        breadcrumb.enter(peer.session, origin.msgSeqNum, digest)
        switch peer.kind {
        case .client: order(index, session, origin, digest, raw)
        case .venue(let venue):
            if let translator = peer.translator {
                translator.inward(index) { venueReport($0, session, venue, origin, raw) }
            } else {
                venueReport(index, session, venue, origin, raw)
            }
        case .counterparty(let name): postTrade(index, session, name, origin, raw)
        case .dropCopy: refuseFromDropCopy(index, session, origin, raw)
        case .executionCopies(let venue): copyReceived(index, session, venue, origin, raw)
        case .marketData: break
        case .application(let application):
            guard let answer = application.received(index, on: session) else { break }
            self.answer(session, origin, raw) { _ in
                body.fields(answer.body)
                return answer.type
            }
        }
        breadcrumb.leave()
    }

    /// BusinessRejectReason (380) 8 is of FIX 5.0 SP2; earlier versions know 0, other.
    public func fixSession(
        _ session: FIXSession, throttled index: borrowing FIXMessageIndex,
        raw: UnsafeRawBufferPointer, text: String, at time: Timestamp
    ) {
        let peer = peers[session.tag]
        guard failure == nil, peer.session != .none else { return }
        let version = session.settings.version
        let number = index.msgSeqNum ?? session.nextInbound - 1
        guard version >= .fix42 else {
            return session.reject(
                FIXReject(refSeqNum: number, reason: .other, text: FIXText(text)))
        }
        let origin = FrameOrigin(session: peer.session, msgSeqNum: number)
        let isSecret = FIXSecretMask.applies(to: index)
        let kept = isSecret ? FIXSecretMask.masked(index) : Array(raw)
        kept.withUnsafeBytes {
            refuse(
                index, session, origin, $0, reason: version >= .fix50SP2 ? 8 : 0,
                refID: index.text64(FIXTag.clOrdID) ?? Text64(), text)
        }
    }

    func quarantine(
        _ index: borrowing FIXMessageIndex, _ origin: FrameOrigin, _ digest: UInt64,
        _ raw: UnsafeRawBufferPointer
    ) {
        log(
            "message \(origin.msgSeqNum) of \(engine.sessionName(origin.session)) killed the "
                + "process twice: set aside, its session may enter no new orders")
        let command = OrderCommand.quarantine(
            Quarantine(
                session: origin.session, msgSeqNum: origin.msgSeqNum, digest: digest,
                clOrdID: index.text64(FIXTag.clOrdID) ?? ClOrdID()))
        process(.orders(command), origin: origin, raw: raw)
    }

    private func order(
        _ index: borrowing FIXMessageIndex, _ session: FIXSession, _ origin: FrameOrigin,
        _ digest: UInt64, _ raw: UnsafeRawBufferPointer
    ) {
        if index.msgType == Self.massActionRequest {
            return massAction(index, session, origin, raw)
        }
        let command = OrderEntryAdapter.command(
            index, session: origin.session, dialect: session.dialect(of: index), directory: self,
            bodyDigest: digest)
        switch command {
        case .success(.newOrder(let order)?) where !isEmergency && trapOnClOrdID.isEmpty:
            process(order, origin: origin, raw: raw)
        case .success(let command?):
            injectFault(command)
            if isEmergency, isNewRisk(command) {
                return refuse(
                    index, session, origin, raw, reason: 4, refID: Text64(),
                    "the journal's disk is full: only cancels are taken; try again later")
            }
            process(.orders(command), origin: origin, raw: raw)
        case .success(nil): note(origin, session, "client refused our message", index)
        case .failure(.field(let tag, let reason, let text)):
            session.reject(
                FIXReject(
                    refSeqNum: origin.msgSeqNum, refTagID: tag,
                    refMsgType: index.value(FIXTag.msgType).map { FIXText($0) },
                    reason: FIXSessionRejectReason(rawValue: reason) ?? .other,
                    text: FIXText(text)))
        case .failure(.business(let reason, let refID, let text)):
            refuse(index, session, origin, raw, reason: reason, refID: refID, text)
        }
    }

    /// Tests ask for a trap, to show the quarantine; see `faultInjection` in the configuration.
    private func injectFault(_ command: OrderCommand) {
        guard !trapOnClOrdID.isEmpty, let order = command.singleOrder else { return }
        precondition(order.clOrdID != trapOnClOrdID, "injected fault")
    }

    private func isNewRisk(_ command: OrderCommand) -> Bool {
        switch command {
        case .newOrder, .replaceOrder, .formBlock, .request(.newOrder), .request(.newList),
            .instructed, .desk(.order), .desk(.worked), .desk(.restate), .list,
            .risk(.approveOrder):
            return true
        case .started, .cancelOrder, .orderStatus, .venueReport, .tradeCorrection,
            .venueCancelReject, .venueMessageReject, .venueLink, .routeNeverReceived, .timer,
            .watchFired, .marketVolume, .marks, .learning,
            .allocateBlock, .killSwitch, .continueSweep, .quarantine, .request, .venueNotice, .desk,
            .reconcile, .repair, .risk, .dealer:
            return false
        }
    }

    private func venueReport(
        _ index: borrowing FIXMessageIndex, _ session: FIXSession, _ venue: VenueID,
        _ origin: FrameOrigin, _ raw: UnsafeRawBufferPointer
    ) {
        let sent = { (number: UInt64) in self.sent(origin.session, number) }
        let command = VenueReportAdapter.command(
            index, venue: venue, dialect: session.dialect(of: index), sent: sent)
        switch command {
        case .success(.venueReport(let report)?): process(report, origin: origin, raw: raw)
        case .success(let command?): process(.orders(command), origin: origin, raw: raw)
        case .success(nil): note(origin, session, "not for us", index)
        case .failure(let refusal):
            refuse(
                index, session, origin, raw, reason: refusal.reason, refID: Text64(),
                refusal.text)
        }
    }

    private func postTrade(
        _ index: borrowing FIXMessageIndex, _ session: FIXSession, _ name: Text64,
        _ origin: FrameOrigin, _ raw: UnsafeRawBufferPointer
    ) {
        if let objection = PostTradeAdapter.objection(index) {
            log("\(peers[session.tag].name) objects: \(objection)")
        }
        let command = PostTradeAdapter.command(index, from: name) { identification in
            engine.orders.reference.instrument(identified: identification)
        }
        switch command {
        case .success(let command?):
            process(.postTrade(command), origin: origin, raw: raw)
            guard case .counterpartyRecord(let record) = command else { return }
            answer(session, .system, UnsafeRawBufferPointer(start: nil, count: 0)) { time in
                PostTradePublisher.allocationInstructionAck(
                    AllocationAnswer(
                        allocID: record.messageID, tradeDate: record.tradeDate,
                        status: .received), at: time, into: &body)
                return .allocationInstructionAck
            }
        case .success(nil): break
        case .failure(let refusal):
            answer(session, origin, raw) { time in
                PostTradePublisher.answer(
                    refusal, refSeqNum: origin.msgSeqNum, at: time, into: &body)
            }
        }
    }

    /// BusinessMessageReject (j) in a frame of its own, with what was refused.
    func refuse(
        _ index: borrowing FIXMessageIndex, _ session: FIXSession, _ origin: FrameOrigin,
        _ raw: UnsafeRawBufferPointer, reason: Int, refID: Text64, _ text: String
    ) {
        guard session.dialect.hasBusinessReject else {
            // 4.0 and 4.1 have no such message: the session says it.
            return session.reject(
                FIXReject(
                    refSeqNum: origin.msgSeqNum, refTagID: nil, refMsgType: nil, reason: .other,
                    text: FIXText(text)))
        }
        let type = index.msgType ?? .reject
        answer(session, origin, raw) { _ in
            ExecutionReportPublisher.businessReject(
                refMsgType: type, refSeqNum: origin.msgSeqNum, reason: reason, refID: refID,
                text: text, dialect: session.dialect, into: &body)
            return .businessMessageReject
        }
    }

    /// A message of ours that no domain decided, in a frame of its own. `write` fills `body`.
    func answer(
        _ session: FIXSession, _ origin: FrameOrigin, _ raw: UnsafeRawBufferPointer,
        _ write: (Timestamp) -> FIXMsgType
    ) {
        let (time, offset) = clock.frameTime()
        let numbers = SequenceNumbers(
            session: peers[session.tag].session, nextInbound: session.nextInbound,
            nextOutbound: session.nextOutbound)
        let command = EngineCommand.sequenceNumbers(numbers)
        engine.decide(command, origin: origin, at: time)
        outbound.clear()
        body.clear()
        send(session, write(time), at: time)
        append(command, origin: origin, raw: raw, time: time, offset: offset)
        commitIfLarge()
    }

    func note(
        _ origin: FrameOrigin, _ session: FIXSession, _ what: String,
        _ index: borrowing FIXMessageIndex
    ) {
        log(
            "\(peers[session.tag].name): \(what): MsgType \(index.msgType?.description ?? ""), "
                + "Text \(index.string(FIXTag.text) ?? "")")
    }

    /// A message that we sent, by its number.
    private func sent(_ session: SessionID, _ number: UInt64) -> VenueReportAdapter.Sent? {
        var found: VenueReportAdapter.Sent?
        forEachSent(session, number, number) { sent in
            guard let type = FIXMsgType(sent.msgType) else { return }
            found = VenueReportAdapter.Sent(
                type: type,
                clOrdID: Self.clOrdID(in: sent.body) ?? Self.quoteReqID(in: sent.body)
                    ?? ClOrdID())
        }
        return found
    }

    /// ClOrdID (11) in a message's body; ours stands after OrigClOrdID at the latest.
    static func clOrdID(in body: UnsafeRawBufferPointer) -> ClOrdID? {
        text(behind: [0x31, 0x31, 0x3D], in: body)
    }

    /// QuoteReqID (131), the first field of a request for a quote.
    private static func quoteReqID(in body: UnsafeRawBufferPointer) -> Text64? {
        text(behind: [0x31, 0x33, 0x31, 0x3D], in: body)
    }

    private static func text(
        behind tag: [UInt8], in body: UnsafeRawBufferPointer
    ) -> Text64? {
        for field in body.split(separator: 1, maxSplits: 2) where field.starts(with: tag) {
            return Text64(UnsafeRawBufferPointer(rebasing: field.dropFirst(tag.count)))
        }
        return nil
    }

    // MARK: Session states

    public func fixSession(_ session: FIXSession, changed state: FIXSessionState) {
        let peer = peers[session.tag]
        log("\(peer.name): \(state == .up ? "logged on" : "logged off (\(state))")")
        switch peer.kind {
        case .client: followConnection(of: session, state)
        case .counterparty, .dropCopy, .executionCopies: break
        case .application(let application):
            if state == .up { application.loggedOn(session) }
        case .venue(let venue):
            process(.orders(.venueLink(venue, isUp: state == .up)))
        case .marketData(let venue):
            if state == .up {
                subscribe(session, venue)
            } else {
                engine.clearQuotes(of: venue)
                market?.disconnected(venue, at: clock.raw())
            }
        }
    }

    public func fixSessionNeedsCommit(_ session: FIXSession) {
        dirty.append(session)
        scheduleTick()
    }

    public func fixSession(_ session: FIXSession, noted line: String) {
        log("\(peers[session.tag].name): \(line)")
    }

    /// A frame of its own, so that a replay knows which messages the numbers mean from now on.
    public func fixSessionSequencesReset(_ session: FIXSession) {
        let id = peers[session.tag].session
        guard id != .none, failure == nil else { return }
        let numbers = SequenceNumbers(session: id, nextInbound: 1, nextOutbound: 1)
        guard engine.sequenceNumbers(id) != numbers else { return }
        commit()
        process(.sequenceNumbers(numbers))
        store.cut(id, from: 1, before: journal.nextSequence)
    }
}
