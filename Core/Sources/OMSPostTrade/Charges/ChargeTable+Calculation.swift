import OMSTypes

/// What charges are computed for: one block.
public struct ChargeableTrade: Equatable, Sendable {
    public var market: Text64
    public var kind: ProductKind
    public var side: Side
    public var tradeDate: CalendarDate
    public var quantity: Quantity
    /// The fills, each one execution.
    public var executions: [ExecutionPart]
    public init(
        market: Text64, kind: ProductKind = .equity, side: Side, tradeDate: CalendarDate,
        quantity: Quantity, executions: [ExecutionPart]
    ) {
        self.market = market
        self.kind = kind
        self.side = side
        self.tradeDate = tradeDate
        self.quantity = quantity
        self.executions = executions
    }
}

extension ChargeTable {
    /// Why no charge could be computed.
    public enum Failure: Error, Equatable, Sendable {
        /// The charge of this code has no row for the trade date.
        case missingRate(Text64)
        case outOfRange
    }

    /// The charges on one account's part of a block, in the table's order; zero amounts are left
    /// out, but only where a row says zero.
    public func charges(
        on trade: ChargeableTrade, account: Text64, quantity: Quantity, gross: Money
    ) throws(Failure) -> [Charge] {
        var result: [Charge] = []
        for definition in definitions
        where definition.market == trade.market && definition.products.contains(trade.kind)
            && definition.applies.covers(trade.side)
            && !definition.exemptAccounts.contains(account)
        {
            guard let row = definition.row(on: trade.tradeDate) else {
                throw .missingRate(definition.code)
            }
            let minor = Self.minorUnits(definition, row, trade, quantity, gross)
            guard let minor else { throw .outOfRange }
            guard minor != 0 else { continue }
            let units = minor * Money.unitsPerMinorUnit(gross.currency)
            result.append(
                Charge(
                    code: definition.code, miscFeeType: definition.miscFeeType,
                    amount: Money(units: units, currency: gross.currency)))
        }
        return result
    }

    private static func minorUnits(
        _ definition: Definition, _ row: Row, _ trade: ChargeableTrade, _ quantity: Quantity,
        _ gross: Money
    ) -> Int128? {
        let raw = Exact.rawPerMinorUnit(gross.currency)
        let factors: (Int128, Int128, Int128)?
        switch definition.base {
        case .notional:
            factors = (gross.units, Int128(row.rate), raw)
        case .quantityPerExecution:
            let (divisor, overflow) = Int128(trade.quantity.units)
                .multipliedReportingOverflow(by: raw)
            let sum = executionSum(row, trade.executions)
            factors = overflow ? nil : sum.map { ($0, Int128(quantity.units), divisor) }
        }
        guard let (a, b, divisor) = factors else { return nil }
        let minor: Int128?
        switch definition.rounding {
        case .up: minor = Exact.awayFromZero(a, b, over: divisor)
        case .nearest: minor = Exact.halfAway(a, b, over: divisor)
        }
        // Bounded so that the amount in units, and sums of amounts, stay far from 128 bits.
        return minor.flatMap { $0.magnitude < 1 << 96 ? $0 : nil }
    }

    /// Σ min(q·rate, cap) in units of 10⁻¹⁶, exact.
    private static func executionSum(_ row: Row, _ executions: [ExecutionPart]) -> Int128? {
        var sum: Int128 = 0
        for execution in executions where execution.price.units >= row.rate {
            var part = Int128(execution.quantity.units) * Int128(row.rate)
            if let cap = row.cap { part = min(part, Int128(cap) * Int128(DecimalText.scale)) }
            let (next, overflow) = sum.addingReportingOverflow(part)
            guard !overflow else { return nil }
            sum = next
        }
        return sum
    }
}
