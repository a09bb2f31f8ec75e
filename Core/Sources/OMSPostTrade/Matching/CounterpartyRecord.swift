import OMSTypes

/// The trade as the counterparty has booked it (its AllocationInstruction, 35=J). The engine has
/// already found the instrument and translated the fields; what is absent there is `nil` here.
public struct CounterpartyRecord: Equatable, Sendable {
    /// One allocation of theirs (a row of NoAllocs 78).
    public struct Allocation: Equatable, Sendable {
        /// AllocAccount (79).
        public var accountCode: Text64
        /// AllocQty (80).
        public var quantity: Quantity
        public var grossAmount: Money?
        /// Commission (12), as an amount.
        public var commission: Money?
        public var charges: Money?
        public var accruedInterest: Money?
        /// AllocNetMoney (154).
        public var netMoney: Money?
        public var settlementDate: CalendarDate?
        public var settlementCurrency: Currency?
        public var placeOfSettlement: Text64?

        public init(
            accountCode: Text64, quantity: Quantity, grossAmount: Money? = nil,
            commission: Money? = nil, charges: Money? = nil, accruedInterest: Money? = nil,
            netMoney: Money? = nil, settlementDate: CalendarDate? = nil,
            settlementCurrency: Currency? = nil, placeOfSettlement: Text64? = nil
        ) {
            self.accountCode = accountCode
            self.quantity = quantity
            self.grossAmount = grossAmount
            self.commission = commission
            self.charges = charges
            self.accruedInterest = accruedInterest
            self.netMoney = netMoney
            self.settlementDate = settlementDate
            self.settlementCurrency = settlementCurrency
            self.placeOfSettlement = placeOfSettlement
        }
    }

    /// Their AllocID (70).
    public var messageID: Text64
    /// RefAllocID (72) of the record that this one replaces (AllocTransType 71=1).
    public var replaces: Text64?
    /// The client's side, as ours.
    public var side: Side
    public var instrument: InstrumentID
    /// Quantity (53) of the block.
    public var quantity: Quantity
    public var executingBroker: Text64
    public var instructingParty: Text64
    public var tradeDate: CalendarDate
    /// AvgPx (6).
    public var dealPrice: Price?
    /// GrossTradeAmt (381).
    public var grossAmount: Money?
    public var commission: Money?
    public var charges: Money?
    public var accruedInterest: Money?
    /// NetMoney (118).
    public var netMoney: Money?
    /// LastMkt (30).
    public var placeOfTrade: Text64?
    public var allocations: [Allocation]

    public init(
        messageID: Text64, replaces: Text64? = nil, side: Side, instrument: InstrumentID,
        quantity: Quantity, executingBroker: Text64, instructingParty: Text64,
        tradeDate: CalendarDate, dealPrice: Price? = nil, grossAmount: Money? = nil,
        commission: Money? = nil, charges: Money? = nil, accruedInterest: Money? = nil,
        netMoney: Money? = nil, placeOfTrade: Text64? = nil, allocations: [Allocation]
    ) {
        self.messageID = messageID
        self.replaces = replaces
        self.side = side
        self.instrument = instrument
        self.quantity = quantity
        self.executingBroker = executingBroker
        self.instructingParty = instructingParty
        self.tradeDate = tradeDate
        self.dealPrice = dealPrice
        self.grossAmount = grossAmount
        self.commission = commission
        self.charges = charges
        self.accruedInterest = accruedInterest
        self.netMoney = netMoney
        self.placeOfTrade = placeOfTrade
        self.allocations = allocations
    }

    func value(of field: MatchField) -> MatchValue? {
        switch field {
        case .dealPrice: return dealPrice.map { .decimal($0.units) }
        case .totalTradeAmount: return grossAmount.map { .amount($0) }
        case .totalBlockCommission: return commission.map { .amount($0) }
        case .tradeChargesOrTaxes: return charges.map { .amount($0) }
        case .totalAccruedInterestAmount: return accruedInterest.map { .amount($0) }
        case .totalNetCashAmount: return netMoney.map { .amount($0) }
        case .placeOfTrade: return placeOfTrade.map { .text($0) }
        case .accountID, .quantityAllocated, .tradeAmount, .accruedInterestAmount,
            .netCashAmount, .commission, .chargesOrTaxes, .settlementDate, .settlementCurrency,
            .placeOfSettlement:
            return nil
        }
    }
}

extension CounterpartyRecord.Allocation {
    func value(of field: MatchField) -> MatchValue? {
        switch field {
        case .accountID: return .text(accountCode)
        case .quantityAllocated: return .decimal(quantity.units)
        case .tradeAmount: return grossAmount.map { .amount($0) }
        case .accruedInterestAmount: return accruedInterest.map { .amount($0) }
        case .netCashAmount: return netMoney.map { .amount($0) }
        case .commission: return commission.map { .amount($0) }
        case .chargesOrTaxes: return charges.map { .amount($0) }
        case .settlementDate: return settlementDate.map { .date($0) }
        case .settlementCurrency: return settlementCurrency.map { .text(Text64($0)) }
        case .placeOfSettlement: return placeOfSettlement.map { .text($0) }
        case .dealPrice, .totalTradeAmount, .totalBlockCommission, .tradeChargesOrTaxes,
            .totalAccruedInterestAmount, .totalNetCashAmount, .placeOfTrade:
            return nil
        }
    }
}

extension Text64 {
    /// The currency's three letters.
    init(_ currency: Currency) { self = Text64(currency.description) ?? Text64() }
}
