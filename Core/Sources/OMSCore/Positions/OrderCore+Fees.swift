import OMSTypes

// Fees of venues accrue with each execution: owed to the fees account, apart from cash until they
// are paid.
extension OrderCore {
    /// What an execution of a route costs, raw; below zero is a rebate. Venues do not say which
    /// side took: what rested on purpose has posted, everything else has taken.
    private func fee(_ route: Slot, _ quantity: Quantity, _ price: Price) -> Int128 {
        guard quantity.isPositive else { return 0 }
        let venue = orders[route].venue
        let hasPosted: Bool
        switch orders[route].reason {
        case .post, .display, .peg, .placed: hasPosted = true
        case .sweep, .dark, .noQuote, .whole, .minimum, .auction, .slice, .intermarketSweep,
            .directed, .cross, .given, .quoted:
            hasPosted = false
        }
        let rate =
            hasPosted
            ? -reference.postRebate(venue, at: price) : reference.takeFee(venue, at: price)
        return Int128(rate) * Int128(quantity.units)
    }

    /// Accrues the fee of an execution as it stands now instead of as it stood before.
    mutating func accrueFee(
        _ route: Slot, _ quantity: Quantity, _ price: Price, was before: Quantity = .zero,
        at priceBefore: Price = .none
    ) {
        let change = fee(route, quantity, price) - fee(route, before, priceBefore)
        let terms = orders[orders[route].parent].terms
        ledger.post(
            .fees(reference.currency(terms.instrument)), from: terms.account, to: .fees, change)
    }
}
