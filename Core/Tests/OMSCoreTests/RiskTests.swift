import OMSTypes
import Testing

@testable import OMSCore

/// Every pre-trade rule: what passes, the boundary, what is refused; the worked lines of the rules.
@Suite struct RiskTests {
    struct Line: Sendable, CustomTestStringConvertible {
        var rule: RiskRule
        var limits: LimitTerms
        /// NBBO, or nil for none.
        var nbbo: (String, String)?
        var side: Side
        var quantity: Int64
        var limit: String?
        var outcome: String
        var testDescription: String {
            "\(rule) \(side) \(quantity) @ \(limit ?? "market") → \(outcome)"
        }
    }

    private static func collar(_ percent: Int64) -> LimitTerms {
        LimitTerms(collarPPM: percent * 10_000)
    }

    static let lines: [Line] = {
        let quantity = LimitTerms(maxQuantity: qty(100_000).units)
        let notional = LimitTerms(maxNotional: px("1000000").units)
        let position = LimitTerms(positionLimit: qty(1000).units)
        let credit = LimitTerms(creditLimit: px("50000").units)
        let hundred = ("99.99", "100.01")
        let fraction = ("10.01", "10.02")
        func line(
            _ rule: RiskRule, _ limits: LimitTerms, _ nbbo: (String, String)?, _ side: Side,
            _ quantity: Int64, _ limit: String?, _ outcome: String
        ) -> Line {
            Line(
                rule: rule, limits: limits, nbbo: nbbo, side: side, quantity: quantity,
                limit: limit, outcome: outcome)
        }
        return [
            line(.maximumQuantity, quantity, nil, .buy, 99_999, "10", "pass"),
            line(.maximumQuantity, quantity, nil, .buy, 100_000, "10", "pass"),
            line(.maximumQuantity, quantity, nil, .buy, 100_001, "10", "block"),
            line(.maximumNotional, notional, nil, .buy, 10_000, "100", "pass"),
            line(.maximumNotional, notional, nil, .buy, 10_000, "100.01", "block"),
            // Market buys count at the reference plus 5 %, sells at the reference.
            line(.maximumNotional, notional, hundred, .buy, 9_523, nil, "pass"),
            line(.maximumNotional, notional, hundred, .buy, 9_524, nil, "block"),
            line(.maximumNotional, notional, hundred, .sell, 10_000, nil, "pass"),
            line(.maximumNotional, notional, hundred, .sell, 10_001, nil, "block"),
            line(.maximumNotional, notional, nil, .buy, 1, nil, "block"),
            // P04 worked: reference 100.00, 5 %.
            line(.priceCollar, collar(5), hundred, .buy, 1, "105.00", "pass"),
            line(.priceCollar, collar(5), hundred, .buy, 1, "105.01", "block"),
            line(.priceCollar, collar(5), hundred, .sell, 1, "95.00", "pass"),
            line(.priceCollar, collar(5), hundred, .sell, 1, "94.99", "block"),
            line(.priceCollar, collar(5), hundred, .buy, 1, "90.00", "pass"),
            line(.priceCollar, collar(5), hundred, .buy, 1, "89.99", "warn"),
            line(.priceCollar, collar(5), hundred, .sell, 1, "110.00", "pass"),
            line(.priceCollar, collar(5), hundred, .sell, 1, "110.01", "warn"),
            // §1.3 worked: reference 10.015, 10 %, rounded outward to the tick.
            line(.priceCollar, collar(10), fraction, .buy, 1, "11.02", "pass"),
            line(.priceCollar, collar(10), fraction, .buy, 1, "11.03", "block"),
            line(.priceCollar, collar(10), fraction, .sell, 1, "9.01", "pass"),
            line(.priceCollar, collar(10), fraction, .sell, 1, "9.00", "block"),
            line(.priceCollar, collar(10), nil, .buy, 1, "10", "block"),
            line(.priceCollar, collar(10), ("10", "10"), .buy, 1, "10", "block"),
            line(.priceCollar, collar(10), ("10", "11"), .buy, 1, "10", "block"),
            line(.priceCollar, collar(10), fraction, .buy, 1, nil, "not run"),
            line(.positionLimit, position, nil, .buy, 1000, "10", "pass"),
            line(.positionLimit, position, nil, .buy, 1001, "10", "block"),
            line(.positionLimit, position, nil, .sell, 1001, "10", "block"),
            line(.credit, credit, nil, .buy, 5000, "10", "pass"),
            line(.credit, credit, nil, .buy, 5001, "10", "block"),
            line(.credit, credit, nil, .buy, 1, nil, "block"),
            line(.credit, credit, ("9.99", "10.01"), .sell, 5000, nil, "pass"),
        ]
    }()

    @Test(arguments: lines)
    func rule(_ line: Line) {
        let desk = Desk(limits: line.limits)
        if let nbbo = line.nbbo { desk.quote(1, nbbo.0, 100_000, nbbo.1, 100_000) }
        desk.run(.newOrder(desk.order("X", line.side, line.quantity, line.limit)))
        let verdicts = desk.verdicts
        let outcome =
            verdicts.didBlock(line.rule)
            ? "block"
            : verdicts.didWarn(line.rule)
                ? "warn" : verdicts.didRun(line.rule) ? "pass" : "not run"
        #expect(outcome == line.outcome)
        #expect((desk.view("X").ordStatus == .rejected) == (line.outcome == "block"))
    }

