import OMSTypes
import Testing

@testable import OMSMarket

@Suite struct SealedBlockTests {
    private let block = SealedBlock(
        series: stockSeries, number: 300, offset: 70_000, length: 512, count: 4_096,
        firstTime: at(1), lastTime: at(2), hash: BlockHash(words: (1, 2, 3, .max)))

    @Test func itsRecordComesBack() throws {
        var out = ByteWriter()
        block.encode(into: &out)
        let bytes = Array(out.bytes)
        let found = try bytes.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            let found = try SealedBlock(from: &reader)
            #expect(reader.isAtEnd)
            return found
        }
        #expect(found == block)
        for length in bytes.indices {
            #expect(throws: ByteReader.Failure.self) {
                try bytes[..<length].withUnsafeBytes { raw in
                    var reader = ByteReader(raw)
                    return try SealedBlock(from: &reader)
                }
            }
        }
    }

    @Test func aHashIsItsBytes() {
        #expect(block.hash.withBytes { BlockHash($0) } == block.hash)
        #expect(block.hash.withBytes { Array($0.prefix(9)) } == [1, 0, 0, 0, 0, 0, 0, 0, 2])
        #expect([UInt8](repeating: 0, count: 31).withUnsafeBytes { BlockHash($0) } == nil)
    }
}
