import OMSTypes
import Testing

@testable import OMSMarket

/// Writing, reading and recovering tick files.
@Suite struct TickFileTests {
    private func write(_ ticks: [MarketUpdate], _ storage: MemoryTickStorage, blocks of: Int)
        throws -> [SealedBlock]
    {
        var encoder = TickEncoder()
        var seals: [SealedBlock] = []
        var writers: [TickSeries] = []
        for tick in ticks {
            let series = TickSeries(
                day: stockSeries.day, venue: tick.venue, instrument: tick.instrument)
            if !writers.contains(series) { writers.append(series) }
        }
        for series in writers {
            var writer = try TickWriter(series, tick: px("0.01"), in: storage, QuickTickHasher())
            for tick in ticks where tick.venue == series.venue {
                #expect(try writer.append(tick, with: &encoder) == .taken)
                if writer.pendingCount == of { seals.append(try writer.seal(with: &encoder)!) }
            }
            if let last = try writer.seal(with: &encoder) { seals.append(last) }
        }
        return seals
    }

    private func all(_ storage: MemoryTickStorage) throws -> [MarketUpdate] {
        var reader = try TickReader(stockSeries, in: storage)
        var found: [MarketUpdate] = []
        try reader.scan(from: Timestamp(nanoseconds: .min), through: Timestamp(nanoseconds: .max)) {
            found.append($0)
        }
        return found
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>) func whatIsWrittenIsRead(_ seed: UInt64) throws
    {
        let storage = MemoryTickStorage()
        let ticks = seededTicks(1_000, seed: seed)
        let seals = try write(ticks, storage, blocks: Int(seed) * 37)
        #expect(try all(storage) == ticks, "seed \(seed)")
        #expect(seals.map(\.number) == Array(0..<UInt32(seals.count)))
        #expect(seals.reduce(0) { $0 + $1.count } == ticks.count)
        #expect(seals.last!.offset + seals.last!.length == storage.files[stockSeries]!.count)
        let reader = try TickReader(stockSeries, in: storage)
        #expect(reader.tail == nil && reader.count == 1_000)
        for seal in seals { #expect(try reader.verify(seal, QuickTickHasher()) == nil) }
    }

    @Test func aFullBlockSealsItself() throws {
        let storage = MemoryTickStorage()
        var encoder = TickEncoder()
        var writer = try TickWriter(stockSeries, tick: .none, in: storage, QuickTickHasher())
        for (index, tick) in seededTicks(4_096, seed: 1).enumerated() {
            switch try writer.append(tick, with: &encoder) {
            case .taken: #expect(index < 4_095)
            case .sealed(let block): #expect(index == 4_095 && block.count == 4_096)
            case .refused(let refusal): Issue.record("\(refusal)")
            }
        }
        #expect(writer.pendingCount == 0)
        #expect(try writer.seal(with: &encoder) == nil)
    }

    @Test func rangesOfTime() throws {
        let storage = MemoryTickStorage()
        let ticks = seededTicks(600, seed: 3)
        _ = try write(ticks, storage, blocks: 50)
        var numbers = SeededNumbers(state: 9)
        for _ in 0..<200 {
            let first = ticks[numbers.below(600)].time.adding(
                nanoseconds: Int64(numbers.below(3)) - 1)
            let last = ticks[numbers.below(600)].time.adding(
                nanoseconds: Int64(numbers.below(3)) - 1)
            var reader = try TickReader(stockSeries, in: storage)
            var found: [MarketUpdate] = []
            try reader.scan(from: first, through: last) { found.append($0) }
            #expect(found == ticks.filter { $0.time >= first && $0.time <= last })
        }
    }

    @Test func severalVenuesComeAsOneInTheOrderOfTime() throws {
        let storage = MemoryTickStorage()
        var ticks: [MarketUpdate] = []
        for number in 1...4 as ClosedRange<UInt16> {
            var series = stockSeries
            series.venue = venue(number)
            ticks += seededTicks(300, seed: UInt64(number) * 2, series: series)
        }
        _ = try write(ticks, storage, blocks: 40)
        let first = ticks[20].time
        let last = ticks[280].time
        var merge = try TickMerge(try storage.list(), in: storage, from: first, through: last)
        var found: [MarketUpdate] = []
        while let tick = try merge.next() { found.append(tick) }
        let expected = ticks.enumerated().filter {
            $0.element.time >= first && $0.element.time <= last
        }
        .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
        #expect(found == expected)
    }

    @Test func whatIsNoTickOfTheSeriesIsRefused() throws {
        let storage = MemoryTickStorage()
        var encoder = TickEncoder()
        var writer = try TickWriter(stockSeries, tick: .none, in: storage, QuickTickHasher())
        let ticks = seededTicks(3, seed: 2)
        #expect(try writer.append(ticks[1], with: &encoder) == .taken)
        var other = ticks[2]
        other.venue = venue(9)
        #expect(try writer.append(other, with: &encoder) == .refused(.series))
        var early = ticks[1]
        early.time = early.time.adding(nanoseconds: -1)
        #expect(try writer.append(early, with: &encoder) == .refused(.time))
        var wild = ticks[2]
        wild.price = Price(units: -5)
        #expect(try writer.append(wild, with: &encoder) == .refused(.unsound))
        var fresh = try TickWriter(
            stockSeries, tick: .none, in: MemoryTickStorage(), QuickTickHasher())
        wild = ticks[2]
        wild.time = Timestamp(nanoseconds: -1)
        #expect(try fresh.append(wild, with: &encoder) == .refused(.unsound))
    }

    /// Every byte of a file of two blocks, turned in two ways: no reader takes it for the truth.
    @Test func aDamagedByteIsFoundWhereverItIs() throws {
        let storage = MemoryTickStorage()
        let ticks = seededTicks(48, seed: 4)
        let seals = try write(ticks, storage, blocks: 24)
        let good = storage.files[stockSeries]!
        for place in good.indices {
            for turn in [0x01, 0xFF] as [UInt8] {
                var bad = good
                bad[place] ^= turn
                storage.files[stockSeries] = bad
                let found = try? all(storage)
                #expect(found != ticks, "byte \(place) ^ \(turn)")
                #expect(isRefusedAtOpening(storage, sealed: 2), "byte \(place) ^ \(turn)")
                if let reader = try? TickReader(stockSeries, in: storage) {
                    let findings = try seals.map { try reader.verify($0, QuickTickHasher()) }
                    #expect(findings.contains { $0 != nil }, "byte \(place) ^ \(turn)")
                }
            }
        }
    }

    /// Whole blocks in another order than they were written.
    @Test func blocksFollowOneAnother() throws {
        let storage = MemoryTickStorage()
        let ticks = seededTicks(60, seed: 12)
        let seals = try write(ticks, storage, blocks: 30)
        let good = storage.files[stockSeries]!
        let (first, second) = (good[64..<seals[1].offset], good[seals[1].offset...])
        storage.files[stockSeries] = Array(good[..<64] + second + first)
        #expect(try TickReader(stockSeries, in: storage).tail == .number)
        storage.files[stockSeries] = Array(good[..<64] + first + first)
        #expect(try TickReader(stockSeries, in: storage).tail == .number)

        var encoder = TickEncoder()
        var early = Array(ticks[..<30])
        early[29].time = ticks[30].time.adding(nanoseconds: 1)
        let late = Array(ticks[30...])
        #expect(late[0].time < early[29].time)
        var content = Array(good[..<64])
        for (number, part) in [early, late].enumerated() {
            _ = part.withUnsafeBufferPointer {
                encoder.encode($0, tick: px("0.01"), number: UInt32(number))
            }
            content += Array(encoder.bytes)
        }
        storage.files[stockSeries] = content
        let reader = try TickReader(stockSeries, in: storage)
        #expect(reader.tail == .time && reader.blockCount == 1)
    }

    private func isRefusedAtOpening(_ storage: MemoryTickStorage, sealed: Int) -> Bool {
        do {
            _ = try TickWriter(
                stockSeries, tick: px("0.01"), in: storage, QuickTickHasher(), sealed: sealed)
            return false
        } catch TickError.corrupt {
            return true
        } catch {
            return false
        }
    }

    /// The file cut at every length: what is whole stays, the rest is cut, writing goes on.
    @Test func aTornTailIsCut() throws {
        let storage = MemoryTickStorage()
        let ticks = seededTicks(45, seed: 6)
        let seals = try write(ticks, storage, blocks: 15)
        let good = storage.files[stockSeries]!
        var encoder = TickEncoder()
        for length in good.indices {
            storage.files[stockSeries] = Array(good[..<length])
            let whole = seals.filter { $0.offset + $0.length <= length }.count
            var writer = try TickWriter(
                stockSeries, tick: px("0.01"), in: storage, QuickTickHasher(), sealed: 0)
            #expect(writer.blockCount == whole)
            let isBoundary = length < 64 || length == 64 || seals.contains { $0.offset == length }
            #expect((writer.cut == nil) == isBoundary, "cut at \(length)")
            for tick in ticks[(whole * 15)...] { _ = try writer.append(tick, with: &encoder) }
            _ = try writer.seal(with: &encoder)
            #expect(try all(storage) == ticks, "cut at \(length)")
            storage.files[stockSeries] = Array(good[..<length])
            if whole < 3 { #expect(isRefusedAtOpening(storage, sealed: whole + 1)) }
        }
    }

    @Test func aFileThatTheJournalKnowsIsNotBegunAnew() throws {
        let storage = MemoryTickStorage()
        #expect(isRefusedAtOpening(storage, sealed: 1))
        #expect(storage.files.isEmpty)
        #expect(!isRefusedAtOpening(storage, sealed: 0))
        #expect(storage.files[stockSeries]?.count == 64)
    }

    @Test func aFailedWriteLosesNothing() throws {
        let storage = MemoryTickStorage()
        let ticks = seededTicks(50, seed: 8)
        var encoder = TickEncoder()
        var writer = try TickWriter(stockSeries, tick: .none, in: storage, QuickTickHasher())
        for tick in ticks { _ = try writer.append(tick, with: &encoder) }
        storage.shortWrite = 100
        var isThrown = false
        do { _ = try writer.seal(with: &encoder) } catch { isThrown = true }
        #expect(isThrown && writer.pendingCount == 50 && writer.blockCount == 0)
        let seal = try writer.seal(with: &encoder)
        #expect(seal?.count == 50)
        #expect(try all(storage) == ticks)
    }

    /// Payloads with a right checksum and wrong content: refused or read, never a trap.
    @Test func hostilePayloadsAreRefused() throws {
        var encoder = TickEncoder()
        var decoder = TickDecoder()
        var numbers = SeededNumbers(state: 77)
        for seed in 1...40 as ClosedRange<UInt64> {
            let ticks = seededTicks(30, seed: seed)
            _ = ticks.withUnsafeBufferPointer { encoder.encode($0, tick: px("0.01"), number: 0) }
            let good = Array(encoder.bytes)
            for _ in 0..<200 {
                var bad = good
                for _ in 0...numbers.below(3) {
                    bad[72 + numbers.below(bad.count - 72)] = UInt8(
                        truncatingIfNeeded: numbers.next())
                }
                bad.withUnsafeBytes { raw in
                    guard case .success(var header) = TickBlockHeader.read(raw) else { return }
                    header.payloadChecksum = TickBlock.crc(raw, 72..<raw.count)
                    let finding = decoder.decode(raw, header, stockSeries)
                    #expect(finding == nil || finding == .columns)
                }
            }
        }
    }

    /// Even steps, steps that grow evenly, and a repeated quote: next to nothing each.
    @Test(arguments: [(0, 130), (3, 540)] as [(Int64, Int)])
    func whatFollowsARuleTakesNoRoom(_ growth: Int64, _ bytesMax: Int) {
        var encoder = TickEncoder()
        var time = stockSeries.day.startUTC
        let ticks = (0..<1_000 as Range<Int64>).map { index in
            time = time.adding(nanoseconds: (7 + growth * index) * 1_000)
            return MarketUpdate.quote(
                stockSeries.instrument, stockSeries.venue, bid: px("10"), qty(1), ask: px("11"),
                qty(1), at: time, sequence: UInt64(index) * 2)
        }
        let header = ticks.withUnsafeBufferPointer {
            encoder.encode($0, tick: px("0.01"), number: 0)
        }
        // Distances that grow would take twelve bits each.
        #expect(header.length < bytesMax, "\(header.length) bytes")
    }

    @Test func names() {
        #expect(stockSeries.description == "ticks-20261106-0000000007-00003.ntt")
        #expect(TickSeries(stockSeries.description) == stockSeries)
        for name in ["ticks-20261106-7-3.ntt", "ticks-20261306-0000000007-00003.ntt", "x", ""] {
            #expect(TickSeries(name) == nil)
        }
    }

    @Test func theFormatIsWhatThePageSays() throws {
        let storage = MemoryTickStorage()
        var series = stockSeries
        series.venue = venue(2)
        series.instrument = InstrumentID(5)
        let start = series.day.startUTC
        let ticks: [MarketUpdate] = [
            .quote(
                series.instrument, series.venue, bid: px("10"), qty(300), ask: px("10.02"),
                qty(100), at: start, sequence: 9),
            .trade(
                series.instrument, series.venue, px("10.02"), qty(100), .all,
                aggressor: .bid, at: start.adding(nanoseconds: 2_000), sequence: 10),
            .quote(
                series.instrument, series.venue, bid: px("10"), qty(300), ask: px("10.03"),
                qty(500), at: start.adding(nanoseconds: 5_000), sequence: 11),
        ]
        _ = try write(ticks, storage, blocks: 3)
        let bytes = storage.files[series]!
        #expect(Array(bytes[..<12]) == Array("NTTICKS1".utf8) + [1, 0, 0, 0])
        #expect(Array(bytes[64..<68]) == Array("NTTB".utf8))
        // Units of a cent and of 100 shares; shapes, times, sequences and columns as in the page.
        #expect(
            Array(bytes[136...]) == [
                0xC0, 0x84, 0x3D, 0x80, 0xC8, 0xAF, 0xA0, 0x25,
                2, 0x61, 0x6A, 0x79, 2, 2, 6,
                0xE8, 0x07, 0, 1, 2, 3,
                0, 2,
                1, 0xD0, 0x0F, 0xD4, 0x0F, 2,
                1, 3, 1, 5,
                0, 0xD4, 0x0F,
                0, 1,
                0, 15,
            ])
    }
}
