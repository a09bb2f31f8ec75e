import OMSReadModel
import OMSTypes

extension DemoRows {
    mutating func tell(
        _ root: OrderRow, _ orderID: UInt64, _ event: String, _ time: Timestamp,
        _ sequence: UInt64, _ venue: String, _ quantity: Quantity, _ px: Price
    ) {
        var row = LifeEventRow(
            rootOrderID: root.orderID, orderID: orderID, sequence: sequence, ordinal: 0,
            time: time, event: event)
        row.venue = venue
        row.quantity = quantity
        row.price = px
        edit { $0.lifeEvents.append(row) }
    }

    mutating func explainRoute(
        _ root: OrderRow, _ orderID: UInt64, _ sequence: UInt64, _ time: Timestamp,
        _ venue: String, _ quantity: Quantity, _ px: Price
    ) {
        var decision = DecisionRow(
            rootOrderID: root.orderID, orderID: orderID, sequence: sequence, ordinal: 0,
            time: time, decision: "route",
            reason: "\(venue) shows the best price within the limit and costs least a share")
        decision.venues = Self.venues.map { name in
            let isChosen = name == venue
            let worse: Int64 = isChosen ? 0 : 1_000_000
            return ConsideredVenue(
                venue: name, price: Price(units: px.units + worse),
                size: Self.shares(isChosen ? 1_500 : 400),
                score: px.units + worse + 210_000, sentQty: isChosen ? quantity : .zero,
                text: isChosen ? "best price, shows enough" : "a cent worse")
        }
        edit { $0.decisions.append(decision) }
    }

    mutating func addPosition(_ order: OrderRow) {
        var row = PositionRow(account: order.account, symbol: order.symbol)
        row.quantity = Quantity(units: order.cumQty.units * order.side.sign)
        row.boughtQty = order.side.isBuy ? order.cumQty : .zero
        row.soldQty = order.side.isBuy ? .zero : order.cumQty
        row.openBuyQty = order.side.isBuy ? order.leavesQty : .zero
        row.avgPx = order.avgPx
        let paid = order.avgPx.units / 1_000 * (order.cumQty.units / 100_000)
        row.cash = -order.side.sign * paid
        row.currency = "USD"
        row.sequence = sequence
        row.transactTime = now
        edit { $0.positions.append(row) }
    }
}
