import OMSCore
import OMSTypes

// What the router learnt, and orders that are partly taken and partly posted.
extension DecisionWords {
    func learning(_ command: LearningCommand) -> String {
        switch command {
        case .lessons: return "venues were measured"
        case .placement(let placement):
            return "the placement of order \(placement.order.raw) is computed"
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
        }
    }

    private static func tenths(_ value: Double) -> String {
        "\((value * 10).rounded() / 10)"
    }
}
