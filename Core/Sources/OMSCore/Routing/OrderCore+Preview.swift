import OMSTypes

/// What would become of an order now. It is a question: nothing becomes of it.
public struct RoutePreview: Sendable {
    public enum Outcome: Equatable, Sendable {
        case refused(Refusal)
        /// It would wait for the desk.
        case held
        /// It would wait for its stop, its session or its strategy's first slice.
        case waiting
        /// These routes would be sent at once. None: it would wait for a venue.
        case routed([RouteSent])
        /// These dealers would be asked for quotes first.
        case asking([VenueID])
        /// No venue could take it, or nothing of it could be done at once.
        case ended(CancelReason)
    }

    public var outcome: Outcome
    public var terms: OrderTerms
    public var verdicts = Verdicts()
    /// What the rules found when they were asked, and in their order.
    public var findings: [RiskFound] = []
    public var choice = RoutingChoice.standard
    /// The arrival rule that held; empty = none.
    public var rule = Text64()
    public var best = NBBO()
    /// Every venue as the router saw it, and what it would get.
    public var scores: [VenueScore] = []
}

extension OrderCore {
    /// Decides an order as it would be decided at that instant, up to its first routes, and leaves
    /// everything as it was. No frame may be at work.
    public mutating func preview(
        _ order: NewOrder, to destination: Text64 = Text64(), at instant: Timestamp
    ) -> RoutePreview {
        let before = now
        beginFrame(at: max(now, instant))
        isPreview = true
        self.destination = destination
        let result = previewed(order)
        isPreview = false
        beginFrame(at: before)
        return result
    }

    private mutating func previewed(_ order: NewOrder) -> RoutePreview {
        var terms = resolved(order)
        if reference.isStaged(order.session) { terms.handlInst = .manual }
        var result = RoutePreview(outcome: .waiting, terms: terms)
        var (arrival, instructions) = (Arrival(), Instructions?.none)
        if let refusal = staticRefusal(of: order, &terms, &instructions)
            ?? (hasArrival ? arrive(order, &terms, &arrival) : nil)
        {
            result.outcome = .refused(refusal)
            return result
        }
        result.terms = terms
        (result.choice, result.rule) = (arrival.choice, rule(arrival))
        gatherFacts(terms, by: OrderOrigin())
        var risk = RiskPipeline.evaluate(facts)
        if facts.mayAdjust, adjust(&terms, OrderOrigin(), &risk) != nil { result.terms = terms }
        result.verdicts = risk.verdicts
        result.findings = risk.found
        if let refusal = risk.refusal {
            result.outcome = .refused(refusal)
        } else if terms.handlInst == .manual {
            result.outcome = .held
        } else if !terms.ordType.isStop, !terms.timeInForce.isOfSession,
            !isMarketClosed(terms.instrument)
        {
            result.outcome = outcome(terms, order.session, risk.price, arrival.choice)
            result.scores = Array(candidates.elements)
        }
        result.best = nbbo(terms.instrument)
        return result
    }

    /// Routes an order that is there only while it is asked about.
    private mutating func outcome(
        _ terms: OrderTerms, _ session: SessionID, _ price: Price, _ choice: RoutingChoice
    ) -> RoutePreview.Outcome {
        let id = orders.nextID
        var asked = Order(
            id: id, kind: .client, base: .new, terms: terms, reservedPx: price, entryTime: now)
        asked.session = session
        asked.clOrdID = .max
        asked.flags.insert(.acknowledged)
        let slot = orders.add(asked)
        if choice != .standard { routings.set(id.raw, choice) }
        route(slot)
        if choice != .standard { _ = routings.remove(id.raw) }
        orders.removeLast()
        var routes: [RouteSent] = []
        for event in events {
            if case .routed(let route) = event { routes.append(route) }
            if case .canceled(_, let reason) = event { return .ended(reason) }
            if case .dealer(.asked(let asked)) = event { return .asking(asked.venues) }
        }
        return .routed(routes)
    }
}
