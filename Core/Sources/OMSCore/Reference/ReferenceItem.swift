import OMSTypes

/// One entry of configuration or reference data. It enters as a Command with its content hash.
public enum ReferenceItem: Equatable, Sendable {
    case instrument(InstrumentTerms)
    case account(AccountTerms)
    case venue(VenueTerms)
    case session(SessionTerms)
    case limits(LimitTerms)
    case restriction(Restriction)
    case policy(TradingPolicy)
    case hours(MarketHours)
    /// The days of a market, in place of its hours.
    case calendar(MarketCalendar)
    case practice(TradingPractice)
    case volumeCurve(VolumeCurveTerms)
    case routingPolicy(RoutingTerms)
    case arrivalRules(ArrivalRules)
    case learning(LearningTerms)
    case venueRules(VenueRules)
    case dealer(DealerTerms)
    case crossing(CrossingTerms)
    case crossingAccount(CrossingAccountTerms)
    case limitRow(LimitRow)
    case deskMembership(DeskMembership)
    case instrumentRisk(InstrumentRisk)
    case product(ProductTerms)
    case currencies(CurrencyTerms)
    case instrumentPrices(InstrumentPrices)
    case openingBalance(OpeningBalance)
    case instrumentMaster(InstrumentMaster)
    case instrumentChange(InstrumentChange)
    case holidays(CurrencyHolidays)
}

/// An instrument, by Symbol (55).
public struct InstrumentTerms: Equatable, Sendable {
    public var symbol: Symbol
    /// ISIN, empty when unknown.
    public var isin: Text64
    public var currency: Currency
    /// Smallest price step; a price off it is refused (P08).
    public var tick: Price
    /// Quantity must be a multiple of it (P09).
    public var lot: Quantity
    /// Market whose calendars hold, such as `US`.
    public var market: Text64
    public init(
        symbol: Symbol, isin: Text64 = Text64(), currency: Currency = .usd,
        tick: Price = Price(units: 1_000_000), lot: Quantity = Quantity(units: 100_000_000),
        market: Text64 = "US"
    ) {
        self.symbol = symbol
        self.isin = isin
        self.currency = currency
        self.tick = tick
        self.lot = lot
        self.market = market
    }
}

/// An account, by Account (1).
public struct AccountTerms: Equatable, Sendable {
    public var account: Text64
    /// Client whose credit the account uses; several accounts may share one.
    public var client: Text64
    public var currency: Currency
    /// Post-trade knows the account: its finished orders are booked, confirmed and settled.
    /// Accounts that were opened on first sight are not, until the configuration names them.
    public var isBooked: Bool
    public init(
        account: Text64, client: Text64, currency: Currency = .usd, isBooked: Bool = true
    ) {
        self.account = account
        self.client = client
        self.currency = currency
        self.isBooked = isBooked
    }
}

/// What the router must know of a venue (the static part of its template).
public struct VenueTerms: Equatable, Sendable {
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// Displays quotes, which are protected.
        case lit = 1
        /// Hidden orders at the midpoint.
        case dark = 2
        /// The firm's own crossing network: no session leads to it.
        case crossing = 3
        /// A dealer: names a price when it is asked for a quote.
        case rfq = 4
    }
    public var name: Text64
    /// Market identifier (ISO 10383).
    public var mic: Text64
    public var kind: Kind
    /// Smaller goes first where all else is equal.
    public var priority: UInt16
    /// Fee for taking, per unit of quantity, in the instrument's currency.
    public var takeFee: Int64
    /// Rebate for posting, per unit.
    public var postRebate: Int64
    /// What it takes beside plain orders.
    public var takes: VenueCapabilities
    public init(
        name: Text64, mic: Text64, kind: Kind = .lit, priority: UInt16 = 1, takeFee: Int64 = 0,
        postRebate: Int64 = 0, takes: VenueCapabilities = []
    ) {
        self.name = name
        self.mic = mic
        self.kind = kind
        self.priority = priority
        self.takeFee = takeFee
        self.postRebate = postRebate
        self.takes = takes
    }
}

/// A client's session, by its CompID.
public struct SessionTerms: Equatable, Sendable {
    public enum Acknowledge: UInt8, Sendable, CaseIterable {
        /// New (150=0) as soon as the order is accepted.
        case onAccept = 1
        /// New once the first venue acknowledged.
        case onVenueAck = 2
    }
    public enum Kind: UInt8, Sendable, CaseIterable {
        case orders = 1
        case counterparty = 2
        case venue = 3
        case marketData = 4
        /// Gets copies of execution reports, sends nothing.
        case dropCopy = 5
    }
    public var compID: Text64
    public var kind: Kind
    public var acknowledge: Acknowledge
    /// All its orders are staged for blocks, whatever HandlInst says.
    public var isStaged: Bool
    /// Client whose accounts it may use; empty = any account.
    public var client: Text64
    public init(
        compID: Text64, kind: Kind = .orders, acknowledge: Acknowledge = .onAccept,
        isStaged: Bool = false, client: Text64 = Text64()
    ) {
        self.compID = compID
        self.kind = kind
        self.acknowledge = acknowledge
        self.isStaged = isStaged
        self.client = client
    }
}

