import OMSTypes

/// What a ledger account holds: a currency or an instrument.
public enum Asset: Hashable, Sendable {
    /// All cash of a currency, whether it has settled or not.
    case cash(Currency)
    case security(InstrumentID)
    /// The part of the cash that settles on a day, of trades that do not settle at once.
    case dated(Currency, CalendarDate)
    /// Fees that are owed and not paid, rebates with the other sign.
    case fees(Currency)
    /// Value of futures at which variation was last paid, in raw notional.
    case contract(InstrumentID)

    /// At most 40 bits, ascending by kind: the upper 8 of them.
    fileprivate var code: UInt64 {
        switch self {
        case .security(let instrument): return 1 << 32 | UInt64(instrument.raw)
        case .cash(let currency): return 2 << 32 | UInt64(currency.packed)
        case .fees(let currency): return 3 << 32 | UInt64(currency.packed)
        case .contract(let instrument): return 4 << 32 | UInt64(instrument.raw)
        case .dated(let currency, let day):
            let letters =
                UInt64(currency.packed >> 16 & 31) << 10 | UInt64(currency.packed >> 8 & 31) << 5
                | UInt64(currency.packed & 31)
            return 5 << 32 | letters << 16 | UInt64(UInt16(clamping: day.daysSinceEpoch))
        }
    }

    fileprivate init(code: UInt64) {
        let low = UInt32(truncatingIfNeeded: code)
        switch code >> 32 {
        case 1: self = .security(InstrumentID(low))
        case 2: self = .cash(Currency(packed: low))
        case 3: self = .fees(Currency(packed: low))
        case 4: self = .contract(InstrumentID(low))
        default:
            let letters =
                (low >> 26 & 31 | 0x40) << 16 | (low >> 21 & 31 | 0x40) << 8
                | (low >> 16 & 31 | 0x40)
            self = .dated(
                Currency(packed: letters), CalendarDate(daysSinceEpoch: Int32(low & 0xFFFF)))
        }
    }
}

extension AccountID {
    /// The other side of every trade with the street: venues and their clearing.
    public static let street = AccountID(0xFF_FFFF)
    /// Where a block's executions lie until they are allocated.
    public static let averagePrice = AccountID(0xFF_FFFE)
    /// What rounding to minor units leaves over.
    public static let rounding = AccountID(0xFF_FFFD)
    /// What is owed to venues for their executions.
    public static let fees = AccountID(0xFF_FFFC)
}

/// Double-entry ledger of cash and securities by account. Every posting has two legs, and every
/// asset sums to zero over all accounts: a fingerprint of all sums is kept and asserted at each
/// frame. Amounts are raw notionals (10⁻¹⁶) for cash, quantity units (10⁻⁸) for securities.
struct Ledger: ~Copyable {
    private static let assetMask: UInt64 = 0xFF_FFFF_FFFF

    private var balances = IntMap<Int128>()
    /// Σ amount × weight of its asset, modulo 2¹²⁸. It is zero when every asset sums to zero; one
    /// asset alone that does not is always seen, several that hide each other have a chance of about
    /// one in 2⁶³.
    private var fingerprint: UInt128 = 0
    /// The last day on which cash settles.
    private(set) var lastValueDate = CalendarDate(daysSinceEpoch: 0)

    static func key(_ account: AccountID, _ asset: Asset) -> UInt64 {
        UInt64(account.raw) << 40 | asset.code
    }

    func contains(_ account: AccountID, _ asset: Asset) -> Bool {
        balances.contains(Self.key(account, asset))
    }

    func balance(_ account: AccountID, _ asset: Asset) -> Int128 {
        balances[Self.key(account, asset)] ?? 0
    }

    /// Cash that has settled by a day: all of it but what settles later.
    func settledCash(_ account: AccountID, _ currency: Currency, by day: CalendarDate) -> Int128 {
        var result = balance(account, .cash(currency))
        var later = day.adding(days: 1)
        while later <= lastValueDate {
            result -= balance(account, .dated(currency, later))
            later = later.adding(days: 1)
        }
        return result
    }

