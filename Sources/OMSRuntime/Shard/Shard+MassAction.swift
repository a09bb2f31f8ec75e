import FIXCodec
import FIXDialect
import FIXGateway
import OMSCore
import OMSEngine
import OMSTypes
import OrderGateway

// The kill switch by FIX: OrderMassActionRequest (CA) of a session whose user may use it. It is
// the same RiskCommand as REST and the command line send.
extension Shard {
    static let massActionRequest: FIXMsgType = "CA"
    private static let massActionReport: FIXMsgType = "BZ"
    /// BusinessRejectReason (380): not authorised.
    private static let notAuthorised = 6
    /// BusinessRejectReason (380): unsupported message type.
    private static let unsupported = 3

    func massAction(
        _ index: borrowing FIXMessageIndex, _ session: FIXSession, _ origin: FrameOrigin,
        _ raw: UnsafeRawBufferPointer
    ) {
        let refID = index.text64(FIXTag.clOrdID) ?? Text64()
        let dialect = session.dialect(of: index)
        guard dialect.version >= .fix50SP1 else {
            return refuse(
                index, session, origin, raw, reason: Self.unsupported, refID: refID,
                "MsgType CA is not in \(dialect.version); it is of FIX.5.0SP1 and later")
        }
        guard let officer = peers[session.tag].officer else {
            return refuse(
                index, session, origin, raw, reason: Self.notAuthorised, refID: refID,
                "not authorised: mass actions need a session whose user has the role risk")
        }
        switch MassActionRequest.read(index) {
        case .failure(let objection): answerMassAction(index, session, origin, raw, objection)
        case .success(let request):
            guard engine.orders.isKnown(request.scope),
                request.symbol.isEmpty
                    || engine.orders.reference.instrument(request.symbol) != nil
            else {
                let (reason, what) =
                    request.scope.group.isEmpty && !request.symbol.isEmpty
                    ? (1, request.symbol.description) : (99, request.scope.description)
                return answerMassAction(
                    index, session, origin, raw,
                    MassActionObjection(reason: reason, text: "\(what) is not known here"))
            }
            switch request.action {
            case .suspend: setState(.halted, request, officer, index, session, origin, raw)
            case .release: setState(.normal, request, officer, index, session, origin, raw)
            case .cancel:
                answerMassAction(index, session, origin, raw, nil)
                cancelOrders(of: request.scope, request.symbol, by: officer, from: 0)
            }
        }
    }

    /// Decides the change of state and tells its outcome, in one frame.
    private func setState(
        _ state: TradingState, _ request: MassActionRequest, _ officer: Text64,
        _ index: borrowing FIXMessageIndex, _ session: FIXSession, _ origin: FrameOrigin,
        _ raw: UnsafeRawBufferPointer
    ) {
        let command = EngineCommand.orders(
            .risk(
                .setState(
                    StateChange(
                        user: officer, reason: request.reason, scope: request.scope,
                        symbol: request.symbol, state: state))))
        let (time, offset) = clock.frameTime()
        engine.decide(command, origin: origin, at: time)
        outbound.clear()
        publish(at: time)
        var text = ""
        for event in engine.orders.events {
            guard case .risk(.proposed(let proposal)) = event else { continue }
            text = "waits for another person: needletail limits approve \(proposal.number)"
        }
        let objection = engine.orders.deskRefusal.map {
            MassActionObjection(reason: 99, text: $0.description)
        }
        body.clear()
        MassActionPublisher.write(
            index, objection: objection, text: text, frame: journal.nextSequence, at: time,
            dialect: session.dialect, into: &body)
        send(session, Self.massActionReport, at: time)
        append(command, origin: origin, raw: raw, time: time, offset: offset)
        goOn(budget: 8)
        commitIfLarge()
    }

    private func answerMassAction(
        _ index: borrowing FIXMessageIndex, _ session: FIXSession, _ origin: FrameOrigin,
        _ raw: UnsafeRawBufferPointer, _ objection: MassActionObjection?
    ) {
        answer(session, origin, raw) { time in
            MassActionPublisher.write(
                index, objection: objection, text: "", frame: journal.nextSequence, at: time,
                dialect: session.dialect, into: &body)
            return Self.massActionReport
        }
    }

    /// Some orders now, the rest in later ticks, so that messages that come in meanwhile do not
    /// wait.
    private func cancelOrders(
        of scope: LimitScope, _ symbol: Symbol, by officer: Text64, from start: Int
    ) {
        guard failure == nil else { return }
        let found = engine.orders.openOrders(of: scope, symbol, from: start)
        for order in found.orders {
            process(.orders(.desk(.cancel(user: officer, order, .brokerOption))))
        }
        guard let next = found.next else { return }
        eventLoop.execute { self.cancelOrders(of: scope, symbol, by: officer, from: next) }
    }
}
