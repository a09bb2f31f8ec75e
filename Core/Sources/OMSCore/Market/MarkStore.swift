import OMSTypes

/// Prices that positions are valued at and rates between currencies, of any age. State: quotes are
/// inputs, what came of them enters by command.
struct MarkStore: ~Copyable {
    /// Most pairs of currencies.
    static let ratesMax = 512

    private struct Row: Equatable, BitwiseCopyable {
        var mark = Price.none
        var time = Timestamp.none
        var previousClose = Price.none
        var staticPrice = Price.none
    }

    /// By number of the instrument, from 1.
    private var rows: ContiguousArray<Row> = []
    /// One for each pair, in the order in which the pairs came.
    private(set) var rates: ContiguousArray<CurrencyRate> = []

    private func row(_ instrument: InstrumentID) -> Row {
        instrument.raw >= 1 && instrument.raw <= rows.count
            ? rows[Int(instrument.raw) - 1] : Row()
    }

    private mutating func change(_ instrument: InstrumentID, _ body: (inout Row) -> Void) {
        while rows.count < instrument.raw { rows.append(Row()) }
        body(&rows[Int(instrument.raw) - 1])
    }

    /// The last mark and when it came; `nil` = there never was one.
    func mark(_ instrument: InstrumentID) -> (price: Price, time: Timestamp)? {
        let row = row(instrument)
        return row.mark.isSet ? (row.mark, row.time) : nil
    }
    /// `.none` = not known.
    func previousClose(_ instrument: InstrumentID) -> Price { row(instrument).previousClose }
    func staticPrice(_ instrument: InstrumentID) -> Price { row(instrument).staticPrice }

    /// What a position is valued at: the last known price of any age, else the previous close
    /// (§1.1 of the risk specification); `.none` where there is neither.
    func lastKnown(_ instrument: InstrumentID) -> Price {
        let row = row(instrument)
        return row.mark.isSet ? row.mark : row.previousClose
    }

    /// Units of `to` for one of `from`: of the pair itself, else over the firm's currency; `nil`
    /// where a rate is missing.
    func rate(from: Currency, to: Currency, over base: Currency) -> ExactRate? {
        if from == to { return .one }
        if let direct = pair(from, to) { return direct }
        guard let first = pair(from, base), let second = pair(base, to) else { return nil }
        return first.times(second)
    }

    private func pair(_ from: Currency, _ to: Currency) -> ExactRate? {
        for rate in rates {
            if rate.base == from, rate.quote == to { return rate.ratio }
            if rate.base == to, rate.quote == from { return rate.ratio.inverse }
        }
        return nil
    }

    private func place(_ rate: CurrencyRate) -> Int? {
        rates.firstIndex {
            $0.base == rate.base && $0.quote == rate.quote
                || $0.base == rate.quote && $0.quote == rate.base
        }
    }

    /// Whether there is room for all of them.
    func hasRoom(for new: [CurrencyRate]) -> Bool {
        rates.count + new.count <= Self.ratesMax
            || rates.count + new.count { place($0) == nil } <= Self.ratesMax
    }

    mutating func set(_ mark: InstrumentMark, at instant: Timestamp) {
        change(mark.instrument) {
            $0.mark = mark.price
            $0.time = instant
        }
    }

    /// A pair has one rate, whichever way round it is given.
    mutating func set(_ rate: CurrencyRate) {
        if let place = place(rate) {
            rates[place] = rate
        } else if rates.count < Self.ratesMax {
            rates.append(rate)
        }
    }

    mutating func set(_ instrument: InstrumentID, _ prices: InstrumentPrices) {
        change(instrument) {
            $0.previousClose = prices.previousClose
            $0.staticPrice = prices.staticPrice
        }
    }

    func digest(into digest: inout StateDigest) {
        for (index, row) in rows.enumerated() where row != Row() {
            digest.combine(UInt64(index))
            digest.combine(row.mark.units)
            digest.combine(row.time.nanoseconds)
            digest.combine(row.previousClose.units)
            digest.combine(row.staticPrice.units)
        }
        for rate in rates {
            digest.combine(UInt64(rate.base.packed) << 32 | UInt64(rate.quote.packed))
            digest.combine(rate.numerator)
            digest.combine(rate.denominator)
        }
    }
}

extension MarkStore {
    func encode(into out: inout SnapshotWriter) {
        out.count(rows.count)
        for row in rows {
            out.pause()
            out.bytes.signedVarint(row.mark.units)
            out.bytes.signedVarint(row.time.nanoseconds)
            out.bytes.signedVarint(row.previousClose.units)
            out.bytes.signedVarint(row.staticPrice.units)
        }
        out.count(rates.count)
        for rate in rates {
            out.pause()
            rate.encode(into: &out.bytes)
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            rows.append(
                Row(
                    mark: try bytes.bytes.price(), time: try bytes.bytes.timestamp(),
                    previousClose: try bytes.bytes.price(), staticPrice: try bytes.bytes.price()))
        }
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            set(try CurrencyRate(from: &bytes.bytes))
        }
    }
}
