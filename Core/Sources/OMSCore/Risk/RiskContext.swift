import OMSTypes

/// What the checks of one order see. Values only: nothing in it changes while they run.
struct RiskContext {
    var terms = OrderTerms.none
    /// What holds for this order after all levels and groups are taken together.
    var limits = LimitSet()
    var now = Timestamp.none
    var isReplace = false
    /// P01-P03 run (replaces: only when more aggressive or larger).
    var isSizeChecked = true
    var market = MarketFacts()
    var instrument = InstrumentFacts()
    /// Smallest step of prices around the order's, else around the reference.
    var tick: Price = .none
    /// The same around StopPx (99); `.none` = no other than `tick`.
    var stopTick: Price = .none
    /// px of §1.1, what one unit is counted at, in the currency of the account, multiplier
    /// included; `.none` when it needs a reference and has none, or a rate and has none.
    var price = Price.none
    /// Quantity that the order adds to what is open already (replaces: the increase).
    var addedQty = Quantity.zero
    /// Notional that the order adds to what is reserved already, as `price`.
    var addedNotional = Notional.zero
    /// Units of the account's currency for one of the instrument's are not known.
    var isRateMissing = false
    /// TargetStrategy (847), see `OrderOrigin`; 0 = none.
    var strategy: UInt16 = 0
    /// MinQty (110), and DisplayQty (1138) or MaxFloor (111); zero = not asked for.
    var minQty: Quantity = .zero
    var displayQty: Quantity = .zero
    var algo = AlgoFacts()
    /// The account first, then those above it and beside it that have limits of their own.
    var holders = HolderUses()
    var holderCount = 0
    /// The order falls under more scopes than there is room for: refused, whatever they say.
    var isOverfull = false
    var standing = StandingFacts()
    /// Equal orders in the window, this one included; 0 for replaces, which are not counted.
    var equalOrders: Int64 = 0
    /// Shares that could be borrowed for this order, by locate.
    var located: Int64 = 0
    /// What P24 takes for long: net position less open long sales, of the aggregation unit. The
    /// order that a replace changes is among them.
    var longQty: Int64 = 0
    /// Those of them that are borrowed already: all that counts for a threshold security.
    var borrowed: Int64 = 0
    /// ShortSaleExemptionReason (1688), or what a session stands for in its place.
    var hasExemptReason = false
    /// The best of our own resting orders on the other side that this one would meet.
    var ownOpposite: Price = .none
    var hasOwnOpposite = false
    var activity = ActivityFacts()
    /// Where the rules say what they found.
    var findings = RiskFindings()
}

/// Room for those concerned by one order. Whoever makes one keeps it for good: the core has one.
struct HolderUses: BitwiseCopyable {
    private let uses: UnsafeMutablePointer<HolderUse>

    init() {
        uses = .allocate(capacity: HolderList.most)
        uses.initialize(repeating: HolderUse(), count: HolderList.most)
    }

    /// One of the first `most`, in place: for whoever has counted already.
    @inline(__always)
    func place(_ index: Int) -> UnsafePointer<HolderUse> { UnsafePointer(uses + index) }

    subscript(index: Int) -> HolderUse {
        unsafeAddress {
            precondition(index >= 0 && index < HolderList.most, "no such holder")
            return UnsafePointer(uses + index)
        }
        nonmutating unsafeMutableAddress {
            precondition(index >= 0 && index < HolderList.most, "no such holder")
            return uses + index
        }
    }
}

/// Reference prices and quotes (§1.1). A quote is fresh while its channel is.
struct MarketFacts: BitwiseCopyable {
    enum Source: UInt8 {
        case none = 0
        case midpoint = 1
        case lastSale = 2
        case previousClose = 3
        case staticPrice = 4
    }
    var reference: Price = .none
    var source = Source.none
    /// Fresh national best bid and offer.
    var bid: Price = .none
    var ask: Price = .none
    /// The same as last known, of any age.
    var lastBid: Price = .none
    var lastAsk: Price = .none
    /// Nobody trades continuously now (before the opening, auction, closed).
    var isClosed = false
    /// What the market's hours say against the order's TimeInForce (59) now: it is too late for its
    /// auction, or nobody waits for the next session. `.none` = nothing.
    var hours = RefusalReason.none
    /// |offset| of the clock, nanoseconds.
    var clockOffset: Int64 = 0
}

/// What is known of the instrument beside its terms.
struct InstrumentFacts: BitwiseCopyable {
    /// Mean daily volume of the last 20 full days, and how many of them are known.
    var dailyVolume: Int64 = 0
    var volumeDays: Int64 = 0
    /// Shares issued; 0 = unknown.
    var issued: Int64 = 0
    /// Price bands (LULD), `.none` = not published, and when they were.
    var lowerBand: Price = .none
    var upperBand: Price = .none
    var bandTime: Timestamp = .none
    /// Rule 201 (Regulation SHO) is in force now.
    var isShortRestricted = false
    /// Threshold or penalty-box security.
    var isThreshold = false
    /// Quantities are a multiple of the lot (zero: any), and at least `least`.
    var lot: Quantity = .zero
    var least: Quantity = .zero
    /// Number of the product, see `LimitKind.products`.
    var product: UInt8 = 1
    /// Halted, and the order is one that may not wait until trading goes on.
    var isHalted = false
    /// Expired, delisted or suspended for good.
    var isEnded = false
    /// Only auctions trade now.
    var isAuctionOnly = false
}

