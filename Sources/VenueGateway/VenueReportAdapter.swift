import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

/// A venue's application message to a command of the order domain.
public enum VenueReportAdapter {
    /// What a venue's message could not be read as, in words for the log and the answer.
    public struct Refusal: Error, Equatable, Sendable {
        public var text: String
        /// BusinessRejectReason (380): 5 for a field that is missing or of no use, 3 for a message
        /// that is not taken.
        public var reason = 5

        public init(text: String, reason: Int = 5) {
            self.text = text
            self.reason = reason
        }
    }

    /// A message of ours, as far as a reject of it needs.
    public struct Sent: Sendable {
        public var type: FIXMsgType
        /// ClOrdID (11), of a QuoteRequest (R) its QuoteReqID (131); empty when it has none.
        public var clOrdID: ClOrdID
        public init(type: FIXMsgType, clOrdID: ClOrdID) {
            self.type = type
            self.clOrdID = clOrdID
        }
    }

    /// `sent` finds a message of ours by its MsgSeqNum, for rejects that name nothing else. `nil` =
    /// nothing to do.
    public static func command(
        _ index: borrowing FIXMessageIndex, venue: VenueID, dialect: FIXDialect,
        sent: (UInt64) -> Sent?
    ) -> Result<OrderCommand?, Refusal> {
        switch index.msgType {
        case .executionReport: return report(index, venue, dialect)
        case .orderCancelReject:
            guard let id = index.text64(FIXTag.clOrdID) else {
                return .failure(Refusal(text: "OrderCancelReject without ClOrdID (11)"))
            }
            let reason = index.unsigned(FIXTag.cxlRejReason).flatMap { UInt8(exactly: $0) } ?? 99
            return .success(
                .venueCancelReject(
                    VenueCancelReject(
                        venue: venue, clOrdID: id, reason: reason,
                        text: text(index, FIXTag.text))))
        case .reject, .businessMessageReject:
            return .success(
                rejected(index, venue, index.unsigned(FIXTag.refSeqNum).flatMap(sent)))
        case let type? where isOfDealer(type): return dealer(index, type, venue)
        default:
            let type = index.msgType?.description ?? ""
            return .failure(
                Refusal(
                    text: "MsgType \(type) is not taken here; 8, 9, 3, j, and of "
                        + "dealers S, AG, Z, AI and b are", reason: 3))
        }
    }

    private static func rejected(
        _ index: borrowing FIXMessageIndex, _ venue: VenueID, _ sent: Sent?
    ) -> OrderCommand? {
        let words = text(index, FIXTag.text)
        let type = index.value(FIXTag.refMsgType).flatMap { FIXMsgType($0) } ?? sent?.type
        let refID = index.text64(FIXTag.businessRejectRefID)
        if type == .orderMassStatusRequest {
            return .reconcile(
                .refused(StatusRefusal(venue: venue, clOrdID: ClOrdID(), text: words)))
        }
        if type == .orderStatusRequest {
            // The request, not the order, is refused. Its own id says nothing of the order.
            guard let id = sent?.clOrdID ?? refID, !id.isEmpty else { return nil }
            return .reconcile(.refused(StatusRefusal(venue: venue, clOrdID: id, text: words)))
        }
        // A refused QuoteRequest is named by its QuoteReqID (131), wherever that is found.
        guard let id = refID ?? sent?.clOrdID, !id.isEmpty else { return nil }
        return .venueMessageReject(VenueMessageReject(venue: venue, clOrdID: id, text: words))
    }

