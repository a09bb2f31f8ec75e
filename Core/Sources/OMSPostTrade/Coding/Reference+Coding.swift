import OMSTypes

extension CommissionSchedule.Band: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.units(lowerBound)
        writer.units(rate)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let lowerBound = try reader.units()
        self.init(lowerBound: lowerBound, rate: try reader.units())
    }
}

extension CommissionSchedule.Rule: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        switch self {
        case .perUnit(let rate):
            writer.append(UInt8(1))
            writer.units(rate)
        case .ofGross(let rate):
            writer.append(UInt8(2))
            writer.units(rate)
        case .absolute(let amount):
            writer.append(UInt8(3))
            writer.units(amount)
        case .marginal(let bands):
            writer.append(UInt8(4))
            writer.list(bands)
        case .whole(let bands):
            writer.append(UInt8(5))
            writer.list(bands)
        }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        switch try reader.byte() {
        case 1: self = .perUnit(try reader.units())
        case 2: self = .ofGross(try reader.units())
        case 3: self = .absolute(try reader.units())
        case 4: self = .marginal(try reader.list())
        case 5: self = .whole(try reader.list())
        default: throw .invalid("commission rule", offset: reader.offset)
        }
    }
}

extension CommissionSchedule: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        rule.encode(into: &writer)
        writer.append(basis.rawValue)
        writer.units(minimum)
        writer.flag(maximum != nil)
        if let maximum { writer.units(maximum) }
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let rule = try Rule(from: &reader)
        let basis: Basis = try reader.code()
        let minimum = try reader.units()
        let maximum: Int64? = try reader.flag() ? try reader.units() : nil
        self.init(rule, basis: basis, minimum: minimum, maximum: maximum)
    }
}

extension StandingInstruction: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(market)
        writer.text(securityType)
        writer.optional(currency)
        writer.text(placeOfSettlement)
        writer.text(agent)
        writer.text(agentAccount)
        writer.text(safekeepingAccount)
        writer.text(counterparty)
        writer.optional(from)
        writer.optional(through)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        market = try reader.text()
        securityType = try reader.text()
        currency = try reader.optional()
        placeOfSettlement = try reader.text()
        agent = try reader.text()
        agentAccount = try reader.text()
        safekeepingAccount = try reader.text()
        counterparty = try reader.text()
        from = try reader.optional()
        through = try reader.optional()
    }
}

extension AccountMaster: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.varint(UInt64(account.raw))
        writer.text(code)
        writer.text(counterparty)
        commission.encode(into: &writer)
        writer.list(standingInstructions)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        account = AccountID(try reader.uint32())
        code = try reader.text()
        counterparty = try reader.text()
        commission = try CommissionSchedule(from: &reader)
        standingInstructions = try reader.list()
        productCommissions = []
    }
}

extension HolidayCalendar: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.list(holidays)
        from.encode(into: &writer)
        through.encode(into: &writer)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let holidays: [CalendarDate] = try reader.list()
        let from = try CalendarDate(from: &reader)
        self.init(holidays: holidays, from: from, through: try CalendarDate(from: &reader))
    }
}

extension SettlementCalendar: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(name)
        writer.append(cycleDays)
        trading.encode(into: &writer)
        settlement.encode(into: &writer)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        name = try reader.text()
        cycleDays = try reader.byte()
        trading = try HolidayCalendar(from: &reader)
        settlement = try HolidayCalendar(from: &reader)
    }
}

extension PostTradeReference.Content: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        switch self {
        case .account(let account):
            writer.append(account.saysMore ? UInt8(5) : 1)
            account.encode(into: &writer)
            account.encodeIfMore(into: &writer)
        case .calendar(let calendar):
            writer.append(UInt8(2))
            calendar.encode(into: &writer)
        case .profile(let profile):
            writer.append(UInt8(3))
            profile.encode(into: &writer)
        case .charges(let table):
            writer.append(table.saysMore ? UInt8(6) : 4)
            table.encode(into: &writer)
            table.encodeIfMore(into: &writer)
        }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        switch try reader.byte() {
        case 1: self = .account(try AccountMaster(from: &reader))
        case 2: self = .calendar(try SettlementCalendar(from: &reader))
        case 3: self = .profile(try MatchingProfile(from: &reader))
        case 4: self = .charges(try ChargeTable(from: &reader))
        case 5: self = .account(try AccountMaster(whole: &reader))
        case 6: self = .charges(try ChargeTable(whole: &reader))
        default: throw .invalid("reference data", offset: reader.offset)
        }
    }
}

extension PostTradeReference: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        contentHash.encode(into: &writer)
        content.encode(into: &writer)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let hash = try StateDigest(from: &reader)
        self.init(try Content(from: &reader))
        guard contentHash == hash else { throw .invalid("content hash", offset: reader.offset) }
    }
}
