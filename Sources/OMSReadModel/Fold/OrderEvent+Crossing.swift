import OMSCore
import OMSTypes

extension OrderEvent {
    /// Events of the crossing network; a trade is told to both of its orders, by `stories`.
    var crossingStory: Story? {
        guard case .crossing(let event) = self else { return nil }
        switch event {
        case .rested(let order):
            return Story(
                order: order, event: "restsAtNetwork", text: "waits for others of the firm")
        case .recalled(let order):
            return Story(
                order: order, event: "recalled",
                text: "the street has done its part and gets the rest")
        case .invited(let order, _, let quantity, _):
            return Story(
                order: order, event: "askedToFirmUp", quantity: quantity,
                text: "others of the firm may be met: the street gives the order back")
        case .crossed, .due, .offered, .firmed: return nil
        }
    }
}

extension CrossTrade {
    /// What each side is told: the price and the national best that allowed it. Whom it met is for
    /// the firm's own eyes.
    var stories: [Story] {
        let best = "\(DecimalText.string(bid.units)) × \(DecimalText.string(ask.units))"
        return [buy, sell].map {
            Story(
                order: $0, event: "crossed", quantity: quantity, price: price,
                text: "trade \(number) of the crossing network, within \(best)")
        }
    }
}
