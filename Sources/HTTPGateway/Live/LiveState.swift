import OMSTypes
import Synchronization

/// What is true only now and stands in no journal: quotes, links, health, latency.
///
/// The shard publishes a few times a second from its own thread; each call copies a little under
/// a lock that nobody holds for long. Readers get copies.
public final class LiveState: Sendable {
    struct State {
        var quotes: [String: [String: LiveQuote]] = [:]
        var changedSymbols: Set<String> = []
        var venues: [VenueStatus] = []
        var fixSessions: [FIXSessionStatus] = []
        var health = HealthStatus()
        var latencies: [LatencyStatus] = []
        /// Oldest first.
        var alerts: [RiskAlert] = []
        /// Those that the stream has not sent.
        var newAlerts: [RiskAlert] = []
        var riskCounts = RiskLevelCounts()
        var orders = RateMeter()
        var fills = RateMeter()
    }

    private let state = Mutex(State())
    private let started = ContinuousClock.now
    /// Books, feeds and their alerts.
    public let market = MarketLive()

    public init() {}

    /// The most symbols that are shown; quotes beyond them are left out.
    public static let symbolsMax = 2_000

    /// New tops of book; a quote takes the place of the one of its venue and symbol.
    ///
    /// - Parameter isAll: there are no others: what is not among them is shown no more.
    public func publish(quotes: [LiveQuote], isAll: Bool = false) {
        state.withLock { state in
            if isAll { state.forgetOthers(than: quotes) }
            for quote in quotes {
                let isKnown = state.quotes[quote.symbol] != nil
                guard isKnown || state.quotes.count < Self.symbolsMax else { continue }
                state.quotes[quote.symbol, default: [:]][quote.venue] = quote
                state.changedSymbols.insert(quote.symbol)
            }
        }
    }

    /// All venues, each time.
    public func publish(venues: [VenueStatus]) {
        state.withLock { $0.venues = venues }
    }

    /// All FIX sessions, each time.
    public func publish(fixSessions: [FIXSessionStatus]) {
        state.withLock { $0.fixSessions = fixSessions }
    }

    public func publish(health: HealthStatus) {
        let elapsed = (ContinuousClock.now - started).components
        let now = elapsed.seconds * 1_000_000_000 + elapsed.attoseconds / 1_000_000_000
        state.withLock { state in
            state.health = health
            state.orders.record(total: health.ordersTotal, at: now)
            state.fills.record(total: health.fillsTotal, at: now)
        }
    }

    public func publish(latencies: [LatencyStatus]) {
        state.withLock { $0.latencies = latencies }
    }

    /// The most alerts that are kept; older ones stand in the log.
    public static let alertsMax = 500

    /// What limits have reached since the last time, and how many stand at each level.
    public func publish(alerts: [RiskAlert], counts: RiskLevelCounts) {
        state.withLock { state in
            state.riskCounts = counts
            state.alerts = (state.alerts + alerts).suffix(Self.alertsMax)
            state.newAlerts = (state.newAlerts + alerts).suffix(Self.alertsMax)
        }
    }

    /// Alerts of this process, newest first, and how many limits stand at each level now.
    var alerts: (rows: [RiskAlert], counts: RiskLevelCounts) {
        state.withLock { ($0.alerts.reversed(), $0.riskCounts) }
    }

    /// Alerts since the last call: for one caller only, the stream.
    func takeNewAlerts() -> [RiskAlert] {
        state.withLock { state in
            defer { state.newAlerts.removeAll() }
            return state.newAlerts
        }
    }

    public var venues: [VenueStatus] { state.withLock { $0.venues } }
    public var fixSessions: [FIXSessionStatus] { state.withLock { $0.fixSessions } }
    public var latencies: [LatencyStatus] { state.withLock { $0.latencies } }

    /// Health with orders and fills a second over the last two seconds.
    public var health: (status: HealthStatus, ordersPerSecond: Int64, fillsPerSecond: Int64) {
        state.withLock { ($0.health, $0.orders.perSecond, $0.fills.perSecond) }
    }

    /// Boards of all symbols, by name.
    var boards: [QuoteBoard] {
        let (quotes, venues) = state.withLock { ($0.quotes, $0.venues) }
        return quotes.keys.sorted().compactMap { symbol in
            quotes[symbol].map { QuoteBoard(symbol: symbol, quotes: $0, venues: venues) }
        }
    }

    /// Boards of the symbols that changed since the last call: for one caller only, the stream.
    func takeChangedBoards() -> [QuoteBoard] {
        let (quotes, venues) = state.withLock { state in
            let changed = state.changedSymbols
            state.changedSymbols.removeAll(keepingCapacity: true)
            return (state.quotes.filter { changed.contains($0.key) }, state.venues)
        }
        return quotes.keys.sorted().compactMap { symbol in
            quotes[symbol].map { QuoteBoard(symbol: symbol, quotes: $0, venues: venues) }
        }
    }
}

extension LiveState.State {
    /// Takes away quotes that stand no more: of a feed that is lost or silent.
    fileprivate mutating func forgetOthers(than standing: [LiveQuote]) {
        var venues: [String: Set<String>] = [:]
        for quote in standing { venues[quote.symbol, default: []].insert(quote.venue) }
        for (symbol, known) in quotes {
            let left = known.filter { venues[symbol]?.contains($0.key) == true }
            guard left.count < known.count else { continue }
            quotes[symbol] = left
            changedSymbols.insert(symbol)
        }
    }
}
