import FIXCodec
import OMSTypes

/// One side of a venue's top of book, as its market data said.
public struct QuoteSide: Equatable, Sendable {
    public var symbol: Symbol
    public var isBid: Bool
    /// `.none` = nothing is shown on this side any more.
    public var price: Price
    public var size: Quantity

    public init(symbol: Symbol, isBid: Bool, price: Price, size: Quantity) {
        self.symbol = symbol
        self.isBid = isBid
        self.price = price
        self.size = size
    }
}

/// A trade that a venue's market data told of.
public struct MarketPrint: Equatable, Sendable {
    public var symbol: Symbol
    public var price: Price
    /// Below zero for a print that is taken back.
    public var size: Quantity

    public init(symbol: Symbol, price: Price, size: Quantity) {
        self.symbol = symbol
        self.price = price
        self.size = size
    }
}

/// What one entry of market data says.
public enum MarketEntry: Equatable, Sendable {
    case quote(QuoteSide)
    case trade(MarketPrint)
}

/// MarketDataSnapshotFullRefresh (W) and MarketDataIncrementalRefresh (X) of a feed that tells the
/// best alone, to the quote sides and prints that orders are decided by.
public enum MarketDataAdapter {
    /// Calls `body` for each best bid, best offer and trade of the message, in order. Entries of
    /// other types, and entries that cannot be read, are passed over: market data is conflated,
    /// never answered. The trades of a snapshot are passed over too: they were told before, or are
    /// of a time that nobody follows.
    public static func forEachEntry(
        _ index: borrowing FIXMessageIndex, _ body: (MarketEntry) -> Void
    ) {
        let isSnapshot = index.msgType == .marketDataSnapshot
        guard isSnapshot || index.msgType == .marketDataIncrement else { return }
        let messageSymbol = index.text64(FIXTag.symbol) ?? Symbol()
        if isSnapshot { clear(messageSymbol, body) }
        let delimiter = isSnapshot ? FIXTag.mdEntryType : FIXTag.mdUpdateAction
        guard var cursor = index.group(FIXTag.noMDEntries, delimiter: delimiter) else { return }
        while let entry = cursor.next(in: index) {
            guard let type = index.char(FIXTag.mdEntryType, in: entry) else { continue }
            let symbol =
                isSnapshot
                ? messageSymbol : index.text64(FIXTag.symbol, in: entry) ?? messageSymbol
            guard !symbol.isEmpty else { continue }
            switch type {
            case 0x30, 0x31: body(.quote(quote(index, entry, symbol, isBid: type == 0x30)))
            case 0x32 where !isSnapshot:
                if let trade = trade(index, entry, symbol) { body(.trade(trade)) }
            default: continue
            }
        }
    }

    private static func quote(
        _ index: borrowing FIXMessageIndex, _ entry: FIXGroupEntry, _ symbol: Symbol, isBid: Bool
    ) -> QuoteSide {
        var side = QuoteSide(symbol: symbol, isBid: isBid, price: .none, size: .zero)
        let isDelete = index.char(FIXTag.mdUpdateAction, in: entry) == 0x32
        if !isDelete, let (price, size) = terms(index, entry) {
            side.price = price
            side.size = size
        }
        return side
    }

    private static func trade(
        _ index: borrowing FIXMessageIndex, _ entry: FIXGroupEntry, _ symbol: Symbol
    ) -> MarketPrint? {
        guard counts(index.value(FIXTag.tradeCondition, in: entry)),
            let (price, size) = terms(index, entry)
        else { return nil }
        switch index.char(FIXTag.mdUpdateAction, in: entry) {
        case 0x30: return MarketPrint(symbol: symbol, price: price, size: size)
        case 0x32:
            return MarketPrint(symbol: symbol, price: price, size: Quantity(units: -size.units))
        // A change says how it is now, not what it was: the volume stays.
        default: return nil
        }
    }

    private static func terms(
        _ index: borrowing FIXMessageIndex, _ entry: FIXGroupEntry
    ) -> (Price, Quantity)? {
        guard case .success(let price)? = index.decimal(FIXTag.mdEntryPx, in: entry),
            case .success(let size)? = index.decimal(FIXTag.mdEntrySize, in: entry),
            price > 0, size > 0
        else { return nil }
        return (Price(units: price), Quantity(units: size))
    }

    /// TradeCondition (277) of what counts as volume: no average price trade (B), nothing sold out
    /// of sequence (M).
    private static func counts(_ conditions: UnsafeRawBufferPointer?) -> Bool {
        conditions?.allSatisfy { $0 != 0x42 && $0 != 0x4D } ?? true
    }

    /// A snapshot replaces both sides.
    private static func clear(_ symbol: Symbol, _ body: (MarketEntry) -> Void) {
        guard !symbol.isEmpty else { return }
        for isBid in [true, false] {
            body(.quote(QuoteSide(symbol: symbol, isBid: isBid, price: .none, size: .zero)))
        }
    }
}
