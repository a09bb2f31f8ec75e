import OMSTypes

/// What risk officers want: command kind 43, with a byte for the case. Who may want what is the
/// doors' business; that two persons are two is decided here.
public indirect enum RiskCommand: Equatable, Sendable {
    /// Other limits of a scope. What only tightens holds at once, what loosens a bound waits for
    /// a second person.
    case changeLimits(LimitChange)
    /// §1.8: a scope may trade, only reduce, or not trade. To stop holds at once; to go on needs a
    /// second person.
    case setState(StateChange)
    /// A second person agrees to what waits, bound to the hash of what was looked at.
    case approve(proposal: UInt32, user: Text64, hash: UInt64)
    case reject(proposal: UInt32, user: Text64, reason: Text64)
    /// An order that waits for an approval goes to work, or ends.
    case approveOrder(OrderID, user: Text64)
    case rejectOrder(OrderID, user: Text64, reason: Text64)
    /// Shares that a lender holds ready for short sales of today.
    case locate(Locate)
    /// P17: somebody has looked at a strategy that executed too often.
    case resetStrategy(TargetStrategy, user: Text64, reason: Text64)
    /// P29: how far the clock is off, nanoseconds, not negative; `Int64.max` = nobody knows.
    case clockOffset(Int64)
    /// What works of a scope now is cancelled; no state changes.
    case cancelOrders(ScopeCancel)
    /// Shares that were borrowed before anything was sold (a pre-borrow): good for short sales of
    /// today as those of `locate` are, in threshold securities too.
    case borrow(Locate)

    func encode(into out: inout ByteWriter) {
        switch self {
        case .changeLimits(let change):
            out.append(1)
            change.encode(into: &out)
        case .setState(let change):
            out.append(2)
            change.encode(into: &out)
        case .approve(let proposal, let user, let hash):
            out.append(3)
            out.varint(UInt64(proposal))
            out.text(user)
            out.fixed(hash)
        case .reject(let proposal, let user, let reason):
            out.append(4)
            out.varint(UInt64(proposal))
            out.text(user)
            out.text(reason)
        case .approveOrder(let order, let user):
            out.order(5, order)
            out.text(user)
        case .rejectOrder(let order, let user, let reason):
            out.order(6, order)
            out.text(user)
            out.text(reason)
        case .locate(let locate):
            out.append(7)
            locate.encode(into: &out)
        case .resetStrategy(let strategy, let user, let reason):
            out.append(8)
            out.varint(UInt64(strategy.rawValue))
            out.text(user)
            out.text(reason)
        case .clockOffset(let offset):
            out.append(9)
            out.signedVarint(offset)
        case .cancelOrders(let cancel):
            out.append(10)
            cancel.encode(into: &out)
        case .borrow(let locate):
            out.append(11)
            locate.encode(into: &out)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .changeLimits(try LimitChange(from: &bytes))
        case 2: self = .setState(try StateChange(from: &bytes))
        case 3:
            self = .approve(
                proposal: try bytes.varint32(), user: try bytes.text(), hash: try bytes.fixed())
        case 4:
            self = .reject(
                proposal: try bytes.varint32(), user: try bytes.text(), reason: try bytes.text())
        case 5: self = .approveOrder(try bytes.orderID(), user: try bytes.text())
        case 6:
            self = .rejectOrder(
                try bytes.orderID(), user: try bytes.text(), reason: try bytes.text())
        case 7: self = .locate(try Locate(from: &bytes))
        case 8:
            guard let strategy = TargetStrategy(rawValue: try bytes.varint16()) else {
                throw .invalid("unknown strategy", offset: bytes.offset)
            }
            self = .resetStrategy(strategy, user: try bytes.text(), reason: try bytes.text())
        case 9: self = .clockOffset(try bytes.signedVarint())
        case 10: self = .cancelOrders(try ScopeCancel(from: &bytes))
        case 11: self = .borrow(try Locate(from: &bytes))
        default: throw .invalid("unknown risk command", offset: bytes.offset)
        }
    }
}

