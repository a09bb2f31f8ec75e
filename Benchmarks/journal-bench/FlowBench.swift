import Foundation
import Glibc
import JournalStorage
import OMSCore
import OMSEngine
import OMSJournal
import OMSRuntime
import OMSTypes

/// A journal of whole orders: written, folded, started from a snapshot.
enum FlowBench {
    struct Written {
        var events = 0
    }

    static func write(orders: Int, folder: String, isLean: Bool) throws -> Written {
        let storage = try PosixJournalStorage(path: folder, mode: .write)
        let configuration = JournalConfiguration(
            versions: JournalVersions(
                frameVersion: Engine.frameVersion, decideVersion: .zero,
                stateHashVersion: Engine.stateHashVersion), segmentBytes: 256 << 20)
        let writer = try JournalWriter(
            storage: storage, hasher: try LibcryptoHasher(), configuration: configuration,
            position: JournalPosition(), now: Timestamp(nanoseconds: 1))
        var flow = OrderFlow(writer: writer, isLean: isLean)
        try flow.prepare()
        let before = flow.bytes
        let (_, whole) = try timed { for _ in 0..<orders { try flow.order() } }
        try flow.close()
        say(
            "journal of an order with ack and fill",
            "\((flow.bytes - before) / max(1, orders)) bytes"
                + (isLean ? " (without messages)" : "")
        )
        say(
            "append with CRC",
            "\(fixed(flow.appendNanoseconds / Double(max(1, flow.events)))) ns an event, "
                + "\(fixed(flow.appendNanoseconds / Double(max(1, flow.frames)))) ns a frame")
        say(
            "deciding and writing (process)",
            "\(fixed(Double(orders) / whole / 1000)) k orders/s")
        return Written(events: flow.events)
    }

    /// From the page cache: reading, checking and applying every event.
    static func replay(folder: String, events: Int) throws {
        let storage = try PosixJournalStorage(path: folder, mode: .read)
        var best = Double.infinity
        for _ in 0..<2 {
            var reader = JournalReader(storage: storage)
            var engine = Engine()
            let (_, time) = try timed {
                while let frame = try reader.next() {
                    try engine.replay(
                        command: frame.command, events: frame.events, at: frame.timestamp)
                }
            }
            best = min(best, time)
        }
        say(
            "replay from the page cache",
            "\(fixed(Double(events) / best / 1e6, 2)) M events/s, \(events) events")
    }

    /// A snapshot at the end, and what a start does with it.
    static func restart(folder: String) throws {
        let storage = try PosixJournalStorage(path: folder, mode: .read)
        let (taken, writing) = try timed {
            try SnapshotTaker(storage: storage, log: { say("snapshot", $0) }).take(keep: 1)
        }
        guard let taken, let name = try SnapshotFiles.list(storage).first else { return }
        let snapshot = try OpenSnapshot(name, in: storage)
        say(
            "snapshot",
            "\(snapshot.header.bytes >> 20) MiB, written in \(fixed(writing)) s (with replay), "
                + "frame \(taken.sequence)")
        let (orders, time) = try timed {
            let opened = try OpenSnapshot(name, in: storage)
            let engine = try opened.state { (bytes) throws(Engine.SnapshotFailure) in
                try Engine(snapshot: &bytes)
            }
            _ = try Recovery.recover(
                storage: storage, hasher: try LibcryptoHasher(),
                frameVersionKnown: Engine.frameVersion, from: opened.header.anchor)
            return engine.orders.orderCount
        }
        say("restart from a snapshot", "\(fixed(time, 2)) s with \(orders) orders and routes")
    }
}
