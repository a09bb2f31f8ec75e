import OMSTypes

/// A change of reference data: wanted (Command) and, once it differs from what stands, a fact
/// (Event) with the number that the entry got.
public struct ReferenceChange: Equatable, Sendable {
    /// Dense number among entries of the kind: InstrumentID, AccountID, VenueID or SessionID;
    /// 0 in a command, and for kinds that need none.
    public var number: UInt32
    public var item: ReferenceItem
    public var contentHash: StateDigest
    public init(number: UInt32 = 0, item: ReferenceItem) {
        self.number = number
        self.item = item
        contentHash = item.contentHash
    }

    public func encode(into out: inout ByteWriter) {
        out.varint(UInt64(number))
        item.encode(into: &out)
        out.fixed(contentHash.high)
        out.fixed(contentHash.low)
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        number = try bytes.varint32()
        item = try ReferenceItem(from: &bytes)
        contentHash = StateDigest(high: try bytes.fixed(), low: try bytes.fixed())
        guard contentHash == item.contentHash else {
            throw .invalid("content hash differs from the content", offset: bytes.offset)
        }
    }
}

/// All reference data, by number and by name. Part of State.
///
/// Belongs to one core, and is used where that core is. (A class: as a value every look at it from
/// outside of the core would copy a dozen references. One thread has it, so no access of it is
/// looked after at run time.)
public final class ReferenceData: @unchecked Sendable {
    @exclusivity(unchecked) public private(set) var instruments: ContiguousArray<InstrumentTerms> =
        []
    @exclusivity(unchecked) public private(set) var accounts: ContiguousArray<AccountTerms> = []
    @exclusivity(unchecked) public private(set) var venues: ContiguousArray<VenueTerms> = []
    @exclusivity(unchecked) public private(set) var sessions: ContiguousArray<SessionTerms> = []
    @exclusivity(unchecked) public private(set) var restrictions: [Restriction] = []
    @exclusivity(unchecked) public private(set) var policy = TradingPolicy() {
        didSet { tuning = TradingTuning(policy) }
    }
    /// The numbers of `policy`, without its texts.
    @exclusivity(unchecked) private(set) var tuning = TradingTuning(TradingPolicy())
    /// Hours of markets, one entry each.
    @exclusivity(unchecked) public private(set) var hours: [MarketHours] = []
    /// Calendars of markets, one entry each.
    @exclusivity(unchecked) public private(set) var calendars: [MarketCalendar] = []
    /// Every curve that there ever was: a plan names its own by its place, and keeps it.
    @exclusivity(unchecked) private(set) var curves = VolumeCurves()
    /// Every routing policy that there ever was: an order names its own by its place.
    @exclusivity(unchecked) private(set) var routings = RoutingPolicies()
    @exclusivity(unchecked) public private(set) var arrivalRules = ArrivalRules()
    /// How the router learns; `nil` = as without a word about it.
    @exclusivity(unchecked) public private(set) var learningTerms: LearningTerms?
    public var learning: LearningTerms { learningTerms ?? LearningTerms() }
    @exclusivity(unchecked) public private(set) var practice = TradingPractice()
    /// Rules of those venues that have any.
    @exclusivity(unchecked) public private(set) var rules: ContiguousArray<VenueRules> = [] {
        didSet { findGaps() }
    }
    /// Terms of those dealers of whom anything is said.
    @exclusivity(unchecked) private(set) var dealers: [DealerTerms] = []
    /// Whether every venue takes every plain order, in any step: what the hot path looks at first.
    @exclusivity(unchecked) private(set) var isStreetPlain = true
    @exclusivity(unchecked) private(set) var hasCalendars = false
    @exclusivity(unchecked) private(set) var crossing = CrossingDirectory()
    /// Whether there is a crossing network.
    @exclusivity(unchecked) private(set) var crosses = false
    /// Limits and whom they bind.
    let limits = LimitDirectory()
    /// Rates that were configured; those that hold are State of the order domain.
    @exclusivity(unchecked) private var currencies: CurrencyTerms?
    @exclusivity(unchecked) private(set) var products = ProductDirectory() {
        didSet { hasProducts = !products.isEmpty }
    }
    /// What the hot path looks at first.
    @exclusivity(unchecked) private(set) var hasProducts = false
    /// The instrument master.
    @exclusivity(unchecked) private(set) var directory = InstrumentDirectory()
    /// Whether any venue charges or pays for executions.
    @exclusivity(unchecked) private(set) var hasFees = false
    /// Limits of the older form, for everyone and by account.
    @exclusivity(unchecked) private var defaultLimits = LimitTerms()
    @exclusivity(unchecked) private var accountLimits: [Text64: LimitTerms] = [:]
    /// Currencies of accounts, each once, in the order in which they came.
    @exclusivity(unchecked) private(set) var accountCurrencies: [Currency] = []
    @exclusivity(unchecked) private var instrumentsBySymbol = TextIndex()
    @exclusivity(unchecked) private var accountsByName = TextIndex()
    @exclusivity(unchecked) private var venuesByName: [Text64: VenueID] = [:]
    @exclusivity(unchecked) private var sessionsByName: [Text64: SessionID] = [:]
    @exclusivity(unchecked) private var hashes: [String: StateDigest] = [:]

