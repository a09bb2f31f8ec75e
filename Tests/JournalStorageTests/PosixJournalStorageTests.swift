import Glibc
import JournalStorage
import OMSJournal
import OMSTypes
import Testing

@Suite("Journal on a file system")
final class PosixJournalStorageTests {
    let directory: String

    init() throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var template = Array((base + "/needletail-journal-XXXXXX").utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        directory = try #require(made)
    }

    deinit {
        for folder in [directory + "/a/b", directory + "/a", directory] {
            if let stream = opendir(folder) {
                while let entry = readdir(stream) {
                    let name = withUnsafePointer(to: &entry.pointee.d_name) {
                        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                    }
                    unlink(folder + "/" + name)
                }
                closedir(stream)
            }
            rmdir(folder)
        }
    }

    private let configuration = JournalConfiguration(
        versions: JournalVersions(frameVersion: 1, decideVersion: .zero, stateHashVersion: 1),
        segmentBytes: 64 << 10, emergencyBytes: 64 << 10, batchBytesMax: 8 << 10,
        frameBytesMax: 4 << 10)

    private func openWriter(_ storage: PosixJournalStorage) throws -> JournalWriter {
        let hasher = try LibcryptoHasher()
        let report = try Recovery.recover(
            storage: storage, hasher: hasher, frameVersionKnown: 1)
        return try JournalWriter(
            storage: storage, hasher: hasher, configuration: configuration,
            position: report.position, now: Timestamp(nanoseconds: 1))
    }

    private func append(_ writer: inout JournalWriter, _ text: String) throws {
        try writer.begin(
            FrameHeader(timestamp: Timestamp(nanoseconds: 5), domain: 1, kind: 1))
        writer.section(.command) { $0.append(text) }
        try writer.finish()
        try writer.commit(durability: .disk)
    }

    private func commands(_ storage: PosixJournalStorage) throws -> [String] {
        var reader = JournalReader(storage: storage)
        var found: [String] = []
        while let frame = try reader.next() {
            found.append(String(decoding: frame.command, as: UTF8.self))
        }
        return found
    }

    @Test("What was written is there after a restart, over several segments")
    func restart() throws {
        let texts = (0..<80).map { "\($0) " + String(repeating: "s", count: 2_000) }
        for half in [texts[..<40], texts[40...]] {
            let storage = try PosixJournalStorage(path: directory + "/a/b", mode: .write)
            var writer = try openWriter(storage)
            for text in half { try append(&writer, text) }
            try writer.close()
        }
        let storage = try PosixJournalStorage(path: directory + "/a/b", mode: .read)
        #expect(try commands(storage) == texts)
        let report = JournalVerifier.verify(storage: storage, hasher: try LibcryptoHasher())
        #expect(report.closedCleanly && report.segments == 3 && report.frames == 80)
    }

    @Test("Two writers are refused, with the remedy; a reader is not")
    func lock() throws {
        var storage: PosixJournalStorage? = try PosixJournalStorage(path: directory, mode: .write)
        var failure: StorageFailure?
        do throws(StorageFailure) {
            _ = try PosixJournalStorage(path: directory, mode: .write)
        } catch {
            failure = error
        }
        #expect(failure?.kind == .locked)
        #expect(failure?.reason.contains("another data directory") == true)
        let reader = try PosixJournalStorage(path: directory, mode: .read)
        #expect(try reader.list() == ["lock"])
        #expect(storage != nil)
        storage = nil
        _ = try PosixJournalStorage(path: directory, mode: .write)
    }

    @Test("What is not there or not allowed is told in the system's words")
    func failures() throws {
        var kinds: [StorageFailure.Kind] = []
        let storage = try PosixJournalStorage(path: directory, mode: .write)
        do throws(StorageFailure) { _ = try storage.open("nothing", .read) } catch {
            kinds.append(error.kind)
            #expect(error.description == "open nothing: No such file or directory")
        }
        do throws(StorageFailure) {
            _ = try PosixJournalStorage(path: directory + "/none", mode: .read)
        } catch {
            kinds.append(error.kind)
        }
        do throws(StorageFailure) {
            _ = try PosixJournalStorage(path: directory + "/lock/below", mode: .write)
        } catch {
            kinds.append(error.kind)
        }
        #expect(kinds == [.notFound, .notFound, .other])
    }

    @Test("A device without space reports full, not merely a failure")
    func noSpace() throws {
        let devices = try PosixJournalStorage(path: "/dev", mode: .read)
        let handle = try devices.open("full", .readWrite)
        defer { devices.close(handle) }
        var kind: StorageFailure.Kind?
        do throws(StorageFailure) {
            var writer = ByteWriter()
            writer.append("three bytes")
            try devices.write(writer.bytes, to: handle, at: 0)
        } catch {
            kind = error.kind
        }
        #expect(kind == .full)
    }

    @Test("A created file is all zeros and has its whole length")
    func zeroFilled() throws {
        let storage = try PosixJournalStorage(path: directory, mode: .write)
        let handle = try storage.create("x", zeroFilled: 3_000_001)
        defer { storage.close(handle) }
        #expect(try storage.size(of: handle) == 3_000_001)
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_000_000, alignment: 8)
        defer { memory.deallocate() }
        let count = try storage.read(into: memory, from: handle, at: 1)
        #expect(count == 3_000_000)
        #expect(UnsafeRawBufferPointer(memory)[..<count].allSatisfy { $0 == 0 })
    }

    @Test(
        "SHA-256 gives the published values",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ])
    func sha256(content: String, expected: String) throws {
        let hasher = try LibcryptoHasher()
        let bytes = Array(content.utf8)
        #expect(bytes.withUnsafeBytes { hasher.hash($0) }.description == expected)
        // Two parts are hashed as one behind the other.
        let parts = bytes.withUnsafeBytes { bytes in
            withUnsafeBytes(of: UInt32(0)) { hasher.hash($0, bytes) }
        }
        let both = [UInt8](repeating: 0, count: 4) + bytes
        #expect(parts == both.withUnsafeBytes { hasher.hash($0) })
    }
}
