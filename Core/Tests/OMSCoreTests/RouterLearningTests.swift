import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// What the router learns of venues, and what it does with it.
@Suite struct RouterLearningTests {
    /// A and B show the same; C and D are dark.
    private func desk(_ learning: (inout LearningTerms) -> Void = { _ in }) -> Desk {
        let desk = Desk(
            venues: (["A", "B", "C", "D"] as [Text64]).map {
                VenueTerms(
                    name: $0, mic: Text64("X\($0)")!, kind: $0 == "C" || $0 == "D" ? .dark : .lit)
            }, policy: TradingPolicy(missCost: 0))
        var terms = LearningTerms()
        terms.markOutEvidence = 0
        learning(&terms)
        desk.set(.learning(terms))
        desk.quote(1, "10.00", 2000, "10.02", 300)
        desk.quote(2, "10.00", 2000, "10.02", 300)
        return desk
    }

    private func set(_ desk: Desk, _ change: (inout RoutingTerms) -> Void) {
        var terms = RoutingTerms(name: "P")
        terms.dark = .never
        change(&terms)
        desk.set(.routingPolicy(terms))
    }

    private func told(_ routes: some Sequence<RouteSent>) -> String {
        routes.map {
            "\(["A", "B", "C", "D"][Int($0.venue.raw) - 1]) \($0.quantity.units / DecimalText.scale)"
                + "@\(DecimalText.string($0.price.units))"
        }.joined(separator: ", ")
    }

    // MARK: Mark-outs

    /// 20 fills that each went 5 basis points against us cost 0.005 a share at 10.02, less what is
    /// tolerated; few fills are believed half.
    @Test(arguments: [
        ("5 bps", Int64(0), Int64(0), "0.00501"), ("1 bp is tolerated", 1, 0, "0.004008"),
        ("20 fills of 40", 0, 20, "0.002505"), ("all is tolerated", 5, 0, "0"),
    ])
    func markOutsCost(_ row: (name: String, tolerated: Int64, evidence: Int64, cost: String)) {
        let desk = desk {
            $0.toleratedMicroBps = row.tolerated * 1_000_000
            $0.markOutEvidence = row.evidence
        }
        let marks = VenueMarkOut(venue: VenueID(1), fills: 20, microBps: -100_000_000)
        desk.run(.learning(.lessons(RouterLessons(markOuts: [marks]))))
        #expect(desk.core.learning.penalty(VenueID(1), at: px("10.02")) == px(row.cost).units)
        #expect(desk.core.learning.penalty(VenueID(2), at: px("10.02")) == 0)
        set(desk) { _ in }
        desk.enter(desk.order("X", .buy, 100, "10.02"), to: "P")
        #expect(told(desk.routes) == (row.cost == "0" ? "A 100@10.02" : "B 100@10.02"))
        #expect(desk.replayed() == desk.digest())
    }

    @Test func aGoodVenueIsNotPaid() {
        let desk = desk()
        let marks = VenueMarkOut(venue: VenueID(1), fills: 20, microBps: 100_000_000)
        desk.run(.learning(.lessons(RouterLessons(markOuts: [marks]))))
        #expect(desk.core.learning.penalty(VenueID(1), at: px("10.02")) == 0)
    }

