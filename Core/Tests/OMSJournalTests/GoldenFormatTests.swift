import OMSTypes
import Testing

@testable import OMSJournal

#if canImport(Glibc)
import Glibc
#endif

/// The format cannot change unseen: these bytes are those of the published page.
@Suite("Journal: the format")
struct GoldenFormatTests {
    /// The worked example of docs/JOURNAL.md.
    func example() throws -> MemoryStorage {
        let storage = MemoryStorage()
        let decide = [UInt8](0..<32).withUnsafeBytes { Hash256($0) ?? .zero }
        let configuration = JournalConfiguration(
            versions: JournalVersions(frameVersion: 3, decideVersion: decide, stateHashVersion: 5),
            segmentBytes: 8192, emergencyBytes: 8192, batchBytesMax: 2048, frameBytesMax: 1024)
        var writer = try JournalWriter(
            storage: storage, hasher: ReferenceSHA256(), configuration: configuration,
            position: JournalPosition(),
            now: Timestamp(nanoseconds: 1_772_461_800_000_000_000))
        var sent = ByteWriter()
        let msgType = bytes("8")
        let body = bytes("39=0")
        msgType.withUnsafeBytes { msgType in
            body.withUnsafeBytes {
                sent.outboundEntry(
                    session: SessionID(1), msgSeqNum: 2,
                    sendingTime: Timestamp(nanoseconds: 1_772_461_800_000_000_001),
                    msgType: msgType, body: $0)
            }
        }
        try writer.begin(
            FrameHeader(
                timestamp: Timestamp(nanoseconds: 1_772_461_800_000_000_001), clockOffset: -2,
                domain: 1, kind: 7, flags: 0x0102))
        for (section, content) in [
            (FrameSection.command, "NEW"), (.inbound, "35=D"), (.inputs, "Q"), (.events, "EV"),
        ] {
            let content = bytes(content)
            writer.section(section) { writer in content.withUnsafeBytes { writer.append($0) } }
        }
        let outbound = Array(sent.bytes)
        writer.section(.outbound) { writer in outbound.withUnsafeBytes { writer.append($0) } }
        try writer.finish()
        try writer.close()
        return storage
    }

    @Test("The worked example of the published page is what the writer writes")
    func golden() throws {
        let file = try #require(try example().contents[firstSegment])
        #expect(file.count == 8192)
        let parts = [
            ("header", 0, 136), ("header checksum", 2044, 4), ("batch 1", 4096, 175),
            ("batch 2", 4271, 80),
        ]
        var covered = [Bool](repeating: false, count: file.count)
        for (index, part) in parts.enumerated() {
            let (name, start, length) = part
            #expect(hex(file[start..<start + length]) == Self.expected[index], "\(name)")
            for at in start..<start + length { covered[at] = true }
        }
        let report = JournalVerifier.verify(storage: try example(), hasher: ReferenceSHA256())
        #expect(report.chainHead.description == Self.head && report.closedCleanly)
        #expect(file.indices.allSatisfy { covered[$0] || file[$0] == 0 }, "all else is zero")
    }

    @Test("The page shows the same bytes")
    func page() throws {
        let page = try #require(readPage())
        let lines = page.split(separator: "\n").map { $0.filter { $0 != " " } }
        let shown = lines.joined()
        for part in Self.expected + [Self.head] { #expect(shown.contains(part)) }
    }

    private func hex(_ part: ArraySlice<UInt8>) -> String {
        part.map { hexadecimal(UInt64($0), digits: 2) }.joined()
    }

    private func readPage() -> String? {
        guard let here = realpath(#filePath, nil) else { return nil }
        defer { free(here) }
        let folders = String(cString: here).split(separator: "/").dropLast(4)
        let path = "/" + folders.joined(separator: "/") + "/docs/JOURNAL.md"
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            guard count > 0 else { return String(decoding: content, as: UTF8.self) }
            content += chunk[..<count]
        }
    }

    static let head = "1e43d03f979e26d14cf3d3c973e03b09ab67aa53f033fe2b98c1902b116f74d6"

    static let expected: [String] = [
        "4e544a4f55524e310200000003000000000102030405060708090a0b0c0d0e0f"
            + "101112131415161718191a1b1c1d1e1f05000000000000000100000000000000"
            + "010000000000000001000000000000000010f3be9d0c99180020000000000000"
            + "0000000000000000000000000000000000000000000000000000000000000000"
            + "0000000000000000",
        "2620df29",
        "4e54423131244160af0000000100000001000000000000000000000000000000"
            + "0000000000000000010000000000000000000000000000000000000000000000"
            + "00000000000000000000000000000000007deda85f0000000100000000000000"
            + "0110f3be9d0c9918feffffffffffffff01070201030000000400000001000000"
            + "020000001d0000004e455733353d445145561d00000001000100020000000000"
            + "00000110f3be9d0c99183833393d30",
        "4e54423120bcf664500000000000000002000000000000000100000000000000"
            + "010000000000000002000000000000000fdb7b5c8985760b89503bb52bf6fb03"
            + "3142749852aa4e848b8186fa8f9564dc",
    ]
}
