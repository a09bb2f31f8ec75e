import OMSReadModel
import OMSTypes

extension DemoRows {
    /// A client order that runs its whole life, or ends early by chance.
    mutating func addOrder() {
        let symbol = Self.symbols[Int(next(UInt64(Self.symbols.count)))]
        let side: Side = next(2) == 0 ? .buy : .sell
        let id = nextOrderID()
        let (time, sequence) = tick(40_000_000)
        let isMarket = next(4) == 0
        var order = OrderRow(
            orderID: id, kind: .client, side: side, ordType: isMarket ? .market : .limit,
            timeInForce: next(3) == 0 ? .immediateOrCancel : .day,
            orderQty: Self.shares(Int64(next(40) + 1) * 100), ordStatus: .new)
        order.clOrdID = "C1-\(id)-20261110"
        order.account = Self.accounts[Int(next(4))]
        order.symbol = symbol.name
        order.price = isMarket ? .none : Self.cents(symbol.price + (side == .buy ? 4 : -4))
        order.leavesQty = order.orderQty
        order.created = time
        order.transactTime = time
        order.sequence = sequence
        explainAcceptance(order)
        if next(12) == 0 {
            refuse(&order)
        } else {
            route(&order, symbol.price)
        }
        edit { $0.orders.append(order) }
    }

    private mutating func explainAcceptance(_ order: OrderRow) {
        var event = LifeEventRow(
            rootOrderID: order.orderID, orderID: order.orderID, sequence: order.sequence,
            ordinal: 0, time: order.created, event: "accepted")
        event.quantity = order.orderQty
        event.price = order.price
        var decision = DecisionRow(
            rootOrderID: order.orderID, orderID: order.orderID, sequence: order.sequence,
            ordinal: 0, time: order.created, decision: "accept",
            reason: "every check that is configured for the account passed")
        decision.verdicts = [
            "killSwitch", "restrictedList", "priceCollar", "maximumQuantity", "maximumNotional",
            "duplicateOrder", "credit", "positionLimit",
        ].map { RuleVerdict(rule: $0, outcome: .passed) }
        edit { batch in
            batch.lifeEvents.append(event)
            batch.decisions.append(decision)
        }
    }

    private mutating func refuse(_ order: inout OrderRow) {
        order.ordStatus = .rejected
        order.leavesQty = .zero
        order.workflow = .done
        order.text = "P02 2000000 2261800: notional above the maximum"
        var decision = DecisionRow(
            rootOrderID: order.orderID, orderID: order.orderID, sequence: order.sequence,
            ordinal: 0, time: order.created, decision: "refuse", reason: order.text)
        decision.verdicts = [
            RuleVerdict(rule: "killSwitch", outcome: .passed),
            RuleVerdict(rule: "priceCollar", outcome: .passed),
            RuleVerdict(
                rule: "maximumNotional", outcome: .blocked, text: "2,261,800 over 2,000,000"),
        ]
        decision.numbers = [
            DecisionNumber("limit", "2000000"), DecisionNumber("measured", "2261800"),
        ]
        edit { batch in
            batch.decisions[batch.decisions.count - 1] = decision
            batch.lifeEvents[batch.lifeEvents.count - 1].event = "refused"
        }
    }

    /// Sends the order to one or two venues and lets them answer.
    mutating func route(_ order: inout OrderRow, _ cents: Int64) {
        let count = order.orderQty.units > 10 * Self.shares(100).units ? 2 : 1
        let first = Int(next(3))
        var filled: Int64 = 0
        var notional = Notional.zero
        for part in 0..<count {
            let venue = Self.venues[(first + part * 2) % 4]
            let quantity = Quantity(units: order.orderQty.units / Int64(count))
            let px = Self.cents(cents + Int64(next(3)))
            let outcome = next(10)
            let share: Int64 = outcome == 0 ? 0 : outcome == 1 ? 50 : 100
            let got = sendRoute(order, venue, quantity, px, filledPercent: share)
            filled += got.units
            notional += Notional(px, got)
        }
        order.cumQty = Quantity(units: filled)
        order.avgPx = notional.averagePrice(over: order.cumQty)
        order.leavesQty = order.orderQty - order.cumQty
        let isDone = order.leavesQty.units == 0
        order.ordStatus = isDone ? .filled : filled > 0 ? .partiallyFilled : .new
        order.workflow = isDone ? .booked : .working
        order.transactTime = now
        order.sequence = sequence
        addPosition(order)
    }

    private mutating func sendRoute(
        _ parent: OrderRow, _ venue: String, _ quantity: Quantity, _ px: Price,
        filledPercent: Int64
    ) -> Quantity {
        let id = nextOrderID()
        let (time, sequence) = tick(180_000)
        var child = OrderRow(
            orderID: id, kind: .route, side: parent.side, ordType: .limit,
            timeInForce: .immediateOrCancel, orderQty: quantity, ordStatus: .new)
        child.parentOrderID = parent.orderID
        child.clOrdID = "R\(id)"
        child.account = parent.account
        child.symbol = parent.symbol
        child.price = px
        child.venue = venue
        child.created = time
        child.cumQty = Quantity(units: quantity.units * filledPercent / 100)
        child.leavesQty = quantity - child.cumQty
        child.avgPx = filledPercent > 0 ? px : .none
        child.ordStatus =
            filledPercent == 100 ? .filled : filledPercent > 0 ? .partiallyFilled : .new
        tell(parent, id, "routed", time, sequence, venue, quantity, px)
        explainRoute(parent, id, sequence, time, venue, quantity, px)
        let (acked, ackSequence) = tick(1_900_000)
        tell(parent, id, "routeAcknowledged", acked, ackSequence, venue, .zero, .none)
        if filledPercent > 0 { fill(parent, child, venue, px) }
        child.transactTime = now
        child.sequence = self.sequence
        edit { $0.orders.append(child) }
        return child.cumQty
    }

    private mutating func fill(
        _ parent: OrderRow, _ child: OrderRow, _ venue: String, _ px: Price
    ) {
        let (time, sequence) = tick(2_600_000)
        tell(parent, child.orderID, "filled", time, sequence, venue, child.cumQty, px)
        var execution = ExecutionRow(
            execID: "\(venue)-\(sequence)", orderID: child.orderID, kind: .route,
            side: child.side, execType: .trade, ordStatus: child.ordStatus, transactTime: time,
            sequence: sequence, ordinal: 0)
        execution.parentOrderID = parent.orderID
        execution.account = child.account
        execution.symbol = child.symbol
        execution.lastQty = child.cumQty
        execution.lastPx = px
        execution.lastMkt = venue
        execution.cumQty = child.cumQty
        execution.leavesQty = child.leavesQty
        execution.avgPx = px
        edit { $0.executions.append(execution) }
    }
}
