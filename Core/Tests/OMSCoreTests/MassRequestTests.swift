import OMSTypes
import Testing

@testable import OMSCore

/// OrderMassStatusRequest (AF), OrderMassCancelRequest (q) and lists (E, K, M), carried out in
/// parts; group B.x3 of the order-state matrices.
@Suite struct MassRequestTests {
    private func mass(
        _ id: Text64, _ type: UInt8 = MassRequest.all, symbol: Symbol = Symbol(),
        side: Side? = nil, session: SessionID = Desk.client
    ) -> MassRequest {
        MassRequest(session: session, id: id, type: type, symbol: symbol, side: side)
    }

    /// Runs a request and all its parts.
    private func answers(_ desk: Desk, _ request: ClientRequest) -> Told {
        var told = Told()
        told.reports = reports(desk.run(.request(request)))
        told.answers = desk.core.answers
        while desk.hasSweep {
            told.reports += reports(desk.run(.continueSweep))
            told.answers += desk.core.answers
        }
        return told
    }

    private struct Told {
        var reports: [ExecutionReport] = []
        var answers: [ClientAnswer] = []
    }

    private func reports(_ effects: [Effect]) -> [ExecutionReport] {
        effects.compactMap { if case .report(let it) = $0 { it } else { nil } }
    }

    private func reports(_ told: Told) -> [ExecutionReport] { told.reports }

    private func massReport(_ told: Told) -> MassCancelReport? {
        for case .massCancelReport(let report) in told.answers { return report }
        return nil
    }

    private func lists(_ told: Told) -> [ListStatus] {
        told.answers.compactMap { if case .listStatus(let it) = $0 { it } else { nil } }
    }

    @Test("Each order of the scope is reported once, numbered, the last one marked")
    func massStatus() {
        let desk = Desk()
        for number in 1...100 {
            desk.enter(desk.order(Text64("S\(number)")!, number % 2 == 0 ? .sell : .buy, 100))
        }
        let told = reports(answers(desk, .massStatus(mass("Q"))))
        #expect(told.map(\.clOrdID) == (1...100).map { Text64("S\($0)")! })
        #expect(told.allSatisfy { $0.execType == .orderStatus && $0.ordStatusReqID == "Q" })
        #expect(told.allSatisfy { $0.massStatus?.totNumReports == 100 })
        #expect(told.map { $0.massStatus?.isLast == true } == (1...100).map { $0 == 100 })
        let sells = reports(answers(desk, .massStatus(mass("Q2", side: .sell))))
        #expect(sells.count == 50 && sells.allSatisfy { $0.terms.side == .sell })
        #expect(desk.replayed() == desk.digest())
    }

    @Test("A status request that nothing matches is answered by one report: 39=8, 911=0")
    func nothingMatches() {
        let desk = Desk()
        desk.enter(desk.order("A", .buy, 100))
        for request in [
            mass("Q", MassRequest.security, symbol: "NOBODY"), mass("Q", side: .sellShort),
        ] {
            let told = reports(answers(desk, .massStatus(request)))
            #expect(told.count == 1)
            #expect(told.first?.ordStatus == .rejected && told.first?.order == OrderID.none)
            #expect(told.first?.massStatus == MassStatusPlace(totNumReports: 0, isLast: true))
        }
    }

    @Test("B.x3: one r for all, then each order is cancelled under its own ClOrdID")
    func massCancel() {
        let desk = Desk()
        desk.enter(desk.order("X1", .buy, 10_000))
        desk.enter(desk.order("X2", .sell, 5_000))
        desk.enter(desk.order("X3", .sell, 7_000))
        desk.venue(.trade, on: desk.routes[2], lastQty: qty(7_000))
        let told = answers(desk, .massCancel(mass("M")))
        let report = massReport(told)
        #expect(report?.rejectReason == nil && report?.totalAffectedOrders == 2)
        #expect(report?.affected.map(\.origClOrdID) == ["X1", "X2"], "X3 is filled")
        #expect(reports(told).isEmpty, "the venue has not answered yet")
        for (route, id) in zip(desk.routes.prefix(2), ["X1", "X2"] as [ClOrdID]) {
            let ends = reports(desk.venue(.canceled, on: route))
            #expect(ends.map(\.execType) == [.canceled] && ends.map(\.clOrdID) == [id])
            #expect(ends.first?.leavesQty == .zero && ends.first?.refusal == Refusal.none)
        }
        #expect(desk.replayed() == desk.digest())
    }

