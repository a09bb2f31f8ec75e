import OMSReadModel
import OMSTypes

extension QuoteBoard {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("symbol", symbol)
            json.member("bidPx", price: bidPx.units)
            json.member("bidSize", decimal: bidSize.units)
            json.member("offerPx", price: offerPx.units)
            json.member("offerSize", decimal: offerSize.units)
            json.array("venues") { json in
                for quote in quotes {
                    json.object { json in
                        json.member("venue", quote.venue)
                        json.member("bidPx", price: quote.bidPx.units)
                        json.member("bidSize", decimal: quote.bidSize.units)
                        json.member("offerPx", price: quote.offerPx.units)
                        json.member("offerSize", decimal: quote.offerSize.units)
                        json.member("isBestBid", isBestBid(quote))
                        json.member("isBestOffer", isBestOffer(quote))
                        json.member("time", time: quote.time.nanoseconds)
                    }
                }
            }
        }
    }
}

extension VenueStatus {
    /// A venue that the runtime has not spoken of yet: what the journal says.
    init(row: VenueRow) {
        self.init(venue: row.venue, kind: row.kind)
        isUp = row.isUp
        ordersSent = row.ordersSent
        fills = row.fills
        rejects = row.rejects
        filledQty = row.filledQty
        ackLatencyNanoseconds = row.ackLatencyNanoseconds
        fillRate = row.fillRate
    }

    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("venue", venue)
            json.member("kind", kind)
            json.member("isUp", isUp)
            json.member("isQuoteLinkUp", isQuoteLinkUp)
            json.member("quotesReceived", quotesReceived)
            json.member("lastQuoteTime", time: lastQuoteTime.nanoseconds)
            json.member("ordersSent", ordersSent)
            json.member("fills", fills)
            json.member("rejects", rejects)
            json.member("filledQty", decimal: filledQty.units)
            json.member("ackLatencyNs", ackLatencyNanoseconds)
            json.member("fillRate", decimal: fillRate)
            json.member("penaltyBps", decimal: penaltyBps)
        }
    }
}

extension LatencyStatus {
    func write(into json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("count", count)
            json.member("p50Ns", p50)
            json.member("p90Ns", p90)
            json.member("p99Ns", p99)
            json.member("p999Ns", p999)
            json.member("maxNs", max)
        }
    }
}

extension LiveState {
    /// Members of health, with what the read model adds.
    func writeHealth(readModel: ReadModelPosition, into json: inout JSONWriter) {
        let (status, ordersPerSecond, fillsPerSecond) = health
        let sequence = max(status.journalSequence, readModel.sequence)
        json.member("state", status.state.rawValue)
        json.member("journalSequence", sequence)
        json.member("durableSequence", status.durableSequence)
        json.member("readModelSequence", readModel.sequence)
        json.member("readModelLag", sequence - readModel.sequence)
        json.member("journalBytes", status.journalBytes)
        json.member("chainHead", status.chainHead)
        json.member("durability", status.durability)
        json.member("startedAt", time: status.startedAt.nanoseconds)
        json.member("now", time: status.now.nanoseconds)
        json.member("uptimeSeconds", Self.uptime(status))
        json.member("ordersTotal", status.ordersTotal)
        json.member("fillsTotal", status.fillsTotal)
        json.member("refusalsTotal", status.refusalsTotal)
        json.member("openOrders", status.openOrders)
        json.member("ordersPerSecond", ordersPerSecond)
        json.member("fillsPerSecond", fillsPerSecond)
        json.member("isKillSwitchEngaged", status.isKillSwitchEngaged)
        json.member("controlHeartbeat", status.controlHeartbeat)
        json.member("controlHeartbeatAt", time: status.controlHeartbeatAt.nanoseconds)
        json.member("controlHeartbeatFailures", status.controlHeartbeatFailures)
        writeRiskCounts(into: &json)
        json.array("sessions") { json in
            for session in fixSessions { session.write(into: &json) }
        }
        json.array("latencies") { json in
            for latency in latencies { latency.write(into: &json) }
        }
        market.writeFeeds(into: &json)
    }

    /// How many limits are used to 75, 90 and 100 per cent.
    func writeRiskCounts(into json: inout JSONWriter) {
        let counts = alerts.counts
        json.member("limitsAt75", counts.at75)
        json.member("limitsAt90", counts.at90)
        json.member("limitsAt100", counts.at100)
    }

    private static func uptime(_ status: HealthStatus) -> Int64 {
        guard status.now > status.startedAt else { return 0 }
        return status.now.since(status.startedAt) / Timestamp.nanosecondsPerSecond
    }
}
