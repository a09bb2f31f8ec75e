import OMSTypes
import Testing

@testable import OMSMarket

/// Incremental refresh (X) and full refresh (W) of one book.
@Suite struct DepthTests {
    struct Row: Sendable, CustomStringConvertible {
        let name: String
        /// `action price size [position]`, separated by semicolons; action is 279's value.
        let entries: String
        let bids: String
        var refusal: MarketRefusal?
        var description: String { name }
    }

    private static let base = "0 10 5; 0 9 4; 0 8 3; "

    static let rows = [
        Row(
            name: "levels find their place", entries: "0 9 4; 0 10 5; 0 8 3",
            bids: "10 5 | 9 4 | 8 3"),
        Row(
            name: "new at a price that is there replaces it", entries: base + "0 9 7",
            bids: "10 5 | 9 7 | 8 3"),
        Row(name: "change", entries: base + "1 8 9", bids: "10 5 | 9 4 | 8 9"),
        Row(name: "change to nothing deletes", entries: base + "1 8 0", bids: "10 5 | 9 4"),
        Row(
            name: "change of what is not there", entries: base + "1 7 1",
            bids: "10 5 | 9 4 | 8 3", refusal: .noSuchLevel),
        Row(name: "delete", entries: base + "2 9 0", bids: "10 5 | 8 3"),
        Row(
            name: "delete of what is not there", entries: base + "2 9.5 0",
            bids: "10 5 | 9 4 | 8 3", refusal: .noSuchLevel),
        Row(name: "delete thru a price", entries: base + "3 9 0", bids: "8 3"),
        Row(name: "delete thru a price between", entries: base + "3 8.5 0", bids: "8 3"),
        Row(name: "delete from a price", entries: base + "4 9 0", bids: "10 5"),
        Row(
            name: "overlay sets", entries: base + "5 9.5 2; 5 8 1",
            bids: "10 5 | 9.5 2 | 9 4 | 8 1"),
        Row(
            name: "overlay of nothing deletes, or does nothing", entries: base + "5 9 0; 5 7 0",
            bids: "10 5 | 8 3"),
        Row(
            name: "insert at a position", entries: base + "0 9.5 2 2",
            bids: "10 5 | 9.5 2 | 9 4 | 8 3"),
        Row(
            name: "insert in the wrong place", entries: base + "0 11 2 2",
            bids: "10 5 | 9 4 | 8 3", refusal: .outOfOrder),
        Row(
            name: "insert behind a hole", entries: base + "0 7 2 5",
            bids: "10 5 | 9 4 | 8 3", refusal: .noSuchLevel),
        Row(
            name: "change at a position may move the price", entries: base + "1 9.9 6 2",
            bids: "10 5 | 9.9 6 | 8 3"),
        Row(
            name: "change at a position out of order", entries: base + "1 10.5 6 2",
            bids: "10 5 | 9 4 | 8 3", refusal: .outOfOrder),
        Row(
            name: "overlay at a position", entries: base + "5 10.5 6 1",
            bids: "10.5 6 | 9 4 | 8 3"),
        Row(name: "delete at a position", entries: base + "2 0 0 1", bids: "9 4 | 8 3"),
        Row(name: "delete thru a position", entries: base + "3 0 0 2", bids: "8 3"),
        Row(name: "delete from a position", entries: base + "4 0 0 2", bids: "10 5"),
        Row(
            name: "delete at an empty position", entries: base + "2 0 0 4",
            bids: "10 5 | 9 4 | 8 3", refusal: .noSuchLevel),
        Row(
            name: "new at a position without a price", entries: base + "0 0 5 1",
            bids: "10 5 | 9 4 | 8 3", refusal: .unsound),
        Row(
            name: "overlay at a position without a price", entries: base + "5 0 5 1",
            bids: "10 5 | 9 4 | 8 3", refusal: .unsound),
        Row(
            name: "new without a size", entries: base + "0 7 0", bids: "10 5 | 9 4 | 8 3",
            refusal: .unsound),
    ]

    private func apply(_ text: String, _ side: BookSide, to store: inout MarketStore)
        -> MarketRefusal?
    {
        var refusal: MarketRefusal?
        for entry in text.split(separator: ";") {
            let words = entry.split(separator: " ").map(String.init)
            let size = px(words[2]).units
            let outcome = store.apply(
                .level(
                    stock, venue(1), side, MDUpdateAction(rawValue: UInt8(words[0])!)!,
                    // A sale book is the mirror image: 20 less the price.
                    side == .bid || words[1] == "0"
                        ? px(words[1]) : Price(units: px("20").units - px(words[1]).units),
                    Quantity(units: size), position: words.count > 3 ? UInt8(words[3])! : 0,
                    at: at(1)))
            refusal = outcome.refusal
        }
        return refusal
    }

