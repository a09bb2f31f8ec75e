import OMSTypes

/// What tells one listed derivative from another where the symbol is that of its underlying.
struct DerivativeKey: Hashable {
    var underlying: Symbol
    var kind: ProductTerms.Kind
    /// Months since year 0: a month has one expiry of a series; days tell them apart else.
    var month: Int32
    /// 0 = whichever day of the month.
    var day: Int32
    var strike: Price
    var isPut: Bool

    init(_ product: ProductTerms, day isExact: Bool) {
        let date = product.maturity?.components ?? (year: 0, month: 1, day: 0)
        underlying = product.underlying
        kind = product.kind
        month = Int32(date.year * 12 + date.month - 1)
        day = isExact ? Int32(date.day) : 0
        strike = product.strike
        isPut = product.isPut
    }
}

/// The instrument master beside the terms: by instrument, by identifier, by what a derivative is;
/// holidays of currencies; changes that wait and those that were.
struct InstrumentDirectory {
    private(set) var masters: ContiguousArray<InstrumentMaster?> = []
    private var byIdentifier: [SecurityIdentifier: InstrumentID] = [:]
    /// `.none` where several fit.
    private var derivatives: [DerivativeKey: InstrumentID] = [:]
    private(set) var holidays: [CurrencyHolidays] = []
    /// By effective time, then by number.
    private(set) var pending: [InstrumentChange] = []
    /// Those that took effect, the oldest first.
    private(set) var history: [InstrumentChange] = []
    private(set) var lastNumber: UInt32 = 0
    /// Whether any instrument has a tick table, or days of trading.
    private(set) var hasTicks = false
    private(set) var hasDays = false

    /// Entries that are kept of the past; the journal has all of them.
    static let historyMax = 50_000
    private var historyCount = 0

    func master(_ id: InstrumentID) -> InstrumentMaster? {
        id.raw >= 1 && id.raw <= masters.count ? masters[Int(id.raw) - 1] : nil
    }

    func instrument(_ identifier: SecurityIdentifier) -> InstrumentID? {
        byIdentifier[identifier]
    }

    func derivative(_ key: DerivativeKey) -> InstrumentID? {
        derivatives[key].flatMap { $0 == .none ? nil : $0 }
    }

    mutating func put(_ master: InstrumentMaster, _ id: InstrumentID) {
        guard id.raw >= 1 else { return }
        while masters.count < id.raw { masters.append(nil) }
        for old in masters[Int(id.raw) - 1]?.identifiers ?? [] { byIdentifier[old] = nil }
        masters[Int(id.raw) - 1] = master.isPlain ? nil : master
        for identifier in master.identifiers { byIdentifier[identifier] = id }
        if master.ticks != nil { hasTicks = true }
        if master.firstDay != nil || master.lastDay != nil { hasDays = true }
    }

    /// Notes the ISIN of an instrument in place of the one that it had.
    mutating func put(isin: Text64, inPlaceOf old: Text64, _ id: InstrumentID) {
        guard isin != old || !isin.isEmpty else { return }
        let former = SecurityIdentifier(.isin, old)
        if !old.isEmpty, byIdentifier[former] == id { byIdentifier[former] = nil }
        if !isin.isEmpty { byIdentifier[SecurityIdentifier(.isin, isin)] = id }
    }

    mutating func put(_ product: ProductTerms, inPlaceOf old: ProductTerms?, _ id: InstrumentID) {
        if product.maturity != nil { hasDays = true }
        for isExact in [true, false] {
            if let old {
                let key = DerivativeKey(old, day: isExact)
                if derivatives[key] == id { derivatives[key] = nil }
            }
            guard product.kind == .option || product.kind == .future, !product.underlying.isEmpty,
                product.maturity != nil
            else { continue }
            let key = DerivativeKey(product, day: isExact)
            let other = derivatives[key]
            derivatives[key] = other == nil || other == id ? id : InstrumentID.none
        }
    }

    mutating func put(_ list: CurrencyHolidays) {
        holidays.removeAll { $0.currency == list.currency }
        holidays.append(list)
    }

    // MARK: Changes

    mutating func note(_ change: InstrumentChange) {
        lastNumber = max(lastNumber, change.number)
        switch change.stage {
        case .scheduled:
            let place = pending.firstIndex { change.effective < $0.effective }
            pending.insert(change, at: place ?? pending.count)
        case .withdrawn: pending.removeAll { $0.number == change.number }
        case .now, .effect:
            pending.removeAll { $0.number == change.number }
            history.append(change)
            historyCount += change.items.count
            while historyCount > Self.historyMax, history.count > 1 {
                historyCount -= history.removeFirst().items.count
            }
        }
    }

    func waiting(_ number: UInt32) -> InstrumentChange? {
        pending.first { $0.number == number }
    }

    /// For a snapshot; the last number is kept by an entry that withdraws nothing.
    var items: [ReferenceItem] {
        var marker = InstrumentChange(.withdrawn, user: Text64(), reason: Text64())
        marker.number = lastNumber
        return holidays.map { .holidays($0) }
            + masters.compactMap { $0.map { .instrumentMaster($0) } }
            + (pending + history).map { .instrumentChange($0) }
            + (lastNumber == 0 ? [] : [.instrumentChange(marker)])
    }
}
