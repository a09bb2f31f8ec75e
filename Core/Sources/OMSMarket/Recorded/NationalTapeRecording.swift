import OMSTypes

/// Changes of the national best bid and offer, and prints, as `us-equity-nbbo-2013` has them: a
/// row carries one side and the exchange that set it.
public struct NationalTapeRecording {
    public var instrument: InstrumentID
    public var letters: VenueLetters
    /// The instant of midnight where the market is.
    public var midnight: Timestamp
    /// All quotes are told of this venue, since a national best is one market; `nil` tells them of
    /// the exchange that set them.
    public var venue: VenueID?

    public init(
        _ instrument: InstrumentID, midnight: Timestamp, venue: VenueID? = nil,
        _ letters: VenueLetters = .unitedStates
    ) {
        self.instrument = instrument
        self.midnight = midnight
        self.venue = venue
        self.letters = letters
    }

    /// Prices are in units of 0.0001.
    private static let priceUnit: Int64 = 10_000

    private func time(_ fields: inout RecordedFields) throws(RecordedReason) -> Timestamp {
        let milliseconds = try fields.number(.time)
        guard milliseconds < 86_400_000 else { throw .time }
        return midnight.adding(nanoseconds: milliseconds * 1_000_000)
    }

    public func quotes(_ bytes: UnsafeRawBufferPointer) -> RecordedTicks {
        RecordedLines.read(
            bytes,
            header:
                "ms_since_midnight,bid,bid_size,ask,ask_size,exchange,condition,suspicious"
        ) { (fields: inout RecordedFields) throws(RecordedReason) -> MarketUpdate? in
            let time = try time(&fields)
            let bid = Price(units: try fields.scaled(Self.priceUnit, .price))
            let bidSize = Quantity(units: try fields.scaled(DecimalText.scale, .size))
            let ask = Price(units: try fields.scaled(Self.priceUnit, .price))
            let askSize = Quantity(units: try fields.scaled(DecimalText.scale, .size))
            let exchange = try fields.letter(letters)
            try fields.skip()
            guard try fields.number() == 0 else { throw .suspicious }
            try fields.end()
            guard bid.isSet != ask.isSet else { throw .side }
            return bid.isSet
                ? .quote(instrument, venue ?? exchange, .bid, bid, bidSize, at: time)
                : .quote(instrument, venue ?? exchange, .ask, ask, askSize, at: time)
        }
    }

    public func trades(_ bytes: UnsafeRawBufferPointer) -> RecordedTicks {
        RecordedLines.read(
            bytes, header: "ms_since_midnight,price,size,exchange,condition_hex,suspicious"
        ) { (fields: inout RecordedFields) throws(RecordedReason) -> MarketUpdate? in
            let time = try time(&fields)
            let price = Price(units: try fields.scaled(Self.priceUnit, .price))
            guard price.isSet else { throw .price }
            let size = Quantity(units: try fields.scaled(DecimalText.scale, .size))
            guard size.isPositive else { throw .size }
            let exchange = try fields.letter(letters)
            let flags = try Self.hexadecimal(try fields.next())
            guard try fields.number() == 0 else { throw .suspicious }
            try fields.end()
            return .trade(
                instrument, exchange, price, size, SaleCondition.eligibility(flags: flags),
                at: time)
        }
    }

    private static func hexadecimal(_ field: UnsafeRawBufferPointer) throws(RecordedReason)
        -> UInt32
    {
        guard (1...8).contains(field.count) else { throw .kind }
        var value: UInt32 = 0
        for byte in field {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
            default: throw .kind
            }
        }
        return value
    }
}
