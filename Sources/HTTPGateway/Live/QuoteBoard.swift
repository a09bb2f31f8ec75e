import OMSTypes

/// One symbol over all venues, with the national best bid and offer of the lit ones.
struct QuoteBoard: Equatable, Sendable {
    var symbol: String
    /// By venue name.
    var quotes: [LiveQuote]
    var bidPx: Price = .none
    var bidSize: Quantity = .zero
    var offerPx: Price = .none
    var offerSize: Quantity = .zero
    private var darkVenues: Set<String>

    init(symbol: String, quotes: [String: LiveQuote], venues: [VenueStatus]) {
        self.symbol = symbol
        self.quotes = quotes.values.sorted { $0.venue < $1.venue }
        darkVenues = Set(venues.filter { $0.kind != "lit" }.map(\.venue))
        for quote in self.quotes where !darkVenues.contains(quote.venue) { take(quote) }
    }

    private mutating func take(_ quote: LiveQuote) {
        if quote.bidPx.isSet, quote.bidSize.isPositive {
            if !bidPx.isSet || quote.bidPx > bidPx {
                (bidPx, bidSize) = (quote.bidPx, quote.bidSize)
            } else if quote.bidPx == bidPx {
                bidSize = sum(bidSize, quote.bidSize)
            }
        }
        if quote.offerPx.isSet, quote.offerSize.isPositive {
            if !offerPx.isSet || quote.offerPx < offerPx {
                (offerPx, offerSize) = (quote.offerPx, quote.offerSize)
            } else if quote.offerPx == offerPx {
                offerSize = sum(offerSize, quote.offerSize)
            }
        }
    }

    /// A venue may send any size: the sum stays at the largest that can be said.
    private func sum(_ a: Quantity, _ b: Quantity) -> Quantity {
        let (units, overflow) = a.units.addingReportingOverflow(b.units)
        return Quantity(units: overflow ? Int64.max : units)
    }

    func isBestBid(_ quote: LiveQuote) -> Bool {
        bidPx.isSet && quote.bidPx == bidPx && !darkVenues.contains(quote.venue)
    }

    func isBestOffer(_ quote: LiveQuote) -> Bool {
        offerPx.isSet && quote.offerPx == offerPx && !darkVenues.contains(quote.venue)
    }
}
