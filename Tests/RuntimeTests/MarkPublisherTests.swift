import OMSCore
import OMSTypes
import Testing

@testable import OMSRuntime

/// What is told of prices, and when.
@Suite struct MarkPublisherTests {
    private func price(_ number: Int64) -> Price { Price(units: number * DecimalText.scale) }

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
        #expect(marks.note(InstrumentID(1)), "somebody must tell it")
        #expect(!marks.note(InstrumentID(1)))
        #expect(!marks.note(InstrumentID(2)), "it is told with the first")
        #expect(take(&marks, middles: [1: 10, 2: 20]) == [[1: price(10), 2: price(20)]])
        #expect(marks.isEmpty)
        #expect(marks.note(InstrumentID(1)))
        #expect(take(&marks, middles: [1: 10]).isEmpty, "nothing is new")
        #expect(marks.note(InstrumentID(1)))
        #expect(take(&marks, middles: [1: 11]) == [[1: price(11)]])
    }

    @Test("Without two sides the last sale counts; without any price nothing is told")
    func sales() {
        var marks = MarkPublisher()
        _ = marks.note(InstrumentID(1), sale: price(7))
        _ = marks.note(InstrumentID(1), sale: price(8))
        _ = marks.note(InstrumentID(2))
        _ = marks.note(InstrumentID(3), sale: price(9))
        #expect(take(&marks, middles: [3: 30]) == [[1: price(8), 3: price(30)]])
    }

    @Test("What nobody holds is not told, and is told once somebody does")
    func holders() {
        var marks = MarkPublisher()
        _ = marks.note(InstrumentID(1))
        #expect(take(&marks, held: [], middles: [1: 10]).isEmpty)
        _ = marks.note(InstrumentID(1))
        #expect(take(&marks, held: [1], middles: [1: 10]) == [[1: price(10)]])
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
