import FIXCodec
import OMSTypes

/// A NewOrderSingle (D) as typed values, filled in place: keys, decimals, codes and times, each
/// one validated.
struct TypedOrder {
    var clOrdID = Text64()
    var account = Text64()
    var symbol = Text64()
    var side = Side.buy
    var ordType = OrdType.market
    var timeInForce = TimeInForce.day
    var orderQty = Quantity(units: 0)
    var price = Price(units: 0)
    var msgSeqNum: UInt64 = 0
    var sendingTime = Timestamp.none
    var transactTime = Timestamp.none

    /// `false` when a field is missing or not of its type.
    mutating func read(_ index: borrowing FIXMessageIndex) -> Bool {
        guard index.msgType == .newOrderSingle, index.read(FIXTag.clOrdID, into: &clOrdID),
            index.read(FIXTag.account, into: &account), index.read(FIXTag.symbol, into: &symbol),
            let side = index.char(FIXTag.side).flatMap({ Side(rawValue: $0) }),
            let ordType = index.char(FIXTag.ordType).flatMap({ OrdType(rawValue: $0) }),
            let timeInForce = index.char(FIXTag.timeInForce)
                .flatMap({ TimeInForce(rawValue: $0) }),
            case .success(let quantity) = index.decimal(FIXTag.orderQty),
            case .success(let limit) = index.decimal(FIXTag.price),
            let sequence = index.msgSeqNum, let sent = index.sendingTime,
            let transacted = index.timestamp(FIXTag.transactTime)
        else { return false }
        self.side = side
        self.ordType = ordType
        self.timeInForce = timeInForce
        orderQty = Quantity(units: quantity)
        price = Price(units: limit)
        msgSeqNum = sequence
        sendingTime = sent
        transactTime = transacted
        return true
    }
}
