import OMSCore
import OMSPostTrade
import OMSTypes

extension InstrumentMaster {
    /// The keys of an instrument that say what it is called, how its prices step and when it
    /// trades.
    init(
        reading section: ConfigurationSection, _ symbol: String,
        _ names: inout ConfigurationNames
    ) {
        self.init(symbol: Text64(symbol) ?? Text64())
        func text(_ key: String) -> Text64 {
            section.text(key).flatMap { Text64($0) } ?? Text64()
        }
        description = text("description")
        securityType = text("securityType")
        cfiCode = text("cfi")
        exchange = section.mic("exchange").flatMap { Text64($0) } ?? Text64()
        identifiers = Self.identifiers(section)
        aliases = Self.aliases(section, &names)
        firstDay = section.date("firstDay")
        lastDay = section.date("lastDay")
        ticks = TickTable(reading: section.section("ticks"))
        if let firstDay, let lastDay, lastDay < firstDay {
            section.diagnostics.report(
                section.file(of: "lastDay"), section.line(of: "lastDay"),
                "\(section.path).lastDay is before firstDay; swap them")
        }
    }

    /// Sources of identifiers by their names; the ISIN has a key of its own.
    private static let sources = SecurityIdentifier.Source.allCases.filter { $0 != .isin }

    private static func identifiers(_ section: ConfigurationSection) -> [SecurityIdentifier] {
        section.pairs("ids").compactMap { pair in
            guard let source = sources.first(where: { "\($0)" == pair.name }) else {
                let advice = NearestWord.advice(
                    pair.name, known: sources.map { "\($0)" }, plural: "sources")
                section.report(
                    pair.entry, "\"\(pair.name)\"\(section.inside) is no source; \(advice)")
                return nil
            }
            let identifier = SecurityIdentifier(source, Text64(pair.text) ?? Text64())
            guard identifier.isSound else {
                section.report(
                    pair.entry,
                    "\"\(pair.text)\"\(section.inside) is no \(pair.name): its length, letters or "
                        + "check digit are not right")
                return nil
            }
            return identifier
        }
    }

    private static func aliases(
        _ section: ConfigurationSection, _ names: inout ConfigurationNames
    ) -> [Alias] {
        let inner = section.section("symbols")
        return section.pairs("symbols").map { pair in
            names.refer(.venue, pair.name, pair.name, in: inner)
            return Alias(
                venue: Text64(pair.name) ?? Text64(), symbol: Text64(pair.text) ?? Text64())
        }
    }
}

extension TickTable {
    private enum Published: String, CaseIterable { case us, mifid }

    /// A published table, or bands of one's own.
    fileprivate init?(reading section: ConfigurationSection) {
        let published: Published? = section.choice("table")
        let band = section.integer("liquidityBand", in: 1...6)
        let transactions = section.integer("transactions", in: 0...1_000_000_000)
        let bands: [Band] = section.list("bands") { row in
            Band(
                from: row.price("from", min: 0) ?? .none,
                tick: row.price("tick") ?? Price(units: 0))
        }
        section.finish()
        guard section.isPresent else { return nil }
        let own = TickTable(bands)
        func report(_ key: String, _ what: String) {
            section.diagnostics.report(
                section.file(of: key), section.line(of: key), "\(section.path): \(what)")
        }
        switch published {
        case .us where bands.isEmpty && band == nil && transactions == nil: self = .unitedStates
        case .mifid where bands.isEmpty && (band == nil) != (transactions == nil):
            let band = band ?? Self.liquidityBand(transactionsPerDay: transactions ?? 0)
            guard let table = Self.mifid(liquidityBand: band) else { return nil }
            self = table
        case .us, .mifid:
            report(
                "table",
                "table: us stands alone, table: mifid with either liquidityBand (1 to 6) or "
                    + "transactions (a day, on average)")
            return nil
        case nil:
            guard let own else {
                report(
                    "bands",
                    "needs table: us, table: mifid, or bands that rise from: 0, each with a tick "
                        + "that divides its beginning")
                return nil
            }
            self = own
        }
    }
}

extension CurrencyHolidays {
    private enum Published: String, CaseIterable {
        case us = "US"
        case target2 = "TARGET2"

        func days(_ year: Int) -> [CalendarDate] {
            switch self {
            case .us: return PublishedHolidays.unitedStatesBank(year)
            case .target2: return PublishedHolidays.target2(year)
            }
        }
    }

    private static let years = 2024...2035

    /// By currency: whose holidays are built in, or a list of days.
    static func read(_ section: ConfigurationSection, _ key: String) -> [CurrencyHolidays] {
        let inner = section.section(key)
        inner.diagnostics.asked("\(inner.schemaPath).NAME")
        return inner.entries.compactMap { entry in
            guard let currency = Currency(entry.key) else {
                inner.report(
                    entry, "\"\(entry.key)\"\(inner.inside) must be a currency such as EUR")
                return nil
            }
            guard entry.value.text != nil else {
                return CurrencyHolidays(currency, inner.dates(entry.key) ?? [])
            }
            let published: Published? = inner.choice(entry.key)
            return published.map { CurrencyHolidays(currency, years.flatMap($0.days)) }
        }
    }
}
