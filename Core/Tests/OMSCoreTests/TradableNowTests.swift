import OMSTypes
import Testing

@testable import OMSCore

/// P08 to P11 as rules of the pipeline: what may not be traded, not now, or not at such a price or in
/// such a lot is a verdict beside all others, and the first rule that blocks is the one that is told.
@Suite struct TradableNowTests {
    private static let second: Int64 = 1_000_000_000
    private static let hours = MarketHours(
        market: "US", opens: 52_200 * second, closes: 75_600 * second, crosses: 79_200 * second,
        cutoff: 60 * second, closeLead: 120 * second)

    /// Fridays; the house trades from 14:00 to 21:00 UTC.
    private static func desk(
        at seconds: Int64 = 60_000, closed: TradingPractice.ClosedOrders = .waiting
    ) -> Desk {
        let desk = Desk()
        desk.set(.policy(TradingPolicy(takesAnySymbol: false, endOfDay: 75_600 * second)))
        desk.set(
            .practice(TradingPractice(closedOrders: closed, startOfDay: 50_400 * second)))
        desk.set(.hours(hours))
        desk.set(.limitRow(LimitHierarchyTests.row(.account, [.maxQuantity: qty(1000).units])))
        go(desk, to: seconds)
        return desk
    }

    private static func go(_ desk: Desk, to seconds: Int64) {
        var day = desk.now.utcDate
        repeat { day = day.adding(days: 1) } while day.weekday != 5
        desk.now = day.startUTC.adding(nanoseconds: seconds * second - 1_000_000)
    }

    /// What the last command says of a new order or a replace.
    private static func verdicts(_ desk: Desk) -> (Verdicts, RefusalReason) {
        for event in desk.events {
            switch event {
            case .accepted(let order): return (order.verdicts, .none)
            case .refused(let order): return (order.verdicts, order.refusal.reason)
            case .replaceRequested(let request): return (request.verdicts, .none)
            case .requestRefused(let request): return (request.verdicts, request.refusal.reason)
            default: continue
            }
        }
        return (Verdicts(), .none)
    }

    struct Line: Sendable, CustomTestStringConvertible {
        var name: String
        var rule: RiskRule
        var at: Int64 = 60_000
        var closed = TradingPractice.ClosedOrders.waiting
        var isHalted = false
        var timeInForce = TimeInForce.day
        /// ExpireTime (126), nanoseconds after the order.
        var expires: Int64?
        /// `nil` = it passes.
        var told: RefusalReason?
        var testDescription: String { name }
    }

    private static let lines: [Line] = [
        Line(name: "while the market trades", rule: .tradingHours),
        Line(name: "closed, and it waits for the opening", rule: .tradingHours, at: 80_000),
        Line(
            name: "closed, and nobody waits", rule: .tradingHours, at: 80_000, closed: .refused,
            told: .marketClosed),
        Line(
            name: "the last second of the day", rule: .tradingHours, at: 75_599, closed: .refused),
        Line(
            name: "the end of the day itself", rule: .tradingHours, at: 75_600, closed: .refused,
            told: .marketClosed),
        Line(
            name: "an immediate order never waits", rule: .tradingHours, at: 80_000,
            timeInForce: .immediateOrCancel, told: .marketClosed),
        Line(
            name: "before the cut-off of the close", rule: .tradingHours, at: 75_539,
            timeInForce: .atTheClose),
        Line(
            name: "at the cut-off of the close", rule: .tradingHours, at: 75_540,
            timeInForce: .atTheClose, told: .sessionPast),
        Line(
            name: "ExpireTime a nanosecond on", rule: .tradingHours, timeInForce: .goodTillDate,
            expires: 1),
        Line(
            name: "ExpireTime now", rule: .tradingHours, timeInForce: .goodTillDate, expires: 0,
            told: .expireTimePast),
        Line(name: "a halt that can be waited for", rule: .instrumentState, isHalted: true),
        Line(
            name: "a halt, and an immediate order", rule: .instrumentState, isHalted: true,
            timeInForce: .fillOrKill, told: .instrumentHalted),
        Line(
            name: "a halt, and nobody waits", rule: .instrumentState, closed: .refused,
            isHalted: true, told: .instrumentHalted),
        Line(
            name: "no halt, and an immediate order", rule: .instrumentState,
            timeInForce: .fillOrKill),
    ]

