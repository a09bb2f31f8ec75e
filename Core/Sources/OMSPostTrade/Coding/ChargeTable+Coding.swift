import OMSTypes

extension ChargeTable.Row: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        from.encode(into: &writer)
        writer.optional(through)
        writer.units(rate)
        writer.flag(cap != nil)
        if let cap { writer.units(cap) }
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        from = try CalendarDate(from: &reader)
        through = try reader.optional()
        rate = try reader.units()
        cap = try reader.flag() ? try reader.units() : nil
    }
}

extension ChargeTable.Definition: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(code)
        writer.text(market)
        writer.append(miscFeeType)
        writer.append(applies.rawValue)
        writer.append(base.rawValue)
        writer.append(rounding.rawValue)
        writer.list(exemptAccounts)
        writer.list(rows)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        code = try reader.text()
        market = try reader.text()
        // Told apart, see `ChargeTable.decodeMore`.
        products = [.equity]
        miscFeeType = try reader.byte()
        applies = try reader.code()
        base = try reader.code()
        rounding = try reader.code()
        exemptAccounts = try reader.list()
        rows = try reader.list()
    }
}

extension ChargeTable: JournalCoded {
    func encode(into writer: inout ByteWriter) { writer.list(definitions) }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        self.init(try reader.list())
    }
}

extension Charge: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(code)
        writer.append(miscFeeType)
        amount.encode(into: &writer)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        code = try reader.text()
        miscFeeType = try reader.byte()
        amount = try Money(from: &reader)
    }
}

extension ExecutionPart: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        quantity.encode(into: &writer)
        price.encode(into: &writer)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        quantity = try Quantity(from: &reader)
        price = try Price(from: &reader)
    }
}
