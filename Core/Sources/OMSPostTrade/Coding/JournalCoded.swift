import OMSTypes

/// A value with a place in the journal. Decoding takes any bytes: what is no value of ours throws.
protocol JournalCoded {
    func encode(into writer: inout ByteWriter)
    init(from reader: inout ByteReader) throws(ByteReader.Failure)
}

extension ByteWriter {
    mutating func flag(_ value: Bool) { append(value ? UInt8(1) : UInt8(0)) }

    mutating func list<T: JournalCoded>(_ values: [T]) {
        varint(UInt64(values.count))
        for value in values { value.encode(into: &self) }
    }

    mutating func optional<T: JournalCoded>(_ value: T?) {
        flag(value != nil)
        value?.encode(into: &self)
    }

    /// Units of 10⁻⁸, zigzag: quantities, prices and rates are mostly small.
    mutating func units(_ value: Int64) { varint(UInt64(bitPattern: (value << 1) ^ (value >> 63))) }
}

extension ByteReader {
    mutating func flag() throws(Failure) -> Bool {
        let value = try byte()
        guard value <= 1 else { throw .invalid("flag", offset: offset) }
        return value == 1
    }

    /// Every element has a byte at least, so a count beyond the bytes left is a lie.
    mutating func count() throws(Failure) -> Int {
        let value = try varint()
        guard value <= UInt64(remaining) else { throw .truncated(offset: offset) }
        return Int(value)
    }

    mutating func list<T: JournalCoded>(of type: T.Type = T.self) throws(Failure) -> [T] {
        let count = try count()
        var result: [T] = []
        for _ in 0..<count { result.append(try T(from: &self)) }
        return result
    }

    mutating func optional<T: JournalCoded>(_ type: T.Type = T.self) throws(Failure) -> T? {
        try flag() ? try T(from: &self) : nil
    }

    mutating func units() throws(Failure) -> Int64 { try signedVarint() }

    mutating func uint32() throws(Failure) -> UInt32 {
        let value = try varint()
        guard value <= UInt64(UInt32.max) else { throw .invalid("over 32 bits", offset: offset) }
        return UInt32(value)
    }

    mutating func uint16() throws(Failure) -> UInt16 {
        let value = try varint()
        guard value <= UInt64(UInt16.max) else { throw .invalid("over 16 bits", offset: offset) }
        return UInt16(value)
    }
}
