import OMSTypes

/// Whoever holds positions: an account by its number, or a scope of the hierarchy that has
/// aggregate limits, by its place in the directory.
struct HolderID: Hashable, BitwiseCopyable {
    var raw: UInt32

    init(_ account: AccountID) { raw = account.raw }
    init(node index: Int) { raw = 0x8000_0000 | UInt32(index) }
    init(raw: UInt32) { self.raw = raw }

    /// Place in the directory; `nil` for accounts.
    var node: Int? { raw & 0x8000_0000 == 0 ? nil : Int(raw & 0x7FFF_FFFF) }
}

/// What limits have to be followed order by order, beside exposure.
struct RiskWatches: OptionSet {
    let rawValue: UInt8
    static let orderRate = RiskWatches(rawValue: 1)
    static let selfTrade = RiskWatches(rawValue: 2)
    static let shortSale = RiskWatches(rawValue: 4)
    static let strategyFills = RiskWatches(rawValue: 8)
    static let messageRatio = RiskWatches(rawValue: 16)
}

/// All rows of limits and whom they bind. Rows, nodes, traders and groups are State; what holds at
/// an instant is worked out of them (`LimitDirectory+Resolve`).
///
/// Belongs to one core's reference data and is used on its thread: a class, for as a value every
/// look at it would copy a dozen references.
final class LimitDirectory: @unchecked Sendable {
    /// A scope with aggregate limits: its exposure is kept beside that of the accounts. Nodes stay
    /// for good, for holders are known by their places.
    struct Node {
        var scope: LimitScope
        var limits = HolderLimits()
    }
    struct AccountName {
        var account: Text64
        var client: Text64
    }

    @exclusivity(unchecked) private(set) var rows: [LimitRow] = []
    @exclusivity(unchecked) private var rowPlaces: [String: Int] = [:]
    @exclusivity(unchecked) private(set) var placesByScope: [LimitScope: [Int]] = [:]
    @exclusivity(unchecked) private(set) var nodes: ContiguousArray<Node> = []
    @exclusivity(unchecked) private var nodePlaces: [LimitScope: Int] = [:]
    /// Scopes of everyone at a level with aggregate limits: each name gets its own node.
    @exclusivity(unchecked) private var patterns: [LimitScope] = []
    @exclusivity(unchecked) private(set) var names: ContiguousArray<AccountName> = []
    @exclusivity(unchecked) private var desks: [Text64: Text64] = [:]
    /// By InstrumentID, one place ahead.
    @exclusivity(unchecked) private(set) var instruments: ContiguousArray<InstrumentRisk?> = []
    /// Groups of each instrument, bits over `groups`.
    @exclusivity(unchecked) private var groupMasks: ContiguousArray<UInt64> = []
    /// Groups in the order in which they came; the first 64 count.
    @exclusivity(unchecked) private(set) var groups: [Text64] = []
    /// Traders in the order of their first orders.
    @exclusivity(unchecked) private(set) var traders: [Text64] = []
    /// It has changed who belongs to which node, and nobody has counted anew yet.
    @exclusivity(unchecked) private(set) var needsRecount = false
    /// What some row has the books of risk follow.
    @exclusivity(unchecked) private(set) var watches: RiskWatches = []
    /// Whether any row is of traders.
    @exclusivity(unchecked) private(set) var watchesTraders = false
    /// Whether any limit looks at the value of positions.
    @exclusivity(unchecked) private(set) var valuesPositions = false

    // What is worked out.
    @exclusivity(unchecked) var resolved = ResolvedLimits()

    func desk(of account: Text64) -> Text64? { desks[account] }
    func node(_ scope: LimitScope) -> Int? { nodePlaces[scope] }

    /// The row that one with this scope and beginning replaces.
    func row(like row: LimitRow) -> LimitRow? { rowPlaces[row.key].map { rows[$0] } }

