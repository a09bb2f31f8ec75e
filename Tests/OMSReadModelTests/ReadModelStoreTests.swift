import Foundation
import OMSReadModel
import OMSTypes
import Testing

@Suite struct ReadModelStoreTests {
    let folder: TemporaryFolder
    let store: ReadModelStore

    init() throws {
        folder = try TemporaryFolder()
        store = try ReadModelStore(path: folder.file("read.sqlite"))
    }

    @Test func everyRowComesBackAsItWasWritten() throws {
        let full = FullRows.batch
        try store.apply(full)
        #expect(try store.orders(OrderFilter()).rows == full.orders)
        #expect(try store.executions(ExecutionFilter()).rows == full.executions)
        #expect(try store.positions(account: nil, symbol: nil, limit: 9).rows == full.positions)
        #expect(try store.blocks(limit: 9).rows == full.blocks)
        #expect(
            try store.allocations(account: nil, blockOrderID: nil, limit: 9).rows
                == full.allocations)
        #expect(
            try store.confirmations(account: nil, matchStatus: nil, limit: 9).rows
                == full.confirmations)
        #expect(try store.settlements(account: nil, limit: 9).rows == full.settlements)
        #expect(try store.anomalies(before: nil, limit: 9).rows == full.anomalies)
        #expect(try store.venues().rows == full.venues)
        let life = try #require(try store.life(of: 7).rows)
        #expect(life.lifeEvents == full.lifeEvents)
        #expect(life.decisions == full.decisions)
    }

    @Test func aLaterRowTakesThePlaceOfTheEarlier() throws {
        var first = SampleRows.batch(through: 1)
        first.orders = [SampleRows.order(1, status: .new)]
        try store.apply(first)
        var second = SampleRows.batch(through: 2, head: "later")
        second.orders = [SampleRows.order(1, status: .filled)]
        try store.apply(second)

        let answer = try store.orders(OrderFilter())
        #expect(answer.rows.map(\.ordStatus) == [.filled])
        #expect(answer.position == second.position)
    }

    @Test(
        arguments: [
            // symbol, account, status, open, kind → OrderIDs, newest first
            ("AAPL", nil, nil, false, nil, [5, 4, 1]),
            (nil, "FUND2", nil, false, nil, [2]),
            (nil, nil, OrdStatus.filled, false, nil, [3]),
            (nil, nil, nil, true, nil, [5, 4, 2, 1]),
            (nil, nil, nil, false, OrderLevel.route, [5, 4]),
            ("AAPL", "FUND2", nil, false, nil, []),
        ] as [(String?, String?, OrdStatus?, Bool, OrderLevel?, [UInt64])])
    func ordersAreFiltered(
        symbol: String?, account: String?, status: OrdStatus?, open: Bool, kind: OrderLevel?,
        expected: [UInt64]
    ) throws {
        var batch = SampleRows.batch(through: 9)
        batch.orders = [
            SampleRows.order(1), SampleRows.order(2, symbol: "MSFT", account: "FUND2"),
            SampleRows.order(3, symbol: "MSFT", status: .filled),
            SampleRows.order(4, kind: .route, parent: 1),
            SampleRows.order(5, kind: .route, parent: 1),
        ]
        try store.apply(batch)
        var filter = OrderFilter()
        filter.symbol = symbol
        filter.account = account
        filter.ordStatus = status
        filter.isOpen = open
        filter.kind = kind
        #expect(try store.orders(filter).rows.map(\.orderID) == expected)
    }

    @Test func pagesFollowEachOtherWithoutGapOrRepeat() throws {
        var batch = SampleRows.batch(through: 30)
        batch.orders = (1...30).map { SampleRows.order($0) }
        batch.executions = (1...30).map { SampleRows.trade(1, sequence: 5, ordinal: $0) }
        try store.apply(batch)

        var seen: [UInt64] = []
        var filter = OrderFilter()
        filter.limit = 7
        while true {
            let page = try store.orders(filter).rows
            guard let last = page.last else { break }
            seen += page.map(\.orderID)
            filter.before = last.orderID
        }
        #expect(seen == (1...30).reversed())

        var executions = ExecutionFilter()
        executions.limit = 20
        executions.before = JournalPlace(sequence: 5, ordinal: 11)
        #expect(try store.executions(executions).rows.map(\.ordinal) == (1...10).reversed())
    }

    @Test func aSearchTextIsNeverSQL() throws {
        var batch = SampleRows.batch(through: 1)
        batch.orders = [SampleRows.order(1, symbol: "x' OR '1'='1")]
        try store.apply(batch)
        var filter = OrderFilter()
        filter.symbol = "' OR '1'='1"
        #expect(try store.orders(filter).rows.isEmpty)
        filter.symbol = "x' OR '1'='1"
        #expect(try store.orders(filter).rows.count == 1)
    }

    @Test func theLifeLineHoldsTheChildrenAndAnUnknownOrderHasNone() throws {
        var batch = SampleRows.batch(through: 3)
        batch.orders = [SampleRows.order(1), SampleRows.order(2, kind: .route, parent: 1)]
        var trade = SampleRows.trade(2, sequence: 3)
        trade.parentOrderID = 1
        batch.executions = [trade]
        try store.apply(batch)
        let life = try #require(try store.life(of: 1).rows)
        #expect(life.children.map(\.orderID) == [2])
        #expect(life.executions == [trade])
        #expect(try store.life(of: 2).rows?.parent?.orderID == 1)
        #expect(try store.life(of: 99).rows == nil)
    }
}
