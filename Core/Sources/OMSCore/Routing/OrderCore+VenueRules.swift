import OMSTypes

/// What of a child decides whether a venue takes it.
struct RouteTerms {
    var ordType: OrdType
    var timeInForce: TimeInForce
    /// `.none` for a market order.
    var price: Price
    var quantity: Quantity

    init(
        _ ordType: OrdType, _ timeInForce: TimeInForce, _ price: Price, _ quantity: Quantity
    ) {
        self.ordType = ordType
        self.timeInForce = timeInForce
        self.price = ordType.hasLimit ? price : .none
        self.quantity = quantity
    }
}

// An order that a venue cannot take is not sent there; a price between two steps goes to the one
// that is no worse for the client.
extension OrderCore {
    /// Whether a venue takes such a child.
    func accepts(_ venue: VenueID, _ terms: RouteTerms, isBuy: Bool) -> Bool {
        if reference.isStreetPlain { return true }
        guard
            reference.lacksNone(
                of: VenueCapabilities(against: terms.ordType, terms.timeInForce), venue)
        else { return false }
        guard let rules = reference.rules(of: venue) else { return true }
        return rules.fits(terms.price, terms.quantity, isBuy: isBuy)
    }

    /// The price at which a venue gets a child that may go no further than `price`.
    func stepped(_ price: Price, _ venue: VenueID, isBuy: Bool) -> Price {
        guard !reference.isStreetPlain, price.isSet, let rules = reference.rules(of: venue) else {
            return price
        }
        let passive = rules.passive(price, isBuy: isBuy)
        return passive.units > 0 ? passive : price
    }

    /// What a venue takes of a quantity in whole lots.
    func lotted(_ quantity: Quantity, _ venue: VenueID, at price: Price) -> Quantity {
        guard !reference.isStreetPlain else { return quantity }
        return reference.rules(of: venue).map { $0.whole(quantity, at: price) } ?? quantity
    }
}
