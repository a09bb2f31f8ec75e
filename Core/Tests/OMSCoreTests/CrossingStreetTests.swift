import OMSTypes
import Testing

@testable import OMSCore

/// The network before, beside and in place of the street.
@Suite struct CrossingStreetTests {
    /// A network where C's sell orders rest and everyone else has the policy under test.
    private func desk(_ policy: CrossingPolicy, venues: Int = 1) -> (Desk, CrossingScript) {
        let desk = Desk.crossing(policy, venues: venues)
        desk.set(crossing: "C") { $0.policy = .only }
        return (desk, CrossingScript(desk))
    }

    private func shares(_ desk: Desk) -> [Int64] { desk.routes.shares }

    @Test func offIsAsIfThereWereNone() {
        let (desk, script) = desk(.off)
        script.play(["S1 C sell 300 market", "B1 A buy 300 10.04"])
        #expect(script.trades == [] && shares(desk) == [300])
    }

    @Test func beforeTheStreetCrossesAtOnceAndSendsTheRest() {
        let (desk, script) = desk(.before)
        script.play(["S1 C sell 300 market", "B1 A buy 1000 10.04"])
        #expect(script.trades == ["B1-S1 300 @10.02"])
        #expect(shares(desk) == [700] && desk.routes[0].reason == .sweep)
        #expect(desk.atNetwork(script.id("B1")) == 0, "nothing of it waits inside")
        script.play(["S2 C sell 300 market"])
        #expect(script.trades.count == 1)
        desk.fill(desk.routes[0])
        #expect(script.state("B1") == "B1 1000/0")
    }

    @Test func beforeTheStreetAgainWithWhatCameBack() {
        let (desk, script) = desk(.before)
        script.play(["B1 A buy 500 10.04", "S1 C sell 200 market"])
        #expect(shares(desk) == [500])
        desk.venue(.canceled, on: desk.routes[0])
        #expect(script.trades == ["B1-S1 200 @10.02"])
        #expect(shares(desk) == [500, 300])
    }

    @Test func besideTheStreetAPartRests() throws {
        let (desk, script) = desk(.with)
        script.play(["B1 A buy 1001 10.03"])
        #expect(desk.atNetwork(script.id("B1")) == 500, "half of it, in whole lots")
        #expect(shares(desk) == [501] && desk.routes[0].reason == .post)
        script.play(["S1 C sell 200 market"])
        #expect(script.trades == ["B1-S1 200 @10.02"])
        #expect(script.state("B1") == "B1 200/801" && shares(desk) == [501])
        try desk.restart()
        // The street has done its part: what rests follows it there, and none rests again.
        desk.venue(.new, on: desk.routes[0])
        desk.fill(desk.routes[0])
        #expect(desk.atNetwork(script.id("B1")) == 0 && shares(desk) == [501, 300])
        desk.venue(.canceled, on: desk.routes[1])
        #expect(desk.atNetwork(script.id("B1")) == 0 && shares(desk) == [501, 300, 300])
        try desk.restart()
        desk.fill(desk.routes[2])
        #expect(script.state("B1") == "B1 1001/0")
    }

    @Test func besideTheStreetWhatItShowsIsTakenFirst() {
        let (desk, script) = desk(.with)
        script.play(["B1 A buy 1000 10.04"])
        #expect(shares(desk) == [900] && desk.routes[0].reason == .sweep)
        #expect(desk.atNetwork(script.id("B1")) == 0)
        desk.fill(desk.routes[0], 800)
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.atNetwork(script.id("B1")) == 100 && shares(desk) == [900, 100])
    }

    @Test func besideTheStreetAMarketOrderDoesNotWait() {
        let (desk, script) = desk(.with)
        script.play(["B1 A buy 600 market"])
        #expect(shares(desk) == [600] && desk.atNetwork(script.id("B1")) == 0)
    }

    @Test func whatTheStreetWillNotTakeEndsWhole() {
        let (desk, script) = desk(.with)
        script.play(["B1 A buy 1000 10.03"])
        desk.venue(.rejected, on: desk.routes[0], text: "no")
        #expect(script.state("B1") == "B1 0/0 rejected" && desk.atNetwork(script.id("B1")) == 0)
    }

    @Test func aCancelLeavesTheNetworkAtOnceAndWaitsForTheStreet() {
        let (desk, script) = desk(.with)
        script.play(["B1 A buy 1000 10.03"])
        desk.venue(.new, on: desk.routes[0])
        script.play(["cancel B1"])
        #expect(desk.atNetwork(script.id("B1")) == 0)
        #expect(desk.view(script.id("B1")).ordStatus == .pendingCancel)
        script.play(["S1 C sell 100 market"])
        #expect(script.trades == [])
        desk.venue(.canceled, on: desk.routes[0])
        #expect(script.state("B1") == "B1 0/0 canceled")
    }

    @Test func aReplaceIsWorkedAnewInBothPlaces() {
        let (desk, script) = desk(.with)
        script.play(["B1 A buy 1000 10.03"])
        desk.venue(.new, on: desk.routes[0])
        script.play(["replace B1 600 10.02"])
        #expect(desk.atNetwork(script.id("B1")) == 0)
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.atNetwork(script.id("B1")) == 300 && shares(desk) == [500, 300])
        #expect(desk.view(script.id("B1")).terms.price == px("10.02"))
    }

    @Test func withoutAnyVenueTheNetworkStillWorks() {
        let (desk, script) = desk(.with)
        desk.run(.venueLink(Desk.street, isUp: false))
        script.play(["B1 A buy 1000 10.03"])
        #expect(desk.atNetwork(script.id("B1")) == 500 && desk.routes.isEmpty)
        script.play(["S1 C sell 500 market"])
        #expect(script.trades == ["B1-S1 500 @10.02"])
        desk.run(.venueLink(Desk.street, isUp: true))
        desk.finishSweeps()
        #expect(script.state("B1") == "B1 500/500")
    }

    @Test func aMinimumIsNotSplit() {
        let (desk, script) = desk(.with)
        script.play(["B1 A buy 1000 10.03 min 600"])
        #expect(desk.atNetwork(script.id("B1")) == 0, "half of it could not bring the minimum")
        script.play(["S1 C sell 700 market", "B2 A buy 1000 10.03 min 600"])
        #expect(script.trades == ["B2-S1 700 @10.02"])
    }

    /// What others work in their own way is left to them.
    @Test func strategiesAndPegsAreLeftAlone() {
        let desk = Desk.crossing(.only)
        let strategy = desk.enter(
            desk.order("X", .buy, 7000, "10.05", account: "A"), by: desk.strategy())
        var peg = desk.order("P", .buy, 100, nil, account: "A")
        peg.ordType = .pegged
        let pegged = desk.enter(peg) { $0.peg = .primary }
        #expect(desk.routes.map(\.reason) == [.peg])
        for _ in 0..<50 where desk.routes.count == 1 { desk.fireNextTimer() }
        #expect(desk.routes.map(\.reason) == [.peg, .slice])
        #expect(desk.atNetwork(strategy) == 0 && desk.atNetwork(pegged) == 0)
    }

    @Test func aNetworkThatIsNoVenueIsNone() {
        let desk = Desk()
        var terms = CrossingTerms(venue: "V1")
        terms.policy = .only
        terms.isConsentAssumed = true
        desk.set(.crossing(terms))
        desk.enter(desk.order("X", .buy, 100))
        #expect(desk.routes.count == 1, "V1 is lit")
    }
}
