import OMSTypes

/// Quotes and prints of one US stock by exchange, as `us-equity-quotes-12-venues` has them:
/// each row is one exchange's own best bid and offer from then on.
public struct VenueQuotesRecording {
    public var instrument: InstrumentID
    public var letters: VenueLetters

    public init(_ instrument: InstrumentID, _ letters: VenueLetters = .unitedStates) {
        self.instrument = instrument
        self.letters = letters
    }

    /// Sizes are in round lots of 100 shares.
    public func quotes(_ bytes: UnsafeRawBufferPointer) -> RecordedTicks {
        RecordedLines.read(bytes, header: "time,exchange,bid,bid_size,ask,ask_size,symbol") {
            (fields: inout RecordedFields) throws(RecordedReason) -> MarketUpdate? in
            let time = try fields.isoTime()
            let venue = try fields.letter(letters)
            let bid = try fields.price()
            let bidSize = Quantity(units: try fields.scaled(100 * DecimalText.scale, .size))
            let ask = try fields.price()
            let askSize = Quantity(units: try fields.scaled(100 * DecimalText.scale, .size))
            try fields.skip()
            try fields.end()
            return .quote(instrument, venue, bid: bid, bidSize, ask: ask, askSize, at: time)
        }
    }

    /// Sizes are in shares. A print that was corrected later is refused as suspicious.
    public func trades(_ bytes: UnsafeRawBufferPointer) -> RecordedTicks {
        RecordedLines.read(bytes, header: "time,exchange,symbol,condition,size,price,correction") {
            (fields: inout RecordedFields) throws(RecordedReason) -> MarketUpdate? in
            let time = try fields.isoTime()
            let venue = try fields.letter(letters)
            try fields.skip()
            let eligibility = SaleCondition.eligibility(letters: try fields.next())
            let size = Quantity(units: try fields.scaled(DecimalText.scale, .size))
            guard size.isPositive else { throw .size }
            let price = try fields.price()
            guard price.isSet else { throw .price }
            guard try fields.number() == 0 else { throw .suspicious }
            try fields.end()
            return .trade(instrument, venue, price, size, eligibility, at: time)
        }
    }
}
