import FIXCodec
import OMSTypes

/// What is told of a symbol's trading state.
struct TradingStateTold: Equatable, Sendable {
    /// SecurityTradingStatus (326).
    var status: Int
    var indication: AuctionPrice?
}

/// Writes market data: W, X, Y and f.
struct MarketDataPublisher: Sendable {
    /// MDMkt (275).
    let mic: String

    /// MarketDataSnapshotFullRefresh (35=W) of one symbol; without quotes it has no entries.
    func writeSnapshot(
        _ request: MarketDataRequest, _ symbol: Symbol, _ top: BookTop, at now: Timestamp,
        to body: inout FIXBodyWriter
    ) {
        let bid = request.entries.contains(.bid) ? top.bid : nil
        let ask = request.entries.contains(.ask) ? top.ask : nil
        body.field(FIXTag.mdReqID, request.mdReqID)
        body.field(FIXTag.symbol, symbol)
        body.field(FIXTag.noMDEntries, (bid == nil ? 0 : 1) + (ask == nil ? 0 : 1))
        for (entry, level) in [(MarketDataChange.Entry.bid, bid), (.ask, ask)] {
            guard let level else { continue }
            body.field(FIXTag.mdEntryType, char: entry.rawValue)
            writeLevel(level, at: now, to: &body)
        }
    }

    /// MarketDataIncrementalRefresh (35=X).
    func writeIncrement(
        _ mdReqID: Text64, _ changes: [MarketDataChange], numbers: [UInt64] = [],
        at now: Timestamp, to body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.mdReqID, mdReqID)
        body.field(FIXTag.noMDEntries, changes.count)
        for (place, change) in changes.enumerated() {
            body.field(FIXTag.mdUpdateAction, char: change.action.rawValue)
            body.field(FIXTag.mdEntryType, char: change.entry.rawValue)
            body.field(FIXTag.symbol, change.symbol)
            if place < numbers.count { body.field(FIXTag.rptSeq, numbers[place]) }
            writeLevel(change.level, at: now, to: &body)
        }
    }

    /// MarketDataRequestReject (35=Y).
    func writeReject(
        _ request: MarketDataRequest, _ reason: MDReqRejReason, to body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.mdReqID, request.mdReqID)
        body.field(FIXTag.mdReqRejReason, char: reason.rawValue)
    }

    /// SecurityStatus (35=f). In a call 31 is the indicative price, 330 and 331 what buyers and sellers
    /// would trade at it: the lesser of them is the volume, the difference the imbalance.
    func writeState(
        _ request: TradingStatusRequest, _ state: TradingStateTold, at now: Timestamp,
        to body: inout FIXBodyWriter
    ) {
        body.field(Self.securityStatusReqID, request.id)
        body.field(FIXTag.symbol, request.symbol)
        body.field(Self.securityTradingStatus, state.status)
        if let indication = state.indication {
            body.field(Self.buyVolume, indication.buying)
            body.field(Self.sellVolume, indication.selling)
            body.field(FIXTag.lastPx, indication.price)
        }
        body.field(FIXTag.transactTime, now)
    }

    private static let securityStatusReqID = 324
    private static let securityTradingStatus = 326
    private static let buyVolume = 330
    private static let sellVolume = 331

    private func writeLevel(
        _ level: BookLevel, at now: Timestamp, to body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.mdEntryPx, level.price)
        body.field(FIXTag.mdEntrySize, level.quantity)
        body.field(FIXTag.mdEntryDate, now.utcDate)
        body.field(FIXTag.mdEntryTime, Self.timeOfDay(now))
        body.field(FIXTag.mdMkt, mic)
    }

    /// UTCTimeOnly with milliseconds.
    static func timeOfDay(_ now: Timestamp) -> String {
        String(now.iso8601.dropFirst(11).prefix(12))
    }
}
