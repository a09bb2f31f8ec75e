import OMSTypes

/// The recorded quotes of all venues, and the best of them.
struct NationalQuotes: Sendable {
    private var prices: [Symbol: [BookSide: [Int: Price]]] = [:]

    mutating func apply(_ event: ReplayEvent) {
        let price = event.size.isPositive ? event.price : nil
        prices[event.symbol, default: [:]][event.side, default: [:]][event.venue] = price
    }

    func best(of symbol: Symbol) -> NationalBest {
        let sides = prices[symbol]
        return NationalBest(
            bid: sides?[.bid]?.values.max(), ask: sides?[.ask]?.values.min())
    }
}
