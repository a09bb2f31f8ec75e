import OMSTypes

/// Orders for the close: an OrdType (40) of its own up to 4.2, a TimeInForce (59) from 4.3. `A`, on
/// close, is a limit order where it has a price.
public enum ClosingForm {
    private static let marketOnClose: UInt8 = 0x35
    private static let limitOnClose: UInt8 = 0x42
    private static let onClose: UInt8 = 0x41
    private static let atTheClose: UInt8 = 0x37

    /// 40 and 59 in the form of 4.4, from what a version sends.
    public static func inside(
        _ ordType: UInt8, _ timeInForce: UInt8, hasPrice: Bool = false
    ) -> (ordType: UInt8, timeInForce: UInt8) {
        switch ordType {
        case marketOnClose: return (OrdType.market.rawValue, atTheClose)
        case onClose:
            return ((hasPrice ? OrdType.limit : .market).rawValue, atTheClose)
        case limitOnClose: return (OrdType.limit.rawValue, atTheClose)
        default: return (ordType, timeInForce)
        }
    }

    /// 40 and 59 as a version writes them, from the form of 4.4.
    public static func outside(_ ordType: UInt8, _ timeInForce: UInt8, in dialect: FIXDialect)
        -> (ordType: UInt8, timeInForce: UInt8)
    {
        guard dialect.version < .fix43, timeInForce == atTheClose else {
            return (ordType, timeInForce)
        }
        let isMarket = ordType == OrdType.market.rawValue
        return (isMarket ? marketOnClose : limitOnClose, TimeInForce.day.rawValue)
    }
}
