import FIXCodec
import MarketDataGateway
import OMSTypes

/// A venue's market data in JSON to quotes and trades. Books are kept by number: after a gap a book
/// shows nothing until a new snapshot has come.
public struct StreamMarket {
    /// What a message comes to.
    public struct Outcome: Equatable, Sendable {
        public var entries: [MarketEntry] = []
        /// Symbols, in our form, whose channel must be asked for a snapshot again.
        public var lost: [(channel: String, symbol: Symbol)] = []
        public init() {}

        public static func == (a: Self, b: Self) -> Bool {
            a.entries == b.entries && a.lost.elementsEqual(b.lost) { $0 == $1 }
        }
    }

    private struct Key: Hashable, Comparable {
        var channel: Int
        var symbol: Symbol

        static func < (a: Self, b: Self) -> Bool {
            a.channel != b.channel ? a.channel < b.channel : a.symbol < b.symbol
        }
    }

    private let codec: StreamCodec
    private var books: [Key: StreamBook] = [:]
    /// Gaps that were found since the start.
    public private(set) var gaps = 0

    public init(_ codec: StreamCodec) { self.codec = codec }

    /// Nothing is known any more.
    public mutating func clear() { books.removeAll() }

    /// Books that were lost and whose snapshot has not come yet.
    public var awaited: [(channel: String, symbol: Symbol)] {
        books.filter { $0.value.sequence == nil }.keys.sorted().map {
            (codec.template.channels[$0.channel].name, $0.symbol)
        }
    }

    /// All books as they stand: as long as the link lives, a quiet quote is no old one.
    public var standing: [MarketEntry] {
        var outcome = Outcome()
        for key in books.keys.sorted() {
            guard let book = books[key], book.sequence != nil else { continue }
            tell(key.symbol, book, &outcome)
        }
        return outcome.entries
    }

    /// `nil` when no channel knows the message.
    public mutating func read(_ root: JSONValue) -> Outcome? {
        let channels = codec.template.channels
        guard let index = channels.firstIndex(where: { $0.receive.matches(root) }) else {
            return nil
        }
        let channel = channels[index]
        var outcome = Outcome()
        if channel.levels != nil {
            readBook(channel, index, root, &outcome)
            return outcome
        }
        var elements = [root]
        if let each = channel.each {
            guard case .array(let inner)? = each.value(in: root) else { return outcome }
            elements = inner
        }
        for element in elements { read(channel, element, &outcome) }
        return outcome
    }

    // MARK: Tops and trades

    private func read(
        _ channel: StreamChannel, _ element: JSONValue, _ outcome: inout Outcome
    ) {
        guard let symbol = symbol(channel, element) else { return }
        for (price, size, isBid) in [
            (QuoteTag.bidPx, QuoteTag.bidSize, true), (QuoteTag.offerPx, QuoteTag.offerSize, false),
        ] where channel.path(of: price) != nil {
            var side = QuoteSide(symbol: symbol, isBid: isBid, price: .none, size: .zero)
            if let at = units(channel, price, element), let shown = units(channel, size, element),
                at > 0, shown > 0
            {
                side = QuoteSide(
                    symbol: symbol, isBid: isBid, price: Price(units: at),
                    size: Quantity(units: shown))
            }
            outcome.entries.append(.quote(side))
        }
        guard channel.path(of: FIXTag.lastPx) != nil,
            let price = units(channel, FIXTag.lastPx, element), price > 0,
            let size = units(channel, FIXTag.lastQty, element), size > 0
        else { return }
        outcome.entries.append(
            .trade(
                MarketPrint(
                    symbol: symbol, price: Price(units: price), size: Quantity(units: size))))
    }

    private func symbol(_ channel: StreamChannel, _ element: JSONValue) -> Symbol? {
        guard let text = channel.path(of: FIXTag.symbol)?.value(in: element)?.scalar,
            let symbol = Symbol(codec.inward(FIXTag.symbol, text)), !symbol.isEmpty
        else { return nil }
        return symbol
    }

