import OMSTypes
import Testing

@testable import OMSCore

/// Orders that work on the street and that the crossing network may ask for.
@Suite struct ConditionalCrossingTests {
    /// A is conditional, C is for the network alone, B meets what is there and goes on.
    private func desk() -> (Desk, CrossingScript) {
        let desk = Desk.crossing(.before)
        desk.set(crossing: "A") { $0.policy = .conditional }
        desk.set(crossing: "C") { $0.policy = .only }
        return (desk, CrossingScript(desk))
    }

    /// The street gives back what the order has there.
    private func giveBack(_ desk: Desk, _ place: Int) {
        desk.venue(.canceled, on: desk.routes[place])
    }

    @Test func meetsOnceTheStreetHasGivenItBack() throws {
        let (desk, script) = desk()
        script.play(["B1 A buy 1000 10.03"])
        #expect(desk.routes.shares == [1000] && desk.atNetwork(script.id("B1")) == 0)
        desk.venue(.new, on: desk.routes[0])
        script.play(["S1 C sell 600 market"])
        #expect(desk.attempts.count == 1, "the street is asked for it")
        #expect(script.trades == [] && desk.atNetwork(script.id("S1")) == 600)
        try desk.restart()
        desk.quote(1, "10.00", 900, "10.04", 900)
        giveBack(desk, 0)
        #expect(script.trades == ["B1-S1 600 @10.02"])
        #expect(script.state("B1") == "B1 600/400" && script.state("S1") == "S1 600/0")
        #expect(desk.routes.shares == [1000, 400], "the rest is on the street again")
        try desk.restart()
        #expect(desk.core.nextTimer == nil || desk.core.crossing.invitation(script.id("B1")) == nil)
    }

    @Test func whatTheStreetFillsMeanwhileIsNotPromisedTwice() {
        let (desk, script) = desk()
        script.play(["B1 A buy 1000 10.03", "S1 C sell 600 market"])
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(700), lastPx: px("10.03"))
        #expect(script.trades == [])
        giveBack(desk, 0)
        #expect(script.trades == ["B1-S1 300 @10.02"])
        #expect(script.state("B1") == "B1 1000/0" && script.state("S1") == "S1 300/300")
    }

    /// B waits for no longer than the time to firm up; then both are on the street.
    @Test func notInTime() throws {
        let (desk, script) = desk()
        script.play(["B1 A buy 1000 10.03", "S1 B sell 600 10.01"])
        #expect(desk.atNetwork(script.id("S1")) == 600 && desk.routes.shares == [1000])
        desk.wait(milliseconds: 500)
        desk.fireNextTimer()
        #expect(desk.atNetwork(script.id("S1")) == 0)
        #expect(desk.routes.shares == [1000, 600])
        desk.quote(1, "10.00", 900, "10.04", 900)
        giveBack(desk, 0)
        #expect(script.trades == [] && desk.routes.shares == [1000, 600, 1000])
        try desk.restart()
    }

    @Test(arguments: ["cancel B1", "cancel S1", "kill A", "halt"])
    func oneOfThemGoesAway(_ what: String) throws {
        let (desk, script) = desk()
        script.play(["B1 A buy 1000 10.03", "S1 B sell 600 10.01", what, "sweep"])
        giveBack(desk, 0)
        script.play(["sweep"])
        #expect(script.trades == [])
        #expect(desk.core.crossing.invitation(script.id("B1")) == nil || what == "halt")
        if what == "cancel B1" || what == "kill A" {
            #expect(script.state("B1").hasSuffix("canceled"))
            #expect(desk.routes.shares == [1000, 600], "S1 goes to the street")
        } else if what == "cancel S1" {
            #expect(desk.routes.shares == [1000, 1000], "B1 goes back to the street")
        }
        try desk.restart()
    }

    @Test(arguments: [
        ("too far from the midpoint", ["B1 A buy 1000 10.01", "S1 C sell 600 market"]),
        ("immediate orders do not wait", ["B1 A buy 1000 10.03", "S1 B sell 600 10.00 IOC"]),
        ("the same side", ["B1 A buy 1000 10.03", "B2 C buy 600 market"]),
        ("the same client", ["B1 A buy 1000 10.03", "S1 A2 sell 600 10.03"]),
        ("less than a minimum", ["B1 A buy 1000 10.03", "S1 C sell 2000 market min 1500"]),
    ])
    func notInvited(_ row: (name: String, lines: [String])) {
        let (desk, script) = desk()
        script.play(row.lines)
        #expect(desk.attempts.isEmpty, "\(row.name)")
        #expect(script.trades == [])
    }

    /// Two at once: each for its part, in the network's priority.
    @Test func severalAreAsked() {
        let (desk, script) = desk()
        desk.set(crossing: "D") { $0.policy = .conditional }
        script.play(["B1 A buy 400 10.03", "B2 D buy 500 10.04", "S1 C sell 700 market"])
        #expect(desk.attempts.count == 2 && desk.atNetwork(script.id("S1")) == 700)
        giveBack(desk, 0)
        #expect(script.trades == ["B1-S1 400 @10.02"], "who is back first is met first")
        giveBack(desk, 1)
        #expect(script.trades == ["B1-S1 400 @10.02", "B2-S1 300 @10.02"])
        #expect(script.state("B2") == "B2 300/200")
        #expect(desk.replayed() == desk.digest())
    }

    /// A conditional order that comes later meets the other one, which firms up for it.
    @Test func twoConditionalOrders() {
        let (desk, script) = desk()
        desk.set(crossing: "D") { $0.policy = .conditional }
        script.play(["B1 A buy 400 10.03", "S1 D sell 300 10.01"])
        #expect(desk.attempts.count == 1 && desk.atNetwork(script.id("S1")) == 300)
        giveBack(desk, 0)
        #expect(script.trades == ["B1-S1 300 @10.02"])
    }
}