    public init() {}

    public func instrument(_ symbol: Symbol) -> InstrumentID? {
        instrumentsBySymbol.value(symbol, scope: 0).map { InstrumentID($0) }
    }
    public func account(_ name: Text64) -> AccountID? {
        accountsByName.value(name, scope: 0).map { AccountID($0) }
    }
    public func venue(_ name: Text64) -> VenueID? { venuesByName[name] }
    /// The name of a policy or a venue that an order is routed by; `nil` for the router's ways.
    public func name(_ choice: RoutingChoice) -> Text64? {
        choice.place.map { routings.all[$0].name } ?? choice.venue.flatMap { terms($0)?.name }
    }
    public func session(_ compID: Text64) -> SessionID? { sessionsByName[compID] }

    /// Terms of a known instrument; `nil` for a number that was never given.
    public func terms(_ id: InstrumentID) -> InstrumentTerms? {
        id.raw >= 1 && id.raw <= instruments.count ? instruments[Int(id.raw) - 1] : nil
    }
    public func terms(_ id: AccountID) -> AccountTerms? {
        id.raw >= 1 && id.raw <= accounts.count ? accounts[Int(id.raw) - 1] : nil
    }
    public func terms(_ id: VenueID) -> VenueTerms? {
        id.raw >= 1 && id.raw <= venues.count ? venues[Int(id.raw) - 1] : nil
    }
    public func terms(_ id: SessionID) -> SessionTerms? {
        id.raw >= 1 && id.raw <= sessions.count ? sessions[Int(id.raw) - 1] : nil
    }
    // Single fields of terms, for the hot path: a copy of whole terms costs more than the check.

