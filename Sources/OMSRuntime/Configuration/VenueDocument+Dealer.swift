import OMSTypes

// How a dealer is asked for quotes.
extension VenueDocument {
    var requests: String {
        guard venue.kind == .rfq else { return "" }
        let dealer = venue.dealer
        let kinds = Configuration.Instrument.Kind.allCases.filter {
            dealer.products.contains($0.kind)
        }
        var asked = kinds.isEmpty ? "everything" : kinds.map(\.rawValue).joined(separator: ", ")
        if let least = dealer.minQty { asked += ", from \(Self.number(least.units))" }
        if let most = dealer.maxQty { asked += ", up to \(Self.number(most.units))" }
        let taken: String
        switch dealer.answer {
        case .order: taken = "NewOrderSingle (D), previously quoted (40=D), with QuoteID (117)"
        case .response: taken = "QuoteResponse (AJ) with QuoteRespType (694) 1"
        }
        let rows = [
            ["asked for", asked], ["its answer is awaited", Self.words(dealer.wait)],
            ["a quote must be good for another", Self.words(dealer.lifeMin)],
            ["a quote is taken by", taken],
        ]
        return "## Requests for quotes\n\n" + Self.table(["", ""], rows) + "\n\n"
            + "Of all dealers that are asked, the best quotes all-in within the limit are taken, "
            + "best first, each fill or kill; what venues display at better prices goes before."
    }

    private static func words(_ duration: Duration) -> String {
        let milliseconds = duration.nanoseconds / 1_000_000
        return milliseconds % 1_000 == 0 ? "\(milliseconds / 1_000)s" : "\(milliseconds)ms"
    }
}
