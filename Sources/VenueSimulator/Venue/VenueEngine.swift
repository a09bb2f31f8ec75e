import OMSTypes

/// A venue without its network: requests in, reports out, by the order state matrices (groups A,
/// B, C, F, G and I). It decides at once, so no pending report is ever sent.
///
/// A value type without clock or randomness but the venue's seed. What it says is appended to
/// `reports` and `prints`, which the owner empties.
public struct VenueEngine: Sendable {
    public let description: VenueDescription
    public internal(set) var counters = VenueCounters()
    public var reports: [VenueReport] = []
    public var prints: [VenuePrint] = []
    /// Symbols whose top of book may have changed; the owner empties it.
    public var changedSymbols: Set<Symbol> = []
    /// Symbols whose trading state or indication may have changed; the owner empties it.
    public var changedStates: Set<Symbol> = []

    public internal(set) var phase = VenuePhase.continuous
    /// Trading is halted until then.
    public internal(set) var haltedUntil: Timestamp?
    /// When the phase ends; `nil`: never.
    var phaseNext: Timestamp?
    /// Orders that wait for the uncross of a call, by symbol, in the order of their time.
    var calls: [Symbol: [Int]] = [:]
    /// Pegged orders by symbol, in the order in which they came.
    var pegs: [Symbol: [Int]] = [:]
    var lastTrades: [Symbol: Price] = [:]
    /// Quotes that came while trading was halted.
    var stashed: [Symbol: [BookSide: [BookLevel]]] = [:]
    let startedAt: Timestamp
    /// How far time has gone on.
    var now: Timestamp

    var orders: [VenueOrder] = []
    var orderIndex: [ClOrdID: Int] = [:]
    var lit: [Symbol: LimitOrderBook] = [:]
    var dark: [Symbol: DarkBook] = [:]
    var national: [Symbol: NationalBest] = [:]
    var fills: [BookFill] = []
    /// A dealer's quotes that have not been taken, and how many there ever were.
    var quotes: [Text64: OpenQuote] = [:]
    var quoteCount = 0
    private let idPrefix: String
    private var execCount = 0

    /// The largest OrderQty that is taken; sums of depth stay far from the end of Int64.
    static let quantityMax = Quantity(units: 10_000_000 * DecimalText.scale)
    /// The highest limit price that is taken.
    static let priceMax = Price(units: 1_000_000 * DecimalText.scale)

    /// - Parameter startedAt: makes order and execution ids differ from those of an earlier run.
    public init(_ description: VenueDescription, startedAt: Timestamp) {
        self.description = description
        self.startedAt = startedAt
        now = startedAt
        let milliseconds = UInt64(bitPattern: startedAt.nanoseconds) / 1_000_000
        idPrefix = "\(description.name)-" + String(milliseconds, radix: 36)
        beginPhases()
    }

    /// Orders meet as they come: there is no call, no halt, and it is open.
    var isContinuous: Bool { phase == .continuous && haltedUntil == nil }

    /// What stands at the top of the lit book of `symbol`; nothing at a dark venue, in a call, while
    /// trading is halted and after the close.
    public func top(of symbol: Symbol) -> BookTop {
        isContinuous ? lit[symbol]?.top ?? BookTop() : BookTop()
    }

    /// The depth of one half of the lit book, where it has a top.
    public func depth(of symbol: Symbol, _ side: BookSide, levelsMax: Int) -> [BookLevel] {
        isContinuous ? lit[symbol]?.depth(side, levelsMax: levelsMax) ?? [] : []
    }

    /// Orders that are not at their end.
    public var openOrderCount: Int { orders.count { !$0.status.isTerminal } }

    /// A recorded quote of this venue: replaces the background of one side.
    public mutating func setBackground(
        _ symbol: Symbol, _ side: BookSide, _ levels: [BookLevel]
    ) {
        precondition(description.kind != .dark, "a dark venue shows no quotes")
        counters.quotes += 1
        guard haltedUntil == nil else {
            stashed[symbol, default: [:]][side] = levels
            return
        }
        changedSymbols.insert(symbol)
        if phase.isCall { changedStates.insert(symbol) }
        fills.removeAll(keepingCapacity: true)
        lit[symbol, default: LimitOrderBook()].setBackground(side, levels, fills: &fills)
        reportFills(symbol)
        repeg(symbol)
    }

    /// Something happens to an order of the record.
    public mutating func apply(_ event: RecordedOrderEvent, of symbol: Symbol) {
        guard description.kind == .lit, haltedUntil == nil else { return }
        counters.quotes += 1
        changedSymbols.insert(symbol)
        fills.removeAll(keepingCapacity: true)
        event.apply(to: &lit[symbol, default: LimitOrderBook()], fills: &fills)
        reportFills(symbol)
        repeg(symbol)
    }

    /// The national best bid and offer; standing dark orders may meet at its middle.
    public mutating func setNational(_ symbol: Symbol, _ best: NationalBest, at now: Timestamp) {
        national[symbol] = best
        matchDark(symbol, at: now)
        repeg(symbol)
    }

    /// Time has passed: hidden liquidity may have come.
    public mutating func passTime(at now: Timestamp) {
        let waiting = dark.keys.filter { (dark[$0]?.restingCount ?? 0) > 0 }
        for symbol in waiting.sorted() { matchDark(symbol, at: now) }
    }

    private mutating func matchDark(_ symbol: Symbol, at now: Timestamp) {
        guard dark[symbol] != nil, haltedUntil == nil else { return }
        fills.removeAll(keepingCapacity: true)
        let best = national[symbol] ?? NationalBest()
        dark[symbol]?.match(national: best, at: now, fills: &fills)
        reportFills(symbol)
    }

    mutating func nextExecID() -> Text64 {
        execCount += 1
        return Text64("\(idPrefix)-E\(execCount)") ?? "E"
    }

    func orderID(at index: Int) -> Text64 { Text64("\(idPrefix)-\(index + 1)") ?? "NONE" }

    func newDarkBook(_ symbol: Symbol) -> DarkBook {
        let base = description.hidden
        return DarkBook(
            hidden: HiddenLiquidity(
                seed: base.seed ^ symbol.stableHash, presentPercent: base.presentPercent,
                unit: base.unit, doublingsMax: base.doublingsMax,
                periodNanoseconds: base.periodNanoseconds))
    }
}
