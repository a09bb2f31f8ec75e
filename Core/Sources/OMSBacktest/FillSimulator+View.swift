import OMSMarket
import OMSModels
import OMSTypes

// What whoever trades can see, and what the product's policies make of it.
extension FillSimulator {
    /// What an order of a side could take, best price first: one level a venue, fresh, with the
    /// venue's fee.
    public func levels(_ side: Side) -> [VenueLevel] {
        var list = ProtectedQuoteList()
        store.protectedQuotes(instrument, side.isBuy ? .ask : .bid, at: now, into: &list)
        return list.elements.map { quote in
            VenueLevel(
                venue: quote.venue, price: quote.price, displayed: quote.size,
                fee: fees.taker(quote.venue), latency: rules.latency)
        }
    }

    public var best: NationalBest { store.nationalBest(instrument, at: now) }

    /// Sum of what was executed of an order's children.
    public func executed(_ numbers: [Int]) -> (sum: ExecutedSum, fees: Int64, open: Quantity) {
        var sum = ExecutedSum()
        var charged: Int64 = 0
        var open = Quantity.zero
        for number in numbers {
            open += children[number].leavesQty
            for fill in children[number].fills {
                sum.add(fill.quantity, at: fill.price)
                charged += fill.fee
            }
        }
        return (sum, charged, open)
    }

    /// What a policy makes of a quantity: nothing worse than `limit`, nothing finer than `lot`.
    static func plan(
        _ policy: RoutePolicy, _ side: Side, _ quantity: Quantity, _ levels: [VenueLevel],
        limit: Price, _ lot: Lot = Lot(Quantity(units: DecimalText.scale))
    ) -> [RouteAllocation] {
        var constraints = RouteConstraints(lot: lot)
        constraints.limit = limit
        return withUnsafeTemporaryAllocation(
            of: RouteAllocation.self, capacity: max(1, levels.count)
        ) { buffer in
            let result = levels.withUnsafeBufferPointer {
                policy.plan(side, quantity, $0, constraints, into: buffer)
            }
            return Array(buffer[..<result.count])
        }
    }
}

extension NationalBest {
    /// Of a two-sided market.
    var touch: Touch { Touch(bid: bid, bidSize: bidSize, ask: ask, askSize: askSize) }
}
