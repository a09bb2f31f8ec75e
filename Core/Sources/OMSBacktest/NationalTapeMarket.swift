import OMSMarket
import OMSTypes

/// A market of venues made of changes of the national best (`us-equity-nbbo-2013`): each row says
/// which exchange sets a side now, and what it shows. What the others show behind it nobody tells,
/// so that an exchange which is passed shows nothing until it sets the side again.
public enum NationalTapeMarket {
    /// - Parameter quotes: one side each, told of the exchange that set it, in the order of times.
    public static func venues(_ quotes: [MarketUpdate]) -> [MarketUpdate] {
        var result: [MarketUpdate] = []
        result.reserveCapacity(quotes.count * 2)
        var setters: [BookSide: VenueID] = [:]
        for quote in quotes {
            precondition(quote.kind == .quote && quote.side != .none, "not a row of one side")
            if let before = setters[quote.side], before != quote.venue {
                result.append(
                    .quote(
                        quote.instrument, before, quote.side, .none, .zero, at: quote.time))
            }
            setters[quote.side] = quote.venue
            result.append(quote)
        }
        return result
    }
}