/// Exposure of one holder of positions (an account, or a level of the hierarchy above it) and the
/// limits on it, all money in the holder's currency as raw notional (10⁻¹⁶).
struct HolderUse: BitwiseCopyable {
    var limits = HolderLimits()
    /// What the order adds at this holder.
    var added: Int128 = 0
    /// Σ LeavesQty × reserved price of open orders, by side.
    var openBuy: Int128 = 0
    var openSell: Int128 = 0
    /// Σ quantity × price executed today, both sides, busts taken out.
    var executed: Int128 = 0
    /// Σ value of long positions, and of short ones (not negative).
    var long: Int128 = 0
    var short: Int128 = 0
    /// Realised and unrealised profit of today.
    var profit: Int128 = 0
    /// A position has no price of any age.
    var isUnvalued = false
    /// There is no rate to the holder's currency: `added` is not known.
    var isRateMissing = false
    /// Position in this instrument, and what is open of it.
    var net: Int64 = 0
    var openBuyQty: Int64 = 0
    var openSellQty: Int64 = 0
}

/// The aggregate limits of one holder; `LimitSet.absent` = not configured.
struct HolderLimits: BitwiseCopyable {
    var positionLimit = LimitSet.absent
    var positionShare = LimitSet.absent
    var grossExposure = LimitSet.absent
    var netExposure = LimitSet.absent
    var creditLimit = LimitSet.absent
    var creditExecutedWeight: Int64 = 1_000_000
    var creditOpenWeight: Int64 = 1_000_000
    var dailyNotional = LimitSet.absent
    var dailyLoss = LimitSet.absent
    var isStrategy = false

    init() {}
    init(_ set: LimitSet) {
        positionLimit = set[.positionLimit] ?? LimitSet.absent
        positionShare = set[.positionShare] ?? LimitSet.absent
        grossExposure = set[.grossExposure] ?? LimitSet.absent
        netExposure = set[.netExposure] ?? LimitSet.absent
        creditLimit = set[.creditLimit] ?? LimitSet.absent
        creditExecutedWeight = set[.creditExecutedWeight] ?? 1_000_000
        creditOpenWeight = set[.creditOpenWeight] ?? 1_000_000
        dailyNotional = set[.dailyNotional] ?? LimitSet.absent
        dailyLoss = set[.dailyLoss] ?? LimitSet.absent
    }
}

/// How those who enter and take the order stand.
struct StandingFacts: BitwiseCopyable {
    var state = TradingState.normal
    var restriction: Restriction.Kind?
    /// Every venue that could take the order is disabled, under self-help or not certified for it.
    var isVenueMissing = false
    /// The account has no right to borrow: it may not sell short.
    var isBorrowForbidden = false
    /// Cash account's buying power and margin (§1.4), raw notional; see `BuyingPowerFacts`.
    var power = BuyingPowerFacts()
}

/// What an account may trade with (§1.4), raw notional (10⁻¹⁶) of the account's currency.
struct BuyingPowerFacts: BitwiseCopyable {
    var settledCash: Int128 = 0
    /// Proceeds of sells that have not settled.
    var unsettledProceeds: Int128 = 0
    /// All cash, proceeds of short sales included.
    var cash: Int128 = 0
    /// Σ LeavesQty × reserved price of open short sales alone.
    var openShort: Int128 = 0
    /// Estimated charges of open buys, and of this order.
    var charges: Int128 = 0
}

/// What P30 looks at: parameters of a strategy's order, or what a child's parent has given out.
struct AlgoFacts: BitwiseCopyable {
    /// EffectiveTime (168) and ExpireTime (126) of the strategy.
    var effectiveTime: Timestamp = .none
    var endTime: Timestamp = .none
    /// ParticipationRate (849), parts per million; absent = not a participation.
    var ratePPM = LimitSet.absent
    /// OrderQty (38) of the parent; zero = the order is no child.
    var parentQty: Quantity = .zero
    /// Σ CumQty + LeavesQty of the other children.
    var childrenQty: Quantity = .zero
}

/// §1.8: what a level of the hierarchy may do.
public enum TradingState: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    case normal = 0
    /// Only what brings positions nearer to nothing.
    case reducing = 1
    case halted = 2
}

/// What was sent and filled before.
struct ActivityFacts: BitwiseCopyable {
    /// P15: every bucket concerned has a token; which one has none.
    var hasToken = true
    var tokenRate: Int64 = 0
    /// P17: fills of the strategy in the window, 0 for other orders.
    var strategyFills: Int64 = 0
    /// P26, of the client in the instrument today.
    var messages: Int64 = 0
    var executions: Int64 = 0
}
