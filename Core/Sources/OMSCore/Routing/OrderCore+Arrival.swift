import OMSTypes

// On arrival an order gets its policy: the client's word, else the first rule that holds.
extension OrderCore {
    /// How an order came to its routing.
    struct Arrival {
        var choice = RoutingChoice.standard
        /// Place of the rule that held among all; negative = none.
        var rule: Int32 = -1
        /// Whether there is anything to tell.
        var isTold: Bool { choice != .standard || rule >= 0 }
    }

    /// Whether anything is said of how orders are routed.
    var hasArrival: Bool { !destination.isEmpty || !reference.arrivalRules.all.isEmpty }

    /// The name of the rule that held; empty = none.
    func rule(_ arrival: Arrival) -> Text64 {
        arrival.rule < 0 ? Text64() : reference.arrivalRules.all[Int(arrival.rule)].name
    }

    /// Finds out how an order is routed, and whether the desk sees it first.
    mutating func arrive(
        _ order: NewOrder, _ terms: inout OrderTerms, _ arrival: inout Arrival
    ) -> Refusal? {
        let rules = reference.arrivalRules.all
        if let place = rules.firstIndex(where: { holds($0, order.session, terms) }) {
            let rule = rules[place]
            arrival.rule = Int32(place)
            // Rules are checked when they are read; a name that is gone means the router's ways.
            arrival.choice = routing(named: rule.policy) ?? .standard
            if rule.isHeld { terms.handlInst = .manual }
        }
        if !destination.isEmpty {
            guard let choice = routing(named: destination) else {
                return Refusal(.unknownDestination, text: destination)
            }
            arrival.choice = choice
        }
        if let place = arrival.choice.place {
            arrival.choice = .policy(reference.routings.tried(place, by: orders.nextID))
        }
        return nil
    }

    /// A policy, or else a venue by name or market identifier: ExDestination (100) is "as defined
    /// by the institution". `nil` = neither.
    func routing(named name: Text64) -> RoutingChoice? {
        if name.isEmpty { return .standard }
        if let place = reference.routings.place(of: name) { return .policy(place) }
        // Nobody is sent to the crossing network: who meets there is for the firm to say.
        let index = reference.venues.firstIndex {
            $0.kind != .crossing && ($0.name == name || $0.mic == name)
        }
        return index.map { .directed(VenueID(UInt16($0 + 1))) }
    }

    /// How an order is routed, for people; `nil` = in the router's own ways.
    public func routing(of order: OrderID) -> RoutingChoice? {
        routings.count == 0 ? nil : routings[order.raw]
    }

    /// What the order's routing asks for now.
    func routingPlan(_ order: OrderID) -> RoutingPlan {
        guard routings.count > 0, let choice = routings[order.raw] else { return RoutingPlan() }
        return reference.routings.plan(choice)
    }

    private mutating func holds(
        _ rule: ArrivalRule, _ session: SessionID, _ terms: OrderTerms
    ) -> Bool {
        guard rule.side.map({ $0 == terms.side }) ?? true,
            rule.ordType.map({ $0 == terms.ordType }) ?? true,
            rule.timeInForce.map({ $0 == terms.timeInForce }) ?? true,
            terms.orderQty >= rule.quantityMin,
            rule.quantityMax == .zero || terms.orderQty <= rule.quantityMax,
            isWithin(rule)
        else { return false }
        return isNamed(rule, session, terms) && isLive(rule, terms)
    }

    private func isWithin(_ rule: ArrivalRule) -> Bool {
        guard rule.from != rule.to else { return true }
        let time = now.since(now.utcDate.startUTC)
        return rule.from < rule.to
            ? time >= rule.from && time < rule.to : time >= rule.from || time < rule.to
    }

    private func isNamed(
        _ rule: ArrivalRule, _ session: SessionID, _ terms: OrderTerms
    ) -> Bool {
        func fits(_ wanted: Text64, _ value: Text64?) -> Bool {
            wanted.isEmpty || wanted == value
        }
        guard fits(rule.session, reference.terms(session)?.compID) else { return false }
        if !rule.client.isEmpty || !rule.account.isEmpty {
            let account = reference.terms(terms.account)
            guard fits(rule.client, account?.client), fits(rule.account, account?.account) else {
                return false
            }
        }
        guard !rule.symbol.isEmpty || !rule.market.isEmpty else { return true }
        let instrument = reference.terms(terms.instrument)
        return (rule.symbol.isEmpty || rule.symbol == instrument?.symbol)
            && fits(rule.market, instrument?.market)
    }

    /// Conditions on what the market shows: what they read is in the frame.
    private mutating func isLive(_ rule: ArrivalRule, _ terms: OrderTerms) -> Bool {
        let isPriced = rule.notionalMin != 0 || rule.notionalMax != 0
        guard isPriced || rule.spreadMinPPM != 0 || rule.displayedMinPPM != 0 else { return true }
        let best = nbbo(terms.instrument)
        let (far, size) =
            terms.side.isBuy ? (best.ask, best.askSize) : (best.bid, best.bidSize)
        if isPriced, !fitsNotional(rule, terms, at: terms.ordType.hasLimit ? terms.price : far) {
            return false
        }
        if rule.spreadMinPPM != 0 {
            guard best.midpoint.isSet,
                Int128(best.ask.units - best.bid.units) * 1_000_000
                    >= Int128(rule.spreadMinPPM) * Int128(best.midpoint.units)
            else { return false }
        }
        guard rule.displayedMinPPM != 0 else { return true }
        return size.isPositive
            && Int128(terms.orderQty.units) * 1_000_000
                >= Int128(rule.displayedMinPPM) * Int128(size.units)
    }

    private func fitsNotional(
        _ rule: ArrivalRule, _ terms: OrderTerms, at price: Price
    ) -> Bool {
        guard price.isSet else { return rule.notionalMax == 0 }
        let notional = Notional(price, terms.orderQty).raw / Int128(DecimalText.scale)
        return notional >= Int128(rule.notionalMin)
            && (rule.notionalMax == 0 || notional <= Int128(rule.notionalMax))
    }
}