    private func units(_ channel: StreamChannel, _ tag: Int, _ element: JSONValue) -> Int64? {
        channel.path(of: tag)?.value(in: element).flatMap(Self.units)
    }

    /// A decimal in units of 10⁻⁸.
    static func units(_ value: JSONValue) -> Int64? {
        guard var text = value.scalar else { return nil }
        let parsed = text.withUTF8 { DecimalText.parse(UnsafeRawBufferPointer($0)) }
        guard case .success(let units) = parsed else { return nil }
        return units
    }

    // MARK: Books

    private mutating func readBook(
        _ channel: StreamChannel, _ index: Int, _ root: JSONValue, _ outcome: inout Outcome
    ) {
        guard let symbol = symbol(channel, root), let levels = channel.levels else { return }
        let key = Key(channel: index, symbol: symbol)
        var book = books[key] ?? StreamBook()
        let number = channel.sequence?.value(in: root).flatMap(Self.integer)
        let isSnapshot = channel.snapshot?.matches(root) ?? true
        if isSnapshot {
            book.clear()
            book.sequence = number ?? 0
        } else {
            // What comes before the snapshot, or was told by it, changes nothing.
            guard let last = book.sequence else { return }
            if let number, number <= last { return }
            if channel.sequence != nil, !follows(channel, root, number, last) {
                gaps += 1
                lose(channel, symbol, key, &outcome)
                return
            }
            book.sequence = number ?? last
        }
        let isSound =
            apply(levels.bids, levels, root, isBid: true, &book)
            && apply(levels.asks, levels, root, isBid: false, &book)
        guard isSound else {
            // A level that cannot be read is as good as one that is missing.
            lose(channel, symbol, key, &outcome)
            return
        }
        books[key] = book
        tell(symbol, book, &outcome)
    }

    private func follows(
        _ channel: StreamChannel, _ root: JSONValue, _ number: Int64?, _ last: Int64
    ) -> Bool {
        guard let number else { return false }
        guard let path = channel.previous else { return number == last + 1 }
        return path.value(in: root).flatMap(Self.integer) == last
    }

    private mutating func lose(
        _ channel: StreamChannel, _ symbol: Symbol, _ key: Key, _ outcome: inout Outcome
    ) {
        books[key] = StreamBook()
        tell(symbol, StreamBook(), &outcome)
        outcome.lost.append((channel.name, symbol))
    }

    private func apply(
        _ path: JSONPath, _ levels: StreamChannel.Levels, _ root: JSONValue, isBid: Bool,
        _ book: inout StreamBook
    ) -> Bool {
        guard let value = path.value(in: root), value != .null else { return true }
        guard case .array(let elements) = value else { return false }
        for element in elements {
            guard let price = levels.price.value(in: element).flatMap(Self.units), price > 0,
                let size = levels.size.value(in: element).flatMap(Self.units), size >= 0
            else { return false }
            book.set(isBid: isBid, Price(units: price), Quantity(units: size))
        }
        return true
    }

    private func tell(_ symbol: Symbol, _ book: StreamBook, _ outcome: inout Outcome) {
        func shown(_ side: ContiguousArray<StreamBook.Level>) -> [BookSides.Level] {
            side.prefix(StreamBook.shownMax).map { BookSides.Level($0.price, $0.size) }
        }
        outcome.entries.append(
            .book(BookSides(symbol: symbol, bids: shown(book.bids), asks: shown(book.asks))))
    }

    private static func integer(_ value: JSONValue) -> Int64? { value.scalar.flatMap { Int64($0) } }
}

/// Tags of a Quote (S) by which channels name their fields.
public enum QuoteTag {
    public static let bidPx = 132
    public static let offerPx = 133
    public static let bidSize = 134
    public static let offerSize = 135
}
