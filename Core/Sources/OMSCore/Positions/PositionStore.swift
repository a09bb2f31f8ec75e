import OMSTypes

/// Credit that an account uses today (institutional credit of rule 15c3-5).
struct CreditUse: Equatable, BitwiseCopyable {
    /// Σ LeavesQty × reserved price of open orders.
    var open: Notional = .zero
    /// Σ quantity × price executed on `day`, both sides.
    var executed: Notional = .zero
    /// UTC day of the last execution.
    var day = CalendarDate(daysSinceEpoch: 0)
}

/// Positions by account and instrument, and credit by account.
struct PositionStore: ~Copyable {
    private var positions = IntMap<Position>()
    private var credit = IntMap<CreditUse>()

    static func key(_ account: AccountID, _ instrument: InstrumentID) -> UInt64 {
        UInt64(account.raw) << 32 | UInt64(instrument.raw)
    }

    func position(_ account: AccountID, _ instrument: InstrumentID) -> Position {
        positions[Self.key(account, instrument)] ?? Position()
    }

    /// Credit in use on a day: what was executed on earlier days counts no more.
    func credit(_ account: AccountID, on day: CalendarDate) -> CreditUse {
        var use = credit[UInt64(account.raw)] ?? CreditUse()
        if use.day < day { use.executed = .zero }
        return use
    }

    /// Reserves exposure of an open quantity at its reserved price; negative releases.
    mutating func reserve(
        _ account: AccountID, _ instrument: InstrumentID, _ side: Side, _ quantity: Quantity,
        at price: Price
    ) {
        guard quantity.units != 0 else { return }
        positions.update(Self.key(account, instrument), initial: Position()) {
            $0.reserve(side, quantity)
        }
        credit.update(UInt64(account.raw), initial: CreditUse()) {
            $0.open += Notional(price, quantity)
        }
    }

    mutating func execute(
        _ account: AccountID, _ instrument: InstrumentID, _ side: Side, _ quantity: Quantity,
        _ notional: Notional, on day: CalendarDate
    ) {
        positions.update(Self.key(account, instrument), initial: Position()) {
            $0.execute(side, quantity, notional)
        }
        credit.update(UInt64(account.raw), initial: CreditUse()) {
            if $0.day < day {
                $0.day = day
                $0.executed = .zero
            }
            $0.executed += notional
        }
    }

    /// Restates an execution of a day by the difference.
    mutating func correct(
        _ account: AccountID, _ instrument: InstrumentID, _ side: Side, _ quantity: Quantity,
        _ notional: Notional, of day: CalendarDate
    ) {
        positions.update(Self.key(account, instrument), initial: Position()) {
            $0.execute(side, quantity, notional)
        }
        // What was executed on an earlier day counts no more.
        credit.update(UInt64(account.raw), initial: CreditUse()) {
            if $0.day == day { $0.executed += notional }
        }
    }

    mutating func change(
        _ account: AccountID, _ instrument: InstrumentID, _ body: (inout Position) -> Void
    ) {
        positions.update(Self.key(account, instrument), initial: Position(), body)
    }

    /// Keys (account << 32 | instrument) in ascending order.
    func sortedKeys() -> [UInt64] { positions.sortedKeys() }

    func digest(into digest: inout StateDigest) {
        for key in positions.sortedKeys() {
            digest.combine(key)
            positions[key]!.digest(into: &digest)
        }
        for key in credit.sortedKeys() {
            digest.combine(key)
            digest.combine(credit[key]!.open.raw)
            digest.combine(credit[key]!.executed.raw)
            digest.combine(Int64(credit[key]!.day.daysSinceEpoch))
        }
    }
}

extension PositionStore {
    func encode(into out: inout SnapshotWriter) {
        out.map(positions) { $1.encode(into: &$0) }
        out.map(credit) { bytes, use in
            bytes.sparse128(use.open.raw)
            bytes.sparse128(use.executed.raw)
            bytes.fixed(use.day.daysSinceEpoch)
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        try bytes.map(into: &positions) { (bytes) throws(ByteReader.Failure) in
            try Position(from: &bytes)
        }
        try bytes.map(into: &credit) { (bytes) throws(ByteReader.Failure) in
            CreditUse(
                open: try bytes.notional(), executed: try bytes.notional(),
                day: CalendarDate(daysSinceEpoch: try bytes.fixed()))
        }
    }
}