    @Test func unsoundLessonsChangeNothing() {
        let flow = FlowRate(tradesMilli: 1, quantity: qty(1))
        let bad: [(String, RouterLessons)] = [
            (
                "no venue",
                RouterLessons(markOuts: [VenueMarkOut(venue: VenueID(9), fills: 1, microBps: 0)])
            ),
            (
                "no fill",
                RouterLessons(markOuts: [VenueMarkOut(venue: VenueID(1), fills: 0, microBps: 0)])
            ),
            (
                "beyond the price",
                RouterLessons(markOuts: [
                    VenueMarkOut(venue: VenueID(1), fills: 1, microBps: 10_000_000_001)
                ])
            ),
            (
                "no instrument",
                RouterLessons(flows: [
                    VenueFlow(venue: VenueID(1), instrument: InstrumentID(99), rate: flow)
                ])
            ),
            (
                "negative",
                RouterLessons(flows: [
                    VenueFlow(
                        venue: VenueID(1), instrument: Desk.acme,
                        rate: FlowRate(tradesMilli: -1, quantity: qty(1)))
                ])
            ),
            (
                "too many",
                RouterLessons(
                    markOuts: Array(
                        repeating: VenueMarkOut(venue: VenueID(1), fills: 1, microBps: 0),
                        count: RouterLessons.entriesMax + 1))
            ),
        ]
        for (name, lessons) in bad {
            let desk = desk()
            desk.run(.learning(.lessons(lessons)))
            #expect(desk.core.deskRefusal?.reason == .lessonsUnsound, "\(name)")
            #expect(
                desk.core.venuePenalties.isEmpty
                    && desk.core.learning.flow(VenueID(1), Desk.acme) == nil, "\(name)")
        }
    }

    // MARK: Dark venues

    /// §7.5: A saw (3,1), (3,3), (2,2), (3,0); units are lots.
    @Test func workedTail() {
        var tail = DarkTail()
        for (v, r) in [(3, 1), (3, 3), (2, 2), (3, 0)] {
            tail.observe(allocated: v, executed: r)
        }
        func odds(_ evidence: Int64, _ count: Int) -> [Int64] {
            var odds = tail.optimistic(evidence)
            return (0..<count).map { _ in
                defer { odds.give() }
                return odds.next / 1_000_000
            }
        }
        #expect(odds(1, 3) == [750, 500, 500])
        #expect(odds(2, 3) == [750, 500, 500])
        #expect(odds(4, 3) == [750, 750, 500])
        #expect(odds(5, 1) == [1000])
    }

    /// The integer estimate is the one in floating point.
    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func tailTwin(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var (tail, twin) = (DarkTail(), CensoredTail())
        for _ in 0..<400 {
            let v = 1 + Int(generator.next() % UInt64(DarkTail.unitsMax))
            let r = min(v, Int(generator.next() % 40))
            tail.observe(allocated: v, executed: r)
            twin.observe(allocated: v, executed: r)
            var odds = tail.optimistic(20)
            let expected = twin.optimistic(.constant(20), count: DarkTail.unitsMax)
            for s in 0..<DarkTail.unitsMax {
                #expect(abs(Double(odds.next) / 1e9 - expected[s]) < 1e-7, "seed \(seed), \(s)")
                odds.give()
            }
        }
    }

    /// The split of a small order is the best of all splits, as expected executions go.
    @Test(arguments: [UInt64(11), 12, 13, 14])
    func splitIsBest(_ seed: UInt64) {
        let desk = desk()
        set(desk) { $0.dark = .split }
        var generator = SplitMix64(seed: seed)
        for venue in [VenueID(3), VenueID(4)] {
            for _ in 0..<60 {
                let v = 1 + Int(generator.next() % 8)
                desk.core.learning.observeDark(
                    venue, Desk.acme, allocated: v,
                    executed: min(v, Int(generator.next() % 6)))
            }
        }
        let tails = [VenueID(3), VenueID(4)].map { venue in
            var odds = desk.core.learning.odds(venue, Desk.acme, 20)
            return (0..<8).map { _ in
                defer { odds.give() }
                return Double(odds.next)
            }
        }
        var best = 0.0
        for first in 0...6 { best = max(best, CensoredSplit.expected([first, 6 - first], tails)) }
        desk.checksInvariants = false
        desk.enter(desk.order("X", .buy, 6, "10.05"), to: "P")
        let given = [3, 4].map { number in
            Int(
                desk.routes.filter { Int($0.venue.raw) == number }
                    .reduce(0) { $0 + $1.quantity.units } / DecimalText.scale)
        }
        #expect(given.reduce(0, +) == 6, "seed \(seed): \(told(desk.routes))")
        #expect(abs(CensoredSplit.expected(given, tails) - best) < 1, "seed \(seed): \(given)")
    }

    /// What dark venues executed is learnt, and what comes back goes to what is displayed.
    @Test func darkVenuesTeach() throws {
        let desk = desk {
            $0.darkUnit = qty(100)
            $0.darkEvidence = 1
        }
        set(desk) { $0.dark = .split }
        desk.enter(desk.order("X", .buy, 400, "10.05"), to: "P")
        #expect(desk.routes.allSatisfy { $0.reason == .dark && $0.price == px("10.02") })
        #expect(desk.routes.reduce(0) { $0 + $1.quantity.units } == qty(400).units)
        #expect(told(desk.routes) == "C 400@10.02", "nothing is known, the lower number is first")
        for place in 0..<2 {
            let route = desk.routes[place]
            desk.venue(.new, on: route)
            desk.venue(.trade, on: route, lastQty: qty(100), lastPx: px("10.01"))
            desk.venue(.canceled, on: route, attempt: 0)
        }
        #expect(told(desk.routes) == "C 400@10.02, D 300@10.02, A 200@10.02")
        desk.enter(desk.order("Y", .buy, 400, "10.05"), to: "P")
        #expect(
            told(desk.routes.dropFirst(3)) == "C 100@10.02, D 100@10.02, A 200@10.02",
            "each held a unit and no more")
        #expect(desk.core.learning.odds(VenueID(3), Desk.acme, 1).next == DarkTail.whole)
        #expect(try desk.restored() == desk.digest())
        #expect(desk.replayed() == desk.digest())
    }

    @Test func lessThanAUnitGoesWhole() {
        let desk = desk { $0.darkUnit = qty(100) }
        set(desk) { $0.dark = .split }
        desk.enter(desk.order("X", .buy, 40, "10.05"), to: "P")
        #expect(told(desk.routes) == "C 40@10.02")
    }

    // MARK: Posting

    /// §7.7: a trade of 100 every two seconds, 2,000 ahead, 100 wanted in a minute: 0.9647.
    @Test func workedFillProbability() {
        let desk = desk()
        set(desk) { $0.post = .fillProbability }
        desk.run(
            .learning(
                .lessons(
                    RouterLessons(flows: [
                        VenueFlow(
                            venue: VenueID(2), instrument: Desk.acme,
                            rate: FlowRate(tradesMilli: 1_800_000, quantity: qty(180_000))),
                        VenueFlow(
                            venue: VenueID(1), instrument: Desk.acme,
                            rate: FlowRate(tradesMilli: 900_000, quantity: qty(90_000))),
                    ]))))
        desk.enter(desk.order("X", .buy, 100, "10.00"), to: "P")
        #expect(told(desk.routes) == "B 100@10")
        let scores = Array(desk.core.venueScores)
        #expect(scores.map { $0.fillPPM / 100 } == [829, 9647, 3000, 3000])
        #expect(desk.replayed() == desk.digest())
    }

    @Test func withoutKnowledgeTheRebateDecides() {
        let desk = desk()
        desk.set(
            .venue(VenueTerms(name: "B", mic: "XB", postRebate: px("0.002").units)))
        set(desk) { $0.post = .fillProbability }
        desk.enter(desk.order("X", .buy, 100, "10.00"), to: "P")
        #expect(told(desk.routes) == "B 100@10")
    }

    // MARK: Champion and challenger

    @Test func aPartTriesTheChallenger() {
        let desk = desk()
        desk.set(.routingPolicy(RoutingTerms(name: "NEW")))
        set(desk) {
            $0.challenger = "NEW"
            $0.challengerPPM = 250_000
        }
        let place = desk.core.reference.routings.place(of: "P")!
        let tried = (1...10_000).filter {
            desk.core.reference.routings.tried(place, by: OrderID(UInt64($0))) != place
        }
        #expect((2_350...2_650).contains(tried.count), "\(tried.count)")
        let ids = (0..<40).map {
            desk.enter(desk.order(Text64("C\($0)")!, .buy, 1, "9"), to: "P")
        }
        for id in ids {
            let isTried = tried.contains(Int(id.raw))
            #expect((desk.core.routing(of: id)?.place != place) == isTried)
        }
    }
}