    /// Every rule is recorded, also after the first that refuses, which alone is told.
    @Test func everyVerdictIsRecorded() {
        let limits = LimitTerms(
            maxQuantity: qty(10).units, maxNotional: px("100").units, collarPPM: 50_000,
            positionLimit: qty(10).units, creditLimit: px("100").units,
            duplicateWindow: 5_000_000_000, duplicateCount: 1)
        let desk = Desk(limits: limits)
        desk.quote(1, "9.99", 500, "10.01", 500)
        desk.set(.restriction(Restriction(symbol: "ACME", kind: .noTrade)))
        desk.run(.killSwitch(KillSwitch(user: "risk", isEngaged: true, reason: "test")))
        desk.finishSweeps()
        let before = desk.digest()
        let effects = desk.run(.newOrder(desk.order("X", .buy, 11, "11")))
        let rules: [RiskRule] = [
            .killSwitch, .restrictedList, .priceCollar, .maximumQuantity, .maximumNotional,
            .duplicateOrder, .credit, .positionLimit,
        ]
        for rule in rules {
            #expect(desk.verdicts.didBlock(rule), "\(rule)")
        }
        guard case .report(let report) = effects.first else {
            Issue.record("a refusal must not be silent")
            return
        }
        #expect(report.refusal.reason == .killSwitch, "the first rule decides")
        #expect(before != desk.digest(), "the refusal itself is State")
        #expect(desk.core.position(Desk.account, Desk.acme) == Position())
    }

