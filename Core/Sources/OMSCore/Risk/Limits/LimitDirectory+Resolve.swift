import OMSTypes

/// What holds at an instant.
struct ResolvedLimits {
    var isStale = true
    /// The instants between which it holds.
    var from = Timestamp.none
    var until = Timestamp.none
    /// By account: what holds for its orders, groups, traders and strategies aside.
    var limits: ContiguousArray<LimitSet> = []
    var holders: ContiguousArray<HolderLimits> = []
    /// Nodes of each account, one list after the other, and where each list begins.
    var nodeLists: ContiguousArray<UInt32> = []
    var starts: ContiguousArray<UInt32> = [0]
    /// Nodes of traders and strategies.
    var personal: ContiguousArray<UInt32> = []
    /// Rows with a group, or of traders or strategies: looked at order by order.
    var special: [LimitRow] = []
    /// By account: the first account of its client.
    var clients: ContiguousArray<UInt32> = []
    /// Nobody is known to have these limits.
    var standard = LimitSet()
}

extension LimitDirectory {
    func needsResolving(at now: Timestamp) -> Bool {
        resolved.isStale || resolved.until != .none && now >= resolved.until
            || now < resolved.from
    }

    /// Works out what holds at an instant. `standard` and `own` are limits of the older form.
    func resolve(
        standard: LimitSet, own: [Text64: LimitSet], at now: Timestamp
    ) {
        var result = ResolvedLimits()
        result.isStale = false
        result.from = now
        result.until =
            rows.lazy.flatMap { [$0.from, $0.to] }.filter { $0 > now }.min() ?? .none
        result.standard = limits(of: LimitScope(.account), at: now).filled(from: standard)
        for index in nodes.indices {
            var limits = HolderLimits(limits(of: nodes[index].scope, at: now))
            limits.isStrategy = nodes[index].scope.level == .strategy
            set(limits, ofNode: index)
            if !nodes[index].scope.level.isOfAccounts { result.personal.append(UInt32(index)) }
        }
        result.special = rows.filter {
            (!$0.scope.group.isEmpty || !$0.scope.level.isOfAccounts)
                && currentRow($0.scope, at: now)?.from == $0.from && $0.isInForce(at: now)
        }
        let nodeGroups = [Text64()] + groups
        var clients: [Text64: UInt32] = [:]
        for name in names {
            let scopes = scopes(of: name)
            var set = limits(of: scopes[0], at: now)
                .filled(from: own[name.account] ?? standard)
            result.holders.append(HolderLimits(set))
            for scope in scopes.dropFirst() {
                // Aggregates of a level are measured at that level, not at each account.
                set = set.tightened(by: limits(of: scope, at: now).withoutAggregates)
            }
            result.limits.append(set)
            let number = UInt32(result.limits.count)
            result.clients.append(clients[name.client] ?? number)
            clients[name.client] = result.clients.last!
            for scope in scopes {
                for group in nodeGroups {
                    let place = node(LimitScope(scope.level, scope.name, group: group))
                    if let place { result.nodeLists.append(UInt32(place)) }
                }
            }
            result.starts.append(UInt32(result.nodeLists.count))
        }
        resolved = result
    }

    /// The account first, then what is above it, from below.
    private func scopes(of name: AccountName) -> [LimitScope] {
        var scopes = [LimitScope(.account, name.account)]
        if !name.client.isEmpty { scopes.append(LimitScope(.client, name.client)) }
        if let desk = desk(of: name.account) { scopes.append(LimitScope(.desk, desk)) }
        scopes.append(LimitScope(.firm))
        return scopes
    }

    /// Limits of a scope: its own row, and where that is silent the one of everyone at its level.
    func limits(of scope: LimitScope, at now: Timestamp) -> LimitSet {
        let own = current(scope, at: now) ?? LimitSet()
        guard !scope.name.isEmpty else { return own }
        var everyone = scope
        everyone.name = Text64()
        return current(everyone, at: now).map { own.filled(from: $0) } ?? own
    }

    private func current(_ scope: LimitScope, at now: Timestamp) -> LimitSet? {
        currentRow(scope, at: now)?.values
    }

    /// Of several rows of a scope the one that began last.
    private func currentRow(_ scope: LimitScope, at now: Timestamp) -> LimitRow? {
        guard let places = placesByScope[scope] else { return nil }
        var found: LimitRow?
        for place in places where rows[place].isInForce(at: now) {
            if found == nil || found!.from <= rows[place].from { found = rows[place] }
        }
        return found
    }

