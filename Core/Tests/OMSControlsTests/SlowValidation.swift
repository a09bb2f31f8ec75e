import OMSTypes

@testable import OMSControls
@testable import OMSCore

/// The validation of one execution by reading everything before it.
enum SlowValidation {
    /// Breaks that the event at a place brings.
    static func kinds(_ events: [OrderEvent], _ place: Int) -> [ControlBreak.Kind] {
        let past = events[...place]
        if case .filled(let fill) = events[place] {
            return kinds(past, fill.order, fill.price, fill.venue, hasGrown: true)
        }
        if case .executionCorrected(let corrected) = events[place], corrected.quantity.isPositive {
            let executions = quantities(events[..<place])
            let before = executions[Int(corrected.execution)]
            return kinds(
                past, before.order, corrected.price, corrected.venue,
                hasGrown: corrected.quantity > before.quantity)
        }
        return []
    }

    private static func kinds(
        _ past: ArraySlice<OrderEvent>, _ order: OrderID, _ price: Price, _ venue: VenueID,
        hasGrown: Bool
    ) -> [ControlBreak.Kind] {
        var terms: [SentTerms] = []
        var parent: OrderID?
        for event in past {
            if case .routed(let route) = event, route.order == order {
                terms = [SentTerms(route.quantity, route.price)]
                parent = route.parent
            }
            guard !terms.isEmpty else { continue }
            if case .routeReplaceSent(let replace) = event, replace.order == order {
                terms = [terms[0], SentTerms(replace.quantity, replace.price)]
            }
            if case .routeReplaced(order) = event { terms = [terms.last!] }
            if case .routeRequestRefused(order, _) = event { terms = [terms[0]] }
        }
        guard !terms.isEmpty else {
            // A correction of what nobody sent says nothing new.
            if case .filled = past.last { return [.unknownRoute] }
            return []
        }
        var result: [ControlBreak.Kind] = []
        let sum = quantities(past).filter { $0.order == order }.reduce(0) {
            $0 + $1.quantity.units
        }
        if hasGrown, terms.allSatisfy({ sum > $0.quantity.units }) {
            result.append(.quantityAboveSent)
        }
        let isBuy = past.contains {
            if case .accepted(let accepted) = $0 {
                return accepted.order == parent && accepted.terms.side.isBuy
            }
            return false
        }
        // No limit at all: no price is worse.
        if terms.allSatisfy({ $0.price.isSet && (isBuy ? price > $0.price : price < $0.price) }) {
            result.append(.priceWorseThanSent)
        }
        if venue != VenueID(1) { result.append(.wrongVenue) }
        return result
    }

    /// Executions as they stand after their corrections.
    private static func quantities(_ events: ArraySlice<OrderEvent>) -> [BookedExecution] {
        var result: [BookedExecution] = []
        for event in events {
            if case .filled(let fill) = event {
                result.append(BookedExecution(fill.order, fill.quantity))
            }
            if case .executionCorrected(let corrected) = event {
                result[Int(corrected.execution)].quantity = corrected.quantity
            }
        }
        return result
    }
}
