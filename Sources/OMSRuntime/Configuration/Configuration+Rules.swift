import OMSCore
import OMSTypes

extension Configuration {
    /// How orders find their venues.
    public struct Routing: Equatable, Sendable {
        /// A quote older than this is not routed on.
        public var quoteMaxAge: Duration = .seconds(5)
        /// Expected cost a share of crossing later, when the quote is gone.
        public var missCost = Price(units: 1_300_000)
        /// Cost a share of one millisecond of a venue's measured latency.
        public var latencyCost = Price.none
        /// A venue that is silent for longer while routes wait is left out; `nil`: never.
        public var selfHelpAfter: Duration?
        /// How often the rest of an order is routed anew.
        public var maxReroutes = 8
        /// Added to the reference price for the notional of a market buy, in millionths of it.
        public var marketBufferPPM: Int64 = 50_000
        public var policies: [RoutingTerms] = []
        public var learning = LearningTerms()
        /// How often what was measured of venues is learnt; `nil`: it is not measured.
        public var learningEvery: Duration?
        /// Symbols of which it is learnt from the start what becomes of orders that rest or wait.
        public var learningFollows: [String] = []
        /// In the order in which they are asked.
        public var rules: [ArrivalRule] = []

        public init() {}
    }

    /// When trades of a market settle.
    public struct SettlementCalendar: Equatable, Sendable {
        public var name: String
        /// Business days after the trade date.
        public var cycle: Int
        /// Whose holidays are built in.
        public var holidays: Holidays
        public var extraHolidays: [CalendarDate]
        /// Whether trades settle on Good Friday.
        public var goodFridayOpen: Bool

        /// T+1 by the calendar of the US securities depository and the Federal Reserve.
        public static let unitedStates = SettlementCalendar(
            name: "US", cycle: 1, holidays: .unitedStates, extraHolidays: [],
            goodFridayOpen: false)

        public enum Holidays: String, CaseIterable, Sendable {
            case unitedStates = "US"
            /// Saturdays, Sundays and the extra holidays only.
            case weekends
        }
    }

    /// How far a counterparty's figures may be from ours and still match; `nil`: what the
    /// standard profile of matching allows.
    public struct Matching: Equatable, Sendable {
        /// Of the net amount, either way, bound included.
        public var netMoneyTolerance: Price?
        /// Of the average price, either way, bound included.
        public var priceTolerance: Price?

        public init() {}
    }
}

extension Configuration.Routing {
    init(reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        quoteMaxAge = section.duration("quoteMaxAge", min: 1_000_000) ?? quoteMaxAge
        missCost = section.price("missCost", min: 0) ?? missCost
        latencyCost = section.price("latencyCost", min: 0) ?? latencyCost
        selfHelpAfter = section.duration("selfHelpAfter", min: 1_000_000)
        maxReroutes = section.integer("maxReroutes", in: 0...255) ?? maxReroutes
        marketBufferPPM =
            section.decimal("marketBufferPercent", min: 0, max: 100 * DecimalText.scale, "5").map {
                $0 / 10_000
            }
            ?? marketBufferPPM
        policies = section.list("policies") { Configuration.policy(reading: $0, &names) }
        rules = section.list("rules") { Configuration.arrivalRule(reading: $0, &names) }
        let learned = Configuration.learning(reading: section.section("learning"), &names)
        (learning, learningEvery, learningFollows) = (learned.terms, learned.every, learned.follows)
        section.finish()
    }
}

extension Configuration.SettlementCalendar {
    init(name: String, reading section: ConfigurationSection, _ names: inout ConfigurationNames) {
        self.name = name
        names.declare(.calendar, name, "", in: section)
        cycle = section.integer("cycle", in: 0...10) ?? 1
        holidays = section.choice("holidays") ?? (name == "US" ? .unitedStates : .weekends)
        extraHolidays = section.dates("extraHolidays") ?? []
        goodFridayOpen = section.flag("goodFridayOpen", default: false)
    }
}

extension Configuration.Matching {
    init(reading section: ConfigurationSection) {
        netMoneyTolerance = section.price("netMoneyTolerance", min: 0)
        priceTolerance = section.price("priceTolerance", min: 0)
        section.finish()
    }
}
