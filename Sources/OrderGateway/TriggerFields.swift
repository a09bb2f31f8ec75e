import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

/// TriggeringInstructions of 5.0 (1100 to 1112): those that say what a stop says, in its words.
/// A buy is triggered by the best offer going up, a sell by the best bid going down.
enum TriggerFields {
    /// TriggerType (1100), TriggerAction (1101), TriggerPrice (1102), TriggerPriceType (1107),
    /// TriggerPriceTypeScope (1108), TriggerPriceDirection (1109), TriggerNewPrice (1110),
    /// TriggerOrderType (1111).
    private static let type = 1100
    private static let action = 1101
    private static let price = 1102
    private static let priceType = 1107
    private static let scope = 1108
    private static let direction = 1109
    private static let newPrice = 1110
    private static let orderType = 1111

    /// Whether the field is one of them, with a value that is done here.
    static func isTaken(_ tag: Int, _ value: UnsafeRawBufferPointer) -> Bool {
        switch tag {
        // By the movement of a price.
        case type: return value.elementsEqual([0x34])
        // The order becomes active.
        case action: return value.elementsEqual([0x31])
        case price, newPrice: return true
        // Best offer and best bid: whether it is the right one, `read` knows.
        case priceType: return value.elementsEqual([0x31]) || value.elementsEqual([0x33])
        // National.
        case scope: return value.elementsEqual([0x32])
        case direction: return value.elementsEqual([0x55]) || value.elementsEqual([0x44])
        case orderType: return value.elementsEqual([0x31]) || value.elementsEqual([0x32])
        default: return false
        }
    }

    /// Makes a stop of an order that has them; what cannot be meant goes into `refusal`.
    static func read(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?, _ order: inout NewOrder,
        _ refusal: inout Refusal
    ) throws(OrderEntryRefusal) {
        var terms = Terms(
            side: order.side, ordType: order.ordType, price: order.price, stopPx: order.stopPx)
        try read(index, scope, &terms, &refusal)
        order.ordType = terms.ordType
        order.price = terms.price
        order.stopPx = terms.stopPx
    }

    /// The same of a replace.
    static func read(
        _ index: borrowing FIXMessageIndex, _ request: inout ReplaceOrder,
        _ refusal: inout Refusal
    ) throws(OrderEntryRefusal) {
        var terms = Terms(
            side: request.side, ordType: request.ordType, price: request.price,
            stopPx: request.stopPx)
        try read(index, nil, &terms, &refusal)
        request.ordType = terms.ordType
        request.price = terms.price
        request.stopPx = terms.stopPx
    }

    private struct Terms {
        var side: Side
        var ordType: OrdType
        var price: Price
        var stopPx: Price
    }

    private static func read(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?, _ terms: inout Terms,
        _ refusal: inout Refusal
    ) throws(OrderEntryRefusal) {
        typealias Adapter = OrderEntryAdapter
        func object(_ tag: Int) {
            guard let value = Adapter.value(index, tag, scope) else { return }
            Adapter.object(tag, value, &refusal)
        }
        guard Adapter.value(index, type, scope) != nil else {
            // What says more of a trigger says nothing without one.
            for tag in [action, price, priceType, self.scope, direction, newPrice, orderType] {
                object(tag)
            }
            return
        }
        let isBuy = terms.side.isBuy
        if let code = Adapter.value(index, priceType, scope)?.first,
            code != (isBuy ? 0x31 : 0x33)
        {
            object(priceType)
        }
        if let code = Adapter.value(index, direction, scope)?.first, code != (isBuy ? 0x55 : 0x44) {
            object(direction)
        }
        let level = Price(units: try Adapter.decimal(index, price, scope))
        // StopPx (99) may say the same, and nothing else.
        if terms.stopPx.isSet, terms.stopPx != level { object(price) }
        if level == .none { object(type) }
        terms.stopPx = level
        if let code = Adapter.value(index, orderType, scope)?.first {
            terms.ordType = code == 0x31 ? .stop : .stopLimit
        } else if terms.ordType == .market {
            terms.ordType = .stop
        } else if terms.ordType == .limit {
            terms.ordType = .stopLimit
        }
        if !terms.ordType.isStop { object(type) }
        let limit = Price(units: try Adapter.decimal(index, newPrice, scope))
        if limit != .none { terms.price = limit }
    }
}
