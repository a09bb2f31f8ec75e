import OMSTypes
import Testing

@testable import OMSCore

/// Timers, the end of day, the kill switch: long jobs go on in parts.
@Suite struct TimerTests {
    private let close: Int64 = 75_600_000_000_000

    @Test func goodTillDateTimerComesAndGoes() {
        let desk = Desk()
        let due = desk.now.adding(nanoseconds: 5_000_000_000)
        let id = desk.enter(
            desk.order("X", .buy, 100, timeInForce: .goodTillDate, expireTime: due))
        #expect(desk.core.nextTimer?.due == due)
        let timer = desk.core.nextTimer?.id ?? 0
        desk.run(.timer(timer, due: due))
        #expect(desk.events.isEmpty, "not before it is due")
        desk.fireNextTimer()
        #expect(desk.events.contains(.expiring(id)))
        #expect(desk.core.nextTimer == nil)
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view(id).ordStatus == .expired)
        desk.run(.timer(timer, due: due))
        #expect(desk.events.isEmpty, "a timer that is gone is no news")
        #expect(desk.replayed() == desk.digest())
    }

    @Test func filledOrderDropsItsTimer() {
        let desk = Desk()
        desk.enter(
            desk.order(
                "X", .buy, 100, timeInForce: .goodTillDate,
                expireTime: desk.now.adding(nanoseconds: 5_000_000_000)))
        desk.venue(.trade, on: desk.routes[0], lastQty: qty(100))
        #expect(desk.core.nextTimer == nil)
    }

    @Test func endOfDayGoesOnInParts() {
        let desk = Desk(policy: TradingPolicy(endOfDay: close))
        desk.checksInvariants = false
        for number in 1...200 { desk.enter(desk.order(Text64("D\(number)")!, .buy, 100)) }
        let good = desk.enter(desk.order("G", .buy, 100, timeInForce: .goodTillCancel))
        desk.fireNextTimer()
        let parts = desk.finishSweeps()
        #expect(parts >= 7, "at most 32 orders a part")
        for route in desk.routes where route.parent != good { desk.venue(.canceled, on: route) }
        for number in 1...200 {
            #expect(desk.view(Text64("D\(number)")!).ordStatus == .expired)
        }
        #expect(desk.view(good).ordStatus == .new)
        #expect(desk.core.nextTimer == nil)
        desk.checkInvariants()
        #expect(desk.replayed() == desk.digest())
    }

    /// An order that comes while the day's orders are being ended is for the next day.
    @Test func orderOfTheNextDay() {
        let desk = Desk(policy: TradingPolicy(endOfDay: close))
        desk.enter(desk.order("X", .buy, 100))
        desk.fireNextTimer()
        desk.enter(desk.order("Y", .buy, 100))
        desk.finishSweeps()
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view("X").ordStatus == .expired)
        #expect(desk.view("Y").ordStatus == .new)
        let tomorrow = desk.now.utcDate.adding(days: 1).startUTC.adding(nanoseconds: close)
        #expect(desk.core.nextTimer?.due == tomorrow)
    }

    /// What the end of the day finds at its very moment ends with it.
    @Test func theEndOfDayAtItsMoment() {
        let desk = Desk(policy: TradingPolicy(endOfDay: close))
        desk.enter(desk.order("X", .buy, 100))
        desk.fireNextTimer()
        desk.run(.continueSweep, after: 0)
        #expect(desk.attempts[desk.routes[0].order] != nil)
    }

    /// A replace that keeps the date keeps the timer; one to another date moves it.
    @Test func aReplaceKeepsItsTimer() {
        let desk = Desk()
        let due = desk.now.adding(nanoseconds: 5_000_000_000)
        desk.enter(desk.order("X", .buy, 100, timeInForce: .goodTillDate, expireTime: due))
        desk.venue(.new, on: desk.routes[0])
        let timer = desk.core.nextTimer?.id
        desk.replace("Y", "X", 90, timeInForce: .goodTillDate, expireTime: due)
        desk.venue(.replaced, on: desk.routes[0])
        #expect(desk.view("Y").leavesQty == qty(90))
        #expect(desk.core.nextTimer?.id == timer)
        let later = due.adding(nanoseconds: 1)
        desk.replace("Z", "Y", 90, timeInForce: .goodTillDate, expireTime: later)
        desk.venue(.replaced, on: desk.routes[0])
        #expect(desk.core.nextTimer?.due == later)
    }

    /// A time of day is one from midnight until a nanosecond before the next.
    @Test func timesOfDay() {
        let noon = Timestamp(nanoseconds: 1_794_009_600_000_000_000)
        let midnight = noon.utcDate.adding(days: 1).startUTC
        let day: Int64 = 86_400_000_000_000
        #expect(OrderCore.next(0, after: noon) == midnight)
        #expect(
            OrderCore.next(0, after: midnight) == midnight.adding(nanoseconds: day), "the next one")
        #expect(OrderCore.next(day - 1, after: noon) == midnight.adding(nanoseconds: -1))
        #expect(OrderCore.next(day, after: noon) == nil)
        #expect(OrderCore.next(-1, after: noon) == nil)
    }

    /// The kill switch of everything, released, lets quarantined sessions trade; a narrower does not.
    @Test func quarantineEndsWithTheWholeSwitch() {
        let desk = Desk()
        desk.run(
            .quarantine(
                Quarantine(session: Desk.client, msgSeqNum: 7, digest: 1, clOrdID: "BAD")))
        func release(_ account: AccountID, _ instrument: InstrumentID) -> OrdStatus {
            for isEngaged in [true, false] {
                desk.run(
                    .killSwitch(
                        KillSwitch(
                            user: "risk", account: account, instrument: instrument,
                            isEngaged: isEngaged, reason: "test")))
            }
            let id = Text64("N\(desk.core.orderCount)")!
            desk.run(.newOrder(desk.order(id, .buy, 100)))
            return desk.view(id).ordStatus
        }
        #expect(release(Desk.account, .none) == .rejected)
        #expect(release(.none, Desk.acme) == .rejected)
        #expect(release(.none, .none) == .new)
    }

    /// With nothing open there is nothing to go through.
    @Test func killSwitchOverNothing() {
        let desk = Desk()
        desk.run(.killSwitch(KillSwitch(user: "risk", isEngaged: true, reason: "test")))
        #expect(!desk.hasSweep)
        #expect(desk.isKillSwitchEngaged)
    }

    /// A good-till-cancel order that is replaced by a day order ends with the day.
    @Test func replacedToDay() {
        let desk = Desk(policy: TradingPolicy(endOfDay: close))
        desk.enter(desk.order("X", .buy, 100, timeInForce: .goodTillCancel))
        desk.venue(.new, on: desk.routes[0])
        #expect(desk.core.nextTimer == nil)
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "Y", origClOrdID: "X", side: .buy,
                    symbol: "ACME", ordType: .limit, orderQty: qty(100), price: px("10"))))
        desk.venue(.replaced, on: desk.routes[0])
        #expect(desk.core.nextTimer != nil)
    }

    @Test func killSwitchOverAThousandOrders() {
        let desk = Desk()
        desk.checksInvariants = false
        for number in 1...1000 { desk.enter(desk.order(Text64("K\(number)")!, .buy, 100)) }
        desk.run(
            .killSwitch(KillSwitch(user: "risk", isEngaged: true, reason: "test")))
        #expect(desk.hasSweep)
        #expect(desk.isKillSwitchEngaged)

        // New orders are refused at once, cancels are still taken.
        desk.run(.newOrder(desk.order("N", .buy, 100)))
        #expect(desk.view("N").ordStatus == .rejected)
        desk.run(
            .cancelOrder(
                CancelOrder(session: Desk.client, clOrdID: "C", origClOrdID: "K1000")))
        #expect(desk.view("K1000").ordStatus == .pendingCancel)

        let parts = desk.finishSweeps()
        #expect(parts >= 1000 / 32)
        #expect(desk.attempts.count == 1000, "a cancel for every route, one each")
        for route in desk.routes { desk.venue(.canceled, on: route) }
        for number in 1...1000 {
            #expect(desk.view(Text64("K\(number)")!).ordStatus == .canceled)
        }
        desk.checkInvariants()

        desk.run(
            .killSwitch(KillSwitch(user: "risk", isEngaged: false, reason: "over")))
        desk.enter(desk.order("M", .buy, 100))
        #expect(desk.view("M").ordStatus == .new)
        #expect(desk.replayed() == desk.digest())
    }

    /// A switch that is released while its sweep still runs kills nothing that came after.
    @Test func releasedKillSwitchSparesNewOrders() {
        let desk = Desk()
        for number in 1...40 { desk.enter(desk.order(Text64("K\(number)")!, .buy, 100)) }
        desk.run(.killSwitch(KillSwitch(user: "risk", isEngaged: true, reason: "test")))
        desk.run(.continueSweep)
        desk.run(.killSwitch(KillSwitch(user: "risk", isEngaged: false, reason: "over")))
        desk.enter(desk.order("M", .buy, 100))
        desk.finishSweeps()
        #expect(desk.attempts.count == 32)
        #expect(desk.attempts[desk.routes[desk.routes.count - 1].order] == nil)
    }

    /// The kill comes while a replace is on its way, and the venue refuses the replace.
    @Test func killWhileAReplaceIsOnItsWay() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 100))
        desk.venue(.new, on: desk.routes[0])
        desk.run(
            .replaceOrder(
                ReplaceOrder(
                    session: Desk.client, clOrdID: "Y", origClOrdID: "X", side: .buy,
                    symbol: "ACME", ordType: .limit, orderQty: qty(200), price: px("10"))))
        desk.run(.killSwitch(KillSwitch(user: "risk", isEngaged: true, reason: "test")))
        desk.finishSweeps()
        desk.run(
            .venueCancelReject(
                VenueCancelReject(
                    venue: VenueID(1),
                    clOrdID: RouteID.clOrdID(desk.routes[0].order, attempt: 1), reason: 2)))
        #expect(desk.attempts[desk.routes[0].order] == 2, "the cancel follows")
        desk.venue(.canceled, on: desk.routes[0])
        #expect(desk.view("X").ordStatus == .canceled)
    }

    @Test func quarantineRefusesAndHaltsTheSession() {
        let desk = Desk()
        desk.enter(desk.order("X", .buy, 100))
        let effects = desk.run(
            .quarantine(
                Quarantine(
                    session: Desk.client, msgSeqNum: 7, digest: 42, clOrdID: "BAD")))
        guard case .report(let report) = effects.last else {
            Issue.record("a refusal must not be silent")
            return
        }
        #expect(report.execType == .rejected && report.clOrdID == "BAD")
        #expect(desk.anomalies == [.quarantinedCommand])
        desk.run(.newOrder(desk.order("Y", .buy, 100)))
        #expect(desk.view("Y").ordStatus == .rejected)
        desk.run(
            .cancelOrder(CancelOrder(session: Desk.client, clOrdID: "C", origClOrdID: "X")))
        #expect(desk.view("X").ordStatus == .pendingCancel, "cancels are still taken")
        #expect(desk.replayed() == desk.digest())
    }

    /// The heap against a sorted list, over random timers.
    @Test(arguments: [11, 12, 13] as [UInt64])
    func firesInOrder(_ seed: UInt64) {
        var random = Seeded(seed)
        var store = TimerStore()
        var list: [TimerStore.Timer] = []
        for number in 1...3000 as ClosedRange<UInt64> {
            let timer = TimerStore.Timer(
                due: Timestamp(nanoseconds: Int64(random.below(500))), id: number,
                purpose: .expire, order: OrderID(number))
            store.set(timer)
            list.append(timer)
            for _ in 0..<random.below(3) {
                guard let gone = list.randomElement(using: &random) else { continue }
                store.clear(gone.id)
                list.removeAll { $0.id == gone.id }
            }
            let wanted = list.min { ($0.due, $0.id) < ($1.due, $1.id) }
            let first = store.first
            #expect(first == wanted, "seed \(seed)")
        }
        while let first = store.first {
            #expect(first.id == list.min { ($0.due, $0.id) < ($1.due, $1.id) }?.id)
            store.clear(first.id)
            list.removeAll { $0.id == first.id }
        }
        #expect(list.isEmpty)
    }
}
