import OMSTypes

// Orders whose price follows the best prices: those of the national market where it is known, else those
// of this book, orders that are themselves pegged left out.
extension VenueEngine {
    /// Brings the pegged orders of a symbol to where they belong now. One that has to move goes to the
    /// end of its new price, and may trade on the way; one that nothing is known to follow waits outside
    /// the book. In a locked or crossed market all stay where they are.
    mutating func repeg(_ symbol: Symbol) {
        guard isContinuous, pegs[symbol]?.isEmpty == false else { return }
        // What one of them trades can move another: a few rounds, then the next change goes on.
        for _ in 0..<8 where repegOnce(symbol) {}
        pegs[symbol]?.removeAll { orders[$0].status.isTerminal }
    }

    private mutating func repegOnce(_ symbol: Symbol) -> Bool {
        let known = national[symbol] ?? NationalBest()
        let book = lit[symbol] ?? LimitOrderBook()
        let bid = known.bid ?? book.leader(.bid)
        let ask = known.ask ?? book.leader(.ask)
        if let bid, let ask, bid >= ask { return false }
        var moved: [(index: Int, target: Price?)] = []
        for index in pegs[symbol] ?? [] where !orders[index].status.isTerminal {
            let id = BookOrderID(UInt64(index))
            let target = pegPrice(orders[index], bid: bid, ask: ask)
            guard target != lit[symbol]?.places[id]?.price else { continue }
            moved.append((index, target))
        }
        // All leave before the first comes back: none runs into one that is on its way.
        for entry in moved { _ = lit[symbol]?.cancel(BookOrderID(UInt64(entry.index))) }
        for entry in moved {
            changedSymbols.insert(symbol)
            guard let target = entry.target else { continue }
            let order = orders[entry.index]
            var standing = BookOrder(
                id: BookOrderID(UInt64(entry.index)), side: order.side, limit: target,
                quantity: order.leavesQty)
            standing.isHidden = order.isHidden
            standing.isPegged = true
            fills.removeAll(keepingCapacity: true)
            _ = lit[symbol, default: LimitOrderBook()].submit(standing, fills: &fills)
            reportFills(symbol)
        }
        return moved.contains { $0.target != nil }
    }

    /// Where a pegged order belongs, never beyond its limit; `nil`: there is nothing to follow.
    func pegPrice(_ order: VenueOrder, bid: Price?, ask: Price?) -> Price? {
        guard let peg = order.peg else { return nil }
        let isBuy = order.side.isBuy
        var units: Int64
        switch peg.kind {
        case .primary:
            guard let best = isBuy ? bid : ask else { return nil }
            units = best.units
        case .market:
            guard let best = isBuy ? ask : bid else { return nil }
            units = best.units
        case .midpoint:
            guard let bid, let ask else { return nil }
            // Half a unit goes to the passive side.
            units = (bid.units + ask.units + (isBuy ? 0 : 1)) >> 1
        }
        units += peg.offset.units
        if let limit = order.price {
            units = isBuy ? min(units, limit.units) : max(units, limit.units)
        }
        let tick = description.tick.units
        if tick > 0, peg.kind != .midpoint {
            units = isBuy ? units / tick * tick : (units + tick - 1) / tick * tick
        }
        return units > 0 ? Price(units: units) : nil
    }
}
