import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

// Orders and replaces: D, G, and the entries of E.
extension OrderEntryAdapter {
    /// The plain command where nothing is to be kept or refused, which is the common case.
    static func newOrder(
        _ index: borrowing FIXMessageIndex, _ session: SessionID, _ dialect: FIXDialect,
        _ directory: some OrderEntryDirectory, _ bodyDigest: UInt64
    ) throws(OrderEntryRefusal) -> OrderCommand {
        try checkHandlInst(index, dialect)
        let survey = UnsupportedFields.survey(index, in: 0..<index.count)
        var refusal = survey.refusal
        var order = try order(index, nil, session, dialect, directory, &refusal)
        order.bodyDigest = bodyDigest
        if !survey.instrument.isEmpty {
            InstrumentFields.settle(
                survey.instrument, index, nil, &order.symbol, directory, &refusal)
            YieldFields.settle(
                index, nil, order.symbol, order.side, &order.price, directory, &refusal)
        }
        let trader =
            directory.watchesTraders
            ? try text(index, FIXTag.senderSubID, nil, isRequired: false) : Text64()
        guard survey.hasDestination || !trader.isEmpty else {
            return try newOrder(order, index, survey, &refusal)
        }
        var request: InstructedRequest
        if case .instructed(let worked) = try newOrder(order, index, survey, &refusal) {
            request = worked
        } else {
            request = .newOrder(
                try detailed(order, index, 0..<index.count, refusal), .none)
        }
        if survey.hasDestination {
            let destination = try text(index, FIXTag.exDestination, nil, isRequired: true)
            request = .destined(destination, request)
        }
        return .instructed(trader.isEmpty ? request : .entered(by: trader, request))
    }

    private static func newOrder(
        _ order: NewOrder, _ index: borrowing FIXMessageIndex, _ survey: UnsupportedFields.Survey,
        _ refusal: inout Refusal
    ) throws(OrderEntryRefusal) -> OrderCommand {
        var order = order
        if survey.hasStrategy {
            let strategy = StrategyFields.read(
                index, expireTime: order.expireTime, &refusal)
            let instructions = try InstructionFields.read(index, nil, &order, &refusal)
            let entry = try detailed(order, index, 0..<index.count, refusal)
            return .instructed(.strategy(entry, instructions, strategy))
        }
        if survey.hasInstructions {
            let instructions = try InstructionFields.read(index, nil, &order, &refusal)
            let entry = try detailed(order, index, 0..<index.count, refusal)
            return .instructed(.newOrder(entry, instructions))
        }
        guard survey.hasKept || refusal.reason != .none else { return .newOrder(order) }
        return .request(.newOrder(try detailed(order, index, 0..<index.count, refusal)))
    }

    static func detailed(
        _ order: NewOrder, _ index: borrowing FIXMessageIndex, _ range: Range<Int>,
        _ refusal: Refusal, listID: ListID = ListID(), scope: FIXGroupEntry? = nil
    ) throws(OrderEntryRefusal) -> DetailedOrder {
        var fields = FIXBodyWriter(capacity: 256)
        if !listID.isEmpty { fields.field(FIXTag.listID, listID) }
        KeptFieldForm.read(index, in: range, to: &fields)
        YieldFields.keep(index, scope, order.price, to: &fields)
        guard fields.count <= DetailedOrder.fieldsMax else {
            throw .business(
                reason: 0, refID: order.clOrdID,
                text: "parties and other fields that are kept take more than "
                    + "\(DetailedOrder.fieldsMax) bytes")
        }
        return DetailedOrder(order: order, fields: Array(fields.bytes), refusal: refusal)
    }

    /// Reads an order, all but its body digest; what we do not do goes into `refusal`, the first
    /// objection first.
    static func order(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?, _ session: SessionID,
        _ dialect: FIXDialect, _ directory: some OrderEntryDirectory, _ refusal: inout Refusal
    ) throws(OrderEntryRefusal) -> NewOrder {
        let id = try text(index, FIXTag.clOrdID, scope, isRequired: true)
        let symbol = try symbol(index, scope, id, dialect, directory, &refusal)
        let side: Side = try code(index, FIXTag.side, scope, absent: nil, &refusal) ?? .buy
        let (type, time) = try typeAndTime(index, scope, dialect, &refusal)
        // Without OrderQty it is an order of nothing: refused like one, and known from then on.
        let quantity = try decimal(index, FIXTag.orderQty, scope)
        var order = NewOrder(
            session: session, clOrdID: id,
            account: try text(index, FIXTag.account, scope, isRequired: false), symbol: symbol,
            side: side, ordType: type, timeInForce: time,
            handlInst: try code(
                index, FIXTag.handlInst, scope, absent: .automatedNoIntervention, &refusal)
                ?? .automatedNoIntervention,
            orderQty: Quantity(units: quantity),
            price: Price(units: try decimal(index, FIXTag.price, scope)),
            stopPx: Price(units: try decimal(index, FIXTag.stopPx, scope)),
            expireTime: try expiry(index, scope), possResend: index.isPossResend)
        if dialect.version >= .fix50 { try TriggerFields.read(index, scope, &order, &refusal) }
        return order
    }

