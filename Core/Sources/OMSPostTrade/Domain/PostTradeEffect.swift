import OMSTypes

/// An AllocationReport (35=AS): AllocReportType (794) 3, AllocTransType (71) 0, AllocStatus (87) 0.
public struct AllocationReport: Equatable, Sendable {
    /// AllocReportID (755).
    public var allocReportID: Text64
    public var trade: CompletedTrade
    public var block: AllocatedBlock
    /// TransactTime (60).
    public var transactTime: Timestamp
}

/// A Confirmation (35=AK) of one allocation: ConfirmTransType (666) 0, ConfirmType (773) 2,
/// ConfirmStatus (665) 4.
public struct TradeConfirmation: Equatable, Sendable {
    /// Whom it goes to.
    public var counterparty: Text64
    /// AllocID (70).
    public var allocID: Text64
    /// Its `confirmID` is the ConfirmID (664).
    public var allocation: AccountAllocation
    public var side: Side
    public var symbol: Symbol
    /// SecurityID (48), SecurityIDSource (22) 4.
    public var isin: Text64
    public var currency: Currency
    /// TradeDate (75).
    public var tradeDate: CalendarDate
    /// SettlDate (64).
    public var settlementDate: CalendarDate
    /// AvgPx (6).
    public var reportedPrice: Price
    /// AvgPxPrecision (74).
    public var averagePricePrecision: UInt8
    /// LastMkt (30); empty when several venues filled it.
    public var lastMkt: Text64
    /// SecurityType (167).
    public var securityType: Text64
    /// `nil` = plain shares.
    public var product: TradedProduct?
    /// TransactTime (60).
    public var transactTime: Timestamp
}

/// What post-trade asks the shell to do, once the frame is durable.
public indirect enum PostTradeEffect: Equatable, Sendable {
    case sendAllocationReport(AllocationReport)
    case sendConfirmation(TradeConfirmation)
    /// One sese.023 document, named by its transaction id.
    case writeSettlementInstruction(SettlementInstruction)
}
