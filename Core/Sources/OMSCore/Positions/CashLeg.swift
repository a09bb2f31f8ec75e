import OMSTypes

/// Cash of a trade in one currency on one day, as the ledger posts it.
public struct CashLeg: Equatable, Sendable, BitwiseCopyable {
    public var currency: Currency
    /// Day on which it settles, days since the epoch; 0 = with the trade.
    public var day: Int32
    /// Raw (10⁻¹⁶); above zero the account gets it.
    public var amount: Int128

    public init(currency: Currency, day: Int32, amount: Int128) {
        self.currency = currency
        self.day = day
        self.amount = amount
    }

    func encode(into out: inout ByteWriter) {
        out.fixed(currency.packed)
        out.signedVarint(Int64(day))
        out.int128(amount)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        self.init(
            currency: Currency(packed: try bytes.fixed()), day: try bytes.slotNumber(),
            amount: try bytes.int128())
    }
}

/// The legs of one trade: none of a future, two of a pair of currencies, else one.
struct TradeCash {
    var first: CashLeg?
    var second: CashLeg?
}

/// Sums of cash by currency and day, in the order in which they came.
public struct CashSum: Equatable, Sendable {
    public private(set) var legs: [CashLeg] = []

    public init(_ legs: [CashLeg] = []) {
        for leg in legs { add(leg) }
    }

    public mutating func add(_ leg: CashLeg) {
        let place = legs.firstIndex { $0.currency == leg.currency && $0.day == leg.day }
        if let place {
            legs[place].amount += leg.amount
        } else {
            legs.append(leg)
        }
    }

    mutating func add(_ cash: TradeCash) {
        if let leg = cash.first { add(leg) }
        if let leg = cash.second { add(leg) }
    }

    /// What is missing from another sum to this one; empty = they are the same.
    public func difference(from other: [CashLeg]) -> [CashLeg] {
        var result = self
        for leg in other {
            result.add(CashLeg(currency: leg.currency, day: leg.day, amount: -leg.amount))
        }
        return result.legs.filter { $0.amount != 0 }
    }
}
