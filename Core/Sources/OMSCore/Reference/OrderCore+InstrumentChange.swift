import OMSTypes

// Instruments that are listed and corrected while orders work. The command is decided between two
// orders; what it needs to know of positions is why it is decided here and not by the reference
// data alone.
extension OrderCore {
    /// The event that a wanted change of reference data leads to; `nil` = none, whether the content
    /// stands already or cannot be (`objection` says why).
    public func decide(reference change: ReferenceChange, at instant: Timestamp)
        -> ReferenceChange?
    {
        guard case .instrumentChange(let wanted) = change.item else {
            return reference.decide(change)
        }
        guard var event = try? decided(wanted, at: instant).get() else { return nil }
        if event.number == 0 { event.number = reference.directory.lastNumber + 1 }
        return ReferenceChange(item: .instrumentChange(event))
    }

    /// Why a change of instruments cannot be; `nil` = it can.
    public func objection(to wanted: InstrumentChange, at instant: Timestamp)
        -> InstrumentObjection?
    {
        guard case .failure(let objection) = decided(wanted, at: instant) else { return nil }
        return objection
    }

    /// What a change would do, of any number of entries, checked as a whole.
    /// - Parameter inParts: it will come in several commands, between which no name may move from
    ///   one instrument to another.
    public func difference(_ wanted: InstrumentChange, inParts: Bool, at instant: Timestamp)
        -> Result<InstrumentChange, InstrumentObjection>
    {
        let isLater = wanted.effective > instant
        if let objection = contentObjection(
            wanted.items, among: wanted.items, isLater: isLater, namesMove: !inParts)
        {
            return .failure(objection)
        }
        let result = changed(wanted)
        guard isLater || !result.items.isEmpty else {
            return .failure(InstrumentObjection(.nothing))
        }
        return .success(result)
    }

    private func decided(_ wanted: InstrumentChange, at instant: Timestamp)
        -> Result<InstrumentChange, InstrumentObjection>
    {
        var event = wanted
        switch wanted.stage {
        case .withdrawn, .effect:
            guard let waiting = reference.directory.waiting(wanted.number) else {
                return .failure(InstrumentObjection(.unknownChange))
            }
            if wanted.stage == .withdrawn {
                event.items = []
                event.effective = waiting.effective
                return .success(event)
            }
            guard waiting.effective <= instant else {
                return .failure(InstrumentObjection(.unknownChange))
            }
            event = waiting
            event.stage = .effect
            event.effective = instant
            // What has become impossible since it was scheduled is left out, not the rest.
            event.items = waiting.items.filter {
                objection(to: [$0], among: waiting.items, isLater: false) == nil
            }
            return .success(changed(event))
        case .now, .scheduled:
            if let objection = objection(
                to: wanted.items, among: wanted.items, isLater: wanted.effective > instant)
            {
                return .failure(objection)
            }
            event.number = 0
            if wanted.effective > instant {
                event.stage = .scheduled
                event.before = []
                return .success(event)
            }
            event.stage = .now
            event.effective = instant
            event = changed(event)
            guard !event.items.isEmpty else { return .failure(InstrumentObjection(.nothing)) }
            return .success(event)
        }
    }

    /// Only what differs, with what stood before.
    private func changed(_ change: InstrumentChange) -> InstrumentChange {
        var result = change
        result.items = change.items.filter { standing($0) != $0 }
        result.before = result.items.compactMap { standing($0) }
        return result
    }

    private func standing(_ item: ReferenceItem) -> ReferenceItem? {
        guard case .instrumentPrices(let prices) = item else { return reference.standing(item) }
        guard let id = reference.instrument(prices.symbol) else { return nil }
        let old = InstrumentPrices(
            symbol: prices.symbol, previousClose: previousClose(id), staticPrice: staticPrice(id))
        return old == InstrumentPrices(symbol: prices.symbol) ? nil : .instrumentPrices(old)
    }

    private func objection(
        to items: [ReferenceItem], among all: [ReferenceItem], isLater: Bool
    ) -> InstrumentObjection? {
        guard items.count <= InstrumentChange.itemsMax else {
            return InstrumentObjection(.tooManyItems)
        }
        return contentObjection(items, among: all, isLater: isLater, namesMove: true)
    }

    private func contentObjection(
        _ items: [ReferenceItem], among all: [ReferenceItem], isLater: Bool, namesMove: Bool
    ) -> InstrumentObjection? {
        var listed: Set<Symbol> = []
        for case .instrument(let terms) in all { listed.insert(terms.symbol) }
        for item in items {
            guard InstrumentChange.takes(item) else { return InstrumentObjection(.wrongKind) }
            if let objection = formObjection(item) { return objection }
            if let symbol = item.ownSymbol, reference.instrument(symbol) == nil,
                !listed.contains(symbol)
            {
                return InstrumentObjection(.unknownInstrument, symbol)
            }
            if let objection = traded(item, isLater: isLater) { return objection }
        }
        return namesObjection(items, namesMove ? all : [])
    }

