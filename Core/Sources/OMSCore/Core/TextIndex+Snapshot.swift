import OMSTypes

// State: entries by their numbers.
extension TextIndex {
    func digest(into digest: inout StateDigest) {
        digest.combine(UInt64(count))
        for number in 0..<UInt32(count) {
            let entry = entry(number)
            digest.combine(entry.text)
            digest.combine(UInt64(entry.scope) << 32 | UInt64(entry.value))
        }
    }

    func encode(into out: inout SnapshotWriter) {
        out.count(count)
        for number in 0..<UInt32(count) {
            out.pause()
            let entry = entry(number)
            out.bytes.text(entry.text)
            out.bytes.varint(UInt64(entry.scope))
            out.bytes.varint(UInt64(entry.value))
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let text = try bytes.bytes.text()
            let scope = try bytes.bytes.varint32()
            let number = add(text, scope: scope, value: try bytes.bytes.varint32())
            guard Int(number) == count - 1 else {
                throw .invalid("a text that is there twice", offset: bytes.bytes.offset)
            }
        }
    }
}
