import OMSTypes

extension Configuration {
    /// When a market opens, closes and crosses, in UTC, from Monday to Friday.
    public struct Market: Equatable, Sendable {
        /// The calendar of its instruments: `instruments[].settlement`.
        public var name: String
        public var opens: Duration?
        public var closes: Duration?
        /// When orders that are good till crossing end.
        public var crosses: Duration?
        /// How long before the opening and the close orders for it are taken no longer.
        public var cutoff: Duration
        /// How long before the close an order for it that no venue takes goes to work.
        public var closeLead: Duration
    }
}

extension Configuration.Market {
    init(reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        name = section.text("name", default: "US")
        names.refer(.calendar, name, "name", in: section)
        opens = section.timeOfDay("opens")
        closes = section.timeOfDay("closes")
        crosses = section.timeOfDay("crosses")
        cutoff = section.duration("cutoff", default: .seconds(0))
        closeLead = section.duration("closeLead", default: .seconds(60))
    }
}
