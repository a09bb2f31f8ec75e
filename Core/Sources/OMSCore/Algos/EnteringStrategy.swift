/// A strategy on its way in with its order. Boxed: an optional of the terms themselves would be
/// copied several times for each order that has none.
final class EnteringStrategy {
    let terms: StrategyTerms

    init(_ terms: StrategyTerms) { self.terms = terms }
}
