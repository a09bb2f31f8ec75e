import OMSTypes

// What trades of anything but plain shares settle beside their gross amount.
extension PostTrade {
    /// One allocation's part of what the block has beside its gross amount.
    struct Extra {
        var accrued: Money
        var base: Money?
    }

    /// A notional in money, shared by quantity so that the parts sum to the whole.
    func split(
        _ notional: Notional, _ lines: [Line], _ currency: Currency, multiplier: Int64 = 1,
        divisor: Int64 = 1
    ) -> BlockMoney? {
        BlockMoney(
            notional: notional, quantities: lines.map(\.quantity),
            weights: lines.map(\.share.weight), accounts: lines.map(\.share.accountCode),
            currency: currency, multiplier: multiplier, divisor: divisor)
    }

    /// Accrued interest, which is rounded on the whole face and split as the gross amount is
    /// (specification 7), and amounts of the base currency; `nil` of plain shares.
    func extras(_ trade: CompletedTrade, _ lines: [Line]) throws(AllocationBlocker) -> [Extra]? {
        guard let product = trade.product else { return nil }
        let none = Money(units: 0, currency: trade.currency)
        var result = lines.map { _ in Extra(accrued: none) }
        let scale = Int128(DecimalText.scale)
        if let accrued = product.accrued, accrued.units > 0 {
            let money = split(Notional(raw: accrued.units * scale), lines, accrued.currency)
            guard let money else { throw Self.outOfRange }
            for index in lines.indices { result[index].accrued = money.shares[index] }
        }
        if product.kind.isCurrency, let base = product.base {
            let amount = Notional(raw: Int128(trade.quantity.units) * scale)
            let money = split(amount, lines, base, multiplier: product.multiplier)
            guard let money else { throw Self.outOfRange }
            for index in lines.indices { result[index].base = money.shares[index] }
        }
        return result
    }

    /// The net amount in the currency in which it is paid: converted once (specification 1.4, NET).
    func settlement(of allocation: AccountAllocation, _ trade: CompletedTrade, _ extra: Extra)
        throws(AllocationBlocker) -> AllocationSettlement
    {
        let costs = Money(
            units: allocation.commission.units + allocation.chargesTotal.units,
            currency: trade.currency)
        guard let amount = Self.converted(allocation.net, trade),
            let paid = Self.converted(costs, trade)
        else { throw Self.outOfRange }
        return AllocationSettlement(
            kind: trade.kind, accrued: extra.accrued, amount: amount, costs: paid,
            base: extra.base)
    }

    /// `nil` when it is out of range.
    private static func converted(_ amount: Money, _ trade: CompletedTrade) -> Money? {
        guard let currency = trade.product?.settlementCurrency, let rate = trade.product?.rate
        else {
            return amount
        }
        let unit = Money.unitsPerMinorUnit(currency)
        let (divisor, overflow) = Int128(rate.denominator).multipliedReportingOverflow(by: unit)
        guard !overflow,
            let minor = Exact.halfAway(amount.units, Int128(rate.numerator), over: divisor),
            minor.magnitude < 1 << 96
        else { return nil }
        return Money(units: minor * unit, currency: currency)
    }
}
