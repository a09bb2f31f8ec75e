import HTTPGateway
import OMSCore
import OMSEngine
import OMSReadModel
import OMSRuntime
import OMSTypes
import OrderGateway

/// What the shard would do with an order, in the words of the gateway.
struct RouteActions: Sendable {
    let shard: Shard

    func plan(_ question: RouteQuestion) async throws -> RoutePlan {
        let name = Text64(question.session) ?? Text64()
        let session = try await shard.read { $0.orders.reference.session(name) }.get()
        guard let session else {
            return RoutePlan(
                .refused, "session \(question.session) is not known; name a configured one")
        }
        let price: Price
        if question.isByYield, question.price.isSet {
            guard let found = try await self.price(question) else {
                return RoutePlan(
                    .refused,
                    "\(question.symbol) has no price at a yield of "
                        + "\(DecimalText.string(question.price.units)) %; only bonds with coupon "
                        + "and maturity have one, from -50 to 100 %")
            }
            price = found
        } else {
            price = question.price
        }
        let order = NewOrder(
            session: session, clOrdID: Text64(), account: Text64(question.account) ?? Text64(),
            symbol: Text64(question.symbol) ?? Text64(), side: question.side,
            ordType: question.ordType, timeInForce: question.timeInForce,
            orderQty: question.quantity, price: price)
        let destination = Text64(question.destination) ?? Text64()
        var plan = try await shard.preview(order, to: destination) { preview, found, reference in
            Self.plan(preview, found, reference)
        }.get()
        if question.isByYield { plan.limit = price }
        return plan
    }

    /// What a bond costs at the yield that is asked about.
    private func price(_ question: RouteQuestion) async throws -> Price? {
        let symbol = Text64(question.symbol) ?? Text64()
        let (shard, side, percent) = (shard, question.side, question.price.units)
        guard percent % 100 == 0 else { return nil }
        return try await shard.eventLoop.submit {
            shard.instrument(symbol)?.price(
                yield: percent / 100, settling: shard.settlementDate(of: symbol), side)
        }.get()
    }

    private static func plan(
        _ preview: RoutePreview, _ found: [RiskFound], _ reference: ReferenceData
    ) -> RoutePlan {
        var plan = outcome(preview, reference)
        plan.policy = reference.name(preview.choice)?.description ?? ""
        plan.rule = preview.rule.description
        (plan.bid, plan.offer) = (preview.best.bid, preview.best.ask)
        plan.risk = verdicts(preview, found)
        var sent: [VenueID: Quantity] = [:]
        if case .routed(let routes) = preview.outcome {
            for route in routes { sent[route.venue, default: .zero] += route.quantity }
        }
        plan.venues = preview.scores.map { score in
            RoutePlan.Venue(
                name: name(score.venue, reference), price: score.price,
                displayed: score.displayed, fee: Price(units: score.fee),
                cost: Price(units: score.cost), fillPPM: score.fillPPM, latency: score.latency,
                sent: sent[score.venue] ?? .zero, text: score.standing.exclusion ?? "")
        }
        return plan
    }

    /// One for each rule that ran.
    private static func verdicts(
        _ preview: RoutePreview, _ found: [RiskFound]
    ) -> [RoutePlan.Verdict] {
        let verdicts = preview.verdicts
        return RiskRule.evaluationOrder.filter { verdicts.didRun($0) }.map { rule in
            let finding = found.first { $0.rule == rule }
            var outcome =
                verdicts.didBlock(rule)
                ? "blocked" : verdicts.didWarn(rule) ? "warned" : "passed"
            if finding?.kind == .needsApproval { outcome = "needsApproval" }
            var verdict = RoutePlan.Verdict(rule: rule.name, outcome: outcome)
            guard let refusal = finding?.refusal else { return verdict }
            verdict.text = refusal.description
            guard refusal.limit != 0 || refusal.measured != 0 else { return verdict }
            verdict.limit = DecimalText.string(refusal.limit)
            verdict.measured = DecimalText.string(refusal.measured)
            return verdict
        }
    }

    private static func name(_ venue: VenueID, _ reference: ReferenceData) -> String {
        reference.terms(venue)?.name.description ?? "venue \(venue.raw)"
    }

    private static func outcome(
        _ preview: RoutePreview, _ reference: ReferenceData
    ) -> RoutePlan {
        switch preview.outcome {
        case .refused(let refusal): return RoutePlan(.refused, refusal.description)
        case .held: return RoutePlan(.held, "it would wait for the desk")
        case .waiting:
            return RoutePlan(.waiting, "it would wait for its stop, its session or the opening")
        case .ended(let reason): return RoutePlan(.ended, reason.words)
        case .asking(let dealers):
            let names = dealers.map { name($0, reference) }.joined(separator: ", ")
            return RoutePlan(.asking, "\(names) would be asked for a quote first")
        case .routed(let routes):
            guard !routes.isEmpty else {
                return RoutePlan(.waiting, "it would wait: no venue can take it now")
            }
            var plan = RoutePlan(.routed, "sent at once")
            plan.routes = routes.map {
                RoutePlan.Route(
                    venue: name($0.venue, reference), ordType: $0.ordType,
                    timeInForce: $0.timeInForce, quantity: $0.quantity, price: $0.price,
                    text: $0.reason.words)
            }
            return plan
        }
    }
}
