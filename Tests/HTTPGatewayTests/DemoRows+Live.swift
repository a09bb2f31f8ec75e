import HTTPGateway
import OMSReadModel
import OMSTypes

extension DemoRows {
    mutating func quotes() -> [LiveQuote] {
        var result: [LiveQuote] = []
        for symbol in Self.symbols {
            for venue in Self.venues.prefix(3) where next(3) > 0 {
                let bid = symbol.price - Int64(next(3))
                result.append(
                    LiveQuote(
                        venue: venue, symbol: symbol.name, bidPx: Self.cents(bid),
                        bidSize: Self.shares(Int64(next(20) + 1) * 100),
                        offerPx: Self.cents(symbol.price + 1 + Int64(next(3))),
                        offerSize: Self.shares(Int64(next(20) + 1) * 100), time: now))
            }
        }
        return result
    }

    mutating func venueStates(round: Int64) -> [VenueStatus] {
        Self.venues.enumerated().map { place, name in
            var venue = VenueStatus(venue: name, kind: name == "DUSK" ? "dark" : "lit")
            venue.isUp = true
            venue.isQuoteLinkUp = name != "DUSK"
            venue.ordersSent = 400 + round * Int64(3 - place % 3)
            venue.fills = venue.ordersSent * Int64(9 - place) / 10
            venue.quotesReceived = name == "DUSK" ? 0 : 18_000 + round * 40
            venue.ackLatencyNanoseconds = 340_000 + Int64(place) * 220_000 + Int64(next(40_000))
            venue.fillRate = 92_000_000 - Int64(place) * 9_000_000 + Int64(next(400_000))
            return venue
        }
    }

    mutating func health(round: Int64) -> HealthStatus {
        var health = HealthStatus()
        health.state = .running
        health.journalSequence = sequence
        health.durableSequence = sequence
        health.journalBytes = 4_800_000 + Int64(sequence) * 900
        health.durability = "disk"
        health.chainHead = "9f2c61d07be84a35f1c0d9926ab1e7744dd01e3b5c88fa90"
        health.startedAt = Self.opening
        health.now = now
        health.ordersTotal = Int64(sequence) / 6
        health.fillsTotal = Int64(sequence) / 7
        health.refusalsTotal = Int64(sequence) / 90
        health.openOrders = 14
        return health
    }

    static var fixSessions: [FIXSessionStatus] {
        [
            ("CLIENT1", "client"), ("CLIENT2", "client"), ("NEST", "venue"),
            ("CUSTODY", "counterparty"),
        ]
        .map { name, role in
            var session = FIXSessionStatus(name: name, role: role)
            session.version = "FIX.4.4"
            session.isUp = name != "CLIENT2"
            session.isDisabled = name == "CLIENT2"
            session.isConnected = session.isUp
            session.nextInbound = 1_041
            session.nextOutbound = 18_446_744_073_709_551_615 >> 2
            session.missingInbound = name == "NEST" ? 1_041...1_043 : nil
            return session
        }
    }

    static let latencies = [
        LatencyStatus(
            name: "orderToRoute", count: 41_022, p50: 38_000, p90: 61_000, p99: 190_000,
            p999: 1_400_000, max: 4_100_000),
        LatencyStatus(
            name: "fillToReport", count: 38_410, p50: 21_000, p90: 40_000, p99: 130_000,
            p999: 900_000, max: 3_300_000),
    ]
}
