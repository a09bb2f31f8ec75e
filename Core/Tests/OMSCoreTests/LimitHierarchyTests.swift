import OMSTypes
import Testing

@testable import OMSCore

/// Limits at every level: who falls under what, which of several holds, and when.
@Suite struct LimitHierarchyTests {
    static func set(_ values: [LimitKind: Int64]) -> LimitSet {
        var set = LimitSet()
        for (kind, value) in values { set[kind] = value }
        return set
    }

    static func row(
        _ level: LimitLevel, group: Text64 = Text64(), _ values: [LimitKind: Int64],
        from: Timestamp = .none, to: Timestamp = .none
    ) -> LimitRow {
        row(level, Text64(), group: group, values, from: from, to: to)
    }

    static func row(
        _ level: LimitLevel, _ name: Text64, group: Text64 = Text64(),
        _ values: [LimitKind: Int64], from: Timestamp = .none, to: Timestamp = .none
    ) -> LimitRow {
        LimitRow(LimitScope(level, name, group: group), set(values), from: from, to: to)
    }

    /// FUND1 and FUND2 on desk CASH, FUND3 on desk ARB.
    static func desk(_ rows: [LimitRow]) -> Desk {
        let desk = Desk(limits: LimitTerms(passesWithoutReference: true))
        for (account, name) in [("FUND1", "CASH"), ("FUND2", "CASH"), ("FUND3", "ARB")] {
            desk.set(
                .deskMembership(
                    DeskMembership(account: Text64(account)!, desk: Text64(name)!)))
        }
        for row in rows { desk.set(.limitRow(row)) }
        return desk
    }

    private static func status(_ desk: Desk, _ id: ClOrdID, _ order: NewOrder) -> OrdStatus {
        desk.run(.newOrder(order))
        return desk.view(id).ordStatus
    }

    struct Line: Sendable, CustomTestStringConvertible {
        var name: String
        var rows: [LimitRow]
        /// Account and quantity of orders one after the other, and whether each passes.
        var orders: [(Text64, Int64, Bool)]
        var testDescription: String { name }
    }

    static let lines: [Line] = {
        func q(_ whole: Int64) -> Int64 { qty(whole).units }
        return [
            Line(
                name: "the smaller of two bounds holds, whichever level it is of",
                rows: [
                    row(.firm, [.maxQuantity: q(1000)]), row(.desk, "CASH", [.maxQuantity: q(500)]),
                    row(.account, "FUND1", [.maxQuantity: q(800)]),
                ],
                orders: [
                    ("FUND1", 500, true), ("FUND1", 501, false), ("FUND3", 1000, true),
                    ("FUND3", 1001, false),
                ]),
            Line(
                name: "a row of everyone at a level holds where the own row is silent",
                rows: [
                    row(.desk, [.maxQuantity: q(100)]), row(.desk, "ARB", [.maxQuantity: q(300)]),
                ],
                orders: [("FUND1", 101, false), ("FUND1", 100, true), ("FUND3", 300, true)]),
            Line(
                name: "accounts of a desk share its limit of positions",
                rows: [row(.desk, "CASH", [.positionLimit: q(1000)])],
                orders: [
                    ("FUND1", 600, true), ("FUND2", 401, false), ("FUND2", 400, true),
                    ("FUND1", 1, false), ("FUND3", 5000, true),
                ]),
            Line(
                name: "a limit of everyone's desk is each desk's own",
                rows: [row(.desk, [.positionLimit: q(1000)])],
                orders: [
                    ("FUND1", 1000, true), ("FUND2", 1, false), ("FUND3", 1000, true),
                    ("FUND3", 1, false),
                ]),
            Line(
                name: "credit of the client over all its accounts",
                rows: [row(.client, "CLIENT1", [.creditLimit: px("10000").units])],
                orders: [("FUND1", 600, true), ("FUND3", 400, true), ("FUND2", 1, false)]),
            Line(
                name: "a limit of 0 lets nothing pass",
                rows: [row(.account, "FUND2", [.maxQuantity: 0])],
                orders: [("FUND2", 1, false), ("FUND1", 1, true)]),
        ]
    }()

