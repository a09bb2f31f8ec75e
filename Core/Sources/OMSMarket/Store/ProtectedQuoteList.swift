import OMSTypes

/// A protected quote as routing records it.
@frozen public struct ProtectedQuote: Equatable, Sendable {
    public var venue: VenueID
    public var rank: UInt16
    public var price: Price
    public var size: Quantity
    public var time: Timestamp
    /// Feed sequence that said so.
    public var sequence: UInt64

    /// Nanoseconds since it was heard.
    public func age(at now: Timestamp) -> Int64 { now.since(time) }
}

/// Protected quotes in the order in which a sweep takes them. Made once, filled again and again.
public struct ProtectedQuoteList: ~Copyable {
    private let quotes: UnsafeMutablePointer<ProtectedQuote>
    public private(set) var count = 0

    public init() {
        let none = ProtectedQuote(
            venue: .none, rank: 0, price: .none, size: .zero, time: .none, sequence: 0)
        quotes = .allocate(capacity: MarketStore.venuesMax)
        quotes.initialize(repeating: none, count: MarketStore.venuesMax)
    }

    deinit { quotes.deallocate() }

    public subscript(index: Int) -> ProtectedQuote {
        precondition(index >= 0 && index < count, "no such quote")
        return quotes[index]
    }

    /// Valid until the list is filled again.
    public var elements: UnsafeBufferPointer<ProtectedQuote> {
        UnsafeBufferPointer(start: quotes, count: count)
    }

    mutating func clear() { count = 0 }

    /// Quotes come by venue number, so that equal ones keep that order.
    mutating func insert(_ quote: ProtectedQuote, isBid: Bool) {
        var place = count
        while place > 0, Self.isBefore(quote, quotes[place - 1], isBid) {
            quotes[place] = quotes[place - 1]
            place -= 1
        }
        quotes[place] = quote
        count += 1
    }

    private static func isBefore(_ a: ProtectedQuote, _ b: ProtectedQuote, _ isBid: Bool) -> Bool {
        if a.price != b.price { return isBid ? a.price > b.price : a.price < b.price }
        return a.rank < b.rank
    }
}
