import Foundation
import OMSJournal
import OMSReadModel
import OMSTypes
import Testing

@Suite struct JournalFollowerTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    /// Follows the journal to its end and stops.
    func follow(
        _ day: RecordedDay, into store: ReadModelStore, through: SequenceNumber = .max
    ) async -> [String] {
        let failures = Failures()
        let follower = JournalFollower(
            storage: day.storage, writer: store, visibleThrough: { through },
            onFailure: { failures.add($0.description) })
        follower.start()
        _ = await store.wait(for: min(through, day.sequence), timeout: .seconds(10))
        follower.stop()
        return failures.all
    }

    func store(_ name: String = "read.sqlite") throws -> ReadModelStore {
        try ReadModelStore(path: folder.file(name))
    }

    @Test func anOrdersWholeLifeIsTold() async throws {
        let day = try RecordedDay()
        try day.trade()
        let store = try store()
        #expect(await follow(day, into: store) == [])
        #expect(store.position.sequence == day.sequence)

        var filter = OrderFilter()
        filter.clOrdID = "A-1"
        let order = try #require(try store.orders(filter).rows.first)
        #expect(order.ordStatus == .filled)
        #expect(order.cumQty == SampleRows.whole(1_000))
        #expect(order.avgPx == Price(units: 10_001_400_000))
        #expect(order.account == "ALPHA")
        #expect(order.symbol == "AAPL")

        let life = try #require(try store.life(of: order.orderID).rows)
        #expect(life.children.map(\.venue) == ["NEST", "SWFT"])
        #expect(life.children.map(\.cumQty) == [SampleRows.whole(600), SampleRows.whole(400)])
        let trades = life.executions.filter { $0.execType == .trade }
        #expect(trades.map(\.lastMkt) == ["NEST", "SWFT"])
        let names = life.lifeEvents.map(\.event)
        #expect(names.prefix(4) == ["accepted", "acknowledged", "routed", "routed"])
        #expect(names.filter { $0 == "filled" }.count == 2)
        #expect(names.contains("booked"))
    }

    @Test func theRoutersReasonNamesEveryVenue() async throws {
        let day = try RecordedDay()
        try day.trade()
        let store = try store()
        _ = await follow(day, into: store)
        let order = try #require(
            try store.orders(OrderFilter()).rows.first { $0.clOrdID == "A-1" })
        let life = try #require(try store.life(of: order.orderID).rows)
        let accept = try #require(life.decisions.first { $0.decision == "accept" })
        #expect(accept.verdicts.contains { $0.rule == "maximumQuantity" && $0.outcome == .passed })
        let routes = life.decisions.filter { $0.decision == "route" }
        #expect(routes.count == 2)
        let considered = routes[0].venues
        #expect(Set(considered.map(\.venue)) == ["NEST", "SWFT", "DUSK"])
        let sent = considered.filter { $0.sentQty.isPositive }
        #expect(sent.map(\.sentQty) == [SampleRows.whole(600), SampleRows.whole(400)])
        #expect(sent.allSatisfy { $0.text.hasPrefix("chosen") })
        #expect(considered.first { $0.venue == "DUSK" }?.text == "link down")
        #expect(routes[1].venues.isEmpty)
    }

    @Test func refusalsKeepWhatWasSentAndSayWhy() async throws {
        let day = try RecordedDay()
        try day.trade()
        let store = try store()
        _ = await follow(day, into: store)
        let rows = try store.orders(OrderFilter()).rows
        let large = try #require(rows.first { $0.clOrdID == "A-2" })
        #expect(large.ordStatus == .rejected)
        #expect(large.text.hasPrefix("P01 5000 6000"))
        let decision = try #require(try store.life(of: large.orderID).rows?.decisions.first)
        #expect(decision.decision == "refuse")
        #expect(decision.verdicts.first { $0.outcome == .blocked }?.rule == "maximumQuantity")
        #expect(
            decision.numbers == [
                DecisionNumber("limit", "5000"), DecisionNumber("measured", "6000"),
            ])
        #expect(rows.first { $0.clOrdID == "A-3" }?.symbol == "NOPE")
    }

    @Test func positionsAndVenuesFollow() async throws {
        let day = try RecordedDay()
        try day.trade()
        let store = try store()
        _ = await follow(day, into: store)
        let position = try #require(
            try store.positions(account: nil, symbol: nil, limit: 9).rows.first)
        #expect(position.account == "ALPHA")
        #expect(position.quantity == SampleRows.whole(1_000))
        #expect(position.cash == -10_001_400_000_000)
        let venues = try store.venues().rows
        #expect(venues.map(\.venue) == ["DUSK", "NEST", "SWFT"])
        #expect(venues.map(\.isUp) == [false, true, true])
        #expect(venues.map(\.fills) == [0, 1, 1])
    }

    /// The account is booked, but post-trade knows no master of it: operations must see that.
    @Test func whatPostTradeCannotDoIsAnAnomaly() async throws {
        let day = try RecordedDay()
        try day.trade()
        let store = try store()
        _ = await follow(day, into: store)
        let anomalies = try store.anomalies(before: nil, limit: 9).rows
        #expect(anomalies.map(\.kind).contains("MISSING_REFERENCE"))
    }

    @Test(arguments: [8, 11, 12, 13, 14, 17, 19])
    func stoppedAnywhereAndGoneOnTheRowsAreTheSame(stop: UInt64) async throws {
        let day = try RecordedDay()
        try day.trade()
        let whole = try store("whole.sqlite")
        _ = await follow(day, into: whole)
        let parted = try store("parted.sqlite")
        _ = await follow(day, into: parted, through: stop)
        #expect(parted.position.sequence == min(stop, day.sequence))
        _ = await follow(day, into: parted)
        try expectSame(whole, parted)
    }

    @Test func anotherBuildsFramesAreOnlyApplied() async throws {
        let day = try RecordedDay(isOwnBuild: false)
        try day.trade()
        let store = try store()
        #expect(await follow(day, into: store) == [])
        let order = try #require(
            try store.orders(OrderFilter()).rows.first { $0.clOrdID == "A-1" })
        #expect(order.ordStatus == .filled)
        let routes = try #require(try store.life(of: order.orderID).rows).decisions
            .filter { $0.decision == "route" }
        #expect(routes.count == 2)
        #expect(routes.allSatisfy { $0.venues.isEmpty })
    }

    @Test func aReadModelOfAnotherJournalIsEmptied() async throws {
        let day = try RecordedDay()
        try day.trade()
        let store = try store()
        var foreign = SampleRows.batch(through: 5, head: "12345678")
        foreign.orders = [SampleRows.order(4_711)]
        try store.apply(foreign)
        _ = await follow(day, into: store)
        #expect(try store.life(of: 4_711).rows == nil)
        let fresh = try self.store("fresh.sqlite")
        _ = await follow(day, into: fresh)
        try expectSame(store, fresh)
    }

    func expectSame(_ a: ReadModelStore, _ b: ReadModelStore) throws {
        #expect(a.position == b.position)
        let orders = try a.orders(OrderFilter()).rows
        #expect(try b.orders(OrderFilter()).rows == orders)
        #expect(
            try b.executions(ExecutionFilter()).rows == a.executions(ExecutionFilter()).rows)
        #expect(
            try b.positions(account: nil, symbol: nil, limit: 99).rows
                == a.positions(account: nil, symbol: nil, limit: 99).rows)
        #expect(try b.venues().rows == a.venues().rows)
        #expect(
            try b.anomalies(before: nil, limit: 99).rows
                == a.anomalies(before: nil, limit: 99).rows)
        for order in orders {
            #expect(try b.life(of: order.orderID).rows == a.life(of: order.orderID).rows)
        }
    }
}
