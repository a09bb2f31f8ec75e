import OMSTypes

/// A dealer's Quote (S), as received.
public struct DealerQuote: Equatable, Sendable {
    public var venue: VenueID
    /// QuoteReqID (131): ours.
    public var request: Text64
    /// QuoteID (117): the dealer's.
    public var quoteID: Text64
    /// BidPx (132): what the dealer pays; `.none` = it does not buy.
    public var bidPx: Price
    /// OfferPx (133): what it asks for; `.none` = it does not sell.
    public var offerPx: Price
    /// BidSize (134) and OfferSize (135); zero = as much as was asked for.
    public var bidSize: Quantity
    public var offerSize: Quantity
    /// ValidUntilTime (62); `.none` = until it is withdrawn.
    public var validUntil: Timestamp
    /// QuoteType (537) 0: it cannot be taken.
    public var isIndicative: Bool

    public init(
        venue: VenueID, request: Text64, quoteID: Text64, bidPx: Price = .none,
        offerPx: Price = .none, bidSize: Quantity = .zero, offerSize: Quantity = .zero,
        validUntil: Timestamp = .none, isIndicative: Bool = false
    ) {
        self.venue = venue
        self.request = request
        self.quoteID = quoteID
        self.bidPx = bidPx
        self.offerPx = offerPx
        self.bidSize = bidSize
        self.offerSize = offerSize
        self.validUntil = validUntil
        self.isIndicative = isIndicative
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(venue.raw))
        out.text(request)
        out.text(quoteID)
        out.signedVarint(bidPx.units)
        out.signedVarint(offerPx.units)
        out.signedVarint(bidSize.units)
        out.signedVarint(offerSize.units)
        out.signedVarint(validUntil.nanoseconds)
        out.append(isIndicative ? 1 : 0)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        venue = VenueID(try bytes.varint16())
        request = try bytes.text()
        quoteID = try bytes.text()
        bidPx = try bytes.price()
        offerPx = try bytes.price()
        bidSize = try bytes.quantity()
        offerSize = try bytes.quantity()
        validUntil = try bytes.timestamp()
        isIndicative = try bytes.byte() == 1
    }
}

/// What dealers say of requests for quotes.
public enum DealerCommand: Equatable, Sendable {
    case quote(DealerQuote)
    /// QuoteRequestReject (AG), or a QuoteStatusReport (AI) that passes: no quote comes.
    case declined(VenueID, request: Text64, text: Text64)
    /// QuoteCancel (Z), or a QuoteStatusReport (AI) that says that a quote is no more. Without a
    /// QuoteID (117): all of the dealer's.
    case withdrawn(VenueID, quoteID: Text64)

    func encode(into out: inout ByteWriter) {
        switch self {
        case .quote(let quote):
            out.append(1)
            quote.encode(into: &out)
        case .declined(let venue, let request, let text):
            out.append(2)
            out.varint(UInt64(venue.raw))
            out.text(request)
            out.text(text)
        case .withdrawn(let venue, let quoteID):
            out.append(3)
            out.varint(UInt64(venue.raw))
            out.text(quoteID)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .quote(try DealerQuote(from: &bytes))
        case 2:
            self = .declined(
                VenueID(try bytes.varint16()), request: try bytes.text(), text: try bytes.text())
        case 3: self = .withdrawn(VenueID(try bytes.varint16()), quoteID: try bytes.text())
        default: throw .invalid("unknown kind of a dealer's word", offset: bytes.offset)
        }
    }
}
