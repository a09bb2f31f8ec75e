import CChecksum
import OMSJournal
import OMSTypes
import Testing

@Suite("Checksums")
struct ChecksumTests {
    @Test(
        "CRC32C gives the published values",
        arguments: [
            ("123456789", 0xE306_9283 as UInt32),
            ("", 0),
            ("a", 0xC1D0_4330),
        ])
    func known(content: String, expected: UInt32) {
        let input = bytes(content)
        #expect(input.withUnsafeBytes { Checksum.crc32c($0) } == expected)
    }

    @Test("The processor's instruction and the tables agree at every length and alignment")
    func instructionAndTables() {
        let input = (0..<1_400).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ ($0 >> 3)) }
        input.withUnsafeBytes { all in
            for start in [0, 1, 2, 5, 7, 8] {
                for length in 0..<1_200 {
                    let part = UnsafeRawBufferPointer(rebasing: all[start..<start + length])
                    #expect(
                        checksum_crc32c(part.baseAddress, length)
                            == checksum_crc32c_portable(part.baseAddress, length))
                }
            }
        }
    }

    @Test("The reference SHA-256 gives the published value")
    func sha256() {
        let hex = ReferenceSHA256.hash(bytes("abc")).map { String($0, radix: 16) }
        #expect(hex.prefix(4) == ["ba", "78", "16", "bf"] && hex.suffix(2) == ["15", "ad"])
    }
}
