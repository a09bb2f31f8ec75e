public import OMSTypes

/// How much of one limit is used.
public struct RiskUse: Equatable, Sendable {
    public var scope: RiskScope
    /// The instrument, for limits of positions; empty = all.
    public var symbol: String
    /// Name of the limit's kind.
    public var kind: String
    /// As people write them, in the unit of the kind.
    public var limit: String
    public var used: String
    /// Used share in parts per million; a limit of 0 is used up.
    public var sharePPM: Int64
    public init(
        scope: RiskScope, symbol: String, kind: String, limit: String, used: String,
        sharePPM: Int64
    ) {
        self.scope = scope
        self.symbol = symbol
        self.kind = kind
        self.limit = limit
        self.used = used
        self.sharePPM = sharePPM
    }

    /// 100, 90 or 75 per cent reached; 0 below.
    public var alertLevel: Int { RiskAlert.levels.first { sharePPM >= Int64($0) * 10_000 } ?? 0 }

    /// What tells it from all others.
    public var key: String {
        [scope.level, scope.name, scope.group, symbol, kind].joined(separator: "\u{0}")
    }
}

/// A use of a limit that has reached another level.
public struct RiskAlert: Equatable, Sendable {
    /// In per cent, the highest first.
    public static let levels = [100, 90, 75]

    /// Since the start of the process, from 1.
    public var number: UInt64
    public var time: Timestamp
    /// 75, 90 or 100 that is reached, or 0: it is below all of them again.
    public var level: Int
    public var use: RiskUse
    public init(number: UInt64, time: Timestamp, level: Int, use: RiskUse) {
        self.number = number
        self.time = time
        self.level = level
        self.use = use
    }

    /// One line for people.
    public var words: String {
        let what = use.symbol.isEmpty ? "" : " in \(use.symbol)"
        let figures = "\(use.kind)\(what) of \(use.scope.words), \(use.used) of \(use.limit)"
        return level == 0 ? "below 75 % again: \(figures)" : "\(level) % reached: \(figures)"
    }
}

/// A limit of a scope, and from when to when.
public struct RiskRow: Equatable, Sendable {
    public var scope: RiskScope
    public var from: Timestamp
    public var to: Timestamp
    public var isInForce: Bool
    /// Values as people write them, in the order of the kinds.
    public var values: [RiskValue]
    public init(
        scope: RiskScope, from: Timestamp, to: Timestamp, isInForce: Bool, values: [RiskValue]
    ) {
        self.scope = scope
        self.from = from
        self.to = to
        self.isInForce = isInForce
        self.values = values
    }
}

public struct RiskValue: Equatable, Sendable {
    public var kind: String
    public var value: String
    public init(kind: String, value: String) {
        self.kind = kind
        self.value = value
    }
}

/// A scope that may not trade freely.
public struct RiskStanding: Equatable, Sendable {
    public var scope: RiskScope
    public var symbol: String
    public var state: String
    public var since: Timestamp
    public var user: String
    public init(
        scope: RiskScope, symbol: String, state: String, since: Timestamp, user: String
    ) {
        self.scope = scope
        self.symbol = symbol
        self.state = state
        self.since = since
        self.user = user
    }
}

/// What waits for a second person: one value, or the state, before and after.
public struct WaitingProposal: Equatable, Sendable {
    public struct Change: Equatable, Sendable {
        /// A kind of limit, or `state`.
        public var what: String
        /// Empty = none.
        public var before: String
        public var after: String
        public init(what: String, before: String, after: String) {
            self.what = what
            self.before = before
            self.after = after
        }
    }
    public var number: UInt32
    public var scope: RiskScope
    public var symbol: String
    public var from: Timestamp
    public var to: Timestamp
    public var changes: [Change]
    public var user: String
    public var reason: String
    public var time: Timestamp
    public var hash: UInt64
    public init(
        number: UInt32, scope: RiskScope, symbol: String, from: Timestamp, to: Timestamp,
        changes: [Change], user: String, reason: String, time: Timestamp, hash: UInt64
    ) {
        self.number = number
        self.scope = scope
        self.symbol = symbol
        self.from = from
        self.to = to
        self.changes = changes
        self.user = user
        self.reason = reason
        self.time = time
        self.hash = hash
    }
}

/// An order that waits for somebody's approval.
public struct WaitingOrder: Equatable, Sendable {
    public var order: OrderID
    public var account: String
    public var symbol: String
    public var side: Side
    public var quantity: Quantity
    public var price: Price
    public var until: Timestamp
    public init(
        order: OrderID, account: String, symbol: String, side: Side, quantity: Quantity,
        price: Price, until: Timestamp
    ) {
        self.order = order
        self.account = account
        self.symbol = symbol
        self.side = side
        self.quantity = quantity
        self.price = price
        self.until = until
    }
}

/// Risk control as it stands at one instant.
public struct RiskBoard: Equatable, Sendable {
    public var time: Timestamp = .none
    /// The largest share first.
    public var uses: [RiskUse] = []
    public var standings: [RiskStanding] = []
    public var proposals: [WaitingProposal] = []
    public var orders: [WaitingOrder] = []
    /// Kinds of limits with what their values look like: for whoever writes one.
    public var kinds: [RiskValue] = []
    /// What holds for the account that was asked for; `nil` where none was, or it is not known.
    public var inForce: [RiskValue]?
    public init() {}
}
