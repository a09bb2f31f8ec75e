import OMSCore
import OMSReadModel
import OMSTypes

// Requests for quotes in words: who was asked, what came, and why the winner won.
extension DecisionWords {
    func dealer(_ command: DealerCommand) -> String {
        switch command {
        case .quote(let quote): return "\(venue(quote.venue)) quotes (\(quote.quoteID))"
        case .declined(let id, let request, _): return "\(venue(id)) declines \(request)"
        case .withdrawn(let id, let quoteID):
            return "\(venue(id)) withdraws \(quoteID.isEmpty ? "its quotes" : "\(quoteID)")"
        }
    }

    func dealer(_ event: DealerEvent) -> [String] {
        let order = "order \(event.order.raw): "
        switch event {
        case .asked(let asked):
            let names = asked.venues.map { venue($0) }.joined(separator: ", ")
            return [
                order + "asks \(names) for a quote of \(number(asked.quantity.units)) "
                    + "(\(QuoteRequestID.text(asked.order, asked.number))), until "
                    + asked.due.iso8601
            ]
        case .quoted(_, let quote): return [order + self.quote(quote)]
        case .declined(_, let id, let text):
            return [order + "\(venue(id)) quotes nothing" + (text.isEmpty ? "" : " (\(text))")]
        case .withdrawn(_, let id): return [order + "\(venue(id)) takes its quote back"]
        case .linkLost(_, let id):
            return [order + "\(venue(id)): its session ended, and its quote with it"]
        case .weighed(_, let verdicts): return [order + "the quotes are weighed"] + table(verdicts)
        case .taken(_, let route, let id, let quoteID):
            return [order + "takes \(quoteID) of \(venue(id)) (order \(route.raw))"]
        case .over(_, .orderEnded): return []
        case .over(_, let ending): return [order + ending.words]
        case .unheeded(let about, let id, let name, let why):
            return [
                (about == .none ? "" : order)
                    + "\(venue(id)): \(name) changes nothing, \(why.words)"
            ]
        }
    }

    private func quote(_ quote: DealerQuote) -> String {
        func side(_ price: Price, _ size: Quantity) -> String {
            guard price.isSet else { return "-" }
            return number(price.units) + (size.isPositive ? " for \(number(size.units))" : "")
        }
        return "\(venue(quote.venue)) quotes \(side(quote.bidPx, quote.bidSize)) × "
            + side(quote.offerPx, quote.offerSize)
            + (quote.validUntil == .none ? "" : ", good until \(quote.validUntil.iso8601)")
            + (quote.isIndicative ? ", indicative" : "")
    }

    /// One line a dealer, what was taken first.
    private func table(_ verdicts: [QuoteVerdict]) -> [String] {
        func price(_ price: Price) -> String { price.isSet ? number(price.units) : "-" }
        let ahead = verdicts.filter { $0.fate == .taken } + verdicts.filter { $0.fate != .taken }
        return ["dealer".padding(12) + "price".padding(14) + "all-in".padding(14) + "for"]
            + ahead.map { verdict in
                venue(verdict.venue).padding(12) + price(verdict.price).padding(14)
                    + price(verdict.allInPx).padding(14)
                    + (verdict.quantity.isPositive ? number(verdict.quantity.units) : "-")
                    .padding(12) + verdict.fate.words
            }
    }
}
