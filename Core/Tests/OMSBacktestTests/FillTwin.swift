import OMSMarket
import OMSModels
import OMSTypes

@testable import OMSBacktest

/// The rules once more, as slowly and plainly as can be: every question is answered from the whole
/// record and from all fills before. Times are nanoseconds, sizes and prices units.
struct FillTwin {
    struct Sent {
        var time: Int64
        var order: ChildOrder
        var cancelTime: Int64?
    }

    struct Fill: Equatable {
        var child: Int
        var time: Int64
        var quantity: Int64
        var price: Int64
        var isMaker: Bool
    }

    let updates: [MarketUpdate]
    let sent: [Sent]
    let rules: FillRules
    var fills: [Fill] = []
    /// How much was taken from the row of that number, on the side of asks or bids.
    var taken: [Int: [Bool: Int64]] = [:]
    var rests: [Int: Int64] = [:]

    init(_ updates: [MarketUpdate], _ sent: [Sent], _ rules: FillRules) {
        (self.updates, self.sent, self.rules) = (updates, sent, rules)
    }

    /// Price and what is left of it, by venue, of what an order of a side can take.
    private func shown(_ isBuy: Bool, before end: Int, _ now: Int64) -> [(
        UInt16, Int, Int64, Int64
    )] {
        (1...16).compactMap { number in
            let rows = (0..<end).filter {
                updates[$0].kind == .quote && updates[$0].venue.raw == number
            }
            guard let row = rows.last else { return nil }
            let quote = updates[row]
            func left(_ isAsk: Bool) -> Int64 {
                (isAsk ? quote.askSize : quote.size).units - (taken[row]?[isAsk] ?? 0)
            }
            let isCrossed = left(true) > 0 && left(false) > 0 && quote.price > quote.ask
            let price = (isBuy ? quote.ask : quote.price).units
            guard !isCrossed, left(isBuy) > 0, price > 0,
                now - quote.time.nanoseconds <= rules.quoteAgeMax
            else { return nil }
            return (UInt16(number), row, price, left(isBuy))
        }
    }

    mutating func play() {
        // Records first, then what arrives, at one time; what was sent, in its order.
        var moments: [(time: Int64, kind: Int, number: Int)] = []
        for index in updates.indices { moments.append((updates[index].time.nanoseconds, 0, index)) }
        for index in sent.indices {
            moments.append((sent[index].time + rules.latency, 1, index))
            if let time = sent[index].cancelTime {
                moments.append((time + rules.latency, 2, index))
            }
        }
        moments.sort {
            ($0.time, $0.kind == 0 ? 0 : 1, $0.kind, $0.number) < (
                $1.time, $1.kind == 0 ? 0 : 1, $1.kind, $1.number
            )
        }
        for moment in moments {
            let before = updates.filter { $0.time.nanoseconds <= moment.time }.count
            switch moment.kind {
            case 0: if updates[moment.number].kind == .trade { print(updates[moment.number]) }
            case 1: arrive(moment.number, moment.time, before)
            default: rests[moment.number] = nil
            }
        }
    }

    private func left(_ child: Int) -> Int64 {
        fills.filter { $0.child == child }.reduce(sent[child].order.quantity.units) {
            $0 - $1.quantity
        }
    }

    private mutating func arrive(_ child: Int, _ now: Int64, _ before: Int) {
        let order = sent[child].order
        let isBuy = order.side.isBuy
        func isBetter(_ a: Int64, _ b: Int64) -> Bool { isBuy ? a < b : a > b }
        let all = shown(isBuy, before: before, now)
        if let own = all.first(where: { $0.0 == order.venue.raw }),
            !isBetter(order.limit.units, own.2), !all.contains(where: { isBetter($0.2, own.2) })
        {
            let quantity = min(own.3, order.quantity.units)
            fills.append(
                Fill(child: child, time: now, quantity: quantity, price: own.2, isMaker: false))
            taken[own.1, default: [:]][isBuy, default: 0] += quantity
        }
        guard left(child) > 0, !order.isImmediate else { return }
        let far = shown(isBuy, before: before, now).map(\.2).sorted(by: isBetter).first
        var price = order.limit.units
        if let far, !isBetter(price, far) { price = far - order.side.sign * rules.tick.units }
        rests[child] = price
    }

    private mutating func print(_ print: MarketUpdate) {
        guard print.eligibility.contains(.vwap), !rules.offExchange.contains(print.venue) else {
            return
        }
        var size = print.size.units
        while size > 0 {
            let through = rests.filter { child, price in
                let order = sent[child].order
                return (rules.through == .anyExchange || order.venue == print.venue)
                    && (order.side.isBuy
                        ? print.price.units < price : print.price.units > price)
            }
            // The side of the first to arrive; of that side the best price, then the first.
            guard let first = through.keys.min() else { return }
            let isBuy = sent[first].order.side.isBuy
            let side = through.filter { sent[$0.key].order.side.isBuy == isBuy }
            guard let best = isBuy ? side.values.max() : side.values.min(),
                let child = side.filter({ $0.value == best }).keys.min()
            else { return }
            let quantity = min(size, left(child))
            size -= quantity
            fills.append(
                Fill(
                    child: child, time: print.time.nanoseconds, quantity: quantity, price: best,
                    isMaker: true))
            if left(child) == 0 { rests[child] = nil }
        }
    }
}
