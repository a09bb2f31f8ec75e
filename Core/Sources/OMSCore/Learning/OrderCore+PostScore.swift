import OMSModels
import OMSTypes

// Where an order is posted that should be filled soon (algos-and-sor §7.1, §7.7).
extension OrderCore {
    /// Most trades that are counted one by one; beyond it their number is as good as normal.
    private static let countedMax = 400.0

    /// The lit venue where posting costs least: φ·(edge − rebate) + (1 − φ)·missCost. `nil` where
    /// nothing is known of trading at any of them.
    mutating func cheapestPost(_ slot: Slot, _ child: RouteTerms, _ best: NBBO) -> VenueID? {
        let (side, instrument) = (orders[slot].terms.side, orders[slot].terms.instrument)
        guard best.midpoint.isSet else { return nil }
        var chosen: VenueCost?
        for index in candidates.indices {
            let score = candidates[index]
            guard isUsable(score, []), accepts(score.venue, child, isBuy: side.isBuy),
                let flow = learning.flow(score.venue, instrument)
            else { continue }
            let queue = queue(at: score.venue, instrument, side, child.price)
            var cost = VenueCost(
                side: side, price: child.price,
                fee: learning.penalty(score.venue, at: child.price)
                    - reference.postRebate(score.venue, at: child.price),
                fillPPM: fillPPM(flow, queue, child.quantity))
            (cost.latency, cost.priority, cost.venue) =
                (score.latency, score.priority, score.venue)
            let (mid, miss) = (best.midpoint, reference.tuning.missCost)
            candidates[index].fillPPM = cost.fillPPM
            candidates[index].fee = cost.fee
            candidates[index].cost = cost.perShare(mid: mid, missCost: miss)
            guard let old = chosen else {
                chosen = cost
                continue
            }
            let (new, least) = (candidates[index].cost, old.perShare(mid: mid, missCost: miss))
            if new != least ? new < least : VenueCost.isPreferred(cost, old) { chosen = cost }
        }
        return chosen?.venue
    }

    /// φ of a whole fill within the horizon, parts per million: trades come as a Poisson stream.
    private func fillPPM(_ flow: FlowRate, _ queue: Quantity, _ quantity: Quantity) -> Int64 {
        guard flow.tradesMilli > 0, flow.quantity.isPositive else { return 0 }
        let hours = Double(reference.learning.horizon) / 3.6e12
        let trades = Double(flow.tradesMilli) / 1_000
        let size = Double(flow.quantity.units) / trades
        let ahead = Double(queue.units) + Double(quantity.units)
        let (needed, mean) = ((ahead / size).rounded(.up), trades * hours)
        let chance: Double
        if needed <= Self.countedMax {
            chance = FillProbability.poissonQueue(
                rate: trades, time: hours, tradeSize: size, queue: Double(queue.units),
                quantity: Double(quantity.units))
        } else {
            chance = Elementary.normalCDF((mean - needed + 0.5) / mean.squareRoot())
        }
        return max(0, min(1_000_000, Int64((chance * 1_000_000).rounded())))
    }

    /// What stands ahead of a new order at a venue: what it shows at this price or a better one.
    mutating func queue(
        at venue: VenueID, _ instrument: InstrumentID, _ side: Side, _ price: Price
    ) -> Quantity {
        for place in inputs.read(instrument, from: quotes, venues: reference.venues.count)
        where inputs[place].venue == venue {
            let quote = inputs[place]
            let (near, size) =
                side.isBuy ? (quote.bid, quote.bidSize) : (quote.ask, quote.askSize)
            guard near.isSet, side.isBuy ? near >= price : near <= price else { return .zero }
            return size
        }
        return .zero
    }
}
