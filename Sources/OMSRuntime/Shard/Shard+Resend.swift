import FIXCodec
import FIXGateway
import OMSCore
import OMSJournal
import OMSTypes

// The journal as message store: what a counterparty missed is read back from its frames.
extension Shard {
    /// Resends what is stored in the range. Session messages are gap-filled; so are orders and
    /// replaces that have grown stale: the venue then proves that it never had them, and their
    /// quantity goes back to the parent.
    public func fixSession(_ session: FIXSession, resend begin: UInt64, end: UInt64) {
        // Whatever was sent in this very tick must be readable.
        commit()
        let peer = peers[session.tag]
        if case .marketData = peer.kind { return session.gapFill(from: begin, to: end) }
        var next = begin
        var stale: [OrderID] = []
        let now = clock.raw()
        for entry in store.entries(peer.session, begin, end) {
            withSent(entry, peer.session) { sent in
                guard let type = FIXMsgType(sent.msgType) else { return }
                if isStale(type, now.since(sent.sendingTime), peer) {
                    if let id = Self.clOrdID(in: sent.body).flatMap(RouteID.parse) {
                        stale.append(id.order)
                    }
                    return
                }
                if next < entry.msgSeqNum {
                    session.gapFill(from: next, to: entry.msgSeqNum - 1)
                }
                session.resend(
                    seq: entry.msgSeqNum, msgType: type, body: sent.body,
                    originalSendingTime: sent.sendingTime)
                next = entry.msgSeqNum + 1
            }
        }
        if next <= end { session.gapFill(from: next, to: end) }
        for order in stale { process(.orders(.routeNeverReceived(order))) }
    }

    private func isStale(_ type: FIXMsgType, _ age: Int64, _ peer: Peer) -> Bool {
        (type == .newOrderSingle || type == .orderCancelReplaceRequest)
            && age > peer.resendMaxAge
    }

    /// Reads a stored message; a journal that cannot be read any more ends the process.
    func withSent(
        _ entry: MessageStore.Entry, _ session: SessionID, _ body: (OutboundEntry) -> Void
    ) {
        do throws(JournalError) {
            let frame = try reader.readFrame(at: entry.location)
            for sent in frame.outboundEntries
            where sent.session == session && sent.msgSeqNum == entry.msgSeqNum {
                return body(sent)
            }
        } catch {
            fail("a stored message could not be read: \(error)")
        }
    }
}
