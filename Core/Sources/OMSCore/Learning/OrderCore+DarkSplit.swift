import OMSTypes

// Several dark venues at once, each for as much as it probably holds (algos-and-sor §7.5).
extension OrderCore {
    /// A dark venue that may be asked, and how likely it is to hold more.
    private struct Pool {
        var venue: VenueID
        var odds: DarkOdds
    }

    /// Unit after unit to the venue where the next one is most likely executed, ties to the lower
    /// number; whether nothing is left for venues that display.
    mutating func splitDark(_ slot: Slot, _ quantity: Quantity, _ best: NBBO) -> Bool {
        var pools = darkPools(slot, quantity, best)
        guard !pools.isEmpty else { return false }
        let unit = darkUnit(orders[slot].terms.instrument)
        let whole = quantity.units / unit.units
        for _ in 0..<min(whole, Int64(pools.count * DarkTail.unitsMax)) {
            var chosen = 0
            for place in pools.indices.dropFirst()
            where pools[place].odds.next > pools[chosen].odds.next { chosen = place }
            guard pools[chosen].odds.next > 0 else { break }
            pools[chosen].odds.give()
        }
        // Less than a unit goes to where something is most likely at all.
        let isSmall = whole == 0
        if isSmall {
            let first = pools.max {
                $0.odds.next < $1.odds.next || $0.odds.next == $1.odds.next && $0.venue > $1.venue
            }
            pools = first.map { [$0] } ?? []
        }
        let limit = darkLimit(slot, best)
        for pool in pools where isSmall || pool.odds.given > 0 {
            let part = isSmall ? quantity : Quantity(units: Int64(pool.odds.given) * unit.units)
            guard part <= orders[slot].unrouted else { break }
            send(slot, pool.venue, part, .limit, .immediateOrCancel, limit, .dark)
            for index in candidates.indices where candidates[index].venue == pool.venue {
                candidates[index].sent += part
            }
        }
        return !orders[slot].unrouted.isPositive
    }

    private func darkPools(_ slot: Slot, _ quantity: Quantity, _ best: NBBO) -> [Pool] {
        let (instrument, isBuy) = (orders[slot].terms.instrument, orders[slot].terms.side.isBuy)
        var result: [Pool] = []
        for score in candidates.elements
        where score.kind == .dark && score.standing == .eligible {
            let child = RouteTerms(.limit, .immediateOrCancel, best.midpoint, quantity)
            guard accepts(score.venue, child, isBuy: isBuy) else { continue }
            result.append(
                Pool(
                    venue: score.venue,
                    odds: learning.odds(
                        score.venue, instrument, reference.learning.darkEvidence)))
        }
        return result.sorted { $0.venue < $1.venue }
    }

    /// How far a hidden order at the midpoint may go: the far touch, and never beyond the limit.
    func darkLimit(_ slot: Slot, _ best: NBBO) -> Price {
        let isBuy = orders[slot].terms.side.isBuy
        let touch = isBuy ? best.ask : best.bid
        let limit = orders[slot].terms.price
        guard orders[slot].workingType.hasLimit, allows(orders[slot], limit) else { return touch }
        return isBuy ? min(limit, touch) : max(limit, touch)
    }
}
