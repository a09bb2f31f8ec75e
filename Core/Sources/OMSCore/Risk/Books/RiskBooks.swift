import OMSTypes

/// What limits have followed order by order, beside exposure. State; empty where no row of limits
/// asks for it (`RiskWatches`).
struct RiskBooks: ~Copyable {
    /// What an account has open of short sales.
    struct OpenShort: Equatable, BitwiseCopyable {
        var quantity = Quantity.zero
        var notional = Notional.zero
    }

    var selfTrades = SelfTradeBook()
    var locates = LocateBook()
    /// Shares that were borrowed before their sale; what is kept of them is what is kept of locates.
    var borrows = LocateBook()
    var tokens = TokenBuckets()
    var activity = ActivityBook()
    private var openShorts = IntMap<OpenShort>()
    /// Last day of Rule 201, by instrument.
    private var restricted = IntMap<Int32>()

    mutating func openShort(
        _ account: AccountID, _ instrument: InstrumentID, _ quantity: Quantity,
        _ notional: Notional
    ) {
        openShorts.update(PositionStore.key(account, instrument), initial: OpenShort()) {
            $0.quantity += quantity
            $0.notional += notional
        }
        openShorts.update(UInt64(account.raw) << 32 | 0xFFFF_FFFF, initial: OpenShort()) {
            $0.notional += notional
        }
    }

    func openShort(_ account: AccountID, _ instrument: InstrumentID) -> OpenShort {
        openShorts[PositionStore.key(account, instrument)] ?? OpenShort()
    }
    /// Over all instruments.
    func openShortNotional(_ account: AccountID) -> Notional {
        openShorts[UInt64(account.raw) << 32 | 0xFFFF_FFFF]?.notional ?? .zero
    }

    /// Orders are filed anew: what was open is forgotten.
    mutating func forgetOpen() {
        selfTrades = SelfTradeBook()
        openShorts = IntMap<OpenShort>()
    }

    /// Rule 201 of Regulation SHO holds for the rest of the day and the next one.
    mutating func restrictShorts(_ instrument: InstrumentID, until last: CalendarDate) {
        restricted.set(UInt64(instrument.raw), last.daysSinceEpoch)
    }

    func isShortRestricted(_ instrument: InstrumentID, on day: CalendarDate) -> Bool {
        guard let last = restricted[UInt64(instrument.raw)] else { return false }
        return day.daysSinceEpoch <= last
    }

    func digest(into digest: inout StateDigest) {
        selfTrades.digest(into: &digest)
        locates.digest(into: &digest)
        borrows.digest(into: &digest)
        tokens.digest(into: &digest)
        activity.digest(into: &digest)
        for key in openShorts.sortedKeys() {
            digest.combine(key)
            digest.combine(openShorts[key]!.quantity.units)
            digest.combine(openShorts[key]!.notional.raw)
        }
        for key in restricted.sortedKeys() {
            digest.combine(key)
            digest.combine(Int64(restricted[key]!))
        }
    }

    func encode(into out: inout SnapshotWriter) {
        selfTrades.encode(into: &out)
        locates.encode(into: &out)
        borrows.encode(into: &out)
        tokens.encode(into: &out)
        activity.encode(into: &out)
        out.map(openShorts) { bytes, open in
            bytes.signedVarint(open.quantity.units)
            bytes.sparse128(open.notional.raw)
        }
        out.map(restricted) { $0.signedVarint(Int64($1)) }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        try selfTrades.decode(from: &bytes)
        try locates.decode(from: &bytes)
        try borrows.decode(from: &bytes)
        try tokens.decode(from: &bytes)
        try activity.decode(from: &bytes)
        try bytes.map(into: &openShorts) { (bytes) throws(ByteReader.Failure) in
            OpenShort(quantity: try bytes.quantity(), notional: try bytes.notional())
        }
        try bytes.map(into: &restricted) { (bytes) throws(ByteReader.Failure) in
            Int32(truncatingIfNeeded: try bytes.signedVarint())
        }
    }
}
