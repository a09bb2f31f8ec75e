import OMSTypes

/// What post-trade must know of an account.
public struct AccountMaster: Equatable, Sendable {
    /// What is paid for trades of one kind of instrument.
    public struct ProductCommission: Equatable, Sendable {
        public var kind: ProductKind
        public var schedule: CommissionSchedule
        public init(_ kind: ProductKind, _ schedule: CommissionSchedule) {
            self.kind = kind
            self.schedule = schedule
        }
    }

    public var account: AccountID
    /// AllocAccount (79), as counterparties know it.
    public var code: Text64
    /// Whoever gets its confirmations.
    public var counterparty: Text64
    public var commission: CommissionSchedule
    /// In place of `commission` for kinds of instruments.
    public var productCommissions: [ProductCommission]
    /// May be empty: the account's trades then wait with MISSING_SSI.
    public var standingInstructions: [StandingInstruction]

    public init(
        account: AccountID, code: Text64, counterparty: Text64, commission: CommissionSchedule,
        productCommissions: [ProductCommission] = [],
        standingInstructions: [StandingInstruction] = []
    ) {
        self.account = account
        self.code = code
        self.counterparty = counterparty
        self.commission = commission
        self.productCommissions = productCommissions
        self.standingInstructions = standingInstructions
    }

    /// The schedule for trades of a kind of instrument.
    public func commission(for kind: ProductKind) -> CommissionSchedule {
        productCommissions.first { $0.kind == kind }?.schedule ?? commission
    }
}

/// A piece of reference data with the hash of its content: what has not changed makes no event.
public struct PostTradeReference: Equatable, Sendable {
    public enum Content: Equatable, Sendable {
        case account(AccountMaster)
        case calendar(SettlementCalendar)
        case profile(MatchingProfile)
        case charges(ChargeTable)
    }

    public let content: Content
    /// Of the journal's coding of the content.
    public let contentHash: StateDigest

    public init(_ content: Content) {
        self.content = content
        contentHash = Self.hash(of: content)
    }

    static func hash(of content: Content) -> StateDigest {
        var writer = ByteWriter(capacity: 1024)
        content.encode(into: &writer)
        var digest = StateDigest()
        digest.combine(writer.bytes)
        return digest
    }

    /// What is wrong with the content; `nil` = nothing.
    var defect: String? {
        switch content {
        case .account(let account):
            if account.code.isEmpty || account.code.count > 35 { return "account code" }
            let schedules = [account.commission] + account.productCommissions.map(\.schedule)
            if !schedules.allSatisfy(\.isValid) {
                return "commission schedule of \(account.code)"
            }
            let valid = account.standingInstructions.allSatisfy { $0.isValid }
            return valid ? nil : "standing instruction of \(account.code)"
        case .calendar(let calendar):
            return calendar.cycleDays <= 30 ? nil : "cycle of calendar \(calendar.name)"
        case .profile(let profile):
            return profile.isValid ? nil : "matching profile \(profile.name)"
        case .charges(let table):
            return table.isValid ? nil : "charge table"
        }
    }
}
