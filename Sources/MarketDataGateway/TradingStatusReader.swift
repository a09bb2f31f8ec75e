public import FIXCodec
public import OMSMarket
public import OMSTypes

/// What a venue says of its trading: of one instrument by SecurityStatus (f), of all by
/// TradingSessionStatus (h).
public enum TradingStatusReader {
    private static let securityTradingStatus = 326

    /// The instrument and its state; `nil` for a message that says nothing of it: what is not there,
    /// and what is news about an auction and no state (imbalances, indications of a range).
    public static func security(_ index: borrowing FIXMessageIndex) -> (
        symbol: Symbol, status: SecurityTradingStatus
    )? {
        guard let symbol = index.text64(FIXTag.symbol), !symbol.isEmpty,
            let code = index.unsigned(securityTradingStatus), !(6...16).contains(code)
        else { return nil }
        let status = UInt8(exactly: code).flatMap { SecurityTradingStatus(rawValue: $0) }
        return (symbol, status ?? .unknown)
    }

    /// TradSesStatus (340) of the whole market as the state that it puts every instrument into.
    public static func session(_ index: borrowing FIXMessageIndex) -> SecurityTradingStatus? {
        switch index.unsigned(FIXTag.tradSesStatus) {
        case 0?: return .unknown
        case 1?: return .tradingHalt
        case 2?: return .readyToTrade
        case 3?: return .notAvailable
        case 4?: return .preOpen
        // The call before the closing auction.
        case 5?: return .preCross
        default: return nil
        }
    }
}

extension FIXMsgType {
    public static var securityStatusRequest: Self { "e" }
    public static var securityStatus: Self { "f" }
    public static var tradingSessionStatusRequest: Self { "g" }
    public static var tradingSessionStatus: Self { "h" }
}
