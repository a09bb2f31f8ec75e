import OMSTypes

/// How much of one limit is used.
public struct LimitUse: Equatable, Sendable {
    public var scope: LimitScope
    /// The instrument, for limits of positions; empty = all.
    public var symbol: Symbol
    public var kind: LimitKind
    /// In the unit of the kind.
    public var limit: Int64
    public var used: Int64

    /// Used share in parts per million; a limit of 0 is used up.
    public var sharePPM: Int64 {
        guard limit > 0 else { return 1_000_000 }
        return Int64(clamping: Int128(max(0, used)) * 1_000_000 / Int128(limit))
    }
}

/// A scope that may not trade freely.
public struct ScopeStanding: Equatable, Sendable {
    public var scope: LimitScope
    public var symbol: Symbol
    public var state: TradingState
    public var since: Timestamp
    public var user: Text64
}

/// An order that waits for an approval.
public struct AwaitingOrder: Equatable, Sendable {
    public var order: OrderID
    public var until: Timestamp
}

// What risk officers look at.
extension OrderCore {
    /// Every row of limits, in the order in which they came.
    public var limitRows: [LimitRow] { reference.limits.rows }
    public var riskProposals: [RiskProposal] { risk.proposals }
    public var tradersMet: [Text64] { reference.limits.traders }

    public var scopeStandings: [ScopeStanding] {
        risk.standings.map {
            ScopeStanding(
                scope: $0.scope, symbol: $0.symbol, state: $0.state, since: $0.since, user: $0.user)
        }
    }

    public var ordersAwaitingApproval: [AwaitingOrder] {
        risk.awaiting.map {
            AwaitingOrder(order: $0, until: timers.due(of: $0, .approval) ?? .none)
        }
    }

    /// The limits that hold for an account's orders now, groups, traders and strategies aside.
    public func limitsInForce(_ account: AccountID, at instant: Timestamp) -> LimitSet {
        reference.refreshLimits(at: instant)
        var limits = LimitSet()
        reference.limits.setLimits(&limits, account, .none, OrderOrigin())
        return limits
    }

    /// The use of every aggregate limit of an account or of a scope above accounts.
    public func limitUses(at instant: Timestamp) -> [LimitUse] {
        reference.refreshLimits(at: instant)
        var result: [LimitUse] = []
        let day = instant.utcDate
        for number in 1...max(1, reference.accounts.count) where reference.accounts.count > 0 {
            let account = AccountID(UInt32(number))
            let holder = HolderID(account)
            let currency = reference.accountCurrency(account) ?? reference.firmCurrency
            result += uses(
                LimitScope(.account, reference.name(account) ?? Text64()), holder,
                [currency], on: day)
        }
        for (index, node) in reference.limits.nodes.enumerated() {
            result += uses(
                node.scope, HolderID(node: index), reference.accountCurrencies, on: day)
        }
        return result + positionUses()
    }

    private func uses(
        _ scope: LimitScope, _ holder: HolderID, _ currencies: [Currency], on day: CalendarDate
    ) -> [LimitUse] {
        let limits = reference.limits.holderLimits(holder)
        guard limits.looksAtExposure else { return [] }
        var use = HolderUse()
        for currency in currencies {
            let factor =
                currencies.count == 1
                ? UnitFactor() : factor(from: currency, to: reference.firmCurrency) ?? UnitFactor()
            use.take(positions.exposure(holder, currency, on: day), by: factor)
        }
        var result: [LimitUse] = []
        func add(_ kind: LimitKind, _ limit: Int64, _ raw: Int128) {
            guard limit != LimitSet.absent else { return }
            let used = Int64(clamping: raw / Int128(DecimalText.scale))
            result.append(
                LimitUse(scope: scope, symbol: Symbol(), kind: kind, limit: limit, used: used))
        }
        let net = use.long - use.short
        add(.grossExposure, limits.grossExposure, use.long + use.short + use.openBuy + use.openSell)
        add(.netExposure, limits.netExposure, max(net + use.openBuy, -(net - use.openSell)))
        let weighted =
            use.executed * Int128(limits.creditExecutedWeight)
            + (use.openBuy + use.openSell) * Int128(limits.creditOpenWeight)
        add(.creditLimit, limits.creditLimit, weighted / 1_000_000)
        add(.dailyNotional, limits.dailyNotional, use.executed + use.openBuy + use.openSell)
        add(.dailyLoss, limits.dailyLoss, -use.profit)
        return result
    }

    /// Positions of those who have a limit of positions.
    private func positionUses() -> [LimitUse] {
        positions.sortedKeys().compactMap { key in
            let holder = HolderID(raw: UInt32(truncatingIfNeeded: key >> 32))
            let instrument = InstrumentID(UInt32(truncatingIfNeeded: key))
            let limit = reference.limits.holderLimits(holder).positionLimit
            guard limit != LimitSet.absent, let scope = scope(of: holder) else { return nil }
            let position = positions.position(holder, instrument)
            let long = position.net.units + position.openBuy.units
            let short = position.openSell.units - position.net.units
            return LimitUse(
                scope: scope, symbol: reference.symbol(instrument) ?? Symbol(),
                kind: .positionLimit, limit: limit, used: max(long, short))
        }
    }

    private func scope(of holder: HolderID) -> LimitScope? {
        if let node = holder.node { return reference.limits.nodes[node].scope }
        return reference.name(AccountID(holder.raw)).map { LimitScope(.account, $0) }
    }
}

extension HolderLimits {
    fileprivate var looksAtExposure: Bool {
        [grossExposure, netExposure, creditLimit, dailyNotional, dailyLoss]
            .contains { $0 != LimitSet.absent }
    }
}
