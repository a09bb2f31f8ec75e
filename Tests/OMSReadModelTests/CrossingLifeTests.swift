import OMSReadModel
import OMSTypes
import Testing

/// Orders that met inside the firm, as the read model tells of them.
@Suite struct CrossingLifeTests {
    @Test func bothSidesAreToldOfTheirTrade() async throws {
        let base = try JournalFollowerTests()
        let day = try RecordedDay()
        try day.cross()
        let store = try base.store()
        #expect(await base.follow(day, into: store) == [])
        let orders = try store.orders(OrderFilter()).rows
        for clOrdID in ["C-1", "C-2"] {
            let order = try #require(orders.first { $0.clOrdID == clOrdID })
            #expect(order.ordStatus == .filled && order.avgPx == Price(units: 10_000_000_000))
            let life = try #require(try store.life(of: order.orderID).rows)
            #expect(life.executions.filter { $0.execType == .trade }.map(\.lastMkt) == ["NET"])
            let told = try #require(life.lifeEvents.first { $0.event == "crossed" })
            #expect(told.quantity == SampleRows.whole(300) && told.venue == "NET")
            #expect(told.text == "trade 1 of the crossing network, within 99.9 × 100.1")
            let rests = life.lifeEvents.contains { $0.event == "restsAtNetwork" }
            #expect(rests == (clOrdID == "C-1"))
        }
        let network = try #require(try store.venues().rows.first { $0.venue == "NET" })
        #expect(network.kind == "crossing" && network.isUp && network.fills == 2)
    }
}
