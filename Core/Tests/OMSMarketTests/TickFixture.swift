import OMSTypes

@testable import OMSMarket

/// Tick files in memory, with faults on order.
final class MemoryTickStorage: TickStorage {
    var files: [TickSeries: [UInt8]] = [:]
    /// The next write stores so many bytes and then fails.
    var shortWrite: Int?

    func list() throws(TickStorageFailure) -> [TickSeries] { Array(files.keys) }

    func size(of series: TickSeries) throws(TickStorageFailure) -> Int? { files[series]?.count }

    func read(into buffer: UnsafeMutableRawBufferPointer, from series: TickSeries, at offset: Int)
        throws(TickStorageFailure) -> Int
    {
        let content = files[series] ?? []
        let count = max(0, min(buffer.count, content.count - offset))
        for index in 0..<count { buffer[index] = content[offset + index] }
        return count
    }

    func write(_ bytes: UnsafeRawBufferPointer, to series: TickSeries, at offset: Int)
        throws(TickStorageFailure)
    {
        let count = min(shortWrite ?? bytes.count, bytes.count)
        var content = files[series] ?? []
        while content.count < offset + count { content.append(0) }
        content.replaceSubrange(offset..<offset + count, with: bytes[..<count])
        files[series] = content
        defer { shortWrite = nil }
        if shortWrite != nil {
            throw TickStorageFailure(file: series.description, reason: "injected")
        }
    }

    func truncate(_ series: TickSeries, to length: Int) throws(TickStorageFailure) {
        files[series] = Array((files[series] ?? []).prefix(length))
    }

    func synchronize(_ series: TickSeries) throws(TickStorageFailure) {}
}

/// A stand-in for SHA-256: other bytes give another value.
final class QuickTickHasher: TickHasher {
    func hash(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> BlockHash {
        var digest = StateDigest()
        digest.combine(first)
        digest.combine(second)
        return BlockHash(
            words: (digest.high, digest.low, UInt64(first.count), UInt64(second.count)))
    }
}

let stockSeries = TickSeries(
    day: CalendarDate("2026-11-06")!, venue: venue(3), instrument: InstrumentID(7))

/// Ticks of every kind, with the times and prices of a real feed and some that are not.
func seededTicks(_ count: Int, seed: UInt64, series: TickSeries = stockSeries) -> [MarketUpdate] {
    var numbers = SeededNumbers(state: seed)
    var time = series.day.startUTC.nanoseconds
    var sequence = UInt64(numbers.below(1000))
    let isFine = numbers.below(2) == 0
    return (0..<count).map { _ in
        time += Int64(numbers.below(4) == 0 ? 0 : numbers.below(1_000_000)) * (isFine ? 1 : 1000)
        sequence += UInt64(numbers.below(3))
        return seededTick(&numbers, series, Timestamp(nanoseconds: time), sequence, isFine)
    }
}

private func seededTick(
    _ numbers: inout SeededNumbers, _ series: TickSeries, _ time: Timestamp, _ sequence: UInt64,
    _ isFine: Bool
) -> MarketUpdate {
    func price(_ numbers: inout SeededNumbers) -> Price {
        Price(
            units: Int64(1000 + numbers.below(20)) * 1_000_000
                + (isFine ? Int64(numbers.below(9)) : 0))
    }
    func size(_ numbers: inout SeededNumbers) -> Quantity { qty(Int64(numbers.below(50)) * 100) }
    let side: BookSide = numbers.below(2) == 0 ? .bid : .ask
    let (instrument, market) = (series.instrument, series.venue)
    switch numbers.below(12) {
    case 0..<5:
        return .quote(
            instrument, market, bid: price(&numbers), size(&numbers), ask: price(&numbers),
            size(&numbers), at: time, sequence: sequence)
    case 5, 6:
        return .quote(
            instrument, market, side, price(&numbers), size(&numbers), at: time,
            sequence: sequence)
    case 7, 8:
        var update = MarketUpdate.trade(
            instrument, market, price(&numbers), qty(Int64(1 + numbers.below(500))),
            PrintEligibility(rawValue: UInt8(numbers.below(16))),
            aggressor: BookSide.allCases[numbers.below(3)], at: time, sequence: sequence)
        if numbers.below(5) == 0 { update.kind = .bust }
        return update
    case 9, 10:
        return .level(
            instrument, market, side, MDUpdateAction.allCases[numbers.below(6)], price(&numbers),
            size(&numbers), orders: UInt32(numbers.below(9)),
            position: UInt8(numbers.below(2) * numbers.below(11)), at: time, sequence: sequence)
    default:
        if numbers.below(2) == 0 {
            return MarketUpdate(.clear, instrument, market, at: time, sequence: sequence)
        }
        let all = SecurityTradingStatus.allCases
        return .status(
            instrument, market, all[numbers.below(all.count)], at: time, sequence: sequence)
    }
}
