import OMSTypes
import Testing

@testable import VenueSimulator

/// Rows are what comes in; indented rows are what the venue answers: `150 39 38 14 151 32`.
@Suite struct VenueEngineTests {
    @Test(
        arguments: [
            "A.1.a filled in parts",
            """
            D(X) buy 10000@10
              8(X) 0 0 10000 0 10000 0
            ask 2000@10
              8(X) F 1 10000 2000 8000 2000
            ask 1000@9.99
              8(X) F 1 10000 3000 7000 1000
            ask 9000@10
              8(X) F 2 10000 10000 0 7000
            """,
            "A.1.a' rejected on receipt: unknown symbol is tested apart",
            """
            D(X) buy 0@10
              8(X) 8 8 0 0 0 0 103=13
            D(Y) buy 100@10.005
              8(Y) 8 8 100 0 0 0 103=0
            D(Z) buy 100@-1
              8(Z) 8 8 100 0 0 0 103=0
            D(V) buy 100@10 GTC
              8(V) 8 8 100 0 0 0 103=11
            D(W) buy 100@10 min=10
              8(W) 8 8 100 0 0 0 103=11
            D(U) buy 10000001@10
              8(U) 8 8 10000001 0 0 0 103=13
            """,
            "B.1.a cancel, B.1.f unknown, B.x2 too late, then D.x4",
            """
            D(X) buy 10000@10
              8(X) 0 0 10000 0 10000 0
            F(Y,X)
              8(Y,X) 4 4 10000 0 0 0
            F(Z,X)
              9(Z,X) 4 434=1 102=0
            G(V,X) buy 12000@10
              9(V,X) 4 434=2 102=0
            F(B,A)
              9(B,A) 8 434=1 102=1
            D(A) buy 100@10
              8(A) 0 0 100 0 100 0
            """,
            "B.1.c filled before the cancel",
            """
            D(X) buy 100@10
              8(X) 0 0 100 0 100 0
            ask 100@10
              8(X) F 2 100 100 0 100
            F(Y,X)
              9(Y,X) 2 434=1 102=0
            G(Z,X) buy 200@10
              9(Z,X) 2 434=2 102=0
            """,
            "C.1.a increase, then a part fill under the new id; the old id is no longer taken",
            """
            D(X) buy 10000@10
              8(X) 0 0 10000 0 10000 0
            G(Y,X) buy 11000@10
              8(Y,X) 5 0 11000 0 11000 0
            ask 1000@10
              8(Y) F 1 11000 1000 10000 1000
            F(Z,X)
              9(Z,Y) 1 434=1 102=99
            F(W,Y)
              8(W,Y) 4 4 11000 1000 0 0
            """,
            "C.3.b decrease to CumQty, C.3.c below it",
            """
            D(X) buy 10000@10
              8(X) 0 0 10000 0 10000 0
            ask 7000@10
              8(X) F 1 10000 7000 3000 7000
            G(Y,X) buy 7000@10
              8(Y,X) 5 2 7000 7000 0 0
            D(A) sell 1000@11
              8(A) 0 0 1000 0 1000 0
            bid 800@11
              8(A) F 1 1000 800 200 800
            G(B,A) sell 500@11
              8(B,A) 5 2 800 800 0 0
            """,
            "C.x1 price change that trades at once, C.x2 to zero, D.x3 same id",
            """
            D(X) buy 100@10
              8(X) 0 0 100 0 100 0
            ask 60@10.02
            G(X,X) buy 100@10.02
              9(X,X) 0 434=2 102=6
            G(Y,X) buy 0@10.02
              9(Y,X) 0 434=2 102=99
            G(Z,X) sell 100@10.02
              9(Z,X) 0 434=2 102=99
            G(V,X) buy 100@10.02
              8(V,X) 5 0 100 0 100 0
              8(V) F 1 100 60 40 60
            """,
            "F.1.a and F.1.b: a known ClOrdID never makes a second order",
            """
            D(X) buy 10000@10
              8(X) 0 0 10000 0 10000 0
            ask 1000@10
              8(X) F 1 10000 1000 9000 1000
            D(X) buy 15000@10
              8(X) 8 1 10000 1000 9000 0 103=6
            D(X) buy 10000@10 97=Y
              8(X) I 1 10000 1000 9000 0
            D(X) buy 9000@10 97=Y
              8(X) 8 1 10000 1000 9000 0 103=6
            D(Y) buy 500@9 97=Y
              8(Y) 0 0 500 0 500 0
            """,
            "G: status of an unknown order, at each stage, under an old id; mass status",
            """
            AF(M1)
              8(NONE) I 8 - 0 0 0 103=5
            H(X)
              8(X) I 8 - 0 0 0 103=5
            D(X) buy 100@10
              8(X) 0 0 100 0 100 0
            H(X)
              8(X) I 0 100 0 100 0
            G(Y,X) buy 90@10
              8(Y,X) 5 0 90 0 90 0
            H(X)
              8(Y,X) I 0 90 0 90 0
            D(A) sell 50@11
              8(A) 0 0 50 0 50 0
            AF(M2)
              8(Y) I 0 90 0 90 0
              8(A) I 0 50 0 50 0
            """,
            "I.1.a FOK, I.1.b IOC, I.x1, I.x2, and a market order that runs out of book",
            """
            ask 1000@10
            D(X) buy 10000@10 FOK
              8(X) 0 0 10000 0 10000 0
              8(X) 4 4 10000 0 0 0
            D(Y) buy 900@10 FOK
              8(Y) 0 0 900 0 900 0
              8(Y) F 2 900 900 0 900
            D(Z) buy 10000@10 IOC
              8(Z) 0 0 10000 0 10000 0
              8(Z) F 1 10000 100 9900 100
              8(Z) 4 4 10000 100 0 0
            D(V) buy 10@10 IOC
              8(V) 0 0 10 0 10 0
              8(V) 4 4 10 0 0 0
            bid 30@9.99
            D(W) sell 50@mkt
              8(W) 0 0 50 0 50 0
              8(W) F 1 50 30 20 30
              8(W) 4 4 50 30 0 0
            """,
            "two session orders meet: the one that stood is reported first",
            """
            D(X) sell 100@10
              8(X) 0 0 100 0 100 0
            D(Y) buy 60@10.02
              8(Y) 0 0 60 0 60 0
              8(X) F 1 100 60 40 60
              8(Y) F 2 60 60 0 60
            """,
        ].pairs)
    func matricesHold(_ name: String, _ table: String) {
        var script = VenueScript()
        var answers: [Substring] = []
        let lines = table.split(separator: "\n")
        for (index, line) in lines.enumerated() where !line.hasPrefix(" ") {
            answers = lines[(index + 1)...].prefix { $0.hasPrefix(" ") }
                .map { $0.drop { $0 == " " } }
            #expect(script.run(String(line)) == answers.map(String.init), "\(name): \(line)")
        }
        checkIdentifiers(table)
    }

