import OMSTypes

/// How an order is to be worked, beyond its terms. Most orders have none of these, so they lie in a
/// table of their own beside the hot one.
public struct Instructions: Equatable, Sendable, BitwiseCopyable {
    /// What a price follows: ExecInst (18) of an order with OrdType (40) P.
    public enum Peg: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        case none = 0
        /// R: the near side of the national best.
        case primary = 1
        /// P: its far side.
        case market = 2
        /// M: its midpoint.
        case midpoint = 3
        /// a: a stop that follows the market at a distance, and never goes back.
        case trailingStop = 4

        /// Whether a limit order is to be kept at a price that follows the quotes.
        public var isPriced: Bool { self == .primary || self == .market || self == .midpoint }
    }

    /// PegOffsetType (836).
    public enum OffsetType: UInt8, Sendable, CaseIterable, BitwiseCopyable {
        case price = 0
        case basisPoints = 1
        case ticks = 2
    }

    /// MaxFloor (111) or DisplayQty (1138); zero = all of it may be shown.
    public var displayQty: Quantity = .zero
    /// MinQty (110); zero = any.
    public var minQty: Quantity = .zero
    public var peg: Peg = .none
    public var pegOffsetType: OffsetType = .price
    /// PegOffsetValue (211), units of 10⁻⁸.
    public var pegOffset: Int64 = 0
    /// CashOrderQty (152), units of 10⁻⁸ of the currency; 0 = the order has a quantity.
    public var cashOrderQty: Int64 = 0
    /// Currency (15) of it, `packed`; 0 = the instrument's.
    public var cashCurrency: UInt32 = 0
    /// Price at which CashOrderQty was made a quantity; `.none` before that.
    public var conversionPx: Price = .none

    public init() {}

    public static var none: Instructions { Instructions() }

    /// Whether they ask for nothing but a quantity by amount.
    var isCashOnly: Bool {
        displayQty == .zero && minQty == .zero && peg == .none && cashOrderQty != 0
    }

    func encode(into out: inout ByteWriter) {
        out.signedVarint(displayQty.units)
        out.signedVarint(minQty.units)
        out.append(peg.rawValue)
        out.append(pegOffsetType.rawValue)
        out.signedVarint(pegOffset)
        out.signedVarint(cashOrderQty)
        out.varint(UInt64(cashCurrency))
        out.signedVarint(conversionPx.units)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        displayQty = Quantity(units: try bytes.signedVarint())
        minQty = Quantity(units: try bytes.signedVarint())
        peg = try bytes.code()
        pegOffsetType = try bytes.code()
        pegOffset = try bytes.signedVarint()
        cashOrderQty = try bytes.signedVarint()
        cashCurrency = try bytes.varint32()
        conversionPx = Price(units: try bytes.signedVarint())
    }

    func digest(into digest: inout StateDigest) {
        digest.combine(displayQty.units)
        digest.combine(minQty.units)
        digest.combine(UInt64(peg.rawValue) << 8 | UInt64(pegOffsetType.rawValue))
        digest.combine(pegOffset)
        digest.combine(cashOrderQty)
        digest.combine(UInt64(cashCurrency))
        digest.combine(conversionPx.units)
    }
}

/// Orders and replaces with instructions: command kind 26, with a byte for the case.
public indirect enum InstructedRequest: Equatable, Sendable {
    /// NewOrderSingle (D).
    case newOrder(DetailedOrder, Instructions)
    /// OrderCancelReplaceRequest (G): what it does not state again is no longer wanted.
    case replace(ReplaceOrder, Instructions)
    /// NewOrderSingle (D) with TargetStrategy (847).
    case strategy(DetailedOrder, Instructions, StrategyTerms)
    /// OrderCancelReplaceRequest (G) with TargetStrategy (847): all parameters are stated again.
    case amend(ReplaceOrder, Instructions, StrategyTerms)
    /// One of the two new orders with ExDestination (100).
    case destined(Text64, InstructedRequest)
    /// Any of the new orders, with or without destination, by a trader: SenderSubID (50).
    case entered(by: Text64, InstructedRequest)

    func encode(into out: inout ByteWriter) {
        switch self {
        case .newOrder(let order, let instructions):
            out.append(1)
            order.encode(into: &out)
            instructions.encode(into: &out)
        case .replace(let request, let instructions):
            out.append(2)
            request.encode(into: &out)
            instructions.encode(into: &out)
        case .strategy(let order, let instructions, let strategy):
            let form = strategy.form
            out.append(form == .plain ? 3 : form == .following ? 5 : 7)
            order.encode(into: &out)
            instructions.encode(into: &out)
            strategy.encode(as: form, into: &out)
        case .amend(let request, let instructions, let strategy):
            out.append(8)
            request.encode(into: &out)
            instructions.encode(into: &out)
            strategy.encode(as: .bounded, into: &out)
        case .destined(let name, let request):
            out.append(4)
            out.text(name)
            request.encode(into: &out)
        case .entered(let trader, let request):
            out.append(6)
            out.text(trader)
            request.encode(into: &out)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1:
            self = .newOrder(try DetailedOrder(from: &bytes), try Instructions(from: &bytes))
        case 2: self = .replace(try ReplaceOrder(from: &bytes), try Instructions(from: &bytes))
        case 3: self = try Self.strategy(as: .plain, &bytes)
        case 5: self = try Self.strategy(as: .following, &bytes)
        case 7: self = try Self.strategy(as: .bounded, &bytes)
        case 8:
            self = .amend(
                try ReplaceOrder(from: &bytes), try Instructions(from: &bytes),
                try StrategyTerms(as: .bounded, from: &bytes))
        case 4:
            let name: Text64 = try bytes.text()
            let request = try InstructedRequest(from: &bytes)
            switch request {
            case .newOrder, .strategy: self = .destined(name, request)
            case .replace, .amend, .destined, .entered:
                throw .invalid("a destination of no new order", offset: bytes.offset)
            }
        case 6:
            let trader: Text64 = try bytes.text()
            let request = try InstructedRequest(from: &bytes)
            switch request {
            case .newOrder, .strategy, .destined: self = .entered(by: trader, request)
            case .replace, .amend, .entered:
                throw .invalid("a trader of no new order", offset: bytes.offset)
            }
        default: throw .invalid("unknown instructed request", offset: bytes.offset)
        }
    }

    private static func strategy(
        as form: StrategyTerms.Form, _ bytes: inout ByteReader
    ) throws(ByteReader.Failure) -> InstructedRequest {
        .strategy(
            try DetailedOrder(from: &bytes), try Instructions(from: &bytes),
            try StrategyTerms(as: form, from: &bytes))
    }
}
