import OMSMarket
import OMSModels
import OMSTypes

// What each contestant does when an order comes.
extension RoutingContest {
    /// Decides what to do with what is left of an order; whether that is done, or something has to
    /// be cancelled first.
    mutating func decide(_ number: Int) -> Bool {
        let order = runs[number].order
        let best = world.best
        let far = order.side.isBuy ? best.ask : best.bid
        // One that consumed what stood there finds no market: its order waits.
        guard world.rules.isFit(best) else { return true }
        let children: [ChildOrder]
        switch contestant {
        case .largestVenue:
            children = largest.map { [child(number, $0, order.quantity, far, .take)] } ?? []
        case .proRata: children = sprayed(number, far)
        case .bestPrice:
            children = taken(number, order.quantity, far, .bestNetPrice, withFees: false)
        case .wait: children = []
        case .sweep:
            children = taken(number, order.quantity, far, .protectedSweep, withFees: true)
        case .router: return routed(number, best, far)
        }
        send(number, children)
        return true
    }

    /// A take ends at once; a post stays.
    func child(
        _ number: Int, _ venue: VenueID, _ quantity: Quantity, _ limit: Price,
        _ reason: ChildOrder.Reason
    ) -> ChildOrder {
        ChildOrder(
            parent: number, venue: venue, side: runs[number].order.side, quantity: quantity,
            limit: limit, isImmediate: reason == .take, reason: reason)
    }

    func volume(_ venue: VenueID) -> Quantity {
        world.store.book(world.instrument, venue).cumVolume
    }

    private var largest: VenueID? {
        var found: (venue: VenueID, volume: Quantity)?
        for venue in exchanges {
            let volume = volume(venue)
            if found.map({ volume > $0.volume }) ?? true { found = (venue, volume) }
        }
        return found?.venue
    }

    /// Shares of the volume so far, rounded together, at the national far touch.
    private func sprayed(_ number: Int, _ far: Price) -> [ChildOrder] {
        let order = runs[number].order
        let volumes = exchanges.map { volume($0).units / DecimalText.scale }
        let total = volumes.reduce(0, +)
        guard total > 0 else { return [child(number, exchanges[0], order.quantity, far, .take)] }
        let lot = Lot(Quantity(units: DecimalText.scale))
        var sum: Int64 = 0
        var given = Quantity.zero
        var result: [ChildOrder] = []
        for (venue, volume) in zip(exchanges, volumes) {
            sum += volume
            let part = lot.cumulative(order.quantity, sum, over: total) - given
            given += part
            if part.isPositive { result.append(child(number, venue, part, far, .take)) }
        }
        return result
    }

    /// Everything displayed at the far touch that a policy takes.
    func taken(
        _ number: Int, _ quantity: Quantity, _ far: Price, _ policy: RoutePolicy, withFees: Bool
    ) -> [ChildOrder] {
        let side = runs[number].order.side
        var levels = world.levels(side)
        if !withFees { for index in levels.indices { levels[index].fee = 0 } }
        return FillSimulator.plan(policy, side, quantity, levels, limit: far).map {
            child(number, $0.venue, $0.quantity, $0.price, .take)
        }
    }
}
