import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

/// Ways into a strategy beside D: an entry of a list, an order by voice.
@Suite struct StrategyEntryTests {
    private func program(_ desk: Desk, _ strategy: StrategyTerms) -> OrderProgram {
        OrderProgram(
            session: Desk.client, listID: "L", totNoOrders: 2,
            entries: [
                ProgramEntry(
                    DetailedOrder(order: desk.order("A", .buy, 7_000)), nil, by: strategy),
                ProgramEntry(DetailedOrder(order: desk.order("B", .buy, 300))),
            ])
    }

    @Test func anEntryOfAListIsWorked() throws {
        let desk = Desk.lots()
        desk.run(.list(.enter(program(desk, desk.strategy()))))
        for _ in 0..<4 where desk.routes.isEmpty { desk.run(.continueSweep) }
        #expect(desk.routes.shares == [300], "the other one goes at once")
        try desk.restart()
        // The list took a moment of the seven minutes: six slices.
        #expect(desk.nextSlice().shares == [1_200])
        #expect(desk.view("A").ordStatus == .new)
        #expect(desk.replayed() == desk.digest())
    }

    @Test func listsAreWrittenWithTheirStrategies() throws {
        let desk = Desk.lots()
        let terms = CodingSamples.boundedTerms(.iceberg)
        let command = OrderCommand.list(.enter(program(desk, terms)))
        var out = ByteWriter(capacity: 256)
        command.encode(into: &out)
        var reader = ByteReader(out.bytes)
        #expect(try OrderCommand(from: &reader) == command)
    }

    @Test func anOrderByVoiceIsWorked() {
        let desk = Desk.lots()
        var order = desk.order("", .buy, 7_000)
        order.clOrdID = ClOrdID()
        desk.run(.desk(.worked(user: "ann", order, desk.strategy())))
        #expect(desk.core.deskRefusal?.reason == nil)
        #expect(desk.nextSlice().shares == [1_000])
        #expect(desk.replayed() == desk.digest())
        desk.run(.desk(.worked(user: "ann", order, desk.strategy { $0.sizePPM = -1 })))
        #expect(desk.core.deskRefusal?.reason == .strategyParameter)
    }
}
