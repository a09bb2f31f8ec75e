import OMSTypes

// Orders that are taken otherwise than they came, where their limits say so: smaller, at the edge
// of the market's price bands, or marked short. The client is told by a restatement (150=D, 378=5).
extension OrderCore {
    /// The terms that pass in place of those that came, and what stood against them; `nil` = the
    /// order stays as it is. All rules are evaluated again on what is taken.
    mutating func adjust(
        _ terms: inout OrderTerms, _ origin: OrderOrigin, _ risk: inout RiskPipeline.Outcome
    ) -> (RiskRule, Refusal)? {
        var reason: (RiskRule, Refusal)?
        var wanted = terms
        if facts.limits.choice(.priceBands) == 2, let moved = PriceBandsCheck.movedPrice(facts) {
            wanted.price = moved
            reason = (.priceBands, Refusal(.priceBands, limit: moved.units))
            gatherFacts(wanted, by: origin)
            risk = RiskPipeline.evaluate(facts)
        }
        if let refusal = risk.refusal {
            if let smaller = ShrunkOrder.quantity(facts), smaller.isPositive {
                wanted.orderQty = smaller
                gatherFacts(wanted, by: origin)
                let again = RiskPipeline.evaluate(facts)
                if again.refusal == nil {
                    reason = (risk.refusingRule ?? .maximumQuantity, refusal)
                }
                risk = again
            }
        }
        if risk.refusal == nil, terms.side == .sell, risk.verdicts.didWarn(.shortSale) {
            let finding = risk.found.first { $0.rule == .shortSale }
            wanted.side = .sellShort
            gatherFacts(wanted, by: origin)
            risk = RiskPipeline.evaluate(facts)
            reason = (.shortSale, finding?.refusal ?? Refusal(.longSaleExceeded))
        }
        guard risk.refusal == nil, reason != nil else { return nil }
        terms = wanted
        return reason
    }

    mutating func note(_ adjustment: (rule: RiskRule, refusal: Refusal), of id: OrderID) {
        emit(.risk(.found(id, adjustment.rule, .warned, adjustment.refusal)))
        adjusted.append(id)
    }
}

extension RiskContext {
    /// Whether limits let an order be taken otherwise than it came.
    var mayAdjust: Bool {
        limits.choice(.shrinks) == 1 || limits.choice(.priceBands) == 2
            || limits.choice(.shortSale) == ShortSaleMode.mark.rawValue
    }
}

extension OrderCore {
    /// A client replaces the order that he sent as a long sale (54=2), and that we marked short.
    func isMarkedSale(_ stated: Side, _ terms: OrderTerms) -> Bool {
        guard stated == .sell, terms.side == .sellShort else { return false }
        reference.refreshLimits(at: now)
        var limits = LimitSet()
        reference.limits.setLimits(&limits, terms.account, terms.instrument, OrderOrigin())
        return limits.choice(.shortSale) == ShortSaleMode.mark.rawValue
    }
}
