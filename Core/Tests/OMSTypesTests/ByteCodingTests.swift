import OMSTypes
import Testing

/// What `ByteWriter` writes, `ByteReader` reads; bytes that end early or lie throw.
@Suite struct ByteCodingTests {
    @Test func integersRoundTrip() throws {
        let values: [UInt64] = [0, 1, 127, 128, 16_383, 16_384, 1 << 32, .max - 1, .max]
        let signed: [Int64] = [0, -1, 1, -64, 63, 64, .min, .max]
        let wide: [Int128] = [0, -1, .min, .max, Int128(Int64.max) * 3]
        var out = ByteWriter(capacity: 1)
        for value in values { out.varint(value) }
        for value in signed { out.signedVarint(value) }
        for value in wide { out.int128(value) }
        out.fixed(UInt32(0x0102_0304))
        out.patch(UInt32(0x0506_0708), at: out.count - 4)
        var bytes = ByteReader(out.bytes)
        for value in values { #expect(try bytes.varint() == value) }
        for value in signed { #expect(try bytes.signedVarint() == value) }
        for value in wide { #expect(try bytes.int128() == value) }
        #expect(try bytes.fixed(UInt32.self) == 0x0506_0708)
        let isAtEnd = bytes.isAtEnd
        #expect(isAtEnd)
    }

    @Test func textsRoundTrip() throws {
        let full = Text64(String(repeating: "x", count: 64))!
        var out = ByteWriter()
        for text in ["", "ACME", full] as [Text64] { out.text(text) }
        out.string("Zürich")
        var bytes = ByteReader(out.bytes)
        #expect(try bytes.text() == "")
        #expect(try bytes.text() == "ACME")
        #expect(try bytes.text() == full)
        #expect(try bytes.string() == "Zürich")
    }

    @Test func lengthsAndTruncation() throws {
        var out = ByteWriter()
        out.append("abc")
        out.truncate(to: 1)
        #expect(Array(out.bytes) == [0x61])
        out.clear()
        #expect(out.count == 0)
    }

    @Test(
        arguments: [
            [], [0x80], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02],
            [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
        ] as [[UInt8]])
    func refusesIntegers(_ hostile: [UInt8]) {
        hostile.withUnsafeBytes { buffer in
            var bytes = ByteReader(buffer)
            #expect(throws: ByteReader.Failure.self) { try bytes.varint() }
        }
    }

    @Test func refusesLengthsThatLie() {
        let hostile: [UInt8] = [65] + [UInt8](repeating: 0x41, count: 80)
        hostile.withUnsafeBytes { buffer in
            var bytes = ByteReader(buffer)
            #expect(throws: ByteReader.Failure.self) { try bytes.text() }
            bytes = ByteReader(UnsafeRawBufferPointer(rebasing: buffer[..<10]))
            #expect(throws: ByteReader.Failure.self) { try bytes.string() }
            bytes.offset = 0
            #expect(throws: ByteReader.Failure.self) { try bytes.slice(11) }
            #expect(throws: ByteReader.Failure.self) { try bytes.slice(-1) }
            #expect(throws: ByteReader.Failure.self) { try bytes.code(Side.self) }
        }
    }
}
