/// What one consumer of market data has not looked at yet: numbers of books, each at most once,
/// oldest news first.
///
/// It holds no values: the consumer reads the latest from the store, so that a slow one skips what
/// is past and never falls behind by more than one round of all books. Its size is fixed.
public struct ConflatingQueue: ~Copyable {
    private let bookCount: Int
    /// What changed of each book since it was taken last; nothing: it is not in the ring.
    private let changes: UnsafeMutablePointer<MarketChange>
    private let ring: UnsafeMutablePointer<UInt32>
    private var head = 0
    /// Books that wait.
    public private(set) var count = 0

    /// - Parameter books: numbers are below this (venues × instruments of the store).
    public init(books: Int) {
        precondition(books > 0 && books <= Int(UInt32.max), "no books")
        bookCount = books
        changes = .allocate(capacity: books)
        changes.initialize(repeating: [], count: books)
        ring = .allocate(capacity: books)
        ring.initialize(repeating: 0, count: books)
    }

    deinit {
        changes.deallocate()
        ring.deallocate()
    }

    public var isEmpty: Bool { count == 0 }

    /// Something of a book changed. It keeps its place if it waits already.
    public mutating func mark(_ book: Int, _ change: MarketChange) {
        precondition(book >= 0 && book < bookCount, "no such book")
        guard !change.isEmpty else { return }
        if changes[book].isEmpty {
            var place = head + count
            if place >= bookCount { place -= bookCount }
            ring[place] = UInt32(book)
            count += 1
        }
        changes[book].formUnion(change)
    }

    /// The book that waits longest, and all that changed of it since it was taken last.
    public mutating func take() -> (book: Int, change: MarketChange)? {
        guard count > 0 else { return nil }
        let book = Int(ring[head])
        head += 1
        if head == bookCount { head = 0 }
        count -= 1
        let change = changes[book]
        changes[book] = []
        return (book, change)
    }

    /// Forgets what waits.
    public mutating func clear() { while take() != nil {} }

    public var byteCount: Int { bookCount * 5 }
}
