import OMSTypes

@testable import OMSCore

/// Commands and events of requests for quotes, each of their cases.
enum DealerSamples {
    static let quote = DealerQuote(
        venue: VenueID(4), request: "Q5.1", quoteID: "K7", bidPx: px("99.5"), offerPx: px("100"),
        bidSize: qty(200), offerSize: qty(300),
        validUntil: Timestamp(nanoseconds: 1_794_000_000_000_000_000), isIndicative: true)

    static let commands: [OrderCommand] = [
        .dealer(.quote(quote)),
        .dealer(.declined(VenueID(4), request: "Q5.1", text: "pass")),
        .dealer(.withdrawn(VenueID(4), quoteID: "K7")),
    ]
    /// The bytes of `events`, which never change.
    static let bytes: Set<String> = [
        "460105018090dfc04a8080e8f0d6dfc8e531020406",
        "460205040451352e31024b3780ce87914a8090dfc04a80a0be819501"
            + "80b09dc2df018080e8f0d6dfc8e53101",
        "460305040470617373", "46040504", "46050504",
        "4606050204018090dfc04a80d2b6f04a80b09dc2df01060c000000", "4607050604024b37", "46080502",
        "46090504024b3706",
    ]
    static let events: [(UInt8, OrderEvent)] = [
        .asked(
            QuotesAsked(
                order: OrderID(5), number: 1, quantity: qty(100), due: quote.validUntil,
                venues: [VenueID(4), VenueID(6)])),
        .quoted(OrderID(5), quote), .declined(OrderID(5), VenueID(4), text: "pass"),
        .withdrawn(OrderID(5), VenueID(4)), .linkLost(OrderID(5), VenueID(4)),
        .weighed(
            OrderID(5),
            [
                QuoteVerdict(
                    venue: VenueID(4), fate: .taken, price: px("100"), allInPx: px("100.5"),
                    quantity: qty(300)), QuoteVerdict(venue: VenueID(6), fate: .declined),
            ]),
        .taken(OrderID(5), route: OrderID(6), VenueID(4), quoteID: "K7"),
        .over(OrderID(5), .waits), .unheeded(OrderID(5), VenueID(4), id: "K7", .unknownQuote),
    ].map { (70, .dealer($0)) }
}
