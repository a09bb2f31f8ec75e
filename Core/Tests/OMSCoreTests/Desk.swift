import OMSTypes
import Testing

@testable import OMSCore

func px(_ text: String) -> Price {
    guard case .success(let units) = DecimalText.parse(text) else {
        Issue.record("\(text) is no price")
        return .none
    }
    return Price(units: units)
}

func qty(_ text: String) -> Quantity { Quantity(units: px(text).units) }
func qty(_ whole: Int64) -> Quantity { Quantity(units: whole * DecimalText.scale) }

/// An order core with a client session, accounts, one instrument and scripted venues.
final class Desk {
    var core = OrderCore()
    var now = Timestamp(nanoseconds: 1_794_000_000_000_000_000)
    /// Routes in the order in which they were sent.
    var routes: [RouteSent] = []
    /// Last request (cancel or replace) sent for a route.
    var attempts: [OrderID: UInt16] = [:]
    /// Everything that was ever decided, for replay.
    var history: [(OrderEvent, Timestamp)] = []
    /// With the number of events before each.
    var referenceHistory: [(change: ReferenceChange, place: Int, instant: Timestamp)] = []
    var lastExecID = 0
    /// What was decided last, to decide it again.
    var lastCommand: OrderCommand?
    var checksInvariants = true

    static let client = SessionID(1)
    static let account = AccountID(1)
    static let acme = InstrumentID(1)

    init(
        venues: [VenueTerms] = [VenueTerms(name: "V1", mic: "XV1")],
        acknowledge: SessionTerms.Acknowledge = .onAccept, isStaged: Bool = false,
        limits: LimitTerms = LimitTerms(), policy: TradingPolicy = TradingPolicy(),
        isUp: Bool = true
    ) {
        set(.policy(policy))
        set(
            .session(
                SessionTerms(compID: "CLIENT1", acknowledge: acknowledge, isStaged: isStaged)))
        set(.instrument(InstrumentTerms(symbol: "ACME")))
        for name in ["FUND1", "FUND2", "FUND3"] as [Text64] {
            set(.account(AccountTerms(account: name, client: "CLIENT1")))
        }
        set(.limits(limits))
        for venue in venues { set(.venue(venue)) }
        guard isUp else { return }
        for number in 1...max(1, venues.count) where !venues.isEmpty {
            run(.venueLink(VenueID(UInt16(number)), isUp: true))
        }
    }

    func set(_ item: ReferenceItem) {
        guard let event = core.reference.decide(ReferenceChange(item: item)) else { return }
        core.apply(reference: event, at: now)
        referenceHistory.append((event, history.count, now))
    }

    var hasWatches: Bool { core.hasWatches }
    var hasSweep: Bool { core.hasSweep }
    var isKillSwitchEngaged: Bool { core.isKillSwitchEngaged }
    var events: [OrderEvent] { Array(core.events) }
    var effects: [Effect] { Array(core.effects) }
    var anomalies: [Anomaly.Kind] {
        history.compactMap { if case .anomaly(let it) = $0.0 { it.kind } else { nil } }
    }

    /// Decides a command a millisecond later than the last one.
    @discardableResult
    func run(_ command: OrderCommand, after: Int64 = 1_000_000) -> [Effect] {
        now = now.adding(nanoseconds: after)
        lastCommand = command
        core.decide(command, at: now)
        history += core.events.map { ($0, now) }
        for effect in core.effects {
            switch effect {
            case .sendRoute(let route), .takeQuote(let route, _): routes.append(route)
            case .cancelRoute(let order, _, let attempt): attempts[order] = attempt
            case .replaceRoute(let replace, _): attempts[replace.order] = replace.attempt
            case .report, .cancelReject, .answer, .requestStatus, .requestMassStatus,
                .askPlacement, .askWeighing, .requestQuote:
                break
            }
        }
        if checksInvariants { checkInvariants() }
        return effects
    }

    /// Runs what long jobs still want; returns in how many parts.
    @discardableResult
    func finishSweeps() -> Int {
        var parts = 0
        while core.hasSweep, parts < 10_000 {
            run(.continueSweep)
            parts += 1
        }
        return parts
    }

