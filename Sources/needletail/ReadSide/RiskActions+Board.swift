import HTTPGateway
import OMSCore
import OMSEngine
import OMSReadModel
import OMSRuntime
import OMSTypes

// Risk control as it stands, in the words of the gateway.
extension RiskActions {
    /// Everything but the uses of limits, which the watch gathers. What waits is little.
    func board(_ account: String?) async throws -> RiskBoard {
        let now = shard.now()
        var board = try await shard.read { engine in
            var board = RiskBoard()
            board.standings = engine.orders.scopeStandings.map(Self.standing)
            board.proposals = engine.orders.riskProposals.prefix(Self.shownMax).map {
                Self.proposal($0, engine.orders, at: now)
            }
            board.orders = engine.orders.ordersAwaitingApproval.prefix(Self.shownMax).map {
                Self.waiting($0, engine.orders.reference)
            }
            if let account, let name = Text64(account),
                let id = engine.orders.reference.account(name)
            {
                board.inForce = Self.values(engine.orders.limitsInForce(id, at: now))
            }
            return board
        }.get()
        board.kinds = LimitKind.allCases.map { RiskValue(kind: $0.name, value: $0.expected) }
        return board
    }

    /// The most proposals and waiting orders that are shown: the oldest, for they are due first.
    private static let shownMax = 100

    func rows() async throws -> [RiskRow] {
        let now = shard.now()
        let rows = try await shard.read { $0.orders.limitRows }.get()
        return rows.map { row in
            RiskRow(
                scope: Self.scope(row.scope), from: row.from, to: row.to,
                isInForce: (row.from == .none || row.from <= now)
                    && (row.to == .none || now < row.to),
                values: Self.values(row.values))
        }
    }

    static func scope(_ scope: LimitScope) -> RiskScope {
        RiskScope(
            level: "\(scope.level)", name: scope.name.description,
            group: scope.group.description)
    }

    static func use(_ use: LimitUse) -> RiskUse {
        RiskUse(
            scope: scope(use.scope), symbol: use.symbol.description, kind: use.kind.name,
            limit: use.kind.text(use.limit), used: use.kind.text(max(0, use.used)),
            sharePPM: use.sharePPM)
    }

    private static func values(_ set: LimitSet) -> [RiskValue] {
        set.kinds.map { RiskValue(kind: $0.name, value: set[$0].map($0.text) ?? "") }
    }

    private static func standing(_ standing: ScopeStanding) -> RiskStanding {
        RiskStanding(
            scope: scope(standing.scope), symbol: standing.symbol.description,
            state: "\(standing.state)", since: standing.since, user: standing.user.description)
    }

    private static func proposal(
        _ proposal: RiskProposal, _ orders: borrowing OrderCore, at now: Timestamp
    ) -> WaitingProposal {
        switch proposal.action {
        case .limits(let change):
            let row = change.row
            let before = orders.limitRow(like: row)?.values ?? orders.limits(of: row.scope, at: now)
            let changes = LimitKind.allCases.filter { before[$0] != row.values[$0] }.map { kind in
                WaitingProposal.Change(
                    what: kind.name, before: before[kind].map(kind.text) ?? "",
                    after: row.values[kind].map(kind.text) ?? "")
            }
            return WaitingProposal(
                number: proposal.number, scope: scope(row.scope), symbol: "", from: row.from,
                to: row.to, changes: changes, user: change.user.description,
                reason: change.reason.description, time: proposal.proposedAt, hash: proposal.hash)
        case .state(let change):
            let standing = orders.scopeStandings.first {
                $0.scope == change.scope && $0.symbol == change.symbol
            }
            let changes = [
                WaitingProposal.Change(
                    what: "state", before: "\(standing?.state ?? .normal)",
                    after: "\(change.state)")
            ]
            return WaitingProposal(
                number: proposal.number, scope: scope(change.scope),
                symbol: change.symbol.description, from: .none, to: .none, changes: changes,
                user: change.user.description, reason: change.reason.description,
                time: proposal.proposedAt, hash: proposal.hash)
        }
    }

    private static func waiting(_ order: AwaitingOrder, _ reference: ReferenceData)
        -> WaitingOrder
    {
        WaitingOrder(
            order: order.order, account: reference.name(order.terms.account)?.description ?? "",
            symbol: reference.symbol(order.terms.instrument)?.description ?? "",
            side: order.terms.side, quantity: order.terms.orderQty, price: order.terms.price,
            until: order.until)
    }
}
