import OMSCore
import OMSTypes

// The one place that says of each rule what it is and which limits set it. A rule that is added to
// the pipeline stops the build here until somebody has said it.
extension RiskRule {
    public var control: ControlDefinition {
        switch self {
        case .killSwitch:
            return ControlDefinition(
                "KILL", "kill switch", "refuses new risk in its scope and cancels what is open")
        case .restrictedList:
            return ControlDefinition(
                "P12", "restricted list", "refuses what a row forbids to trade, to buy or to sell")
        case .priceCollar:
            return ControlDefinition(
                "P04", "price collar", "refuses limits too far from the reference price")
        case .maximumQuantity:
            return ControlDefinition(
                "P01", "maximum quantity", "refuses orders of more than so much")
        case .maximumNotional:
            return ControlDefinition(
                "P02", "maximum notional", "refuses orders worth more than so much")
        case .duplicateOrder:
            return ControlDefinition(
                "P14", "duplicate orders", "refuses an order that was sent too often of late")
        case .credit:
            return ControlDefinition(
                "P21", "credit", "refuses what would use more credit than there is")
        case .positionLimit:
            return ControlDefinition(
                "P20", "position limit", "refuses what could make a position larger than so much")
        case .entitlement, .suitability, .venueStanding, .instrumentState, .tradingHours, .tick,
            .lot, .algoParameters:
            return formControl
        case .staleData, .collarTicks, .priceBands, .stopSanity, .volumeShare, .orderRate,
            .messageRate:
            return priceControl
        case .shortSale, .grossExposure, .netExposure, .dailyNotional, .lossLimit, .selfTrade,
            .strategyFills, .messageRatio, .concentration, .buyingPower, .approval:
            return exposureControl
        }
    }

    private var formControl: ControlDefinition {
        switch self {
        case .entitlement:
            return ControlDefinition(
                "P13", "entitlement", "refuses accounts, order types and algorithms not permitted")
        case .suitability:
            return ControlDefinition(
                "P28", "suitability", "refuses products that the client may not trade")
        case .venueStanding:
            return ControlDefinition(
                "P31", "standing of venues", "refuses orders that no venue in good standing takes")
        case .instrumentState:
            return ControlDefinition(
                "P10", "state of the instrument", "refuses what is unknown, halted or ended")
        case .tradingHours:
            return ControlDefinition(
                "P11", "trading hours", "refuses what comes outside its session or too late")
        case .tick: return ControlDefinition("P08", "tick", "refuses prices between two ticks")
        case .lot:
            return ControlDefinition("P09", "lot", "refuses quantities off the lot or too small")
        case _:
            return ControlDefinition(
                "P30", "parameters of algorithms", "refuses parameters outside their bounds")
        }
    }

    private var priceControl: ControlDefinition {
        switch self {
        case .staleData:
            return ControlDefinition(
                "P29", "stale data", "refuses market orders without fresh quotes")
        case .collarTicks:
            return ControlDefinition(
                "P05", "collar in ticks", "refuses limits too many ticks from the reference price")
        case .priceBands:
            return ControlDefinition("P06", "price bands", "refuses limits outside the bands")
        case .stopSanity:
            return ControlDefinition(
                "P07", "stops", "warns of stops that trigger at once, refuses what cannot trade")
        case .volumeShare:
            return ControlDefinition(
                "P03", "share of the daily volume", "refuses orders too large for the market")
        case .orderRate:
            return ControlDefinition("P15", "order rate", "refuses orders that come too fast")
        case _:
            return ControlDefinition(
                "P16", "message rate", "holds back what is too fast for a venue")
        }
    }

    private var exposureControl: ControlDefinition {
        switch self {
        case .shortSale:
            return ControlDefinition("P24", "short sales", "refuses short sales without a locate")
        case .grossExposure:
            return ControlDefinition(
                "P18", "gross exposure", "refuses what makes positions and orders too large")
        case .netExposure:
            return ControlDefinition(
                "P19", "net exposure", "refuses what makes the net position too large")
        case .dailyNotional:
            return ControlDefinition(
                "P22", "daily notional", "refuses more than so much of trading in a day")
        case .lossLimit:
            return ControlDefinition(
                "P23", "loss limit", "after a loss of so much takes only what reduces")
        case .selfTrade:
            return ControlDefinition(
                "P25", "self-trade prevention", "keeps orders of one hand from meeting")
        case .strategyFills:
            return ControlDefinition(
                "P17", "repeated executions", "stops an algorithm that executes too often")
        case .messageRatio:
            return ControlDefinition(
                "P26", "messages by executions", "warns of many messages and few executions")
        case .concentration:
            return ControlDefinition(
                "P27", "concentration", "warns of positions large for the instrument")
        case .buyingPower:
            return ControlDefinition(
                "P21", "buying power", "refuses what an account cannot pay or borrow for")
        case _:
            return ControlDefinition(
                "HOLD", "approval", "holds large orders until somebody agrees")
        }
    }

    /// The limits that set the rule.
    var kinds: [LimitKind] {
        switch self {
        case .killSwitch, .restrictedList, .venueStanding, .instrumentState, .tradingHours, .tick,
            .lot, .algoParameters, .messageRate:
            return []
        case .priceCollar:
            return [.collar25, .collar5, .collar1, .collar0, .passesWithoutReference]
        case .maximumQuantity: return [.maxQuantity]
        case .maximumNotional: return [.maxNotional]
        case .duplicateOrder: return [.duplicateWindow, .duplicateWarn, .duplicateCount]
        case .credit: return [.creditLimit, .creditExecutedWeight, .creditOpenWeight]
        case .positionLimit: return [.positionLimit, .positionShare]
        case .entitlement: return [.orderTypes]
        case .suitability: return [.products]
        case .staleData: return [.blocksStaleData, .clockOffset]
        case .collarTicks: return [.collarTicks]
        case .priceBands: return [.priceBands]
        case .stopSanity: return [.stopSanity]
        case .volumeShare: return [.volumeWarn, .volumeBlock]
        case .orderRate: return [.orderRate, .orderBurst]
        case .shortSale: return [.shortSale]
        case .grossExposure: return [.grossExposure]
        case .netExposure: return [.netExposure]
        case .dailyNotional: return [.dailyNotional]
        case .lossLimit: return [.dailyLoss]
        case .selfTrade: return [.selfTradeAction, .selfTradeScope]
        case .strategyFills: return [.strategyFills, .strategyWindow]
        case .messageRatio: return [.messageRatio, .messageRatioFrom]
        case .concentration: return [.concentrationShare, .concentrationVolume]
        case .buyingPower: return [.buyingPower]
        case .approval: return [.approvalNotional, .approvalWindow]
        }
    }

    /// How the rule stands in these limits; `nil` where it is not configured and does not run, or
    /// where it is no limit.
    func setting(_ limits: LimitSet) -> String? {
        guard let first = kinds.first, limits[first] != nil || self == .duplicateOrder else {
            return nil
        }
        if self == .duplicateOrder,
            limits[.duplicateWarn] == nil, limits[.duplicateCount] == nil
        {
            return nil
        }
        return kinds.compactMap { kind in
            limits[kind].map { "\(kind.name) \(kind.text($0))" }
        }.joined(separator: ", ")
    }
}
