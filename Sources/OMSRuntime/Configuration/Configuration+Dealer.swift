import OMSCore
import OMSTypes
import VenueGateway

extension Configuration.Venue {
    /// How a venue of the kind `rfq` is asked for quotes, and how they are taken.
    public struct Dealer: Equatable, Sendable {
        /// How long its answer is waited for.
        public var wait = Duration.seconds(5)
        /// A quote is taken only while it is good for longer.
        public var lifeMin = Duration.milliseconds(50)
        /// Quantities that it is asked for; `nil`: any.
        public var minQty: Quantity?
        public var maxQty: Quantity?
        /// Kinds of instruments that it is asked for; empty: every kind.
        public var products: [ProductTerms.Kind] = []
        public var answer = VenueMap.QuoteAnswer.order
    }
}

extension Configuration.Venue.Dealer {
    /// - Parameter venue: the section of the venue, whose `rfq` is read.
    init(
        reading venue: ConfigurationSection, _ kind: Configuration.Venue.Kind,
        _ options: Configuration.FIXOptions
    ) {
        self.init()
        let section = venue.section("rfq")
        wait = section.duration(
            "wait", min: 10_000_000, max: 600_000_000_000, default: .seconds(5))
        lifeMin = section.duration(
            "lifeMin", max: 60_000_000_000, default: .milliseconds(50))
        minQty = section.quantity("minQty")
        maxQty = section.quantity("maxQty")
        let kinds: [Configuration.Instrument.Kind] = section.choices("products")
        products = kinds.map(\.kind)
        answer = section.choice("answer", default: .order)
        section.finish()
        guard section.isPresent || kind == .rfq else { return }
        check(venue, section, kind, options)
    }

    private func check(
        _ venue: ConfigurationSection, _ section: ConfigurationSection,
        _ kind: Configuration.Venue.Kind, _ options: Configuration.FIXOptions
    ) {
        func object(_ section: ConfigurationSection, _ key: String, _ text: String) {
            section.diagnostics.report(section.file(of: key), section.line(of: key), text)
        }
        if kind != .rfq {
            object(
                venue, "rfq",
                "\(venue.shownPath) has rfq, and nobody asks a venue of the kind \(kind.rawValue) "
                    + "for quotes; write kind: rfq, or take rfq away")
            return
        }
        if options.version < .fix42 {
            object(
                venue, "version",
                "\(venue.shownPath) answers requests for quotes, which are sent from FIX.4.2 on; "
                    + "write version: FIX.4.2 or a later one")
        } else if answer == .response, options.version < .fix44 {
            object(
                section, "answer",
                "\(section.path) has answer: response, and QuoteResponse (AJ) is sent from FIX.4.4 "
                    + "on; write answer: order")
        }
        if let minQty, let maxQty, maxQty < minQty {
            object(
                section, "maxQty",
                "\(section.path) has a maxQty below its minQty, so the dealer would never be asked")
        }
        if lifeMin >= wait {
            object(
                section, "lifeMin",
                "\(section.path) has a lifeMin that is no shorter than its wait, so hardly a quote "
                    + "would be taken; write lifeMin: 50ms")
        }
    }
}
