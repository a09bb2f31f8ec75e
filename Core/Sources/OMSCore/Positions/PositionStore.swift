import OMSTypes

/// What a holder has open, has traded and is worth, all in the holder's currency as raw notional
/// (10⁻¹⁶).
struct HolderExposure: Equatable, BitwiseCopyable {
    /// Σ LeavesQty × reserved price of open orders.
    var openBuy: Int128 = 0
    var openSell: Int128 = 0
    /// Σ quantity × price executed on `day`, both sides, busts taken out.
    var executed: Int128 = 0
    /// Value of long positions and of short ones (not negative).
    var long: Int128 = 0
    var short: Int128 = 0
    /// long − short when `day` began, and sold − bought since.
    var openingValue: Int128 = 0
    var received: Int128 = 0
    /// Positions that no price is known of.
    var unvalued: Int32 = 0
    /// UTC day of the last execution or valuation.
    var day = CalendarDate(daysSinceEpoch: 0)

    /// Profit of `day`, realised and not.
    var profit: Int128 { long - short - openingValue + received }

    /// The same on a later day, on which nothing has happened yet.
    func on(_ today: CalendarDate) -> HolderExposure {
        guard day < today else { return self }
        var result = self
        result.day = today
        result.executed = 0
        result.openingValue = long - short
        result.received = 0
        return result
    }
}

/// What one position is worth to its holder.
struct PositionValue: BitwiseCopyable {
    /// First, for it lies at multiples of 16 bytes: a million of these are held.
    var value: Int128 = 0
    /// Of one unit of 10⁸, in the holder's currency; `.none` = unknown.
    var unit: Price = .none
    /// The next holder of the instrument; 0 = none.
    var next: UInt32 = 0
}

/// Positions by holder and instrument, and exposure by holder and currency.
struct PositionStore: ~Copyable {
    private var positions = PositionMap<Position>()
    private var exposures = IntMap<HolderExposure>()
    /// Values by holder and instrument, where anything looks at them.
    private var values = PositionMap<PositionValue>()
    /// The first holder of each instrument's chain.
    private var heads = IntMap<UInt32>()

    static func key(_ account: AccountID, _ instrument: InstrumentID) -> UInt64 {
        key(HolderID(account), instrument)
    }
    static func key(_ holder: HolderID, _ instrument: InstrumentID) -> UInt64 {
        UInt64(holder.raw) << 32 | UInt64(instrument.raw)
    }
    private static func key(_ holder: HolderID, _ currency: Currency) -> UInt64 {
        UInt64(holder.raw) << 32 | UInt64(currency.packed)
    }

    // Inlined, so that who looks at a field copies no position.
    @inline(__always)
    func position(_ account: AccountID, _ instrument: InstrumentID) -> Position {
        position(HolderID(account), instrument)
    }
    @inline(__always)
    func position(_ holder: HolderID, _ instrument: InstrumentID) -> Position {
        guard let place = positions.pointer(Self.key(holder, instrument)) else { return Position() }
        return place.pointee
    }

    /// Exposure on a day: what was executed on earlier days counts no more.
    func exposure(_ holder: HolderID, _ currency: Currency, on day: CalendarDate)
        -> HolderExposure
    {
        (exposures[Self.key(holder, currency)] ?? HolderExposure()).on(day)
    }

    /// What a holder has and has open, for the checks of an order in an instrument.
    func read(
        _ use: inout HolderUse, _ holder: HolderID, _ currency: Currency, on day: CalendarDate
    ) {
        guard let exposure = exposures.pointer(Self.key(holder, currency)) else { return }
        use.openBuy = exposure.pointee.openBuy
        use.openSell = exposure.pointee.openSell
        use.long = exposure.pointee.long
        use.short = exposure.pointee.short
        use.isUnvalued = exposure.pointee.unvalued > 0
        guard exposure.pointee.day >= day else { return }
        use.executed = exposure.pointee.executed
        use.profit = exposure.pointee.profit
    }

