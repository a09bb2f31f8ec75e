import OMSTypes

/// A value that says more than it did when only shares were traded. Its first form is what old
/// journals hold and stays as it is; what came later is written behind it, where it is said.
protocol ProductCoded: JournalCoded {
    /// Whether it says anything that its first form does not.
    var saysMore: Bool { get }
    func encodeMore(into writer: inout ByteWriter)
    mutating func decodeMore(from reader: inout ByteReader) throws(ByteReader.Failure)
}

extension ProductCoded {
    func encodeWhole(into writer: inout ByteWriter) {
        encode(into: &writer)
        encodeMore(into: &writer)
    }

    init(whole reader: inout ByteReader) throws(ByteReader.Failure) {
        try self.init(from: &reader)
        try decodeMore(from: &reader)
    }

    /// For digests: a value that says nothing new has the digest that it always had.
    func encodeIfMore(into writer: inout ByteWriter) {
        if saysMore { encodeMore(into: &writer) }
    }
}

extension SettlementRate: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.units(numerator)
        writer.units(denominator)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let numerator = try reader.units()
        self.init(numerator: numerator, denominator: try reader.units())
    }
}

extension PostedCash: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        currency.encode(into: &writer)
        writer.fixed(day)
        writer.int128(amount)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let currency = try Currency(from: &reader)
        let day: Int32 = try reader.fixed()
        self.init(currency: currency, day: day, amount: try reader.int128())
    }
}

extension TradedProduct: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.append(kind.rawValue)
        writer.units(multiplier)
        writer.optional(settlementDate)
        writer.optional(accrued)
        writer.varint(UInt64(accruedDays))
        writer.optional(settlementCurrency)
        writer.optional(rate)
        writer.optional(base)
        writer.optional(maturity)
        writer.units(couponRate)
        strike.encode(into: &writer)
        writer.flag(isPut)
        writer.flag(posted != nil)
        if let posted { writer.list(posted) }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let kind: ProductKind = try reader.code()
        self.init(kind, multiplier: try reader.units())
        settlementDate = try reader.optional()
        accrued = try reader.optional()
        accruedDays = try reader.uint16()
        settlementCurrency = try reader.optional()
        rate = try reader.optional()
        base = try reader.optional()
        maturity = try reader.optional()
        couponRate = try reader.units()
        strike = try Price(from: &reader)
        isPut = try reader.flag()
        if try reader.flag() { posted = try reader.list() }
    }
}

extension AllocationSettlement: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.append(kind.rawValue)
        accrued.encode(into: &writer)
        amount.encode(into: &writer)
        costs.encode(into: &writer)
        writer.optional(base)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        kind = try reader.code()
        accrued = try Money(from: &reader)
        amount = try Money(from: &reader)
        costs = try Money(from: &reader)
        base = try reader.optional()
    }
}

extension InstructedProduct: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.append(kind.rawValue)
        writer.text(symbol)
        writer.optional(accrued)
        writer.varint(UInt64(accruedDays))
        writer.optional(base)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        kind = try reader.code()
        symbol = try reader.text()
        accrued = try reader.optional()
        accruedDays = try reader.uint16()
        base = try reader.optional()
    }
}

extension AccountMaster.ProductCommission: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.append(kind.rawValue)
        schedule.encode(into: &writer)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let kind: ProductKind = try reader.code()
        self.init(kind, try CommissionSchedule(from: &reader))
    }
}
