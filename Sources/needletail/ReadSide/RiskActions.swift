import HTTPGateway
import OMSCore
import OMSEngine
import OMSReadModel
import OMSRuntime
import OMSTypes

/// What people want of risk control, as commands to the shard.
struct RiskActions: Sendable {
    let shard: Shard

    func submit(_ request: RiskRequest, _ user: String) async throws -> GatewayOutcome {
        let person = Text64(user) ?? Text64()
        switch try await command(request, person) {
        case .failure(let wrong): return wrong.outcome
        case .success(let make):
            let result = try await shard.submit(making: { .risk(make($0)) }).get()
            if let refusal = result.refusal {
                return .refused(
                    sequence: result.sequence, reason: Self.words(refusal),
                    remedy: Self.remedy(refusal.reason))
            }
            if let proposal = result.proposal {
                return .waiting(
                    sequence: result.sequence, proposal: proposal.number, hash: proposal.hash)
            }
            return .accepted(sequence: result.sequence, order: Self.order(of: request))
        }
    }

    /// Something in the request means nothing here.
    struct Wrong: Error {
        var reason: String
        var remedy: String
        var outcome: GatewayOutcome { .refused(sequence: 0, reason: reason, remedy: remedy) }
    }

    typealias Making = @Sendable (borrowing Engine) -> RiskCommand

    private func command(
        _ request: RiskRequest, _ person: Text64
    ) async throws -> Result<Making, Wrong> {
        switch request {
        case .changeLimits(let wish, let reason):
            return try await changing(wish, person, Self.text(reason))
        case .setState(let scope, let symbol, let state, let reason):
            return try await setting(scope, symbol, state, person, Self.text(reason))
        case .approve(let number, let hash):
            return .success { _ in .approve(proposal: number, user: person, hash: hash) }
        case .reject(let number, let reason):
            let text = Self.text(reason)
            return .success { _ in .reject(proposal: number, user: person, reason: text) }
        case .approveOrder(let order): return .success { _ in .approveOrder(order, user: person) }
        case .rejectOrder(let order, let reason):
            let text = Self.text(reason)
            return .success { _ in .rejectOrder(order, user: person, reason: text) }
        case .locate(let account, let symbol, let quantity, let source, let isBorrowed):
            let locate = Locate(
                user: person, account: Self.text(account), symbol: Self.text(symbol),
                quantity: quantity, source: Self.text(source))
            return .success { _ in isBorrowed ? .borrow(locate) : .locate(locate) }
        case .resetStrategy(let name, let reason):
            let known = TargetStrategy.allCases
            guard let strategy = known.first(where: { $0.name == name }) else {
                return .failure(
                    Wrong(
                        reason: "\(name) is no strategy",
                        remedy: "name one of \(known.map(\.name).joined(separator: ", "))"))
            }
            let text = Self.text(reason)
            return .success { _ in .resetStrategy(strategy, user: person, reason: text) }
        }
    }

    /// What is not named stays as it is when the change is decided.
    private func changing(
        _ wish: LimitWish, _ person: Text64, _ reason: Text64
    ) async throws -> Result<Making, Wrong> {
        let scope = Self.scope(wish.scope)
        if let wrong = try await unknown(scope) { return .failure(wrong) }
        var values: [(kind: LimitKind, value: Int64?)] = []
        for (name, text) in wish.values {
            guard let kind = LimitKind.named(name) else {
                return .failure(
                    Wrong(
                        reason: "\(name) is no limit",
                        remedy: "name one of "
                            + LimitKind.allCases.map(\.name).joined(separator: ", ")))
            }
            let value = text.flatMap { kind.value($0) }
            guard text == nil || value != nil else {
                return .failure(
                    Wrong(
                        reason: "\(name) is \(text ?? "")",
                        remedy: "send \(kind.expected), as text; null takes the limit away"))
            }
            values.append((kind, value))
        }
        let (changes, now) = (values, shard.now())
        let wanted = LimitRow(scope, LimitSet(), from: wish.from, to: wish.to)
        return .success { engine in
            var row = wanted
            if let known = engine.orders.limitRow(like: row) {
                row.values = known.values
                if row.to == .none { row.to = known.to }
            } else {
                row.values = engine.orders.limits(
                    of: scope, at: wanted.from == .none ? now : wanted.from)
            }
            for change in changes { row.values[change.kind] = change.value }
            return .changeLimits(LimitChange(user: person, reason: reason, row: row))
        }
    }

    private func setting(
        _ wanted: RiskScope, _ symbol: String, _ state: String, _ person: Text64, _ reason: Text64
    ) async throws -> Result<Making, Wrong> {
        let (scope, instrument) = (Self.scope(wanted), Self.text(symbol))
        if let wrong = try await unknown(scope) { return .failure(wrong) }
        let isListed = try await shard.read { engine in
            instrument.isEmpty || engine.orders.reference.instrument(instrument) != nil
        }.get()
        guard isListed else {
            return .failure(
                Wrong(
                    reason: "symbol \(symbol) is not known",
                    remedy: "name a listed symbol, or none for all"))
        }
        guard let next = TradingState.allCases.first(where: { "\($0)" == state }) else {
            return .failure(
                Wrong(
                    reason: "\(state) is no state", remedy: "send normal, reducing or halted"))
        }
        let change = StateChange(
            user: person, reason: reason, scope: scope, symbol: instrument, state: next)
        return .success { _ in .setState(change) }
    }

    /// A name that nobody has must not look as if it were stopped or bound.
    private func unknown(_ scope: LimitScope) async throws -> Wrong? {
        let isKnown = try await shard.read { $0.orders.isKnown(scope) }.get()
        guard !isKnown else { return nil }
        return Wrong(
            reason: "\(scope.description) is not known",
            remedy: "name a configured desk, client, account, strategy or group; the firm has "
                + "no name, * is everyone at a level")
    }

    private static func text(_ string: String) -> Text64 { Text64(string) ?? Text64() }

    static func scope(_ scope: RiskScope) -> LimitScope {
        let level = LimitLevel.allCases.first { "\($0)" == scope.level } ?? .firm
        return LimitScope(level, text(scope.name), group: text(scope.group))
    }

    private static func order(of request: RiskRequest) -> OrderID {
        switch request {
        case .approveOrder(let order), .rejectOrder(let order, _): return order
        case .changeLimits, .setState, .approve, .reject, .locate, .resetStrategy: return .none
        }
    }

    private static func words(_ refusal: Refusal) -> String {
        guard refusal.reason == .limitInvalid,
            let kind = LimitKind(rawValue: UInt8(truncatingIfNeeded: refusal.limit))
        else { return refusal.reason.explanation }
        return "\(kind.name) is below 0"
    }

    /// What would be right, beside what is wrong.
    private static func remedy(_ reason: RefusalReason) -> String {
        let remedies: [RefusalReason: String] = [
            .samePerson: "use the token of another person with the role risk",
            .unknownProposal: "look at GET /v1/risk and try again",
            .proposalChanged: "look at GET /v1/risk and try again",
            .notAwaiting: "GET /v1/risk lists the orders that wait (notAwaiting)",
            .unknownSymbol: "name a listed symbol",
            .unknownAccount: "name a configured account, or none for all",
        ]
        return remedies[reason] ?? "see docs/RISK.md (\(reason))"
    }
}
