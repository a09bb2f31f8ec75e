import Foundation
import OMSCore
import Testing

@testable import OMSRuntime

/// Memory for what has ended: what was written is read, wherever it lies.
@Suite struct HistoryFileTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func fill(_ start: UnsafeMutableRawPointer, _ bytes: Int, _ seed: Int) {
        for place in 0..<(bytes / 8) {
            start.storeBytes(of: seed &* 31 &+ place, toByteOffset: place * 8, as: Int.self)
        }
    }

    private func holds(_ start: UnsafeMutableRawPointer, _ bytes: Int, _ seed: Int) -> Bool {
        (0..<(bytes / 8)).allSatisfy {
            start.load(fromByteOffset: $0 * 8, as: Int.self) == seed &* 31 &+ $0
        }
    }

    /// Bytes of mapped files that this process has in memory.
    private func residentBytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("RssFile:") }
        return (line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0) << 10
    }

    @Test func whatIsBeyondPlainMemoryLiesInAFile() throws {
        let memory = try HistoryFile(folder: folder.path, plainMax: 1 << 20)
        var pieces: [(start: UnsafeMutableRawPointer, bytes: Int)] = []
        // 96 MiB in pieces of all sizes: most of them left memory when the last is written.
        var total = 0
        while total < 96 << 20 {
            let bytes = 64 + (pieces.count * 7919) % 250_000
            let start = memory.allocate(bytes)
            #expect(UInt(bitPattern: start) % 16 == 0)
            fill(start, bytes, pieces.count)
            pieces.append((start, bytes))
            total += bytes
        }
        #expect(memory.fileBytes >= 92 << 20)
        let before = try residentBytes()
        memory.cool()
        #expect(try residentBytes() < before - (40 << 20))
        for (number, piece) in pieces.enumerated() where !holds(piece.start, piece.bytes, number) {
            Issue.record("piece \(number) of \(piece.bytes) bytes is not as it was written")
        }
        // What is given back is used again.
        let size = memory.fileBytes
        for piece in pieces { memory.deallocate(piece.start, piece.bytes) }
        for _ in 0..<1_000 { memory.deallocate(memory.allocate(90_000), 90_000) }
        let again = (0..<700).map { _ in memory.allocate(100_000) }
        for (number, start) in again.enumerated() { fill(start, 100_000, number) }
        for (number, start) in again.enumerated() { #expect(holds(start, 100_000, number)) }
        #expect(memory.fileBytes <= size)
        for start in again { memory.deallocate(start, 100_000) }
    }

    @Test func aPieceThatIsTooLargeForABlockIsPlainMemory() throws {
        let memory = try HistoryFile(folder: folder.path, plainMax: 0)
        let start = memory.allocate(8 << 20)
        fill(start, 8 << 20, 1)
        #expect(holds(start, 8 << 20, 1) && memory.fileBytes == 0)
        memory.deallocate(start, 8 << 20)
    }

    /// The file has no name, so that nothing is left of a process that was killed.
    @Test func theFolderStaysEmpty() throws {
        let memory = try HistoryFile(folder: folder.path, plainMax: 0)
        fill(memory.allocate(4096), 4096, 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func aFolderThatIsNotThereIsSaid() {
        #expect(throws: RuntimeFailure.self) {
            try HistoryFile(folder: "/nowhere/at/all", plainMax: 0)
        }
    }
}