    public func symbol(_ id: InstrumentID) -> Symbol? {
        id.raw >= 1 && id.raw <= instruments.count ? instruments[Int(id.raw) - 1].symbol : nil
    }
    public func name(_ id: AccountID) -> Text64? {
        id.raw >= 1 && id.raw <= accounts.count ? accounts[Int(id.raw) - 1].account : nil
    }
    public func mic(_ id: VenueID) -> Text64? {
        id.raw >= 1 && id.raw <= venues.count ? venues[Int(id.raw) - 1].mic : nil
    }
    /// Tick and lot of a known instrument.
    func steps(_ id: InstrumentID) -> (tick: Price, lot: Quantity)? {
        guard id.raw >= 1, id.raw <= instruments.count else { return nil }
        let index = Int(id.raw) - 1
        return (instruments[index].tick, instruments[index].lot)
    }
    func currency(_ id: InstrumentID) -> Currency {
        id.raw >= 1 && id.raw <= instruments.count
            ? instruments[Int(id.raw) - 1].currency : .usd
    }
    func mayEnterOrders(_ id: SessionID) -> Bool {
        id.raw >= 1 && id.raw <= sessions.count && sessions[Int(id.raw) - 1].kind == .orders
    }
    func isStaged(_ id: SessionID) -> Bool {
        id.raw >= 1 && id.raw <= sessions.count && sessions[Int(id.raw) - 1].isStaged
    }
    func acknowledge(_ id: SessionID) -> SessionTerms.Acknowledge? {
        id.raw >= 1 && id.raw <= sessions.count ? sessions[Int(id.raw) - 1].acknowledge : nil
    }
    /// Whether a known session may use a known account: any, or those of its client.
    func mayUse(_ session: SessionID, _ account: AccountID) -> Bool {
        guard account.raw >= 1, account.raw <= accounts.count, mayEnterOrders(session) else {
            return false
        }
        let index = Int(session.raw) - 1
        return sessions[index].client.isEmpty
            || sessions[index].client == accounts[Int(account.raw) - 1].client
    }
    /// Whether post-trade books the account's trades.
    func isBooked(_ id: AccountID) -> Bool {
        id.raw >= 1 && id.raw <= accounts.count && accounts[Int(id.raw) - 1].isBooked
    }
    /// What a venue's score needs of its terms, by its place in `venues`.
    func routingTerms(_ index: Int) -> (kind: VenueTerms.Kind, takeFee: Int64, priority: UInt16) {
        (venues[index].kind, venues[index].takeFee, venues[index].priority)
    }
    /// Whether a venue does all of that by itself.
    public func takes(_ id: VenueID, _ capabilities: VenueCapabilities) -> Bool {
        id.raw >= 1 && id.raw <= venues.count
            && venues[Int(id.raw) - 1].takes.isSuperset(of: capabilities)
    }
    func hasVenue(taking capabilities: VenueCapabilities) -> Bool {
        venues.contains { $0.takes.isSuperset(of: capabilities) }
    }
    func hours(_ market: Text64) -> MarketHours? { hours.first { $0.market == market } }
    /// The calendar of an instrument's market, if it has one.
    func calendar(of id: InstrumentID) -> MarketCalendar? {
        guard !calendars.isEmpty, id.raw >= 1, id.raw <= instruments.count else { return nil }
        let market = instruments[Int(id.raw) - 1].market
        return calendars.first { $0.market == market }
    }
    /// Whether a venue shows its quotes.
    func isLit(_ id: VenueID) -> Bool {
        id.raw >= 1 && id.raw <= venues.count && venues[Int(id.raw) - 1].kind == .lit
    }
    /// How an account takes part in the crossing network; `nil` for a number that was never given.
    func crossingMember(_ id: AccountID) -> CrossingMember? {
        if crossing.isStale { crossing.resolve(accounts) }
        return crossing.member(id)
    }
    /// Whether a venue is a crossing network of the firm's own.
    func isCrossing(_ id: VenueID) -> Bool {
        id.raw >= 1 && id.raw <= venues.count && venues[Int(id.raw) - 1].kind == .crossing
    }
    /// Currency of an account; `nil` for numbers of our own and those that were never given.
    func accountCurrency(_ id: AccountID) -> Currency? {
        id.raw >= 1 && id.raw <= accounts.count ? accounts[Int(id.raw) - 1].currency : nil
    }

    /// The event that a wanted change leads to, or `nil` when the content stands already.
    public func decide(_ change: ReferenceChange) -> ReferenceChange? {
        guard hashes[change.item.key] != change.contentHash else { return nil }
        // The standing practice is no news, not even when it was never told.
        if case .practice(let wanted) = change.item, wanted == practice { return nil }
        if case .arrivalRules(let wanted) = change.item, wanted == arrivalRules { return nil }
        // Neither is it that a venue goes on to have no rules.
        if case .venueRules(let wanted) = change.item, wanted.isPlain,
            !rules.contains(where: { $0.venue == wanted.venue })
        {
            return nil
        }
        if case .currencies(let wanted) = change.item, currencies == nil,
            wanted == CurrencyTerms(base: firmCurrency)
        {
            return nil
        }
        if case .instrumentMaster(let wanted) = change.item, wanted.isPlain,
            hashes[change.item.key] == nil
        {
            return nil
        }
        var event = change
        switch change.item {
        case .instrument(let terms):
            event.number = instrument(terms.symbol)?.raw ?? UInt32(instruments.count) + 1
        case .account(let terms):
            event.number = account(terms.account)?.raw ?? UInt32(accounts.count) + 1
        case .venue(let terms):
            event.number = UInt32(venuesByName[terms.name]?.raw ?? UInt16(venues.count) + 1)
        case .session(let terms):
            event.number = UInt32(sessionsByName[terms.compID]?.raw ?? UInt16(sessions.count) + 1)
        case .limits, .restriction, .policy, .practice, .hours, .calendar, .volumeCurve,
            .learning, .routingPolicy, .arrivalRules, .venueRules, .crossing, .crossingAccount,
            .limitRow, .dealer,
            .deskMembership:
            event.number = 0
        case .instrumentRisk(let risk):
            // It is kept by the instrument's number: no news before there is one.
            guard let id = instrument(risk.symbol) else { return nil }
            event.number = id.raw
        case .currencies, .holidays: event.number = 0
        case .product, .instrumentPrices, .openingBalance, .instrumentMaster:
            guard let number = owner(of: change.item) else { return nil }
            event.number = number
        // Decided with the orders and positions in sight.
        case .instrumentChange: return nil
        }
        return event
    }

