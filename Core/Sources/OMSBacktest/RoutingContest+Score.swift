import OMSMarket
import OMSModels
import OMSTypes

// The router: the score of algos-and-sor §7.1 for taking, for each place to rest at, and for doing
// nothing yet. All costs are per share against the midpoint now, units of 10⁻⁸.
extension RoutingContest {
    /// Where an order may rest, and what that is expected to cost.
    struct Post: Equatable {
        var venue: VenueID
        var price: Price
        var cost: Int64
    }

    /// Takes, posts or holds back what is left. `false`: what rests elsewhere was cancelled, and
    /// the decision has to be made again without it.
    mutating func routed(_ number: Int, _ best: NationalBest, _ far: Price) -> Bool {
        let order = runs[number].order
        let (sum, _, open) = world.executed(runs[number].children)
        let rest = order.quantity - sum.quantity
        guard rest.isPositive else { return true }
        let state = TouchState(best, order.side, tick: tick)
        let idle = statistics.wait(state)?.missCost
        let post = bestPost(order.side, rest, best, state).flatMap {
            $0.cost < idle ?? .max ? $0 : nil
        }
        let later = post?.cost ?? idle
        let take = takeCost(order.side, rest, best, far, later)
        let isLater = later.map { $0 < take } ?? false
        if open.isPositive {
            if isLater, let post, isResting(number, post) { return true }
            cancelOpen(number)
            return false
        }
        var left = rest
        if !isLater {
            let children = taken(number, rest, far, .protectedSweep, withFees: true)
            for child in children { left -= child.quantity }
            send(number, children)
        }
        if left.isPositive, let post {
            send(number, [child(number, post.venue, left, post.price, .post)])
        }
        return true
    }

    /// Whether all that is open rests there already.
    private func isResting(_ number: Int, _ post: Post) -> Bool {
        runs[number].children.allSatisfy { index in
            let child = world.children[index]
            return child.state == .done
                || child.order.venue == post.venue && child.order.limit == post.price
        }
    }

    /// Cost of taking what is displayed at the far touch; what that is not enough for comes later.
    private func takeCost(
        _ side: Side, _ quantity: Quantity, _ best: NationalBest, _ far: Price, _ later: Int64?
    ) -> Int64 {
        let levels = world.levels(side).filter { $0.price == far }
        let parts = FillSimulator.plan(.protectedSweep, side, quantity, levels, limit: far)
        var fees: Int128 = 0
        var shown = Quantity.zero
        for part in parts {
            fees += Int128(levels[Int(part.level)].fee) * Int128(part.quantity.units)
            shown += part.quantity
        }
        let fee = shown.isPositive ? Int64(Rounding.halfAway(fees, Int128(shown.units))) : 0
        let whole = Int128(PartsPerMillion.whole)
        let filled = Int64(Int128(shown.units) * whole / Int128(quantity.units))
        let half = (best.ask.units - best.bid.units) / 2
        return VenueCost(side: side, price: far, fee: fee, fillPPM: filled)
            .perShare(mid: best.midpoint, missCost: later ?? half + fee)
    }

    /// The cheapest place to rest, at venues that trade at all; of two that cost the same the one
    /// that §7.1 prefers.
    private func bestPost(
        _ side: Side, _ quantity: Quantity, _ best: NationalBest, _ state: TouchState
    ) -> Post? {
        let size = PostCell.size(quantity)
        let total = exchanges.reduce(into: Int64(0)) { $0 += volume($1).units }
        var found: (score: VenueCost, cost: Int64)?
        // A venue with less than a hundredth of the volume is no place to wait for a trade.
        for venue in exchanges where volume(venue).units >= total / 100 {
            for candidate in PostCandidate.allCases {
                guard
                    let price = candidate.price(
                        side, bid: best.bid, ask: best.ask, tick: tick),
                    let known = statistics.post(
                        PostCell.index(venue, state, candidate, size))
                else { continue }
                var score = VenueCost(
                    side: side, price: price, fee: world.fees.maker(venue),
                    fillPPM: known.fillPPM)
                score.venue = venue
                let cost = score.perShare(mid: best.midpoint, missCost: known.missCost)
                let isBetter =
                    found.map {
                        cost != $0.cost
                            ? cost < $0.cost : VenueCost.isPreferred(score, $0.score)
                    } ?? true
                if isBetter { found = (score, cost) }
            }
        }
        return found.map {
            Post(venue: $0.score.venue, price: $0.score.price, cost: $0.cost)
        }
    }
}
