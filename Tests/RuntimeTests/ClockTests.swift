import Foundation
import JournalStorage
import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes
import Synchronization
import Testing

@testable import OMSRuntime

/// A machine's clock that is set back under the running system.
@Suite struct ClockTests {
    /// A clock that shows what a test wants.
    private final class SetClock: Sendable {
        private let time: Mutex<Int64>
        init(_ nanoseconds: Int64) { time = Mutex(nanoseconds) }
        func now() -> Timestamp { Timestamp(nanoseconds: time.withLock { $0 }) }
        func move(_ nanoseconds: Int64) { time.withLock { $0 += nanoseconds } }
    }

    private static let hour: Int64 = 3_600_000_000_000

    private func run(
        _ folder: String, _ clock: SetClock, _ body: (OMSRuntime) throws -> Void
    ) throws {
        let configuration = try Configuration.load(
            text: """
                name: clock
                durability: process
                readModel: off
                http: off
                fix: {listen: "127.0.0.1:0", compID: OMS}

                """, file: "clock.yaml"
        ).get()
        let runtime = try OMSRuntime(
            configuration: configuration, data: folder, clock: { clock.now() }, log: { _ in })
        try runtime.start()
        defer { runtime.stop() }
        try body(runtime)
    }

    private func halt(_ runtime: OMSRuntime, _ isEngaged: Bool) throws -> SequenceNumber {
        try runtime.shard.submit(
            .killSwitch(KillSwitch(user: "risk", isEngaged: isEngaged, reason: "clock"))
        ).wait().sequence
    }

    @Test("Frames never go back in time, over a restart too; what the clock said stands beside")
    func setBack() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("needletail-clock-\(UUID().uuidString)").path
        defer {
            for path in [folder, folder + "-copy"] {
                try? FileManager.default.removeItem(atPath: path)
            }
        }
        let start: Int64 = 1_794_000_000_000_000_000
        let clock = SetClock(start)
        var marked: [SequenceNumber] = []
        try run(folder, clock) { runtime in
            clock.move(Self.hour)
            marked.append(try halt(runtime, true))
            clock.move(-Self.hour)
            marked.append(try halt(runtime, false))
        }
        // What a stopped system holds it holds until the process ends: another one has a copy.
        try FileManager.default.copyItem(atPath: folder, toPath: folder + "-copy")
        try run(folder + "-copy", clock) { runtime in
            marked.append(try halt(runtime, true))
            clock.move(2 * Self.hour)
            marked.append(try halt(runtime, false))
        }
        let storage = try PosixJournalStorage(path: folder + "-copy/journal", mode: .read)
        let hasher = try LibcryptoHasher()
        #expect(JournalVerifier.verify(storage: storage, hasher: hasher).isIntact)
        var reader = JournalReader(storage: storage)
        var last: Int64 = 0
        var seen: [(time: Int64, offset: Int64)] = []
        while let frame = try reader.next() {
            #expect(frame.timestamp.nanoseconds >= last, "frame \(frame.sequence)")
            last = frame.timestamp.nanoseconds
            if marked.contains(frame.sequence) { seen.append((last, frame.header.clockOffset)) }
        }
        #expect(seen.map { $0.time - start } == [Self.hour, Self.hour, Self.hour, 2 * Self.hour])
        #expect(seen.map(\.offset) == [0, -Self.hour, -Self.hour, 0])
    }
}
