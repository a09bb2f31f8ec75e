import OMSCore
import OMSTypes

/// What a route may execute: quantity and limit as they were sent.
struct SentTerms: Equatable {
    var quantity: Quantity
    /// `.none`: a market order, which has no price that would be worse.
    var price: Price

    init(_ quantity: Quantity, _ price: Price) {
        self.quantity = quantity
        self.price = price
    }
}

/// Whose order a route is part of.
struct SentParent: Equatable {
    var account: AccountID
    var side: Side

    init(_ terms: OrderTerms) {
        account = terms.account
        side = terms.side
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(account.raw) << 8 | UInt64(side.rawValue))
    }
}

/// An execution in the order in which the journal numbers them.
struct BookedExecution: Equatable {
    var order: OrderID
    var quantity: Quantity

    init(_ order: OrderID, _ quantity: Quantity) {
        self.order = order
        self.quantity = quantity
    }
}

/// A route as it was sent, with what it has executed: what an execution is compared with.
struct SentRoute: Equatable {
    var venue: VenueID
    var account: AccountID
    /// `nil` where the parent is not known: then prices have no better or worse.
    var side: Side?
    var terms: SentTerms
    /// What a replace asks for that the venue has not answered: it may execute either.
    var asked: SentTerms?
    var words = ExecutionValidation.WireWords()
    /// Units of 10⁻⁸; a venue may report more than 64 bits hold over many executions.
    var cumQty: Int128 = 0

    init(_ route: RouteSent, _ parent: SentParent?) {
        venue = route.venue
        account = parent?.account ?? .none
        side = parent?.side
        terms = SentTerms(route.quantity, route.price)
    }

    /// What of an execution, `cumQty` included, is not as it was sent; in the order of the kinds.
    func breaks(
        _ price: Price, at place: VenueID, _ said: ExecutionValidation.WireWords
    ) -> [ControlBreak.Kind] {
        var kinds: [ControlBreak.Kind] = []
        if cumQty > Int128(quantityMax.units) { kinds.append(.quantityAboveSent) }
        if isWorse(price) { kinds.append(.priceWorseThanSent) }
        if place != venue { kinds.append(.wrongVenue) }
        if !said.symbol.isEmpty, !words.symbol.isEmpty, said.symbol != words.symbol {
            kinds.append(.wrongInstrument)
        }
        if said.side != 0, words.side != 0, said.side != words.side { kinds.append(.wrongSide) }
        return kinds
    }

    private var quantityMax: Quantity { max(terms.quantity, asked?.quantity ?? .zero) }

    /// Worse than what was sent and than what is asked for, where both have a limit.
    private func isWorse(_ price: Price) -> Bool {
        guard let limit = priceMax, let side else { return false }
        return side.isBuy ? price > limit : price < limit
    }

    /// The least favourable limit at which the venue may execute; `nil`: any price.
    private var priceMax: Price? {
        guard terms.price.isSet, let side else { return nil }
        guard let asked else { return terms.price }
        guard asked.price.isSet else { return nil }
        return side.isBuy ? max(terms.price, asked.price) : min(terms.price, asked.price)
    }

    /// Executed so far, as far as 64 bits go.
    var executed: Quantity { Quantity(units: Int64(clamping: cumQty)) }

    /// Our version, in the terms in which the other side differs.
    func version(_ kind: ControlBreak.Kind) -> BreakVersion {
        let sent = words.side != 0 ? words.side : side?.rawValue ?? 0
        return BreakVersion(
            symbol: words.symbol, side: sent, quantity: quantityMax,
            price: kind == .priceWorseThanSent ? priceMax ?? .none : terms.price, venue: venue)
    }

    mutating func takeAsked() {
        guard let asked else { return }
        terms = asked
        self.asked = nil
    }

    mutating func restate(_ quantity: Quantity, _ price: Price) {
        terms = SentTerms(quantity, price)
        asked = nil
    }

    /// After a split quantities have another unit: what was executed is within what was sent.
    mutating func adjust(_ adjusted: AdjustedOrder) {
        cumQty = Int128(adjusted.cumQty.units)
        terms.quantity = max(terms.quantity, adjusted.cumQty)
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(
            UInt64(venue.raw) << 48 | UInt64(side?.rawValue ?? 0) << 40
                | UInt64(words.side) << 32 | UInt64(account.raw))
        digest.combine(words.symbol)
        digest.combine(terms.quantity.units)
        digest.combine(terms.price.units)
        digest.combine(asked?.quantity.units ?? -1)
        digest.combine(asked?.price.units ?? -1)
        digest.combine(cumQty)
    }
}
