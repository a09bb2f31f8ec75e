import FIXCodec
import OMSCore
import OMSTypes

/// Why a client's message is no command: answered on the session (35=3) or as a business message
/// (35=j), never silently.
public enum OrderEntryRefusal: Error, Equatable, Sendable {
    /// A field whose content no rule of the message allows: Reject (3) with RefTagID (371) and
    /// SessionRejectReason (373).
    case field(tag: Int, sessionRejectReason: Int, text: String)
    /// A message or code that FIX knows and we do not take: BusinessMessageReject (j).
    case business(reason: Int, refID: Text64, text: String)
}

/// A client's application message to a command of the order domain.
public enum OrderEntryAdapter {
    /// `nil` = a message that needs no answer (35=3 and 35=j from the client are only noted).
    public static func command(_ index: borrowing FIXMessageIndex, session: SessionID)
        -> Result<OrderCommand?, OrderEntryRefusal>
    {
        do throws(OrderEntryRefusal) {
            switch index.msgType {
            case .newOrderSingle: return .success(.newOrder(try newOrder(index, session)))
            case .orderCancelRequest: return .success(.cancelOrder(try cancel(index, session)))
            case .orderCancelReplaceRequest:
                return .success(.replaceOrder(try replace(index, session)))
            case .orderStatusRequest:
                return .success(
                    .orderStatus(
                        StatusRequest(
                            session: session,
                            clOrdID: try text(index, FIXTag.clOrdID, isRequired: true),
                            ordStatusReqID: try text(
                                index, FIXTag.ordStatusReqID, isRequired: false))))
            case .reject, .businessMessageReject: return .success(nil)
            default:
                let type = index.msgType?.description ?? ""
                return .failure(
                    .business(
                        reason: 3, refID: Text64(),
                        text: "MsgType \(type) is not taken here; D, F, G and H are"))
            }
        } catch {
            return .failure(error)
        }
    }

    private static func newOrder(_ index: borrowing FIXMessageIndex, _ session: SessionID)
        throws(OrderEntryRefusal) -> NewOrder
    {
        let id = try text(index, FIXTag.clOrdID, isRequired: true)
        return NewOrder(
            session: session, clOrdID: id,
            account: try text(index, FIXTag.account, isRequired: false),
            symbol: try text(index, FIXTag.symbol, isRequired: true),
            side: try code(index, FIXTag.side, id, absent: nil),
            ordType: try code(index, FIXTag.ordType, id, absent: nil),
            timeInForce: try code(index, FIXTag.timeInForce, id, absent: .day),
            handlInst: try code(
                index, FIXTag.handlInst, id, absent: .automatedNoIntervention),
            orderQty: Quantity(units: try decimal(index, FIXTag.orderQty, isRequired: true)),
            price: Price(units: try decimal(index, FIXTag.price, isRequired: false)),
            stopPx: Price(units: try decimal(index, FIXTag.stopPx, isRequired: false)),
            expireTime: try expiry(index), possResend: index.isPossResend,
            bodyDigest: FIXBodyDigest.digest(index))
    }

    private static func cancel(_ index: borrowing FIXMessageIndex, _ session: SessionID)
        throws(OrderEntryRefusal) -> CancelOrder
    {
        CancelOrder(
            session: session, clOrdID: try text(index, FIXTag.clOrdID, isRequired: true),
            origClOrdID: try text(index, FIXTag.origClOrdID, isRequired: true))
    }

    private static func replace(_ index: borrowing FIXMessageIndex, _ session: SessionID)
        throws(OrderEntryRefusal) -> ReplaceOrder
    {
        let id = try text(index, FIXTag.clOrdID, isRequired: true)
        return ReplaceOrder(
            session: session, clOrdID: id,
            origClOrdID: try text(index, FIXTag.origClOrdID, isRequired: true),
            side: try code(index, FIXTag.side, id, absent: nil),
            symbol: try text(index, FIXTag.symbol, isRequired: true),
            ordType: try code(index, FIXTag.ordType, id, absent: nil),
            timeInForce: try code(index, FIXTag.timeInForce, id, absent: .day),
            orderQty: Quantity(units: try decimal(index, FIXTag.orderQty, isRequired: true)),
            price: Price(units: try decimal(index, FIXTag.price, isRequired: false)),
            stopPx: Price(units: try decimal(index, FIXTag.stopPx, isRequired: false)),
            expireTime: try expiry(index))
    }

    private static func text(
        _ index: borrowing FIXMessageIndex, _ tag: Int, isRequired: Bool
    ) throws(OrderEntryRefusal) -> Text64 {
        guard let bytes = index.value(tag) else {
            guard isRequired else { return Text64() }
            throw .field(tag: tag, sessionRejectReason: 1, text: "tag \(tag) is required")
        }
        guard let value = Text64(bytes) else {
            throw .field(
                tag: tag, sessionRejectReason: 5, text: "tag \(tag) has more than 64 bytes")
        }
        return value
    }

    private static func decimal(
        _ index: borrowing FIXMessageIndex, _ tag: Int, isRequired: Bool
    ) throws(OrderEntryRefusal) -> Int64 {
        switch index.decimal(tag) {
        case .success(let units): return units
        case nil:
            guard isRequired else { return 0 }
            throw .field(tag: tag, sessionRejectReason: 1, text: "tag \(tag) is required")
        case .failure(.malformed):
            throw .field(tag: tag, sessionRejectReason: 6, text: "tag \(tag) is no decimal")
        case .failure(.tooFine):
            throw .field(
                tag: tag, sessionRejectReason: 5,
                text: "tag \(tag) has more than 8 digits after the point")
        case .failure(.outOfRange):
            throw .field(
                tag: tag, sessionRejectReason: 5,
                text: "tag \(tag) is beyond 92233720368, the largest number taken")
        }
    }

    private static func code<E: RawRepresentable & CaseIterable>(
        _ index: borrowing FIXMessageIndex, _ tag: Int, _ refID: Text64, absent: E?
    ) throws(OrderEntryRefusal) -> E where E.RawValue == UInt8 {
        guard index.has(tag) else {
            if let absent { return absent }
            throw .field(tag: tag, sessionRejectReason: 1, text: "tag \(tag) is required")
        }
        guard let raw = index.char(tag), let value = E(rawValue: raw) else {
            let taken = E.allCases.map { String(UnicodeScalar($0.rawValue)) }
            throw .business(
                reason: 0, refID: refID,
                text: "tag \(tag)=\(index.string(tag) ?? "") is not taken here; "
                    + taken.joined(separator: ", ") + " are")
        }
        return value
    }

    /// ExpireTime (126), or the end of the day of ExpireDate (432).
    private static func expiry(_ index: borrowing FIXMessageIndex) throws(OrderEntryRefusal)
        -> Timestamp
    {
        if index.has(FIXTag.expireTime) {
            guard let time = index.timestamp(FIXTag.expireTime) else {
                throw .field(
                    tag: FIXTag.expireTime, sessionRejectReason: 6, text: "tag 126 is no time")
            }
            return time
        }
        guard index.has(FIXTag.expireDate) else { return .none }
        guard let date = index.date(FIXTag.expireDate) else {
            throw .field(
                tag: FIXTag.expireDate, sessionRejectReason: 6, text: "tag 432 is no date")
        }
        return date.adding(days: 1).startUTC
    }
}