    func quote(
        _ venue: UInt16, _ bid: String, _ bidSize: Int64, _ ask: String, _ askSize: Int64
    ) {
        if bidSize > 0 {
            core.quotes.update(
                Self.acme, VenueID(venue), isBid: true, px(bid), qty(bidSize), at: now)
        }
        if askSize > 0 {
            core.quotes.update(
                Self.acme, VenueID(venue), isBid: false, px(ask), qty(askSize), at: now)
        }
    }

    func order(
        _ clOrdID: ClOrdID, _ side: Side = .buy, _ quantity: Int64, _ limit: String? = "10",
        stop: String? = nil, timeInForce: TimeInForce = .day, account: Text64 = "FUND1",
        handlInst: HandlInst = .automatedNoIntervention, expireTime: Timestamp = .none,
        possResend: Bool = false
    ) -> NewOrder {
        let type: OrdType =
            stop == nil
            ? (limit == nil ? .market : .limit) : (limit == nil ? .stop : .stopLimit)
        var order = NewOrder(
            session: Self.client, clOrdID: clOrdID, account: account, symbol: "ACME",
            side: side, ordType: type, timeInForce: timeInForce, handlInst: handlInst,
            orderQty: qty(quantity), price: limit.map(px) ?? .none,
            stopPx: stop.map(px) ?? .none, expireTime: expireTime, possResend: possResend)
        var body = StateDigest()
        body.combine(order.orderQty.units)
        body.combine(order.price.units)
        order.bodyDigest = body.low
        return order
    }

    /// Sends an order and returns its OrderID.
    @discardableResult
    func enter(_ order: NewOrder) -> OrderID {
        run(.newOrder(order))
        return core.order(clOrdID: order.clOrdID, session: order.session) ?? .none
    }

    /// A venue's report on one of our routes.
    @discardableResult
    func venue(
        _ type: ExecType, on route: RouteSent, lastQty: Quantity = .zero,
        lastPx: Price = px("10"), execID: Text64? = nil, text: Text64 = Text64(),
        attempt: UInt16? = nil
    ) -> [Effect] {
        lastExecID += 1
        let isAnswer = type == .canceled || type == .replaced || type == .pendingCancel
        let number = attempt ?? (isAnswer ? attempts[route.order] ?? 0 : 0)
        return run(
            .venueReport(
                VenueReport(
                    venue: route.venue, clOrdID: RouteID.clOrdID(route.order, attempt: number),
                    execID: execID ?? Text64("E\(lastExecID)")!, execType: type,
                    lastQty: lastQty, lastPx: lastQty.isPositive ? lastPx : .none, text: text)))
    }

    func view(_ id: OrderID) -> OrderView {
        guard let view = core.view(id) else {
            Issue.record("no order \(id.raw)")
            return core.view(OrderID(1))!
        }
        return view
    }

    func view(_ clOrdID: ClOrdID) -> OrderView {
        view(core.order(clOrdID: clOrdID, session: Self.client) ?? .none)
    }

    func digest() -> StateDigest {
        var digest = StateDigest()
        core.digest(into: &digest)
        return digest
    }

    /// Applies everything recorded, in its order.
    func replay(into other: inout OrderCore) {
        var changes = referenceHistory[...]
        for place in 0...history.count {
            while let next = changes.first, next.place == place {
                other.apply(reference: next.change, at: next.instant)
                changes.removeFirst()
            }
            if place < history.count { other.apply(history[place].0, at: history[place].1) }
        }
    }

    /// A fresh core that only applies what this one recorded.
    func replayed() -> StateDigest {
        var other = OrderCore()
        replay(into: &other)
        var digest = StateDigest()
        other.digest(into: &digest)
        return digest
    }
}

extension Desk {
    /// Post-trade takes a finished order.
    func book(_ id: OrderID) {
        now = now.adding(nanoseconds: 1_000_000)
        core.beginFrame(at: now)
        core.emitBooked(id)
        history += core.events.map { ($0, now) }
    }

    /// Lets the clock go to the next timer and fires it.
    func fireNextTimer() {
        guard let timer = core.nextTimer else {
            Issue.record("no timer is set")
            return
        }
        now = max(now, timer.due)
        run(.timer(timer.id, due: timer.due), after: 0)
    }
}
