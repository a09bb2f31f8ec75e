import OMSCore
import OMSEngine
import OMSPostTrade
import OMSTypes

/// The configuration as reference data. What differs from State becomes Commands at start, before
/// intake opens; equal content makes no event.
enum ReferenceFromConfiguration {
    /// - Parameter today: what the calendars of markets begin before and go two years beyond.
    static func commands(_ configuration: Configuration, today: CalendarDate) -> [EngineCommand] {
        orderDomain(configuration, today).map { .reference(ReferenceChange(item: $0)) }
            + postTrade(configuration).map { .postTrade(.reference(PostTradeReference($0))) }
    }

    private static func orderDomain(_ configuration: Configuration, _ today: CalendarDate)
        -> [ReferenceItem]
    {
        var items: [ReferenceItem] = [
            .policy(policy(configuration)), .practice(practice(configuration)),
        ]
        items += configuration.instruments.map { .instrument(instrument($0)) }
        items += configuration.accounts.map {
            .account(
                AccountTerms(
                    account: text($0.id), client: text($0.client), currency: $0.currency))
        }
        items += configuration.venues.map { .venue(venue($0, today)) }
        items += configuration.venues.map { .venueRules(rules($0, today)) }
        items += configuration.venues.filter { $0.kind == .rfq }.map { .dealer(dealer($0)) }
        items += configuration.sessions.map { .session(session($0)) }
        items += configuration.venues.map {
            .session(SessionTerms(compID: text($0.name), kind: .venue))
        }
        items += limits(configuration)
        items += configuration.restricted.flatMap(restrictions)
        items += configuration.markets.map { market in
            MarketDays.calendar(market, today: today).map { .calendar($0) } ?? .hours(hours(market))
        }
        items += configuration.volumeCurves.map { .volumeCurve(curve($0, today)) }
        items += configuration.routing.policies.map { .routingPolicy($0) }
        items.append(.learning(configuration.routing.learning))
        items.append(.arrivalRules(ArrivalRules(configuration.routing.rules)))
        if let network = configuration.crossing { items += crossing(network, configuration) }
        items += ledger(configuration)
        return items
    }

    /// The network's venue, its terms, and those of every account: one that the file does not name
    /// any more has the network's own again.
    private static func crossing(
        _ network: Configuration.Crossing, _ configuration: Configuration
    ) -> [ReferenceItem] {
        let named = Set(network.accounts.map(\.account))
        let others = configuration.accounts.map { text($0.id) }.filter { !named.contains($0) }
        var items: [ReferenceItem] = [
            .venue(
                VenueTerms(
                    name: text(network.name), mic: text(network.mic ?? ""), kind: .crossing)),
            .crossing(network.terms),
        ]
        items += network.accounts.map { .crossingAccount($0) }
        items += others.map { .crossingAccount(CrossingAccountTerms(account: $0)) }
        return items
    }

    /// A curve begins at the same time of day; where its zone has another distance to UTC from now
    /// on, it is a new one.
    private static func curve(_ shape: Configuration.VolumeShape, _ today: CalendarDate)
        -> VolumeCurveTerms
    {
        let begins =
            shape.zone.map {
                MarketDays.instant(today, shape.begins, $0).since(today.startUTC)
            } ?? shape.begins.nanoseconds
        return VolumeCurveTerms(
            symbol: text(shape.symbol ?? ""), begins: begins, curve: shape.curve,
            dailyVolume: shape.dailyVolume)
    }

    /// Texts of a checked configuration fit: they have at most 64 bytes.
    static func text(_ string: String) -> Text64 { Text64(string) ?? Text64() }

    private static func policy(_ configuration: Configuration) -> TradingPolicy {
        let routing = configuration.routing
        var policy = TradingPolicy(
            quoteMaxAge: routing.quoteMaxAge.nanoseconds, missCost: routing.missCost.units,
            latencyCost: routing.latencyCost.units,
            attemptsMax: UInt8(clamping: routing.maxReroutes + 1),
            marketBufferPPM: routing.marketBufferPPM,
            takesAnySymbol: configuration.anySymbol != nil,
            takesAnyAccount: configuration.anyAccount,
            endOfDay: configuration.dayEnd?.nanoseconds ?? -1,
            firm: text(configuration.firm.name))
        policy.selfHelpAfter = routing.selfHelpAfter?.nanoseconds ?? 0
        if let any = configuration.anySymbol {
            policy.anySymbol = InstrumentTerms(
                symbol: "*", currency: any.currency, tick: any.tick, lot: any.lot,
                market: text(any.settlement))
        }
        return policy
    }

    private static func practice(_ configuration: Configuration) -> TradingPractice {
        TradingPractice(
            chains: configuration.practice.chains,
            closedOrders: configuration.practice.closedOrders,
            startOfDay: configuration.dayStart?.nanoseconds ?? -1)
    }

    static func instrument(_ instrument: Configuration.Instrument) -> InstrumentTerms {
        InstrumentTerms(
            symbol: text(instrument.symbol), isin: text(instrument.isin ?? ""),
            currency: instrument.currency, tick: instrument.tick, lot: instrument.lot,
            market: text(instrument.settlement))
    }

    private static func venue(_ venue: Configuration.Venue, _ today: CalendarDate) -> VenueTerms {
        VenueTerms(
            name: text(venue.name), mic: text(venue.mic ?? ""),
            kind: kind(venue.kind), priority: UInt16(clamping: venue.priority),
            takeFee: venue.takeFee.units + taking(venue, today).perShare,
            postRebate: venue.postRebate.units - posting(venue, today).perShare,
            takes: venue.takes.reduce(into: reconciliation(venue.reconcile).union(gaps(venue))) {
                $0.insert(capability($1))
            })
    }

