import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// A strategy is paused, goes on, and is given other parameters while it works.
@Suite struct StrategyAmendTests {
    private func amend(
        _ desk: Desk, _ quantity: Int64, clOrdID: ClOrdID = "Y", of original: ClOrdID = "X",
        _ terms: StrategyTerms
    ) {
        desk.run(
            .instructed(
                .amend(
                    ReplaceOrder(
                        session: Desk.client, clOrdID: clOrdID, origClOrdID: original, side: .buy,
                        symbol: "ACME", ordType: .limit, orderQty: qty(quantity), price: px("10")),
                    .none, terms)))
    }

    // MARK: The desk

    @Test(arguments: [true, false])
    func theDeskPauses(_ keeps: Bool) throws {
        let desk = Desk.lots()
        let id = desk.enter(desk.order("X", .buy, 7_000), by: desk.strategy())
        let first = desk.nextSlice()
        desk.venue(.new, on: first[0])
        desk.run(.desk(.pause(user: "ann", id, isPaused: true, keepsChildren: keeps)))
        #expect((desk.attempts[first[0].order] == nil) == keeps)
        if !keeps { desk.venue(.canceled, on: first[0]) }
        try desk.restart()
        #expect(desk.core.strategy(of: id)?.phase == .paused)
        desk.wait(milliseconds: 120_000)
        #expect(desk.routes.count == 1, "no slice while it is paused")
        desk.run(.desk(.pause(user: "ann", id, isPaused: false, keepsChildren: keeps)))
        // 4.5 minutes are left of the window, less a moment: four slices of what is left.
        var sizes: [Int64] = []
        while sizes.count < 10, !desk.view(id).isTerminal {
            let sent = desk.nextSlice()
            if keeps, sizes.isEmpty { desk.fill(first[0]) }
            sizes += sent.shares
            sent.forEach { desk.fill($0) }
        }
        #expect(sizes.reduce(0, +) == (keeps ? 6_000 : 7_000) && desk.view(id).ordStatus == .filled)
        #expect(sizes.count == 4)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func aPausedStrategyEndsWithItsWindow() {
        let desk = Desk.lots()
        let id = desk.enter(desk.order("X", .buy, 7_000), by: desk.strategy())
        desk.run(.desk(.pause(user: "ann", id, isPaused: true, keepsChildren: false)))
        desk.run(.desk(.pause(user: "ann", id, isPaused: true, keepsChildren: false)))
        let end = desk.now
        desk.fireNextTimer()
        #expect(desk.now.since(end) > 6 * Desk.minute)
        #expect(desk.view(id).ordStatus == .canceled)
    }

    @Test func whatCannotBePaused() {
        let desk = Desk.lots()
        let id = desk.enter(desk.order("X", .buy, 100))
        desk.run(.desk(.pause(user: "ann", id, isPaused: true, keepsChildren: false)))
        #expect(desk.core.deskRefusal?.reason == .strategyParameter)
        desk.run(.desk(.pause(user: "ann", OrderID(99), isPaused: true, keepsChildren: false)))
        #expect(desk.core.deskRefusal?.reason == .orderTerminal)
    }

    // MARK: The client

    /// The schedule follows the new parameters from then on; what was done stays.
    @Test func otherParameters() throws {
        let desk = Desk.lots()
        let id = desk.enter(desk.order("X", .buy, 7_000), by: desk.strategy())
        let first = desk.nextSlice()
        desk.fill(first[0])
        var terms = desk.strategy(minutes: 3)
        terms.interval = 30_000_000_000
        amend(desk, 7_000, terms)
        #expect(desk.core.strategy(of: id)?.plan?.base == qty(1_000))
        try desk.restart()
        var sizes: [Int64] = []
        let start = desk.now
        while sizes.count < 20, !desk.view(id).isTerminal {
            let sent = desk.nextSlice()
            sizes += sent.shares
            sent.forEach { desk.fill($0) }
        }
        #expect(sizes == [1_000, 1_000, 1_000, 1_000, 1_000, 1_000])
        #expect(desk.now.since(start) < 3 * Desk.minute)
        #expect(desk.view(id).cumQty == qty(7_000) && desk.view(id).clOrdID == "Y")
        #expect(desk.replayed() == desk.digest())
    }