    /// Moves an amount from one account to another; negative moves back.
    @inline(__always)
    mutating func post(_ asset: Asset, from: AccountID, to: AccountID, _ amount: Int128) {
        guard amount != 0, from != to else { return }
        post(code: asset.code, from: from, to: to, amount)
    }

    private mutating func post(
        code: UInt64, from: AccountID, to: AccountID, _ amount: Int128
    ) {
        add(UInt64(from.raw) << 40 | code, -amount)
        add(UInt64(to.raw) << 40 | code, amount)
    }

    /// Moves cash that settles on a day.
    mutating func post(
        _ currency: Currency, on day: CalendarDate, from: AccountID, to: AccountID,
        _ amount: Int128
    ) {
        if day > lastValueDate { lastValueDate = day }
        post(.cash(currency), from: from, to: to, amount)
        post(.dated(currency, day), from: from, to: to, amount)
    }

    /// One leg; only `post` makes the other one.
    mutating func add(_ key: UInt64, _ amount: Int128) {
        balances.update(key, initial: 0) { $0 += amount }
        // Odd, so that no amount but zero weighs nothing.
        let weight = (key & Self.assetMask) &* 0x9E37_79B9_7F4A_7C15 | 1
        fingerprint &+= UInt128(truncatingIfNeeded: amount) &* UInt128(weight)
    }

    /// A trade of an account with the street: securities one way, cash the other.
    mutating func trade(
        _ account: AccountID, with contra: AccountID, _ side: Side, _ instrument: InstrumentID,
        _ currency: Currency, _ quantity: Quantity, _ notional: Notional
    ) {
        let sign = Int128(side.sign)
        post(
            .security(instrument), from: contra, to: account, sign * Int128(quantity.units))
        post(.cash(currency), from: account, to: contra, sign * notional.raw)
    }

    /// Every asset sums to zero, by the fingerprint.
    var isBalanced: Bool { fingerprint == 0 }

    /// Every asset sums to zero, counted.
    var isBalancedExactly: Bool {
        var sums = IntMap<Int128>()
        for key in balances.sortedKeys() {
            let amount = balances[key]!
            sums.update(key & Self.assetMask, initial: 0) { $0 += amount }
        }
        return sums.sortedKeys().allSatisfy { sums[$0] == 0 }
    }

    /// Accounts with a balance in an asset, ascending.
    func holders(of asset: Asset) -> [AccountID] {
        let code = asset.code
        return balances.sortedKeys().compactMap {
            $0 & Self.assetMask == code
                ? AccountID(UInt32(truncatingIfNeeded: $0 >> 40)) : nil
        }
    }

    /// Balances in ascending order of account and asset.
    func forEach(_ body: (AccountID, Asset, Int128) -> Void) {
        for key in balances.sortedKeys() {
            body(
                AccountID(UInt32(truncatingIfNeeded: key >> 40)),
                Asset(code: key & Self.assetMask), balances[key]!)
        }
    }

    func digest(into digest: inout StateDigest) {
        for key in balances.sortedKeys() {
            digest.combine(key)
            digest.combine(balances[key]!)
        }
    }
}

extension Ledger {
    func encode(into out: inout SnapshotWriter) {
        out.map(balances) { $0.sparse128($1) }
        out.bytes.fixed(lastValueDate.daysSinceEpoch)
    }

    /// The fingerprint follows from the balances.
    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let key = try bytes.bytes.varint()
            guard key & Self.assetMask != 0, !balances.contains(key) else {
                throw .invalid("key of the ledger", offset: bytes.bytes.offset)
            }
            add(key, try bytes.bytes.sparse128())
        }
        lastValueDate = CalendarDate(daysSinceEpoch: try bytes.bytes.fixed())
        guard isBalancedExactly else { throw .invalid("ledger", offset: bytes.bytes.offset) }
    }
}
