/// The pre-trade rules. Numbers are part of the journal (bits of `Verdicts`): only ever added.
public enum RiskRule: UInt8, Sendable, CaseIterable {
    /// §1.8: the kill switch and the states of the hierarchy.
    case killSwitch = 0
    /// P12
    case restrictedList = 1
    /// P04
    case priceCollar = 2
    /// P01
    case maximumQuantity = 3
    /// P02
    case maximumNotional = 4
    /// P14
    case duplicateOrder = 5
    /// P21, institutional credit.
    case credit = 6
    /// P20
    case positionLimit = 7
    /// P13
    case entitlement = 8
    /// P28
    case suitability = 9
    /// P31
    case venueStanding = 10
    /// P10
    case instrumentState = 11
    /// P11
    case tradingHours = 12
    /// P08
    case tick = 13
    /// P09
    case lot = 14
    /// P30
    case algoParameters = 15
    /// P29
    case staleData = 16
    /// P05
    case collarTicks = 17
    /// P06
    case priceBands = 18
    /// P07
    case stopSanity = 19
    /// P03
    case volumeShare = 20
    /// P15
    case orderRate = 21
    /// P24
    case shortSale = 22
    /// P18
    case grossExposure = 23
    /// P19
    case netExposure = 24
    /// P22
    case dailyNotional = 25
    /// P23
    case lossLimit = 26
    /// P25
    case selfTrade = 27
    /// P17
    case strategyFills = 28
    /// P26
    case messageRatio = 29
    /// P27
    case concentration = 30
    /// P16, where the child is sent.
    case messageRate = 31
    /// P21, cash and margin.
    case buyingPower = 32
    /// An order so large that somebody must approve it.
    case approval = 33

    /// The order in which the rules are evaluated. It is part of the contract (§1): the first that
    /// blocks decides what the client is told; P16 runs where a child is sent.
    public static let evaluationOrder: [RiskRule] = [
        .killSwitch, .entitlement, .suitability, .venueStanding, .instrumentState, .tradingHours,
        .tick, .lot, .algoParameters, .restrictedList, .staleData, .priceCollar, .collarTicks,
        .priceBands, .stopSanity, .maximumQuantity, .maximumNotional, .volumeShare,
        .duplicateOrder, .orderRate, .shortSale, .grossExposure, .netExposure, .positionLimit,
        .credit, .buyingPower, .dailyNotional, .lossLimit, .selfTrade, .strategyFills,
        .messageRatio, .concentration, .approval, .messageRate,
    ]

    @inline(__always) var bit: UInt64 { 1 << UInt64(rawValue) }

    /// Bits of the rules that are evaluated before this one.
    var earlier: UInt64 {
        Self.evaluationOrder.prefix { $0 != self }.reduce(0) { $0 | $1.bit }
    }
}
