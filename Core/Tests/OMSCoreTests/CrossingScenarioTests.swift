import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// The crossing network as a trader sees it. Every scenario begins with 10.00 × 10.04; all orders
/// are for the network alone.
@Suite struct CrossingScenarioTests {
    struct Scenario: Sendable, CustomTestStringConvertible {
        var name: String
        var lines: [String]
        var trades: [String]
        /// `B1 200/300`, and what rests.
        var states: [String]
        var testDescription: String { name }
    }

    static let all: [Scenario] = [
        Scenario(
            name: "the worked line of the specification",
            lines: [
                "B2 B buy 400 market min 300", "B1 A buy 500 10.03", "S1 C sell 600 10.01",
            ], trades: ["B2-S1 400 @10.02", "B1-S1 200 @10.02"],
            states: ["B1 200/300", "B2 400/0", "S1 600/0"]),
        Scenario(
            name: "the same with a minimum of 250 for B1",
            lines: [
                "B2 B buy 400 market min 300", "B1 A buy 500 10.03 min 250",
                "S1 C sell 600 10.01",
            ], trades: ["B2-S1 400 @10.02"], states: ["B1 0/500", "B2 400/0", "S1 400/200"]),
        Scenario(
            name: "a market order first, then the better limit, then the older order",
            lines: [
                "B1 A buy 100 10.02", "B2 B buy 100 10.03", "B3 C buy 100 10.03",
                "B4 A buy 100 market", "S1 D sell 350 10.00",
            ],
            trades: [
                "B4-S1 100 @10.02", "B2-S1 100 @10.02", "B3-S1 100 @10.02", "B1-S1 50 @10.02",
            ], states: ["B1 50/50", "S1 350/0"]),
        Scenario(
            name: "half a tick",
            lines: [
                "quote 10.00 10.01", "B1 A buy 100 market", "S1 B sell 100 market",
            ], trades: ["B1-S1 100 @10.005"], states: ["B1 100/0"]),
        Scenario(
            name: "limits that the midpoint does not meet rest until it moves",
            lines: [
                "B1 A buy 100 10.01", "S1 B sell 100 10.01", "quote 10.00 10.02",
            ], trades: ["B1-S1 100 @10.01"], states: ["B1 100/0", "S1 100/0"]),
        Scenario(
            name: "one client does not trade with itself, with another one it does",
            lines: [
                "B1 A buy 100 market", "S1 A sell 100 market", "S2 A2 sell 100 market",
                "S3 B sell 60 market",
            ], trades: ["B1-S3 60 @10.02"], states: ["B1 60/40", "S1 0/100", "S2 0/100"]),
        Scenario(
            name: "too little for a minimum is passed over for the next one",
            lines: [
                "S1 B sell 100 market", "S2 C sell 250 market", "B1 A buy 300 market min 200",
            ], trades: ["B1-S2 250 @10.02", "B1-S1 50 @10.02"],
            states: ["S1 50/50", "S2 250/0", "B1 300/0"]),
        Scenario(
            name: "immediate or cancel takes what is there",
            lines: [
                "B1 A buy 100 market", "S1 B sell 300 10.00 IOC",
            ], trades: ["B1-S1 100 @10.02"], states: ["B1 100/0", "S1 100/0 canceled"]),
        Scenario(
            name: "fill or kill takes all or nothing",
            lines: [
                "B1 A buy 100 market", "B2 B buy 300 market", "S1 C sell 400 10.00 FOK",
                "S2 C sell 300 10.00 FOK",
            ], trades: ["B2-S2 300 @10.02"],
            states: ["B1 0/100", "S1 0/0 canceled", "S2 300/0"]),
        Scenario(
            name: "what was cancelled does not trade",
            lines: [
                "B1 A buy 100 market", "cancel B1", "S1 B sell 100 market",
            ], trades: [], states: ["B1 0/0 canceled", "S1 0/100"]),
        Scenario(
            name: "what was replaced trades on its new terms, at the end of the queue",
            lines: [
                "B1 A buy 100 10.03", "B2 B buy 100 10.03", "replace B1 300 10.03",
                "S1 C sell 150 market",
            ], trades: ["B2-S1 100 @10.02", "B1-S1 50 @10.02"], states: ["B1 50/250"]),
        Scenario(
            name: "a replace out of the money rests",
            lines: [
                "B1 A buy 100 10.03", "replace B1 100 10.01", "S1 C sell 100 market",
            ], trades: [], states: ["B1 0/100", "S1 0/100"]),
        Scenario(
            name: "a killed account trades no more, even before its orders are gone",
            lines: ["B1 A buy 100 market", "kill A", "S1 B sell 100 market", "sweep"],
            trades: [], states: ["B1 0/0 canceled", "S1 0/100"]),
        Scenario(
            name: "nothing is crossed in a halt, and again after it",
            lines: [
                "B1 A buy 100 market", "halt", "sweep", "quote 10.00 10.04",
                "S1 B sell 100 10.02", "resume", "sweep", "quote 10.00 10.04",
            ], trades: ["B1-S1 100 @10.02"], states: ["B1 100/0", "S1 100/0"]),
        Scenario(
            name: "nothing at stale quotes, and again at fresh ones",
            lines: [
                "B1 A buy 100 market", "wait 1100", "S1 B sell 100 market",
                "S2 B sell 100 market", "quote 10.02 10.06",
            ], trades: ["B1-S1 100 @10.04"], states: ["B1 100/0", "S1 100/0", "S2 0/100"]),
        Scenario(
            name: "nothing at locked and crossed quotes",
            lines: [
                "quote 10.02 10.02", "B1 A buy 100 market", "S1 B sell 100 market",
                "quote 10.03 10.02", "quote 10.01 10.03",
            ], trades: ["B1-S1 100 @10.02"], states: ["B1 100/0", "S1 100/0"]),
        Scenario(
            name: "a short sale is a sale",
            lines: [
                "B1 A buy 100 market", "S1 B short 100 market",
            ], trades: ["B1-S1 100 @10.02"], states: ["S1 100/0"]),
    ]

