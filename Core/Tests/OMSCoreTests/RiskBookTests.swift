import OMSTypes
import Testing

@testable import OMSCore

/// What the checks of rates, locates and prices remember.
@Suite struct RiskBookTests {
    private typealias S = RiskSample
    static let acme = InstrumentID(7)
    static let monday = CalendarDate(year: 2026, month: 3, day: 2)!

    /// §1.7 worked: r = 10, b = 5.
    @Test func tokenBucket() {
        let rate = TokenRate(perSecond: 10, burst: 5)
        func at(_ nanoseconds: Int64) -> Timestamp {
            Timestamp(nanoseconds: 1_000_000_000_000 + nanoseconds)
        }
        var bucket = TokenBucket(full: rate, at: at(0))
        for _ in 1...5 {
            #expect(bucket.hasToken(rate, at: at(0)))
            bucket.take(rate, at: at(0))
        }
        #expect(!bucket.hasToken(rate, at: at(0)), "the sixth at once")
        #expect(!bucket.hasToken(rate, at: at(99_999_999)))
        #expect(bucket.hasToken(rate, at: at(100_000_000)))
        var used = bucket
        used.take(rate, at: at(100_000_000))
        #expect(!used.hasToken(rate, at: at(100_000_000)), "the next is rejected")
        #expect(bucket.tokens(rate, at: at(600_000_000)) == 5 * TokenBucket.nano)
        #expect(used.tokens(rate, at: at(0)) == 0, "a clock that goes back adds nothing")
        #expect(!used.hasToken(rate, at: at(-1_000_000_000)))
        #expect(used.tokens(TokenRate(perSecond: 10, burst: 1), at: at(.max >> 1)) == 1_000_000_000)
    }

    @Test func tokensAtTheExtremes() {
        let wide = TokenRate(perSecond: .max, burst: .max)
        var bucket = TokenBucket(full: wide, at: Timestamp(nanoseconds: .min))
        bucket.take(wide, at: Timestamp(nanoseconds: .max))
        #expect(bucket.hasToken(wide, at: Timestamp(nanoseconds: .min)))
        let none = TokenRate(perSecond: 0, burst: 0)
        let empty = TokenBucket(full: none, at: .none)
        #expect(!empty.hasToken(none, at: Timestamp(nanoseconds: .max)), "0 passes nothing")
        #expect(!TokenBucket(full: none, at: .none).hasToken(wide, at: .none))
    }

    /// All buckets or none; what is refused takes nothing.
    @Test func tokensAreTakenTogether() throws {
        var buckets = TokenBuckets()
        let now = Timestamp(nanoseconds: 5)
        let (two, one) = (
            TokenRate(perSecond: 1, burst: 2), TokenRate(perSecond: 1, burst: 1)
        )
        var both = TokenBuckets.Demand()
        both.add(.session, 1, two)
        both.add(.account, 1, one)
        var session = TokenBuckets.Demand()
        session.add(.session, 1, two)
        #expect(buckets.take(both, at: now) == true)
        #expect(buckets.lacking(both, at: now) == one)
        let before = digest { buckets.digest(into: &$0) }
        #expect(buckets.take(both, at: now) == false)
        #expect(digest { buckets.digest(into: &$0) } == before, "a refused message takes no token")
        #expect(buckets.take(session, at: now) == true, "the session's second token is there")
        #expect(buckets.hasTokens(session, at: now) == false)
        #expect(buckets.hasTokens(TokenBuckets.Demand(), at: now) == true, "nothing is asked for")
        var copy = TokenBuckets()
        try Self.carry({ buckets.encode(into: &$0) }, { try copy.decode(from: &$0) })
        #expect(digest { copy.digest(into: &$0) } == digest { buckets.digest(into: &$0) })
    }

