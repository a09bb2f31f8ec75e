import OMSCore
import OMSTypes

extension Configuration {
    /// The firm's currency, and rates to begin with.
    public struct Currencies: Equatable, Sendable {
        /// `nil` = the currency of `anySymbol`, or USD.
        public var base: Currency?
        public var rates: [CurrencyRate] = []
        /// Weekdays on which a currency does not settle.
        public var holidays: [CurrencyHolidays] = []
    }

    /// What an account holds before its first trade.
    public struct OpeningPosition: Equatable, Sendable {
        public var symbol: String
        /// Short below zero.
        public var quantity: Quantity
        public var averageCost: Price
    }

    public struct OpeningCash: Equatable, Sendable {
        public var currency: Currency
        /// Units of 10⁻⁸; a debt below zero.
        public var units: Int64
    }
}

extension Configuration.Currencies {
    init(reading section: ConfigurationSection) {
        base = section.currency("base")
        for pair in section.pairs("rates") {
            guard let rate = Self.rate(pair) else {
                section.report(
                    pair.entry,
                    "\"\(pair.name)\" in \(section.path).rates must be a pair of two currencies "
                        + "and what one of the first costs in the second, with at most nine "
                        + "digits, such as EURUSD: \"1.0850\"")
                continue
            }
            if rates.contains(where: { Set([$0.base, $0.quote]) == Set([rate.base, rate.quote]) }) {
                section.report(
                    pair.entry,
                    "\"\(pair.name)\" in \(section.path).rates comes twice, one way or the other; "
                        + "remove one")
                continue
            }
            rates.append(rate)
        }
        holidays = CurrencyHolidays.read(section, "holidays")
        section.finish()
    }

    private static func rate(_ pair: ConfigurationSection.Pair) -> CurrencyRate? {
        guard pair.name.utf8.count == 6, let base = Currency(String(pair.name.prefix(3))),
            let quote = Currency(String(pair.name.suffix(3))),
            case .success(let units) = DecimalText.parse(pair.text)
        else { return nil }
        return CurrencyRate(base, quote, units: units)
    }
}

extension Configuration.OpeningPosition {
    init(reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        symbol = section.text(required: "symbol", example: "symbol: IBM")
        names.refer(.instrument, symbol, "symbol", in: section)
        if names.open.contains(.instrument), section.isPresent {
            section.diagnostics.report(
                section.file, section.line,
                "\(section.path) needs its instrument in a list; write one in place of "
                    + "instruments: any")
        }
        quantity = section.decimal("quantity", "100").map { Quantity(units: $0) } ?? .zero
        if !section.has("quantity") { section.reportMissing("quantity", example: "quantity: 100") }
        averageCost = section.price("averageCost", min: 0) ?? .none
    }
}

extension Configuration.OpeningCash {
    init(reading section: ConfigurationSection) {
        currency = section.currency("currency") ?? .usd
        units = section.decimal("amount", "1000000.00") ?? 0
        if !section.has("amount") { section.reportMissing("amount", example: "amount: 1000000") }
    }
}

extension ConfigurationSection {
    /// How often marks are told: `marks: {every: 1s}`; `nil` = never.
    func marks(_ key: String) -> Duration? {
        if isWord(key, "off") { return nil }
        let section = section(key)
        let every = section.duration("every", min: 100_000_000, default: .seconds(1))
        section.finish()
        return section.isPresent ? every : nil
    }
}
