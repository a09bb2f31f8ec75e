public import OMSTypes

/// Whose limits or whose trading: a level of the hierarchy, a name at it, a group of instruments.
public struct RiskScope: Hashable, Sendable {
    /// `firm`, `desk`, `client`, `account`, `trader` or `strategy`.
    public var level: String
    /// Empty = everyone at the level.
    public var name: String
    /// Empty = all instruments.
    public var group: String
    public init(level: String, name: String = "", group: String = "") {
        self.level = level
        self.name = name
        self.group = group
    }

    /// Levels from the top down.
    public static let levels = ["firm", "desk", "client", "account", "trader", "strategy"]

    /// `firm`, `desk CASH`, `account FUND1, group PENNY`; `account *` for everyone.
    public var words: String {
        var words = level
        if level != "firm" { words += " \(name.isEmpty ? "*" : name)" }
        return group.isEmpty ? words : words + ", group \(group)"
    }
}

/// Other limits of a scope: what is named changes, what is not stays as it is.
public struct LimitWish: Equatable, Sendable {
    public var scope: RiskScope
    /// From (inclusive) and to (exclusive); `.none` = open end.
    public var from: Timestamp
    public var to: Timestamp
    /// By kind; `nil` takes the limit away.
    public var values: [String: String?]
    public init(
        scope: RiskScope, from: Timestamp = .none, to: Timestamp = .none, values: [String: String?]
    ) {
        self.scope = scope
        self.from = from
        self.to = to
        self.values = values
    }
}

/// What may be asked for of risk control.
public enum RiskRequest: Equatable, Sendable {
    case changeLimits(LimitWish, reason: String)
    /// `state` is `normal`, `reducing` or `halted`; an empty symbol = all instruments.
    case setState(RiskScope, symbol: String, state: String, reason: String)
    /// `hash` is that of the proposal as it was looked at.
    case approve(proposal: UInt32, hash: UInt64)
    case reject(proposal: UInt32, reason: String)
    case approveOrder(OrderID)
    case rejectOrder(OrderID, reason: String)
    /// An empty account = for every account. `isBorrowed`: not only held ready by the lender.
    case locate(
        account: String, symbol: String, Quantity, source: String, isBorrowed: Bool = false)
    case resetStrategy(String, reason: String)
}