    @Test func positionLimitWithAPosition() {
        // P20 worked: position +1,500, limit 1,000: sell 200 passes, sell 2,501 is refused.
        let desk = Desk(limits: LimitTerms(positionLimit: qty(2000).units))
        desk.enter(desk.order("A", .buy, 1500))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(1500))
        desk.set(.limits(LimitTerms(positionLimit: qty(1000).units)))
        desk.run(.newOrder(desk.order("B", .sell, 200)))
        #expect(desk.view("B").ordStatus == .new)
        desk.run(.newOrder(desk.order("C", .sell, 2301)))
        #expect(desk.view("C").ordStatus == .rejected, "200 open sells count")
        desk.run(.newOrder(desk.order("D", .sell, 2300)))
        #expect(desk.view("D").ordStatus == .new)
        desk.run(.newOrder(desk.order("E", .buy, 1)))
        #expect(desk.view("E").ordStatus == .rejected, "open sells do not net")
    }

    /// P21: what is executed today and open counts; a new day starts with what is open.
    @Test func creditOverTwoDays() {
        let desk = Desk(limits: LimitTerms(creditLimit: px("50000").units))
        desk.enter(desk.order("A", .buy, 3000))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(3000), lastPx: px("9.90"))
        desk.enter(desk.order("B", .buy, 2030))
        #expect(desk.view("B").ordStatus == .new, "29,700 + 20,300 is the limit")
        desk.run(.newOrder(desk.order("C", .buy, 1, "0.01")))
        #expect(desk.view("C").ordStatus == .rejected)
        desk.now = desk.now.adding(nanoseconds: Timestamp.nanosecondsPerDay)
        desk.enter(desk.order("D", .buy, 2970))
        #expect(desk.view("D").ordStatus == .new, "20,300 open and 29,700 new")
        desk.run(.newOrder(desk.order("E", .buy, 1, "0.01")))
        #expect(desk.view("E").ordStatus == .rejected)
    }

    /// P14: the fifth equal order within 5 seconds is refused; what is refused counts as well.
    @Test func duplicates() {
        let limits = LimitTerms(duplicateWindow: 5_000_000_000, duplicateCount: 5)
        let desk = Desk(limits: limits)
        func status(_ id: ClOrdID, after: Int64, _ quantity: Int64 = 100) -> OrdStatus {
            desk.run(.newOrder(desk.order(id, .buy, quantity)), after: after)
            return desk.view(id).ordStatus
        }
        for number in 1...4 { #expect(status(Text64("A\(number)")!, after: 1) == .new) }
        #expect(status("A5", after: 1) == .rejected)
        #expect(status("B", after: 1, 200) == .new, "another quantity is another order")
        #expect(status("A6", after: 4_999_999_990) == .rejected, "all five count still")
        // A1 entered 5 s before: out of (now − w, now]. A5 and A6 count.
        #expect(status("A7", after: 5) == .rejected)
        #expect(status("A8", after: 4_999_999_999) == .new, "A7 alone is left")
    }

    /// One account's short window does not make another's long one forget.
    @Test func duplicateWindowsOfTwoAccounts() {
        let desk = Desk()
        desk.set(
            .limits(
                LimitTerms(
                    account: "FUND1", duplicateWindow: 60_000_000_000, duplicateCount: 2)))
        desk.set(
            .limits(
                LimitTerms(
                    account: "FUND2", duplicateWindow: 1_000_000_000, duplicateCount: 2)))
        desk.enter(desk.order("A", .buy, 100, account: "FUND1"))
        desk.run(.newOrder(desk.order("B", .buy, 100, account: "FUND2")), after: 30_000_000_000)
        desk.run(.newOrder(desk.order("C", .buy, 100, account: "FUND1")), after: 1)
        #expect(desk.view("C").ordStatus == .rejected)
        desk.run(.newOrder(desk.order("D", .buy, 100, account: "FUND2")), after: 2_000_000_000)
        #expect(desk.view("D").ordStatus == .new)
    }

    @Test func restrictedList() {
        let desk = Desk()
        let start = desk.now
        func isTaken(_ id: ClOrdID, _ side: Side, account: Text64 = "FUND1") -> Bool {
            desk.run(.newOrder(desk.order(id, side, 100, account: account)))
            return desk.view(id).ordStatus == .new
        }
        desk.set(
            .restriction(
                Restriction(
                    symbol: "ACME", account: "FUND1", kind: .noBuy,
                    from: start.adding(nanoseconds: 10_000_000),
                    to: start.adding(nanoseconds: 20_000_000))))
        #expect(isTaken("A", .buy))
        desk.now = start.adding(nanoseconds: 9_000_000)
        #expect(!isTaken("B", .buy), "from is inclusive")
        #expect(isTaken("C", .sell))
        #expect(isTaken("D", .buy, account: "FUND2"))
        desk.now = start.adding(nanoseconds: 19_000_000)
        #expect(isTaken("E", .buy), "to is exclusive")
        desk.set(.restriction(Restriction(symbol: "ACME", kind: .noSell)))
        #expect(!isTaken("F", .sellShort))
        #expect(isTaken("G", .buy))
        desk.set(.restriction(Restriction(symbol: "ACME", kind: .noTrade)))
        #expect(!isTaken("H", .buy))
    }

    /// While a replace is pending the larger exposure is held; refused → the old one again.
    @Test func reservationOfAReplace() {
        let desk = Desk(limits: LimitTerms(creditLimit: px("50000").units))
        desk.enter(desk.order("X", .buy, 1000))
        desk.venue(.new, on: desk.routes[0])
        func replace(_ id: ClOrdID, _ old: ClOrdID, _ quantity: Int64, _ price: String) {
            desk.run(
                .replaceOrder(
                    ReplaceOrder(
                        session: Desk.client, clOrdID: id, origClOrdID: old, side: .buy,
                        symbol: "ACME", ordType: .limit, orderQty: qty(quantity),
                        price: px(price))))
        }
        var open: Int64 { desk.core.position(Desk.account, Desk.acme).openBuy.units }
        replace("Y", "X", 3000, "10")
        #expect(open == qty(3000).units)
        desk.run(
            .venueCancelReject(
                VenueCancelReject(
                    venue: VenueID(1),
                    clOrdID: RouteID.clOrdID(desk.routes[0].order, attempt: 1), reason: 2)))
        #expect(open == qty(1000).units)
        replace("Z", "X", 5001, "10")
        #expect(desk.view("X").ordStatus == .new, "over the credit limit")
        replace("W", "X", 400, "9")
        #expect(open == qty(1000).units, "the old one until the venue agrees")
        desk.venue(.replaced, on: desk.routes[0])
        #expect(open == qty(400).units)
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(400), lastPx: px("9"))
        #expect(open == 0)
    }

    /// Sizes that nobody could mean are refused, never a trap.
    @Test(arguments: [
        (Int64.min, 0, 0), (-1, 100, 0), (0, 100, 0), (Int64.max, 100, 0),
        (100_000_000, Int64.max, 0), (100_000_000, Int64.min, 0), (100_000_000, 0, 0),
        (50_000_000, 100_000_000, 0), (100_000_000, -100_000_000, 0),
    ])
    func absurdNumbers(_ quantity: Int64, _ price: Int64, _ stop: Int64) {
        let desk = Desk(
            limits: LimitTerms(
                maxQuantity: 1, maxNotional: 1, collarPPM: 1, positionLimit: 1, creditLimit: 1,
                passesWithoutReference: true))
        var order = desk.order("X", .buy, 100)
        order.orderQty = Quantity(units: quantity)
        order.price = Price(units: price)
        desk.run(.newOrder(order))
        #expect(desk.view("X").ordStatus == .rejected)

        let sound = Desk()
        sound.enter(sound.order("A", .buy, 100))
        let effects = sound.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "B", origClOrdID: "A", side: .buy,
                    symbol: "ACME", ordType: .limit, orderQty: order.orderQty,
                    price: order.price)))
        guard case .cancelReject = effects.first else {
            Issue.record("\(quantity) at \(price) must be refused")
            return
        }
    }
}

extension Desk {
    /// Verdicts on the last order.
    var verdicts: Verdicts {
        for event in events {
            if case .accepted(let it) = event { return it.verdicts }
            if case .refused(let it) = event { return it.verdicts }
        }
        return Verdicts()
    }
}
