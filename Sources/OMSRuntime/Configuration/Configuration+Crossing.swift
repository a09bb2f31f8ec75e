import OMSCore
import OMSModels
import OMSTypes

extension Configuration {
    /// The firm's own crossing network: a venue that no session leads to.
    public struct Crossing: Equatable, Sendable {
        /// As venues are named.
        public var name: String
        /// Market identifier that its executions carry.
        public var mic: String?
        /// How it matches, and what holds for accounts that say nothing else.
        public var terms: CrossingTerms
        /// Classes of counterparties, those of the best rank first.
        public var classes: [String]
        public var accounts: [CrossingAccountTerms]

        private enum Price: String, CaseIterable { case midpoint, bid, ask }
        private enum Priority: String, CaseIterable { case time, sizeTime }
        private enum Policy: String, CaseIterable {
            case off, before, with, only, conditional

            var policy: CrossingPolicy {
                switch self {
                case .off: return .off
                case .before: return .before
                case .with: return .with
                case .only: return .only
                case .conditional: return .conditional
                }
            }
        }
    }
}

extension Configuration.Crossing {
    /// Most classes, and most accounts that others exclude.
    private static let namesMax = 63

    /// `nil` where there is no network.
    static func read(_ section: ConfigurationSection, _ names: inout ConfigurationNames) -> Self? {
        let name = section.text("name", default: "CROSSING")
        if section.isPresent { names.declare(.venue, name, "name", in: section) }
        var terms = CrossingTerms(venue: Text64(name) ?? Text64())
        let mic = section.text("mic")
        switch section.choice("price", default: Price.midpoint) {
        case .midpoint: terms.reference = .midpoint
        case .bid: terms.reference = .bid
        case .ask: terms.reference = .ask
        }
        switch section.choice("priority", default: Priority.time) {
        case .time: terms.priority = .time
        case .sizeTime: terms.priority = .sizeTime
        }
        terms.crossesLocked = section.flag("crossesLocked", default: false)
        terms.quoteAgeMax =
            section.duration("quoteMaxAge", min: 1_000_000, default: .seconds(1)).nanoseconds
        terms.policy = section.choice("policy", default: Policy.off).policy
        terms.isConsentAssumed = section.flag("consent", default: false)
        terms.restingPPM =
            Int64(section.integer("restingPercent", in: 1...99, default: 50)) * 10_000
        terms.isPaused = section.flag("paused", default: false)
        terms.firmUpWait =
            section.duration("firmUpWait", min: 1_000_000, default: .milliseconds(500)).nanoseconds
        let classes = section.texts("classes") ?? []
        if classes.count > namesMax {
            section.diagnostics.report(
                section.file, section.line(of: "classes"),
                "\(section.path).classes has \(classes.count) classes; \(namesMax) are the most")
        }
        let accounts = section.named("accounts") { account($0, $1, classes, &names) }
        let excluded = Set(accounts.flatMap(\.excluded))
        if excluded.count > namesMax {
            section.diagnostics.report(
                section.file, section.line(of: "accounts"),
                "\(section.path).accounts excludes \(excluded.count) accounts by name; at most "
                    + "\(namesMax) can be, use classes for the others")
        }
        section.finish()
        guard section.isPresent else { return nil }
        return Self(name: name, mic: mic, terms: terms, classes: classes, accounts: accounts)
    }

    private static func account(
        _ name: String, _ section: ConfigurationSection, _ classes: [String],
        _ names: inout ConfigurationNames
    ) -> CrossingAccountTerms {
        var terms = CrossingAccountTerms(account: Text64(name) ?? Text64())
        if section.isPresent { names.refer(.account, name, "", in: section) }
        let policy: Policy? = section.choice("policy")
        terms.policy = policy?.policy
        if section.has("consent") { terms.consents = section.flag("consent", default: false) }
        if let own = section.text("class") {
            terms.category = number(of: own, "class", section, classes)
        }
        if let accepted = section.texts("accepts") {
            terms.accepted = accepted.reduce(0) {
                $0 | 1 << UInt64(number(of: $1, "accepts", section, classes))
            }
        }
        for other in section.texts("excludes") ?? [] {
            names.refer(.account, other, "excludes", in: section)
            terms.excluded.append(Text64(other) ?? Text64())
        }
        return terms
    }

    private static func number(
        of name: String, _ key: String, _ section: ConfigurationSection, _ classes: [String]
    ) -> UInt8 {
        if let index = classes.firstIndex(of: name) { return UInt8(clamping: min(index, 63)) }
        let advice = NearestWord.advice(name, known: classes, plural: "known ones")
        section.diagnostics.report(
            section.file, section.line(of: key),
            "\"\(name)\" is none of crossing.classes\(section.inside); \(advice)")
        return 0
    }
}
