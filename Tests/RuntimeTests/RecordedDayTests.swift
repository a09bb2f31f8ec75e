import Foundation
import JournalStorage
import OMSCore
import OMSEngine
import OMSJournal
import OMSTypes
import Testing

@testable import OMSRuntime

/// A whole day's decisions, made again.
@Suite struct RecordedDayTests {
    private static let orders = 100_000

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("needletail-day-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func seconds(_ body: () throws -> Void) rethrows -> Double {
        let time = try ContinuousClock().measure(body)
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }

    @Test("A day of 100,000 orders decided again: all as recorded, any state as it was")
    func wholeDay() throws {
        try withFolder { folder in
            let storage = try PosixJournalStorage(path: folder, mode: .write)
            var day = try TradingDay.begin(storage, seed: 7)
            for number in 1...Self.orders {
                try day.order()
                if number % 20_000 == 777 { day.noteHash() }
            }
            try day.close()
            let hashes = day.hashes
            let frames = day.frames
            let hasher = try LibcryptoHasher()
            #expect(JournalVerifier.verify(storage: storage, hasher: hasher).isIntact)

            var check = DecisionCheck()
            let time = try seconds { try check.run(storage) }
            let (decided, told) = (check.decided, check.told.count)
            let found = check.difference?.sequence
            #expect(found == nil && decided == frames && told == 0)
            #expect(check.engine.stateHash() == hashes.last?.hash)
            #expect(check.engine.orders.orderCount > Self.orders)
            print(
                "decided again: \(decided) frames of \(Self.orders) orders "
                    + "(\(check.engine.orders.orderCount) with routes and blocks) in \(time) s, "
                    + "\(Int(Double(decided) / time)) frames/s; 100 % as recorded")
            try theDayWasATest(check.engine)

            try statesAre(hashes, storage)
            var fork = ForkedReplay(nil)
            let forking = try seconds { try fork.run(storage) }
            let report = fork.report()
            #expect(report.isSame && report.orders.isEmpty && report.lostReports == 0)
            print("forked without a change: \(report.reports) reports in \(forking) s")
        }
    }

    /// Replay comes by every state that was noted.
    private func statesAre(
        _ noted: [(sequence: SequenceNumber, hash: StateDigest)], _ storage: any JournalStorage
    ) throws {
        var engine = Engine()
        var reader = JournalReader(storage: storage)
        var left = noted[...]
        while let frame = try reader.next() {
            try engine.replay(
                command: frame.command, events: frame.events, at: frame.timestamp)
            guard let next = left.first, next.sequence == frame.sequence else { continue }
            let hash = engine.stateHash()
            #expect(hash == next.hash, "as of frame \(frame.sequence)")
            left.removeFirst()
        }
        #expect(left.isEmpty && noted.count == 6)
    }

    /// A day on which nothing happened would show nothing.
    private func theDayWasATest(_ engine: borrowing Engine) throws {
        var statuses: [OrdStatus: Int] = [:]
        var blocks = 0
        for number in 1...UInt64(engine.orders.orderCount) {
            guard let view = engine.orders.view(OrderID(number)) else { continue }
            if view.kind == .client { statuses[view.ordStatus, default: 0] += 1 }
            if view.kind == .block { blocks += 1 }
        }
        print("the day: \(statuses), \(blocks) blocks, \(engine.postTrade.trades.count) trades")
        for status in [
            OrdStatus.filled, .canceled, .rejected, .expired, .new, .partiallyFilled,
        ] {
            #expect(statuses[status, default: 0] > 20, "\(status): \(statuses)")
        }
        #expect(blocks > 50 && engine.postTrade.trades.count > 10_000)
    }

    private struct Recorded {
        var command: [UInt8]
        var inputs: [UInt8]
        var events: [UInt8]
        var header: FrameHeader
        var isRouted = false
    }

    private func read(_ storage: any JournalStorage) throws -> [Recorded] {
        var reader = JournalReader(storage: storage)
        var result: [Recorded] = []
        while let frame = try reader.next() {
            var one = Recorded(
                command: Array(frame.command), inputs: Array(frame.inputs),
                events: Array(frame.events), header: frame.header)
            for event in try DecisionCheck.events(of: frame) {
                if case .orders(.routed) = event { one.isRouted = true }
            }
            result.append(one)
        }
        return result
    }