    public func apply(_ event: ReferenceChange) {
        if case .instrumentChange(let change) = event.item { return apply(change, event) }
        hashes[event.item.key] = event.contentHash
        put(event)
    }

    /// What was changed while the system ran leaves the hashes as they are: they tell what the
    /// configuration said last, which is no news when it says it again.
    private func apply(_ change: InstrumentChange, _ event: ReferenceChange) {
        var digest = hashes[event.item.key] ?? StateDigest()
        digest.combine(event.contentHash.high)
        digest.combine(event.contentHash.low)
        hashes[event.item.key] = digest
        directory.note(change)
        guard change.stage == .now || change.stage == .effect else { return }
        for item in change.items {
            var number: UInt32 = 0
            if case .instrument(let terms) = item {
                number = instrument(terms.symbol)?.raw ?? UInt32(instruments.count) + 1
            } else if let symbol = item.ownSymbol {
                number = instrument(symbol)?.raw ?? 0
            }
            put(ReferenceChange(number: number, item: item))
        }
    }

    private func put(_ event: ReferenceChange) {
        switch event.item {
        case .instrument(let terms): put(terms, event.number)
        case .account(let terms):
            Self.put(terms, event.number, &accounts)
            accountsByName.add(terms.account, scope: 0, value: event.number)
            note(terms, AccountID(event.number))
            if crosses { resolveCrossing() }
        case .venue(let terms):
            Self.put(terms, event.number, &venues)
            venuesByName[terms.name] = VenueID(UInt16(event.number))
            findGaps()
            routings.resolve(among: venues)
            resolveCrossing()
        case .session(let terms):
            Self.put(terms, event.number, &sessions)
            sessionsByName[terms.compID] = SessionID(UInt16(event.number))
        case .limits(let terms):
            if terms.account.isEmpty {
                defaultLimits = terms
            } else {
                accountLimits[terms.account] = terms
            }
            limits.resolved.isStale = true
        case .restriction(let terms):
            restrictions.removeAll {
                $0.symbol == terms.symbol && $0.account == terms.account && $0.kind == terms.kind
            }
            restrictions.append(terms)
        case .policy(let terms): policy = terms
        case .hours(let terms): put(terms)
        case .calendar(let calendar): put(calendar)
        case .practice(let terms): practice = terms
        case .volumeCurve(let terms): curves.add(terms)
        case .routingPolicy(let terms): routings.add(terms, among: venues)
        case .arrivalRules(let rules): arrivalRules = rules
        case .learning(let terms): learningTerms = terms
        case .venueRules(let rules): put(rules)
        case .dealer(let terms): put(terms)
        case .crossing(let terms):
            crossing.set(terms)
            resolveCrossing()
        case .crossingAccount(let terms):
            crossing.set(terms)
            resolveCrossing()
        case .limitRow(let row): limits.put(row)
        case .deskMembership(let membership): limits.put(membership)
        case .instrumentRisk(let risk): limits.put(risk, InstrumentID(event.number))
        case .currencies(let terms): currencies = terms
        case .product(let terms): put(terms, InstrumentID(event.number))
        case .instrumentMaster(let master): directory.put(master, InstrumentID(event.number))
        case .holidays(let list): directory.put(list)
        // What follows from them is State of the order domain; changes come apart before.
        case .instrumentPrices, .openingBalance, .instrumentChange: break
        }
    }

    private func put(_ terms: InstrumentTerms, _ number: UInt32) {
        let old = self.terms(InstrumentID(number))
        Self.put(terms, number, &instruments)
        if old == nil { instrumentsBySymbol.add(terms.symbol, scope: 0, value: number) }
        directory.put(isin: terms.isin, inPlaceOf: old?.isin ?? Text64(), InstrumentID(number))
    }

    private func put(_ terms: ProductTerms, _ id: InstrumentID) {
        directory.put(terms, inPlaceOf: products[id], id)
        products.put(terms, id)
    }

