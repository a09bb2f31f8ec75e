import HTTPGateway
import OMSCore
import OMSEngine
import OMSReadModel
import OMSRuntime
import OMSTypes

/// Looks at the use of every limit once a second, beside the shard, and tells when 75, 90 and
/// 100 % of one are reached.
actor RiskWatch {
    private let shard: Shard
    private let positions: RiskPositions
    private let live: LiveState
    private let log: @Sendable (String) -> Void
    private var book = RiskAlertBook()
    private var last: (time: Timestamp, uses: [RiskUse]) = (.none, [])
    private var lastEnd: ContinuousClock.Instant?
    private var looking: Task<Void, any Error>?
    private var round: Task<Void, Never>?

    /// Whoever may have limits is asked for in parts of so many: each holds the shard for some
    /// ten microseconds.
    private static let chunk = 64
    /// Positions of scopes above accounts that one look asks the shard for.
    private static let pairsMax = 4_096
    /// Asked more often than this, the last look answers.
    private static let fresh = Duration.milliseconds(250)
    /// Log lines of one look.
    private static let linesMax = 20

    init(
        shard: Shard, store: ReadModelStore, live: LiveState,
        log: @escaping @Sendable (String) -> Void
    ) throws {
        self.shard = shard
        self.live = live
        self.log = log
        positions = try RiskPositions(store)
    }

    func start() {
        round = Task { [weak self] in
            while !Task.isCancelled {
                // A shard that has stopped answers no more; the next round asks again.
                _ = try? await self?.uses()
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }

    func stop() { round?.cancel() }

    /// Every use of a limit, the largest share first, not older than a quarter of a second.
    func uses() async throws -> (Timestamp, [RiskUse]) {
        if let lastEnd, ContinuousClock.now - lastEnd < Self.fresh { return last }
        if let looking {
            try await looking.value
            return last
        }
        let task = Task { try await self.look() }
        looking = task
        defer { looking = nil }
        try await task.value
        return last
    }

    private func look() async throws {
        let now = shard.now()
        let (found, bounds) = try await gather(now)
        var uses = found.map(RiskActions.use)
        uses += accountPositions(bounds)
        uses += try await positionsAbove(bounds, now).map(RiskActions.use)
        uses.sort {
            guard $0.sharePPM == $1.sharePPM else { return $0.sharePPM > $1.sharePPM }
            return ($0.scope.name, $0.kind, $0.symbol) < ($1.scope.name, $1.kind, $1.symbol)
        }
        last = (now, uses)
        lastEnd = .now
        let alerts = book.look(uses, at: now)
        live.publish(alerts: alerts, counts: book.counts)
        for alert in alerts.prefix(Self.linesMax) { log("limits: " + alert.words) }
        if alerts.count > Self.linesMax {
            log("limits: \(alerts.count - Self.linesMax) more alerts, see /v1/alerts")
        }
    }

    /// Uses of limits, and the limits of positions with nobody's use.
    private func gather(_ now: Timestamp) async throws -> ([LimitUse], [LimitUse]) {
        var (uses, bounds) = ([LimitUse](), [LimitUse]())
        let count = try await shard.read { $0.orders.limitHolderCount }.get()
        var place = 0
        while place < count {
            let places = place..<min(count, place + Self.chunk)
            let part = try await shard.read { engine in
                (
                    engine.orders.limitUses(of: places, at: now),
                    engine.orders.positionLimits(of: places, at: now)
                )
            }.get()
            uses += part.0
            bounds += part.1
            place = places.upperBound
        }
        return (uses, bounds)
    }

    private func isAccount(_ scope: LimitScope) -> Bool {
        scope.level == .account && scope.group.isEmpty
    }

    private func accountPositions(_ bounds: [LimitUse]) -> [RiskUse] {
        var limits: [String: Int64] = [:]
        for bound in bounds where isAccount(bound.scope) {
            limits[bound.scope.name.description] = bound.limit
        }
        let kind = LimitKind.positionLimit
        return positions.uses(limits).map { use in
            RiskUse(
                scope: RiskScope(level: "account", name: use.account), symbol: use.symbol,
                kind: kind.name, limit: kind.text(use.limit), used: kind.text(use.used),
                sharePPM: use.sharePPM)
        }
    }

    private func positionsAbove(_ bounds: [LimitUse], _ now: Timestamp) async throws -> [LimitUse] {
        let scopes = bounds.map(\.scope).filter { !isAccount($0) }
        guard !scopes.isEmpty else { return [] }
        let symbols = positions.symbols.prefix(Self.pairsMax / scopes.count)
            .compactMap { Symbol($0) }
        var uses: [LimitUse] = []
        for scope in scopes.prefix(Self.pairsMax) {
            var rest = symbols[...]
            while !rest.isEmpty {
                let part = Array(rest.prefix(Self.chunk))
                rest = rest.dropFirst(Self.chunk)
                uses += try await shard.read { engine in
                    engine.orders.positionUses(of: scope, in: part, at: now)
                }.get()
            }
        }
        return uses.filter { $0.used > 0 }
    }
}
