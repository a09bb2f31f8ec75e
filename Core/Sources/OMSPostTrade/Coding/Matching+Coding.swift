import OMSTypes

extension MatchTolerance: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        switch self {
        case .exact:
            writer.append(UInt8(1))
        case .percent(let p):
            writer.append(UInt8(2))
            writer.units(p)
        case .percentMaximum(let p, let maximum):
            writer.append(UInt8(3))
            writer.units(p)
            writer.units(maximum)
        case .range(let below, let above):
            writer.append(UInt8(4))
            writer.units(below)
            writer.units(above)
        case .notUsed:
            writer.append(UInt8(5))
        case .counterpartyPopulated:
            writer.append(UInt8(6))
        }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        switch try reader.byte() {
        case 1: self = .exact
        case 2: self = .percent(try reader.units())
        case 3:
            let p = try reader.units()
            self = .percentMaximum(p, try reader.units())
        case 4:
            let below = try reader.units()
            self = .range(below, try reader.units())
        case 5: self = .notUsed
        case 6: self = .counterpartyPopulated
        default: throw .invalid("tolerance", offset: reader.offset)
        }
    }
}

extension MatchValue: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        switch self {
        case .decimal(let units):
            writer.append(UInt8(1))
            writer.units(units)
        case .amount(let money):
            writer.append(UInt8(2))
            money.encode(into: &writer)
        case .date(let date):
            writer.append(UInt8(3))
            date.encode(into: &writer)
        case .text(let text):
            writer.append(UInt8(4))
            writer.text(text)
        }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        switch try reader.byte() {
        case 1: self = .decimal(try reader.units())
        case 2: self = .amount(try Money(from: &reader))
        case 3: self = .date(try CalendarDate(from: &reader))
        case 4: self = .text(try reader.text())
        default: throw .invalid("match value", offset: reader.offset)
        }
    }
}

extension FieldDifference: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.append(field.rawValue)
        writer.optional(own)
        writer.optional(theirs)
        tolerance.encode(into: &writer)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        field = try reader.code()
        own = try reader.optional()
        theirs = try reader.optional()
        tolerance = try MatchTolerance(from: &reader)
    }
}

extension MatchingProfile.Rule: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.append(field.rawValue)
        tolerance.encode(into: &writer)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        let field: MatchField = try reader.code()
        self.init(field, try MatchTolerance(from: &reader))
    }
}

extension MatchingProfile.BrokerGroup: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(name)
        writer.list(members)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        name = try reader.text()
        members = try reader.list()
    }
}

extension MatchingProfile: JournalCoded {
    func encode(into writer: inout ByteWriter) {
        writer.text(name)
        writer.list(rules)
        writer.list(brokerGroups)
        writer.append(trigger.rawValue)
    }
    init(from reader: inout ByteReader) throws(ByteReader.Failure) {
        name = try reader.text()
        rules = try reader.list()
        brokerGroups = try reader.list()
        trigger = try reader.code()
    }
}