    private enum Finding { case none, otherDecision, unreadable }

    /// What deciding the last frame again says of it.
    private func finding(_ frames: ArraySlice<Recorded>) throws -> Finding {
        var engine = Engine()
        for frame in frames.dropLast() {
            try frame.command.withUnsafeBytes { command in
                try frame.events.withUnsafeBytes { events in
                    try engine.replay(
                        command: command, events: events, at: frame.header.timestamp)
                }
            }
        }
        guard let last = frames.last else { return .none }
        return last.command.withUnsafeBytes { command in
            last.inputs.withUnsafeBytes { inputs in
                last.events.withUnsafeBytes { events in
                    let isSame = try? engine.redecide(
                        command: command, inputs: inputs, events: events,
                        at: last.header.timestamp)
                    return isSame == nil ? .unreadable : isSame == true ? .none : .otherDecision
                }
            }
        }
    }

    @Test("A flipped bit of a command or of the quotes that it read: the decision is another")
    func flippedBits() throws {
        try withFolder { folder in
            let storage = try PosixJournalStorage(path: folder, mode: .write)
            var day = try TradingDay.begin(storage, seed: 11)
            for _ in 0..<60 { try day.order() }
            try day.close()
            let frames = try read(storage)
            let target = try #require(
                frames.indices.dropFirst(100).first {
                    frames[$0].isRouted && !frames[$0].inputs.isEmpty
                })
            #expect(try finding(frames[...target]) == .none)
            var found = (command: 0, inputs: 0)
            var bad: [Recorded]?
            for bit in 0..<(frames[target].command.count * 8) {
                var copy = frames
                copy[target].command[bit / 8] ^= 1 << UInt8(bit % 8)
                if try finding(copy[...target]) != .none { found.command += 1 }
            }
            for bit in 0..<(frames[target].inputs.count * 8) {
                var copy = frames
                copy[target].inputs[bit / 8] ^= 1 << UInt8(bit % 8)
                let finding = try finding(copy[...target])
                if finding != .none { found.inputs += 1 }
                if finding == .otherDecision { bad = copy }
            }
            let sizes = (frames[target].command.count * 8, frames[target].inputs.count * 8)
            print(
                "flipped bits that change a decision: \(found.command) of \(sizes.0) of the "
                    + "command, \(found.inputs) of \(sizes.1) of the quotes")
            #expect(found.command * 10 > sizes.0 * 8 && found.inputs * 10 > sizes.1)
            try forged(try #require(bad), target, folder)
        }
    }

    /// Somebody wrote the journal anew around the flipped bit: every checksum and the chain are
    /// right, and the decision is not.
    private func forged(_ frames: [Recorded], _ target: Int, _ folder: String) throws {
        let storage = try PosixJournalStorage(path: folder + "/forged", mode: .write)
        let hasher = try LibcryptoHasher()
        var writer = try JournalWriter(
            storage: storage, hasher: hasher,
            configuration: JournalConfiguration(
                versions: JournalVersions(
                    frameVersion: Engine.frameVersion, decideVersion: DecideVersion.hash,
                    stateHashVersion: Engine.stateHashVersion), segmentBytes: 16 << 20),
            position: JournalPosition(), now: Timestamp(nanoseconds: 1))
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        for frame in frames {
            _ = try frame.command.withUnsafeBytes { command in
                try frame.inputs.withUnsafeBytes { inputs in
                    try frame.events.withUnsafeBytes { events in
                        try writer.append(
                            frame.header, command: command, inbound: none, inputs: inputs,
                            events: events, outbound: none)
                    }
                }
            }
        }
        try writer.close()
        #expect(JournalVerifier.verify(storage: storage, hasher: hasher).isIntact)
        var check = DecisionCheck()
        try check.run(storage)
        let sequence = check.difference?.sequence
        #expect(sequence == UInt64(target + 1), "the frame is named")
    }
}