    func put(_ row: LimitRow) {
        resolved.isStale = true
        if let place = rowPlaces[row.key] {
            rows[place] = row
        } else {
            rowPlaces[row.key] = rows.count
            placesByScope[row.scope, default: []].append(rows.count)
            rows.append(row)
        }
        if !valuesPositions, row.values.kinds.contains(where: \.looksAtValues) {
            valuesPositions = true
            needsRecount = true
        }
        if row.scope.level == .trader { watchesTraders = true }
        watch(row.values)
        guard row.values.hasAggregate else { return }
        let scope = row.scope
        guard scope.level != .account || !scope.group.isEmpty else { return }
        guard scope.name.isEmpty, scope.level != .firm else { return addNode(scope) }
        if !patterns.contains(scope) { patterns.append(scope) }
        for name in namesKnown(at: scope.level) { addNode(scope, named: name) }
    }

    private func watch(_ values: LimitSet) {
        let before = watches
        if values[.orderRate] != nil { watches.insert(.orderRate) }
        if values.choice(.selfTradeAction) > 0 { watches.insert(.selfTrade) }
        if values.choice(.shortSale) > 0 || values.choice(.buyingPower) > 0 {
            watches.insert(.shortSale)
        }
        if values[.strategyFills] != nil { watches.insert(.strategyFills) }
        if values[.messageRatio] != nil { watches.insert(.messageRatio) }
        if before != watches { needsRecount = true }
    }

    func put(_ membership: DeskMembership) {
        let before = desks.updateValue(membership.desk, forKey: membership.account)
        guard before != membership.desk else { return }
        membershipChanged()
        follow(.desk, membership.desk)
    }

    func put(_ account: AccountTerms, _ id: AccountID) {
        let name = AccountName(account: account.account, client: account.client)
        let index = Int(id.raw) - 1
        if index < names.count {
            guard names[index].client != name.client else { return }
            names[index] = name
            membershipChanged()
        } else {
            names.append(name)
            resolved.isStale = true
        }
        follow(.client, name.client)
        follow(.account, name.account)
    }

    func put(_ risk: InstrumentRisk, _ id: InstrumentID) {
        guard id.raw >= 1 else { return }
        let index = Int(id.raw) - 1
        while instruments.count <= index {
            instruments.append(nil)
            groupMasks.append(0)
        }
        for group in risk.groups where !groups.contains(group) { groups.append(group) }
        let mask = mask(of: risk.groups)
        if mask != groupMasks[index] { membershipChanged() }
        groupMasks[index] = mask
        instruments[index] = risk
    }

    /// The place of a trader in the list, from 1; who is new there is added.
    func meet(trader: Text64) -> UInt32 {
        if let place = traders.firstIndex(of: trader) { return UInt32(place) + 1 }
        traders.append(trader)
        follow(.trader, trader)
        return UInt32(traders.count)
    }

    func place(of trader: Text64) -> UInt32 {
        traders.firstIndex(of: trader).map { UInt32($0) + 1 } ?? 0
    }

    func recounted() { needsRecount = false }

    private func membershipChanged() {
        resolved.isStale = true
        if !nodes.isEmpty { needsRecount = true }
    }

    private func follow(_ level: LimitLevel, _ name: Text64) {
        for pattern in patterns where pattern.level == level { addNode(pattern, named: name) }
    }

    private func namesKnown(at level: LimitLevel) -> [Text64] {
        switch level {
        case .firm: return [Text64()]
        case .desk: return names.compactMap { desks[$0.account] }
        case .client: return names.map(\.client)
        case .account: return names.map(\.account)
        case .trader: return traders
        case .strategy: return TargetStrategy.allCases.compactMap { Text64($0.name) }
        }
    }

    private func addNode(_ pattern: LimitScope, named name: Text64) {
        guard !name.isEmpty else { return }
        addNode(LimitScope(pattern.level, name, group: pattern.group))
    }

    private func addNode(_ scope: LimitScope) {
        guard nodePlaces[scope] == nil else { return }
        nodePlaces[scope] = nodes.count
        nodes.append(Node(scope: scope))
        resolved.isStale = true
        needsRecount = true
    }

    func set(_ limits: HolderLimits, ofNode index: Int) { nodes[index].limits = limits }
}

// Who falls under what.
extension LimitDirectory {
    var hasInstrumentFacts: Bool { !instruments.isEmpty }