    /// A venue of auctions alone is one that displays nothing.
    private static func kind(_ kind: Configuration.Venue.Kind) -> VenueTerms.Kind {
        switch kind {
        case .lit, .auction: return .lit
        case .dark: return .dark
        case .rfq: return .rfq
        }
    }

    private static func dealer(_ venue: Configuration.Venue) -> DealerTerms {
        var terms = DealerTerms(venue: text(venue.name))
        terms.wait = venue.dealer.wait.nanoseconds
        terms.lifeMin = venue.dealer.lifeMin.nanoseconds
        terms.quantityMin = venue.dealer.minQty ?? .zero
        terms.quantityMax = venue.dealer.maxQty ?? .zero
        terms.products = venue.dealer.products
        return terms
    }

    /// What is charged for taking by the line that holds today; a dark venue's midpoint goes first.
    private static func taking(_ venue: Configuration.Venue, _ today: CalendarDate)
        -> Configuration.VenueCharge
    {
        let midpoint = venue.kind == .dark ? venue.fees.line(.midpoint, on: today) : nil
        return Configuration.VenueCharge(midpoint ?? venue.fees.line(.taker, on: today))
    }

    private static func posting(_ venue: Configuration.Venue, _ today: CalendarDate)
        -> Configuration.VenueCharge
    {
        Configuration.VenueCharge(venue.fees.line(.maker, on: today))
    }

    private static func rules(_ venue: Configuration.Venue, _ today: CalendarDate) -> VenueRules {
        VenueRules(
            venue: text(venue.name),
            bands: venue.steps.map {
                VenueRules.Band(from: $0.from, tick: $0.tick, lot: $0.lot)
            }, takeRate: taking(venue, today).rate, postRate: -posting(venue, today).rate)
    }

    /// Plain orders that it does not take.
    private static func gaps(_ venue: Configuration.Venue) -> VenueCapabilities {
        var result: VenueCapabilities = []
        if let types = venue.orderTypes, !types.contains(.market) { result.insert(.noMarket) }
        guard let kinds = venue.timesInForce else { return result }
        if !kinds.contains(.day) { result.insert(.noDay) }
        if !kinds.contains(.immediateOrCancel) { result.insert(.noImmediateOrCancel) }
        if !kinds.contains(.fillOrKill) { result.insert(.noFillOrKill) }
        return result
    }

    private static func reconciliation(_ wanted: Configuration.Venue.Reconcile)
        -> VenueCapabilities
    {
        var result: VenueCapabilities = wanted.missedFills == .book ? .statusFills : []
        switch wanted.by {
        case .orders: break
        case .mass: result.insert(.massStatus)
        case .none: result.insert(.noStatusRequests)
        }
        return result
    }

    private static func capability(_ taking: Configuration.Venue.Taking) -> VenueCapabilities {
        switch taking {
        case .displayQty: return .displayQty
        case .minQty: return .minQty
        case .atTheOpening: return .atTheOpening
        case .atTheClose: return .atTheClose
        case .goodTillCrossing: return .goodTillCrossing
        case .intermarketSweep: return .intermarketSweep
        }
    }

    private static func hours(_ market: Configuration.Market) -> MarketHours {
        MarketHours(
            market: text(market.name), opens: market.opens?.nanoseconds ?? -1,
            closes: market.closes?.nanoseconds ?? -1, crosses: market.crosses?.nanoseconds ?? -1,
            cutoff: market.cutoff.nanoseconds, closeLead: market.closeLead.nanoseconds)
    }

    private static func session(_ session: Configuration.Session) -> SessionTerms {
        SessionTerms(
            compID: text(session.name),
            kind: kind(session.kind),
            acknowledge: session.ack == .onAccept ? .onAccept : .onVenueAck,
            isStaged: session.staged,
            client: session.accounts == .ofClient ? text(session.client) : Text64())
    }

    private static func kind(_ kind: Configuration.Session.Kind) -> SessionTerms.Kind {
        switch kind {
        case .orders: return .orders
        case .counterparty: return .counterparty
        case .dropCopy, .executionCopies: return .dropCopy
        }
    }

    /// Desks, what risk must know of instruments, and every row of limits.
    private static func limits(_ configuration: Configuration) -> [ReferenceItem] {
        var items: [ReferenceItem] = configuration.accounts.compactMap { account in
            account.desk.map {
                .deskMembership(DeskMembership(account: text(account.id), desk: text($0)))
            }
        }
        items += configuration.instruments.filter { !$0.risk.isPlain }
            .map { .instrumentRisk($0.risk) }
        let limits = configuration.limits
        items.append(.limitRow(LimitRow(LimitScope(.account), limits.standard)))
        for (account, set) in limits.accounts.sorted(by: { $0.key < $1.key }) {
            items.append(.limitRow(LimitRow(LimitScope(.account, text(account)), set)))
        }
        return items + limits.rows.map { .limitRow($0) }
    }

    private static func restrictions(_ row: Configuration.Restriction) -> [ReferenceItem] {
        let kind: Restriction.Kind
        switch row.type {
        case .noTrade: kind = .noTrade
        case .noBuy: kind = .noBuy
        case .noSell: kind = .noSell
        case .noShort: kind = .noShort
        case .approval: kind = .approval
        }
        let owners = row.accounts.isEmpty ? [""] : row.accounts
        return owners.map { account in
            .restriction(
                Restriction(
                    symbol: text(row.symbol), account: text(account), kind: kind,
                    from: row.from?.startUTC ?? .none,
                    to: row.to?.adding(days: 1).startUTC ?? .none))
        }
    }
}

extension Duration {
    /// Whole nanoseconds; a configured duration is far below the limit of 292 years.
    var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
