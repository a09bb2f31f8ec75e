import OMSTypes

/// What is ordered, with account and instrument resolved: the part of an order that a replace may
/// change and a venue may see.
public struct OrderTerms: Equatable, Sendable {
    public var account: AccountID
    public var instrument: InstrumentID
    public var side: Side
    public var ordType: OrdType
    public var timeInForce: TimeInForce
    public var handlInst: HandlInst
    /// OrderQty (38): the whole chain's quantity, what is executed included.
    public var orderQty: Quantity
    /// Price (44); `.none` for market and stop orders. How far a peg may go, if it has a limit.
    public var price: Price
    /// StopPx (99); `.none` unless a stop.
    public var stopPx: Price
    /// ExpireTime (126) or the end of ExpireDate (432); `.none` unless good till date.
    public var expireTime: Timestamp

    public init(
        account: AccountID, instrument: InstrumentID, side: Side, ordType: OrdType,
        timeInForce: TimeInForce, handlInst: HandlInst, orderQty: Quantity, price: Price,
        stopPx: Price, expireTime: Timestamp
    ) {
        self.account = account
        self.instrument = instrument
        self.side = side
        self.ordType = ordType
        self.timeInForce = timeInForce
        self.handlInst = handlInst
        self.orderQty = orderQty
        self.price = price
        self.stopPx = stopPx
        self.expireTime = expireTime
    }

    /// Of no order.
    static var none: OrderTerms {
        OrderTerms(
            account: .none, instrument: .none, side: .buy, ordType: .market, timeInForce: .day,
            handlInst: .automatedNoIntervention, orderQty: .zero, price: .none, stopPx: .none,
            expireTime: .none)
    }

    /// The terms without prices and times that their OrdType and TimeInForce do not use.
    var withoutIdleFields: OrderTerms {
        var terms = self
        if !ordType.hasLimit, ordType != .pegged { terms.price = .none }
        if !ordType.isStop { terms.stopPx = .none }
        if timeInForce != .goodTillDate { terms.expireTime = .none }
        return terms
    }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(account.raw))
        out.varint(UInt64(instrument.raw))
        out.append(side.rawValue)
        out.append(ordType.rawValue)
        out.append(timeInForce.rawValue)
        out.append(handlInst.rawValue)
        out.signedVarint(orderQty.units)
        out.signedVarint(price.units)
        out.signedVarint(stopPx.units)
        out.signedVarint(expireTime.nanoseconds)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        account = AccountID(try bytes.varint32())
        instrument = InstrumentID(try bytes.varint32())
        side = try bytes.code()
        ordType = try bytes.code()
        timeInForce = try bytes.code()
        handlInst = try bytes.code()
        orderQty = Quantity(units: try bytes.signedVarint())
        price = Price(units: try bytes.signedVarint())
        stopPx = Price(units: try bytes.signedVarint())
        expireTime = Timestamp(nanoseconds: try bytes.signedVarint())
    }
}

extension ByteReader {
    /// A variable-length integer that must fit 32 bits.
    mutating func varint32() throws(Failure) -> UInt32 {
        let value = try varint()
        guard let narrow = UInt32(exactly: value) else {
            throw .invalid("integer over 32 bits", offset: offset)
        }
        return narrow
    }

    /// A variable-length integer that must fit 16 bits.
    mutating func varint16() throws(Failure) -> UInt16 {
        let value = try varint()
        guard let narrow = UInt16(exactly: value) else {
            throw .invalid("integer over 16 bits", offset: offset)
        }
        return narrow
    }
}
