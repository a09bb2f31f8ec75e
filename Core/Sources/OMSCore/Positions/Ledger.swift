import OMSTypes

/// What a ledger account holds: a currency or an instrument.
public enum Asset: Hashable, Sendable {
    case cash(Currency)
    case security(InstrumentID)

    fileprivate var code: UInt64 {
        switch self {
        case .cash(let currency): return 2 << 32 | UInt64(currency.packed)
        case .security(let instrument): return 1 << 32 | UInt64(instrument.raw)
        }
    }

    fileprivate init(code: UInt64) {
        self =
            code >> 32 == 1
            ? .security(InstrumentID(UInt32(truncatingIfNeeded: code)))
            : .cash(Currency(packed: UInt32(truncatingIfNeeded: code)))
    }
}

extension AccountID {
    /// The other side of every trade with the street: venues and their clearing.
    public static let street = AccountID(0xFF_FFFF)
    /// Where a block's executions lie until they are allocated.
    public static let averagePrice = AccountID(0xFF_FFFE)
    /// What rounding to minor units leaves over.
    public static let rounding = AccountID(0xFF_FFFD)
}

/// Double-entry ledger of cash and securities by account. Every posting has two legs, and every
/// asset sums to zero over all accounts: kept as running sums and asserted at each frame.
/// Amounts are raw notionals (10⁻¹⁶) for cash and quantity units (10⁻⁸) for securities.
struct Ledger: ~Copyable {
    private var balances = IntMap<Int128>()
    private var sums = IntMap<Int128>()
    private var openSums = 0

    static func key(_ account: AccountID, _ asset: Asset) -> UInt64 {
        UInt64(account.raw) << 40 | asset.code
    }

    func balance(_ account: AccountID, _ asset: Asset) -> Int128 {
        balances[Self.key(account, asset)] ?? 0
    }

    /// Moves an amount from one account to another; negative moves back.
    mutating func post(_ asset: Asset, from: AccountID, to: AccountID, _ amount: Int128) {
        guard amount != 0, from != to else { return }
        add(Self.key(from, asset), -amount)
        add(Self.key(to, asset), amount)
    }

    private mutating func add(_ key: UInt64, _ amount: Int128) {
        balances.update(key, initial: 0) { $0 += amount }
        let asset = key & 0xFF_FFFF_FFFF
        var change = 0
        sums.update(asset, initial: 0) {
            if $0 == 0 { change += 1 }
            $0 += amount
            if $0 == 0 { change -= 1 }
        }
        openSums += change
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

    /// Every asset sums to zero.
    var isBalanced: Bool { openSums == 0 }

    /// Balances in ascending order of account and asset.
    func forEach(_ body: (AccountID, Asset, Int128) -> Void) {
        for key in balances.sortedKeys() {
            body(
                AccountID(UInt32(truncatingIfNeeded: key >> 40)),
                Asset(code: key & 0xFF_FFFF_FFFF), balances[key]!)
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
    }

    /// The running sums follow from the balances.
    mutating func decode(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        for _ in 0..<(try bytes.count()) {
            bytes.pause()
            let key = try bytes.bytes.varint()
            guard key & 0xFF_FFFF_FFFF != 0, !balances.contains(key) else {
                throw .invalid("key of the ledger", offset: bytes.bytes.offset)
            }
            add(key, try bytes.bytes.sparse128())
        }
    }
}
