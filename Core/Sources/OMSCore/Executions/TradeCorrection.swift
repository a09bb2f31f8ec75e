import OMSTypes

/// A venue takes an execution back (150=H, bust) or restates it (150=G, correction).
public struct TradeCorrection: Equatable, Sendable {
    public var venue: VenueID
    /// ClOrdID (11) as the venue gave it; the execution is found by `execRefID` alone.
    public var clOrdID: ClOrdID
    /// ExecID (17) of this message.
    public var execID: Text64
    /// ExecRefID (19): the execution, or the latest correction of it.
    public var execRefID: Text64
    /// 150=H; else 150=G.
    public var isBust: Bool
    /// LastQty (32) and LastPx (31) as they should have been; without meaning in a bust.
    public var lastQty: Quantity
    public var lastPx: Price
    /// LeavesQty (151): more than zero on a filled order means that the venue works it again.
    public var leavesQty: Quantity

    public init(
        venue: VenueID, clOrdID: ClOrdID, execID: Text64, execRefID: Text64, isBust: Bool,
        lastQty: Quantity = .zero, lastPx: Price = .none, leavesQty: Quantity = .zero
    ) {
        self.venue = venue
        self.clOrdID = clOrdID
        self.execID = execID
        self.execRefID = execRefID
        self.isBust = isBust
        self.lastQty = lastQty
        self.lastPx = lastPx
        self.leavesQty = leavesQty
    }
}

/// An execution as it stands from now on.
public struct ExecutionCorrected: Equatable, Sendable {
    /// The route.
    public var order: OrderID
    public var venue: VenueID
    /// ExecID (17) of the venue's message.
    public var execID: Text64
    /// Number of the execution in the journal, from 0.
    public var execution: UInt32
    /// Zero: busted.
    public var quantity: Quantity
    public var price: Price
    /// Whether the venue works a filled route again.
    public var isReinstated: Bool
}

extension TradeCorrection {
    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(venue.raw))
        out.text(clOrdID)
        out.text(execID)
        out.text(execRefID)
        out.append(isBust ? 1 : 0)
        out.signedVarint(lastQty.units)
        out.signedVarint(lastPx.units)
        out.signedVarint(leavesQty.units)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        venue = VenueID(try bytes.varint16())
        clOrdID = try bytes.text()
        execID = try bytes.text()
        execRefID = try bytes.text()
        isBust = try bytes.byte() == 1
        lastQty = Quantity(units: try bytes.signedVarint())
        lastPx = Price(units: try bytes.signedVarint())
        leavesQty = Quantity(units: try bytes.signedVarint())
    }
}

extension ExecutionCorrected {
    func encode(into out: inout ByteWriter) {
        out.varint(order.raw)
        out.varint(UInt64(venue.raw))
        out.text(execID)
        out.varint(UInt64(execution))
        out.signedVarint(quantity.units)
        out.signedVarint(price.units)
        out.append(isReinstated ? 1 : 0)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        order = try bytes.orderID()
        venue = VenueID(try bytes.varint16())
        execID = try bytes.text()
        execution = try bytes.varint32()
        quantity = Quantity(units: try bytes.signedVarint())
        price = Price(units: try bytes.signedVarint())
        isReinstated = try bytes.byte() == 1
    }
}
