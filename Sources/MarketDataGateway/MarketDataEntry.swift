public import FIXCodec
public import OMSMarket
public import OMSTypes

/// One entry of W or X as values: what is not told is zero.
public struct MarketDataEntry: Equatable, Sendable {
    /// MDEntryType (269), as far as market data is made of it.
    public enum Kind: UInt8, Sendable, CaseIterable {
        case bid = 0x30
        case ask = 0x31
        case trade = 0x32
        case opening = 0x34
        case closing = 0x35
        case high = 0x37
        case low = 0x38
        /// TradeVolume (B).
        case volume = 0x42
        /// Empty book (J).
        case empty = 0x4A
    }

    public var kind: Kind
    public var symbol: Symbol
    /// MDUpdateAction (279); of a snapshot always new.
    public var action = MDUpdateAction.new
    public var price: Price = .none
    public var size: Quantity = .zero
    /// MDPriceLevel (1023), else MDEntryPositionNo (290); 0 when levels are known by their price.
    public var position: UInt8 = 0
    /// NumberOfOrders (346).
    public var orders: UInt32 = 0
    /// RptSeq (83): numbers what is said of one book; 0 where the feed has none.
    public var rptSeq: UInt64 = 0
    /// What a trade counts for, by its TradeCondition (277).
    public var eligibility = PrintEligibility.all
    /// A trade of this market at this moment: neither an average price (277=B) nor sold out of
    /// sequence (M). Others do not count as its volume.
    public var isOrdinary = true
    /// AggressorSide (2446).
    public var aggressor = BookSide.none
    /// MDEntryID (278), or MDEntryRefID (280) where only that is told; empty: it has none.
    public var id = Text64()
    /// Which entry it is only its id tells: symbol, kind and what else is missing are those of before.
    public var isByID = false
    /// Whether the price, and the size, are told.
    public var hasPrice = false
    public var hasSize = false
    /// OpenCloseSettlFlag (286) 4: of the business day before.
    public var isOfDayBefore = false
    /// A number of it is none, or an update names what cannot be found: something was missed.
    public var isReadable = true
}

/// Reads the entries of MarketDataSnapshotFullRefresh (W) and MarketDataIncrementalRefresh (X) with
/// all that a market store keeps of them. Allocates nothing.
public enum MarketDataReader {
    // Tags of FIX 5.0 and later that only this reads.
    private static let mdPriceLevel = 1023
    private static let numberOfOrders = 346
    private static let openCloseSettlFlag = 286
    private static let aggressorSide = 2446
    static let applID = 1180
    static let applSeqNum = 1181

    /// Calls `body` for each entry that market data is made of, in order.
    ///
    /// - Returns: `false` when the message has fewer entries than it declares, or none of them can be
    ///   found: what it said is not known.
    public static func forEachEntry(
        _ index: borrowing FIXMessageIndex, _ body: (MarketDataEntry) -> Void
    ) -> Bool {
        let isSnapshot = index.msgType == .marketDataSnapshot
        let delimiter = isSnapshot ? FIXTag.mdEntryType : FIXTag.mdUpdateAction
        guard var cursor = index.group(FIXTag.noMDEntries, delimiter: delimiter) else {
            return false
        }
        var symbol = index.text64(FIXTag.symbol) ?? Symbol()
        while let found = cursor.next(in: index) {
            if let entry = entry(index, found, isSnapshot, &symbol) { body(entry) }
        }
        return cursor.walked == cursor.declared
    }

    /// ApplID (1180) and ApplSeqNum (1181) of a message; the number is 0 where the feed has none.
    public static func applicationSequence(_ index: borrowing FIXMessageIndex) -> (
        channel: Text64, number: UInt64
    ) {
        guard let number = index.unsigned(applSeqNum) else { return (Text64(), 0) }
        return (index.text64(applID) ?? Text64(), number)
    }

