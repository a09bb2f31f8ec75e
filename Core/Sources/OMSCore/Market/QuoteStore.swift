import OMSTypes

/// Best bid and offer of one venue for one instrument, with the time each side was heard.
public struct VenueQuote: Equatable, Sendable {
    public var venue: VenueID
    public var bid: Price
    public var bidSize: Quantity
    public var bidTime: Timestamp
    public var ask: Price
    public var askSize: Quantity
    public var askTime: Timestamp

    public init(
        venue: VenueID, bid: Price = .none, bidSize: Quantity = .zero,
        bidTime: Timestamp = .none, ask: Price = .none, askSize: Quantity = .zero,
        askTime: Timestamp = .none
    ) {
        self.venue = venue
        self.bid = bid
        self.bidSize = bidSize
        self.bidTime = bidTime
        self.ask = ask
        self.askSize = askSize
        self.askTime = askTime
    }

    /// The quote without sides whose price or size nobody could mean.
    var sound: VenueQuote {
        func isSound(_ price: Price, _ size: Quantity) -> Bool {
            price.units >= 0 && price <= OrderCore.priceMax && size.units >= 0
                && size <= OrderCore.quantityMax
        }
        var result = self
        if !isSound(bid, bidSize) {
            result.bid = .none
            result.bidSize = .zero
        }
        if !isSound(ask, askSize) {
            result.ask = .none
            result.askSize = .zero
        }
        return result
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(venue.raw))
        out.signedVarint(bid.units)
        out.signedVarint(bidSize.units)
        out.signedVarint(bidTime.nanoseconds)
        out.signedVarint(ask.units)
        out.signedVarint(askSize.units)
        out.signedVarint(askTime.nanoseconds)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        venue = VenueID(try bytes.varint16())
        bid = Price(units: try bytes.signedVarint())
        bidSize = Quantity(units: try bytes.signedVarint())
        bidTime = Timestamp(nanoseconds: try bytes.signedVarint())
        ask = Price(units: try bytes.signedVarint())
        askSize = Quantity(units: try bytes.signedVarint())
        askTime = Timestamp(nanoseconds: try bytes.signedVarint())
    }
}

/// The latest quotes of every venue. An input of decisions, outside State and its hash: what a
/// decision used is recorded in its frame.
public struct QuoteStore: ~Copyable {
    /// Most venues that one store can hold quotes of.
    public static let venuesMax = 32
    /// Most instruments; numbers of instruments are dense, so that this bounds memory alone.
    private static let instrumentsMax = 1 << 22

    private var rows: ContiguousArray<VenueQuote> = []
    /// Levels behind the best, by instrument and venue.
    var depths = IntMap<VenueDepth>()

    public init() {}

    public mutating func update(_ instrument: InstrumentID, _ quote: VenueQuote) {
        guard instrument.raw >= 1, instrument.raw <= Self.instrumentsMax,
            (1...UInt16(Self.venuesMax)).contains(quote.venue.raw)
        else { return }
        let needed = Int(instrument.raw) * Self.venuesMax
        while rows.count < needed {
            rows.append(VenueQuote(venue: VenueID(UInt16(rows.count % Self.venuesMax + 1))))
        }
        rows[needed - Self.venuesMax + Int(quote.venue.raw) - 1] = quote.sound
    }

    /// One side of a venue's quote; price `.none` clears it.
    public mutating func update(
        _ instrument: InstrumentID, _ venue: VenueID, isBid: Bool, _ price: Price,
        _ size: Quantity, at time: Timestamp
    ) {
        var row = quote(instrument, venue)
        if isBid {
            row.bid = price
            row.bidSize = size
            row.bidTime = time
        } else {
            row.ask = price
            row.askSize = size
            row.askTime = time
        }
        update(instrument, row)
    }

    /// Whether anything was ever heard of an instrument, or of one behind it.
    func mayHaveQuotes(of instrument: InstrumentID) -> Bool {
        instrument.raw >= 1 && (Int(instrument.raw) - 1) * Self.venuesMax < rows.count
    }

    public func quote(_ instrument: InstrumentID, _ venue: VenueID) -> VenueQuote {
        let index = (Int(instrument.raw) - 1) * Self.venuesMax + Int(venue.raw) - 1
        guard instrument.raw >= 1, venue.raw >= 1, venue.raw <= Self.venuesMax,
            index < rows.count
        else { return VenueQuote(venue: venue) }
        return rows[index]
    }

    /// Forgets an instrument's quotes (re-execution puts the recorded ones in).
    public mutating func clear(_ instrument: InstrumentID) {
        for venue in 1...UInt16(Self.venuesMax) {
            update(instrument, VenueQuote(venue: VenueID(venue)))
        }
        clearDepth(instrument)
    }

    /// Forgets a venue's quotes, when its market data link is lost.
    public mutating func clear(venue: VenueID) {
        for index in rows.indices where rows[index].venue == venue {
            rows[index] = VenueQuote(venue: venue)
        }
        clearDepth(venue: venue)
    }
}
