import OMSTypes

/// Position and open exposure of one account in one instrument.
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

    mutating func reserve(_ side: Side, _ quantity: Quantity) {
        if side.isBuy { openBuy += quantity } else { openSell += quantity }
        precondition(
            openBuy.units >= 0 && openSell.units >= 0, "more exposure released than reserved")
    }

    mutating func execute(_ side: Side, _ quantity: Quantity, _ notional: Notional) {
        if side.isBuy {
            net += quantity
            bought += Int128(quantity.units)
            boughtNotional += notional
        } else {
            net -= quantity
            sold += Int128(quantity.units)
            soldNotional += notional
        }
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(net.units)
        digest.combine(openBuy.units)
        digest.combine(openSell.units)
        digest.combine(bought)
        digest.combine(sold)
        digest.combine(boughtNotional.raw)
        digest.combine(soldNotional.raw)
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
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        net = try bytes.quantity()
        openBuy = try bytes.quantity()
        openSell = try bytes.quantity()
        bought = try bytes.sparse128()
        sold = try bytes.sparse128()
        boughtNotional = try bytes.notional()
        soldNotional = try bytes.notional()
    }
}
