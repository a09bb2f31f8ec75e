internal import CChecksum
import OMSTypes

/// The headers of the tick store's files (docs/TICKS.md).
enum TickBlock {
    /// Most ticks of a block.
    static let ticksMax = 4096
    static let fileHeaderBytes = 64
    static let headerBytes = 72
    /// No block is longer: 13 columns of 10-byte integers would not be.
    static let bytesMax = 1 << 20
    static let version: UInt32 = 1
    static let fileMagic: StaticString = "NTTICKS1"
    static let blockMagic: StaticString = "NTTB"

    static func crc(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt32 {
        let part = UnsafeRawBufferPointer(rebasing: bytes[range])
        return part.baseAddress.map { checksum_crc32c($0, part.count) } ?? 0
    }

    static func begins(_ bytes: UnsafeRawBufferPointer, with magic: StaticString) -> Bool {
        for index in 0..<magic.utf8CodeUnitCount where bytes[index] != magic.utf8Start[index] {
            return false
        }
        return true
    }

    static func value<T: FixedWidthInteger & BitwiseCopyable>(
        _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) -> T {
        T(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: T.self))
    }

    static func encodeFileHeader(_ series: TickSeries, tick: Price, into out: inout ByteWriter) {
        out.clear()
        out.append(fileMagic)
        out.fixed(version)
        out.fixed(UInt32(0))
        out.fixed(series.day.daysSinceEpoch)
        out.fixed(series.venue.raw)
        out.fixed(UInt16(0))
        out.fixed(series.instrument.raw)
        out.fixed(UInt32(0))
        out.fixed(tick.units)
        while out.count < fileHeaderBytes { out.append(UInt8(0)) }
        out.patch(crc(out.bytes, 16..<fileHeaderBytes), at: 12)
    }

    /// What is wrong with a file's header, if anything.
    static func check(fileHeader bytes: UnsafeRawBufferPointer, _ series: TickSeries)
        -> TickFinding?
    {
        guard bytes.count >= fileHeaderBytes else { return .truncated }
        guard begins(bytes, with: fileMagic) else { return .magic }
        guard value(bytes, at: 8) == version else { return .version }
        guard value(bytes, at: 12) == crc(bytes, 16..<fileHeaderBytes) else {
            return .headerChecksum
        }
        guard value(bytes, at: 16) == series.day.daysSinceEpoch,
            value(bytes, at: 20) == series.venue.raw,
            value(bytes, at: 24) == series.instrument.raw
        else { return .series }
        return nil
    }
}

/// The header of a block.
struct TickBlockHeader: Equatable {
    var length = 0
    var payloadChecksum: UInt32 = 0
    var number: UInt32 = 0
    var count = 0
    var firstTime: Timestamp = .none
    var lastTime: Timestamp = .none
    var firstSequence: UInt64 = 0
    var lastSequence: UInt64 = 0
    var quotes: UInt32 = 0
    var trades: UInt32 = 0
    var levels: UInt32 = 0
    /// Statuses and cleared books.
    var others: UInt32 = 0

    /// Writes it over the first bytes of `out`, where room was left.
    func encode(into out: inout ByteWriter) {
        for index in 0..<4 {
            out.patch(TickBlock.blockMagic.utf8Start[index], at: index)
        }
        out.patch(UInt32(length), at: 8)
        out.patch(payloadChecksum, at: 12)
        out.patch(number, at: 16)
        out.patch(UInt32(count), at: 20)
        out.patch(firstTime.nanoseconds, at: 24)
        out.patch(lastTime.nanoseconds, at: 32)
        out.patch(firstSequence, at: 40)
        out.patch(lastSequence, at: 48)
        out.patch(quotes, at: 56)
        out.patch(trades, at: 60)
        out.patch(levels, at: 64)
        out.patch(others, at: 68)
        out.patch(TickBlock.crc(out.bytes, 8..<TickBlock.headerBytes), at: 4)
    }

    /// Reads a header whose checksum is right and whose numbers can be true.
    static func read(_ bytes: UnsafeRawBufferPointer) -> Result<TickBlockHeader, TickRejection> {
        guard bytes.count >= TickBlock.headerBytes else { return .failure(.init(.truncated)) }
        guard TickBlock.begins(bytes, with: TickBlock.blockMagic) else {
            return .failure(.init(.magic))
        }
        guard TickBlock.value(bytes, at: 4) == TickBlock.crc(bytes, 8..<TickBlock.headerBytes)
        else { return .failure(.init(.headerChecksum)) }
        func word(_ offset: Int) -> UInt32 { TickBlock.value(bytes, at: offset) }
        var header = TickBlockHeader()
        header.length = Int(word(8))
        header.payloadChecksum = word(12)
        header.number = word(16)
        header.count = Int(word(20))
        header.firstTime = Timestamp(nanoseconds: TickBlock.value(bytes, at: 24))
        header.lastTime = Timestamp(nanoseconds: TickBlock.value(bytes, at: 32))
        header.firstSequence = TickBlock.value(bytes, at: 40)
        header.lastSequence = TickBlock.value(bytes, at: 48)
        header.quotes = word(56)
        header.trades = word(60)
        header.levels = word(64)
        header.others = word(68)
        let sum = UInt64(header.quotes) + UInt64(header.trades) + UInt64(header.levels)
        guard (TickBlock.headerBytes...TickBlock.bytesMax).contains(header.length),
            (1...TickBlock.ticksMax).contains(header.count),
            header.firstTime <= header.lastTime,
            sum + UInt64(header.others) == UInt64(header.count)
        else { return .failure(.init(.header)) }
        return .success(header)
    }
}

/// A finding as the failure of a result.
struct TickRejection: Error, Equatable {
    var finding: TickFinding
    init(_ finding: TickFinding) { self.finding = finding }
}
