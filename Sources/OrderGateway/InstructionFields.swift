import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

/// Fields that say how an order is to be worked: display, least quantity, pegs, an amount of money.
enum InstructionFields {
    /// ExecInst (18) of a peg, and the PegPriceType (1094) of 5.0 that means the same.
    private static let pegs: [(execInst: UInt8, priceType: UInt8, peg: Instructions.Peg)] = [
        (0x52, 0x35, .primary), (0x50, 0x34, .market), (0x4D, 0x32, .midpoint),
        (0x61, 0x38, .trailingStop),
    ]

    static func peg(execInst code: UInt8) -> Instructions.Peg? {
        pegs.first { $0.execInst == code }?.peg
    }

    /// ExecInst (18) that a peg is told by.
    static func execInst(_ peg: Instructions.Peg) -> UInt8? {
        pegs.first { $0.peg == peg }?.execInst
    }

    /// Whether the field is one of them, with a value that is done here.
    static func isTaken(_ tag: Int, _ value: UnsafeRawBufferPointer) -> Bool {
        switch tag {
        case FIXTag.execInst:
            let letters = value.filter { $0 != 0x20 }
            return letters.lazy.filter { peg(execInst: $0) != nil }.count == 1
                && letters.allSatisfy {
                    peg(execInst: $0) != nil || [0x31, 0x32, 0x35].contains($0)
                }
        case FIXTag.minQty, FIXTag.maxFloor, FIXTag.displayQty, FIXTag.pegOffsetValue,
            FIXTag.cashOrderQty:
            return true
        // PegMoveType: floating. PegLimitType: this price or better. PegRoundDirection: more
        // passive. PegScope: national.
        case 835, 837: return value.elementsEqual([0x30])
        case 838, 840: return value.elementsEqual([0x32])
        case FIXTag.pegOffsetType: return value.count == 1 && (0x30...0x32).contains(value[0])
        case FIXTag.pegPriceType:
            return value.count == 1 && pegs.contains { $0.priceType == value[0] }
        default: return false
        }
    }

    /// Reads them; what cannot be meant goes into `refusal`.
    static func read(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?,
        _ order: inout NewOrder, _ refusal: inout Refusal
    ) throws(OrderEntryRefusal) -> Instructions {
        var type = order.ordType
        let instructions = try read(
            index, scope, &type, hasPrice: order.price.isSet, &refusal)
        order.ordType = type
        return instructions
    }

    static func read(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?,
        _ ordType: inout OrdType, hasPrice: Bool, _ refusal: inout Refusal
    ) throws(OrderEntryRefusal) -> Instructions {
        typealias Adapter = OrderEntryAdapter
        var result = Instructions()
        result.minQty = Quantity(units: try Adapter.decimal(index, FIXTag.minQty, scope))
        let isNew = Adapter.value(index, FIXTag.displayQty, scope) != nil
        let displayTag = isNew ? FIXTag.displayQty : FIXTag.maxFloor
        result.displayQty = Quantity(units: try Adapter.decimal(index, displayTag, scope))
        // A display quantity of nothing would hide the order, which is not done here.
        if result.displayQty == .zero, let value = Adapter.value(index, displayTag, scope) {
            Adapter.object(displayTag, value, &refusal)
        }
        result.peg = peg(index, scope)
        result.pegOffset = try Adapter.decimal(index, FIXTag.pegOffsetValue, scope)
        if let code = Adapter.value(index, FIXTag.pegOffsetType, scope)?.first {
            result.pegOffsetType = Instructions.OffsetType(rawValue: code &- 0x30) ?? .price
        }
        for tag in [FIXTag.pegOffsetValue, 835, 837, 838, 840] where result.peg == .none {
            if let value = Adapter.value(index, tag, scope) { Adapter.object(tag, value, &refusal) }
        }
        // A trailing stop comes as a peg; inside it is a stop whose level moves.
        if result.peg == .trailingStop, ordType == .pegged { ordType = .stop }
        if result.peg == .trailingStop, hasPrice, ordType != .stopLimit,
            let value = Adapter.value(index, FIXTag.price, scope)
        {
            Adapter.object(FIXTag.price, value, &refusal)
        }
        result.cashOrderQty = try Adapter.decimal(index, FIXTag.cashOrderQty, scope)
        if result.cashOrderQty != 0, let code = Adapter.value(index, FIXTag.currency, scope) {
            // No currency at all where the letters are none: never the instrument's.
            result.cashCurrency =
                Currency(String(decoding: code, as: UTF8.self))?.packed ?? .max
        }
        return result
    }

    private static func peg(_ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?)
        -> Instructions.Peg
    {
        if let code = OrderEntryAdapter.value(index, FIXTag.pegPriceType, scope)?.first,
            let found = pegs.first(where: { $0.priceType == code })
        {
            return found.peg
        }
        guard let letters = OrderEntryAdapter.value(index, FIXTag.execInst, scope) else {
            return .none
        }
        for letter in letters {
            if let peg = peg(execInst: letter) { return peg }
        }
        return .none
    }

    /// Writes them into a report in a version's form.
    static func write(
        _ instructions: Instructions, _ dialect: FIXDialect, into body: inout FIXBodyWriter
    ) {
        if let letter = execInst(instructions.peg) {
            body.field(FIXTag.execInst, char: letter)
            if instructions.pegOffset != 0, dialect.version >= .fix42 {
                body.field(FIXTag.pegOffsetValue, Price(units: instructions.pegOffset))
                if instructions.pegOffsetType != .price, dialect.version >= .fix44 {
                    body.field(
                        FIXTag.pegOffsetType, char: instructions.pegOffsetType.rawValue + 0x30)
                }
            }
        }
        if instructions.minQty.isPositive { body.field(FIXTag.minQty, instructions.minQty) }
        if instructions.displayQty.isPositive {
            body.field(dialect.displayQtyTag, instructions.displayQty)
        }
        if instructions.cashOrderQty != 0, dialect.version >= .fix43 {
            body.field(FIXTag.cashOrderQty, Quantity(units: instructions.cashOrderQty))
        }
    }
}
