import OMSCore
import OMSTypes

/// One client order, the shipped order core, two venues and the links between them.
struct World: ~Copyable {
    static let lot: Int64 = 100 * DecimalText.scale
    static let client = SessionID(1)
    private static let now = Timestamp(nanoseconds: 1_794_000_000_000_000_000)
    private static let price = Price(units: 1_000_000_000)

    let plan: Plan
    var budget: Budget
    var core = OrderCore()
    /// Applies the recorded events alone: what a restart would rebuild.
    var replayed = OrderCore()
    var venues = [VenueModel(), VenueModel()]
    var requests: UInt8 = 0
    var hasEntered = false
    /// Fills that arrived at the OMS, each once.
    var arrived: Set<UInt32> = []
    var arrivedLots = 0
    var judge = Judge()

    init(_ plan: Plan) {
        self.plan = plan
        budget = plan.budget
        set(.policy(TradingPolicy(attemptsMax: 3)))
        set(.session(SessionTerms(compID: "CLIENT1")))
        set(.instrument(InstrumentTerms(symbol: "ACME")))
        set(.account(AccountTerms(account: "FUND1", client: "CLIENT1", isBooked: false)))
        set(.limits(LimitTerms()))
        for name in ["V1", "V2"] as [Text64] {
            set(.venue(VenueTerms(name: name, mic: name, takes: .noStatusRequests)))
        }
        for number in 1...2 { decide(.venueLink(VenueID(UInt16(number)), isUp: true)) }
        guard plan.shown > 0 else { return }
        for number in 1...2 {
            core.quotes.update(
                InstrumentID(1), VenueID(UInt16(number)), isBid: false, Self.price,
                Quantity(units: Int64(plan.shown) * Self.lot), at: Self.now)
        }
    }

    private mutating func set(_ item: ReferenceItem) {
        guard let event = core.reference.decide(ReferenceChange(item: item)) else { return }
        core.apply(reference: event, at: Self.now)
        replayed.apply(reference: event, at: Self.now)
    }

    /// A command, what follows from it, and its messages put on their links.
    mutating func decide(_ command: OrderCommand) {
        var next: OrderCommand? = command
        while let command = next {
            core.decide(command, at: Self.now)
            for event in core.events { replayed.apply(event, at: Self.now) }
            for effect in core.effects { put(effect) }
            next = core.hasSweep ? .continueSweep : nil
        }
    }

    private mutating func put(_ effect: Effect) {
        switch effect {
        case .report(let report): judge.hear(report)
        case .cancelReject(let reject): judge.hear(reject)
        case .answer, .requestStatus, .requestMassStatus, .askPlacement, .askWeighing,
            .requestQuote, .takeQuote:
            break
        case .sendRoute(let route):
            judge.sent(route)
            venues[Int(route.venue.raw) - 1].inbound.append(
                .new(
                    route: route.order.raw, lots: Int(route.quantity.units / Self.lot),
                    isImmediate: route.timeInForce.isImmediate))
        case .cancelRoute(let order, let venue, let attempt):
            judge.sent(order, attempt)
            venues[Int(venue.raw) - 1].inbound.append(
                .cancel(route: order.raw, attempt: attempt))
        case .replaceRoute(let replace, let venue):
            judge.sent(replace.order, replace.attempt)
            venues[Int(venue.raw) - 1].inbound.append(
                .replace(
                    route: replace.order.raw, attempt: replace.attempt,
                    lots: Int(replace.quantity.units / Self.lot)))
        }
    }

    /// Two worlds of one digest are taken for the same.
    ///
    /// - Parameter state: digest of the core's State.
    func digest(_ state: StateDigest) -> StateDigest {
        var digest = state
        for venue in venues { venue.digest(into: &digest) }
        digest.combine(budget.digest())
        digest.combine(UInt64(requests) << 8 | UInt64(arrivedLots))
        judge.digest(into: &digest)
        return digest
    }

    static func digest(_ core: borrowing OrderCore) -> StateDigest {
        var digest = StateDigest()
        core.digest(into: &digest)
        return digest
    }

