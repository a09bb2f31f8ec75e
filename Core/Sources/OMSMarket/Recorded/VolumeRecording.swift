import OMSTypes

/// Trading of one minute.
public struct MinuteBar: Equatable, Sendable {
    public var day: CalendarDate
    /// Of the minute's start, since local midnight.
    public var minute: Int
    public var open: Price
    public var high: Price
    public var low: Price
    public var close: Price
    public var volume: Quantity
}

/// A day on which an exchange keeps other hours.
public struct SessionException: Equatable, Sendable {
    public enum Kind: UInt8, Sendable, CaseIterable {
        case closed, earlyClose, lateOpen, weekendSession
    }
    public var mic: Text64
    public var day: CalendarDate
    public var kind: Kind
}

/// Volumes over the day as `intraday-volume` has them, and the days to leave out of them.
public enum VolumeRecording {
    /// Minute bars; minutes without a trade are absent. Prices are in units of 0.0001.
    public static func minuteBars(_ bytes: UnsafeRawBufferPointer) -> Recorded<MinuteBar> {
        RecordedLines.read(bytes, header: "date,ms_since_midnight,open,high,low,close,volume") {
            (fields: inout RecordedFields) throws(RecordedReason) -> MinuteBar? in
            let day = try date(&fields)
            let milliseconds = try fields.number(.time)
            guard milliseconds < 86_400_000, milliseconds % 60_000 == 0 else { throw .time }
            var prices: [Price] = []
            for _ in 0..<4 {
                prices.append(Price(units: try fields.scaled(10_000, .price)))
                guard prices.last?.isSet == true else { throw .price }
            }
            guard prices[1] >= prices[0], prices[1] >= prices[3], prices[2] <= prices[0],
                prices[2] <= prices[3]
            else { throw .price }
            let volume = Quantity(units: try fields.scaled(DecimalText.scale, .size))
            try fields.end()
            return MinuteBar(
                day: day, minute: Int(milliseconds / 60_000), open: prices[0], high: prices[1],
                low: prices[2], close: prices[3], volume: volume)
        }
    }

    private static func date(_ fields: inout RecordedFields) throws(RecordedReason)
        -> CalendarDate
    {
        let field = try fields.next()
        guard let day = CalendarDate(String(decoding: field, as: UTF8.self)) else { throw .time }
        return day
    }

    /// Trades of one European stock. Times are local; `offset` is what local time is ahead of UTC,
    /// nanoseconds. A row may stand for several trades.
    public static func trades(
        _ bytes: UnsafeRawBufferPointer, _ instrument: InstrumentID, _ venue: VenueID,
        offset: Int64
    ) -> RecordedTicks {
        RecordedLines.read(bytes, header: "time,symbol,price,size,num_trades") {
            (fields: inout RecordedFields) throws(RecordedReason) -> MarketUpdate? in
            let time = try fields.isoTime().adding(nanoseconds: -offset)
            try fields.skip()
            let price = try fields.price()
            guard price.isSet else { throw .price }
            let size = Quantity(units: try fields.scaled(DecimalText.scale, .size))
            guard size.isPositive else { throw .size }
            guard try fields.number() > 0 else { throw .number }
            try fields.end()
            return .trade(instrument, venue, price, size, at: time)
        }
    }

    /// Closed and shortened days, as `reference/exchange-holidays.csv` has them.
    public static func exceptions(_ bytes: UnsafeRawBufferPointer) -> Recorded<SessionException> {
        RecordedLines.read(bytes, header: "mic,date,kind,open_local,close_local") {
            (fields: inout RecordedFields) throws(RecordedReason) -> SessionException? in
            guard let mic = Text64(try fields.next()), mic.count == 4 else { throw .venue }
            let day = try date(&fields)
            let name = try fields.next()
            let kind: SessionException.Kind
            if fields.matches(name, "closed") {
                kind = .closed
            } else if fields.matches(name, "early_close") {
                kind = .earlyClose
            } else if fields.matches(name, "late_open") {
                kind = .lateOpen
            } else if fields.matches(name, "weekend_session") {
                kind = .weekendSession
            } else {
                throw .kind
            }
            try fields.skip(2)
            try fields.end()
            return SessionException(mic: mic, day: day, kind: kind)
        }
    }
}
