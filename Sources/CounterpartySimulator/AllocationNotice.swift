import FIXCodec
import OMSTypes

/// What an AllocationReport (35=AS) tells about a block.
struct AllocationNotice: Equatable {
    /// A charge of NoMiscFees (136).
    struct Fee: Equatable {
        var amount: Money
        /// MiscFeeType (139).
        var type: Text64
    }

    /// An entry of NoAllocs (78).
    struct Row: Equatable {
        var account: Text64
        var quantity: Quantity
        var individualAllocID: Text64
        var commission: Money
        var net: Money
        var fees: [Fee]
        /// AllocAccruedInterestAmt (742); `nil`: it bears none.
        var accrued: Money?
        /// SettlCurrAmt (119) with its currency (120), where it is another.
        var settlement: Money?
    }

    /// What its instrument's prices are worth, as the report tells.
    struct Worth: Equatable {
        /// ContractMultiplier (231).
        var multiplier: Int64
        /// PriceType (423) is 1, percent.
        var isPercent: Bool
        /// SecurityType (167) is FUT: the gross amount is not paid.
        var isMargined: Bool

        var divisor: Int64 { isPercent ? 100 : 1 }
    }

    var allocReportID: Text64
    var allocID: Text64
    var side: Side
    var symbol: Text64
    /// SecurityID (48) with source 4; empty: none.
    var isin: Text64
    var quantity: Quantity
    var lastMkt: Text64
    var avgPx: Price
    var avgPxPrecision: Int
    var currency: Currency
    /// PartyID (448) by PartyRole (452), as told.
    var parties: [(id: Text64, role: Int)]
    var tradeDate: CalendarDate
    var settlDate: CalendarDate
    var worth: Worth
    var rows: [Row]

    /// `nil` when something that a record needs is not there or not readable.
    init?(_ index: borrowing FIXMessageIndex) {
        guard let reportID = index.text64(FIXTag.allocReportID),
            let allocID = index.text64(FIXTag.allocID),
            let side = index.char(FIXTag.side).flatMap({ Side(rawValue: $0) }),
            let symbol = index.text64(FIXTag.symbol),
            let quantity = index.units(FIXTag.quantity), quantity > 0,
            let price = index.units(FIXTag.avgPx), price > 0,
            let currency = index.string(FIXTag.currency).flatMap({ Currency($0) }),
            let tradeDate = index.date(FIXTag.tradeDate),
            let settlDate = index.date(FIXTag.settlDate),
            let rows = Self.rows(index, currency)
        else { return nil }
        allocReportID = reportID
        self.allocID = allocID
        self.side = side
        self.symbol = symbol
        isin =
            index.char(FIXTag.securityIDSource) == 0x34
            ? index.text64(FIXTag.securityID) ?? Text64() : Text64()
        self.quantity = Quantity(units: quantity)
        lastMkt = index.text64(FIXTag.lastMkt) ?? Text64()
        avgPx = Price(units: price)
        avgPxPrecision = min(8, max(0, index.int(CounterpartyTag.avgPxPrecision) ?? 8))
        self.currency = currency
        parties = Self.parties(index)
        self.tradeDate = tradeDate
        self.settlDate = settlDate
        worth = Worth(
            multiplier: max(1, Int64(index.int(CounterpartyTag.contractMultiplier) ?? 1)),
            isPercent: index.int(FIXTag.priceType) == 1,
            isMargined: index.string(FIXTag.securityType) == "FUT")
        self.rows = rows
    }

    private static func rows(_ index: borrowing FIXMessageIndex, _ currency: Currency) -> [Row]? {
        guard var cursor = index.group(FIXTag.noAllocs, delimiter: FIXTag.allocAccount) else {
            return nil
        }
        var rows: [Row] = []
        while let entry = cursor.next(in: index) {
            guard let account = index.text64(FIXTag.allocAccount, in: entry),
                let quantity = index.units(FIXTag.allocQty, in: entry), quantity > 0,
                let id = index.text64(FIXTag.individualAllocID, in: entry),
                let commission = index.money(FIXTag.commission, currency, in: entry),
                let net = index.money(FIXTag.allocNetMoney, currency, in: entry),
                let fees = index.fees(currency, in: entry)
            else { return nil }
            rows.append(
                Row(
                    account: account, quantity: Quantity(units: quantity), individualAllocID: id,
                    commission: commission, net: net, fees: fees,
                    accrued: index.money(
                        CounterpartyTag.allocAccruedInterestAmt, currency, in: entry),
                    settlement: settlement(index, entry)))
        }
        return rows.isEmpty || cursor.walked != cursor.declared ? nil : rows
    }

    private static func settlement(
        _ index: borrowing FIXMessageIndex, _ entry: FIXGroupEntry
    ) -> Money? {
        guard let code = index.text64(FIXTag.settlCurrency, in: entry),
            let currency = Currency(code.description)
        else { return nil }
        return index.money(FIXTag.settlCurrAmt, currency, in: entry)
    }

    private static func parties(_ index: borrowing FIXMessageIndex) -> [(id: Text64, role: Int)] {
        var parties: [(id: Text64, role: Int)] = []
        var cursor = index.group(
            FIXTag.noPartyIDs, delimiter: FIXTag.partyID,
            members: [FIXTag.partyIDSource, FIXTag.partyRole])
        while let entry = cursor?.next(in: index) {
            guard let id = index.text64(FIXTag.partyID, in: entry),
                let role = index.int(FIXTag.partyRole, in: entry)
            else { continue }
            parties.append((id, role))
        }
        return parties
    }

    static func == (a: AllocationNotice, b: AllocationNotice) -> Bool {
        a.allocReportID == b.allocReportID && a.allocID == b.allocID && a.rows == b.rows
    }
}