    /// Number of the instrument or account that an entry is kept by; `nil` while what it names is
    /// not known.
    private func owner(of item: ReferenceItem) -> UInt32? {
        switch item {
        case .product(let terms): return instrument(terms.symbol)?.raw
        case .instrumentMaster(let master): return instrument(master.symbol)?.raw
        case .instrumentPrices(let prices): return instrument(prices.symbol)?.raw
        case .openingBalance(let opening):
            guard opening.symbol.isEmpty || instrument(opening.symbol) != nil else { return nil }
            return account(opening.account)?.raw
        case .instrument, .account, .venue, .session, .limits, .restriction, .policy, .hours,
            .calendar, .practice, .volumeCurve, .routingPolicy, .arrivalRules, .venueRules,
            .crossing, .crossingAccount, .currencies, .limitRow, .deskMembership,
            .instrumentRisk, .learning, .holidays, .instrumentChange, .dealer:
            return nil
        }
    }

    /// The currency over which rates are taken that are not there.
    public var firmCurrency: Currency { currencies?.base ?? policy.anySymbol.currency }

    private func findGaps() {
        isStreetPlain = rules.isEmpty && venues.allSatisfy { $0.takes.isDisjoint(with: .gaps) }
        hasFees = !rules.isEmpty || venues.contains { $0.takeFee != 0 || $0.postRebate != 0 }
    }

    private func resolveCrossing() {
        crossing.resolve(venues)
        crosses = crossing.venue != .none
    }

    private func put(_ new: VenueRules) {
        rules.removeAll { $0.venue == new.venue }
        if !new.isPlain { rules.append(new) }
    }

    private func put(_ terms: DealerTerms) {
        dealers.removeAll { $0.venue == terms.venue }
        dealers.append(terms)
    }

    private func put(_ terms: MarketHours) {
        hours.removeAll { $0.market == terms.market }
        calendars.removeAll { $0.market == terms.market }
        hours.append(terms)
    }

    private func put(_ calendar: MarketCalendar) {
        hours.removeAll { $0.market == calendar.market }
        calendars.removeAll { $0.market == calendar.market }
        calendars.append(calendar)
        hasCalendars = true
    }

    private static func put<T>(_ terms: T, _ number: UInt32, _ table: inout ContiguousArray<T>) {
        precondition(number >= 1 && number <= table.count + 1, "reference numbers are dense")
        if number == table.count + 1 {
            table.append(terms)
        } else {
            table[Int(number) - 1] = terms
        }
    }

    private func note(_ terms: AccountTerms, _ id: AccountID) {
        limits.put(terms, id)
        if !accountCurrencies.contains(terms.currency) { accountCurrencies.append(terms.currency) }
    }

    /// What holds at an instant is worked out when it has changed since the last time.
    func refreshLimits(at now: Timestamp) {
        guard limits.needsResolving(at: now) else { return }
        limits.resolve(
            standard: LimitSet(defaultLimits), own: accountLimits.mapValues { LimitSet($0) },
            at: now)
    }

    func put(_ row: LimitRow) { limits.put(row) }
    func meet(trader: Text64) -> UInt32 { limits.meet(trader: trader) }
    func limitsRecounted() { limits.recounted() }

    /// Whether any limit is of traders.
    public var watchesTraders: Bool { limits.watchesTraders }

    /// An instrument listed on first sight, with the policy's terms for any symbol.
    func list(_ id: InstrumentID, _ symbol: Symbol) {
        var terms = policy.anySymbol
        terms.symbol = symbol
        Self.put(terms, id.raw, &instruments)
        instrumentsBySymbol.add(symbol, scope: 0, value: id.raw)
    }

    /// An account opened on first sight.
    func open(_ id: AccountID, _ name: Text64) {
        Self.put(
            AccountTerms(account: name, client: name, isBooked: false), id.raw, &accounts)
        accountsByName.add(name, scope: 0, value: id.raw)
        note(accounts[Int(id.raw) - 1], id)
        if crosses { crossing.add(accounts[Int(id.raw) - 1]) }
    }

    public func digest(into digest: inout StateDigest) {
        for key in hashes.keys.sorted() {
            digest.combine(key)
            digest.combine(hashes[key]!.high)
            digest.combine(hashes[key]!.low)
        }
        for terms in instruments { digest.combine(terms.symbol) }
        for terms in accounts { digest.combine(terms.account) }
        for terms in venues { digest.combine(terms.name) }
        for terms in sessions { digest.combine(terms.compID) }
    }
}