    /// ExecIDs (17) are unique, OrderIDs (37) stay with the chain.
    private func checkIdentifiers(_ table: String) {
        var script = VenueScript()
        var execIDs: Set<Text64> = []
        for line in table.split(separator: "\n") where !line.hasPrefix(" ") {
            script.engine.reports = []
            _ = script.run(String(line))
        }
        script.engine.reportMassStatus(VenueMassStatusRequest(massStatusReqID: "M"))
        script.engine.reportMassStatus(VenueMassStatusRequest(massStatusReqID: "M"))
        for case .execution(let report) in script.engine.reports {
            #expect(execIDs.insert(report.execID).inserted)
        }
    }

    @Test func unknownSymbolIsRefused() {
        var script = VenueScript()
        script.symbol = "NOPE"
        #expect(script.run("D(X) buy 100@10") == ["8(X) 8 8 100 0 0 0 103=1"])
    }

    @Test func averagePriceIsExact() throws {
        var script = VenueScript()
        _ = script.run("ask 100@10.01 200@10.02")
        script.engine.submit(
            VenueNewOrder(
                clOrdID: "X", symbol: "IBM", side: .buy, quantity: qty("300"), price: px("10.05")),
            at: Timestamp(nanoseconds: 0))
        guard case .execution(let last) = try #require(script.engine.reports.last) else { return }
        #expect(last.avgPx == px("10.01666667"))
        #expect(last.lastPx == px("10.02"))
        #expect(last.isAddedLiquidity == false)
        #expect(script.engine.prints.map(\.quantity) == [qty("100"), qty("200")])
        #expect(script.engine.counters.fills == 2)
        #expect(script.engine.counters.quantityFilled == qty("300"))
    }

