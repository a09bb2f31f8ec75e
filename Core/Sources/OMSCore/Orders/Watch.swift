import OMSTypes

/// A stop order that waits for the market (design: whatever waits registers a watch by event).
/// A buy fires when the best offer is at or above the stop, a sell when the best bid is at or below
/// it (equality triggers).
public struct Watch: Equatable, Sendable, BitwiseCopyable {
    public var order: OrderID
    public var instrument: InstrumentID
    public var side: Side
    public var stopPx: Price

    /// Whether these quotes fire it.
    func isFired(by nbbo: NBBO) -> Bool {
        side.isBuy
            ? nbbo.ask.isSet && nbbo.ask >= stopPx : nbbo.bid.isSet && nbbo.bid <= stopPx
    }

    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        out.varint(UInt64(instrument.raw))
        out.append(side.rawValue)
        out.signedVarint(stopPx.units)
    }

    init(order: OrderID, instrument: InstrumentID, side: Side, stopPx: Price) {
        self.order = order
        self.instrument = instrument
        self.side = side
        self.stopPx = stopPx
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        order = try bytes.orderID()
        instrument = InstrumentID(try bytes.varint32())
        side = try bytes.code()
        stopPx = Price(units: try bytes.signedVarint())
    }
}
