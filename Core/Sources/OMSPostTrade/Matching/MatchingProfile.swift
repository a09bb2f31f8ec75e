import OMSTypes

/// What the owner of the profile compares, and how closely.
public struct MatchingProfile: Equatable, Sendable {
    public struct Rule: Equatable, Sendable {
        public var field: MatchField
        public var tolerance: MatchTolerance
        public init(_ field: MatchField, _ tolerance: MatchTolerance) {
            self.field = field
            self.tolerance = tolerance
        }
    }

    /// Brokers that count as one at pairing.
    public struct BrokerGroup: Equatable, Sendable {
        public var name: Text64
        public var members: [Text64]
        public init(name: Text64, members: [Text64]) {
            self.name = name
            self.members = members
        }
    }

    /// When an allocation may settle.
    public enum SettlementTrigger: UInt8, Sendable, CaseIterable {
        /// When its whole block is MATCH_AGREED.
        case blockAgreed = 1
        /// When the block's fields match, and this allocation matches and is affirmed.
        case allocationAgreed = 2
    }

    public var name: Text64
    /// In the order in which differences are listed.
    public var rules: [Rule]
    public var brokerGroups: [BrokerGroup]
    public var trigger: SettlementTrigger

    public init(
        name: Text64, rules: [Rule], brokerGroups: [BrokerGroup] = [],
        trigger: SettlementTrigger = .blockAgreed
    ) {
        self.name = name
        self.rules = rules
        self.brokerGroups = brokerGroups
        self.trigger = trigger
    }

    /// Holds until another one is configured: a millionth of price, one hundredth of a percent and
    /// five cents of money; totals that are sums of allocations are not compared again.
    public static let standard = MatchingProfile(
        name: "standard",
        rules: [
            Rule(.dealPrice, .range(100, 100)),
            Rule(.totalTradeAmount, .percentMaximum(1_000_000, 5_000_000)),
            Rule(.totalBlockCommission, .notUsed),
            Rule(.tradeChargesOrTaxes, .notUsed),
            Rule(.totalAccruedInterestAmount, .notUsed),
            Rule(.totalNetCashAmount, .percentMaximum(1_000_000, 5_000_000)),
            Rule(.placeOfTrade, .notUsed),
            Rule(.quantityAllocated, .exact),
            Rule(.tradeAmount, .percentMaximum(1_000_000, 5_000_000)),
            Rule(.commission, .range(1_000_000, 1_000_000)),
            Rule(.chargesOrTaxes, .range(1_000_000, 1_000_000)),
            Rule(.netCashAmount, .percentMaximum(1_000_000, 5_000_000)),
            Rule(.settlementDate, .exact),
            Rule(.settlementCurrency, .exact),
            Rule(.placeOfSettlement, .notUsed),
        ])

    /// The standard profile, and accrued interest to the cent: what a configuration starts from.
    public static let allProducts: MatchingProfile = {
        var profile = standard
        let place = profile.rules.firstIndex { $0.field == .commission } ?? profile.rules.count
        profile.rules.insert(
            Rule(.accruedInterestAmount, .range(1_000_000, 1_000_000)), at: place)
        return profile
    }()

    /// Whether no field stands twice and no bound is negative.
    public var isValid: Bool {
        let distinct = rules.indices.allSatisfy { index in
            !rules[..<index].contains { $0.field == rules[index].field }
        }
        return distinct && rules.allSatisfy { $0.tolerance.isValid }
    }

    /// The broker's group, or the broker itself.
    func brokerGroup(of broker: Text64) -> Text64 {
        brokerGroups.first { $0.members.contains(broker) }?.name ?? broker
    }

    /// The differences of one level, in the profile's order; empty = it matches.
    func differences(
        blockLevel: Bool, own: (MatchField) -> MatchValue?, theirs: (MatchField) -> MatchValue?
    ) -> [FieldDifference] {
        rules.compactMap { rule in
            guard rule.field.isBlockLevel == blockLevel else { return nil }
            let left = own(rule.field)
            let right = theirs(rule.field)
            guard !rule.tolerance.passes(own: left, theirs: right) else { return nil }
            return FieldDifference(
                field: rule.field, own: left, theirs: right, tolerance: rule.tolerance)
        }
    }
}
