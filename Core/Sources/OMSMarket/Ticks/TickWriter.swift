import OMSTypes

/// Why a tick was not taken.
public enum TickRefusal: UInt8, Sendable, CaseIterable {
    /// Of another instrument or venue.
    case series = 1
    /// Before the one before: a series is in the order of time.
    case time = 2
    /// Numbers that no market update has; a time before 1970.
    case unsound = 3
}

/// Writes one series: gathers ticks and seals them in blocks of up to 4,096.
///
/// Ticks that are not sealed are lost with the process. What a kind does not tell (see
/// `MarketUpdate.Kind`) is not stored.
public struct TickWriter: ~Copyable {
    public enum Result: Equatable, Sendable {
        case taken
        /// Taken, and the block was full: its seal belongs in the journal.
        case sealed(SealedBlock)
        case refused(TickRefusal)
    }

    /// What opening cut off: the bytes behind the last whole block, and what was wrong there.
    public struct Cut: Equatable, Sendable {
        public var offset: Int
        public var length: Int
        public var finding: TickFinding
    }

    public let series: TickSeries
    public private(set) var blockCount: UInt32 = 0
    public private(set) var cut: Cut?
    private let storage: any TickStorage
    private let hasher: any TickHasher
    private let tick: Price
    private var fileHeader: [UInt8] = []
    private var offset = TickBlock.fileHeaderBytes
    private var lastTime = Timestamp(nanoseconds: .min)
    private var ticks: ContiguousArray<MarketUpdate> = []

    /// Opens a series, or begins it.
    ///
    /// - Parameters:
    ///   - tick: price increment of the instrument, which prices are stored in; 0 if unknown.
    ///   - sealed: how many blocks the journal knows to be sealed. Damage among these is thrown;
    ///     what is damaged behind them was being written when the machine stopped, and is cut.
    public init(
        _ series: TickSeries, tick: Price, in storage: any TickStorage, _ hasher: any TickHasher,
        sealed: Int = 0
    ) throws(TickError) {
        self.series = series
        self.storage = storage
        self.hasher = hasher
        self.tick = tick
        let size: Int?
        do throws(TickStorageFailure) {
            size = try storage.size(of: series)
        } catch {
            throw .storage(error)
        }
        guard let size, size >= TickBlock.fileHeaderBytes || sealed > 0 else {
            guard sealed == 0 else { throw .corrupt(series, block: 0, offset: 0, .truncated) }
            try begin()
            return
        }
        try recover(TickFile(series: series, storage: storage, size: size), sealed: sealed)
    }

    private mutating func begin() throws(TickError) {
        var header = ByteWriter(capacity: TickBlock.fileHeaderBytes)
        TickBlock.encodeFileHeader(series, tick: tick, into: &header)
        fileHeader = Array(header.bytes)
        do throws(TickStorageFailure) {
            try storage.write(header.bytes, to: series, at: 0)
        } catch {
            throw .storage(error)
        }
    }

    private mutating func recover(_ file: TickFile, sealed: Int) throws(TickError) {
        fileHeader = try file.fileHeader()
        let found = try file.blocks(whole: true)
        if found.entries.count < sealed {
            throw .corrupt(
                series, block: found.entries.count, offset: found.end, found.finding ?? .truncated)
        }
        blockCount = UInt32(found.entries.count)
        offset = found.end
        if let last = found.entries.last { lastTime = last.header.lastTime }
        guard let finding = found.finding else { return }
        cut = Cut(offset: found.end, length: file.size - found.end, finding: finding)
        do throws(TickStorageFailure) {
            try storage.truncate(series, to: found.end)
        } catch {
            throw .storage(error)
        }
    }

    /// Ticks that wait for their block.
    public var pendingCount: Int { ticks.count }

    /// Takes a tick; seals the block when it is full.
    public mutating func append(_ update: MarketUpdate, with encoder: inout TickEncoder)
        throws(TickError) -> Result
    {
        guard update.instrument == series.instrument, update.venue == series.venue else {
            return .refused(.series)
        }
        guard update.time >= lastTime else { return .refused(.time) }
        guard MarketStore.isSound(update), update.time.nanoseconds >= 0 else {
            return .refused(.unsound)
        }
        // A block whose writing failed is still there: write it before it grows too long.
        if ticks.count == TickBlock.ticksMax { _ = try seal(with: &encoder) }
        ticks.append(update)
        lastTime = update.time
        guard ticks.count == TickBlock.ticksMax, let block = try seal(with: &encoder) else {
            return .taken
        }
        return .sealed(block)
    }

    /// Writes what waits as a block; `nil` when nothing does. When it throws, the ticks still
    /// wait.
    public mutating func seal(with encoder: inout TickEncoder) throws(TickError) -> SealedBlock? {
        guard !ticks.isEmpty else { return nil }
        let header = ticks.withUnsafeBufferPointer {
            encoder.encode($0, tick: tick, number: blockCount)
        }
        do throws(TickStorageFailure) {
            try storage.write(encoder.bytes, to: series, at: offset)
            try storage.synchronize(series)
        } catch {
            throw .storage(error)
        }
        let block = SealedBlock(
            series: series, number: blockCount, offset: offset, length: header.length,
            count: header.count, firstTime: header.firstTime, lastTime: header.lastTime,
            hash: fileHeader.withUnsafeBytes { hasher.hash($0, encoder.bytes) })
        blockCount += 1
        offset += header.length
        ticks.removeAll(keepingCapacity: true)
        return block
    }
}
