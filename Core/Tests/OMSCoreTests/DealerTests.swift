import OMSTypes
import Testing

@testable import OMSCore

/// Requests for quotes as a dealer's client lives them: each row one step, and what we send for it.
@Suite struct DealerTests {
    struct Scenario: CustomTestStringConvertible, Sendable {
        var name: String
        var lit = false
        var fees = ["0", "0", "0"]
        var rows: [(String, String)]
        var fates: [String: QuoteVerdict.Fate] = [:]
        var testDescription: String { name }
    }

    @Test(arguments: bestQuote + goingOn + withVenues + outOfTheOrdinary + unheeded)
    func plays(_ scenario: Scenario) throws {
        let dealers = DealerDesk(lit: scenario.lit, fees: scenario.fees)
        for (place, row) in scenario.rows.enumerated() {
            try dealers.step(row.0)
            #expect(
                dealers.heard.joined(separator: "; ") == row.1, "row \(place + 1): \(row.0)")
            try dealers.restart()
        }
        for (dealer, fate) in scenario.fates {
            #expect(dealers.fates[dealer] == fate, "\(dealer)")
        }
    }

    /// What would become of an order: dealers would be asked, and are not.
    @Test func whatIf() {
        let dealers = DealerDesk(lit: true)
        let desk = dealers.desk
        let before = desk.digest()
        let order = desk.order("X", .buy, 1000, "100")
        let told = desk.core.preview(order, at: desk.now.adding(nanoseconds: 1))
        #expect(told.outcome == .asking([VenueID(1), VenueID(2), VenueID(3)]))
        #expect(desk.digest() == before && desk.core.nextTimer == nil)
        #expect(told.scores.prefix(3).allSatisfy { $0.standing == .onRequest })
    }

    /// Only for what a dealer trades, in its sizes, and no more of them than the policy wants.
    @Test func whoIsAsked() throws {
        var policy = RoutingTerms(name: "TWO")
        policy.venuesMax = 2
        let dealers = DealerDesk(policy: policy)
        var terms = DealerTerms(venue: "A")
        (terms.quantityMin, terms.quantityMax) = (qty(500), qty(5_000))
        dealers.desk.set(.dealer(terms))
        terms = DealerTerms(venue: "B")
        terms.products = [.bond]
        dealers.desk.set(.dealer(terms))
        for (id, quantity, asked) in [("X1", 499, [3]), ("X2", 500, [1, 3]), ("X3", 5_001, [3])] {
            dealers.desk.enter(dealers.desk.order(Text64(id)!, .buy, Int64(quantity), "100"))
            #expect(self.asked(dealers.desk) == asked, "\(id)")
        }
        terms.products = []
        dealers.desk.set(.dealer(terms))
        dealers.desk.enter(dealers.desk.order("X4", .buy, 600, "100"), to: "TWO")
        #expect(asked(dealers.desk) == [1, 2])
        #expect(dealers.desk.replayed() == dealers.desk.digest())
    }

    private func asked(_ desk: Desk) -> [Int] {
        for case .dealer(.asked(let asked)) in desk.events {
            return asked.venues.map { Int($0.raw) }
        }
        return []
    }

    /// Nobody to whom a strategy's order could go: it ends with the reason, and asks nobody.
    @Test func onlyDealersAndAPeg() {
        let dealers = DealerDesk()
        var order = dealers.desk.order("X", .buy, 100, "100")
        order.ordType = .pegged
        let id = dealers.desk.enter(order) { $0.peg = .primary }
        #expect(dealers.desk.view(id).isTerminal)
        let refusals = dealers.desk.effects.compactMap { effect in
            if case .report(let report) = effect { report.refusal.reason } else { nil }
        }
        #expect(refusals.last == .notForDealers)
    }

    static let bestQuote: [Scenario] = [
        Scenario(
            name: "the best of three is taken once all have answered",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100.5", ""), ("B quotes 100.25", ""),
                ("C quotes 100.75", "take B 1000@100.25 K2"), ("B fills", ""),
            ], fates: ["A": .notNeeded, "B": .taken, "C": .notNeeded]),
        Scenario(
            name: "a sale takes the highest bid",
            rows: [
                ("sell 1000 99", "R A B C"), ("A quotes 99.5", ""), ("B quotes 99.75", ""),
                ("C declines", "take B 1000@99.75 K2"),
            ], fates: ["C": .declined]),
        Scenario(
            name: "the fee decides", fees: ["0.3", "0", "0"],
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100.1", ""), ("B quotes 100.25", ""),
                ("C declines", "take B 1000@100.25 K2"),
            ]),
        Scenario(
            name: "of equal ones the preferred dealer's",
            rows: [
                ("buy 1000 101", "R A B C"), ("C quotes 100", ""), ("B quotes 100", ""),
                ("A declines", "take B 1000@100 K2"),
            ]),
        Scenario(
            name: "a dealer that says nothing is waited for until the timer",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100.5", ""), ("B declines", ""),
                ("timer", "take A 1000@100.5 K1"),
            ], fates: ["C": .noAnswer]),
        Scenario(
            name: "a quote for less is taken, the rest from the next",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100 size 400", ""),
                ("B quotes 100.5 size 700", ""),
                ("C quotes 100.75", "take A 400@100 K1; take B 600@100.5 K2"),
            ], fates: ["C": .notNeeded]),
        Scenario(
            name: "a quote for more is taken for what is wanted",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100 size 5000", ""), ("B declines", ""),
                ("C declines", "take A 1000@100 K1"),
            ]),
        Scenario(
            name: "fill or kill goes whole to one",
            rows: [
                ("buy 1000 101 FOK", "R A B C"), ("A quotes 100 size 400", ""),
                ("B quotes 100.5", ""), ("C declines", "take B 1000@100.5 K2"),
            ], fates: ["A": .tooSmall]),
        Scenario(
            name: "a market order takes what it gets",
            rows: [
                ("buy 1000 market", "R A B C"), ("A quotes 300", ""), ("B declines", ""),
                ("C declines", "take A 1000@300 K1"), ("A fills", ""),
            ]),
        Scenario(
            name: "the dealer's last word counts",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100", ""), ("A quotes 100.5", ""),
                ("B declines", ""), ("C declines", "take A 1000@100.5 K2"),
            ]),
    ]

    static let goingOn: [Scenario] = [
        Scenario(
            name: "none within the limit",
            rows: [
                ("buy 1000 100", "R A B C"), ("A quotes 100.5", ""), ("B declines", ""),
                ("timer", "canceled quotesBeyondLimit"),
            ], fates: ["A": .beyondLimit]),
        Scenario(
            name: "nobody answers",
            rows: [("buy 1000 100", "R A B C"), ("timer", "canceled noQuote")]),
        Scenario(
            name: "an immediate order waits for the dealers and no longer",
            rows: [
                ("buy 1000 100 IOC", "R A B C"), ("A declines", ""), ("B declines", ""),
                ("C declines", "canceled noQuote"),
            ]),
        Scenario(
            name: "last look: the next best is taken",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100", ""), ("B quotes 100.5", ""),
                ("C declines", "take A 1000@100 K1"), ("A refuses", "take B 1000@100.5 K2"),
                ("B fills", ""),
            ], fates: ["A": .takenBefore, "B": .taken]),
        Scenario(
            name: "last look of everybody",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100", ""), ("B declines", ""),
                ("C declines", "take A 1000@100 K1"), ("A refuses", "canceled quotesUsedUp"),
            ]),
        Scenario(
            name: "a part is done, the rest ends",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100 size 400", ""), ("B declines", ""),
                ("C declines", "take A 400@100 K1"), ("A fills", "canceled quotesUsedUp"),
            ]),
        Scenario(
            name: "what is good no longer is not taken after a refusal",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100", ""),
                ("B quotes 100.5 life 2000", ""), ("C declines", "take A 1000@100 K1"),
                ("wait 3000", ""), ("A refuses", "canceled quotesUsedUp"),
            ]),
    ]

    static let withVenues: [Scenario] = [
        Scenario(
            name: "what is displayed better goes first", lit: true,
            rows: [
                ("L shows 99.5 300", ""), ("buy 1000 101", "R A B C"), ("A quotes 100", ""),
                ("B declines", ""), ("C declines", "D L 300@99.5 sweep; take A 700@100 K1"),
            ]),
        Scenario(
            name: "what is displayed is better and enough", lit: true,
            rows: [
                ("L shows 99.5 3000", ""), ("buy 1000 101", "R A B C"), ("A quotes 100", ""),
                ("B declines", ""), ("C declines", "D L 1000@99.5 sweep"),
            ], fates: ["A": .displayedBetter]),
        Scenario(
            name: "no quote is good: the order goes on by its policy", lit: true,
            rows: [
                ("L shows 100.5 3000", ""), ("buy 1000 100", "R A B C"), ("A quotes 100.2", ""),
                ("wait 4000", ""), ("L shows 100.5 3000", ""), ("timer", "D L 1000@100 post"),
            ], fates: ["A": .beyondLimit]),
        Scenario(
            name: "nobody answers: the order goes on", lit: true,
            rows: [
                ("L shows 100 3000", ""), ("buy 1000 100", "R A B C"), ("wait 4000", ""),
                ("L shows 100 3000", ""), ("timer", "D L 1000@100 sweep"),
            ]),
        Scenario(
            name: "the client named a dealer", lit: true,
            rows: [
                ("L shows 99 3000", ""), ("buy 1000 100 to B", "R B"),
                ("B quotes 100", "canceled noQuoteTaken"),
            ], fates: ["B": .tradesThrough]),
        Scenario(
            name: "the client named a venue", lit: true,
            rows: [("L shows 99 3000", ""), ("buy 1000 100 to L", "D L 1000@100 directed")]),
    ]

    static let outOfTheOrdinary: [Scenario] = [
        Scenario(
            name: "cancelled while dealers are asked",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100", ""),
                ("cancel", "pendingCancel; canceled"), ("B quotes 100", "late"),
            ]),
        Scenario(
            name: "replaced while dealers are asked: the new limit counts",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100", ""),
                ("replace 600 99", "pendingReplace; replaced"), ("B quotes 98.5", ""),
                ("C declines", "take B 600@98.5 K2"),
            ], fates: ["A": .beyondLimit]),
        Scenario(
            name: "the kill switch ends it",
            rows: [("buy 1000 101", "R A B C"), ("kill on", "canceled killSwitch")]),
        Scenario(
            name: "a quote goes with its session, and answers that do not come",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100", ""), ("A down", ""),
                ("B declines", ""), ("C quotes 100.5", "take C 1000@100.5 K2"),
            ], fates: ["A": .linkLost]),
        Scenario(
            name: "all sessions end: they are asked again when one is back",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100", ""), ("A down", ""), ("B down", ""),
                ("C down", ""), ("B up", "R B"), ("B quotes 100.5", "take B 1000@100.5 K2"),
            ]),
        Scenario(
            name: "a quote of before the session's end is late",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100", ""), ("A down", ""), ("A up", ""),
                ("A quotes 100", "late"),
            ]),
        Scenario(
            name: "a restart forgets what dealers said, and asks again",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100", ""), ("start", ""), ("timer", ""),
                ("A up", "R A"), ("A quotes 100.5", "take A 1000@100.5 K2"), ("A fills", ""),
            ]),
        Scenario(
            name: "withdrawn before it could be taken",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100 id N1", ""), ("B quotes 100.5", ""),
                ("A withdraws N1", ""), ("C declines", "take B 1000@100.5 K2"),
            ], fates: ["A": .withdrawn]),
        Scenario(
            name: "all of a dealer's quotes withdrawn",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100", ""), ("A withdraws", ""),
                ("A withdraws", ""), ("B declines", ""), ("C declines", "canceled noQuote"),
            ]),
        Scenario(
            name: "a quote that ends before the others answer is decided upon in time",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100 life 1000", ""),
                ("B quotes 100.5", ""), ("timer", "take A 1000@100 K1"),
            ]),
        Scenario(
            name: "a quote that is about to end is not taken",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100 life 20", ""), ("B declines", ""),
                ("C quotes 100.5", "take C 1000@100.5 K2"),
            ], fates: ["A": .expired]),
        Scenario(
            name: "indicative and one-sided quotes are no quotes to take",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 99 indicative", ""),
                ("B quotes none bid 99", ""), ("C quotes 100.5", "take C 1000@100.5 K3"),
            ], fates: ["A": .indicative, "B": .oneSided]),
    ]

    static let unheeded: [Scenario] = [
        Scenario(
            name: "a quote that comes twice",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100 id N1", ""),
                ("A quotes 100 id N1", "duplicate"), ("B declines", ""),
                ("B declines", "duplicate"),
            ]),
        Scenario(
            name: "a quote after the decision",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100", ""), ("B declines", ""),
                ("timer", "take A 1000@100 K1"), ("C quotes 99", "late"), ("A fills", ""),
                ("C quotes 98", "late"),
            ]),
        Scenario(
            name: "for what was not asked",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes 100 for Q1.7", "unknownRequest"),
                ("A quotes 100 for Q99.1", "unknownRequest"),
                ("A quotes 100 for NONSENSE", "unknownRequest"),
                ("A withdraws N9", "unknownQuote"),
            ]),
        Scenario(
            name: "a dealer that cannot read the request",
            rows: [
                ("buy 1000 101", "R A B C"), ("A rejects", ""), ("A rejects", "duplicate"),
                ("B declines", ""), ("C declines", "canceled noQuote"),
            ], fates: ["A": .declined]),
        Scenario(
            name: "a crossed quote",
            rows: [("buy 1000 101", "R A B C"), ("A quotes 100 bid 100.5", "crossed")]),
        Scenario(
            name: "an impossible price",
            rows: [
                ("buy 1000 101", "R A B C"), ("A quotes -1", "unsound"),
                ("A quotes 99999999", "unsound"), ("A quotes 100 size -5", "unsound"),
            ]),
    ]
}