    /// Adds the scopes with aggregate limits that an order falls under.
    func addNodes(of terms: OrderTerms, _ origin: OrderOrigin, to list: inout HolderList) {
        let index = Int(terms.account.raw) - 1
        if index >= 0, index + 1 < resolved.starts.count {
            for place in resolved.starts[index]..<resolved.starts[index + 1] {
                let node = Int(resolved.nodeLists[Int(place)])
                if isMember(terms.instrument, of: nodes[node].scope.group) {
                    list.add(HolderID(node: node))
                }
            }
        }
        guard origin.trader != 0 || origin.strategy != 0 else { return }
        for node in resolved.personal
        where covers(nodes[Int(node)].scope, terms.account, terms.instrument, origin) {
            list.add(HolderID(node: Int(node)))
        }
    }

    /// What holds for one order, written in place: a set is large.
    func setLimits(
        _ limits: inout LimitSet, _ account: AccountID, _ instrument: InstrumentID,
        _ origin: OrderOrigin
    ) {
        let index = Int(account.raw) - 1
        if index >= 0, index < resolved.limits.count {
            limits = resolved.limits[index]
        } else {
            limits = resolved.standard
        }
        guard !resolved.special.isEmpty else { return }
        tighten(&limits, account, instrument, origin)
    }

    private func tighten(
        _ limits: inout LimitSet, _ account: AccountID, _ instrument: InstrumentID,
        _ origin: OrderOrigin
    ) {
        for row in resolved.special where covers(row.scope, account, instrument, origin) {
            var values = row.values.withoutAggregates
            // What a name's own row says takes the place of what everyone at the level has.
            for own in resolved.special
            where row.scope.name.isEmpty && !own.scope.name.isEmpty
                && own.scope.level == row.scope.level && own.scope.group == row.scope.group
                && covers(own.scope, account, instrument, origin)
            {
                for kind in LimitKind.allCases where own.values[kind] != nil { values[kind] = nil }
            }
            limits = limits.tightened(by: values)
        }
    }

    /// The number of an account's client: that of the client's first account.
    func clientNumber(_ account: AccountID) -> UInt32 {
        let index = Int(account.raw) - 1
        return index >= 0 && index < resolved.clients.count ? resolved.clients[index] : 0
    }

    /// P15: whose buckets an order takes from. The rate that holds for the account is each
    /// account's own; a row of a client or of a trader counts all their orders together.
    func demand(
        _ account: AccountID, _ limits: LimitSet, _ origin: OrderOrigin, at now: Timestamp
    ) -> TokenBuckets.Demand {
        var demand = TokenBuckets.Demand()
        func add(_ kind: TokenBuckets.Kind, _ id: UInt32, _ set: LimitSet) {
            guard let rate = set[.orderRate] else { return }
            let burst = set[.orderBurst] ?? rate
            demand.add(kind, id, TokenRate(perSecond: rate, burst: burst))
        }
        add(.account, account.raw, limits)
        let index = Int(account.raw) - 1
        if index >= 0, index < names.count {
            add(
                .client, clientNumber(account),
                self.limits(of: LimitScope(.client, names[index].client), at: now))
        }
        if origin.trader > 0, origin.trader <= traders.count {
            let name = traders[Int(origin.trader) - 1]
            add(.trader, origin.trader, self.limits(of: LimitScope(.trader, name), at: now))
        }
        return demand
    }

    /// P14's window for an account.
    func duplicateWindow(_ account: AccountID) -> Int64 {
        let index = Int(account.raw) - 1
        return index >= 0 && index < resolved.limits.count
            ? resolved.limits[index].choice(.duplicateWindow)
            : resolved.standard.choice(.duplicateWindow)
    }

    /// The aggregate limits of a holder.
    func holderLimits(_ holder: HolderID) -> HolderLimits {
        if let node = holder.node { return nodes[node].limits }
        let index = Int(holder.raw) - 1
        return index >= 0 && index < resolved.holders.count
            ? resolved.holders[index] : HolderLimits(resolved.standard)
    }
}

extension LimitSet {
    var withoutAggregates: LimitSet {
        var result = self
        for kind in LimitKind.allCases where kind.isAggregate { result[kind] = nil }
        return result
    }
}
