import OMSTypes
import Testing

@testable import OMSMarket

@Suite struct TickColumnTests {
    private func encoded(_ values: [UInt64]) -> [UInt8] {
        var column = TickColumn()
        for value in values { column.append(value) }
        var out = ByteWriter()
        column.encode(into: &out)
        #expect(column.encodedSize == out.count)
        return Array(out.bytes)
    }

    private func decoded(_ bytes: [UInt8], _ count: Int) throws -> [UInt64] {
        var column = TickColumn()
        return try bytes.withUnsafeBytes { raw in
            var reader = ByteReader(raw)
            try column.decode(count, from: &reader)
            #expect(reader.isAtEnd)
            return (0..<count).map { _ in column.next() }
        }
    }

    @Test(
        arguments: [
            ([7, 7, 7], [0, 7]), ([1, 300], [1, 1, 0xAC, 2]),
            // Three bits each, lowest first: 1 2 3 4 5 6 7 0.
            ([1, 2, 3, 4, 5, 6, 7, 0], [2, 3, 0xD1, 0x58, 0x1F]), ([], []),
        ] as [([UInt64], [UInt8])]) func goldenBytes(_ values: [UInt64], _ bytes: [UInt8]) throws
    {
        #expect(encoded(values) == bytes)
        if !values.isEmpty { #expect(try decoded(bytes, values.count) == values) }
    }

    @Test func everyWidthAndLengthComesBack() throws {
        var numbers = SeededNumbers(state: 5)
        for width in 0...64 as ClosedRange<UInt64> {
            for count in [1, 2, 63, 64, 65, 200] {
                let values = (0..<count).map { _ in
                    width == 0 ? 0 : numbers.next() >> (64 - width)
                }
                #expect(try decoded(encoded(values), count) == values, "width \(width)")
            }
        }
    }

    @Test func hostileColumnsAreRefused() {
        for bytes in [[3], [2, 65], [1, 0x80], [2, 8, 1], [0]] as [[UInt8]] {
            #expect(throws: ByteReader.Failure.self) { try decoded(bytes, 3) }
        }
    }
}
