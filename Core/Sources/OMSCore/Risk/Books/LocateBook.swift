import OMSTypes

/// P24: shares that could be borrowed today, by account or for the whole firm, and what orders hold
/// of them. What comes back on the same day may be used once more.
struct LocateBook: ~Copyable {
    /// Located shares of an account (0 = the firm) in an instrument, units of 10⁻⁸.
    struct Inventory: BitwiseCopyable {
        var day: Int32
        /// Not used yet, and used once and given back.
        var fresh: Int64 = 0
        var returned: Int64 = 0
    }

    /// What an order holds: of its account and of the firm, first and second use.
    struct Held: BitwiseCopyable {
        var account: UInt32
        var instrument: UInt32
        var day: Int32
        var ownFresh: Int64 = 0
        var ownReturned: Int64 = 0
        var firmFresh: Int64 = 0
        var firmReturned: Int64 = 0

        var total: Int64 { ownFresh + ownReturned + firmFresh + firmReturned }
    }

    private(set) var inventories = IntMap<Inventory>()
    private(set) var orders = IntMap<Held>()
    /// All that was located, as `fresh`: for those who look on. Follows from the events, so it is
    /// in no digest.
    private(set) var totals = IntMap<Inventory>()

    private static func key(_ account: UInt32, _ instrument: UInt32) -> UInt64 {
        UInt64(account) << 32 | UInt64(instrument)
    }

    private func inventory(_ account: UInt32, _ instrument: UInt32, _ day: Int32) -> Inventory {
        guard let found = inventories[Self.key(account, instrument)], found.day == day else {
            return Inventory(day: day)
        }
        return found
    }

    /// A locate of `day`: for an account, or for everyone (`.none`). It is good for that day only.
    mutating func add(
        _ account: AccountID, _ instrument: InstrumentID, _ quantity: Quantity,
        on day: CalendarDate
    ) {
        precondition(quantity.isPositive, "a locate of nothing")
        var inventory = inventory(account.raw, instrument.raw, day.daysSinceEpoch)
        inventory.fresh = min(Self.most, inventory.fresh) + min(Self.most, quantity.units)
        inventories.set(Self.key(account.raw, instrument.raw), inventory)
        let key = Self.key(account.raw, instrument.raw)
        var total = totals[key] ?? Inventory(day: inventory.day)
        if total.day != inventory.day { total = Inventory(day: inventory.day) }
        total.fresh = min(Self.most, total.fresh) + min(Self.most, quantity.units)
        totals.set(key, total)
    }

    /// Four of these still fit 64 bits.
    private static let most: Int64 = 1 << 60

    /// What an order of the account could take now.
    func available(_ account: AccountID, _ instrument: InstrumentID, on day: CalendarDate)
        -> Quantity
    {
        let firm = inventory(0, instrument.raw, day.daysSinceEpoch)
        var total = Int128(firm.fresh) + Int128(firm.returned)
        if account != .none {
            let own = inventory(account.raw, instrument.raw, day.daysSinceEpoch)
            total += Int128(own.fresh) + Int128(own.returned)
        }
        return Quantity(units: Int64(clamping: total))
    }

    /// What an order holds and has not sold.
    func held(_ order: OrderID) -> Quantity { Quantity(units: orders[order.raw]?.total ?? 0) }

    /// An accepted order takes what it may sell short, or a replace what it adds: of the account
    /// before the firm, first use before second. No more than is available.
    mutating func take(
        _ order: OrderID, _ account: AccountID, _ instrument: InstrumentID, _ quantity: Quantity,
        on day: CalendarDate
    ) {
        precondition(
            quantity <= available(account, instrument, on: day), "more than was located")
        var held =
            orders[order.raw]
            ?? Held(
                account: account.raw, instrument: instrument.raw, day: day.daysSinceEpoch)
        // What is left of another day's locates is good for nothing.
        if held.day != day.daysSinceEpoch {
            held = Held(
                account: account.raw, instrument: instrument.raw, day: day.daysSinceEpoch)
        }
        var rest = quantity.units
        if account != .none {
            var own = inventory(account.raw, instrument.raw, held.day)
            held.ownFresh += Self.move(&rest, from: &own.fresh)
            held.ownReturned += Self.move(&rest, from: &own.returned)
            inventories.set(Self.key(account.raw, instrument.raw), own)
        }
        var firm = inventory(0, instrument.raw, held.day)
        held.firmFresh += Self.move(&rest, from: &firm.fresh)
        held.firmReturned += Self.move(&rest, from: &firm.returned)
        if firm.fresh != 0 || firm.returned != 0 || held.firmFresh != 0 || held.firmReturned != 0 {
            inventories.set(Self.key(0, instrument.raw), firm)
        }
        orders.set(order.raw, held)
    }