extension ReferenceData {
    /// Entries in the order of their numbers, then what is known by name, then content hashes.
    func encode(into out: inout SnapshotWriter) {
        let listed: [[ReferenceItem]] = [
            instruments.map { .instrument($0) }, accounts.map { .account($0) },
            venues.map { .venue($0) }, sessions.map { .session($0) },
            restrictions.map { .restriction($0) },
            [.policy(policy), .practice(practice), .limits(defaultLimits)]
                + (currencies.map { [.currencies($0)] } ?? [])
                + accountLimits.keys.sorted().map { .limits(accountLimits[$0]!) },
            hours.map { .hours($0) } + calendars.map { .calendar($0) }
                + curves.all.map { .volumeCurve($0) } + rules.map { .venueRules($0) }
                + dealers.map { .dealer($0) }
                + crossing.items + products.all.map { .product($0) } + directory.items,
            limits.items(accounts, instruments),
            routings.all.map { .routingPolicy($0) } + [.arrivalRules(arrivalRules)]
                + (learningTerms.map { [.learning($0)] } ?? []),
        ]
        for items in listed {
            out.count(items.count)
            for item in items {
                out.pause()
                item.encode(into: &out.bytes)
            }
        }
        limits.encode(into: &out)
        out.count(hashes.count)
        for key in hashes.keys.sorted() {
            out.pause()
            out.bytes.string(key)
            out.bytes.fixed(hashes[key]!.high)
            out.bytes.fixed(hashes[key]!.low)
        }
    }

    func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<9 {
            for _ in 0..<(try bytes.count()) {
                bytes.pause()
                restore(try ReferenceItem(from: &bytes.bytes))
            }
        }
        resolveCrossing()
        try limits.decode(from: &bytes)
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let key = try bytes.bytes.string()
            hashes[key] = StateDigest(
                high: try bytes.bytes.fixed(), low: try bytes.bytes.fixed())
        }
    }

    /// Appends an entry: they come in the order of their numbers.
    private func restore(_ item: ReferenceItem) {
        switch item {
        case .instrument(let terms):
            put(terms, UInt32(instruments.count) + 1)
        case .account(let terms):
            accounts.append(terms)
            accountsByName.add(terms.account, scope: 0, value: UInt32(accounts.count))
            note(terms, AccountID(UInt32(accounts.count)))
        case .venue(let terms):
            venues.append(terms)
            findGaps()
            venuesByName[terms.name] = VenueID(UInt16(truncatingIfNeeded: venues.count))
        case .session(let terms):
            sessions.append(terms)
            sessionsByName[terms.compID] = SessionID(UInt16(truncatingIfNeeded: sessions.count))
        case .limits(let terms):
            if terms.account.isEmpty {
                defaultLimits = terms
            } else {
                accountLimits[terms.account] = terms
            }
        case .restriction(let terms): restrictions.append(terms)
        case .policy(let terms): policy = terms
        case .hours(let terms): put(terms)
        case .calendar(let calendar): put(calendar)
        case .practice(let terms): practice = terms
        case .volumeCurve(let terms): curves.add(terms)
        case .routingPolicy(let terms): routings.add(terms, among: venues)
        case .arrivalRules(let rules): arrivalRules = rules
        case .learning(let terms): learningTerms = terms
        case .venueRules(let rules): put(rules)
        case .dealer(let terms): put(terms)
        case .crossing(let terms): crossing.set(terms)
        case .crossingAccount(let terms): crossing.set(terms)
        case .limitRow(let row): limits.put(row)
        case .deskMembership(let membership): limits.put(membership)
        case .instrumentRisk(let risk):
            limits.put(risk, instrument(risk.symbol) ?? .none)
        case .currencies(let terms): currencies = terms
        case .product(let terms): put(terms, instrument(terms.symbol) ?? .none)
        case .instrumentMaster(let master):
            directory.put(master, instrument(master.symbol) ?? .none)
        case .instrumentChange(let change): directory.note(change)
        case .holidays(let list): directory.put(list)
        // What follows from them has its own place in a snapshot.
        case .instrumentPrices, .openingBalance: break
        }
    }
}