    @Test func runsHaveTheirOwnIdentifiers() {
        func firstReport(_ seconds: Int64) -> VenueReport? {
            var engine = VenueEngine(
                VenueDescription(name: "V", mic: "XNYS", kind: .lit),
                startedAt: Timestamp(nanoseconds: seconds * 1_000_000_000))
            engine.submit(
                VenueNewOrder(
                    clOrdID: "X", symbol: "IBM", side: .buy, quantity: qty("1"), price: px("1")),
                at: Timestamp(nanoseconds: 0))
            return engine.reports.first
        }
        #expect(firstReport(1) != nil && firstReport(1) == firstReport(1))
        #expect(firstReport(1) != firstReport(2))
    }
}

@Suite struct DarkVenueTests {
    @Test func ordersMeetAtTheMiddleOfTheNationalBest() {
        var script = VenueScript(.dark)
        #expect(script.run("D(X) sell 100@10") == ["8(X) 0 0 100 0 100 0"])
        #expect(script.run("nbbo 10.00 10.02") == [])
        #expect(
            script.run("D(Y) buy 60@10.02 IOC") == [
                "8(Y) 0 0 60 0 60 0", "8(X) F 1 100 60 40 60", "8(Y) F 2 60 60 0 60",
            ])
        #expect(script.run("G(Z,X) sell 70@10") == ["8(Z,X) 5 1 70 60 10 0"])
        #expect(script.run("F(V,Z)") == ["8(V,Z) 4 4 70 60 0 0"])
        #expect(script.engine.prints.map(\.price) == [px("10.01")])
    }

    @Test func hiddenLiquidityFillsAWaitingOrderAsTimePasses() {
        let hidden = HiddenLiquidity(seed: 5, presentPercent: 100, doublingsMax: 0)
        var script = VenueScript(.dark, hidden: hidden)
        _ = script.run("nbbo 10.00 10.02")
        #expect(script.run("D(X) buy 250@10.02").count == 2)
        script.engine.passTime(at: Timestamp(nanoseconds: 900_000_000))
        #expect(script.engine.reports == [])
        script.engine.passTime(at: Timestamp(nanoseconds: 1_100_000_000))
        script.engine.passTime(at: Timestamp(nanoseconds: 2_100_000_000))
        #expect(
            script.engine.reports.map { VenueScript.text($0) } == [
                "8(X) F 1 250 200 50 100", "8(X) F 2 250 250 0 50",
            ])
    }

    @Test func minimumQuantityIsTakenHere() {
        var script = VenueScript(.dark)
        #expect(script.run("D(X) sell 100@10 min=50") == ["8(X) 0 0 100 0 100 0"])
        #expect(script.run("D(Y) sell 100@10 min=101") == ["8(Y) 8 8 100 0 0 0 103=11"])
    }
}

extension [String] {
    /// Name and table, alternating.
    fileprivate var pairs: [(String, String)] {
        stride(from: 0, to: count, by: 2).map { (self[$0], self[$0 + 1]) }
    }
}
