import OMSTypes
import Testing

@testable import OMSMarket

@Suite struct ConflatingQueueTests {
    @Test func aBookWaitsOnceInTheOrderOfItsFirstNews() {
        var queue = ConflatingQueue(books: 4)
        queue.mark(2, .top)
        queue.mark(0, .trade)
        queue.mark(2, .trade)
        queue.mark(1, [])
        #expect(queue.count == 2)
        let first = queue.take()
        #expect(first?.book == 2 && first?.change == [.top, .trade])
        queue.mark(2, .depth)
        #expect(queue.take()?.book == 0)
        #expect(queue.take()?.change == .depth)
        #expect(queue.take() == nil && queue.isEmpty)
        queue.mark(3, .top)
        queue.clear()
        #expect(queue.take() == nil)
    }

    /// A consumer that takes one book in a hundred updates: it sees the last state of each book,
    /// and the queue is never longer than there are books.
    @Test(arguments: [1, 7, 99] as [UInt64]) func aSlowConsumerSeesTheLastOfEach(_ seed: UInt64) {
        var numbers = SeededNumbers(state: seed)
        var store = MarketStore(venues: 3, instruments: 50)
        var queue = ConflatingQueue(books: 150)
        let size = queue.byteCount
        var last: [Int: Int64] = [:]
        var seen: [Int: Int64] = [:]
        var unseen: Set<Int> = []
        func look(_ store: borrowing MarketStore, _ queue: inout ConflatingQueue) {
            guard let news = queue.take() else { return }
            let book = store.book(at: news.book)
            seen[news.book] = store.book(book.instrument, book.venue).bid.units
            #expect(unseen.remove(news.book) != nil, "seed \(seed): nothing new in it")
        }
        for step in 1...20_000 {
            let index = numbers.below(150)
            let book = store.book(at: index)
            let outcome = store.apply(
                .quote(
                    book.instrument, book.venue, .bid, Price(units: Int64(step)), qty(1),
                    at: at(Int64(step))))
            queue.mark(store.bookIndex(book.instrument, book.venue)!, outcome.change)
            last[index] = Int64(step)
            unseen.insert(index)
            #expect(queue.count == unseen.count && queue.count <= 150)
            if step % 100 == 0 { look(store, &queue) }
        }
        while !queue.isEmpty { look(store, &queue) }
        #expect(seen == last, "seed \(seed)")
        #expect(queue.byteCount == size)
    }
}
