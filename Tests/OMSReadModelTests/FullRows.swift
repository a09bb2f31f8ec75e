import OMSReadModel
import OMSTypes

/// One row of each table with every field set, awkward texts included.
enum FullRows {
    static let awkward = "a\"b\\c<d>&\u{2028}é\u{1F600}"

    static var batch: ReadModelBatch {
        var batch = SampleRows.batch(through: 12, head: "00ff")
        batch.orders = [order]
        batch.executions = [execution]
        batch.positions = [position]
        batch.blocks = [block]
        batch.allocations = [allocation]
        batch.confirmations = [confirmation]
        batch.settlements = [settlement]
        batch.lifeEvents = [lifeEvent]
        batch.decisions = [decision]
        batch.anomalies = [anomaly]
        batch.venues = [venue]
        return batch
    }

    private static var order: OrderRow {
        var row = SampleRows.order(7, status: .partiallyFilled)
        row.origClOrdID = "C6"
        row.stopPx = SampleRows.dollars(99)
        row.expireTime = SampleRows.noon.adding(nanoseconds: 1)
        row.cumQty = SampleRows.whole(10)
        row.avgPx = Price(units: 10_050_000_001)
        row.workflow = .staged
        row.venue = "NEST"
        row.text = awkward
        row.sequence = UInt64.max
        return row
    }

    private static var execution: ExecutionRow {
        var row = SampleRows.trade(8, sequence: 12, ordinal: 3)
        row.parentOrderID = 7
        row.clOrdID = "C7"
        row.account = "FUND1"
        row.symbol = "AAPL"
        row.cumQty = SampleRows.whole(10)
        row.leavesQty = SampleRows.whole(990)
        row.avgPx = SampleRows.dollars(100)
        row.text = awkward
        return row
    }

    private static var position: PositionRow {
        var row = PositionRow(account: "FUND1", symbol: "AAPL")
        row.quantity = SampleRows.whole(-5)
        row.boughtQty = SampleRows.whole(5)
        row.soldQty = SampleRows.whole(10)
        row.openBuyQty = SampleRows.whole(1)
        row.openSellQty = SampleRows.whole(2)
        row.avgPx = SampleRows.dollars(100)
        row.cash = Int64.min
        row.currency = "USD"
        row.transactTime = SampleRows.noon
        row.sequence = 12
        return row
    }

    private static var block: BlockRow {
        var row = BlockRow(orderID: 9, symbol: "AAPL", side: .sell, ordStatus: .filled)
        row.orderQty = SampleRows.whole(300)
        row.cumQty = SampleRows.whole(300)
        row.avgPx = SampleRows.dollars(100)
        row.workflow = .booked
        row.members = [
            BlockMember(
                orderID: 7, clOrdID: "C7", account: "FUND1", orderQty: SampleRows.whole(200),
                allocQty: SampleRows.whole(199)),
            BlockMember(
                orderID: 6, clOrdID: "", account: "", orderQty: SampleRows.whole(100)),
        ]
        row.transactTime = SampleRows.noon
        row.sequence = 11
        return row
    }

    private static var allocation: AllocationRow {
        var row = AllocationRow(allocID: "A1", blockOrderID: 9, orderID: 7, side: .sellShort)
        row.account = "FUND1"
        row.symbol = "AAPL"
        row.allocQty = SampleRows.whole(199)
        row.avgPx = SampleRows.dollars(100)
        row.grossTradeAmt = 1
        row.commission = 2
        row.fees = 3
        row.netMoney = 4
        row.currency = "USD"
        row.accruedInterest = 6
        row.settlAmount = 7
        row.settlCurrency = "EUR"
        row.baseAmount = 8
        row.baseCurrency = "GBP"
        row.allocStatus = "accepted"
        row.tradeDate = "2026-11-10"
        row.settlDate = "2026-11-12"
        row.text = awkward
        row.transactTime = SampleRows.noon
        row.sequence = 10
        return row
    }

    private static var confirmation: ConfirmationRow {
        var row = ConfirmationRow(confirmID: "K1", allocID: "A1", side: .buy)
        row.orderID = 7
        row.account = "FUND1"
        row.symbol = "AAPL"
        row.allocQty = SampleRows.whole(199)
        row.avgPx = SampleRows.dollars(100)
        row.netMoney = -4
        row.currency = "USD"
        row.counterparty = "CPTY"
        row.confirmStatus = "received"
        row.affirmStatus = "affirmed"
        row.matchStatus = .broken
        row.differingFields = [
            DifferingField(field: "NetCashAmount", ours: "1.00", theirs: "1.01"),
            DifferingField(field: "SettlementDate", ours: "", theirs: ""),
        ]
        row.text = awkward
        row.transactTime = SampleRows.noon
        row.sequence = 10
        return row
    }

    private static var settlement: SettlementRow {
        var row = SettlementRow(settlInstID: "S1", side: .buy)
        row.confirmID = "K1"
        row.allocID = "A1"
        row.orderID = 7
        row.account = "FUND1"
        row.symbol = "AAPL"
        row.quantity = SampleRows.whole(199)
        row.amount = 5
        row.currency = "USD"
        row.accruedInterest = 6
        row.baseAmount = 8
        row.baseCurrency = "GBP"
        row.tradeDate = "2026-11-10"
        row.settlDate = "2026-11-12"
        row.status = "instructed"
        row.file = "S1.xml"
        row.transactTime = SampleRows.noon
        row.sequence = 10
        return row
    }

    private static var lifeEvent: LifeEventRow {
        var row = LifeEventRow(
            rootOrderID: 7, orderID: 8, sequence: 12, ordinal: 3, time: SampleRows.noon,
            event: "routed")
        row.venue = "NEST"
        row.quantity = SampleRows.whole(100)
        row.price = SampleRows.dollars(101)
        row.text = awkward
        return row
    }

    private static var decision: DecisionRow {
        var row = DecisionRow(
            rootOrderID: 7, orderID: 8, sequence: 12, ordinal: 3, time: SampleRows.noon,
            decision: "route", reason: awkward)
        row.numbers = [DecisionNumber("limit", "101"), DecisionNumber("", "")]
        row.verdicts = [
            RuleVerdict(rule: "priceCollar", outcome: .passed),
            RuleVerdict(rule: "credit", outcome: .blocked, text: "5 over 4"),
        ]
        row.venues = [
            ConsideredVenue(
                venue: "NEST", price: SampleRows.dollars(101), size: SampleRows.whole(300),
                score: -7, sentQty: SampleRows.whole(100), text: "cheapest")
        ]
        return row
    }

    private static var anomaly: AnomalyRow {
        var row = AnomalyRow(sequence: 12, ordinal: 4, time: SampleRows.noon, kind: "lateFill")
        row.orderID = 8
        row.venue = "NEST"
        row.text = awkward
        return row
    }

    private static var venue: VenueRow {
        var row = VenueRow(venue: "NEST")
        row.kind = "lit"
        row.isUp = true
        row.ordersSent = 3
        row.fills = 2
        row.rejects = 1
        row.filledQty = SampleRows.whole(3)
        row.ackLatencyNanoseconds = 1_200_000
        row.fillRate = 66_000_000
        row.transactTime = SampleRows.noon
        row.sequence = 12
        return row
    }
}
