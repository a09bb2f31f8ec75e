import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

/// What is listed under a symbol, as far as fields of an order may say something of it.
public struct ListedInstrument: Sendable {
    public var terms: InstrumentTerms
    /// `nil` = an equity of which no more is known.
    public var product: ProductTerms?
    public var master: InstrumentMaster?
    public init(
        terms: InstrumentTerms, product: ProductTerms? = nil, master: InstrumentMaster? = nil
    ) {
        self.terms = terms
        self.product = product
        self.master = master
    }
}

/// Fields of an order or a replace that say what its instrument is, beside Symbol (55). They find a
/// listed contract by its terms, and what they say must be so: what differs is refused by name,
/// what nobody here can judge as fields are that we do not do.
enum InstrumentFields {
    enum Verdict {
        case fits
        case differs
        /// Nothing is known of it here.
        case unknown
    }

    /// Those of a message that are looked at, a bit for each.
    struct Set: OptionSet {
        let rawValue: UInt32
        init(rawValue: UInt32) { self.rawValue = rawValue }

        static let currency = Set(rawValue: 1)
        static let maturity = Set(rawValue: 2)
        static let others = Set(rawValue: 4)

        /// `nil` for fields that say nothing of the instrument.
        init?(_ tag: Int) {
            switch tag {
            case 15: self = .currency
            case 200, 541: self = .maturity
            case 48, 63, 64, 120, 167, 201, 202, 205, 207, 223, 231, 423, 460, 461: self = .others
            default: return nil
            }
        }
    }

    private static let tags = [
        48, 167, 200, 201, 202, 205, 541, 207, 223, 231, 460, 461, 423, 120, 63, 64,
    ]

    /// Puts the symbol of the listed contract in place of its underlying's, where the fields name
    /// one, and refuses what is not so.
    static func settle(
        _ fields: Set, _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?,
        _ symbol: inout Symbol,
        _ directory: some OrderEntryDirectory, _ refusal: inout Refusal
    ) {
        if fields.contains(.maturity),
            let contract = contract(index, scope, symbol, directory)
        {
            symbol = contract
        }
        if fields.contains(.currency) { settleCurrency(index, scope, symbol, directory, &refusal) }
        // The currency alone is what most orders say.
        guard fields != .currency, refusal.reason == .none else { return }
        let listed = directory.instrument(symbol)
        for tag in tags {
            guard refusal.reason == .none,
                let value = OrderEntryAdapter.value(index, tag, scope)
            else { continue }
            switch verdict(tag, value, index, scope, symbol, listed, directory) {
            case .fits: continue
            case .differs: refusal = mismatch(tag, value)
            case .unknown:
                guard UnsupportedFields.changesInstrument(tag, value) else { continue }
                refusal = UnsupportedFields.refusal(tag, value)
            }
        }
    }

    /// Currency (15) is what the quantity of a pair is of, else that of the price; of an amount
    /// (152) it is the amount's, which is looked at with it.
    private static func settleCurrency(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?, _ symbol: Symbol,
        _ directory: some OrderEntryDirectory, _ refusal: inout Refusal
    ) {
        guard refusal.reason == .none,
            let value = OrderEntryAdapter.value(index, FIXTag.currency, scope),
            let own = directory.currency(of: symbol),
            OrderEntryAdapter.value(index, FIXTag.cashOrderQty, scope) == nil
        else { return }
        let packed = value.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard value.count != 3 || packed != own.packed else { return }
        refusal = mismatch(FIXTag.currency, value)
    }

    static func mismatch(_ tag: Int, _ value: UnsafeRawBufferPointer) -> Refusal {
        let start = UnsafeRawBufferPointer(rebasing: value.prefix(Text64.capacity))
        return Refusal(.instrumentMismatch, limit: Int64(tag), text: Text64(start) ?? Text64())
    }

    // MARK: Contracts by their terms

    /// The option or future on an underlying that the fields name; `nil` where they name none, or
    /// the symbol is that of a contract itself.
    private static func contract(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?, _ symbol: Symbol,
        _ directory: some OrderEntryDirectory
    ) -> Symbol? {
        func value(_ tag: Int) -> UnsafeRawBufferPointer? {
            OrderEntryAdapter.value(index, tag, scope)
        }
        guard !symbol.isEmpty, value(200) != nil || value(541) != nil else { return nil }
        let own = directory.instrument(symbol)?.product?.kind
        guard own != .option, own != .future else { return nil }
        let isOption = value(202) != nil || value(201) != nil
        var terms = ProductTerms(symbol: symbol, kind: isOption ? .option : .future)
        terms.underlying = symbol
        guard let (date, isExact) = maturity(index, scope) else { return nil }
        terms.maturity = date
        if isOption {
            guard let strike = value(202), case .success(let units) = DecimalText.parse(strike),
                let isPut = isPut(index, scope)
            else { return nil }
            terms.strike = Price(units: units)
            terms.isPut = isPut
        }
        return directory.contract(terms, day: isExact)
    }