    func readPosition(
        _ use: inout HolderUse, _ holder: HolderID, _ instrument: InstrumentID
    ) {
        guard let position = positions.pointer(Self.key(holder, instrument)) else { return }
        use.net = position.pointee.net.units
        use.openBuyQty = position.pointee.openBuy.units
        use.openSellQty = position.pointee.openSell.units
    }

    /// Reserves an open quantity at its reserved price; negative releases.
    mutating func reserve(
        _ holder: HolderID, _ currency: Currency, _ instrument: InstrumentID, _ side: Side,
        _ quantity: Quantity, at price: Price
    ) {
        guard quantity.units != 0 else { return }
        positions.update(Self.key(holder, instrument), initial: Position()) {
            $0.reserve(side, quantity)
        }
        let notional = Notional(price, quantity).raw
        exposures.update(Self.key(holder, currency), initial: HolderExposure()) {
            if side.isBuy { $0.openBuy += notional } else { $0.openSell += notional }
        }
    }

    /// Books an execution: `notional` in the instrument's currency, `value` in the holder's.
    mutating func execute(
        _ holder: HolderID, _ currency: Currency, _ instrument: InstrumentID, _ side: Side,
        _ quantity: Quantity, _ notional: Notional, value: Int128, on day: CalendarDate
    ) {
        positions.update(Self.key(holder, instrument), initial: Position()) {
            $0.execute(side, quantity, notional)
        }
        exposures.update(Self.key(holder, currency), initial: HolderExposure()) {
            if $0.day < day { $0 = $0.on(day) }
            $0.executed += value
            $0.received -= Int128(side.sign) * value
        }
    }

    /// Restates an execution of a day by the difference; an earlier day's counts no more.
    mutating func correct(
        _ holder: HolderID, _ currency: Currency, _ instrument: InstrumentID, _ side: Side,
        _ quantity: Quantity, _ notional: Notional, value: Int128, of day: CalendarDate
    ) {
        positions.update(Self.key(holder, instrument), initial: Position()) {
            $0.execute(side, quantity, notional)
        }
        exposures.update(Self.key(holder, currency), initial: HolderExposure()) {
            if $0.day == day { $0.executed += value }
            $0.received -= Int128(side.sign) * value
        }
    }

    /// Values a position anew at `unit`, the price of one unit in the holder's currency, `.none`
    /// where nobody knows it.
    mutating func value(
        _ holder: HolderID, _ currency: Currency, _ instrument: InstrumentID, at unit: Price,
        on day: CalendarDate
    ) {
        let key = Self.key(holder, instrument)
        guard let net = positions.pointer(key)?.pointee.net else { return }
        let before = values[key]
        if before == nil, net == .zero { return }
        var now = before ?? PositionValue(next: heads[UInt64(instrument.raw)] ?? 0)
        if before == nil { heads.set(UInt64(instrument.raw), holder.raw) }
        now.unit = unit
        now.value = unit.isSet ? Int128(unit.units) * Int128(net.units) : 0
        values.set(key, now)
        let wasUnvalued = before.map { !$0.unit.isSet } ?? false
        let isUnvalued = !unit.isSet && net != .zero
        let old = before?.value ?? 0
        exposures.update(Self.key(holder, currency), initial: HolderExposure()) {
            if $0.day < day { $0 = $0.on(day) }
            $0.long += max(0, now.value) - max(0, old)
            $0.short += max(0, -now.value) - max(0, -old)
            $0.unvalued += (isUnvalued ? 1 : 0) - (wasUnvalued ? 1 : 0)
        }
    }

    mutating func change(
        _ holder: HolderID, _ instrument: InstrumentID, _ body: (inout Position) -> Void
    ) {
        positions.update(Self.key(holder, instrument), initial: Position(), body)
    }

    mutating func change(
        _ holder: HolderID, _ currency: Currency, _ body: (inout HolderExposure) -> Void
    ) {
        exposures.update(Self.key(holder, currency), initial: HolderExposure(), body)
    }

