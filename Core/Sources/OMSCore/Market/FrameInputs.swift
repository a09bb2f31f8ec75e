import OMSTypes

/// The quotes that one decision read: written into its frame, and read back to decide again.
public struct FrameInputs: Equatable, Sendable {
    public struct InstrumentQuotes: Equatable, Sendable {
        public var instrument: InstrumentID
        /// Venues with a quote on either side, in the order of their numbers.
        public var quotes: ContiguousArray<VenueQuote>
    }

    public private(set) var instruments: ContiguousArray<InstrumentQuotes> = []

    public init() {}

    public var isEmpty: Bool { instruments.isEmpty }

    mutating func clear() { instruments.removeAll(keepingCapacity: true) }

    /// Quotes of an instrument; the first call in a decision records them.
    mutating func read(_ instrument: InstrumentID, from store: borrowing QuoteStore, venues: Int)
        -> Int
    {
        for index in instruments.indices where instruments[index].instrument == instrument {
            return index
        }
        var row = InstrumentQuotes(instrument: instrument, quotes: [])
        for number in 1...max(1, venues) {
            let quote = store.quote(instrument, VenueID(UInt16(number)))
            if quote.bid.isSet || quote.ask.isSet { row.quotes.append(quote) }
        }
        instruments.append(row)
        return instruments.count - 1
    }

    /// Puts the recorded quotes into a store, for re-execution.
    public func restore(into store: inout QuoteStore) {
        for row in instruments {
            store.clear(row.instrument)
            for quote in row.quotes { store.update(row.instrument, quote) }
        }
    }

    public func encode(into out: inout ByteWriter) {
        out.varint(UInt64(instruments.count))
        for row in instruments {
            out.varint(UInt64(row.instrument.raw))
            out.varint(UInt64(row.quotes.count))
            for quote in row.quotes { quote.encode(into: &out) }
        }
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let count = try bytes.varint()
        guard count <= UInt64(bytes.remaining) else { throw .truncated(offset: bytes.offset) }
        for _ in 0..<count {
            var row = InstrumentQuotes(
                instrument: InstrumentID(try bytes.varint32()), quotes: [])
            let quotes = try bytes.varint()
            guard quotes <= UInt64(bytes.remaining) else {
                throw .truncated(offset: bytes.offset)
            }
            for _ in 0..<quotes { row.quotes.append(try VenueQuote(from: &bytes)) }
            instruments.append(row)
        }
    }
}