/// Limits of one account, or of every account that has none of its own (`account` empty).
/// 0 = the limit is not configured and its rule does not run.
public struct LimitTerms: Equatable, Sendable {
    public var account: Text64
    /// P01, units of 10⁻⁸.
    public var maxQuantity: Int64
    /// P02, units of 10⁻⁸ of the currency.
    public var maxNotional: Int64
    /// P04 in parts per million of the reference price.
    public var collarPPM: Int64
    /// P20, units of 10⁻⁸.
    public var positionLimit: Int64
    /// P21 institutional credit, units of 10⁻⁸ of the currency: executed today plus open plus new.
    public var creditLimit: Int64
    /// P14: window in nanoseconds and the count that blocks.
    public var duplicateWindow: Int64
    public var duplicateCount: Int64
    /// Without a reference price: pass (true) or block what needs one.
    public var passesWithoutReference: Bool
    public init(
        account: Text64 = Text64(), maxQuantity: Int64 = 0, maxNotional: Int64 = 0,
        collarPPM: Int64 = 0, positionLimit: Int64 = 0, creditLimit: Int64 = 0,
        duplicateWindow: Int64 = 0, duplicateCount: Int64 = 0,
        passesWithoutReference: Bool = false
    ) {
        self.account = account
        self.maxQuantity = maxQuantity
        self.maxNotional = maxNotional
        self.collarPPM = collarPPM
        self.positionLimit = positionLimit
        self.creditLimit = creditLimit
        self.duplicateWindow = duplicateWindow
        self.duplicateCount = duplicateCount
        self.passesWithoutReference = passesWithoutReference
    }
}

/// One row of the restricted list (P12).
public struct Restriction: Equatable, Sendable {
    public enum Kind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        case noTrade = 1
        case noBuy = 2
        case noSell = 3
        /// No short sales (54=5 and 6).
        case noShort = 4
        /// Somebody must approve.
        case approval = 5
    }
    public var symbol: Symbol
    /// Empty = every account.
    public var account: Text64
    public var kind: Kind
    /// From (inclusive) and to (exclusive); `.none` = open end.
    public var from: Timestamp
    public var to: Timestamp
    public init(
        symbol: Symbol, account: Text64 = Text64(), kind: Kind, from: Timestamp = .none,
        to: Timestamp = .none
    ) {
        self.symbol = symbol
        self.account = account
        self.kind = kind
        self.from = from
        self.to = to
    }
}

/// Firm-wide trading policy.
public struct TradingPolicy: Equatable, Sendable {
    /// A quote older than this is not used, nanoseconds.
    public var quoteMaxAge: Int64
    /// Expected cost per unit of not being filled and crossing later, units of 10⁻⁸ (missCost).
    public var missCost: Int64
    /// λ_L: cost per unit for each millisecond of venue latency, units of 10⁻⁸.
    public var latencyCost: Int64
    /// A venue that says nothing for longer, while routes wait for its answer, gets no more of
    /// them (self-help), nanoseconds; 0 = it always does.
    public var selfHelpAfter: Int64 = 0
    /// How often an order may be routed again before its rest is given up or posted.
    public var attemptsMax: UInt8
    /// Added to the reference for the notional of a market buy, parts per million.
    public var marketBufferPPM: Int64
    /// Unknown symbols are listed on first sight with the terms of `anySymbol`.
    public var takesAnySymbol: Bool
    public var takesAnyAccount: Bool
    public var anySymbol: InstrumentTerms
    /// When DAY orders expire, nanoseconds after midnight UTC; negative = never.
    public var endOfDay: Int64
    /// The firm's name as executing broker.
    public var firm: Text64
    public init(
        quoteMaxAge: Int64 = 5_000_000_000, missCost: Int64 = 1_300_000, latencyCost: Int64 = 0,
        attemptsMax: UInt8 = 8, marketBufferPPM: Int64 = 50_000, takesAnySymbol: Bool = false,
        takesAnyAccount: Bool = false, anySymbol: InstrumentTerms = InstrumentTerms(symbol: "*"),
        endOfDay: Int64 = -1, firm: Text64 = "OMS"
    ) {
        self.quoteMaxAge = quoteMaxAge
        self.missCost = missCost
        self.latencyCost = latencyCost
        self.attemptsMax = attemptsMax
        self.marketBufferPPM = marketBufferPPM
        self.takesAnySymbol = takesAnySymbol
        self.takesAnyAccount = takesAnyAccount
        self.anySymbol = anySymbol
        self.endOfDay = endOfDay
        self.firm = firm
    }
}

/// What of the policy decisions look at all the time: a copy of the whole policy costs more than
/// most of the steps that need one number of it.
struct TradingTuning {
    var quoteMaxAge: Int64
    var missCost: Int64
    var latencyCost: Int64
    var selfHelpAfter: Int64
    var marketBufferPPM: Int64
    var endOfDay: Int64
    var attemptsMax: UInt8
    var takesAnySymbol: Bool
    var takesAnyAccount: Bool

    init(_ policy: TradingPolicy) {
        quoteMaxAge = policy.quoteMaxAge
        missCost = policy.missCost
        latencyCost = policy.latencyCost
        selfHelpAfter = policy.selfHelpAfter
        marketBufferPPM = policy.marketBufferPPM
        endOfDay = policy.endOfDay
        attemptsMax = policy.attemptsMax
        takesAnySymbol = policy.takesAnySymbol
        takesAnyAccount = policy.takesAnyAccount
    }
}
