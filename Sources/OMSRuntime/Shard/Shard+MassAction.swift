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
            carryOut(
                Self.command(request, by: officer), index, session, origin, raw)
        }
    }

    private static func command(_ request: MassActionRequest, by officer: Text64) -> RiskCommand {
        func state(_ state: TradingState) -> RiskCommand {
            .setState(
                StateChange(
                    user: officer, reason: request.reason, scope: request.scope,
                    symbol: request.symbol, state: state))
        }
        switch request.action {
        case .suspend: return state(.halted)
        case .release: return state(.normal)
        case .cancel:
            return .cancelOrders(
                ScopeCancel(
                    user: officer, reason: request.reason, scope: request.scope,
                    symbol: request.symbol))
        }
    }

    /// Decides what is wanted and tells its outcome, in one frame.
    private func carryOut(
        _ wanted: RiskCommand, _ index: borrowing FIXMessageIndex, _ session: FIXSession,
        _ origin: FrameOrigin, _ raw: UnsafeRawBufferPointer
    ) {
        let command = EngineCommand.orders(.risk(wanted))
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
}
