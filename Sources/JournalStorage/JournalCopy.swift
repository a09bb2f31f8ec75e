import Glibc
import OMSJournal
import OMSTypes

/// Copies and moves of a journal's files, checked before they count.
public enum JournalCopy {
    /// A consistent copy of a journal, also while it is being written: every frame that was
    /// complete when it began.
    ///
    /// - Parameter target: a folder that is new or empty.
    /// - Returns: the last frame of the copy.
    @discardableResult
    public static func backup(from folder: String, to target: String) throws(JournalError)
        -> SequenceNumber
    {
        do throws(StorageFailure) {
            let source = try LayeredJournalStorage.open(path: folder, mode: .read)
            let copy = try PosixJournalStorage(path: target, mode: .write)
            guard try copy.list().allSatisfy({ $0 == PosixJournalStorage.lockName }) else {
                throw StorageFailure(
                    .other, .create, file: target, reason: "not empty: name a new folder")
            }
            return try copyAll(source, copy)
        } catch {
            throw .storage(error)
        }
    }

    private static func copyAll(_ source: any JournalStorage, _ copy: PosixJournalStorage)
        throws(StorageFailure) -> SequenceNumber
    {
        // Snapshots first: what they end with is then surely among the frames.
        for name in try SnapshotFiles.list(source) { try whole(name, source, copy) }
        if try source.list().contains(SigningKeys.publicName) {
            try whole(SigningKeys.publicName, source, copy)
        }
        let names = try source.list().filter { SegmentName.isSegment($0) }.sorted()
        var last: SequenceNumber = 0
        for name in names {
            guard name == names.last else {
                try whole(name, source, copy)
                continue
            }
            last = try openSegment(name, source, copy)
        }
        try copy.synchronizeDirectory()
        return last
    }

    /// The segment that is being written: what is complete, then zeros, and no seal.
    private static func openSegment(
        _ name: String, _ source: any JournalStorage, _ copy: PosixJournalStorage
    ) throws(StorageFailure) -> SequenceNumber {
        let content: SegmentContent
        do throws(JournalError) {
            content = try SegmentContent(
                first: SegmentName.firstSequence(name) ?? 1, storage: source,
                hasher: try Self.hasher())
        } catch {
            throw StorageFailure(.other, .read, file: name, reason: "\(error)")
        }
        try part(name, source, copy, through: content.endOffset, withoutSeal: true)
        return content.lastSequence
    }

    private static func hasher() throws(JournalError) -> LibcryptoHasher {
        do throws(StorageFailure) { return try LibcryptoHasher() } catch { throw .storage(error) }
    }

    private static func whole(
        _ name: String, _ source: any JournalStorage, _ copy: PosixJournalStorage
    ) throws(StorageFailure) { try part(name, source, copy, through: .max, withoutSeal: false) }

    /// Copies the first bytes of a file; the copy has the file's length and its name only at the
    /// end.
    private static func part(
        _ name: String, _ source: any JournalStorage, _ copy: PosixJournalStorage,
        through end: Int, withoutSeal: Bool
    ) throws(StorageFailure) {
        let from = try source.open(name, .read)
        defer { source.close(from) }
        let size = try source.size(of: from)
        let draft = name + ".draft"
        let to = try copy.create(draft, zeroFilled: size)
        defer { copy.close(to) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 4096)
        defer { buffer.deallocate() }
        var at = 0
        while at < min(size, end) {
            let wanted = min(buffer.count, min(size, end) - at)
            let target = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
            let count = try source.read(into: target, from: from, at: at)
            guard count == wanted else {
                throw StorageFailure(
                    .other, .read, file: name, reason: "the file became shorter")
            }
            if at == 0, withoutSeal {
                for index in 2048..<min(4096, count) { target[index] = 0 }
            }
            try copy.write(UnsafeRawBufferPointer(target), to: to, at: at)
            at += count
        }
        try copy.synchronize(to)
        try copy.rename(draft, to: name)
    }

    /// What became of one segment.
    public struct Archived: Equatable, Sendable {
        public var name: String
        public var bytes: Int
        public var seal: SegmentSeal
    }

    /// Moves sealed segments that end before `sequence` into another folder: copied, compared,
    /// then removed. It may run beside the writer.
    ///
    /// - Parameter sequence: at most the last frame of the oldest snapshot that is kept, so that a
    ///   start never needs what was moved.
    public static func archive(
        from folder: String, to target: String, before sequence: SequenceNumber
    ) throws(JournalError) -> [Archived] {
        var moved: [Archived] = []
        do throws(StorageFailure) {
            let source = try PosixJournalStorage(path: folder, mode: .read)
            try PosixJournalStorage.makeDirectory(target)
            let copy = try PosixJournalStorage(path: target, mode: .read)
            for name in try source.list().filter({ SegmentName.isSegment($0) }).sorted() {
                guard let header = try header(name, source), let seal = header.seal,
                    seal.lastSequence < sequence
                else { break }
                try whole(name, source, copy)
                try compare(name, source, copy)
                let entry = Archived(name: name, bytes: Int(header.segmentBytes), seal: seal)
                try TextFile.appendLine(target + "/manifest.txt", entry.line)
                try copy.synchronizeDirectory()
                try source.remove(name)
                try source.synchronizeDirectory()
                moved.append(entry)
            }
        } catch {
            throw .storage(error)
        }
        return moved
    }

    private static func header(_ name: String, _ storage: any JournalStorage)
        throws(StorageFailure) -> SegmentHeader?
    {
        do throws(JournalError) {
            return try SegmentHeader.read(SegmentName.firstSequence(name) ?? 0, from: storage)
        } catch {
            throw StorageFailure(.other, .read, file: name, reason: "\(error)")
        }
    }

    /// The copy holds what its seal says.
    private static func compare(
        _ name: String, _ source: any JournalStorage, _ copy: any JournalStorage
    ) throws(StorageFailure) {
        do throws(JournalError) {
            let content = try SegmentContent(
                first: SegmentName.firstSequence(name) ?? 0, storage: copy, hasher: hasher())
            guard let seal = content.header.seal, seal.root == content.tree.root(),
                seal.chain == content.chain
            else { throw .noSuchFrame(content.header.firstSequence) }
        } catch {
            throw StorageFailure(
                .other, .read, file: name,
                reason: "its copy is not what its seal says (\(error)): verify the journal")
        }
    }
}

extension JournalCopy.Archived {
    /// Name, first and last sequence, bytes, Merkle root.
    public var line: String {
        "\(name) \(seal.firstSequence) \(seal.lastSequence) \(bytes) \(seal.root)"
    }
}
