import OMSCore
import OMSTypes
import Testing

@testable import OMSRuntime

/// What is told of prices, and when.
@Suite struct MarkPublisherTests {
    private func price(_ number: Int64) -> Price { Price(units: number * DecimalText.scale) }

    /// Outside of expectations, which cannot change what they look at.
    private func note(
        _ marks: inout MarkPublisher, _ raw: UInt32, sale: Price? = nil
    ) -> Bool {
        marks.note(InstrumentID(raw), sale: sale)
    }

    private func take(
        _ marks: inout MarkPublisher, held: Set<UInt32> = [1, 2, 3],
        middles: [UInt32: Int64] = [:]
    ) -> [[UInt32: Price]] {
        marks.take(
            { held.contains($0.raw) },
            { middles[$0.raw].map { self.price($0) } ?? .none }
        ).map { command in
            Dictionary(
                command.prices.map { ($0.instrument.raw, $0.price) }, uniquingKeysWith: { $1 })
        }
    }

    @Test("The first touch asks for a telling, the last price counts, the same is not told twice")
    func conflated() {
        var marks = MarkPublisher()
        #expect(marks.isEmpty)
        let asks = [1, 1, 2].map { note(&marks, $0) }
        #expect(asks == [true, false, false], "somebody must tell it, and one is enough")
        var told = take(&marks, middles: [1: 10, 2: 20])
        #expect(told == [[1: price(10), 2: price(20)]])
        #expect(marks.isEmpty)
        var asksAgain = note(&marks, 1)
        told = take(&marks, middles: [1: 10])
        #expect(asksAgain && told.isEmpty, "nothing is new")
        asksAgain = note(&marks, 1)
        told = take(&marks, middles: [1: 11])
        #expect(asksAgain && told == [[1: price(11)]])
    }

    @Test("Without two sides the last sale counts; without any price nothing is told")
    func sales() {
        var marks = MarkPublisher()
        _ = note(&marks, 1, sale: price(7))
        _ = note(&marks, 1, sale: price(8))
        _ = note(&marks, 2)
        _ = note(&marks, 3, sale: price(9))
        let told = take(&marks, middles: [3: 30])
        #expect(told == [[1: price(8), 3: price(30)]])
    }

    @Test("What nobody holds is not told, and is told once somebody does")
    func holders() {
        var marks = MarkPublisher()
        _ = note(&marks, 1)
        var told = take(&marks, held: [], middles: [1: 10])
        #expect(told.isEmpty)
        _ = note(&marks, 1)
        told = take(&marks, held: [1], middles: [1: 10])
        #expect(told == [[1: price(10)]])
    }

    @Test("A command holds no more entries than it may")
    func parts() {
        var marks = MarkPublisher()
        let count = MarketMarks.entriesMax * 2 + 1
        for number in 1...count { _ = marks.note(InstrumentID(UInt32(number))) }
        let commands = marks.take({ _ in true }, { self.price(Int64($0.raw)) })
        #expect(
            commands.map(\.prices.count) == [MarketMarks.entriesMax, MarketMarks.entriesMax, 1])
        let told = commands.flatMap(\.prices).map(\.instrument.raw)
        #expect(told == (1...count).map { UInt32($0) })
    }
}
