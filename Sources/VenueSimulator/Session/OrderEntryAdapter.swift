import FIXCodec
import OMSTypes

/// Reads the messages of an order session: D, F, G, H and AF, and of a dealer's R and AJ.
enum OrderEntryAdapter {
    static func read(_ message: borrowing FIXMessageIndex) -> VenueInbound {
        if let defect = message.defect { return .defect(defect) }
        do throws(InboundProblem) {
            switch message.msgType {
            case .newOrderSingle: return .newOrder(try newOrder(message))
            case .orderCancelRequest: return .cancel(try cancel(message))
            case .orderCancelReplaceRequest: return .replace(try replace(message))
            case .orderStatusRequest: return .status(try status(message))
            case "R": return .quoteRequest(try quoteRequest(message))
            case "AJ": return .newOrder(try quoteResponse(message))
            case .orderMassStatusRequest: return .massStatus(try massStatus(message))
            default: return .unsupported
            }
        } catch {
            return refusal(error)
        }
    }

    static func refusal(_ problem: InboundProblem) -> VenueInbound {
        switch problem {
        case .defect(let defect): return .defect(defect)
        case .missing(let tag): return .incomplete(tag: tag)
        }
    }

    private static func newOrder(
        _ message: borrowing FIXMessageIndex
    ) throws(InboundProblem) -> VenueNewOrder {
        let isOnQuote = message.char(FIXTag.ordType) == previouslyQuoted
        let floor = try message.optionalUnits(FIXTag.maxFloor)
        let shown = try message.optionalUnits(FIXTag.displayQty)
        return VenueNewOrder(
            clOrdID: try message.requiredText(FIXTag.clOrdID),
            symbol: try message.conditionalText(FIXTag.symbol),
            side: try message.requiredCode(FIXTag.side, Side.self),
            ordType: isOnQuote
                ? .limit : try message.requiredCode(FIXTag.ordType, OrdType.self),
            timeInForce: try message.optionalCode(FIXTag.timeInForce, TimeInForce.self) ?? .day,
            quantity: Quantity(units: try message.conditionalUnits(FIXTag.orderQty)),
            price: try message.optionalUnits(FIXTag.price).map { Price(units: $0) },
            quantityMin: try message.optionalUnits(FIXTag.minQty).map { Quantity(units: $0) },
            display: (shown ?? floor).map { Quantity(units: $0) }, peg: try peg(message),
            quoteID: isOnQuote ? message.text64(quoteID) : nil,
            mayBeRepeated: message.isPossResend || message.isPossDup)
    }

    private static let quoteID = 117
    /// OrdType (40) D, previously quoted.
    private static let previouslyQuoted: UInt8 = 0x44

    /// QuoteRequest (R) for one instrument, the only one that is read.
    private static func quoteRequest(
        _ message: borrowing FIXMessageIndex
    ) throws(InboundProblem) -> VenueQuoteRequest {
        VenueQuoteRequest(
            quoteReqID: try message.requiredText(FIXTag.quoteReqID),
            symbol: try message.conditionalText(FIXTag.symbol),
            side: try message.optionalCode(FIXTag.side, Side.self),
            quantity: Quantity(units: try message.conditionalUnits(FIXTag.orderQty)))
    }

    /// QuoteResponse (AJ) with QuoteRespType (694) 1: an order on the quote, fill or kill.
    private static func quoteResponse(
        _ message: borrowing FIXMessageIndex
    ) throws(InboundProblem) -> VenueNewOrder {
        guard message.unsigned(694) == 1 else {
            throw .defect(FIXDefect(.valueIncorrect, tag: 694))
        }
        return VenueNewOrder(
            clOrdID: try message.requiredText(FIXTag.clOrdID),
            symbol: try message.conditionalText(FIXTag.symbol),
            side: try message.requiredCode(FIXTag.side, Side.self), timeInForce: .fillOrKill,
            quantity: Quantity(units: try message.conditionalUnits(FIXTag.orderQty)),
            price: try message.optionalUnits(FIXTag.price).map { Price(units: $0) },
            quoteID: try message.requiredText(quoteID),
            mayBeRepeated: message.isPossResend || message.isPossDup)
    }

    /// The first letter of ExecInst (18) that says what a pegged order follows.
    private static func peg(
        _ message: borrowing FIXMessageIndex
    ) throws(InboundProblem) -> VenueNewOrder.Peg? {
        guard message.char(FIXTag.ordType) == OrdType.pegged.rawValue,
            let letters = message.value(FIXTag.execInst)
        else { return nil }
        let offset = try message.optionalUnits(FIXTag.pegOffsetValue) ?? 0
        for letter in letters {
            guard let kind = VenueNewOrder.Peg.Kind(rawValue: letter) else { continue }
            return VenueNewOrder.Peg(kind, offset: Price(units: offset))
        }
        return nil
    }

    private static func cancel(
        _ message: borrowing FIXMessageIndex
    ) throws(InboundProblem) -> VenueCancel {
        VenueCancel(
            clOrdID: try message.requiredText(FIXTag.clOrdID),
            origClOrdID: try message.requiredText(FIXTag.origClOrdID))
    }

    private static func replace(
        _ message: borrowing FIXMessageIndex
    ) throws(InboundProblem) -> VenueReplace {
        VenueReplace(
            clOrdID: try message.requiredText(FIXTag.clOrdID),
            origClOrdID: try message.requiredText(FIXTag.origClOrdID),
            symbol: try message.conditionalText(FIXTag.symbol),
            side: try message.requiredCode(FIXTag.side, Side.self),
            ordType: try message.requiredCode(FIXTag.ordType, OrdType.self),
            quantity: Quantity(units: try message.conditionalUnits(FIXTag.orderQty)),
            price: try message.optionalUnits(FIXTag.price).map { Price(units: $0) })
    }

    private static func status(
        _ message: borrowing FIXMessageIndex
    ) throws(InboundProblem) -> VenueStatusRequest {
        VenueStatusRequest(
            clOrdID: try message.requiredText(FIXTag.clOrdID),
            symbol: try message.conditionalText(FIXTag.symbol),
            side: try message.requiredCode(FIXTag.side, Side.self),
            ordStatusReqID: message.text64(FIXTag.ordStatusReqID))
    }

    /// MassStatusReqType (585): 7 for all orders, 1 for those of one symbol.
    private static func massStatus(
        _ message: borrowing FIXMessageIndex
    ) throws(InboundProblem) -> VenueMassStatusRequest {
        let id = try message.requiredText(FIXTag.massStatusReqID)
        guard let type = message.int(FIXTag.massStatusReqType) else {
            throw .defect(FIXDefect(.requiredTagMissing, tag: FIXTag.massStatusReqType))
        }
        switch type {
        case 7: return VenueMassStatusRequest(massStatusReqID: id)
        case 1:
            let symbol = try message.conditionalText(FIXTag.symbol)
            return VenueMassStatusRequest(massStatusReqID: id, symbol: symbol)
        default: throw .defect(FIXDefect(.valueIncorrect, tag: FIXTag.massStatusReqType))
        }
    }
}
