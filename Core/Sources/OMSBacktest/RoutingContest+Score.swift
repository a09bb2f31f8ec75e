import OMSMarket
import OMSModels
import OMSTypes

// The router: takes, rests or holds back, as `PostWeighing` weighs it.
extension RoutingContest {
    /// Decides what to do with what is left of an order. `false`: what rests elsewhere was cancelled,
    /// and the decision has to be made again without it.
    mutating func routed(_ number: Int, _ best: NationalBest, _ far: Price) -> Bool {
        let order = runs[number].order
        let (sum, _, open) = world.executed(runs[number].children)
        let rest = order.quantity - sum.quantity
        guard rest.isPositive else { return true }
        let choice = weighing(order.side, rest, best, far).choice(by: statistics)
        if open.isPositive {
            if !choice.takes, let post = choice.post, isResting(number, post) { return true }
            cancelOpen(number)
            return false
        }
        var left = rest
        if choice.takes {
            let children = taken(number, rest, far, .protectedSweep, withFees: true)
            for child in children { left -= child.quantity }
            send(number, children)
        }
        if left.isPositive, let post = choice.post {
            send(number, [child(number, post.venue, left, post.price, .post)])
        }
        return true
    }

    /// Whether all that is open rests there already.
    private func isResting(_ number: Int, _ post: PostWeighing.Post) -> Bool {
        runs[number].children.allSatisfy { index in
            let child = world.children[index]
            return child.state == .done
                || child.order.venue == post.venue && child.order.limit == post.price
        }
    }

    private func weighing(
        _ side: Side, _ quantity: Quantity, _ best: NationalBest, _ far: Price
    ) -> PostWeighing {
        let levels = world.levels(side).filter { $0.price == far }
        let parts = FillSimulator.plan(.protectedSweep, side, quantity, levels, limit: far)
        var fees: Int128 = 0
        var shown = Quantity.zero
        for part in parts {
            fees += Int128(levels[Int(part.level)].fee) * Int128(part.quantity.units)
            shown += part.quantity
        }
        let total = exchanges.reduce(into: Int64(0)) { $0 += volume($1).units }
        return PostWeighing(
            side: side, quantity: quantity, touch: best.touch, tick: tick, shown: shown,
            takeFee: shown.isPositive
                ? Int64(Rounding.halfAway(fees, Int128(shown.units))) : 0,
            // A venue with less than a hundredth of the volume is no place to wait for a trade.
            places: exchanges.filter { volume($0).units >= total / 100 }.map {
                PostWeighing.Place(venue: $0, fee: world.fees.maker($0))
            })
    }
}