    private static func report(
        _ index: borrowing FIXMessageIndex, _ venue: VenueID, _ dialect: FIXDialect
    ) -> Result<OrderCommand?, Refusal> {
        guard let execID = index.text64(FIXTag.execID) else {
            return .failure(Refusal(text: "ExecutionReport without a usable ExecID (17)"))
        }
        guard let execType = ReportForm.execType(index, in: dialect) else {
            return .failure(Refusal(text: "ExecutionReport without ExecType (150)"))
        }
        if execType == ExecType.orderStatus.rawValue {
            return .success(.reconcile(.status(status(index, venue, dialect))))
        }
        if execType == ExecType.tradeCancel.rawValue || execType == ExecType.tradeCorrect.rawValue {
            return correction(
                index, venue, execID, isBust: execType == ExecType.tradeCancel.rawValue)
        }
        var report = VenueReport(
            venue: venue, clOrdID: index.text64(FIXTag.clOrdID) ?? ClOrdID(),
            venueOrderID: text(index, FIXTag.orderID), execID: execID, execType: .new,
            text: text(index, FIXTag.text))
        report.execType = execType
        guard let lastQty = decimal(index, FIXTag.lastQty),
            let lastPx = decimal(index, FIXTag.lastPx), let cumQty = decimal(index, FIXTag.cumQty)
        else {
            // Booked as an anomaly with the ExecID: an execution is never dropped.
            return .success(.venueReport(report))
        }
        report.lastQty = Quantity(units: lastQty)
        report.lastPx = Price(units: lastPx)
        report.cumQty = Quantity(units: cumQty)
        return .success(notice(index, report).map { .venueNotice($0) } ?? .venueReport(report))
    }

    /// What a venue changes or begins unasked: a restatement, a cancel with its reason, an order
    /// that it was given by voice.
    private static func notice(
        _ index: borrowing FIXMessageIndex, _ report: VenueReport
    ) -> VenueNotice? {
        let reason = index.unsigned(FIXTag.execRestatementReason).flatMap { UInt8(exactly: $0) }
        switch report.execType {
        case ExecType.restated.rawValue: break
        case ExecType.canceled.rawValue where reason != nil: break
        case ExecType.new.rawValue where report.clOrdID.isEmpty: break
        default: return nil
        }
        return VenueNotice(
            report: report, orderQty: Quantity(units: decimal(index, FIXTag.orderQty) ?? 0),
            price: Price(units: decimal(index, FIXTag.price) ?? 0), reason: reason ?? 255,
            account: text(index, FIXTag.account), symbol: text(index, FIXTag.symbol),
            side: index.char(FIXTag.side) ?? 0, ordType: index.char(FIXTag.ordType) ?? 0,
            timeInForce: index.char(FIXTag.timeInForce) ?? TimeInForce.day.rawValue)
    }

    /// A bust or a correction. Values that cannot be read are zero, which the core refuses with an
    /// anomaly.
    private static func correction(
        _ index: borrowing FIXMessageIndex, _ venue: VenueID, _ execID: Text64, isBust: Bool
    ) -> Result<OrderCommand?, Refusal> {
        .success(
            .tradeCorrection(
                TradeCorrection(
                    venue: venue, clOrdID: index.text64(FIXTag.clOrdID) ?? ClOrdID(),
                    execID: execID, execRefID: index.text64(FIXTag.execRefID) ?? Text64(),
                    isBust: isBust,
                    lastQty: Quantity(units: decimal(index, FIXTag.lastQty) ?? 0),
                    lastPx: Price(units: decimal(index, FIXTag.lastPx) ?? 0),
                    leavesQty: Quantity(units: decimal(index, FIXTag.leavesQty) ?? 0))))
    }

    /// Zero when absent, `nil` when it is no number that we can hold.
    static func decimal(_ index: borrowing FIXMessageIndex, _ tag: Int) -> Int64? {
        switch index.decimal(tag) {
        case nil: return 0
        case .success(let units): return units
        case .failure: return nil
        }
    }

    /// At most 64 bytes of a text.
    static func text(_ index: borrowing FIXMessageIndex, _ tag: Int) -> Text64 {
        guard let bytes = index.value(tag) else { return Text64() }
        return Text64(UnsafeRawBufferPointer(rebasing: bytes.prefix(Text64.capacity)))
            ?? Text64()
    }
}
