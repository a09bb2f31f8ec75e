import FIXCodec
import FIXGateway
import FIXSession
import OMSRuntime
import OMSTypes

/// Sends NewOrderSingle (D), SecurityDefinition (d) and Email (C) back as they came, and refuses
/// every other message of an application.
final class EchoApplication: FIXApplication {
    private var body = FIXBodyWriter(capacity: 4_096)
    /// ClOrdIDs (11) seen since the logon, by session.
    private var seen: [ObjectIdentifier: Set<[UInt8]>] = [:]

    func loggedOn(_ session: FIXSession) { seen[ObjectIdentifier(session)] = [] }

    func received(_ index: borrowing FIXMessageIndex, on session: FIXSession) -> FIXAnswer? {
        guard let type = index.msgType else { return nil }
        switch type {
        case .newOrderSingle:
            let isNew = note(index, session)
            // Possibly sent before, and it was.
            if index.isPossResend, !isNew { return nil }
            return echo(index, type)
        case "d", "C": return echo(index, type)
        case .reject, .businessMessageReject: return nil
        default: return refuse(index, type, session)
        }
    }

    private func note(_ index: borrowing FIXMessageIndex, _ session: FIXSession) -> Bool {
        let id = index.value(FIXTag.clOrdID).map { Array($0) } ?? []
        return seen[ObjectIdentifier(session), default: []].insert(id).inserted
    }

    private func echo(_ index: borrowing FIXMessageIndex, _ type: FIXMsgType) -> FIXAnswer {
        body.clear()
        body.routeBack(index)
        for position in 0..<index.count {
            let tag = index.tag(at: position)
            if tag != 0, !Self.ofSession.contains(tag) {
                body.field(tag, index.value(at: position))
            }
        }
        return FIXAnswer(type: type, body: body.bytes)
    }

    /// Fields of header and trailer that each side writes for itself.
    private static let ofSession: Set<Int> = [
        8, 9, 35, 1128, 49, 50, 142, 56, 57, 143, 34, 43, 52, 122, 369, 115, 116, 144, 128, 129,
        145, 93, 89, 10,
    ]

    private func refuse(
        _ index: borrowing FIXMessageIndex, _ type: FIXMsgType, _ session: FIXSession
    ) -> FIXAnswer? {
        let text = "Unsupported Message Type"
        guard session.settings.version >= .fix42 else {
            // These versions have no BusinessMessageReject.
            session.reject(
                FIXReject(
                    refSeqNum: index.msgSeqNum ?? 0, reason: .other, text: FIXText(text),
                    route: FIXRouteField.reversed(index)))
            return nil
        }
        body.clear()
        body.routeBack(index)
        if let number = index.msgSeqNum { body.field(FIXTag.refSeqNum, number) }
        if let value = index.value(FIXTag.msgType) { body.field(FIXTag.refMsgType, value) }
        body.field(FIXTag.businessRejectReason, 3)
        body.field(FIXTag.text, text)
        return FIXAnswer(type: .businessMessageReject, body: body.bytes)
    }
}
