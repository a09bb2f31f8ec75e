import OMSTypes

/// A venue's ExecutionReport (8) that changes or begins something without a request of ours: 150=D,
/// 150=4 with a reason (378), or 150=0 on an order that it was given by voice.
public struct VenueNotice: Equatable, Sendable {
    public var report: VenueReport
    /// OrderQty (38) as the venue has it now; not positive when absent.
    public var orderQty: Quantity
    /// Price (44); `.none` when absent.
    public var price: Price
    /// ExecRestatementReason (378) as sent; 255 when absent.
    public var reason: UInt8
    /// Account (1), Symbol (55), Side (54), OrdType (40), TimeInForce (59): of an order given by
    /// voice, whose terms nobody else told us.
    public var account: Text64
    public var symbol: Symbol
    public var side: UInt8
    public var ordType: UInt8
    public var timeInForce: UInt8

    public init(
        report: VenueReport, orderQty: Quantity = .zero, price: Price = .none,
        reason: UInt8 = 255, account: Text64 = Text64(), symbol: Symbol = Symbol(),
        side: UInt8 = 0, ordType: UInt8 = 0, timeInForce: UInt8 = TimeInForce.day.rawValue
    ) {
        self.report = report
        self.orderQty = orderQty
        self.price = price
        self.reason = reason
        self.account = account
        self.symbol = symbol
        self.side = side
        self.ordType = ordType
        self.timeInForce = timeInForce
    }

    /// A reason that is not in the list is another one; `nil` when the venue gave none.
    var restatementReason: ExecRestatementReason? {
        reason == 255 ? nil : ExecRestatementReason(rawValue: reason) ?? .other
    }

    func encode(into out: inout ByteWriter) {
        report.encode(into: &out)
        out.signedVarint(orderQty.units)
        out.signedVarint(price.units)
        out.append(reason)
        out.text(account)
        out.text(symbol)
        out.append(side)
        out.append(ordType)
        out.append(timeInForce)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        report = try VenueReport(from: &bytes)
        orderQty = try bytes.quantity()
        price = try bytes.price()
        reason = try bytes.byte()
        account = try bytes.text()
        symbol = try bytes.text()
        side = try bytes.byte()
        ordType = try bytes.byte()
        timeInForce = try bytes.byte()
    }
}