    /// Holders with a value in an instrument, the latest first.
    func holders(of instrument: InstrumentID) -> [HolderID] {
        var result: [HolderID] = []
        var next = heads[UInt64(instrument.raw)] ?? 0
        while next != 0 {
            result.append(HolderID(raw: next))
            next = values[UInt64(next) << 32 | UInt64(instrument.raw)]!.next
        }
        return result
    }

    /// Keys (account << 32 | instrument) in ascending order, those of levels above last.
    func sortedKeys() -> [UInt64] { positions.sortedKeys() }

    /// Forgets what is held above accounts, and every value.
    mutating func forgetNodes() {
        let node: UInt64 = 0x8000_0000 << 32
        positions.keep { $0 < node }
        for key in exposures.sortedKeys() where key >= node { exposures.remove(key) }
        values = PositionMap<PositionValue>()
        heads = IntMap<UInt32>()
        for key in exposures.sortedKeys() {
            exposures.update(key, initial: HolderExposure()) {
                $0.long = 0
                $0.short = 0
                $0.unvalued = 0
            }
        }
    }

    /// The positions that are valued anew after a recount are worth what they were when today
    /// began: profit is what it was.
    mutating func keepProfit(of profits: [UInt64: Int128]) {
        for key in exposures.sortedKeys() {
            let profit = profits[key] ?? 0
            exposures.update(key, initial: HolderExposure()) {
                $0.openingValue = $0.long - $0.short + $0.received - profit
            }
        }
    }

    func profits() -> [UInt64: Int128] {
        var result: [UInt64: Int128] = [:]
        for key in exposures.sortedKeys() { result[key] = exposures[key]!.profit }
        return result
    }

    func digest(into digest: inout StateDigest) {
        for key in positions.sortedKeys() {
            digest.combine(key)
            positions[key]!.digest(into: &digest)
        }
        for key in exposures.sortedKeys() {
            digest.combine(key)
            exposures[key]!.digest(into: &digest)
        }
        for key in values.sortedKeys() {
            digest.combine(key)
            digest.combine(values[key]!.value)
        }
    }
}

extension HolderExposure {
    func digest(into digest: inout StateDigest) {
        for amount in [openBuy, openSell, executed, long, short, openingValue, received] {
            digest.combine(amount)
        }
        digest.combine(Int64(day.daysSinceEpoch))
        digest.combine(Int64(unvalued))
    }
}

extension PositionStore {
    func encode(into out: inout SnapshotWriter) {
        out.map(positions) { $1.encode(into: &$0) }
        out.map(exposures) { bytes, use in
            for amount in [
                use.openBuy, use.openSell, use.executed, use.long, use.short, use.openingValue,
                use.received,
            ] {
                bytes.sparse128(amount)
            }
            bytes.signedVarint(Int64(use.unvalued))
            bytes.fixed(use.day.daysSinceEpoch)
        }
        out.map(values) { bytes, value in
            bytes.signedVarint(value.unit.units)
            bytes.sparse128(value.value)
            bytes.varint(UInt64(value.next))
        }
        out.map(heads) { $0.varint(UInt64($1)) }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        try bytes.map(into: &positions) { (bytes) throws(ByteReader.Failure) in
            try Position(from: &bytes)
        }
        try bytes.map(into: &exposures) { (bytes) throws(ByteReader.Failure) in
            var use = HolderExposure()
            use.openBuy = try bytes.sparse128()
            use.openSell = try bytes.sparse128()
            use.executed = try bytes.sparse128()
            use.long = try bytes.sparse128()
            use.short = try bytes.sparse128()
            use.openingValue = try bytes.sparse128()
            use.received = try bytes.sparse128()
            use.unvalued = Int32(truncatingIfNeeded: try bytes.signedVarint())
            use.day = CalendarDate(daysSinceEpoch: try bytes.fixed())
            return use
        }
        try bytes.map(into: &values) { (bytes) throws(ByteReader.Failure) in
            let unit = try bytes.price()
            return PositionValue(
                value: try bytes.sparse128(), unit: unit, next: try bytes.varint32())
        }
        try bytes.map(into: &heads) { (bytes) throws(ByteReader.Failure) in
            try bytes.varint32()
        }
    }
}
