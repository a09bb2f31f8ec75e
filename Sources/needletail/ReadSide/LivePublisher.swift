import HTTPGateway
import NIOCore
import OMSReadModel
import OMSRuntime
import OMSTypes

/// Carries the shard's snapshots to the gateway's live state, five times a second.
struct LivePublisher {
    let live: LiveState
    /// As chosen for this run.
    let durability: String

    func follow(_ shard: Shard) {
        let started = shard.now()
        let (live, durability) = (live, durability)
        shard.publishLive(every: .milliseconds(200)) { [weak shard] snapshot in
            live.publish(fixSessions: snapshot.sessions.map(FIXSessionStatus.init(snapshot:)))
            live.publish(venues: snapshot.venues.map(Self.venue))
            live.publish(quotes: snapshot.quotes.map(Self.quote), isAll: true)
            live.publish(health: Self.health(snapshot, durability, started))
            live.publish(latencies: Self.latencies(snapshot.orderTimes))
            live.market.publish(
                feeds: snapshot.feeds.map(FeedStatus.init(reading:)),
                alerts: snapshot.marketAlerts.map(FeedAlert.init(alert:)),
                ticks: snapshot.ticks.map(TickStatus.init(recording:)))
            live.market.publish(
                boards: live.market.watched().compactMap { shard?.market?.board(of: $0) })
        }
    }

    private static func venue(_ venue: LiveSnapshot.Venue) -> VenueStatus {
        var status = VenueStatus(venue: venue.name, kind: venue.kind.name)
        let known = venue.statistics
        status.isUp = venue.isUp
        status.isQuoteLinkUp = venue.isQuoteLinkUp
        status.quotesReceived = venue.traffic.quotes
        status.lastQuoteTime = venue.traffic.lastQuoteTime
        status.filledQty = Quantity(units: venue.traffic.filledQty)
        status.ordersSent = Int64(clamping: known.routesSent)
        status.fills = Int64(clamping: known.fills)
        status.rejects = Int64(clamping: known.rejects)
        status.ackLatencyNanoseconds = known.latency
        // Parts per million to units of 10⁻⁸.
        status.fillRate = (venue.kind == .dark ? known.darkFillRate : known.takeFillRate) * 100
        // Millionths of a basis point to units of 10⁻⁸.
        status.penaltyBps = venue.penalty * 100
        return status
    }

    private static func quote(_ quote: LiveSnapshot.Quote) -> LiveQuote {
        LiveQuote(
            venue: quote.venue, symbol: quote.symbol, bidPx: quote.quote.bid,
            bidSize: quote.quote.bidSize, offerPx: quote.quote.ask,
            offerSize: quote.quote.askSize, time: max(quote.quote.bidTime, quote.quote.askTime))
    }

    private static func health(
        _ snapshot: LiveSnapshot, _ durability: String, _ started: Timestamp
    ) -> HealthStatus {
        var health = HealthStatus()
        health.state = snapshot.failure == nil ? .running : .failed
        health.journalSequence = snapshot.journalSequence
        health.durableSequence = snapshot.durableSequence
        health.durability = durability
        health.startedAt = started
        health.now = snapshot.now
        health.ordersTotal = Int64(snapshot.counts.orders)
        health.fillsTotal = Int64(snapshot.counts.fills)
        health.refusalsTotal = Int64(snapshot.counts.refusals)
        health.openOrders = Int64(snapshot.openOrders)
        health.isKillSwitchEngaged = snapshot.isKillSwitchEngaged
        health.controlHeartbeat = snapshot.heartbeat.standing.rawValue
        health.controlHeartbeatAt = snapshot.heartbeat.lastTime
        health.controlHeartbeatFailures = Int64(clamping: snapshot.heartbeat.failures)
        return health
    }

    private static func latencies(_ times: [Int64]) -> [LatencyStatus] {
        guard !times.isEmpty else { return [] }
        let sorted = times.sorted()
        func at(_ permille: Int) -> Int64 {
            sorted[min(sorted.count - 1, sorted.count * permille / 1000)]
        }
        return [
            LatencyStatus(
                name: "orderToWire", count: Int64(sorted.count), p50: at(500), p90: at(900),
                p99: at(990), p999: at(999), max: at(1000))
        ]
    }
}
