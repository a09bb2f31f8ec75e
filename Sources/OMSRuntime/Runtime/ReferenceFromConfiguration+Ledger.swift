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
        for instrument in configuration.instruments {
            if let product = instrument.product { items.append(.product(product)) }
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
}
