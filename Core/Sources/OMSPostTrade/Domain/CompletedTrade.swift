import OMSTypes

/// One order's part in a completed trade: whose it is and how much he wanted.
public struct TradeShare: Equatable, Sendable {
    public var account: AccountID
    /// AllocAccount (79) as the counterparty knows it.
    public var accountCode: Text64
    /// OrderQty (38): the account's claim and, unless the rules allow excess, its limit.
    public var orderedQuantity: Quantity
    /// The weight by the trade's method; for `proRata` the ordered quantity.
    public var weight: Int64
    /// ClOrdID (11) of the client order.
    public var clOrdID: ClOrdID
    /// OrderID (37) of the client order.
    public var orderID: OrderID

    public init(
        account: AccountID, accountCode: Text64, orderedQuantity: Quantity, weight: Int64? = nil,
        clOrdID: ClOrdID, orderID: OrderID
    ) {
        self.account = account
        self.accountCode = accountCode
        self.orderedQuantity = orderedQuantity
        self.weight = weight ?? orderedQuantity.units
        self.clOrdID = clOrdID
        self.orderID = orderID
    }
}

/// A client order or block that is done for the day, as the order domain hands it over.
public struct CompletedTrade: Equatable, Sendable {
    /// AllocID (70), unique in the journal; at most 25 printable bytes.
    public var allocID: Text64
    /// OrderID (37) of the block, or of the client order itself.
    public var orderID: OrderID
    public var side: Side
    public var instrument: InstrumentID
    public var symbol: Symbol
    /// SecurityID (48) with SecurityIDSource (22) 4.
    public var isin: Text64
    /// SecurityType (167), such as `CS`.
    public var securityType: Text64
    public var currency: Currency
    /// The settlement calendar's and the charge table's market, such as `US`.
    public var market: Text64
    public var tradeDate: CalendarDate
    /// MICs of the venues that filled it, each once.
    public var venues: [Text64]
    /// What was executed.
    public var quantity: Quantity
    /// `Σ LastQty·LastPx`, exact.
    public var notional: Notional
    /// AvgPxPrecision (74), 0…8.
    public var averagePricePrecision: UInt8
    public var shares: [TradeShare]
    public var method: AllocationMethod
    public var rules: AllocationRules
    public var instructingParty: Text64
    public var executingBroker: Text64
    /// The fills for charges that count executions; empty = one execution at the average price.
    public var executions: [ExecutionPart]
    /// `nil` = plain shares.
    public var product: TradedProduct?

    public init(
        allocID: Text64, orderID: OrderID, side: Side, instrument: InstrumentID, symbol: Symbol,
        isin: Text64, securityType: Text64 = "CS", currency: Currency, market: Text64,
        tradeDate: CalendarDate, venues: [Text64], quantity: Quantity, notional: Notional,
        averagePricePrecision: UInt8 = 6, shares: [TradeShare],
        method: AllocationMethod = .proRata, rules: AllocationRules = AllocationRules(),
        instructingParty: Text64, executingBroker: Text64, executions: [ExecutionPart] = [],
        product: TradedProduct? = nil
    ) {
        self.allocID = allocID
        self.orderID = orderID
        self.side = side
        self.instrument = instrument
        self.symbol = symbol
        self.isin = isin
        self.securityType = securityType
        self.currency = currency
        self.market = market
        self.tradeDate = tradeDate
        self.venues = venues
        self.quantity = quantity
        self.notional = notional
        self.averagePricePrecision = averagePricePrecision
        self.shares = shares
        self.method = method
        self.rules = rules
        self.instructingParty = instructingParty
        self.executingBroker = executingBroker
        self.executions = executions
        self.product = product
    }

    public var kind: ProductKind { product?.kind ?? .equity }

    /// The average price as reported (AvgPx 6).
    public var reportedPrice: Price {
        BlockMoney.reportedPrice(
            notional, over: quantity, precision: Int(averagePricePrecision))
    }
}

extension CompletedTrade {
    /// Why this is no trade that could be booked; `nil` = it could. In a fixed order.
    var defect: StaticString? {
        if allocID.isEmpty || allocID.count > 25 || !allocID.isPlain { return "AllocID" }
        if shares.isEmpty || shares.count > 10_000 { return "number of shares" }
        // The settlement schema's decimals have 18 digits.
        let digits18 = Int128(1_000_000_000_000_000_000)
        if !quantity.isPositive || Int128(quantity.units) >= digits18 { return "quantity" }
        if averagePricePrecision > 8 { return "AvgPxPrecision" }
        // 10¹⁵ of the currency: every later product fits its integer, every amount the schema.
        let limit = Int128(1_000_000_000_000_000_000) * 10_000_000_000_000
        if notional.raw < 0 || notional.raw > limit { return "notional" }
        if let product {
            if let defect = product.defect { return defect }
            if notional.raw > limit / Int128(product.multiplier) { return "notional" }
        }
        if notional.raw / Int128(quantity.units) >= digits18 { return "average price" }
        if kind.needsISIN || !isin.isEmpty, !Identification.isISIN(isin) { return "ISIN" }
        if shares.contains(where: { $0.accountCode.isEmpty || $0.accountCode.count > 35 }) {
            return "account"
        }
        if executions.contains(where: { $0.quantity.units <= 0 }) { return "executions" }
        if !executions.isEmpty {
            let sum = executions.reduce(Int128(0)) { $0 + Int128($1.quantity.units) }
            if sum != Int128(quantity.units) { return "executions" }
        }
        return nil
    }

    var claims: [AllocationClaim] {
        shares.map {
            AllocationClaim(
                account: $0.accountCode, weight: $0.weight, orderedQuantity: $0.orderedQuantity)
        }
    }

    var chargeable: ChargeableTrade {
        let average = notional.averagePrice(over: quantity)
        let parts =
            executions.isEmpty ? [ExecutionPart(quantity: quantity, price: average)] : executions
        return ChargeableTrade(
            market: market, kind: kind, side: side, tradeDate: tradeDate, quantity: quantity,
            executions: parts)
    }
}
