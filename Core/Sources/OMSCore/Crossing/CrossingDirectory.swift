import OMSModels
import OMSTypes

/// One account at the crossing network, resolved to numbers.
struct CrossingMember: Equatable, Sendable, BitwiseCopyable {
    /// `off` without consent, whatever else was said.
    var policy: CrossingPolicy
    var category: UInt8
    var accepted: UInt64
    /// 1...63 for accounts that others exclude, 0 for all the rest.
    var party: UInt8
    var excluded: UInt64
    /// Number of the client: two orders of one client never meet.
    var client: UInt64
}

/// Who crosses with whom, by AccountID. Made from reference data, and never changed otherwise.
struct CrossingDirectory: Sendable {
    /// Highest number of a party. Accounts beyond it share the last one: more is excluded then
    /// than was asked for, never less.
    private static let partyMax = 63

    private(set) var terms: CrossingTerms?
    /// The venue that stands for the network; `.none` = nothing is crossed.
    private(set) var venue: VenueID = .none
    private var accountTerms: [Text64: CrossingAccountTerms] = [:]
    private var members: ContiguousArray<CrossingMember> = []
    /// Whether what `members` was made from has changed since.
    private(set) var isStale = false
    private var clients: [Text64: UInt64] = [:]
    private var parties: [Text64: UInt8] = [:]

    /// How this network matches.
    func rules(quoteMaxAge: Int64) -> CrossingRules {
        guard let terms else { return CrossingRules(quoteAgeMax: 0) }
        var rules = CrossingRules(quoteAgeMax: min(terms.quoteAgeMax, quoteMaxAge))
        rules.reference = terms.reference
        rules.priority = terms.priority
        rules.crossesLocked = terms.crossesLocked
        return rules
    }

    /// How long a conditional order has to come back from the street, nanoseconds.
    var firmUpWait: Int64 { terms?.firmUpWait ?? CrossingTerms.usualFirmUpWait }

    func member(_ account: AccountID) -> CrossingMember? {
        account.raw >= 1 && account.raw <= members.count ? members[Int(account.raw) - 1] : nil
    }

    mutating func set(_ terms: CrossingTerms) { self.terms = terms }
    mutating func set(_ terms: CrossingAccountTerms) { accountTerms[terms.account] = terms }

    /// Looks for the network's venue after a change of reference data. The accounts are looked up
    /// when one of them is asked for: many changes come at once, and each would look at all.
    mutating func resolve(_ venues: ContiguousArray<VenueTerms>) {
        isStale = true
        venue = .none
        if let name = terms?.venue,
            let index = venues.firstIndex(where: { $0.name == name && $0.kind == .crossing })
        {
            venue = VenueID(UInt16(index + 1))
        }
    }

    /// Looks up all accounts anew.
    mutating func resolve(_ accounts: ContiguousArray<AccountTerms>) {
        isStale = false
        members.removeAll(keepingCapacity: true)
        clients = [:]
        parties = [:]
        let named = Set(accountTerms.values.flatMap(\.excluded)).sorted()
        for (index, name) in named.enumerated() {
            parties[name] = UInt8(min(index + 1, Self.partyMax))
        }
        for account in accounts { add(account) }
    }

    /// The next account, in the order of their numbers.
    mutating func add(_ account: AccountTerms) {
        guard let terms, !isStale else { return }
        let own = accountTerms[account.account]
        let consents = own?.consents ?? terms.isConsentAssumed
        let client = clients[account.client] ?? UInt64(clients.count) + 1
        clients[account.client] = client
        var excluded: UInt64 = 0
        for name in own?.excluded ?? [] { excluded |= 1 << UInt64(parties[name] ?? 0) }
        members.append(
            CrossingMember(
                policy: consents ? own?.policy ?? terms.policy : .off,
                category: own?.category ?? 0, accepted: own?.accepted ?? .max,
                party: parties[account.account] ?? 0, excluded: excluded, client: client))
    }

    /// Entries for a snapshot.
    var items: [ReferenceItem] {
        (terms.map { [.crossing($0)] } ?? [])
            + accountTerms.keys.sorted().map { .crossingAccount(accountTerms[$0]!) }
    }
}
