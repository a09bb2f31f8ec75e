import OMSCore
import OMSEngine
import OMSTypes

extension JournalProjection {
    /// The decision that an event carries, with its reason and what it rested on.
    mutating func addDecision(
        _ event: OrderEvent, _ root: OrderID, _ events: [EngineEvent], _ routing: Routing?,
        _ place: Place
    ) {
        func row(_ order: OrderID, _ decision: String, _ reason: String) -> DecisionRow {
            DecisionRow(
                rootOrderID: root.raw, orderID: order.raw, sequence: place.sequence,
                ordinal: place.ordinal, time: place.time, decision: decision, reason: reason)
        }
        if case .accepted(let accepted) = event {
            var made = row(accepted.order, "accept", Self.reason(accepted.verdicts))
            made.verdicts = Self.verdicts(accepted.verdicts)
            if accepted.reservedPx.isSet {
                made.numbers = [
                    DecisionNumber("reserved at", DecimalText.string(accepted.reservedPx.units))
                ]
            }
            batch.decisions.append(made)
        } else if case .refused(let refused) = event {
            var made = row(refused.order, "refuse", refused.refusal.description)
            made.verdicts = Self.verdicts(refused.verdicts)
            made.numbers = Self.numbers(refused.refusal)
            batch.decisions.append(made)
        } else if case .replaceRequested(let request) = event {
            var made = row(request.order, "acceptReplace", Self.reason(request.verdicts))
            made.verdicts = Self.verdicts(request.verdicts)
            batch.decisions.append(made)
        } else if case .requestRefused(let refused) = event {
            let words = refused.refusal.description
            var made = row(
                refused.order, "refuseRequest", words.isEmpty ? refused.reason.words : words)
            made.verdicts = Self.verdicts(refused.verdicts)
            made.numbers = Self.numbers(refused.refusal)
            batch.decisions.append(made)
        } else if case .routed(let route) = event {
            var made = row(route.order, "route", route.reason.words)
            made.venues = venues(of: route, events, routing)
            batch.decisions.append(made)
        } else if case .canceled(let order, let reason) = event, reason != .byClient {
            batch.decisions.append(row(order, "cancel", reason.words))
        } else if case .rejected(let order, let reason) = event {
            batch.decisions.append(row(order, "reject", reason.words))
        }
    }

    // MARK: Risk

    private static func reason(_ verdicts: Verdicts) -> String {
        let count = verdicts.evaluated.nonzeroBitCount
        let warned = verdicts.warned.nonzeroBitCount
        if count == 0 { return "no check is configured for the account" }
        let passed = count == 1 ? "the one check passed" : "all \(count) checks passed"
        return warned == 0 ? passed : passed + ", \(warned) with a warning"
    }

    private static func verdicts(_ verdicts: Verdicts) -> [RuleVerdict] {
        RiskRule.allCases.filter { verdicts.didRun($0) || verdicts.didBlock($0) }.map { rule in
            let outcome: RuleVerdict.Outcome =
                verdicts.didBlock(rule) ? .blocked : verdicts.didWarn(rule) ? .warned : .passed
            return RuleVerdict(rule: rule.name, outcome: outcome)
        }
    }

    private static func numbers(_ refusal: Refusal) -> [DecisionNumber] {
        guard refusal.limit != 0 || refusal.measured != 0 else { return [] }
        return [
            DecisionNumber("limit", DecimalText.string(refusal.limit)),
            DecisionNumber("measured", DecimalText.string(refusal.measured)),
        ]
    }

    // MARK: Routing

    /// What the router compared, told at the first route of the step.
    private func venues(
        of route: RouteSent, _ events: [EngineEvent], _ routing: Routing?
    ) -> [ConsideredVenue] {
        guard let routing, routing.parent == route.parent else { return [] }
        var sent: [VenueID: Quantity] = [:]
        var first: OrderID?
        for case .orders(.routed(let other)) in events where other.parent == route.parent {
            first = first ?? other.order
            sent[other.venue, default: .zero] += other.quantity
        }
        guard first == route.order else { return [] }
        return routing.scores.map { score in
            ConsideredVenue(
                venue: venueName(score.venue), price: score.price, size: score.displayed,
                score: score.cost, sentQty: sent[score.venue] ?? .zero,
                text: Self.words(score, isChosen: sent[score.venue] != nil))
        }
    }

    private static func words(_ score: VenueScore, isChosen: Bool) -> String {
        if score.kind == .crossing {
            return isChosen ? "chosen; the firm's own network" : "asked first where the policy says"
        }
        if let exclusion = score.standing.exclusion, !isChosen { return exclusion }
        let rate = DecimalText.string(score.fillPPM / 1_000 * 10_000_000)
        let latency = DecimalText.string(score.latency / 1_000 * 100_000)
        let history = "fills \(rate) %, answers in \(latency) ms"
        return (isChosen ? "chosen; " : "not needed; ") + history
    }
}
