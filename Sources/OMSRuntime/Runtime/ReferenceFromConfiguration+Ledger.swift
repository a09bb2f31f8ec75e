import OMSCore
import OMSTypes

// Currencies, products, prices and opening balances as reference data of the order domain.
extension ReferenceFromConfiguration {
    /// What an instrument or account needs that it names comes before.
    static func ledger(_ configuration: Configuration) -> [ReferenceItem] {
        let own = configuration.anySymbol?.currency ?? InstrumentTerms(symbol: "*").currency
        var items: [ReferenceItem] = [
            .currencies(
                CurrencyTerms(
                    base: configuration.currencies.base ?? own,
                    rates: configuration.currencies.rates))
        ]
        items += configuration.currencies.holidays.map { .holidays($0) }
        for instrument in configuration.instruments {
            if let product = instrument.product { items.append(.product(product)) }
            if !instrument.master.isPlain { items.append(.instrumentMaster(instrument.master)) }
            guard instrument.previousClose.isSet || instrument.staticPrice.isSet else { continue }
            items.append(
                .instrumentPrices(
                    InstrumentPrices(
                        symbol: text(instrument.symbol), previousClose: instrument.previousClose,
                        staticPrice: instrument.staticPrice)))
        }
        for account in configuration.accounts {
            items += account.positions.map {
                .openingBalance(
                    .position(
                        text(account.id), text($0.symbol), $0.quantity,
                        averageCost: $0.averageCost))
            }
            items += account.cash.map {
                .openingBalance(.cash(text(account.id), $0.currency, units: $0.units))
            }
        }
        return items
    }

    /// Everything that an entry of a file of instruments says, defaults included: what it does not
    /// say any more is taken back.
    static func items(_ instrument: Configuration.Instrument) -> [ReferenceItem] {
        let symbol = text(instrument.symbol)
        var items: [ReferenceItem] = [
            .instrument(Self.instrument(instrument)),
            .product(instrument.product ?? ProductTerms(symbol: symbol)),
            .instrumentMaster(instrument.master), .instrumentRisk(instrument.risk),
        ]
        if instrument.previousClose.isSet || instrument.staticPrice.isSet {
            items.append(
                .instrumentPrices(
                    InstrumentPrices(
                        symbol: symbol, previousClose: instrument.previousClose,
                        staticPrice: instrument.staticPrice)))
        }
        return items
    }
}
