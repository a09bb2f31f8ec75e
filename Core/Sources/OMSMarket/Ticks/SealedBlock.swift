import OMSTypes

/// A SHA-256 value of a block, as four little-endian words, first bytes first.
public struct BlockHash: Hashable, Sendable {
    public var words: (UInt64, UInt64, UInt64, UInt64)

    public init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// `nil` unless there are exactly 32 bytes.
    public init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 32 else { return nil }
        func word(_ index: Int) -> UInt64 { TickBlock.value(bytes, at: index * 8) }
        words = (word(0), word(1), word(2), word(3))
    }

    public static func == (a: Self, b: Self) -> Bool { a.words == b.words }
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

    /// The 32 bytes.
    public func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
        let stored = (
            words.0.littleEndian, words.1.littleEndian, words.2.littleEndian, words.3.littleEndian
        )
        return withUnsafeBytes(of: stored) { body($0) }
    }
}

/// SHA-256, fulfilled by the shell: the tick store has no cryptography of its own.
public protocol TickHasher: AnyObject {
    /// SHA-256 of `first` followed by `second`.
    func hash(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> BlockHash
}

/// A block that is written: what goes into the journal.
public struct SealedBlock: Equatable, Sendable {
    public var series: TickSeries
    /// From 0, without gaps.
    public var number: UInt32
    /// Where it begins in its file, and its bytes.
    public var offset: Int
    public var length: Int
    public var count: Int
    public var firstTime: Timestamp
    public var lastTime: Timestamp
    /// SHA-256 of the file's 64-byte header followed by the block.
    public var hash: BlockHash
}

extension SealedBlock {
    /// The bytes of the journal's record.
    public func encode(into out: inout ByteWriter) {
        out.fixed(series.day.daysSinceEpoch)
        out.fixed(series.venue.raw)
        out.fixed(series.instrument.raw)
        out.varint(UInt64(number))
        out.varint(UInt64(offset))
        out.varint(UInt64(length))
        out.varint(UInt64(count))
        out.fixed(firstTime.nanoseconds)
        out.fixed(lastTime.nanoseconds)
        hash.withBytes { out.append($0) }
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let day = CalendarDate(daysSinceEpoch: try bytes.fixed())
        let venue = VenueID(try bytes.fixed())
        series = TickSeries(day: day, venue: venue, instrument: InstrumentID(try bytes.fixed()))
        let numbers = (
            try bytes.varint(), try bytes.varint(), try bytes.varint(), try bytes.varint()
        )
        guard numbers.0 <= UInt64(UInt32.max), numbers.1 <= UInt64(Int64.max),
            numbers.2 <= UInt64(TickBlock.bytesMax), numbers.3 <= UInt64(TickBlock.ticksMax)
        else { throw .invalid("sealed block", offset: bytes.offset) }
        number = UInt32(numbers.0)
        offset = Int(numbers.1)
        length = Int(numbers.2)
        count = Int(numbers.3)
        firstTime = Timestamp(nanoseconds: try bytes.fixed())
        lastTime = Timestamp(nanoseconds: try bytes.fixed())
        guard let value = BlockHash(try bytes.slice(32)) else {
            throw .invalid("hash", offset: bytes.offset)
        }
        hash = value
    }
}
