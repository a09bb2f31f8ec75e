public import OMSTypes

/// What may be asked for of repairs.
public enum RepairRequest: Equatable, Sendable {
    /// `anomaly` 0: that of the order or the orphan.
    case propose(RepairWish, anomaly: UInt64, reason: String)
    /// `hash` is that of the repair as it was looked at.
    case approve(repair: UInt32, hash: UInt64)
    case reject(repair: UInt32, reason: String)
}

public enum RepairWish: Equatable, Sendable {
    case bookFill(OrderID, execID: String, Quantity, Price)
    case bustFill(venue: String, execID: String)
    case closeChild(OrderID)
    case adopt(venue: String, venueOrderID: String, account: String)
    /// Quantity not positive: all of the execution.
    case move(venue: String, execID: String, Quantity, account: String)
    case dismiss
}

/// What the desk does: agreed by voice, or decided by people.
public enum DeskOrder: Equatable, Sendable {
    case order(VoiceOrder)
    /// The rest is cancelled unsolicited; `reason` is ExecRestatementReason (378).
    case cancel(OrderID, reason: UInt8)
    /// Quantity not positive, price not set: they stay.
    case restate(OrderID, Quantity, Price, reason: UInt8)
    case halt(symbol: String, isHalted: Bool)
    case split(symbol: String, new: UInt32, old: UInt32)
    case dividend(symbol: String, Price)
    /// The strategy of an order sends nothing new, or goes on; its open children may stay.
    case pause(OrderID, isPaused: Bool, keepsChildren: Bool)
}

/// A strategy and its parameters, by the names that FIX clients use.
public struct StrategyRequest: Equatable, Sendable {
    /// Number or name of TargetStrategy (847).
    public var name: String
    /// In the order of their names.
    public var parameters: [Parameter]

    public struct Parameter: Equatable, Sendable {
        public var name: String
        public var value: String
    }
}

/// An order that its client gave by voice.
public struct VoiceOrder: Equatable, Sendable {
    /// CompID of the client's session, which hears of it.
    public var session: String
    public var account: String
    public var symbol: String
    public var side: Side
    public var ordType: OrdType
    public var timeInForce: TimeInForce
    public var quantity: Quantity
    public var price: Price
    public var stopPx: Price
    /// A strategy is to work it.
    public var strategy: StrategyRequest?
}

/// Open anomalies and waiting repairs.
public struct RepairBoard: Sendable {
    public struct Anomaly: Sendable {
        public var number: UInt64
        public var kind: String
        public var words: String
        public var order: OrderID
        public var venue: String
        public var text: String
        public var raisedAt: Timestamp
        /// Both versions, where it is a difference.
        public var ours: String
        public var theirs: String
        /// Number of the repair that closed it; 0: open; the greatest number: by itself.
        public var closedBy: UInt32

        public init(
            number: UInt64, kind: String, words: String, order: OrderID, venue: String,
            text: String, raisedAt: Timestamp, closedBy: UInt32
        ) {
            self.number = number
            self.kind = kind
            self.words = words
            self.order = order
            self.venue = venue
            self.text = text
            self.raisedAt = raisedAt
            self.closedBy = closedBy
            ours = ""
            theirs = ""
        }
    }

    public struct Repair: Sendable {
        public var number: UInt32
        public var anomaly: UInt64
        public var action: String
        public var user: String
        public var reason: String
        public var proposedAt: Timestamp
        public var hash: UInt64
        public init(
            number: UInt32, anomaly: UInt64, action: String, user: String, reason: String,
            proposedAt: Timestamp, hash: UInt64
        ) {
            self.number = number
            self.anomaly = anomaly
            self.action = action
            self.user = user
            self.reason = reason
            self.proposedAt = proposedAt
            self.hash = hash
        }
    }

    public var anomalies: [Anomaly] = []
    public var repairs: [Repair] = []
    public init() {}
}
