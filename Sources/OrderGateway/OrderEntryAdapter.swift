import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

/// A client's application message, in any version, to a command of the order domain.
public enum OrderEntryAdapter {
    /// `nil` = a message that needs no answer (3 and j from the client are only noted).
    /// `bodyDigest` is that of the message, where it is known already.
    public static func command(
        _ index: borrowing FIXMessageIndex, session: SessionID, dialect: FIXDialect,
        directory: some OrderEntryDirectory, bodyDigest: UInt64? = nil
    ) -> Result<OrderCommand?, OrderEntryRefusal> {
        do throws(OrderEntryRefusal) {
            switch index.msgType {
            case .newOrderSingle:
                return .success(
                    try newOrder(
                        index, session, dialect, directory,
                        bodyDigest ?? FIXBodyDigest.digest(index)))
            case .orderCancelRequest:
                return .success(.cancelOrder(try cancel(index, session, directory)))
            case .orderCancelReplaceRequest:
                return .success(try replace(index, session, dialect, directory))
            case .orderStatusRequest:
                return .success(.request(try status(index, session, directory)))
            case .newOrderList where dialect.hasWholeLists,
                .listCancelRequest where dialect.hasWholeLists,
                .listExecute where dialect.hasWholeLists,
                .listStatusRequest where dialect.hasWholeLists:
                return .success(try list(index, session, dialect, directory))
            case .orderMassStatusRequest where dialect.hasMassRequests:
                return .success(.request(try massStatus(index, session)))
            case .orderMassCancelRequest where dialect.hasMassRequests:
                return .success(.request(.massCancel(try massRequest(index, session))))
            case .dontKnowTrade: return .success(.request(dispute(index, session)))
            case .reject, .businessMessageReject: return .success(nil)
            default: throw untaken(index, dialect)
            }
        } catch {
            return .failure(error)
        }
    }

    private static func untaken(_ index: borrowing FIXMessageIndex, _ dialect: FIXDialect)
        -> OrderEntryRefusal
    {
        let type = index.msgType?.description ?? ""
        if !dialect.hasMassRequests, type == "q" || type == "AF" {
            return .field(
                tag: FIXTag.msgType, sessionRejectReason: 11,
                text: "MsgType \(type) is not in \(dialect.version)")
        }
        return .business(
            reason: 3, refID: Text64(),
            text: "MsgType \(type) is not taken here in \(dialect.version); D, F, G, H"
                + (dialect.hasWholeLists ? ", E, K, L, M" : "")
                + (dialect.hasMassRequests ? ", q and AF are" : " are"))
    }

    /// DontKnowTrade (Q): whatever it says of itself is kept for operations.
    private static func dispute(_ index: borrowing FIXMessageIndex, _ session: SessionID)
        -> ClientRequest
    {
        var detail = "ExecID \(index.string(FIXTag.execID) ?? "none")"
        if let reason = index.string(FIXTag.dkReason) { detail += ", DKReason \(reason)" }
        if let text = index.string(FIXTag.text) { detail += ": \(text)" }
        while detail.utf8.count > Text64.capacity { detail.removeLast() }
        return .disputedTrade(
            session, OrderID(index.unsigned(FIXTag.orderID) ?? 0),
            detail: Text64(detail) ?? Text64())
    }

    private static func cancel(
        _ index: borrowing FIXMessageIndex, _ session: SessionID,
        _ directory: some OrderEntryDirectory
    ) throws(OrderEntryRefusal) -> CancelOrder {
        CancelOrder(
            session: session, clOrdID: try text(index, FIXTag.clOrdID, isRequired: true),
            origClOrdID: try origClOrdID(index, session, directory))
    }

    /// OrigClOrdID (41), or the ClOrdID of the order by its OrderID (37) where only that is given.
    static func origClOrdID(
        _ index: borrowing FIXMessageIndex, _ session: SessionID,
        _ directory: some OrderEntryDirectory
    ) throws(OrderEntryRefusal) -> ClOrdID {
        guard !index.has(FIXTag.origClOrdID), let order = index.unsigned(FIXTag.orderID) else {
            return try text(index, FIXTag.origClOrdID, isRequired: !index.has(FIXTag.orderID))
        }
        return directory.clOrdID(of: OrderID(order), session: session) ?? ClOrdID()
    }

    private static func status(
        _ index: borrowing FIXMessageIndex, _ session: SessionID,
        _ directory: some OrderEntryDirectory
    ) throws(OrderEntryRefusal) -> ClientRequest {
        let hasOrderID = index.has(FIXTag.orderID)
        var id = try text(index, FIXTag.clOrdID, isRequired: !hasOrderID)
        if id.isEmpty, let order = index.unsigned(FIXTag.orderID) {
            id = directory.clOrdID(of: OrderID(order), session: session) ?? id
        }
        let request = StatusRequest(
            session: session, clOrdID: id,
            ordStatusReqID: try text(index, FIXTag.ordStatusReqID, isRequired: false))
        return .status(
            request, index.char(FIXTag.side).flatMap { Side(rawValue: $0) } ?? .buy,
            try text(index, FIXTag.symbol, isRequired: false))
    }

    // MARK: Over many orders

    private static func massStatus(_ index: borrowing FIXMessageIndex, _ session: SessionID)
        throws(OrderEntryRefusal) -> ClientRequest
    {
        let request = try massRequest(index, session)
        guard request.type == MassRequest.security || request.type == MassRequest.all else {
            throw .business(
                reason: 0, refID: request.id,
                text: "MassStatusReqType (585) \(index.string(FIXTag.massStatusReqType) ?? "") is "
                    + "not taken; 1, of a security, and 7, of all orders, are")
        }
        guard request.type == MassRequest.all || !request.symbol.isEmpty else {
            throw .business(
                reason: 5, refID: request.id, text: "Symbol (55) is needed with 585=1")
        }
        return .massStatus(request)
    }

    private static func massRequest(_ index: borrowing FIXMessageIndex, _ session: SessionID)
        throws(OrderEntryRefusal) -> MassRequest
    {
        let isStatus = index.msgType == .orderMassStatusRequest
        let typeTag = isStatus ? FIXTag.massStatusReqType : FIXTag.massCancelRequestType
        let id = try text(
            index, isStatus ? FIXTag.massStatusReqID : FIXTag.clOrdID, isRequired: true)
        guard index.has(typeTag) else {
            throw .field(
                tag: typeTag, sessionRejectReason: 1, text: "tag \(typeTag) is required")
        }
        var side: Side?
        if let code = index.char(FIXTag.side) {
            side = Side(rawValue: code)
            guard side != nil else {
                throw .business(
                    reason: 0, refID: id, text: "Side (54) 1, 2, 5 and 6 are taken here")
            }
        }
        return MassRequest(
            session: session, id: id, type: index.char(typeTag) ?? 0,
            account: try text(index, FIXTag.account, isRequired: false),
            symbol: try text(index, FIXTag.symbol, isRequired: false), side: side)
    }
}