    @Test(arguments: rows) func bids(_ row: Row) {
        var store = MarketStore(venues: 1, instruments: 1)
        #expect(apply(row.entries, .bid, to: &store) == row.refusal)
        #expect(store.text(venue(1), .bid) == row.bids)
        let isBroken = row.refusal == .noSuchLevel || row.refusal == .outOfOrder
        #expect(store.book(stock, venue(1)).isUsable != isBroken)
        #expect(store.nationalBest(stock, at: at(1)).bid.isSet != isBroken)
    }

    @Test(arguments: rows) func asksAreTheMirrorImage(_ row: Row) {
        var bids = MarketStore(venues: 1, instruments: 1)
        var asks = MarketStore(venues: 1, instruments: 1)
        #expect(apply(row.entries, .bid, to: &bids) == apply(row.entries, .ask, to: &asks))
        let mirrored = asks.withLevels(stock, venue(1), .ask) {
            $0.map { 20 * 100_000_000 - $0.price.units }
        }
        #expect(mirrored == bids.withLevels(stock, venue(1), .bid) { $0.map(\.price.units) })
    }

    @Test func whatIsCutOffIsKnownToBeUnknown() {
        var store = MarketStore(venues: 1, instruments: 1)
        for price in 1...11 {
            store.apply(
                .level(stock, venue(1), .bid, .new, Price(units: Int64(price)), qty(1), at: at(1)))
        }
        #expect(store.book(stock, venue(1)).bidLevels == 10)
        // The eleventh level is gone from here, not from the venue: its deletion is no surprise.
        #expect(
            store.apply(
                .level(stock, venue(1), .bid, .delete, Price(units: 1), .zero, at: at(2))
            )
            .refusal == nil)
        for price in (2...11).reversed() {
            #expect(store.book(stock, venue(1)).isUsable)
            store.apply(
                .level(
                    stock, venue(1), .bid, .delete, Price(units: Int64(price)), .zero, at: at(3)))
        }
        #expect(!store.book(stock, venue(1)).isUsable, "an eleventh level may stand there")
    }

    /// Deleting from a level on says that nothing is behind it.
    @Test(arguments: [false, true]) func aCutEndsWhereTheRestIsDeleted(_ isByPosition: Bool) {
        var store = MarketStore(venues: 1, instruments: 1)
        func level(_ action: MDUpdateAction, _ price: Int64, _ position: UInt8) -> MarketUpdate {
            .level(
                stock, venue(1), .bid, action, Price(units: price), qty(1),
                position: isByPosition ? position : 0, at: at(1))
        }
        for price in 1...11 as ClosedRange<Int64> { store.apply(level(.new, price, 1)) }
        store.apply(level(.deleteFrom, 10, 2))
        #expect(store.book(stock, venue(1)).bidLevels == 1)
        store.apply(level(.delete, 11, 1))
        let book = store.book(stock, venue(1))
        #expect(book.bidLevels == 0 && book.isUsable)
    }

    @Test func aSnapshotMendsABrokenBook() {
        var store = MarketStore(venues: 1, instruments: 1)
        store.apply(.level(stock, venue(1), .bid, .delete, px("9"), .zero, at: at(1)))
        #expect(!store.book(stock, venue(1)).isUsable)
        let entries = [
            SnapshotEntry(.ask, BookLevel(px("10.2"), qty(2), orders: 1, at: at(5))),
            SnapshotEntry(.bid, BookLevel(px("9.9"), qty(1), orders: 2, at: at(5))),
            SnapshotEntry(.bid, BookLevel(px("10"), qty(3), orders: 3, at: at(5))),
        ]
        let outcome = entries.withUnsafeBufferPointer {
            store.apply(snapshot: $0, stock, venue(1), at: at(5), sequence: 7)
        }
        #expect(outcome.change.isSuperset(of: [.top, .nationalBid, .nationalAsk]))
        #expect(store.text(venue(1), .bid) == "10 3 | 9.9 1")
        #expect(store.text(venue(1), .ask) == "10.2 2")
        #expect(store.book(stock, venue(1)).sequence == 7)
        #expect(store.withLevels(stock, venue(1), .bid) { $0[0].orders } == 3)
        #expect(store.nationalBest(stock, at: at(5)).bid == px("10"))
    }

    @Test func aQuoteOfTheTopKeepsTheRestOfTheBook() {
        var store = MarketStore(venues: 1, instruments: 1)
        _ = apply("0 10 5; 0 9 4; 0 8 3", .bid, to: &store)
        store.apply(.quote(stock, venue(1), .bid, px("9"), qty(6), at: at(2)))
        #expect(store.text(venue(1), .bid) == "9 6 | 8 3")
        store.apply(.quote(stock, venue(1), .bid, px("9.5"), qty(1), at: at(3)))
        #expect(store.text(venue(1), .bid) == "9.5 1 | 9 6 | 8 3")
        #expect(store.displayed(stock, venue(1), .bid, limit: px("9")) == qty(7))
        #expect(store.displayed(stock, venue(1), .bid) == qty(10))
        store.apply(.quote(stock, venue(1), .bid, .none, .zero, at: at(4)))
        #expect(store.text(venue(1), .bid) == "")
    }
}
