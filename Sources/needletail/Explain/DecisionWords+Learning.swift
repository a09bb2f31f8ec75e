import OMSCore
import OMSTypes

// What the router learnt, and orders that are partly taken and partly posted.
extension DecisionWords {
    func learning(_ command: LearningCommand) -> String {
        switch command {
        case .lessons: return "venues were measured"
        case .placement(let placement):
            return "the placement of order \(placement.order.raw) is computed"
        case .weighing(let weighing):
            return "taking, resting and waiting were weighed for order \(weighing.order.raw)"
        }
    }

    func learnt(_ event: LearningEvent) -> [String] {
        switch event {
        case .lessons(let lessons):
            return lessons.markOuts.map { entry in
                let mean = Double(entry.microBps) / Double(entry.fills) / 1_000_000
                return "\(venue(entry.venue)): \(entry.fills) fills, a second later "
                    + "\(Self.tenths(mean)) bps on average"
            }
                + lessons.flows.map { flow in
                    "\(venue(flow.venue)): \(flow.rate.tradesMilli / 1_000) trades of "
                        + "\(number(flow.rate.quantity.units)) an hour in instrument "
                        + "\(flow.instrument.raw)"
                }
        case .placementAsked(let order):
            return [
                "order \(order.raw): waits until it is computed what to take and what to post where"
            ]
        case .placed(let placement):
            let posts = placement.posts.map { "\(number($0.quantity.units)) at \(venue($0.venue))" }
            return [
                "order \(placement.order.raw): takes \(number(placement.market.units)), posts "
                    + (posts.isEmpty ? "nothing" : posts.joined(separator: ", "))
            ]
        case .placementOver(let order):
            return ["order \(order.raw): its placement is over"]
        case .weighingAsked(let order, let until):
            return [
                "order \(order.raw): waits until taking, resting and waiting are weighed; what is left at "
                    + "\(until.iso8601) is taken"
            ]
        case .weighed(let weighing): return [weighed(weighing)]
        case .weighingMoved(let order):
            return ["order \(order.raw): what rests is taken back, to be weighed anew"]
        }
    }

    /// What was chosen, and what the others would have cost a share.
    private func weighed(_ weighing: Weighing) -> String {
        let choice = weighing.choice
        func cost(_ units: Int64) -> String { DecimalText.string(units) }
        var did = choice.takes ? "takes what is shown" : choice.post == nil ? "waits" : ""
        if let post = choice.post {
            did +=
                (did.isEmpty ? "rests at " : ", the rest at ") + "\(venue(post.venue)) for "
                + DecimalText.string(post.price.units)
        }
        var costs = ["taking \(cost(choice.takeCost))"]
        if let post = choice.post { costs.append("resting \(cost(post.cost))") }
        if let wait = choice.waitCost { costs.append("waiting \(cost(wait))") }
        return "order \(weighing.order.raw): \(did); expected costs a share against the midpoint: "
            + costs.joined(separator: ", ")
    }

    private static func tenths(_ value: Double) -> String {
        "\((value * 10).rounded() / 10)"
    }
}
