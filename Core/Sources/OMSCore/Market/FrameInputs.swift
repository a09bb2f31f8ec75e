import OMSTypes

/// The quotes that one decision read: written into its frame, and read back to decide again.
/// One buffer for all instruments, so that a frame allocates nothing.
public struct FrameInputs: Equatable, Sendable {
    public struct InstrumentQuotes: Equatable, Sendable {
        public var instrument: InstrumentID
        /// Venues with a quote on either side, in the order of their numbers.
        public var quotes: ContiguousArray<VenueQuote>
    }

    private struct Row: Equatable, Sendable {
        var instrument: InstrumentID
        var start: Int
        var end: Int
    }

    // Only so many of each are of this frame: to set a count back costs nothing.
    private var rows: ContiguousArray<Row> = []
    private var rowCount = 0
    private var quotes: ContiguousArray<VenueQuote> = []
    private var quoteCount = 0
    private var depths: ContiguousArray<DepthRow> = []
    private var depthCount = 0
    private var levels: ContiguousArray<VenueDepthLevel> = []
    private var levelCount = 0

    /// The levels behind the best of an instrument's venues, on one side.
    private struct DepthRow: Equatable, Sendable {
        var instrument: InstrumentID
        var isBid: Bool
        var start: Int
        var end: Int
    }

    public init() {}

    public var isEmpty: Bool { rowCount == 0 }

    public static func == (a: FrameInputs, b: FrameInputs) -> Bool {
        a.rows[..<a.rowCount] == b.rows[..<b.rowCount]
            && a.quotes[..<a.quoteCount] == b.quotes[..<b.quoteCount]
            && a.depths[..<a.depthCount] == b.depths[..<b.depthCount]
            && a.levels[..<a.levelCount] == b.levels[..<b.levelCount]
    }

    /// What was read, by instrument, in the order in which it was read.
    public var instruments: ContiguousArray<InstrumentQuotes> {
        ContiguousArray(
            rows[..<rowCount].map {
                InstrumentQuotes(
                    instrument: $0.instrument, quotes: ContiguousArray(quotes[$0.start..<$0.end]))
            })
    }

    mutating func clear() {
        rowCount = 0
        quoteCount = 0
        depthCount = 0
        levelCount = 0
    }

    private mutating func add(_ row: Row) {
        if rowCount < rows.count { rows[rowCount] = row } else { rows.append(row) }
        rowCount += 1
    }

    private mutating func add(_ quote: VenueQuote) {
        if quoteCount < quotes.count { quotes[quoteCount] = quote } else { quotes.append(quote) }
        quoteCount += 1
    }

    /// Places of an instrument's quotes; the first call in a decision records them.
    mutating func read(_ instrument: InstrumentID, from store: borrowing QuoteStore, venues: Int)
        -> Range<Int>
    {
        for index in 0..<rowCount where rows[index].instrument == instrument {
            return rows[index].start..<rows[index].end
        }
        let start = quoteCount
        if store.mayHaveQuotes(of: instrument) {
            for number in 1...max(1, min(venues, QuoteStore.venuesMax)) {
                let quote = store.quote(instrument, VenueID(UInt16(number)))
                if quote.bid.isSet || quote.ask.isSet { add(quote) }
            }
        }
        add(Row(instrument: instrument, start: start, end: quoteCount))
        return start..<quoteCount
    }

    /// A recorded quote by its place.
    subscript(place: Int) -> VenueQuote { quotes[place] }

    /// Places of the levels behind the best on one side of an instrument's venues, by venue, best first;
    /// the first call in a decision records them.
    mutating func readDepth(
        _ instrument: InstrumentID, isBid: Bool, from store: borrowing QuoteStore, venues: Int
    ) -> Range<Int> {
        for index in 0..<depthCount
        where depths[index].instrument == instrument && depths[index].isBid == isBid {
            return depths[index].start..<depths[index].end
        }
        let start = levelCount
        for number in 1...max(1, min(venues, QuoteStore.venuesMax)) {
            let venue = VenueID(UInt16(number))
            let side = store.levels(instrument, venue, isBid: isBid)
            for index in side.indices where side[index].price.isSet {
                add(
                    VenueDepthLevel(
                        venue: venue, price: side[index].price, size: side[index].size))
            }
        }
        // Of venues that show nothing more there is nothing to keep.
        guard levelCount > start else { return start..<start }
        add(DepthRow(instrument: instrument, isBid: isBid, start: start, end: levelCount))
        return start..<levelCount
    }

    /// A recorded level by its place.
    func level(_ place: Int) -> VenueDepthLevel { levels[place] }

    private mutating func add(_ level: VenueDepthLevel) {
        if levelCount < levels.count { levels[levelCount] = level } else { levels.append(level) }
        levelCount += 1
    }

    private mutating func add(_ row: DepthRow) {
        if depthCount < depths.count { depths[depthCount] = row } else { depths.append(row) }
        depthCount += 1
    }

    /// Puts the recorded quotes into a store, for re-execution.
    public func restore(into store: inout QuoteStore) {
        for row in rows[..<rowCount] {
            store.clear(row.instrument)
            for quote in quotes[row.start..<row.end] { store.update(row.instrument, quote) }
        }
        for row in depths[..<depthCount] { restore(row, into: &store) }
    }

    private func restore(_ row: DepthRow, into store: inout QuoteStore) {
        var place = row.start
        while place < row.end {
            let venue = levels[place].venue
            var side = DepthSide(repeating: .none)
            var index = 0
            while place < row.end, levels[place].venue == venue {
                if index < side.count {
                    side[index] = DepthLevel(price: levels[place].price, size: levels[place].size)
                }
                index += 1
                place += 1
            }
            store.update(row.instrument, venue, isBid: row.isBid, behind: side)
        }
    }

    public func encode(into out: inout ByteWriter) {
        out.varint(UInt64(rowCount))
        for row in rows[..<rowCount] {
            out.varint(UInt64(row.instrument.raw))
            out.varint(UInt64(row.end - row.start))
            for quote in quotes[row.start..<row.end] { quote.encode(into: &out) }
        }
        // Frames of before end here, and most still do.
        guard depthCount > 0 else { return }
        out.varint(UInt64(depthCount))
        for row in depths[..<depthCount] {
            out.varint(UInt64(row.instrument.raw))
            out.append(row.isBid ? 1 : 0)
            out.varint(UInt64(row.end - row.start))
            for level in levels[row.start..<row.end] { level.encode(into: &out) }
        }
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let count = try bytes.varint()
        guard count <= UInt64(bytes.remaining) else { throw .truncated(offset: bytes.offset) }
        for _ in 0..<count {
            let instrument = InstrumentID(try bytes.varint32())
            let start = quoteCount
            let length = try bytes.varint()
            guard length <= UInt64(bytes.remaining) else {
                throw .truncated(offset: bytes.offset)
            }
            for _ in 0..<length { add(try VenueQuote(from: &bytes)) }
            add(Row(instrument: instrument, start: start, end: quoteCount))
        }
        if !bytes.isAtEnd { try readDepth(from: &bytes) }
    }

    private mutating func readDepth(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.shortCount()) {
            let instrument = InstrumentID(try bytes.varint32())
            let side = try bytes.byte()
            guard side <= 1 else { throw .invalid("side of levels", offset: bytes.offset) }
            let start = levelCount
            for _ in 0..<(try bytes.shortCount()) { add(try VenueDepthLevel(from: &bytes)) }
            add(DepthRow(instrument: instrument, isBid: side == 1, start: start, end: levelCount))
        }
    }
}
