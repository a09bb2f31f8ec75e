public import FIXCodec
public import OMSTypes

/// What a venue is asked for with MarketDataRequest (V) and its companions.
public struct MarketDataSubscription: Equatable, Sendable {
    /// MarketDepth (264): 1 the best alone, 0 the whole book, else levels a side.
    public var depth = 1
    /// Also opening, closing, high, low and volume of the day.
    public var hasStatistics = false
    /// MDUpdateType (265): only changes (X), or the whole again (W).
    public var isIncremental = true

    /// SubscriptionRequestType (263).
    public enum Kind: UInt8, Sendable {
        case snapshot = 0x30
        case snapshotAndUpdates = 0x31
    }

    public init() {}

    /// Whether levels below the best are asked for.
    public var isDeep: Bool { depth != 1 }

    /// MarketDataRequest (V) for the symbols.
    public func request(
        _ kind: Kind, id: String, symbols: some Collection<Symbol>, into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.mdReqID, id)
        body.field(FIXTag.subscriptionRequestType, char: kind.rawValue)
        body.field(FIXTag.marketDepth, depth)
        if kind == .snapshotAndUpdates {
            body.field(FIXTag.mdUpdateType, isIncremental ? 1 : 0)
        }
        if isDeep { body.field(FIXTag.aggregatedBook, char: 0x59) }
        var kinds: [MarketDataEntry.Kind] = [.bid, .ask, .trade]
        if hasStatistics { kinds += [.opening, .closing, .high, .low, .volume] }
        body.field(FIXTag.noMDEntryTypes, kinds.count)
        for kind in kinds { body.field(FIXTag.mdEntryType, char: kind.rawValue) }
        body.field(FIXTag.noRelatedSym, symbols.count)
        for symbol in symbols { body.field(FIXTag.symbol, symbol) }
    }

    /// SecurityStatusRequest (e): the state of one instrument, now and whenever it changes.
    public static func securityStatus(id: String, symbol: Symbol, into body: inout FIXBodyWriter) {
        body.field(securityStatusReqID, id)
        body.field(FIXTag.symbol, symbol)
        body.field(FIXTag.subscriptionRequestType, char: Kind.snapshotAndUpdates.rawValue)
    }

    /// TradingSessionStatusRequest (g): the same of the whole market.
    public static func sessionStatus(id: String, into body: inout FIXBodyWriter) {
        body.field(tradSesReqID, id)
        body.field(FIXTag.subscriptionRequestType, char: Kind.snapshotAndUpdates.rawValue)
    }

    private static let securityStatusReqID = 324
    private static let tradSesReqID = 335
}
