import OMSTypes

/// Dealers are asked for quotes for an order, all at once.
public struct QuotesAsked: Equatable, Sendable {
    public var order: OrderID
    /// Among all requests, from 1; part of the QuoteReqID (131).
    public var number: UInt32
    public var quantity: Quantity
    /// Until when answers are waited for.
    public var due: Timestamp
    /// By falling priority.
    public var venues: [VenueID]

    public init(
        order: OrderID, number: UInt32, quantity: Quantity, due: Timestamp, venues: [VenueID]
    ) {
        self.order = order
        self.number = number
        self.quantity = quantity
        self.due = due
        self.venues = venues
    }
}

/// Facts of requests for quotes: event kind 70, with a byte for the case.
public enum DealerEvent: Equatable, Sendable {
    /// Why a dealer's message changed nothing.
    public enum Unheeded: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        case unknownRequest = 1
        /// The answers have been weighed already, or the order has ended.
        case late = 2
        /// It says what is known.
        case duplicate = 3
        /// Its bid is above its offer.
        case crossed = 4
        /// A price, a size or the QuoteID (117) cannot be.
        case unsound = 5
        case unknownQuote = 6
    }

    /// How a request ends.
    public enum Ending: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        /// No quote is good enough, any more: the order goes on by its policy, or ends.
        case goesOn = 1
        /// Nothing could be decided: dealers are asked again when the order may go to venues.
        case waits = 2
        /// The order has ended.
        case orderEnded = 3
    }

    case asked(QuotesAsked)
    case quoted(OrderID, DealerQuote)
    case declined(OrderID, VenueID, text: Text64)
    case withdrawn(OrderID, VenueID)
    case linkLost(OrderID, VenueID)
    /// The answers were weighed: what becomes of each.
    case weighed(OrderID, [QuoteVerdict])
    /// A route takes a quote.
    case taken(OrderID, route: OrderID, VenueID, quoteID: Text64)
    case over(OrderID, Ending)
    /// `id`: QuoteReqID (131) or QuoteID (117), whatever names it best.
    case unheeded(OrderID, VenueID, id: Text64, Unheeded)

    /// The order that it is about, if it is about one.
    public var order: OrderID {
        switch self {
        case .asked(let asked): return asked.order
        case .quoted(let order, _), .declined(let order, _, _), .withdrawn(let order, _),
            .linkLost(let order, _), .weighed(let order, _), .taken(let order, _, _, _),
            .over(let order, _), .unheeded(let order, _, _, _):
            return order
        }
    }
}

extension DealerEvent {
    func encode(into out: inout ByteWriter) {
        switch self {
        case .asked(let asked):
            out.order(1, asked.order)
            out.varint(UInt64(asked.number))
            out.signedVarint(asked.quantity.units)
            out.signedVarint(asked.due.nanoseconds)
            out.varint(UInt64(asked.venues.count))
            for venue in asked.venues { out.varint(UInt64(venue.raw)) }
        case .quoted(let order, let quote):
            out.order(2, order)
            quote.encode(into: &out)
        case .declined(let order, let venue, let text):
            out.order(3, order)
            out.varint(UInt64(venue.raw))
            out.text(text)
        case .withdrawn(let order, let venue):
            out.order(4, order)
            out.varint(UInt64(venue.raw))
        case .linkLost(let order, let venue):
            out.order(5, order)
            out.varint(UInt64(venue.raw))
        case .weighed(let order, let verdicts):
            out.order(6, order)
            out.varint(UInt64(verdicts.count))
            for verdict in verdicts { verdict.encode(into: &out) }
        case .taken(let order, let route, let venue, let quoteID):
            out.order(7, order)
            out.varint(route.raw)
            out.varint(UInt64(venue.raw))
            out.text(quoteID)
        case .over(let order, let ending):
            out.order(8, order)
            out.append(ending.rawValue)
        case .unheeded(let order, let venue, let id, let why):
            out.order(9, order)
            out.varint(UInt64(venue.raw))
            out.text(id)
            out.append(why.rawValue)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let kind = try bytes.byte()
        let order = try bytes.orderID()
        switch kind {
        case 1:
            var asked = QuotesAsked(
                order: order, number: try bytes.varint32(), quantity: try bytes.quantity(),
                due: try bytes.timestamp(), venues: [])
            for _ in 0..<(try bytes.varint()) {
                asked.venues.append(VenueID(try bytes.varint16()))
            }
            self = .asked(asked)
        case 2: self = .quoted(order, try DealerQuote(from: &bytes))
        case 3: self = .declined(order, VenueID(try bytes.varint16()), text: try bytes.text())
        case 4: self = .withdrawn(order, VenueID(try bytes.varint16()))
        case 5: self = .linkLost(order, VenueID(try bytes.varint16()))
        case 6:
            var verdicts: [QuoteVerdict] = []
            for _ in 0..<(try bytes.varint()) { verdicts.append(try QuoteVerdict(from: &bytes)) }
            self = .weighed(order, verdicts)
        case 7:
            self = .taken(
                order, route: try bytes.orderID(), VenueID(try bytes.varint16()),
                quoteID: try bytes.text())
        case 8: self = .over(order, try bytes.code())
        case 9:
            self = .unheeded(
                order, VenueID(try bytes.varint16()), id: try bytes.text(), try bytes.code())
        default: throw .invalid("unknown fact of quotes", offset: bytes.offset)
        }
    }
}
