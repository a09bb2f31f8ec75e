import OMSTypes

/// Best quotes and trades of three markets on one clock, as `crypto-three-markets` has them.
///
/// Venues: spot 1, usdm 2, coinm 3. Quantities of `coinm` are contracts.
public struct ThreeMarketsRecording {
    public var instrument: InstrumentID

    public init(_ instrument: InstrumentID) { self.instrument = instrument }

    private func venue(_ fields: inout RecordedFields) throws(RecordedReason) -> VenueID {
        let field = try fields.next()
        if fields.matches(field, "spot") { return VenueID(1) }
        if fields.matches(field, "usdm") { return VenueID(2) }
        if fields.matches(field, "coinm") { return VenueID(3) }
        throw .venue
    }

    /// The venue's own time: milliseconds, or nothing.
    private func venueTime(_ fields: inout RecordedFields) throws(RecordedReason) {
        let field = try fields.next()
        guard field.count == 0 || RecordedFields.digits(field) != nil else { throw .time }
    }

    private func received(_ fields: inout RecordedFields) throws(RecordedReason) -> Timestamp {
        let field = try fields.next()
        guard field.count == 19, field[0] < 0x39,
            let seconds = RecordedFields.digits(UnsafeRawBufferPointer(rebasing: field[..<10])),
            let rest = RecordedFields.digits(UnsafeRawBufferPointer(rebasing: field[10...]))
        else { throw .time }
        return Timestamp(nanoseconds: seconds * 1_000_000_000 + rest)
    }

    /// Feed sequence: `update_id`, which skips what is no change of the best.
    public func quotes(_ bytes: UnsafeRawBufferPointer) -> RecordedTicks {
        RecordedLines.read(
            bytes, header: "received_ns,market,exchange_ms,bid,bid_qty,ask,ask_qty,update_id"
        ) { (fields: inout RecordedFields) throws(RecordedReason) -> MarketUpdate? in
            let time = try received(&fields)
            let venue = try venue(&fields)
            try venueTime(&fields)
            let bid = try fields.price()
            let bidSize = try fields.size()
            let ask = try fields.price()
            let askSize = try fields.size()
            let sequence = UInt64(try fields.number())
            try fields.end()
            return .quote(
                instrument, venue, bid: bid, bidSize, ask: ask, askSize, at: time,
                sequence: sequence)
        }
    }

    /// Feed sequence: `trade_id`.
    public func trades(_ bytes: UnsafeRawBufferPointer) -> RecordedTicks {
        RecordedLines.read(
            bytes, header: "received_ns,market,exchange_ms,price,qty,aggressor,trade_id"
        ) { (fields: inout RecordedFields) throws(RecordedReason) -> MarketUpdate? in
            let time = try received(&fields)
            let venue = try venue(&fields)
            try venueTime(&fields)
            let price = try fields.price()
            guard price.isSet else { throw .price }
            let size = try fields.size()
            guard size.isPositive else { throw .size }
            let side = try fields.next()
            let isBuy = fields.matches(side, "buy")
            guard isBuy || fields.matches(side, "sell") else { throw .side }
            let sequence = UInt64(try fields.number())
            try fields.end()
            return .trade(
                instrument, venue, price, size, .all, aggressor: isBuy ? .bid : .ask, at: time,
                sequence: sequence)
        }
    }
}
