import OMSTypes

/// A field that two-level matching compares. Raw values are the journal's: only ever added.
public enum MatchField: UInt8, Sendable, CaseIterable {
    // Block (TradeLevel).
    case dealPrice = 1
    case totalTradeAmount = 2
    case totalBlockCommission = 3
    case tradeChargesOrTaxes = 4
    case totalAccruedInterestAmount = 5
    case totalNetCashAmount = 6
    case placeOfTrade = 7
    // Allocation (TradeDetail).
    case accountID = 20
    case quantityAllocated = 21
    case tradeAmount = 22
    case accruedInterestAmount = 23
    case netCashAmount = 24
    case commission = 25
    case chargesOrTaxes = 26
    case settlementDate = 27
    case settlementCurrency = 28
    case placeOfSettlement = 29

    /// The name in the matching services' messages.
    public var name: String {
        switch self {
        case .dealPrice: return "DealPrice"
        case .totalTradeAmount: return "TotalTradeAmount"
        case .totalBlockCommission: return "TotalBlockCommission"
        case .tradeChargesOrTaxes: return "TradeChargesOrTaxes"
        case .totalAccruedInterestAmount: return "TotalAccruedInterestAmount"
        case .totalNetCashAmount: return "TotalNetCashAmount"
        case .placeOfTrade: return "PlaceOfTrade"
        case .accountID: return "AccountID"
        case .quantityAllocated: return "QuantityAllocated"
        case .tradeAmount: return "TradeAmount"
        case .accruedInterestAmount: return "AccruedInterestAmount"
        case .netCashAmount: return "NetCashAmount"
        case .commission: return "Commission"
        case .chargesOrTaxes: return "ChargesOrTaxes"
        case .settlementDate: return "SettlementDate"
        case .settlementCurrency: return "SettlementCurrency"
        case .placeOfSettlement: return "PlaceOfSettlement"
        }
    }

    /// Whether the field belongs to the block; otherwise to each allocation.
    public var isBlockLevel: Bool { rawValue < 20 }
}

/// A field's value on one side.
public enum MatchValue: Equatable, Sendable {
    /// A price or a quantity, units of 10⁻⁸.
    case decimal(Int64)
    case amount(Money)
    case date(CalendarDate)
    case text(Text64)

    /// For differences shown to people.
    public var text: String {
        switch self {
        case .decimal(let units): return DecimalText.string(units)
        case .amount(let money): return "\(money.text) \(money.currency)"
        case .date(let date): return date.iso8601
        case .text(let text): return text.description
        }
    }
}

/// One field that does not match.
public struct FieldDifference: Equatable, Sendable {
    public var field: MatchField
    /// `nil` = empty on our side.
    public var own: MatchValue?
    /// `nil` = empty on theirs.
    public var theirs: MatchValue?
    public var tolerance: MatchTolerance

    public init(
        field: MatchField, own: MatchValue?, theirs: MatchValue?, tolerance: MatchTolerance
    ) {
        self.field = field
        self.own = own
        self.theirs = theirs
        self.tolerance = tolerance
    }

    /// `NetCashAmount: own 34213.51 USD, theirs 34213.55 USD (EXCT)`.
    public var text: String {
        let left = own?.text ?? "nothing"
        let right = theirs?.text ?? "nothing"
        return "\(field.name): own \(left), theirs \(right) (\(tolerance.text))"
    }
}
