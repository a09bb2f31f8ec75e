import OMSTypes

/// NewOrderSingle (35=D), as far as a venue reads it.
public struct VenueNewOrder: Equatable, Sendable {
    public var clOrdID: ClOrdID
    public var symbol: Symbol
    public var side: Side
    public var ordType: OrdType
    public var timeInForce: TimeInForce
    public var quantity: Quantity
    /// Price (44).
    public var price: Price?
    /// MinQty (110).
    public var quantityMin: Quantity?
    /// MaxFloor (111) or DisplayQty (1138); zero: nothing is shown.
    public var display: Quantity?
    /// Of a pegged order (40=P).
    public var peg: Peg?
    /// QuoteID (117) of an order on a dealer's quote (40=D).
    public var quoteID: Text64?
    /// PossResend (97) or PossDupFlag (43): the order may have come before.
    public var mayBeRepeated: Bool

    public init(
        clOrdID: ClOrdID, symbol: Symbol, side: Side, ordType: OrdType = .limit,
        timeInForce: TimeInForce = .day, quantity: Quantity, price: Price?,
        quantityMin: Quantity? = nil, display: Quantity? = nil, peg: Peg? = nil,
        quoteID: Text64? = nil, mayBeRepeated: Bool = false
    ) {
        self.clOrdID = clOrdID
        self.symbol = symbol
        self.side = side
        self.ordType = ordType
        self.timeInForce = timeInForce
        self.quantity = quantity
        self.price = price
        self.quantityMin = quantityMin
        self.display = display
        self.peg = peg
        self.quoteID = quoteID
        self.mayBeRepeated = mayBeRepeated
    }
}

extension VenueNewOrder {
    /// What the price of an order follows, by ExecInst (18).
    public struct Peg: Equatable, Sendable {
        public enum Kind: UInt8, Equatable, Sendable {
            /// The best of its own side.
            case primary = 0x52
            /// The best of the other side.
            case market = 0x50
            /// The middle between them.
            case midpoint = 0x4D
        }

        public var kind: Kind
        /// PegOffsetValue (211), added to what is followed.
        public var offset: Price

        public init(_ kind: Kind, offset: Price = .none) {
            self.kind = kind
            self.offset = offset
        }
    }
}

/// OrderCancelRequest (35=F).
public struct VenueCancel: Equatable, Sendable {
    public var clOrdID: ClOrdID
    public var origClOrdID: ClOrdID
    public init(clOrdID: ClOrdID, origClOrdID: ClOrdID) {
        self.clOrdID = clOrdID
        self.origClOrdID = origClOrdID
    }
}

/// OrderCancelReplaceRequest (35=G).
public struct VenueReplace: Equatable, Sendable {
    public var clOrdID: ClOrdID
    public var origClOrdID: ClOrdID
    public var symbol: Symbol
    public var side: Side
    public var ordType: OrdType
    /// OrderQty (38): the total that the order shall have, executions included.
    public var quantity: Quantity
    /// Price (44); absent keeps the old one.
    public var price: Price?

    public init(
        clOrdID: ClOrdID, origClOrdID: ClOrdID, symbol: Symbol, side: Side,
        ordType: OrdType = .limit, quantity: Quantity, price: Price?
    ) {
        self.clOrdID = clOrdID
        self.origClOrdID = origClOrdID
        self.symbol = symbol
        self.side = side
        self.ordType = ordType
        self.quantity = quantity
        self.price = price
    }
}

/// OrderStatusRequest (35=H).
public struct VenueStatusRequest: Equatable, Sendable {
    public var clOrdID: ClOrdID
    public var symbol: Symbol
    public var side: Side
    /// OrdStatusReqID (790), echoed.
    public var ordStatusReqID: Text64?
    public init(
        clOrdID: ClOrdID, symbol: Symbol, side: Side, ordStatusReqID: Text64? = nil
    ) {
        self.clOrdID = clOrdID
        self.symbol = symbol
        self.side = side
        self.ordStatusReqID = ordStatusReqID
    }
}

/// OrderMassStatusRequest (35=AF): all open orders, or those of one symbol.
public struct VenueMassStatusRequest: Equatable, Sendable {
    /// MassStatusReqID (584), echoed.
    public var massStatusReqID: Text64
    public var symbol: Symbol?
    public init(massStatusReqID: Text64, symbol: Symbol? = nil) {
        self.massStatusReqID = massStatusReqID
        self.symbol = symbol
    }
}
