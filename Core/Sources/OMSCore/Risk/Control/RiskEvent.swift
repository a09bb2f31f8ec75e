import OMSTypes

/// Facts of risk control: event kind 63, with a byte for the case.
public indirect enum RiskEvent: Equatable, Sendable {
    /// The limits of a scope are others. `before` = the row that this one replaces.
    case limitsChanged(LimitChange, before: LimitSet, approvedBy: Text64)
    case stateChanged(StateChange, before: TradingState, approvedBy: Text64)
    case proposed(RiskProposal)
    /// A proposal was taken back or refused.
    case withdrawn(proposal: UInt32, user: Text64, reason: Text64)
    /// What a check found beside the refusal that was told: a warning, an approval that is needed,
    /// or a later rule that would have blocked.
    case found(OrderID, RiskRule, FindingKind, Refusal)
    /// Who entered the order: SenderSubID (50). No order: a trader who was not met before.
    case trader(OrderID, Text64)
    /// The order waits for somebody's approval, with what asked for it.
    case awaitsApproval(OrderID, RiskRule)
    case orderApproved(OrderID, user: Text64)
    case located(Locate)
    case strategyReset(TargetStrategy, user: Text64, reason: Text64)
    /// The order ends because it would meet another one of the same hand.
    case selfTradeStopped(OrderID, by: OrderID)
    /// The order waits until those that it would meet have given way.
    case yields(OrderID, to: [OrderID])
    case yielded(OrderID)
    /// P29: how far the clock is off, nanoseconds.
    case clockOffset(Int64)
    /// What works of a scope is being cancelled, or is (`isDone`).
    case cancelling(ScopeCancel)
    /// Shares were borrowed before they are sold.
    case borrowed(Locate)

    public enum FindingKind: UInt8, Sendable, CaseIterable {
        case warned = 1
        case needsApproval = 2
        case blocked = 3
    }

    /// The order that it is about, if any.
    public var order: OrderID? {
        switch self {
        case .found(let order, _, _, _), .trader(let order, _), .awaitsApproval(let order, _),
            .orderApproved(let order, _), .selfTradeStopped(let order, _), .yields(let order, _),
            .yielded(let order):
            return order == .none ? nil : order
        case .limitsChanged, .stateChanged, .proposed, .withdrawn, .located, .strategyReset,
            .clockOffset, .cancelling, .borrowed:
            return nil
        }
    }

    func encode(into out: inout ByteWriter) {
        switch self {
        case .limitsChanged(let change, let before, let user):
            out.append(1)
            change.encode(into: &out)
            before.encode(into: &out)
            out.text(user)
        case .stateChanged(let change, let before, let user):
            out.append(2)
            change.encode(into: &out)
            out.append(before.rawValue)
            out.text(user)
        case .proposed(let proposal):
            out.append(3)
            proposal.encode(into: &out)
        case .withdrawn(let proposal, let user, let reason):
            out.append(4)
            out.varint(UInt64(proposal))
            out.text(user)
            out.text(reason)
        case .found(let order, let rule, let kind, let refusal):
            out.order(5, order)
            out.append(rule.rawValue)
            out.append(kind.rawValue)
            refusal.encode(into: &out)
        case .trader(let order, let name):
            out.order(6, order)
            out.text(name)
        case .awaitsApproval(let order, let rule):
            out.order(7, order)
            out.append(rule.rawValue)
        case .orderApproved(let order, let user):
            out.order(8, order)
            out.text(user)
        case .located(let locate):
            out.append(9)
            locate.encode(into: &out)
        case .selfTradeStopped(let order, let other):
            out.order(11, order)
            out.varint(other.raw)
        case .yields(let order, let others):
            out.order(12, order)
            out.varint(UInt64(others.count))
            for other in others { out.varint(other.raw) }
        case .yielded(let order): out.order(13, order)
        case .clockOffset(let offset):
            out.append(14)
            out.signedVarint(offset)
        case .cancelling(let cancel):
            out.append(15)
            cancel.encode(into: &out)
        case .borrowed(let locate):
            out.append(16)
            locate.encode(into: &out)
        case .strategyReset(let strategy, let user, let reason):
            out.append(10)
            out.varint(UInt64(strategy.rawValue))
            out.text(user)
            out.text(reason)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1:
            self = .limitsChanged(
                try LimitChange(from: &bytes), before: try LimitSet(from: &bytes),
                approvedBy: try bytes.text())
        case 2:
            self = .stateChanged(
                try StateChange(from: &bytes), before: try bytes.code(),
                approvedBy: try bytes.text())
        case 3: self = .proposed(try RiskProposal(from: &bytes))
        case 4:
            self = .withdrawn(
                proposal: try bytes.varint32(), user: try bytes.text(), reason: try bytes.text())
        case 5:
            self = .found(
                try bytes.orderID(), try bytes.code(), try bytes.code(), try Refusal(from: &bytes))
        case 6: self = .trader(try bytes.orderID(), try bytes.text())
        case 7: self = .awaitsApproval(try bytes.orderID(), try bytes.code())
        case 8: self = .orderApproved(try bytes.orderID(), user: try bytes.text())
        case 9: self = .located(try Locate(from: &bytes))
        case 10:
            guard let strategy = TargetStrategy(rawValue: try bytes.varint16()) else {
                throw .invalid("unknown strategy", offset: bytes.offset)
            }
            self = .strategyReset(strategy, user: try bytes.text(), reason: try bytes.text())
        case 11: self = .selfTradeStopped(try bytes.orderID(), by: try bytes.orderID())
        case 12:
            let order = try bytes.orderID()
            var others: [OrderID] = []
            for _ in 0..<(try bytes.varint16()) { others.append(try bytes.orderID()) }
            self = .yields(order, to: others)
        case 13: self = .yielded(try bytes.orderID())
        case 14: self = .clockOffset(try bytes.signedVarint())
        case 15: self = .cancelling(try ScopeCancel(from: &bytes))
        case 16: self = .borrowed(try Locate(from: &bytes))
        default: throw .invalid("unknown risk event", offset: bytes.offset)
        }
    }
}
