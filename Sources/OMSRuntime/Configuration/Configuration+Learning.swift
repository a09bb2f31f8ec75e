import OMSCore
import OMSTypes

// `routing.learning`: what the router learns of venues, and what it makes of it.
extension Configuration {
    /// What the section says; lessons are told only where it is there.
    struct Learning {
        var terms = LearningTerms()
        var every: Duration?
        var follows: [String] = []
    }

    static func learning(
        reading section: ConfigurationSection, _ names: inout ConfigurationNames
    ) -> Learning {
        var terms = LearningTerms()
        let every = section.duration("every", min: 100_000_000, default: .seconds(10))
        if let days = section.decimal("halfLifeDays", min: 1_000_000, "10") {
            terms.halfLife = Int64(
                Int128(days) * Int128(Timestamp.nanosecondsPerDay) / Int128(DecimalText.scale))
        }
        // Units of 10⁻⁸ basis points to 10⁻⁶.
        if let bps = section.decimal("toleratedBps", min: 0, max: 10_000 * DecimalText.scale, "1") {
            terms.toleratedMicroBps = bps / 100
        }
        terms.markOutEvidence = Int64(section.integer("evidence", in: 0...1_000_000, default: 20))
        terms.darkUnit = section.quantity("darkUnit") ?? .zero
        terms.darkEvidence = Int64(section.integer("darkEvidence", in: 1...1_000_000, default: 20))
        terms.horizon =
            section.duration("horizon", min: 1_000_000_000, default: .seconds(60)).nanoseconds
        let scale = DecimalText.scale
        if let times = section.decimal("underfill", min: scale + 1, max: 1_000 * scale, "2") {
            terms.underfillPPM = max(1_000_001, times / 100)
        }
        if let bps = section.decimal("impactBps", min: 0, max: 10_000 * scale, "0.5") {
            terms.impactPPM = bps / 1_000_000
        }
        terms.placementWait =
            section.duration("placementWait", min: 1_000_000, default: .milliseconds(200))
            .nanoseconds
        let follows = section.texts("follow") ?? []
        for symbol in follows { names.refer(.instrument, symbol, "follow", in: section) }
        if follows.count > PostMeter.instrumentsMax {
            section.diagnostics.report(
                section.file(of: "follow"), section.line(of: "follow"),
                "follow: at most \(PostMeter.instrumentsMax) symbols can be followed; keep those that "
                    + "are traded most")
        }
        let isThere = section.isPresent
        section.finish()
        return Learning(terms: terms, every: isThere ? every : nil, follows: follows)
    }
}