    @Test("A mass cancel is refused with its reason, and its ClOrdID is taken once")
    func massCancelRefused() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 100))
        let rows: [(MassRequest, UInt8)] = [
            (mass("M1", 0x33), 0), (mass("M2", MassRequest.security, symbol: "NOBODY"), 1),
            (mass("X"), 99),
        ]
        for (request, reason) in rows {
            let told = answers(desk, .massCancel(request))
            #expect(massReport(told)?.rejectReason == reason, "\(request.id)")
        }
        #expect(desk.view("X").ordStatus == .new)
        #expect(massReport(answers(desk, .massCancel(mass("M"))))?.totalAffectedOrders == 1)
        #expect(massReport(answers(desk, .massCancel(mass("M"))))?.rejectReason == 99)
        #expect(desk.run(.newOrder(desk.order("M", .buy, 1))).count == 1, "M is used up")
    }

    @Test("A client's mass cancel leaves another client's orders alone")
    func otherSessions() {
        let desk = Desk()
        desk.set(.session(SessionTerms(compID: "CLIENT2")))
        desk.enter(desk.order("X", .buy, 100))
        let told = answers(desk, .massCancel(mass("M", session: SessionID(2))))
        #expect(massReport(told)?.totalAffectedOrders == 0)
        #expect(desk.view("X").ordStatus == .new)
    }

    @Test("A list is entered whole, in parts; N tells of each order; K takes it back")
    func list() {
        let desk = Desk()
        let entries = (1...40).map { number in
            DetailedOrder(
                order: desk.order(Text64("L\(number)")!, .buy, Int64(number) * 100),
                fields: Array("66=LIST\u{1}".utf8),
                refusal: number == 7
                    ? Refusal(.unsupportedField, limit: 110, text: "50") : .none)
        }
        let told = answers(
            desk,
            .newList(
                NewOrderList(
                    session: Desk.client, listID: "LIST", totNoOrders: 40, orders: entries)))
        #expect(reports(told).count == 40)
        #expect(lists(told).count == 1)
        #expect(lists(told).first?.state == .executing)
        #expect(lists(told).first?.lines.count == 40)
        #expect(lists(told).first?.lines[6].ordStatus == .rejected)
        #expect(lists(told).first?.lines[6].ordRejReason != nil)
        var kept = ""
        let third = desk.view("L3").order
        desk.core.withKeptFields(of: third) {
            kept = String(decoding: $0, as: UTF8.self)
        }
        #expect(kept == "66=LIST\u{1}")
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100))
        let status = lists(answers(desk, .listStatus(Desk.client, "LIST")))
        #expect(status.first?.lines[0].cumQty == qty(100) && status.first?.state == .executing)
        #expect(lists(answers(desk, .listCancel(Desk.client, "LIST"))).first?.state == .cancelling)
        var unasked: [ListStatus] = []
        for (place, route) in desk.routes.dropFirst().enumerated() {
            desk.venue(.canceled, on: route)
            let isLast = place + 2 == desk.routes.count
            unasked += lists(Told(answers: desk.core.answers))
            #expect(unasked.count == (isLast ? 1 : 0), "told once, when the last order ends")
        }
        #expect(unasked.first?.kind == .allDone && unasked.first?.state == .allDone)
        #expect(unasked.first?.lines.count == 40 && unasked.first?.lines[0].cumQty == qty(100))
        let end = lists(answers(desk, .listStatus(Desk.client, "LIST")))
        #expect(end.first?.state == .allDone)
        #expect(end.first?.lines[1].cxlQty == qty(200))
        #expect(desk.replayed() == desk.digest())
    }

    @Test("DontKnowTrade is an anomaly of its client's order, and of nobody's otherwise")
    func disputedTrade() {
        let desk = Desk()
        desk.set(.session(SessionTerms(compID: "CLIENT2")))
        desk.enter(desk.order("X", .buy, 100))
        let order = desk.view("X").order
        for (session, named) in [(Desk.client, order), (SessionID(2), .none)] {
            desk.run(.request(.disputedTrade(session, order, detail: "ExecID E7")))
            guard case .anomaly(let anomaly) = desk.core.events.first else {
                Issue.record("nothing is recorded")
                continue
            }
            #expect(anomaly.kind == .disputedTrade && anomaly.detail == "ExecID E7")
            #expect(anomaly.order == named)
        }
        #expect(desk.view("X").ordStatus == .new && desk.replayed() == desk.digest())
    }

    @Test("A list that is not taken enters nothing and uses no ClOrdID up")
    func listRefused() {
        let desk = Desk()
        let one = DetailedOrder(order: desk.order("L1", .buy, 100))
        let rows = [
            NewOrderList(session: Desk.client, listID: "A", totNoOrders: 2, orders: [one]),
            NewOrderList(session: Desk.client, listID: "B", totNoOrders: 0, orders: []),
            NewOrderList(
                session: Desk.client, listID: "C", totNoOrders: 1, orders: [one],
                objection: "BidType"),
        ]
        for row in rows {
            let told = answers(desk, .newList(row))
            #expect(
                lists(told).map(\.state) == [.rejected] && told.reports.isEmpty, "\(row.listID)")
            #expect(lists(told).first?.text.isEmpty == false)
        }
        #expect(desk.core.orderCount == 0)
        desk.enter(one.order)
        #expect(desk.view("L1").ordStatus == .new)
        #expect(lists(answers(desk, .listStatus(Desk.client, "A"))).first?.state == .rejected)
    }

    @Test("No part of a job looks at more than it may: 10,000 orders are cancelled in parts")
    func parts() {
        let desk = Desk()
        desk.checksInvariants = false
        for number in 0..<5_000 { desk.run(.newOrder(desk.order(Text64("P\(number)")!, .buy, 1))) }
        var largest = 0
        desk.run(.request(.massCancel(mass("M"))))
        while desk.hasSweep {
            let effects = desk.run(.continueSweep)
            largest = max(largest, effects.count)
            #expect(desk.events.count <= 1 + 32 * 3)
        }
        #expect(largest <= 32)
        #expect(desk.attempts.count == 5_000)
    }
}
