import OMSTypes

/// What became of one dealer's answer when the answers to a request were weighed.
public struct QuoteVerdict: Equatable, Sendable {
    public enum Fate: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        /// It was taken, for `quantity`.
        case taken = 1
        /// It was taken when the answers were weighed before.
        case takenBefore = 2
        /// Better ones are enough.
        case notNeeded = 3
        /// What venues display at better prices is enough.
        case displayedBetter = 4
        case beyondLimit = 5
        /// It is, or is about to be, good no more.
        case expired = 6
        /// For less than the order must have at once.
        case tooSmall = 7
        /// It would trade through a protected quote of a venue that the order does not go to.
        case tradesThrough = 8
        case indicative = 9
        /// It has no price on the order's side.
        case oneSided = 10
        case noAnswer = 11
        case declined = 12
        case withdrawn = 13
        /// The dealer's session ended, and its quote with it.
        case linkLost = 14
        /// The dealer refused an order on a quote of its own before.
        case refusedOrder = 15
    }

    public var venue: VenueID
    public var fate: Fate
    /// On the order's side; `.none` where there is none.
    public var price: Price
    /// With the dealer's fee, against the order: price + fee for a buy, price − fee for a sell.
    public var allInPx: Price
    /// What of it was, or could have been, taken.
    public var quantity: Quantity

    public init(
        venue: VenueID, fate: Fate, price: Price = .none, allInPx: Price = .none,
        quantity: Quantity = .zero
    ) {
        self.venue = venue
        self.fate = fate
        self.price = price
        self.allInPx = allInPx
        self.quantity = quantity
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(venue.raw))
        out.append(fate.rawValue)
        out.signedVarint(price.units)
        out.signedVarint(allInPx.units)
        out.signedVarint(quantity.units)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        venue = VenueID(try bytes.varint16())
        fate = try bytes.code()
        price = try bytes.price()
        allInPx = try bytes.price()
        quantity = try bytes.quantity()
    }
}
