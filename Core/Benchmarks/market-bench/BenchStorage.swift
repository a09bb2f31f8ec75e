import OMSMarket
import OMSTypes

/// Tick files in memory.
final class BenchStorage: TickStorage {
    private var files: [TickSeries: [UInt8]] = [:]

    var byteCount: Int { files.values.reduce(0) { $0 + $1.count } }

    func list() throws(TickStorageFailure) -> [TickSeries] { Array(files.keys) }
    func size(of series: TickSeries) throws(TickStorageFailure) -> Int? { files[series]?.count }

    func read(into buffer: UnsafeMutableRawBufferPointer, from series: TickSeries, at offset: Int)
        throws(TickStorageFailure) -> Int
    {
        guard let content = files[series] else { return 0 }
        let count = max(0, min(buffer.count, content.count - offset))
        content.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
        }
        return count
    }

    func write(_ bytes: UnsafeRawBufferPointer, to series: TickSeries, at offset: Int)
        throws(TickStorageFailure)
    {
        files[series, default: []].replaceSubrange(offset..., with: bytes)
    }

    func truncate(_ series: TickSeries, to length: Int) throws(TickStorageFailure) {
        files[series] = files[series].map { Array($0.prefix(length)) }
    }

    func synchronize(_ series: TickSeries) throws(TickStorageFailure) {}
}

/// SHA-256 is the shell's; what it costs is not measured here.
final class NoHash: TickHasher {
    func hash(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> BlockHash {
        BlockHash(words: (0, 0, 0, 0))
    }
}

/// Writes a day's ticks by venue, then reads them back.
enum TickBench {
    static func write(_ ticks: [[MarketUpdate]], tick: Price, to storage: BenchStorage) {
        var encoder = TickEncoder()
        for list in ticks {
            guard let first = list.first else { continue }
            let series = TickSeries(
                day: first.time.utcDate, venue: first.venue, instrument: first.instrument)
            do {
                var writer = try TickWriter(series, tick: tick, in: storage, NoHash())
                for update in list { _ = try writer.append(update, with: &encoder) }
                _ = try writer.seal(with: &encoder)
            } catch {
                preconditionFailure("\(error)")
            }
        }
    }

    static func read(_ storage: BenchStorage) -> Int {
        var count = 0
        do {
            for series in try storage.list() {
                var reader = try TickReader(series, in: storage)
                try reader.scan(
                    from: Timestamp(nanoseconds: .min), through: Timestamp(nanoseconds: .max)
                ) { _ in count += 1 }
            }
        } catch {
            preconditionFailure("\(error)")
        }
        return count
    }
}
