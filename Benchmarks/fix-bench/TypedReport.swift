import FIXCodec
import OMSTypes

/// An ExecutionReport (8) as typed values, filled in place, each one validated.
struct TypedReport {
    var clOrdID = Text64()
    var orderID = Text64()
    var execID = Text64()
    var account = Text64()
    var symbol = Text64()
    var execType: UInt8 = 0
    var ordStatus = OrdStatus.new
    var side = Side.buy
    var lastQty: Int64 = 0
    var lastPx: Int64 = 0
    var leavesQty: Int64 = 0
    var cumQty: Int64 = 0
    var avgPx: Int64 = 0
    var msgSeqNum: UInt64 = 0
    var sendingTime = Timestamp.none
    var transactTime = Timestamp.none

    /// `false` when a field is missing or not of its type.
    mutating func read(_ index: borrowing FIXMessageIndex) -> Bool {
        guard index.msgType == .executionReport, index.read(FIXTag.clOrdID, into: &clOrdID),
            index.read(FIXTag.orderID, into: &orderID), index.read(FIXTag.execID, into: &execID),
            index.read(FIXTag.account, into: &account), index.read(FIXTag.symbol, into: &symbol),
            let execType = index.char(FIXTag.execType),
            let ordStatus = index.char(FIXTag.ordStatus).flatMap({ OrdStatus(rawValue: $0) }),
            let side = index.char(FIXTag.side).flatMap({ Side(rawValue: $0) }),
            case .success(let lastQty) = index.decimal(FIXTag.lastQty),
            case .success(let lastPx) = index.decimal(FIXTag.lastPx),
            case .success(let leavesQty) = index.decimal(FIXTag.leavesQty),
            case .success(let cumQty) = index.decimal(FIXTag.cumQty),
            case .success(let avgPx) = index.decimal(FIXTag.avgPx),
            let sequence = index.msgSeqNum, let sent = index.sendingTime,
            let transacted = index.timestamp(FIXTag.transactTime)
        else { return false }
        self.execType = execType
        self.ordStatus = ordStatus
        self.side = side
        self.lastQty = lastQty
        self.lastPx = lastPx
        self.leavesQty = leavesQty
        self.cumQty = cumQty
        self.avgPx = avgPx
        msgSeqNum = sequence
        sendingTime = sent
        transactTime = transacted
        return true
    }
}
