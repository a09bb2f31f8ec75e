import FIXCodec
import OMSTypes

/// What kind of report an ExecutionReport (8) is, in the fields of a version.
public struct ReportForm: Equatable, Sendable {
    /// ExecTransType (20); `nil` from 4.3.
    public var execTransType: UInt8?
    /// ExecType (150); `nil` in 4.0.
    public var execType: UInt8?
    /// OrdStatus (39).
    public var ordStatus: UInt8

    /// Trades up to 4.2 tell partial fill and fill apart by CumQty, not by LeavesQty: a late fill
    /// of a cancelled order has nothing left and is no full fill.
    public init(
        _ type: ExecType, _ status: OrdStatus, cumQty: Quantity, orderQty: Quantity,
        in dialect: FIXDialect
    ) {
        ordStatus = status.rawValue
        // Triggered is younger than 4.4: before, an order that becomes active is New once more.
        let isOldTrigger = type == .triggered && !dialect.hasTriggered
        guard dialect.hasExecTransType else {
            execType = isOldTrigger ? ExecType.new.rawValue : type.rawValue
            return
        }
        let fill: UInt8 = cumQty >= orderQty ? 0x32 : 0x31
        switch type {
        case .trade: (execTransType, execType) = (Self.new, fill)
        case .tradeCancel: (execTransType, execType) = (Self.cancel, 0x31)
        case .tradeCorrect: (execTransType, execType) = (Self.correct, fill)
        case .orderStatus: (execTransType, execType) = (Self.status, status.rawValue)
        case .replaced:
            (execTransType, execType) = (Self.new, type.rawValue)
            // Replaced (39=5) stands above New and below PartiallyFilled there.
            if status == .new { ordStatus = Self.replaced }
        case .triggered: (execTransType, execType) = (Self.new, ExecType.new.rawValue)
        // Restated came with 4.2: before, the order's new status is all that can be told.
        case .restated where !dialect.hasRestated:
            (execTransType, execType) = (Self.status, status.rawValue)
        case .new, .doneForDay, .canceled, .pendingCancel, .stopped, .rejected, .suspended,
            .pendingNew, .calculated, .expired, .restated, .pendingReplace:
            (execTransType, execType) = (Self.new, type.rawValue)
        }
        if !dialect.hasExecType { execType = nil }
    }

    /// ExecType (150) of a received report in the form of 4.4, as its character; `nil` when the
    /// report does not tell. ExecTransType (20) decides before ExecType does.
    public static func execType(
        _ index: borrowing FIXMessageIndex, in dialect: FIXDialect
    ) -> UInt8? {
        guard dialect.hasExecTransType else { return index.char(FIXTag.execType) }
        switch index.char(FIXTag.execTransType) {
        case cancel: return ExecType.tradeCancel.rawValue
        case correct: return ExecType.tradeCorrect.rawValue
        case status: return ExecType.orderStatus.rawValue
        default: break
        }
        let kind =
            dialect.hasExecType ? index.char(FIXTag.execType) : index.char(FIXTag.ordStatus)
        return kind == 0x31 || kind == 0x32 ? ExecType.trade.rawValue : kind
    }

    /// OrdStatus (39) in the form of 4.4: Replaced is no status there.
    public static func ordStatus(_ received: UInt8, cumQty: Quantity, orderQty: Quantity) -> UInt8 {
        guard received == replaced else { return received }
        if !cumQty.isPositive { return OrdStatus.new.rawValue }
        return cumQty >= orderQty
            ? OrdStatus.filled.rawValue : OrdStatus.partiallyFilled.rawValue
    }

    private static let new: UInt8 = 0x30
    private static let cancel: UInt8 = 0x31
    private static let correct: UInt8 = 0x32
    private static let status: UInt8 = 0x33
    private static let replaced: UInt8 = 0x35
}

extension FIXBodyWriter {
    /// 20, 150 and 39, as the version has them.
    public mutating func reportForm(_ form: ReportForm) {
        if let code = form.execTransType { field(FIXTag.execTransType, char: code) }
        if let code = form.execType { field(FIXTag.execType, char: code) }
        field(FIXTag.ordStatus, char: form.ordStatus)
    }
}
