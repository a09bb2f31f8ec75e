import FIXCodec
import OMSTypes

/// An order that a demo client sends.
struct DemoOrder {
    var clOrdID = ""
    var account: String
    var symbol: String
    var side: Side
    var ordType: OrdType
    var timeInForce: TimeInForce = .day
    var quantity: Quantity
    var price: Price = .none
    var stopPx: Price = .none
    var expireTime: Timestamp = .none
    /// Sent under a ClOrdID that was used before, to see it refused.
    var repeatsID = false
    var isCancelSent = false

    func write(into body: inout FIXBodyWriter, at time: Timestamp) {
        body.field(FIXTag.clOrdID, clOrdID)
        body.field(FIXTag.account, account)
        body.field(FIXTag.symbol, symbol)
        body.field(FIXTag.side, char: side.rawValue)
        body.field(FIXTag.transactTime, time)
        body.field(FIXTag.orderQty, quantity)
        body.field(FIXTag.ordType, char: ordType.rawValue)
        if price.isSet { body.field(FIXTag.price, price) }
        if stopPx.isSet { body.field(FIXTag.stopPx, stopPx) }
        body.field(FIXTag.timeInForce, char: timeInForce.rawValue)
        if timeInForce == .goodTillDate {
            body.field(FIXTag.expireTime, time.adding(nanoseconds: 5_000_000_000))
        }
    }
}
