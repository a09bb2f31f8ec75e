import OMSTypes

// The instrument master: what an instrument is called, how its prices step, when it trades.
extension ReferenceData {
    public func master(_ id: InstrumentID) -> InstrumentMaster? { directory.master(id) }

    /// The instrument by SecurityID (48) and SecurityIDSource (22). A symbol of our own is one of
    /// the exchange's (22=8) as well.
    public func instrument(_ identifier: SecurityIdentifier) -> InstrumentID? {
        if let found = directory.instrument(identifier) { return found }
        return identifier.source == .exchangeSymbol ? instrument(identifier.id) : nil
    }

    /// The listed option or future that an underlying's name and the terms of a contract name.
    /// - Parameter isExact: the day of expiry is told, not its month alone.
    public func derivative(_ terms: ProductTerms, day isExact: Bool) -> InstrumentID? {
        directory.derivative(DerivativeKey(terms, day: isExact))
    }

    /// The step of an instrument's prices at one of them.
    @inline(__always)
    public func tick(_ id: InstrumentID, at price: Price) -> Price {
        guard directory.hasTicks else { return steps(id)?.tick ?? .none }
        return bandTick(id, at: price)
    }

    private func bandTick(_ id: InstrumentID, at price: Price) -> Price {
        directory.master(id)?.ticks?.tick(at: price) ?? steps(id)?.tick ?? .none
    }

    /// What Currency (15) of an order must be: that of the price, of a pair the base currency.
    public func orderCurrency(_ id: InstrumentID) -> Currency? {
        if hasProducts, let base = products[id]?.base { return base }
        return symbol(id) == nil ? nil : currency(id)
    }

    /// The name of an instrument at a venue.
    public func symbol(_ id: InstrumentID, at venue: VenueID) -> Symbol? {
        guard let master = directory.master(id), !master.aliases.isEmpty, let terms = terms(venue)
        else { return symbol(id) }
        return master.symbol(at: terms.name) ?? symbol(id)
    }

    /// Names at a venue that differ from ours.
    public func aliases(at venue: Text64) -> [(ours: Symbol, theirs: Symbol)] {
        directory.masters.compactMap { master in
            guard let master, let theirs = master.symbol(at: venue) else { return nil }
            return (master.symbol, theirs)
        }
    }

    /// Whether an instrument does not trade on a day: before its first one, after its last one, or
    /// beyond its expiry. A bond trades to the day before its maturity, a forward to the day before
    /// its value date.
    func isOutsideItsDays(_ id: InstrumentID, _ day: CalendarDate) -> Bool {
        if let master = directory.master(id) {
            if let first = master.firstDay, day < first { return true }
            if let last = master.lastDay { return day > last }
        }
        guard let product = product(id), let maturity = product.maturity else { return false }
        switch product.kind {
        case .option, .future: return day > maturity
        case .bond, .currencyForward: return day >= maturity
        case .equity, .currencySpot, .crypto: return false
        }
    }

    /// The day of trading of an instant: the market's own where it has a calendar.
    public func tradeDate(_ id: InstrumentID, at instant: Timestamp) -> CalendarDate {
        calendar(of: id)?.date(0, after: instant) ?? instant.utcDate
    }

    /// The day on which a trade of an instant settles, whatever the instrument is.
    public func settlementDate(_ id: InstrumentID, at instant: Timestamp) -> CalendarDate {
        let plain = ProductTerms(symbol: symbol(id) ?? Symbol())
        return valueDate(product(id) ?? plain, id, at: instant)
    }

    /// Value date of a currency pair by the holidays of both; `nil` where no holidays are known and
    /// no tenor asks: the market's calendar decides then, or the forward's own date.
    func pairDate(_ product: ProductTerms, _ id: InstrumentID, at instant: Timestamp)
        -> CalendarDate?
    {
        guard product.kind == .currencySpot || product.kind == .currencyForward,
            let base = product.base, let quote = product.quote
        else { return nil }
        let tenor = product.kind == .currencyForward ? directory.master(id)?.tenor : nil
        if product.kind == .currencyForward, tenor == nil { return nil }
        guard tenor != nil || !directory.holidays.isEmpty else { return nil }
        let dates = PairDates(base, quote, directory.holidays)
        let spot = dates.spot(tradeDate(id, at: instant), days: Int(product.settlementDays))
        return tenor.map { dates.forward(spot, $0) } ?? spot
    }

