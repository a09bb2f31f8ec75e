import OMSReadModel
public import OMSTypes

/// What a position is worth now. Amounts are raw (10⁻¹⁶) of `currency`, with the contract's
/// multiplier.
public struct RiskHolding: Equatable, Sendable {
    public struct Key: Hashable, Sendable {
        public var account: String
        public var symbol: String
        public init(account: String, symbol: String) {
            self.account = account
            self.symbol = symbol
        }
    }
    public var key: Key
    /// `.none` when nothing is held.
    public var averageCost: Price
    public var cost: Int128
    /// Profit of what was closed since the journal began.
    public var realized: Int128
    /// `nil`: nobody knows a price.
    public var unrealized: Int128?
    public var mark: Price
    public var markTime: Timestamp
    public init(
        key: Key, averageCost: Price, cost: Int128, realized: Int128, unrealized: Int128?,
        mark: Price, markTime: Timestamp
    ) {
        self.key = key
        self.averageCost = averageCost
        self.cost = cost
        self.realized = realized
        self.unrealized = unrealized
        self.mark = mark
        self.markTime = markTime
    }

    func members(into json: inout JSONWriter) {
        json.member("averageCost", price: averageCost.units)
        json.member("cost", decimal: cost.rounded)
        json.member("realized", decimal: realized.rounded)
        json.member("unrealized", optional: unrealized.map { DecimalText.string($0.rounded) })
        json.member("mark", price: mark.units)
        json.member("markTime", time: markTime.nanoseconds)
    }
}

/// Cash of an account in one currency, raw (10⁻¹⁶).
public struct RiskCash: Equatable, Sendable {
    public struct Dated: Equatable, Sendable {
        /// `2026-11-30`.
        public var day: String
        public var amount: Int128
        public init(day: String, amount: Int128) {
            self.day = day
            self.amount = amount
        }
    }
    public var currency: String
    /// All of it, settled or not.
    public var total: Int128
    /// By today.
    public var settled: Int128
    public var feesAccrued: Int128
    public var dated: [Dated]
    public init(
        currency: String, total: Int128, settled: Int128, feesAccrued: Int128, dated: [Dated]
    ) {
        self.currency = currency
        self.total = total
        self.settled = settled
        self.feesAccrued = feesAccrued
        self.dated = dated
    }

    func members(into json: inout JSONWriter) {
        json.member("currency", currency)
        json.member("total", decimal: total.rounded)
        json.member("settled", decimal: settled.rounded)
        json.member("feesAccrued", decimal: feesAccrued.rounded)
        json.array("dated") { json in
            for one in dated {
                json.object { json in
                    json.member("day", one.day)
                    json.member("amount", decimal: one.amount.rounded)
                }
            }
        }
    }
}

/// Locates of today of one account, or of all, in one instrument; or what was borrowed of it.
public struct RiskLocate: Equatable, Sendable {
    /// Empty = for every account.
    public var account: String
    public var symbol: String
    public var located: Quantity
    public var available: Quantity
    public var reserved: Quantity
    public var used: Quantity
    /// Borrowed before it is sold, as threshold securities must be.
    public var isBorrowed: Bool
    public init(
        account: String, symbol: String, located: Quantity, available: Quantity,
        reserved: Quantity, used: Quantity, isBorrowed: Bool = false
    ) {
        self.account = account
        self.symbol = symbol
        self.located = located
        self.available = available
        self.reserved = reserved
        self.used = used
        self.isBorrowed = isBorrowed
    }

    func members(into json: inout JSONWriter) {
        json.member("account", account)
        json.member("symbol", symbol)
        json.member("located", decimal: located.units)
        json.member("available", decimal: available.units)
        json.member("reserved", decimal: reserved.units)
        json.member("used", decimal: used.units)
        json.member("borrowed", isBorrowed)
    }
}

extension Int128 {
    /// Raw money (10⁻¹⁶) in units of 10⁻⁸, half away from zero, clamped to 64 bits.
    fileprivate var rounded: Int64 {
        Int64(clamping: Rounding.halfAway(self, Int128(DecimalText.scale)))
    }
}
