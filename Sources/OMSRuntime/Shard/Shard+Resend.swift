import FIXCodec
import FIXGateway
import OMSCore
import OMSJournal
import OMSTypes

// The journal as message store: what a counterparty missed is read back from its frames.
extension Shard {
    /// Resends what is stored in the range. Session messages are gap-filled; so are orders and
    /// replaces that have grown stale: the venue proves by its request that it never had them, and
    /// their quantity goes back to the parent. It proves nothing about what went over the present
    /// connection: that may wait behind the gap, to be taken when the gap is filled. A request for
    /// quotes of an earlier connection is not sent again: it counts no more, and what is asked
    /// anew has another QuoteReqID.
    public func fixSession(_ session: FIXSession, resend begin: UInt64, end: UInt64) {
        // Whatever was sent in this very tick must be readable.
        commit()
        let peer = peers[session.tag]
        if case .marketData = peer.kind { return session.gapFill(from: begin, to: end) }
        // Decided first: a gap fill that has left can't be asked for again.
        let stale = staleOrders(session, peer, begin, end)
        for order in stale.orders { process(.orders(.routeNeverReceived(order))) }
        var next = begin
        forEachSent(peer.session, begin, end) { sent in
            guard let type = FIXMsgType(sent.msgType), !stale.numbers.contains(sent.msgSeqNum)
            else { return }
            if next < sent.msgSeqNum { session.gapFill(from: next, to: sent.msgSeqNum - 1) }
            session.resend(
                seq: sent.msgSeqNum, msgType: type, body: sent.body,
                originalSendingTime: sent.sendingTime)
            next = sent.msgSeqNum + 1
        }
        if next <= end { session.gapFill(from: next, to: end) }
    }

    /// Orders and replaces that are not sent again, and the numbers that they had.
    private func staleOrders(
        _ session: FIXSession, _ peer: Peer, _ begin: UInt64, _ end: UInt64
    ) -> (numbers: Set<UInt64>, orders: [OrderID]) {
        guard case .venue = peer.kind else { return ([], []) }
        var (numbers, orders) = (Set<UInt64>(), [OrderID]())
        let now = clock.raw()
        forEachSent(peer.session, begin, end) { sent in
            guard let type = FIXMsgType(sent.msgType) else { return }
            if type == "R", !session.mayBeHeldByPeer(sent.msgSeqNum) {
                numbers.insert(sent.msgSeqNum)
            }
            guard type == .newOrderSingle || type == .orderCancelReplaceRequest || type == "AJ",
                now.since(sent.sendingTime) > peer.resendMaxAge,
                !session.mayBeHeldByPeer(sent.msgSeqNum)
            else { return }
            numbers.insert(sent.msgSeqNum)
            if let id = Self.clOrdID(in: sent.body).flatMap(RouteID.parse) {
                orders.append(id.order)
            }
        }
        return (numbers, orders)
    }

    /// Reads the stored messages `begin…end` in order; a journal that cannot be read any more ends
    /// the process.
    func forEachSent(
        _ session: SessionID, _ begin: UInt64, _ end: UInt64, _ body: (OutboundEntry) -> Void
    ) {
        let anchors = store.anchors(session, begin, end)
        var isFirst = true
        var last: UInt64 = 0
        for (position, anchor) in zip(anchors.indices, anchors) {
            let next = anchors.index(after: position)
            let stop = next < anchors.endIndex ? anchors[next].batch : nil
            // Numbers were given anew within one batch: the next walk goes through all of it.
            if stop == anchor.batch { continue }
            var place: FrameLocation? = anchor.batch
            while let at = place, last < end, isServed(by: anchor, at, stop) {
                place = readBatch(at, isFirst) { frame, sent in
                    guard sent.session == session, sent.msgSeqNum > last,
                        sent.msgSeqNum >= begin, sent.msgSeqNum <= end,
                        store.isCurrent(session, sent.msgSeqNum, frame: frame)
                    else { return }
                    last = sent.msgSeqNum
                    body(sent)
                }
                isFirst = false
            }
        }
    }

    private func isServed(
        by anchor: MessageStore.Anchor, _ at: FrameLocation, _ stop: FrameLocation?
    ) -> Bool {
        if let stop, stop.segment == at.segment, at.offset >= stop.offset { return false }
        return at.offset - anchor.batch.offset <= MessageStore.bytesPerAnchorMax
    }

    private func readBatch(
        _ at: FrameLocation, _ isFirst: Bool, _ body: (SequenceNumber, OutboundEntry) -> Void
    ) -> FrameLocation? {
        do throws(JournalError) {
            return try reader.readBatch(at: at, isFirst: isFirst) { frame in
                for sent in frame.outboundEntries { body(frame.sequence, sent) }
            }
        } catch {
            fail("a stored message could not be read: \(error)")
            return nil
        }
    }
}
