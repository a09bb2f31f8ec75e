import OMSTypes

/// The rules as a large house has them, for measuring what they cost: many accounts on desks, many
/// instruments with all that is known of them, every kind of limit at the account, and aggregate
/// limits of the firm, of each desk and of each client.
package struct RiskBookProbe: ~Copyable {
    private static let (desks, accountsOfClient) = (10, 10)

    private var core = OrderCore()
    private var now = Timestamp(nanoseconds: 1_794_000_000_000_000_000)
    private let accounts: Int
    private let instruments: Int
    private var random: UInt64 = 1

    package init(accounts: Int, instruments: Int) {
        (self.accounts, self.instruments) = (accounts, instruments)
        set(.policy(TradingPolicy(takesAnySymbol: false)))
        set(.session(SessionTerms(compID: "CLIENT1")))
        set(.venue(VenueTerms(name: "VENUE1", mic: "XV1")))
        for number in 0..<instruments { list(Self.text("I", number)) }
        for number in 0..<accounts { open(Self.text("A", number), number) }
        set(.limitRow(LimitRow(LimitScope(.account), Self.everyLimit)))
        var above = LimitSet()
        for kind in LimitKind.allCases where kind.isAggregate { above[kind] = .max / 4 }
        for level in [LimitLevel.firm, .desk, .client] {
            set(.limitRow(LimitRow(LimitScope(level), above)))
        }
        core.decide(.venueLink(VenueID(1), isUp: true), at: now)
    }

    private mutating func list(_ symbol: Symbol) {
        set(.instrument(InstrumentTerms(symbol: symbol)))
        set(.instrumentPrices(InstrumentPrices(symbol: symbol, staticPrice: Self.price)))
        let most = Quantity(units: 100_000_000 * DecimalText.scale)
        set(
            .instrumentRisk(
                InstrumentRisk(
                    symbol: symbol, dailyVolume: most, volumeDays: 20, issued: most)))
    }

    private mutating func open(_ name: Text64, _ number: Int) {
        let client = Self.text("C", number / Self.accountsOfClient)
        set(.account(AccountTerms(account: name, client: client, isBooked: false)))
        set(
            .deskMembership(
                DeskMembership(account: name, desk: Self.text("D", number % Self.desks))))
    }

    private mutating func set(_ item: ReferenceItem) {
        guard let event = core.reference.decide(ReferenceChange(item: item)) else { return }
        core.apply(reference: event, at: now)
    }

    private static var price: Price { Price(units: 100 * DecimalText.scale) }

    private static func text(_ letter: String, _ number: Int) -> Text64 {
        Text64("\(letter)\(number)") ?? Text64()
    }

    private static var everyLimit: LimitSet {
        var set = LimitSet()
        for kind in LimitKind.allCases where kind.isBound { set[kind] = .max / 4 }
        for kind: LimitKind in [.collar25, .collar5, .collar1, .collar0] { set[kind] = 50_000 }
        for kind: LimitKind in [
            .stopSanity, .blocksStaleData, .priceBands, .shortSale, .selfTradeAction,
        ] {
            set[kind] = 1
        }
        set[.duplicateWindow] = 5_000_000_000
        set[.strategyWindow] = 60_000_000_000
        set[.clockOffset] = 1_000_000
        set[.bandMaxAge] = 1_000_000_000
        set[.products] = .max
        set[.orderTypes] = .max
        set[.messageRatioFrom] = 1_000
        return set
    }

    private mutating func below(_ bound: Int) -> Int {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((random >> 33) % UInt64(bound))
    }

    /// Has so many positions opened, each of another account and instrument, and counted at the
    /// client, the desk and the firm as well.
    package mutating func hold(_ positions: Int) {
        let each = (positions + accounts - 1) / accounts
        precondition(each <= instruments, "so many positions there are not")
        for number in 0..<positions {
            let (account, place) = (number / each, number % each)
            let instrument = (account * 7_919 + place * 131) % instruments
            core.open(
                .position(
                    Self.text("A", account), Self.text("I", instrument),
                    Quantity(units: 100 * DecimalText.scale), averageCost: Self.price),
                AccountID(UInt32(account + 1)))
        }
    }

    /// Gathers what the rules look at, and asks all of them, for so many orders of any accounts in
    /// any instruments. Returns how often rules ran, and objected.
    package mutating func run(orders: Int) -> (ran: Int, objected: Int) {
        var (ran, objected) = (0, 0)
        for _ in 0..<orders {
            let account = AccountID(UInt32(1 + below(accounts)))
            let instrument = InstrumentID(UInt32(1 + below(instruments)))
            now = now.adding(nanoseconds: 1_000)
            core.beginFrame(at: now)
            core.gatherFacts(
                OrderTerms(
                    account: account, instrument: instrument, side: .buy, ordType: .limit,
                    timeInForce: .day, handlInst: .automatedNoIntervention,
                    orderQty: Quantity(units: 100 * DecimalText.scale), price: Self.price,
                    stopPx: .none, expireTime: .none), by: OrderOrigin())
            let outcome = RiskPipeline.evaluate(core.facts)
            ran &+= outcome.verdicts.evaluated.nonzeroBitCount
            objected &+= outcome.findingCount
        }
        return (ran, objected)
    }
}
