import OMSTypes

/// Order-by-order books as `order-events` has them, turned into levels.
public struct OrderEventsRecording {
    public var instrument: InstrumentID
    public var venue: VenueID

    public init(_ instrument: InstrumentID, _ venue: VenueID) {
        self.instrument = instrument
        self.venue = venue
    }

    /// One crypto venue: created, changed (what is left), deleted; times as received.
    ///
    /// - Returns: levels, and how many events spoke of orders that were not there.
    public func bitcoinOrders(_ bytes: UnsafeRawBufferPointer) -> (
        ticks: RecordedTicks, unknown: Int
    ) {
        var book = OrderBookBuilder(instrument, venue)
        let ticks = RecordedLines.read(
            bytes, header: "id,timestamp,exchange.timestamp,price,volume,action,direction"
        ) { (fields: inout RecordedFields) throws(RecordedReason) -> MarketUpdate? in
            let id = try fields.number()
            let milliseconds = try fields.number(.time)
            guard milliseconds < 9_000_000_000_000 else { throw .time }
            let time = Timestamp(nanoseconds: milliseconds * 1_000_000)
            _ = try fields.number(.time)
            let price = try fields.price()
            guard price.isSet else { throw .price }
            let size = Quantity(units: try fields.scaled(1, .size))
            let action = try fields.next()
            let isCreated = fields.matches(action, "created")
            let isChanged = fields.matches(action, "changed")
            guard isCreated || isChanged || fields.matches(action, "deleted") else { throw .kind }
            let direction = try fields.next()
            let isBid = fields.matches(direction, "bid")
            guard isBid || fields.matches(direction, "ask") else { throw .side }
            try fields.end()
            if isCreated { return book.add(id, isBid ? .bid : .ask, price, size, at: time) }
            return book.change(id, to: isChanged ? size : .zero, at: time)
        }
        return (ticks, book.unknownCount)
    }

    /// One US stock on one exchange: add, cancel, new size, trade; times since midnight.
    ///
    /// A trade changes no level: the exchange tells what it leaves by a new size or a cancel.
    public func stockOrders(_ bytes: UnsafeRawBufferPointer, midnight: Timestamp) -> (
        ticks: RecordedTicks, unknown: Int
    ) {
        var book = OrderBookBuilder(instrument, venue)
        let ticks = RecordedLines.read(bytes, header: "type,time,id,price,size,type") {
            (fields: inout RecordedFields) throws(RecordedReason) -> MarketUpdate? in
            let kind = try fields.next()
            let milliseconds = try fields.number(.time)
            guard milliseconds < 86_400_000 else { throw .time }
            let time = midnight.adding(nanoseconds: milliseconds * 1_000_000)
            let id = try fields.number()
            if fields.matches(kind, "C") {
                try fields.end()
                return book.change(id, to: .zero, at: time)
            }
            if fields.matches(kind, "R") {
                let size = Quantity(units: try fields.scaled(DecimalText.scale, .size))
                try fields.end()
                return book.change(id, to: size, at: time)
            }
            let isTrade = fields.matches(kind, "T")
            guard isTrade || fields.matches(kind, "A") else { throw .kind }
            let price = try fields.price()
            guard price.isSet else { throw .price }
            let size = Quantity(units: try fields.scaled(DecimalText.scale, .size))
            guard size.isPositive else { throw .size }
            if isTrade {
                // Some trades carry a mark of whose order it was.
                if !fields.isEmpty {
                    guard fields.matches(try fields.next(), "TRUE") else { throw .kind }
                }
                try fields.end()
                return .trade(instrument, venue, price, size, at: time)
            }
            let direction = try fields.next()
            let isBid = fields.matches(direction, "BID")
            guard isBid || fields.matches(direction, "ASK") else { throw .side }
            try fields.end()
            return book.add(id, isBid ? .bid : .ask, price, size, at: time)
        }
        return (ticks, book.unknownCount)
    }
}
