import OMSTypes

/// What an instrument is called, how its prices step and when it may be traded: what its trading
/// terms and its product do not say.
public struct InstrumentMaster: Equatable, Sendable {
    /// An instrument's name at one venue.
    public struct Alias: Equatable, Sendable {
        /// `VenueTerms.name`.
        public var venue: Text64
        public var symbol: Symbol
        public init(venue: Text64, symbol: Symbol) {
            self.venue = venue
            self.symbol = symbol
        }
    }

    public var symbol: Symbol
    /// SecurityDesc (107).
    public var description = Text64()
    /// SecurityType (167), such as `CORP`; empty = those of its kind of product.
    public var securityType = Text64()
    /// CFICode (461), ISO 10962; empty = any of its kind of product.
    public var cfiCode = Text64()
    /// SecurityExchange (207), a MIC; empty = not told.
    public var exchange = Text64()
    /// SecurityID (48) by source, the ISIN apart, which is in `InstrumentTerms`.
    public var identifiers: [SecurityIdentifier] = []
    public var aliases: [Alias] = []
    /// First and last day of trading, both inclusive; `nil` = open.
    public var firstDay: CalendarDate?
    public var lastDay: CalendarDate?
    /// `nil` = the one tick of its terms.
    public var ticks: TickTable?
    /// Of currency forwards whose value date moves with the trade date.
    public var tenor: Tenor?

    public static let namesMax = 64

    public init(symbol: Symbol) { self.symbol = symbol }

    /// Says nothing that an instrument without it would not have.
    public var isPlain: Bool { self == InstrumentMaster(symbol: symbol) }

    public func symbol(at venue: Text64) -> Symbol? {
        aliases.first { $0.venue == venue }?.symbol
    }

    func encode(into out: inout ByteWriter) {
        for text in [symbol, description, securityType, cfiCode, exchange] { out.text(text) }
        out.varint(UInt64(identifiers.count))
        for identifier in identifiers { identifier.encode(into: &out) }
        out.varint(UInt64(aliases.count))
        for alias in aliases {
            out.text(alias.venue)
            out.text(alias.symbol)
        }
        out.date(firstDay)
        out.date(lastDay)
        out.append(ticks == nil ? 0 : 1)
        ticks?.encode(into: &out)
        out.append(tenor == nil ? 0 : 1)
        tenor?.encode(into: &out)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(symbol: try bytes.text())
        description = try bytes.text()
        securityType = try bytes.text()
        cfiCode = try bytes.text()
        exchange = try bytes.text()
        for _ in 0..<(try bytes.shortCount()) {
            identifiers.append(try SecurityIdentifier(from: &bytes))
        }
        for _ in 0..<(try bytes.shortCount()) {
            aliases.append(Alias(venue: try bytes.text(), symbol: try bytes.text()))
        }
        firstDay = try bytes.date()
        lastDay = try bytes.date()
        if try bytes.byte() == 1 { ticks = try TickTable(from: &bytes) }
        if try bytes.byte() == 1 { tenor = try Tenor(from: &bytes) }
    }
}

/// How long after the spot date a forward is for.
public struct Tenor: Equatable, Sendable, BitwiseCopyable {
    public enum Unit: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        case day = 1
        case week = 2
        case month = 3
        case year = 4

        var letter: Character {
            switch self {
            case .day: return "D"
            case .week: return "W"
            case .month: return "M"
            case .year: return "Y"
            }
        }
    }

    /// 1…999.
    public var count: UInt16
    public var unit: Unit

    /// `1D` (the day after spot), `1W`, `3M`, `2Y`.
    public init?(_ text: String) {
        guard let last = text.last, let unit = Unit.allCases.first(where: { $0.letter == last }),
            text.utf8.dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
            let count = UInt16(text.dropLast()), (1...999).contains(count)
        else { return nil }
        self.count = count
        self.unit = unit
    }

    public var text: String { "\(count)\(unit.letter)" }

    func encode(into out: inout ByteWriter) {
        out.varint(UInt64(count))
        out.append(unit.rawValue)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        count = try bytes.varint16()
        unit = try bytes.code()
    }
}

extension ByteWriter {
    mutating func date(_ day: CalendarDate?) {
        append(day == nil ? 0 : 1)
        if let day { signedVarint(Int64(day.daysSinceEpoch)) }
    }
}

extension ByteReader {
    mutating func date() throws(Failure) -> CalendarDate? {
        guard try byte() == 1 else { return nil }
        let days = try signedVarint()
        guard (-100_000...1_000_000).contains(days) else {
            throw .invalid("date", offset: offset)
        }
        return CalendarDate(daysSinceEpoch: Int32(days))
    }
}
