import OMSTypes

/// Reads one series: ranges of time, block by block.
public struct TickReader: ~Copyable {
    public let series: TickSeries
    private let file: TickFile
    private let fileHeader: [UInt8]
    private let entries: [TickBlockEntry]
    /// What is wrong behind the last whole block, if anything: a block being written.
    public let tail: TickFinding?
    private var decoder: TickDecoder
    private var loaded = -1

    public init(_ series: TickSeries, in storage: any TickStorage) throws(TickError) {
        let file = try TickFile(series, in: storage)
        let fileHeader = try file.fileHeader()
        let found = try file.blocks(whole: false)
        self.series = series
        self.file = file
        self.fileHeader = fileHeader
        decoder = TickDecoder()
        entries = found.entries
        tail = found.finding
    }

    public var blockCount: Int { entries.count }

    /// Ticks of all blocks.
    public var count: Int { entries.reduce(0) { $0 + $1.header.count } }

    /// Times of the first and the last tick; `nil` when there is none.
    public var times: ClosedRange<Timestamp>? {
        guard let first = entries.first, let last = entries.last else { return nil }
        return first.header.firstTime...last.header.lastTime
    }

    /// The first block that has a tick at `time` or later; `blockCount` when none has.
    func block(from time: Timestamp) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].header.lastTime < time { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The ticks of a block, checked; valid until another is asked for.
    mutating func ticks(of block: Int) throws(TickError) -> UnsafeBufferPointer<MarketUpdate> {
        if loaded == block { return decoder.elements }
        let entry = entries[block]
        loaded = -1
        let bytes = try file.read(entry.header.length, at: entry.offset)
        let finding = bytes.withUnsafeBytes { decoder.decode($0, entry.header, series) }
        if let finding { throw .corrupt(series, block: block, offset: entry.offset, finding) }
        loaded = block
        return decoder.elements
    }

    /// Hands every tick of `first` through `last` to `body`, in order.
    public mutating func scan(
        from first: Timestamp, through last: Timestamp, _ body: (MarketUpdate) -> Void
    ) throws(TickError) {
        var block = block(from: first)
        while block < entries.count, entries[block].header.firstTime <= last {
            for tick in try ticks(of: block) where tick.time >= first && tick.time <= last {
                body(tick)
            }
            block += 1
        }
    }

    /// Compares a block with what the journal has of it; `nil`: they agree.
    public func verify(_ sealed: SealedBlock, _ hasher: any TickHasher) throws(TickError)
        -> TickFinding?
    {
        guard sealed.series == series, Int(sealed.number) < entries.count else {
            return tail ?? .truncated
        }
        let entry = entries[Int(sealed.number)]
        guard entry.offset == sealed.offset, entry.header.length == sealed.length else {
            return .header
        }
        let bytes = try file.read(sealed.length, at: sealed.offset)
        let hash = fileHeader.withUnsafeBytes { header in
            bytes.withUnsafeBytes { hasher.hash(header, $0) }
        }
        return hash == sealed.hash ? nil : .hash
    }
}

/// A place in a series that only moves on.
final class TickCursor {
    private var reader: TickReader
    private var block: Int
    private var place = 0
    private let last: Timestamp
    private(set) var current: MarketUpdate?

    init(_ reader: consuming TickReader, from first: Timestamp, through last: Timestamp)
        throws(TickError)
    {
        block = reader.block(from: first)
        self.reader = reader
        self.last = last
        try advance()
        while let tick = current, tick.time < first { try advance() }
    }

    /// The next tick becomes the current one; `nil` at the end.
    func advance() throws(TickError) {
        while block < reader.blockCount {
            let ticks = try reader.ticks(of: block)
            if place < ticks.count {
                current = ticks[place].time <= last ? ticks[place] : nil
                place += 1
                return
            }
            block += 1
            place = 0
        }
        current = nil
    }
}

/// Several series as one, in the order of time; at one time by instrument, then venue, then as
/// they were written.
public struct TickMerge: ~Copyable {
    private var cursors: [TickCursor] = []

    public init(
        _ series: [TickSeries], in storage: any TickStorage, from first: Timestamp,
        through last: Timestamp
    ) throws(TickError) {
        for one in series.sorted() {
            cursors.append(
                try TickCursor(try TickReader(one, in: storage), from: first, through: last))
        }
    }

    /// The next tick of all; `nil` at the end.
    public mutating func next() throws(TickError) -> MarketUpdate? {
        var best = -1
        var tick: MarketUpdate?
        for index in cursors.indices {
            guard let other = cursors[index].current else { continue }
            if let found = tick, found.time <= other.time { continue }
            tick = other
            best = index
        }
        guard best >= 0 else { return nil }
        try cursors[best].advance()
        return tick
    }
}
