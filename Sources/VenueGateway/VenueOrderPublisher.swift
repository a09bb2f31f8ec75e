import FIXCodec
import OMSCore
import OMSTypes

/// What venues are sent, as bodies of FIX 4.4 messages.
public enum VenueOrderPublisher {
    /// NewOrderSingle (D) of a route. `parent` gives what the route inherits.
    public static func newOrder(
        _ route: RouteSent, parent: OrderTerms, reference: ReferenceData, at time: Timestamp,
        into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.clOrdID, RouteID.clOrdID(route.order))
        if let account = reference.terms(parent.account)?.account {
            body.field(FIXTag.account, account)
        }
        instrument(parent, reference, into: &body)
        body.field(FIXTag.side, char: parent.side.rawValue)
        body.field(FIXTag.transactTime, time)
        body.field(FIXTag.orderQty, route.quantity)
        body.field(FIXTag.ordType, char: route.ordType.rawValue)
        if route.price.isSet { body.field(FIXTag.price, route.price) }
        body.field(FIXTag.timeInForce, char: route.timeInForce.rawValue)
    }

    /// OrderCancelRequest (F).
    public static func cancel(
        _ order: OrderView, attempt: UInt16, reference: ReferenceData, at time: Timestamp,
        into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.origClOrdID, order.clOrdID)
        body.field(FIXTag.clOrdID, RouteID.clOrdID(order.order, attempt: attempt))
        instrument(order.terms, reference, into: &body)
        body.field(FIXTag.side, char: order.terms.side.rawValue)
        body.field(FIXTag.transactTime, time)
        body.field(FIXTag.orderQty, order.terms.orderQty)
    }

    /// OrderCancelReplaceRequest (G).
    public static func replace(
        _ request: RouteReplace, of order: OrderView, reference: ReferenceData,
        at time: Timestamp, into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.origClOrdID, order.clOrdID)
        body.field(FIXTag.clOrdID, RouteID.clOrdID(order.order, attempt: request.attempt))
        instrument(order.terms, reference, into: &body)
        body.field(FIXTag.side, char: order.terms.side.rawValue)
        body.field(FIXTag.transactTime, time)
        body.field(FIXTag.orderQty, request.quantity)
        body.field(FIXTag.ordType, char: order.terms.ordType.rawValue)
        if request.price.isSet { body.field(FIXTag.price, request.price) }
        body.field(FIXTag.timeInForce, char: order.terms.timeInForce.rawValue)
    }

    private static func instrument(
        _ terms: OrderTerms, _ reference: ReferenceData, into body: inout FIXBodyWriter
    ) {
        if let symbol = reference.terms(terms.instrument)?.symbol {
            body.field(FIXTag.symbol, symbol)
        }
    }
}
