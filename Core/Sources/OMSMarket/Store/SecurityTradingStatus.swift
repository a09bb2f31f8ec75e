/// SecurityTradingStatus (326), the values that say whether an instrument trades.
@frozen public enum SecurityTradingStatus: UInt8, Sendable, CaseIterable {
    /// Nothing was said yet; quotes count.
    case none = 0
    case openingDelay = 1
    case tradingHalt = 2
    case resume = 3
    case noOpenNoResume = 4
    case priceIndication = 5
    case readyToTrade = 17
    case notAvailable = 18
    case notTradedHere = 19
    case unknown = 20
    case preOpen = 21
    case openingRotation = 22
    case fastMarket = 23
    case preCross = 24
    case cross = 25
    case postClose = 26

    /// Whether a quote shown in this state can be traded against now: continuous trading. What a
    /// venue shows before an opening or while it halts is no quote in the sense of Rule 600.
    @inlinable public var isContinuous: Bool {
        switch self {
        case .none, .resume, .readyToTrade, .fastMarket: return true
        case .openingDelay, .tradingHalt, .noOpenNoResume, .priceIndication, .notAvailable,
            .notTradedHere, .unknown, .preOpen, .openingRotation, .preCross, .cross, .postClose:
            return false
        }
    }
}
