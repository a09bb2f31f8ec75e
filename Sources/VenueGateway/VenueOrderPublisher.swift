import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

/// What venues are sent, as bodies of messages in the venue's version.
public enum VenueOrderPublisher {
    /// NewOrderSingle (D) of a route. `parent` gives what the route inherits, `kept` the fields
    /// that the client's order keeps, `instructions` what the venue itself is asked to do.
    public static func newOrder(
        _ route: RouteSent, parent: OrderTerms, kept: UnsafeRawBufferPointer,
        instructions: Instructions = .none, reference: ReferenceData, at time: Timestamp,
        dialect: FIXDialect, into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.clOrdID, RouteID.clOrdID(route.order))
        if let account = reference.name(parent.account) {
            body.field(FIXTag.account, account)
        }
        handlInst(dialect, into: &body)
        body.symbol(reference.symbol(parent.instrument), dialect)
        ContractForm.write(reference.product(parent.instrument), dialect, into: &body)
        body.field(FIXTag.side, char: parent.side.rawValue)
        body.field(FIXTag.transactTime, time, dialect)
        body.field(FIXTag.orderQty, route.quantity)
        terms(route.ordType, route.timeInForce, route.price, dialect, into: &body)
        if instructions.minQty.isPositive { body.field(FIXTag.minQty, instructions.minQty) }
        if instructions.displayQty.isPositive {
            body.field(dialect.displayQtyTag, instructions.displayQty)
        }
        if route.reason == .intermarketSweep, reference.takes(route.venue, .intermarketSweep) {
            body.field(FIXTag.execInst, char: 0x66)
        }
        KeptFieldForm.write(kept, for: .venue, dialect, into: &body)
    }

    /// OrderCancelRequest (F).
    public static func cancel(
        _ order: OrderView, attempt: UInt16, reference: ReferenceData, at time: Timestamp,
        dialect: FIXDialect, into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.origClOrdID, order.clOrdID)
        body.field(FIXTag.clOrdID, RouteID.clOrdID(order.order, attempt: attempt))
        body.symbol(reference.symbol(order.terms.instrument), dialect)
        ContractForm.write(reference.product(order.terms.instrument), dialect, into: &body)
        body.field(FIXTag.side, char: order.terms.side.rawValue)
        body.field(FIXTag.transactTime, time, dialect)
        body.field(FIXTag.orderQty, order.terms.orderQty)
    }

    /// OrderCancelReplaceRequest (G).
    public static func replace(
        _ request: RouteReplace, of order: OrderView, reference: ReferenceData,
        at time: Timestamp, dialect: FIXDialect, into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.origClOrdID, order.clOrdID)
        body.field(FIXTag.clOrdID, RouteID.clOrdID(order.order, attempt: request.attempt))
        handlInst(dialect, into: &body)
        body.symbol(reference.symbol(order.terms.instrument), dialect)
        ContractForm.write(reference.product(order.terms.instrument), dialect, into: &body)
        body.field(FIXTag.side, char: order.terms.side.rawValue)
        body.field(FIXTag.transactTime, time, dialect)
        body.field(FIXTag.orderQty, request.quantity)
        terms(
            order.terms.ordType, order.terms.timeInForce, request.price, dialect, into: &body)
    }

    /// OrderStatusRequest (H), by the last ClOrdID that the venue accepted.
    public static func status(
        _ order: OrderView, inquiry: UInt32, reference: ReferenceData, dialect: FIXDialect,
        into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.clOrdID, order.clOrdID)
        if dialect.hasMassRequests {
            body.field(FIXTag.ordStatusReqID, InquiryID.text(inquiry))
        }
        body.symbol(reference.terms(order.terms.instrument)?.symbol, dialect)
        body.field(FIXTag.side, char: order.terms.side.rawValue)
    }

    /// OrderMassStatusRequest (AF) for all of our orders.
    public static func massStatus(inquiry: UInt32, into body: inout FIXBodyWriter) {
        body.field(FIXTag.massStatusReqID, InquiryID.text(inquiry))
        body.field(FIXTag.massStatusReqType, 7)
    }

    /// Automated execution without intervention, where the version asks.
    private static func handlInst(_ dialect: FIXDialect, into body: inout FIXBodyWriter) {
        if dialect.needsHandlInst {
            body.field(FIXTag.handlInst, char: HandlInst.automatedNoIntervention.rawValue)
        }
    }

    private static func terms(
        _ ordType: OrdType, _ timeInForce: TimeInForce, _ price: Price, _ dialect: FIXDialect,
        into body: inout FIXBodyWriter
    ) {
        let codes = ClosingForm.outside(ordType.rawValue, timeInForce.rawValue, in: dialect)
        body.field(FIXTag.ordType, char: codes.ordType)
        if price.isSet { body.field(FIXTag.price, price) }
        body.field(FIXTag.timeInForce, char: codes.timeInForce)
    }
}
