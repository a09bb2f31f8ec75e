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

/// An order that waits for an approval, with what it asks for.
public struct AwaitingOrder: Equatable, Sendable {
    public var order: OrderID
    public var terms: OrderTerms
    /// When it ends if nobody approves it; `.none` = never.
    public var until: Timestamp
}

/// What one check found on an order that was only asked about.
public struct RiskFound: Equatable, Sendable {
    public var rule: RiskRule
    public var kind: RiskEvent.FindingKind
    public var refusal: Refusal
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
        risk.awaiting.compactMap { id in
            orders.slot(id).map {
                AwaitingOrder(
                    order: id, terms: orders[$0].terms,
                    until: timers.due(of: id, .approval) ?? .none)
            }
        }
    }

    /// The row that one with this scope and beginning would replace.
    public func limitRow(like row: LimitRow) -> LimitRow? { reference.limits.row(like: row) }

    /// What a scope has by its rows at an instant, those of everyone at its level included.
    public func limits(of scope: LimitScope, at instant: Timestamp) -> LimitSet {
        reference.limits.limits(of: scope, at: instant)
    }

    /// A name that no limit and no state can be meant for: a desk, client, account or strategy
    /// that is not known, or a group without instruments. Traders are known by their first order.
    public func isKnown(_ scope: LimitScope) -> Bool {
        guard scope.group.isEmpty || reference.limits.groups.contains(scope.group) else {
            return false
        }
        if scope.name.isEmpty { return true }
        switch scope.level {
        case .firm: return false
        case .desk:
            return reference.limits.names.contains {
                reference.limits.desk(of: $0.account) == scope.name
            }
        case .client: return reference.limits.names.contains { $0.client == scope.name }
        case .account: return reference.account(scope.name) != nil
        case .trader: return true
        case .strategy:
            return TargetStrategy.allCases.contains { Text64($0.name) == scope.name }
        }
    }

    /// The limits that hold for an account's orders now, groups, traders and strategies aside.
    public func limitsInForce(_ account: AccountID, at instant: Timestamp) -> LimitSet {
        reference.refreshLimits(at: instant)
        var limits = LimitSet()
        reference.limits.setLimits(&limits, account, .none, OrderOrigin())
        return limits
    }

    /// The use of every aggregate limit of an account or of a scope above accounts, positions
    /// included.
    public func limitUses(at instant: Timestamp) -> [LimitUse] {
        limitUses(of: 0..<limitHolderCount, at: instant) + positionUses()
    }

    /// Whoever may have aggregate limits: accounts first, then the scopes above them.
    public var limitHolderCount: Int { reference.accounts.count + reference.limits.nodes.count }

    /// The use of the aggregate limits of some of them, positions aside: so that nobody who only
    /// looks holds the core for long.
    public func limitUses(of places: Range<Int>, at instant: Timestamp) -> [LimitUse] {
        reference.refreshLimits(at: instant)
        let day = instant.utcDate
        var result: [LimitUse] = []
        for place in places.clamped(to: 0..<limitHolderCount) {
            let holder = holder(at: place)
            guard let scope = scope(of: holder) else { continue }
            guard holder.node == nil else {
                result += uses(scope, holder, reference.accountCurrencies, on: day)
                continue
            }
            let currency =
                reference.accountCurrency(AccountID(holder.raw)) ?? reference.firmCurrency
            result += uses(scope, holder, [currency], on: day)
        }
        return result
    }

    /// The limits of positions of some of them, used by nothing.
    public func positionLimits(of places: Range<Int>, at instant: Timestamp) -> [LimitUse] {
        reference.refreshLimits(at: instant)
        return places.clamped(to: 0..<limitHolderCount).compactMap { place in
            let holder = holder(at: place)
            let limit = reference.limits.holderLimits(holder).positionLimit
            guard limit != LimitSet.absent, let scope = scope(of: holder) else { return nil }
            return LimitUse(
                scope: scope, symbol: Symbol(), kind: .positionLimit, limit: limit, used: 0)
        }
    }

    /// The use of a scope's limit of positions in some instruments; nothing where it has none.
    public func positionUses(
        of scope: LimitScope, in symbols: [Symbol], at instant: Timestamp
    ) -> [LimitUse] {
        reference.refreshLimits(at: instant)
        let known = reference.limits.node(scope).map { HolderID(node: $0) }
        guard let holder = known ?? reference.account(scope.name).map({ HolderID($0) }) else {
            return []
        }
        return symbols.compactMap { symbol in
            reference.instrument(symbol).flatMap { positionUse(holder, $0) }
        }
    }

    private func holder(at place: Int) -> HolderID {
        let accounts = reference.accounts.count
        return place < accounts
            ? HolderID(AccountID(UInt32(place + 1))) : HolderID(node: place - accounts)
    }

    private func uses(
        _ scope: LimitScope, _ holder: HolderID, _ currencies: [Currency], on day: CalendarDate
    ) -> [LimitUse] {
        let limits = reference.limits.holderLimits(holder)
        guard limits.looksAtExposure else { return [] }
        var use = HolderUse()
        for currency in currencies {
            // Scopes above accounts are measured in the firm's currency, accounts in their own.
            let isOwn = holder.node == nil
            let rate = isOwn ? nil : factor(from: currency, to: reference.firmCurrency)
            use.take(positions.exposure(holder, currency, on: day), by: rate ?? UnitFactor())
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
            positionUse(
                HolderID(raw: UInt32(truncatingIfNeeded: key >> 32)),
                InstrumentID(UInt32(truncatingIfNeeded: key)))
        }
    }

    private func positionUse(_ holder: HolderID, _ instrument: InstrumentID) -> LimitUse? {
        let limit = reference.limits.holderLimits(holder).positionLimit
        guard limit != LimitSet.absent, let scope = scope(of: holder) else { return nil }
        let position = positions.position(holder, instrument)
        let long = position.net.units + position.openBuy.units
        let short = position.openSell.units - position.net.units
        return LimitUse(
            scope: scope, symbol: reference.symbol(instrument) ?? Symbol(),
            kind: .positionLimit, limit: limit, used: max(long, short))
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
