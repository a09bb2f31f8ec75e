import FIXCodec
import OMSTypes

/// The typed content of an ExecutionReport (8) of 33 fields, header and trailer included.
struct SampleReport {
    private let clOrdID: Text64
    private let orderID: Text64
    private let execID: Text64
    private let account: Text64
    private let symbol: Text64
    private let side: Side
    private let number: Int64
    private let price: Price
    private let date = CalendarDate(daysSinceEpoch: 20_514)
    private let time: Timestamp

    init(number: Int) {
        self.number = Int64(number)
        clOrdID = Text64("ORD-20260302-\(10_000 + number)")!
        orderID = Text64("V-\(7_000_000 + number)")!
        execID = Text64("EX-\(8_000_000 + number)")!
        account = Text64("ACC\(number)")!
        symbol = Text64("SYM\(number)")!
        side = number % 2 == 0 ? .buy : .sell
        price = Price(units: (Int64(number) * 101 + 10_010) * 1_000_000)
        time = Timestamp(nanoseconds: 1_772_461_801_100_000_000 + Int64(number) * 1_000_000)
    }

    private func quantity(_ value: Int64) -> Quantity {
        Quantity(units: value &* DecimalText.scale)
    }

    func write(into body: inout FIXBodyWriter) {
        body.field(57, "DESK7" as StaticString)
        body.field(FIXTag.orderID, orderID)
        body.field(FIXTag.clOrdID, clOrdID)
        body.field(FIXTag.execID, execID)
        body.field(FIXTag.execType, char: 0x46)
        body.field(FIXTag.ordStatus, char: OrdStatus.partiallyFilled.rawValue)
        body.field(FIXTag.account, account)
        body.field(FIXTag.symbol, symbol)
        body.field(FIXTag.side, char: side.rawValue)
        body.field(FIXTag.orderQty, quantity(10_000))
        body.field(FIXTag.ordType, char: OrdType.limit.rawValue)
        body.field(FIXTag.price, price)
        body.field(FIXTag.currency, "USD" as StaticString)
        body.field(FIXTag.timeInForce, char: TimeInForce.day.rawValue)
        body.field(FIXTag.lastQty, quantity(100 &+ number))
        body.field(FIXTag.lastPx, price)
        body.field(FIXTag.lastMkt, "XNAS" as StaticString)
        body.field(29, char: 0x31)
        body.field(FIXTag.leavesQty, quantity(9_900 &- number))
        body.field(FIXTag.cumQty, quantity(100 &+ number))
        body.field(FIXTag.avgPx, price)
        body.field(FIXTag.tradeDate, date)
        body.field(FIXTag.transactTime, time)
        body.field(FIXTag.settlDate, date)
        body.field(851, 1)
    }
}