    /// Rows, desks and facts as entries of reference data.
    func items(
        _ accounts: ContiguousArray<AccountTerms>, _ terms: ContiguousArray<InstrumentTerms>
    ) -> [ReferenceItem] {
        rows.map { .limitRow($0) }
            + accounts.compactMap { account in
                desks[account.account].map {
                    .deskMembership(DeskMembership(account: account.account, desk: $0))
                }
            } + instruments.compactMap { $0.map { .instrumentRisk($0) } }
    }

    func facts(_ id: InstrumentID) -> InstrumentRisk? {
        id.raw >= 1 && id.raw <= instruments.count ? instruments[Int(id.raw) - 1] : nil
    }

    private func mask(of names: [Text64]) -> UInt64 {
        var mask: UInt64 = 0
        for name in names {
            guard let place = groups.firstIndex(of: name), place < 64 else { continue }
            mask |= 1 << UInt64(place)
        }
        return mask
    }

    /// Whether an instrument is in a group; everything is in the empty one.
    func isMember(_ id: InstrumentID, of group: Text64) -> Bool {
        if group.isEmpty { return true }
        guard id.raw >= 1, id.raw <= groupMasks.count else { return false }
        return groupMasks[Int(id.raw) - 1] & mask(of: [group]) != 0
    }

    /// Whether an order falls under a scope.
    func covers(
        _ scope: LimitScope, _ account: AccountID, _ instrument: InstrumentID,
        _ origin: OrderOrigin
    ) -> Bool {
        guard account.raw >= 1, account.raw <= names.count,
            isMember(instrument, of: scope.group)
        else { return false }
        let name = names[Int(account.raw) - 1]
        switch scope.level {
        case .firm: return true
        case .desk:
            guard let desk = desks[name.account] else { return false }
            return scope.name.isEmpty || desk == scope.name
        case .client: return scope.name.isEmpty || name.client == scope.name
        case .account: return scope.name.isEmpty || name.account == scope.name
        case .trader:
            guard origin.trader >= 1, origin.trader <= traders.count else { return false }
            return scope.name.isEmpty || traders[Int(origin.trader) - 1] == scope.name
        case .strategy:
            guard let strategy = TargetStrategy(rawValue: origin.strategy) else { return false }
            return scope.name.isEmpty || Text64(strategy.name) == scope.name
        }
    }

    func encode(into out: inout SnapshotWriter) {
        out.count(nodes.count)
        for node in nodes { node.scope.encode(into: &out.bytes) }
        out.count(traders.count)
        for trader in traders { out.bytes.text(trader) }
        out.count(groups.count)
        for group in groups { out.bytes.text(group) }
        // What a row once asked for is followed for good, also when the row has changed since.
        out.count(patterns.count)
        for pattern in patterns { pattern.encode(into: &out.bytes) }
        out.bytes.append(watches.rawValue)
        out.bytes.append((watchesTraders ? 1 : 0) | (valuesPositions ? 2 : 0))
    }

    /// Rows, accounts and instruments come with the reference data before this; their order among
    /// each other is lost there, and with it that of nodes and groups.
    func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        nodes.removeAll()
        nodePlaces.removeAll()
        for place in 0..<Int(try bytes.count()) {
            let scope = try LimitScope(from: &bytes.bytes)
            nodePlaces[scope] = place
            nodes.append(Node(scope: scope))
        }
        traders.removeAll()
        for _ in 0..<(try bytes.count()) { traders.append(try bytes.bytes.text()) }
        groups.removeAll()
        for _ in 0..<(try bytes.count()) { groups.append(try bytes.bytes.text()) }
        for index in groupMasks.indices {
            groupMasks[index] = mask(of: instruments[index]?.groups ?? [])
        }
        patterns.removeAll()
        for _ in 0..<(try bytes.count()) { patterns.append(try LimitScope(from: &bytes.bytes)) }
        watches = RiskWatches(rawValue: try bytes.bytes.byte())
        let marks = try bytes.bytes.byte()
        (watchesTraders, valuesPositions) = (marks & 1 != 0, marks & 2 != 0)
        resolved.isStale = true
        needsRecount = false
    }
}

extension LimitKind {
    /// Needs to know what positions are worth.
    var looksAtValues: Bool {
        self == .grossExposure || self == .netExposure || self == .dailyLoss || self == .buyingPower
    }
}