    /// - Parameter symbol: of the entry before: the default of one that names none.
    private static func entry(
        _ index: borrowing FIXMessageIndex, _ found: FIXGroupEntry, _ isSnapshot: Bool,
        _ symbol: inout Symbol
    ) -> MarketDataEntry? {
        var entry = MarketDataEntry(kind: .empty, symbol: symbol)
        var kind: MarketDataEntry.Kind?
        var namesSymbol = isSnapshot
        for position in found.range {
            let value = index.value(at: position)
            switch index.tag(at: position) {
            case FIXTag.mdEntryType:
                kind = FIXValueText.char(value).flatMap { MarketDataEntry.Kind(rawValue: $0) }
            case FIXTag.mdUpdateAction:
                let code = FIXValueText.char(value).map { $0 &- 0x30 }
                let action = code.flatMap { MDUpdateAction(rawValue: $0) }
                entry.action = action ?? .new
                entry.isReadable = entry.isReadable && action != nil
            case FIXTag.symbol where !isSnapshot:
                namesSymbol = true
                symbol = Symbol(value) ?? Symbol()
            case FIXTag.mdEntryID: entry.id = Text64(value) ?? Text64()
            case FIXTag.mdEntryRefID where entry.id.isEmpty: entry.id = Text64(value) ?? Text64()
            default: read(index.tag(at: position), value, into: &entry)
            }
        }
        entry.isByID =
            !entry.id.isEmpty && entry.action != .new && (!namesSymbol || kind == nil)
        if let kind { entry.kind = kind } else if !entry.isByID { return nil }
        guard !entry.isByID else { return entry }
        entry.symbol = symbol
        return symbol.isEmpty ? nil : entry
    }

    private static func read(
        _ tag: Int, _ value: UnsafeRawBufferPointer, into entry: inout MarketDataEntry
    ) {
        switch tag {
        case FIXTag.mdEntryPx:
            guard case .success(let units) = DecimalText.parse(value), units >= 0 else {
                entry.isReadable = false
                return
            }
            entry.price = Price(units: units)
            entry.hasPrice = true
        case FIXTag.mdEntrySize:
            guard case .success(let units) = DecimalText.parse(value), units >= 0 else {
                entry.isReadable = false
                return
            }
            entry.size = Quantity(units: units)
            entry.hasSize = true
        case mdPriceLevel: entry.position = place(value)
        case FIXTag.mdEntryPositionNo where entry.position == 0: entry.position = place(value)
        case numberOfOrders:
            entry.orders = UInt32(clamping: FIXValueText.unsigned(value) ?? 0)
        case FIXTag.rptSeq: entry.rptSeq = FIXValueText.unsigned(value) ?? 0
        case FIXTag.tradeCondition:
            entry.eligibility = eligibility(value)
            entry.isOrdinary = value.allSatisfy { $0 != 0x42 && $0 != 0x4D }
        case aggressorSide:
            let side = FIXValueText.char(value)
            entry.aggressor = side == 0x31 ? .bid : side == 0x32 ? .ask : .none
        case openCloseSettlFlag: entry.isOfDayBefore = FIXValueText.char(value) == 0x34
        default: break
        }
    }

    private static func place(_ value: UnsafeRawBufferPointer) -> UInt8 {
        UInt8(clamping: FIXValueText.unsigned(value) ?? 0)
    }

    /// What a trade with these conditions, divided by spaces, counts for.
    static func eligibility(_ conditions: UnsafeRawBufferPointer) -> PrintEligibility {
        var result = PrintEligibility.all
        for condition in conditions {
            switch condition {
            // Average price (B), cash (C), next day (D, J): not of this market at this moment.
            case 0x42, 0x43, 0x44, 0x4A: result.formIntersection(.volume)
            // Sold last (I), opened late (K), sold out of sequence (M).
            case 0x49, 0x4B, 0x4D: result.formIntersection([.volume, .highLow])
            default: break
            }
        }
        return result
    }
}
