import OMSTypes
import Testing

@testable import OMSJournal

/// Small sizes, so that a test can look at every byte.
let smallJournal = JournalConfiguration(
    versions: versions(1), segmentBytes: 8192, emergencyBytes: 8192, batchBytesMax: 2048,
    frameBytesMax: 1024)

func versions(_ number: UInt32) -> JournalVersions {
    JournalVersions(frameVersion: number, decideVersion: .zero, stateHashVersion: 1)
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }

/// A writer that went through recovery, as at every start.
func openWriter(
    _ storage: MemoryStorage, _ configuration: JournalConfiguration = smallJournal,
    hasher: any BatchHasher = QuickHasher()
) throws -> JournalWriter {
    let report = try Recovery.recover(
        storage: storage, hasher: hasher, frameVersionKnown: configuration.versions.frameVersion)
    return try JournalWriter(
        storage: storage, hasher: hasher, configuration: configuration, position: report.position,
        now: Timestamp(nanoseconds: 1))
}

extension JournalWriter {
    /// A frame at time `sequence` whose command says `command`.
    @discardableResult
    mutating func add(_ command: String, events: String = "") throws(JournalError)
        -> SequenceNumber
    {
        let header = FrameHeader(
            timestamp: Timestamp(nanoseconds: Int64(nextSequence)), domain: 1, kind: 2)
        let content = bytes(command)
        let facts = bytes(events)
        try begin(header)
        section(.command) { writer in content.withUnsafeBytes { writer.append($0) } }
        section(.events) { writer in facts.withUnsafeBytes { writer.append($0) } }
        return try finish()
    }

    /// One batch of frames.
    @discardableResult
    mutating func addBatch(_ commands: [String], _ durability: Durability = .disk)
        throws(JournalError) -> CommitResult
    {
        for command in commands { try add(command) }
        return try commit(durability: durability)
    }
}

/// The commands of all frames that a reader shows.
func commands(_ storage: MemoryStorage, from: SequenceNumber = 1) throws -> [String] {
    var reader = JournalReader(storage: storage, from: from)
    return try reader.drain()
}

extension JournalReader {
    mutating func drain() throws(JournalError) -> [String] {
        var found: [String] = []
        while let frame = try next() { found.append(text(frame.command)) }
        return found
    }
}

let firstSegment = SegmentName.segment(first: 1)

/// What the reader shows now.
func expectNext(
    _ reader: inout JournalReader, _ expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let shown = try reader.drain()
    #expect(shown == expected, sourceLocation: sourceLocation)
}

/// What the body throws.
func journalError(_ body: () throws(JournalError) -> Void) -> JournalError? {
    do throws(JournalError) { try body() } catch { return error }
    return nil
}

/// Where a frame of the last commit lies.
func place(_ writer: borrowing JournalWriter, _ sequence: SequenceNumber) throws -> FrameLocation {
    let found = writer.location(of: sequence)
    return try #require(found)
}