public struct LimitChange: Equatable, Sendable {
    public var user: Text64
    public var reason: Text64
    /// In the place of the row with the same scope and beginning.
    public var row: LimitRow
    public init(user: Text64, reason: Text64, row: LimitRow) {
        self.user = user
        self.reason = reason
        self.row = row
    }

    func encode(into out: inout ByteWriter) {
        out.text(user)
        out.text(reason)
        row.encode(into: &out)
    }
    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        user = try bytes.text()
        reason = try bytes.text()
        row = try LimitRow(from: &bytes)
    }
}

public struct StateChange: Equatable, Sendable {
    public var user: Text64
    public var reason: Text64
    /// What is to change: a scope of the hierarchy, and within it one instrument or all (empty).
    public var scope: LimitScope
    public var symbol: Symbol
    public var state: TradingState
    public init(
        user: Text64, reason: Text64, scope: LimitScope, symbol: Symbol = Symbol(),
        state: TradingState
    ) {
        self.user = user
        self.reason = reason
        self.scope = scope
        self.symbol = symbol
        self.state = state
    }

    func encode(into out: inout ByteWriter) {
        out.text(user)
        out.text(reason)
        scope.encode(into: &out)
        out.text(symbol)
        out.append(state.rawValue)
    }
    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        user = try bytes.text()
        reason = try bytes.text()
        scope = try LimitScope(from: &bytes)
        symbol = try bytes.text()
        state = try bytes.code()
    }
}

/// Shares that may be sold short today.
public struct Locate: Equatable, Sendable {
    public var user: Text64
    /// Empty = for every account of the firm.
    public var account: Text64
    public var symbol: Symbol
    public var quantity: Quantity
    /// Who lends them.
    public var source: Text64
    public init(
        user: Text64, account: Text64 = Text64(), symbol: Symbol, quantity: Quantity,
        source: Text64
    ) {
        self.user = user
        self.account = account
        self.symbol = symbol
        self.quantity = quantity
        self.source = source
    }

    func encode(into out: inout ByteWriter) {
        out.text(user)
        out.text(account)
        out.text(symbol)
        out.signedVarint(quantity.units)
        out.text(source)
    }
    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        user = try bytes.text()
        account = try bytes.text()
        symbol = try bytes.text()
        quantity = try bytes.quantity()
        source = try bytes.text()
    }
}

/// What waits for a second person.
public struct RiskProposal: Equatable, Sendable {
    public enum Action: Equatable, Sendable {
        case limits(LimitChange)
        case state(StateChange)
    }
    public var number: UInt32
    public var action: Action
    public var proposedAt: Timestamp

    public var user: Text64 {
        switch action {
        case .limits(let change): return change.user
        case .state(let change): return change.user
        }
    }

    /// What an approval is bound to.
    public var hash: UInt64 {
        var bytes = ByteWriter(capacity: 256)
        encodeAction(into: &bytes)
        var digest = StateDigest()
        digest.combine(bytes.bytes)
        return digest.low
    }

    private func encodeAction(into out: inout ByteWriter) {
        switch action {
        case .limits(let change):
            out.append(1)
            change.encode(into: &out)
        case .state(let change):
            out.append(2)
            change.encode(into: &out)
        }
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(number))
        out.signedVarint(proposedAt.nanoseconds)
        encodeAction(into: &out)
    }

    init(number: UInt32, action: Action, proposedAt: Timestamp) {
        self.number = number
        self.action = action
        self.proposedAt = proposedAt
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        number = try bytes.varint32()
        proposedAt = try bytes.timestamp()
        switch try bytes.byte() {
        case 1: action = .limits(try LimitChange(from: &bytes))
        case 2: action = .state(try StateChange(from: &bytes))
        default: throw .invalid("unknown proposal", offset: bytes.offset)
        }
    }
}
