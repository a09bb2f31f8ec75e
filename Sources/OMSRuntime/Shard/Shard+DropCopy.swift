import FIXCodec
import FIXGateway
import OMSCore
import OMSEngine
import OMSTypes
import OrderGateway

/// Which execution reports a drop-copy session gets.
struct DropCopyFilter {
    var isAll = false
    var clients: Set<Text64> = []
    var accounts: Set<Text64> = []

    init(_ scope: Configuration.DropCopyScope?) {
        switch scope {
        case .all: isAll = true
        case .only(let clients, let accounts):
            self.clients = Set(clients.map(ReferenceFromConfiguration.text))
            self.accounts = Set(accounts.map(ReferenceFromConfiguration.text))
        case nil: break
        }
    }

    func takes(_ account: AccountTerms?) -> Bool {
        guard !isAll else { return true }
        guard let account else { return false }
        return accounts.contains(account.account) || clients.contains(account.client)
    }
}

// Copies of what clients are told, for those who watch over them: a clearing firm, a risk desk.
extension Shard {
    /// Sends a client's execution report to every drop-copy session that wants it: the same
    /// ExecID (17), OnBehalfOfCompID (115) naming the client's session, and from FIX 4.4 on
    /// CopyMsgIndicator (797). Kept and resent like any other message.
    func copy(_ report: ExecutionReport, position: Int, at time: Timestamp) {
        for (peer, session) in dropCopies {
            guard case .dropCopy(let filter) = peer.kind,
                filter.takes(engine.orders.reference.terms(report.terms.account))
            else { continue }
            body.clear()
            if let client = engine.orders.reference.terms(report.session)?.compID {
                body.field(FIXTag.onBehalfOfCompID, client)
            }
            let instructions = engine.orders.instructions(of: report.order)
            let strategy = engine.orders.strategy(of: report.order)?.terms
            engine.orders.withKeptFields(of: report.order) { kept in
                ExecutionReportPublisher.write(
                    report, frame: journal.nextSequence, position: position, kept: kept,
                    instructions: instructions, strategy: strategy,
                    reference: engine.orders.reference, at: time,
                    dialect: session.dialect,
                    into: &body)
            }
            if session.settings.version >= .fix44 { body.field(FIXTag.copyMsgIndicator, true) }
            send(session, .executionReport, at: time)
        }
    }

    /// A drop-copy session only listens; but a refusal is not answered by another.
    func refuseFromDropCopy(
        _ index: borrowing FIXMessageIndex, _ session: FIXSession, _ origin: FrameOrigin,
        _ raw: UnsafeRawBufferPointer
    ) {
        guard index.msgType != .reject, index.msgType != .businessMessageReject else {
            return note(origin, session, "refused our message", index)
        }
        refuse(
            index, session, origin, raw, reason: 3, refID: Text64(),
            "this is a drop-copy session: it takes no application messages")
    }
}