    /// What is at venues comes back before the new parameters hold.
    @Test func whatIsOutComesBackFirst() {
        let desk = Desk.lots()
        let id = desk.enter(desk.order("X", .buy, 7_000), by: desk.strategy())
        let first = desk.nextSlice()
        desk.venue(.new, on: first[0])
        var terms = desk.strategy()
        terms.maxChild = qty(500)
        amend(desk, 7_000, terms)
        #expect(desk.core.strategy(of: id)?.terms.maxChild == .zero)
        desk.fill(first[0], 300)
        desk.venue(.canceled, on: first[0])
        let run = desk.core.strategy(of: id)
        #expect(run?.terms.maxChild == qty(500) && run?.plan?.base == qty(300))
        #expect(desk.nextSlice().shares == [500])
        #expect(desk.replayed() == desk.digest())
    }

    /// End and seed that are not stated stay: a run draws on from where it was.
    @Test func whatIsNotStatedStays() {
        func sizes(_ seed: UInt64) -> [Int64] {
            let desk = Desk.lots()
            var terms = desk.strategy {
                $0.sizePPM = 500_000
                $0.seed = 42
            }
            let id = desk.enter(desk.order("X", .buy, 70_000), by: terms)
            let end = terms.endTime
            desk.nextSlice().forEach { desk.fill($0) }
            terms.endTime = .none
            terms.seed = seed
            amend(desk, 70_000, terms)
            #expect(desk.core.strategy(of: id)?.plan?.end == end)
            return (0..<5).map { _ in
                let sent = desk.nextSlice()
                sent.forEach { desk.fill($0) }
                return sent.shares.reduce(0, +)
            }
        }
        #expect(sizes(0) == sizes(0))
        #expect(sizes(0) != sizes(42), "a seed that is stated begins anew")
        #expect(sizes(42) == sizes(42))
    }

    @Test func theClientPauses() {
        let desk = Desk.lots()
        let id = desk.enter(
            desk.order("X", .buy, 7_000), by: desk.strategy { $0.bounds.isPaused = true })
        #expect(desk.core.strategy(of: id)?.phase == .paused, "from the beginning")
        amend(desk, 7_000, desk.strategy())
        #expect(desk.core.strategy(of: id)?.phase == .working)
        desk.nextSlice().forEach { desk.fill($0) }
        var terms = desk.strategy()
        terms.endTime = .none
        terms.bounds.isPaused = true
        amend(desk, 7_000, clOrdID: "Z", of: "Y", terms)
        #expect(desk.core.strategy(of: id)?.phase == .paused)
        let count = desk.routes.count
        desk.fireNextTimer()
        #expect(desk.routes.count == count && desk.view(id).ordStatus == .canceled)
        #expect(desk.view(id).cumQty == qty(1_000))
        #expect(desk.replayed() == desk.digest())
    }

    /// A participation counts the market's volume anew from the next print on.
    @Test func anotherRate() {
        let desk = Desk.lots()
        let terms = desk.strategy(.participate) { $0.ratePPM = 100_000 }
        desk.enter(desk.order("X", .buy, 10_000), by: terms)
        _ = desk.traded(0)
        #expect(desk.traded(9_000).shares == [1_000])
        desk.fill(desk.routes[0])
        amend(desk, 10_000, desk.strategy(.participate) { $0.ratePPM = 500_000 })
        #expect(desk.traded(20_000).isEmpty, "from here it counts")
        #expect(desk.traded(20_300).shares == [300])
    }

    @Test(arguments: ["kind", "none", "window", "parameter", "pending"])
    func whatCannotBeAmended(_ what: String) {
        let desk = Desk.lots()
        let before = desk.strategy()
        let id =
            what == "none"
            ? desk.enter(desk.order("X", .buy, 7_000))
            : desk.enter(desk.order("X", .buy, 7_000), by: before)
        var terms = desk.strategy()
        switch what {
        case "kind": terms = desk.strategy(.participate) { $0.ratePPM = 1_000 }
        case "window": terms.endTime = desk.now
        case "parameter": terms.sizePPM = -1
        case "pending":
            let first = desk.nextSlice()
            desk.venue(.new, on: first[0])
            amend(desk, 7_000, clOrdID: "W", terms)
        default: break
        }
        amend(desk, 7_000, terms)
        let reject = desk.effects.compactMap {
            if case .cancelReject(let reject) = $0 { reject } else { nil }
        }
        #expect(reject.count == 1 && reject[0].isReplace)
        if what != "none" { #expect(desk.core.strategy(of: id)?.terms == before) }
        if what != "pending" { #expect(desk.core.strategy(of: id)?.wanted == nil) }
    }
}