    private func formObjection(_ item: ReferenceItem) -> InstrumentObjection? {
        switch item {
        case .instrument(let terms):
            let isin = SecurityIdentifier(.isin, terms.isin)
            guard !terms.symbol.isEmpty, terms.tick.units > 0, terms.lot.isPositive,
                terms.isin.isEmpty || isin.isSound
            else { return InstrumentObjection(.unsoundTerms, terms.symbol) }
        case .product(let terms):
            guard terms.isSound else { return InstrumentObjection(.unsoundProduct, terms.symbol) }
        case .instrumentMaster(let master):
            if let wrong = master.identifiers.first(where: { !$0.isSound }) {
                return InstrumentObjection(.unsoundMaster, master.symbol, detail: wrong.id)
            }
            let isRightWay = (master.firstDay ?? .distantPast) <= (master.lastDay ?? .distantFuture)
            guard isRightWay, master.identifiers.count <= InstrumentMaster.namesMax,
                master.aliases.count <= InstrumentMaster.namesMax
            else { return InstrumentObjection(.unsoundMaster, master.symbol) }
        case .instrumentRisk, .instrumentPrices, .holidays, .account, .venue, .session, .limits,
            .restriction, .policy, .hours, .calendar, .practice, .volumeCurve, .routingPolicy,
            .arrivalRules, .learning, .venueRules, .crossing, .crossingAccount, .limitRow,
            .deskMembership, .currencies, .openingBalance, .instrumentChange, .dealer:
            break
        }
        return nil
    }

    /// Names must be one instrument's: identifiers everywhere, others at their venue.
    private func namesObjection(_ items: [ReferenceItem], _ all: [ReferenceItem])
        -> InstrumentObjection?
    {
        var taken: [SecurityIdentifier: Symbol] = [:]
        var aliases: [[Symbol]: Symbol] = [:]
        for item in items {
            var identifiers: [SecurityIdentifier] = []
            if case .instrument(let terms) = item, !terms.isin.isEmpty {
                identifiers = [SecurityIdentifier(.isin, terms.isin)]
            }
            if case .instrumentMaster(let master) = item { identifiers = master.identifiers }
            let symbol = item.ownSymbol ?? Symbol()
            for identifier in identifiers {
                let holder = taken[identifier] ?? holder(of: identifier, besides: all)
                if let holder, holder != symbol {
                    return InstrumentObjection(.identifierTaken, symbol, detail: identifier.id)
                }
                taken[identifier] = symbol
            }
            guard case .instrumentMaster(let master) = item else { continue }
            for alias in master.aliases {
                guard reference.venue(alias.venue) != nil else {
                    return InstrumentObjection(.unknownVenue, symbol, detail: alias.venue)
                }
                let other =
                    aliases[[alias.venue, alias.symbol]]
                    ?? reference.aliases(at: alias.venue).first { $0.theirs == alias.symbol }?.ours
                if let other, other != symbol {
                    return InstrumentObjection(.aliasTaken, symbol, detail: alias.symbol)
                }
                aliases[[alias.venue, alias.symbol]] = symbol
            }
        }
        return nil
    }

    /// Who has an identifier, unless the same change takes it from him.
    private func holder(of identifier: SecurityIdentifier, besides all: [ReferenceItem]) -> Symbol?
    {
        guard let id = reference.directory.instrument(identifier), let symbol = reference.symbol(id)
        else { return nil }
        for item in all where item.ownSymbol == symbol {
            if case .instrument(let terms) = item, identifier.source == .isin,
                terms.isin != identifier.id
            {
                return nil
            }
            if case .instrumentMaster(let master) = item, identifier.source != .isin,
                !master.identifiers.contains(identifier)
            {
                return nil
            }
        }
        return symbol
    }

    /// Positions and cash were booked by an instrument's currency and product: they stay while
    /// there are any.
    private func traded(_ item: ReferenceItem, isLater: Bool) -> InstrumentObjection? {
        guard let symbol = item.ownSymbol, let id = reference.instrument(symbol) else { return nil }
        var isSame = true
        if case .instrument(let terms) = item { isSame = terms.currency == reference.currency(id) }
        if case .product(let terms) = item {
            let old = reference.product(id) ?? ProductTerms(symbol: symbol)
            isSame =
                terms.kind == old.kind && terms.multiplier == old.multiplier
                && terms.settlementCurrency == old.settlementCurrency && terms.base == old.base
                && terms.quote == old.quote
        }
        guard !isSame, isLater || isInUse(id) else { return nil }
        return InstrumentObjection(.traded, symbol)
    }

    private func isInUse(_ id: InstrumentID) -> Bool {
        for number in 0..<reference.accounts.count {
            let position = positions.position(AccountID(UInt32(number + 1)), id)
            if position.net.units != 0 || position.openBuy.isPositive
                || position.openSell.isPositive
            {
                return true
            }
        }
        return false
    }
}

extension CalendarDate {
    fileprivate static let distantPast = CalendarDate(daysSinceEpoch: .min)
    fileprivate static let distantFuture = CalendarDate(daysSinceEpoch: .max)
}
