import OMSCore
import OMSTypes

extension RoutingTally {
    /// What the day was like, for people.
    func report() -> String {
        let reasons = RouteReason.allCases.compactMap { reason in
            routes[reason].map { "\($0) \(reason)" }
        }.joined(separator: ", ")
        var lines = [
            "orders: \(accepted) accepted, \(refused) refused",
            "routes: \(routeCount) (\(reasons)) in \(steps) steps, \(laterSteps) of them after "
                + "something came back, \(crossedSteps) in a crossed market",
            "fills: \(fillCount)",
        ]
        for (venue, share) in fills.sorted(by: { $0.key < $1.key }) {
            let name = engine.orders.reference.terms(venue)?.name.description ?? "\(venue.raw)"
            lines.append(
                "  \(name): \(share.count) fills, \(DecimalText.string(share.quantity)) shares")
        }
        lines.append(
            "taken against the far side of the NBBO at the decision: \(prices.inside) inside, "
                + "\(prices.at) at, \(prices.outside) outside; improvement \(improvement) USD a "
                + "share on average")
        lines.append(
            "  besides \(prices.posted) fills of posted orders, \(prices.unquoted) without a "
                + "two-sided, uncrossed NBBO")
        lines.append("protected quotes judged: \(judged), traded through: \(tradeThroughs.count)")
        return lines.joined(separator: "\n")
    }

    private var improvement: String {
        guard prices.quantity > 0 else { return "0" }
        // To a hundredth of a cent.
        let average = Int64(clamping: prices.improvement / prices.quantity) / 10_000 * 10_000
        return DecimalText.string(average)
    }
}
