import OMSCore
import OMSTypes

// Limits, states, approvals and what checks found, in words.
extension DecisionWords {
    func risk(_ command: RiskCommand) -> String {
        switch command {
        case .changeLimits(let change):
            return "\(change.user) wants other limits of \(change.row.scope.description)"
        case .setState(let change): return "\(change.user) wants \(state(change))"
        case .approve(let number, let user, _): return "\(user) approves proposal \(number)"
        case .reject(let number, let user, _): return "\(user) rejects proposal \(number)"
        case .approveOrder(let id, let user): return "\(user) approves order \(id.raw)"
        case .rejectOrder(let id, let user, let reason):
            return "\(user) rejects order \(id.raw): \(reason)"
        case .locate(let locate):
            return "\(locate.user) has \(number(locate.quantity.units)) \(locate.symbol) located"
        case .borrow(let locate):
            return "\(locate.user) has borrowed \(number(locate.quantity.units)) \(locate.symbol)"
        case .resetStrategy(let strategy, let user, _): return "\(user) resets \(strategy.name)"
        case .clockOffset(let offset): return clock(offset)
        case .cancelOrders(let cancel):
            return "\(cancel.user) cancels the orders of \(orders(cancel))"
        }
    }

    private func clock(_ offset: Int64) -> String {
        offset == .max
            ? "nobody knows how far the clock is off"
            : "the clock is off by \(offset) ns"
    }

    private func orders(_ cancel: ScopeCancel) -> String {
        cancel.scope.description + (cancel.symbol.isEmpty ? "" : " in \(cancel.symbol)")
    }

    /// How far cancels of a scope have come.
    private func cancelling(_ cancel: ScopeCancel) -> String {
        let what = "orders of \(orders(cancel))"
        return cancel.isDone
            ? "\(what): every one was looked at, and what worked is cancelled"
            : "\(what) are cancelled, by \(cancel.user): \(cancel.reason)"
    }

    func risk(_ marks: MarketMarks) -> String {
        "positions are valued at \(marks.prices.count) new prices, \(marks.rates.count) new rates"
    }

    func risk(_ event: RiskEvent) -> [String] {
        switch event {
        case .limitsChanged(let change, let before, let user):
            return changes(change, before, approvedBy: user)
        case .stateChanged(let change, let before, let user):
            return ["\(state(change)) (before: \(before))\(by(change.user, user, change.reason))"]
        case .proposed(let proposal):
            return ["proposal \(proposal.number) of \(proposal.user) waits for a second person"]
        case .withdrawn(let number, let user, let reason):
            return ["proposal \(number) ends: \(reason) (\(user))"]
        case .found(let id, let rule, let kind, let refusal):
            let how: String
            switch kind {
            case .warned: how = "warning"
            case .needsApproval: how = "needs an approval"
            case .blocked: how = "would be refused too"
            }
            return ["order \(id.raw): \(how), \(rule): \(refusal.description)"]
        case .trader(let id, let name):
            return id == .none ? [] : ["order \(id.raw): entered by \(name)"]
        case .awaitsApproval(let id, let rule):
            return ["order \(id.raw): waits for an approval (\(rule))"]
        case .orderApproved(let id, let user): return ["order \(id.raw): approved by \(user)"]
        case .located(let locate):
            return [
                "\(number(locate.quantity.units)) \(locate.symbol) located at \(locate.source)"
            ]
        case .borrowed(let locate):
            return [
                "\(number(locate.quantity.units)) \(locate.symbol) borrowed of \(locate.source)"
            ]
        case .selfTradeStopped(let id, let other):
            return ["order \(id.raw): ends, for it would have met order \(other.raw)"]
        case .yields(let id, let others):
            let list = others.map { "\($0.raw)" }.joined(separator: ", ")
            return ["order \(id.raw): waits until \(list) have given way"]
        case .yielded(let id): return ["order \(id.raw): goes on, the others have given way"]
        case .strategyReset(let strategy, let user, let reason):
            return ["\(strategy.name) may execute again (\(user): \(reason))"]
        case .clockOffset(let offset): return [clock(offset)]
        case .cancelling(let cancel): return [cancelling(cancel)]
        }
    }

    private func state(_ change: StateChange) -> String {
        let what = change.symbol.isEmpty ? "" : " in \(change.symbol)"
        return "\(change.scope.description)\(what) \(change.state)"
    }

    private func by(_ user: Text64, _ approver: Text64, _ reason: Text64) -> String {
        ", by \(user)\(approver.isEmpty ? "" : " and \(approver)"): \(reason)"
    }

    private func changes(
        _ change: LimitChange, _ before: LimitSet, approvedBy user: Text64
    ) -> [String] {
        let values = change.row.values
        let changed = LimitKind.allCases.filter { before[$0] != values[$0] }
        let words = changed.map { kind in
            let old = before[kind].map(kind.text) ?? "none"
            let new = values[kind].map(kind.text) ?? "none"
            return "\(kind.name) \(old) → \(new)"
        }
        let scope = change.row.scope.description
        return [
            "limits of \(scope): \(words.joined(separator: ", "))"
                + by(change.user, user, change.reason)
        ]
    }
}
