import FIXCodec
import OMSTypes

/// What an application message to a venue asks for, or why it cannot be read.
enum VenueInbound: Equatable, Sendable {
    case newOrder(VenueNewOrder)
    case cancel(VenueCancel)
    case replace(VenueReplace)
    case status(VenueStatusRequest)
    case massStatus(VenueMassStatusRequest)
    case quoteRequest(VenueQuoteRequest)
    case marketData(MarketDataRequest)
    /// SecurityStatusRequest (35=e).
    case tradingStatus(TradingStatusRequest)
    /// The answer is a session Reject (35=3).
    case defect(FIXDefect)
    /// The answer is a BusinessMessageReject (35=j), 380=5.
    case incomplete(tag: Int)
    /// The answer is a BusinessMessageReject (35=j), 380=3.
    case unsupported
}

/// SecurityStatusRequest (35=e): the trading state of one symbol, now or whenever it changes.
struct TradingStatusRequest: Equatable, Sendable {
    /// SecurityStatusReqID (324).
    var id: Text64
    var symbol: Symbol
    var kind: MarketDataRequest.Kind
}

/// Why a field cannot be used.
enum InboundProblem: Error, Equatable, Sendable {
    case defect(FIXDefect)
    case missing(Int)
}

extension FIXMessageIndex {
    /// A text that must be there and fit 64 bytes.
    func requiredText(_ tag: Int) throws(InboundProblem) -> Text64 {
        guard has(tag) else { throw .defect(FIXDefect(.requiredTagMissing, tag: tag)) }
        guard let text = text64(tag) else { throw .defect(FIXDefect(.valueIncorrect, tag: tag)) }
        return text
    }

    /// A text whose absence is the business's affair.
    func conditionalText(_ tag: Int) throws(InboundProblem) -> Text64 {
        guard has(tag) else { throw .missing(tag) }
        return try requiredText(tag)
    }

    /// A code of one of our enumerations that must be there.
    func requiredCode<E: RawRepresentable>(
        _ tag: Int, _ type: E.Type
    ) throws(InboundProblem) -> E where E.RawValue == UInt8 {
        guard let code = try optionalCode(tag, type) else {
            throw .defect(FIXDefect(.requiredTagMissing, tag: tag))
        }
        return code
    }

    func optionalCode<E: RawRepresentable>(
        _ tag: Int, _ type: E.Type
    ) throws(InboundProblem) -> E? where E.RawValue == UInt8 {
        guard has(tag) else { return nil }
        guard let char = char(tag), let code = E(rawValue: char) else {
            throw .defect(FIXDefect(.valueIncorrect, tag: tag))
        }
        return code
    }

    /// A decimal in units of 10⁻⁸.
    func optionalUnits(_ tag: Int) throws(InboundProblem) -> Int64? {
        switch decimal(tag) {
        case .none: return nil
        case .success(let units): return units
        case .failure(.malformed): throw .defect(FIXDefect(.incorrectDataFormat, tag: tag))
        case .failure(.tooFine), .failure(.outOfRange):
            throw .defect(FIXDefect(.valueIncorrect, tag: tag))
        }
    }

    func conditionalUnits(_ tag: Int) throws(InboundProblem) -> Int64 {
        guard let units = try optionalUnits(tag) else { throw .missing(tag) }
        return units
    }
}
