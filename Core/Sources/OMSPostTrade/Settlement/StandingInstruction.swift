import OMSTypes

/// Where and with whom an account settles (standing settlement instruction, specification 4).
/// Empty keys and dates match everything at their level.
public struct StandingInstruction: Equatable, Sendable {
    public var market: Text64
    public var securityType: Text64
    /// `nil` = any.
    public var currency: Currency?
    /// BIC of the place of settlement (PSET).
    public var placeOfSettlement: Text64
    /// BIC of the counterparty's agent there (REAG or DEAG).
    public var agent: Text64
    /// The agent's account at the place of settlement; may be empty.
    public var agentAccount: Text64
    /// Our account's safekeeping account.
    public var safekeepingAccount: Text64
    /// BIC of the buyer or seller behind the agent (BUYR or SELL).
    public var counterparty: Text64
    public var from: CalendarDate?
    /// The last day, inclusive.
    public var through: CalendarDate?

    public init(
        market: Text64, securityType: Text64 = Text64(), currency: Currency? = nil,
        placeOfSettlement: Text64, agent: Text64, agentAccount: Text64 = Text64(),
        safekeepingAccount: Text64, counterparty: Text64, from: CalendarDate? = nil,
        through: CalendarDate? = nil
    ) {
        self.market = market
        self.securityType = securityType
        self.currency = currency
        self.placeOfSettlement = placeOfSettlement
        self.agent = agent
        self.agentAccount = agentAccount
        self.safekeepingAccount = safekeepingAccount
        self.counterparty = counterparty
        self.from = from
        self.through = through
    }

    /// Whether the published settlement message can carry it.
    public var isValid: Bool {
        Identification.isBIC(placeOfSettlement) && Identification.isBIC(agent)
            && Identification.isBIC(counterparty) && !safekeepingAccount.isEmpty
            && safekeepingAccount.count <= 35 && agentAccount.count <= 35
            && (currency == nil || !securityType.isEmpty)
    }

    func isEffective(on date: CalendarDate) -> Bool {
        (from.map { $0 <= date } ?? true) && (through.map { date <= $0 } ?? true)
    }
}

/// The outcome of looking for an account's standing instruction.
public enum StandingInstructionLookup: Equatable, Sendable {
    case found(StandingInstruction)
    case missing
    /// More than one at the same level: nobody may choose by chance.
    case ambiguous

    /// Most specific first: (market, type, currency), (market, type), (market).
    public static func find(
        in instructions: [StandingInstruction], market: Text64, securityType: Text64,
        currency: Currency, on date: CalendarDate
    ) -> StandingInstructionLookup {
        let effective = instructions.filter { $0.market == market && $0.isEffective(on: date) }
        let typed = effective.filter { $0.securityType == securityType && !securityType.isEmpty }
        let levels = [
            typed.filter { $0.currency == currency }, typed.filter { $0.currency == nil },
            effective.filter { $0.securityType.isEmpty },
        ]
        for level in levels {
            if level.count > 1 { return .ambiguous }
            if let only = level.first { return .found(only) }
        }
        return .missing
    }
}