    /// T8 and the life of a locate.
    @Test func locates() throws {
        var book = LocateBook()
        let (own, other) = (AccountID(1), AccountID(2))
        func shares(_ count: Int64) -> Quantity { Quantity(units: count * S.unit) }
        func left(_ account: AccountID, _ day: CalendarDate = Self.monday) -> Int64 {
            book.available(account, Self.acme, on: day).units / S.unit
        }
        book.add(own, Self.acme, shares(100), on: Self.monday)
        book.add(.none, Self.acme, shares(50), on: Self.monday)
        #expect(left(own) == 150)
        #expect(left(other) == 50, "the firm's")
        #expect(left(own, Self.monday.adding(days: 1)) == 0, "good for the day")
        book.take(OrderID(1), own, Self.acme, shares(120), on: Self.monday)
        #expect(left(own) == 30)
        #expect(left(other) == 30)
        book.fill(OrderID(1), shares(70))
        #expect(book.held(OrderID(1)) == shares(50))
        book.end(OrderID(1))
        #expect(left(own) == 80, "50 come back for one more use")
        book.take(OrderID(2), own, Self.acme, shares(80), on: Self.monday)
        #expect(left(own) == 0)
        book.end(OrderID(2))
        #expect(left(own) == 30, "what was used twice is gone, 30 of the firm were not")
        // A replace takes its increase, which comes back as it was when the venue refuses.
        book.add(own, Self.acme, shares(10), on: Self.monday)
        book.take(OrderID(3), own, Self.acme, shares(5), on: Self.monday)
        book.take(OrderID(3), own, Self.acme, shares(5), on: Self.monday)
        let before = left(own)
        book.giveBack(OrderID(3), shares(5), asNeverTaken: true)
        #expect(left(own) == before + 5)
        var copy = LocateBook()
        try Self.carry({ book.encode(into: &$0) }, { try copy.decode(from: &$0) })
        #expect(digest { copy.digest(into: &$0) } == digest { book.digest(into: &$0) })
        // The day is over: nothing comes back into another one.
        let next = Self.monday.adding(days: 1)
        book.add(own, Self.acme, shares(1), on: next)
        book.end(OrderID(3))
        #expect(left(own, next) == 1)
        book.add(own, Self.acme, Quantity(units: .max), on: next)
        book.add(.none, Self.acme, Quantity(units: .max), on: next)
        #expect(book.available(own, Self.acme, on: next).units > 0)
    }

    /// P17 and P26.
    @Test func activity() throws {
        var book = ActivityBook()
        let second: Int64 = 1_000_000_000
        func at(_ seconds: Int64) -> Timestamp { Timestamp(nanoseconds: seconds * second) }
        for number in 0..<101 {
            book.recordFill(9, window: 60 * second, at: at(Int64(number / 2)))
        }
        book.recordFill(8, window: 60 * second, at: at(50))
        #expect(book.fills(9, window: 60 * second, at: at(50)) == 101)
        #expect(book.fills(9, window: 60 * second, at: at(60)) == 99, "two of them 60 s ago")
        book.reset(9)
        #expect(book.fills(9, window: 60 * second, at: at(60)) == 0, "a person has reset it")
        #expect(book.fills(8, window: 60 * second, at: at(60)) == 1)
        book.recordFill(9, window: 60 * second, at: at(61))
        #expect(book.fills(9, window: 60 * second, at: at(120)) == 1)
        book.recordFill(9, window: 60 * second, at: at(500))
        #expect(book.fills(9, window: 60 * second, at: at(500)) == 1)

        for _ in 0..<3 { book.recordMessage(of: 4, Self.acme, on: Self.monday) }
        book.recordExecution(of: 4, Self.acme, on: Self.monday)
        book.recordExecution(of: 4, Self.acme, on: Self.monday)
        book.undoExecution(of: 4, Self.acme, from: Self.monday)
        #expect(book.counts(of: 4, Self.acme, on: Self.monday) == (3, 1))
        let tuesday = Self.monday.adding(days: 1)
        #expect(book.counts(of: 4, Self.acme, on: tuesday) == (0, 0))
        book.recordMessage(of: 4, Self.acme, on: tuesday)
        book.undoExecution(of: 4, Self.acme, from: Self.monday)
        #expect(book.counts(of: 4, Self.acme, on: tuesday) == (1, 0))
        var copy = ActivityBook()
        try Self.carry({ book.encode(into: &$0) }, { try copy.decode(from: &$0) })
        #expect(digest { copy.digest(into: &$0) } == digest { book.digest(into: &$0) })
    }

    private func digest(_ fold: (inout StateDigest) -> Void) -> StateDigest {
        var digest = StateDigest()
        fold(&digest)
        return digest
    }

    /// From a writer to a reader by way of chunks.
    static func carry(
        _ write: (inout SnapshotWriter) -> Void, _ read: (inout SnapshotReader) throws -> Void
    ) throws {
        let chunks = RiskBookChunks()
        var writer = SnapshotWriter(chunkBytes: 64) { chunks.all.append(Array($0)) }
        write(&writer)
        writer.flush()
        chunks.all.reverse()
        defer { for buffer in chunks.lent { buffer.deallocate() } }
        var reader = SnapshotReader { chunks.lend() }
        try read(&reader)
        let isAtEnd = reader.isAtEnd()
        #expect(isAtEnd, "read to the end")
    }
}

/// Chunks of a snapshot, and the memory that they are read from.
final class RiskBookChunks {
    var all: [[UInt8]] = []
    var lent: [UnsafeMutableRawBufferPointer] = []

    func lend() -> UnsafeRawBufferPointer? {
        guard let next = all.popLast() else { return nil }
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(1, next.count), alignment: 8)
        buffer.copyBytes(from: next)
        lent.append(buffer)
        return UnsafeRawBufferPointer(rebasing: buffer[..<next.count])
    }
}
