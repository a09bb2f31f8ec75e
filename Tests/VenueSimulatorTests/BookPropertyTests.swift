import OMSTypes
import Testing

@testable import VenueSimulator

/// Random orders, replaces, cancels and quotes: the book and its slow twin must agree on every
/// fill, every outcome and the depth after each step.
@Suite struct BookPropertyTests {
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func bookAgreesWithItsSlowTwin(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var fast = LimitOrderBook()
        var slow = SlowBook()
        var restingMost = 0
        for step in 1...400 {
            var fastFills: [BookFill] = []
            var slowFills: [BookFill] = []
            let id = BookOrderID(UInt64(step))
            let known = BookOrderID(UInt64(max(1, step - Int(random.below(40)))))
            let price = Price(units: 1_000_000_000 + Int64(random.below(12)) * 1_000_000)
            let quantity = Quantity(units: (1 + Int64(random.below(9))) * 100)
            switch random.below(10) {
            case 0...4:
                let order = BookOrder(
                    id: id, side: random.below(2) == 0 ? .buy : .sell,
                    limit: random.below(8) == 0 ? nil : price, quantity: quantity,
                    timeInForce: [.day, .day, .immediateOrCancel, .fillOrKill][
                        Int(random.below(4))])
                let outcome = fast.submit(order, fills: &fastFills)
                #expect(outcome == slow.submit(order, fills: &slowFills), "seed \(seed) \(step)")
            case 5: #expect(fast.cancel(known) == slow.cancel(known), "seed \(seed) \(step)")
            case 6, 7:
                // Half of them ask for what stands already, the edge between keep and move.
                let leaves = random.below(2) == 0 ? fast.leaves(of: known) : nil
                let limit = slow.limit(of: known).flatMap { random.below(2) == 0 ? $0 : nil }
                let new = (leaves ?? quantity, limit ?? price)
                let outcome = fast.replace(
                    known, leaves: new.0, limit: new.1, fills: &fastFills)
                #expect(
                    outcome
                        == slow.replace(known, leaves: new.0, limit: new.1, fills: &slowFills),
                    "seed \(seed) \(step)")
            default:
                let side: BookSide = random.below(2) == 0 ? .bid : .ask
                let level =
                    random.below(6) == 0 ? nil : BookLevel(price: price, quantity: quantity)
                fast.setBackground(side, level.map { [$0] } ?? [], fills: &fastFills)
                slow.setBackground(side, level, fills: &slowFills)
            }
            #expect(fastFills == slowFills, "seed \(seed) step \(step)")
            restingMost = max(restingMost, fast.restingCount)
            guard isSame(fast, slow) else {
                Issue.record("the books differ: seed \(seed) step \(step)")
                return
            }
        }
        #expect(restingMost > 2, "seed \(seed): the run left no orders in the book")
    }

    /// Same depth, same orders, and never locked or crossed.
    private func isSame(_ fast: LimitOrderBook, _ slow: SlowBook) -> Bool {
        if let bid = fast.top.bid, let ask = fast.top.ask, bid.price >= ask.price { return false }
        let orders = BookSide.allCases.flatMap { slow.entries($0) }.filter { $0.id != nil }
        return BookSide.allCases.allSatisfy { fast.depth($0) == slow.levels($0) }
            && fast.restingCount == orders.count
            && orders.allSatisfy { entry in
                entry.id.flatMap { fast.leaves(of: $0) } == entry.quantity
            }
    }

    /// Quantity is conserved: what came in is filled, cancelled or resting.
    @Test(arguments: [7, 99, 12345] as [UInt64])
    func nothingIsLostInTheBook(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var book = LimitOrderBook()
        var open: [BookOrderID: Quantity] = [:]
        for step in 1...2000 {
            var fills: [BookFill] = []
            let id = BookOrderID(UInt64(step))
            let order = BookOrder(
                id: id, side: random.below(2) == 0 ? .buy : .sell,
                limit: Price(units: 100 + Int64(random.below(20))),
                quantity: Quantity(units: 1 + Int64(random.below(50))),
                timeInForce: random.below(3) == 0 ? .immediateOrCancel : .day)
            open[id] = order.quantity
            let outcome = book.submit(order, fills: &fills)
            for fill in fills {
                for party in [fill.maker, fill.taker].compactMap({ $0 }) {
                    open[party, default: .zero] -= fill.quantity
                }
            }
            if case .canceled(let left) = outcome {
                #expect(open[id] == left, "seed \(seed) step \(step)")
                open[id] = nil
            }
            open = open.filter { $0.value != .zero }
            #expect(open.count == book.restingCount, "seed \(seed) step \(step)")
            #expect(open.allSatisfy { book.leaves(of: $0.key) == $0.value }, "seed \(seed) \(step)")
        }
    }
}
