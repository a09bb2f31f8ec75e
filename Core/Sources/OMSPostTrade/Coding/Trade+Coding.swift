import OMSTypes

extension AllocationRules: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        lot.encode(into: &writer)
        minimum.encode(into: &writer)
        writer.append(residual.rawValue)
        writer.flag(allowsExcess)
        writer.varint(UInt64(houseAccount.raw))
        writer.text(houseAccountCode)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        lot = try Quantity(from: &reader)
        minimum = try Quantity(from: &reader)
        residual = try reader.code()
        allowsExcess = try reader.flag()
        houseAccount = AccountID(try reader.uint32())
        houseAccountCode = try reader.text()
    }
}

extension TradeShare: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.varint(UInt64(account.raw))
        writer.text(accountCode)
        orderedQuantity.encode(into: &writer)
        writer.units(weight)
        writer.text(clOrdID)
        writer.varint(orderID.raw)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        account = AccountID(try reader.uint32())
        accountCode = try reader.text()
        orderedQuantity = try Quantity(from: &reader)
        weight = try reader.units()
        clOrdID = try reader.text()
        orderID = OrderID(try reader.varint())
    }
}

extension CompletedTrade: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(allocID)
        writer.varint(orderID.raw)
        writer.append(side.rawValue)
        writer.varint(UInt64(instrument.raw))
        writer.text(symbol)
        writer.text(isin)
        writer.text(securityType)
        currency.encode(into: &writer)
        writer.text(market)
        tradeDate.encode(into: &writer)
        writer.list(venues)
        quantity.encode(into: &writer)
        writer.int128(notional.raw)
        writer.append(averagePricePrecision)
        writer.list(shares)
        writer.append(method.rawValue)
        rules.encode(into: &writer)
        writer.text(instructingParty)
        writer.text(executingBroker)
        writer.list(executions)
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        allocID = try reader.text()
        orderID = OrderID(try reader.varint())
        side = try reader.code()
        instrument = InstrumentID(try reader.uint32())
        symbol = try reader.text()
        isin = try reader.text()
        securityType = try reader.text()
        currency = try Currency(from: &reader)
        market = try reader.text()
        tradeDate = try CalendarDate(from: &reader)
        venues = try reader.list()
        quantity = try Quantity(from: &reader)
        notional = Notional(raw: try reader.int128())
        averagePricePrecision = try reader.byte()
        shares = try reader.list()
        method = try reader.code()
        rules = try AllocationRules(from: &reader)
        instructingParty = try reader.text()
        executingBroker = try reader.text()
        executions = try reader.list()
    }
}

extension AccountAllocation: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(individualAllocID)
        writer.text(confirmID)
        writer.varint(UInt64(account.raw))
        writer.text(accountCode)
        writer.text(clOrdID)
        writer.varint(orderID.raw)
        quantity.encode(into: &writer)
        gross.encode(into: &writer)
        commission.encode(into: &writer)
        writer.list(charges)
        net.encode(into: &writer)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        individualAllocID = try reader.text()
        confirmID = try reader.text()
        account = AccountID(try reader.uint32())
        accountCode = try reader.text()
        clOrdID = try reader.text()
        orderID = OrderID(try reader.varint())
        quantity = try Quantity(from: &reader)
        gross = try Money(from: &reader)
        commission = try Money(from: &reader)
        charges = try reader.list()
        net = try Money(from: &reader)
    }
}

extension AllocatedBlock: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(allocID)
        reportedPrice.encode(into: &writer)
        gross.encode(into: &writer)
        commission.encode(into: &writer)
        charges.encode(into: &writer)
        net.encode(into: &writer)
        settlementDate.encode(into: &writer)
        writer.list(allocations)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        allocID = try reader.text()
        reportedPrice = try Price(from: &reader)
        gross = try Money(from: &reader)
        commission = try Money(from: &reader)
        charges = try Money(from: &reader)
        net = try Money(from: &reader)
        settlementDate = try CalendarDate(from: &reader)
        allocations = try reader.list()
    }
}

extension SettlementInstruction: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(transactionID)
        writer.text(allocID)
        writer.text(individualAllocID)
        writer.varint(UInt64(account.raw))
        writer.text(accountCode)
        writer.append(movement.rawValue)
        tradeDate.encode(into: &writer)
        settlementDate.encode(into: &writer)
        writer.text(isin)
        quantity.encode(into: &writer)
        dealPrice.encode(into: &writer)
        amount.encode(into: &writer)
        standing.encode(into: &writer)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        transactionID = try reader.text()
        allocID = try reader.text()
        individualAllocID = try reader.text()
        account = AccountID(try reader.uint32())
        accountCode = try reader.text()
        movement = try reader.code()
        tradeDate = try CalendarDate(from: &reader)
        settlementDate = try CalendarDate(from: &reader)
        isin = try reader.text()
        quantity = try Quantity(from: &reader)
        dealPrice = try Price(from: &reader)
        amount = try Money(from: &reader)
        standing = try StandingInstruction(from: &reader)
    }
}
