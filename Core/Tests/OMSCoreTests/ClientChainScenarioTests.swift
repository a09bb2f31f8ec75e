import OMSTypes
import Testing

@testable import OMSCore

/// Group D.2 and D.x1: replaces that name a request which is not accepted yet, by each practice.
/// D.2.d, our default, is in `ChainScenarioTests`.
@Suite struct ClientChainScenarioTests {
    @Test func oneAfterTheOther() {
        ScenarioRunner.run(
            "D.2.a",
            """
            | D(X)   |        |   |   | 10000 |      |       |      |  |
            |        | 8(X)   | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF     |        |   |   |       |      |       | 1000 |  |
            |        | 8(X)   | F | 1 | 10000 | 1000 | 9000  | 1000 |  |
            | G(Y,X) |        |   |   | 8000  |      |       |      |  |
            |        | 8(Y,X) | E | E | 10000 | 1000 | 9000  | 0    |  |
            | G(Z,Y) |        |   |   | 7000  |      |       |      | waits, and hears nothing |
            | v5     |        |   |   |       |      |       |      |  |
            |        | 8(Y,X) | 5 | 1 | 8000  | 1000 | 7000  | 0    |  |
            |        | 8(Z,Y) | E | E | 8000  | 1000 | 7000  | 0    |  |
            | v5     |        |   |   |       |      |       |      |  |
            |        | 8(Z,Y) | 5 | 1 | 7000  | 1000 | 6000  | 0    |  |
            | vF     |        |   |   |       |      |       | 6000 |  |
            |        | 8(Z)   | F | 2 | 7000  | 7000 | 0     | 6000 |  |
            """, practice: TradingPractice(chains: .queued))
    }

    @Test func bothPendingFirst() {
        ScenarioRunner.run(
            "D.2.b",
            """
            | D(X)   |        |   |   | 10000 |      |       |      |  |
            |        | 8(X)   | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF     |        |   |   |       |      |       | 1000 |  |
            |        | 8(X)   | F | 1 | 10000 | 1000 | 9000  | 1000 |  |
            | G(Y,X) |        |   |   | 8000  |      |       |      |  |
            |        | 8(Y,X) | E | E | 10000 | 1000 | 9000  | 0    |  |
            | G(Z,Y) |        |   |   | 7000  |      |       |      |  |
            |        | 8(Z,X) | E | E | 8000  | 1000 | 7000  | 0    | with the terms of Y |
            | v5     |        |   |   |       |      |       |      |  |
            |        | 8(Y,X) | 5 | E | 8000  | 1000 | 7000  | 0    | Z is pending |
            | v5     |        |   |   |       |      |       |      |  |
            |        | 8(Z,Y) | 5 | 1 | 7000  | 1000 | 6000  | 0    |  |
            | vF     |        |   |   |       |      |       | 6000 |  |
            |        | 8(Z)   | F | 2 | 7000  | 7000 | 0     | 6000 |  |
            """, practice: TradingPractice(chains: .pending))
    }

    @Test func bothRefused() {
        ScenarioRunner.run(
            "D.2.c",
            """
            | D(X)   |        |   |   | 10000 |      |       |      |  |
            |        | 8(X)   | 0 | 0 | 10000 | 0    | 10000 | 0    |  |
            | vF     |        |   |   |       |      |       | 1000 |  |
            |        | 8(X)   | F | 1 | 10000 | 1000 | 9000  | 1000 |  |
            | G(Y,X) |        |   |   | 8000  |      |       |      |  |
            |        | 8(Y,X) | E | E | 10000 | 1000 | 9000  | 0    |  |
            | G(Z,Y) |        |   |   | 7000  |      |       |      |  |
            | v9     |        |   |   |       |      |       |      |  |
            |        | 9(Y,X) |   | 1 |       |      |       |      | 434=2 |
            |        | 8(Z,X) | E | E | 10000 | 1000 | 9000  | 0    |  |
            | v9     |        |   |   |       |      |       |      |  |
            |        | 9(Z,X) |   | 1 |       |      |       |      | 434=2 |
            | vF     |        |   |   |       |      |       | 6000 |  |
            |        | 8(X)   | F | 1 | 10000 | 7000 | 3000  | 6000 |  |
            """, practice: TradingPractice(chains: .queued))
    }

