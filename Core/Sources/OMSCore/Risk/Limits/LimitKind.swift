/// What a limit bounds or how a check works. The numbers are part of the journal: only ever added.
///
/// Quantities, prices and amounts are in units of 10⁻⁸, amounts in the currency of the account (of
/// the firm above accounts); shares of something in parts per million; times in nanoseconds.
public enum LimitKind: UInt8, Sendable, CaseIterable {
    /// P01: OrderQty of one order.
    case maxQuantity = 0
    /// P02: price × quantity of one order.
    case maxNotional = 1
    /// P03: OrderQty by mean daily volume, from where on it warns and blocks.
    case volumeWarn = 2
    case volumeBlock = 3
    /// P04: distance of a limit price from a reference of 25 and more, 5, 1, and below 1.
    case collar25 = 4
    case collar5 = 5
    case collar1 = 6
    case collar0 = 7
    /// P05: the same distance in ticks, a plain count.
    case collarTicks = 8
    /// P20: position after the order, in quantity and as a share of what is issued.
    case positionLimit = 9
    case positionShare = 10
    /// P18 and P19.
    case grossExposure = 11
    case netExposure = 12
    /// P21: institutional credit, and the weights of what is executed and what is open.
    case creditLimit = 13
    case creditExecutedWeight = 14
    case creditOpenWeight = 15
    /// P21: buying power, see `BuyingPower`.
    case buyingPower = 16
    /// P22: executed today, open and new.
    case dailyNotional = 17
    /// P23: loss of the day.
    case dailyLoss = 18
    /// P14: the window, and the plain counts that warn and block.
    case duplicateWindow = 19
    case duplicateWarn = 20
    case duplicateCount = 21
    /// P15: orders a second and at once, plain counts.
    case orderRate = 22
    case orderBurst = 23
    /// P17: fills of a strategy, a plain count, within the window.
    case strategyFills = 24
    case strategyWindow = 25
    /// P26: messages by executions, plain, from so many messages on.
    case messageRatio = 26
    case messageRatioFrom = 27
    /// P27: share of what is issued, and multiple of the mean daily volume (plain).
    case concentrationShare = 28
    case concentrationVolume = 29
    /// P25: what happens (see `SelfTradeAction`) and whose orders must not meet
    /// (see `SelfTradeScope`).
    case selfTradeAction = 30
    case selfTradeScope = 31
    /// Without a reference price: 1 passes what would need one, 0 blocks it.
    case passesWithoutReference = 32
    /// P29: 1 blocks what trades on stale data.
    case blocksStaleData = 33
    /// P24: see `ShortSaleMode`.
    case shortSale = 34
    /// An order above a limit of quantity is taken as far as it goes: 1 where the client asks so.
    case shrinks = 35
    /// An order of more than this amount waits for an approval.
    case approvalNotional = 36
    /// P06: 1 blocks a limit outside of the bands, 2 moves it to the band.
    case priceBands = 37
    /// P28: bit n = the product with number n may be traded.
    case products = 38
    /// P13: bit n = OrdType with `EntitlementCheck.number` n, bit 32+n = algorithm with number n.
    case orderTypes = 39
    /// P07: 1 = stops are looked at.
    case stopSanity = 40
    /// P29: offset of the clock that is too much.
    case clockOffset = 41
    /// P01-P03, P20: how long an approval is waited for.
    case approvalWindow = 42
    /// P06: bands that are older than so long are no bands.
    case bandMaxAge = 43
    /// P24: see `Borrowing`.
    case borrowing = 44

    /// Places that a set has, some of them free.
    static let places = 48

    /// A bound that tightens downwards: of two that hold, the smaller one. The others say how a
    /// check works, and the nearest level that says it decides.
    public var isBound: Bool {
        switch self {
        case .maxQuantity, .maxNotional, .volumeWarn, .volumeBlock, .collar25, .collar5, .collar1,
            .collar0, .collarTicks, .positionLimit, .positionShare, .grossExposure, .netExposure,
            .creditLimit, .dailyNotional, .dailyLoss, .duplicateWarn, .duplicateCount, .orderRate,
            .orderBurst, .strategyFills, .messageRatio, .concentrationShare,
            .concentrationVolume, .approvalNotional:
            return true
        case .creditExecutedWeight, .creditOpenWeight, .buyingPower, .duplicateWindow,
            .strategyWindow, .messageRatioFrom, .selfTradeAction, .selfTradeScope,
            .passesWithoutReference, .blocksStaleData, .shortSale, .shrinks, .priceBands,
            .products, .orderTypes, .stopSanity, .clockOffset, .approvalWindow, .bandMaxAge,
            .borrowing:
            return false
        }
    }

    /// Counted over all orders of whoever the limit is of, and not order by order: measured at
    /// every level of the hierarchy that has such a limit.
    public var isAggregate: Bool {
        switch self {
        case .positionLimit, .positionShare, .grossExposure, .netExposure, .creditLimit,
            .dailyNotional, .dailyLoss:
            return true
        case .maxQuantity, .maxNotional, .volumeWarn, .volumeBlock, .collar25, .collar5, .collar1,
            .collar0, .collarTicks, .creditExecutedWeight, .creditOpenWeight, .buyingPower,
            .duplicateWindow, .duplicateWarn, .duplicateCount, .orderRate, .orderBurst,
            .strategyFills, .strategyWindow, .messageRatio, .messageRatioFrom,
            .concentrationShare, .concentrationVolume, .selfTradeAction, .selfTradeScope,
            .passesWithoutReference, .blocksStaleData, .shortSale, .shrinks, .approvalNotional,
            .priceBands, .products, .orderTypes, .stopSanity, .clockOffset, .approvalWindow,
            .bandMaxAge, .borrowing:
            return false
        }
    }
}

/// P21, second half: what an account may buy with.
public enum BuyingPower: Int64, Sendable, CaseIterable {
    case off = 0
    /// Settled cash less open buys; sells out of the long position only.
    case cash = 1
    /// Cash, and the proceeds of sells that have not settled.
    case cashAndProceeds = 2
    /// Regulation T, simplified (§1.4).
    case margin = 3
}

/// P25: what happens to two orders of the same hand that would meet.
public enum SelfTradeAction: Int64, Sendable, CaseIterable {
    case off = 0
    case cancelNewest = 1
    case cancelOldest = 2
    case cancelBoth = 3
    /// The smaller LeavesQty is taken from both.
    case decrement = 4
    /// They may meet; the order is flagged.
    case allow = 5
}

/// P25: whose orders must not meet.
public enum SelfTradeScope: Int64, Sendable, CaseIterable {
    case account = 0
    case client = 1
    case firm = 2
}

/// P24: whether short sales are looked at.
public enum ShortSaleMode: Int64, Sendable, CaseIterable {
    case off = 0
    /// A long sale (54=2) of more than is held is refused.
    case refuse = 1
    /// It is marked short (54=5) as a whole, and needs locates as such.
    case mark = 2
}

/// P24: whether an account may borrow what it sells short.
public enum Borrowing: Int64, Sendable, CaseIterable {
    case allowed = 0
    /// No right to borrow: no short sale at all, located or not.
    case forbidden = 1
}
