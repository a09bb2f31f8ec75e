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

    private var rows: ContiguousArray<Row> = []
    private var quotes: ContiguousArray<VenueQuote> = []

    public init() {}

    public var isEmpty: Bool { rows.isEmpty }

    /// What was read, by instrument, in the order in which it was read.
    public var instruments: ContiguousArray<InstrumentQuotes> {
        ContiguousArray(
            rows.map {
                InstrumentQuotes(
                    instrument: $0.instrument, quotes: ContiguousArray(quotes[$0.start..<$0.end]))
            })
    }

    mutating func clear() {
        if rows.isEmpty { return }
        rows.forget()
        quotes.forget()
    }

    /// Places of an instrument's quotes; the first call in a decision records them.
    mutating func read(_ instrument: InstrumentID, from store: borrowing QuoteStore, venues: Int)
        -> Range<Int>
    {
        for row in rows where row.instrument == instrument { return row.start..<row.end }
        let start = quotes.count
        for number in 1...max(1, min(venues, QuoteStore.venuesMax)) {
            let quote = store.quote(instrument, VenueID(UInt16(number)))
            if quote.bid.isSet || quote.ask.isSet { quotes.append(quote) }
        }
        rows.append(Row(instrument: instrument, start: start, end: quotes.count))
        return start..<quotes.count
    }

    /// A recorded quote by its place.
    subscript(place: Int) -> VenueQuote { quotes[place] }

    /// Puts the recorded quotes into a store, for re-execution.
    public func restore(into store: inout QuoteStore) {
        for row in rows {
            store.clear(row.instrument)
            for quote in quotes[row.start..<row.end] { store.update(row.instrument, quote) }
        }
    }

    public func encode(into out: inout ByteWriter) {
        out.varint(UInt64(rows.count))
        for row in rows {
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
            let start = quotes.count
            let length = try bytes.varint()
            guard length <= UInt64(bytes.remaining) else {
                throw .truncated(offset: bytes.offset)
            }
            for _ in 0..<length { quotes.append(try VenueQuote(from: &bytes)) }
            rows.append(Row(instrument: instrument, start: start, end: quotes.count))
        }
    }
}
