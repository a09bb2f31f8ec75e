import OMSTypes

/// One account's part of a block, in money.
public struct AccountAllocation: Equatable, Sendable {
    /// IndividualAllocID (467).
    public var individualAllocID: Text64
    /// ConfirmID (664) of its confirmation.
    public var confirmID: Text64
    public var account: AccountID
    /// AllocAccount (79).
    public var accountCode: Text64
    /// ClOrdID (11) of the client order; empty for the house's part.
    public var clOrdID: ClOrdID
    public var orderID: OrderID
    /// AllocQty (80).
    public var quantity: Quantity
    /// GrossTradeAmt (381) of this part.
    public var gross: Money
    /// Commission (12) with CommType (13) 3, absolute.
    public var commission: Money
    /// NoMiscFees (136).
    public var charges: [Charge]
    /// AllocNetMoney (154).
    public var net: Money
    /// `nil` = plain shares: the net amount settles.
    public var settlement: AllocationSettlement? = nil

    var chargesTotal: Money {
        Money(units: charges.reduce(0) { $0 + $1.amount.units }, currency: gross.currency)
    }
}

/// A trade that is allocated: the block's figures are the sums of its accounts'.
public struct AllocatedBlock: Equatable, Sendable {
    /// AllocID (70).
    public var allocID: Text64
    /// AvgPx (6), as reported.
    public var reportedPrice: Price
    /// GrossTradeAmt (381).
    public var gross: Money
    public var commission: Money
    public var charges: Money
    /// NetMoney (118).
    public var net: Money
    /// SettlDate (64).
    public var settlementDate: CalendarDate
    public var allocations: [AccountAllocation]

    func value(of field: MatchField, venues: [Text64]) -> MatchValue? {
        switch field {
        case .dealPrice: return .decimal(reportedPrice.units)
        case .totalTradeAmount: return .amount(gross)
        case .totalBlockCommission: return .amount(commission)
        case .tradeChargesOrTaxes: return .amount(charges)
        case .totalNetCashAmount: return .amount(net)
        case .placeOfTrade: return venues.count == 1 ? .text(venues[0]) : nil
        case .totalAccruedInterestAmount: return accruedInterest.map { .amount($0) }
        case .accountID, .quantityAllocated, .tradeAmount,
            .accruedInterestAmount, .netCashAmount, .commission, .chargesOrTaxes,
            .settlementDate, .settlementCurrency, .placeOfSettlement:
            return nil
        }
    }
}

extension AccountAllocation {
    func value(of field: MatchField, settlementDate: CalendarDate, place: Text64?) -> MatchValue? {
        switch field {
        case .accountID: return .text(accountCode)
        case .quantityAllocated: return .decimal(quantity.units)
        case .tradeAmount: return .amount(principal)
        case .netCashAmount: return .amount(net)
        case .commission: return .amount(commission)
        case .chargesOrTaxes: return .amount(chargesTotal)
        case .settlementDate: return .date(settlementDate)
        case .settlementCurrency: return .text(Text64(settlementAmount.currency))
        case .placeOfSettlement: return place.map { .text($0) }
        case .accruedInterestAmount: return accruedInterest.map { .amount($0) }
        case .dealPrice, .totalTradeAmount, .totalBlockCommission,
            .tradeChargesOrTaxes, .totalAccruedInterestAmount, .totalNetCashAmount,
            .placeOfTrade:
            return nil
        }
    }
}
