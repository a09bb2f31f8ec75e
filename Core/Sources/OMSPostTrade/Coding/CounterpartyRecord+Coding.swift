import OMSTypes

extension CounterpartyRecord.Allocation: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(accountCode)
        quantity.encode(into: &writer)
        writer.optional(grossAmount)
        writer.optional(commission)
        writer.optional(charges)
        writer.optional(accruedInterest)
        writer.optional(netMoney)
        writer.optional(settlementDate)
        writer.optional(settlementCurrency)
        writer.optional(placeOfSettlement)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        accountCode = try reader.text()
        quantity = try Quantity(from: &reader)
        grossAmount = try reader.optional()
        commission = try reader.optional()
        charges = try reader.optional()
        accruedInterest = try reader.optional()
        netMoney = try reader.optional()
        settlementDate = try reader.optional()
        settlementCurrency = try reader.optional()
        placeOfSettlement = try reader.optional()
    }
}

extension CounterpartyRecord: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(messageID)
        writer.optional(replaces)
        writer.append(side.rawValue)
        writer.varint(UInt64(instrument.raw))
        quantity.encode(into: &writer)
        writer.text(executingBroker)
        writer.text(instructingParty)
        tradeDate.encode(into: &writer)
        writer.optional(dealPrice)
        writer.optional(grossAmount)
        writer.optional(commission)
        writer.optional(charges)
        writer.optional(accruedInterest)
        writer.optional(netMoney)
        writer.optional(placeOfTrade)
        writer.list(allocations)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        messageID = try reader.text()
        replaces = try reader.optional()
        side = try reader.code()
        instrument = InstrumentID(try reader.uint32())
        quantity = try Quantity(from: &reader)
        executingBroker = try reader.text()
        instructingParty = try reader.text()
        tradeDate = try CalendarDate(from: &reader)
        dealPrice = try reader.optional()
        grossAmount = try reader.optional()
        commission = try reader.optional()
        charges = try reader.optional()
        accruedInterest = try reader.optional()
        netMoney = try reader.optional()
        placeOfTrade = try reader.optional()
        allocations = try reader.list()
    }
}