    @Test(arguments: all)
    func plays(_ scenario: Scenario) throws {
        let desk = Desk.crossing(.only)
        let script = CrossingScript(desk)
        script.play(scenario.lines)
        #expect(script.trades == scenario.trades)
        for expected in scenario.states {
            let name = String(expected.split(separator: " ")[0])
            #expect(script.state(name) == expected)
        }
        #expect(desk.routes.isEmpty, "the street got something")
        #expect(desk.anomalies.filter { $0 != .linkLost } == [])
        try desk.restart()
    }

    @Test func atTheTouch() {
        for (reference, price) in [(CrossingRules.Reference.bid, "10.00"), (.ask, "10.04")] {
            let desk = Desk.crossing { $0.reference = reference }
            let script = CrossingScript(desk)
            script.play(["B1 A buy 100 market", "S1 B sell 100 market"])
            #expect(desk.crosses.map(\.price) == [px(price)])
        }
    }

    @Test func atTheLockPriceWhereAllowed() {
        let desk = Desk.crossing { $0.crossesLocked = true }
        let script = CrossingScript(desk)
        script.play(["quote 10.02 10.02", "B1 A buy 100 market", "S1 B sell 100 market"])
        #expect(script.trades == ["B1-S1 100 @10.02"])
    }

    /// Larger first where the network ranks by size; a class goes before both.
    @Test func sizeAndClass() {
        let desk = Desk.crossing { $0.priority = .sizeTime }
        desk.set(crossing: "C") { $0.category = 1 }
        let script = CrossingScript(desk)
        script.play([
            "B1 A buy 100 10.03", "B2 B buy 200 10.03", "B3 C buy 900 10.03",
            "S1 D sell 350 market",
        ])
        #expect(script.trades == ["B2-S1 200 @10.02", "B1-S1 100 @10.02", "B3-S1 50 @10.02"])
    }
}
