import FIXCodec

// What becomes of an order.
extension CrashVenues {
    /// One in ten is refused, half are filled, the rest wait for a fill, a cancel or a replace.
    func decide(_ id: String, isImmediate: Bool) {
        guard let order = orders[id], order.isLive else { return }
        if isHalted(order.link) { return end(id, status: 0x38, execType: 0x38) }
        let chance = Int.random(in: 0..<100, using: &random)
        guard chance >= 10 else { return end(id, status: 0x38, execType: 0x38) }
        // An acknowledgement may come after the fills of which it knows nothing.
        let isLate = strikes(5)
        if isLate { later(percent: 100, 1...60) { self.report(id, execType: 0x30) } }
        if !isLate { report(id, execType: 0x30) }
        if isImmediate {
            if chance < 80 { fill(id, part(order.quantity)) }
            return end(id, status: 0x34, execType: 0x34)
        }
        switch chance {
        case ..<40: fill(id, order.quantity + (strikes(3) ? unit * 100_000_000 : 0))
        case ..<55:
            let first = part(order.quantity)
            // The second may be told before the first.
            if strikes(10) {
                fillTwiceReversed(id, first)
            } else {
                fill(id, first)
                fill(id, order.quantity - first)
            }
        case ..<75:
            fill(id, part(order.quantity))
            later(percent: 100, 10...800) { self.fillRest(id) }
        case ..<85: later(percent: 100, 500...3_000) { self.fillRest(id) }
        case ..<90:
            later(percent: 100, 100...1_000) { self.end(id, status: 0x34, execType: 0x34) }
        default: break
        }
    }

    private func part(_ quantity: Int64) -> Int64 {
        let lots = quantity / (100_000_000 * unit)
        return Int64.random(in: 1...max(1, lots - 1), using: &random) * 100_000_000 * unit
    }

    private func fillRest(_ id: String) {
        if let order = orders[id] { fill(id, order.leaves) }
    }

    /// Ends an order without a request: refused, or cancelled by the venue.
    func end(_ id: String, status: UInt8, execType: UInt8) {
        guard orders[id]?.isLive == true else { return }
        orders[id]?.isLive = false
        orders[id]?.status = status
        report(id, execType: execType)
    }

    /// A cancel or replace request.
    func change(
        _ link: Int, _ request: String, _ original: String, _ quantity: Int64,
        _ price: Int64, isReplace: Bool
    ) {
        let id = aliases[original] ?? original
        guard let order = orders[id] else {
            return refuse(
                link, request, original, status: 0x38, reason: 1, isReplace: isReplace)
        }
        guard order.isLive else {
            return refuse(
                link, request, original, status: order.status, reason: 0,
                isReplace: isReplace)
        }
        guard isReplace else {
            orders[id]?.isLive = false
            orders[id]?.status = 0x34
            report(id, execType: 0x34, clOrdID: request, original: order.clOrdID)
            return
        }
        guard quantity > order.cumQty, !random.isOne(inHundred: 10) else {
            return refuse(
                link, request, original, status: order.status, reason: 2, isReplace: true)
        }
        aliases[request] = id
        orders[id]?.clOrdID = request
        orders[id]?.quantity = quantity
        orders[id]?.price = price
        report(id, execType: 0x35, clOrdID: request, original: order.clOrdID)
    }
}
