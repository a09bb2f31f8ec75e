import OMSTypes

// How the tables of State go into a snapshot and come back: a count, then the items, in the order
// that the digest uses, so that equal State gives equal bytes.

/// A table of State by numbers.
protocol KeyedTable: ~Copyable {
    associatedtype Value
    var count: Int { get }
    func contains(_ key: UInt64) -> Bool
    subscript(key: UInt64) -> Value? { get }
    mutating func set(_ key: UInt64, _ value: Value)
    /// All keys in ascending order: the only order that may be relied upon.
    func sortedKeys() -> [UInt64]
}

extension SnapshotWriter {
    /// The number of items that follow.
    mutating func count(_ count: Int) {
        pause()
        bytes.varint(UInt64(count))
    }

    /// A map in ascending order of its keys.
    mutating func map<Table: KeyedTable & ~Copyable>(
        _ map: borrowing Table, _ body: (inout ByteWriter, Table.Value) -> Void
    ) {
        count(map.count)
        for key in map.sortedKeys() {
            guard let value = map[key] else { continue }
            pause()
            bytes.varint(key)
            body(&bytes, value)
        }
    }
}

extension SnapshotReader {
    mutating func count() throws(ByteReader.Failure) -> UInt64 {
        pause()
        return try bytes.varint()
    }

    mutating func map<Table: KeyedTable & ~Copyable>(
        into map: inout Table,
        _ body: (inout ByteReader) throws(ByteReader.Failure) -> Table.Value
    ) throws(ByteReader.Failure) {
        for _ in 0..<(try count()) {
            pause()
            let key = try bytes.varint()
            guard key != 0, !map.contains(key) else {
                throw .invalid("key of a map", offset: bytes.offset)
            }
            map.set(key, try body(&bytes))
        }
    }
}

extension ByteReader {
    mutating func timestamp() throws(Failure) -> Timestamp {
        Timestamp(nanoseconds: try signedVarint())
    }
    mutating func quantity() throws(Failure) -> Quantity { Quantity(units: try signedVarint()) }
    mutating func price() throws(Failure) -> Price { Price(units: try signedVarint()) }
    mutating func notional() throws(Failure) -> Notional { Notional(raw: try sparse128()) }
    mutating func slotNumber() throws(Failure) -> Int32 {
        guard let value = Int32(exactly: try signedVarint()) else {
            throw .invalid("slot over 32 bits", offset: offset)
        }
        return value
    }
}
