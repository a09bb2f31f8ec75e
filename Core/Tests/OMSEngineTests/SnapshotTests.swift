import OMSTypes
import Testing

@testable import OMSCore
@testable import OMSEngine

/// A snapshot and the frames after it give the State of the whole journal, to the byte.
@Suite struct SnapshotTests {
    /// Chunks of one byte end at every place where one may.
    @Test(arguments: (301...308).map { UInt64($0) })
    func snapshotAndTailEqualReplay(_ seed: UInt64) throws {
        let world = World(seed: seed)
        for _ in 0..<500 { world.step() }
        let end = Image(world.engine, chunkBytes: 1)
        var engine = Engine()
        let every = 37 + Int(seed % 7)
        for (number, frame) in world.frames.enumerated() {
            try apply(frame, to: &engine)
            guard number % every == 0 else { continue }
            let image = Image(engine, chunkBytes: number % 2 == 0 ? 1 : 1 << 20)
            var restored = try image.engine()
            #expect(restored.stateHash() == engine.stateHash(), "seed \(seed), frame \(number)")
            #expect(restored.followUp() == engine.followUp(), "seed \(seed), frame \(number)")
            for later in world.frames[(number + 1)...] { try apply(later, to: &restored) }
            #expect(
                Image(restored, chunkBytes: 1) == end, "seed \(seed), snapshot at frame \(number)")
        }
    }

    /// A restored engine decides as the one that went on without a stop.
    @Test(arguments: [311, 312, 313] as [UInt64])
    func aRestoredEngineDecidesTheSame(_ seed: UInt64) throws {
        let world = World(seed: seed)
        for _ in 0..<300 { world.step() }
        let start = world.frames.count
        var restored = try Image(world.engine, chunkBytes: 4096).engine()
        for _ in 0..<300 { world.step() }
        for (number, frame) in world.frames[start...].enumerated() {
            let isSame = try frame.command.withUnsafeBytes { command in
                try frame.events.withUnsafeBytes { events in
                    try frame.inputs.withUnsafeBytes { inputs in
                        try restored.redecide(
                            command: command, inputs: inputs, events: events, at: frame.instant)
                    }
                }
            }
            #expect(isSame, "seed \(seed): frame \(number) after the snapshot")
        }
    }

    @Test func whatIsCutOrHasAnotherHashIsNoSnapshot() throws {
        let world = World(seed: 321)
        for _ in 0..<60 { world.step() }
        let image = Image(world.engine, chunkBytes: 1 << 20)
        let whole = image.chunks[0]
        for length in stride(from: 0, to: whole.count - 1, by: 211) {
            var cut = image
            cut.chunks[0] = Array(whole[..<length])
            #expect(throws: Engine.SnapshotFailure.self) { try cut.check() }
        }
        var other = image
        other.chunks[0][whole.count - 1] ^= 1
        #expect(throws: Engine.SnapshotFailure.self) { try other.check() }
    }

    /// Adding a property to an order is easily forgotten here: the hash would not tell of a link.
    @Test func everyPropertyOfAnOrderIsWritten() {
        let world = World(seed: 322)
        for _ in 0..<40 { world.step() }
        let properties = Mirror(reflecting: world.engine.orders.orders[0]).children.count
        #expect(
            properties == 36,
            "Order has other properties now: code them in Order+Snapshot, raise snapshotVersion")
    }

    private func apply(_ frame: RecordedFrame, to engine: inout Engine) throws {
        try frame.command.withUnsafeBytes { command in
            try frame.events.withUnsafeBytes { events in
                try engine.replay(command: command, events: events, at: frame.instant)
            }
        }
    }
}

/// The chunks of a snapshot.
struct Image: Equatable {
    var chunks: [[UInt8]] = []

    init(_ engine: borrowing Engine, chunkBytes: Int) {
        let taken = Chunks()
        var writer = SnapshotWriter(chunkBytes: chunkBytes) { taken.all.append(Array($0)) }
        engine.encodeSnapshot(into: &writer)
        writer.flush()
        chunks = taken.all
    }

    func engine() throws -> Engine {
        let rest = Chunks()
        rest.all = chunks.reversed()
        var last: UnsafeMutableRawBufferPointer?
        defer { last?.deallocate() }
        var reader = SnapshotReader {
            last?.deallocate()
            last = nil
            guard let next = rest.all.popLast() else { return nil }
            let memory = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(1, next.count), alignment: 8)
            memory.copyBytes(from: next)
            last = memory
            return UnsafeRawBufferPointer(rebasing: memory[..<next.count])
        }
        return try Engine(snapshot: &reader)
    }

    func check() throws { _ = try engine() }

    private final class Chunks {
        var all: [[UInt8]] = []
    }
}
