import FIXCodec
import FIXDialect
import FIXGateway
import OMSCore
import OMSEngine
import OMSJournal
import OMSPostTrade
import OMSTypes
import OrderGateway
import PostTradeGateway
import VenueGateway

// Effects to messages. Each is buffered in its session and written into the frame's outbound
// section; it leaves with the commit.
extension Shard {
    /// Publishes the effects of the last decision, in order. `asked` = the one message that it
    /// answers.
    func publish(at time: Timestamp, asked: AskedMessage? = nil) {
        var position = 0
        for effect in engine.orders.effects {
            body.clear()
            switch effect {
            case .report(let report):
                count(report, at: time)
                guard let session = clientSessions[report.session.raw] else { continue }
                if report.execType == .rejected,
                    isThrottled(report.refusal, report.clOrdID, asked, session)
                {
                    position += 1
                    send(session, .businessMessageReject, at: time)
                    if !dropCopies.isEmpty { copy(report, position: position - 1, at: time) }
                    continue
                }
                let instructions = engine.orders.instructions(of: report.order)
                let strategy = engine.orders.strategy(of: report.order)?.terms
                engine.orders.withKeptFields(of: report.order) { kept in
                    ExecutionReportPublisher.write(
                        report, frame: journal.nextSequence, position: position, kept: kept,
                        instructions: instructions, strategy: strategy,
                        reference: engine.orders.reference,
                        at: time, dialect: session.dialect, into: &body)
                }
                position += 1
                send(session, .executionReport, at: time)
                if !dropCopies.isEmpty { copy(report, position: position - 1, at: time) }
            case .cancelReject(let reject):
                guard let session = clientSessions[reject.session.raw] else { continue }
                if isThrottled(reject.refusal, reject.clOrdID, asked, session) {
                    send(session, .businessMessageReject, at: time)
                    continue
                }
                ExecutionReportPublisher.write(
                    reject, at: time, dialect: session.dialect, into: &body)
                send(session, .orderCancelReject, at: time)
            case .answer(let client, let place):
                guard let session = clientSessions[client.raw] else { continue }
                let type = RequestAnswerPublisher.write(
                    engine.orders.answers[place], frame: journal.nextSequence, position: position,
                    at: time,
                    dialect: session.dialect, into: &body)
                position += 1
                send(session, type, at: time)
            case .sendRoute(let route): sendRoute(route, at: time)
            case .cancelRoute, .replaceRoute: changeRoute(effect, at: time)
            case .requestStatus, .requestMassStatus: inquire(effect, at: time)
            case .requestQuote, .takeQuote: deal(effect, at: time)
            case .askPlacement(let place):
                computePlacement(engine.orders.placementRequests[place])
            case .askWeighing(let place): weigh(engine.orders.weighingRequests[place])
            }
        }
        if !engine.postTradeEffects.isEmpty { publishPostTrade(at: time) }
    }

    /// A cancel or replace of what a venue has.
    private func changeRoute(_ effect: Effect, at time: Timestamp) {
        if case .cancelRoute(let id, let venue, let attempt) = effect {
            guard let session = venueSessions[venue.raw], let order = engine.orders.view(id)
            else { return toStream(effect, at: time) }
            VenueOrderPublisher.cancel(
                order, attempt: attempt, reference: engine.orders.reference, at: time,
                dialect: session.dialect, into: &body)
            send(.cancel, id, attempt: attempt, to: venue, session, at: time)
        }
        if case .replaceRoute(let request, let venue) = effect {
            guard let session = venueSessions[venue.raw],
                let order = engine.orders.view(request.order)
            else { return toStream(effect, at: time) }
            VenueOrderPublisher.replace(
                request, of: order, reference: engine.orders.reference, at: time,
                dialect: session.dialect, into: &body)
            send(.replace, request.order, attempt: request.attempt, to: venue, session, at: time)
        }
    }

