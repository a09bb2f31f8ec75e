import OMSReadModel
import OMSTypes

/// Rows for tests, in whole shares and dollars.
enum SampleRows {
    static let noon = Timestamp(nanoseconds: 1_794_322_800_000_000_000)

    static func whole(_ count: Int64) -> Quantity { Quantity(units: count * DecimalText.scale) }
    static func dollars(_ count: Int64) -> Price { Price(units: count * DecimalText.scale) }

    static func order(
        _ id: UInt64, symbol: String = "AAPL", account: String = "FUND1",
        status: OrdStatus = .new, kind: OrderLevel = .client, parent: UInt64 = 0
    ) -> OrderRow {
        var row = OrderRow(
            orderID: id, kind: kind, side: .buy, ordType: .limit, timeInForce: .day,
            orderQty: whole(1_000), ordStatus: status)
        row.parentOrderID = parent
        row.clOrdID = "C\(id)"
        row.symbol = symbol
        row.account = account
        row.price = dollars(101)
        row.leavesQty = status.isTerminal ? .zero : whole(1_000)
        row.created = noon
        row.transactTime = noon
        return row
    }

    static func trade(_ order: UInt64, sequence: UInt64, ordinal: Int = 0) -> ExecutionRow {
        var row = ExecutionRow(
            execID: "E\(sequence)-\(ordinal)", orderID: order, kind: .route, side: .buy,
            execType: .trade, ordStatus: .partiallyFilled, transactTime: noon,
            sequence: sequence, ordinal: ordinal)
        row.lastQty = whole(100)
        row.lastPx = dollars(101)
        row.lastMkt = "NEST"
        return row
    }

    static func batch(through sequence: UInt64, head: String = "h") -> ReadModelBatch {
        ReadModelBatch(
            position: ReadModelPosition(sequence: sequence, time: noon, head: head))
    }
}