    /// MaturityDate (541), else MaturityMonthYear (200) with MaturityDay (205) where it is told.
    private static func maturity(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?
    ) -> (CalendarDate, isExact: Bool)? {
        if let value = OrderEntryAdapter.value(index, 541, scope) {
            return FIXValueText.date(value).map { ($0, true) }
        }
        guard let value = OrderEntryAdapter.value(index, 200, scope),
            let month = FIXMonthYear(value), month.week == 0
        else { return nil }
        var day = month.day
        if let text = OrderEntryAdapter.value(index, 205, scope) {
            day = FIXValueText.int(text) ?? 0
        }
        return CalendarDate(year: month.year, month: month.month, day: max(1, day)).map {
            ($0, day > 0)
        }
    }

    /// PutOrCall (201), else the second letter of CFICode (461).
    private static func isPut(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?
    ) -> Bool? {
        if let value = OrderEntryAdapter.value(index, 201, scope) {
            return value.count == 1 ? [0x30: true, 0x31: false][value[0]] : nil
        }
        guard let value = OrderEntryAdapter.value(index, 461, scope), value.count > 1 else {
            return nil
        }
        return [0x50: true, 0x43: false][value[1]]
    }

    // MARK: Verdicts

    private static func verdict(
        _ tag: Int, _ value: UnsafeRawBufferPointer, _ index: borrowing FIXMessageIndex,
        _ scope: FIXGroupEntry?, _ symbol: Symbol, _ listed: ListedInstrument?,
        _ directory: some OrderEntryDirectory
    ) -> Verdict {
        guard let listed else { return .unknown }
        switch tag {
        case 48:
            let source = OrderEntryAdapter.value(index, FIXTag.securityIDSource, scope)
            return identifier(value, source, symbol, listed, directory)
        case 120:
            return currency(value, listed.product?.settlementCurrency ?? listed.terms.currency)
        case 63, 64:
            guard let product = listed.product else { return .unknown }
            return tag == 63
                ? settlType(value, product, OrderEntryAdapter.value(index, 64, scope) != nil)
                : equal(FIXValueText.date(value), directory.settlementDate(of: symbol))
        default: return ContractFields.verdict(tag, value, listed)
        }
    }

    /// An identifier that another instrument has, or in place of another one of its source, is
    /// wrong; one that nobody here knows is none of our business.
    private static func identifier(
        _ value: UnsafeRawBufferPointer, _ source: UnsafeRawBufferPointer?, _ symbol: Symbol,
        _ listed: ListedInstrument, _ directory: some OrderEntryDirectory
    ) -> Verdict {
        guard let code = source.flatMap({ FIXValueText.char($0) }),
            let source = SecurityIdentifier.Source(rawValue: code), let id = Text64(value)
        else { return .unknown }
        if let found = directory.symbol(securityID: id, source: code) {
            return found == symbol ? .fits : .differs
        }
        let hasOther =
            source == .isin
            ? !listed.terms.isin.isEmpty
            : listed.master?.identifiers.contains { $0.source == source } ?? false
        return hasOther ? .differs : .unknown
    }

    private static func currency(_ value: UnsafeRawBufferPointer, _ own: Currency) -> Verdict {
        equal(Currency(String(decoding: value, as: UTF8.self)), own)
    }

    /// SettlType (63): regular is as the instrument settles; a number of days must be its own.
    private static func settlType(
        _ value: UnsafeRawBufferPointer, _ product: ProductTerms, _ hasDate: Bool
    ) -> Verdict {
        guard value.count == 1 else { return .unknown }
        let days: [UInt8: UInt8] = [0x31: 0, 0x32: 1, 0x33: 2, 0x34: 3, 0x35: 4, 0x39: 5]
        switch value[0] {
        case 0x30: return .fits
        // Future and broken date: SettlDate (64) says which.
        case 0x36, 0x42: return hasDate || product.kind == .currencyForward ? .fits : .unknown
        default:
            guard let wanted = days[value[0]] else { return .unknown }
            return product.kind != .currencyForward && wanted == product.settlementDays
                ? .fits : .differs
        }
    }

    static func equal<T: Equatable>(_ told: T?, _ own: T?) -> Verdict {
        guard let own else { return .unknown }
        return told == own ? .fits : .differs
    }
}
