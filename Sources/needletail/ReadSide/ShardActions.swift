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
                case .instruments(let request, let by):
                    guard let person = tokens.person(by, of: user) else { return Self.other(user) }
                    return try await InstrumentActions(shard: shard).submit(request, person)
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
            instruments: { try await InstrumentActions(shard: shard).board($0) },
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
            return try await kill(account, symbol, isEngaged, reason, by: user, shard)
        case .fixSession(let session, let control, let reason):
            return try await Self.control(session, control, user: name, reason, shard)
        case .repair, .desk, .risk, .instruments:
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

    /// The state of the firm or an account: one person stops it, two let it go on.
    private static func kill(
        _ account: String?, _ symbol: String?, _ isEngaged: Bool, _ reason: String, by user: String,
        _ shard: Shard
    ) async throws -> GatewayOutcome {
        let scope =
            account.map { RiskScope(level: "account", name: $0) } ?? RiskScope(level: "firm")
        func set(_ state: String) async throws -> GatewayOutcome {
            try await RiskActions(shard: shard).submit(
                .setState(scope, symbol: symbol ?? "", state: state, reason: reason), user)
        }
        guard !isEngaged, let old = try await engaged(account, symbol, shard) else {
            return try await set(isEngaged ? "halted" : "normal")
        }
        // A switch of a journal from before states: its scope stays halted until two persons
        // have let it go on.
        let outcome = try await set("halted")
        guard case .accepted = outcome else { return outcome }
        var release = old
        release.user = Text64(String(user.prefix(16))) ?? Text64()
        release.isEngaged = false
        let released = release
        _ = try await shard.submit(.killSwitch(released)).get()
        return try await set("normal")
    }

    /// The older switch that is on for just this scope.
    private static func engaged(_ account: String?, _ symbol: String?, _ shard: Shard)
        async throws -> KillSwitch?
    {
        try await shard.read { engine in
            let reference = engine.orders.reference
            return engine.orders.engagedKillSwitches.first {
                (reference.name($0.account)?.description) == account
                    && (reference.symbol($0.instrument)?.description) == symbol
            }
        }.get()
    }
}
