import OMSTypes
import Testing

@testable import OMSModels

/// A run of a schedule against a market that fills, refuses, delays and goes silent: the contract
/// of §1 that pure functions can hold.
struct AlgorithmRun {
    struct Child: Equatable {
        var sentAt: Int64
        var quantity: Quantity
        /// R when it was sent.
        var rest: Quantity
        var cumQty: Quantity = .zero
        var leaves: Quantity
    }

    let orderQty: Quantity
    let sizing: ChildSizing
    var market: SplitMix64
    /// Chance that a child is refused, percent.
    var refusals: Int64
    var children: [Child] = []

    var done: Quantity { children.reduce(into: .zero) { $0 += $1.cumQty } }
    var open: Quantity { children.reduce(into: .zero) { $0 += $1.leaves } }

    mutating func send(_ wanted: Quantity, at second: Int64) {
        let rest = orderQty - done - open
        let size = sizing.size(wanted: wanted, rest: rest)
        guard size.isPositive else { return }
        children.append(Child(sentAt: second, quantity: size, rest: rest, leaves: size))
    }

    /// What the market does with each open child within a second.
    mutating func step() {
        for index in children.indices where children[index].leaves.isPositive {
            let chance = market.integer(in: 0...99)
            if chance < refusals {
                children[index].leaves = .zero
            } else if chance < 60 {
                let part = Quantity(
                    units: market.integer(in: 1...children[index].leaves.count)
                        * DecimalText.scale)
                children[index].cumQty += part
                children[index].leaves -= part
            }
        }
    }

    /// Plays a schedule second by second; what is wanted is asked anew each second, as a run does
    /// after each event, up to the latest slice that is due.
    mutating func play(_ slices: [ScheduleSlice], until end: Int64) -> Bool {
        var isConserved = true
        for second in 0..<end {
            if let slice = slices.last(where: { $0.time <= at(second) }) {
                send(TwapSchedule.wanted(slice, done: done, open: open), at: second)
            }
            step()
            isConserved = isConserved && done + open <= orderQty
        }
        return isConserved
    }
}

@Suite struct AlgorithmRunTests {
    private func slices(_ kind: Int, _ quantity: Quantity, _ seed: UInt64) -> [ScheduleSlice] {
        let generator = SplitMix64(seed: seed)
        let lot = Lot(shares(100))
        let window = ScheduleWindow(start: at(0), end: at(3_000), slices: 20, jitterPPM: 900_000)
        switch kind {
        case 0:
            return TwapScheduleTests.slices(
                TwapSchedule(
                    quantity: quantity, lot: lot, window: window, sizePPM: 400_000,
                    generator: generator))
        case 1:
            let schedule = VwapSchedule(
                quantity: quantity, lot: lot, start: at(0), end: at(3_000), curveStart: at(0),
                slicesPerBin: 2, sizePPM: 400_000, jitterPPM: 900_000, generator: generator)
            return VwapScheduleTests.slices(schedule)
        default:
            return AlmgrenChrissTests.slices(
                ShortfallSchedule(
                    quantity: quantity, lot: lot, window: window, urgencyNano: 3_000_000_000,
                    generator: generator))
        }
    }

    private func run(_ kind: Int, _ quantity: Int64, _ seed: UInt64, refusals: Int64) -> (
        run: AlgorithmRun, isConserved: Bool
    ) {
        var run = AlgorithmRun(
            orderQty: shares(quantity), sizing: ChildSizing(lot: Lot(shares(100))),
            market: SplitMix64(seed: seed &+ 99), refusals: refusals)
        let isConserved = run.play(slices(kind, shares(quantity), seed), until: 3_300)
        return (run, isConserved)
    }

    /// A1 at all times; without refusals the whole is done soon after the last slice, and with them the rest is
    /// exactly what no child has executed. The same seeds give the same children.
    @Test(arguments: [0, 1, 2]) func conservesAndEnds(_ kind: Int) {
        var random = SplitMix64(seed: 31)
        for number in 0..<40 {
            let quantity = random.integer(in: 1...60_000)
            let seed = random.next()
            let calm = run(kind, quantity, seed, refusals: 0)
            #expect(calm.isConserved && calm.run.done == shares(quantity), "run \(number)")
            let rough = run(kind, quantity, seed, refusals: 20)
            #expect(rough.isConserved, "run \(number)")
            #expect(rough.run.done + rough.run.open <= shares(quantity), "run \(number)")
            let again = run(kind, quantity, seed, refusals: 20)
            #expect(again.run.children == rough.run.children, "run \(number)")
            // Only the last of all may be odd.
            let isEven = rough.run.children.allSatisfy {
                $0.quantity.count % 100 == 0 || $0.quantity == $0.rest
            }
            #expect(isEven, "run \(number)")
        }
    }

    /// Participation follows whatever the market trades, and ends with Q.
    @Test func participationEnds() {
        for seed in 1...20 as ClosedRange<UInt64> {
            var run = AlgorithmRun(
                orderQty: shares(10_050), sizing: ChildSizing(lot: Lot(shares(100))),
                market: SplitMix64(seed: seed), refusals: 10)
            let schedule = PovSchedule(ratePPM: 200_000)
            var volume = Quantity.zero
            for second in 0..<3_000 as Range<Int64> {
                volume += shares(run.market.integer(in: 0...100))
                let child = schedule.child(
                    volumeOfOthers: volume, done: run.done, open: run.open,
                    orderQty: run.orderQty, run.sizing)
                run.send(child, at: second)
                run.step()
                #expect(run.done + run.open <= run.orderQty, "seed \(seed)")
                #expect(run.done + run.open <= schedule.desired(volumeOfOthers: volume))
            }
            #expect(run.done == run.orderQty, "seed \(seed): \(run.done)")
        }
    }
}
