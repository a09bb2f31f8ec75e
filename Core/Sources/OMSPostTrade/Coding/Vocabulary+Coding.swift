import OMSTypes

extension Text64: JournalCoded {
    func encode(into writer: inout ByteWriter) { writer.text(self) }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) { self = try reader.text() }
}

extension Price: JournalCoded {
    func encode(into writer: inout ByteWriter) { writer.units(units) }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        self.init(units: try reader.units())
    }
}

extension Quantity: JournalCoded {
    func encode(into writer: inout ByteWriter) { writer.units(units) }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        self.init(units: try reader.units())
    }
}

extension Currency: JournalCoded {
    func encode(into writer: inout ByteWriter) { writer.fixed(packed) }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let packed: UInt32 = try reader.fixed()
        let letters = [16, 8, 0].map { UInt8(truncatingIfNeeded: packed >> UInt32($0)) }
        guard packed < 1 << 24, letters.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw .invalid("currency", offset: reader.offset)
        }
        self.init(packed: packed)
    }
}

extension Money: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.int128(units)
        currency.encode(into: &writer)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let units = try reader.int128()
        self.init(units: units, currency: try Currency(from: &reader))
    }
}

extension CalendarDate: JournalCoded {
    func encode(into writer: inout ByteWriter) { writer.fixed(daysSinceEpoch) }

    /// Years 1 to 9999 only: dates beyond have no text form.
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let days: Int32 = try reader.fixed()
        guard (-719_162...2_932_896).contains(days) else {
            throw .invalid("date", offset: reader.offset)
        }
        self.init(daysSinceEpoch: days)
    }
}

extension StateDigest: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.fixed(high)
        writer.fixed(low)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let high: UInt64 = try reader.fixed()
        self.init(high: high, low: try reader.fixed())
    }
}
