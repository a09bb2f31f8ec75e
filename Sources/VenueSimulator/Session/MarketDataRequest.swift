import FIXCodec
import OMSTypes

/// MarketDataRequest (35=V).
struct MarketDataRequest: Equatable, Sendable {
    /// SubscriptionRequestType (263).
    enum Kind: UInt8, Equatable, Sendable {
        case snapshot = 0x30
        case subscribe = 0x31
        case unsubscribe = 0x32
    }

    var mdReqID: Text64
    /// `nil` for a code that is none of ours.
    var kind: Kind?
    /// MarketDepth (264).
    var depth: Int
    var entries: MarketDataEntries
    var hasOtherEntries = false
    var symbols: [Symbol]
}

/// Which MDEntryTypes (269) are wanted.
struct MarketDataEntries: OptionSet, Sendable {
    let rawValue: UInt8
    static let bid = MarketDataEntries(rawValue: 1)
    static let ask = MarketDataEntries(rawValue: 2)
    static let trade = MarketDataEntries(rawValue: 4)
}

/// MDReqRejReason (281) as far as a venue uses it.
enum MDReqRejReason: UInt8, Equatable, Sendable {
    case unknownSymbol = 0x30
    case duplicateMDReqID = 0x31
    case unsupportedSubscriptionRequestType = 0x34
    case unsupportedMarketDepth = 0x35
    case unsupportedMDEntryType = 0x38
}

/// Reads the messages of a market data session: V.
enum MarketDataAdapter {
    /// More symbols or entry types than this in one request are no request for market data.
    private static let entriesMax = 10_000

    static func read(_ message: borrowing FIXMessageIndex) -> VenueInbound {
        if let defect = message.defect { return .defect(defect) }
        do throws(InboundProblem) {
            switch message.msgType {
            case .marketDataRequest: return .marketData(try request(message))
            case securityStatusRequest: return .tradingStatus(try status(message))
            case .some, .none: return .unsupported
            }
        } catch {
            return OrderEntryAdapter.refusal(error)
        }
    }

    static let securityStatusRequest: FIXMsgType = "e"
    private static let securityStatusReqID = 324

    private static func status(
        _ message: borrowing FIXMessageIndex
    ) throws(InboundProblem) -> TradingStatusRequest {
        let kind = message.char(FIXTag.subscriptionRequestType).flatMap {
            MarketDataRequest.Kind(rawValue: $0)
        }
        guard let kind else {
            throw .defect(FIXDefect(.valueIncorrect, tag: FIXTag.subscriptionRequestType))
        }
        return TradingStatusRequest(
            id: try message.requiredText(securityStatusReqID),
            symbol: try message.requiredText(FIXTag.symbol), kind: kind)
    }

    private static func request(
        _ message: borrowing FIXMessageIndex
    ) throws(InboundProblem) -> MarketDataRequest {
        let id = try message.requiredText(FIXTag.mdReqID)
        guard message.has(FIXTag.subscriptionRequestType) else {
            throw .defect(
                FIXDefect(.requiredTagMissing, tag: FIXTag.subscriptionRequestType))
        }
        guard let depth = message.int(FIXTag.marketDepth) else {
            let isThere = message.has(FIXTag.marketDepth)
            throw .defect(
                FIXDefect(
                    isThere ? .incorrectDataFormat : .requiredTagMissing, tag: FIXTag.marketDepth))
        }
        var request = MarketDataRequest(
            mdReqID: id,
            kind: message.char(FIXTag.subscriptionRequestType).flatMap {
                MarketDataRequest.Kind(rawValue: $0)
            },
            depth: depth, entries: [], symbols: [])
        try readEntryTypes(message, into: &request)
        try readSymbols(message, into: &request)
        return request
    }

    private static func readEntryTypes(
        _ message: borrowing FIXMessageIndex, into request: inout MarketDataRequest
    ) throws(InboundProblem) {
        guard
            var group = message.group(
                FIXTag.noMDEntryTypes, delimiter: FIXTag.mdEntryType,
                members: [FIXTag.mdEntryType])
        else { throw .defect(FIXDefect(.requiredTagMissing, tag: FIXTag.noMDEntryTypes)) }
        while let entry = group.next(in: message) {
            switch message.char(FIXTag.mdEntryType, in: entry) {
            case UInt8(ascii: "0"): request.entries.insert(.bid)
            case UInt8(ascii: "1"): request.entries.insert(.ask)
            case UInt8(ascii: "2"): request.entries.insert(.trade)
            case .some, .none: request.hasOtherEntries = true
            }
        }
        guard group.walked == group.declared, group.declared > 0 else {
            throw .defect(FIXDefect(.groupCountIncorrect, tag: FIXTag.noMDEntryTypes))
        }
    }

    private static func readSymbols(
        _ message: borrowing FIXMessageIndex, into request: inout MarketDataRequest
    ) throws(InboundProblem) {
        guard var group = message.group(FIXTag.noRelatedSym, delimiter: FIXTag.symbol) else {
            throw .defect(FIXDefect(.requiredTagMissing, tag: FIXTag.noRelatedSym))
        }
        while let entry = group.next(in: message) {
            guard request.symbols.count < entriesMax,
                let symbol = message.text64(FIXTag.symbol, in: entry), !symbol.isEmpty
            else { throw .defect(FIXDefect(.valueIncorrect, tag: FIXTag.symbol)) }
            request.symbols.append(symbol)
        }
        guard group.walked == group.declared, group.declared > 0 else {
            throw .defect(FIXDefect(.groupCountIncorrect, tag: FIXTag.noRelatedSym))
        }
    }
}
