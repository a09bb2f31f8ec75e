import Foundation
import OMSTypes
import Testing

@testable import VenueSimulator

/// Orders of ours behind recorded ones.
@Suite struct RecordedFlowTests {
    private func event(_ number: UInt64, _ kind: RecordedOrderEvent.Kind) -> RecordedOrderEvent {
        RecordedOrderEvent(time: 0, number: number, kind)
    }

    private func add(_ number: UInt64, _ side: Side, _ terms: String) -> RecordedOrderEvent {
        let level = level(terms)
        return event(number, .added(side, level.price, level.quantity))
    }

    private func rest(_ book: inout LimitOrderBook, _ id: UInt64, _ side: Side, _ terms: String) {
        let level = level(terms)
        var fills: [BookFill] = []
        _ = book.submit(
            BookOrder(
                id: BookOrderID(id), side: side, limit: level.price, quantity: level.quantity),
            fills: &fills)
    }

    @Test("An order waits behind what was there, and moves up as that ends")
    func queue() {
        var book = LimitOrderBook()
        var fills: [BookFill] = []
        for event in [add(1, .buy, "300@10.00"), add(2, .buy, "200@10.00")] {
            event.apply(to: &book, fills: &fills)
        }
        rest(&book, 7, .buy, "100@10.00")
        add(3, .buy, "400@10.00").apply(to: &book, fills: &fills)
        #expect(book.ahead(of: BookOrderID(7)) == qty("500"))
        event(1, .executed(left: qty("100"))).apply(to: &book, fills: &fills)
        #expect(book.ahead(of: BookOrderID(7)) == qty("300"))
        event(2, .ended).apply(to: &book, fills: &fills)
        #expect(book.ahead(of: BookOrderID(7)) == qty("100"))
        #expect(fills.isEmpty, "those before us traded, not we")
        // An execution of an order behind us would have been ours first.
        event(3, .executed(left: qty("330"))).apply(to: &book, fills: &fills)
        #expect(fills.map { text($0) } == ["qx7 70@10"])
        #expect(book.leaves(of: BookOrderID(7)) == qty("30"))
        #expect(book.top.bid == level("460@10.00"))
        #expect(book.restingCount == 1)
    }

    @Test("A recorded order that reaches ours fills it; ours that reaches a recorded one takes it")
    func crossing() {
        var book = LimitOrderBook()
        var fills: [BookFill] = []
        rest(&book, 7, .buy, "100@10.02")
        add(1, .sell, "250@10.01").apply(to: &book, fills: &fills)
        #expect(fills.map { text($0) } == ["qx7 100@10.02"])
        #expect(book.top.ask == level("150@10.01"))
        fills = []
        _ = book.submit(
            BookOrder(id: BookOrderID(8), side: .buy, limit: px("10.01"), quantity: qty("60")),
            fills: &fills)
        #expect(fills.map { text($0) } == ["8xq 60@10.01"])
        // The record says that 200 are left: of those 60 are ours, and 90 were there.
        event(1, .changed(qty("200"))).apply(to: &book, fills: &fills)
        #expect(book.top.ask == level("90@10.01"))
        event(1, .changed(qty("50"))).apply(to: &book, fills: &fills)
        #expect(book.top.ask == level("50@10.01"))
        event(1, .ended).apply(to: &book, fills: &fills)
        event(1, .ended).apply(to: &book, fills: &fills)
        #expect(book.top == BookTop())
    }

    @Test("Both forms of a record are read, and what is none is refused with its line")
    func files() throws {
        let stock = try RecordedOrderFile.read(
            """
            type,time,id,price,size,type
            A,30134030,727589,11.48,400,BID
            T,30134031,727589,11.48,100,TRUE
            R,30134030,727589,300
            C,30135030,727589
            """)
        #expect(
            stock == [
                RecordedOrderEvent(
                    time: 0, number: 727589, .added(.buy, px("11.48"), qty("400"))),
                RecordedOrderEvent(time: 1_000_000, number: 727589, .traded(qty("100"))),
                RecordedOrderEvent(time: 1_000_000, number: 727589, .changed(qty("300"))),
                RecordedOrderEvent(time: 1_000_000_000, number: 727589, .ended),
            ])
        let coin = try RecordedOrderFile.read(
            """
            id,timestamp,exchange.timestamp,price,volume,action,direction
            65595247,1430438404518,1430438404000,236.47,200000000,created,bid
            65595247,1430438404635,1430438404000,236.47,178855669,changed,bid
            """)
        #expect(coin[0].kind == .added(.buy, px("236.47"), qty("2")))
        #expect(
            coin[1]
                == RecordedOrderEvent(
                    time: 117_000_000, number: 65_595_247,
                    .executed(left: Quantity(units: 178_855_669))))
        #expect(throws: RecordedOrderFile.Unreadable.self) {
            try RecordedOrderFile.read("A,30134030,727589,11.48,400,MID")
        }
    }

    /// Counted as skipped where the record is not beside the repository.
    static let stock: String? = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let file = root.deletingLastPathComponent().appendingPathComponent(
            "shared/data/order-events/us-stock-2010-06-08-book.csv.gz")
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gunzip", "-c", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try? process.run()
        return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }()

    @Test(
        "A recorded day: an order that joins its queue is filled no earlier than what was ahead is gone",
        .enabled(if: stock != nil, "no record in ../shared"))
    func recordedDay() throws {
        let events = try RecordedOrderFile.read(try #require(Self.stock))
        #expect(events.count == 10_500)
        var book = LimitOrderBook()
        var fills: [BookFill] = []
        var ours = Quantity.zero
        for (index, event) in events.enumerated() {
            if index % 500 == 499, let best = book.top.bid {
                let id = BookOrderID(UInt64(index))
                var own: [BookFill] = []
                _ = book.submit(
                    BookOrder(id: id, side: .buy, limit: best.price, quantity: qty("100")),
                    fills: &own)
                ours += qty("100")
                #expect(own.isEmpty || book.leaves(of: id) != qty("100"))
            }
            let count = fills.count
            let ahead = Dictionary(
                uniqueKeysWithValues: book.places.keys.filter { !$0.isRecorded }
                    .map { ($0, book.ahead(of: $0) ?? .zero) })
            event.apply(to: &book, fills: &fills)
            // Who is filled by an execution stood before it: what was ahead of him was no more than
            // what stands at his price.
            for fill in fills[count...] {
                #expect(fill.maker.flatMap { ahead[$0] } != nil)
            }
        }
        let filled = fills.reduce(Quantity.zero) { $0 + $1.quantity }
        print("recorded day: \(fills.count) fills, \(text(filled)) of \(text(ours))")
        #expect(filled.isPositive && filled <= ours)
        #expect(fills.allSatisfy { $0.taker == nil && $0.maker?.isRecorded == false })
    }
}