    /// The next change that waits, if any.
    public var nextInstrumentChange: InstrumentChange? { directory.pending.first }
    public var pendingInstrumentChanges: [InstrumentChange] { directory.pending }
    public var instrumentHistory: [InstrumentChange] { directory.history }
    public var currencyHolidays: [CurrencyHolidays] { directory.holidays }

    /// What stands for an entry's key; `nil` = nothing.
    func standing(_ item: ReferenceItem) -> ReferenceItem? {
        switch item {
        case .instrument(let terms):
            return instrument(terms.symbol).flatMap { self.terms($0) }.map { .instrument($0) }
        case .product(let terms):
            return instrument(terms.symbol).flatMap { product($0) }.map { .product($0) }
        case .instrumentMaster(let master):
            return instrument(master.symbol).flatMap { directory.master($0) }
                .map { .instrumentMaster($0) }
        case .instrumentRisk(let risk):
            return instrument(risk.symbol).flatMap { limits.facts($0) }
                .map { .instrumentRisk($0) }
        case .holidays(let list):
            return directory.holidays.first { $0.currency == list.currency }.map { .holidays($0) }
        case .instrumentPrices, .account, .venue, .session, .limits, .restriction, .policy,
            .hours, .calendar, .practice, .volumeCurve, .routingPolicy, .arrivalRules, .learning,
            .venueRules, .crossing, .crossingAccount, .limitRow, .deskMembership, .currencies,
            .openingBalance, .instrumentChange, .dealer:
            return nil
        }
    }

    /// Of these entries, those that say anything, or take back what something says now.
    public func worthTelling(_ items: [ReferenceItem]) -> [ReferenceItem] {
        items.filter { item in
            let isPlain: Bool
            switch item {
            case .product(let terms): isPlain = terms == ProductTerms(symbol: terms.symbol)
            case .instrumentMaster(let master): isPlain = master.isPlain
            case .instrumentRisk(let risk): isPlain = risk == InstrumentRisk(symbol: risk.symbol)
            case .instrument, .account, .venue, .session, .limits, .restriction, .policy, .hours,
                .calendar, .practice, .volumeCurve, .routingPolicy, .arrivalRules, .learning,
                .venueRules, .crossing, .crossingAccount, .limitRow, .deskMembership,
                .currencies, .instrumentPrices, .openingBalance, .instrumentChange, .holidays,
                .dealer:
                isPlain = false
            }
            return !isPlain || standing(item) != nil
        }
    }

    /// Entries of an instrument as they were or will be at an instant, by what is known of changes
    /// while the system ran; `.none` = now.
    public func entries(of symbol: Symbol, asOf instant: Timestamp) -> [ReferenceItem] {
        let blanks: [ReferenceItem] = [
            .instrument(InstrumentTerms(symbol: symbol)), .product(ProductTerms(symbol: symbol)),
            .instrumentMaster(InstrumentMaster(symbol: symbol)),
            .instrumentRisk(InstrumentRisk(symbol: symbol)),
        ]
        let standing = blanks.compactMap { self.standing($0) }
        guard instant != .none else { return standing }
        var result: [String: ReferenceItem] = [:]
        for item in standing { result[item.key] = item }
        for change in directory.history.reversed() where change.effective > instant {
            for item in change.items where item.ownSymbol == symbol {
                result[item.key] = change.before.first { $0.key == item.key }
            }
        }
        for change in directory.pending where change.effective <= instant {
            for item in change.items where item.ownSymbol == symbol { result[item.key] = item }
        }
        return blanks.compactMap { result[$0.key] }
    }
}
