import HTTPGateway
import OMSCore
import OMSEngine
import OMSRuntime
import OMSTypes
import OrderGateway

/// What the desk wants, as commands to the shard.
struct DeskActions: Sendable {
    let shard: Shard

    func submit(_ order: DeskOrder, _ user: String) async throws -> GatewayOutcome {
        let name = Text64(user) ?? Text64()
        let request: DeskRequest
        switch order {
        case .order(let voice):
            let session = Text64(voice.session) ?? Text64()
            let found = try await shard.read { $0.orders.reference.session(session) }.get()
            guard let found else {
                return .refused(
                    sequence: 0, reason: "session \(voice.session) is not known",
                    remedy: "name a configured client session, which then hears of the order")
            }
            let order = Self.newOrder(voice, found)
            switch Self.strategy(voice) {
            case .none: request = .order(user: name, order)
            case .success(let terms): request = .worked(user: name, order, terms)
            case .failure(let problem):
                return .refused(
                    sequence: 0, reason: problem.text,
                    remedy: "docs/FIX.md lists strategies and their parameters")
            }
        case .pause(let id, let isPaused, let keepsChildren):
            request = .pause(
                user: name, id, isPaused: isPaused, keepsChildren: keepsChildren)
        case .cancel(let id, let code):
            request = .cancel(user: name, id, Self.reason(code))
        case .restate(let id, let quantity, let price, let code):
            request = .restate(
                Restatement(
                    user: name, order: id, orderQty: quantity, price: price,
                    reason: Self.reason(code)))
        case .halt(let symbol, let isHalted):
            request = .halt(user: name, Self.text(symbol), isHalted: isHalted)
        case .split(let symbol, let new, let old):
            request = .corporateAction(
                CorporateAction(
                    user: name, symbol: Self.text(symbol), kind: .split(new: new, old: old)))
        case .dividend(let symbol, let amount):
            request = .corporateAction(
                CorporateAction(
                    user: name, symbol: Self.text(symbol), kind: .cashDividend(amount)))
        }
        let result = try await shard.submit(.desk(request)).get()
        guard let refusal = result.refusal else {
            return .accepted(sequence: result.sequence, order: result.order)
        }
        return .refused(
            sequence: result.sequence, reason: refusal.reason.explanation,
            remedy: Self.remedy(refusal.reason, order))
    }

    private static func newOrder(_ voice: VoiceOrder, _ session: SessionID) -> NewOrder {
        NewOrder(
            session: session, clOrdID: ClOrdID(), account: text(voice.account),
            symbol: text(voice.symbol), side: voice.side, ordType: voice.ordType,
            timeInForce: voice.timeInForce, orderQty: voice.quantity, price: voice.price,
            stopPx: voice.stopPx)
    }

    private struct StrategyProblem: Error {
        var text: String
    }

    /// What the strategy of the order is asked, if there is one.
    private static func strategy(_ voice: VoiceOrder) -> Result<StrategyTerms, StrategyProblem>? {
        guard let wish = voice.strategy else { return nil }
        guard let strategy = StrategyParameters.strategy(wish.name) else {
            return .failure(StrategyProblem(text: "no strategy is called \(wish.name)"))
        }
        var terms = StrategyTerms(strategy, until: .none)
        for parameter in wish.parameters
        where !StrategyParameters.set(parameter.name, parameter.value, &terms) {
            return .failure(
                StrategyProblem(
                    text: "\(strategy.name) takes no \(parameter.name) of \(parameter.value)"))
        }
        return .success(terms)
    }

    private static func text(_ string: String) -> Text64 { Text64(string) ?? Text64() }

    private static func reason(_ code: UInt8) -> ExecRestatementReason {
        ExecRestatementReason(rawValue: code) ?? .other
    }

    /// What would be right, beside what is wrong.
    private static func remedy(_ reason: RefusalReason, _ order: DeskOrder) -> String {
        switch order {
        case .order:
            return "change the order by what is said, or see the limits of its account"
        case .cancel, .restate, .pause:
            return "name an open client order without a pending request; "
                + "needletail explain shows how it stands (\(reason))"
        case .halt, .split, .dividend: return "name a listed symbol (\(reason))"
        }
    }
}
