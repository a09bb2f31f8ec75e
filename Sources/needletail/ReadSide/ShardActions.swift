import HTTPGateway
import OMSCore
import OMSEngine
import OMSRuntime
import OMSTypes

/// What HTTP may ask of the shard, as commands.
struct ShardActions: Sendable {
    let shard: Shard
    let tokens: TokenStore
    let watch: RiskWatch

    var actions: GatewayActions {
        let (shard, tokens, watch) = (shard, tokens, watch)
        return GatewayActions(
            authorize: { tokens.authorize($0, $1) },
            submit: { command, user in
                switch command {
                case .repair(let request, let by):
                    guard let person = tokens.person(by, of: user) else { return Self.other(user) }
                    return try await RepairActions(shard: shard).submit(request, person)
                case .desk(let order, let by):
                    guard let person = tokens.person(by, of: user) else { return Self.other(user) }
                    return try await DeskActions(shard: shard).submit(order, person)
                case .risk(let request, let by):
                    guard let person = tokens.person(by, of: user) else { return Self.other(user) }
                    return try await RiskActions(shard: shard).submit(request, person)
                case .formBlock, .killSwitch, .fixSession:
                    return try await Self.submit(command, user, shard)
                }
            },
            repairs: { try await RepairActions(shard: shard).board() },
            risk: { account in
                var board = try await RiskActions(shard: shard).board(account)
                (board.time, board.uses) = try await watch.uses()
                return board
            },
            limitRows: { try await RiskActions(shard: shard).rows() },
            route: { try await RouteActions(shard: shard).plan($0) },
            market: { try await MarketActions(shard: shard).board($0) },
            strategies: { try await MarketActions(shard: shard).strategies($0) })
    }

    /// The token is not that of the person who is named.
    private static func other(_ user: String) -> GatewayOutcome {
        .refused(
            sequence: 0, reason: "the token is that of \(user)",
            remedy: "leave by out, or use the token of the person who acts")
    }

    private static func submit(_ command: GatewayCommand, _ user: String, _ shard: Shard)
        async throws -> GatewayOutcome
    {
        let name = Text64(String(user.prefix(16))) ?? Text64()
        let result: SubmitResult
        switch command {
        case .formBlock(let members):
            result = try await shard.submit(
                .formBlock(FormBlock(user: name, members: members))
            ).get()
        case .killSwitch(let account, let symbol, let isEngaged, let reason):
            let scope = try await scope(account, symbol, shard)
            if let refusal = scope.refusal { return refusal }
            result = try await shard.submit(
                .killSwitch(
                    KillSwitch(
                        user: name, account: scope.account, instrument: scope.instrument,
                        isEngaged: isEngaged,
                        reason: Text64(String(reason.prefix(16))) ?? Text64()))
            ).get()
        case .fixSession(let session, let control, let reason):
            return try await Self.control(session, control, user: name, reason, shard)
        case .repair, .desk, .risk:
            return .unknown(remedy: "it has a way of its own")
        }
        guard let refusal = result.refusal else {
            return .accepted(sequence: result.sequence, order: result.order)
        }
        return .refused(
            sequence: result.sequence, reason: "\(refusal.reason)",
            remedy: refusal.reason.explanation)
    }

    private static func control(
        _ session: String, _ control: FIXSessionControl, user: Text64, _ reason: String,
        _ shard: Shard
    ) async throws -> GatewayOutcome {
        let action: SessionCommand.Action
        switch control {
        case .reset: action = .reset
        case .set(let inbound, let outbound):
            action = .set(nextInbound: inbound, nextOutbound: outbound)
        case .logout(let text): action = .logout(text: Text64(text) ?? Text64())
        case .disable: action = .disable
        case .enable: action = .enable
        }
        let result = try await shard.control(
            session, action, user: user, reason: Text64(reason) ?? Text64()
        ).get()
        switch result {
        case .done(let sequence): return .accepted(sequence: sequence, order: .none)
        case .unknown: return .unknown(remedy: "GET /v1/fix/sessions lists those that are there")
        case .refused(let reason, let remedy):
            return .refused(sequence: 0, reason: reason, remedy: remedy)
        }
    }

    private struct Scope: Sendable {
        var account = AccountID.none
        var instrument = InstrumentID.none
        var refusal: GatewayOutcome?
    }

    /// Names to numbers; a name that is not known must not become the whole firm.
    private static func scope(_ account: String?, _ symbol: String?, _ shard: Shard)
        async throws -> Scope
    {
        try await shard.read { engine in
            var scope = Scope()
            if let account {
                guard let id = Text64(account).flatMap({ engine.orders.reference.account($0) })
                else {
                    scope.refusal = .refused(
                        sequence: 0, reason: "account \(account) is not known",
                        remedy: "name a configured account, or none for the whole firm")
                    return scope
                }
                scope.account = id
            }
            if let symbol {
                guard let id = Text64(symbol).flatMap({ engine.orders.reference.instrument($0) })
                else {
                    scope.refusal = .refused(
                        sequence: 0, reason: "symbol \(symbol) is not known",
                        remedy: "name a listed symbol, or none for the whole firm")
                    return scope
                }
                scope.instrument = id
            }
            return scope
        }.get()
    }
}
