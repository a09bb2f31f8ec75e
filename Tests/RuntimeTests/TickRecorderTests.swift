import Foundation
import OMSMarket
import OMSTypes
import Synchronization
import Testing

@testable import OMSRuntime

/// Ticks from the shard's thread into files.
@Suite struct TickRecorderTests {
    private final class Log: Sendable {
        private let lines = Mutex<[String]>([])
        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0 } }
    }

    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("ticks-\(UUID().uuidString)").path
    private let names = TickNames(instruments: ["IBM", "BAC"], venues: ["XNYS"])
    private static let noon = CalendarDate("2026-11-10")!.startUTC
        .adding(nanoseconds: 43_200_000_000_000)

    private func settings(_ change: (inout Configuration.Ticks) -> Void = { _ in })
        -> Configuration.Ticks
    {
        var settings = Configuration.Ticks()
        settings.folder = folder
        settings.leaveFree = 1
        change(&settings)
        return settings
    }

    private func quote(_ instrument: UInt32, _ milliseconds: Int64, day: Int64 = 0)
        -> MarketUpdate
    {
        .quote(
            InstrumentID(instrument), VenueID(1), bid: Price(units: 1_000_000_000 + milliseconds),
            Quantity(units: 100_000_000), ask: Price(units: 1_001_000_000),
            Quantity(units: 200_000_000),
            at: Self.noon.adding(nanoseconds: milliseconds * 1_000_000 + day * 86_400_000_000_000))
    }

    private func ticks(_ instrument: UInt32, day: String = "2026-11-10") throws -> [MarketUpdate] {
        let storage = try TickFolder(folder, isMade: false)
        var reader = try TickReader(
            TickSeries(
                day: CalendarDate(day)!, venue: VenueID(1), instrument: InstrumentID(instrument)),
            in: storage)
        var found: [MarketUpdate] = []
        try reader.scan(from: Timestamp(nanoseconds: 0), through: Timestamp(nanoseconds: .max)) {
            found.append($0)
        }
        return found
    }

    @Test func whatIsTakenIsRead() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let recorder = TickRecorder(settings(), names, increments: [], log: { _ in })
        let sent = (0..<5_000).map { quote(1, Int64($0)) } + [quote(2, 0), quote(2, 1, day: 1)]
        for update in sent { recorder.take(update) }
        recorder.stop()
        #expect(try ticks(1) == Array(sent[..<5_000]))
        #expect(try ticks(2) == [sent[5_000]])
        #expect(try ticks(2, day: "2026-11-11") == [sent[5_001]])
        let state = recorder.recording
        #expect(state.written == 5_002 && state.lost == 0 && state.waiting == 0)
        #expect(state.blocks == 4, "one full, three begun")
        #expect(recorder.takeTrouble() == nil)
        let known = try TickNames(folder: folder)
        #expect(known == names && known.name(InstrumentID(2)) == "BAC")
        #expect(known.name(VenueID(9)) == "#9")
    }

    @Test func aRestartGoesOn() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for number in 0..<3 as Range<Int64> {
            let recorder = TickRecorder(settings(), names, increments: [], log: { _ in })
            recorder.take(quote(1, number))
            recorder.stop()
        }
        #expect(try ticks(1).count == 3)
    }

    /// It never waits: what finds no room is lost, and counted.
    @Test func aFullQueueDropsAndCounts() {
        let queue = TickQueue(capacity: 1_000)
        var taken = 0
        for number in 0..<1_500 where queue.offer(quote(1, Int64(number))) { taken += 1 }
        #expect(taken == 1_024 && queue.dropped == 476)
        var times: [Timestamp] = []
        #expect(queue.drain(most: 10) { times.append($0.time) } == 10)
        #expect(times == (0..<10).map { quote(1, $0).time })
        #expect(queue.offer(quote(1, 0)), "there is room again")
        #expect(queue.drain(most: .max) { _ in } == 1_015)
    }

    @Test func nothingIsReorderedBetweenThreads() async {
        let queue = TickQueue(capacity: 256)
        let count: Int64 = 200_000
        async let put: Void = Task.detached {
            var number: Int64 = 0
            while number < count {
                if queue.offer(self.quote(1, number)) { number += 1 } else { await Task.yield() }
            }
        }.value
        let isOrdered = await Task.detached {
            var next: Int64 = 0
            var isOrdered = true
            while next < count {
                let taken = queue.drain(most: 64) {
                    isOrdered = isOrdered && $0.price.units == 1_000_000_000 + next
                    next += 1
                }
                if taken == 0 { await Task.yield() }
            }
            return isOrdered
        }.value
        await put
        #expect(isOrdered)
    }

    /// A disk that is too full takes nothing, says so, and costs no memory.
    @Test func aFullDiskStopsTheRecordingAlone() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let log = Log()
        let recorder = TickRecorder(
            settings { $0.leaveFree = 1 << 44 }, names, increments: [], log: { log.add($0) })
        for number in 0..<100 as Range<Int64> { recorder.take(quote(1, number)) }
        recorder.stop()
        let state = recorder.recording
        #expect(state.written == 0 && state.lost == 100 && state.waiting == 0)
        #expect(state.trouble.contains("less than leaveFree"), "\(state.trouble)")
        #expect(recorder.takeTrouble()?.contains("leaveFree") == true)
        #expect(recorder.takeTrouble() == nil, "told once")
        #expect(log.all.contains { $0.contains("tried again in 10 s") })
    }

    @Test func aFolderThatCannotBeMadeIsToldAndNothingTraps() {
        let log = Log()
        let recorder = TickRecorder(
            settings { $0.folder = "/proc/ticks" }, names, increments: [], log: { log.add($0) })
        recorder.take(quote(1, 0))
        recorder.stop()
        #expect(recorder.recording.lost == 1 && !recorder.recording.trouble.isEmpty)
    }

    /// One damaged file leaves the other series alone.
    @Test func aDamagedFileIsLeftAlone() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let first = TickRecorder(settings(), names, increments: [], log: { _ in })
        first.take(quote(1, 0))
        first.stop()
        let file = folder + "/ticks-20261110-0000000001-00001.ntt"
        try Data("not a tick file, but long enough to have a header of sixty-four bytes".utf8)
            .write(to: URL(fileURLWithPath: file))
        let log = Log()
        let second = TickRecorder(settings(), names, increments: [], log: { log.add($0) })
        second.take(quote(1, 1))
        second.take(quote(2, 1))
        second.stop()
        #expect(second.recording.lost == 1 && second.recording.written == 1)
        #expect(try ticks(2).count == 1)
        #expect(log.all.contains { $0.contains("move the file away") })
    }
}
