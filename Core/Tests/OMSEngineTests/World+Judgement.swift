import OMSTypes
import Testing

@testable import OMSCore
@testable import OMSEngine

/// How verdicts compared with those of the twin.
struct Judgement {
    static let rules: [RiskRule] = [.maximumQuantity, .positionLimit, .credit, .dailyNotional]
    var orders = 0
    var blocked: [RiskRule: Int] = [:]
    var passed: [RiskRule: Int] = [:]
}

// Each new order is decided by a slow twin beside the core: by rows of limits as the page of risk
// control has them, over what every order holds, counted anew. The verdicts must be the same both
// ways: nothing passes that the twin says is above a limit, nothing is refused that it would pass.
extension World {
    struct Expectation {
        var clOrdID: ClOrdID
        /// Rules that block; those that were not judged are missing in both sets.
        var blocks: Set<RiskRule> = []
        var passes: Set<RiskRule> = []
    }

    func expectation(of command: EngineCommand) -> Expectation? {
        guard case .orders(let command) = command else { return nil }
        switch command {
        case .newOrder(let order): return expectation(of: order, by: nil)
        case .instructed(.entered(let person, .newOrder(let detailed, _))):
            return expectation(of: detailed.order, by: person)
        default: return nil
        }
    }

    private func expectation(of order: NewOrder, by person: Text64?) -> Expectation? {
        let reference = engine.orders.reference
        guard let account = reference.account(order.account).flatMap({ reference.terms($0) }),
            let instrument = reference.instrument(order.symbol)
        else { return nil }
        var result = Expectation(clOrdID: order.clOrdID)
        let scopes = scopes(account, instrument, person)
        func note(_ rule: RiskRule, _ isAbove: Bool) {
            if isAbove { result.blocks.insert(rule) } else { result.passes.insert(rule) }
        }
        if let most = scopes.compactMap({ bounds(of: $0)[.maxQuantity] }).min() {
            note(.maximumQuantity, order.orderQty.units > most)
        }
        let added = Int128(order.orderQty.units) * Int128(order.price.units)
        var held: [LimitScope: Held] = [:]
        for scope in scopes where bounds(of: scope).hasAggregate { held[scope] = twin(scope) }
        let position = scopes.compactMap { scope -> Bool? in
            guard let limit = bounds(of: scope)[.positionLimit] else { return nil }
            let there = held[scope]?.positions[instrument.raw] ?? [0, 0, 0]
            let after =
                order.side.isBuy
                ? there[0] + there[1] + order.orderQty.units
                : there[2] + order.orderQty.units - there[0]
            return after > limit
        }
        if !position.isEmpty { note(.positionLimit, position.contains(true)) }
        // What others are counted at depends on the quotes.
        guard order.ordType.hasLimit else { return result }
        let money: [(RiskRule, LimitKind)] = [
            (.credit, .creditLimit), (.dailyNotional, .dailyNotional),
        ]
        for (rule, kind) in money {
            let above = scopes.compactMap { scope -> Bool? in
                guard let limit = bounds(of: scope)[kind], let there = held[scope] else {
                    return nil
                }
                let usage = there.executed + there.openBuy + there.openSell + added
                return usage > Int128(limit) * Int128(DecimalText.scale)
            }
            if !above.isEmpty { note(rule, above.contains(true)) }
        }
        return result
    }

    /// Every scope that an order falls under: each level by name, whole and by group.
    private func scopes(
        _ account: AccountTerms, _ instrument: InstrumentID, _ person: Text64?
    ) -> [LimitScope] {
        let reference = engine.orders.reference
        var levels: [(LimitLevel, Text64)] = [
            (.firm, Text64()), (.account, account.account), (.client, account.client),
        ]
        if let desk = reference.limits.desk(of: account.account) { levels.append((.desk, desk)) }
        if let person { levels.append((.trader, person)) }
        let groups = [Text64()] + (reference.limits.facts(instrument)?.groups ?? [])
        return levels.flatMap { level, name in
            groups.map { LimitScope(level, name, group: $0) }
        }
    }

    /// A scope's own row, and where that is silent the one of everyone at its level; where an
    /// account has none, the limits that the world began with.
    private func bounds(of scope: LimitScope) -> LimitSet {
        var values = LimitSet()
        var everyone = scope
        everyone.name = Text64()
        for wanted in [scope, everyone] {
            for row in engine.orders.limitRows where row.scope == wanted {
                for kind in row.values.kinds where values[kind] == nil {
                    values[kind] = row.values[kind]
                }
            }
        }
        guard scope.level == .account, scope.group.isEmpty else { return values }
        let first: [(LimitKind, Int64)] = [
            (.maxQuantity, units(50_000).units), (.positionLimit, units(400_000).units),
            (.creditLimit, units(50_000_000).units),
        ]
        for (kind, value) in first where values[kind] == nil { values[kind] = value }
        return values
    }

    /// Compares what was decided with what was expected, where the rules were asked.
    func judge(_ expected: Expectation) {
        var verdicts: Verdicts?
        for event in engine.orders.events {
            switch event {
            case .accepted(let order) where order.clOrdID == expected.clOrdID:
                verdicts = order.verdicts
            case .refused(let order) where order.clOrdID == expected.clOrdID:
                verdicts = order.verdicts
            default: continue
            }
        }
        guard let verdicts, verdicts.evaluated != 0 else { return }
        judgement.orders += 1
        let at = "seed \(seed), frame \(frames.count), \(expected.clOrdID)"
        for rule in Judgement.rules {
            if expected.blocks.contains(rule) {
                judgement.blocked[rule, default: 0] += 1
                #expect(verdicts.didBlock(rule), "\(at): passed, though above \(rule)")
            } else if expected.passes.contains(rule) {
                judgement.passed[rule, default: 0] += 1
                #expect(!verdicts.didBlock(rule), "\(at): refused, though within \(rule)")
                #expect(verdicts.didRun(rule), "\(at): \(rule) was not asked")
            }
        }
    }

    /// The process ends, and another one begins with what was written. Quotes are gone.
    func restart() throws {
        let before = engine.stateHash()
        engine = try Image(engine, chunkBytes: 1 + random.below(5_000)).engine()
        let after = engine.stateHash()
        #expect(after == before, "seed \(seed), frame \(frames.count): restored")
    }
}
