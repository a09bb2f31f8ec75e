import OMSTypes

extension OrderCore {
    /// The last price that anybody knows of an instrument, of any age; `.none` = none.
    func lastKnownPrice(_ instrument: InstrumentID) -> Price { .none }

    /// What one unit of the instrument's price is in another currency; `nil` without a rate.
    func factor(_ instrument: InstrumentID, to currency: Currency) -> UnitFactor? {
        let own = reference.currency(instrument)
        return own == currency ? UnitFactor() : reference.rate(own, currency)
    }
}

extension ReferenceData {
    func rate(_ from: Currency, _ to: Currency) -> UnitFactor? {
        from == to ? UnitFactor() : nil
    }
}
