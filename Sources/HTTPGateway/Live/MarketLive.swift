import OMSTypes
import Synchronization

/// What is true of market data only now. Boards are made of those instruments alone that somebody
/// looks at: who asks for one is told its changes for a while.
public final class MarketLive: Sendable {
    private struct State {
        var feeds: [FeedStatus] = []
        /// Oldest first.
        var alerts: [FeedAlert] = []
        var newAlerts: [FeedAlert] = []
        var ticks: TickStatus?
        var watched: [String: ContinuousClock.Instant] = [:]
        var boards: [MarketBoard] = []
    }

    /// Most instruments that are looked at together, and for how long after they were asked for.
    public static let watchedMax = 10
    public static let watchTime = Duration.seconds(15)
    /// Most alerts that are kept.
    public static let alertsMax = 500

    private let state = Mutex(State())

    public init() {}

    /// All feeds each time; of the alerts those that are not known yet are taken.
    public func publish(feeds: [FeedStatus], alerts: [FeedAlert], ticks: TickStatus?) {
        state.withLock { state in
            state.feeds = feeds
            state.ticks = ticks
            let known = state.alerts.last?.number ?? 0
            let news = alerts.filter { $0.number > known }
            guard !news.isEmpty else { return }
            state.alerts = (state.alerts + news).suffix(Self.alertsMax)
            state.newAlerts = (state.newAlerts + news).suffix(Self.alertsMax)
        }
    }

    /// Somebody looks at an instrument; the one that was looked at longest ago makes room.
    func watch(_ symbol: String, at now: ContinuousClock.Instant = .now) {
        state.withLock { state in
            state.watched[symbol] = now + Self.watchTime
            guard state.watched.count > Self.watchedMax else { return }
            if let oldest = state.watched.min(by: { $0.value < $1.value }) {
                state.watched[oldest.key] = nil
            }
        }
    }

    /// Instruments that somebody looks at.
    public func watched(at now: ContinuousClock.Instant = .now) -> [String] {
        state.withLock { state in
            if state.watched.isEmpty { return [] }
            state.watched = state.watched.filter { $0.value > now }
            return state.watched.keys.sorted()
        }
    }

    /// Boards of the instruments that are looked at, all of them each time.
    public func publish(boards: [MarketBoard]) { state.withLock { $0.boards = boards } }

    var feeds: [FeedStatus] { state.withLock { $0.feeds } }
    /// Newest first.
    var alerts: [FeedAlert] { state.withLock { $0.alerts.reversed() } }
    var ticks: TickStatus? { state.withLock { $0.ticks } }

    /// For one caller only, the stream.
    func takeBoards() -> [MarketBoard] {
        state.withLock { state in
            defer { state.boards.removeAll() }
            return state.boards
        }
    }

    /// For one caller only, the stream.
    func takeNewAlerts() -> [FeedAlert] {
        state.withLock { state in
            defer { state.newAlerts.removeAll() }
            return state.newAlerts
        }
    }
}
