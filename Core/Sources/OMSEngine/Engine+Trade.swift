import OMSCore
import OMSPostTrade
import OMSTypes

// From the order domain's words to post-trade's, and back.
extension Engine {
    /// AllocID (70) of a trade: `A<OrderID>`, with a number for what came after the first booking.
    static func allocID(_ order: OrderID, booking: UInt16) -> Text64 {
        Text64("A\(order.raw)" + (booking == 0 ? "" : "-\(booking + 1)"))!
    }

    func blockID(_ block: AllocatedBlock) -> OrderID {
        postTrade.trade(block.allocID)?.trade.orderID ?? .none
    }

    /// A finished client order or block, as post-trade books it.
    func completedTrade(_ id: OrderID) -> CompletedTrade {
        guard let order = orders.view(id) else {
            preconditionFailure("an order that waits to be booked does not exist")
        }
        let (quantity, notional, bookings) = orders.unbookedPart(of: id)
        let instrument = orders.reference.terms(order.terms.instrument)
        var venues: [Text64] = []
        var executions: [ExecutionPart] = []
        for child in orders.children(of: id) {
            guard let route = orders.view(child), route.cumQty.isPositive else { continue }
            let mic = orders.reference.mic(route.venue) ?? Text64()
            if !venues.contains(mic) { venues.append(mic) }
            executions.append(ExecutionPart(quantity: route.cumQty, price: route.avgPx))
        }
        let owners = order.kind == .block ? orders.members(of: id) : [id]
        let product = tradedProduct(id, order.terms.instrument, quantity)
        var trade = CompletedTrade(
            allocID: Self.allocID(id, booking: bookings), orderID: id, side: order.terms.side,
            instrument: order.terms.instrument, symbol: instrument?.symbol ?? Symbol(),
            isin: instrument?.isin ?? Text64(), currency: instrument?.currency ?? .usd,
            market: instrument?.market ?? Text64(), tradeDate: tradeDate(order.terms.instrument),
            venues: venues, quantity: quantity, notional: notional,
            shares: owners.compactMap { share($0, isBlock: order.kind == .block, quantity) },
            instructingParty: client(owners.first ?? id),
            executingBroker: orders.reference.policy.firm,
            executions: bookings == 0 ? executions : [], product: product)
        if let product {
            trade.securityType = securityType(order.terms.instrument, product.kind)
            trade.averagePricePrecision = product.kind.pricePrecision
            if let lot = instrument?.lot, lot.isPositive { trade.rules.lot = lot }
        }
        return trade
    }

    private func share(_ id: OrderID, isBlock: Bool, _ quantity: Quantity) -> TradeShare? {
        guard let order = orders.view(id),
            let account = orders.reference.terms(order.terms.account)
        else { return nil }
        // A member takes part with what it had left; an order's own trade is all its own.
        let claim = isBlock ? order.terms.orderQty - order.cumQty : quantity
        return TradeShare(
            account: order.terms.account, accountCode: account.account, orderedQuantity: claim,
            clOrdID: order.clOrdID, orderID: id)
    }

    private func client(_ id: OrderID) -> Text64 {
        orders.view(id).flatMap { orders.reference.terms($0.terms.account)?.client } ?? Text64()
    }

    /// Post-trade's answer on a block, in the order domain's words.
    func shares(of block: AllocatedBlock, orderID: OrderID) -> BlockAllocation {
        let product = orders.view(orderID).flatMap {
            orders.reference.product($0.terms.instrument)
        }
        return BlockAllocation(
            block: orderID,
            shares: block.allocations.map {
                BlockShare(
                    order: $0.orderID, quantity: $0.quantity,
                    gross: product?.notional(worth: $0.gross)
                        ?? Notional(raw: $0.gross.units * Int128(DecimalText.scale)))
            })
    }
}
