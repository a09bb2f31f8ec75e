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

    public init() {}

    public var isEmpty: Bool { rowCount == 0 }

    public static func == (a: FrameInputs, b: FrameInputs) -> Bool {
        a.rows[..<a.rowCount] == b.rows[..<b.rowCount]
            && a.quotes[..<a.quoteCount] == b.quotes[..<b.quoteCount]
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

    /// Puts the recorded quotes into a store, for re-execution.
    public func restore(into store: inout QuoteStore) {
        for row in rows[..<rowCount] {
            store.clear(row.instrument)
            for quote in quotes[row.start..<row.end] { store.update(row.instrument, quote) }
        }
    }

    public func encode(into out: inout ByteWriter) {
        out.varint(UInt64(rowCount))
        for row in rows[..<rowCount] {
            out.varint(UInt64(row.instrument.raw))
            out.varint(UInt64(row.end - row.start))
            for quote in quotes[row.start..<row.end] { quote.encode(into: &out) }
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
    }
}
