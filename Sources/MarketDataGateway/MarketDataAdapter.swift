import FIXCodec
import OMSTypes

/// One side of a venue's top of book, as its market data said.
public struct QuoteSide: Equatable, Sendable {
    public var symbol: Symbol
    public var isBid: Bool
    /// `.none` = nothing is shown on this side any more.
    public var price: Price
    public var size: Quantity
}

/// MarketDataSnapshotFullRefresh (W) and MarketDataIncrementalRefresh (X) to quote sides, and the
/// subscription (V) that asks for them.
public enum MarketDataAdapter {
    /// Calls `body` for each best bid and offer of the message, in order. Entries of other types,
    /// and entries that cannot be read, are passed over: market data is conflated, never answered.
    public static func forEachQuote(
        _ index: borrowing FIXMessageIndex, _ body: (QuoteSide) -> Void
    ) {
        let isSnapshot = index.msgType == .marketDataSnapshot
        guard isSnapshot || index.msgType == .marketDataIncrement else { return }
        let messageSymbol = index.text64(FIXTag.symbol) ?? Symbol()
        if isSnapshot { clear(messageSymbol, body) }
        let delimiter = isSnapshot ? FIXTag.mdEntryType : FIXTag.mdUpdateAction
        guard var cursor = index.group(FIXTag.noMDEntries, delimiter: delimiter) else { return }
        while let entry = cursor.next(in: index) {
            guard let type = index.char(FIXTag.mdEntryType, in: entry),
                type == 0x30 || type == 0x31
            else { continue }
            let symbol =
                isSnapshot
                ? messageSymbol : index.text64(FIXTag.symbol, in: entry) ?? messageSymbol
            guard !symbol.isEmpty else { continue }
            let isDelete = index.char(FIXTag.mdUpdateAction, in: entry) == 0x32
            var side = QuoteSide(symbol: symbol, isBid: type == 0x30, price: .none, size: .zero)
            if !isDelete, case .success(let price)? = index.decimal(FIXTag.mdEntryPx, in: entry),
                case .success(let size)? = index.decimal(FIXTag.mdEntrySize, in: entry),
                price > 0, size > 0
            {
                side.price = Price(units: price)
                side.size = Quantity(units: size)
            }
            body(side)
        }
    }

    /// A snapshot replaces both sides.
    private static func clear(_ symbol: Symbol, _ body: (QuoteSide) -> Void) {
        guard !symbol.isEmpty else { return }
        body(QuoteSide(symbol: symbol, isBid: true, price: .none, size: .zero))
        body(QuoteSide(symbol: symbol, isBid: false, price: .none, size: .zero))
    }

    /// MarketDataRequest (V) for top of book of the symbols, snapshot and updates.
    public static func subscription(
        id: String, symbols: [Symbol], into body: inout FIXBodyWriter
    ) {
        body.field(FIXTag.mdReqID, id)
        body.field(FIXTag.subscriptionRequestType, char: 0x31)
        body.field(FIXTag.marketDepth, 1)
        body.field(FIXTag.mdUpdateType, 1)
        body.field(FIXTag.noMDEntryTypes, 2)
        body.field(FIXTag.mdEntryType, char: 0x30)
        body.field(FIXTag.mdEntryType, char: 0x31)
        body.field(FIXTag.noRelatedSym, symbols.count)
        for symbol in symbols { body.field(FIXTag.symbol, symbol) }
    }
}
