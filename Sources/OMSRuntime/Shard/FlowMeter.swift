import Foundation
import OMSCore
import OMSTypes

/// How much trades at each venue in each instrument: prints, of which those of half an hour ago
/// count half.
struct FlowMeter {
    private static let halfLife = 1_800.0
    /// Most pairs of a venue and an instrument that are followed.
    static let pairsMax = 100_000

    private struct Flow {
        var trades = 0.0
        var quantity = 0.0
        var time: Timestamp
        var since: Timestamp
        var isTouched = false
    }

    private var flows: [UInt64: Flow] = [:]
    private var touched: [UInt64] = []

    mutating func note(
        _ venue: VenueID, _ instrument: InstrumentID, _ size: Quantity, at instant: Timestamp
    ) {
        guard size.isPositive, venue.raw > 0 else { return }
        let key = UInt64(venue.raw) << 32 | UInt64(instrument.raw)
        guard flows[key] != nil || flows.count < Self.pairsMax else { return }
        var flow = flows[key] ?? Flow(time: instant, since: instant)
        flow = Self.faded(flow, instant)
        flow.trades += 1
        flow.quantity += Double(size.units)
        if !flow.isTouched { touched.append(key) }
        flow.isTouched = true
        flows[key] = flow
    }

    private static func faded(_ flow: Flow, _ instant: Timestamp) -> Flow {
        let seconds = max(0, Double(instant.since(flow.time)) / 1e9)
        let factor = exp2(-seconds / halfLife)
        var result = flow
        result.trades *= factor
        result.quantity *= factor
        result.time = instant
        return result
    }

    /// Rates of what has traded since the last time, at most so many; the others are kept for the
    /// next. A minute at least is taken for the time that was heard.
    mutating func take(_ most: Int, at instant: Timestamp) -> [VenueFlow] {
        var result: [VenueFlow] = []
        for key in touched.prefix(most) {
            guard var flow = flows[key] else { continue }
            flow = Self.faded(flow, instant)
            flow.isTouched = false
            flows[key] = flow
            let heard = max(60, Double(instant.since(flow.since)) / 1e9)
            // What a steady stream of one a second would have added up to.
            let weight = Self.halfLife / log(2.0) * (1 - exp2(-heard / Self.halfLife))
            let hourly = 3_600 / weight
            let trades = (flow.trades * hourly * 1_000).rounded()
            let quantity = (flow.quantity * hourly).rounded()
            guard trades < 1e12, quantity < 1e17 else { continue }
            result.append(
                VenueFlow(
                    venue: VenueID(UInt16(truncatingIfNeeded: key >> 32)),
                    instrument: InstrumentID(UInt32(truncatingIfNeeded: key)),
                    rate: FlowRate(
                        tradesMilli: Int64(trades), quantity: Quantity(units: Int64(quantity)))))
        }
        touched.removeFirst(min(most, touched.count))
        return result
    }

    var isEmpty: Bool { touched.isEmpty }
}
