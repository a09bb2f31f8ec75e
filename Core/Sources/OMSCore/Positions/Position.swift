import OMSTypes

/// Position and open exposure of one account in one instrument. Amounts are price × quantity
/// without the contract's multiplier, which is `ProductTerms`'s.
public struct Position: Equatable, Sendable, BitwiseCopyable {
    /// Executed net quantity, long above zero.
    public var net: Quantity = .zero
    /// LeavesQty of open orders of each side.
    public var openBuy: Quantity = .zero
    public var openSell: Quantity = .zero
    /// Executed quantity of each side, units of 10⁻⁸.
    public var bought: Int128 = 0
    public var sold: Int128 = 0
    public var boughtNotional: Notional = .zero
    public var soldNotional: Notional = .zero
    /// What `net` cost by the average-cost method: paid for a long position, received (below zero)
    /// for a short one.
    public internal(set) var cost: Notional = .zero
    /// Cost of the opening balance, which was not executed here.
    public internal(set) var carried: Notional = .zero

    /// Average price of `net`, rounded half away from zero to 10⁻⁸ (R2; a display value, R4).
    public var averageCost: Price { cost.averagePrice(over: net) }

    /// Profit of what was closed, exact but for the cost's own rounding: money that came in, less
    /// money that went out, and what is not closed yet stands at its cost.
    public var realized: Notional { soldNotional - boughtNotional + cost - carried }

    /// Profit of `net` at a price, exact.
    public func unrealized(at price: Price) -> Notional { Notional(price, net) - cost }

    mutating func reserve(_ side: Side, _ quantity: Quantity) {
        if side.isBuy { openBuy += quantity } else { openSell += quantity }
        precondition(
            openBuy.units >= 0 && openSell.units >= 0, "more exposure released than reserved")
    }

    /// A quantity below zero takes an execution back. Shares that a split adds or takes have no
    /// notional.
    mutating func execute(_ side: Side, _ quantity: Quantity, _ notional: Notional) {
        if side.isBuy {
            change(by: quantity, notional)
            bought += Int128(quantity.units)
            boughtNotional += notional
        } else {
            change(by: .zero - quantity, -notional)
            sold += Int128(quantity.units)
            soldNotional += notional
        }
    }

    /// Bought above zero, sold below it, of quantity and of money alike.
    private mutating func change(by quantity: Quantity, _ money: Notional) {
        if (net.units ^ quantity.units) >= 0 {
            net += quantity
            cost += money
        } else {
            close(quantity, money)
        }
    }

    /// Against the position: what it closes leaves at the average cost, rounded half away from
    /// zero to 10⁻¹⁶ (R2 at the unit in which costs are kept); through zero the rest is a new
    /// position at the execution's price.
    private mutating func close(_ quantity: Quantity, _ money: Notional) {
        let before = net.units
        net += quantity
        guard money != .zero else {
            // A split has taken shares: they cost nothing.
            if net == .zero { cost = .zero }
            return
        }
        if net == .zero {
            cost = .zero
        } else if (net.units ^ before) >= 0 {
            cost.raw = Self.part(net.units, of: before, cost.raw)
        } else {
            cost.raw = Self.part(net.units, of: quantity.units, money.raw)
        }
    }

    /// `amount × quantity ÷ whole` in two steps that do not overflow.
    static func part(_ quantity: Int64, of whole: Int64, _ amount: Int128) -> Int128 {
        let (times, rest) = amount.quotientAndRemainder(dividingBy: Int128(whole))
        return times * Int128(quantity)
            + Rounding.halfAway(rest * Int128(quantity), Int128(whole))
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(net.units)
        digest.combine(openBuy.units)
        digest.combine(openSell.units)
        digest.combine(bought)
        digest.combine(sold)
        digest.combine(boughtNotional.raw)
        digest.combine(soldNotional.raw)
        digest.combine(cost.raw)
        digest.combine(carried.raw)
    }
}

extension Position {
    func encode(into out: inout ByteWriter) {
        out.signedVarint(net.units)
        out.signedVarint(openBuy.units)
        out.signedVarint(openSell.units)
        out.sparse128(bought)
        out.sparse128(sold)
        out.sparse128(boughtNotional.raw)
        out.sparse128(soldNotional.raw)
        out.sparse128(cost.raw)
        out.sparse128(carried.raw)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        net = try bytes.quantity()
        openBuy = try bytes.quantity()
        openSell = try bytes.quantity()
        bought = try bytes.sparse128()
        sold = try bytes.sparse128()
        boughtNotional = try bytes.notional()
        soldNotional = try bytes.notional()
        cost = try bytes.notional()
        carried = try bytes.notional()
    }
}
