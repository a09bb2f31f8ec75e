import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

/// What dealers are sent, as bodies of messages in the dealer's version.
public enum DealerPublisher {
    enum Tag {
        static let quoteID = 117
        static let quoteRespID = 693
        static let quoteRespType = 694
        static let bidPx = 132
        static let offerPx = 133
    }

    /// OrdType (40) D, previously quoted.
    static let previouslyQuoted: UInt8 = 0x44

    /// QuoteRequest (R) for a parent order: one side, until an ExpireTime (126).
    public static func request(
        _ order: OrderID, number: UInt32, _ quantity: Quantity, due: Timestamp,
        parent: OrderTerms, reference: ReferenceData, at time: Timestamp, dialect: FIXDialect,
        into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.quoteReqID, QuoteRequestID.text(order, number))
        body.field(FIXTag.noRelatedSym, 1)
        body.symbol(reference.symbol(parent.instrument), dialect)
        ContractForm.write(reference.product(parent.instrument), dialect, into: &body)
        body.field(FIXTag.side, char: side(parent.side))
        body.field(FIXTag.orderQty, quantity)
        if dialect.version >= .fix44, let account = reference.name(parent.account) {
            body.field(FIXTag.account, account)
        }
        body.field(FIXTag.expireTime, due, dialect)
        body.field(FIXTag.transactTime, time, dialect)
    }

    /// NewOrderSingle (D) on a quote, fill or kill.
    public static func order(
        _ route: RouteSent, quoteID: Text64, parent: OrderTerms, kept: UnsafeRawBufferPointer,
        reference: ReferenceData, at time: Timestamp, dialect: FIXDialect,
        into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.clOrdID, RouteID.clOrdID(route.order))
        if let account = reference.name(parent.account) { body.field(FIXTag.account, account) }
        if dialect.needsHandlInst {
            body.field(FIXTag.handlInst, char: HandlInst.automatedNoIntervention.rawValue)
        }
        body.symbol(reference.symbol(parent.instrument), dialect)
        ContractForm.write(reference.product(parent.instrument), dialect, into: &body)
        body.field(FIXTag.side, char: parent.side.rawValue)
        body.field(FIXTag.transactTime, time, dialect)
        body.field(FIXTag.orderQty, route.quantity)
        body.field(FIXTag.ordType, char: previouslyQuoted)
        body.field(FIXTag.price, route.price)
        body.field(Tag.quoteID, quoteID)
        body.field(FIXTag.timeInForce, char: route.timeInForce.rawValue)
        KeptFieldForm.write(kept, for: .venue, dialect, into: &body)
    }

    /// QuoteResponse (AJ) that takes a quote: QuoteRespType (694) 1, hit or lift. ClOrdID (11) stands
    /// first, as in an order: a resend finds its order by it.
    public static func response(
        _ route: RouteSent, quoteID: Text64, parent: OrderTerms, reference: ReferenceData,
        at time: Timestamp, dialect: FIXDialect, into body: inout FIXBodyWriter
    ) {
        let clOrdID = RouteID.clOrdID(route.order)
        body.field(FIXTag.clOrdID, clOrdID)
        body.field(Tag.quoteRespID, clOrdID)
        body.field(Tag.quoteID, quoteID)
        body.field(Tag.quoteRespType, 1)
        body.symbol(reference.symbol(parent.instrument), dialect)
        ContractForm.write(reference.product(parent.instrument), dialect, into: &body)
        body.field(FIXTag.side, char: side(parent.side))
        body.field(FIXTag.orderQty, route.quantity)
        if let account = reference.name(parent.account) { body.field(FIXTag.account, account) }
        body.field(parent.side.isBuy ? Tag.offerPx : Tag.bidPx, route.price)
        body.field(FIXTag.transactTime, time, dialect)
        body.field(FIXTag.ordType, char: previouslyQuoted)
        body.field(FIXTag.price, route.price)
    }

    /// Whom a dealer asks, it need not tell that the sale is short.
    private static func side(_ side: Side) -> UInt8 {
        side.isBuy ? Side.buy.rawValue : Side.sell.rawValue
    }
}