    static func replace(
        _ index: borrowing FIXMessageIndex, _ session: SessionID, _ dialect: FIXDialect,
        _ directory: some OrderEntryDirectory
    ) throws(OrderEntryRefusal) -> OrderCommand {
        try checkHandlInst(index, dialect)
        let survey = UnsupportedFields.survey(index, in: 0..<index.count)
        var refusal = survey.refusal
        let id = try text(index, FIXTag.clOrdID, isRequired: true)
        let original = try origClOrdID(index, session, directory)
        var symbol = try symbol(index, nil, id, dialect, directory, &refusal)
        if !survey.instrument.isEmpty {
            InstrumentFields.settle(
                survey.instrument, index, nil, &symbol, directory, &refusal)
        }
        let side: Side = try code(index, FIXTag.side, nil, absent: nil, &refusal) ?? .buy
        let (type, time) = try typeAndTime(index, nil, dialect, &refusal)
        guard index.has(FIXTag.orderQty) || refusal.reason != .none else {
            throw .business(reason: 5, refID: id, text: "OrderQty (38) is needed")
        }
        if survey.hasDestination, let name = index.value(FIXTag.exDestination) {
            object(FIXTag.exDestination, name, &refusal)
        }
        // What an amount was made into is replaced as a quantity.
        if let value = index.value(FIXTag.cashOrderQty) {
            object(FIXTag.cashOrderQty, value, &refusal)
        }
        var request = ReplaceOrder(
            session: session, clOrdID: id, origClOrdID: original, side: side, symbol: symbol,
            ordType: type, timeInForce: time,
            orderQty: Quantity(units: try decimal(index, FIXTag.orderQty, nil)),
            price: Price(units: try decimal(index, FIXTag.price, nil)),
            stopPx: Price(units: try decimal(index, FIXTag.stopPx, nil)),
            expireTime: try expiry(index, nil))
        if dialect.version >= .fix50 { try TriggerFields.read(index, &request, &refusal) }
        if !survey.instrument.isEmpty {
            YieldFields.settle(
                index, nil, symbol, side, &request.price, directory, &refusal)
        }
        let strategy =
            survey.hasStrategy
            ? StrategyFields.read(index, expireTime: request.expireTime, &refusal) : nil
        let instructions =
            survey.hasInstructions
            ? try InstructionFields.read(
                index, nil, &request.ordType, hasPrice: request.price.isSet, &refusal) : nil
        guard refusal.reason == .none else { return .request(.refusedReplace(request, refusal)) }
        if let strategy { return .instructed(.amend(request, instructions ?? .none, strategy)) }
        guard let instructions else { return .replaceOrder(request) }
        return .instructed(.replace(request, instructions))
    }

    private static func checkHandlInst(
        _ index: borrowing FIXMessageIndex, _ dialect: FIXDialect
    ) throws(OrderEntryRefusal) {
        guard dialect.needsHandlInst, !index.has(FIXTag.handlInst) else { return }
        throw .field(
            tag: FIXTag.handlInst, sessionRejectReason: 1,
            text: "HandlInst (21) is required in \(dialect.version)")
    }

    /// OrdType (40) and TimeInForce (59), read together: up to 4.2 one of them tells of the close.
    private static func typeAndTime(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?, _ dialect: FIXDialect,
        _ refusal: inout Refusal
    ) throws(OrderEntryRefusal) -> (OrdType, TimeInForce) {
        guard let typeText = value(index, FIXTag.ordType, scope) else {
            if scope != nil { return (.market, .day) }
            throw .field(tag: FIXTag.ordType, sessionRejectReason: 1, text: "tag 40 is required")
        }
        let timeText = value(index, FIXTag.timeInForce, scope)
        let codes = ClosingForm.inside(
            FIXValueText.char(typeText) ?? 0,
            timeText.map { FIXValueText.char($0) ?? 0 } ?? TimeInForce.day.rawValue,
            hasPrice: value(index, FIXTag.price, scope) != nil)
        let type = OrdType(rawValue: codes.ordType)
        if type == nil { object(FIXTag.ordType, typeText, &refusal) }
        let time = TimeInForce(rawValue: codes.timeInForce)
        if time == nil {
            // An order for the close came as OrdType (40) alone.
            let told = timeText == nil ? typeText : timeText ?? typeText
            object(timeText == nil ? FIXTag.ordType : FIXTag.timeInForce, told, &refusal)
        }
        return (type ?? .market, time ?? .day)
    }

    /// Symbol (55), or the instrument that SecurityID (48) with SecurityIDSource (22) names.
    private static func symbol(
        _ index: borrowing FIXMessageIndex, _ scope: FIXGroupEntry?, _ id: ClOrdID,
        _ dialect: FIXDialect, _ directory: some OrderEntryDirectory, _ refusal: inout Refusal
    ) throws(OrderEntryRefusal) -> Symbol {
        let symbol = try text(
            index, FIXTag.symbol, scope, isRequired: dialect.needsSymbol && scope == nil)
        guard symbol.isEmpty || symbol == "[N/A]" else { return symbol }
        let security = try text(index, FIXTag.securityID, scope, isRequired: false)
        guard !security.isEmpty else {
            throw .business(
                reason: 5, refID: id,
                text: "Symbol (55), or SecurityID (48) with SecurityIDSource (22), is needed")
        }
        let source = value(index, FIXTag.securityIDSource, scope).flatMap { FIXValueText.char($0) }
        if let found = directory.symbol(securityID: security, source: source ?? 0) { return found }
        if refusal.reason == .none { refusal = Refusal(.unknownSymbol, text: security) }
        return Symbol()
    }
}