    // MARK: The client

    mutating func enter() {
        hasEntered = true
        decide(
            .newOrder(
                NewOrder(
                    session: Self.client, clOrdID: "C0", account: "FUND1", symbol: "ACME",
                    side: .buy, ordType: .limit,
                    timeInForce: plan.isImmediate ? .immediateOrCancel : .day,
                    orderQty: Quantity(units: Int64(plan.lots) * Self.lot), price: Self.price)))
    }

    private mutating func nextRequest() -> ClOrdID {
        requests += 1
        budget.requests -= 1
        return Text64("C\(requests)")!
    }

    mutating func cancel() {
        let id = nextRequest()
        judge.asked(id)
        decide(
            .cancelOrder(
                CancelOrder(session: Self.client, clOrdID: id, origClOrdID: judge.current)))
    }

    mutating func replace(lots: Int) {
        let id = nextRequest()
        judge.asked(id)
        decide(
            .replaceOrder(
                ReplaceOrder(
                    session: Self.client, clOrdID: id, origClOrdID: judge.current, side: .buy,
                    symbol: "ACME", ordType: .limit,
                    timeInForce: plan.isImmediate ? .immediateOrCancel : .day,
                    orderQty: Quantity(units: Int64(lots) * Self.lot), price: Self.price)))
    }

    // MARK: What venues say

    mutating func deliver(_ venue: Int, _ message: FromVenue) {
        let id = VenueID(UInt16(venue + 1))
        let clOrdID = RouteID.clOrdID(OrderID(message.route), attempt: message.attempt)
        switch message.kind {
        case .tooLate, .refused, .unknownOrder:
            // CxlRejReason (102): too late, broker option, unknown order.
            let reason: UInt8 =
                message.kind == .tooLate ? 0 : message.kind == .unknownOrder ? 1 : 2
            decide(
                .venueCancelReject(
                    VenueCancelReject(venue: id, clOrdID: clOrdID, reason: reason)))
        case .bust:
            let scope = UInt32(venue) << 16
            if arrived.contains(scope | UInt32(message.reference)),
                arrived.insert(scope | UInt32(message.exec)).inserted
            {
                arrivedLots -= 1
            }
            decide(
                .tradeCorrection(
                    TradeCorrection(
                        venue: id, clOrdID: clOrdID, execID: Text64("E\(message.exec)")!,
                        execRefID: Text64("E\(message.reference)")!, isBust: true,
                        leavesQty: Quantity(units: Int64(message.leaves) * Self.lot))))
        case .restated, .verbalCancel:
            // ExecRestatementReason (378): partial decline, verbal change.
            let isDecline = message.kind == .restated
            decide(
                .venueNotice(
                    VenueNotice(
                        report: report(id, clOrdID, message),
                        orderQty: Quantity(units: Int64(message.lots) * Self.lot),
                        reason: isDecline ? 5 : 2)))
        case .new, .reject, .fill, .canceled, .replaced, .doneForDay:
            if message.kind == .fill,
                arrived.insert(UInt32(venue) << 16 | UInt32(message.exec)).inserted
            {
                arrivedLots += message.lots
            }
            decide(.venueReport(report(id, clOrdID, message)))
        }
    }

    private func report(_ venue: VenueID, _ clOrdID: ClOrdID, _ message: FromVenue)
        -> VenueReport
    {
        let type: ExecType
        switch message.kind {
        case .new: type = .new
        case .reject: type = .rejected
        case .fill: type = .trade
        case .canceled, .verbalCancel: type = .canceled
        case .doneForDay: type = .doneForDay
        case .restated: type = .restated
        case .replaced: type = .replaced
        case .tooLate, .refused, .unknownOrder, .bust: preconditionFailure("not a report")
        }
        let isFill = message.kind == .fill
        return VenueReport(
            venue: venue, clOrdID: clOrdID, execID: Text64("E\(message.exec)")!, execType: type,
            lastQty: isFill ? Quantity(units: Int64(message.lots) * Self.lot) : .zero,
            lastPx: isFill ? Self.price : .none)
    }
}