    @Test func firstRefusedSecondAcceptedOnItsOwn() {
        ScenarioRunner.run(
            "D.x1",
            """
            | D(X)   |        |   |   | 10000 |   |       |   |  |
            |        | 8(X)   | 0 | 0 | 10000 | 0 | 10000 | 0 |  |
            | v0     |        |   |   |       |   |       |   |  |
            | G(Y,X) |        |   |   | 8000  |   |       |   |  |
            |        | 8(Y,X) | E | E | 10000 | 0 | 10000 | 0 | (opt) |
            | G(Z,Y) |        |   |   | 7000  |   |       |   |  |
            | v9     |        |   |   |       |   |       |   |  |
            |        | 9(Y,X) |   | 0 |       |   |       |   | 434=2 |
            |        | 8(Z,X) | E | E | 10000 | 0 | 10000 | 0 |  |
            | v5     |        |   |   |       |   |       |   |  |
            |        | 8(Z,X) | 5 | 0 | 7000  | 0 | 7000  | 0 |  |
            """, practice: TradingPractice(chains: .queued))
    }

    /// What waits is answered whatever becomes of the order: filled, cancelled.
    @Test func whatWaitsIsAnsweredAtTheEnd() {
        ScenarioRunner.run(
            "chain and fill",
            """
            | D(X)   |        |   |   | 1000 |      |      |      |  |
            |        | 8(X)   | 0 | 0 | 1000 | 0    | 1000 | 0    |  |
            | v0     |        |   |   |      |      |      |      |  |
            | G(Y,X) |        |   |   | 800  |      |      |      |  |
            |        | 8(Y,X) | E | E | 1000 | 0    | 1000 | 0    |  |
            | G(Z,Y) |        |   |   | 700  |      |      |      |  |
            | G(Z,Y) |        |   |   | 700  |      |      |      |  |
            |        | 9(Z,X) |   | E |      |      |      |      | 434=2 102=6 |
            | vF     |        |   |   |      |      |      | 1000 |  |
            |        | 8(X)   | F | E | 1000 | 1000 | 0    | 1000 |  |
            |        | 9(Y,X) |   | 2 |      |      |      |      | 434=2 102=0 |
            |        | 9(Z,X) |   | 2 |      |      |      |      | 434=2 102=0 |
            """, practice: TradingPractice(chains: .queued))
        ScenarioRunner.run(
            "chain and cancel",
            """
            | D(X)   |        |   |   | 1000 |   |      |   |  |
            |        | 8(X)   | 0 | 0 | 1000 | 0 | 1000 | 0 |  |
            | v0     |        |   |   |      |   |      |   |  |
            | G(Y,X) |        |   |   | 800  |   |      |   |  |
            |        | 8(Y,X) | E | E | 1000 | 0 | 1000 | 0 |  |
            | G(Z,Y) |        |   |   | 700  |   |      |   |  |
            |        | 8(Z,X) | E | E | 800  | 0 | 800  | 0 |  |
            | F(W,Z) |        |   |   | 700  |   |      |   |  |
            |        | 8(W,X) | 6 | 6 | 1000 | 0 | 1000 | 0 |  |
            | v5     |        |   |   |      |   |      |   |  |
            |        | 8(Y,X) | 5 | 6 | 800  | 0 | 800  | 0 |  |
            | v4     |        |   |   |      |   |      |   |  |
            |        | 8(W,Y) | 4 | 4 | 800  | 0 | 0    | 0 |  |
            |        | 9(Z,Y) |   | 4 |      |   |      |   | 434=2 102=0 |
            """, practice: TradingPractice(chains: .pending))
    }

    /// A client that sends more than may wait is refused, and the order works on.
    @Test func chainsAreBounded() {
        let desk = Desk()
        desk.set(.practice(TradingPractice(chains: .queued)))
        desk.enter(desk.order("X", .buy, 1000))
        desk.venue(.new, on: desk.routes[0])
        for number in 0..<12 {
            desk.run(
                .replaceOrder(
                    ReplaceOrder(
                        session: Desk.client, clOrdID: Text64("R\(number)")!, origClOrdID: "X",
                        side: .buy, symbol: "ACME", ordType: .limit,
                        orderQty: qty(900 - Int64(number)), price: px("10"))))
        }
        #expect(desk.effects.count == 1, "the ninth that waits is refused at once")
        var rounds = 0
        while desk.view("X").ordStatus == .pendingReplace, rounds < 20 {
            desk.venue(.replaced, on: desk.routes[0])
            rounds += 1
        }
        #expect(rounds == 9 && desk.view("X").terms.orderQty == qty(892))
        #expect(desk.replayed() == desk.digest())
    }
}