    /// What a venue is asked of the state of orders.
    private func inquire(_ effect: Effect, at time: Timestamp) {
        if case .requestStatus(let id, let venue, let inquiry) = effect {
            guard let session = venueSessions[venue.raw], let order = engine.orders.view(id)
            else { return toStream(effect, at: time) }
            VenueOrderPublisher.status(
                order, inquiry: inquiry, reference: engine.orders.reference,
                dialect: session.dialect, into: &body)
            send(session, .orderStatusRequest, at: time)
        }
        if case .requestMassStatus(let venue, let inquiry) = effect {
            guard let session = venueSessions[venue.raw] else {
                return toStream(effect, at: time)
            }
            VenueOrderPublisher.massStatus(inquiry: inquiry, into: &body)
            send(session, .orderMassStatusRequest, at: time)
        }
    }

    private func count(_ report: ExecutionReport, at time: Timestamp) {
        switch report.execType {
        case .new:
            counts.orders += 1
            ordersInTick.append(time)
        case .trade:
            counts.fills += 1
            traffic.update(report.lastVenue.raw, initial: VenueTraffic()) {
                $0.filledQty &+= report.lastQty.units
            }
            noteFill(report, at: time)
        case .rejected: counts.refusals += 1
        case .doneForDay, .canceled, .replaced, .pendingCancel, .stopped, .suspended,
            .pendingNew, .calculated, .expired, .restated, .pendingReplace, .tradeCorrect,
            .tradeCancel, .orderStatus, .triggered:
            return
        }
    }

    private func sendRoute(_ route: RouteSent, at time: Timestamp) {
        guard let session = venueSessions[route.venue.raw],
            let terms = engine.orders.terms(of: route.parent)
        else { return toStream(.sendRoute(route), at: time) }
        let instructions = engine.orders.instructions(of: route.order)
        engine.orders.withKeptFields(of: route.parent) { kept in
            VenueOrderPublisher.newOrder(
                route, parent: terms, kept: kept, instructions: instructions,
                reference: engine.orders.reference, at: time, dialect: session.dialect, into: &body)
        }
        send(.newOrder, route.order, attempt: 0, to: route.venue, session, at: time)
    }

    private func publishPostTrade(at time: Timestamp) {
        for effect in engine.postTradeEffects {
            body.clear()
            switch effect {
            case .sendAllocationReport(let report):
                let counterparty = report.block.allocations.lazy
                    .compactMap { self.engine.postTrade.account($0.accountCode)?.counterparty }
                    .first
                guard let session = counterparty.flatMap(counterpartySession) else { continue }
                PostTradePublisher.allocationReport(report, into: &body)
                send(session, .allocationReport, at: time)
            case .sendConfirmation(let confirmation):
                guard let session = counterpartySession(confirmation.counterparty) else {
                    continue
                }
                PostTradePublisher.confirmation(confirmation, into: &body)
                send(session, .confirmation, at: time)
            case .writeSettlementInstruction(let instruction):
                uncommittedFiles.append(instruction)
            }
        }
    }

    /// The session over which a counterparty is told.
    func counterpartySession(_ name: Text64) -> FIXSession? {
        for (index, peer) in peers.enumerated() {
            if case .counterparty(let known) = peer.kind, known == name {
                return fixSessions[index]
            }
        }
        return nil
    }

    /// Buffers the message in `body` and records it in the frame at work.
    func send(_ session: FIXSession, _ type: FIXMsgType, at time: Timestamp) {
        let peer = peers[session.tag]
        // The venue's own form is what is journaled, and sent again.
        peer.translator?.outward(type, &body)
        let number = session.send(type, body: body.bytes, at: time)
        if case .marketData = peer.kind { return }
        engine.noteOutbound(peer.session, number)
        uncommitted.append((journal.nextSequence, peer.session, number))
        withUnsafeBytes(of: type.raw.littleEndian) { letters in
            outbound.outboundEntry(
                session: peer.session, msgSeqNum: number, sendingTime: time,
                msgType: UnsafeRawBufferPointer(rebasing: letters[..<type.count]),
                body: body.bytes)
        }
    }
}