    private static func move(_ rest: inout Int64, from pool: inout Int64) -> Int64 {
        let part = min(rest, pool)
        pool -= part
        rest -= part
        return part
    }

    /// So much of the order was sold: its shares are used up, second uses first.
    mutating func fill(_ order: OrderID, _ quantity: Quantity) {
        guard var held = orders[order.raw] else { return }
        var rest = quantity.units
        _ = Self.move(&rest, from: &held.ownReturned)
        _ = Self.move(&rest, from: &held.firmReturned)
        _ = Self.move(&rest, from: &held.ownFresh)
        _ = Self.move(&rest, from: &held.firmFresh)
        if held.total == 0 { orders.remove(order.raw) } else { orders.set(order.raw, held) }
    }

    /// The order is smaller by so much that was not sold: what was used for the first time may be
    /// used again today. With `asNeverTaken` (a replace that the venue refused) all of it is as
    /// before.
    mutating func giveBack(
        _ order: OrderID, _ quantity: Quantity, asNeverTaken: Bool = false
    ) {
        guard var held = orders[order.raw] else { return }
        var rest = quantity.units
        // The reverse of taking.
        let firmReturned = Self.move(&rest, from: &held.firmReturned)
        let firmFresh = Self.move(&rest, from: &held.firmFresh)
        let ownReturned = Self.move(&rest, from: &held.ownReturned)
        let ownFresh = Self.move(&rest, from: &held.ownFresh)
        if asNeverTaken {
            put(0, held, firmFresh, firmReturned)
            put(held.account, held, ownFresh, ownReturned)
        } else {
            put(0, held, 0, firmFresh)
            put(held.account, held, 0, ownFresh)
        }
        if held.total == 0 { orders.remove(order.raw) } else { orders.set(order.raw, held) }
    }

    /// The order has ended: what it has not sold comes back.
    mutating func end(_ order: OrderID) { giveBack(order, held(order)) }

    private mutating func put(
        _ account: UInt32, _ held: Held, _ fresh: Int64, _ returned: Int64
    ) {
        let key = Self.key(account, held.instrument)
        guard fresh != 0 || returned != 0, var found = inventories[key], found.day == held.day
        else { return }
        found.fresh += fresh
        found.returned += returned
        inventories.set(key, found)
    }
}

extension LocateBook {
    func digest(into digest: inout StateDigest) {
        for key in inventories.sortedKeys() {
            guard let found = inventories[key] else { continue }
            digest.combine(key)
            digest.combine(Int64(found.day))
            digest.combine(found.fresh)
            digest.combine(found.returned)
        }
        for key in orders.sortedKeys() {
            guard let held = orders[key] else { continue }
            digest.combine(key)
            digest.combine(UInt64(held.account) << 32 | UInt64(held.instrument))
            for number in [
                Int64(held.day), held.ownFresh, held.ownReturned, held.firmFresh,
                held.firmReturned,
            ] {
                digest.combine(number)
            }
        }
    }

    func encode(into out: inout SnapshotWriter) {
        out.map(inventories) { $1.encode(into: &$0) }
        out.map(totals) { $1.encode(into: &$0) }
        out.map(orders) { bytes, held in
            bytes.varint(UInt64(held.account))
            bytes.varint(UInt64(held.instrument))
            for number in [
                Int64(held.day), held.ownFresh, held.ownReturned, held.firmFresh,
                held.firmReturned,
            ] {
                bytes.signedVarint(number)
            }
        }
    }

    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        try bytes.map(into: &inventories) { (bytes) throws(ByteReader.Failure) in
            try Inventory(from: &bytes)
        }
        try bytes.map(into: &totals) { (bytes) throws(ByteReader.Failure) in
            try Inventory(from: &bytes)
        }
        try bytes.map(into: &orders) { (bytes) throws(ByteReader.Failure) in
            Held(
                account: try bytes.varint32(), instrument: try bytes.varint32(),
                day: try bytes.slotNumber(), ownFresh: try bytes.located(),
                ownReturned: try bytes.located(), firmFresh: try bytes.located(),
                firmReturned: try bytes.located())
        }
    }
}

extension LocateBook.Inventory {
    fileprivate func encode(into bytes: inout ByteWriter) {
        bytes.signedVarint(Int64(day))
        bytes.signedVarint(fresh)
        bytes.signedVarint(returned)
    }

    fileprivate init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(
            day: try bytes.slotNumber(), fresh: try bytes.located(), returned: try bytes.located())
    }
}

extension ByteReader {
    /// A quantity of locates: never negative, and four of them fit 64 bits.
    fileprivate mutating func located() throws(Failure) -> Int64 {
        let value = try signedVarint()
        guard value >= 0, value <= 1 << 61 else {
            throw .invalid("quantity of a locate", offset: offset)
        }
        return value
    }
}
