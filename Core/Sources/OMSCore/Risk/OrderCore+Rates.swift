import OMSTypes

// What positions are worth to those who hold them.
extension OrderCore {
    /// The last price that anybody knows of an instrument, of any age; `.none` = none.
    func lastKnownPrice(_ instrument: InstrumentID) -> Price { marks.lastKnown(instrument) }

    /// What one unit of the instrument's price is in another currency; `nil` without a rate.
    func factor(_ instrument: InstrumentID, to currency: Currency) -> UnitFactor? {
        let own = reference.currency(instrument)
        guard reference.hasProducts, let product = reference.product(instrument) else {
            return own == currency ? UnitFactor() : factor(from: own, to: currency)
        }
        var factor = factor(from: own, to: currency)
        factor?.multiplier = product.multiplier
        factor?.quotedBy = product.kind == .bond ? 100 : 1
        return factor
    }

    func factor(from: Currency, to: Currency) -> UnitFactor? {
        guard from != to else { return UnitFactor() }
        return rate(from: from, to: to).map {
            UnitFactor(numerator: $0.numerator, denominator: $0.denominator)
        }
    }

    /// Values everyone's position in an instrument anew, at the last known price.
    mutating func revalue(_ instrument: InstrumentID) {
        guard reference.limits.valuesPositions else { return }
        for holder in positions.holders(of: instrument) {
            revalue(holder, currency(of: holder, instrument), instrument, on: now.utcDate)
        }
    }

    /// The same of every position: rates between currencies have changed.
    mutating func revalueAll() {
        guard reference.limits.valuesPositions else { return }
        for key in positions.sortedKeys() {
            let holder = HolderID(raw: UInt32(truncatingIfNeeded: key >> 32))
            let instrument = InstrumentID(UInt32(truncatingIfNeeded: key))
            revalue(holder, currency(of: holder, instrument), instrument, on: now.utcDate)
        }
    }

    /// An account and the scopes made of accounts that hold what it holds.
    func carriers(_ account: AccountID, _ instrument: InstrumentID) -> [HolderID] {
        let nodes = reference.limits.nodes
        return [HolderID(account)]
            + nodes.indices.filter {
                nodes[$0].scope.level.isOfAccounts
                    && reference.limits.covers(
                        nodes[$0].scope, account, instrument, OrderOrigin())
            }.map { HolderID(node: $0) }
    }

    /// Values a position whose opening balance has changed: that is no profit of today.
    mutating func revalueOpening(_ holder: HolderID, _ instrument: InstrumentID) {
        guard reference.limits.valuesPositions else { return }
        let currency = currency(of: holder, instrument)
        let before = positions.exposure(holder, currency, on: now.utcDate)
        revalue(holder, currency, instrument, on: now.utcDate)
        positions.change(holder, currency) {
            $0.openingValue += $0.long - $0.short - (before.long - before.short)
        }
    }
}
