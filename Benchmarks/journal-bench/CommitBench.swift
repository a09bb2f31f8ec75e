import Foundation
import Glibc
import JournalStorage
import OMSJournal
import OMSTypes

/// Group commit of single frames against the raw `fdatasync` of the same disk, by turns.
enum CommitBench {
    static func run(folder: String) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let storage = try PosixJournalStorage(path: folder, mode: .write)
        let configuration = JournalConfiguration(
            versions: JournalVersions(
                frameVersion: 1, decideVersion: .zero, stateHashVersion: 1))
        var writer = try JournalWriter(
            storage: storage, hasher: try LibcryptoHasher(), configuration: configuration,
            position: JournalPosition(), now: Timestamp(nanoseconds: 1))
        let raw = try storage.create("raw", zeroFilled: 64 << 20)
        let page = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 4096)
        page.initializeMemory(as: UInt8.self, repeating: 7)
        defer { page.deallocate() }
        let content = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(page)[..<400])
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        var commits: [Double] = []
        var syncs: [Double] = []
        for round in 0..<2000 {
            syncs.append(
                try timed {
                    try storage.write(UnsafeRawBufferPointer(page), to: raw, at: round * 4096)
                    try storage.synchronize(raw)
                }.1)
            let header = FrameHeader(
                timestamp: Timestamp(nanoseconds: Int64(round) + 1), domain: 1, kind: 0)
            commits.append(
                try timed {
                    try writer.append(
                        header, command: content, inbound: none, inputs: none, events: content,
                        outbound: none)
                    _ = try writer.commit(durability: .disk)
                }.1)
            writer.trailHash()
        }
        let (commit, sync) = (median(commits), median(syncs))
        say(
            "commit of one frame, p50",
            "\(fixed(commit * 1e6)) us; raw fdatasync \(fixed(sync * 1e6)) us; ratio "
                + fixed(commit / sync, 2))
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