    @Test(arguments: lines)
    func isAVerdict(_ line: Line) throws {
        let desk = Self.desk(at: line.at, closed: line.closed)
        if line.isHalted {
            desk.run(.desk(.halt(user: "ops", "ACME", isHalted: true)), after: 0)
        }
        let instant = desk.now.adding(nanoseconds: 1_000_000)
        desk.enter(
            desk.order(
                "A", .buy, 100, timeInForce: line.timeInForce,
                expireTime: line.expires.map { instant.adding(nanoseconds: $0) } ?? .none))
        let (verdicts, told) = Self.verdicts(desk)
        #expect(verdicts.didRun(line.rule))
        #expect(verdicts.didBlock(line.rule) == (line.told != nil))
        #expect(told == line.told ?? .none)
        #expect(verdicts.didRun(.lot) && verdicts.didRun(.maximumQuantity), "others ran as well")
        #expect(desk.replayed() == desk.digest())
        #expect(try desk.restored() == desk.digest())
    }

    @Test("Whatever came first is told, and every other rule that would refuse is recorded")
    func allAreRecorded() {
        let desk = Self.desk(at: 80_000, closed: .refused)
        desk.set(.instrument(InstrumentTerms(symbol: "ACME", tick: px("0.05"), lot: qty(100))))
        desk.set(.limitRow(LimitHierarchyTests.row(.account, [.maxQuantity: qty(100).units])))
        desk.enter(desk.order("A", .buy, 150, "10.01"))
        let (verdicts, told) = Self.verdicts(desk)
        #expect(told == .marketClosed)
        for rule in [RiskRule.tradingHours, .tick, .lot, .maximumQuantity] {
            #expect(verdicts.didBlock(rule), "\(rule)")
        }
        let found: [RiskRule] = desk.events.compactMap {
            guard case .risk(.found(_, let rule, .blocked, _)) = $0 else { return nil }
            return rule
        }
        #expect(found == [.tick, .lot, .maximumQuantity])
        #expect(!verdicts.takesToken && !verdicts.reachesDuplicateRule)
        let asked = desk.core.preview(
            desk.order("Q", .buy, 150, "10.01"), at: desk.now.adding(nanoseconds: 1))
        #expect(asked.verdicts == verdicts && asked.findings.count == 4)
    }

    /// (price, quantity, refusal): tick 0.05, lot 100.
    @Test(
        arguments: [
            ("10.05", 200, nil), ("10.04", 200, .priceOffTick), ("10.05", 201, .quantityOffLot),
            ("10.05", 100, nil), ("10.05", 99, .quantityOffLot), ("0.05", 100, nil),
        ] as [(String, Int64, RefusalReason?)])
    func tickAndLot(_ price: String, _ quantity: Int64, _ refusal: RefusalReason?) {
        let desk = Self.desk()
        desk.set(.instrument(InstrumentTerms(symbol: "ACME", tick: px("0.05"), lot: qty(100))))
        desk.enter(desk.order("A", .buy, quantity, price))
        let (verdicts, told) = Self.verdicts(desk)
        #expect(verdicts.didRun(.tick) && verdicts.didRun(.lot))
        #expect(told == refusal ?? .none)
    }

    @Test("A replace is asked as a whole; one that is refused leaves the order as it was")
    func replaces() {
        let desk = Self.desk(at: 75_000)
        desk.enter(desk.order("A", .buy, 100, timeInForce: .atTheClose))
        func replace(_ id: ClOrdID, _ of: ClOrdID) -> RefusalReason {
            desk.run(
                .replaceOrder(
                    ReplaceOrder(
                        session: Desk.client, clOrdID: id, origClOrdID: of, side: .buy,
                        symbol: "ACME", ordType: .limit, timeInForce: .atTheClose,
                        orderQty: qty(200), price: px("10"))))
            return Self.verdicts(desk).1
        }
        #expect(replace("B", "A") == .none)
        desk.now = desk.now.adding(nanoseconds: 540 * Self.second)
        #expect(replace("C", "B") == .sessionPast)
        #expect(desk.view("B").terms.orderQty == qty(200) && desk.view("B").isTerminal == false)
    }
}
