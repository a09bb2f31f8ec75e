import OMSReadModel
import OMSTypes

extension DemoRows {
    /// A block of three members, traded, allocated, confirmed, one break, two instructions.
    mutating func addBlock() {
        let (time, sequence) = tick(30_000_000)
        let symbol = Self.symbols[Int(next(3))]
        var members: [OrderRow] = []
        let id = nextOrderID()
        for (place, account) in Self.accounts.prefix(3).enumerated() {
            var member = OrderRow(
                orderID: nextOrderID(), kind: .client, side: .buy, ordType: .limit,
                timeInForce: .day, orderQty: Self.shares(Int64(place + 1) * 700),
                ordStatus: .filled)
            member.parentOrderID = id
            member.clOrdID = "B-\(member.orderID)"
            member.account = account
            member.symbol = symbol.name
            member.price = Self.cents(symbol.price + 5)
            member.cumQty = member.orderQty
            member.avgPx = Self.cents(symbol.price + 1)
            member.workflow = .booked
            member.created = time
            member.transactTime = time
            member.sequence = sequence
            members.append(member)
        }
        var order = OrderRow(
            orderID: id, kind: .block, side: .buy, ordType: .limit, timeInForce: .day,
            orderQty: Self.shares(4_200), ordStatus: .new)
        order.symbol = symbol.name
        order.price = Self.cents(symbol.price + 5)
        order.created = time
        order.sequence = sequence
        tell(order, id, "blockFormed", time, sequence, "", order.orderQty, order.price)
        route(&order, symbol.price)
        edit { batch in
            batch.orders.append(order)
            batch.orders += members
            batch.positions.removeLast()
        }
        book(order, members)
    }

    private mutating func book(_ order: OrderRow, _ members: [OrderRow]) {
        let (time, sequence) = tick(9_000_000)
        var block = BlockRow(
            orderID: order.orderID, symbol: order.symbol, side: .buy, ordStatus: order.ordStatus)
        block.orderQty = order.orderQty
        block.cumQty = order.cumQty
        block.avgPx = order.avgPx
        block.workflow = .booked
        block.members = members.map {
            BlockMember(
                orderID: $0.orderID, clOrdID: $0.clOrdID, account: $0.account,
                orderQty: $0.orderQty, allocQty: $0.cumQty)
        }
        block.transactTime = time
        block.sequence = sequence
        edit { $0.blocks.append(block) }
        tell(order, order.orderID, "allocated", time, sequence, "", order.cumQty, order.avgPx)
        for (place, member) in members.enumerated() {
            settle(order, member, isBroken: place == 1 && sequence % 3 == 0)
        }
    }

    private mutating func settle(_ block: OrderRow, _ member: OrderRow, isBroken: Bool) {
        let (time, sequence) = tick(2_000_000)
        let cents = member.avgPx.units / 1_000_000
        let gross = cents * (member.cumQty.units / DecimalText.scale) * 1_000_000
        var allocation = AllocationRow(
            allocID: "A\(block.orderID)-\(member.account)", blockOrderID: block.orderID,
            orderID: member.orderID, side: .buy)
        allocation.account = member.account
        allocation.symbol = member.symbol
        allocation.allocQty = member.cumQty
        allocation.avgPx = member.avgPx
        allocation.grossTradeAmt = gross
        allocation.commission = member.cumQty.units / 1_000
        allocation.netMoney = gross + allocation.commission
        allocation.currency = "USD"
        allocation.allocStatus = "accepted"
        allocation.tradeDate = "2026-11-10"
        allocation.settlDate = "2026-11-12"
        allocation.transactTime = time
        allocation.sequence = sequence
        edit { $0.allocations.append(allocation) }
        confirm(allocation, isBroken: isBroken)
    }

    private mutating func confirm(_ allocation: AllocationRow, isBroken: Bool) {
        let (time, sequence) = tick(4_000_000)
        var row = ConfirmationRow(
            confirmID: "K-\(allocation.allocID)", allocID: allocation.allocID, side: .buy)
        row.orderID = allocation.orderID
        row.account = allocation.account
        row.symbol = allocation.symbol
        row.allocQty = allocation.allocQty
        row.avgPx = allocation.avgPx
        row.netMoney = allocation.netMoney
        row.currency = "USD"
        row.counterparty = "CUSTODY"
        row.affirmStatus = isBroken ? "disputed" : "affirmed"
        row.matchStatus = isBroken ? .broken : .matched
        if isBroken {
            let ours = Money(units: Int128(allocation.netMoney), currency: .usd).text
            let theirs = Money(units: Int128(allocation.netMoney + 1_250_000_000), currency: .usd)
            row.differingFields = [
                DifferingField(field: "NetCashAmount", ours: ours, theirs: theirs.text)
            ]
        }
        row.transactTime = time
        row.sequence = sequence
        edit { $0.confirmations.append(row) }
        if !isBroken { instruct(row) }
    }

    private mutating func instruct(_ confirmation: ConfirmationRow) {
        let (time, sequence) = tick(1_000_000)
        var row = SettlementRow(settlInstID: "NT\(sequence)", side: .buy)
        row.confirmID = confirmation.confirmID
        row.allocID = confirmation.allocID
        row.orderID = confirmation.orderID
        row.account = confirmation.account
        row.symbol = confirmation.symbol
        row.quantity = confirmation.allocQty
        row.amount = confirmation.netMoney
        row.currency = "USD"
        row.tradeDate = "2026-11-10"
        row.settlDate = "2026-11-12"
        row.status = "instructed"
        row.file = "NT\(sequence).xml"
        row.transactTime = time
        row.sequence = sequence
        edit { $0.settlements.append(row) }
    }

    mutating func addAnomaly() {
        let (time, sequence) = tick(5_000_000)
        var row = AnomalyRow(sequence: sequence, ordinal: 0, time: time, kind: "lateFill")
        row.orderID = 1_002
        row.venue = "SWFT"
        row.text = "a fill of 100 came after the route had been cancelled; it was booked"
        edit { $0.anomalies.append(row) }
    }
}