    @Test(arguments: lines)
    func holds(_ line: Line) {
        let desk = Self.desk(line.rows)
        for (index, (account, quantity, passes)) in line.orders.enumerated() {
            let id = Text64("O\(index)")!
            let status = Self.status(
                desk, id, desk.order(id, .buy, quantity, account: account))
            #expect((status != .rejected) == passes, "order \(index) of \(account)")
        }
        let digest = desk.digest()
        #expect(desk.replayed() == digest)
    }

    @Test func aGroupHasLimitsOfItsOwn() {
        let desk = Self.desk([
            Self.row(.firm, group: "PENNY", [.maxQuantity: qty(100).units]),
            Self.row(.desk, "CASH", group: "PENNY", [.positionLimit: qty(150).units]),
        ])
        #expect(Self.status(desk, "A", desk.order("A", .buy, 500)) == .new, "in no group yet")
        desk.set(.instrumentRisk(InstrumentRisk(symbol: "ACME", groups: ["PENNY"])))
        #expect(Self.status(desk, "B", desk.order("B", .buy, 101)) == .rejected)
        #expect(
            Self.status(desk, "C", desk.order("C", .buy, 1)) == .rejected,
            "the 500 that were open count when the instrument joins the group")
        #expect(
            Self.status(desk, "D", desk.order("D", .buy, 100, account: "FUND3")) == .new,
            "another desk")
    }

    /// Rows hold from their beginning to their end, at the time of the order.
    @Test func rowsAreEffectiveDated() {
        let start = Desk(isUp: false).now
        let hour: Int64 = 3_600_000_000_000
        let desk = Self.desk([
            Self.row(.firm, [.maxQuantity: qty(100).units]),
            Self.row(
                .firm, [.maxQuantity: qty(50).units], from: start.adding(nanoseconds: hour),
                to: start.adding(nanoseconds: 2 * hour)),
        ])
        #expect(Self.status(desk, "A", desk.order("A", .buy, 100)) == .new)
        desk.now = start.adding(nanoseconds: hour)
        #expect(Self.status(desk, "B", desk.order("B", .buy, 51)) == .rejected)
        #expect(Self.status(desk, "C", desk.order("C", .buy, 50)) == .new)
        desk.now = start.adding(nanoseconds: 2 * hour)
        #expect(Self.status(desk, "D", desk.order("D", .buy, 100)) == .new)
    }

    /// An account that goes to another desk takes along what it holds.
    @Test func anAccountChangesItsDesk() {
        let desk = Self.desk([Self.row(.desk, [.positionLimit: qty(1000).units])])
        #expect(Self.status(desk, "A", desk.order("A", .buy, 900)) == .new)
        desk.set(.deskMembership(DeskMembership(account: "FUND1", desk: "ARB")))
        #expect(
            Self.status(desk, "B", desk.order("B", .buy, 101, account: "FUND3")) == .rejected)
        #expect(Self.status(desk, "C", desk.order("C", .buy, 1000, account: "FUND2")) == .new)
        let digest = desk.digest()
        #expect(desk.replayed() == digest)
    }

    /// A trader is who sent the order; everyone has the same limit of their own.
    @Test func tradersHaveLimits() {
        let desk = Self.desk([Self.row(.trader, [.positionLimit: qty(100).units])])
        func enter(_ id: ClOrdID, _ trader: Text64, _ quantity: Int64) -> OrdStatus {
            let entry = DetailedOrder(order: desk.order(id, .buy, quantity), fields: [])
            desk.run(.instructed(.entered(by: trader, .newOrder(entry, .none))))
            return desk.view(id).ordStatus
        }
        #expect(enter("A", "ann", 100) == .new)
        #expect(enter("B", "ann", 1) == .rejected)
        #expect(enter("C", "bob", 101) == .rejected, "bob is met with this order")
        #expect(enter("D", "bob", 100) == .new)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100))
        #expect(enter("E", "ann", 1) == .rejected, "what was executed is held")
        let digest = desk.digest()
        #expect(desk.replayed() == digest)
    }
}
